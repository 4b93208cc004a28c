import { describe, expect, it } from 'vitest';
import { validateObjects } from '../../src/kube/validate.ts';
import { realCharts, renderPlatform, sampleEnvironments } from '../support/platform.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';
import { publishedCatalog } from '../support/upstream-definitions.ts';

const karpenter = (values: Record<string, unknown>): Promise<Rendering> =>
  renderPlatform({ profile: 'eks', ring: 'scaling', values: { platform: { karpenter: values } } });

const requirement = (pool: unknown, key: string): unknown =>
  (valueAt(pool, 'spec.template.spec.requirements') as { key: string; values: string[] }[]).find(
    (one) => one.key === key,
  )?.values;

describe('the nodes that Karpenter creates', () => {
  it('are none on kind, whatever the values', async () => {
    const values = { platform: { karpenter: { clusterName: 'x', nodeClasses: { default: {} } } } };
    const { objects } = await renderPlatform({ profile: 'kind', ring: 'scaling', values });
    expect(objects.filter(({ apiVersion }) => apiVersion.includes('karpenter'))).toEqual([]);
  });

  it('are discovered by the cluster tag, hide instance metadata from pods, and encrypt their disks', async () => {
    const spec = valueAt((await karpenter({})).one('EC2NodeClass', 'default'), 'spec');
    expect(spec).toMatchObject({
      role: 'prod-karpenter-node',
      subnetSelectorTerms: [{ tags: { 'karpenter.sh/discovery': 'prod', 'kubernetes.io/role/internal-elb': '1' } }],
      securityGroupSelectorTerms: [{ tags: { 'karpenter.sh/discovery': 'prod' } }],
      metadataOptions: { httpTokens: 'required', httpPutResponseHopLimit: 1 },
    });
    expect(valueAt(spec, 'amiSelectorTerms.0.alias')).toMatch(/^al2023@v\d{8}$/);
    expect(valueAt(spec, 'blockDeviceMappings.0.ebs')).toMatchObject({ volumeType: 'gp3', encrypted: true });
  });

  it('accept a key, tags, and the two disks of Bottlerocket', async () => {
    const key = 'arn:aws:kms:eu-west-1:111122223333:key/00000000-0000-0000-0000-000000000000';
    const rendering = await karpenter({
      nodeClasses: { default: { ami: 'bottlerocket@v1.65.0', volume: { kmsKeyId: key }, tags: { cost: 'shared' } } },
    });
    const spec = valueAt(rendering.one('EC2NodeClass', 'default'), 'spec');
    const disks = valueAt(spec, 'blockDeviceMappings') as { deviceName: string; ebs: { kmsKeyID: string } }[];
    expect(disks.map(({ deviceName }) => deviceName)).toEqual(['/dev/xvdb', '/dev/xvda']);
    for (const { ebs } of disks) expect(ebs.kmsKeyID).toBe(key);
    expect(valueAt(spec, 'tags.cost')).toBe('shared');
  });

  it('encrypt with the environment’s key if it is set', async () => {
    const kmsKeyArn = 'arn:aws:kms:eu-west-1:111122223333:key/11111111-1111-1111-1111-111111111111';
    const aws = { ...(sampleEnvironments.eks['aws'] as object), kmsKeyArn };
    const given = await renderPlatform({
      profile: 'eks',
      ring: 'scaling',
      environment: { ...sampleEnvironments.eks, aws },
    });
    const key = 'spec.blockDeviceMappings.0.ebs.kmsKeyID';
    expect(valueAt(given.one('EC2NodeClass', 'default'), key)).toBe(kmsKeyArn);
    expect(valueAt((await karpenter({})).one('EC2NodeClass', 'default'), key)).toBeUndefined();
  });

  it('are on-demand amd64 by default, and spot or arm64 for pods that select them', async () => {
    const pools = (await karpenter({})).ofKind('NodePool');
    const heaviestFirst = pools.toSorted(
      (a, b) => Number(valueAt(b, 'spec.weight')) - Number(valueAt(a, 'spec.weight')),
    );
    expect(
      heaviestFirst.map((pool) => [
        requirement(pool, 'karpenter.sh/capacity-type'),
        requirement(pool, 'kubernetes.io/arch'),
      ]),
    ).toEqual([
      [['on-demand'], ['amd64']],
      [['on-demand'], ['arm64']],
      [['spot'], ['amd64']],
      [['spot'], ['arm64']],
    ]);
    for (const pool of pools) {
      expect(valueAt(pool, 'spec.limits')).toEqual({ cpu: '200', memory: '800Gi' });
      expect(valueAt(pool, 'spec.disruption')).toEqual({
        consolidationPolicy: 'WhenEmptyOrUnderutilized',
        consolidateAfter: '5m',
        budgets: [{ nodes: '10%' }, { nodes: '1', reasons: ['Drifted'] }],
      });
    }
  });

  it('keep pods without a selector off spot and arm64', async () => {
    const spot = { key: 'karpenter.sh/capacity-type', value: 'spot', effect: 'NoSchedule' };
    const arm64 = { key: 'kubernetes.io/arch', value: 'arm64', effect: 'NoSchedule' };
    const pools = (await karpenter({})).ofKind('NodePool');
    const taints = pools.map((pool) => [valueAt(pool, 'metadata.name'), valueAt(pool, 'spec.template.spec.taints')]);
    expect(Object.fromEntries(taints)).toEqual({
      'on-demand-amd64': undefined,
      'on-demand-arm64': [arm64],
      'spot-amd64': [spot],
      'spot-arm64': [spot, arm64],
    });
  });

  it('follow the values: a disabled pool, an additional one, taints, requirements', async () => {
    const rendering = await karpenter({
      nodePools: {
        'spot-arm64': { enabled: false },
        gpu: {
          capacityType: 'on-demand',
          architecture: 'amd64',
          instanceCategories: ['g'],
          taints: [{ key: 'nvidia.com/gpu', effect: 'NoSchedule' }],
          labels: { 'example.com/gpu': 'true' },
          requirements: [{ key: 'karpenter.k8s.aws/instance-gpu-count', operator: 'Lt', values: ['3'] }],
          limits: { cpu: '64' },
        },
      },
    });
    expect(rendering.names.filter((name) => name.startsWith('NodePool/'))).toEqual([
      'NodePool/gpu',
      'NodePool/on-demand-amd64',
      'NodePool/on-demand-arm64',
      'NodePool/spot-amd64',
    ]);
    const gpu = rendering.one('NodePool', 'gpu');
    expect(requirement(gpu, 'karpenter.k8s.aws/instance-gpu-count')).toEqual(['3']);
    expect(valueAt(gpu, 'spec.limits')).toEqual({ cpu: '64', memory: '800Gi' });
    expect(valueAt(gpu, 'spec.template.spec.taints.0.effect')).toBe('NoSchedule');
    expect(valueAt(gpu, 'spec.template.metadata.labels')).toEqual({ 'example.com/gpu': 'true' });
  });

  it.each([
    ['an image without a version', { nodeClasses: { default: { ami: 'al2023' } } }, 'another text'],
    [
      'an unknown capacity type',
      { nodePools: { x: { capacityType: 'cheap', architecture: 'amd64' } } },
      'another value',
    ],
    ['metadata for every container', { nodeClasses: { default: { hopLimit: 3 } } }, '3'],
    ['a misspelt key', { nodePools: { 'spot-arm64': { limit: {} } } }, 'a key'],
  ])('refuses %s', async (_what, values, found) => {
    await expect(karpenter(values)).rejects.toThrow(found);
  });
});

