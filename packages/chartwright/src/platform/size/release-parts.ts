/** A hook as a release keeps it. */
export interface StoredHook {
  readonly name: string;
  readonly kind: string;
  readonly path: string;
  readonly manifest: string;
  readonly events: readonly string[];
  readonly last_run: { readonly phase: string };
  readonly weight: number;
  readonly delete_policies: readonly string[];
}

/** What a release keeps of what its templates gave: the manifest without hooks, and the hooks. */
export interface ReleaseParts {
  readonly body: string;
  readonly hooks: readonly StoredHook[];
}

const documentStart = /^---\n# Source: (.+)\n/gm;

/** Splits what `helm template` printed into what Helm keeps apart. */
export function releaseParts(manifest: string): ReleaseParts {
  const starts = [...manifest.matchAll(documentStart)];
  const hooks: StoredHook[] = [];
  let body = '';
  for (const [index, start] of starts.entries()) {
    const document = manifest.slice(start.index, starts[index + 1]?.index ?? manifest.length);
    const hook = hookOf(start[1] ?? '', document.slice(start[0].length));
    if (hook === undefined) body += document;
    else hooks.push(hook);
  }
  return { body, hooks };
}

function hookOf(path: string, manifest: string): StoredHook | undefined {
  const events = annotation(manifest, 'helm.sh/hook');
  if (events === undefined) return undefined;
  return {
    name: /^ {2}name: "?([^"\n]+)/m.exec(manifest)?.[1] ?? '',
    kind: /^kind: "?([^"\n]+)/m.exec(manifest)?.[1] ?? '',
    path,
    manifest,
    events: events.split(',').map((event) => event.trim()),
    last_run: { phase: '' },
    weight: Number(annotation(manifest, 'helm.sh/hook-weight') ?? 0),
    delete_policies: (annotation(manifest, 'helm.sh/hook-delete-policy') ?? '')
      .split(',')
      .map((policy) => policy.trim())
      .filter((policy) => policy !== ''),
  };
}

function annotation(manifest: string, key: string): string | undefined {
  const match = new RegExp(`^ +["']?${key.replaceAll('.', '\\.')}["']?: *["']?([^"'\\n]*)["']?$`, 'm').exec(manifest);
  return match?.[1];
}
