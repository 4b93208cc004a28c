import { covers, isAddress, parseRange } from '../../core/address-range.ts';
import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import { isDnsSubdomain, isPortName } from '../names.ts';
import { type ApiRule, isSet } from './api-rule.ts';
import { hasNoLabels } from './placement-rules.ts';
import { countOf, isEmpty } from './rule-builders.ts';

const HIGHEST_PORT = 65_535;
const INGRESS = ['Ingress'];
const POLICY = ['NetworkPolicy'];
const BACKENDS = ['spec.defaultBackend', 'spec.rules.*.http.paths.*.backend'];
const PEERS = ['spec.ingress.*.from.*', 'spec.egress.*.to.*'];
const PORTS = ['spec.ingress.*.ports.*', 'spec.egress.*.ports.*'];
/** What no path of the types Exact and Prefix has (`invalidPathSequences`, `invalidPathSuffixes`). */
const NOT_IN_PATHS = /\/\/|\/\.\/|\/\.\.\/|%2[fF]|\/\.\.?$/;
const CLASS = 'kubernetes.io/ingress.class';

/** What k8s.io/kubernetes/pkg/apis/networking/validation refuses. */
export const networkRules: readonly ApiRule[] = [
  {
    source: 'networking: validateHTTPIngressPath',
    on: 'ingressPath',
    kinds: INGRESS,
    field: 'path',
    isWrong: (path, { value }) =>
      value['pathType'] !== 'ImplementationSpecific' && NOT_IN_PATHS.test(textOf(path) ?? ''),
    expected: 'a path without "//", "/./", "/../" and "%2f"',
    fix: 'write the path as a client sends it',
  },
  {
    source: 'networking: validateIngressRules',
    on: 'ingressRule',
    kinds: INGRESS,
    field: 'host',
    isWrong: (host) => typeof host === 'string' && isAddress(host),
    expected: 'a name, not an address',
    fix: 'write the host name',
  },
  {
    source: 'networking: validateHTTPIngressRuleValue',
    on: 'ingressRule',
    kinds: INGRESS,
    field: 'http.paths',
    isWrong: (paths) => Array.isArray(paths) && paths.length === 0,
    found: 'no paths',
    expected: 'at least one path',
    fix: 'add a path, or remove http',
  },
  {
    source: 'networking: validateIngressBackend',
    on: 'object',
    each: BACKENDS,
    kinds: INGRESS,
    field: 'service.port',
    isWrong: (port, { value }) => {
      const { name, number } = mapOf(port);
      return isSet(value['service']) && isEmpty(name) === (isEmpty(number) || number === 0);
    },
    found: 'neither the name nor the number of a port, or both',
    expected: 'one of them',
    fix: 'write the number of the port under port.number',
  },
  {
    source: 'networking: validateIngressBackend (IsValidPortName, IsValidPortNum)',
    on: 'object',
    each: BACKENDS.map((backend) => `${backend}.service.port`),
    kinds: INGRESS,
    field: '',
    isWrong: (_, { value: { name, number } }) =>
      (!isEmpty(name) && !isPortName(textOf(name) ?? '')) ||
      (typeof number === 'number' && (number < 0 || number > HIGHEST_PORT)),
    found: 'a port that no Service can have',
    expected: `a number from 1 to ${HIGHEST_PORT}, or the name of a port`,
    fix: 'correct it',
  },
  {
    source: 'networking: validateIngressTypedLocalObjectReference',
    on: 'object',
    each: BACKENDS.map((backend) => `${backend}.resource`),
    kinds: INGRESS,
    field: 'name',
    isWrong: isEmpty,
    expected: 'the name of an object',
    fix: 'name it',
  },
  {
    source: 'networking: ValidateIngressSpec (ValidateIngressClassName)',
    on: 'object',
    kinds: INGRESS,
    field: 'spec.ingressClassName',
    isWrong: (name) => typeof name === 'string' && !isDnsSubdomain(name),
    expected: 'the name of an IngressClass: lower-case letters, digits, "-" and "."',
    fix: 'correct the name, or remove ingressClassName',
  },
  {
    source: 'networking: ValidateIngressCreate',
    on: 'object',
    kinds: INGRESS,
    field: 'spec.ingressClassName',
    isWrong: (name, { value }) => {
      const other = valueAt(value, ['metadata', 'annotations', CLASS]);
      return typeof name === 'string' && typeof other === 'string' && other !== name;
    },
    expected: `the class of the annotation ${CLASS}`,
    fix: 'remove the annotation',
  },
  {
    source: 'networking: validateIngressTLS (ValidateTLSSecretName)',
    on: 'object',
    each: ['spec.tls.*'],
    kinds: INGRESS,
    field: 'secretName',
    isWrong: (name) => !isEmpty(name) && !isDnsSubdomain(textOf(name) ?? ''),
    expected: 'the name of a Secret: lower-case letters, digits, "-" and "."',
    fix: 'correct the name',
  },
  {
    source: 'networking: ValidateNetworkPolicyPort',
    on: 'object',
    each: PORTS,
    kinds: POLICY,
    field: 'endPort',
    isWrong: (last, { value: { port } }) =>
      typeof last === 'number' && !(typeof port === 'number' && last >= port && last <= HIGHEST_PORT),
    expected: `a number from port to ${HIGHEST_PORT}, and port in numbers beside it`,
    fix: 'correct it, or remove endPort',
  },
  {
    source: 'networking: ValidateNetworkPolicyPort (IsValidPortName)',
    on: 'object',
    each: PORTS,
    kinds: POLICY,
    field: 'port',
    isWrong: (port) => typeof port === 'string' && !isPortName(port),
    expected: 'the number or the name of a port of the pods',
    fix: 'correct the name',
  },
  {
    source: 'networking: ValidateIPBlock (must be a strict subset)',
    on: 'object',
    each: PEERS.map((peer) => `${peer}.ipBlock`),
    kinds: POLICY,
    field: 'except',
    isWrong: (list, { value }) => {
      const whole = parseRange(textOf(value['cidr']) ?? '');
      const parts = listOf(list).map((one) => parseRange(textOf(one) ?? ''));
      return (
        whole !== undefined &&
        parts.some((part) => part !== undefined && (!covers(whole, part) || part.prefix === whole.prefix))
      );
    },
    found: 'a range that is no part of cidr, or all of it',
    expected: 'parts of cidr',
    fix: 'correct the range',
  },
  {
    source: 'networking: ValidateNetworkPolicyPeer',
    on: 'object',
    each: PEERS,
    kinds: POLICY,
    field: '',
    isWrong: (_, { value }) => {
      const selectors = countOf(value, ['namespaceSelector', 'podSelector']);
      return isSet(value['ipBlock']) ? selectors > 0 : selectors === 0;
    },
    found: 'neither addresses nor selectors, or both',
    expected: 'ipBlock, or podSelector and namespaceSelector',
    fix: 'write an entry for each',
  },
  {
    source: 'networking: ValidateNetworkPolicySpec',
    on: 'object',
    kinds: POLICY,
    field: 'spec.policyTypes',
    isWrong: (types) => listOf(types).length > 2,
    found: 'more than two types',
    expected: 'Ingress, Egress or both',
    fix: 'remove the rest',
  },
  {
    source: 'networking: ValidateNetworkPolicyPeer (ValidateLabelSelector)',
    on: 'object',
    each: PEERS.flatMap((peer) => [`${peer}.podSelector`, `${peer}.namespaceSelector`]),
    kinds: POLICY,
    field: 'matchLabels',
    isWrong: hasNoLabels,
    found: 'a key or value that no label can have',
    expected: 'labels',
    fix: 'correct it',
  },
];
