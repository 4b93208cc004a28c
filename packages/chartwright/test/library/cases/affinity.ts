import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { image, web, type Workload } from '../../support/values.ts';
import { pod, type ShownObject, type TemplateCase } from '../template-case.ts';

type Affinity = NonNullable<Workload['affinity']>;

const placed = (affinity: Affinity, platform = {}): TeamValues => web({ affinity }, platform);

/** With a second workload, `cache`. */
function beside(affinity: Affinity, rest: Workload | object = {}): TeamValues {
  const values = web({ affinity, ...rest });
  return { ...values, workloads: { ...values.workloads, cache: { image } } };
}

/** A Job whose pods have this affinity. */
const job = (affinity: object): ShownObject => ({ kind: 'Job', spec: { template: { spec: { affinity } } } });

const matches = (key: string, values: string[]): object => ({ key, operator: 'In', values });
const zones = matches('topology.kubernetes.io/zone', ['a', 'b']);
const architectures = matches('kubernetes.io/arch', ['amd64', 'arm64']);
const tolerated = ['amd64', 'arm64'].map((value) => ({
  key: 'kubernetes.io/arch',
  operator: 'Equal',
  value,
  effect: 'NoSchedule',
}));
const named = (name: string): object => ({
  matchLabels: { 'app.kubernetes.io/name': name, 'chartwright.dev/team': 'shop' },
});
const host = 'kubernetes.io/hostname';
const own = { weight: 100, podAffinityTerm: { topologyKey: host, labelSelector: named('web') } };

const nodeCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.affinity.nodeAffinity.required.zones',
    does: 'are those of the nodes that pods run on, beside the spread that they have by default',
    values: placed({ nodeAffinity: { required: { zones: ['a', 'b'] } } }),
    shows: [
      pod({
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [zones] }] },
          },
          podAntiAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [own] },
        },
      }),
    ],
    lacks: [
      'Deployment spec.template.spec.tolerations',
      'Deployment spec.template.spec.affinity.podAffinity',
      'Deployment spec.template.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution',
    ],
  },
  {
    key: 'workloads.*.affinity.nodeAffinity.required.architectures',
    does: 'are needed with the zones, and their taints tolerated, each once',
    values: web({
      nodeSelector: { 'karpenter.sh/capacity-type': 'spot' },
      affinity: {
        nodeAffinity: {
          required: { zones: ['a', 'b'], architectures: ['amd64', 'arm64'] },
          preferred: { architectures: ['arm64'] },
        },
      },
    }),
    shows: [
      pod({
        affinity: {
          nodeAffinity: {
            requiredDuringSchedulingIgnoredDuringExecution: {
              nodeSelectorTerms: [{ matchExpressions: [architectures, zones] }],
            },
          },
        },
        tolerations: [
          { key: 'karpenter.sh/capacity-type', operator: 'Equal', value: 'spot', effect: 'NoSchedule' },
          tolerated[1],
          tolerated[0],
        ],
      }),
    ],
  },
  ...(['zones', 'architectures'] as const).map((key): TemplateCase => ({
    key: `workloads.*.affinity.nodeAffinity.preferred.${key}`,
    does: 'are weighed, each for itself',
    values: placed({ nodeAffinity: { preferred: { zones: ['a', 'b'], architectures: ['amd64', 'arm64'] } } }),
    shows: [
      pod({
        affinity: {
          nodeAffinity: {
            preferredDuringSchedulingIgnoredDuringExecution: [architectures, zones].map((one) => ({
              weight: 100,
              preference: { matchExpressions: [one] },
            })),
          },
        },
        tolerations: tolerated,
      }),
    ],
    lacks: ['Deployment spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution'],
  })),
  {
    key: 'workloads.*.spread.minDomains',
    does: 'is how many zones there must be, and says nothing of hosts',
    values: web({ spread: { zones: 'DoNotSchedule', minDomains: 3 } }),
    shows: [
      pod({
        topologySpreadConstraints: [
          { topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule', minDomains: 3 },
          { topologyKey: host, whenUnsatisfiable: 'ScheduleAnyway' },
        ],
      }),
    ],
    lacks: ['Deployment spec.template.spec.topologySpreadConstraints.1.minDomains'],
  },
  ...(['zones', 'architectures'] as const).map((key): TemplateCase => ({
    key: `global.platform.nodes.${key}`,
    does: 'render nothing',
    values: web({}, { nodes: { zones: ['a'], architectures: ['amd64'] } }),
    lacks: ['Deployment spec.template.spec.affinity.nodeAffinity'],
  })),
];

export const affinityCases: readonly TemplateCase[] = [
  ...nodeCases,
  {
    key: 'workloads.*.affinity.podAffinity.*.topology',
    does: 'is a host by default, and may be a zone; pods that are never replicated have no other affinity',
    values: beside({ podAffinity: { cache: { topology: 'zone' } } }, { kind: 'Job' }),
    shows: [
      job({
        podAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            {
              weight: 100,
              podAffinityTerm: { topologyKey: 'topology.kubernetes.io/zone', labelSelector: named('cache') },
            },
          ],
        },
      }),
    ],
    lacks: ['Job spec.template.spec.affinity.podAntiAffinity'],
  },
  {
    key: 'workloads.*.affinity.podAffinity.*.required',
    does: 'lets pods wait for a host with the other workload',
    values: beside({ podAffinity: { cache: { required: true } } }, { kind: 'Job' }),
    shows: [
      job({
        podAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: host, labelSelector: named('cache') }],
        },
      }),
    ],
    lacks: ['Job spec.template.spec.affinity.podAffinity.preferredDuringSchedulingIgnoredDuringExecution'],
  },
  {
    key: 'workloads.*.affinity.podAntiAffinity.*.required',
    does: 'keeps pods off the hosts of the other workload, beside those of their own',
    values: beside({ podAntiAffinity: { cache: { required: true } } }),
    shows: [
      {
        ...pod({
          affinity: {
            podAntiAffinity: {
              requiredDuringSchedulingIgnoredDuringExecution: [{ topologyKey: host, labelSelector: named('cache') }],
              preferredDuringSchedulingIgnoredDuringExecution: [own],
            },
          },
        }),
        metadata: { name: 'web' },
      },
    ],
  },
  {
    key: 'workloads.*.affinity.podAntiAffinity.*.topology',
    does: 'may be a zone',
    values: beside({ podAntiAffinity: { cache: { topology: 'zone' } } }),
    shows: [
      {
        ...pod({
          affinity: {
            podAntiAffinity: {
              preferredDuringSchedulingIgnoredDuringExecution: [
                own,
                { podAffinityTerm: { topologyKey: 'topology.kubernetes.io/zone', labelSelector: named('cache') } },
              ],
            },
          },
        }),
        metadata: { name: 'web' },
      },
    ],
  },
];