describe.runIf(realCharts)('Karpenter on the real chart', () => {
  it('knows its cluster and queue, and has two replicas on nodes it did not create', async () => {
    const deployment = (await karpenter({})).one('Deployment', 'karpenter');
    const env = valueAt(deployment, 'spec.template.spec.containers.0.env') as { name: string; value: string }[];
    const of = (name: string): string | undefined => env.find((one) => one.name === name)?.value;
    expect(of('CLUSTER_NAME')).toBe('prod');
    expect(of('INTERRUPTION_QUEUE')).toBe('prod-karpenter');
    expect(valueAt(deployment, 'spec.replicas')).toBe(2);
    expect(valueAt(deployment, 'spec.template.spec.priorityClassName')).toBe('system-cluster-critical');
    const terms =
      'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
    expect(valueAt(deployment, `${terms}.0.matchExpressions`)).toEqual([
      { key: 'karpenter.sh/nodepool', operator: 'DoesNotExist' },
      { key: 'eks.amazonaws.com/nodegroup', operator: 'Exists' },
    ]);
    const spread = valueAt(deployment, 'spec.template.spec.topologySpreadConstraints.0.topologyKey');
    expect(spread).toBe('topology.kubernetes.io/zone');
  });

  it('has a role annotation only with IRSA', async () => {
    const aws = { ...(sampleEnvironments.eks['aws'] as object), identity: 'irsa' };
    const environment = { ...sampleEnvironments.eks, aws };
    const irsa = await renderPlatform({ profile: 'eks', ring: 'scaling', environment });
    const role = 'metadata.annotations["eks.amazonaws.com/role-arn"]';
    expect(valueAt(irsa.one('ServiceAccount', 'karpenter'), role)).toBe(
      'arn:aws:iam::111122223333:role/prod-karpenter',
    );
    expect(valueAt((await karpenter({})).one('ServiceAccount', 'karpenter'), role)).toBeUndefined();
  });

  it('conforms to the published CRDs', { timeout: 60_000 }, async () => {
    const catalog = await publishedCatalog([{ name: 'karpenter-crd', version: '1.14.1' }]);
    const bottlerocket = { nodeClasses: { default: { ami: 'bottlerocket@v1.65.0', kubelet: { maxPods: 110 } } } };
    for (const values of [{}, bottlerocket]) {
      const { objects } = await karpenter(values);
      expect(validateObjects(objects, catalog)).toEqual([]);
    }
  });

  it('renders reproducibly, with images from the given registry', async () => {
    const wanted = { profile: 'eks', ring: 'scaling', platform: { registry: 'registry.test/m' } } as const;
    const once = await renderPlatform(wanted);
    expect((await renderPlatform(wanted)).manifest).toBe(once.manifest);
    expect(valueAt(once.one('Deployment', 'karpenter'), 'spec.template.spec.containers.0.image')).toMatch(
      /^registry\.test\/m\/karpenter\/controller:1\.14\.1@sha256:/,
    );
  });
});
