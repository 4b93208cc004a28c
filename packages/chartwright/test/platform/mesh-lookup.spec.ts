import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, it } from 'vitest';
import { locate } from '../../src/toolchain/programs/locate.ts';
import { apiStub } from '../support/api-stub.ts';
import { realCharts, renderPlatform, stagePlatform } from '../support/platform.ts';
import { type KubernetesObject, Rendering, valueAt } from '../support/rendering.ts';

/** What an upgrade of a single release renders in a cluster that has a Secret with the mesh's identity. */
async function upgraded(found: KubernetesObject): Promise<Rendering> {
  const first = await renderPlatform({ profile: 'kind' });
  await using stub = await apiStub(first.objects, { 'linkerd-identity-issuer': found });
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-lookup-'));
  try {
    const { chart, values } = stagePlatform(folder, { profile: 'kind' });
    const kubeconfig = join(folder, 'kubeconfig');
    writeFileSync(kubeconfig, stub.kubeconfig);
    const server = ['--dry-run=server', '--disable-openapi-validation', '--kubeconfig', kubeconfig];
    const files = values.flatMap((file) => ['--values', file]);
    const { path } = await locate('helm');
    const release = ['template', 'platform', chart, '--namespace', 'platform'];
    const { stdout } = await execa(path, [...release, ...server, ...files]);
    return new Rendering({ name: 'platform', manifest: stdout } as never);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const encoded = (text: string): string => Buffer.from(text).toString('base64');

it.runIf(!realCharts)(
  'a single release keeps the identity that is there, in the Secret and in the trust roots',
  async () => {
    const data = { 'tls.crt': encoded('CERTIFICATE\n'), 'tls.key': encoded('KEY\n') };
    // Without its mark Helm would not take over an object that it did not make.
    const metadata = {
      name: 'linkerd-identity-issuer',
      namespace: 'platform',
      labels: { 'app.kubernetes.io/managed-by': 'Helm' },
      annotations: { 'meta.helm.sh/release-name': 'platform', 'meta.helm.sh/release-namespace': 'platform' },
    };
    const rendering = await upgraded({ apiVersion: 'v1', kind: 'Secret', metadata, data });
    expect(rendering.one('Secret', 'linkerd-identity-issuer')['data']).toEqual({ ...data, 'ca.crt': data['tls.crt'] });
    const roots = rendering.one('ConfigMap', 'linkerd-identity-trust-roots');
    expect(valueAt(roots, 'data["ca-bundle.crt"]')).toBe('CERTIFICATE\n');
  },
);
