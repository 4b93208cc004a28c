import { listOf, mapOf, textOf } from '../../core/untyped.ts';
import { isDnsSubdomain } from '../names.ts';
import { type ApiRule, isSet, type Place } from './api-rule.ts';
import {
  amountOf,
  exactlyOne,
  FILE_FIELDS,
  hasRepeated,
  isDataKey,
  isEmpty,
  isPathBelow,
  required,
  RESOURCE_FIELD,
} from './rule-builders.ts';

/** Highest time that a projected token lasts, in seconds. */
const LONGEST_TOKEN = 2 ** 32;
const MOST_DRIVER = 63;
const source = 'core: validateVolumeSource';
const ITEMS = ['configMap', 'secret', 'projected.sources.*.configMap', 'projected.sources.*.secret'].map(
  (from) => `${from}.items.*`,
);
const FILES = ['downwardAPI.items.*', 'projected.sources.*.downwardAPI.items.*'];

/** What is refused of volumes (`ValidateVolumes`). */
export const volumeRules: readonly ApiRule[] = [
  {
    source,
    on: 'volume',
    field: '',
    isWrong: (_, { value }) => keysOf(value).filter((key) => key !== 'name').length > 1,
    found: 'a volume of several kinds',
    expected: 'one kind, such as configMap',
    fix: 'split it into a volume for each',
  },
  required(
    { source, on: 'volume', each: ['configMap', 'projected.sources.*.configMap', 'projected.sources.*.secret'] },
    'name',
  ),
  required({ source, on: 'volume', each: ['secret'] }, 'secretName'),
  required({ source, on: 'volume', each: ['persistentVolumeClaim'] }, 'claimName'),
  required({ source, on: 'volume', each: ['hostPath'] }, 'path'),
  required({ source, on: 'volume', each: ['nfs'] }, 'server'),
  required({ source, on: 'volume', each: ['ephemeral'] }, 'volumeClaimTemplate'),
  required({ source, on: 'volume', each: ['csi.nodePublishSecretRef'] }, 'name'),
  {
    source: 'core: validateNFSVolumeSource',
    on: 'volume',
    field: 'nfs.path',
    isWrong: (path, { value }) => isSet(value['nfs']) && !(textOf(path) ?? '').startsWith('/'),
    expected: 'an absolute path',
    fix: 'begin it with /',
  },
  {
    source: 'core: validatePathNoBacksteps',
    on: 'volume',
    field: 'hostPath.path',
    isWrong: (path) => (textOf(path) ?? '').split('/').includes('..'),
    expected: 'a path without ".."',
    fix: 'write the path that is meant',
  },
  {
    source: 'core: validateCSIDriverName',
    on: 'volume',
    field: 'csi.driver',
    isWrong: (name, { value }) =>
      isSet(value['csi']) &&
      (!isDnsSubdomain((textOf(name) ?? '').toLowerCase()) || (textOf(name) ?? '').length > MOST_DRIVER),
    expected: 'the name of a driver: letters, digits, "-" and "."',
    fix: 'correct the name',
  },
  {
    source: 'core: validateEmptyDirVolumeSource',
    on: 'volume',
    field: 'emptyDir.sizeLimit',
    isWrong: (size) => (amountOf(size) ?? 0n) < 0n,
    expected: 'a size of zero or more',
    fix: 'write a size such as 100Mi',
  },
  {
    source: 'core: validateKeyToPath',
    on: 'volume',
    each: ITEMS,
    field: 'key',
    isWrong: (key) => !isDataKey(key),
    expected: 'a key: letters, digits, "-", "_" and "."',
    fix: 'write the key that is meant',
  },
  {
    source:
      'core: validateKeyToPath, validateDownwardAPIVolumeFile, validateProjectionSources (ValidateLocalNonReservedPath)',
    on: 'volume',
    each: [...ITEMS, ...FILES, 'projected.sources.*.serviceAccountToken'],
    field: 'path',
    isWrong: (path) => !isPathBelow(path),
    expected: 'a path below the volume, that does not begin with ".."',
    fix: 'write the path from the root of the volume',
  },
  {
    source: 'core: validateProjectionSources',
    on: 'volume',
    each: ['projected.sources.*'],
    field: '',
    isWrong: (_, { value }) => keysOf(value).length > 1,
    found: 'a source of several kinds',
    expected: 'one kind, such as configMap',
    fix: 'split it into a source for each',
  },
  {
    source: 'core: validateProjectionSources',
    on: 'volume',
    each: ['projected.sources.*.serviceAccountToken'],
    field: 'expirationSeconds',
    isWrong: (seconds) => typeof seconds === 'number' && seconds > LONGEST_TOKEN,
    expected: `at most ${LONGEST_TOKEN}`,
    fix: 'lower it, or remove it for the default of an hour',
  },
  {
    source: 'core: validateProjectionSources (conflicting duplicate paths)',
    on: 'volume',
    field: 'projected',
    isWrong: (projected) => hasRepeated(listOf(mapOf(projected)['sources']).flatMap(pathsOf)),
    found: 'two items at one path',
    expected: 'each path once',
    fix: 'change the path of one',
  },
  exactlyOne({ source: 'core: validateDownwardAPIVolumeFile', on: 'volume', each: FILES }, [
    'fieldRef',
    'resourceFieldRef',
  ]),
  {
    source: 'core: validateDownwardAPIVolumeFile (validVolumeDownwardAPIFieldPathExpressions)',
    on: 'volume',
    each: FILES,
    field: 'fieldRef.fieldPath',
    isWrong: (path, { value }) => isSet(value['fieldRef']) && !FILE_FIELDS.test(textOf(path) ?? ''),
    expected: 'a field that files can hold, such as metadata.labels',
    fix: 'name such a field, or use a variable',
  },
  {
    source: 'core: validateContainerResourceFieldSelector',
    on: 'volume',
    each: FILES.map((file) => `${file}.resourceFieldRef`),
    field: 'resource',
    isWrong: (resource) => !RESOURCE_FIELD.test(textOf(resource) ?? ''),
    expected: 'a resource such as limits.cpu',
    fix: 'name such a resource',
  },
  required(
    {
      source: 'core: validateContainerResourceFieldSelector',
      on: 'volume',
      each: FILES.map((file) => `${file}.resourceFieldRef`),
    },
    'containerName',
  ),
];

function keysOf(value: Place['value']): string[] {
  return Object.keys(value).filter((key) => isSet(value[key]));
}

/** The paths of a source that are written; of one without items they are known in the cluster alone. */
function pathsOf(source: unknown): unknown[] {
  const { configMap, secret, downwardAPI, serviceAccountToken } = mapOf(source);
  const items = [configMap, secret, downwardAPI].flatMap((from) => listOf(mapOf(from)['items']));
  return [...items, serviceAccountToken].map((item) => mapOf(item)['path']).filter((path) => !isEmpty(path));
}
