import { isDeepStrictEqual } from 'node:util';
import { isMap } from '../../core/untyped.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { mergeValues } from '../../core/merge.ts';
import type { Component, Condition, Layer, Profile } from './component.ts';
import type { Environment } from './environment.ts';
import { type ChosenComponent, type Platform, present } from './platform.ts';
import { type AwsReferences, type BadReference, dependsOnMode, resolveReferences } from './references.ts';
import type { Mode } from './rings.ts';

/** What decides which layers apply and what references mean. */
export interface LayerScope {
  readonly platform: Platform;
  readonly chosen: ReadonlyMap<string, ChosenComponent>;
  readonly mode: Mode;
  readonly profile?: Profile;
  readonly environment?: Environment;
  /** Of the account's template only. */
  readonly aws?: AwsReferences;
}

/** Which of the umbrella's files a layer's values go to. */
export type LayerFile = 'values' | 'profile' | 'ring' | 'environment';

/** The file that a layer's condition sends its values to. */
export function fileOf(when: Condition | undefined): LayerFile {
  if (when?.environment !== undefined) return 'environment';
  if (when?.profile !== undefined) return 'profile';
  return when?.mode === 'rings' ? 'ring' : 'values';
}

/**
 * What one component adds to one of the umbrella's files, references replaced.
 *
 * A ring's file holds, beside the layers for ring mode, every other value that is an address, since in ring
 * mode it is elsewhere.
 *
 * @throws ProblemsError when a reference leads nowhere
 */
export function contributionOf(component: Component, file: LayerFile, scope: LayerScope): Contribution {
  const layers = component.layers.filter(({ when }) => holds(when, scope));
  const gathered = (part: 'values' | 'platform'): Record<string, unknown> =>
    layers
      .flatMap((layer) => partOf(layer, part, file))
      .map((values) => resolved(component, values, scope))
      .reduce<Record<string, unknown>>((lower, upper) => mergeValues(lower, upper), {});
  return { values: gathered('values'), platform: gathered('platform') };
}

/** What a component adds to one of the umbrella's files. */
export interface Contribution {
  /** Below the component's own key. */
  readonly values: Record<string, unknown>;
  /** Below `platform`. */
  readonly platform: Record<string, unknown>;
}

function partOf(layer: Layer, part: 'values' | 'platform', file: LayerFile): Record<string, unknown>[] {
  const values = layer[part] ?? {};
  const own = fileOf(layer.when);
  if (own === file) return [values];
  if (file !== 'ring' || own !== 'values' || layer.when?.mode === 'single') return [];
  const moved = placedPart(values);
  return moved === undefined ? [] : [moved as Record<string, unknown>];
}

/** The part of values that contains addresses; lists are kept whole, since Helm replaces them whole. */
function placedPart(value: unknown): unknown {
  if (!dependsOnMode(value)) return undefined;
  if (!isMap(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, item]) => [key, placedPart(item)] as const)
      .filter(([, item]) => item !== undefined),
  );
}

/**
 * What a component adds to the environment's contract with the teams, references replaced. Its layers may test what
 * the contract is made from: the profile and the environment.
 *
 * @throws ProblemsError when a reference leads nowhere
 */
export function contractOf(component: Component, scope: LayerScope): Record<string, unknown> {
  return component.layers
    .filter(({ when }) => holds(when, scope))
    .map(({ contract }) => resolved(component, contract ?? {}, scope))
    .reduce<Record<string, unknown>>((lower, upper) => mergeValues(lower, upper), {});
}

/**
 * A part of a component with every reference replaced.
 *
 * @throws ProblemsError when a reference leads nowhere
 */
export function resolved<T>(component: Component, values: T, scope: LayerScope): T {
  const bad: BadReference[] = [];
  const result = resolveReferences(
    values,
    {
      components: scope.platform.components,
      mode: scope.mode,
      registry: scope.platform.registry,
      choices: scope.platform.choices,
      ...(scope.environment === undefined ? {} : { environment: scope.environment }),
      ...(scope.aws === undefined ? {} : { aws: scope.aws }),
    },
    bad,
  );
  if (bad.length > 0) throw new ProblemsError(bad.map((reference) => badReference(component, reference, scope)));
  return result;
}

/** Whether a condition is true. One on a profile or an environment that is not given is false. */
export function holds(when: Condition | undefined, scope: LayerScope): boolean {
  if (when === undefined) return true;
  const there = present(scope.chosen);
  const { choices, registry } = scope.platform;
  return (
    (when.profile === undefined || when.profile === scope.profile) &&
    (when.mode === undefined || when.mode === scope.mode) &&
    (when.components ?? []).every((name) => there.has(name)) &&
    !(when.without ?? []).some((name) => there.has(name)) &&
    Object.entries(when.choice ?? {}).every(([name, value]) => (choices as Record<string, string>)[name] === value) &&
    (when.environment === undefined ||
      (scope.environment !== undefined && matches(scope.environment, when.environment))) &&
    (when.registry !== true || registry !== undefined)
  );
}

/** An empty map matches anything that is set, so that a layer can wait for a value which may be absent. */
function matches(value: unknown, pattern: unknown): boolean {
  if (isMap(pattern) && Object.keys(pattern).length === 0) return value !== undefined;
  if (!isMap(pattern)) return isDeepStrictEqual(value, pattern);
  return isMap(value) && Object.entries(pattern).every(([key, part]) => matches(value[key], part));
}

function badReference(component: Component, { reference, expected }: BadReference, scope: LayerScope): Problem {
  const path = environmentPath(reference, scope);
  const ofEnvironment = path !== undefined;
  return {
    code: ofEnvironment ? 'platform/environment-incomplete' : 'platform/reference',
    severity: 'error',
    file: ofEnvironment ? `environments/${scope.environment?.name ?? '<env>'}/environment.yaml` : 'platform.yaml',
    path: ofEnvironment ? path : `components.${component.name}`,
    found: ofEnvironment ? `nothing, while ${component.name} needs it` : `the reference ${reference}`,
    expected: ofEnvironment ? `a value for ${path}` : expected,
    fix: ofEnvironment ? `set ${path} in environment.yaml` : 'correct the reference, or the component it names',
  };
}

/** The path in `environment.yaml` that would give a reference its value; undefined where none would. */
function environmentPath(reference: string, { platform }: LayerScope): string | undefined {
  const [kind = '', ...path] = reference.slice('${'.length, -1).split('.');
  if (kind === 'environment') return path.join('.');
  const [name = ''] = path;
  return kind === 'bucket' && platform.components.get(name)?.aws.bucket !== undefined
    ? `aws.buckets.${name}`
    : undefined;
}
