import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../src/commands/platform/files/catalogue-files.ts';
import { type Profile, profiles } from '../../src/platform/model/component.ts';
import { type ChosenComponent, chooseComponents } from '../../src/platform/model/platform.ts';
import { namespaceOf, type RingName, ringNames, singleNamespace } from '../../src/platform/model/rings.ts';
import { dependencyNames } from '../../src/platform/umbrella/values.ts';
import type { ManifestObject } from '../../src/kube/manifest.ts';
import { chartOf } from '../../src/platform/images/images.ts';
import {
  type ComponentCharts,
  coveringPlatforms,
  platformFrom,
  realCharts,
  renderPlatform,
} from '../support/platform.ts';
import type { Rendering } from '../support/rendering.ts';
import { valueAt } from '../support/rendering.ts';

/** Objects that upstream puts elsewhere on purpose: what they are about is there. */
const elsewhere = [
  // Services of what the cluster runs itself, and rights to read the API server's configuration.
  /^kube-prometheus-stack Service\/kube-system\//,
  / RoleBinding\/kube-system\//,
  / Role\/kube-system\//,
  // linkerd-viz reads the configuration of the mesh, where that is.
  /^linkerd-viz Role(Binding)?\/platform-mesh\/web$/,
];

const monitorLabel = 'metadata.labels["chartwright.dev/monitor"]';

it('the contract is checked for every component of the catalogue that has a chart', () => {
  const checked = Object.values(coveringPlatforms).flatMap((written) =>
    profiles.flatMap((profile) =>
      [...chooseComponents(platformFrom(written), profile)].flatMap(([name, one]) => (one.installed ? [name] : [])),
    ),
  );
  const charts = [...shippedCatalogue().values()].filter(({ chart }) => chart !== undefined);
  expect(charts.map(({ name }) => name).filter((name) => !checked.includes(name))).toEqual([]);
});

const kinds: ComponentCharts[] = realCharts ? ['stand-ins', 'real'] : ['stand-ins'];

describe.each(kinds)('the contract with the components, on %s charts', (charts) => {
  const rendered = new Map<string, Promise<Rendering>>();
  const render = (name: string, profile: Profile, ring?: RingName): Promise<Rendering> => {
    const key = `${name} ${profile} ${ring ?? ''}`;
    const known =
      rendered.get(key) ??
      renderPlatform({
        profile,
        charts,
        platform: coveringPlatforms[name] ?? {},
        ...(ring === undefined ? {} : { ring }),
      });
    rendered.set(key, known);
    return known;
  };

  describe.each(Object.keys(coveringPlatforms))('%s', (name) => {
    const installed = (profile: Profile): ChosenComponent[] =>
      [...chooseComponents(platformFrom(coveringPlatforms[name]), profile).values()].filter((one) => one.installed);

    it.each(['kind', 'eks'] as const)(
      'has every Service and port that other components use, on %s',
      async (profile) => {
        const { objects } = await render(name, profile);
        const wanted = installed(profile).flatMap(({ component }) =>
          Object.values(component.services).map((service) => `${service.name}:${service.port}`),
        );
        expect(wanted.filter((port) => !portsOf(objects).has(port))).toEqual([]);
      },
    );

    it.each(['kind', 'eks'] as const)('names its workloads as the catalogue does, on %s', async (profile) => {
      const { objects } = await render(name, profile);
      const there = new Set(objects.flatMap(workloadsOf));
      const wanted = installed(profile).flatMap(({ component }) => component.workloads);
      expect(wanted.filter((workload) => !workload.split('|').some((one) => there.has(one)))).toEqual([]);
    });

    it.each(['kind', 'eks'] as const)("keeps every object in the release's namespace, on %s", async (profile) => {
      const { objects } = await render(name, profile);
      expect(strays(objects, singleNamespace)).toEqual([]);
    });

    it.each(['kind', 'eks'] as const)('labels every monitor so that Prometheus selects it, on %s', async (profile) => {
      const { objects } = await render(name, profile);
      const monitors = objects.filter(({ kind }) => kind === 'ServiceMonitor' || kind === 'PodMonitor');
      const unselected = monitors.filter(({ value }) => valueAt(value, monitorLabel) !== 'platform');
      expect(unselected.map((object) => `${chartOf(object)} ${object.kind}/${object.name}`)).toEqual([]);
    });
  });

  it.each(['kind', 'eks'] as const)(
    'renders a ring of its own components alone, in its namespace, on %s',
    async (profile) => {
      const { components } = platformFrom();
      for (const ring of ringNames) {
        const { objects } = await render('as it comes', profile, ring);
        const others = objects
          .map(chartOf)
          .filter((chart) => chart !== 'platform' && components.get(chart)?.ring !== ring);
        expect([ring, ...new Set(others)]).toEqual([ring]);
        const upstream = objects.filter((object) => chartOf(object) !== 'platform');
        expect(strays(upstream, namespaceOf(ring, 'rings'))).toEqual([]);
      }
    },
  );

  it('renders nothing of a disabled component', async () => {
    const platform = platformFrom();
    const names = dependencyNames(chooseComponents(platform, undefined), platform);
    const off = Object.fromEntries(names.map((name) => [name, false]));
    const { objects } = await renderPlatform({ profile: 'eks', charts, values: { components: off } });
    expect([...new Set(objects.map(chartOf))].filter((chart) => chart !== 'platform')).toEqual([]);
  });

  it('names everything anew where fullnameOverride is another', async () => {
    const named = [...chooseComponents(platformFrom(), 'eks').values()].filter(
      ({ component, installed }) =>
        installed && component.layers.some(({ values }) => 'fullnameOverride' in (values ?? {})),
    );
    // Short: kube-prometheus-stack cuts names at 26 characters.
    const other = (name: string): string => `other-${name.slice(0, 12)}`;
    const values = Object.fromEntries(
      named.map(({ component: { name } }) => [name, { fullnameOverride: other(name) }]),
    );
    const { objects } = await renderPlatform({ profile: 'eks', charts, values });
    const renamed = (name: string): boolean =>
      objects.some((object) => chartOf(object) === name && object.name.startsWith(other(name)));
    expect(named.map(({ component }) => component.name).filter((name) => !renamed(name))).toEqual([]);
  });
});

/** The workloads that an object is, or that the Prometheus operator makes of it, as the catalogue names them. */
function workloadsOf({ kind, name }: ManifestObject): string[] {
  const made = kind === 'Prometheus' || kind === 'Alertmanager' ? [`statefulset/${kind.toLowerCase()}-${name}`] : [];
  return [`${kind.toLowerCase()}/${name}`, ...made];
}

function portsOf(objects: readonly ManifestObject[]): Set<string> {
  const services = objects.filter(({ kind }) => kind === 'Service');
  return new Set(
    services.flatMap(({ name, value }) =>
      (valueAt(value, 'spec.ports') as { port: number }[]).map(({ port }) => `${name}:${port}`),
    ),
  );
}

/** Objects that name another namespace than the release's. */
function strays(objects: readonly ManifestObject[], namespace: string): string[] {
  return objects
    .filter((object) => object.namespace !== undefined && object.namespace !== namespace)
    .map((object) => `${chartOf(object)} ${object.kind}/${object.namespace ?? ''}/${object.name}`)
    .filter((stray) => !elsewhere.some((pattern) => pattern.test(stray)));
}
