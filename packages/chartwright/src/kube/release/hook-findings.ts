import type { Problem } from '../../core/problem.ts';
import { nearest } from '../../core/schema/words.ts';
import { mapOf, textOf } from '../../core/untyped.ts';
import { groupOf } from '../catalog.ts';
import { finding, objectName } from '../finding.ts';
import type { ManifestObject } from '../manifest.ts';
import { podReferences } from './pod-references.ts';
import type { Release } from './release.ts';

/** What the annotations of a hook may say. Sources: Helm 4, `pkg/release/v1/hook.go` and `pkg/release/v1/util/manifest_sorter.go`. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  'helm.sh/hook': [
    'pre-install',
    'post-install',
    'pre-upgrade',
    'post-upgrade',
    'pre-delete',
    'post-delete',
    'pre-rollback',
    'post-rollback',
    'test',
    'test-success',
  ],
  'helm.sh/hook-delete-policy': ['before-hook-creation', 'hook-succeeded', 'hook-failed'],
};

/**
 * Annotations of hooks that Helm does not understand. It installs an object of an event that it does not know neither as
 * a hook nor otherwise, and takes a weight that is no number for 0, without a word.
 */
export function hookWordFindings(object: ManifestObject): Problem[] {
  const weight = annotation(object, WEIGHT);
  return [
    ...Object.entries(WORDS).flatMap(([key, known]) => {
      const words = (annotation(object, key) ?? '').split(',').map((word) => word.trim().toLowerCase());
      const unknown = annotation(object, key) === undefined ? undefined : words.find((word) => !known.includes(word));
      return unknown === undefined
        ? []
        : [hookFinding(object, key, `"${unknown}"`, known.join(', '), nearest(unknown, known))];
    }),
    ...(weight === undefined || /^[-+]?\d+$/.test(weight)
      ? []
      : [hookFinding(object, WEIGHT, `"${weight}"`, 'a whole number, as text')]),
  ];
}

const WEIGHT = 'helm.sh/hook-weight';

function hookFinding(object: ManifestObject, key: string, found: string, expected: string, near?: string): Problem {
  return finding(object, ['metadata', 'annotations', key], {
    code: 'objects/hook',
    found,
    expected,
    fix: near === undefined ? 'write one of these, or remove the annotation' : `did you mean "${near}"?`,
  });
}

/**
 * Hooks that run before what their pods need is installed: before a first install Helm creates the hooks `pre-install`
 * alone, in the order of their weights. Source: https://helm.sh/docs/topics/charts_hooks/.
 */
export function hookFindings(release: Release): Problem[] {
  const makers = makersOf(release.objects);
  return release.pods.flatMap((pod) => {
    if (!runsFirst(pod.object)) return [];
    return podReferences(pod).flatMap(({ at, kind, name }) => {
      const maker = makers.get(`${kind} ${name}`);
      if (maker === undefined || isThereBefore(maker, pod.object)) return [];
      const what = maker.kind === kind ? objectName(maker) : `the Secret "${name}", which ${objectName(maker)} makes`;
      return [
        finding(pod.object, at, {
          code: 'objects/hook-too-early',
          found: `${what}, which is installed after this hook has run`,
          expected: `what exists before a first install: hooks pre-install of a lower weight, and objects of other releases`,
          fix: 'make it a hook post-install,pre-upgrade, or give it a ServiceAccount and configuration that are hooks too',
        }),
      ];
    });
  });
}

function annotation({ value }: ManifestObject, key: string): string | undefined {
  return textOf(mapOf(mapOf(value['metadata'])['annotations'])[key]);
}

function runsFirst(object: ManifestObject): boolean {
  const events = annotation(object, 'helm.sh/hook') ?? '';
  return events.split(',').some((event) => event.trim().toLowerCase() === 'pre-install');
}

function weight(object: ManifestObject): number {
  return Number(annotation(object, WEIGHT) ?? 0);
}

/** Among hooks of one weight, Helm creates these kinds before those with pods. */
function isThereBefore(maker: ManifestObject, hook: ManifestObject): boolean {
  return runsFirst(maker) && weight(maker) <= weight(hook);
}

/** The object that creates each object that a pod may name, by kind and name. */
function makersOf(objects: readonly ManifestObject[]): Map<string, ManifestObject> {
  const makers = new Map<string, ManifestObject>();
  for (const object of objects) {
    const spec = mapOf(object.value['spec']);
    const group = groupOf(object.apiVersion);
    if (group === '') makers.set(`${object.kind} ${object.name}`, object);
    else if (group === 'external-secrets.io' && object.kind === 'ExternalSecret')
      makers.set(`Secret ${textOf(mapOf(spec['target'])['name']) ?? object.name}`, object);
    else if (group === 'cert-manager.io' && object.kind === 'Certificate')
      makers.set(`Secret ${textOf(spec['secretName']) ?? ''}`, object);
  }
  return makers;
}
