import type { Tree } from '@nx/devkit';
import type { Problem } from '../../../core/problem.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { teamOverlays } from '../../workspace/environment-overlays.ts';
import { teamNames, valuesPath } from '../../workspace/team-values.ts';
import { readText } from '../../workspace/read-text.ts';

/** A problem for each file of another team's that names this one as a peer, in its own values or in an environment. */
export function references(tree: Tree, team: string): Problem[] {
  return teamNames(tree).flatMap((other) => {
    const files = other === team ? [] : [valuesPath(other), ...teamOverlays(tree, other)];
    return files.flatMap((file) => {
      const text = readText(tree, file);
      if (text === null || !text.includes(team)) return [];
      const { parsed } = parseYaml({ file, text });
      const path = ['tenant', 'network', 'peers', team];
      if (parsed === undefined || !parsed.has(path)) return [];
      return [stillNamed(parsed.locate(path, 'key'), team, other)];
    });
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
