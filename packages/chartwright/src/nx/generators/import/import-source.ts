import { fileProblem, ProblemsError } from '../../../core/problem.ts';
import { importCompose } from '../../../team/compose/import-compose.ts';
import { isCompose, readCompose } from '../../../team/compose/read-compose.ts';
import { type Imported, importManifests } from '../../../team/import/import-manifests.ts';
import { readManifests } from '../../../team/import/read-manifests.ts';

/** Values of charts that many use → how their render is asked for. */
const CHARTS: readonly (readonly [of: RegExp, command: string])[] = [
  [/^controllers:/m, 'helm template <release> oci://ghcr.io/bjw-s-labs/helm/app-template --values=FILE'],
  [/^(deployment|applicationName|cronJob):/m, 'helm template <release> stakater/application --values=FILE'],
  [/^(replicaCount|image):/m, 'helm template <release> <chart> --values=FILE'],
];

/**
 * The values of a team that a file makes: of manifests or of a Compose file.
 *
 * @throws ProblemsError when it is neither, or cannot be read
 */
export function importSource(file: string, text: string, team: string): Imported {
  if (isCompose(text)) return importCompose(file, readCompose(file, text), team);
  const chart =
    /^(apiVersion|kind):/m.test(text) || /^\s*[{[]/.test(text) ? undefined : CHARTS.find(([of]) => of.test(text));
  if (chart !== undefined)
    throw new ProblemsError([
      fileProblem(file, {
        code: 'import/values-of-a-chart',
        found: 'values of a chart, which say nothing without its templates',
        expected: 'manifests, or a Compose file',
        fix: `run \`${chart[1].replace('FILE', file)} > manifests.yaml\`, and import that; or of a release that runs, what \`helm get manifest\` prints`,
      }),
    ]);
  return importManifests(file, readManifests(file, text), team);
}
