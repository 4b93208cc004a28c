import type { ChosenComponent } from '../model/platform.ts';
import { stamp } from '../../core/ownership.ts';
import { yamlText } from '../../core/yaml/text.ts';
import { contentAnnotation } from './version.ts';
import { type UmbrellaInput, umbrellaLibrary, umbrellaName } from './input.ts';

/** Oldest Kubernetes that every pinned chart takes (linkerd's); `-0` admits pre-releases such as EKS's `-eks-…`. */
const kubeVersion = '>=1.31.0-0';

/** The stamped `Chart.yaml` of the umbrella: one dependency a component, on its one switch. */
export function renderUmbrellaChartYaml(input: UmbrellaInput, dependencies: readonly ChosenComponent[]): string {
  return stamp(
    'Chart.yaml',
    yamlText({
      apiVersion: 'v2',
      name: umbrellaName,
      description: 'The platform: observability, scaling, security and recovery of a cluster, wired together',
      type: 'application',
      version: input.version,
      kubeVersion,
      maintainers: [{ name: 'platform' }],
      ...(input.content === undefined ? {} : { annotations: { [contentAnnotation]: input.content } }),
      dependencies: [
        { name: umbrellaLibrary, version: input.ownVersions[umbrellaLibrary] },
        ...dependencies.map(({ component }) => dependency(component, input)),
      ],
    }),
  );
}

function dependency(
  { name, ring, chart }: ChosenComponent['component'],
  input: UmbrellaInput,
): Record<string, unknown> {
  const own = chart?.repository === 'workspace';
  return {
    name: chart?.name ?? name,
    version: own ? input.ownVersions[name] : chart?.version,
    ...(own ? {} : { repository: chart?.repository }),
    ...(chart !== undefined && chart.name !== name ? { alias: name } : {}),
    // The first path that exists wins: only the files of the other rings set the first.
    condition: `rings.${ring},components.${name}`,
  };
}
