import type { RemoteManifest } from '../archives/pull.ts';
import type { ControlPlaneServer } from './control-plane.ts';

/** A file that a project publishes, with the digest that was published for it. */
export interface PublishedFile extends RemoteManifest {
  readonly algorithm: 'sha256' | 'sha512';
  /** Lower-case hexadecimal. */
  readonly digest: string;
  /** The programs in it, by their paths in the archive; the file itself is the program where there is none. */
  readonly programs: Partial<Record<ControlPlaneServer, PublishedProgram>>;
}

/** A program of a published file. */
export interface PublishedProgram {
  readonly version: string;
  /** Its path in the archive; nothing where the file is the program. */
  readonly entry?: string;
}

interface Digests {
  readonly x64: string;
  readonly arm64: string;
}

/**
 * SHA-512 of `kubernetes-server-linux-<architecture>.tar.gz`, from the "Server Binaries" of Kubernetes' CHANGELOG-1.35.md
 * and CHANGELOG-1.36.md. The first release of a minor version: what a rehearsal asks of an API server, its schemas and
 * rules, is the minor version's.
 */
const servers: Readonly<Record<string, Digests>> = {
  '1.35.0': {
    x64: '23af53c49de841a0d5c19d9525d820cecc9d55367c132296a5f381d051438bf06dcddff3d0236df8ba6011a6aa5d0ffc31960d277c7f53a0ad98e66d6f8d6a0a',
    arm64:
      'fd245273c6ace20abc893f868d678c4a24c0dbe7d5340087f852d245e59329e66f79afce489dc1b396908d2f005b132eca8d15a7664508fe923627bb2eddee18',
  },
  '1.36.0': {
    x64: '1c64da92575451c2c7ff97c79b772e603995f8e76da1371a6b0746aaa27b65dce81c4d734cbb50f40e71486a8e08df36f14e12974f97d4d29e41f23a172a6a25',
    arm64:
      '7f95e451baedd9368a2fa637afa84c9ed1b958736540ca27a379e5e292e1a10c5d9a29539f833047574bf5d3b6f907f32dee5735acecc11aa4686f078108dcf8',
  },
};

/** SHA-512 of controller-tools' archive that has etcd 3.6.8, from its envtest-releases.yaml. */
const envtest: { readonly release: string; readonly etcd: string; readonly digests: Digests } = {
  release: '1.36.0',
  etcd: '3.6.8',
  digests: {
    x64: '302d6a4c3b7d79b8a6168cd9fd5f18e718048211d25012d969d320e06b39672d17338bcd008c29adf98b41048a6f7d80c90ab0165b4b861497ef74c7bc6c1531',
    arm64:
      '16b416776b6f5e6a13be33b7e9f248cbffb71b40bc286436c93b83239b965d07b902ce0da75b721aea9356a764ca896154bc420618bc7fb9d1dc4a6b2fa49405',
  },
};

/** SHA-256 of kwok's programs. Its release names none: from kwok-bin 0.8.0-1, a package of the Arch User Repository. */
const kwok: { readonly version: string; readonly digests: Digests } = {
  version: '0.8.0',
  digests: {
    x64: 'f5a4385a2ae1b9dd7f8acae18e002a75c0ebba124ae9d7259aa8dadb50711f46',
    arm64: '628f7d277860f524a2a775c217adcc58828e7b59ab0933680315784f1b8b0e37',
  },
};

/** What architectures are called in the names of published files. */
const architectures = { x64: 'amd64', arm64: 'arm64' } as const;

/**
 * The published files that have programs of a control plane of a minor version of Kubernetes, for this machine: none on
 * other systems than Linux, and none of Kubernetes itself in other minor versions than those whose digests are known here.
 *
 * @param minor such as `1.35`
 */
export function publishedFiles(
  minor: string,
  platform: NodeJS.Platform = process.platform,
  architecture: NodeJS.Architecture = process.arch,
): PublishedFile[] {
  if (platform !== 'linux' || (architecture !== 'x64' && architecture !== 'arm64')) return [];
  const release = Object.keys(servers).find((version) => version.startsWith(`${minor}.`));
  const named = architectures[architecture];
  const ofKubernetes =
    release === undefined ? [] : [serverFile(release, named, servers[release]?.[architecture] ?? '')];
  const archive = `envtest-v${envtest.release}-linux-${named}.tar.gz`;
  return [
    ...ofKubernetes,
    {
      file: archive,
      url: `https://github.com/kubernetes-sigs/controller-tools/releases/download/envtest-v${envtest.release}/${archive}`,
      algorithm: 'sha512',
      digest: envtest.digests[architecture],
      programs: { etcd: { version: envtest.etcd, entry: 'controller-tools/envtest/etcd' } },
    },
    {
      file: `kwok-v${kwok.version}-linux-${named}`,
      url: `https://github.com/kubernetes-sigs/kwok/releases/download/v${kwok.version}/kwok-linux-${named}`,
      algorithm: 'sha256',
      digest: kwok.digests[architecture],
      programs: { kwok: { version: kwok.version } },
    },
  ];
}

function serverFile(version: string, architecture: string, digest: string): PublishedFile {
  const program = (name: string): PublishedProgram => ({ version, entry: `kubernetes/server/bin/${name}` });
  return {
    // Its published name has no version, which a mirror needs.
    file: `kubernetes-v${version}-server-linux-${architecture}.tar.gz`,
    url: `https://dl.k8s.io/v${version}/kubernetes-server-linux-${architecture}.tar.gz`,
    algorithm: 'sha512',
    digest,
    programs: {
      'kube-apiserver': program('kube-apiserver'),
      'kube-controller-manager': program('kube-controller-manager'),
      'kube-scheduler': program('kube-scheduler'),
    },
  };
}
