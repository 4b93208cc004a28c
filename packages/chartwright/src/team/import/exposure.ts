import { valueAt } from '../../core/untyped.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { rootOf } from './root.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Notes } from './notes.ts';
import type { Part } from './part.ts';
import type { Ports } from './ports.ts';
import { Ways } from './ways.ts';

/** A workload that may be exposed: by the name of its Service. */
export interface Exposable {
  readonly ports: Ports;
  ways?: Ways;
}

interface Place {
  readonly path: string;
  readonly isExact: boolean;
}

/** Where a path of a host leads. */
interface Way extends Place {
  readonly part: Part;
  readonly service: string;
  readonly port: string | number | undefined;
  readonly rewrite?: string | undefined;
  readonly hosts: readonly string[];
}

const CERT_MANAGER = 'cert-manager.io/';

/** Gives the workloads behind an Ingress their hosts and paths. */
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
      path.ignore('pathType', 'Prefix', 'ImplementationSpecific');
      const isExact = path.peek('pathType') === 'Exact';
      if (isExact) path.take('pathType');
      const service = path.part('backend')?.part('service');
      const port = service?.part('port');
      return {
        part: path,
        service: service?.text('name') ?? '',
        port: port?.text('name') ?? port?.integer('number'),
        path: path.text('path') ?? '/',
        isExact,
        hosts: host === undefined ? [] : [host],
      };
    });
  });
}

/** Gives the workloads behind an HTTPRoute or a GRPCRoute their hosts. */
export function exposeByRoute(route: ManifestObject, workloads: ReadonlyMap<string, Exposable>, notes: Notes): void {
  const root = rootOf(route);
  const spec = root.part('spec');
  spec?.ignoreAll('parentRefs');
  const hosts = spec?.texts('hostnames') ?? [];
  const isGrpc = route.kind === 'GRPCRoute';
  for (const rule of spec?.parts('rules') ?? []) {
    const [backend, ...others] = rule.parts('backendRefs');
    if (backend === undefined || others.length > 0) continue;
    backend.ignore('kind', 'Service');
    backend.ignore('group', '');
    backend.ignore('weight', 1);
    const rewrite = isGrpc ? undefined : rewriteOf(rule);
    const written = rule.parts('matches');
    const matches = written.length === 0 ? [undefined] : written;
    const to = { part: rule, service: backend.text('name') ?? '', port: backend.integer('port'), hosts };
    for (const match of matches) {
      const place = isGrpc ? grpcPlaceOf(match) : placeOf(match);
      const way: Way = { ...to, ...place, rewrite };
      expose(way, { via: 'gateway', protocol: isGrpc ? 'grpc' : undefined }, workloads, notes);
    }
  }
  notes.rest(root);
}

/** The path of a match; headers, queries and methods stay unread. */
function placeOf(match: Part | undefined): Place {
  const path = match?.part('path');
  path?.ignore('type', 'PathPrefix');
  const isExact = path?.peek('type') === 'Exact';
  if (isExact) path.take('type');
  return { path: path?.text('value') ?? '/', isExact };
}

/** A service, or a method of it, as a path. */
function grpcPlaceOf(match: Part | undefined): Place {
  const call = match?.part('method');
  call?.ignore('type', 'Exact');
  const [service, method] = [call?.text('service'), call?.text('method')];
  return { path: `/${[service, method].filter((name) => name !== undefined).join('/')}`, isExact: false };
}

/** What a rule puts in place of the prefix, where that is all that its filters do. */
function rewriteOf(rule: Part): string | undefined {
  const [filter, ...others] = rule.parts('filters');
  if (filter?.peek('type') !== 'URLRewrite' || others.length > 0) return undefined;
  const path = filter.part('urlRewrite')?.part('path');
  if (path?.peek('type') !== 'ReplacePrefixMatch') return undefined;
  path.take('type');
  filter.take('type');
  return path.text('replacePrefixMatch');
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
  const told = draftOf(how);
  const entry = draftOf({
    path: way.path,
    pathType: way.isExact ? 'Exact' : undefined,
    port: way.port === undefined ? undefined : workload.ports.servedBy(way.port),
    rewrite: way.rewrite === way.path ? undefined : way.rewrite,
  });
  workload.ways ??= new Ways(told);
  workload.ways.add(way.part, way.hosts, { path: way.path, ...entry }, told, notes);
}
