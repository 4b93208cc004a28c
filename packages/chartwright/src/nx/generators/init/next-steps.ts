import { getPackageManagerCommand } from '@nx/devkit';

/** What is said of a workspace that was set up. */
export interface SetUpWords {
  readonly made: readonly string[];
  readonly team?: string;
  /** An environment on kind, where there is one. */
  readonly environment?: string;
}

/** What was made, and the commands that come next, as the workspace's package manager runs them. */
export function nextSteps(
  { made, team, environment }: SetUpWords,
  exec: string = getPackageManagerCommand().exec,
): string {
  const nx = `${exec} nx`;
  const env = environment === undefined ? '' : `--env=${environment} `;
  if (made.length === 0) return `Next: ${nx} generate team-chart <name>. For the layout see charts/README.md.`;
  const commands = [
    ...(team === undefined ? [] : [[`${nx} run ${team}:lint`, `check every object of team ${team}`]]),
    [`${nx} run platform:validate ${env}--own`, 'check the platform, without the charts of its components'],
    [`${nx} run platform:vendor`, 'fetch those charts, by digest'],
    ...(environment === undefined
      ? []
      : [[`${nx} run platform:up ${env.trim()}`, 'a kind cluster with all of it; needs Docker']]),
  ].map(([command = '', what = '']) => [command, what] as const);
  const width = Math.max(...commands.map(([command]) => command.length));
  return [
    '',
    'This workspace has now:',
    ...made.map((line) => `  ${line}`),
    '',
    'Next:',
    ...commands.map(([command, what]) => `  ${command.padEnd(width)}  # ${what}`),
    '',
  ].join('\n');
}
