import { listOf, mapOf, textOf, valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { rootOf } from './controllers.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Notes } from './notes.ts';
import type { Part } from './part.ts';
import type { Ports } from './ports.ts';

/** A workload that may be exposed: by the name of its Service. */
export interface Exposable {
  readonly ports: Ports;
  expose?: Draft;
}

/** Where a path of a host leads. */
interface Way {
  readonly part: Part;
  readonly service: string;
  readonly port: string | number | undefined;
  readonly path: string;
  readonly hosts: readonly string[];
}

const CERT_MANAGER = 'cert-manager.io/';

/** Gives the workloads behind an Ingress their hosts; a workload has one path, so others are told. */
export function exposeByIngress(
  ingress: ManifestObject,
  workloads: ReadonlyMap<string, Exposable>,
  notes: Notes,
): void {
  const root = rootOf(ingress);
  const spec = root.part('spec');
  spec?.ignoreAll('ingressClassName', 'tls');
  const annotations = root.part('metadata')?.part('annotations');
  const clusterIssuer = annotations?.text(`${CERT_MANAGER}cluster-issuer`);
  const issuer = annotations?.text(`${CERT_MANAGER}issuer`);
  annotations?.ignoreAll('kubernetes.io/ingress.class', 'kubernetes.io/tls-acme');
  const tls = draftOf({
    enabled: valueAt(ingress.value, ['spec', 'tls']) === undefined ? false : undefined,
    issuer: issuer === undefined ? undefined : { kind: 'Issuer', name: issuer },
  });
  if (clusterIssuer !== undefined)
    notes.changed(ingress, ['metadata', 'annotations', `${CERT_MANAGER}cluster-issuer`], {
      expected: 'the issuer of the environment',
      fix: 'nothing, unless the certificate has to be of this one',
    });
  for (const way of ingressWays(spec)) expose(way, { tls }, workloads, notes);
  notes.rest(root);
}

function ingressWays(spec: Part | undefined): Way[] {
  return (spec?.parts('rules') ?? []).flatMap((rule) => {
    const host = rule.text('host');
    return (rule.part('http')?.parts('paths') ?? []).map((path): Way => {
      path.ignoreAll('pathType');
      const service = path.part('backend')?.part('service');
      const port = service?.part('port');
      return {
        part: path,
        service: service?.text('name') ?? '',
        port: port?.text('name') ?? port?.integer('number'),
        path: path.text('path') ?? '/',
        hosts: host === undefined ? [] : [host],
      };
    });
  });
}

/** Gives the workloads behind an HTTPRoute their hosts. */
export function exposeByRoute(route: ManifestObject, workloads: ReadonlyMap<string, Exposable>, notes: Notes): void {
  const root = rootOf(route);
  const spec = root.part('spec');
  spec?.ignoreAll('parentRefs');
  const hosts = spec?.texts('hostnames') ?? [];
  for (const rule of spec?.parts('rules') ?? []) {
    const [match, ...more] = rule.parts('matches');
    const [backend, ...others] = rule.parts('backendRefs');
    if (backend === undefined || more.length > 0 || others.length > 0) continue;
    backend.ignore('kind', 'Service');
    backend.ignore('group', '');
    backend.ignore('weight', 1);
    match?.part('path')?.ignore('type', 'PathPrefix');
    const way: Way = {
      part: rule,
      service: backend.text('name') ?? '',
      port: backend.integer('port'),
      path: match?.part('path')?.text('value') ?? '/',
      hosts,
    };
    expose(way, { via: 'gateway' }, workloads, notes);
  }
  notes.rest(root);
}

function expose(way: Way, how: Draft, workloads: ReadonlyMap<string, Exposable>, notes: Notes): void {
  const workload = workloads.get(way.service);
  if (workload === undefined || way.hosts.length === 0) {
    notes.notSaid(way.part.object, way.part.at, {
      expected: 'a host, and a Service of one of the workloads',
      fix:
        workload === undefined ? 'import the workload behind it too' : 'give it a host below the environment’s domain',
    });
    return;
  }
  const port = way.port === undefined ? undefined : workload.ports.servedBy(way.port);
  const draft = draftOf({ ...how, path: way.path === '/' ? undefined : way.path, port });
  const known = workload.expose;
  const hosts = known === undefined ? [] : listOf(known['hosts']);
  const same =
    known === undefined || JSON.stringify({ ...known, hosts: [] }) === JSON.stringify({ ...draft, hosts: [] });
  if (!same) {
    notes.notSaid(way.part.object, way.part.at, {
      expected: `one path for the workload ${way.service}, which has ${textOf(mapOf(known)['path']) ?? '/'} already`,
      fix: 'expose a shorter path that holds both, or keep this one as an object in extraObjects',
    });
    return;
  }
  workload.expose = { ...draft, hosts: [...new Set([...hosts, ...way.hosts])] };
}
