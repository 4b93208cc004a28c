import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type SchemaBundle, SchemaCatalog } from '../../kube/catalog.ts';
import { isCustomResourceDefinition } from '../../kube/crd.ts';
import type { Untyped } from '../../core/untyped.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { assetPath } from '../../toolchain/assets.ts';
import type { HelmEngine } from '../../toolchain/helm/helm.ts';
import { createHelmEngine } from '../../toolchain/helm/process.ts';
import { locate } from '../../toolchain/programs/locate.ts';
import { readJson } from '../../core/yaml/json.ts';
import { systemWords } from '../../core/system-words.ts';
import { yamlDocuments } from '../../core/yaml/documents.ts';
import { defaultCrdFolder } from './crd-folder.ts';
import { readIfThere } from './read-file.ts';
import { readRegularText } from './regular-file.ts';

/** The workspace's folder, Helm, and the schemas of Kubernetes' kinds, which every gate needs; loaded at first use. */
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
    JSON.parse(await readRegularText(assetPath('schemas', 'kubernetes', name))) as SchemaBundle;
  const [core, custom, definitions] = await Promise.all([
    bundle('core.json'),
    bundle('custom.json'),
    ownDefinitions(root, crds),
  ]);
  return SchemaCatalog.of({ core, bundles: [custom], definitions });
}

/** The CustomResourceDefinitions that the workspace keeps for kinds which nothing of the platform defines. */
export async function ownDefinitions(root: string, folder: string = defaultCrdFolder): Promise<Untyped[]> {
  const names = await readdir(join(root, folder)).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw new ProblemsError([unreadable(folder, error)]);
  });
  const files = names.filter((name) => /\.(ya?ml|json)$/.test(name)).sort();
  const read = await Promise.all(
    files.map(async (name) => definitionsIn(`${folder}/${name}`, (await readIfThere(root, `${folder}/${name}`)) ?? '')),
  );
  return read.flat();
}

/** JSON is read as JSON, which may be indented with tabs. */
function definitionsIn(file: string, text: string): Untyped[] {
  const documents = file.endsWith('.json') ? [readJson({ file, text })] : yamlDocuments({ file, text });
  return documents.filter(isCustomResourceDefinition);
}

function unreadable(file: string, error: unknown): Problem {
  return {
    code: 'workspace/unreadable',
    severity: 'error',
    file,
    path: '',
    found: `a folder that cannot be read: ${systemWords(error)}`,
    expected: 'a folder of CustomResourceDefinitions as YAML or JSON',
    fix: 'give read permission to it, or name another by the option `crds` of the target',
  };
}
