import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { type SchemaBundle, SchemaCatalog } from '../../kube/catalog.ts';
import { isCustomResourceDefinition } from '../../kube/crd.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { assetPath } from '../../toolchain/assets.ts';
import type { HelmEngine } from '../../toolchain/helm/helm.ts';
import { createHelmEngine } from '../../toolchain/helm/process.ts';
import { locate } from '../../toolchain/programs/locate.ts';
import { defaultCrdFolder } from './crd-folder.ts';

/** What every gate needs: where the workspace is, Helm, and the schemas of Kubernetes' kinds. Each is made at first use. */
export interface Workspace {
  /** Absolute folder. */
  readonly root: string;
  helm(): Promise<HelmEngine>;
  catalog(): Promise<SchemaCatalog>;
}

/** What may be set for {@link openWorkspace}. */
export interface WorkspaceOptions {
  /** Folder of CustomResourceDefinitions, relative to the workspace. */
  readonly crds?: string;
}

/** A workspace on disk. */
export function openWorkspace(root: string, options: WorkspaceOptions = {}): Workspace {
  return {
    root,
    helm: once(async () => createHelmEngine(await locate('helm'), { workspace: root })),
    catalog: once(() => loadCatalog(root, options.crds ?? defaultCrdFolder)),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

async function loadCatalog(root: string, crds: string): Promise<SchemaCatalog> {
  const bundle = async (name: string): Promise<SchemaBundle> =>
    JSON.parse(await readFile(assetPath('schemas', 'kubernetes', name), 'utf8')) as SchemaBundle;
  const [core, custom, definitions] = await Promise.all([
    bundle('core.json'),
    bundle('custom.json'),
    readDefinitions(root, crds),
  ]);
  return SchemaCatalog.of({ core, bundles: [custom], definitions });
}

async function readDefinitions(root: string, folder: string): Promise<unknown[]> {
  let names: string[];
  try {
    names = (await readdir(join(root, folder))).filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ProblemsError([unreadable(folder, error as Error)]);
  }
  const read = await Promise.all(
    names.map(async (name) => definitionsIn(`${folder}/${name}`, await readFile(join(root, folder, name), 'utf8'))),
  );
  return read.flat();
}

function definitionsIn(file: string, text: string): unknown[] {
  const documents = file.endsWith('.json') ? [parse(text) as unknown] : fromYaml(file, text);
  return documents.filter(isCustomResourceDefinition);
}

function fromYaml(file: string, text: string): unknown[] {
  return [...parseAllDocuments(text)].map((document) => {
    const error = 'errors' in document ? document.errors[0] : undefined;
    if (error !== undefined) throw new ProblemsError([unreadable(file, error)]);
    return 'toJS' in document ? (document.toJS() as unknown) : undefined;
  });
}

function unreadable(file: string, error: Error): Problem {
  return {
    code: 'workspace/unreadable',
    severity: 'error',
    file,
    path: '',
    found: error.message.split('\n')[0] ?? 'an unreadable file',
    expected: 'CustomResourceDefinitions as YAML or JSON',
    fix: 'give read permission, or fix or remove the file',
  };
}
