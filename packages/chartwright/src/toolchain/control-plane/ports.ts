import { createServer } from 'node:net';

/**
 * Ports of 127.0.0.1 that nobody listens on. All stay bound until the last is found, so that no two are the same.
 *
 * @example const [client, peer] = await freePorts(2)
 */
export async function freePorts(count: number): Promise<number[]> {
  const bound = await Promise.all(Array.from({ length: count }, holdPort));
  await Promise.all(bound.map(({ release }) => release()));
  return bound.map(({ port }) => port);
}

export async function freePort(): Promise<number> {
  const [port] = await freePorts(1);
  if (port === undefined) throw new TypeError('no port');
  return port;
}

function holdPort(): Promise<{ port: number; release: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new TypeError('no port'));
        return;
      }
      const release = () =>
        new Promise<void>((done) => {
          server.close(() => {
            done();
          });
        });
      resolve({ port: address.port, release });
    });
  });
}
