import { distinct, type Problem, ProblemsError } from '../../../core/problem.ts';
import { contractValues } from '../../../environment/contract.ts';
import { environmentsFolder } from '../../../environment/places.ts';
import { identityOf } from '../../../kube/diff/object-changes.ts';
import { compareUpgrade } from '../../../platform/rehearsal/comparison.ts';
import { foretell } from '../../../platform/rehearsal/foretold.ts';
import { rehearsalData, rehearsalMarkdown, rehearsalText } from '../../../platform/rehearsal/report.ts';
import { rehearsalFinding } from '../../../platform/rehearsal/rehearsal-finding.ts';
import { joinedPlaces, offeredPlaces } from '../../../platform/rehearsal/offered-nodes.ts';
import { compareReturn } from '../../../platform/rehearsal/reversal.ts';
import { controlPlanePrograms } from '../../../toolchain/control-plane/programs.ts';
import { placesOf } from '../../../toolchain/archives/mirror.ts';
import { commitNamed, previousVersion } from '../../../toolchain/git.ts';
import { findTeams } from '../../workspace/find-charts.ts';
import { stageBase } from '../diff/base-workspace.ts';
import { readEnvironmentOf, readPlatformOf } from '../files/platform-files.ts';
import { assertVendored, readUmbrella } from '../files/umbrella-chart.ts';
import type { Outcome } from '../../frame/outcome.ts';
import type { Ask, Progress } from '../../frame/person.ts';
import type { RehearseOptions } from '../../options/platform.ts';
import { placeForeignDefinitions } from './foreign-definitions.ts';
import { type Ground, placeOffered, withGround } from './ground.ts';
import { refusedReleases } from './offline-verdicts.ts';
import { settledState } from './settled-state.ts';
import { bringTo, type DoneStep, revisionsOf, takeBack } from './steps.ts';
import { objectsOf, readVersion, type RehearsedRelease, type RehearsedVersion } from './version.ts';

/** Seconds that a release has to get ready: no image is pulled here, and pods are ready at once. */
const readyTimeout = 60;

/**
 * `platform:rehearse`: on a control plane on this machine that is thrown away afterwards, an earlier version of an
 * environment is installed, upgraded to the working tree, rolled back and upgraded again. What happens is compared with
 * what the comparison of the two versions foretells; each difference is a problem.
 *
 * @throws ProblemsError when it cannot begin: a program is missing, a version does not render, a chart is not to be had
 */
export async function rehearsePlatform(
  root: string,
  options: RehearseOptions,
  _ask: Ask,
  progress: Progress,
): Promise<Outcome> {
  const { value: environment } = await readEnvironmentOf(root, options.env);
  const kubernetes = options.kubernetes?.toFixed(2) ?? environment.cluster.kubernetesVersion;
  const from = options.from ?? (await previousVersion(root));
  const commit = await commitNamed(root, from);
  const teams = await chosenTeams(root, options.team);
  assertVendored(await readUmbrella(root), false);
  const places = placesOf(options.mirror ?? process.env['CHARTWRIGHT_MIRROR'], root);
  const programs = await controlPlanePrograms(kubernetes, { places, environment: process.env, announce: progress });
  progress(`… starting a control plane of Kubernetes ${kubernetes}`);
  const { value: platform } = await readPlatformOf(root);
  const { nodes } = offeredPlaces(contractValues(platform, environment));
  return withGround(programs, nodes, async (ground) => {
    const scope = { env: options.env, teams, folder: ground.folderOf('values') };
    const next = await readVersion(root, 'the working tree', scope);
    const folder = ground.folderOf('base');
    const staged = await stageBase({ root, folder, commit, mirror: options.mirror }, false);
    if (!staged) throw new ProblemsError([nothingThere(options.env, from)]);
    const base = await readVersion(folder, from === commit ? from : `${from} (${commit})`, scope);
    const stage = { ground, timeout: options.timeout ?? readyTimeout, progress };
    const objects = [base, next].flatMap(({ releases }) => releases.flatMap((release) => release.objects));
    await placeOffered(ground.kube, joinedPlaces([base.offered, next.offered], objects), nodes);
    const standIns = await placeForeignDefinitions(ground.kube, root, [base, next]);
    const { steps, problems } = await rehearse(stage, base, next, await refusedReleases(root, next));
    const title = { environment: environment.name, from: base.name, to: next.name, kubernetes };
    const document = options.format === 'markdown' ? rehearsalMarkdown(title, steps) : rehearsalText(title, steps);
    return {
      problems: distinct([...next.problems, ...standIns, ...problems]),
      text: '',
      document,
      data: rehearsalData(title, steps),
    };
  });
}

