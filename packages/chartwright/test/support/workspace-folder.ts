import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { renderTeamChart, teamFolder } from '../../src/team/chart/chart.ts';
import { repositoryPath } from './repository.ts';

/** The part of a team's values that a test sets; the team's name is added. */
export type WrittenValues = Omit<TeamValues, 'tenant'> & { readonly tenant?: Partial<TeamValues['tenant']> };

/** A workspace in a temporary folder, with the repository's library and team charts as the generators write them. */
export class WorkspaceFolder {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-workspace-')));

  constructor() {
    mkdirSync(join(this.root, 'charts/teams'), { recursive: true });
    symlinkSync(repositoryPath('charts', 'lib-team'), join(this.root, 'charts/lib-team'));
  }

  /** Writes a team's chart and gives its folder, relative to the workspace. */
  team(name: string, written: WrittenValues = {}): string {
    const values = { ...written, tenant: { team: name, ...written.tenant } };
    const { files, links } = renderTeamChart({ values, version: '0.1.0', libraryVersion: '0.1.0' });
    for (const [path, content] of files) this.write(`${teamFolder(name)}/${path}`, content);
    for (const path of links.keys()) this.#linkLibrary(`${teamFolder(name)}/${path}`);
    this.write(`${teamFolder(name)}/values.yaml`, stringify(values));
    return teamFolder(name);
  }

  write(path: string, content: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #linkLibrary(path: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    symlinkSync(repositoryPath('charts', 'lib-team'), join(this.root, path));
  }
}
