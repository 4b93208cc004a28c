import type { Problem } from '../../core/problem.ts';
import { listOf, mapOf, type Segment, textOf, type Untyped } from '../../core/untyped.ts';
import { groupOf } from '../catalog.ts';
import { finding } from '../finding.ts';
import type { ManifestObject } from '../manifest.ts';
import { listed, portsOf, type Release, servicesByName } from './release.ts';

/** A Service that an object sends traffic to. */
export interface Backend {
  readonly at: readonly Segment[];
  readonly service: string;
  /** A port by number or by name, with the way to it from the backend; a route may leave it to the Service. */
  readonly port?: { readonly at: readonly Segment[]; readonly value: unknown };
}

/** Services, and ports of Services, to which an Ingress or a route sends its traffic and which the release lacks. */
export function backendFindings(release: Release): Problem[] {
  const services = servicesByName(release);
  return release.objects.flatMap((object) =>
    backendsOf(object).flatMap((backend) => {
      const service = services.get(backend.service);
      if (service === undefined) return release.hasOperated ? [] : [noService(object, backend, services.keys())];
      const { port } = backend;
      const ports = portsOf(service);
      if (port === undefined || ports.some((one) => one.port === port.value || one.name === port.value)) return [];
      return [
        finding(object, port.at, {
          code: 'objects/no-backend',
          found: `port ${JSON.stringify(port.value)} of the Service "${backend.service}"`,
          expected: `one of its ports: ${listed(
            ports.flatMap(({ name, port: number }) => [name ?? [], number].flat()),
            'it has none',
          )}`,
          fix: 'name one of these ports',
        }),
      ];
    }),
  );
}

function noService(object: ManifestObject, { at, service }: Backend, known: Iterable<string>): Problem {
  return finding(object, at, {
    code: 'objects/no-backend',
    found: `the Service "${service}", which the chart does not have`,
    expected: `a Service of the chart: ${listed(known, 'it has none')}`,
    fix: 'name one of these, or add the Service',
  });
}

/** The Services to which an Ingress or a route sends its traffic; none for other kinds. */
export function backendsOf(object: ManifestObject): Backend[] {
  const group = groupOf(object.apiVersion);
  const spec = mapOf(object.value['spec']);
  if (group === 'networking.k8s.io' && object.kind === 'Ingress') return ingressBackends(spec);
  return group === 'gateway.networking.k8s.io' && object.kind.endsWith('Route') ? routeBackends(object, spec) : [];
}

function ingressBackends({ rules, defaultBackend }: Untyped): Backend[] {
  const places: (readonly [readonly Segment[], unknown])[] = [
    [['spec', 'defaultBackend', 'service'], mapOf(defaultBackend)['service']],
    ...listOf(rules).flatMap((rule, index) =>
      listOf(mapOf(mapOf(rule)['http'])['paths']).map(
        (path, step) =>
          [
            ['spec', 'rules', index, 'http', 'paths', step, 'backend', 'service'],
            mapOf(mapOf(path)['backend'])['service'],
          ] as const,
      ),
    ),
  ];
  return places.flatMap(([at, value]) => {
    const { name, port } = mapOf(value);
    if (typeof name !== 'string') return [];
    const { number, name: portName } = mapOf(port);
    const key = portName === undefined ? 'number' : 'name';
    return [{ at: [...at, 'name'], service: name, port: { at: [...at, 'port', key], value: portName ?? number } }];
  });
}

function routeBackends({ namespace }: ManifestObject, { rules }: Untyped): Backend[] {
  const references = listOf(rules).flatMap((rule, index) => {
    const at = ['spec', 'rules', index];
    const { backendRefs, filters } = mapOf(rule);
    return [
      ...listOf(backendRefs).map((reference, step) => [[...at, 'backendRefs', step], mapOf(reference)] as const),
      ...listOf(filters).map(
        (filter, step) =>
          [
            [...at, 'filters', step, 'requestMirror', 'backendRef'],
            mapOf(mapOf(mapOf(filter)['requestMirror'])['backendRef']),
          ] as const,
      ),
    ];
  });
  return references.flatMap(([at, reference]) => {
    const service = textOf(reference['name']);
    const isElsewhere = reference['namespace'] !== undefined && reference['namespace'] !== namespace;
    if (service === undefined || isElsewhere || (reference['kind'] ?? 'Service') !== 'Service') return [];
    const { port } = reference;
    return [
      { at: [...at, 'name'], service, ...(port === undefined ? {} : { port: { at: [...at, 'port'], value: port } }) },
    ];
  });
}
