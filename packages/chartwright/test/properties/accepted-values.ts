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
    for (const { path } of errors) takeOut(values, pathSegments(path));
  }
  const [problem] = checkTeamSource({ file: 'values.yaml', text: valuesText(values) }).problems;
  throw new Error(`These values could not be made acceptable: ${problem?.path ?? ''}: found ${problem?.found ?? ''}`);
}

/** Removes the value at the path, or the last part of the way there: a fault may be in a default. */
function takeOut(values: object, path: readonly string[]): void {
  let at: unknown = values;
  for (const [depth, key] of path.entries()) {
    const children = childrenOf(at);
    const next = children?.[key];
    const isLast = depth === path.length - 1 || childrenOf(next)?.[path[depth + 1] ?? ''] === undefined;
    if (children === undefined || next === undefined) return;
    if (isLast) {
      if (Array.isArray(children)) children.splice(Number(key), 1);
      else Reflect.deleteProperty(children, key);
      return;
    }
    at = next;
  }
}

function childrenOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}
