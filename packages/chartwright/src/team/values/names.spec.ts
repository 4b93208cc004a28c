import { describe, expect, it } from 'vitest';
import { checkTeamName, isReservedName, suggestTeamName } from './names.ts';

describe('checkTeamName', () => {
  it.each(['payments', 'a', 'team-1', 'x'.repeat(40), 'platforms', 'kubernetes'])('takes %s', (name) => {
    expect(checkTeamName(name)).toEqual([]);
  });

  it.each([
    ['Payments', 'names/form', 'payments'],
    ['my_team', 'names/form', 'my-team'],
    ['myTeam', 'names/form', 'my-team'],
    ['3scale', 'names/form', 'scale'],
    ['-a-', 'names/form', 'a'],
    ['a.b', 'names/form', 'a-b'],
    ['Größe', 'names/form', 'gro-e'],
    ['../../etc', 'names/form', 'etc'],
    ['x'.repeat(41), 'names/too-long', 'x'.repeat(40)],
    ['kube-system', 'names/reserved', 'team-kube-system'],
    ['platform', 'names/reserved', 'team-platform'],
    ['platform-edge', 'names/reserved', 'team-platform-edge'],
    ['lib-team', 'names/reserved', 'team-lib-team'],
    ['default', 'names/reserved', 'team-default'],
    ['orders', 'names/taken', 'orders-2'],
  ])('refuses %j and suggests another', (name, code, suggestion) => {
    expect(checkTeamName(name, ['orders'])).toEqual([
      expect.objectContaining({
        code,
        severity: 'error',
        path: 'name',
        fix: `choose another name, for example ${suggestion}`,
      }),
    ]);
  });

  it('suggests nothing for a name without a letter', () => {
    expect(checkTeamName('')[0]).toMatchObject({ code: 'names/form', found: '""', fix: 'choose another name' });
    expect(checkTeamName('123')[0]?.fix).toBe('choose another name');
  });

  it('reports where the name was given', () => {
    expect(checkTeamName('X', [], { file: 'teams.yaml', line: 3, column: 5, path: 'teams[0]' })[0]).toMatchObject({
      file: 'teams.yaml',
      line: 3,
      column: 5,
      path: 'teams[0]',
    });
  });
});

describe('suggestTeamName', () => {
  it('numbers names that are taken, within the limit', () => {
    expect(suggestTeamName('a', ['a', 'a-2', 'a-3'])).toBe('a-4');
    const long = 'x'.repeat(40);
    expect(suggestTeamName(long, [long])).toBe(`${'x'.repeat(38)}-2`);
  });

  it('always returns a name that passes', () => {
    for (const wish of ['Kube-', 'SYSTEM', '__a__', 'Ünïcode Team', 'platform-'.repeat(9), 'a--b']) {
      const name = suggestTeamName(wish) ?? '';
      expect(checkTeamName(name)).toEqual([]);
    }
  });

  it('never suggests a namespace of the contract', () => {
    expect(['kube-system', 'platform-edge', 'platform-observability', 'platform-mesh'].map(isReservedName)).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });
});
