import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import { useDrawnRows } from './virtual-rows.ts';

/** A column of a table. */
export interface Column<Row> {
  readonly title: string;
  /** Share of the width, in `fr` of a grid or any length of CSS. */
  readonly width: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** What rows are sorted by; without it they cannot be. */
  readonly by?: (row: Row) => string | number;
  /** Numbers stand at the right. */
  readonly isNumber?: boolean;
}

interface TableProps<Row> {
  /** What the table is, for those who hear it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Narrowest width before it scrolls sideways. */
  readonly narrowest?: string;
  readonly empty?: string;
}

interface Order {
  readonly column: number;
  readonly falls: boolean;
}

/** Height of a row in a list so long that only the rows in sight are drawn. */
const rowHeight = 37;

/** A table that sorts by a click on a column, and draws only the rows in sight where there are many. */
export function Table<Row>({ label, columns, rows, keyOf, narrowest, empty }: TableProps<Row>): JSX.Element {
  const [order, setOrder] = useState<Order>();
  const sorted = useMemo(() => inOrder(rows, columns, order), [rows, order]);
  const body = useRef<HTMLTableSectionElement>(null);
  const { first, last, before, after } = useDrawnRows(sorted.length, rowHeight, body);
  const isLong = before > 0 || after > 0;
  if (rows.length === 0) return <p class="empty">{empty ?? 'Nothing.'}</p>;
  return (
    <div class="table-frame" role="region" aria-label={label} tabIndex={0}>
      <table class={isLong ? 'long' : ''} aria-rowcount={sorted.length + 1} style={{ minWidth: narrowest ?? '0' }}>
        <colgroup>
          {columns.map(({ title, width }) => (
            <col key={title} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column, index) => (
              <Heading key={column.title} column={column} at={index} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          <Gap height={before} span={columns.length} />
          {sorted.slice(first, last + 1).map((row, index) => (
            <tr key={keyOf(row)} aria-rowindex={first + index + 2}>
              {columns.map(({ title, cell, isNumber }, column) =>
                column === 0 ? (
                  <th key={title} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={title} class={isNumber === true ? 'number' : ''}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          <Gap height={after} span={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

function Gap({ height, span }: { readonly height: number; readonly span: number }): JSX.Element | null {
  if (height <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={span} class="gap" style={{ height: `${height}px` }} />
    </tr>
  );
}

interface HeadingProps<Row> {
  readonly column: Column<Row>;
  readonly at: number;
  readonly order: Order | undefined;
  readonly onOrder: (order: Order) => void;
}

function Heading<Row>({ column, at, order, onOrder }: HeadingProps<Row>): JSX.Element {
  const { title, by, isNumber } = column;
  const className = isNumber === true ? 'number' : '';
  if (by === undefined)
    return (
      <th scope="col" class={className}>
        {title}
      </th>
    );
  const own = order?.column === at ? order : undefined;
  const falls = own === undefined ? isNumber === true : !own.falls;
  const sort = own === undefined ? 'none' : own.falls ? 'descending' : 'ascending';
  return (
    <th scope="col" class={className} aria-sort={sort}>
      <button type="button" class="sort" onClick={() => onOrder({ column: at, falls })}>
        {title}
        <span aria-hidden="true">{own === undefined ? '' : own.falls ? ' ↓' : ' ↑'}</span>
      </button>
    </th>
  );
}

function inOrder<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order | undefined): readonly Row[] {
  const by = order === undefined ? undefined : columns[order.column]?.by;
  if (order === undefined || by === undefined) return rows;
  const turn = order.falls ? -1 : 1;
  return rows.toSorted((a, b) => {
    const [left, right] = [by(a), by(b)];
    return (left < right ? -1 : left > right ? 1 : 0) * turn;
  });
}
