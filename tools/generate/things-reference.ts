import { stringify } from 'yaml';
import { exampleOf, isSaying } from '../../packages/chartwright/src/team/things/example.ts';
import { thingsOf } from '../../packages/chartwright/src/team/things/things.ts';
import { teamThings } from '../../packages/chartwright/src/team/generated/team-things.ts';
import { inCode, markdownTable } from './markdown.ts';

/** The page of what `nx generate add` adds: a table of the things of a workload, of a team and of its tenant. */
export function renderThingsReference(): string {
  const things = [...thingsOf().values()];
  const others = new Map<string, string[]>();
  for (const [other, name] of Object.entries(teamThings.names)) others.set(name, [...(others.get(name) ?? []), other]);
  const table = (of: string): string =>
    markdownTable(
      ['thing', 'also', 'name', 'what it is', 'without --set'],
      things
        .filter((thing) => thing.of === of)
        .map((thing) => [
          inCode(thing.name),
          (others.get(thing.name) ?? []).map(inCode).join(', '),
          thing.isNamed ? '`--name`' : '',
          thing.description.replace(/(?<=[.:;]) .*$/s, ''),
          exampleText(exampleOf(thing)),
        ]),
    );
  const workloads = markdownTable(
    ['thing', 'without --set'],
    Object.entries(teamThings.workloads).map(([name, example]) => [inCode(name), exampleText(example)]),
  );
  return [
    '# What can be added',
    '`npx nx generate add <thing> <team>` adds each of these to a team’s `values.yaml`. A thing is a block of the [values](team-values.md) or an entry of one; `--workload` names the workload that gets it, `--name` an entry, `--set=KEY=VALUE` its keys. How to: [workloads](../guides/workloads.md#add-what-a-workload-lacks).',
    `## Of a workload\n\n${table('workload')}`,
    `## New workloads, with --name\n\n${workloads}`,
    `## Of a team\n\n${table('team')}`,
    `## Of its tenant\n\n${table('tenant')}`,
  ].join('\n\n');
}

function exampleText(example: unknown): string {
  if (!isSaying(example)) return 'asks for `--set`';
  return inCode(stringify(example, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true }).trim());
}
