import { load } from 'js-yaml';
import type { ManifestObject } from '../../kube/manifest.ts';
import { isMap, mapOf, textOf, type Untyped } from '../../core/untyped.ts';
import { imageName, isFullImageName, parseImage } from './reference.ts';

/** An image that an object names, and where. */
export interface FoundImage {
  /** As it is written there. */
  readonly written: string;
  /** The chart it comes from: a component's, or `platform` for the platform's own objects. */
  readonly chart: string;
  /** The object, and the way to the name in it, such as `DaemonSet/alloy spec.template.spec.containers.0.image`. */
  readonly where: string;
}

/** Kinds that hold schemas or rights, in which `image` is a word like any other. */
const without = new Set(['CustomResourceDefinition', 'ClusterRole', 'Role', 'ValidatingAdmissionPolicy']);

/**
 * Every image that rendered objects name: of pods with init and ephemeral containers and image volumes, in custom
 * resources of any kind, in flags and variables of programs that start pods themselves, and in the configuration of such
 * programs in ConfigMaps.
 */
export function findImages(objects: readonly ManifestObject[]): FoundImage[] {
  return objects
    .filter(({ kind }) => !without.has(kind))
    .flatMap((object) => {
      const name = [object.kind, object.namespace, object.name].filter((part) => part !== undefined).join('/');
      const images = [...imagesIn(object.value, []), ...configuredImages(object)];
      return images.map(({ at, written }) => ({ written, chart: chartOf(object), where: `${name} ${at.join('.')}` }));
    });
}

/** The chart of an umbrella that an object is rendered by, from the path of its template. */
export function chartOf({ source }: Pick<ManifestObject, 'source'>): string {
  return /^[^/]+\/charts\/([^/]+)\//.exec(source)?.[1] ?? source.split('/')[0] ?? source;
}

interface Place {
  readonly at: readonly (string | number)[];
  readonly written: string;
}

function imagesIn(value: unknown, at: readonly (string | number)[]): Place[] {
  if (typeof value === 'string') return flagImage(value, at);
  if (Array.isArray(value))
    return [...value.flatMap((item, index) => imagesIn(item, [...at, index])), ...namedFlags(value, at)];
  if (!isMap(value)) return [];
  return Object.entries(value).flatMap(([key, child]) => {
    const here = [...at, key];
    if (!isImageKey(key)) return [...imagesIn(child, here), ...variable(value, key, here)];
    if (typeof child === 'string') return named(joined(child, textOf(value[`${key}Version`])), here);
    return isMap(child) ? [...composed(child, here), ...imagesIn(child, here)] : imagesIn(child, here);
  });
}

/** `image`, and such as `controllerImage`. */
function isImageKey(key: string): boolean {
  return key === 'image' || key.endsWith('Image');
}

function named(text: string, at: readonly (string | number)[]): Place[] {
  return parseImage(text) === undefined ? [] : [{ at, written: text }];
}

function joined(name: string, version: string | undefined): string {
  return version === undefined || version === '' ? name : `${name}:${version}`;
}

/** An image in parts: registry, repository or name, tag or version, digest; or an image volume's reference. */
function composed(parts: Untyped, at: readonly (string | number)[]): Place[] {
  const text = (...keys: string[]): string | undefined => {
    const found = keys.map((key) => textOf(parts[key])).find((part) => part !== undefined && part !== '');
    return found;
  };
  const reference = text('reference');
  if (reference !== undefined) return named(reference, at);
  const repository = text('repository', 'name');
  if (repository === undefined) return [];
  const registry = text('registry');
  const full = registry === undefined ? repository : `${registry}/${repository}`;
  const digest = text('digest', 'sha');
  const tagged = joined(full, text('tag', 'version'));
  return named(
    digest === undefined ? tagged : `${tagged}@${digest.startsWith('sha256:') ? '' : 'sha256:'}${digest}`,
    at,
  );
}

/** `--prometheus-config-reloader=quay.io/…`: a flag whose value is an image's full name, whatever it is called. */
function flagImage(text: string, at: readonly (string | number)[]): Place[] {
  const value = /^--?[A-Za-z0-9.-]+=(\S+)$/.exec(text)?.[1];
  if (value === undefined) return [];
  const sure = /^--?[A-Za-z0-9.-]*image=/.test(text) ? parseImage(value) !== undefined : isFullImageName(value);
  return sure ? [{ at, written: value }] : [];
}

/** `--image`, `quay.io/…`: a flag with its value in the next argument. */
function namedFlags(list: readonly unknown[], at: readonly (string | number)[]): Place[] {
  return list.flatMap((item, index) => {
    const flag = typeof list[index - 1] === 'string' && /^--?[A-Za-z0-9.-]*image$/.test(list[index - 1] as string);
    return flag && typeof item === 'string' ? named(item, [...at, index]) : [];
  });
}

/** An environment variable, or any other value in a pair with a name, that is an image's full name. */
function variable(map: Untyped, key: string, at: readonly (string | number)[]): Place[] {
  const value = map[key];
  if (key !== 'value' || typeof value !== 'string' || typeof map['name'] !== 'string') return [];
  return isFullImageName(value) ? [{ at, written: value }] : [];
}

/** Configuration that a ConfigMap holds as YAML; dashboards and the like, which are JSON, name no images. */
function configuredImages({ kind, value }: ManifestObject): Place[] {
  if (kind !== 'ConfigMap') return [];
  return Object.entries(mapOf(value['data'])).flatMap(([key, text]) => {
    if (typeof text !== 'string' || key.endsWith('.json') || !/image/i.test(text)) return [];
    const parsed = parsedYaml(text);
    const version = textOf(mapOf(parsed)['linkerdVersion']);
    const places = imagesIn(parsed, ['data', key]);
    // Linkerd's injector takes its own version for an image without one.
    return version === undefined
      ? places
      : places.map((place) => ({ ...place, written: withTag(place.written, version) }));
  });
}

function withTag(written: string, tag: string): string {
  const image = parseImage(written);
  if (image === undefined || (image.tag ?? image.digest) !== undefined) return written;
  return imageName({ ...image, tag });
}

function parsedYaml(text: string): unknown {
  try {
    return load(text);
  } catch {
    // Not every configuration is YAML.
    return undefined;
  }
}
