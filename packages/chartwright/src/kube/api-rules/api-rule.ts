import type { Segment, Untyped } from '../../core/untyped.ts';
import type { ManifestObject } from '../manifest.ts';

/** A map that rules look at, with what it belongs to. */
export interface Place {
  readonly object: ManifestObject;
  readonly at: readonly Segment[];
  readonly value: Untyped;
  /** The spec of the pod that it is in. */
  readonly pod: Untyped;
  /** The container that it is in. */
  readonly container: Untyped;
  /** The spec of the Job that it is in. */
  readonly job: Untyped;
}

/** What a rule looks at. */
export type Scope =
  | 'claim'
  | 'claimTemplate'
  | 'container'
  | 'context'
  | 'env'
  | 'handler'
  | 'ingressPath'
  | 'ingressRule'
  | 'job'
  | 'metric'
  | 'mount'
  | 'object'
  | 'pod'
  | 'probe'
  | 'requirement'
  | 'volume';

/** A value that satisfies the schema and that Kubernetes refuses all the same. */
export interface ApiRule {
  /** What in Kubernetes refuses it. */
  readonly source: string;
  readonly on: Scope;
  /** Ways from there to the maps that it looks at, with dots; `*` is each item of a list. */
  readonly each?: readonly string[];
  /** Kinds that it holds for; all by default. */
  readonly kinds?: readonly string[];
  /** The way from the place to the field that is wrong, with dots. */
  readonly field: string;
  /** @param value of the field, undefined where it is not set */
  readonly isWrong: (value: unknown, place: Place) => boolean;
  /** What a message reports as found; the field's value by default. */
  readonly found?: string;
  readonly expected: string;
  readonly fix: string;
}

/** Whether a field has a value: null stands for none, as in Kubernetes. */
export function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
