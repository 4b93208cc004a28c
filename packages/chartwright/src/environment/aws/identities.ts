import type { ChosenComponent } from '../../platform/model/platform.ts';
import { namespaceOf } from '../../platform/model/rings.ts';
import { type Account, arn, keyReference } from './account.ts';
import { certManagerStatements, externalDnsStatements } from './dns.ts';
import { karpenterPolicies } from './karpenter.ts';
import type { Statement } from './statement.ts';
import { bucketStatements, volumeKeyStatements } from './storage.ts';

/** Rights in AWS that the pods of one ServiceAccount get. */
export interface Identity {
  /** Name of the component; the role's is `<cluster>-<component>`. */
  readonly component: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  /** Policies of ours by what they are called after the cluster; empty where eksctl keeps the policy. */
  readonly policies: Readonly<Record<string, readonly Statement[]>>;
  /** The policy that eksctl keeps for it, which changes with AWS. */
  readonly wellKnown?: 'awsLoadBalancerController';
}

interface Need {
  readonly serviceAccount: string;
  readonly policies: (account: Account) => Record<string, readonly Statement[]>;
  readonly wellKnown?: 'awsLoadBalancerController';
  /** Whether it is needed at all; always when absent. */
  readonly when?: (account: Account) => boolean;
}

/** Components of the catalogue that call AWS, with the ServiceAccount that their charts make by the catalogue's values. */
const needs: Readonly<Record<string, Need>> = {
  karpenter: { serviceAccount: 'karpenter', policies: karpenterPolicies },
  loki: { serviceAccount: 'loki', policies: (account) => ({ loki: bucketStatements(account, 'loki') }) },
  tempo: { serviceAccount: 'tempo', policies: (account) => ({ tempo: bucketStatements(account, 'tempo') }) },
  velero: { serviceAccount: 'velero-server', policies: (account) => ({ velero: bucketStatements(account, 'velero') }) },
  'external-dns': {
    serviceAccount: 'external-dns',
    policies: (account) => ({ 'external-dns': externalDnsStatements(account) }),
  },
  'cert-manager': {
    serviceAccount: 'cert-manager',
    policies: (account) => ({ 'cert-manager': certManagerStatements(account) }),
    when: ({ provesByDns }) => provesByDns,
  },
  'aws-load-balancer-controller': {
    serviceAccount: 'aws-load-balancer-controller',
    policies: () => ({}),
    wellKnown: 'awsLoadBalancerController',
  },
  'external-secrets': {
    serviceAccount: 'external-secrets',
    policies: (account) => ({ 'external-secrets': secretStatements(account) }),
  },
};

/** The identities that an environment's components need, in alphabetical order. */
export function identities(account: Account, chosen: ReadonlyMap<string, ChosenComponent>): Identity[] {
  return [...chosen.values()].flatMap(({ component, installed }): Identity[] => {
    const need = needs[component.name];
    if (!installed || need === undefined || need.when?.(account) === false) return [];
    return [
      {
        component: component.name,
        namespace: namespaceOf(component.ring, 'rings'),
        serviceAccount: need.serviceAccount,
        policies: need.policies(account),
        ...(need.wellKnown === undefined ? {} : { wellKnown: need.wellKnown }),
      },
    ];
  });
}

/** The EBS CSI driver is EKS's add-on, so it is no component. */
export function volumeIdentity(account: Account): Identity {
  return {
    component: 'ebs-csi',
    namespace: 'kube-system',
    serviceAccount: 'ebs-csi-controller-sa',
    policies: { 'ebs-csi': volumeKeyStatements(account) },
  };
}

/** Secrets and parameters below the cluster's own name. */
function secretStatements(account: Account): Statement[] {
  return [
    {
      Sid: 'ReadSecrets',
      Effect: 'Allow',
      Action: ['secretsmanager:DescribeSecret', 'secretsmanager:GetSecretValue'],
      Resource: arn(account, 'secretsmanager', `secret:${account.cluster}/*`),
    },
    {
      Sid: 'ReadParameters',
      Effect: 'Allow',
      Action: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
      Resource: arn(account, 'ssm', `parameter/${account.cluster}/*`),
    },
    { Sid: 'UseKey', Effect: 'Allow', Action: 'kms:Decrypt', Resource: keyReference(account) },
  ];
}
