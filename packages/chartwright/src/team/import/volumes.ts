import type { ClaimRefusal } from './claims.ts';
import { type Draft, draftOf } from './draft.ts';
import { freeKey } from './free-key.ts';
import { claimOf, type Mount, mountOf } from './mounts.ts';
import type { Notes } from './notes.ts';
import type { Part } from './part.ts';

/** A volume as the values say it, and where it is mounted. */
interface Entry {
  /** As `mounts` of a further container names it: `scratch.cache`, or `persistence`. */
  readonly name: string;
  readonly place: string;
}

/**
 * The volumes of a pod. The values say each with the one path at which every container that has it mounts it: the
 * workload's own container has all of them, and further ones those that they name.
 */
export class Volumes {
  readonly #byName: ReadonlyMap<string, Part>;
  readonly #claims: ReadonlyMap<string, Part>;
  readonly #entries = new Map<string, Entry[]>();
  readonly #maps: Record<string, Record<string, Draft>> = {};
  readonly #refusal: ClaimRefusal;
  #persistence: Draft | undefined;

  /**
   * @param claimTemplates of a StatefulSet
   * @param refusal why the workload may not mount a claim
   */
  constructor(spec: Part, claimTemplates: readonly Part[], refusal: ClaimRefusal) {
    this.#refusal = refusal;
    this.#byName = new Map(spec.parts('volumes').map((volume) => [volume.text('name') ?? '', volume]));
    this.#claims = new Map(claimTemplates.map((claim) => [claim.part('metadata')?.text('name') ?? '', claim]));
  }

  /** What was mounted, as keys of the workload. */
  draft(): Draft {
    return draftOf({ ...this.#maps, persistence: this.#persistence });
  }

  /**
   * Mounts of a container: what the values cannot say stays unread.
   *
   * @param isMain whether it is the workload's own; a volume that only another one mounts gets into that too
   * @returns their names, in the order of the container
   */
  mount(container: Part, isMain: boolean, notes: Notes): string[] {
    return container.parts('volumeMounts').flatMap((mount) => {
      const volume = String(mount.peek('name'));
      const place = JSON.stringify([mount.peek('mountPath'), mount.peek('subPath')]);
      const same = this.#entries.get(volume)?.find((entry) => entry.place === place);
      if (same !== undefined) {
        this.#widen(same.name, mount, notes);
        mount.ignoreAll('name', 'mountPath', 'subPath', 'readOnly');
        return [same.name];
      }
      const name = this.#add(volume, place, mount, notes);
      if (name === undefined) return [];
      if (!isMain)
        notes.changed(mount.object, mount.at, {
          expected: 'a volume that the container of the workload has too',
          fix: 'nothing, unless that container must not see it',
        });
      return [name];
    });
  }

  #add(volume: string, place: string, mount: Part, notes: Notes): string | undefined {
    const source = this.#byName.get(volume);
    const claim = this.#claims.get(volume);
    const isMounted = this.#entries.has(volume);
    if (source === undefined) {
      if (claim !== undefined && isMounted) {
        elsewhere(mount, this.#entries.get(volume), notes);
        return undefined;
      }
      if (claim === undefined || this.#persistence !== undefined) return undefined;
      this.#persistence = draftOf({ ...claimOf(claim), mountPath: mount.text('mountPath') });
      mount.ignore('readOnly', false);
      return this.#enter(volume, 'persistence', place, mount);
    }
    // One directory at two paths would be two directories.
    if (isMounted && source.has('emptyDir')) {
      elsewhere(mount, this.#entries.get(volume), notes);
      return undefined;
    }
    const said = mountOf(source, mount, notes, this.#refusal);
    if (said !== undefined) return this.#enter(volume, this.#put(said, volume), place, mount);
    // The volume itself is told, unless it is mounted elsewhere.
    if (!isMounted) mount.ignoreAll(...mount.keys());
    return undefined;
  }

  /** A claim that one container writes is mounted to be written by each, since the mount is one for all. */
  #widen(name: string, mount: Part, notes: Notes): void {
    const [key = '', entry = ''] = name.split('.');
    const draft = this.#maps[key]?.[entry];
    const isReadOnly = draft?.['readOnly'] === true;
    if (key !== 'claimMounts' || draft === undefined || isReadOnly === (mount.peek('readOnly') === true)) return;
    const { readOnly: _, ...writable } = draft;
    this.#maps[key] = { ...this.#maps[key], [entry]: writable };
    notes.changed(mount.object, mount.at, {
      expected: 'one mount for every container that has it, which one of them writes',
      fix: 'nothing, unless another must not write',
    });
  }

  #put({ key, draft }: Mount, volume: string): string {
    const map = (this.#maps[key] ??= {});
    const name = freeKey(map, volume);
    map[name] = draft;
    return `${key}.${name}`;
  }

  #enter(volume: string, name: string, place: string, mount: Part): string {
    mount.take('name');
    this.#entries.set(volume, [...(this.#entries.get(volume) ?? []), { name, place }]);
    return name;
  }
}

/** Tells of a directory that containers have at different paths, which the values cannot say. */
function elsewhere(mount: Part, entries: readonly Entry[] | undefined, notes: Notes): void {
  const [path] = JSON.parse(entries?.[0]?.place ?? '[]') as unknown[];
  mount.ignoreAll(...mount.keys());
  notes.notSaid(mount.object, mount.at, {
    expected: `the directory ${String(path)} in each container that has it, since a volume has one path`,
    fix: 'let this container use that path, by its arguments or settings, and name the volume in its mounts; or choose a path that suits all of them',
  });
}
