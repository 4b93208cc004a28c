import type { Tree } from '@nx/devkit';
import type { TeamValues } from '../../../team/generated/team-values.ts';
import { verify } from '../../../core/ownership.ts';
import { libraryLink } from '../../../team/chart/chart.ts';
import { renderTeamValues } from '../../../team/chart/values-file.ts';
import type { Problem } from '../../../core/problem.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { teamOverlaysFolder } from '../../../environment/places.ts';
import { environmentHosts } from '../../workspace/environment-hosts.ts';
import { isGeneratedOverlay } from '../../workspace/host-overlays.ts';
import { valuesPath } from '../../workspace/team-values.ts';
import { readText } from '../../workspace/read-text.ts';

/**
 * A problem for each file whose deletion would lose what a person wrote: a tool-owned file that was edited, a file the
 * tool did not make, and a `values.yaml` that the generators would not write so from the values in it (it has comments of
 * its own, another order or another form).
 *
 * @param files relative to the folder
 */
export function lostWork(tree: Tree, folder: string, files: readonly string[]): Problem[] {
  const copies = [...libraryLink.keys()].map((path) => `${path}/`);
  return files
    .filter((file) => !copies.some((copy) => file.startsWith(copy)))
    .flatMap((file) => {
      const content = readText(tree, `${folder}/${file}`) ?? '';
      const found = file === 'values.yaml' ? editedValues(`${folder}/${file}`, content) : editedFile(file, content);
      return found === undefined ? [] : [lost(`${folder}/${file}`, found)];
    });
}

/** The same for the team's files in environments, by path relative to the workspace. */
export function lostOverlays(tree: Tree, team: string, files: readonly string[]): Problem[] {
  const { parsed } = parseYaml({ file: valuesPath(team), text: readText(tree, valuesPath(team)) ?? '' });
  const workloads = (parsed?.value as TeamValues | undefined)?.workloads ?? {};
  const environments = [...environmentHosts(tree)];
  return files
    .filter((file) => {
      const terms = environments.find(([name]) => file.startsWith(`${teamOverlaysFolder(name)}/`))?.[1].terms;
      return terms === undefined || !isGeneratedOverlay(readText(tree, file) ?? '', terms, { team, workloads });
    })
    .map((file) => lost(file, 'values that were edited by hand'));
}

function editedFile(file: string, content: string): string | undefined {
  const ownership = verify(file, content);
  if (ownership === 'intact') return undefined;
  return ownership === 'edited' ? 'a tool-owned file that was changed by hand' : 'a file that the tool did not make';
}

function editedValues(file: string, text: string): string | undefined {
  const { parsed } = parseYaml({ file, text });
  const generated = parsed !== undefined && renderTeamValues(parsed.value as unknown as TeamValues) === text;
  return generated ? undefined : 'values that were edited by hand';
}

function lost(file: string, found: string): Problem {
  return {
    code: 'nx/would-be-lost',
    severity: 'error',
    file,
    path: '',
    found,
    expected: 'nothing that only a person could write again',
    fix: 'commit it or move it away, then run again with --force',
  };
}
