import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { environmentFiles } from '../support/environments.ts';
import { sampleEnvironments } from '../support/platform.ts';
import { valueAt } from '../support/rendering.ts';
import { repositoryPath } from '../support/repository.ts';

/** Folder with the tools' own schemas, which are theirs and not kept here: `eksctl-schema.json`. */
const schemas = process.env['CHARTWRIGHT_SCHEMAS'] ?? '';
const eksctlSchema = join(schemas, 'eksctl-schema.json');
const hasEksctlSchema = schemas !== '' && existsSync(eksctlSchema);
if (!hasEksctlSchema)
  console.log(`CHARTWRIGHT_SCHEMAS names no eksctl-schema.json: cluster.yaml is not checked against eksctl's schema.`);

function faults(schemaFile: string, value: unknown): unknown {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8')) as Record<string, unknown>;
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false, logger: false });
  const validate = ajv.compile(schema);
  return validate(value) ? [] : validate.errors;
}

const eks = { ...sampleEnvironments.eks };
const aws = eks['aws'] as Record<string, unknown>;

describe('the cluster on kind', () => {
  const kindSchema = repositoryPath('packages/chartwright/test/support/kind-cluster.schema.json');
  const config = environmentFiles({ profile: 'kind' })['kind.yaml'] ?? {};
  const nodes = config['nodes'] as Record<string, unknown>[];

  it('has no field that kind does not know', () => {
    expect(faults(kindSchema, config)).toEqual([]);
  });

  it('has a control plane and a worker in each of three zones', () => {
    expect(nodes.map(({ role }) => role)).toEqual(['control-plane', 'worker', 'worker', 'worker']);
    const zones = nodes.slice(1).map((node) => valueAt(node, 'labels["topology.kubernetes.io/zone"]'));
    expect(new Set(zones).size).toBe(3);
  });

  it('maps the host’s ports to the one node that the edge runs on', () => {
    const edges = nodes.filter((node) => valueAt(node, 'labels["chartwright.dev/edge"]') === 'true');
    expect(edges).toHaveLength(1);
    expect(edges[0]).toMatchObject({
      role: 'worker',
      extraPortMappings: [
        { containerPort: 80, hostPort: 80, listenAddress: '127.0.0.1' },
        { containerPort: 443, hostPort: 443, listenAddress: '127.0.0.1' },
      ],
    });
  });

  it('keeps the CNI of kind, which enforces NetworkPolicies', () => {
    expect(config).toMatchObject({ networking: { disableDefaultCNI: false } });
  });

  it('binds the metrics of the control plane where Prometheus reaches them, in both versions of kubeadm’s settings', () => {
    const patches = (config['kubeadmConfigPatches'] as string[]).map((text) => load(text));
    expect(patches).toMatchObject([
      { apiVersion: 'kubeadm.k8s.io/v1beta3', scheduler: { extraArgs: { 'bind-address': '0.0.0.0' } } },
      { apiVersion: 'kubeadm.k8s.io/v1beta4', scheduler: { extraArgs: [{ name: 'bind-address', value: '0.0.0.0' }] } },
      { kind: 'KubeProxyConfiguration', metricsBindAddress: '0.0.0.0:10249' },
    ]);
  });

  it('follows environment.yaml in nodes, zones, ports, version and image', () => {
    const cluster = { nodes: 2, zones: ['x'], ports: { http: 8080, https: 8443 }, kubernetesVersion: '1.33' };
    const [, worker, second, ...others] = environmentFiles({ profile: 'kind', cluster })['kind.yaml']?.[
      'nodes'
    ] as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(worker).toMatchObject({ extraPortMappings: [{ hostPort: 8080 }, { hostPort: 8443 }] });
    expect(second).toMatchObject({
      image: 'kindest/node:v1.33.0',
      labels: { 'topology.kubernetes.io/zone': 'kind-x' },
    });
    const own = environmentFiles({ profile: 'kind', cluster: { nodeImage: 'registry.example.com/node:v1' } });
    expect(own['kind.yaml']).toMatchObject({ nodes: [{ image: 'registry.example.com/node:v1' }, {}, {}, {}] });
  });

  it('takes anything else from cluster.overrides', () => {
    const overrides = { networking: { podSubnet: '10.1.0.0/16' } };
    expect(environmentFiles({ profile: 'kind', cluster: { overrides } })['kind.yaml']).toMatchObject({
      networking: { podSubnet: '10.1.0.0/16', ipFamily: 'ipv4' },
    });
  });
});

