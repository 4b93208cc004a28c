import { type Account, arn, clusterArn, keyReference, named } from './account.ts';
import { instanceProfiles, owned, requested } from './karpenter-profiles.ts';
import type { Statement } from './statement.ts';

/** Name of the role that nodes get which Karpenter makes; its EC2NodeClass names it too. */
export function nodeRoleName(account: Account): string {
  return named(account, 'karpenter-node');
}

/** Name of the queue in which EC2 announces that it takes a node back; Karpenter's `settings.interruptionQueue`. */
export function interruptionQueueName(account: Account): string {
  return named(account, 'karpenter');
}

/**
 * What Karpenter may do, in three policies, since one may hold 6,144 characters: nodes it made itself and nothing else.
 * The actions and tags are those that karpenter.sh lists for 1.14 (reference/cloudformation).
 */
export function karpenterPolicies(account: Account): Record<string, readonly Statement[]> {
  return {
    'karpenter-lifecycle': lifecycle(account),
    'karpenter-profiles': [...instanceProfiles(account), ...nodeVolumes(account)],
    karpenter: discovery(account),
  };
}

function ec2(account: Account, kinds: readonly string[], scope: 'region' | 'wildcard'): string[] {
  const where = arn(account, 'ec2', '', 'region');
  return kinds.map((kind) => (scope === 'region' ? `${where}${kind}/*` : `${where.slice(0, -1)}*:${kind}/*`));
}

/** What an instance is made of, and gets tags at birth. */
const made = ['fleet', 'instance', 'volume', 'network-interface', 'launch-template', 'spot-instances-request'];

/** What it is made from. */
const used = ['security-group', 'subnet', 'capacity-reservation', 'placement-group'];

function lifecycle(account: Account): Statement[] {
  const ofPool = (kind: 'Request' | 'Resource') => ({ [`aws:${kind}Tag/karpenter.sh/nodepool`]: '*' });
  const create = ['ec2:RunInstances', 'ec2:CreateFleet'];
  return [
    {
      Sid: 'LaunchFrom',
      Effect: 'Allow',
      Action: create,
      Resource: [...ec2(account, ['image', 'snapshot'], 'region'), ...ec2(account, used, 'wildcard')],
    },
    {
      Sid: 'LaunchFromOwnTemplates',
      Effect: 'Allow',
      Action: create,
      Resource: ec2(account, ['launch-template'], 'wildcard'),
      Condition: { StringEquals: owned(account, 'Resource'), StringLike: ofPool('Resource') },
    },
    {
      Sid: 'LaunchTagged',
      Effect: 'Allow',
      Action: [...create, 'ec2:CreateLaunchTemplate'],
      Resource: ec2(account, made, 'wildcard'),
      Condition: { StringEquals: requested(account), StringLike: ofPool('Request') },
    },
    {
      Sid: 'TagAtLaunch',
      Effect: 'Allow',
      Action: 'ec2:CreateTags',
      Resource: ec2(account, made, 'wildcard'),
      Condition: {
        StringEquals: {
          ...requested(account),
          'ec2:CreateAction': ['RunInstances', 'CreateFleet', 'CreateLaunchTemplate'],
        },
        StringLike: ofPool('Request'),
      },
    },
    {
      Sid: 'TagOwnInstances',
      Effect: 'Allow',
      Action: 'ec2:CreateTags',
      Resource: ec2(account, ['instance'], 'wildcard'),
      Condition: {
        StringEquals: owned(account, 'Resource'),
        StringLike: ofPool('Resource'),
        StringEqualsIfExists: { 'aws:RequestTag/eks:eks-cluster-name': account.cluster },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['eks:eks-cluster-name', 'karpenter.sh/nodeclaim', 'Name'] },
      },
    },
    {
      Sid: 'DeleteOwn',
      Effect: 'Allow',
      Action: ['ec2:TerminateInstances', 'ec2:DeleteLaunchTemplate'],
      Resource: ec2(account, ['instance', 'launch-template'], 'wildcard'),
      Condition: { StringEquals: owned(account, 'Resource'), StringLike: ofPool('Resource') },
    },
  ];
}

/** EC2 encrypts a node's volumes on behalf of whoever launches it. */
function nodeVolumes(account: Account): Statement[] {
  return [
    {
      Sid: 'EncryptNodeVolumes',
      Effect: 'Allow',
      Action: [
        'kms:CreateGrant',
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncrypt*',
      ],
      Resource: keyReference(account),
      Condition: { StringEquals: { 'kms:ViaService': `ec2.${account.region}.${dnsSuffix(account)}` } },
    },
  ];
}

/** Domain under which a partition's services are (AWS SDK endpoint metadata). */
export function dnsSuffix({ partition }: Account): string {
  return partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
}

/** EC2's and the price list's read actions know no resource to be limited to. */
function discovery(account: Account): Statement[] {
  return [
    {
      Sid: 'ReadRegion',
      Effect: 'Allow',
      Action: [
        'ec2:DescribeCapacityReservations',
        'ec2:DescribeImages',
        'ec2:DescribeInstanceStatus',
        'ec2:DescribeInstanceTypeOfferings',
        'ec2:DescribeInstanceTypes',
        'ec2:DescribeInstances',
        'ec2:DescribeLaunchTemplates',
        'ec2:DescribePlacementGroups',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSpotPriceHistory',
        'ec2:DescribeSubnets',
      ],
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestedRegion': account.region } },
    },
    {
      Sid: 'ReadImages',
      Effect: 'Allow',
      Action: 'ssm:GetParameter',
      Resource: `${arn(account, 'ssm', '', 'region')}parameter/aws/service/*`,
    },
    { Sid: 'ReadPrices', Effect: 'Allow', Action: 'pricing:GetProducts', Resource: '*' },
    { Sid: 'ListProfiles', Effect: 'Allow', Action: 'iam:ListInstanceProfiles', Resource: '*' },
    { Sid: 'ReadCluster', Effect: 'Allow', Action: 'eks:DescribeCluster', Resource: clusterArn(account) },
    {
      Sid: 'ReadInterruptions',
      Effect: 'Allow',
      Action: ['sqs:DeleteMessage', 'sqs:GetQueueUrl', 'sqs:ReceiveMessage'],
      Resource: arn(account, 'sqs', interruptionQueueName(account)),
    },
  ];
}
