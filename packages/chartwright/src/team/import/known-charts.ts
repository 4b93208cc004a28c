import { fileProblem, type Problem } from '../../core/problem.ts';

/** A chart that many use for applications of their own. */
interface KnownChart {
  /** A key that its values have and others’ do not. */
  readonly has: RegExp;
  readonly name: string;
  /** What follows `helm` to fetch it, but for the version. */
  readonly pull: string;
  /** What `helm pull` writes. */
  readonly file: string;
}

const CHARTS: readonly KnownChart[] = [
  {
    has: /^(controllers|defaultPodOptions|rawResources):/m,
    name: 'bjw-s’ app-template',
    pull: 'pull app-template --repo=https://bjw-s-labs.github.io/helm-charts',
    file: 'app-template-<version>.tgz',
  },
  {
    has: /^(applicationName|deployment|cronJob|endpointMonitor|forecastle):/m,
    name: 'stakater’s application',
    pull: 'pull oci://ghcr.io/stakater/charts/application',
    file: 'application-<version>.tgz',
  },
  {
    has: /^(replicaCount|image|fullnameOverride|nameOverride|global|podSecurityContext|service|ingress|serviceAccount|resources|autoscaling):/m,
    name: 'a chart',
    pull: 'pull <chart> --repo=<address>',
    file: '<chart>-<version>.tgz',
  },
];

/** The problem of a file that holds values of a chart where manifests are expected; undefined for any other file. */
export function valuesOfChart(file: string, text: string, team: string): Problem | undefined {
  if (/^(apiVersion|kind):/m.test(text) || /^\s*[{[]/.test(text)) return undefined;
  const chart = CHARTS.find(({ has }) => has.test(text));
  if (chart === undefined) return undefined;
  return fileProblem(file, {
    code: 'import/values-of-a-chart',
    found: `values of ${chart.name}, which say nothing without its templates`,
    expected: 'manifests or a Compose file; or values together with their chart',
    fix: `run \`helm ${chart.pull} --version=<version>\`, then \`npx nx generate import ${team} --from=${file} --chart=${chart.file}\`; or import what \`helm get manifest\` prints of a release that runs`,
  });
}
