import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';
import { certificateFaults } from './object-certificates.ts';
import { dnsAnnotationFaults } from './dns-annotations.ts';
import { objectKeyFaults } from './object-keys.ts';
import { objectPodFaults } from './object-pods.ts';

/** What is the platform's in objects that a team writes itself. */
export function keptFaults(values: EffectiveTeamValues): ValueFault[] {
  return [objectKeyFaults, objectPodFaults, certificateFaults, dnsAnnotationFaults].flatMap((faults) => faults(values));
}
