import { logger, type Tree } from '@nx/devkit';
import { formatPath } from '../../../core/document-path.ts';
import { hasErrors, ProblemsError } from '../../../core/problem.ts';
import { mapOf } from '../../../core/untyped.ts';
import { LayeredYaml } from '../../../core/yaml/layered-yaml.ts';
import { parseYaml, type Source } from '../../../core/yaml/source.ts';
import { contractFile } from '../../../environment/places.ts';
import { type PromotedImages, promotedImages, type TeamThere } from '../../../team/promotion/promotion.ts';
import { checkTeamOverlay } from '../../../team/values/environment-overlay.ts';
import { existingTeam } from '../../workspace/change-team.ts';
import { showDryRun } from '../../workspace/dry-run.ts';
import { environmentGitops } from '../../workspace/gitops-plan.ts';
import { type OverlayFile, overlayFile, parsedOverlay, withTexts } from '../../workspace/overlay-text.ts';
import { readText } from '../../workspace/read-text.ts';
import type { TeamFile } from '../../workspace/team-values.ts';
import { typedText } from '../../workspace/typed-text.ts';
import { replaceUserFile } from '../../workspace/user-file.ts';
import type { PromoteOptions } from '../generated/options.ts';
import { notARelease, noSource, noWorkload } from './refusals.ts';

/** Promotes the images of a team: checks everything first, then changes its file of the environment that gets them. */
export async function promoteTeam(tree: Tree, options: PromoteOptions): Promise<void> {
  const { name: team, to } = options;
  const own = existingTeam(tree, team);
  const before = overlayFile(tree, to, team);
  const found = promotedImages({
    from: options.from === undefined ? undefined : there(own, options.from, overlayFile(tree, options.from, team)),
    to: there(own, to, before),
    ...releaseOf(options, own),
    allowDowngrade: options.allowDowngrade === true,
  });
  if (found.problems.length > 0) throw new ProblemsError(found.problems);
  for (const path of found.unmatched) logger.info(`${path} is in one of the two environments only, and stays`);
  if (found.changes.length === 0) {
    logger.info(`Nothing to promote: ${to} runs these images of ${team} already.`);
    return;
  }
  const text = withTexts(
    before,
    team,
    found.changes.map(({ path, after }) => ({ path, value: after })),
  );
  checkWritten(tree, own, to, { file: before.file, text });
  await write(tree, to, before, text);
  logger.info(told(before.file, found));
  logger.info(`What it changes in the cluster: npx nx run ${team}:diff --env=${to}`);
}

/** The workload and the release that the options name; a release is one of a single workload. */
function releaseOf({ workload, digest, from, ...options }: PromoteOptions, { values }: TeamFile) {
  const tag = typedText('tag', options.tag);
  const wrong = notARelease(digest, tag);
  if (wrong.length > 0) throw new ProblemsError(wrong);
  if (tag === undefined && digest === undefined) {
    if (from === undefined) throw new ProblemsError([noSource()]);
    return { workload, release: undefined };
  }
  const names = Object.keys(mapOf(values.workloads));
  const only = names.length === 1 ? names[0] : undefined;
  if (workload === undefined && only === undefined) throw new ProblemsError([noWorkload(names)]);
  return { workload: workload ?? only, release: { tag, digest } };
}

function there({ parsed }: TeamFile, environment: string, overlay: OverlayFile): TeamThere {
  const layer = parsedOverlay(overlay);
  return { environment, values: layer === undefined ? parsed : new LayeredYaml([parsed, layer]) };
}

/** The contract as it is recorded: one that is out of date is for `nx sync` to renew. */
function checkWritten(tree: Tree, { parsed }: TeamFile, environment: string, overlay: Source): void {
  const file = contractFile(environment);
  const contract = parseYaml({ file, text: readText(tree, file) ?? '{}' });
  if (contract.parsed === undefined) throw new ProblemsError(contract.problems);
  const problems = checkTeamOverlay(parsed, mapOf(contract.parsed.value['global']), overlay);
  if (hasErrors(problems)) throw new ProblemsError(problems);
}

/** A GitOps engine is told of the files that there are, so that a new one changes what it reads. */
async function write(
  tree: Tree,
  environment: string,
  { file, text: before }: OverlayFile,
  text: string,
): Promise<void> {
  if (tree.exists(file)) replaceUserFile(tree, file, before, text);
  else {
    tree.write(file, text);
    for (const { path, content } of environmentGitops(tree, environment)) tree.write(path, content);
  }
  await showDryRun(tree);
}

function told(file: string, { changes }: PromotedImages): string {
  const lines = changes.flatMap(({ path, before, after }) => [
    `  ${formatPath(path)}`,
    `    - ${before}`,
    `    + ${after}`,
  ]);
  return [file, ...lines].join('\n');
}
