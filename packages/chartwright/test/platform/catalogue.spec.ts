import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { catalogFor } from '../../src/commands/platform/rendering/crd-definitions.ts';
import { renderReleases } from '../../src/commands/platform/rendering/release-rendering.ts';
import { validatePlatform } from '../../src/commands/platform/validate.ts';
import { scopeTest } from '../../src/kube/scopes.ts';
import { readManifest } from '../../src/kube/manifest.ts';
import { catalogueFindings } from '../../src/platform/checks/catalogue-objects.ts';
import { chooseComponents } from '../../src/platform/model/platform.ts';
import { type PlatformObject, platformObjects } from '../../src/platform/platform-object.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { optionalComponents, platformFrom, realCharts } from '../support/platform.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';
import { repositoryPath } from '../support/repository.ts';

const charts = realCharts ? 'real' : 'stand-ins';

/** Every component of the catalogue that can be present at once. */
const all = { choices: { customMetrics: 'keda' }, components: optionalComponents };

const workspaces: PlatformWorkspace[] = [];
const workspaceOf = (...args: ConstructorParameters<typeof PlatformWorkspace>): PlatformWorkspace => {
  const workspace = new PlatformWorkspace(...args);
  workspaces.push(workspace);
  return workspace;
};
afterAll(() => workspaces.forEach((workspace) => workspace.remove()));

async function objectsOf(root: string, options: Parameters<typeof renderReleases>[1]): Promise<PlatformObject[]> {
  const { platforms } = await renderReleases(root, options);
  const isClusterScoped = scopeTest(await catalogFor(root, platforms));
  return platforms.flatMap(({ releases }) => platformObjects(releases, isClusterScoped));
}

describe('the catalogue', () => {
  it.each([
    ['dev', 'kind', 'all', 'rings', all],
    ['prod', 'eks', 'all', 'rings', all],
    ['prod', 'eks', 'single', 'single', all],
    ['prod', 'eks', 'all', 'rings', { choices: { logAgent: 'promtail', customMetrics: 'prometheus-adapter' } }],
  ] as const)('names rendered objects only: %s on %s, %s', async (env, profile, ring, mode, platform) => {
    const objects = await objectsOf(workspaceOf({ charts, platform }).root, { env, ring });
    const chosen = chooseComponents(platformFrom(platform), profile);
    const problems = catalogueFindings(objects, { chosen, profile, mode, values: {} });
    expect(problems.map(({ file, path, found }) => `${file} ${path}: ${found}`)).toEqual([]);
  });

  it('is checked by platform:validate, a component of platform.yaml with it', async () => {
    const tempo = load(readFileSync(repositoryPath('catalogue', 'tempo.yaml'), 'utf8')) as Record<string, unknown>;
    const services = tempo['services'] as Record<string, unknown>;
    const definition = { ...tempo, services: { ...services, http: { name: 'temppo', port: 3200 } } };
    const { root } = workspaceOf({ charts, platform: { components: { tempo: { definition } } } });
    const { problems } = await validatePlatform(root, { env: 'dev' });
    const line = readFileSync(join(root, 'platform.yaml'), 'utf8')
      .split('\n')
      .findIndex((text) => text.includes('name: temppo'));
    expect(problems.filter(({ code }) => code === 'platform/catalogue-object')).toMatchObject([
      {
        severity: 'error',
        file: 'platform.yaml',
        line: line + 1,
        path: 'components.tempo.definition.services.http.name',
        fix: 'did you mean `tempo`?',
      },
    ]);
  });
});

const facts = join(process.env['CHARTWRIGHT_FACTS'] ?? '', 'upstream');
const upstream = join(facts, 'objects.tsv');
const hasFacts = (process.env['CHARTWRIGHT_FACTS'] ?? '') !== '' && existsSync(upstream);
if (!hasFacts) console.log('Skipped: the catalogue against objects of the upstream charts. Set CHARTWRIGHT_FACTS.');

/** A row as the object that it describes: kind, name and ports, in the namespace of a single release. */
function upstreamObjects(): string {
  const [, ...rows] = readFileSync(upstream, 'utf8').trimEnd().split('\n');
  const documents = rows.map((row) => {
    const [, apiVersion, kind, , name, ports = ''] = row.split('\t');
    const numbers = ports.split(',').flatMap((port) => (port === '' ? [] : [{ port: Number(port.split(':').at(-1)) }]));
    return yamlText({ apiVersion, kind, metadata: { name }, spec: { ports: numbers } });
  });
  return documents.join('---\n');
}

describe.skipIf(!hasFacts)('the catalogue against the upstream charts', () => {
  it('names what they render', async () => {
    // Components that the facts contain, named as the catalogue's values name them.
    const given = load(readFileSync(join(facts, 'objects.values.yaml'), 'utf8')) as Record<
      string,
      { enabled?: boolean; fullnameOverride?: string }
    >;
    const platform = platformFrom();
    const chosen = chooseComponents(platform, 'eks');
    const known = [...chosen].filter(([name, { component }]) => {
      const { enabled, fullnameOverride } = given[name] ?? {};
      const ours = component.layers[0]?.values?.['fullnameOverride'];
      return enabled === true && fullnameOverride === ours;
    });
    console.log(
      `Not among the upstream facts: ${[...chosen.keys()].filter((name) => !known.some(([one]) => one === name)).join(', ')}.`,
    );
    expect(known.length).toBeGreaterThan(6);
    const { objects } = readManifest(upstreamObjects(), 'upstream');
    const own = await objectsOf(workspaceOf().root, { env: 'prod', ring: 'single', own: true });
    const release = { ring: undefined, namespace: 'platform', objects };
    const all = [...platformObjects([release], () => false), ...own];
    const found = catalogueFindings(all, { chosen: new Map(known), profile: 'eks', mode: 'single', values: {} });
    // The facts were rendered without our values, which give Alloy's Service these ports.
    expect(found.map(({ path, found: what }) => `${path}: ${what}`)).toEqual([
      'services.otlpGrpc.port: port 4317 of the Service alloy of alloy, which it does not have',
      'services.otlpHttp.port: port 4318 of the Service alloy of alloy, which it does not have',
    ]);
  });
});
