import { listOf, mapOf, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { selects } from './services.ts';

/** The objects of a source, of which is known which went into the values. */
export class SourceObjects {
  readonly #objects: readonly ManifestObject[];
  readonly #used = new Set<ManifestObject>();

  constructor(objects: readonly ManifestObject[]) {
    this.#objects = objects;
  }

  ofKind(kind: string): ManifestObject[] {
    return this.#objects.filter((object) => object.kind === kind);
  }

  /** The Services that lead to pods of these labels. */
  servicesOf(labels: Readonly<Record<string, string>>): ManifestObject[] {
    return this.ofKind('Service').filter((one) => selects(valueAt(one.value, ['spec', 'selector']), labels));
  }

  /** The HorizontalPodAutoscaler of a controller. */
  scalerOf({ kind, name }: ManifestObject): ManifestObject | undefined {
    return this.ofKind('HorizontalPodAutoscaler').find(({ value }) => {
      const target = mapOf(valueAt(value, ['spec', 'scaleTargetRef']));
      return target['name'] === name && target['kind'] === kind;
    });
  }

  /** The PersistentVolumeClaims that no StatefulSet of the source has made. */
  ownClaims(): ManifestObject[] {
    const made = this.ofKind('StatefulSet').flatMap(({ name, value }) =>
      listOf(valueAt(value, ['spec', 'volumeClaimTemplates'])).map(
        (claim) => `${String(valueAt(claim, ['metadata', 'name']))}-${name}-`,
      ),
    );
    return this.ofKind('PersistentVolumeClaim').filter(
      ({ name }) => !made.some((prefix) => name.startsWith(prefix) && /^[0-9]+$/.test(name.slice(prefix.length))),
    );
  }

  use(...objects: readonly ManifestObject[]): void {
    for (const object of objects) this.#used.add(object);
  }

  unused(): ManifestObject[] {
    return this.#objects.filter((object) => !this.#used.has(object));
  }
}
