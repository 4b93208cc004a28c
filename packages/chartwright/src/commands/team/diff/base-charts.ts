import { existsSync } from 'node:fs';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { libraryFolder } from '../../../team/chart/chart.ts';
import { checkOut } from '../../../toolchain/git.ts';
import { type FleetChange, valuesFilesIn } from './fleet-change.ts';

/**
 * The charts of another commit in a folder of their own. What has not changed is a link to the file on disk, and files
 * of equal content, such as the schema in each chart, are written once: a thousand charts are links to a few files.
 */
export class BaseCharts {
  readonly #root: string;
  readonly #folder: string;
  readonly #change: FleetChange;
  /** Absolute path of the written file, by its content's id. */
  readonly #written: ReadonlyMap<string, string>;
  /** Paths of each chart's files, relative to it. */
  readonly #paths: ReadonlyMap<string, readonly string[]>;
  readonly #changedFolders: ReadonlySet<string>;

  private constructor(
    root: string,
    folder: string,
    change: FleetChange,
    written: ReadonlyMap<string, string>,
    charts: readonly string[],
  ) {
    this.#root = root;
    this.#folder = folder;
    this.#change = change;
    this.#written = written;
    this.#paths = pathsByChart(change, charts);
    this.#changedFolders = foldersOf(change.changed);
  }

  /**
   * @param root absolute folder of the workspace
   * @param folder absolute, existing, empty
   * @param charts folders of the charts that may be asked for, relative to the workspace
   */
  static async of(root: string, folder: string, change: FleetChange, charts: readonly string[]): Promise<BaseCharts> {
    const { commit, files, changed, isLibraryChanged } = change;
    const isOfLibrary = (path: string): boolean => path.startsWith(`${libraryFolder}/`);
    const library = isLibraryChanged ? [...files.keys()].filter(isOfLibrary) : [];
    const paths = new Map<string, string>();
    for (const path of changed) {
      const file = files.get(path);
      if (file !== undefined && !file.isLink && !isOfLibrary(path)) paths.set(file.id, path);
    }
    const all = [...library, ...paths.values()];
    const out = all.length === 0 ? folder : await checkOut(root, commit, all, folder);
    const written = new Map([...paths].map(([id, path]) => [id, join(out, path)]));
    const base = new BaseCharts(root, join(folder, 'staged'), change, written, charts);
    await mkdir(dirname(join(base.#folder, libraryFolder)), { recursive: true });
    await symlink(join(isLibraryChanged ? out : root, libraryFolder), join(base.#folder, libraryFolder));
    return base;
  }

  /** Absolute paths of the files that lay over the team's own values in an environment, the lowest first. */
  valuesIn(environment: string | undefined, team: string): string[] {
    if (environment === undefined) return [];
    return valuesFilesIn(environment, team).flatMap((file) => this.#fileAt(file) ?? []);
  }

  /** Absolute path of a chart's own values as they were. */
  valuesOf(chart: string): string | undefined {
    return this.#fileAt(`${chart}/values.yaml`);
  }

  /** Absolute folder of a chart as it was. */
  async chart(chart: string): Promise<string> {
    const folder = join(this.#folder, chart);
    if (!this.#change.isLibraryChanged && !this.#change.changedCharts.has(chart)) return join(this.#root, chart);
    if (existsSync(folder)) return folder;
    const done = new Set<string>();
    for (const path of this.#paths.get(chart) ?? []) await this.#stage(chart, path, done);
    return folder;
  }

  async #stage(chart: string, path: string, done: Set<string>): Promise<void> {
    const file = this.#change.files.get(`${chart}/${path}`);
    const [first = ''] = path.split('/');
    // A folder in which nothing changed is one link; the library is reached through the folder of charts.
    const isWhole = first !== path && first !== 'charts' && !this.#changedFolders.has(`${chart}/${first}`);
    const at = isWhole ? first : path;
    if (done.has(at)) return;
    done.add(at);
    const target = file?.isLink === true ? this.#linked(path) : this.#fileAt(`${chart}/${at}`, isWhole);
    if (target === undefined) return;
    const staged = join(this.#folder, chart, at);
    await mkdir(dirname(staged), { recursive: true });
    await symlink(target, staged);
  }

  /** The one link in a team's chart is that to the library; another one is refused by the checks of charts. */
  #linked(path: string): string | undefined {
    return path === `charts/${libraryFolder.split('/').at(-1) ?? ''}` ? join(this.#folder, libraryFolder) : undefined;
  }

  #fileAt(path: string, isFolder = false): string | undefined {
    if (isFolder) return join(this.#root, path);
    const file = this.#change.files.get(path);
    if (file === undefined) return undefined;
    return this.#change.changed.has(path) ? this.#written.get(file.id) : join(this.#root, path);
  }
}

function pathsByChart({ files }: FleetChange, charts: readonly string[]): Map<string, string[]> {
  const byChart = new Map(charts.map((chart) => [chart, [] as string[]]));
  for (const path of files.keys()) {
    const parts = path.split('/');
    for (let length = parts.length - 1; length > 0; length -= 1) {
      const list = byChart.get(parts.slice(0, length).join('/'));
      list?.push(parts.slice(length).join('/'));
      if (list !== undefined) break;
    }
  }
  return byChart;
}

/** Every folder above some paths. */
function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths)
    for (let folder = dirname(path); folder !== '.' && !folders.has(folder); folder = dirname(folder))
      folders.add(folder);
  return folders;
}
