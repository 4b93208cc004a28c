import type { Problem } from '../core/problem.ts';
import { finding, shown } from './finding.ts';
import type { ManifestObject } from './manifest.ts';
import { isDnsLabel, isPortName } from './names.ts';
import { containersOf, podTemplateOf, type PodContainer, type PodTemplate } from './pods.ts';
import { listOf, mapOf, textOf, type Segment } from '../core/untyped.ts';

/** Problems of an object's pod for which the API server would refuse it, beyond those that a schema finds. */
export function podFindings(object: ManifestObject): Problem[] {
  const pod = podTemplateOf(object);
  if (pod === undefined) return [];
  const containers = containersOf(pod);
  return [
    ...repeatedNames(
      object,
      'container',
      containers.map((one) => [[...one.at, 'name'], one.value['name']]),
    ),
    ...containers.flatMap((container) => containerFindings(object, container)),
    ...volumeFindings(pod, containers),
  ];
}

type Named = readonly [at: readonly Segment[], name: unknown];

/** The names of a list's entries, each with its path. */
function namesIn(container: PodContainer, list: string): Named[] {
  return listOf(container.value[list]).map((entry, index) => [
    [...container.at, list, index, 'name'],
    mapOf(entry)['name'],
  ]);
}

function repeatedNames(object: ManifestObject, what: string, names: readonly Named[]): Problem[] {
  const seen = new Set<string>();
  return names.flatMap(([at, name]) => {
    if (typeof name !== 'string' || name === '') return [];
    const isRepeated = seen.has(name);
    seen.add(name);
    if (!isRepeated) return [];
    const text = {
      found: `a second ${what} "${name}"`,
      expected: `each ${what} name once`,
      fix: 'rename or remove one',
    };
    return [finding(object, at, { code: 'objects/repeated-name', ...text })];
  });
}

function containerFindings(object: ManifestObject, container: PodContainer): Problem[] {
  const problems = [
    ...repeatedNames(object, 'port', namesIn(container, 'ports')),
    // Server-side apply, Helm 4's way, refuses a list with a key twice; before, the last one won in silence.
    ...repeatedNames(object, 'environment variable', namesIn(container, 'env')),
  ];
  const at = [...container.at, 'name'];
  const name = textOf(container.value['name']);
  if (name !== undefined && !isDnsLabel(name)) {
    const expected = 'a DNS label: lower-case letters, digits and "-", at most 63 characters';
    problems.push(
      finding(object, at, { code: 'objects/name', found: shown(object, at), expected, fix: 'rename the container' }),
    );
  }
  listOf(container.value['ports']).forEach((port, index) => {
    problems.push(...portFindings(object, [...container.at, 'ports', index], mapOf(port)));
  });
  return problems;
}

/** Highest port number of TCP and UDP. */
const HIGHEST_PORT = 65_535;

function portFindings(
  object: ManifestObject,
  at: readonly Segment[],
  { name, containerPort }: Record<string, unknown>,
): Problem[] {
  const problems: Problem[] = [];
  // An empty name is none (`validateContainerPorts`).
  if (typeof name === 'string' && name !== '' && !isPortName(name)) {
    const where = [...at, 'name'];
    const expected = 'lower-case letters, digits and "-", a letter among them, at most 15 characters';
    problems.push(
      finding(object, where, { code: 'objects/name', found: shown(object, where), expected, fix: 'rename the port' }),
    );
  }
  if (typeof containerPort === 'number' && (containerPort < 1 || containerPort > HIGHEST_PORT)) {
    const where = [...at, 'containerPort'];
    const expected = `a port from 1 to ${HIGHEST_PORT}`;
    problems.push(
      finding(object, where, {
        code: 'objects/value',
        found: shown(object, where),
        expected,
        fix: `write ${expected}`,
      }),
    );
  }
  return problems;
}

function volumeFindings(pod: PodTemplate, containers: readonly PodContainer[]): Problem[] {
  const { object, spec } = pod;
  const claims = listOf(mapOf(object.value['spec'])['volumeClaimTemplates']).map((claim) =>
    mapOf(mapOf(claim)['metadata']),
  );
  const volumes = listOf(spec['volumes']).map(mapOf);
  const known = new Set([...claims, ...volumes].map((volume) => volume['name']));
  const mounts = containers.flatMap((container) => namesIn(container, 'volumeMounts'));
  const missing = mounts.flatMap(([at, name]) => {
    if (typeof name !== 'string' || known.has(name)) return [];
    const expected =
      known.size === 0 ? 'a volume of the pod; it has none' : `one of the pod's volumes: ${[...known].join(', ')}`;
    const fix = `add "${name}" to the pod's volumes, or mount one of them`;
    return [finding(object, at, { code: 'objects/no-volume', found: `"${name}"`, expected, fix })];
  });
  const named = volumes.map((volume, index): Named => [[...pod.specAt, 'volumes', index, 'name'], volume['name']]);
  return [...repeatedNames(object, 'volume', named), ...missing];
}
