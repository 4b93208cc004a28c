import type { PackageManager } from './package-manager.ts';

/** What a workspace's pipeline depends on. */
export interface Pipeline {
  readonly manager: PackageManager;
  /** Major version of Node, or the file that names it. */
  readonly node: { readonly version: string } | { readonly file: string };
  /** The branch from which charts are published. */
  readonly branch: string;
  /** Whether there is an umbrella, whose components are vendored. */
  readonly platform: boolean;
  /** The environment of kind that is installed, and its cluster; undefined where there is none. */
  readonly environment: { readonly name: string; readonly cluster: string } | undefined;
  /** Where packages are pushed to, a host with a path; undefined where nothing is. */
  readonly registry: string | undefined;
  /** Whether results are kept by a cache server of Nx. */
  readonly remoteCache: boolean;
  /** Version of kind with its v. */
  readonly kind: string;
  /** The command that builds ct. */
  readonly ct: string;
}
