import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Alertmanager tells a webhook. */
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
  /** All that it was told. */
  readonly told: readonly Notification[];
  /** The first notification that is asked for, told already or yet to be. */
  first(wanted: (notification: Notification) => boolean): Promise<Notification>;
  close(): void;
}

/** Starts a webhook that remembers what it is told. */
export async function startWebhook(): Promise<Webhook> {
  const told: Notification[] = [];
  const waiting = new Set<() => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      told.push(JSON.parse(Buffer.concat(chunks).toString('utf8')) as Notification);
      response.end();
      for (const look of waiting) look();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    told,
    first: (wanted) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = told.find(wanted);
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
