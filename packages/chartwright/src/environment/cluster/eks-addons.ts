import type { LayerScope } from '../../platform/model/layers.ts';
import { type Account, awsPolicyArn, policyArn, roleArn } from '../aws/account.ts';
import { componentAddons } from '../aws/facts.ts';
import { volumeIdentity } from '../aws/identities.ts';
import { volumePolicy } from '../aws/roles.ts';

/** Add-ons that EKS maintains: the network with its policies enforced, DNS, volumes and their snapshots. */
export function eksAddons(account: Account, scope: LayerScope): Record<string, unknown>[] {
  const pods = account.identity === 'pod-identity';
  return [
    { name: 'kube-proxy' },
    ...(pods ? [{ name: 'eks-pod-identity-agent' }] : []),
    {
      name: 'vpc-cni',
      // Without this setting the CNI ignores every NetworkPolicy.
      configurationValues: JSON.stringify({ enableNetworkPolicy: 'true', env: { ENABLE_PREFIX_DELEGATION: 'true' } }),
      ...(pods
        ? { useDefaultPodIdentityAssociations: true }
        : { attachPolicyARNs: [awsPolicyArn(account, 'AmazonEKS_CNI_Policy')] }),
    },
    {
      name: 'coredns',
      configurationValues: JSON.stringify({ autoScaling: { enabled: true, minReplicas: 2, maxReplicas: 10 } }),
    },
    { name: 'aws-ebs-csi-driver', ...volumeRights(account) },
    { name: 'snapshot-controller' },
    ...componentAddons(scope).map((name) => ({ name })),
  ];
}

function volumeRights(account: Account): Record<string, unknown> {
  const { component, namespace, serviceAccount } = volumeIdentity(account);
  if (account.identity === 'pod-identity') {
    const roleARN = roleArn(account, component);
    return { podIdentityAssociations: [{ namespace, serviceAccountName: serviceAccount, roleARN }] };
  }
  return { attachPolicyARNs: [awsPolicyArn(account, volumePolicy), policyArn(account, component)] };
}
