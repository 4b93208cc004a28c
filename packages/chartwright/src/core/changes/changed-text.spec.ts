import { describe, expect, it } from 'vitest';
import { parseYaml } from '../yaml/source.ts';
import { teamSchema } from '../schema/generated/team-schema.ts';
import { acceptedAmounts } from './whole-amounts.ts';
import { inTodaysWords } from './changed-key-words.ts';
import { changedText } from './changed-text.ts';
import { keyChanges, type KeyChange } from './key-changes.ts';

const since = '9.0.0';
const why = 'It was misnamed.';
const table: readonly KeyChange[] = [
  { file: 'team', how: 'moved', from: ['workloads', '*', 'port'], to: ['workloads', '*', 'ports', 'http'], since, why },
  { file: 'team', how: 'moved', from: ['owner'], to: ['tenant', 'team'], since, why },
  ...keyChanges,
];

function migrate(text: string) {
  return changedText({ file: 'values.yaml', text }, 'team', table);
}

const old = `# ours
owner:  shop   # the name

workloads:
  # the shop
  web:
    image: a/web:1
    port: {containerPort: 80}   # by hand
  api: { image: "a/api:1" }
tenant:
  quota:
    hard:
      pods: 1500m # rounded
      cpu: 1500m
`;

describe('changedText', () => {
  it('moves and rewrites, and leaves every other byte', () => {
    const { text, problems } = migrate(old);
    expect(problems).toEqual([]);
    expect(text).toBe(`# ours

workloads:
  # the shop
  web:
    image: a/web:1
    ports:
      http: {containerPort: 80}   # by hand
  api: { image: "a/api:1" }
tenant:
  quota:
    hard:
      pods: "2" # rounded
      cpu: 1500m
  team:  shop   # the name
`);
    expect(migrate(text)).toEqual({ text, problems: [] });
  });

  it('leaves a file whole in which one thing stands in the way, and says where', () => {
    const text = old.replace('tenant:\n', 'tenant:\n  team: other\n');
    const { text: after, problems } = migrate(text);
    expect(after).toBe(text);
    expect(problems).toMatchObject([
      {
        code: 'nx/not-migrated',
        severity: 'warning',
        line: 2,
        path: 'owner',
        fix: 'write `tenant.team` in place of `owner` by hand',
      },
    ]);
  });

  it('leaves a file that it cannot read, and says why', () => {
    const text = 'owner: shop\nowner: two\n';
    expect(migrate(text)).toMatchObject({ text, problems: [{ code: 'nx/not-migrated', line: 2 }] });
  });

  it.each([
    ['0', '0'],
    ['many', 'many'],
    ['1.5', '"2"'],
    ['128974848000m', '"128974848"'],
    ['0.5', '"1"'],
    ['1.5Gi', '1.5Gi'],
  ])('writes %s of memory as %s', (before, after) => {
    const text = (amount: string): string =>
      `workloads:\n  web:\n    resources:\n      limits:\n        memory: ${amount}\n`;
    expect(migrate(text(before)).text).toBe(text(after));
  });
});

describe('amounts in wholes', () => {
  it('are those that the schema takes', () => {
    const rewritten = keyChanges.filter((change) => change.how === 'rewritten');
    expect(rewritten.length).toBeGreaterThan(5);
    const patterns = JSON.stringify(teamSchema);
    for (const form of ['count', 'bytes'] as const)
      expect(patterns).toContain(JSON.stringify(acceptedAmounts[form].source));
  });
});

describe('inTodaysWords', () => {
  const problem = {
    code: 'schema/unknown-key',
    severity: 'error',
    file: 'values.yaml',
    path: 'workloads.web.port',
    found: 'the key "port"',
    expected: 'a known key',
    fix: 'did you mean `ports`?',
  } as const;
  const value = parseYaml({ file: 'values.yaml', text: old }).parsed?.value;

  it('says what a key is called now, since when, and what does it everywhere', () => {
    expect(inTodaysWords(problem, 'team', value, table)).toMatchObject({
      expected: '`workloads.web.ports.http`, as it is called since 9.0.0',
      fix: expect.stringContaining('npx nx migrate --run-migrations') as string,
    });
  });

  it('says the amount in wholes', () => {
    const pods = { ...problem, code: 'schema/pattern', path: 'tenant.quota.hard.pods' };
    expect(inTodaysWords(pods, 'team', value)).toMatchObject({ fix: expect.stringContaining('write "2"') as string });
  });

  it('leaves every other problem alone, and those of other files', () => {
    expect(inTodaysWords(problem, 'environment', value, table)).toBe(problem);
    expect(inTodaysWords({ ...problem, code: 'rules/x' }, 'team', value, table).fix).toBe(problem.fix);
  });
});
