import type { JSX } from 'preact';
import type { SurveyedComponent } from '../../src/survey/model.ts';
import { environmentNames, survey } from '../survey.ts';
import { type Column, Table } from './table.tsx';

interface Row {
  readonly name: string;
  readonly ring: string;
  /** As it is in each environment, in order. */
  readonly states: readonly (SurveyedComponent | undefined)[];
}

/** Every component, and what it is in each environment: its version, or why it is not there. */
export function ComponentMatrix(): JSX.Element {
  const share = `${Math.floor(36 / Math.max(1, environmentNames.length))}%`;
  const columns: readonly Column<Row>[] = [
    { title: 'Component', width: '20%', cell: ({ name }) => name, by: ({ name }) => name },
    { title: 'Ring', width: '13%', cell: ({ ring }) => <span class="soft">{ring}</span>, by: ({ ring }) => ring },
    ...environmentNames.map((environment, index): Column<Row> => ({
      title: environment,
      width: share,
      cell: ({ states }) => <State component={states[index]} />,
      by: ({ states }) => `${states[index]?.state ?? ''} ${states[index]?.version ?? ''}`,
    })),
    { title: 'Why', width: '31%', cell: ({ states }) => <span class="soft">{whyOf(states)}</span> },
  ];
  return (
    <Table
      label="Components by environment"
      columns={columns}
      rows={rows()}
      keyOf={({ name }) => name}
      narrowest="56rem"
    />
  );
}

function rows(): Row[] {
  const [first] = survey.environments;
  return (first?.components ?? [])
    .map(({ name, ring }) => ({
      name,
      ring,
      states: survey.environments.map(({ components }) => components.find((one) => one.name === name)),
    }))
    .toSorted((a, b) => Number(isOff(a)) - Number(isOff(b)));
}

function isOff({ states }: Row): boolean {
  return states.every((one) => one?.state === 'off');
}

function whyOf(states: Row['states']): string {
  const reasons = states.map((one) => one?.why ?? '');
  if (new Set(reasons).size === 1) return reasons[0] ?? '';
  return reasons.flatMap((why, index) => (why === '' ? [] : [`${environmentNames[index] ?? ''}: ${why}`])).join('; ');
}

/** A component in one environment. */
export function State({ component }: { readonly component: SurveyedComponent | undefined }): JSX.Element {
  const { state = 'off', version, why = '' } = component ?? {};
  const words = { installed: version ?? 'installed', external: 'there already', off: 'off' }[state];
  return (
    <span class={`state ${state}`} title={why}>
      {words}
    </span>
  );
}
