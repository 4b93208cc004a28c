import type { Tree } from '@nx/devkit';
import type { Problem } from '../../../core/problem.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { teamNames, valuesPath } from '../../workspace/team-values.ts';
import { readText } from '../../workspace/read-text.ts';

/** A problem for each other team that names this one as a peer. */
export function references(tree: Tree, team: string): Problem[] {
  return teamNames(tree).flatMap((other) => {
    const text = other === team ? null : readText(tree, valuesPath(other));
    if (text === null || !text.includes(team)) return [];
    const { parsed } = parseYaml({ file: valuesPath(other), text });
    const path = ['tenant', 'network', 'peers', team];
    if (parsed === undefined || !parsed.has(path)) return [];
    return [stillNamed(parsed.locate(path, 'key'), team, other)];
  });
}

function stillNamed(place: { file: string; line: number; column: number }, team: string, other: string): Problem {
  return {
    code: 'nx/still-referred-to',
    severity: 'error',
    ...place,
    path: `tenant.network.peers.${team}`,
    found: `team ${other} names team ${team} as a peer`,
    expected: 'no reference to a team that is removed',
    fix: 'remove the peer here first, or run again with --force',
  };
}
