import { everyObject, type Place } from '../all-objects.ts';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** Whether the environment answers a need by it. */
export function isAnswer({ metadata }: KubeObject): boolean {
  return metadata.labels?.['chartwright.dev/need'] !== undefined;
}

/**
 * Deletes what answers the needs of teams, as a person does who gives up the data: it stays when its release goes.
 *
 * @returns where it was, but for pods and the like, which go with what they belong to
 */
export async function deleteAnswers(kube: Kube): Promise<Place[]> {
  const places = [...(await everyObject(kube)).values()].filter(({ namespace = '' }) => namespace.startsWith('team-'));
  const found = await Promise.all(places.map(async (place) => ({ place, object: await kube.find(place) })));
  const answers = found.flatMap(({ place, object }) =>
    object !== undefined &&
    isAnswer(object) &&
    object.metadata.ownerReferences === undefined &&
    place.kind !== 'PersistentVolumeClaim'
      ? [place]
      : [],
  );
  await Promise.all(answers.map((place) => kube.delete(place)));
  return answers;
}
