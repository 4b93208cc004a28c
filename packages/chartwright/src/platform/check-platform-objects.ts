import type { Profile } from '../model/platform/component.ts';
import type { Problem } from '../schema/problem.ts';
import { addressFindings } from './checks/addresses.ts';
import { autoscaledFindings } from './checks/autoscaled.ts';
import { classFindings } from './checks/classes.ts';
import { identityFindings } from './checks/identities.ts';
import { monitorFindings } from './checks/monitors.ts';
import { namespaceFindings } from './checks/namespaces.ts';
import { ringOrderFindings } from './checks/ring-order.ts';
import { secretFindings } from './checks/secrets.ts';
import type { PlatformObject } from './platform-object.ts';

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
