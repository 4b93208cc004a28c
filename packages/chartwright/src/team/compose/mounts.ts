import { mapOf, textOf } from '../../core/untyped.ts';
import { type Draft, draftOf } from '../import/draft.ts';
import { freeKey } from '../import/free-key.ts';
import type { Notes } from '../import/notes.ts';
import type { Part } from '../import/part.ts';
import { quantityOfBytes } from './words.ts';

/** Compose gives a volume no size, and Kubernetes makes no claim without. */
const SIZE = '1Gi';

/** What of the file several services have in common. */
export interface Shared {
  /** Name of a volume → the services that mount it. */
  readonly volumes: ReadonlyMap<string, readonly string[]>;
  /** Names of configs of which the file has the content. */
  readonly configs: ReadonlySet<string>;
}

interface Mount {
  readonly type: string;
  readonly source: string | undefined;
  readonly target: string;
  readonly isReadOnly?: boolean;
}

/** What a service mounts: volumes, directories in memory, secrets and configs. */
export function mountsOf(
  service: Part,
  { name, isJob, isAwaited }: { readonly name: string; readonly isJob: boolean; readonly isAwaited: boolean },
  shared: Shared,
  notes: Notes,
): Draft {
  const scratch: Record<string, Draft> = {};
  const claimMounts: Record<string, Draft> = {};
  let persistence: Draft | undefined;
  for (const { mount, path, size } of [...volumesOf(service, notes), ...tmpfsOf(service)]) {
    const { type, source, target } = mount;
    const users = type === 'volume' && source !== undefined ? (shared.volumes.get(source) ?? []) : [];
    if (type === 'tmpfs' || (type === 'volume' && source === undefined)) {
      const draft = draftOf({
        mountPath: target,
        size: size ?? '64Mi',
        medium: type === 'tmpfs' ? 'Memory' : undefined,
      });
      scratch[freeKey(scratch, nameOf(target))] = draft;
    } else if (!isJob && persistence === undefined && users.length === 1) {
      persistence = { size: SIZE, mountPath: target };
      notes.changed(service.object, path, {
        expected: `a claim of ${SIZE} of its own for each replica of a StatefulSet${mount.isReadOnly === true ? ', which it may write' : ''}`,
        fix: `set workloads.${name}.persistence.size, and copy the data`,
      });
    } else if (source !== undefined && !isAwaited && (users.length > 1 || (isJob && users.length === 1))) {
      claimMounts[freeKey(claimMounts, nameOf(source))] = claimMountOf(source, mount);
      notes.changed(service.object, path, claimText(nameOf(source), users.length > 1));
    } else notes.notSaid(service.object, path, otherVolume(type, name));
  }
  return draftOf({
    scratch,
    persistence,
    claimMounts,
    secretMounts: filesOf(service, 'secrets', '/run/secrets/', (key) => {
      notes.secret(service.object, [...service.at, 'secrets'], key, key);
      return { secret: key };
    }),
    configMapMounts: filesOf(service, 'configs', '/', (key) => {
      if (!shared.configs.has(key))
        notes.changed(service.object, [...service.at, 'configs'], {
          expected: 'the content in the values, since the file does not reach the cluster',
          fix: `write configMaps.${key}.data.${key}`,
        });
      return { configMap: key };
    }),
  });
}

function claimMountOf(source: string, { target, isReadOnly }: Mount): Draft {
  return draftOf({ claim: nameOf(source), mountPath: target, readOnly: isReadOnly === true ? true : undefined });
}

function claimText(claim: string, isShared: boolean): { expected: string; fix: string } {
  return {
    expected: `a claim of ${SIZE}${isShared ? ' that pods on every node mount, as few StorageClasses can' : ''}`,
    fix: `set persistentVolumeClaims.${claim}.size${isShared ? ' and .storageClass' : ''}, and copy the data`,
  };
}

