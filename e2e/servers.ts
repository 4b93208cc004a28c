import {
  type GoSource,
  goProgram,
  type Program,
  prometheusRelease,
} from '../packages/chartwright/src/toolchain/programs/programs.ts';
import { type LocatedProgram, locateProgram } from '../packages/chartwright/src/toolchain/programs/locate.ts';

/** Where the programs of a control plane may lie already: the folder that kubebuilder's tools use. */
const assetsVariable = 'KUBEBUILDER_ASSETS';

const unstamped: GoSource['versionVariable'] = () => ({});

/** A server built from a module of its own below `e2e/servers`. */
function server(
  name: string,
  does: string,
  versionArguments: readonly string[],
  source: Omit<GoSource, 'folder'> & { readonly folder?: string },
): Program {
  const program = goProgram(name, does, versionArguments, { folder: `e2e/servers/${name}`, ...source });
  // Proven is what was pinned: a newer minor version is another program.
  return { ...program, range: () => `~${program.pinned()}`, fix: 'npm run e2e' };
}

/** A server that prints no version, so that only the copy built here is known to be the pinned one. */
function silentServer(...args: Parameters<typeof server>): Program {
  return { ...server(...args), order: ['provisioned'] };
}

function kubernetes(name: string, does: string): Program {
  return server(name, does, ['--version'], {
    folder: 'e2e/servers/kubernetes',
    module: 'k8s.io/kubernetes',
    command: `k8s.io/kubernetes/cmd/${name}`,
    versionVariable: (version) => {
      const [major = '', minor = ''] = version.split('.');
      const base = 'k8s.io/component-base/version';
      return { [`${base}.gitVersion`]: `v${version}`, [`${base}.gitMajor`]: major, [`${base}.gitMinor`]: minor };
    },
  });
}

/** A controller of Flux; those of one release are pinned together. */
function flux(name: string, does: string): Program {
  const module = `github.com/fluxcd/${name}`;
  return silentServer(name, does, [], {
    folder: 'e2e/servers/flux',
    module,
    command: module,
    versionVariable: unstamped,
  });
}

