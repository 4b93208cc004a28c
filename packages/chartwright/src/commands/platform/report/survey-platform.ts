import { distinct, type Problem, ProblemsError } from '../../../core/problem.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { surveyedEnvironment } from '../../../survey/environment.ts';
import type { SurveyedEnvironment } from '../../../survey/model.ts';
import { settingOf } from '../../../survey/settings.ts';
import { explainedSettings } from '../explain/explain.ts';
import { environmentNames, readPlatformOf } from '../files/platform-files.ts';
import { type PlatformTarget, targetsOf } from '../files/targets.ts';
import { readUmbrella } from '../files/umbrella-chart.ts';
import type { PlatformRendering } from '../rendering/release-rendering.ts';
import { renderToValidate, validated } from '../validate.ts';

/** The platform in every environment, and what its checks found. */
export interface PlatformSurvey {
  readonly environments: readonly SurveyedEnvironment[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** Whether the components' charts were rendered too, as far as it renders. */
  readonly isWhole: boolean;
  /** Undefined where it does not render. */
  readonly rendering: PlatformRendering | undefined;
}

/**
 * Renders and checks the platform in each environment. What keeps it from being read or rendered is a finding as any other:
 * of one environment that cannot be read the others are shown.
 */
export async function surveyPlatform(root: string, options: SurveyedPart): Promise<PlatformSurvey> {
  try {
    return await surveyedPlatform(root, options);
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { environments: [], problems: error.problems, notes: [unreadNote], isWhole: true, rendering: undefined };
  }
}

interface SurveyedPart {
  readonly env?: string;
  readonly own?: boolean;
}

async function surveyedPlatform(root: string, options: SurveyedPart): Promise<PlatformSurvey> {
  const { value: platform } = await readPlatformOf(root);
  const missing = (await readUmbrella(root)).missing.length;
  const own = options.own === true || missing > 0;
  const { targets, unread, problems: faults } = await readableTargets(root, options.env);
  // All together where all can be read: charts are then staged once.
  const parts = unread.length === 0 ? [options] : targets.map(({ name }) => ({ env: name }));
  const checks: Checked[] = [];
  for (const part of parts) checks.push(await checked(root, { ...part, own }));
  const rendering = joined(checks.flatMap((check) => check.rendering ?? []));
  const environments = await Promise.all(targets.map((target) => surveyed(root, target, { platform, rendering, own })));
  const notes = [
    ...(missing > 0 ? [missingNote(missing)] : own ? [ownNote] : []),
    ...(unread.length > 0 ? [`Not shown, since they cannot be read: environments ${unread.join(', ')}.`] : []),
  ];
  return {
    environments: environments.flat(),
    problems: distinct([...faults, ...checks.flatMap(({ problems }) => problems)]),
    notes,
    isWhole: !own,
    rendering,
  };
}

/** The clusters whose files can be read, and what is wrong with the others. */
async function readableTargets(
  root: string,
  env: string | undefined,
): Promise<{ targets: PlatformTarget[]; unread: string[]; problems: Problem[] }> {
  const names = env === undefined ? await environmentNames(root) : [env];
  if (names.length === 0) return { targets: await targetsOf(root, {}), unread: [], problems: [] };
  const [targets, unread, problems]: [PlatformTarget[], string[], Problem[]] = [[], [], []];
  for (const name of names)
    try {
      targets.push(...(await targetsOf(root, { env: name })));
    } catch (error) {
      if (!(error instanceof ProblemsError)) throw error;
      unread.push(name);
      problems.push(...error.problems);
    }
  return { targets, unread, problems };
}

function joined([first, ...others]: readonly PlatformRendering[]): PlatformRendering | undefined {
  if (first === undefined) return undefined;
  return { ...first, platforms: [first, ...others].flatMap(({ platforms }) => platforms) };
}

const unreadNote = 'The platform cannot be read, and is not shown; the findings say why.';

const ownNote = "Only the platform's own objects were rendered: the components' charts were left out, as --own asks.";

function missingNote(count: number): string {
  return `The charts of ${count} components are not vendored, so only the platform's own objects were rendered and checked: sizes and images are theirs alone. \`npx nx run platform:vendor\` fetches them.`;
}

interface Checked {
  readonly rendering: PlatformRendering | undefined;
  readonly problems: readonly Problem[];
}

async function checked(root: string, options: { readonly env?: string; readonly own: boolean }): Promise<Checked> {
  let rendering: PlatformRendering | undefined;
  try {
    const rendered = await renderToValidate(root, options);
    rendering = rendered.rendering;
    const { problems } = await validated(root, rendered);
    // The definitions of these kinds come with the components' charts.
    const known = options.own ? problems.filter(({ code }) => code !== 'objects/no-schema') : problems;
    return { rendering, problems: known };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { rendering, problems: error.problems };
  }
}

interface Scene {
  readonly platform: Platform;
  readonly rendering: PlatformRendering | undefined;
  readonly own: boolean;
}

async function surveyed(
  root: string,
  target: PlatformTarget,
  { platform, rendering, own }: Scene,
): Promise<SurveyedEnvironment[]> {
  const { environment } = target;
  if (environment === undefined) return [];
  const releases = rendering?.platforms.find((one) => one.target.name === target.name)?.releases ?? [];
  // Values that cannot be explained are reported by the checks.
  const settings = await explainedSettings(root, target).catch((error: unknown) => {
    if (error instanceof ProblemsError) return [];
    throw error;
  });
  return [
    surveyedEnvironment(platform, {
      environment,
      // One that Helm refused has no objects, and its size says nothing.
      releases: releases.filter(({ manifest }) => manifest !== ''),
      own,
      settings: settings.map(settingOf),
    }),
  ];
}
