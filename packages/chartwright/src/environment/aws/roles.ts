import { type Account, awsPolicyArn, clusterArn, named } from './account.ts';
import { logicalId } from './bucket.ts';
import type { Identity } from './identities.ts';
import { policyDocument } from './statement.ts';

/** The managed policies of identities; roles here and roles that eksctl creates attach them by name. */
export function policyResources(account: Account, identities: readonly Identity[]): Record<string, unknown> {
  return Object.fromEntries(
    identities
      .flatMap(({ policies }) => Object.entries(policies))
      .map(([name, statements]) => [
        `${logicalId(name)}Policy`,
        {
          Type: 'AWS::IAM::ManagedPolicy',
          Properties: { ManagedPolicyName: named(account, name), PolicyDocument: policyDocument(statements) },
        },
      ]),
  );
}

/**
 * Roles for EKS Pod Identity, each for one ServiceAccount of this cluster. With IRSA there are none here: such a role
 * trusts the cluster's own OpenID Connect provider, which exists only after eksctl has created the cluster.
 */
export function roleResources(account: Account, identities: readonly Identity[]): Record<string, unknown> {
  if (account.identity !== 'pod-identity') return {};
  return Object.fromEntries(
    identities
      .filter(({ wellKnown }) => wellKnown === undefined)
      .map((identity) => [
        `${logicalId(identity.component)}Role`,
        {
          Type: 'AWS::IAM::Role',
          Properties: {
            RoleName: named(account, identity.component),
            AssumeRolePolicyDocument: podTrust(account, identity),
            ManagedPolicyArns: [
              ...Object.keys(identity.policies).map((name) => ({ Ref: `${logicalId(name)}Policy` })),
              ...extraPolicies(account, identity),
            ],
          },
        },
      ]),
  );
}

/** AWS's own policy for the EBS CSI driver. */
function extraPolicies(account: Account, { component }: Identity): string[] {
  return component === 'ebs-csi' ? [awsPolicyArn(account, volumePolicy)] : [];
}

/** AWS's policy for the EBS CSI driver (Amazon EKS user guide, "Amazon EBS CSI driver"). */
export const volumePolicy = 'service-role/AmazonEBSCSIDriverPolicy';

/** Pod Identity names the pod in session tags (Amazon EKS user guide, "EKS Pod Identity role trust policy"). */
function podTrust(account: Account, { namespace, serviceAccount }: Identity): Record<string, unknown> {
  return policyDocument([
    {
      Sid: 'OnePodIdentity',
      Effect: 'Allow',
      Principal: { Service: 'pods.eks.amazonaws.com' },
      Action: ['sts:AssumeRole', 'sts:TagSession'],
      Condition: {
        StringEquals: {
          'aws:SourceAccount': account.accountId,
          'aws:RequestTag/eks-cluster-arn': clusterArn(account),
          'aws:RequestTag/kubernetes-namespace': namespace,
          'aws:RequestTag/kubernetes-service-account': serviceAccount,
        },
      },
    },
  ]);
}
