import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../../../platform/model/environment.ts';
import type { RingName } from '../../../platform/model/rings.ts';
import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { environmentsFolder } from '../../../environment/places.ts';

/**
 * The values files of a release of the umbrella, the last one wins; `values.yaml` of the chart is below them all.
 *
 * @param ring undefined for a single release
 * @returns paths relative to the workspace, those that are there
 */
export function umbrellaValuesFiles(
  root: string,
  environment: Pick<Environment, 'name' | 'profile'>,
  ring: RingName | undefined,
): string[] {
  const here = `${environmentsFolder}/${environment.name}`;
  return [
    `${umbrellaFolder}/profiles/${environment.profile}.yaml`,
    ...(ring === undefined ? [] : [`${umbrellaFolder}/rings/${ring}.yaml`]),
    `${here}/contract.yaml`,
    `${here}/wiring.yaml`,
    `${here}/values.yaml`,
  ].filter((file) => existsSync(join(root, file)));
}

/** The values files of a team's release in an environment, relative to the workspace. */
export function teamValuesFiles(root: string, environment: string, team: string): string[] {
  const here = `${environmentsFolder}/${environment}`;
  return [`${here}/contract.yaml`, `${here}/teams/${team}.yaml`].filter((file) => existsSync(join(root, file)));
}
