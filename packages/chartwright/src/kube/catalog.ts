import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import { fullFormats } from 'ajv-formats/dist/formats.js';
import { brokenRules, type BrokenRule } from './cel/broken-rules.ts';
import { kindSchemas, type KindSchema, type Scope } from './crd.ts';
import type { JsonSchema } from './structural-schema.ts';
import type { Untyped } from '../core/untyped.ts';

/** A generated file of schemas, as parsed from `schemas/kubernetes/*.json`. */
export interface SchemaBundle {
  readonly $id: string;
  /** By `<apiVersion> <kind>`. */
  readonly kinds: Readonly<
    Record<string, { readonly definition: string; readonly scope?: Scope; readonly rules?: string }>
  >;
  readonly definitions: Readonly<Record<string, JsonSchema>>;
  /** By the `rules` of a kind, the part of its structural schema that has to do with rules in CEL. */
  readonly rules?: Readonly<Record<string, Untyped>>;
}

/** Where the schema of a kind comes from. */
export type Origin = 'kubernetes' | 'bundle' | 'definition';

/** A kind that the catalog knows. */
export interface KnownKind {
  readonly apiVersion: string;
  readonly kind: string;
  readonly scope: Scope | undefined;
  readonly origin: Origin;
  /** All errors of an object by the kind's schema, which is compiled at first use. */
  check(value: unknown): readonly ErrorObject[];
  /** The rules of its definition that an object breaks in which `check` finds nothing. */
  brokenRules(value: unknown): readonly BrokenRule[];
}

export interface CatalogInput {
  /** `schemas/kubernetes/core.json`: Kubernetes' own kinds. */
  readonly core: SchemaBundle;
  /** Further bundles, such as `schemas/kubernetes/custom.json`; a later one wins over an earlier one. */
  readonly bundles?: readonly SchemaBundle[];
  /** Parsed CustomResourceDefinition objects of the user; they win over the bundles. */
  readonly definitions?: readonly unknown[];
}

/** Definition in the core bundle that describes every object's `metadata`. */
const METADATA = 'V1ObjectMeta';

/** The schemas of all known kinds. Holds what it has compiled, so that one catalog serves a whole run. */
export class SchemaCatalog {
  readonly #kinds: Map<string, KnownKind>;
  readonly #ajv: Ajv;
  readonly #metadata: JsonSchema;

  private constructor(kinds: Map<string, KnownKind>, ajv: Ajv, metadata: JsonSchema) {
    this.#kinds = kinds;
    this.#ajv = ajv;
    this.#metadata = metadata;
  }

  /** A catalog of bundles and definitions. */
  static of({ core, bundles = [], definitions = [] }: CatalogInput): SchemaCatalog {
    const ajv = compiler();
    const kinds = new Map<string, KnownKind>();
    for (const bundle of [core, ...bundles]) addBundle(kinds, ajv, bundle, bundle === core ? 'kubernetes' : 'bundle');
    const metadata = { $ref: `${core.$id}#/definitions/${METADATA}` };
    return new SchemaCatalog(kinds, ajv, metadata).with(definitions);
  }

  /** This catalog and the kinds of further CustomResourceDefinitions, which win; what is compiled is shared. */
  with(definitions: readonly unknown[]): SchemaCatalog {
    const entries = kindSchemas(definitions, this.#metadata);
    if (entries.length === 0) return this;
    const kinds = new Map(this.#kinds);
    for (const entry of entries) kinds.set(keyOf(entry.apiVersion, entry.kind), definedKind(this.#ajv, entry));
    return new SchemaCatalog(kinds, this.#ajv, this.#metadata);
  }

  lookup(apiVersion: string, kind: string): KnownKind | undefined {
    return this.#kinds.get(keyOf(apiVersion, kind));
  }

  /** Every known kind, in no particular order. */
  kinds(): Iterable<KnownKind> {
    return this.#kinds.values();
  }
}

/** The API group of an apiVersion; empty for the core group. */
export function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

function keyOf(apiVersion: string, kind: string): string {
  return `${apiVersion} ${kind}`;
}

/**
 * One compiler for all schemas. A reference becomes a call of a function that is compiled once, so kinds share
 * PodSpec and the like; the bundles are generated and tested, so ajv need not validate the schemas themselves.
 */
function compiler(): Ajv {
  const ajv = new Ajv({
    strict: false,
    allErrors: true,
    verbose: true,
    validateSchema: false,
    inlineRefs: false,
    unicodeRegExp: false,
    logger: false,
    // Ajv's own pass over the code it generates takes half the time of compiling a kind (170 of 340 ms for those of a
    // team chart), and the code runs no faster for it.
    code: { optimize: false },
  });
  ajv.addFormat('date-time', fullFormats['date-time']);
  ajv.addFormat('byte', fullFormats.byte);
  return ajv;
}

function addBundle(kinds: Map<string, KnownKind>, ajv: Ajv, bundle: SchemaBundle, origin: Origin): void {
  ajv.addSchema({ $id: bundle.$id, definitions: bundle.definitions });
  for (const [key, { definition, scope, rules }] of Object.entries(bundle.kinds)) {
    const [apiVersion = '', kind = ''] = key.split(' ');
    const compile = (): ValidateFunction | undefined => ajv.getSchema(`${bundle.$id}#/definitions/${definition}`);
    const ruled = rules === undefined ? undefined : bundle.rules?.[rules];
    kinds.set(key, { apiVersion, kind, scope, origin, check: lazy(key, compile), brokenRules: rulesOf(ruled) });
  }
}

function definedKind(ajv: Ajv, { apiVersion, kind, scope, schema, structural }: KindSchema): KnownKind {
  const check = lazy(keyOf(apiVersion, kind), () => ajv.compile(schema));
  return { apiVersion, kind, scope, origin: 'definition', check, brokenRules: rulesOf(structural) };
}

function rulesOf(structural: Untyped | undefined): KnownKind['brokenRules'] {
  return (value) => (structural === undefined ? [] : brokenRules(structural, value));
}

function lazy(key: string, compile: () => ValidateFunction | undefined): KnownKind['check'] {
  let validate: ValidateFunction | undefined;
  return (value) => {
    validate ??= compile();
    if (validate === undefined) throw new Error(`The schema bundle names no definition for ${key}.`);
    return validate(value) ? [] : (validate.errors ?? []);
  };
}
