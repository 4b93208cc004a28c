import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Alertmanager sends to a webhook. */
export interface Notification {
  readonly status: string;
  readonly receiver: string;
  readonly commonLabels: Readonly<Record<string, string>>;
  readonly alerts: readonly {
    readonly labels: Readonly<Record<string, string>>;
    readonly annotations: Readonly<Record<string, string>>;
  }[];
}

/** A team's webhook, on loopback. */
export interface Webhook {
  readonly url: string;
  /** All notifications received. */
  readonly received: readonly Notification[];
  /** The first notification that matches, received already or in the future. */
  first(wanted: (notification: Notification) => boolean): Promise<Notification>;
  close(): void;
}

/** Starts a webhook that records what it receives. */
export async function startWebhook(): Promise<Webhook> {
  const received: Notification[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      received.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Notification);
      response.end();
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    received,
    first: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = received.find(wanted);
          if (found === undefined) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
