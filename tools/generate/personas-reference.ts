import { parse } from 'yaml';
import { lineJoint } from './data-template.ts';
import { inCode, markdownTable } from './markdown.ts';

interface RuleSet {
  /** The last word of the ClusterRole's name, for example `deploy`. */
  readonly name: string;
  /** The comment at the head of the template. */
  readonly purpose: string;
  readonly personas: readonly string[];
  readonly rules: readonly { readonly apiGroups: string[]; readonly resources: string[]; readonly verbs: string[] }[];
}

/** From the least to the most that a persona may do. */
const personas = ['viewer', 'developer', 'deployer', 'admin'];

const aggregation = 'chartwright.dev/aggregate-to-team-';

/**
 * Who may do what in a team's namespace, as Markdown.
 *
 * @param templates text of each template of `charts/platform-personas` that holds the rules of one ClusterRole
 */
export function renderPersonasReference(templates: readonly string[]): string {
  const sets = templates.map(ruleSetOf).toSorted((a, b) => b.personas.length - a.personas.length);
  return [
    '# Personas',
    'The chart `platform-personas` installs a ClusterRole for each persona, `chartwright-team-<persona>`; the tenant part of a team chart binds them in the team’s namespace to the groups and service accounts under `tenant.access`. A persona’s rules are those of all ClusterRoles with its aggregation label, `chartwright.dev/aggregate-to-team-<persona>: "true"`: add one of your own to widen a persona.',
    markdownTable(
      ['rules', ...personas],
      sets.map((set) => [
        `[${set.name}](#${set.name})`,
        ...personas.map((persona) => (set.personas.includes(persona) ? 'yes' : '')),
      ]),
    ),
    ...sets.flatMap((set) => [
      `## ${set.name}`,
      set.purpose,
      markdownTable(
        ['API group', 'resources', 'verbs'],
        set.rules.map(({ apiGroups, resources, verbs }) => [
          apiGroups.map((group) => (group === '' ? 'core' : inCode(group))).join(', '),
          resources.map(inCode).join(', '),
          verbs.join(', '),
        ]),
      ),
    ]),
  ].join('\n\n');
}

function ruleSetOf(template: string): RuleSet {
  const lines = template.split('\n');
  const body = lines.findIndex((line) => !line.startsWith('#'));
  const purpose = lines.slice(0, body).map((line) => line.replace(/^# ?/, ''));
  // What Helm fills in are the labels that all objects share; the rules are plain YAML, but for the joints of long lines.
  const plain = lines.map((line) => line.replace(lineJoint, ''));
  const role = parse(plain.filter((line) => !line.includes('{{')).join('\n')) as {
    metadata: { name: string; labels: Record<string, string> };
    rules: RuleSet['rules'];
  };
  const labels = Object.keys(role.metadata.labels).filter((label) => label.startsWith(aggregation));
  return {
    name: role.metadata.name.split('-').at(-1) ?? role.metadata.name,
    purpose: purpose.join(' '),
    personas: labels.map((label) => label.slice(aggregation.length)),
    rules: role.rules,
  };
}
