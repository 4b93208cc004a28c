import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shippedBundle } from '../../src/kube/bundles.fixture.ts';
import { SchemaCatalog } from '../../src/kube/catalog.ts';
import { type ManifestObject, readManifest } from '../../src/kube/manifest.ts';

const facts = process.env['CHARTWRIGHT_FACTS'];
const folder = facts === undefined ? undefined : join(facts, 'upstream', 'crds');

/** Whether upstream's CustomResourceDefinitions are given, in `CHARTWRIGHT_FACTS`. */
export const definitionsGiven = folder !== undefined && existsSync(folder);

if (!definitionsGiven)
  console.log('CHARTWRIGHT_FACTS is not set: objects are not checked against upstream definitions.');

let catalog: SchemaCatalog | undefined;

/** What upstream's definitions, and Kubernetes' own, refuse of the objects of an API group: `<kind>/<name> <path>: <found>`. */
export function refusedOf(objects: readonly ManifestObject[], groups: readonly string[]): string[] {
  catalog ??= SchemaCatalog.of({ core: shippedBundle('core'), definitions: definitions() });
  const known = catalog;
  const covered = objects.filter(({ apiVersion }) => groups.some((group) => apiVersion.startsWith(`${group}/`)));
  if (covered.length === 0) throw new Error(`no object is of ${groups.join(', ')}`);
  return covered.flatMap(({ apiVersion, kind, name, value }) => {
    const definition = known.lookup(apiVersion, kind);
    if (definition === undefined) return [`${kind}/${name}: no definition of ${apiVersion}`];
    return definition.check(value).map((error) => `${kind}/${name} ${error.instancePath}: ${error.message ?? ''}`);
  });
}

function definitions(): unknown[] {
  const read = (project: string): unknown[] =>
    readdirSync(join(folder ?? '', project)).flatMap((file) =>
      readManifest(readFileSync(join(folder ?? '', project, file), 'utf8'), file).objects.map(({ value }) => value),
    );
  // Linkerd's copies of the Gateway API are older than the Gateway API's own.
  return readdirSync(folder ?? '')
    .filter((project) => project !== 'gateway-api')
    .flatMap(read);
}
