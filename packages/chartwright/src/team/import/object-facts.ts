import { listOf, mapOf, textOf, type Untyped, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { podTemplateOf } from '../../kube/pods.ts';
import type { Relations } from './counterparts.ts';
import type { Fact } from './fact.ts';
import { fieldFacts, metadataFacts, podFacts } from './facts.ts';
import { fieldsOf, textFor } from './fields.ts';
import { ingressFacts, routeFacts } from './route-facts.ts';
import { isSaidElsewhere } from './said-elsewhere.ts';

/** Labels and annotations of an object that the chart, Helm or the API server writes. */
const OWN_LABELS = /^(app\.kubernetes\.io\/|helm\.sh\/|app$|name$)/;
const isOwnLabel = (key: string): boolean => OWN_LABELS.test(key);
const OWN_ANNOTATIONS =
  /^(kubectl\.kubernetes\.io\/last-applied-configuration|deployment\.kubernetes\.io\/revision|meta\.helm\.sh\/.*|(helm\.sh|argocd\.argoproj\.io)\/hook.*|(pv|volume)\.(beta\.)?kubernetes\.io\/.*)$/;

/**
 * What a controller and its pods say.
 *
 * @param main name of its main container
 * @param account the name of a ServiceAccount in the render
 */
export function controllerFacts(object: ManifestObject, main: string, account: (name: string) => string): Fact[] {
  const pod = podTemplateOf(object);
  if (pod === undefined) return [];
  const claims = listOf(valueAt(object.value, ['spec', 'volumeClaimTemplates']));
  const template = mapOf(valueAt(object.value, pod.at));
  const own = ownFields(object, (pattern) => pattern.startsWith('spec.volumeClaimTemplates')).filter(
    ({ at }) => !pod.at.every((step, index) => at[index] === step),
  );
  return [
    { about: 'the workload: kind', says: object.kind, at: ['kind'] },
    ...metadataFacts('the workload', mapOf(object.value['metadata']), ['metadata'], isOwnLabel, OWN_ANNOTATIONS),
    ...fieldFacts('the workload', own).map((fact) => ({ ...fact, about: fact.about.replace(/ (spec\.)+/, ' ') })),
    ...podFacts(template, { at: pod.at, main, claims, account }),
  ];
}

/**
 * What an object that is no controller says.
 *
 * @param among the objects beside it
 * @param name that it has in the render; undefined where nothing takes its place, which is a fact of its own
 */
export function otherFacts(object: ManifestObject, among: Relations, name: string | undefined): Fact[] {
  const known = FACTS[object.kind];
  const facts = known?.says(object, name ?? object.name, among) ?? [];
  const owner = `${object.kind} ${name ?? object.name}`;
  if (name === undefined) return [{ about: owner, says: 'an object', at: [] }, ...facts];
  const fields = ownFields(object, (pattern) => known?.fields.test(pattern) === true);
  const metadata = mapOf(object.value['metadata']);
  return [
    { about: owner, says: 'an object', at: [] },
    ...facts,
    ...metadataFacts(owner, metadata, ['metadata'], isOwnLabel, OWN_ANNOTATIONS),
    ...fieldFacts(owner, fields),
  ];
}

/** Every field of an object that no other fact tells of, without what the API server writes. */
function ownFields(object: ManifestObject, isKnown: (pattern: string) => boolean): ReturnType<typeof fieldsOf> {
  const { apiVersion: _, kind: _kind, metadata: _metadata, status: _status, ...rest } = object.value;
  return fieldsOf(rest).filter(
    ({ pattern, says }) => !isKnown(pattern) && !isSaidElsewhere(object.kind, pattern, says),
  );
}

/** What facts of a kind say, and the fields of which they tell. */
interface KnownKind {
  readonly says: (object: ManifestObject, name: string, among: Relations) => Fact[];
  readonly fields: RegExp;
}

const FACTS: Readonly<Record<string, KnownKind>> = {
  Service: { says: serviceFacts, fields: /^spec\.(selector\..*|ports\[\]\.(port|protocol|targetPort))$/ },
  ConfigMap: { says: configFacts, fields: /^(data|binaryData)\./ },
  Ingress: {
    says: (object, _, among) => ingressFacts(object, (service, port) => among.servedPort(service, port)),
    fields: /^spec\.rules\[\]/,
  },
  HTTPRoute: { says: routeFacts, fields: /^spec\.(hostnames|rules\[\].*)$/ },
  GRPCRoute: { says: routeFacts, fields: /^spec\.(hostnames|rules\[\].*)$/ },
  HorizontalPodAutoscaler: {
    says: scalerFacts,
    fields: /^spec\.(minReplicas|maxReplicas|metrics\[\].*|scaleTargetRef\..*)$/,
  },
  PodDisruptionBudget: { says: podsFact, fields: /^spec\.selector\.matchLabels\./ },
  PodMonitor: { says: podsFact, fields: /^spec\.selector\.matchLabels\./ },
};

function serviceFacts(object: ManifestObject, name: string, among: Relations): Fact[] {
  const to = among.ownersOf(object).join(', ');
  return listOf(valueAt(object.value, ['spec', 'ports'])).map((one, index) => {
    const { port, targetPort = port, protocol } = mapOf(one);
    const target = among.targetOf(object, targetPort);
    return {
      about: `Service ${name}: port ${textFor(port)}`,
      says: `${textOf(protocol) ?? 'TCP'} to ${target} of ${to === '' ? 'nothing' : to}`,
      at: ['spec', 'ports', index],
    };
  });
}

/** Whose pods an object is about; how it finds them is the chart's. */
function podsFact(object: ManifestObject, name: string, among: Relations): Fact[] {
  const says = among.ownersOf(object).join(', ');
  return [{ about: `${object.kind} ${name}: pods`, says, at: ['spec', 'selector'] }];
}

function configFacts({ value }: ManifestObject, name: string): Fact[] {
  return ['data', 'binaryData'].flatMap((part) =>
    Object.entries(mapOf(value[part])).map(([key, text]) => ({
      about: `ConfigMap ${name}: ${key}`,
      says: textFor(text),
      at: [part, key],
    })),
  );
}

function scalerFacts(object: ManifestObject, _: string, among: Relations): Fact[] {
  const spec = mapOf(object.value['spec']);
  const { kind, name } = mapOf(spec['scaleTargetRef']);
  const target = among.ownersOf(object).join(', ') || `${textFor(kind)} ${textFor(name)}`;
  const bounds = ['minReplicas', 'maxReplicas'].filter((key) => spec[key] !== undefined);
  return [
    ...bounds.map((key) => ({
      about: `autoscaling of ${target}: ${key}`,
      says: textFor(spec[key]),
      at: ['spec', key],
    })),
    ...listOf(spec['metrics']).map((metric, index) => ({
      ...metricFact(mapOf(metric), target),
      at: ['spec', 'metrics', index],
    })),
  ];
}

/** The chart measures the workload's own container where others stand beside it, and the pod has no more to say. */
function metricFact(metric: Untyped, target: string): Omit<Fact, 'at'> {
  const resource = mapOf(metric['resource'] ?? metric['containerResource']);
  if (typeof resource['name'] !== 'string') return { about: `autoscaling of ${target}: ${textFor(metric)}`, says: '' };
  return { about: `autoscaling of ${target}: ${resource['name']}`, says: textFor(resource['target']) };
}
