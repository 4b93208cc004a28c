import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { expectedRegistry, isOfRegistries } from '../terms/image-rules.ts';
import type { ValueFault } from './value-fault.ts';

/** Images of registries that the platform does not allow; their form is the schema's. */
export function imageFaults({ global, workloads }: EffectiveTeamValues): ValueFault[] {
  const { registries } = global.platform.guardrails;
  return Object.entries(workloads)
    .filter(([, { image }]) => !isOfRegistries(image, registries))
    .map(([name, { image }]) => ({
      code: 'values/registry',
      path: ['workloads', name, 'image'],
      found: `"${image}"`,
      expected: expectedRegistry(registries),
      fix: 'push the image to one of these, and name it there',
    }));
}
