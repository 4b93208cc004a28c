import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { GOOD_MANIFEST, objectsOf, shippedBundle, shippedCatalog } from './bundles.fixture.ts';
import { SchemaCatalog } from './catalog.ts';
import { readManifest, type ManifestObject } from './manifest.ts';
import { validateObjects } from './validate.ts';

const facts = process.env['CHARTWRIGHT_FACTS'];
const folder = facts === undefined ? undefined : join(facts, 'upstream', 'crds');
const isGiven = folder !== undefined && existsSync(folder);
if (!isGiven)
  console.log(
    'Skipped: upstream definitions against the bundles. Set CHARTWRIGHT_FACTS to a folder with upstream/crds/.',
  );

/** The definitions of every project, each project a manifest of its own. */
function upstream(): Map<string, readonly ManifestObject[]> {
  const projects = new Map<string, readonly ManifestObject[]>();
  for (const project of readdirSync(folder ?? '')) {
    const files = readdirSync(join(folder ?? '', project)).map((file) =>
      readFileSync(join(folder ?? '', project, file), 'utf8'),
    );
    projects.set(project, readManifest(files.join('\n---\n'), project).objects);
  }
  return projects;
}

const MONITOR_AND_ROUTE = GOOD_MANIFEST.split('---\n').filter((text) =>
  /kind: (HTTPRoute|ServiceMonitor)$/m.test(text),
);

describe.runIf(isGiven)('the definitions of upstream projects', () => {
  const projects = isGiven ? upstream() : new Map<string, readonly ManifestObject[]>();
  const values = [...projects]
    .filter(([project]) => project !== 'linkerd')
    .flatMap(([, objects]) => objects.map(({ value }) => value));
  const catalog = SchemaCatalog.of({ core: shippedBundle('core'), definitions: values });

  it.each([...projects.keys()])('are valid objects themselves: %s', (project) => {
    expect(validateObjects(projects.get(project) ?? [], shippedCatalog())).toEqual([]);
  });

  it('all compile', { timeout: 60_000 }, () => {
    const all = SchemaCatalog.of({
      core: shippedBundle('core'),
      definitions: [...projects.values()].flat().map(({ value }) => value),
    });
    const defined = [...all.kinds()].filter((kind) => kind.origin === 'definition');
    expect(defined.length).toBeGreaterThanOrEqual(60);
    for (const kind of defined) expect(kind.check({}), kind.kind).not.toEqual([]);
  });

  it('accept a good ServiceMonitor and HTTPRoute', () => {
    expect(MONITOR_AND_ROUTE).toHaveLength(2);
    expect(validateObjects(objectsOf(MONITOR_AND_ROUTE.join('---\n')), catalog)).toEqual([]);
  });

  it.each([
    ['hostnames:', 'hostname:', 'HTTPRoute/team-a/web: spec.hostname'],
    ['type: PathPrefix', 'type: Prefix', 'HTTPRoute/team-a/web: spec.rules[0].matches[0].path.type'],
    [
      'statusCode: 301',
      'statusCode: "301"',
      'HTTPRoute/team-a/web: spec.rules[0].filters[0].requestRedirect.statusCode',
    ],
    ['interval: 30s', 'interval: 30 seconds', 'ServiceMonitor/team-a/web: spec.endpoints[0].interval'],
    ['  selector:\n', '  selectr:\n', 'ServiceMonitor/team-a/web: spec.selectr'],
  ])('refuse %j replaced by %j just as the bundles do', (from, to, path) => {
    const text = MONITOR_AND_ROUTE.join('---\n');
    expect(text).toContain(from);
    const objects = objectsOf(text.replace(from, to));
    const of = (one: SchemaCatalog): string[] => [
      ...new Set(validateObjects(objects, one).map((problem) => `${problem.code} ${problem.path}`)),
    ];
    expect(of(catalog)).toEqual(of(shippedCatalog()));
    expect(of(catalog).some((line) => line.endsWith(` ${path}`))).toBe(true);
  });

  it('give kinds of the bundles the same scope', () => {
    const scopes = [...catalog.kinds()].filter((kind) => kind.origin === 'definition');
    const shipped = shippedCatalog();
    const other = scopes.filter(
      ({ apiVersion, kind, scope }) => (shipped.lookup(apiVersion, kind)?.scope ?? scope) !== scope,
    );
    expect(other.map((kind) => kind.kind)).toEqual([]);
  });
});
