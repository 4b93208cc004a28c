import type { DocumentPath } from '../../core/document-path.ts';
import { MOST_ANNOTATION_BYTES, MOST_CONFIG_BYTES } from '../../kube/api-rules/accepted-findings.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

type Texts = Readonly<Record<string, string>>;

/** Maps of texts that are longer together than the API server accepts for one object. */
export function sizeFaults({ workloads, configMaps }: EffectiveTeamValues): ValueFault[] {
  const shared = Object.entries(configMaps).flatMap(([name, { data }]) =>
    tooLarge(['configMaps', name, 'data'], valuesOf(data), MOST_CONFIG_BYTES, 'a ConfigMap'),
  );
  const ofWorkloads = Object.entries(workloads).flatMap(
    ([name, { podAnnotations, serviceAccount, expose, config }]) => {
      const annotations: readonly (readonly [DocumentPath, Texts | undefined])[] = [
        [['podAnnotations'], podAnnotations],
        [['serviceAccount', 'annotations'], serviceAccount.annotations],
        [['expose', 'annotations'], expose?.annotations],
      ];
      return [
        ...annotations.flatMap(([path, texts]) =>
          tooLarge(
            ['workloads', name, ...path],
            keysAndValues(texts),
            MOST_ANNOTATION_BYTES,
            'annotations of one object',
          ),
        ),
        ...tooLarge(['workloads', name, 'config', 'files'], valuesOf(config?.files), MOST_CONFIG_BYTES, 'a ConfigMap'),
      ];
    },
  );
  return [...ofWorkloads, ...shared];
}

/** Bytes of the values alone, since Kubernetes counts no keys of a ConfigMap. */
function valuesOf(texts: Texts = {}): number {
  return Object.values(texts).reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function keysAndValues(texts: Texts = {}): number {
  return Object.entries(texts).reduce((sum, [key, text]) => sum + Buffer.byteLength(key) + Buffer.byteLength(text), 0);
}

function tooLarge(path: DocumentPath, bytes: number, most: number, what: string): ValueFault[] {
  if (bytes <= most) return [];
  return [
    {
      code: 'values/too-large',
      path,
      found: `${bytes} bytes`,
      expected: `at most ${most} bytes together, which is Kubernetes' limit for ${what}`,
      fix: 'shorten them, or keep large data in the image or a volume',
    },
  ];
}
