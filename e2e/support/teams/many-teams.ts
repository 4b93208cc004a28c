import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { stringify } from 'yaml';
import type { TeamValues } from '../../../packages/chartwright/src/team/generated/team-values.ts';
import { renderTeamChart, teamFolder } from '../../../packages/chartwright/src/team/chart/chart.ts';
import type { Workspace } from '../workspace.ts';

/** Writes charts of teams that are alike, as the generator writes them, and gives the teams' names. */
export async function writeTeams(
  workspace: Workspace,
  count: number,
  values: Omit<TeamValues, 'tenant'>,
): Promise<string[]> {
  const names = Array.from({ length: count }, (_, index) => `squad-${String(index + 1).padStart(3, '0')}`);
  for (const team of names) {
    const whole = { ...values, tenant: { team, access: { admins: { groups: [`${team}-admins`] } } } };
    const { files, links } = renderTeamChart({ values: whole, version: '0.1.0', libraryVersion: '0.1.0' });
    const path = (file: string): string => workspace.path(teamFolder(team), file);
    const written = new Map([...files, ['values.yaml', stringify(whole)]]);
    for (const file of [...written.keys(), ...links.keys()]) await mkdir(dirname(path(file)), { recursive: true });
    for (const [file, text] of written) await writeFile(path(file), text);
    for (const [file, to] of links) await symlink(to, path(file));
  }
  return names;
}

/** Does something for each, so many at a time. */
export async function several<Item>(
  items: readonly Item[],
  atOnce: number,
  each: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const work = async (): Promise<void> => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await each(item);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
