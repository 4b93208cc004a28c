import { type Account, arn } from './account.ts';
import type { Statement } from './statement.ts';

/** The zones that may be written; all of the account's where none is named, and then the names alone are the limit. */
function zones(account: Account): string[] {
  const { hostedZoneIds } = account;
  const names = hostedZoneIds.length === 0 ? ['*'] : hostedZoneIds;
  return names.map((id) => arn(account, 'route53', `hostedzone/${id}`, 'global'));
}

/** Records under the environment's domains, and what external-dns notes beside them of whose they are. */
export function externalDnsStatements(account: Account): Statement[] {
  const types = ['A', 'AAAA', 'CNAME', 'TXT'];
  // The registry's record of a domain's own name stands beside it: a-example.com for an A record of example.com.
  const notes = account.domains.flatMap((domain) => ['a', 'aaaa', 'cname'].map((type) => `${type}-${domain}`));
  return [
    {
      Sid: 'WriteRecords',
      Effect: 'Allow',
      Action: 'route53:ChangeResourceRecordSets',
      Resource: zones(account),
      Condition: {
        'ForAllValues:StringLike': {
          'route53:ChangeResourceRecordSetsNormalizedRecordNames': [
            ...account.domains.flatMap((domain) => [domain, `*.${domain}`]),
            ...notes,
          ],
        },
        'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': types },
      },
    },
    {
      Sid: 'ReadZones',
      Effect: 'Allow',
      Action: ['route53:ListHostedZones', 'route53:ListTagsForResources'],
      Resource: '*',
    },
    { Sid: 'ReadRecords', Effect: 'Allow', Action: 'route53:ListResourceRecordSets', Resource: zones(account) },
  ];
}

/** The answers to ACME's DNS challenge, and no other record (cert-manager.io, "Route53", with conditions). */
export function certManagerStatements(account: Account): Statement[] {
  return [
    {
      Sid: 'AwaitChange',
      Effect: 'Allow',
      Action: 'route53:GetChange',
      Resource: arn(account, 'route53', 'change/*', 'global'),
    },
    {
      Sid: 'AnswerChallenges',
      Effect: 'Allow',
      Action: 'route53:ChangeResourceRecordSets',
      Resource: zones(account),
      Condition: {
        'ForAllValues:StringLike': {
          'route53:ChangeResourceRecordSetsNormalizedRecordNames': account.domains.flatMap((domain) => [
            `_acme-challenge.${domain}`,
            `_acme-challenge.*.${domain}`,
          ]),
        },
        'ForAllValues:StringEquals': { 'route53:ChangeResourceRecordSetsRecordTypes': ['TXT'] },
      },
    },
    { Sid: 'ReadRecords', Effect: 'Allow', Action: 'route53:ListResourceRecordSets', Resource: zones(account) },
    { Sid: 'FindZones', Effect: 'Allow', Action: 'route53:ListHostedZonesByName', Resource: '*' },
  ];
}
