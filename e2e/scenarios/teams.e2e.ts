import { describe } from 'vitest';
import { stopAtFirstFailure, useCluster, useWorkspace } from '../support/steps.ts';
import { proveFleet } from './teams/fleet.ts';
import { proveGuardRails } from './teams/guards.ts';
import { proveMove } from './teams/move.ts';
import { proveNeeds } from './teams/needs.ts';
import { proveNetworkPolicies } from './teams/network.ts';
import { teamsContext } from './teams/teams-context.ts';

describe('teams on the platform', () => {
  const context = teamsContext(useCluster(), useWorkspace());
  stopAtFirstFailure();
  proveFleet(context);
  proveNeeds(context);
  proveNetworkPolicies(context);
  proveGuardRails(context);
  proveMove(context);
});
