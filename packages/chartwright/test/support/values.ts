import type { TeamValues } from '../../src/team/generated/team-values.ts';

export type Tenant = TeamValues['tenant'];
export type Workload = NonNullable<TeamValues['workloads']>[string];
export type Platform = NonNullable<NonNullable<TeamValues['global']>['platform']>;

/** The image of every workload that a test does not care about. */
export const image = 'registry.example.com/shop/web:1.4.2';

/** Ports as most workloads have them. */
export const http = { http: { containerPort: 8080 } } as const;

/** Values of the team `shop` with nothing but these grants. */
export function tenant(values: Omit<Tenant, 'team'>): TeamValues {
  return { tenant: { team: 'shop', ...values } };
}

/** Values of the team `shop` with the one workload `web`. */
export function web(values: Partial<Workload>, platform?: Platform): TeamValues {
  return {
    tenant: { team: 'shop' },
    workloads: { web: { image, ...values } },
    ...(platform === undefined ? {} : { global: { platform } }),
  };
}

/** Values of the team `shop` with these further objects; the generated type knows only what the schema describes. */
export function extra(objects: Readonly<Record<string, object>>): TeamValues {
  return { tenant: { team: 'shop' }, extraObjects: objects as NonNullable<TeamValues['extraObjects']> };
}
