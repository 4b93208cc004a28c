import { describe, expect, it } from 'vitest';
import type { DocumentPath } from '../../core/document-path.ts';
import { valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { everyField, leaves } from './every-field.fixture.ts';
import { importManifests } from './import-manifests.ts';
import { readManifests } from './read-manifests.ts';

/**
 * What means nothing to a release: what the reader refuses the lack of; names by which objects of the source refer to each other, and types that fields beside
 * them imply; the certificate and class of an Ingress, which are the environment's; a number of replicas that a scaler
 * sets; that a ConfigMap is mounted read-only; and where a volume is mounted that is told as a whole.
 */
const SILENT = [
  /^(apiVersion|kind|metadata\.name)$/,
  /\.(selector|matchLabels|scaleTargetRef|pathType|tls|secretName)(\.|$)/,
  /\.metrics\.\d+\.(type|resource\.target\.type)$/,
  /\.(containers|ports|volumes)\.\d+\.name$/,
  /^spec\.replicas$/,
  /\.readOnly$/,
  /\.volumeMounts\.2\.mountPath$/,
];

describe('manifests', () => {
  it('have no key without which the values and what is told were the same', () => {
    const objects = readManifests('m.yaml', everyField);
    const told = (source: readonly ManifestObject[]): string => {
      const { values, notes } = importManifests('m.yaml', source, 'shop');
      return JSON.stringify([values, notes.map(({ line: _, ...note }) => note)]);
    };
    const whole = told(objects);
    const paths = objects.flatMap((object) => leaves(object.value).map((path) => ({ object, path })));
    const silent = paths.filter(({ object, path }) => {
      const changed = { ...object, value: structuredClone(object.value) };
      remove(changed.value, path);
      return told(objects.map((one) => (one === object ? changed : one))) === whole;
    });
    expect(paths.length).toBeGreaterThan(120);
    const names = silent.map(({ path }) => path.join('.'));
    expect(names.filter((name) => !SILENT.some((pattern) => pattern.test(name)))).toEqual([]);
  });
});

function remove(value: unknown, path: DocumentPath): void {
  const parent = valueAt(value, path.slice(0, -1));
  const step = path.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(step), 1);
  else Reflect.deleteProperty(parent as object, String(step));
}
