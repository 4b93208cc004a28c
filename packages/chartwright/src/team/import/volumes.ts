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
  #persistence: Draft | undefined;

  constructor(spec: Part, claimTemplates: readonly Part[]) {
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
      if (claim === undefined || this.#persistence !== undefined) return undefined;
      this.#persistence = draftOf({ ...claimOf(claim), mountPath: mount.text('mountPath') });
      mount.ignore('readOnly', false);
      return this.#enter(volume, 'persistence', place, mount);
    }
    // One directory at two paths would be two directories.
    const said = isMounted && source.has('emptyDir') ? undefined : mountOf(source, mount, notes);
    if (said !== undefined) return this.#enter(volume, this.#put(said, volume), place, mount);
    // The volume itself is told, unless it is mounted elsewhere.
    if (!isMounted) mount.ignoreAll(...mount.keys());
    return undefined;
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
