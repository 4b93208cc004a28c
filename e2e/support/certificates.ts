import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:tls';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** A key pair that was issued into a Secret. */
export interface Issued {
  readonly certificate: X509Certificate;
  /** PEM of the certificate and of those between it and its root. */
  readonly chain: string;
  readonly key: string;
}

const hour = 60 * 60 * 1000;

/** Waits until a Certificate is issued into its Secret, which has the Certificate's name by default. */
export async function issuedIn(kube: Kube, namespace: string, name: string, secret = name): Promise<Issued> {
  await kube.untilObject({ apiVersion: 'cert-manager.io/v1', kind: 'Certificate', namespace, name }, isReady, {
    what: 'be issued',
  });
  return issuedOf(await kube.get({ apiVersion: 'v1', kind: 'Secret', namespace, name: secret }));
}

/** Waits until a Secret holds another certificate than it did. */
export function issuedAgain(kube: Kube, namespace: string, name: string, before: Issued): Promise<Issued> {
  return kube.untilObject(
    { apiVersion: 'v1', kind: 'Secret', namespace, name },
    (secret) => {
      if (secret['data']?.['tls.crt'] === undefined) return undefined;
      const now = issuedOf(secret);
      return now.certificate.serialNumber !== before.certificate.serialNumber && now;
    },
    { what: 'be issued again' },
  );
}

/** Whether the condition `Ready` of an object of cert-manager's is true. */
export function isReady({ metadata, status }: KubeObject): boolean {
  const { conditions = [] } = (status ?? {}) as {
    conditions?: { type: string; status: string; observedGeneration?: number }[];
  };
  return conditions.some(
    ({ type, status: state, observedGeneration = metadata.generation }) =>
      type === 'Ready' && state === 'True' && observedGeneration === metadata.generation,
  );
}

/** Has a Certificate renewed before its time, as `cmctl renew` does. */
export async function renew(kube: Kube, namespace: string, name: string): Promise<void> {
  const which = { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', namespace, name };
  const { status } = await kube.get(which);
  const { conditions } = status as { conditions: { type: string }[] };
  const issuing = {
    type: 'Issuing',
    status: 'True',
    reason: 'ManuallyTriggered',
    message: 'renewed by hand',
    lastTransitionTime: `${new Date().toISOString().slice(0, -5)}Z`,
  };
  const others = conditions.filter(({ type }) => type !== 'Issuing');
  await kube.merge(which, { status: { conditions: [...others, issuing] } }, 'status');
}

/** Whether `issuer` signed a certificate and is allowed to. */
export function signedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  return issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
}

/** For how many hours a certificate is good, and when it is renewed, in hours from its begin. */
export async function lifeOf(kube: Kube, namespace: string, name: string): Promise<{ good: number; renewed: number }> {
  const { status } = await kube.get({ apiVersion: 'cert-manager.io/v1', kind: 'Certificate', namespace, name });
  const { notBefore, notAfter, renewalTime } = status as Record<string, string>;
  const since = (time = ''): number => (Date.parse(time) - Date.parse(notBefore ?? '')) / hour;
  return { good: since(notAfter), renewed: since(renewalTime) };
}

/** The certificates of a PEM text, in its order. */
export function certificatesIn(text: string): X509Certificate[] {
  return (text.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []).map(
    (pem) => new X509Certificate(pem),
  );
}

/**
 * Serves with a key pair on loopback and requests a host there, as a browser would that trusts `authorities` alone.
 *
 * @returns `trusted`, or the error that the browser would show
 */
export async function visit(host: string, { chain, key }: Issued, authorities: string): Promise<string> {
  const server = createServer({ cert: chain, key }, (socket) => socket.end());
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((resolve) => {
      const client = connect({ host: '127.0.0.1', port, servername: host, ca: authorities }, () => {
        client.destroy();
        resolve('trusted');
      });
      client.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    });
  } finally {
    server.close();
  }
}

function issuedOf({ data }: KubeObject): Issued {
  const text = (name: string): string => Buffer.from((data as Record<string, string>)[name] ?? '', 'base64').toString();
  const chain = text('tls.crt');
  return { certificate: new X509Certificate(chain), chain, key: text('tls.key') };
}
