import { isReadByRe2 } from '../../kube/promql/matchers.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

type Alerting = EffectiveTeamValues['alerting'];

/** Routes of a team's alerts that do not lead where they seem to: Alertmanager takes them and tells nobody. */
export function alertingFaults({ alerting }: EffectiveTeamValues): ValueFault[] {
  return [...unreachedFaults(alerting), ...matcherFaults(alerting), ...unusedFaults(alerting)];
}

/** A route that matches every alert, and does not continue, is the last one that Alertmanager looks at. */
function unreachedFaults({ routes }: Alerting): ValueFault[] {
  const last = routes.findIndex(
    ({ severities, workloads, matchers, continue: goesOn }) =>
      !goesOn && severities.length + workloads.length + matchers.length === 0,
  );
  if (last < 0 || last === routes.length - 1) return [];
  return [
    {
      code: 'values/alert-route',
      path: ['alerting', 'routes', last + 1],
      found: `a route behind alerting.routes[${last}], which takes every alert`,
      expected: 'routes that alerts reach',
      fix: 'move the route without severities, workloads and matchers to the end, or set its continue',
    },
  ];
}

function matcherFaults({ routes }: Alerting): ValueFault[] {
  return routes.flatMap(({ matchers }, route) =>
    matchers.flatMap((matcher, index): ValueFault[] => {
      const [, expression] = /^\w+[=!]~(.*)$/.exec(matcher) ?? [];
      if (expression === undefined || isReadByRe2(expression)) return [];
      return [
        {
          code: 'values/alert-route',
          path: ['alerting', 'routes', route, 'matchers', index],
          found: JSON.stringify(matcher),
          expected: 'a regular expression that RE2 reads',
          fix: 'correct it: https://github.com/google/re2/wiki/Syntax',
        },
      ];
    }),
  );
}

function unusedFaults({ receivers, defaultReceiver, routes }: Alerting): ValueFault[] {
  // Where none is named at all, a rule says so.
  if (defaultReceiver === undefined && routes.length === 0) return [];
  const named = new Set([defaultReceiver, ...routes.map(({ receiver }) => receiver)]);
  return Object.keys(receivers)
    .filter((name) => !named.has(name))
    .map((name) => ({
      code: 'values/alert-route',
      severity: 'warning',
      path: ['alerting', 'receivers', name],
      on: 'key',
      found: 'a receiver that no route names',
      expected: 'a receiver that alerts are sent to',
      fix: 'name it in a route or as defaultReceiver, or remove it',
    }));
}
