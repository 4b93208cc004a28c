import { formatPath } from '../core/document-path.ts';
import type { Problem, Severity } from '../core/problem.ts';
import { lineOf } from './location.ts';
import type { ManifestObject } from './manifest.ts';
import { secretPath } from '../core/secrets/looks-secret.ts';
import { isHidden } from '../core/secrets/shown.ts';
import { isMap, valueAt, type Segment } from '../core/untyped.ts';

/** The code and texts of a finding; {@link finding} adds its place. */
export interface FindingText {
  readonly code: `objects/${string}`;
  readonly severity?: Severity;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
}

/**
 * A problem of a field of an object, in the file of the person who wrote the object, or else in the template's.
 *
 * @param segments way to the field; it need not be there
 */
export function finding(object: ManifestObject, segments: readonly Segment[], text: FindingText): Problem {
  const field = formatPath(segments);
  return {
    severity: 'error',
    ...text,
    file: object.source,
    line: lineOf(object, segments),
    path: field === '' ? objectName(object) : `${objectName(object)}: ${field}`,
    ...object.origin?.(segments),
  };
}

/** `Deployment/team-a/web`, or `Deployment/web` when no namespace is written. */
export function objectName(object: Pick<ManifestObject, 'kind' | 'namespace' | 'name'>): string {
  return [object.kind, object.namespace, object.name || '(no name)'].filter((part) => part !== undefined).join('/');
}

/** Longest value that a message quotes, in characters: as much as stays on one line of a terminal. */
const LONGEST = 60;

/** A value as a message shows it: shortened, and never one that looks like a secret. */
export function shown(object: ManifestObject, segments: readonly Segment[]): string {
  const value = valueAt(object.value, segments);
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'a map';
  const isData = object.kind === 'Secret' && (segments[0] === 'data' || segments[0] === 'stringData');
  if (isData || isHidden(value, secretPath(object.value, segments))) return `a ${typeof value} (not shown)`;
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
