import { describe } from 'vitest';
import { tellInOrder, useCluster, useWorkspace } from '../support/story.ts';
import { tellOfTheFleet } from './teams/fleet.ts';
import { tellOfGuards } from './teams/guards.ts';
import { tellOfTheMove } from './teams/move.ts';
import { tellOfTheNetwork } from './teams/network.ts';
import { teamsStory } from './teams/teams-story.ts';

describe('teams on the platform', () => {
  const story = teamsStory(useCluster(), useWorkspace());
  tellInOrder();
  tellOfTheFleet(story);
  tellOfTheNetwork(story);
  tellOfGuards(story);
  tellOfTheMove(story);
});
