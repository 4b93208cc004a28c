import type { Tree } from '@nx/devkit';
import type { Platform, Promotion } from '../../../platform/model/platform.ts';
import { unpinned } from '../../../team/promotion/pins.ts';
import { promotedTeams } from '../../workspace/kargo-plan.ts';
import { overlayFile, withTexts } from '../../workspace/overlay-text.ts';

/** A person's file that changes as text. */
export interface PinnedFile {
  readonly file: string;
  readonly before: string;
  readonly text: string;
}

/**
 * The files of teams in the stages that lack an image which is promoted there, with the one that runs there now.
 *
 * @throws ProblemsError when stages or images are wrong, or a file has no safe place for an image
 */
export function pinnedFiles(tree: Tree, platform: Platform, promotion: Promotion): PinnedFile[] {
  return promotedTeams(tree, platform, promotion).flatMap(({ team, stages }) =>
    stages.flatMap((stage): PinnedFile[] => {
      const missing = unpinned(stage, stage.images).map(({ path, image }) => ({ path, value: image }));
      if (missing.length === 0) return [];
      const before = overlayFile(tree, stage.environment, team);
      return [{ file: before.file, before: before.text, text: withTexts(before, team, missing) }];
    }),
  );
}
