import { verify } from '../../core/ownership.ts';
import type { Problem } from '../../core/problem.ts';
import { yamlMap } from '../../core/yaml/documents.ts';
import { chartYamlContent } from './chart-yaml.ts';
import { fixedFiles } from './chart.ts';

/**
 * Compares files of a team's chart with what the tool writes. The hash in a file's header shows an edit by mistake; it is
 * no proof, since whoever edits a file can write the hash anew.
 *
 * @param folder of the chart, relative to the workspace
 * @param texts by path relative to the folder, of those in {@link fixedFiles}; undefined where there is no file, and
 * empty where it cannot be read
 * @param expected what the tool writes; of a team that keeps an older library, as it did then
 */
export function ownedFileFaults(
  folder: string,
  texts: ReadonlyMap<string, string | undefined>,
  expected: ReadonlyMap<string, string> = fixedFiles(),
): Problem[] {
  return [...texts].flatMap(([path, text]) => {
    if (text === undefined) return [stale(`${folder}/${path}`, 'no file')];
    if (withoutCarriageReturns(text) === expected.get(path)) return [];
    return [verify(path, text) === 'intact' ? stale(`${folder}/${path}`, other) : edited(`${folder}/${path}`)];
  });
}

/** Keys of Chart.yaml that Helm does not act on, or that are recorded there. */
const freeKeys = ['version', 'maintainers'];

/**
 * Compares a team's Chart.yaml with what the tool writes: dependencies, conditions, imports and the type decide what Helm
 * renders.
 *
 * @param folder of the chart, relative to the workspace; its name is the team's
 * @param text of Chart.yaml, which must be a YAML map
 * @param libraryVersion of the workspace's library chart, or of the one that the team keeps
 */
export function chartFileFaults(
  folder: string,
  text: string,
  libraryVersion: string | undefined,
  isKept = false,
): Problem[] {
  const file = `${folder}/Chart.yaml`;
  const team = folder.split('/').at(-1) ?? '';
  const expected = chartYamlContent({
    team,
    version: '0.0.0',
    libraryVersion: libraryVersion ?? '',
    contact: undefined,
    isKept,
  });
  const found = yamlMap({ file, text });
  const keys = new Set([...Object.keys(expected), ...Object.keys(found)].filter((key) => !freeKeys.includes(key)));
  const differing = [...keys].filter((key) => JSON.stringify(found[key]) !== JSON.stringify(expected[key]));
  if (verify('Chart.yaml', text) !== 'intact') return [edited(file, differing)];
  return differing.length === 0 ? [] : [stale(file, other, differing)];
}

const expectedFile = 'the file as the tool writes it, so that the chart renders its values and nothing else';
const other = 'another content than the tool writes';

function edited(file: string, keys: readonly string[] = []): Problem {
  return {
    code: 'workspace/edited-file',
    severity: 'error',
    file,
    path: keys[0] ?? '',
    found: 'a tool-owned file that was changed by hand',
    expected: expectedFile,
    fix: 'take the change back with git, and put further objects under extraObjects in values.yaml',
  };
}

function stale(file: string, found: string, keys: readonly string[] = []): Problem {
  return {
    code: 'workspace/stale-file',
    severity: 'error',
    file,
    path: keys[0] ?? '',
    found,
    expected: expectedFile,
    fix: 'run `npx nx sync`',
  };
}

/** Git may have checked the file out with the line endings of Windows. */
function withoutCarriageReturns(text: string): string {
  return text.replaceAll('\r\n', '\n');
}
