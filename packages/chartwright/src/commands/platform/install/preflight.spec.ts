import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../platform/model/documents.ts';
import { environmentOf } from '../../../platform/model/environment.ts';
import { chooseComponents } from '../../../platform/model/platform.ts';
import { checkPlatform } from '../../../platform/model/check-platform.ts';
import { type Answer, ListedCluster } from './cluster.fixture.ts';
import { shippedCatalogue } from '../files/catalogue-files.ts';
import { preflight } from './preflight.ts';

const { platform } = checkPlatform({ file: 'platform.yaml', text: 'components: {}\n' }, shippedCatalogue());
if (platform === undefined) throw new Error('the platform of this spec is wrong');
const chosen = chooseComponents(platform, 'kind');

function environment(text: string) {
  const { value } = readEnvironment({ file: 'environment.yaml', text });
  if (value === undefined) throw new Error('the environment of this spec is wrong');
  return environmentOf('dev', value);
}

const list = (...items: unknown[]): string => JSON.stringify({ items });
const standard = {
  metadata: { name: 'standard', annotations: { 'storageclass.kubernetes.io/is-default-class': 'true' } },
};
const edge = { metadata: { labels: { 'chartwright.dev/edge': 'true' } } };
const sound: readonly Answer[] = [
  [/^kubectl version/, JSON.stringify({ serverVersion: { gitVersion: 'v1.35.2' } })],
  [/get nodes/, list(edge, {}, {})],
  [/get storageclasses/, list(standard)],
  [/get deployments/, list()],
];

/** The codes that are reported for a cluster with the given answers, and sound ones otherwise. */
async function codes(answers: readonly Answer[], text = 'profile: kind\n'): Promise<string[]> {
  const problems = await preflight(new ListedCluster([...answers, ...sound]), environment(text), chosen);
  return problems.map(({ code, severity }) => `${severity} ${code}`);
}

describe('preflight', () => {
  it('finds nothing wrong with a sound cluster', async () => {
    expect(await codes([])).toEqual([]);
  });

  it('refuses a cluster that does not answer, and sends it no further request', async () => {
    const cluster = new ListedCluster([[/version/, '', 'Unable to connect to the server: connection refused']]);
    const problems = await preflight(cluster, environment('profile: kind\n'), chosen);
    expect(problems.map(({ code }) => code)).toEqual(['cluster/unreachable']);
    expect(cluster.commands).toHaveLength(1);
  });

  it('refuses a Kubernetes that is too old', async () => {
    const old = JSON.stringify({ serverVersion: { gitVersion: 'v1.30.9-eks-1' } });
    expect(await codes([[/^kubectl version/, old]])).toEqual(['error platform/kubernetes-version']);
  });

  it('warns of a cluster with one node, and refuses it in production', async () => {
    expect(await codes([[/get nodes/, list(edge)]])).toEqual(['warning platform/one-node']);
    const production = 'profile: kind\nproduction: true\n';
    expect(await codes([[/get nodes/, list(edge)]], production)).toEqual(['error platform/one-node']);
  });

  it('warns when no node has the label of the edge', async () => {
    expect(await codes([[/get nodes/, list({}, {})]])).toEqual(['warning platform/edge-node']);
  });

  it('warns on EKS when the snapshot add-on is missing, which the last ring needs', async () => {
    const eks = 'profile: eks\nproduction: false\naws: {region: eu-west-1}\n';
    const driver = list({ metadata: { name: 'ebs.csi.aws.com' } });
    const missing = ['', 'Error from server (NotFound): it is not there'] as const;
    expect(
      await codes(
        [
          [/get csidrivers/, driver],
          [/get customresourcedefinitions/, '{}'],
        ],
        eks,
      ),
    ).toEqual([]);
    expect(
      await codes(
        [
          [/get csidrivers/, driver],
          [/get customresourcedefinitions/, ...missing],
        ],
        eks,
      ),
    ).toEqual(['warning platform/snapshots']);
  });

  it('names the rights that are missing, and checks nothing that needs them', async () => {
    const answers = [
      [/can-i create namespaces/, '', 'no'],
      [/get nodes/, '', 'Error from server (Forbidden): nodes'],
    ] as const;
    const problems = await preflight(new ListedCluster([...answers, ...sound]), environment('profile: kind\n'), chosen);
    expect(problems.map(({ found }) => found)).toEqual(['no right to create namespaces']);
  });

  it('refuses a cluster without a default StorageClass', async () => {
    expect(await codes([[/get storageclasses/, list()]])).toEqual(['error platform/storage']);
  });

  it('names a component that is installed already, and how to use it', async () => {
    const labels = { 'app.kubernetes.io/name': 'cert-manager' };
    const problems = await preflight(
      new ListedCluster([[/get deployments/, list({ metadata: { namespace: 'cert-manager', labels } })], ...sound]),
      environment('profile: kind\n'),
      chosen,
    );
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['platform/already-there', 'components.cert-manager'],
    ]);
    expect(problems[0]?.fix).toContain('external: true');
  });

  it('does not refuse its own components as foreign', async () => {
    const labels = { 'app.kubernetes.io/name': 'cert-manager' };
    const own = list({ metadata: { namespace: 'platform-certs', labels } });
    expect(await codes([[/get deployments/, own]])).toEqual([]);
  });
});
