import type { DocumentPath } from '../../core/document-path.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { expectedReference, expectedRegistry, isOfRegistries, isReference } from '../terms/image-rules.ts';
import { workloadContainers } from './containers.ts';
import type { ValueFault } from './value-fault.ts';

/** Images that no container runtime reads although the schema does, or of registries that the platform does not allow. */
export function imageFaults({ global, workloads }: EffectiveTeamValues): ValueFault[] {
  const { registries } = global.platform.guardrails;
  return imagesOf(workloads).flatMap(({ path, image }) => {
    const place = { path, found: `"${image}"` };
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

function imagesOf(workloads: EffectiveTeamValues['workloads']): { path: DocumentPath; image: string }[] {
  const ofContainers = workloadContainers(workloads).map(({ path, values: { image } }) => {
    return { path: [...path, 'image'], image };
  });
  const ofCanaries = Object.entries(workloads).flatMap(([name, { canary }]) =>
    canary === undefined ? [] : [{ path: ['workloads', name, 'canary', 'image'], image: canary.image }],
  );
  return [...ofContainers, ...ofCanaries];
}
