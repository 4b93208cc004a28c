import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../commands/platform/files/catalogue-files.ts';
import { checkEnvironment, type EnvironmentCheck } from './check.ts';
import { checkPlatform } from '../../platform/model/check-platform.ts';
import type { Platform } from '../../platform/model/platform.ts';

const file = 'environments/prod/environment.yaml';

function platform(text = 'components: {}\n'): Platform {
  const { platform: found } = checkPlatform({ file: 'platform.yaml', text }, shippedCatalogue());
  if (found === undefined) throw new Error('platform.yaml is wrong');
  return found;
}

function check(text: string, over = platform()): EnvironmentCheck {
  return checkEnvironment({ file, text }, 'prod', over);
}

/** The reported problems, as `severity code line:column path`. */
function reported(text: string, over?: Platform): string[] {
  return check(text, over).problems.map(
    ({ severity, code, line, column, path }) => `${severity} ${code} ${line}:${column} ${path}`,
  );
}

const account = 'aws: {region: eu-west-1, accountId: "111122223333"}\n';
const production = `profile: eks\ndomains: [prod.example.com]\n${account}certificates: {email: ops@example.com}\n`;

describe('an environment', () => {
  it.each(['$(id)', 'a;touch b', 'my dev', 'DEV', '-rf', 'a\nb', 'dév', '.hidden', 'a'.repeat(41)])(
    'is refused in a folder that is no name: %j',
    (name) => {
      const { problems, environment } = checkEnvironment({ file, text: 'profile: kind\n' }, name, platform());
      expect(problems).toMatchObject([{ code: 'environment/name', file, found: JSON.stringify(name) }]);
      expect(environment).toBeUndefined();
    },
  );

  it('is complete with just a profile on kind', () => {
    const { problems, environment } = check('profile: kind\n');
    expect(problems).toEqual([]);
    expect(environment).toMatchObject({
      name: 'prod',
      production: false,
      domains: ['platform.test'],
      context: 'kind-prod',
      certificates: { issuer: 'self-signed' },
    });
  });

  it('is complete with region, account, domain and e-mail on EKS', () => {
    const { problems, environment } = check(production);
    expect(problems).toEqual([]);
    expect(environment).toMatchObject({
      production: true,
      certificates: { issuer: 'acme-dns01' },
    });
  });

  it('may have a key of another account', () => {
    const key = 'kmsKeyArn: "arn:aws:kms:eu-west-1:999988887777:key/0a"';
    expect(reported(production.replace('accountId', `${key}, accountId`))).toEqual([]);
  });

  it('is not returned when there is an error, so that nothing uses it', () => {
    expect(check('profile: kind\nproduction: true\n').environment).toBeUndefined();
  });
});

