import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collectCrds, type CrdCollection } from '../../src/commands/platform/vendor/crds.ts';
import { type CrdPart, vendorPlan } from '../../src/commands/platform/vendor/plan.ts';
import { helm } from '../support/helm.ts';
import { platformFrom } from '../support/platform.ts';
import { standInMirror } from '../support/stand-in-mirror.ts';

let mirror: string;
const folder = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-definitions-')));

beforeAll(async () => {
  mirror = await standInMirror();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const gateway = 'gateway-api-v1.6.3-standard-install.yaml';

function part(component: string, file: string, more: Partial<CrdPart> = {}): CrdPart {
  const [, name = '', version = ''] = /^(.+?)-(v?\d.*)\.tgz$/.exec(file) ?? [];
  const chart = file.endsWith('.tgz') ? { name, version, repository: 'https://charts.example.com' } : undefined;
  return { component, file, chart, values: {}, groups: [], namespace: 'platform-certs', ...more };
}

async function collect(parts: readonly CrdPart[], place = mirror): Promise<CrdCollection> {
  return collectCrds(parts, await helm(), (file) => join(place, file), folder);
}

function manifest(text: string): Promise<CrdCollection> {
  writeFileSync(join(folder, 'definitions.yaml'), text);
  return collect([part('x', 'definitions.yaml')], folder);
}

describe('the CustomResourceDefinitions of the components', () => {
  it('are those in crds/ of a chart and of the charts below it, and those that templates render', async () => {
    const { files, problems } = await collect([
      part('kube-prometheus-stack', 'kube-prometheus-stack-88.5.3.tgz'),
      part('cert-manager', 'cert-manager-v1.21.1.tgz', { values: { crds: { enabled: true } } }),
      part('linkerd-control-plane', 'linkerd-crds-2026.8.3.tgz'),
    ]);
    expect(problems).toEqual([]);
    expect([...files.keys()]).toEqual([
      'cert-manager.io_certificates.yaml',
      'cert-manager.io_clusterissuers.yaml',
      'linkerd.io_serviceprofiles.yaml',
      'monitoring.coreos.com_prometheuses.yaml',
      'monitoring.coreos.com_servicemonitors.yaml',
      'policy.linkerd.io_servers.yaml',
    ]);
  });

  it('are those of the groups to keep alone', async () => {
    const { files } = await collect([part('traefik', 'traefik-41.3.0.tgz', { groups: ['traefik.io'] })]);
    expect([...files.keys()]).toEqual(['traefik.io_middlewares.yaml']);
  });

  it("are the published manifest's where a chart brings the same ones, and differences are reported", async () => {
    const parts = [part('aaa', 'traefik-41.3.0.tgz'), part('gateway-api', gateway)];
    const same = await collect(parts);
    expect(same.files.get('gateway.networking.k8s.io_httproutes.yaml')).toMatch(/^# From gateway-api-v1.6.3/);
    expect(same.problems).toEqual([]);
    const newer = readFileSync(join(mirror, gateway), 'utf8').replaceAll('name: v1', 'name: v2');
    writeFileSync(join(folder, gateway), newer);
    const other = await collectCrds(
      parts,
      await helm(),
      (file) => join(file === gateway ? folder : mirror, file),
      folder,
    );
    expect(other.files.get('gateway.networking.k8s.io_httproutes.yaml')).toContain('name: v2');
    expect(other.problems.map(({ code, severity, file }) => [code, severity, file])).toEqual([
      ['platform/crd-conflict', 'warning', 'traefik-41.3.0.tgz'],
    ]);
  });

  it('keep what their makers wrote, numbers beyond 2^53 included', async () => {
    const { files } = await manifest(`apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: a.example.com }
spec: { group: example.com, names: { plural: a }, versions: [{ name: v1, maximum: 9223372036854775807 }] }
`);
    expect(files.get('example.com_a.yaml')).toContain('maximum: 9223372036854775807');
  });

  it.each([
    ['a name of another', '{ name: b.example.com }', '{ group: example.com, names: { plural: a } }'],
    [
      'a plural that is a path',
      '{ name: "../../a.example.com" }',
      '{ group: example.com, names: { plural: "../../a" } }',
    ],
  ])('are refused with %s', async (_, metadata, spec) => {
    const { files, problems } = await manifest(`apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: ${metadata}
spec: ${spec}
`);
    expect(problems.map(({ code }) => code)).toEqual(['platform/bad-crd']);
    expect(files.size).toBe(0);
  });

  it('are reported missing if a source has none', async () => {
    const { problems } = await collect([part('tempo', 'tempo-2.2.4.tgz')]);
    expect(problems.map(({ code }) => code)).toEqual(['platform/no-crds']);
  });
});

describe('the list of files to vendor', () => {
  it('has the definitions of the version that platform.yaml names, with charts that are released with it', () => {
    const { charts, crdCharts } = vendorPlan(
      platformFrom({ components: { karpenter: { version: '9.9.9' }, velero: { version: '8.8.8' } } }),
    );
    expect(crdCharts.find(({ name }) => name === 'karpenter-crd')?.version).toBe('9.9.9');
    expect(charts.find(({ name }) => name === 'velero')?.version).toBe('8.8.8');
    expect(crdCharts.map(({ name }) => name)).not.toContain('velero');
  });

  it('leaves out what is external, and the definitions of what is switched off', () => {
    const { charts, crds } = vendorPlan(
      platformFrom({ components: { 'cert-manager': { external: true }, velero: { enabled: false } } }),
    );
    expect(charts.map(({ name }) => name)).not.toContain('velero');
    expect(crds.map(({ component }) => component)).not.toContain('velero');
    expect(crds.map(({ component }) => component)).not.toContain('cert-manager');
  });
});
