import { textOf, valueAt } from '../../core/untyped.ts';
import { isDnsSubdomain } from '../names.ts';
import type { ApiRule } from './api-rule.ts';
import { amountOf, isEmpty } from './rule-builders.ts';

const source = 'core: ValidatePersistentVolumeClaimSpec';
const ON_PODS = 'volumes.*.ephemeral.volumeClaimTemplate.spec';

/** What is refused of claims, templates of claims, and claims that live as long as their pod. */
export const claimRules: readonly ApiRule[] = [
  {
    source,
    on: 'claim',
    field: 'volumeMode',
    isWrong: (mode) => mode === '',
    expected: 'Block or Filesystem',
    fix: 'remove volumeMode for Filesystem',
  },
  ...['storageClassName', 'volumeAttributesClassName'].map((field): ApiRule => ({
    source,
    on: 'claim',
    field,
    isWrong: (name) => !isEmpty(name) && !isDnsSubdomain(textOf(name) ?? ''),
    expected: 'the name of a class: lower-case letters, digits, "-" and "."',
    fix: 'correct the name',
  })),
  {
    source,
    on: 'claim',
    each: ['dataSource'],
    field: 'name',
    isWrong: isEmpty,
    expected: 'the name of what the volume is filled from',
    fix: 'name it, or remove dataSource',
  },
  {
    source: 'ValidateEphemeralVolumeClaimTemplate, ValidatePersistentVolumeClaimTemplateSpec',
    on: 'claimTemplate',
    field: 'accessModes',
    isWrong: isEmpty,
    found: 'no access mode',
    expected: 'at least one access mode',
    fix: 'write [ReadWriteOnce], or the mode that is meant',
  },
  {
    source: 'ValidateEphemeralVolumeClaimTemplate, ValidatePersistentVolumeClaimTemplateSpec',
    on: 'claimTemplate',
    field: 'resources.requests.storage',
    isWrong: isEmpty,
    found: 'no size',
    expected: 'how much storage is asked for',
    fix: 'write a size such as 1Gi',
  },
  {
    source: 'ValidateEphemeralVolumeClaimTemplate (ValidatePositiveQuantityValue)',
    on: 'pod',
    each: [ON_PODS],
    field: 'resources.requests.storage',
    isWrong: (size) => !isEmpty(size) && (amountOf(size) ?? 0n) <= 0n,
    expected: 'more than zero',
    fix: 'write a size such as 1Gi',
  },
  {
    source: 'ValidateStatefulSet: a template names a volume of the pod',
    on: 'object',
    each: ['spec.volumeClaimTemplates.*'],
    kinds: ['StatefulSet'],
    field: 'metadata.name',
    isWrong: (name, { value }) => isEmpty(name) && valueAt(value, ['spec']) !== undefined,
    found: 'a template without a name',
    expected: 'the name of a volume',
    fix: 'set metadata.name',
  },
];