describe('the cluster on EKS', () => {
  const config = environmentFiles(eks)['cluster.yaml'] ?? {};
  const variants: readonly (readonly [string, Record<string, unknown>])[] = [
    ['with Pod Identity', eks],
    [
      'with IRSA, a key of one’s own and a public API',
      {
        ...eks,
        cluster: { publicAccessCidrs: ['192.0.2.0/24'] },
        aws: {
          ...aws,
          identity: 'irsa',
          kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/0a',
          access: [{ principalArn: 'arn:aws:iam::111122223333:role/admins', groups: ['platform-admins'] }],
        },
      },
    ],
  ];
  it.skipIf(!hasEksctlSchema).each(variants)('conforms to eksctl’s schema, %s', (_name, written) => {
    expect(faults(eksctlSchema, environmentFiles(written)['cluster.yaml'])).toEqual([]);
  });

  it('spreads over three zones, with a NAT gateway in each and private nodes', () => {
    expect(config).toMatchObject({
      availabilityZones: ['eu-west-1a', 'eu-west-1b', 'eu-west-1c'],
      vpc: { nat: { gateway: 'HighlyAvailable' }, clusterEndpoints: { privateAccess: true, publicAccess: false } },
      managedNodeGroups: [{ privateNetworking: true, minSize: 3, volumeEncrypted: true, disableIMDSv1: true }],
    });
  });

  it('never exposes its API to the world, and to the given ranges if there are any', () => {
    expect(valueAt(config, 'vpc.publicAccessCIDRs')).toBeUndefined();
    expect(environmentFiles(variants[1]?.[1] ?? {})['cluster.yaml']).toMatchObject({
      vpc: { publicAccessCIDRs: ['192.0.2.0/24'], clusterEndpoints: { publicAccess: true } },
    });
  });

  it('encrypts Secrets with the key, and enables all control plane logs', () => {
    expect(config).toMatchObject({
      secretsEncryption: { keyARN: 'arn:aws:kms:eu-west-1:111122223333:alias/prod' },
      cloudWatch: { clusterLogging: { enableTypes: ['all'] } },
    });
  });

  it('has the add-ons for policies, volumes, snapshots, identity and metrics', () => {
    const addons = config['addons'] as { name: string; configurationValues?: string }[];
    expect(addons.map(({ name }) => name).toSorted()).toEqual([
      'aws-ebs-csi-driver',
      'coredns',
      'eks-pod-identity-agent',
      'kube-proxy',
      'metrics-server',
      'snapshot-controller',
      'vpc-cni',
    ]);
    const cni = addons.find(({ name }) => name === 'vpc-cni')?.configurationValues ?? '';
    expect(JSON.parse(cni)).toMatchObject({ enableNetworkPolicy: 'true' });
  });

  it('omits the metrics-server add-on if the platform installs its own', () => {
    const own = environmentFiles({ ...eks, components: { 'metrics-server': { external: false } } })['cluster.yaml'];
    expect((own?.['addons'] as { name: string }[]).map(({ name }) => name)).not.toContain('metrics-server');
  });

  it('grants access to Karpenter’s nodes and to the principals in the environment', () => {
    expect(environmentFiles(variants[1]?.[1] ?? {})['cluster.yaml']).toMatchObject({
      accessConfig: {
        authenticationMode: 'API',
        accessEntries: [
          { principalARN: 'arn:aws:iam::111122223333:role/prod-karpenter-node', type: 'EC2_LINUX' },
          { principalARN: 'arn:aws:iam::111122223333:role/admins', kubernetesGroups: ['platform-admins'] },
        ],
      },
    });
  });
});
