import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { shippedCatalogue } from '../../src/commands/platform/files/catalogue-files.ts';
import { checkPlatform } from '../../src/platform/model/check-platform.ts';
import type { Profile } from '../../src/platform/model/component.ts';
import { readEnvironment } from '../../src/platform/model/documents.ts';
import { environmentOf } from '../../src/platform/model/environment.ts';
import type { Platform } from '../../src/platform/model/platform.ts';
import { namespaceOf, releaseOf, type RingName, singleNamespace } from '../../src/platform/model/rings.ts';
import { environmentValues } from '../../src/environment/contract.ts';
import { renderUmbrella } from '../../src/platform/umbrella/umbrella.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { hasErrors, ProblemsError } from '../../src/core/problem.ts';
import { helm } from './helm.ts';
import { Rendering } from './rendering.ts';
import { repositoryPath } from './repository.ts';
import { writeStandIn } from './stand-ins.ts';

/** Folder of really packaged upstream charts, `<name>-<version>.tgz`; without it only the platform's own objects render. */
export const mirror = process.env['CHARTWRIGHT_MIRROR'];

/** Whether the components' real charts are rendered too. */
export const realCharts = mirror !== undefined && mirror !== '';

if (!realCharts) console.log('CHARTWRIGHT_MIRROR is not set: cases on the real upstream charts are skipped.');

/** Source of the component charts: none, the stand-ins, or the mirror in CHARTWRIGHT_MIRROR. */
export type ComponentCharts = 'own' | 'stand-ins' | 'real';

/** What to render. */
export interface PlatformCase {
  readonly profile: Profile;
  /** One ring; everything in a single release when absent. */
  readonly ring?: RingName;
  /** `platform.yaml`, as data. */
  readonly platform?: Record<string, unknown>;
  /** `environment.yaml`, as data; the profile's sample when absent. */
  readonly environment?: Record<string, unknown>;
  /** Values laid over everything, as `environments/<env>/values.yaml` is. */
  readonly values?: Record<string, unknown>;
  /** The real charts when absent and there are any, else none. */
  readonly charts?: ComponentCharts;
}

/** Environments that set what every component needs. */
export const sampleEnvironments: Readonly<Record<Profile, Record<string, unknown>>> = {
  kind: { profile: 'kind', domains: ['dev.example.test'] },
  eks: {
    profile: 'eks',
    domains: ['prod.example.com'],
    aws: { region: 'eu-west-1', accountId: '111122223333', hostedZoneIds: ['Z0123456789ABC'] },
    certificates: { email: 'platform@example.com' },
  },
};

/** `components` of a `platform.yaml` that switches on what the catalogue leaves off. */
export const optionalComponents: Readonly<Record<string, { readonly enabled: true }>> = Object.fromEntries(
  [...shippedCatalogue().values()]
    .filter((component) => !component.default)
    .map(({ name }) => [name, { enabled: true }] as const),
);

/** `platform.yaml`, as data, in as many versions as it takes to install every component of the catalogue once. */
export const coveringPlatforms: Readonly<Record<string, Record<string, unknown>>> = {
  'as it comes': {},
  'with the other choices': {
    choices: { logAgent: 'promtail', customMetrics: 'keda' },
    components: optionalComponents,
  },
  'with the Prometheus adapter': { choices: { customMetrics: 'prometheus-adapter' } },
};

/** Version of the workspace's own charts. */
const ownVersion = '0.1.0';

const ownCharts = ['lib-platform', 'platform-personas', 'platform-crds', 'platform-dashboards'];

/** API groups whose CustomResourceDefinitions come before everything else, and the one of Kubernetes that Helm leaves out. */
const apiVersions = [
  'monitoring.coreos.com/v1',
  'cert-manager.io/v1',
  'gateway.networking.k8s.io/v1',
  'apiregistration.k8s.io/v1',
];

