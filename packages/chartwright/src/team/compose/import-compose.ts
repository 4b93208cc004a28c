import { isMap, listOf, mapOf, textOf } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { TeamValues } from '../generated/team-values.ts';
import { type Draft, draftOf } from '../import/draft.ts';
import type { Imported } from '../import/import-manifests.ts';
import { Notes } from '../import/notes.ts';
import { Part } from '../import/part.ts';
import { secretFaults } from '../values/secrets.ts';
import { interpolated, type Reference } from './interpolation.ts';
import { claimsOf, type Shared } from './mounts.ts';
import type { ComposeFile } from './read-compose.ts';
import { COMPOSE_REMEDIES } from './remedies.ts';
import { workloadOf } from './service.ts';

/**
 * Turns a Compose file into a team's values. Each key ends in the values, or in a note that says what holds instead; none
 * is dropped in silence, but for `x-` keys, by which Compose keeps what it does not read.
 *
 * @param file the source, as the person named it
 * @param team the name of the team
 */
export function importCompose(file: string, { root, services }: ComposeFile, team: string): Imported {
  const notes = new Notes(file, COMPOSE_REMEDIES);
  const whole = new Part(root);
  whole.ignoreAll('version', 'name', 'services', ...whole.keys().filter((key) => key.startsWith('x-')));
  const configMaps = configMapsOf(whole, notes);
  const shared = { ...sharedOf(services), configs: new Set(Object.keys(configMaps)) };
  topLevel(whole);
  const awaited = awaitedBy(services);
  const called = new Set(services.flatMap(({ value }) => namesIn(value['depends_on'])));
  const origins = new Map<string, ManifestObject>();
  const workloads = services.map((object): [string, Draft] => {
    const name = object.name.toLowerCase().replaceAll(/[_.]/g, '-');
    if (name !== object.name)
      notes.changed(object, [], {
        expected: `the workload ${name}, since a name in Kubernetes has lower case, digits and dashes alone`,
        fix: `let those that call ${object.name} call ${name}`,
      });
    origins.set(name, object);
    const service = serviceOf(object, notes);
    const draft = workloadOf(service, name, shared, awaited.has(object.name), notes);
    if (called.has(object.name) && draft['kind'] === undefined && draft['ports'] === undefined)
      notes.changed(object, [], {
        expected: 'ports by name: Compose opens all of a service to the others, the chart those that the values name',
        fix: `add workloads.${name}.ports with what it listens on, or nobody calls it`,
      });
    notes.rest(service);
    return [name, draft];
  });
  notes.rest(whole);
  const values = {
    tenant: { team },
    ...draftOf({
      workloads: Object.fromEntries(workloads),
      configMaps,
      persistentVolumeClaims: claimsOf(
        workloads.map(([, draft]) => draft),
        shared,
      ),
    }),
  } as TeamValues;
  return { values, notes: notes.problems, origins };
}

/** A service with the defaults of its variables; each reference is told, since no shell will be there to answer it. */
function serviceOf(object: ManifestObject, notes: Notes): Part {
  const references: Reference[] = [];
  const value = mapOf(interpolated(object.value, references));
  for (const { at, variable, fallback } of references)
    notes.changed(object, at, {
      expected: `a value that does not depend on a shell: ${fallback === undefined ? `nothing stands in for ${variable}` : `the default of ${variable} is taken`}`,
      fix: 'see whether this value is meant',
    });
  const service = new Part(object, [], value);
  service.ignoreAll(...service.keys().filter((key) => key.startsWith('x-')));
  return service;
}

/** Top-level networks, volumes and secrets name what services refer to; drivers and the like are told. */
function topLevel(whole: Part): void {
  for (const key of ['networks', 'volumes', 'secrets']) {
    const map = whole.part(key);
    for (const name of map?.keys() ?? []) {
      const entry = map?.part(name);
      entry?.ignoreAll('name', ...(key === 'secrets' ? ['file', 'environment', 'external'] : []));
      entry?.ignore('driver', 'local', 'bridge', 'default');
    }
  }
}

/** Configs of which the file has the content, each a ConfigMap of one key. */
function configMapsOf(whole: Part, notes: Notes): Draft {
  const map = whole.part('configs');
  return Object.fromEntries(
    (map?.keys() ?? []).flatMap((name) => {
      const config = map?.part(name);
      config?.ignoreAll('name', 'file', 'external');
      const content = config?.text('content');
      if (config === undefined || content === undefined) return [];
      if (secretFaults({ data: { [name]: content } }).length === 0) return [[name, { data: { [name]: content } }]];
      notes.secret(whole.object, [...config.at, 'content'], name, name);
      return [];
    }),
  );
}

function sharedOf(services: readonly ManifestObject[]): Omit<Shared, 'configs'> {
  const volumes = new Map<string, string[]>();
  for (const { name, value } of services)
    for (const volume of listOf(value['volumes'])) {
      const source = isMap(volume) ? textOf(volume['source']) : textOf(volume)?.split(':')[0];
      if (source !== undefined) volumes.set(source, [...(volumes.get(source) ?? []), name]);
    }
  return { volumes };
}

function namesIn(list: unknown): string[] {
  return Array.isArray(list) ? list.map(String) : Object.keys(mapOf(list));
}

/** Names of services that others wait for the end of. */
function awaitedBy(services: readonly ManifestObject[]): Set<string> {
  return new Set(
    services.flatMap(({ value }) =>
      Object.entries(mapOf(value['depends_on']))
        .filter(([, terms]) => mapOf(terms)['condition'] === 'service_completed_successfully')
        .map(([name]) => name),
    ),
  );
}
