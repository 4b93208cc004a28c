import { mapOf, textOf, valueAt } from '../../core/untyped.ts';
import { isDnsLabel } from '../names.ts';
import { type ApiRule, isSet } from './api-rule.ts';
import { isAmount, isEmpty } from './rule-builders.ts';

const UPDATES = {
  Deployment: 'spec.strategy.rollingUpdate',
  DaemonSet: 'spec.updateStrategy.rollingUpdate',
};

/** What k8s.io/kubernetes/pkg/apis/apps/validation refuses of how pods are replaced, and of StatefulSets. */
export const workloadRules: readonly ApiRule[] = [
  ...Object.entries(UPDATES).flatMap(([kind, update]) =>
    (
      [
        ['maxSurge', kind === 'Deployment' ? Infinity : 100],
        ['maxUnavailable', 100],
      ] as const
    ).map(([field, most]): ApiRule => ({
      source: 'apps: ValidateRollingUpdateDeployment, ValidateRollingUpdateDaemonSet (ValidatePositiveIntOrPercent)',
      on: 'object',
      kinds: [kind],
      field: `${update}.${field}`,
      isWrong: (amount) => isSet(amount) && !isAmount(amount, most),
      expected: 'a number from 0, or a percentage as text, such as 25%',
      fix: 'write a number without quotes, or add %',
    })),
  ),
  {
    source: 'apps: ValidateRollingUpdateDaemonSet',
    on: 'object',
    kinds: ['DaemonSet'],
    field: UPDATES.DaemonSet,
    // maxUnavailable is 1 by default.
    isWrong: (update) =>
      isSet(update) && isNone(mapOf(update)['maxSurge'] ?? 0) === isNone(mapOf(update)['maxUnavailable'] ?? 1),
    found: 'both maxSurge and maxUnavailable, or neither',
    expected: 'one of them above zero, and the other zero',
    fix: 'set maxUnavailable to 0 beside maxSurge, or remove maxSurge',
  },
  {
    source: 'apps: validateStatefulSetSpec',
    on: 'object',
    kinds: ['StatefulSet'],
    field: 'spec.updateStrategy.rollingUpdate',
    isWrong: (update, { value }) => isSet(update) && valueAt(value, ['spec', 'updateStrategy', 'type']) === 'OnDelete',
    found: 'rollingUpdate beside the type OnDelete',
    expected: 'none',
    fix: 'remove rollingUpdate, or write type RollingUpdate',
  },
  {
    source: 'apps: ValidateStatefulSetSpec (ValidateDNS1123Label)',
    on: 'object',
    kinds: ['StatefulSet'],
    field: 'spec.serviceName',
    isWrong: (name) => !isEmpty(name) && !isDnsLabel(textOf(name) ?? ''),
    expected: 'the name of a Service: lower-case letters, digits and "-", at most 63 characters',
    fix: 'name the headless Service of the StatefulSet',
  },
  {
    source: 'apps: ValidateStatefulSetSpec (ordinals)',
    on: 'object',
    kinds: ['StatefulSet'],
    field: 'spec.ordinals.start',
    isWrong: (start) => typeof start === 'number' && start < 0,
    expected: 'a number from 0',
    fix: 'write the number of the first pod',
  },
  {
    source: 'apps: ValidatePersistentVolumeClaimRetentionPolicy',
    on: 'object',
    each: ['spec.persistentVolumeClaimRetentionPolicy'],
    kinds: ['StatefulSet'],
    field: '',
    isWrong: (_, { value }) =>
      Object.values(value).some((policy) => isSet(policy) && policy !== 'Retain' && policy !== 'Delete'),
    found: 'another word than Retain and Delete',
    expected: 'Retain or Delete',
    fix: 'write one of these',
  },
];

function isNone(amount: unknown): boolean {
  return amount === 0 || /^0+%$/.test(textOf(amount) ?? '');
}
