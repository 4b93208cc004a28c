import { finding, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { imagePathsOf, podTemplatesOf } from '../../kube/pods.ts';
import { textOf, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { expectedRegistry, isOfRegistries, isPinned } from '../terms/image-rules.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/** Images that are not pinned, or from a registry that the platform does not allow. */
export function imageFindings(object: ManifestObject, { global }: ObjectTerms): Problem[] {
  const { registries } = global.platform.guardrails;
  return podTemplatesOf(object)
    .flatMap(imagePathsOf)
    .flatMap((where) => {
      const found = shown(object, where);
      const [expected, fix] = ['an image with a tag other than `latest`, or a digest', 'pin the image by its version'];
      const unpinned = { code: 'objects/image', found, expected, fix } as const;
      const foreign = {
        code: 'objects/registry',
        found,
        expected: expectedRegistry(registries),
        fix: 'push the image to one of these, and name it there',
      } as const;
      const name = textOf(valueAt(object.value, where)) ?? '';
      return [...(isPinned(name) ? [] : [unpinned]), ...(isOfRegistries(name, registries) ? [] : [foreign])].map(
        (text) => finding(object, where, text),
      );
    });
}
