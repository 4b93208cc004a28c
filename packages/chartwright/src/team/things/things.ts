import { isMap, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import { teamSchema } from '../../core/schema/generated/team-schema.ts';
import { teamThings } from '../generated/team-things.ts';
import { resolved, type Schema } from './schema-steps.ts';

/** Something that can be added to a team's values: a block, or an entry of a map. */
export interface Thing {
  /** By its place below a workload, the tenant or the root: `expose`, `alerts.rule`, `network.peer`. */
  readonly name: string;
  /** Of what it is a part. */
  readonly of: 'workload' | 'tenant' | 'team';
  /** Keys from there; a thing that has a name of its own ends in it. */
  readonly path: readonly string[];
  /** Whether it is one of several, each with a name. */
  readonly isNamed: boolean;
  readonly schema: Schema;
  readonly description: string;
}

/** Keys that are not a person's to set, or that are things of their own. */
const APART = new Set(['part', 'global', 'lib-team', 'tenant', 'workloads']);

/** Every thing, by name. One that is called as another is takes what it is part of before its name. */
export function thingsOf(schema: Schema = teamSchema): ReadonlyMap<string, Thing> {
  const [workload, tenant] = ['workload', 'tenant'].map((name) => mapOf(valueAt(schema, ['definitions', name])));
  const found = new Map<string, Thing>();
  const all = [
    ...blocksBelow(workload ?? {}, schema, 'workload'),
    ...blocksBelow(schema, schema, 'team'),
    ...blocksBelow(tenant ?? {}, schema, 'tenant'),
  ];
  for (const thing of all) {
    const name = found.has(thing.name) ? `${thing.of}.${thing.name}` : thing.name;
    found.set(name, { ...thing, name });
  }
  return found;
}

/** The name of a thing by another one, as charts that many know have it, or by its plural or its last word alone. */
export function thingNamed(things: ReadonlyMap<string, Thing>, wanted: string): Thing | undefined {
  const known = Object.hasOwn(teamThings.names, wanted)
    ? (teamThings.names as Readonly<Record<string, string>>)[wanted]
    : wanted;
  const exact = things.get(known ?? wanted) ?? things.get(singular(wanted));
  if (exact !== undefined) return exact;
  const [only, ...others] = [...things.values()].filter(({ name }) => name.endsWith(`.${wanted}`));
  return others.length === 0 ? only : undefined;
}

/** A new workload of a kind, by the name of the kind; undefined for any other name. */
export function workloadNamed(wanted: string): Readonly<Record<string, unknown>> | undefined {
  const rows: Readonly<Record<string, Readonly<Record<string, unknown>>>> = teamThings.workloads;
  return Object.hasOwn(rows, wanted) ? rows[wanted] : undefined;
}

/** Names of the things, of the kinds of workloads, and of other words for them. */
export function thingNames(things: ReadonlyMap<string, Thing>): string[] {
  return [
    ...new Set([...things.keys(), ...Object.keys(teamThings.names), ...Object.keys(teamThings.workloads)]),
  ].sort();
}

function blocksBelow(block: Schema, root: Schema, of: Thing['of'], path: readonly string[] = []): Thing[] {
  return Object.entries(mapOf(block['properties'])).flatMap(([key, value]) => {
    if (path.length === 0 && of === 'team' && APART.has(key)) return [];
    const schema = resolved(value, root);
    const at = [...path, key];
    const description = textOf(schema['description']) ?? '';
    const thing = { of, path: at, description };
    if (isMap(schema['additionalProperties']) && schema['properties'] === undefined) {
      const entry = resolved(schema['additionalProperties'], root);
      return [{ ...thing, name: [...path, singular(key)].join('.'), isNamed: true, schema: entry }];
    }
    const own: Thing = { ...thing, name: at.join('.'), isNamed: false, schema };
    if (isMap(schema['properties'])) return [own, ...blocksBelow(schema, root, of, at)];
    return schema['type'] === 'array' || path.length === 0 ? [own] : [];
  });
}

/** `sidecars` → `sidecar`, and not `prometheus`; what else is no plural, such as `metrics`, is no map. */
function singular(key: string): string {
  return /[^su]s$/.test(key) ? key.slice(0, -1) : key;
}
