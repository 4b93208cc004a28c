import { expect } from 'vitest';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';

/** What one key of the values does to the rendered objects. */
export interface TemplateCase {
  /** The key, with `*` for the name of a map's entry, as `workloads.*.image`; the values set it. */
  readonly key: string;
  /** The end of a sentence that begins with the key. */
  readonly does: string;
  readonly values: TeamValues;
  /** Parts of objects that are rendered; each names its kind, and its name where there are several of the kind. */
  readonly shows?: readonly ShownObject[];
  /** Kinds of which there is no object. */
  readonly hides?: readonly string[];
  /** `<kind> <dotted path>` of fields that are absent. */
  readonly lacks?: readonly string[];
}

export interface ShownObject extends KubernetesObject {
  readonly kind: string;
  readonly metadata?: {
    readonly name?: string;
    readonly namespace?: string;
    readonly labels?: unknown;
    readonly annotations?: unknown;
  };
}

/** Asserts that a rendering is as the case describes. */
export function expectCase({ shows = [], hides = [], lacks = [] }: TemplateCase, rendering: Rendering): void {
  for (const shown of shows) expect(rendering.one(shown.kind, shown.metadata?.name)).toMatchObject(shown);
  for (const kind of hides) expect(rendering.ofKind(kind), kind).toEqual([]);
  for (const lack of lacks) {
    const [kind = '', path = ''] = lack.split(' ');
    expect(valueAt(rendering.one(kind), path), lack).toBeUndefined();
  }
}

/** A Deployment whose pod template has this metadata. */
export function podMetadata(metadata: KubernetesObject): ShownObject {
  return { kind: 'Deployment', spec: { template: { metadata } } };
}

/** A Deployment whose pods have these fields. */
export function pod(spec: KubernetesObject): ShownObject {
  return { kind: 'Deployment', spec: { template: { spec } } };
}

/** A Deployment whose one container has these fields. */
export function container(fields: KubernetesObject): ShownObject {
  return pod({ containers: [fields] });
}
