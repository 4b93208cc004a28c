import { describe, expect, it } from 'vitest';
import { fleetTeam, serving } from '../../team/fleet/fleet.fixture.ts';
import type { FleetTeam } from '../../team/fleet/team.ts';
import { fleetProblems } from './team-values.ts';

const workloads = { web: serving('a.example.com') };

/** A team whose values make the checks of all teams throw. */
function failing(name: string): FleetTeam {
  const team = fleetTeam(name, {});
  const values = new Proxy(team.values, {
    get: () => {
      throw new RangeError('out of range');
    },
  });
  return { ...team, values };
}

const codes = (teams: readonly FleetTeam[]): Record<string, string[]> =>
  Object.fromEntries([...fleetProblems(teams)].map(([name, problems]) => [name, problems.map(({ code }) => code)]));

describe('the problems between teams', () => {
  it('are those of each team that has a part in them', () => {
    const clash = codes([fleetTeam('one', { workloads }), fleetTeam('two', { workloads })]);
    expect(clash).toEqual({ one: ['fleet/host-claimed-twice'], two: ['fleet/host-claimed-twice'] });
  });

  it('are reported beside a team on which the checks fail, and that team has a problem of its own', () => {
    const teams = [fleetTeam('one', { workloads }), failing('bad'), fleetTeam('two', { workloads })];
    expect(codes(teams)).toEqual({
      bad: ['workspace/failed-check'],
      one: ['fleet/host-claimed-twice'],
      two: ['fleet/host-claimed-twice'],
    });
  });
});
