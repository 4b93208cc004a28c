import { LayeredYaml } from '../../platform/layered-yaml.ts';
import { LenientYaml } from '../../platform/lenient-yaml.ts';
import { toolKeyFindings } from '../../platform/tool-keys.ts';
import { unknownKeyFindings } from '../../platform/unknown-keys.ts';
import { umbrellaLibrary } from '../../render/umbrella/umbrella-input.ts';
import { umbrellaSchema } from '../../render/umbrella/values-schema.ts';
import { compileSchema } from '../../schema/compile.ts';
import type { Problem } from '../../schema/problem.ts';
import { runSchema } from '../../schema/schema-run.ts';
import { parseYaml } from '../../schema/source.ts';
import { problemsOf } from '../../schema/validate.ts';
import { distinct } from '../chart-outcome.ts';
import type { PlatformRendering, RenderedPlatform } from './release-rendering.ts';

/**
 * What is wrong with the values of a cluster: the user's file as YAML, all layers against the umbrella's schema, keys
 * that are the tool's, and keys that no vendored chart has.
 */
export function userValuesProblems(
  { target, releases }: RenderedPlatform,
  { chart, components }: Pick<PlatformRendering, 'chart' | 'components'>,
): Problem[] {
  const user = releases[0]?.layers.find(({ kind }) => kind === 'user');
  const { parsed, problems } = user === undefined ? { parsed: undefined, problems: [] } : parseYaml(user);
  if (user !== undefined && parsed === undefined) return [...problems];
  // The umbrella's own file holds the same without descriptions, of which messages are made.
  const compiled = compileSchema(umbrellaSchema(components.filter((name) => name !== umbrellaLibrary)));
  const refused = releases.flatMap(({ layers }) => {
    const merged = new LayeredYaml(
      layers.map((layer) => (layer.kind === 'user' && parsed !== undefined ? parsed : new LenientYaml(layer))),
    );
    return problemsOf(runSchema(compiled, merged.value), merged);
  });
  if (parsed === undefined) return distinct(refused);
  return distinct([...refused, ...toolKeyFindings(parsed, target.name), ...unknownKeyFindings(parsed, chart)]);
}
