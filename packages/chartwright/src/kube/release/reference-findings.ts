import type { Problem } from '../../core/problem.ts';
import { listOf, mapOf, textOf } from '../../core/untyped.ts';
import { finding } from '../finding.ts';
import type { ManifestObject } from '../manifest.ts';
import type { PodTemplate } from '../pods.ts';
import { type PodReference, podReferences } from './pod-references.ts';
import { listed, ofKind, type Release, servicesByName } from './release.ts';

/**
 * Objects that pods name and the release lacks: such pods never start. Secrets are passed over, since a release holds
 * none: they are made in the cluster, and named as they are there.
 *
 * @param given names of ConfigMaps that every namespace of a team has
 */
export function podReferenceFindings(release: Release, given: readonly string[]): Problem[] {
  const known = {
    ConfigMap: names(release, 'ConfigMap', given),
    PersistentVolumeClaim: names(release, 'PersistentVolumeClaim', []),
    ServiceAccount: names(release, 'ServiceAccount', ['default']),
  };
  const ofPods = release.pods.flatMap((pod) =>
    podReferences(pod).flatMap((reference) => {
      const { kind, name } = reference;
      if (kind === 'Secret') return [];
      if (known[kind].has(name) || (kind === 'PersistentVolumeClaim' && isOfStatefulSet(name, release)))
        return missingKeys(pod, reference, release);
      return release.hasOperated ? [] : [missing(pod, reference, known[kind])];
    }),
  );
  return [...ofPods, ...governingServiceFindings(release)];
}

/** The Service by which the pods of a StatefulSet have names in DNS: without it the API server makes them nameless. */
function governingServiceFindings(release: Release): Problem[] {
  const services = servicesByName(release);
  if (release.hasOperated) return [];
  return release.objects.flatMap((object) => {
    const name = textOf(mapOf(object.value['spec'])['serviceName']) ?? '';
    if (object.apiVersion !== 'apps/v1' || object.kind !== 'StatefulSet' || name === '' || services.has(name))
      return [];
    return [
      finding(object, ['spec', 'serviceName'], {
        code: 'objects/no-reference',
        found: `the Service "${name}", which the chart does not have`,
        expected: `a Service of the chart, by which each pod has a name: ${listed(services.keys(), 'it has none')}`,
        fix: 'name one of these, or add a headless Service',
      }),
    ];
  });
}

function names(release: Release, kind: string, given: readonly string[]): ReadonlySet<string> {
  return new Set([...given, ...ofKind(release, kind).map(({ name }) => name)]);
}

/** A StatefulSet names the claims of its pods `<claim>-<set>-<ordinal>`. */
function isOfStatefulSet(claim: string, { objects }: Release): boolean {
  return objects.some(
    ({ kind, name, value }) =>
      kind === 'StatefulSet' &&
      listOf(mapOf(value['spec'])['volumeClaimTemplates'])
        .map((template) => textOf(mapOf(mapOf(template)['metadata'])['name']) ?? '')
        .some((volume) => isOrdinalOf(claim, `${volume}-${name}-`)),
  );
}

function isOrdinalOf(claim: string, prefix: string): boolean {
  return claim.startsWith(prefix) && /^\d+$/.test(claim.slice(prefix.length));
}

function missing({ object }: PodTemplate, { at, kind, name }: PodReference, known: ReadonlySet<string>): Problem {
  return finding(object, at, {
    code: 'objects/no-reference',
    found: `the ${kind} "${name}", which the chart does not have`,
    expected: `a ${kind} of the chart: ${listed(known, 'it has none')}`,
    fix: kind === 'ConfigMap' ? 'name one of these, add it, or set `optional: true`' : 'name one of these, or add it',
  });
}

function missingKeys({ object }: PodTemplate, { kind, name, keys }: PodReference, release: Release): Problem[] {
  const config = kind === 'ConfigMap' ? ofKind(release, kind).find((one) => one.name === name) : undefined;
  if (config === undefined) return [];
  const there = keysOf(config);
  return keys
    .filter(({ key }) => !there.includes(key))
    .map(({ at, key }) =>
      finding(object, at, {
        code: 'objects/no-reference',
        found: `the key "${key}", which the ConfigMap "${name}" does not have`,
        expected: `one of its keys: ${listed(there, 'it has none')}`,
        fix: 'name one of these, or add it',
      }),
    );
}

function keysOf({ value }: ManifestObject): string[] {
  return [...Object.keys(mapOf(value['data'])), ...Object.keys(mapOf(value['binaryData']))];
}
