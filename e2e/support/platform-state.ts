import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import { hasCondition, type KubeObject } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** Helm's records of the platform's and the tenants' releases. */
export const releaseSecrets = { apiVersion: 'v1', kind: 'Secret', labelSelector: 'owner=helm' } as const;

/** What a roll-out of anything would change: every pod, every ReplicaSet, every revision of a release. */
export async function rolledOut(kube: Kube): Promise<string[]> {
  const lists = await Promise.all([
    kube.list({ apiVersion: 'v1', kind: 'Pod' }),
    kube.list({ apiVersion: 'apps/v1', kind: 'ReplicaSet' }),
    kube.list({ apiVersion: 'apps/v1', kind: 'ControllerRevision' }),
    kube.list(releaseSecrets),
  ]);
  return lists
    .flat()
    .map(({ kind, metadata }) => `${kind} ${metadata.namespace ?? ''}/${metadata.name} ${metadata.uid ?? ''}`)
    .sort();
}

/** The status that Helm has written of each release's last revision, by the release's name. */
export async function releaseStatuses(kube: Kube): Promise<Record<string, string>> {
  const secrets = await kube.list(releaseSecrets);
  const labels = secrets.map(({ metadata }) => metadata.labels ?? {});
  const inOrder = labels.toSorted((a, b) => Number(a['version']) - Number(b['version']));
  return Object.fromEntries(inOrder.map(({ name = '', status = '' }) => [name, status]));
}

/** Whether a ReplicaSet was refused to make pods, by quota or admission. */
export function isRefusedPods(object: KubeObject): boolean {
  return hasCondition(object, 'ReplicaFailure');
}

/** Names of the CustomResourceDefinitions that a workspace has vendored. */
export async function definitionNames(root: string): Promise<string[]> {
  const folder = join(root, 'charts/platform-crds/crds');
  const texts = await Promise.all((await readdir(folder)).map((file) => readFile(join(folder, file), 'utf8')));
  return texts.map((text) => (parse(text) as KubeObject).metadata.name);
}
