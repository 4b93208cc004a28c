/** A document of one manifest, and the one of the same object in another; either may be missing. */
export interface DocumentPair {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * The documents in which two manifests differ, as texts: what is the same text is the same object, and is not parsed.
 * Objects are paired by kind and name, as far as these can be read off without parsing.
 */
export function differingDocuments(before: string, after: string): DocumentPair[] {
  if (before === after) return [];
  const [old, now] = [documentsOf(before), documentsOf(after)];
  const [kept, here] = [new Set(old), new Set(now)];
  const gone = new Map<string, string[]>();
  for (const document of old)
    if (!here.has(document)) gone.set(identityOf(document), [...(gone.get(identityOf(document)) ?? []), document]);
  const changed = now
    .filter((document) => !kept.has(document))
    .map((document): DocumentPair => ({ before: gone.get(identityOf(document))?.shift(), after: document }));
  return [
    ...changed,
    ...[...gone.values()].flat().map((document): DocumentPair => ({ before: document, after: undefined })),
  ];
}

/** Helm ends a document at each line that begins with dashes. */
function documentsOf(manifest: string): string[] {
  return manifest.split(/(?<=\n)(?=---)/).filter((document) => document.trim() !== '');
}

/** The group, since versions of one kind are one object to the API server; and what else tells objects apart. */
function identityOf(document: string): string {
  const [, version = ''] = /^apiVersion: *"?([^\s"]+)/m.exec(document) ?? [];
  const [, kind = ''] = /^kind: *"?([^\s"]+)/m.exec(document) ?? [];
  const { name, namespace, hook } = writtenName(document);
  return JSON.stringify([version.includes('/') ? version.split('/')[0] : '', kind, namespace, name, hook]);
}

/** The name of the object in a document, its namespace and its hook, read off without parsing; empty where absent. */
export function writtenName(document: string): { name: string; namespace: string; hook: string } {
  const [metadata = ''] = /^metadata:.*\n(?:[ #].*\n?)*/m.exec(document) ?? [];
  const [, name = ''] = /^ {2}name: *"?([^\s"]+)/m.exec(metadata) ?? [];
  const [, namespace = ''] = /^ {2}namespace: *"?([^\s"]+)/m.exec(metadata) ?? [];
  const [, hook = ''] = /^ {4}"?helm\.sh\/hook"?: *(.+)$/m.exec(metadata) ?? [];
  return { name, namespace, hook };
}
