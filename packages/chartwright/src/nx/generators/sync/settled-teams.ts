import { join, relative } from 'node:path';
import type { Tree } from '@nx/devkit';
import type { NamedChart } from '../../../commands/workspace/project-names.ts';
import { libraryFolder, libraryLink, teamFolder } from '../../../team/chart/chart.ts';
import { canaryFolder } from '../../../team/chart/library-canary.ts';
import { type FolderPrint, folderPrint, isAsBefore } from './folder-print.ts';

/** A team whose chart was as the tool makes it when it was looked at, and how its folder looked then. */
interface SettledTeam {
  readonly print: FolderPrint;
  /** What beside the team's folder decided on that. */
  readonly around: string;
  /** The charts in its folder. */
  readonly charts: readonly NamedChart[];
}

/**
 * How old a folder's last change must be for its print to tell every later change: some file systems count time in
 * steps of a second or two, and within one step two contents can have one print.
 */
const longestStep = 3000;

/** By the absolute folder of the team. Nx's daemon runs the generator in one process after each change of any file. */
const known = new Map<string, SettledTeam>();

/**
 * The teams of which `sync` need not look at any file again, since all that it would read is as it was when it found
 * nothing to do. Of a tree that has changes nothing is known, and a new process knows nothing: `nx sync:check` reads all.
 */
export class SettledTeams {
  readonly #root: string;
  readonly #around: string | undefined;
  readonly #found = new Map<string, SettledTeam | undefined>();

  /** @param decisive what beside the files of the workspace decides what a team's chart should be */
  constructor(tree: Tree, decisive: unknown) {
    this.#root = tree.root;
    const around = [libraryFolder, canaryFolder].map((folder) => folderPrint(join(tree.root, folder)));
    const isKnown = tree.listChanges().length === 0 && around.every((print) => (print?.links ?? []).length === 0);
    this.#around = isKnown ? JSON.stringify([decisive, ...around.map((print) => print?.print)]) : undefined;
  }

  /** The charts in a team's folder, where the team is settled. */
  chartsOf(folder: string): readonly NamedChart[] | undefined {
    const path = join(this.#root, folder);
    if (!this.#found.has(path)) {
      const before = known.get(path);
      const isSettled = before?.around === this.#around && before !== undefined && isAsBefore(before.print);
      this.#found.set(path, isSettled ? before : undefined);
    }
    return this.#found.get(path)?.charts;
  }

  /**
   * Begins to look at a team that is not settled.
   *
   * @returns what to call when there was nothing to do
   */
  look(team: string): (charts: readonly NamedChart[]) => void {
    const path = join(this.#root, teamFolder(team));
    const now = Date.now();
    // Before the first file is read, so that a change meanwhile shows.
    const print = folderPrint(path);
    return (charts) => {
      if (this.#around !== undefined && print !== undefined && isTelling(path, print, now))
        known.set(path, { print, around: this.#around, charts });
    };
  }
}

/** Whether each later change of what is read of the folder will show in its print. */
function isTelling(folder: string, { links, changed }: FolderPrint, now: number): boolean {
  const isOurs = (link: string): boolean => libraryLink.has(relative(folder, link).replaceAll('\\', '/'));
  return now - changed >= longestStep && links.every(isOurs);
}
