import type { Profile } from '../model/component.ts';
import type { ComponentFacts } from '../model/facts.ts';
import type { Problem } from '../../core/problem.ts';
import { addressFindings } from './addresses.ts';
import { autoscaledFindings } from './autoscaled.ts';
import { budgetFindings } from './budgets.ts';
import { classFindings } from './classes.ts';
import { identityFindings } from './identities.ts';
import { idleFindings } from './idle.ts';
import { monitorFindings } from './monitors.ts';
import { namespaceFindings } from './namespaces.ts';
import { namespaceLevelFindings } from './pod-security.ts';
import { ringOrderFindings } from './ring-order.ts';
import { secretFindings } from './secrets.ts';
import type { PlatformObject } from '../platform-object.ts';

/** Input of the checks between objects beside the objects. */
export interface CheckScene {
  readonly profile: Profile;
  /** Whether it is a production environment, which is refused what elsewhere is warned of. */
  readonly production: boolean;
  /** Whether all releases of the platform are among the objects, and every component's. */
  readonly whole: boolean;
  /** API groups of the vendored CustomResourceDefinitions. */
  readonly customGroups: ReadonlySet<string>;
  /** What the descriptions of the present components declare about their objects. */
  readonly facts: ComponentFacts;
}

/**
 * Conflicts between the objects of a platform. A part of a platform gets only the checks that need no other part.
 */
export function checkPlatformObjects(objects: readonly PlatformObject[], scene: CheckScene): Problem[] {
  const always = [
    ...identityFindings(objects),
    ...namespaceFindings(objects, scene.facts),
    ...namespaceLevelFindings(objects),
    ...autoscaledFindings(objects),
    ...idleFindings(objects, scene.production),
    ...budgetFindings(objects, scene.production),
    ...secretFindings(objects, scene.facts),
  ];
  if (!scene.whole) return always;
  return [
    ...always,
    ...addressFindings(objects),
    ...monitorFindings(objects, scene.facts),
    ...classFindings(objects, scene.profile),
    ...ringOrderFindings(objects, scene.customGroups),
  ];
}
