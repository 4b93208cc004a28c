/** Folder of Kargo's files, relative to the repository. No environment can have that name beside them. */
export const kargoFolder = 'gitops/kargo';

/** Which images Kargo promotes: those of a moving tag, by their digest, or those whose tags are versions. */
export interface KargoImage {
  readonly repository: string;
  /** The tag that moves; absent where tags are versions. */
  readonly tag: string | undefined;
}

/** A scalar of a team's file that Kargo replaces. */
export interface KargoUpdate {
  readonly path: readonly string[];
  /** As the values name it. */
  readonly repository: string;
  /** As the warehouse names it, which may be shorter for an image of Docker Hub. */
  readonly subscribed: string;
}

/** An environment that Kargo promotes a team's images to. */
export interface KargoStage {
  readonly environment: string;
  /** URL of the Git repository that the environment's GitOps engine follows. */
  readonly repository: string;
  readonly branch: string;
  /** What serves the repository; absent where its host name tells. */
  readonly provider: string | undefined;
  /** Whether a person merges each promotion. */
  readonly review: boolean;
  /** Whether Kargo promotes what is available by itself. */
  readonly automatic: boolean;
}

/** What the objects of a team are made from. */
export interface KargoTeam {
  readonly name: string;
  readonly images: readonly KargoImage[];
  /** In the order of promotion, with the file of the team there and what is replaced in it. */
  readonly stages: readonly (KargoStage & { readonly file: string; readonly updates: readonly KargoUpdate[] })[];
}

/**
 * Name of a team's project, and so of its namespace: none of the team's own, nor of Kargo's, whose names begin with
 * `kargo-`.
 */
export function kargoProject(team: string): string {
  return `promotion-${team}`;
}
