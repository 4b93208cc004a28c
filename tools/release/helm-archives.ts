import {
  helmPackageVersion,
  type HelmPlatform,
} from '../../packages/chartwright/src/toolchain/programs/helm-package.ts';

/** Where the project publishes its archives. */
export const helmPublisher = 'https://get.helm.sh';

/** An archive as the project publishes it. */
export interface HelmArchive {
  /** Name of the file at the publisher. */
  readonly file: string;
  /** Of the file, lower-case hexadecimal, as the release notes and `<file>.sha256sum` have it. */
  readonly sha256: string;
  /** Folder within it that holds `helm` and `LICENSE`. */
  readonly folder: string;
}

function archive(folder: string, extension: 'tar.gz' | 'zip', sha256: string): HelmArchive {
  return { file: `helm-v${helmPackageVersion}-${folder}.${extension}`, sha256, folder };
}

/**
 * The archive of each platform. The digests are those of the release notes of Helm 4.1.4
 * (https://github.com/helm/helm/releases/tag/v4.1.4); the tables of rules_helm for Bazel have the same.
 */
export const helmArchives: Readonly<Record<HelmPlatform, HelmArchive>> = {
  'darwin-arm64': archive('darwin-arm64', 'tar.gz', '7c2eca678e8001fa863cdf8cbf6ac1b3799f9404a89eb55c08260ef5732e658d'),
  'darwin-x64': archive('darwin-amd64', 'tar.gz', 'abf09c8503ad1d8ef76d3737a058c3456a998aae5f5966fce4bb3031aeb1654e'),
  'linux-arm64': archive('linux-arm64', 'tar.gz', '13d03672be289045d2ff00e4e345d61de1c6f21c1257a45955a30e8ae036d8f1'),
  'linux-x64': archive('linux-amd64', 'tar.gz', '70b2c30a19da4db264dfd68c8a3664e05093a361cefd89572ffb36f8abfa3d09'),
  'win32-x64': archive('windows-amd64', 'zip', 'bd60f567f667631a2c9b698dfabe5e3cd52eaaf4264163c0a9cae566db8560e8'),
};
