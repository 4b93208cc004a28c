import type { KargoStage, KargoTeam, KargoUpdate } from './kargo-input.ts';

/** A step of a promotion, as Kargo reads it. */
export interface KargoStep {
  readonly uses: string;
  readonly as?: string;
  readonly if?: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** Working tree, relative to the temporary folder that Kargo makes for a promotion. */
const workTree = './repository';

/** A step that has a condition also runs after one that failed, unless the condition says otherwise. */
const ifDone = (step: string): string => `\${{ success() && status('${step}') != 'Skipped' }}`;

/**
 * What Kargo does to have an environment run other images of a team: it changes the team's file there, as
 * `nx generate promote` does, and leaves the rest to the GitOps engine of the environment's cluster.
 */
export function promotionSteps(team: string, stage: KargoTeam['stages'][number], moving: ReadonlySet<string>) {
  const steps: KargoStep[] = [
    {
      uses: 'git-clone',
      config: { repoURL: stage.repository, checkout: [{ branch: stage.branch, path: workTree }] },
    },
    {
      uses: 'yaml-update',
      as: 'update',
      config: {
        path: `${workTree}/${stage.file}`,
        updates: stage.updates.map((update) => ({
          key: update.path.join('.'),
          value: imageExpression(update, moving.has(update.subscribed)),
        })),
      },
    },
    {
      uses: 'git-commit',
      as: 'commit',
      config: {
        path: workTree,
        message: `Promote ${team} to ${stage.environment}\n\nFreight \${{ ctx.targetFreight.name }}\n\n\${{ outputs.update.commitMessage }}`,
      },
    },
  ];
  return [...steps, ...(stage.review ? reviewed(team, stage) : [{ uses: 'git-push', config: { path: workTree } }])];
}

/** The tag of a digest that moves would soon name another image, so it is left out. */
function imageExpression({ repository, subscribed }: KargoUpdate, isMoving: boolean): string {
  const found = `imageFrom("${subscribed}")`;
  return `${repository}${isMoving ? '' : `:\${{ ${found}.Tag }}`}@\${{ ${found}.Digest }}`;
}

/** A branch and a pull request, which are left out where the file has these images already. */
function reviewed(team: string, { repository, branch, provider, environment }: KargoStage): KargoStep[] {
  const server = { repoURL: repository, ...(provider === undefined ? {} : { provider }) };
  return [
    {
      uses: 'git-push',
      as: 'push',
      if: ifDone('commit'),
      config: { path: workTree, generateTargetBranch: true },
    },
    {
      uses: 'git-open-pr',
      as: 'open',
      if: ifDone('commit'),
      config: {
        ...server,
        sourceBranch: '${{ outputs.push.branch }}',
        targetBranch: branch,
        title: `Promote ${team} to ${environment}`,
      },
    },
    {
      uses: 'git-wait-for-pr',
      as: 'merge',
      if: ifDone('open'),
      config: { ...server, prNumber: '${{ outputs.open.pr.id }}' },
    },
  ];
}
