import type { Values } from '../../../core/merge.ts';
import { LayeredYaml, unplaced } from '../../../core/yaml/layered-yaml.ts';
import { compileSchema } from '../../../core/schema/compile.ts';
import { platformValuesSchema } from '../../../core/schema/generated/platform-schemas.ts';
import { runSchema } from '../../../core/schema/run.ts';
import { distinct, type Problem } from '../../../core/problem.ts';
import type { DocumentPath } from '../../../core/document-path.ts';
import { bucketName, type Environment } from '../../../platform/model/environment.ts';
import type { ReadChart } from '../../../platform/vendor/packaged-chart.ts';
import { platformRules } from '../../../platform/generated/platform-rules.ts';
import type { ChosenComponent } from '../../../platform/model/platform.ts';
import { type LaidValues, layValues, sourceOfLaid } from '../../../platform/rules/laid-values.ts';
import { checkPlatformRules, type PlatformRule, type PlatformRuleFinding } from '../../../platform/rules/rules.ts';
import type { RenderedPlatform, RenderedRelease } from './release-rendering.ts';
import { layered } from './layered.ts';
import { placed } from './values-problems.ts';
import { writtenPlace } from './written-place.ts';

const rules: readonly PlatformRule[] = platformRules.values;
const laid: readonly LaidValues[] = platformRules.laid;

/** Each component's own values are those of its ring; what rings share is the same in each of them. */
export function contradictions(
  { target, releases, chart }: RenderedPlatform,
  chosen: ReadonlyMap<string, ChosenComponent>,
): Problem[] {
  const named = (all: readonly ChosenComponent[]): Set<string> => new Set(all.map(({ component }) => component.name));
  const installed = named([...chosen.values()].filter((one) => one.installed));
  const external = named([...chosen.values()].filter((one) => one.external));
  const here = ({ components = [] }: PlatformRule, { ring }: RenderedRelease): boolean =>
    ring === undefined || components.length === 0 || chosen.get(components[0] ?? '')?.component.ring === ring;
  const environment = seen(target.environment, chosen);
  const problems = releases.flatMap((release) => {
    const written = effective(release, chart, environment);
    const scene = {
      values: layValues(written, laid),
      shipped: (): Values => layValues(effective(withoutUser(release), chart, environment), laid),
      components: installed,
      external,
      sourceOf: (path: DocumentPath): DocumentPath => sourceOfLaid(written, laid, path),
    };
    return checkPlatformRules(
      rules.filter((rule) => here(rule, release)),
      scene,
    ).map((finding) => problemOf(finding, release));
  });
  return distinct(problems);
}

/** What charts and templates see: the layers over the charts' own values, and the defaults of the platform's schema. */
function effective({ layers }: RenderedRelease, chart: ReadChart, environment: Record<string, object>): Values {
  const upstream = Object.fromEntries([...chart.charts.values()].map(({ name, values }) => [name, values]));
  const merged = new LayeredYaml([unplaced(upstream), layered(layers)]).value;
  const { effective: filled } = runSchema(schema(), merged);
  return { ...(filled as Values), ...environment };
}

/** An environment as rules see it: with the bucket of each component that has one. */
function seen(
  environment: Environment | undefined,
  chosen: ReadonlyMap<string, ChosenComponent>,
): Record<string, object> {
  if (environment === undefined) return {};
  const owners = environment.profile === 'eks' ? [...chosen.values()].map(({ component }) => component) : [];
  const buckets = owners
    .filter(({ aws }) => aws.bucket !== undefined)
    .map(({ name }) => [name, bucketName(environment, name)]);
  return { environment: { ...environment, buckets: Object.fromEntries(buckets) as object } };
}

let compiled: ReturnType<typeof compileSchema> | undefined;

function schema(): ReturnType<typeof compileSchema> {
  return (compiled ??= compileSchema(platformValuesSchema));
}

function withoutUser(release: RenderedRelease): RenderedRelease {
  return { ...release, layers: release.layers.filter(({ kind }) => kind !== 'user') };
}

function problemOf({ rule, paths, found }: PlatformRuleFinding, release: RenderedRelease): Problem {
  const values = layered(release.layers);
  const { layers, platform } = release;
  const written = (path: DocumentPath): boolean =>
    values.has(path) && writtenPlace(values, layers, platform, path) !== undefined;
  const at = paths.find(written) ?? paths[0];
  const { fix, ...place } = placed(release, values, at);
  const { severity = 'error', id, expected } = rule;
  return {
    code: `rules/${id}`,
    severity,
    ...place,
    found,
    expected,
    // How to find where a value of the tool's is set, which the rule cannot know.
    fix: written(at) ? rule.fix : `${rule.fix}; ${fix}`,
  };
}
