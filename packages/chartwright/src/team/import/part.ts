import { isDeepStrictEqual } from 'node:util';
import type { DocumentPath } from '../../core/document-path.ts';
import { isMap, type Untyped } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';

/**
 * A map of an object that is imported, which remembers what was read of it. So nothing of a manifest gets lost in
 * silence: whatever no reader asked for is in {@link unread}.
 */
export class Part {
  readonly object: ManifestObject;
  /** Way to the map from the object's root. */
  readonly at: DocumentPath;
  readonly #value: Untyped;
  readonly #read = new Set<string>();
  readonly #parts = new Map<string, readonly Part[]>();

  constructor(object: ManifestObject, at: DocumentPath = [], value: Untyped = object.value) {
    this.object = object;
    this.at = at;
    this.#value = value;
  }

  keys(): string[] {
    return Object.keys(this.#value).filter((key) => isWritten(this.#value[key]));
  }

  has(key: string): boolean {
    return Object.hasOwn(this.#value, key) && isWritten(this.#value[key]);
  }

  /** A field, which counts as read; undefined where there is none. */
  take(key: string): unknown {
    this.#read.add(key);
    return this.peek(key);
  }

  /** A field, which does not count as read. */
  peek(key: string): unknown {
    return this.has(key) ? this.#value[key] : undefined;
  }

  /** A text or a number as text; what is neither stays unread. */
  text(key: string): string | undefined {
    const value = this.peek(key);
    if (typeof value === 'number' || typeof value === 'string') return String(this.take(key));
    return undefined;
  }

  /** A whole number; what is none stays unread. */
  integer(key: string): number | undefined {
    const value = this.peek(key);
    return Number.isSafeInteger(value) ? Number(this.take(key)) : undefined;
  }

  /** True or false; what is neither stays unread. */
  flag(key: string): boolean | undefined {
    const value = this.peek(key);
    return typeof value === 'boolean' ? Boolean(this.take(key)) : undefined;
  }

  /** A list of texts; a list that holds anything else stays unread. */
  texts(key: string): string[] | undefined {
    const value = this.peek(key);
    if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return undefined;
    this.take(key);
    return value;
  }

  /** A map whose values are texts, numbers or flags, as texts; any other stays unread. */
  textMap(key: string): Record<string, string> {
    const value = this.peek(key);
    if (!isMap(value) || Object.values(value).some((item) => typeof item === 'object')) return {};
    this.take(key);
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, String(item)]));
  }

  /** A map within, of which each field is read by itself; undefined where there is none. */
  part(key: string): Part | undefined {
    return this.#within(key, (value) =>
      isMap(value) ? [new Part(this.object, [...this.at, key], value)] : undefined,
    )[0];
  }

  /** The maps of a list within; empty where there is none, and unread where the list holds anything else. */
  parts(key: string): readonly Part[] {
    return this.#within(key, (value) =>
      Array.isArray(value) && value.every(isMap)
        ? value.map((item, index) => new Part(this.object, [...this.at, key, index], item))
        : undefined,
    );
  }

  /** Passes over a field that says what holds by itself; any other value of it stays unread. */
  ignore(key: string, ...values: unknown[]): void {
    if (values.some((value) => isDeepStrictEqual(value, this.peek(key)))) this.take(key);
  }

  /** Passes over fields whatever they say. */
  ignoreAll(...keys: readonly string[]): void {
    for (const key of keys) this.#read.add(key);
  }

  /** The paths that nobody read, from the object's root, each as high as it can be said. */
  unread(): DocumentPath[] {
    return this.keys().flatMap((key) => {
      if (this.#read.has(key) || isEmpty(this.#value[key])) return [];
      return this.#parts.get(key)?.flatMap((part) => part.unread()) ?? [[...this.at, key]];
    });
  }

  #within(key: string, split: (value: unknown) => Part[] | undefined): readonly Part[] {
    const known = this.#parts.get(key);
    if (known !== undefined) return known;
    const parts = this.has(key) ? split(this.#value[key]) : undefined;
    if (parts !== undefined) this.#parts.set(key, parts);
    return parts ?? [];
  }
}

function isWritten(value: unknown): boolean {
  return value !== null && value !== undefined;
}

/** An empty map or list says nothing where nobody asks for it: programs that print manifests leave many. */
function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
