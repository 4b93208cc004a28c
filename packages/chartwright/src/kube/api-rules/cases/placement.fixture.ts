import type { ManifestObject } from '../../manifest.ts';
import { type ApiCase, deployment, labels, nodeAffinity, podAffinity, spread } from './case-objects.fixture.ts';

/** Of where pods run and what names they resolve, what Kubernetes refuses. */
export const refusedPlacement: readonly ApiCase[] = [
  [deployment({ nodeSelector: { 'a b': 'c' } }), 'spec.template.spec.nodeSelector'],
  [deployment({ nodeSelector: { a: 'c d' } }), 'spec.template.spec.nodeSelector'],
  [deployment({ schedulingGates: [{ name: 'a' }, { name: 'a' }] }), 'spec.template.spec.schedulingGates'],
  [
    deployment({ schedulingGates: [{ name: 'A B' }] }),
    'spec.template.spec.schedulingGates[0].name',
    'spec.template.spec.schedulingGates[0]',
  ],
  [deployment({ readinessGates: [{ conditionType: 'a b' }] }), 'spec.template.spec.readinessGates[0].conditionType'],
  [deployment({ topologySpreadConstraints: [spread({}), spread({})] }), 'spec.template.spec.topologySpreadConstraints'],
  [
    deployment({ topologySpreadConstraints: [spread({ topologyKey: '' })] }),
    'spec.template.spec.topologySpreadConstraints[0].topologyKey',
  ],
  [
    deployment({ topologySpreadConstraints: [spread({ whenUnsatisfiable: 'ScheduleAnyway', minDomains: 2 })] }),
    'spec.template.spec.topologySpreadConstraints[0].minDomains',
  ],
  [
    deployment({ topologySpreadConstraints: [spread({ minDomains: 0 })] }),
    'spec.template.spec.topologySpreadConstraints[0].minDomains',
  ],
  [
    deployment({ topologySpreadConstraints: [spread({ matchLabelKeys: ['a'] })] }),
    'spec.template.spec.topologySpreadConstraints[0].matchLabelKeys',
  ],
  [
    deployment({
      topologySpreadConstraints: [spread({ labelSelector: { matchExpressions: [{ key: 'a', operator: 'Foo' }] } })],
    }),
    'spec.template.spec.topologySpreadConstraints[0].labelSelector.matchExpressions[0].operator',
  ],
  [
    deployment({ topologySpreadConstraints: [spread({ labelSelector: { matchLabels: { a: 'b c' } } })] }),
    'spec.template.spec.topologySpreadConstraints[0].labelSelector.matchLabels',
  ],
  [
    nodeAffinity({ key: 'a', operator: 'In' }),
    'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values',
  ],
  [
    nodeAffinity({ key: 'a', operator: 'Exists', values: ['b'] }),
    'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values',
  ],
  [
    nodeAffinity({ key: 'a', operator: 'Gt', values: ['1', '2'] }),
    'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values',
  ],
  [
    nodeAffinity({ key: 'a b', operator: 'Exists' }),
    'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].key',
  ],
  [
    nodeAffinity({ key: 'a', operator: 'In', values: ['b c'] }),
    'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0].values',
  ],
  [
    deployment({
      affinity: { nodeAffinity: { requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [] } } },
    }),
    'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms',
  ],
  [
    deployment({
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.uid', operator: 'In', values: ['a'] }] }],
          },
        },
      },
    }),
    'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields',
  ],
  [
    deployment({
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'Exists' }] }],
          },
        },
      },
    }),
    'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields',
  ],
  [
    deployment({
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchFields: [{ key: 'metadata.name', operator: 'In', values: ['a', 'b'] }] }],
          },
        },
      },
    }),
    'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchFields',
  ],
  [
    deployment({
      affinity: {
        nodeAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 0, preference: { matchExpressions: [{ key: 'a', operator: 'Exists' }] } },
          ],
        },
      },
    }),
    'spec.template.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].weight',
  ],
  [
    deployment({
      affinity: {
        nodeAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            { weight: 1, preference: { matchExpressions: [{ key: 'a', operator: 'In' }] } },
          ],
        },
      },
    }),
    'spec.template.spec.affinity.nodeAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].preference.matchExpressions[0].values',
  ],
  [
    podAffinity({ labelSelector: { matchExpressions: [{ key: 'a', operator: 'In' }] } }),
    'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector.matchExpressions[0].values',
  ],
  [
    podAffinity({ labelSelector: { matchExpressions: [{ key: 'a', operator: 'Exists', values: ['b'] }] } }),
    'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector.matchExpressions[0].values',
  ],
  [
    podAffinity({ topologyKey: 'a b' }),
    'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].topologyKey',
  ],
  [
    podAffinity({ namespaces: ['A_b'] }),
    'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespaces',
    'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespace',
  ],
  [
    podAffinity({ namespaceSelector: { matchExpressions: [{ key: 'a', operator: 'In' }] } }),
    'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].namespaceSelector.matchExpressions[0].values',
  ],
  [
    podAffinity({ matchLabelKeys: ['a'], mismatchLabelKeys: ['a'] }),
    'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys',
  ],
  [
    podAffinity({ labelSelector: null, matchLabelKeys: ['a'] }),
    'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].matchLabelKeys',
  ],
  [
    podAffinity({ labelSelector: { matchLabels: { a: 'b c' } } }),
    'spec.template.spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[0].labelSelector.matchLabels',
  ],
  [
    deployment({ dnsConfig: { searches: Array.from({ length: 33 }, (_, i) => `a${i}`) } }),
    'spec.template.spec.dnsConfig.searches',
  ],
  [
    deployment({
      dnsConfig: { searches: Array.from({ length: 20 }, (_, i) => `${'a'.repeat(60)}.${'b'.repeat(60)}.c${i}`) },
    }),
    'spec.template.spec.dnsConfig.searches',
  ],
  [deployment({ dnsConfig: { searches: ['A_b'] } }), 'spec.template.spec.dnsConfig.searches'],
  [
    deployment({ dnsConfig: { options: [{ name: '' }] } }),
    'spec.template.spec.dnsConfig.options[0].name',
    'spec.template.spec.dnsConfig.options[0]',
  ],
  [
    deployment({ dnsConfig: { options: [{ value: 'a' }] } }),
    'spec.template.spec.dnsConfig.options[0].name',
    'spec.template.spec.dnsConfig.options[0]',
  ],
  [
    deployment({ hostAliases: [{ ip: '10.0.0.1', hostnames: ['A_b'] }] }),
    'spec.template.spec.hostAliases[0].hostnames',
  ],
  [deployment({ tolerations: [{ key: 'a b' }] }), 'spec.template.spec.tolerations[0].key'],
  [
    deployment({ tolerations: [{ key: 'a', value: 'b c' }] }),
    'spec.template.spec.tolerations[0].value',
    'spec.template.spec.tolerations[0].operator',
  ],
];

/** What it accepts, close to that. */
export const acceptedPlacement: readonly ManifestObject[] = [
  deployment({ schedulerName: 'A b' }),
  deployment({ schedulerName: '' }),
  deployment({ schedulingGates: [{ name: 'a' }] }),
  deployment({ readinessGates: [{ conditionType: 'a.b/c' }] }),
  deployment({ topologySpreadConstraints: [spread({}), spread({ whenUnsatisfiable: 'ScheduleAnyway' })] }),
  deployment({
    topologySpreadConstraints: [spread({ matchLabelKeys: ['app'], labelSelector: { matchLabels: labels } })],
  }),
  nodeAffinity({ key: 'a', operator: 'Gt', values: ['x'] }),
  nodeAffinity({ key: 'a', operator: 'Gt', values: ['1'] }),
  deployment({ dnsConfig: { searches: ['.'] } }),
  deployment({ dnsConfig: { searches: ['a.b.'] } }),
  deployment({ dnsConfig: { searches: ['_a.b'] } }),
];
