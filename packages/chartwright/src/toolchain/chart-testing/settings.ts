import { existsSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { ProblemsError } from '../../core/problem.ts';
import { yamlMap } from '../../core/yaml/documents.ts';
import { systemWords } from '../../core/system-words.ts';
import { assetPath } from '../assets.ts';

/** The workspace's own settings of chart-testing, where it has any; the place in which ct itself looks first. */
export const ownSettings = 'ct.yaml';

/** Files that a setting names, and what they are called beside the settings. */
const files = { 'chart-yaml-schema': 'chart_schema.yaml', 'lint-conf': 'lintconf.yaml' } as const;

/** Settings as ct reads them, by the names of its flags. */
export type ChartTestingSettings = Readonly<Record<string, unknown>>;

/**
 * The settings of a workspace: those that come with the plugin, each replaced by the workspace's own where it sets the
 * same key. A `chart_schema.yaml` or `lintconf.yaml` in the workspace's root counts as set, as ct itself looks there.
 *
 * @param workspace absolute folder
 * @param config path of the workspace's own settings, which then must exist; `ct.yaml` where there is one
 * @throws ProblemsError when they cannot be read
 */
export function chartTestingSettings(workspace: string, config?: string): ChartTestingSettings {
  const shipped = readSettings(assetPath('tools', 'ct', ownSettings), 'tools/ct/ct.yaml');
  const path = resolve(workspace, config ?? ownSettings);
  const isThere = config !== undefined || existsSync(path);
  const own = isThere ? readSettings(path, relative(workspace, path)) : {};
  const named = Object.entries(files).map(([key, file]) => {
    const beside = join(workspace, file);
    return [key, existsSync(beside) ? beside : assetPath('tools', 'ct', file)] as const;
  });
  return { ...shipped, ...Object.fromEntries(named), ...own };
}

/** Names of the folders of charts that the settings leave out. */
export function excludedCharts(settings: ChartTestingSettings): string[] {
  const excluded = settings['excluded-charts'];
  return Array.isArray(excluded) ? excluded.filter((name) => typeof name === 'string') : [];
}

function readSettings(path: string, file: string): Record<string, unknown> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new ProblemsError([
      {
        code: 'ct/settings',
        severity: 'error',
        file,
        path: '',
        found: systemWords(error),
        expected: 'settings of chart-testing as YAML',
        fix: 'correct the path, or remove the file to use the settings that come with the plugin',
      },
    ]);
  }
  return yamlMap({ file, text });
}
