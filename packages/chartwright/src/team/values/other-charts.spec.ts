import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../core/yaml/source.ts';
import { teamSchema } from '../../core/schema/generated/team-schema.ts';
import { valueAt } from '../../core/untyped.ts';
import { checkTeamSource } from './check.ts';
import { AT_ROOT, OF_WORKLOADS } from './other-charts.ts';
import { validateTeamValues } from './validate.ts';

function fixes(text: string): string[] {
  const { parsed } = parseYaml({ file: 'values.yaml', text: `tenant:\n  team: shop\n${text}` });
  return parsed === undefined ? ['no YAML'] : validateTeamValues(parsed).map(({ path, fix }) => `${path}: ${fix}`);
}

describe('a key that another chart has', () => {
  it.each([
    ['workloads:\n  web:\n    image: a:1\n    replicaCount: 2\n', 'workloads.web.replicaCount: set replicas'],
    [
      'workloads:\n  web:\n    image: a:1\n    livenessProbe: {}\n',
      'workloads.web.livenessProbe: write probes.liveness',
    ],
    ['workloads:\n  web:\n    image: a:1\n    volumeMounts: []\n', 'workloads.web.volumeMounts: write scratch, '],
    ['workloads:\n  a-b:\n    image: a:1\n    ingress: {}\n', 'workloads.a-b.ingress: write expose.hosts'],
    ['cronjobs: {}\n', 'cronjobs: write a workload with kind CronJob'],
    ['image:\n  repository: a\n', 'image: write it below workloads.<name>'],
    ['replicaCount: 2\n', 'replicaCount: write it below workloads.<name>: set replicas'],
    ['workloads:\n  web:\n    image: {repository: a, tag: "1"}\n', 'workloads.web.image: write it as one text'],
    ['workloads:\n  web:\n    image: a:1\n    automountServiceAccountToken: true\n', 'write serviceAccount.mountToken'],
    ['sealedSecret: {}\n', 'sealedSecret: write externalSecrets'],
    ['initContainers: {}\n', 'initContainers: write it below workloads.<name>'],
    ['pvc: {}\n', 'pvc: write persistentVolumeClaims.<name>'],
    ['persistentVolumeClaim: {}\n', 'persistentVolumeClaim: write persistentVolumeClaims.<name>'],
    ['imagePullSecret: a\n', 'write imagePullSecrets beside workloads'],
    ['workloads:\n  web:\n    image: a:1\n    imagePullSecrets: []\n', 'write imagePullSecrets beside workloads'],
    ['workloads:\n  web:\n    image: a:1\n    pvc: {}\n', 'write persistentVolumeClaims.<claim> beside workloads'],
    ['workloads:\n  web:\n    image: a:1\n    minReadySeconds: 5\n', 'write rollout.minReadySeconds'],
    ['workloads:\n  web:\n    image: a:1\n    serviceAccountName: a\n', 'write serviceAccount.name'],
    ['envFrom: {}\n', 'envFrom: write it below workloads.<name>'],
    ['controllers: {}\n', 'controllers: write what it holds below workloads.<name>'],
  ])('of %j is answered with where the same is said', (text, fix) => {
    expect(fixes(text)).toEqual([expect.stringContaining(fix)]);
  });

  it.each(['replicaz', 'constructor', 'frobnicate'])('and is not %s stays what it was', (key) => {
    expect(fixes(`workloads:\n  web:\n    image: a:1\n    ${key}: 1\n`)[0]).toMatch(/did you mean|remove the key/);
  });

  it('is answered so by the check of a team’s values', () => {
    const text = 'tenant:\n  team: shop\nworkloads:\n  web:\n    image: a/b:1\n    replicaCount: 2\n';
    expect(checkTeamSource({ file: 'values.yaml', text }).problems[0]?.fix).toContain('set replicas');
  });

  it('is none of a team’s own, whose row would never answer', () => {
    const tables: readonly (readonly [Readonly<Record<string, string>>, object])[] = [
      [OF_WORKLOADS, valueAt(teamSchema, ['definitions', 'workload', 'properties']) as object],
      [AT_ROOT, valueAt(teamSchema, ['properties']) as object],
    ];
    for (const [table, keys] of tables)
      expect(Object.keys(table).filter((key) => Object.hasOwn(keys, key))).toEqual([]);
  });

  it('is answered with keys that there are', () => {
    const keys = valueAt(teamSchema, ['definitions', 'workload', 'properties']) as object;
    const answers = ['replicaCount', 'hpa', 'pdb', 'serviceMonitor', 'strategy', 'labels', 'containers', 'preStop'].map(
      (key) => fixes(`workloads:\n  web:\n    image: a:1\n    ${key}: 1\n`)[0] ?? '',
    );
    for (const answer of answers) {
      const [, named = ''] = /: (?:set|write) ([a-zA-Z]+)/.exec(answer) ?? [];
      expect(Object.keys(keys)).toContain(named);
    }
  });
});