/** The claims that workloads mount: one of several services is for pods on every node. */
export function claimsOf(workloads: readonly Draft[], shared: Pick<Shared, 'volumes'>): Draft {
  const mounts = workloads.flatMap((draft) => Object.values(mapOf(draft['claimMounts'])).map(mapOf));
  const many = new Set([...shared.volumes].filter(([, users]) => users.length > 1).map(([source]) => nameOf(source)));
  return Object.fromEntries(
    mounts.map(({ claim }) => {
      const name = String(claim);
      return [name, draftOf({ size: SIZE, accessMode: many.has(name) ? 'ReadWriteMany' : undefined })];
    }),
  );
}

function otherVolume(type: string, name: string): { expected: string; fix: string } {
  if (type === 'bind')
    return {
      expected: 'files of the image or of the values: a node has none of this machine’s',
      fix: `bake them into the image, or write them into workloads.${name}.config.files`,
    };
  return {
    expected: 'one volume of a workload’s own, or a claim that is there before the workload starts',
    fix: 'write persistentVolumeClaims and claimMounts, or keep the data in a bucket',
  };
}

interface Found {
  readonly mount: Mount;
  readonly path: readonly (string | number)[];
  readonly size?: string | undefined;
}

function volumesOf(service: Part, notes: Notes): Found[] {
  const list = service.peek('volumes');
  if (!Array.isArray(list)) return [];
  const long = service.parts('volumes');
  if (long.length > 0) return long.flatMap(longVolume);
  if (!list.every((item) => typeof item === 'string')) return mixed(service, notes);
  service.take('volumes');
  return list.map((item, index) => ({ mount: shortVolume(item), path: [...service.at, 'volumes', index] }));
}

/** Short and long forms beside each other are told as a whole. */
function mixed(service: Part, notes: Notes): Found[] {
  service.take('volumes');
  notes.notSaid(service.object, [...service.at, 'volumes'], {
    expected: 'volumes in one form',
    fix: 'import what `docker compose config` prints',
  });
  return [];
}

function shortVolume(text: string): Mount {
  const parts = text.split(':');
  const [source = '', target] = parts;
  if (target === undefined || parts.length === 1) return { type: 'volume', source: undefined, target: source };
  const isReadOnly = (parts[2] ?? '').split(',').includes('ro');
  return { type: /^[./~$]|^$/.test(source) ? 'bind' : 'volume', source, target, isReadOnly };
}

function longVolume(volume: Part): Found[] {
  const target = volume.text('target');
  if (target === undefined) return [];
  const size = volume.part('tmpfs')?.text('size');
  const type = volume.text('type') ?? 'volume';
  const isReadOnly = type === 'volume' && volume.flag('read_only') === true;
  const mount = { type, source: volume.text('source'), target, isReadOnly };
  volume.ignore('read_only', false);
  return [{ mount, path: volume.at, size: size === undefined ? undefined : quantityOfBytes(size) }];
}

function tmpfsOf(service: Part): Found[] {
  const one = service.text('tmpfs');
  const list = one === undefined ? (service.texts('tmpfs') ?? []) : [one];
  return list.map((text) => {
    const [target = '', options = ''] = text.split(':');
    const size = /(?:^|,)size=([^,]+)/.exec(options)?.[1];
    return {
      mount: { type: 'tmpfs', source: undefined, target },
      path: [...service.at, 'tmpfs'],
      size: size === undefined ? undefined : quantityOfBytes(size),
    };
  });
}

/** Secrets or configs of a service, each a file: `name`, or `source` with `target`. */
function filesOf(service: Part, key: string, folder: string, source: (name: string) => Draft): Draft {
  const mounts: Record<string, Draft> = {};
  const add = (name: string, target: string | undefined): void => {
    const mountPath = target?.startsWith('/') === true ? target : `${folder}${target ?? name}`;
    mounts[freeKey(mounts, nameOf(name))] = { ...source(name), mountPath, subPath: name };
  };
  for (const name of service.texts(key) ?? []) add(name, undefined);
  for (const part of service.parts(key)) {
    const name = part.text('source');
    if (name !== undefined) add(name, textOf(part.take('target')));
  }
  return mounts;
}

/** A name in the form that the values ask for, of a path or of another name. */
function nameOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[^a-z]+|-+$/g, '');
  return plain === '' ? 'data' : plain.slice(0, 40).replace(/-+$/, '');
}
