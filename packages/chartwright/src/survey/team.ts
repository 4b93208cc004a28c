import type { Problem } from '../core/problem.ts';
import type { ManifestObject } from '../kube/manifest.ts';
import { quotaLines } from '../team/fleet/quota-lines.ts';
import type { EffectiveTeamValues } from '../team/generated/team-values.ts';
import { namespaceOf } from '../team/terms/namespace.ts';
import type { QuotaUse, Setting, SurveyedTeam, SurveyedTeamPlace } from './model.ts';
import { surveyedWorkload } from './workload.ts';

/** What is known of a team in one environment, or by its own values. */
export interface TeamPlaceFacts {
  readonly environment: string | undefined;
  readonly values: EffectiveTeamValues;
  /** What its chart renders to; empty where it was not rendered. */
  readonly objects: readonly Pick<ManifestObject, 'kind'>[];
  readonly settings: readonly Setting[];
}

/** What is known of a team. */
export interface TeamFacts {
  readonly name: string;
  readonly root: string;
  readonly problems: readonly Problem[];
  readonly settings: readonly Setting[];
  readonly places: readonly TeamPlaceFacts[];
}

/** A team for the page. */
export function surveyedTeam({ name, root, problems, settings, places }: TeamFacts): SurveyedTeam {
  const contact = places.find(({ values }) => values.tenant.contact !== undefined)?.values.tenant.contact;
  return {
    name,
    root,
    ...(contact === undefined ? {} : { contact }),
    errors: problems.filter(({ severity }) => severity === 'error').length,
    warnings: problems.filter(({ severity }) => severity === 'warning').length,
    settings,
    places: places.map(surveyedPlace),
  };
}

function surveyedPlace({ environment, values, objects, settings }: TeamPlaceFacts): SurveyedTeamPlace {
  const { tenant, workloads, needs } = values;
  return {
    ...(environment === undefined ? {} : { environment }),
    namespace: namespaceOf(values),
    podSecurity: tenant.podSecurity,
    workloads: Object.entries(workloads).map(([name, workload]) => surveyedWorkload(name, workload, values)),
    quota: quotaLines(values).map(quotaUse),
    peers: Object.entries(tenant.network.peers).map(([team, { direction }]) => ({ team, direction })),
    access: accessOf(tenant.access),
    needs: Object.entries(needs).map(([name, { type, size }]) => ({ name, type, size })),
    kinds: countedKinds(objects),
    settings,
  };
}

function quotaUse({ key, written, unit, hard, requested }: ReturnType<typeof quotaLines>[number]): QuotaUse {
  return { name: key, written, unit, hard: units(hard), requested: units(requested) };
}

/** Nano-units as a number of whole units, with at most three decimals. */
function units(nanos: bigint): number {
  return Number(nanos / 1_000_000n) / 1000;
}

function accessOf({ deployers, ...personas }: EffectiveTeamValues['tenant']['access']): SurveyedTeamPlace['access'] {
  return [
    ...Object.entries(personas).map(([persona, { groups }]) => ({ persona, who: groups })),
    { persona: 'deployers', who: deployers.serviceAccounts.map(({ name, namespace }) => `${namespace}/${name}`) },
  ].filter(({ who }) => who.length > 0);
}

/** How many objects there are of each kind, by name of the kind. */
export function countedKinds(objects: readonly Pick<ManifestObject, 'kind'>[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of objects) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
