import { connect, createServer, type Server, type Socket } from 'node:net';

/** Forwards TCP between two loopback ports, optionally with a delay. */
export class SlowProxy {
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  readonly #waiting = new Set<() => void>();
  #delay = 0;
  /** Where it listens. */
  readonly port: number;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
  }

  /** Starts one on a free port, to a port that may come up later. */
  static start(target: number): Promise<SlowProxy> {
    return new Promise((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(0, '127.0.0.1', () => {
        const address = server.address();
        if (address === null || typeof address === 'string') return;
        const proxy = new SlowProxy(server, address.port);
        server.on('connection', (socket) => {
          proxy.#join(socket, connect(target, '127.0.0.1'));
        });
        resolve(proxy);
      });
    });
  }

  /**
   * Holds what comes from now on back for so long, in each direction.
   *
   * @param milliseconds `Infinity` lets nothing pass any more; 0 lets pass what is held back, too
   */
  delayBy(milliseconds: number): void {
    this.#delay = milliseconds;
    if (milliseconds !== 0) return;
    for (const pass of this.#waiting) pass();
    this.#waiting.clear();
  }

  end(): void {
    this.#server.close();
    for (const socket of this.#sockets) socket.destroy();
  }

  #join(one: Socket, other: Socket): void {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      this.#sockets.add(from);
      // One after the other, so that their order stays when the delay changes.
      let last = Promise.resolve();
      from.on('data', (bytes) => {
        const due = this.#pass();
        last = last.then(() => due).then(() => void to.write(bytes));
      });
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        to.destroy();
      });
    }
  }

  #pass(): Promise<void> {
    if (this.#delay === 0) return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      if (this.#delay === Infinity) return;
      setTimeout(() => {
        this.#waiting.delete(resolve);
        resolve();
      }, this.#delay);
    });
  }
}
