import type { Profile } from '../model/component.ts';
import type { Problem } from '../../core/problem.ts';
import { addressFindings } from './addresses.ts';
import { autoscaledFindings } from './autoscaled.ts';
import { classFindings } from './classes.ts';
import { identityFindings } from './identities.ts';
import { monitorFindings } from './monitors.ts';
import { namespaceFindings } from './namespaces.ts';
import { ringOrderFindings } from './ring-order.ts';
import { secretFindings } from './secrets.ts';
import type { PlatformObject } from '../platform-object.ts';

/** What the checks between objects are told beside the objects. */
export interface CheckScene {
  readonly profile: Profile;
  /** Whether all releases of the platform are among the objects, and every component's. */
  readonly whole: boolean;
  /** API groups of the vendored CustomResourceDefinitions. */
  readonly customGroups: ReadonlySet<string>;
}

/**
 * What stands between the objects of a platform. Of a part of it only that is said which holds whatever the rest is.
 */
export function checkPlatformObjects(objects: readonly PlatformObject[], scene: CheckScene): Problem[] {
  const always = [
    ...identityFindings(objects),
    ...namespaceFindings(objects),
    ...autoscaledFindings(objects),
    ...secretFindings(objects),
  ];
  if (!scene.whole) return always;
  return [
    ...always,
    ...addressFindings(objects),
    ...monitorFindings(objects),
    ...classFindings(objects, scene.profile),
    ...ringOrderFindings(objects, scene.customGroups),
  ];
}
