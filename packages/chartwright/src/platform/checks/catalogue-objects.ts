import type { DocumentPath } from '../../core/document-path.ts';
import { formatPath } from '../../core/document-path.ts';
import type { Problem } from '../../core/problem.ts';
import { nearest } from '../../core/schema/words.ts';
import { listOf, mapOf, type Untyped, valueAt } from '../../core/untyped.ts';
import type { Component, Profile } from '../model/component.ts';
import type { ChosenComponent } from '../model/platform.ts';
import { type Mode, namespaceOf } from '../model/rings.ts';
import type { PlatformObject } from '../platform-object.ts';

/** Input of the catalogue's check beside the objects. */
export interface CatalogueScene {
  readonly chosen: ReadonlyMap<string, ChosenComponent>;
  readonly profile: Profile;
  readonly mode: Mode;
  /** The values of the releases; what they switch off is not looked for. */
  readonly values: Untyped;
}

/**
 * Every workload, Service, port and ServiceAccount that the description of an installed component names is among the
 * rendered objects of its namespace. References, alerts and roles are made from these names, so that a name which a new
 * version of the chart has changed would lead nowhere in silence.
 *
 * @param objects of all releases, with every component's chart vendored
 */
export function catalogueFindings(objects: readonly PlatformObject[], scene: CatalogueScene): Problem[] {
  return [...scene.chosen.values()]
    .filter(({ installed }) => installed)
    .flatMap(({ component }) => {
      const namespace = namespaceOf(component.ring, scene.mode);
      const own = objects.filter((object) => object.namespace === namespace);
      return namedObjects(component, scene).flatMap((named) => findings(component, named, own));
    });
}

interface Identity {
  /** As Kubernetes writes it, in lower case. */
  readonly kind: string;
  readonly name: string;
}

/** An object that a component's description names. */
interface NamedObject {
  readonly path: DocumentPath;
  /** What is enough to be there, the usual one first; kinds in lower case. */
  readonly any: readonly [Identity, ...Identity[]];
  readonly port?: number;
}

function namedObjects(
  { name: component, workloads, services, aws }: Component,
  { profile, values }: CatalogueScene,
): NamedObject[] {
  const isOn = (path = ''): boolean => path === '' || valueAt(values, [component, ...path.split('.')]) !== false;
  const account = profile === 'eks' ? aws.identity?.serviceAccount : undefined;
  return [
    ...workloads.map((workload, index): NamedObject => {
      const [first = '', ...others] = workload.split('|');
      return { path: ['workloads', index], any: [identityOf(first), ...others.map(identityOf)] };
    }),
    ...Object.entries(services)
      .filter(([, service]) => isOn(service.switch))
      .map(([key, { name, port }]): NamedObject => ({
        path: ['services', key, 'name'],
        any: [{ kind: 'service', name }],
        port,
      })),
    ...(account === undefined
      ? []
      : [{ path: ['aws', 'identity', 'serviceAccount'], any: [{ kind: 'serviceaccount', name: account }] as const }]),
  ];
}

function identityOf(workload: string): Identity {
  const [kind = '', name = ''] = workload.split('/');
  return { kind, name };
}

function findings(component: Component, named: NamedObject, own: readonly PlatformObject[]): Problem[] {
  const isOf = (object: PlatformObject, { kind }: Identity): boolean => object.kind.toLowerCase() === kind;
  const object = own.find((one) => named.any.some((wanted) => isOf(one, wanted) && one.name === wanted.name));
  if (object === undefined) {
    const ofKind = own.filter((one) => isOf(one, named.any[0]));
    return [noObject(component, named, ofKind)];
  }
  const ports = listOf(mapOf(object.value['spec'])['ports']).map((port) => mapOf(port)['port']);
  return named.port === undefined || ports.includes(named.port) ? [] : [noPort(component, named, ports)];
}

/** Kinds as messages write them. */
const kindWords: Readonly<Record<string, string>> = {
  daemonset: 'DaemonSet',
  deployment: 'Deployment',
  service: 'Service',
  serviceaccount: 'ServiceAccount',
  statefulset: 'StatefulSet',
};

function noObject(component: Component, { path, any }: NamedObject, there: readonly PlatformObject[]): Problem {
  const [{ kind, name }] = any;
  const word = kindWords[kind] ?? kind;
  const names = [...new Set(there.map((one) => one.name))].sort();
  const near = nearest(name, names);
  return problemOf(component, path, {
    found: `the ${word} ${name} of ${component.name}, which is not rendered`,
    expected: `${names.length === 0 ? `a rendered ${word}; there is none` : `one of ${names.join(', ')}`}${ofChart(component)}`,
    fix:
      near === undefined
        ? `correct the name, or remove it if the chart has no such ${word}`
        : `did you mean \`${near}\`?`,
  });
}

function noPort(component: Component, { path, any, port = 0 }: NamedObject, there: readonly unknown[]): Problem {
  const [{ name }] = any;
  return problemOf(component, [...path.slice(0, -1), 'port'], {
    found: `port ${port} of the Service ${name} of ${component.name}, which it does not have`,
    expected: `one of ${there.map(String).join(', ')}${ofChart(component)}`,
    fix: 'correct the port',
  });
}

function ofChart({ chart }: Component): string {
  return chart === undefined ? '' : ` (chart ${chart.name} ${chart.version})`;
}

function problemOf(
  { name, origin }: Component,
  path: DocumentPath,
  texts: Pick<Problem, 'found' | 'expected' | 'fix'>,
): Problem {
  const whole = [...(origin?.path ?? []), ...path];
  return {
    code: 'platform/catalogue-object',
    severity: 'error',
    ...(origin === undefined ? { file: `catalogue/${name}.yaml` } : origin.parsed.locate(whole, 'value')),
    path: formatPath(whole),
    ...texts,
  };
}
