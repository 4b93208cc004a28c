import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { installPlatform } from '../../packages/chartwright/src/commands/platform/install/install.ts';
import { openCluster } from '../../packages/chartwright/src/toolchain/cluster/cluster.ts';
import {
  certificatesIn,
  type Issued,
  issuedAgain,
  issuedIn,
  isReady,
  lifeOf,
  renew,
  signedBy,
  visit,
} from '../support/certificates.ts';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import { proves, stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';
import { releaseTeam } from '../support/teams/team-release.ts';

const host = 'shop.dev.example.test';
const shop = 'team-storefront';
const trustBundle = { 'chartwright.dev/trust-bundle': 'true' };
const anchorLabel = { 'chartwright.dev/mesh-trust-anchor': 'true' };

describe('certificates on a trial cluster', () => {
  const cluster = useControlPlane();
  const workspace = useWorkspace();
  stopAtFirstFailure();
  const kube = (): Kube => cluster().kube;
  let authority: Issued;
  let ofShop: Issued;
  let anchor: Issued;

  it('the rings up to the edge are installed', async () => {
    await ring('base', 'crds', 'certs');
    await startCertManager();
    await ring('trust');
    await startTrustManager();
    await ring('mesh', 'edge');
  });

  proves('tls', ['cert-manager'], 'the environment has its own CA, and an issuer that uses it', async () => {
    const issuer = { apiVersion: 'cert-manager.io/v1', kind: 'ClusterIssuer', name: 'platform' };
    await kube().untilObject(issuer, isReady, { what: 'get ready' });
    authority = await issuedIn(kube(), 'platform-certs', 'platform-ca');
    expect(authority.certificate.ca).toBe(true);
    expect(signedBy(authority.certificate, authority.certificate)).toBe(true);
  });

  proves('tls', ['cert-manager'], 'a team’s Ingress gets a certificate that is valid for its host', async () => {
    const admin = await openCluster(cluster().context);
    const place = { workspace: workspace(), environment: 'dev', team: 'storefront' };
    await releaseTeam(admin, place, 'tenant');
    await releaseTeam(admin, place, 'app');
    ofShop = await issuedIn(kube(), shop, `${host}-tls`);
    expect(signedBy(ofShop.certificate, authority.certificate)).toBe(true);
    expect(ofShop.certificate.ca).toBe(false);
    expect(await visit(host, ofShop, authority.chain)).toBe('trusted');
    expect(await visit('other.dev.example.test', ofShop, authority.chain)).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
    expect(await visit(host, ofShop, await readFile(cluster().authority.certificate, 'utf8'))).not.toBe('trusted');
  });

  proves('tls', ['cert-manager'], 'Ingresses of a team that share a host share its certificate', async () => {
    const first = { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', namespace: shop, name: 'frontend' };
    const { metadata, spec } = await kube().get(first);
    const other = 'cart.dev.example.test';
    const hosts = [host, other];
    const second = {
      apiVersion: first.apiVersion,
      kind: first.kind,
      metadata: { name: 'cart', namespace: shop, annotations: metadata.annotations ?? {} },
      spec: {
        ...(spec as object),
        // In this order: when the other host has its certificate, the shared one was seen to.
        tls: hosts.map((one) => ({ hosts: [one], secretName: `${one}-tls` })),
      },
    };
    await kube().apply(second);
    await issuedIn(kube(), shop, `${other}-tls`);
    const certificates = await kube().list({ apiVersion: 'cert-manager.io/v1', kind: 'Certificate', namespace: shop });
    const owners = certificates.map(({ metadata: { name, ownerReferences } }) => [name, ownerReferences?.[0]?.name]);
    expect(Object.fromEntries(owners)).toEqual({ [`${host}-tls`]: 'frontend', [`${other}-tls`]: 'cart' });
    await kube().delete({ ...first, name: 'cart' });
  });

  proves('tls', ['cert-manager'], 'the shared Gateway gets a certificate for every host of its domain', async () => {
    const ofGateway = await issuedIn(kube(), 'platform-edge', 'gateway.dev.example.test');
    expect(await visit('any.dev.example.test', ofGateway, authority.chain)).toBe('trusted');
    expect(await visit('dev.example.test', ofGateway, authority.chain)).toBe('trusted');
    expect(await visit('example.test', ofGateway, authority.chain)).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });

  proves('tls', ['cert-manager'], 'a certificate is issued again after its Secret is deleted', async () => {
    await kube().delete({ apiVersion: 'v1', kind: 'Secret', namespace: shop, name: `${host}-tls` });
    const again = await issuedAgain(kube(), shop, `${host}-tls`, ofShop);
    expect(await visit(host, again, authority.chain)).toBe('trusted');
    ofShop = again;
  });

  proves('tls', ['trust-manager'], 'only namespaces with the trust bundle label get the CA bundle', async () => {
    await kube().merge({ apiVersion: 'v1', kind: 'Namespace', name: shop }, { metadata: { labels: trustBundle } });
    const bundle = { apiVersion: 'v1', kind: 'ConfigMap', name: 'platform-trust' };
    const roots = await kube().untilObject({ ...bundle, namespace: shop }, rootsOf);
    expect(await visit(host, ofShop, roots)).toBe('trusted');
    // The public ones, which another replaces here.
    expect(certificatesIn(roots)).toHaveLength(2);
    expect((await kube().list(bundle)).map(({ metadata }) => metadata.namespace)).toEqual([shop]);
  });

  proves(
    'mesh',
    ['cert-manager'],
    'the trust anchor signs the identity issuer of linkerd, each with its configured lifetime',
    async () => {
      anchor = await issuedIn(kube(), 'platform-certs', 'linkerd-trust-anchor');
      const issuer = await issuedIn(kube(), 'platform-mesh', 'linkerd-identity-issuer');
      expect(signedBy(anchor.certificate, anchor.certificate)).toBe(true);
      expect(signedBy(issuer.certificate, anchor.certificate)).toBe(true);
      expect(issuer.certificate.ca).toBe(true);
      expect(await lifeOf(kube(), 'platform-certs', 'linkerd-trust-anchor')).toEqual({ good: 87_600, renewed: 78_840 });
      expect(await lifeOf(kube(), 'platform-mesh', 'linkerd-identity-issuer')).toEqual({ good: 168, renewed: 48 });
    },
  );

  proves('mesh', ['cert-manager'], 'the webhooks of linkerd get certificates for their Services', async () => {
    const ca = await issuedIn(kube(), 'platform-mesh', 'linkerd-webhooks-ca');
    for (const service of ['linkerd-proxy-injector', 'linkerd-sp-validator', 'linkerd-policy-validator']) {
      const issued = await issuedIn(kube(), 'platform-mesh', `${service}-k8s-tls`);
      expect(await visit(`${service}.platform-mesh.svc`, issued, ca.chain)).toBe('trusted');
    }
  });

  proves(
    'mesh',
    ['trust-manager'],
    'the roots that proxies trust are the trust anchor, distributed only to the mesh',
    async () => {
      const roots = await rootsWhere((certificates) => certificates.length > 0);
      expect(serials(roots)).toEqual(serials([anchor.certificate]));
      const all = await kube().list({ apiVersion: 'v1', kind: 'ConfigMap', name: 'linkerd-identity-trust-roots' });
      expect(all.map(({ metadata }) => metadata.namespace)).toEqual(['platform-mesh']);
    },
  );

  proves('mesh', ['kube-apiserver'], 'no other namespace can get a certificate from the trust anchor', async () => {
    const wish = {
      apiVersion: 'cert-manager.io/v1',
      kind: 'Certificate',
      metadata: { name: 'spy', namespace: shop },
      spec: {
        secretName: 'spy',
        // Of its own host, so that nothing else is wrong with it.
        dnsNames: [host],
        issuerRef: { kind: 'ClusterIssuer', name: 'linkerd-trust-anchor' },
      },
    };
    await expect(kube().create(wish)).rejects.toThrow(/Use the ClusterIssuer platform/);
    const allowed = { ...wish.spec, issuerRef: { kind: 'ClusterIssuer', name: 'platform' } };
    await kube().create({ ...wish, spec: allowed }, { dryRun: true });
  });

  proves(
    'mesh',
    ['cert-manager', 'trust-manager'],
    'the trust anchor’s key is rotated by the documented steps, with both anchors trusted in between',
    async () => {
      const secret = { apiVersion: 'v1', kind: 'Secret' };
      const [certs, mesh] = ['platform-certs', 'platform-mesh'];
      const before = await issuedIn(kube(), mesh, 'linkerd-identity-issuer');
      const previous = { name: 'linkerd-trust-anchor-previous', namespace: certs };
      await kube().create({
        ...secret,
        metadata: { ...previous, labels: anchorLabel },
        stringData: { 'tls.crt': anchor.chain },
      });
      await kube().delete({ ...secret, namespace: certs, name: 'linkerd-trust-anchor' });
      const next = await issuedAgain(kube(), certs, 'linkerd-trust-anchor', anchor);
      expect(next.certificate.publicKey.equals(anchor.certificate.publicKey)).toBe(false);
      const both = await rootsWhere((certificates) => certificates.length === 2);
      expect(serials(both)).toEqual(serials([anchor.certificate, next.certificate]));

      await renew(kube(), mesh, 'linkerd-identity-issuer');
      const issuer = await issuedAgain(kube(), mesh, 'linkerd-identity-issuer', before);
      expect(signedBy(issuer.certificate, next.certificate)).toBe(true);
      await kube().delete({ ...secret, ...previous });
      const after = await rootsWhere((certificates) => certificates.length === 1);
      expect(serials(after)).toEqual(serials([next.certificate]));
    },
  );

  async function ring(...names: ('base' | 'crds' | 'certs' | 'trust' | 'mesh' | 'edge')[]): Promise<void> {
    for (const name of names)
      await installPlatform(workspace().root, { env: 'dev', yes: true, ring: name }, undefined, () => undefined);
  }

  function startCertManager(): Promise<void> {
    const { kubeconfig } = cluster();
    return cluster().startServer('cert-manager', [
      `--kubeconfig=${kubeconfig}`,
      '--cluster-resource-namespace=platform-certs',
    ]);
  }

  /** With one CA in the place of the public ones, which its chart takes from an image. */
  async function startTrustManager(): Promise<void> {
    const { authority: stranger, kubeconfig, processes } = cluster();
    const file = join(processes.folder, 'public-cas.json');
    const bundle = await readFile(stranger.certificate, 'utf8');
    await writeFile(file, JSON.stringify({ name: 'public', version: '1', bundle }));
    await cluster().startServer('trust-manager', [
      `--kubeconfig=${kubeconfig}`,
      '--trust-namespace=platform-certs',
      `--default-package-location=${file}`,
      '--filter-expired-certificates',
    ]);
  }

  /** Linkerd's trust roots, once there are that many. */
  function rootsWhere(holds: (certificates: ReturnType<typeof certificatesIn>) => boolean) {
    return kube().untilObject(
      { apiVersion: 'v1', kind: 'ConfigMap', namespace: 'platform-mesh', name: 'linkerd-identity-trust-roots' },
      (configMap) => {
        const certificates = certificatesIn(rootsOf(configMap));
        return holds(certificates) && certificates;
      },
    );
  }
});

function rootsOf(configMap: { readonly [field: string]: unknown }): string {
  return (configMap['data'] as Record<string, string>)['ca-bundle.crt'] ?? '';
}

function serials(certificates: ReturnType<typeof certificatesIn>): string[] {
  return certificates.map(({ serialNumber }) => serialNumber).sort();
}
