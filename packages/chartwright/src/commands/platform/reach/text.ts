import { formatLocation } from '../../../core/problem.ts';
import type { Connection, Deciding, OutsideConnection, ReachAnswer, Verdict } from '../../../kube/reach/answer.ts';

const marks: Readonly<Record<Verdict, string>> = { yes: 'yes', no: 'no', partly: 'partly', unknown: 'not known' };

/** An answer for a person: the verdict, each gate with its reason and the line that decides, and what to change. */
export function answerText({ summary, verdict, steps, advice, notes }: ReachAnswer): string {
  return [
    `${marks[verdict].toUpperCase()}  ${summary.split(': ')[0] ?? summary}`,
    ...steps.flatMap(({ gate, verdict: own, reason, deciding }) => [
      `  ${`${gate}:`.padEnd(8)} ${marks[own]}, ${reason}`,
      ...deciding.map((one) => `             ${decidingText(one)}`),
    ]),
    ...advice.map((one) => `  fix      ${one}`),
    ...notes.map((one) => `  note     ${one}`),
  ].join('\n');
}

/** `charts/teams/shop/values.yaml:23:7  tenant.network.peers.catalog  (NetworkPolicy/…: spec.egress[0].to[0])` */
function decidingText({ object, path, place }: Deciding): string {
  const rule = path === '' ? object : `${object}: ${path}`;
  const at = place.path === undefined ? '' : `  ${place.path}`;
  return `${formatLocation(place)}${at}  (${rule})`;
}

/** Connections of one side, a line each. */
export function connectionLines(connections: readonly Connection[], side: 'from' | 'to'): string[] {
  return connections.map((one) => {
    const ports = one.ports.map(({ number, name, protocol }) => {
      const word = protocol === 'TCP' ? String(number) : `${protocol} ${number}`;
      return name === undefined ? word : `${word} (${name})`;
    });
    const sure = one.verdict === 'yes' ? '' : `  ${marks[one.verdict]}`;
    return `  ${one[side]}  ${ports.join(', ')}${sure}`;
  });
}

/** Where a workload may go outside, a line each. */
export function outsideLines(connections: readonly OutsideConnection[]): string[] {
  return connections.map(({ to, ports }) => `  ${to}  ${ports.length === 0 ? 'every port' : ports.join(', ')}`);
}
