import { describe, expect, it } from 'vitest';
import { renamedTeams } from './renamed-teams.ts';

const values = (team: string, image = 'example.com/web:1'): string =>
  `# of ${team}\ntenant:\n  team: ${team}\nworkloads:\n  ${team}-web:\n    image: ${image}\n    env: { A: b }\n`;

describe('a team that is gone', () => {
  it('has another name where a new one has its values', () => {
    expect(
      renamedTeams(
        [{ team: 'pay', text: values('pay') }],
        [
          { team: 'shop', text: 'tenant:\n  team: shop\nworkloads:\n  api: { image: example.com/api:1 }\n' },
          { team: 'payments', text: values('payments', 'example.com/web:2') },
        ],
      ),
    ).toEqual([{ from: 'pay', to: 'payments' }]);
  });

  it('is gone where no new one is like it, and is one new team at most', () => {
    expect(
      renamedTeams([{ team: 'pay', text: values('pay') }], [{ team: 'a', text: 'tenant: { team: a }\n' }]),
    ).toEqual([]);
    const twins = ['x', 'y'].map((team) => ({ team, text: values(team) }));
    expect(renamedTeams([{ team: 'pay', text: values('pay') }], twins)).toEqual([{ from: 'pay', to: 'x' }]);
  });
});
