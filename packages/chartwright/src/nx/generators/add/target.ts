import { ProblemsError } from '../../../core/problem.ts';
import type { TeamValues } from '../../../team/generated/team-values.ts';
import { teamSchema } from '../../../core/schema/generated/team-schema.ts';
import { exampleOf, requiredOf } from '../../../team/things/example.ts';
import { resolved, schemaAt, type Schema } from '../../../team/things/schema-steps.ts';
import { type Thing, thingNamed, thingNames, thingsOf, workloadNamed } from '../../../team/things/things.ts';
import type { AddOptions } from '../generated/options.ts';
import { missingOption, nameNotTaken, noSuchThing, noSuchWorkload } from './refusals.ts';

/** Where something goes, and what may stand there. */
export interface Target {
  readonly path: readonly string[];
  /** The workload that it is a part of, or that it is. */
  readonly workload: string | undefined;
  readonly schema: Schema;
  /** What is written where the person gives nothing. */
  readonly example: unknown;
  /** What has to be there whatever the person gives. */
  readonly required: unknown;
}

/**
 * The place in a team's values that a thing has.
 *
 * @throws ProblemsError when there is no such thing or workload, or the thing lacks a name or takes none
 */
export function targetOf(options: AddOptions, values: TeamValues): Target {
  const kind = options.workload === undefined ? workloadNamed(options.thing) : undefined;
  if (kind !== undefined) return newWorkload(kind, options);
  const things = thingsOf();
  const thing = thingNamed(things, options.thing);
  if (thing === undefined) throw new ProblemsError([noSuchThing(options.thing, thingNames(things))]);
  if (!thing.isNamed && options.name !== undefined) throw new ProblemsError([nameNotTaken(options.name, thing.name)]);
  const workload = thing.of === 'workload' ? workloadOf(thing, options, values) : undefined;
  const ports = Object.keys((workload === undefined ? undefined : values.workloads?.[workload]?.ports) ?? {});
  const terms = ports[0] === undefined ? {} : { port: ports[0] };
  const above = workload === undefined ? (thing.of === 'tenant' ? ['tenant'] : []) : ['workloads', workload];
  return {
    path: [...above, ...thing.path, ...(thing.isNamed ? [nameOf(options, `a thing of several, ${thing.name},`)] : [])],
    workload,
    schema: thing.schema,
    example: exampleOf(thing, terms),
    required: requiredOf(thing.schema, terms),
  };
}

function newWorkload(kind: Readonly<Record<string, unknown>>, options: AddOptions): Target {
  const name = nameOf(options, 'a workload');
  const schema = resolved(schemaAt(teamSchema, 'workloads')['additionalProperties']);
  return { path: ['workloads', name], workload: name, schema, example: kind, required: kind };
}

function nameOf({ name }: AddOptions, because: string): string {
  if (name === undefined) throw new ProblemsError([missingOption('--name', because)]);
  return name;
}

/** The workload that was named, or the only one there is. */
function workloadOf(thing: Thing, { workload }: AddOptions, values: TeamValues): string {
  const names = Object.keys(values.workloads ?? {});
  const [only, ...others] = names;
  if (workload === undefined && only !== undefined && others.length === 0) return only;
  if (workload === undefined || !names.includes(workload))
    throw new ProblemsError([noSuchWorkload(workload, thing.name, names)]);
  return workload;
}
