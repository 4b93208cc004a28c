import { LayeredYaml } from '../../../core/yaml/layered-yaml.ts';
import { LenientYaml } from '../../../core/yaml/lenient-yaml.ts';
import { toolKeyFindings } from '../../../platform/values/tool-keys.ts';
import { unknownKeyFindings } from '../../../platform/values/unknown-keys.ts';
import { umbrellaLibrary } from '../../../platform/umbrella/input.ts';
import { umbrellaSchema } from '../../../platform/umbrella/values-schema.ts';
import { compileSchema } from '../../../core/schema/compile.ts';
import { distinct, type Problem } from '../../../core/problem.ts';
import { runSchema } from '../../../core/schema/run.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { problemsOf } from '../../../core/schema/validate.ts';
import type { PlatformRendering, RenderedPlatform } from './release-rendering.ts';

/**
 * Problems of the values of a cluster: of all layers by the umbrella's schema, keys that
 * belong to the tool, and keys that no vendored chart has.
 */
export function userValuesProblems(
  { target, releases, chart }: RenderedPlatform,
  { components }: Pick<PlatformRendering, 'components'>,
): Problem[] {
  const user = releases[0]?.layers.find(({ kind }) => kind === 'user');
  // Its text was checked before anything was rendered.
  const parsed = user === undefined ? undefined : parseYaml(user).parsed;
  // The schema file of the umbrella lacks the descriptions, which messages need.
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