/** The platform that a `platform.yaml` describes. @throws ProblemsError when it is wrong */
export function platformFrom(written: Record<string, unknown> = {}): Platform {
  const { platform, problems } = checkPlatform(
    { file: 'platform.yaml', text: yamlText({ components: {}, ...written }) },
    shippedCatalogue(),
  );
  if (platform === undefined) throw new ProblemsError(problems);
  return platform;
}

/**
 * Renders the umbrella as the generators would write it, with a profile's sample environment.
 *
 * @throws Error with Helm's message when it does not render
 */
export async function renderPlatform(wanted: PlatformCase): Promise<Rendering> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-platform-'));
  try {
    const { chart, values } = stagePlatform(folder, wanted);
    const engine = await helm();
    const [result] = await engine.render(
      [
        {
          chart,
          name: 'platform',
          release: wanted.ring === undefined ? 'platform' : releaseOf(wanted.ring),
          namespace: wanted.ring === undefined ? singleNamespace : namespaceOf(wanted.ring, 'rings'),
          values,
        },
      ],
      { apiVersions },
    );
    if (result === undefined) throw new Error('nothing rendered');
    return new Rendering(result);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the umbrella and its values files into a folder. */
export function stagePlatform(folder: string, wanted: PlatformCase): { chart: string; values: string[] } {
  const platform = platformFrom(wanted.platform);
  const chart = join(folder, 'platform');
  const { files } = renderUmbrella({
    platform,
    version: '0.1.0',
    ownVersions: Object.fromEntries(ownCharts.map((name) => [name, ownVersion])),
  });
  const kind = wanted.charts ?? (realCharts ? 'real' : 'own');
  const dependent = (text: string): string => (kind === 'own' ? withoutComponents(text) : text);
  for (const [path, text] of files) write(join(chart, path), path === 'Chart.yaml' ? dependent(text) : text);
  const charts = join(chart, 'charts');
  for (const name of ownCharts) cpSync(repositoryPath('charts', name), join(charts, name), { recursive: true });
  for (const { name, version } of upstreamDependencies(files.get('Chart.yaml') ?? '')) {
    if (kind === 'real') copyChart(`${name}-${version}.tgz`, charts);
    else if (kind === 'stand-ins') writeStandIn(name, version, charts);
  }
  const environment = environmentFile(platform, wanted);
  write(join(folder, 'contract.yaml'), environment);
  write(join(folder, 'values.yaml'), yamlText(wanted.values ?? {}));
  const ring = wanted.ring === undefined ? [] : [join(chart, `rings/${wanted.ring}.yaml`)];
  const values = [join(chart, `profiles/${wanted.profile}.yaml`), ...ring, join(folder, 'contract.yaml')];
  return { chart, values: [...values, join(folder, 'values.yaml')] };
}

function environmentFile(platform: Platform, { profile, environment }: PlatformCase): string {
  const source = { file: 'environment.yaml', text: yamlText(environment ?? sampleEnvironments[profile]) };
  const { value, problems } = readEnvironment(source);
  if (value === undefined || hasErrors(problems)) throw new ProblemsError(problems);
  return yamlText(environmentValues(platform, environmentOf(profile === 'kind' ? 'dev' : 'prod', value)));
}

interface Dependency {
  readonly name: string;
  readonly version: string;
  readonly repository?: string;
}

/** Without the components' charts the dependencies are the workspace's own. */
function withoutComponents(chartYaml: string): string {
  const chart = load(chartYaml) as { dependencies: Dependency[] };
  return yamlText({ ...chart, dependencies: chart.dependencies.filter(({ repository }) => repository === undefined) });
}

function upstreamDependencies(chartYaml: string): Dependency[] {
  const { dependencies } = load(chartYaml) as { dependencies: Dependency[] };
  return dependencies.filter(({ repository }) => repository !== undefined);
}

function copyChart(file: string, charts: string): void {
  const source = join(mirror ?? '', file);
  if (!existsSync(source)) throw new Error(`${source} is missing in CHARTWRIGHT_MIRROR`);
  cpSync(source, join(charts, file));
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
