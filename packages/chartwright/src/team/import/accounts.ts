import { listOf, mapOf, textOf } from '../../core/untyped.ts';
import { rootOf } from './root.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Notes } from './notes.ts';
import type { SourceObjects } from './source-objects.ts';
import type { ImportedWorkload } from './imported-workload.ts';

/** Names of ServiceAccounts of the source that several workloads share, and that `serviceAccounts` can say. */
export function sharedAccounts(
  workloads: ReadonlyMap<string, ImportedWorkload>,
  objects: SourceObjects,
): ReadonlySet<string> {
  const all = [...workloads.values()];
  const isShared = (name: string): boolean => {
    const users = all.filter(({ account }) => account === name);
    // Before a first install the shared account of such a Job would not be there.
    const isEarly = users.some(({ draft }) => mapOf(draft['job'])['phase'] === 'before');
    return users.length > 1 && !isEarly && !workloads.has(name) && name !== 'default';
  };
  return new Set(
    objects
      .ofKind('ServiceAccount')
      .map(({ name }) => name)
      .filter(isShared),
  );
}

/** A workload's `serviceAccount`: the name of a shared one, or what its own is annotated with. */
export function accountOf(
  name: string,
  account: string | undefined,
  shared: ReadonlySet<string>,
  objects: SourceObjects,
  notes: Notes,
): Draft | undefined {
  const object = objects.ofKind('ServiceAccount').find((one) => one.name === account);
  if (object === undefined) return undefined;
  objects.use(object);
  const isShared = shared.has(object.name);
  const root = rootOf(object);
  const annotations = isShared ? {} : (root.part('metadata')?.textMap('annotations') ?? {});
  root.ignore('automountServiceAccountToken', false);
  root.ignoreAll('secrets', 'imagePullSecrets');
  notes.rest(root);
  if (isShared) return { name: object.name };
  if (object.name !== name)
    notes.changed(object, ['metadata', 'name'], {
      expected: 'a ServiceAccount of each workload’s own, with its name',
      fix: 'change what names this account, such as the trust of a role of AWS',
    });
  return draftOf({ annotations });
}

/** Secrets of registries that pods of these accounts pull images with. */
export function accountPullSecrets(accounts: ReadonlySet<string | undefined>, objects: SourceObjects): string[] {
  return objects
    .ofKind('ServiceAccount')
    .filter(({ name }) => accounts.has(name))
    .flatMap(({ value }) => listOf(value['imagePullSecrets']))
    .flatMap((secret) => textOf(mapOf(secret)['name']) ?? []);
}
