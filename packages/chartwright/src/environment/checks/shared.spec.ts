import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../commands/platform/files/catalogue-files.ts';
import { checkPlatform } from '../../platform/model/check-platform.ts';
import { checkEnvironment } from './check.ts';
import { type DescribedEnvironment, sharedProblems } from './shared.ts';

const { platform } = checkPlatform({ file: 'platform.yaml', text: 'components: {}\n' }, shippedCatalogue());
if (platform === undefined) throw new Error('platform.yaml is wrong');

function described(name: string, text: string): DescribedEnvironment {
  const file = `environments/${name}/environment.yaml`;
  const { environment, parsed, problems } = checkEnvironment(
    { file, text },
    name,
    platform as NonNullable<typeof platform>,
  );
  if (environment === undefined || parsed === undefined) throw new Error(JSON.stringify(problems));
  return { environment, parsed };
}

const eks = (account: string, more = '', aws = ''): string =>
  `profile: eks\ndomains: [prod.example.com]\naws: { region: eu-west-1, accountId: "${account}"${aws} }\ncertificates: { email: ops@example.com }\n${more}`;

function found(first: string, second: string): string[] {
  const all = [described('one', first), described('two', second)];
  return sharedProblems(all, [], platform as NonNullable<typeof platform>).map(
    ({ code, file, path, found: what }) => `${code} ${file} ${path}: ${what}`,
  );
}

const at = 'environments/two/environment.yaml';
const one = 'environments/one/environment.yaml';

describe('two environments', () => {
  it.each([
    [
      'one kind cluster',
      'profile: kind\ncluster: { name: lab }\n',
      'profile: kind\ncluster: { name: lab }\n',
      `environment/same-cluster ${at} cluster.name: the cluster lab in this machine, as in ${one}`,
    ],
    [
      'one EKS cluster',
      eks('111122223333', 'cluster: { name: main }\n'),
      eks('111122223333', 'cluster: { name: main }\n'),
      `environment/same-cluster ${at} cluster.name: the cluster main in the account 111122223333, as in ${one}`,
    ],
    [
      'roles and buckets of one name, in two regions',
      eks('111122223333', 'cluster: { name: main }\n'),
      eks('111122223333', 'cluster: { name: main }\n').replace('eu-west-1', 'us-east-1'),
      `environment/same-cluster ${at} cluster.name: the cluster main in the account 111122223333, as in ${one}`,
    ],
    [
      'one context',
      eks('111122223333', 'context: main\n'),
      eks('444455556666', 'context: main\n'),
      `environment/same-cluster ${at} context: the context main, as in ${one}`,
    ],
    [
      'one bucket',
      eks('111122223333', '', ', buckets: { loki: logs }'),
      eks('444455556666', '', ', buckets: { loki: logs }'),
      `environment/same-bucket ${at} aws.buckets.loki: the bucket logs of loki, as in ${one}`,
    ],
    [
      'a bucket for two components',
      eks('111122223333', '', ', buckets: { loki: shared }'),
      eks('444455556666', '', ', buckets: { tempo: shared }'),
      `environment/same-bucket ${at} aws.buckets.tempo: the bucket shared of tempo, as in ${one}`,
    ],
  ])('cannot have %s', (_, first, second, problem) => {
    expect(found(first, second)).toEqual([problem]);
  });

  it.each([
    ['clusters of two names', 'profile: kind\n', 'profile: kind\n'],
    [
      'a name in two accounts',
      eks('111122223333', 'cluster: { name: main }\n'),
      eks('444455556666', 'cluster: { name: main }\n'),
    ],
    [
      'a name on kind and on EKS',
      'profile: kind\ncluster: { name: main }\n',
      eks('444455556666', 'cluster: { name: main }\n'),
    ],
    ['one account', eks('111122223333'), eks('111122223333')],
  ])('can have %s', (_, first, second) => {
    expect(found(first, second)).toEqual([]);
  });

  it('are compared where only one of them is asked for', () => {
    const text = 'profile: kind\ncluster: { name: lab }\n';
    const [problem] = sharedProblems([described('one', text)], [described('two', text)], platform);
    expect(problem).toMatchObject({ file: one, line: 2 });
    expect(problem?.found).toContain(at);
  });
});
