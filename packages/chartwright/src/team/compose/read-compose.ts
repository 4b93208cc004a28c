import { load } from 'js-yaml';
import { fileProblem, type Problem, ProblemsError } from '../../core/problem.ts';
import { isMap, mapOf, type Untyped } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { readForeignYaml } from '../import/foreign-yaml.ts';

/** A Compose file: as a whole, and each of its services as an object of its own, so that a note names it. */
export interface ComposeFile {
  readonly root: ManifestObject;
  readonly services: readonly ManifestObject[];
}

/** Whether a text is a Compose file: a map with services and without the fields that every manifest has. */
export function isCompose(text: string): boolean {
  return /^services:/m.test(text) && !/^(apiVersion|kind):/m.test(text);
}

/**
 * Reads a Compose file.
 *
 * @param file the source, as the person named it
 * @throws ProblemsError when it is no YAML, or no Compose file
 */
export function readCompose(file: string, text: string): ComposeFile {
  const value = readForeignYaml(file, text, load);
  const services = Object.entries(mapOf(mapOf(value)['services'])).filter(([, service]) => isMap(service));
  if (!isMap(value) || services.length === 0) throw new ProblemsError([noServices(file)]);
  const object = (kind: string, name: string, within: readonly string[], content: Untyped): ManifestObject => {
    const place = { source: file, index: 0, firstLine: 1, line: 1, text, namespace: undefined };
    return { ...place, apiVersion: 'compose', kind, name, within, value: content };
  };
  return {
    root: object('file', 'compose', [], value),
    services: services.map(([name, service]) => object('service', name, ['services', name], mapOf(service))),
  };
}

function noServices(file: string): Problem {
  return fileProblem(file, {
    code: 'import/no-objects',
    found: 'no service',
    expected: 'a Compose file with services',
    fix: 'name the file that `docker compose config` prints',
  });
}
