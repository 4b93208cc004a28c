import { stamp } from '../../core/ownership.ts';
import { keptLibrary, libraryAnnotation } from './library-canary.ts';
import { yamlText } from '../../core/yaml/text.ts';

/** Oldest Kubernetes whose API the library's templates use; `-0` admits pre-releases such as EKS's `-eks-…`. */
const kubeVersion = '>=1.30.0-0';

/** Version of a team chart that was never released. */
export const firstVersion = '0.1.0';

/** What the `Chart.yaml` of a team is made from. */
export interface ChartYamlInput {
  readonly team: string;
  /** Recorded state: the version in the existing file, {@link firstVersion} for a new one. */
  readonly version: string;
  readonly libraryVersion: string;
  readonly contact: string | undefined;
  /** Whether the team keeps an older library while others try the new one. */
  readonly isKept?: boolean;
}

/** The stamped `Chart.yaml` of a team chart. */
export function renderChartYaml(input: ChartYamlInput): string {
  return stamp('Chart.yaml', yamlText(chartYamlContent(input)));
}

/** What the `Chart.yaml` of a team chart says. */
export function chartYamlContent(input: ChartYamlInput): Record<string, unknown> {
  return {
    apiVersion: 'v2',
    name: input.team,
    description: `Chart of team ${input.team}`,
    type: 'application',
    version: input.version,
    kubeVersion,
    maintainers: [maintainer(input.team, input.contact)],
    dependencies: [{ name: 'lib-team', version: input.libraryVersion, repository: repositoryOf(input) }],
    annotations: {
      'chartwright.dev/team': input.team,
      ...(input.isKept === true ? { [libraryAnnotation]: 'kept' } : {}),
    },
  };
}

/** A maintainer in Chart.yaml has no field for a channel's name, which only the README contains. */
function maintainer(team: string, contact: string | undefined): Record<string, string> {
  if (contact !== undefined && /^[^\s@]+@[^\s@]+$/.test(contact)) return { name: team, email: contact };
  if (contact !== undefined && /^https?:\/\/\S+$/.test(contact)) return { name: team, url: contact };
  return { name: team };
}

/** The version that a `Chart.yaml` records, without reading the rest of it. */
export function recordedVersion(chartYaml: string): string | undefined {
  return /^version:[ \t]*(["']?)([^\s"'#]+)\1[ \t]*(#.*)?\r?$/m.exec(chartYaml)?.[2];
}

/**
 * Where the library is, seen from a team's chart. Helm takes it by the link in `charts/`; Flux drops links from what it
 * fetches of a Git repository, and then follows this.
 */
function repositoryOf({ isKept }: ChartYamlInput): string {
  return `file://../../${isKept === true ? keptLibrary.slice('charts/'.length) : 'lib-team'}`;
}
