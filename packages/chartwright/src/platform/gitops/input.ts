import type { Environment } from '../model/environment.ts';

/** GitOps engines that the tool writes for. */
export const gitopsEngines = ['argocd', 'flux'] as const;

/** A GitOps engine. */
export type GitopsEngine = (typeof gitopsEngines)[number];

/** A team whose chart is in the repository. */
export interface GitopsTeam {
  readonly name: string;
  readonly namespace: string;
  /** Folder of its chart, relative to the repository. */
  readonly folder: string;
  /** Values files of the environment for it, relative to the repository. */
  readonly values: readonly string[];
}

/** What the files of a GitOps engine are made from. */
export interface GitopsInput {
  readonly environment: Pick<Environment, 'name' | 'profile'>;
  /** The Git repository that holds the environment. */
  readonly repository: string;
  readonly revision: string;
  /** Where the packaged umbrella is: `oci://registry.example.com/charts`, without the chart's name. */
  readonly charts: string;
  /** Version of the packaged umbrella. */
  readonly chartVersion: string;
  readonly teams: readonly GitopsTeam[];
  /** Values files of the environment for the umbrella, relative to the repository, the last one wins. */
  readonly values: readonly string[];
}

/** Folder of an environment's GitOps files, relative to the repository. */
export function gitopsFolder(environment: string): string {
  return `gitops/${environment}`;
}

/** An object of Kubernetes, as data. */
export type KubernetesObject = Readonly<Record<string, unknown>>;
