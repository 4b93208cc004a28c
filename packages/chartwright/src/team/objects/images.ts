import { finding, type FindingText, shown } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { imagePathsOf, podPartsOf, podTemplatesOf } from '../../kube/pods.ts';
import { distinctBy, textOf, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { expectedReference, expectedRegistry, isOfRegistries, isPinned, isReference } from '../terms/image-rules.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/** A parameter of Argo's or Tekton's, which is known when it runs; the guard rail `images` judges the pod then. */
const PARAMETER = /\{\{|\$[({]/;

/** Images that are not pinned, or from a registry that the platform does not allow. */
export function imageFindings(object: ManifestObject, { global }: ObjectTerms): Problem[] {
  const { registries } = global.platform.guardrails;
  const ofPods = podTemplatesOf(object).flatMap(imagePathsOf);
  const ofParts = podPartsOf(object).flatMap(imagePathsOf);
  const problems = [...ofPods, ...ofParts].flatMap((where) => {
    const name = textOf(valueAt(object.value, where)) ?? '';
    const found = shown(object, where);
    return textsFor(name, found, registries, ofParts.includes(where)).map((text) => finding(object, where, text));
  });
  // A map with two security contexts is a part twice.
  return distinctBy(problems, ({ code, path }) => `${code} ${path}`);
}

function textsFor(name: string, found: string, registries: readonly string[], isOfPart: boolean): FindingText[] {
  const pinned = 'an image with a tag other than `latest`, or a digest';
  if (isOfPart && PARAMETER.test(name))
    return [
      {
        code: 'objects/image',
        severity: 'warning',
        found: `${found}, which is not known before it runs`,
        expected: pinned,
        fix: 'write the image where it runs, or pin it in each value of the parameter',
      },
    ];
  const texts: FindingText[] = [];
  if (!isPinned(name))
    texts.push({ code: 'objects/image', found, expected: pinned, fix: 'pin the image by its version' });
  else if (!isReference(name))
    texts.push({
      code: 'objects/image',
      found,
      expected: expectedReference,
      fix: 'correct the name; no container runtime reads this one',
    });
  if (!isOfRegistries(name, registries))
    texts.push({
      code: 'objects/registry',
      found,
      expected: expectedRegistry(registries),
      fix: 'push the image to one of these, and name it there',
    });
  return texts;
}
