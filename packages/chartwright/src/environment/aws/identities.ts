import { holds, type LayerScope, resolved } from '../../platform/model/layers.ts';
import type { Component } from '../../platform/model/component.ts';
import { namespaceOf } from '../../platform/model/rings.ts';
import { type Account, keyReference } from './account.ts';
import { bucketStatements } from './bucket.ts';
import { bucketOf } from './facts.ts';
import type { Statement } from './statement.ts';

/** Rights in AWS that the pods of one ServiceAccount get. */
export interface Identity {
  /** Name of the component; the role's is `<cluster>-<component>`. */
  readonly component: string;
  readonly namespace: string;
  readonly serviceAccount: string;
  /** Our policies by their names without the cluster's; empty where eksctl maintains the policy. */
  readonly policies: Readonly<Record<string, readonly Statement[]>>;
  /** The policy that eksctl maintains for it, which changes with AWS. */
  readonly wellKnown?: string;
}

/**
 * The identities that an environment's components need, in alphabetical order, and then those of teams' pods.
 *
 * @throws ProblemsError when a reference in a component's `aws` leads nowhere
 */
export function identities(account: Account, scope: LayerScope): Identity[] {
  const ofComponents = [...scope.chosen.values()].flatMap(({ component, installed }): Identity[] => {
    const { identity } = component.aws;
    if (!installed || identity === undefined || !holds(identity.when, scope)) return [];
    return [
      {
        component: component.name,
        namespace: namespaceOf(component.ring, 'rings'),
        serviceAccount: identity.serviceAccount,
        policies: policiesOf(component, account, scope),
        ...(identity.wellKnownPolicy === undefined ? {} : { wellKnown: identity.wellKnownPolicy }),
      },
    ];
  });
  return [...ofComponents, ...teamIdentities(scope)];
}

/** The identities of teams' pods, `team-<name>`, as the environment's `aws.roles` describes them. */
function teamIdentities({ environment }: LayerScope): Identity[] {
  return Object.entries(environment?.aws?.roles ?? {}).map(([name, { namespace, serviceAccount, statements }]) => {
    const component = teamRole(name);
    return { component, namespace, serviceAccount, policies: { [component]: statements } };
  });
}

/** What names a role of a team in the place of a component's name. */
export function teamRole(name: string): string {
  return `team-${name}`;
}

/** The policies of a component, by their names without the cluster's; its own policy includes its bucket's rights. */
function policiesOf(component: Component, account: Account, scope: LayerScope): Record<string, readonly Statement[]> {
  const { statements = [], policies = {} } = component.aws.identity ?? {};
  const bucket = bucketOf(component, scope);
  const own = [
    ...(bucket === undefined ? [] : bucketStatements(account, bucket)),
    ...resolved<readonly Statement[]>(component, statements, scope),
  ];
  return {
    ...Object.fromEntries(
      Object.entries(policies).map(([name, further]) => [
        `${component.name}-${name}`,
        resolved<readonly Statement[]>(component, further, scope),
      ]),
    ),
    ...(own.length === 0 ? {} : { [component.name]: own }),
  };
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

/** What the EBS CSI driver may do beyond AWS's own policy: encrypt volumes with the key. */
function volumeKeyStatements(account: Account): Statement[] {
  const key = keyReference(account);
  return [
    {
      Sid: 'GrantToVolumes',
      Effect: 'Allow',
      Action: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
      Resource: key,
      Condition: { Bool: { 'kms:GrantIsForAWSResource': true } },
    },
    {
      Sid: 'EncryptVolumes',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Resource: key,
    },
  ];
}
