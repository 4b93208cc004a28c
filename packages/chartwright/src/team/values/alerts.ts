import type { DocumentPath } from '../../core/document-path.ts';
import { templateFault } from '../../kube/alert-template.ts';
import { promqlFault } from '../../kube/promql/promql.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { callsQuery } from '../objects/query-calls.ts';
import type { ValueFault } from './value-fault.ts';

/**
 * Alerts of workloads that Prometheus would not read, and with which prometheus-operator would leave out every rule of
 * the workload: their PromQL, and the templates of their texts.
 */
export function alertFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([workload, { alerts, slo }]) => {
    const path = ['workloads', workload];
    return [
      ...Object.entries(alerts.rules).flatMap(([name, { expr, summary }]) => {
        const at = [...path, 'alerts', 'rules', name];
        return [...promqlFaults([...at, 'expr'], expr), ...templateFaults([...at, 'summary'], summary)];
      }),
      ...indicatorFaults([...path, 'slo', 'sli'], slo?.sli),
      ...indicatorFaults([...path, 'slo', 'latency', 'sli'], slo?.latency?.sli),
    ];
  });
}

/** The library chart writes a window in place of `$window`, and sums over what comes of it. */
function indicatorFaults(path: DocumentPath, sli: { errors: string; total: string } | undefined): ValueFault[] {
  return Object.entries(sli ?? {}).flatMap(([key, expr]) =>
    promqlFaults([...path, key], expr, `sum(\n${expr.replaceAll('$window', '5m')}\n)`),
  );
}

/**
 * Why Prometheus would not read an expression of the values.
 *
 * @param path where the expression is written
 * @param expr the expression as it is written there
 * @param read the expression as Prometheus gets it
 */
export function promqlFaults(path: DocumentPath, expr: string, read = expr): ValueFault[] {
  const fault = promqlFault(read);
  if (fault === undefined) return [];
  return [
    {
      code: 'values/promql',
      path,
      found: `${JSON.stringify(expr)}, which ${fault}`,
      expected: 'a PromQL expression that Prometheus reads, whose value is a vector or a number',
      fix: 'correct it: https://prometheus.io/docs/prometheus/latest/querying/basics',
    },
  ];
}

function templateFaults(path: DocumentPath, text: string): ValueFault[] {
  const fault = callsQuery(text) ? 'a template that calls query' : templateFault(text);
  if (fault === undefined) return [];
  return [
    {
      code: 'values/alert-template',
      path,
      found: fault,
      expected: 'a template that Go parses, of $value and $labels only, since query reads the series of every team',
      fix: 'write it as `{{ $labels.queue }} has {{ $value }} messages`',
    },
  ];
}
