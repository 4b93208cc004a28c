import { describe, expect, it } from 'vitest';
import { checkPlatform } from '../../platform/model/check-platform.ts';
import { shippedCatalogue } from '../../commands/platform/files/catalogue-files.ts';
import { checkEnvironment } from './check.ts';

const { platform } = checkPlatform({ file: 'platform.yaml', text: 'components: {}\n' }, shippedCatalogue());

function reported(answer: string): string[] {
  if (platform === undefined) throw new Error('platform.yaml is wrong');
  const text = `profile: kind\ncontract:\n  needs:\n    types:\n      cache: ${answer}\n`;
  const { problems } = checkEnvironment({ file: 'environment.yaml', text }, 'dev', platform);
  return problems.map(({ code, path, found }) => `${code} ${path}: ${found}`);
}

const uri = '{ value: "redis://<name>.<namespace>:6379" }';

describe('the answer of a need', () => {
  it('has only texts that are filled in, and others that stand for themselves', () => {
    expect(
      reported(
        `{ sizes: { small: { gib: 1 } }, objects: { a: { apiVersion: a/v1, kind: A, spec: { s: <size.gib>, t: "<none>" } } }, connection: { uri: ${uri}, dsn: { value: "<env.uri>/<team>" } } }`,
      ),
    ).toEqual([]);
  });

  it('has no number that one of the sizes lacks', () => {
    expect(
      reported(
        `{ sizes: { small: { gib: 1 }, large: { mib: 9 } }, objects: { a: { spec: { s: [<size.gib>] } } }, connection: { uri: ${uri} } }`,
      ),
    ).toEqual([
      'environment/need-text contract.needs.types.cache.objects.a.spec.s[0]: <size.gib>, which the size large does not have',
    ]);
  });

  it('has no number without sizes, and no variable outside its connection', () => {
    expect(
      reported(
        `{ connection: { uri: ${uri} }, objects: { a: { spec: { s: <env.uri> } } }, pods: { cpu: <size.cpu> } }`,
      ),
    ).toEqual([
      'environment/need-text contract.needs.types.cache.objects.a.spec.s: <env.uri>, which no other variable of the connection has',
      'environment/need-text contract.needs.types.cache.pods.cpu: <size.cpu>, which no size has, since there are none',
    ]);
  });
});
