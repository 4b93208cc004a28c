import { CORE_SCHEMA, YAMLException, boolYaml11Tag, load, mergeTag } from 'js-yaml';
import type { Problem } from '../core/problem.ts';
import { rememberedOf } from '../core/memory.ts';
import { yamlFaults } from '../core/yaml/documents.ts';
import type { DocumentPath } from '../core/document-path.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { manifestDocuments, type ManifestDocument } from './manifest-documents.ts';
import { isMap, listOf, mapOf, textOf, type Segment, type Untyped } from '../core/untyped.ts';

/** Where a person wrote a field of an object. */
export type WrittenPlace = Required<Pick<Problem, 'file' | 'line' | 'column' | 'path'>>;

/** Finds where a person wrote a field; for a missing field, the nearest parent that is there. */
export type OriginOf = (segments: DocumentPath) => WrittenPlace;

/** One Kubernetes object of a rendered manifest. */
export interface ManifestObject extends Omit<ManifestDocument, 'fault'> {
  /** Path of the object in its document: empty, or `['items', n]` for a member of a rendered List. */
  readonly within: readonly Segment[];
  readonly value: Untyped;
  readonly apiVersion: string;
  readonly kind: string;
  /** As written; undefined means the release's namespace, or a kind without one. */
  readonly namespace: string | undefined;
  /** As written; empty when there is none. */
  readonly name: string;
  /** Finds where a person wrote a field of it; absent for an object that only a template defines. */
  readonly origin?: OriginOf;
}

export interface Manifest {
  readonly objects: readonly ManifestObject[];
  /** Documents that are not objects; each error names the document, and the rest of the manifest is read anyway. */
  readonly problems: readonly Problem[];
}

/**
 * Kubernetes reads YAML with go-yaml's version 2 rules: `yes`, `on` and `y` are booleans, dates are strings. js-yaml is
 * 2.4 times as fast as the `yaml` package on rendered manifests (3 MB: 0.30 against 0.73 s), and {@link readPlainYaml}
 * five times as fast again on the documents that it reads.
 */
const KUBERNETES_YAML = CORE_SCHEMA.withTags(boolYaml11Tag, mergeTag);

/** What js-yaml takes a scalar without quotes for, of which it is asked once for each text. */
export const plainScalar = rememberedOf((text): unknown => load(text, { schema: KUBERNETES_YAML }));

/**
 * The objects of a manifest as `helm template` prints it. Empty documents are passed over, a List gives its items, and
 * a document that Helm or Kubernetes may read as another object is a problem and gives none.
 *
 * @param text the manifest
 * @param name what a problem names as the file where a document has no `# Source:` comment
 */
export function readManifest(text: string, name: string): Manifest {
  const objects: ManifestObject[] = [];
  const problems: Problem[] = [];
  for (const document of manifestDocuments(text, name)) {
    const parsed = parse(document);
    if ('code' in parsed) problems.push(parsed);
    else addObjects(document, parsed.value, [], objects, problems);
  }
  return { objects, problems };
}

function parse(document: ManifestDocument): Problem | { readonly value: unknown } {
  if (document.fault !== undefined) {
    const { line, code, found, expected, fix } = document.fault;
    return { ...refusal(document, document.firstLine + line, found, expected, fix), code };
  }
  try {
    return readPlainYaml(document.text, plainScalar) ?? { value: load(document.text, { schema: KUBERNETES_YAML }) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const [fault] = yamlFaults({ file: document.source, text: document.text }, error);
    const words = fault?.found ?? 'text that is not YAML';
    const line = document.firstLine + (fault?.line ?? 1) - 1;
    return {
      ...refusal(document, line, words, 'one YAML document', 'fix the template that renders this document'),
      code: 'objects/yaml',
    };
  }
}

function addObjects(
  document: ManifestDocument,
  value: unknown,
  within: readonly Segment[],
  objects: ManifestObject[],
  problems: Problem[],
): void {
  if (value === null || value === undefined) return;
  const object = mapOf(value);
  const { apiVersion, kind } = object;
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || apiVersion === '' || kind === '') {
    problems.push(notAnObject(document, value, within));
    return;
  }
  const items = membersOf(object);
  if (items !== undefined) {
    if (!Array.isArray(object['items'])) problems.push(noList(document, within));
    items.forEach((item, at) => addObjects(document, item, [...within, 'items', at], objects, problems));
    return;
  }
  const metadata = mapOf(object['metadata']);
  const namespace = textOf(metadata['namespace']);
  objects.push({
    ...document,
    within,
    value: object,
    apiVersion,
    kind,
    namespace,
    name: textOf(metadata['name']) ?? '',
  });
}

/**
 * The members of an object that Helm and Kubernetes treat as a list, which is any object with a field `items`, whatever
 * its kind (`unstructuredJSONScheme.decode` in k8s.io/apimachinery); undefined for any other. A member without kind and
 * apiVersion gets those that the list's follow from.
 */
export function membersOf(object: Untyped): readonly unknown[] | undefined {
  const { apiVersion, kind, items } = object;
  if (items === undefined) return undefined;
  return listOf(items).map((item) => {
    if (!isMap(item) || item['kind'] !== undefined || item['apiVersion'] !== undefined) return item;
    return { ...item, apiVersion, kind: String(kind).replace(/List$/, '') };
  });
}

function noList(document: ManifestDocument, within: readonly Segment[]): Problem {
  const expected = 'a list of objects, since Helm and Kubernetes take an object with items for a list';
  const problem = refusal(document, document.line, 'items that are no list', expected, 'remove the field items');
  return { ...problem, path: [...within, 'items'].join('.') };
}

function notAnObject(document: ManifestDocument, value: unknown, within: readonly Segment[]): Problem {
  const plain = Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  const found = isMap(value) ? `a map with the keys ${Object.keys(value).slice(0, 5).join(', ')}` : plain;
  const problem = refusal(
    document,
    document.line,
    found,
    'a Kubernetes object, with apiVersion and kind as strings',
    'give it apiVersion and kind, or render nothing',
  );
  return { ...problem, path: within.join('.') };
}

function refusal(document: ManifestDocument, line: number, found: string, expected: string, fix: string): Problem {
  const { source: file } = document;
  return { code: 'objects/not-an-object', severity: 'error', file, line, path: '', found, expected, fix };
}
