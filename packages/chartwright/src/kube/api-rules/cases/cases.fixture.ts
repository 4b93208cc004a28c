import type { ManifestObject } from '../../manifest.ts';
import type { ApiCase } from './case-objects.fixture.ts';
import { acceptedAutoscalers, refusedAutoscalers } from './autoscalers.fixture.ts';
import { acceptedClaims, refusedClaims } from './claims.fixture.ts';
import { acceptedContainers, refusedContainers } from './containers.fixture.ts';
import { acceptedJobs, refusedJobs } from './jobs.fixture.ts';
import { acceptedNetworks, refusedNetworks } from './networks.fixture.ts';
import { acceptedPlacement, refusedPlacement } from './placement.fixture.ts';
import { acceptedPods, refusedPods } from './pods.fixture.ts';
import { acceptedRoles, refusedRoles } from './roles.fixture.ts';
import { acceptedVolumes, refusedVolumes } from './volumes.fixture.ts';
import { acceptedWorkloads, refusedWorkloads } from './workloads.fixture.ts';

/** What Kubernetes refuses, and lint by one problem. */
export const refusedCases: readonly ApiCase[] = [
  ...refusedAutoscalers,
  ...refusedClaims,
  ...refusedPods,
  ...refusedJobs,
  ...refusedPlacement,
  ...refusedContainers,
  ...refusedVolumes,
  ...refusedWorkloads,
  ...refusedNetworks,
  ...refusedRoles,
];

/** What both accept. */
export const acceptedCases: readonly ManifestObject[] = [
  ...acceptedAutoscalers,
  ...acceptedClaims,
  ...acceptedPods,
  ...acceptedJobs,
  ...acceptedPlacement,
  ...acceptedContainers,
  ...acceptedVolumes,
  ...acceptedWorkloads,
  ...acceptedNetworks,
  ...acceptedRoles,
];
