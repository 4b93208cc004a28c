import { type Profile, profiles } from '../model/component.ts';
import { chooseComponents } from '../model/platform.ts';
import { ringNames } from '../model/rings.ts';
import { stamp } from '../../core/ownership.ts';
import type { RenderedChart } from '../../core/rendered-chart.ts';
import { yamlText } from '../../core/yaml/text.ts';
import { renderUmbrellaChartYaml } from './chart-yaml.ts';
import { renderUmbrellaReadme } from './readme.ts';
import { dependencies, type UmbrellaInput, umbrellaLibrary } from './input.ts';
import { profileValues, ringValues, umbrellaValues } from './values.ts';
import { renderUmbrellaSchema } from './values-schema.ts';

/** All files of the umbrella chart; every one is the tool's. */
export function renderUmbrella(input: UmbrellaInput): RenderedChart {
  const { platform } = input;
  const chosen = chooseComponents(platform, undefined);
  const charts = dependencies(chosen, platform);
  const files = new Map<string, string>();
  const add = (path: string, body: string): void => void files.set(path, stamp(path, body));
  add('.helmignore', `${helmIgnore.join('\n')}\n`);
  add('values.yaml', yamlText(umbrellaValues(platform)));
  for (const profile of profiles) add(`profiles/${profile}.yaml`, yamlText(profileValues(platform, profile)));
  for (const ring of ringNames) {
    add(`rings/${ring}.yaml`, yamlText(ringValues(platform, ring)));
    add(`templates/${ring}.yaml`, `{{- include "lib-platform.ring" (dict "ring" "${ring}" "root" .) -}}\n`);
  }
  add('templates/NOTES.txt', '{{ include "lib-platform.notes" . }}\n');
  for (const profile of profiles) add(`ci/${profile}-values.yaml`, yamlText(caseValues(profile, input)));
  add('values.schema.json', renderUmbrellaSchema(charts));
  add('README.md', renderUmbrellaReadme(input, chosen));
  files.set('Chart.yaml', renderUmbrellaChartYaml(input, charts));
  const own = charts.filter(({ component }) => component.chart?.repository === 'workspace');
  const links = [umbrellaLibrary, ...own.map(({ component }) => component.name)];
  return { files, links: new Map(links.map((name) => [`charts/${name}`, `../../${name}`])) };
}

/** Not packed into the chart's archive, and not stored in its releases. */
const helmIgnore = [
  '.DS_Store',
  '.git/',
  '.gitignore',
  '*.swp',
  '*.bak',
  '*.tmp',
  '*.orig',
  '.idea/',
  '.vscode/',
  'ci/',
  'README.md',
  'vendor.lock.yaml',
  // Given to Helm by path; `platform:package` puts them into the archive.
  'profiles/',
  'rings/',
];

/** A case of chart-testing: a profile, with an environment that needs nothing of a person's. */
function caseValues(profile: Profile, { platform }: UmbrellaInput): Record<string, unknown> {
  return { ...profileValues(platform, profile) };
}
