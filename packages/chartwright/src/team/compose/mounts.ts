import { textOf } from '../../core/untyped.ts';
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
}

/** What a service mounts: volumes, directories in memory, secrets and configs. */
export function mountsOf(
  service: Part,
  { name, isJob }: { readonly name: string; readonly isJob: boolean },
  shared: Shared,
  notes: Notes,
): Draft {
  const scratch: Record<string, Draft> = {};
  let persistence: Draft | undefined;
  for (const { mount, path, size } of [...volumesOf(service, notes), ...tmpfsOf(service)]) {
    const { type, source, target } = mount;
    if (type === 'tmpfs' || (type === 'volume' && source === undefined)) {
      const draft = draftOf({
        mountPath: target,
        size: size ?? '64Mi',
        medium: type === 'tmpfs' ? 'Memory' : undefined,
      });
      scratch[freeKey(scratch, nameOf(target))] = draft;
    } else if (
      type === 'volume' &&
      !isJob &&
      persistence === undefined &&
      shared.volumes.get(source ?? '')?.length === 1
    ) {
      persistence = { size: SIZE, mountPath: target };
      notes.changed(service.object, path, {
        expected: `a claim of ${SIZE} of its own for each replica of a StatefulSet`,
        fix: `set workloads.${name}.persistence.size, and copy the data`,
      });
    } else notes.notSaid(service.object, path, otherVolume(type, name));
  }
  return draftOf({
    scratch,
    persistence,
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

function otherVolume(type: string, name: string): { expected: string; fix: string } {
  if (type === 'bind')
    return {
      expected: 'files of the image or of the values: a node has none of this machine’s',
      fix: `bake them into the image, or write them into workloads.${name}.config.files`,
    };
  return {
    expected: 'one volume of a workload’s own, which no other mounts',
    fix: 'keep the data in one workload, which the others call, or in a bucket',
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
  return { type: /^[./~$]|^$/.test(source) ? 'bind' : 'volume', source, target };
}

function longVolume(volume: Part): Found[] {
  const target = volume.text('target');
  if (target === undefined) return [];
  const size = volume.part('tmpfs')?.text('size');
  const mount = { type: volume.text('type') ?? 'volume', source: volume.text('source'), target };
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
