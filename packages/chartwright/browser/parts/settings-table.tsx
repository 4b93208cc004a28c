import type { JSX } from 'preact';
import type { Setting } from '../../src/survey/model.ts';
import { PlaceLink } from './place.tsx';
import { type Column, Table } from './table.tsx';

const columns: readonly Column<Setting>[] = [
  { title: 'Value', width: '34%', cell: ({ path }) => <code class="path">{path}</code>, by: ({ path }) => path },
  { title: 'Is', width: '22%', cell: ({ shown }) => <code>{shown}</code> },
  {
    title: 'Set in',
    width: '26%',
    cell: ({ layers: [first] }) => (first === undefined ? '' : <PlaceLink place={first} />),
    by: ({ layers: [first] }) => `${first?.file ?? ''}:${String(first?.line ?? 0).padStart(6, '0')}`,
  },
  {
    title: 'In place of',
    width: '18%',
    cell: ({ layers: [, ...hidden] }) =>
      hidden.map((layer) => (
        <div key={`${layer.file}:${layer.line ?? 0}`} class="soft" title={`${layer.file}:${layer.line ?? 0}`}>
          <code>{layer.shown}</code>
        </div>
      )),
  },
];

/** Values that people set, where, and what they hide. */
export function SettingsTable({
  label,
  settings,
}: {
  readonly label: string;
  readonly settings: readonly Setting[];
}): JSX.Element {
  return (
    <Table
      label={label}
      columns={columns}
      rows={settings}
      keyOf={({ path, layers: [first] }) => `${path} ${first?.file ?? ''}`}
      narrowest="44rem"
      empty="No value is set: all are the defaults."
    />
  );
}
