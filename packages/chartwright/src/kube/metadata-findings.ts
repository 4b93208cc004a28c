import type { Problem } from '../core/problem.ts';
import { groupOf } from './catalog.ts';
import { finding, shown } from './finding.ts';
import type { ManifestObject } from './manifest.ts';
import { isDnsLabel, isDnsSubdomain, isLabelValue, isPathSegment, isQualifiedName } from './names.ts';
import { isMap, mapOf, valueAt, type Segment } from '../core/untyped.ts';

/** A rule that a name has to follow, as the API server applies it. */
interface NameRule {
  readonly holds: (name: string) => boolean;
  readonly expected: string;
}

const SUBDOMAIN: NameRule = {
  holds: isDnsSubdomain,
  expected: 'a DNS name: lower-case letters, digits, "-" and ".", at most 253 characters',
};
const LABEL: NameRule = {
  holds: isDnsLabel,
  expected: 'a DNS label: lower-case letters, digits and "-", at most 63 characters',
};
/** Services are looked up by DNS, so their names begin with a letter too (RFC 1035). */
const SERVICE: NameRule = {
  holds: (name) => isDnsLabel(name) && /^[a-z]/.test(name),
  expected: 'a DNS label that begins with a letter, at most 63 characters',
};
/** Kinds whose pods get a label that holds the name, of at most 63 characters, and what Kubernetes adds to it. */
const LONGEST: Readonly<Record<string, readonly [length: number, why: string]>> = {
  // ValidateCronJobCreate: a Job adds a dash and ten digits.
  'batch CronJob': [52, 'since each Job adds 11 characters to it'],
  'batch Job': [63, 'since a label of its pods holds it'],
  // The label controller-revision-hash: a dash and a hash of at most ten characters.
  'apps StatefulSet': [52, 'since a label of its pods adds 11 characters to it, and no pod is created otherwise'],
};
const PATH: NameRule = { holds: isPathSegment, expected: 'a name without "/" and "%"' };

/** Groups whose objects are requests to the API server, which are not stored and so have no name. */
const REVIEWS = new Set(['authentication.k8s.io', 'authorization.k8s.io']);
const PATH_KINDS = new Set(['CertificateSigningRequest', 'ClusterTrustBundle', 'IPAddress']);

/** What the API server would refuse of an object's name and labels. */
export function metadataFindings(object: ManifestObject): Problem[] {
  return [...nameFindings(object), ...labelMaps(object).flatMap((at) => labelFindings(object, at))];
}

function ruleFor(object: ManifestObject): NameRule {
  const group = groupOf(object.apiVersion);
  if (group === 'rbac.authorization.k8s.io' || PATH_KINDS.has(object.kind)) return PATH;
  const [length, why] = LONGEST[`${group} ${object.kind}`] ?? [];
  if (length !== undefined)
    return {
      holds: (name) => isDnsSubdomain(name) && name.length <= length,
      expected: `a DNS name of at most ${length} characters, ${why}`,
    };
  if (group !== '') return SUBDOMAIN;
  if (object.kind === 'Service') return SERVICE;
  return object.kind === 'Namespace' ? LABEL : SUBDOMAIN;
}

function nameFindings(object: ManifestObject): Problem[] {
  if (REVIEWS.has(groupOf(object.apiVersion))) return [];
  const at = ['metadata', 'name'];
  const { name, namespace, generateName } = mapOf(object.value['metadata']);
  const rule = ruleFor(object);
  const problems: Problem[] = [];
  if (name === undefined || name === null || name === '') {
    const isGenerated = typeof generateName === 'string' && generateName !== '';
    const fix = 'give metadata.name a value';
    const missing = { code: 'objects/name', found: 'no name', expected: rule.expected, fix } as const;
    if (!isGenerated) problems.push(finding(object, at, missing));
  } else if (typeof name === 'string' && !rule.holds(name)) {
    const fix = object.origin === undefined ? 'rename it; cut long names with `trunc` in the template' : 'rename it';
    problems.push(
      finding(object, at, { code: 'objects/name', found: shown(object, at), expected: rule.expected, fix }),
    );
  }
  if (typeof namespace === 'string' && namespace !== '' && !isDnsLabel(namespace)) {
    const where = ['metadata', 'namespace'];
    const found = shown(object, where);
    problems.push(finding(object, where, { code: 'objects/name', found, expected: LABEL.expected, fix: 'rename it' }));
  }
  return problems;
}

/** Paths of an object's labels, annotations and label selectors. */
function labelMaps(object: ManifestObject): Segment[][] {
  const template = object.kind === 'CronJob' ? ['spec', 'jobTemplate', 'spec', 'template'] : ['spec', 'template'];
  return [
    ['metadata', 'labels'],
    ['metadata', 'annotations'],
    [...template, 'metadata', 'labels'],
    [...template, 'metadata', 'annotations'],
    ['spec', 'selector', 'matchLabels'],
    ['spec', 'podSelector', 'matchLabels'],
    ...(object.apiVersion === 'v1' && object.kind === 'Service' ? [['spec', 'selector']] : []),
  ];
}

function labelFindings(object: ManifestObject, at: readonly Segment[]): Problem[] {
  const map = valueAt(object.value, at);
  if (!isMap(map)) return [];
  const isAnnotation = at.at(-1) === 'annotations';
  const problems: Problem[] = [];
  for (const [key, value] of Object.entries(map)) {
    const where = [...at, key];
    // Annotation keys may have capitals in the prefix too; the API server lower-cases them before it checks.
    if (!isQualifiedName(isAnnotation ? key.toLowerCase() : key)) {
      const expected = 'a key such as app or example.com/app, the name at most 63 characters';
      problems.push(
        finding(object, where, { code: 'objects/label', found: `"${key}"`, expected, fix: 'rename the key' }),
      );
    }
    if (isAnnotation || typeof value !== 'string' || isLabelValue(value)) continue;
    problems.push(
      finding(object, where, {
        code: 'objects/label',
        found: shown(object, where),
        expected: 'letters, digits, "-", "_" and ".", a letter or digit at both ends, at most 63 characters',
        fix: 'shorten or clean the value, for example with `replace "+" "_" | trunc 63`',
      }),
    );
  }
  return problems;
}
