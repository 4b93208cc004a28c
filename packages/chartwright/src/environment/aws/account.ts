import type { Environment } from '../../platform/model/environment.ts';

/** The AWS side of an environment, with the names and ARNs that follow from it. */
export interface Account {
  readonly region: string;
  readonly accountId: string;
  readonly partition: string;
  readonly cluster: string;
  readonly environment: string;
  readonly identity: 'pod-identity' | 'irsa';
  /** Set by the user; undefined where the template creates one. */
  readonly kmsKeyArn: string | undefined;
}

/**
 * The account of an environment on EKS.
 *
 * @throws TypeError for an environment that `checkEnvironment` refuses: without `aws`, or without an account in it
 */
export function accountOf(environment: Environment): Account {
  const { aws, cluster, name } = environment;
  if (aws?.accountId === undefined) throw new TypeError(`environment ${name} names no AWS account`);
  const { region, accountId, partition, identity, kmsKeyArn } = aws;
  return {
    region,
    accountId,
    partition,
    identity,
    kmsKeyArn,
    cluster: cluster.name,
    environment: name,
  };
}

/** An ARN in the account's partition. A part that AWS leaves out is empty. */
export function arn(account: Account, service: string, resource: string, where: ArnScope = 'account'): string {
  const region = where === 'account' || where === 'region' ? account.region : '';
  const id = where === 'account' || where === 'global-account' ? account.accountId : '';
  return `arn:${account.partition}:${service}:${region}:${id}:${resource}`;
}

/** Which of region and account an ARN contains: both, one, or none. */
export type ArnScope = 'account' | 'region' | 'global-account' | 'global';

/** Name of what belongs to one component: its role, its policies, its queue. */
export function named({ cluster }: Account, what: string): string {
  return `${cluster}-${what}`;
}

/** ARN of a role that {@link named} names. */
export function roleArn(account: Account, what: string): string {
  return arn(account, 'iam', `role/${named(account, what)}`, 'global-account');
}

/** ARN of a managed policy that {@link named} names. */
export function policyArn(account: Account, what: string): string {
  return arn(account, 'iam', `policy/${named(account, what)}`, 'global-account');
}

/** ARN of a policy that AWS itself maintains. */
export function awsPolicyArn({ partition }: Account, name: string): string {
  return `arn:${partition}:iam::aws:policy/${name}`;
}

/** ARN of the cluster. */
export function clusterArn(account: Account): string {
  return arn(account, 'eks', `cluster/${account.cluster}`);
}

/** ARN of the key for EKS, which accepts an alias too: the key's own ARN is known only after it is created. */
export function keyAliasArn(account: Account): string {
  return account.kmsKeyArn ?? arn(account, 'kms', `alias/${account.cluster}`);
}

/** The key as a template refers to it. */
export function keyReference({ kmsKeyArn }: Account): unknown {
  return kmsKeyArn ?? { 'Fn::GetAtt': ['Key', 'Arn'] };
}

/** Domain under which a partition's services are (AWS SDK endpoint metadata). */
export function dnsSuffix({ partition }: Account): string {
  return partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
}
