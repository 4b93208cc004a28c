import { type Account, arn, roleArn } from './account.ts';
import type { Statement } from './statement.ts';

/** Condition on the tag by which the cluster marks what is its own. */
export function owned({ cluster }: Account, kind: 'Request' | 'Resource'): Record<string, string> {
  return { [`aws:${kind}Tag/kubernetes.io/cluster/${cluster}`]: 'owned' };
}

/** Condition on the tags that Karpenter gives what it makes. */
export function requested(account: Account): Record<string, string> {
  return { ...owned(account, 'Request'), 'aws:RequestTag/eks:eks-cluster-name': account.cluster };
}

/** What Karpenter may do with instance profiles: hand its nodes their role, by profiles of its own. */
export function instanceProfiles(account: Account): Statement[] {
  const profiles = arn(account, 'iam', 'instance-profile/*', 'global-account');
  const region = (kind: 'Request' | 'Resource') => ({
    [`aws:${kind}Tag/topology.kubernetes.io/region`]: account.region,
  });
  const ofClass = (kind: 'Request' | 'Resource') => ({ [`aws:${kind}Tag/karpenter.k8s.aws/ec2nodeclass`]: '*' });
  const ownProfiles = { ...owned(account, 'Resource'), ...region('Resource') };
  return [
    {
      Sid: 'PassNodeRole',
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: roleArn(account, 'karpenter-node'),
      Condition: { StringEquals: { 'iam:PassedToService': ['ec2.amazonaws.com', 'ec2.amazonaws.com.cn'] } },
    },
    {
      Sid: 'CreateProfiles',
      Effect: 'Allow',
      Action: 'iam:CreateInstanceProfile',
      Resource: profiles,
      Condition: { StringEquals: { ...requested(account), ...region('Request') }, StringLike: ofClass('Request') },
    },
    {
      Sid: 'TagProfiles',
      Effect: 'Allow',
      Action: 'iam:TagInstanceProfile',
      Resource: profiles,
      Condition: {
        StringEquals: { ...ownProfiles, ...requested(account), ...region('Request') },
        StringLike: { ...ofClass('Resource'), ...ofClass('Request') },
      },
    },
    {
      Sid: 'ChangeOwnProfiles',
      Effect: 'Allow',
      Action: ['iam:AddRoleToInstanceProfile', 'iam:RemoveRoleFromInstanceProfile', 'iam:DeleteInstanceProfile'],
      Resource: profiles,
      Condition: { StringEquals: ownProfiles, StringLike: ofClass('Resource') },
    },
    { Sid: 'ReadProfiles', Effect: 'Allow', Action: 'iam:GetInstanceProfile', Resource: profiles },
  ];
}
