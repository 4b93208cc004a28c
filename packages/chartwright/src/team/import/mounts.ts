import { type ClaimRefusal, storageClassOf } from './claims.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Notes } from './notes.ts';
import type { Part } from './part.ts';

/** A volume with the key of a workload that says it. */
export interface Mount {
  readonly key: 'scratch' | 'secretMounts' | 'configMapMounts' | 'tokens' | 'claimMounts';
  readonly draft: Draft;
}

/**
 * What a mounted volume says; undefined for one that the values cannot say.
 *
 * @param refusal why the workload may not mount a claim
 */
export function mountOf(volume: Part, mount: Part, notes: Notes, refusal: ClaimRefusal): Mount | undefined {
  const emptyDir = volume.part('emptyDir');
  if (emptyDir !== undefined) {
    if (!emptyDir.has('sizeLimit'))
      notes.changed(volume.object, [...volume.at, 'emptyDir'], {
        expected: 'a directory with a limit: 64Mi where `size` says no other',
        fix: 'set the size of this scratch to what the program writes there',
      });
    const draft = { medium: emptyDir.text('medium'), size: emptyDir.text('sizeLimit') };
    mount.ignore('readOnly', false);
    return { key: 'scratch', draft: draftOf({ ...placeOf(mount), ...draft }) };
  }
  const secret = volume.part('secret');
  if (secret !== undefined)
    return { key: 'secretMounts', draft: draftOf({ ...filesOf(secret, 'secretName', 'secret'), ...readOnly(mount) }) };
  const configMap = volume.part('configMap');
  if (configMap !== undefined)
    return {
      key: 'configMapMounts',
      draft: draftOf({ ...filesOf(configMap, 'name', 'configMap'), ...readOnly(mount) }),
    };
  const claim = volume.part('persistentVolumeClaim');
  if (claim !== undefined && refusal(String(claim.peek('claimName'))) === undefined)
    return { key: 'claimMounts', draft: claimMountOf(claim, mount) };
  const token = tokenOf(volume.part('projected'));
  return token === undefined ? undefined : { key: 'tokens', draft: draftOf({ ...token, ...readOnly(mount) }) };
}

function claimMountOf(claim: Part, mount: Part): Draft {
  const isReadOnly = [mount.flag('readOnly'), claim.flag('readOnly')].includes(true);
  return draftOf({ claim: claim.text('claimName'), ...placeOf(mount), readOnly: isReadOnly ? true : undefined });
}

function placeOf(mount: Part): Draft {
  return { mountPath: mount.text('mountPath'), subPath: mount.text('subPath') };
}

/** Secrets, ConfigMaps and tokens are mounted to be read, whatever the mount says. */
function readOnly(mount: Part): Draft {
  mount.ignoreAll('readOnly');
  return placeOf(mount);
}

/** Modes are numbers in Kubernetes, which a person writes in octal. */
function filesOf(source: Part, nameKey: string, as: string): Draft {
  const items = source.parts('items').map((item) => [item.text('key') ?? '', item.text('path') ?? '']);
  // 0644 is Kubernetes' own.
  source.ignore('defaultMode', 420);
  return {
    [as]: source.text(nameKey),
    optional: source.flag('optional'),
    items: Object.fromEntries(items),
    mode: octal(source.integer('defaultMode')),
  };
}

function octal(mode: number | undefined): string | undefined {
  return mode === undefined ? undefined : mode.toString(8).padStart(4, '0');
}

/** A projected volume of one token. */
function tokenOf(projected: Part | undefined): Draft | undefined {
  const sources = projected?.parts('sources') ?? [];
  const token = sources.length === 1 ? sources[0]?.part('serviceAccountToken') : undefined;
  if (projected === undefined || token === undefined) return undefined;
  projected.ignore('defaultMode', 420);
  token.ignore('path', 'token');
  return {
    audience: token.text('audience'),
    expirationSeconds: token.integer('expirationSeconds'),
  };
}

/** The claim of a StatefulSet, without its path. */
export function claimOf(claim: Part): Draft {
  claim.ignoreAll('apiVersion', 'kind', 'status');
  claim.part('metadata')?.ignoreAll('labels', 'creationTimestamp');
  const spec = claim.part('spec');
  spec?.ignore('accessModes', ['ReadWriteOnce']);
  spec?.ignore('volumeMode', 'Filesystem');
  return {
    size: spec?.part('resources')?.part('requests')?.text('storage'),
    storageClass: spec === undefined ? undefined : storageClassOf(spec),
  };
}
