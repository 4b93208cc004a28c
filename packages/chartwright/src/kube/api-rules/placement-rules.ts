import { listOf, mapOf, textOf } from '../../core/untyped.ts';
import { isDnsLabel, isDnsSubdomain, isLabelValue, isQualifiedName } from '../names.ts';
import { type ApiRule, isSet } from './api-rule.ts';
import { NODE_TERMS, POD_SELECTORS, POD_TERMS, SPREADS } from './places.ts';
import { distinct, hasRepeated, isEmpty } from './rule-builders.ts';

const REQUIRED_NODES = 'affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms';
/** Lists of values that a requirement has to have by its operator, and those that it cannot have. */
const WITH_VALUES = ['In', 'NotIn'];
const WITHOUT_VALUES = ['DoesNotExist', 'Exists'];
const COMPARING = ['Gt', 'Lt'];
const MOST_SEARCHES = 32;
const MOST_SEARCH_CHARACTERS = 2048;

/** What is refused of where pods may run, and of the names that they resolve. */
export const placementRules: readonly ApiRule[] = [
  {
    source: 'ValidateLabelSelectorRequirement of apimachinery, ValidateNodeSelectorRequirement of core',
    on: 'requirement',
    field: 'values',
    isWrong: (values, { value }) => {
      const operator = textOf(value['operator']) ?? '';
      const count = listOf(values).length;
      if (WITH_VALUES.includes(operator)) return count === 0;
      return WITHOUT_VALUES.includes(operator) ? count > 0 : COMPARING.includes(operator) && count !== 1;
    },
    expected: 'values for In and NotIn, one for Gt and Lt, and none for Exists and DoesNotExist',
    fix: 'add what is missing, or remove values',
  },
  {
    source:
      'ValidateLabelSelectorRequirement of apimachinery, ValidateNodeSelectorRequirement of core (ValidateLabelName)',
    on: 'requirement',
    field: 'key',
    isWrong: (key) => typeof key === 'string' && !isQualifiedName(key),
    expected: 'the key of a label',
    fix: 'correct the key',
  },
  {
    source:
      'ValidateLabelSelectorRequirement of apimachinery, ValidateNodeSelectorRequirement of core (IsValidLabelValue)',
    on: 'requirement',
    field: 'values',
    isWrong: (values) => listOf(values).some((value) => typeof value === 'string' && !isLabelValue(value)),
    found: 'a value that no label can have',
    expected: 'values of labels',
    fix: 'correct the value',
  },
  {
    source: 'core: ValidateNodeSelector',
    on: 'pod',
    field: REQUIRED_NODES,
    isWrong: (terms) => Array.isArray(terms) && terms.length === 0,
    found: 'no terms',
    expected: 'at least one term',
    fix: 'add a term, or remove the affinity',
  },
  {
    source: 'core: ValidateNodeFieldSelectorRequirement',
    on: 'pod',
    each: NODE_TERMS,
    field: 'matchFields',
    isWrong: (fields) =>
      listOf(fields)
        .map(mapOf)
        .some(
          ({ key, operator, values }) =>
            key !== 'metadata.name' || !WITH_VALUES.includes(textOf(operator) ?? '') || listOf(values).length !== 1,
        ),
    found: 'a field other than metadata.name, or another comparison than with one name',
    expected: 'metadata.name, In or NotIn, and one value',
    fix: 'write one such requirement a Node',
  },
  {
    source: 'core: validatePodAffinityTerm, validateTopologySpreadConstraints (ValidateLabelName)',
    on: 'pod',
    each: [...POD_TERMS, ...SPREADS],
    field: 'topologyKey',
    isWrong: (key) => typeof key === 'string' && key !== '' && !isQualifiedName(key),
    expected: 'the label of nodes that a topology is by, such as topology.kubernetes.io/zone',
    fix: 'correct the key',
  },
  {
    source: 'core: ValidateTopologyKey',
    on: 'pod',
    each: SPREADS,
    field: 'topologyKey',
    isWrong: (key) => key === '',
    expected: 'the label of nodes that a topology is by, such as topology.kubernetes.io/zone',
    fix: 'name the label',
  },
  {
    source: 'core: validatePodAffinityTerm (ValidateNamespaceName)',
    on: 'pod',
    each: POD_TERMS,
    field: 'namespaces',
    isWrong: (names) => listOf(names).some((name) => typeof name === 'string' && !isDnsLabel(name)),
    found: 'a name that no namespace can have',
    expected: 'names of namespaces',
    fix: 'correct the name',
  },
  {
    source: 'core: validateMatchLabelKeysAndMismatchLabelKeys, validateLabelKeys',
    on: 'pod',
    each: [...POD_TERMS, ...SPREADS],
    field: 'matchLabelKeys',
    isWrong: (keys, { value }) =>
      listOf(keys).length > 0 &&
      (!isSet(value['labelSelector']) || hasRepeated([...listOf(keys), ...listOf(value['mismatchLabelKeys'])])),
    found: 'keys without labelSelector, or one that is under mismatchLabelKeys too',
    expected: 'labelSelector beside them, and each key once',
    fix: 'add labelSelector, or remove the key',
  },
  {
    source: 'core: ValidateSpreadConstraintNotRepeat',
    on: 'pod',
    field: 'topologySpreadConstraints',
    isWrong: (list) =>
      hasRepeated(
        listOf(list).map((spread) =>
          JSON.stringify([mapOf(spread)['topologyKey'], mapOf(spread)['whenUnsatisfiable']]),
        ),
      ),
    found: 'two constraints of one topology with one consequence',
    expected: 'one for each topologyKey and whenUnsatisfiable',
    fix: 'merge them',
  },
  {
    source: 'core: validateMinDomains',
    on: 'pod',
    each: SPREADS,
    field: 'minDomains',
    isWrong: (count, { value }) =>
      typeof count === 'number' && (count < 1 || value['whenUnsatisfiable'] !== 'DoNotSchedule'),
    expected: 'a number from 1, beside whenUnsatisfiable DoNotSchedule',
    fix: 'correct it, or remove minDomains',
  },
  {
    source: 'core: ValidatePodSpec (ValidateLabels)',
    on: 'pod',
    field: 'nodeSelector',
    isWrong: hasNoLabels,
    found: 'a key or value that no label can have',
    expected: 'labels of Nodes',
    fix: 'correct it',
  },
  {
    source: 'ValidateLabelSelector of apimachinery (ValidateLabels)',
    on: 'pod',
    each: POD_SELECTORS,
    field: 'matchLabels',
    isWrong: hasNoLabels,
    found: 'a key or value that no label can have',
    expected: 'labels',
    fix: 'correct it',
  },
  {
    source: 'core: ValidateTolerations (ValidateLabelName)',
    on: 'pod',
    each: ['tolerations.*'],
    field: 'key',
    isWrong: (key) => !isEmpty(key) && !isQualifiedName(textOf(key) ?? ''),
    expected: 'the key of a taint',
    fix: 'correct the key',
  },
  {
    source: 'core: ValidateTolerations (IsValidLabelValue)',
    on: 'pod',
    each: ['tolerations.*'],
    field: 'value',
    isWrong: (value, { value: { operator } }) => operator !== 'Exists' && !isLabelValue(textOf(value) ?? ''),
    expected: 'the value of a taint: letters, digits, "-", "_" and "."',
    fix: 'correct the value',
  },
  {
    source: 'core: validatePodDNSConfig (MaxDNSSearchPaths, MaxDNSSearchListChars)',
    on: 'pod',
    field: 'dnsConfig.searches',
    isWrong: (list) => listOf(list).length > MOST_SEARCHES || listOf(list).join(' ').length > MOST_SEARCH_CHARACTERS,
    found: 'more than the resolver of the container reads',
    expected: `at most ${MOST_SEARCHES} domains, and ${MOST_SEARCH_CHARACTERS} characters together`,
    fix: 'remove the rest',
  },
  {
    source: 'core: validatePodDNSConfig (IsDNS1123SubdomainWithUnderscore)',
    on: 'pod',
    field: 'dnsConfig.searches',
    isWrong: (list) => listOf(list).some((search) => !isSearch(textOf(search) ?? '')),
    found: 'a domain that no name can end with',
    expected: 'domains in lower case',
    fix: 'correct the domain',
  },
  {
    source: 'core: validatePodDNSConfig',
    on: 'pod',
    each: ['dnsConfig.options.*'],
    field: 'name',
    isWrong: isEmpty,
    expected: 'the name of an option',
    fix: 'set name, or remove the option',
  },
  {
    source: 'core: ValidateHostAliases',
    on: 'pod',
    each: ['hostAliases.*'],
    field: 'hostnames',
    isWrong: (names) => listOf(names).some((name) => !isDnsSubdomain(textOf(name) ?? '')),
    found: 'a name that no host can have',
    expected: 'host names in lower case',
    fix: 'correct the name',
  },
  distinct({ source: 'core: validateSchedulingGates', on: 'pod' }, 'schedulingGates', ({ name }) => name, 'a gate'),
  ...[
    ['schedulingGates.*', 'name'],
    ['readinessGates.*', 'conditionType'],
  ].map(([each = '', field = '']): ApiRule => ({
    source: 'core: validateSchedulingGates, validateReadinessGates (IsQualifiedName)',
    on: 'pod',
    each: [each],
    field,
    isWrong: (name) => typeof name === 'string' && !isQualifiedName(name),
    expected: 'a name such as example.com/ready',
    fix: 'correct the name',
  })),
];

/** Whether a map has a key or a value that no label can have. */
export function hasNoLabels(labels: unknown): boolean {
  return Object.entries(mapOf(labels)).some(
    ([key, value]) => !isQualifiedName(key) || (typeof value === 'string' && !isLabelValue(value)),
  );
}

/** A domain that names end with; `.` stands for the root, and a dot at the end for a whole name. */
function isSearch(text: string): boolean {
  return text === '.' || isDnsSubdomain(text.replace(/\.$/, '').replace(/(?<=^|[-.a-z0-9])_(?=[-._a-z0-9])/g, 'a'));
}