describe('checkEnvironment refuses, at its place in the file,', () => {
  const cases: readonly (readonly [string, string, string[]])[] = [
    ['an unknown profile', 'profile: gke\n', ['error schema/enum 1:10 profile']],
    ['no profile', 'production: false\n', ['error schema/missing-key 1:1 profile']],
    [
      'a zone with its region',
      `${production}cluster: {zones: [eu-west-1a]}\n`,
      ['error schema/pattern 5:19 cluster.zones[0]'],
    ],
    ['one node in production', `${production}cluster: {nodes: 1}\n`, ['error environment/one-node 5:18 cluster.nodes']],
    [
      'two zones in production',
      `${production}cluster: {zones: [a, b]}\n`,
      ['error environment/zones 5:18 cluster.zones'],
    ],
    [
      'one zone on EKS at all',
      `${production}production: false\ncluster: {zones: [a]}\n`,
      ['error environment/zones 6:18 cluster.zones'],
    ],
    [
      'a zone that no region has',
      `${production}cluster: {zones: [a, b, z]}\n`,
      ['error environment/region 5:25 cluster.zones[2]'],
    ],
    [
      'kind for production',
      'profile: kind\nproduction: true\ndomains: [prod.example.com]\ncertificates: {issuer: acme-http01, email: a@example.com}\n',
      ['error environment/production-kind 2:13 production'],
    ],
    [
      'self-signed certificates in production',
      `profile: eks\ndomains: [prod.example.com]\n${account}certificates: {issuer: self-signed}\n`,
      ['error environment/self-signed 4:24 certificates.issuer'],
    ],
    [
      'ACME without an e-mail address',
      `profile: eks\ndomains: [prod.example.com]\n${account}certificates: {issuer: acme-http01}\n`,
      ['error environment/acme-email 4:1 certificates.email'],
    ],
    [
      'ACME for a domain that DNS cannot lead to',
      'profile: kind\ndomains: [dev.example.test]\ncertificates: {issuer: acme-http01, email: a@example.com}\n',
      ['error environment/issuer 3:24 certificates.issuer'],
    ],
    [
      'the DNS challenge without Route 53',
      'profile: kind\ndomains: [dev.example.com]\ncertificates: {issuer: acme-dns01, email: a@example.com}\n',
      ['error environment/issuer 3:24 certificates.issuer'],
    ],
    [
      'a CA without its Secret',
      'profile: kind\ncertificates: {issuer: ca}\n',
      ['error environment/ca-secret 2:1 certificates.caSecretName'],
    ],
    [
      'EKS without domains',
      `profile: eks\n${account}certificates: {email: a@example.com}\n`,
      ['error environment/domains 1:1 domains'],
    ],
    [
      'a domain out of DNS in production',
      `profile: eks\ndomains: [a.example.com, b.test]\n${account}certificates: {email: a@example.com}\n`,
      ['error environment/domains 2:26 domains[1]'],
    ],
    [
      'EKS without aws',
      'profile: eks\ndomains: [prod.example.com]\ncertificates: {email: a@example.com}\n',
      ['error environment/aws 1:1 aws'],
    ],
    [
      'S3 without a region',
      'profile: eks\ndomains: [prod.example.com]\naws: {accountId: "111122223333"}\ncertificates: {email: a@example.com}\n',
      ['error schema/missing-key 3:1 aws.region'],
    ],
    [
      'S3 without a bucket, and none to be derived',
      'profile: eks\ndomains: [prod.example.com]\naws: {region: eu-west-1}\ncertificates: {email: a@example.com}\n',
      ['error environment/bucket 3:1 aws.buckets'],
    ],
    [
      'a bucket for a component that uses none',
      production.replace('accountId:', 'buckets: {lokki: my-logs}, accountId:'),
      ['error environment/bucket 3:36 aws.buckets.lokki'],
    ],
    [
      'roles without an account',
      'profile: eks\ndomains: [prod.example.com]\naws: {region: eu-west-1, buckets: {loki: l-o-k-i, tempo: tempo, velero: velero}}\ncertificates: {email: a@example.com}\n',
      ['error environment/account 3:1 aws.accountId'],
    ],
    [
      'a partition that the region is not of',
      'profile: eks\ndomains: [prod.example.com]\naws: {region: cn-north-1, accountId: "111122223333"}\ncertificates: {email: a@example.com}\n',
      ['error environment/region 3:1 aws.partition'],
    ],
    [
      'a key of another region',
      'profile: eks\ndomains: [prod.example.com]\naws: {region: eu-west-1, accountId: "111122223333", kmsKeyArn: "arn:aws:kms:eu-west-2:111122223333:key/0a"}\ncertificates: {email: a@example.com}\n',
      ['error environment/region 3:64 aws.kmsKeyArn'],
    ],
    [
      'a cluster whose roles would have too long a name',
      `${production}cluster: {name: a-name-that-takes-forty-of-the-places-xx}\n`,
      ['error environment/cluster-name 5:17 cluster.name'],
    ],
    [
      'an unknown component',
      'profile: kind\ncomponents:\n  lokki: {enabled: true}\n',
      ['error environment/unknown-component 3:3 components.lokki'],
    ],
    [
      'Karpenter on kind',
      'profile: kind\ncomponents:\n  karpenter: {enabled: true}\n',
      ['error platform/profile 3:3 components.karpenter'],
    ],
    [
      'the second log agent',
      'profile: kind\ncomponents:\n  promtail: {enabled: true}\n',
      ['error platform/choice 3:3 components.promtail'],
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(reported(text)).toEqual(expected);
  });

  it('a component without one that it needs, at the line that disables that one', () => {
    const problems = reported('profile: kind\ncomponents:\n  cert-manager: {enabled: false}\n');
    expect(new Set(problems)).toEqual(new Set(['error platform/missing-need 3:3 components.cert-manager']));
  });

  it('several faults in one run', () => {
    expect(
      reported('profile: kind\nproduction: true\ncluster: {nodes: 1}\ncomponents:\n  karpenter: {enabled: true}\n'),
    ).toEqual([
      'error environment/production-kind 2:13 production',
      'error environment/one-node 3:18 cluster.nodes',
      'error environment/domains 1:1 domains[0]',
      'error environment/self-signed 1:1 certificates.issuer',
      'error platform/profile 5:3 components.karpenter',
    ]);
  });
});

describe('checkEnvironment warns of', () => {
  const cases: readonly (readonly [string, string, string[]])[] = [
    ['one node in dev', 'profile: kind\ncluster: {nodes: 1}\n', ['warning environment/one-node 2:18 cluster.nodes']],
    ['zones without a node', 'profile: kind\ncluster: {nodes: 2}\n', ['warning environment/zones 2:18 cluster.nodes']],
    ['aws on kind', `profile: kind\n${account}`, ['warning environment/aws 2:1 aws']],
    [
      'no domains on an EKS that is not for production',
      `profile: eks\nproduction: false\n${account}certificates: {issuer: self-signed}\n`,
      ['warning environment/domains 1:1 domains'],
    ],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(reported(text)).toEqual(expected);
    expect(check(text).environment).toBeDefined();
  });
});

describe('a component that the catalogue does not have', () => {
  it('is refused with the name that was probably meant', () => {
    const [problem] = check('profile: kind\ncomponents:\n  lokki: {enabled: true}\n').problems;
    expect(problem?.fix).toBe('did you mean `loki`?');
  });

  it('is accepted when platform.yaml defines it', () => {
    const own = platform(
      'components:\n  mine:\n    definition: {description: Mine, ring: edge, chart: {repository: "https://charts.example.com", version: 1.0.0}}\n',
    );
    expect(reported('profile: kind\ncomponents:\n  mine: {enabled: false}\n', own)).toEqual([]);
  });
});
