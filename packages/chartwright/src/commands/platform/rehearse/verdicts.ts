import { setTimeout } from 'node:timers/promises';
import type { InstalledObject } from '../../../kube/installed-object.ts';
import { nameOf } from '../../../kube/installed-object.ts';
import { identityOf } from '../../../kube/diff/object-changes.ts';
import { mapOf } from '../../../core/untyped.ts';
import { hookEvents } from '../../../platform/platform-object.ts';
import type { Refusal } from '../../../platform/rehearsal/observed.ts';
import type { Kube } from '../../../toolchain/kube-api/kube.ts';
import { KubeError, type Manifest } from '../../../toolchain/kube-api/objects.ts';
import type { RehearsedRelease } from './version.ts';

/** Objects that are judged at once. */
const atOnce = 8;

/** How often an object is sent that a controller changes meanwhile, as that of a quota does with each new pod. */
const attempts = 5;

/**
 * What the API server says to each object of a release, from the one who installs it, before it is sent: a dry run of
 * the same request that Helm makes. So each object is judged, where an upgrade ends at the first refusal.
 */
export async function verdictsOn(kube: Kube, { step, as, objects }: RehearsedRelease): Promise<Refusal[]> {
  const asker = as === undefined ? kube : kube.as(as.user, ...as.groups);
  const left = objects.filter((object) => hookEvents(object).length === 0);
  const refusals: Refusal[] = [];
  const work = async (): Promise<void> => {
    for (let object = left.shift(); object !== undefined; object = left.shift()) {
      const message = await verdict(asker, object);
      if (message === undefined) continue;
      refusals.push({ id: identityOf(object), object: nameOf(object), message, release: step.title });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return refusals;
}

async function verdict(kube: Kube, object: InstalledObject, attempt = 1): Promise<string | undefined> {
  const { value, namespace } = object;
  const metadata = { ...mapOf(value['metadata']), ...(namespace === undefined ? {} : { namespace }) };
  try {
    await kube.apply({ ...value, metadata } as unknown as Manifest, { fieldManager: 'helm', dryRun: true });
    return undefined;
  } catch (error) {
    if (!(error instanceof KubeError)) throw error;
    // Its namespace or its kind comes with the same release.
    if (error.status === 404) return undefined;
    if (!isOfTheMoment(error) || attempt === attempts) return error.said;
  }
  await setTimeout(200 * attempt);
  return verdict(kube, object, attempt + 1);
}

/** Whether the API server says of itself, or of somebody else's write, that the next request may do. */
function isOfTheMoment({ status, message }: KubeError): boolean {
  return status === 429 || status >= 500 || (status === 409 && message.includes('has been modified'));
}
