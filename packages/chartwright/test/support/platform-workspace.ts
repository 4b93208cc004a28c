import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import type { Profile } from '../../src/platform/model/component.ts';
import { readEnvironment } from '../../src/platform/model/documents.ts';
import type { Platform } from '../../src/platform/model/platform.ts';
import type { RenderedChart } from '../../src/core/rendered-chart.ts';
import { environmentOf } from '../../src/platform/model/environment.ts';
import { contractValues, wiringValues } from '../../src/environment/contract.ts';
import { renderUmbrella } from '../../src/platform/umbrella/umbrella.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { type ComponentCharts, mirror, platformFrom, realCharts, sampleEnvironments } from './platform.ts';
import { repositoryPath } from './repository.ts';
import { writeStandIn } from './stand-ins.ts';

const ownCharts = ['lib-platform', 'platform-personas', 'platform-crds', 'platform-dashboards'];

/** What a {@link PlatformWorkspace} is made from. */
export interface PlatformWorkspaceOptions {
  /** `platform.yaml`, as data. */
  readonly platform?: Record<string, unknown>;
  /** `environment.yaml` by name, as data; `dev` on kind and `prod` on EKS when absent. */
  readonly environments?: Readonly<Record<string, Record<string, unknown>>>;
  /** Source of the component charts; when absent, the real ones if available, otherwise none. */
  readonly charts?: ComponentCharts;
}

/**
 * A workspace with an umbrella and environments, as the generators write them; with the real charts vendored where
 * CHARTWRIGHT_MIRROR is set or stand-ins where requested, and the real CustomResourceDefinitions where CHARTWRIGHT_FACTS is.
 */
export class PlatformWorkspace {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-platform-workspace-')));

  constructor({
    platform: written = {},
    environments = samples,
    charts = realCharts ? 'real' : 'own',
  }: PlatformWorkspaceOptions = {}) {
    const { platform, files, links } = this.upgrade(written);
    for (const name of ownCharts)
      cpSync(repositoryPath('charts', name), join(this.root, 'charts', name), { recursive: true });
    for (const [path, target] of links) this.#link(`charts/platform/${path}`, target);
    if (charts !== 'own') this.#vendor(files.get('Chart.yaml') ?? '', charts);
    for (const [name, environment] of Object.entries(environments)) {
      const text = yamlText(environment);
      const { value, problems } = readEnvironment({ file: 'environment.yaml', text });
      if (value === undefined) throw new Error(JSON.stringify(problems));
      this.write(`environments/${name}/environment.yaml`, text);
      const whole = environmentOf(name, value);
      this.write(`environments/${name}/values.yaml`, whole.production ? yamlText(productionValues) : '{}\n');
      this.write(`environments/${name}/contract.yaml`, yamlText(contractValues(platform, whole)));
      this.write(`environments/${name}/wiring.yaml`, yamlText(wiringValues(platform, whole)));
    }
  }

  /** Writes the umbrella of another `platform.yaml`, as `nx sync` does. */
  upgrade(written: Record<string, unknown>): { platform: Platform } & RenderedChart {
    this.write('platform.yaml', yamlText({ components: {}, ...written }));
    const platform = platformFrom(written);
    const ownVersions = Object.fromEntries(ownCharts.map((name) => [name, '0.1.0']));
    const umbrella = renderUmbrella({ platform, version: '0.1.0', ownVersions });
    for (const [path, text] of umbrella.files) this.write(`charts/platform/${path}`, text);
    return { platform, ...umbrella };
  }

  write(path: string, content: string): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  #link(path: string, target: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    symlinkSync(target, join(this.root, path));
  }

  #vendor(chartYaml: string, charts: 'stand-ins' | 'real'): void {
    const { dependencies } = load(chartYaml) as {
      dependencies: { name: string; version: string; repository?: string }[];
    };
    for (const { name, version, repository } of dependencies)
      if (repository !== undefined && charts === 'stand-ins')
        writeStandIn(name, version, join(this.root, 'charts/platform/charts'));
      else if (repository !== undefined)
        this.#link(`charts/platform/charts/${name}-${version}.tgz`, join(mirror ?? '', `${name}-${version}.tgz`));
    const facts = process.env['CHARTWRIGHT_FACTS'];
    if (facts === undefined || facts === '') return;
    for (const group of readdirSync(join(facts, 'upstream/crds')))
      cpSync(join(facts, 'upstream/crds', group), join(this.root, 'charts/platform-crds/crds'), { recursive: true });
  }
}

/** What production cannot do without: somewhere for its alerts to go. */
export const productionValues = {
  platform: { alerting: { defaultReceiver: 'ops', receivers: { ops: { webhook: { secretName: 'ops' } } } } },
};

const samples: Readonly<Record<string, Record<string, unknown>>> = {
  dev: sampleEnvironments['kind' satisfies Profile],
  prod: sampleEnvironments['eks' satisfies Profile],
};
