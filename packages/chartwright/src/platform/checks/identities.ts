import type { Problem } from '../../core/problem.ts';
import { hookEvents, platformFinding, type PlatformObject } from '../platform-object.ts';
import { nameOf } from '../../kube/installed-object.ts';

/** No two releases hold the same object: the second to be installed would be refused, or take the first one's over. */
export function identityFindings(objects: readonly PlatformObject[]): Problem[] {
  const first = new Map<string, PlatformObject>();
  return objects.flatMap((at) => {
    if (at.name === '') return [];
    const identity = JSON.stringify([at.group, at.kind, at.namespace, at.name, hookEvents(at)]);
    const earlier = first.get(identity);
    if (earlier === undefined) first.set(identity, at);
    // Within one release the objects' own check reports it.
    if (earlier === undefined || earlier.ring === at.ring) return [];
    return [
      platformFinding(at, [], {
        code: 'platform/object-twice',
        found: `${nameOf(at)} in ring ${at.ring ?? ''} and in ring ${earlier.ring ?? ''}, there from ${earlier.object.source}`,
        expected: 'each object in one release',
        fix: 'give one of them another name, or leave it to one ring',
      }),
    ];
  });
}
