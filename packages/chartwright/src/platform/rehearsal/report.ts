import { nameOf } from '../../kube/installed-object.ts';
import type { ClusterState } from './cluster-state.ts';
import type { Observation, Refusal } from './observed.ts';

/** A step of a rehearsal, as a report shows it. */
export interface RehearsedStep {
  readonly step: string;
  readonly releases: number;
  readonly observed: Observation;
  readonly after: ClusterState;
  readonly refusals: readonly Refusal[];
  readonly seconds: number;
}

/** What a rehearsal was of. */
export interface RehearsalTitle {
  readonly environment: string;
  /** The version that was installed first, and that it was upgraded to. */
  readonly from: string;
  readonly to: string;
  readonly kubernetes: string;
}

/** What no rehearsal on a control plane alone can judge. */
const leftOut =
  'Not rehearsed: images and what runs in containers, networks, admission webhooks, and what operators make of their objects.';

const columns = ['step', 'releases', 'created', 'changed', 'deleted', 'restarted', 'refused', 'seconds'] as const;

/** The rehearsal for a terminal. */
export function rehearsalText(title: RehearsalTitle, steps: readonly RehearsedStep[]): string {
  const rows = [[...columns], ...steps.map(cellsOf)];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [headline(title), ...rows.map(line), leftOut].join('\n');
}

/** The rehearsal as Markdown for a pull request's comment. */
export function rehearsalMarkdown(title: RehearsalTitle, steps: readonly RehearsedStep[]): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = columns.map((_, column) => (column === 0 ? '---' : '---:'));
  return [
    '## Rehearsal of the upgrade',
    headline(title),
    [row(columns), row(rule), ...steps.map((step) => row(cellsOf(step)))].join('\n'),
    leftOut,
  ].join('\n\n');
}

/** The rehearsal for a program. */
export function rehearsalData(title: RehearsalTitle, steps: readonly RehearsedStep[]): object {
  return {
    ...title,
    steps: steps.map(({ step, releases, observed, after, refusals, seconds }) => ({
      step,
      releases,
      created: observed.created.map(nameOf),
      changed: observed.changed.map(({ object, fields }) => ({
        object: nameOf(object),
        fields: fields.map(({ path }) => path),
      })),
      deleted: observed.deleted.map(nameOf),
      recreated: observed.recreated.map(nameOf),
      restarted: [...observed.restarted].map(([id, pods]) => ({ object: named(after, id), pods })),
      refused: refusals.map(({ object, message }) => ({ object, message })),
      seconds: Math.round(seconds),
    })),
  };
}

function headline({ environment, from, to, kubernetes }: RehearsalTitle): string {
  return `${environment} on Kubernetes ${kubernetes}, from ${from} to ${to}:`;
}

function cellsOf({ step, releases, observed, refusals, seconds }: RehearsedStep): string[] {
  const { created, changed, deleted, recreated, restarted } = observed;
  const counts = [releases, created.length, changed.length, deleted.length + recreated.length, restarted.size];
  return [step, ...[...counts, refusals.length, Math.round(seconds)].map(String)];
}

function named({ objects }: ClusterState, id: string): string {
  const object = objects.get(id);
  return object === undefined ? id : nameOf(object);
}
