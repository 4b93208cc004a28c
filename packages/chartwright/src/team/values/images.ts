import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { expectedReference, expectedRegistry, isOfRegistries, isReference } from '../terms/image-rules.ts';
import { workloadContainers } from './containers.ts';
import type { ValueFault } from './value-fault.ts';

/** Images that no container runtime reads although the schema does, or of registries that the platform does not allow. */
export function imageFaults({ global, workloads }: EffectiveTeamValues): ValueFault[] {
  const { registries } = global.platform.guardrails;
  return workloadContainers(workloads).flatMap(({ path, values: { image } }) => {
    const place = { path: [...path, 'image'], found: `"${image}"` };
    const faults: ValueFault[] = [];
    if (!isReference(image))
      faults.push({
        code: 'values/image',
        ...place,
        expected: expectedReference,
        fix: 'correct the name; no container runtime reads this one',
      });
    if (!isOfRegistries(image, registries))
      faults.push({
        code: 'values/registry',
        ...place,
        expected: expectedRegistry(registries),
        fix: 'push the image to one of these, and name it there',
      });
    return faults;
  });
}