/** The servers that scenarios start, in the order of the table that is printed. Clients are Chartwright's own programs. */
export const servers = {
  etcd: server('etcd', "keep a cluster's state", ['--version'], {
    module: 'go.etcd.io/etcd/server/v3',
    command: 'go.etcd.io/etcd/server/v3',
    versionVariable: unstamped,
  }),
  'kube-apiserver': kubernetes('kube-apiserver', 'be a cluster'),
  'kube-controller-manager': kubernetes('kube-controller-manager', 'be a cluster'),
  'kube-scheduler': kubernetes('kube-scheduler', 'be a cluster'),
  kwok: server('kwok', 'simulate nodes and the life of pods', ['--version'], {
    module: 'sigs.k8s.io/kwok',
    command: 'sigs.k8s.io/kwok/cmd/kwok',
    versionVariable: unstamped,
  }),
  'metrics-server': server('metrics-server', 'serve the resource metrics API', ['--version'], {
    module: 'sigs.k8s.io/metrics-server',
    command: 'sigs.k8s.io/metrics-server/cmd/metrics-server',
    versionVariable: 'k8s.io/client-go/pkg/version.gitVersion',
  }),
  karpenter: silentServer('karpenter', 'make and remove worker nodes', [], {
    module: 'sigs.k8s.io/karpenter',
    command: 'sigs.k8s.io/karpenter/kwok',
    versionVariable: 'sigs.k8s.io/karpenter/pkg/operator.Version',
  }),
  'prometheus-operator': server('prometheus-operator', "write Prometheus' configuration", ['--version'], {
    module: 'github.com/prometheus-operator/prometheus-operator',
    command: 'github.com/prometheus-operator/prometheus-operator/cmd/operator',
    versionVariable: 'github.com/prometheus/common/version.Version',
  }),
  prometheus: prometheusServer(),
  'prom-label-proxy': silentServer('prom-label-proxy', 'confine queries to a namespace', [], {
    module: 'github.com/prometheus-community/prom-label-proxy',
    command: 'github.com/prometheus-community/prom-label-proxy',
    versionVariable: unstamped,
  }),
  alertmanager: server('alertmanager', 'route alerts', ['--version'], {
    folder: 'tools/checkers/alertmanager',
    module: 'github.com/prometheus/alertmanager',
    command: 'github.com/prometheus/alertmanager/cmd/alertmanager',
    // Its web page is built by npm at a release.
    absent: { 'ui/app/dist/index.html': '' },
    versionVariable: 'github.com/prometheus/common/version.Version',
  }),
  velero: server('velero', 'back up and restore', ['version', '--client-only'], {
    module: 'github.com/vmware-tanzu/velero',
    command: 'github.com/vmware-tanzu/velero/cmd/velero',
    versionVariable: (version) => ({
      'github.com/vmware-tanzu/velero/pkg/buildinfo.Version': `v${version}`,
      // It has no flag for its controllers' metrics, which would listen on all addresses.
      'sigs.k8s.io/controller-runtime/pkg/metrics/server.DefaultBindAddress': '0',
    }),
  }),
  'velero-plugin-for-aws': silentServer('velero-plugin-for-aws', 'let Velero use an S3 store', [], {
    module: 'github.com/vmware-tanzu/velero-plugin-for-aws',
    command: 'github.com/vmware-tanzu/velero-plugin-for-aws/velero-plugin-for-aws',
    versionVariable: unstamped,
  }),
  'cert-manager': server('cert-manager', 'issue and renew certificates', ['--version'], {
    module: 'github.com/cert-manager/cert-manager',
    command: 'github.com/chartwright/chartwright/e2e/servers/cert-manager',
    versionVariable: 'main.version',
  }),
  'trust-manager': server('trust-manager', 'carry CAs into namespaces', ['--version'], {
    module: 'github.com/cert-manager/trust-manager',
    command: 'github.com/chartwright/chartwright/e2e/servers/trust-manager',
    versionVariable: 'main.version',
  }),
  versitygw: server('versitygw', 'be an S3 store', ['--version'], {
    module: 'github.com/versity/versitygw',
    command: 'github.com/versity/versitygw/cmd/versitygw',
    versionVariable: 'main.Version',
  }),
  'source-controller': flux('source-controller', 'fetch what Flux installs'),
  'kustomize-controller': flux('kustomize-controller', "apply Flux's objects"),
  'helm-controller': flux('helm-controller', 'install releases as Flux does'),
  'argo-cd': server('argo-cd', 'install as Argo CD does', ['--version'], {
    module: 'github.com/argoproj/argo-cd/v3',
    command: 'github.com/chartwright/chartwright/e2e/servers/argo-cd',
    versionVariable: 'main.version',
  }),
  'oci-registry': silentServer('oci-registry', 'be a registry of charts', [], {
    module: 'github.com/google/go-containerregistry',
    command: 'github.com/google/go-containerregistry/cmd/registry',
    versionVariable: unstamped,
  }),
} satisfies Record<string, Program>;

/** The name of a server that scenarios start. */
export type ServerName = keyof typeof servers;

function prometheusServer(): Program {
  const program = server('prometheus', 'scrape, evaluate rules and answer queries', ['--version'], {
    folder: 'tools/checkers/prometheus',
    module: 'github.com/prometheus/prometheus',
    command: 'github.com/prometheus/prometheus/cmd/prometheus',
    versionVariable: 'github.com/prometheus/common/version.Version',
  });
  const pinned = () => prometheusRelease(program.pinned());
  return { ...program, pinned, range: () => `~${pinned()}` };
}

/** This process' environment, in which programs of `KUBEBUILDER_ASSETS` come before all others. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  const assets = process.env[assetsVariable];
  return assets === undefined || assets === ''
    ? process.env
    : { ...process.env, PATH: `${assets}:${process.env['PATH'] ?? ''}` };
}

/** @throws ProblemsError when there is no fit copy */
export function locateServer(name: ServerName): Promise<LocatedProgram> {
  return locateProgram(servers[name], serverEnvironment());
}
