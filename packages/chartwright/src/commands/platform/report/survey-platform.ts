import { type Problem, ProblemsError } from '../../../core/problem.ts';
import type { Platform } from '../../../platform/model/platform.ts';
import { surveyedEnvironment } from '../../../survey/environment.ts';
import type { SurveyedEnvironment } from '../../../survey/model.ts';
import { settingOf } from '../../../survey/settings.ts';
import { explainedSettings } from '../explain/explain.ts';
import { readPlatformOf } from '../files/platform-files.ts';
import { type PlatformTarget, targetsOf } from '../files/targets.ts';
import { readUmbrella } from '../files/umbrella-chart.ts';
import type { PlatformRendering } from '../rendering/release-rendering.ts';
import { renderToValidate, validated } from '../validate.ts';

/** The platform in every environment, and what its checks found. */
export interface PlatformSurvey {
  readonly environments: readonly SurveyedEnvironment[];
  readonly problems: readonly Problem[];
  readonly notes: readonly string[];
  /** Undefined where it does not render. */
  readonly rendering: PlatformRendering | undefined;
}

/** Renders and checks the platform in each environment. What keeps it from being rendered is a finding as any other. */
export async function surveyPlatform(
  root: string,
  options: { readonly env?: string; readonly own?: boolean },
): Promise<PlatformSurvey> {
  const { value: platform } = await readPlatformOf(root);
  const missing = (await readUmbrella(root)).missing.length;
  const own = options.own === true || missing > 0;
  const targets = await targetsOf(root, options.env === undefined ? {} : { env: options.env });
  const { rendering, problems } = await checked(root, { ...options, own });
  const environments = await Promise.all(targets.map((target) => surveyed(root, target, { platform, rendering, own })));
  const notes = missing > 0 ? [missingNote(missing)] : own ? [ownNote] : [];
  return { environments: environments.flat(), problems, notes, rendering };
}

const ownNote = "Only the platform's own objects were rendered: the components' charts were left out, as --own asks.";

function missingNote(count: number): string {
  return `The charts of ${count} components are not vendored, so only the platform's own objects were rendered and checked: sizes and images are theirs alone. \`npx nx run platform:vendor\` fetches them.`;
}

async function checked(
  root: string,
  options: { readonly env?: string; readonly own: boolean },
): Promise<{ rendering: PlatformRendering | undefined; problems: readonly Problem[] }> {
  try {
    const rendered = await renderToValidate(root, options);
    const { problems } = await validated(root, rendered);
    // The definitions of these kinds come with the components' charts.
    const known = options.own ? problems.filter(({ code }) => code !== 'objects/no-schema') : problems;
    return { rendering: rendered.rendering, problems: known };
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return { rendering: undefined, problems: error.problems };
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
