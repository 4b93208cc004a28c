import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippedBundle } from '../../src/kube/bundles.fixture.ts';
import { SchemaCatalog } from '../../src/kube/catalog.ts';
import { isCustomResourceDefinition } from '../../src/kube/crd.ts';
import { readManifest } from '../../src/kube/manifest.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { helm } from './helm.ts';
import { mirror } from './platform.ts';
import { Rendering } from './rendering.ts';

/** A chart of the mirror whose templates are CustomResourceDefinitions. */
export interface DefinitionChart {
  readonly name: string;
  readonly version: string;
  /** Values with which it renders them. */
  readonly values?: Record<string, unknown>;
}

/** The Gateway API's own definitions. */
const gatewayApi = 'gateway-api-v1.6.3-standard-install.yaml';

/**
 * Everything that the shipped schemas know, and what the published charts and manifests define; theirs win.
 *
 * @throws Error without a mirror
 */
export async function publishedCatalog(charts: readonly DefinitionChart[]): Promise<SchemaCatalog> {
  const rendered = await Promise.all(charts.map(definitionsOf));
  const manifest = readManifest(readFileSync(join(mirror ?? '', gatewayApi), 'utf8'), gatewayApi);
  const values = [...rendered.flat(), ...manifest.objects.map(({ value }) => value)];
  return SchemaCatalog.of({
    core: shippedBundle('core'),
    bundles: [shippedBundle('custom')],
    definitions: values.filter(isCustomResourceDefinition),
  });
}

/** Helm renders an archive as the one dependency of a chart. */
async function definitionsOf({ name, version, values = {} }: DefinitionChart): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-definitions-'));
  try {
    mkdirSync(join(folder, 'charts'));
    cpSync(join(mirror ?? '', `${name}-${version}.tgz`), join(folder, 'charts', `${name}-${version}.tgz`));
    const chart = { apiVersion: 'v2', name: 'definitions', version: '0.1.0', dependencies: [{ name, version }] };
    writeFileSync(join(folder, 'Chart.yaml'), yamlText(chart));
    writeFileSync(join(folder, 'values.yaml'), yamlText({ [name]: values }));
    const engine = await helm();
    const [result] = await engine.render([{ chart: folder, name: 'definitions' }]);
    if (result === undefined) throw new Error('nothing rendered');
    return new Rendering(result).objects.map(({ value }) => value);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
