import { effectiveValues } from '../values/effective.ts';
import type { TeamValues } from '../generated/team-values.ts';
import { type FleetTeam } from './team.ts';
import { namespaceOf } from '../terms/namespace.ts';

/** A team as read from a chart's `values.yaml`; each of its problems is located at 1:1. */
export function fleetTeam(
  name: string,
  written: Omit<TeamValues, 'tenant'> & { tenant?: Partial<TeamValues['tenant']> },
): FleetTeam {
  const values = effectiveValues({ ...written, tenant: { team: name, ...written.tenant } });
  return {
    name,
    namespace: namespaceOf(values),
    values,
    source: {
      file: `charts/teams/${name}/values.yaml`,
      locate: () => ({ file: `charts/teams/${name}/values.yaml`, line: 1, column: 1 }),
    },
    root: [],
  };
}

/** A workload that serves a host. */
export function serving(host: string, path = '/'): NonNullable<TeamValues['workloads']>[string] {
  return { image: 'example.com/app:1', ports: { http: { containerPort: 8080 } }, expose: { hosts: [host], path } };
}
