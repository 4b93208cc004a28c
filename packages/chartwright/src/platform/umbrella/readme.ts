import Handlebars from 'handlebars';
import type { ChosenComponent } from '../model/platform.ts';
import { releaseOf, rings, singleNamespace } from '../model/rings.ts';
import type { UmbrellaInput } from './input.ts';

const template = `# The platform

The umbrella chart: every system of the platform as a dependency on one switch, wired to the others. Every file here is
the tool's; \`platform.yaml\` lists its components, and \`environments/<env>/values.yaml\` is laid over its values.

## Install

\`\`\`sh
npx nx run platform:vendor                       # once: the charts of the components
helm install platform charts/platform --namespace {{singleNamespace}} --create-namespace \\
  --values charts/platform/profiles/kind.yaml    # a trial cluster: everything in one release

npx nx run platform:install --env=prod           # else ring by ring, each a release in a namespace of its own
\`\`\`

In one release nothing is meshed: linkerd passes over the namespace that holds its own control plane.

## Rings

| ring | release | namespace | after | brings |
| --- | --- | --- | --- | --- |
{{#each rings}}
| {{name}} | {{release}} | {{namespace}} | {{after}} | {{brings}} |
{{/each}}

## Components

| component | chart | ring | kind | EKS | what for |
| --- | --- | --- | --- | --- | --- |
{{#each components}}
| {{name}} | {{chart}} | {{ring}} | {{kind}} | {{eks}} | {{description}} |
{{/each}}
`;

let compiled: ReturnType<typeof Handlebars.compile> | undefined;

/** The body of the umbrella's `README.md`. */
export function renderUmbrellaReadme(input: UmbrellaInput, chosen: ReadonlyMap<string, ChosenComponent>): string {
  compiled ??= Handlebars.compile(template, { noEscape: true, strict: true });
  return compiled({
    singleNamespace,
    rings: rings.map((ring) => ({ ...ring, release: releaseOf(ring.name), after: ring.after.join(', ') })),
    components: [...chosen.values()]
      .filter(({ installed, external, component }) => installed || external || component.default)
      .map(({ component }) => ({
        name: component.docs === undefined ? component.name : `[${component.name}](${component.docs})`,
        chart:
          component.chart === undefined
            ? '–'
            : `${component.chart.name} ${versionOf(component.name, input, component.chart)}`,
        ring: component.ring,
        kind: wordFor(component, 'kind'),
        eks: wordFor(component, 'eks'),
        description: component.description,
      })),
  });
}

function versionOf(name: string, input: UmbrellaInput, chart: { version: string; repository: string }): string {
  return chart.repository === 'workspace' ? (input.ownVersions[name] ?? chart.version) : chart.version;
}

function wordFor({ profiles, externalIn, choice }: ChosenComponent['component'], profile: 'kind' | 'eks'): string {
  if (!profiles.includes(profile)) return '–';
  if (externalIn.includes(profile)) return 'add-on';
  const choices = Object.entries(choice).map(([name, value]) => `${name}: ${value}`);
  return choices.length === 0 ? 'yes' : choices.join(', ');
}
