import type { Environment } from '../../../platform/model/environment.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { formatPath } from '../../../core/document-path.ts';
import { readEnvironmentOf } from './platform-files.ts';
import type { UmbrellaChart } from './umbrella-chart.ts';

/**
 * Makes sure that the charts are there of which an environment has another version than the platform.
 *
 * @param umbrella as the environment has it
 * @throws ProblemsError with the place of each version that nobody vendored
 */
export async function assertPinsVendored(
  root: string,
  environment: Environment,
  { missing }: UmbrellaChart,
): Promise<void> {
  const pinned = missing.filter(({ name, alias }) => environment.components[alias ?? name]?.version !== undefined);
  if (pinned.length === 0) return;
  const { parsed } = await readEnvironmentOf(root, environment.name);
  throw new ProblemsError(
    pinned.map(({ name, alias, version }): Problem => {
      const path = ['components', alias ?? name, 'version'];
      return {
        code: 'platform/not-vendored',
        severity: 'error',
        ...parsed.locate(path),
        path: formatPath(path),
        found: `no package of ${name} ${version}, the version that ${environment.name} has`,
        expected: 'a version that was vendored',
        fix: 'run `npx nx run platform:vendor`; if nobody publishes this version, correct it here',
      };
    }),
  );
}
