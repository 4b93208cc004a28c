import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { allContainersOf, podTemplatesOf } from '../../kube/pods.ts';
import type { Problem } from '../../core/problem.ts';
import { expectedRegistry, isOfRegistries, isPinned } from '../values/image-rules.ts';
import type { ObjectTerms } from './terms.ts';

/** Images that are not pinned, or from a registry that the platform does not allow. */
export function imageFindings(object: ManifestObject, { global }: ObjectTerms): Problem[] {
  const { registries } = global.platform.guardrails;
  return podTemplatesOf(object)
    .flatMap(allContainersOf)
    .flatMap(({ at, value: { image } }) => {
      const where = [...at, 'image'];
      if (typeof image !== 'string' || !isPinned(image))
        return [
          finding(object, where, {
            code: 'objects/image',
            found: shown(object, where),
            expected: 'an image with a tag other than `latest`, or a digest',
            fix: 'pin the image by its version',
          }),
        ];
      if (isOfRegistries(image, registries)) return [];
      return [
        finding(object, where, {
          code: 'objects/registry',
          found: shown(object, where),
          expected: expectedRegistry(registries),
          fix: 'push the image to one of these, and name it there',
        }),
      ];
    });
}
