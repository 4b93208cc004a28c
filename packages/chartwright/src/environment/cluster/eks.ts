import { mergeValues } from '../../core/merge.ts';
import type { Environment } from '../../platform/model/environment.ts';
import type { LayerScope } from '../../platform/model/layers.ts';
import { type Account, keyAliasArn, named, policyArn, roleArn } from '../aws/account.ts';
import { nodeRoles } from '../aws/facts.ts';
import { identities, type Identity } from '../aws/identities.ts';
import { eksAddons } from './eks-addons.ts';

/** Days for which CloudWatch keeps the control plane's logs. */
const logRetentionDays = 90;

/** GiB of a node's disk: images of the platform, with room to spare. */
const diskGib = 50;

/** Tag by which Karpenter's EC2NodeClass finds subnets and security groups. */
const discoveryTag = 'karpenter.sh/discovery';

/**
 * `cluster.yaml`: the cluster as eksctl makes it, with `cluster.overrides` of the environment merged over it.
 *
 * @throws ProblemsError when a reference in a component's `aws` leads nowhere
 */
export function eksCluster(environment: Environment, account: Account, scope: LayerScope): Record<string, unknown> {
  const { cluster, production } = environment;
  const config = {
    apiVersion: 'eksctl.io/v1alpha5',
    kind: 'ClusterConfig',
    metadata: {
      name: cluster.name,
      region: account.region,
      version: cluster.kubernetesVersion,
      tags: { [discoveryTag]: cluster.name, 'chartwright.dev/environment': environment.name },
    },
    availabilityZones: cluster.zones.map((zone) => `${account.region}${zone}`),
    vpc: {
      cidr: cluster.vpcCidr,
      nat: { gateway: production ? 'HighlyAvailable' : 'Single' },
      clusterEndpoints: { privateAccess: true, publicAccess: cluster.publicAccessCidrs.length > 0 },
      ...(cluster.publicAccessCidrs.length === 0 ? {} : { publicAccessCIDRs: cluster.publicAccessCidrs }),
    },
    secretsEncryption: { keyARN: keyAliasArn(account) },
    cloudWatch: { clusterLogging: { enableTypes: ['all'], logRetentionInDays: logRetentionDays } },
    accessConfig: { authenticationMode: 'API', ...accessEntries(environment, account, scope) },
    iam: podRights(account, identities(account, scope)),
    addons: eksAddons(account, scope),
    managedNodeGroups: [systemNodes(environment)],
  };
  return mergeValues(config, cluster.overrides);
}

/** Who may access the API: nodes that a component creates, and the principals that the environment names. */
function accessEntries({ aws }: Environment, account: Account, scope: LayerScope): Record<string, unknown> {
  const entries = [
    ...nodeRoles(scope).map((role) => ({ principalARN: roleArn(account, role), type: 'EC2_LINUX' })),
    ...(aws?.access ?? []).map(({ principalArn, groups }) => ({
      principalARN: principalArn,
      type: 'STANDARD',
      kubernetesGroups: groups,
    })),
  ];
  return entries.length === 0 ? {} : { accessEntries: entries };
}

/** How pods get their roles: those of `aws.yaml` by Pod Identity, or roles that eksctl creates for IRSA. */
function podRights(account: Account, all: readonly Identity[]): Record<string, unknown> {
  return account.identity === 'pod-identity'
    ? { podIdentityAssociations: all.map((identity) => association(account, identity)) }
    : { withOIDC: true, serviceAccounts: all.map((identity) => serviceAccount(account, identity)) };
}

function association(account: Account, { component, namespace, serviceAccount, wellKnown }: Identity) {
  return {
    namespace,
    serviceAccountName: serviceAccount,
    ...(wellKnown === undefined
      ? { roleARN: roleArn(account, component) }
      : { roleName: named(account, component), wellKnownPolicies: { [wellKnown]: true } }),
  };
}

/** The chart creates the ServiceAccount and annotates it; eksctl creates the role only. */
function serviceAccount(
  account: Account,
  { component, namespace, serviceAccount: name, policies, wellKnown }: Identity,
) {
  return {
    metadata: { name, namespace },
    roleName: named(account, component),
    roleOnly: true,
    ...(wellKnown === undefined
      ? { attachPolicyARNs: Object.keys(policies).map((policy) => policyArn(account, policy)) }
      : { wellKnownPolicies: { [wellKnown]: true } }),
  };
}

/**
 * Nodes that exist before Karpenter, and on which it runs itself. Without a taint, since add-ons without a toleration
 * must be up before Karpenter is.
 */
function systemNodes({ cluster, name }: Environment): Record<string, unknown> {
  return {
    name: 'system',
    amiFamily: 'AmazonLinux2023',
    instanceType: cluster.instanceType,
    minSize: cluster.nodes,
    desiredCapacity: cluster.nodes,
    maxSize: cluster.nodes + 1,
    privateNetworking: true,
    volumeType: 'gp3',
    volumeSize: diskGib,
    volumeEncrypted: true,
    disableIMDSv1: true,
    disablePodIMDS: true,
    labels: { 'chartwright.dev/nodes': 'system' },
    tags: { 'chartwright.dev/environment': name },
    updateConfig: { maxUnavailable: 1 },
    nodeRepairConfig: { enabled: true },
  };
}