interface Rehearsal {
  readonly steps: readonly DoneStep[];
  readonly problems: readonly Problem[];
}

async function rehearse(
  stage: { readonly ground: Ground; readonly timeout: number; readonly progress: Progress },
  base: RehearsedVersion,
  next: RehearsedVersion,
  refused: ReadonlySet<string>,
): Promise<Rehearsal> {
  const foretold = foretell(objectsOf(base, next), objectsOf(next, base), refused);
  const empty = await settledState(stage.ground.kube);
  const first = await bringTo(stage, { step: 'install', version: base, before: empty, isJudged: false });
  if (first.refusals.length > 0) return { steps: [first], problems: first.refusals.map(notInstalled) };
  const revisions = await revisionsOf(stage);
  const onward = { version: next, from: base };
  const upgrade = await bringTo(stage, { ...onward, step: 'upgrade', before: first.after, isJudged: true });
  const back = await takeBack(stage, next, revisions, upgrade.after);
  const again = await bringTo(stage, {
    ...onward,
    version: withoutBlocked(next, upgrade.blocked),
    step: 'forward',
    before: back.after,
    isJudged: false,
  });
  return {
    steps: [first, upgrade, back, again],
    problems: [
      ...compareUpgrade(foretold, upgrade),
      ...compareReturn('rollback', first.after, back.after, back.refusals),
      ...compareReturn('forward', upgrade.after, again.after, again.refusals),
    ],
  };
}

/** A version without the releases that the upgrade was refused: they would be refused again. */
function withoutBlocked(version: RehearsedVersion, blocked: ReadonlySet<string>): RehearsedVersion {
  const goes = ({ objects }: RehearsedRelease): boolean => !objects.some((object) => blocked.has(identityOf(object)));
  return { ...version, releases: version.releases.filter(goes) };
}

/** @throws ProblemsError for a team that is not there */
async function chosenTeams(root: string, option: string | undefined): Promise<readonly string[] | undefined> {
  if (option === undefined) return undefined;
  const names = option.split(',').map((name) => name.trim());
  const known = (await findTeams(root)).map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length === 0) return names;
  throw new ProblemsError([
    {
      code: 'platform/bad-option',
      severity: 'error',
      file: 'platform',
      path: '--team',
      found: unknown.map((name) => `"${name}"`).join(', '),
      expected: `teams of this workspace: ${known.join(', ')}`,
      fix: 'name teams that have a chart, separated with commas',
    },
  ]);
}

function notInstalled({ object, message }: { readonly object: string; readonly message: string }): Problem {
  return rehearsalFinding('rehearse/refused', 'install', object, {
    found: message,
    expected: 'an earlier version that can be installed: without it there is nothing to upgrade',
    fix: 'rehearse from another version with --from',
  });
}

function nothingThere(env: string, from: string): Problem {
  return {
    code: 'rehearse/no-earlier-version',
    severity: 'error',
    file: `${environmentsFolder}/${env}/environment.yaml`,
    path: '--from',
    found: `no platform in ${from}`,
    expected: 'a commit, branch or tag with a platform to upgrade from',
    fix: 'name one with --from',
  };
}
