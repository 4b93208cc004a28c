import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import { isQualifiedName } from '../names.ts';
import { type ApiRule, isSet, type Place } from './api-rule.ts';
import { countOf, isEmpty, isPrefixedName } from './rule-builders.ts';

const source = 'batch: validateJobSpec';
const MOST_RULES = 20;
const MOST_CODES = 255;
const STATUSES = ['False', 'True', 'Unknown'];
const FAILURE = ['podFailurePolicy.rules.*'];
const SUCCESS = ['successPolicy.rules.*'];
const OF_RULE = ['onExitCodes', 'onPodConditions'];

/** What k8s.io/kubernetes/pkg/apis/batch/validation refuses of a Job, or of the Jobs of a CronJob. */
export const jobRules: readonly ApiRule[] = [
  ...['parallelism', 'completions', 'backoffLimitPerIndex', 'maxFailedIndexes'].map((field): ApiRule => ({
    source: `${source} (ValidateNonnegativeField)`,
    on: 'job',
    field,
    isWrong: (count) => typeof count === 'number' && count < 0,
    expected: 'a number from 0',
    fix: 'write a number from 0',
  })),
  {
    source,
    on: 'job',
    field: 'completions',
    // A Job with neither gets 1 for both; the Jobs of a CronJob are not filled in.
    isWrong: (count, { value, object }) =>
      !isSet(count) && isIndexed(value) && (object.kind === 'CronJob' || isSet(value['parallelism'])),
    expected: 'a number, since completionMode is Indexed',
    fix: 'set completions',
  },
  ...['backoffLimitPerIndex', 'successPolicy'].map((field): ApiRule => ({
    source,
    on: 'job',
    field,
    isWrong: (value, place) => isSet(value) && !isIndexed(place.value),
    found: `${field} of a Job without indexes`,
    expected: 'completionMode Indexed beside it',
    fix: `set completionMode to Indexed, or remove ${field}`,
  })),
  {
    source,
    on: 'job',
    field: 'backoffLimitPerIndex',
    isWrong: (limit, { value }) => !isSet(limit) && isSet(value['maxFailedIndexes']),
    expected: 'a number, since maxFailedIndexes is set',
    fix: 'set backoffLimitPerIndex, or remove maxFailedIndexes',
  },
  {
    source,
    on: 'job',
    field: 'maxFailedIndexes',
    isWrong: (most, { value }) => typeof most === 'number' && most > Number(value['completions'] ?? Infinity),
    expected: 'at most completions',
    fix: 'lower it',
  },
  {
    source,
    on: 'job',
    field: 'podReplacementPolicy',
    isWrong: (policy, { value }) => !isEmpty(policy) && policy !== 'Failed' && isSet(value['podFailurePolicy']),
    expected: 'Failed, since podFailurePolicy is set',
    fix: 'remove podReplacementPolicy',
  },
  {
    source: `${source} (ValidateManagedBy)`,
    on: 'job',
    field: 'managedBy',
    isWrong: (name) => isSet(name) && !isPrefixedName(name),
    expected: 'a name with a domain, such as example.com/controller',
    fix: 'correct the name, or remove managedBy',
  },
  {
    source: 'batch: validateCronJobSpec (ValidateJobTemplateSpec)',
    on: 'object',
    kinds: ['CronJob'],
    field: 'spec.jobTemplate.spec.selector',
    isWrong: isSet,
    found: 'a selector of the Jobs of a CronJob',
    expected: 'none, since Kubernetes makes it',
    fix: 'remove selector',
  },
  {
    source: 'batch: validateCronJobSpec (ValidateJobTemplateSpec)',
    on: 'object',
    kinds: ['CronJob'],
    field: 'spec.jobTemplate.spec.manualSelector',
    isWrong: (isManual) => isManual === true,
    expected: 'none, since Kubernetes makes the selector',
    fix: 'remove manualSelector',
  },
  {
    source: 'batch: validatePodFailurePolicy',
    on: 'job',
    field: 'template.spec.restartPolicy',
    isWrong: (policy, { value }) => policy === 'OnFailure' && isSet(value['podFailurePolicy']),
    expected: 'Never, since podFailurePolicy is set',
    fix: 'set restartPolicy to Never',
  },
  {
    source: 'batch: validatePodFailurePolicy (maxPodFailurePolicyRules)',
    on: 'job',
    field: 'podFailurePolicy.rules',
    isWrong: (rules) => listOf(rules).length > MOST_RULES,
    found: `more than ${MOST_RULES} rules`,
    expected: `at most ${MOST_RULES}`,
    fix: 'merge some',
  },
  {
    source: 'batch: validatePodFailurePolicyRule',
    on: 'job',
    each: FAILURE,
    field: '',
    isWrong: (_, { value }) => countOf(value, OF_RULE) !== 1,
    found: 'neither exit codes nor conditions, or both',
    expected: `one of ${OF_RULE.join(' and ')}`,
    fix: 'write a rule for each',
  },
  {
    source: 'batch: validatePodFailurePolicyRule',
    on: 'job',
    field: 'podFailurePolicy',
    isWrong: (policy, { value }) =>
      listOf(mapOf(policy)['rules']).some((rule) => mapOf(rule)['action'] === 'FailIndex') &&
      !isSet(value['backoffLimitPerIndex']),
    found: 'the action FailIndex without backoffLimitPerIndex',
    expected: 'backoffLimitPerIndex beside it',
    fix: 'set it, or choose another action',
  },
  {
    source: 'batch: validatePodFailurePolicyRuleOnExitCodes',
    on: 'job',
    each: FAILURE.map((rule) => `${rule}.onExitCodes`),
    field: 'values',
    isWrong: (list, { value }) => {
      const codes = listOf(list);
      const isInOrder = codes.every((code, index) => index === 0 || Number(codes[index - 1]) < Number(code));
      return (
        codes.length === 0 ||
        codes.length > MOST_CODES ||
        !isInOrder ||
        (value['operator'] === 'In' && codes.includes(0))
      );
    },
    found: 'no exit codes, too many, one twice, not in order, or 0 for In',
    expected: `1 to ${MOST_CODES} different exit codes in ascending order, without 0 for In`,
    fix: 'correct the list',
  },
  {
    source: 'batch: validatePodFailurePolicyRuleOnExitCodes',
    on: 'job',
    each: FAILURE.map((rule) => `${rule}.onExitCodes`),
    field: 'containerName',
    isWrong: (name, { job }) => isSet(name) && !namesOf(job).includes(name),
    expected: 'the name of a container of the pod',
    fix: 'name a container, or remove containerName',
  },
  {
    source: 'batch: validatePodFailurePolicyRuleOnPodConditions',
    on: 'job',
    each: FAILURE.map((rule) => `${rule}.onPodConditions.*`),
    field: '',
    isWrong: (_, { value: { type, status } }) =>
      !isQualifiedName(textOf(type) ?? '') || (!isEmpty(status) && !STATUSES.includes(textOf(status) ?? '')),
    found: 'a condition that no pod can have',
    expected: `the type of a condition, and one of ${STATUSES.join(', ')}`,
    fix: 'correct it',
  },
  {
    source: 'batch: validateSuccessPolicy',
    on: 'job',
    field: 'successPolicy.rules',
    isWrong: (rules) => Array.isArray(rules) && rules.length === 0,
    found: 'no rules',
    expected: 'at least one',
    fix: 'add a rule, or remove successPolicy',
  },
  {
    source: 'batch: validateSuccessPolicyRule',
    on: 'job',
    each: SUCCESS,
    field: '',
    isWrong: (_, { value }) => countOf(value, ['succeededCount', 'succeededIndexes']) === 0,
    found: 'neither succeededCount nor succeededIndexes',
    expected: 'one of them, or both',
    fix: 'set one',
  },
];

function isIndexed(job: Place['value']): boolean {
  return job['completionMode'] === 'Indexed';
}

function namesOf(job: Place['value']): unknown[] {
  const pod = mapOf(valueAt(job, ['template', 'spec']));
  return [...listOf(pod['containers']), ...listOf(pod['initContainers'])].map((one) => mapOf(one)['name']);
}
