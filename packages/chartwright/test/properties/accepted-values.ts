import type fc from 'fast-check';
import { checkTeamSource } from '../../src/team/values/check.ts';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { pathSegments } from '../support/rendering.ts';
import { valuesText } from '../support/values-text.ts';
import { joinReferences } from './references.ts';
import { schemaValues } from './schema-arbitrary.ts';

/**
 * Values that the schema, the rules and all other checks of one file accept. What the schema accepts is made whole
 * where it names a port or a host; whatever the checks still report is taken out, until they pass.
 */
export const acceptedValues: fc.Arbitrary<TeamValues> = schemaValues.map((values) => {
  const plain = JSON.parse(JSON.stringify(values)) as TeamValues;
  joinReferences(plain);
  return accepted(plain);
});

/** Rounds enough for a fault in each of some workloads; a round takes out all that is reported at once. */
const mostRounds = 20;

function accepted(values: TeamValues): TeamValues {
  for (let round = 0; round < mostRounds; round += 1) {
    const { problems } = checkTeamSource({ file: 'values.yaml', text: valuesText(values) });
    const errors = problems.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return values;
    // Found before the first is removed, and from the end: what one removal solves must not cost what holds it.
    const places = errors.map(({ path }) => placeOf(values, pathSegments(path)));
    for (const place of places.toReversed()) takeOut(values, place);
  }
  const [problem] = checkTeamSource({ file: 'values.yaml', text: valuesText(values) }).problems;
  throw new Error(`These values could not be made acceptable: ${problem?.path ?? ''}: found ${problem?.found ?? ''}`);
}

/** The path, or the part of it that there is: a fault may be in a default. */
function placeOf(values: object, path: readonly string[]): readonly string[] {
  let at: unknown = values;
  for (const [depth, key] of path.entries()) {
    at = childrenOf(at)?.[key];
    if (at === undefined) return path.slice(0, depth);
  }
  return path;
}

/** Removes the value at the path, if it is still there. */
function takeOut(values: object, path: readonly string[]): void {
  const parent = childrenOf(path.slice(0, -1).reduce<unknown>((at, key) => childrenOf(at)?.[key], values));
  const key = path.at(-1) ?? '';
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (parent !== undefined) Reflect.deleteProperty(parent, key);
}

function childrenOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
