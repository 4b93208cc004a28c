import Handlebars from 'handlebars';
import type { TeamValues, TeamValuesWorkload } from '../generated/team-values.ts';
import { teamNamespace } from '../terms/namespace.ts';
import { kindOf } from '../terms/kinds.ts';
import { stamp } from '../../core/ownership.ts';

const template = `# Team {{team}}

The Helm chart of team {{team}}{{#if contact}} (contact: {{contact}}){{/if}}. It is thin: every template comes from the
library chart \`lib-team\`, so a fix there reaches this team without a change here.

| file | whose | how it changes |
| --- | --- | --- |
| \`values.yaml\` | the team's | by hand, or \`npx nx generate workload {{team}} <name>\` |
| \`ci/*-values.yaml\` | the team's, but for \`default-values.yaml\` | by hand: one more case to be linted and tested |
| all else | the tool's | \`npx nx sync\` writes it; what the values do not offer goes under \`extraObjects\` |

## Workloads
{{#if workloads}}

| name | kind | ports | hosts |
| --- | --- | --- | --- |
{{#each workloads}}
| {{name}} | {{kind}} | {{ports}} | {{hosts}} |
{{/each}}
{{else}}

None yet. Add the first:

\`\`\`sh
npx nx generate workload {{team}} web --image=registry.example.com/web:1.0.0 --port=8080
\`\`\`
{{/if}}

## Commands

\`\`\`sh
npx nx run {{team}}:lint      # values, the other teams, helm lint, and every rendered object
npx nx run {{team}}:render    # the manifests, to dist/{{team}}/

# on a trial cluster: everything at once, the namespace too
helm install {{team}} {{folder}}

# on a cluster with the platform in two releases: what it grants (\`platform:install\` does that), and what the team runs
helm install {{team}}-tenant {{folder}} --set part=tenant --namespace platform-tenants
helm install {{team}} {{folder}} --set part=app --namespace {{namespace}}
\`\`\`
`;

interface ReadmeRow {
  readonly name: string;
  readonly kind: string;
  readonly ports: string;
  readonly hosts: string;
}

let compiled: ReturnType<typeof Handlebars.compile> | undefined;

/**
 * The stamped `README.md` of a team chart. It names no image: a new tag must not make it stale.
 *
 * @param folder of the chart, relative to the workspace
 */
export function renderTeamReadme(values: TeamValues, folder: string): string {
  compiled ??= Handlebars.compile(template, { noEscape: true, strict: true });
  const { team, contact } = values.tenant;
  const workloads = Object.entries(values.workloads ?? {}).map(([name, workload]) => row(name, workload));
  const namespace = values.tenant.namespace ?? teamNamespace(team);
  const body = compiled({
    team,
    namespace,
    folder,
    workloads,
    contact: contact === undefined ? '' : plainMarkdown(contact),
  });
  return stamp('README.md', body);
}

function row(name: string, workload: TeamValuesWorkload): ReadmeRow {
  const all = [workload, ...Object.values(workload.sidecars ?? {})].flatMap((one) => Object.entries(one.ports ?? {}));
  const ports = all.map(([port, { containerPort }]) => `${port} ${containerPort}`);
  return {
    name: plainMarkdown(name),
    kind: kindOf(workload),
    ports: plainMarkdown(ports.join(', ')) || '–',
    hosts: plainMarkdown((workload.expose?.hosts ?? []).join(', ')) || '–',
  };
}

/** Text as Markdown that shows exactly that text, on one line. */
function plainMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|!~&$]/g, String.raw`\$&`);
}
