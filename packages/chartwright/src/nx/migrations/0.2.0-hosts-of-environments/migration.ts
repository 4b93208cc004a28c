import type { Tree } from '@nx/devkit';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import type { TeamValues } from '../../../team/generated/team-values.ts';
import { validateTeamValues } from '../../../team/values/validate.ts';
import { environmentHosts } from '../../workspace/environment-hosts.ts';
import { hostOverlays } from '../../workspace/host-overlays.ts';
import { readText } from '../../workspace/read-text.ts';
import { valuesPath } from '../../workspace/team-values.ts';
import { leftByHand, type NextSteps } from '../report.ts';
import { migratedTeams } from '../team-files.ts';

/**
 * Every team is in every environment since 0.2.0. A workload whose host lies outside the domains of an environment gets
 * one below them there, as the generators give it: `environments/<env>/teams/<team>.yaml`. Hosts that such a file sets
 * already stay.
 */
export default function hostsOfEnvironments(tree: Tree): NextSteps {
  const left: Problem[] = [];
  const environments = whole(left, () => environmentHosts(tree));
  if (environments === undefined) return leftByHand(left);
  for (const team of migratedTeams(tree)) {
    const workloads = workloadsOf(tree, team);
    if (workloads === undefined) continue;
    const writes = whole(left, () => hostOverlays(tree, environments, { team, workloads })) ?? [];
    for (const { path, content } of writes) tree.write(path, content);
  }
  return leftByHand(left);
}

/** Undefined where the values are wrong otherwise, which `validate` reports. */
function workloadsOf(tree: Tree, team: string): TeamValues['workloads'] {
  const { parsed } = parseYaml({ file: valuesPath(team), text: readText(tree, valuesPath(team)) ?? '' });
  if (parsed === undefined || validateTeamValues(parsed).length > 0) return undefined;
  return (parsed.value as unknown as TeamValues).workloads;
}

function whole<T>(left: Problem[], run: () => T): T | undefined {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    left.push(...error.problems.map((problem): Problem => ({ ...problem, severity: 'warning' })));
    return undefined;
  }
}
