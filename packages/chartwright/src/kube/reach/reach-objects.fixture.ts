import { parseAllDocuments } from 'yaml';
import { mapOf, type Untyped } from '../../core/untyped.ts';
import { readManifest } from '../manifest.ts';
import type { Surroundings, KnownObject } from './read-facts.ts';

/** Objects of a text of YAML, as if they were rendered; those without a namespace are in `default`. */
export function objectsOf(...texts: readonly string[]): KnownObject[] {
  return texts.flatMap((text) => {
    // Parsed twice, so that a typing mistake in a spec fails here and not as an object that is missing.
    for (const document of parseAllDocuments(text)) document.toJSON();
    return readManifest(text, 'spec').objects.map((object) => ({
      object,
      ring: undefined,
      apiVersion: object.apiVersion,
      group: object.apiVersion.includes('/') ? (object.apiVersion.split('/')[0] ?? '') : '',
      kind: object.kind,
      name: object.name,
      namespace: isOfCluster(object.kind) ? undefined : (object.namespace ?? 'default'),
      value: object.value,
    }));
  });
}

function isOfCluster(kind: string): boolean {
  return kind === 'Namespace' || kind.startsWith('Cluster');
}

/** A cluster that says nothing of itself. */
export const bare: Surroundings = {
  environment: 'test',
  podRanges: ['10.244.0.0/16'],
  podsByAddress: true,
  edgeRanges: [],
  unknown: [],
  mesh: { enabled: false, defaultPolicy: 'all-unauthenticated' },
  assumed: [],
};

/** A Deployment, as short as one can be. */
export function deployment(
  id: string,
  { labels = {}, ports = [], annotations = {}, spec = {} }: DeploymentParts = {},
): KnownObject {
  const [namespace = '', name = ''] = id.split('/');
  const all = { app: name, ...labels };
  const value: Untyped = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace },
    spec: {
      selector: { matchLabels: { app: name } },
      template: {
        metadata: { labels: all, annotations },
        spec: { serviceAccountName: name, containers: [{ name: 'main', image: 'main:1', ports }], ...spec },
      },
    },
  };
  return objectOf(value);
}

interface DeploymentParts {
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly ports?: readonly { readonly name?: string; readonly containerPort: number; readonly protocol?: string }[];
  readonly spec?: Untyped;
}

/** An object that no document holds. */
export function objectOf(value: Untyped): KnownObject {
  const { name, namespace } = mapOf(value['metadata']) as Record<string, string | undefined>;
  const [apiVersion, kind] = [String(value['apiVersion']), String(value['kind'])];
  return {
    object: {
      ...{ source: 'spec', index: 0, firstLine: 1, line: 1, within: [], value, apiVersion, kind, namespace, text: '' },
      name: name ?? '',
    },
    ring: undefined,
    apiVersion,
    group: apiVersion.includes('/') ? (apiVersion.split('/')[0] ?? '') : '',
    kind,
    name: name ?? '',
    namespace: isOfCluster(kind) ? undefined : (namespace ?? 'default'),
    value,
  };
}
