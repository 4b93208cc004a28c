import { onceEachText } from '../../core/memory.ts';
import { parseQuantity } from '../../core/quantity.ts';
import type { Problem } from '../../core/problem.ts';
import { listOf, mapOf, type Segment, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import { apiRules } from './api-rules.ts';
import type { ApiRule, Place } from './api-rule.ts';
import { placesIn, placesOf, stepsOf } from './places.ts';
import { wrongValues } from './value-rules.ts';
import { finding, shown } from '../finding.ts';
import type { ManifestObject } from '../manifest.ts';
import { allContainersOf, type PodContainer, type PodTemplate, podTemplatesOf } from '../pods.ts';
import { isProgram, OF_KUBERNETES, referencesIn } from '../variable-references.ts';

/** Bytes that the annotations of one object may have, keys and values together (`TotalAnnotationSizeLimitB`). */
export const MOST_ANNOTATION_BYTES = 256 * 1024;
/** Bytes that the values of a ConfigMap may have, without their keys (`ValidateConfigMap`, `MaxSecretSize`). */
export const MOST_CONFIG_BYTES = 1024 * 1024;

/** Quantities are numbers of 64 bits; here in billionths. */
const MOST_STORAGE = (2n ** 63n - 1n) * 1_000_000_000n;

/** What a Service's environment variables end with, which the kubelet sets for every Service of the namespace. */
const OF_SERVICE = /_SERVICE_(HOST|PORT)|_PORT(_|$)/;
/** Groups of Kubernetes' own whose names have a dot, as those of others have. */
const DOTTED_GROUPS = ['networking.k8s.io', 'rbac.authorization.k8s.io'];
const PROBES = ['startupProbe', 'readinessProbe', 'livenessProbe'];
/** No NUL: a program is given its arguments and variables as texts that end with one. */
const NUL = /\0/;
/** What ends a header, or what no header may have (RFC 9110, section 5.5). */
const NOT_IN_HEADERS = /(?!\t)\p{Cc}/u;

/**
 * Values that satisfy the schema of Kubernetes, and that the API server refuses all the same, or accepts for containers
 * that never start.
 */
export function acceptedFindings(object: ManifestObject): Problem[] {
  const pods = podTemplatesOf(object);
  return [
    ...[[], ...pods.map(({ at }) => at)].flatMap((at) =>
      annotationFindings(object, [...at, 'metadata', 'annotations']),
    ),
    ...(object.kind === 'ConfigMap' ? configFindings(object) : []),
    ...claimFindings(object),
    ...apiRuleFindings(object),
    ...pods.flatMap((pod) => [
      ...tolerationFindings(pod),
      ...allContainersOf(pod).flatMap((container) => containerFindings(pod, container)),
    ]),
  ];
}

function apiRuleFindings(object: ManifestObject): Problem[] {
  // A custom kind may have a name of Kubernetes' own, such as the Service of Knative.
  const [group = ''] = object.apiVersion.split('/');
  if (group.includes('.') && !DOTTED_GROUPS.includes(group)) return [];
  const places = placesIn(object);
  const single = wrongValues(object).map(({ at, rule: { expected } }) =>
    wrong(object, at, shown(object, at), expected, `write ${expected}`),
  );
  const ruled = rulesOfKind(object.kind).flatMap((rule) =>
    places[rule.on].length === 0 ? [] : ruleFindings(object, rule, placesOf(rule, places)),
  );
  return [...ruled, ...single];
}

const rulesOfKind = onceEachText((kind) => apiRules.filter(({ kinds }) => kinds?.includes(kind) ?? true));

function ruleFindings(object: ManifestObject, rule: ApiRule, places: readonly Place[]): Problem[] {
  const { field, isWrong, found, expected, fix } = rule;
  const way = field === '' ? [] : stepsOf(field);
  const problems: Problem[] = [];
  for (const place of places) {
    if (!isWrong(valueAt(place.value, way), place)) continue;
    const at = [...place.at, ...way];
    problems.push(wrong(object, at, found ?? shown(object, at), expected, fix));
  }
  return problems;
}

/** `ValidateAnnotationsSize` of k8s.io/apimachinery counts keys and values. */
function annotationFindings(object: ManifestObject, at: readonly Segment[]): Problem[] {
  const bytes = Object.entries(mapOf(valueAt(object.value, at))).reduce(
    (sum, [key, text]) => sum + Buffer.byteLength(key) + bytesOf(text),
    0,
  );
  return sizeFindings(object, at, bytes, MOST_ANNOTATION_BYTES);
}

function configFindings(object: ManifestObject): Problem[] {
  const { data, binaryData } = object.value;
  const bytes =
    Object.values(mapOf(data)).reduce<number>((sum, text) => sum + bytesOf(text), 0) +
    Object.values(mapOf(binaryData)).reduce<number>((sum, text) => sum + bytesOf(text, 'base64'), 0);
  return sizeFindings(object, ['data'], bytes, MOST_CONFIG_BYTES);
}

function bytesOf(text: unknown, encoding: BufferEncoding = 'utf8'): number {
  return Buffer.byteLength(textOf(text) ?? '', encoding);
}

function sizeFindings(object: ManifestObject, at: readonly Segment[], bytes: number, most: number): Problem[] {
  if (bytes <= most) return [];
  return [
    wrong(
      object,
      at,
      `${bytes} bytes`,
      `at most ${most} bytes together`,
      'shorten them, or keep large data in the image or a volume',
    ),
  ];
}

/** `ValidatePersistentVolumeClaimSpec` (ValidatePositiveQuantityValue). */
function claimFindings(object: ManifestObject): Problem[] {
  const claims: readonly (readonly Segment[])[] =
    object.kind === 'PersistentVolumeClaim'
      ? [[]]
      : listOf(mapOf(object.value['spec'])['volumeClaimTemplates']).map((_, index) => [
          'spec',
          'volumeClaimTemplates',
          index,
        ]);
  return claims.flatMap((claim) => {
    const at = [...claim, 'spec', 'resources', 'requests', 'storage'];
    const size = textOf(valueAt(object.value, at));
    if (size === undefined || size === '') return [];
    const amount = parseQuantity(size);
    return amount === undefined || amount <= 0n || amount > MOST_STORAGE
      ? [wrong(object, at, shown(object, at), 'more than zero, and less than 8Ei', 'write a size such as 1Gi')]
      : [];
  });
}

/** `ValidateTolerations` of k8s.io/kubernetes/pkg/apis/core/validation. */
function tolerationFindings({ object, specAt, spec }: PodTemplate): Problem[] {
  return listOf(spec['tolerations']).flatMap((toleration, index) => {
    const { key, operator, value, effect, tolerationSeconds } = mapOf(toleration);
    const path = [...specAt, 'tolerations', index];
    const problems: Problem[] = [];
    if (operator === 'Exists' && (textOf(value) ?? '') !== '')
      problems.push(
        wrong(
          object,
          [...path, 'value'],
          'a value beside the operator Exists',
          'none',
          'remove value, or set operator to Equal',
        ),
      );
    if (operator !== 'Exists' && (textOf(key) ?? '') === '')
      problems.push(wrong(object, path, 'a toleration without a key', 'the key of a taint', 'set key'));
    if (tolerationSeconds !== undefined && effect !== 'NoExecute')
      problems.push(
        wrong(
          object,
          [...path, 'tolerationSeconds'],
          'tolerationSeconds without the effect NoExecute',
          'the effect NoExecute beside it',
          'set effect to NoExecute, or remove tolerationSeconds',
        ),
      );
    return problems;
  });
}

function containerFindings({ object, spec }: PodTemplate, { at, value }: PodContainer): Problem[] {
  return [
    ...nulFindings(object, at, value),
    ...headerFindings(object, at, value),
    ...referenceFindings(object, at, value, spec['enableServiceLinks'] !== false),
  ];
}

/** Each text of a container's command, arguments and environment, with its path. */
/** The path of a mount with variables, which the kubelet refuses where one is missing (`ExpandContainerVolumeMounts`). */
const SUB_PATH = 'subPathExpr';

function textsOf(at: readonly Segment[], container: Untyped): (readonly [readonly Segment[], string])[] {
  return [
    ...['command', 'args'].flatMap((list) =>
      listOf(container[list]).map((text, index) => [[...at, list, index], text] as const),
    ),
    ...listOf(container['env']).map((entry, index) => [[...at, 'env', index, 'value'], mapOf(entry)['value']] as const),
    ...listOf(container['volumeMounts']).map(
      (mount, index) => [[...at, 'volumeMounts', index, SUB_PATH], mapOf(mount)[SUB_PATH]] as const,
    ),
  ].flatMap(([path, text]) => (typeof text === 'string' ? [[path, text] as const] : []));
}

function nulFindings(object: ManifestObject, at: readonly Segment[], container: Untyped): Problem[] {
  return textsOf(at, container).flatMap(([path, text]) =>
    NUL.test(text)
      ? [
          wrong(
            object,
            path,
            'the character U+0000',
            'a text without it, since no program can be given it',
            'remove the character',
          ),
        ]
      : [],
  );
}

/** The API server checks only the names of headers (`validateHTTPGetAction`); the kubelet's client refuses the value. */
function headerFindings(object: ManifestObject, at: readonly Segment[], container: Untyped): Problem[] {
  return PROBES.flatMap((probe) => {
    const path = [...at, probe, 'httpGet', 'httpHeaders'];
    return listOf(valueAt(container, [probe, 'httpGet', 'httpHeaders'])).flatMap((header, index) =>
      NOT_IN_HEADERS.test(textOf(mapOf(header)['value']) ?? '')
        ? [
            wrong(
              object,
              [...path, index, 'value'],
              'a header with a control character',
              'one line',
              'write it on one line',
            ),
          ]
        : [],
    );
  });
}

/** `$(NAME)` of no variable, or of one that comes later in the list: Kubernetes leaves it as text. */
function referenceFindings(
  object: ManifestObject,
  at: readonly Segment[],
  container: Untyped,
  hasLinks: boolean,
): Problem[] {
  // What a ConfigMap or a Secret brings is not known here.
  if (listOf(container['envFrom']).length > 0) return [];
  const places = new Map<unknown, number>();
  for (const [index, entry] of listOf(container['env']).entries()) {
    const { name } = mapOf(entry);
    if (!places.has(name)) places.set(name, index);
  }
  return textsOf(at, container).flatMap(([path, text]) => {
    const isEnv = path.at(-3) === 'env';
    const isRun = !isEnv && path.at(-1) !== SUB_PATH;
    const before = isEnv ? Number(path.at(-2)) : Number.POSITIVE_INFINITY;
    const unresolved = referencesIn(text).filter(
      (name) =>
        !((places.get(name) ?? before) < before) &&
        !(isProgram(name) && isRun) &&
        !OF_KUBERNETES.test(name) &&
        !(hasLinks && OF_SERVICE.test(name)),
    );
    return unresolved.length === 0
      ? []
      : [
          finding(object, path, {
            code: 'objects/variable',
            found: unresolved.map((name) => `$(${name})`).join(', '),
            expected: 'references to variables that come before, since Kubernetes leaves any other as text',
            fix: 'put the variable before it under env, or write `$$(` where the text `$(` is meant, as for a shell',
          }),
        ];
  });
}

function wrong(object: ManifestObject, at: readonly Segment[], found: string, expected: string, fix: string): Problem {
  return finding(object, at, { code: 'objects/value', found, expected, fix });
}
