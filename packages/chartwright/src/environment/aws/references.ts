import type { Environment } from '../../platform/model/environment.ts';
import type { AwsReferences } from '../../platform/model/references.ts';
import { type Account, dnsSuffix, keyReference } from './account.ts';

/** The values of `${aws.…}` in a component's `aws`. */
export function awsReferences(account: Account, environment: Environment): AwsReferences {
  const zones = environment.aws?.hostedZoneIds ?? [];
  return {
    partition: account.partition,
    region: account.region,
    accountId: account.accountId,
    cluster: account.cluster,
    dnsSuffix: dnsSuffix(account),
    key: () => keyReference(account),
    // All of the account's where none is named; then the names of records alone are the limit.
    hostedZones: zones.length === 0 ? ['*'] : zones,
  };
}
