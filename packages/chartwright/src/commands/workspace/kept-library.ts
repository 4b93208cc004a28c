import { join } from 'node:path';
import { fixedFiles } from '../../team/chart/chart.ts';
import { canaryFile, keptTeamChart, readCanary, usesNewLibrary } from '../../team/chart/library-canary.ts';
import type { Problem } from '../../core/problem.ts';
import { textIfReadable } from './regular-file.ts';

/**
 * The tool-owned files of the chart of a team that keeps the older library while others try the new one; none for a team
 * that uses the new one.
 *
 * @param workspace absolute folder
 */
export async function keptOf(
  workspace: string,
  team: string,
): Promise<{ readonly kept?: ReadonlyMap<string, string>; readonly problems: readonly Problem[] }> {
  const text = await textIfReadable(join(workspace, canaryFile));
  if (text === undefined) return { problems: [] };
  const { canary, problems } = readCanary({ file: canaryFile, text });
  if (canary === undefined || usesNewLibrary(team, canary)) return { problems };
  const files = await Promise.all(
    [...fixedFiles().keys()].map(
      async (path) => [path, (await textIfReadable(join(workspace, keptTeamChart, path))) ?? ''] as const,
    ),
  );
  return { kept: new Map(files.map(([path, kept]) => [path, kept.replaceAll('\r\n', '\n')])), problems: [] };
}
