import { mapOf } from '../../core/untyped.ts';
import { type ApiRule, isSet } from './api-rule.ts';
import { countOf, exactlyOne, isEmpty, required } from './rule-builders.ts';

const where = { source: 'autoscaling: validateHorizontalPodAutoscalerSpec', kinds: ['HorizontalPodAutoscaler'] };

/** What k8s.io/kubernetes/pkg/apis/autoscaling/validation refuses of several fields together. */
export const autoscalerRules: readonly ApiRule[] = [
  {
    ...where,
    on: 'object',
    field: 'spec.maxReplicas',
    isWrong: (most, { value }) => Number(most) >= 1 && Number(most) < Number(mapOf(value['spec'])['minReplicas'] ?? 1),
    expected: 'at least minReplicas',
    fix: 'raise it, or lower minReplicas',
  },
  {
    ...where,
    on: 'object',
    field: 'spec.scaleTargetRef.apiVersion',
    isWrong: isEmpty,
    expected: 'the API version of a workload, such as apps/v1',
    fix: 'set apiVersion',
  },
  ...['resource', 'containerResource'].map((metric) =>
    exactlyOne(
      {
        source: 'autoscaling: validateResourceSource, validateContainerResourceSource',
        on: 'metric',
        kinds: where.kinds,
      },
      ['averageUtilization', 'averageValue'],
      `${metric}.target`,
    ),
  ),
  exactlyOne(
    { source: 'autoscaling: validateExternalSource', on: 'metric', kinds: where.kinds },
    ['value', 'averageValue'],
    'external.target',
  ),
  {
    source: 'autoscaling: validateObjectSource',
    on: 'metric',
    kinds: where.kinds,
    field: 'object.target',
    isWrong: (target) => isSet(target) && countOf(target, ['value', 'averageValue']) === 0,
    found: 'neither value nor averageValue',
    expected: 'one of them',
    fix: 'set value or averageValue',
  },
  {
    source: 'autoscaling: validatePodsSource',
    on: 'metric',
    kinds: where.kinds,
    field: 'pods.target',
    isWrong: (target) => isSet(target) && countOf(target, ['averageValue']) === 0,
    found: 'no averageValue',
    expected: 'an averageValue, the only target of a metric of pods',
    fix: 'set averageValue',
  },
  required({ ...where, on: 'metric', each: ['resource', 'containerResource'] }, 'name'),
  required({ ...where, on: 'metric', each: ['containerResource'] }, 'container'),
  required(
    { ...where, on: 'metric', each: ['pods', 'object', 'external'].map((metric) => `${metric}.metric`) },
    'name',
  ),
  {
    source: 'autoscaling: validateScalingRules',
    on: 'object',
    each: ['spec.behavior.scaleDown', 'spec.behavior.scaleUp'],
    kinds: where.kinds,
    field: 'policies',
    // Left out, it gets a default.
    isWrong: (list) => Array.isArray(list) && list.length === 0,
    found: 'no policies',
    expected: 'at least one, or none written for the default ones',
    fix: 'remove policies, or add one',
  },
];
