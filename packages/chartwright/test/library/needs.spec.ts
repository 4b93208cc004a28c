import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { shippedBundle } from '../../src/kube/bundles.fixture.ts';
import { SchemaCatalog } from '../../src/kube/catalog.ts';
import { type ManifestObject, readManifest } from '../../src/kube/manifest.ts';
import { validateObjects } from '../../src/kube/validate.ts';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { teamReleaseFindings } from '../../src/team/objects/check-release.ts';
import { foreignObjectFindings } from '../../src/team/objects/foreign-objects.ts';
import { isOfNeed } from '../../src/team/terms/needs.ts';
import { checkTeamSource } from '../../src/team/values/check.ts';
import { effectiveValues } from '../../src/team/values/effective.ts';
import { renderBatch } from '../support/batch.ts';
import type { NeedAnswers } from '../support/need-answers.ts';
import { repositoryPath } from '../support/repository.ts';
import { definitionsGiven, refusedOf } from '../support/upstream-facts.ts';

const guide = readFileSync(repositoryPath('docs/guides/needs.md'), 'utf8');

/** The answers of the guide, each with its heading and type. */
const answers = guide.split(/^### /m).flatMap((section): [heading: string, type: string, types: NeedAnswers][] => {
  const [, yaml] = /^```yaml\n(contract:[\s\S]*?)^```$/m.exec(section) ?? [];
  if (yaml === undefined) return [];
  const { contract } = parse(yaml) as { contract: { needs: { types: NeedAnswers } } };
  const { types } = contract.needs;
  return [[section.split('\n', 1)[0] ?? '', Object.keys(types)[0] ?? '', types]];
});

function needing(type: string, types: NeedAnswers): TeamValues {
  return {
    tenant: { team: 'shop' },
    global: { platform: { needs: { open: false, types } } },
    needs: { main: { type } },
    workloads: { web: { image: 'registry.example.com/shop/web:1.0.0', needs: ['main'] } },
  };
}

const render = renderBatch();

describe('the guide', () => {
  it('answers each type in a cluster of its own and on AWS', () => {
    expect(answers.map(([, type]) => type).toSorted()).toEqual([
      'bucket',
      'bucket',
      'postgres',
      'postgres',
      'postgres',
      'redis',
      'redis',
    ]);
  });
});

describe.each(answers)('%s', (_heading, type, types) => {
  const values = needing(type, types);
  const pending = render(values);
  const objects = (): readonly ManifestObject[] => pending.rendering.objects;
  const terms = effectiveValues(values);

  it('is an answer that the contract takes', () => {
    expect(checkTeamSource({ file: 'values.yaml', text: stringify(values) }).problems).toEqual([]);
  });

  it('leaves no text to fill in, and reaches the container', () => {
    expect(JSON.stringify(objects().map(({ value }) => value))).not.toMatch(/<[a-z]+(\.\w+)?>/i);
    const names = Object.keys(types[type]?.connection ?? {}).map(
      (key) => `MAIN_${key.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`,
    );
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) expect(JSON.stringify(pending.rendering.one('Deployment', 'web'))).toContain(`"${name}"`);
  });

  it('makes objects that a team’s chart may hold', () => {
    const catalog = SchemaCatalog.of({ core: shippedBundle('core') });
    const owner = { chart: 'shop', namespace: 'team-shop', grantedKinds: [], isAnswer: answered };
    function answered(object: ManifestObject): boolean {
      return isOfNeed(object, terms);
    }
    const found = [
      ...validateObjects(objects(), catalog, answered),
      ...teamReleaseFindings(objects(), terms),
      ...foreignObjectFindings(objects(), { ...owner, chart: chartOf(objects()) }, catalog),
    ];
    expect(found).toEqual([]);
  });

  it.skipIf(!definitionsGiven)('has ExternalSecrets by external-secrets’ own definition', () => {
    const secrets = objects().filter(({ apiVersion }) => apiVersion === 'external-secrets.io/v1');
    if (secrets.length > 0) expect(refusedOf(secrets, ['external-secrets.io'])).toEqual([]);
  });
});

/** The chart that the library's one template is in. */
function chartOf(objects: readonly ManifestObject[]): string {
  return (objects[0]?.source ?? '').split('/')[0] ?? '';
}

it('an answer with a text that its size lacks stops the render, and says which', () => {
  expect(incomplete.result).toMatchObject({
    problems: [
      { found: expect.stringContaining("needs.main: the environment's answer of cache has <size.gib>") as unknown },
    ],
  });
});

const incomplete = render(
  needing('cache', {
    cache: { sizes: { small: { memory: '1Gi' } }, connection: { uri: { value: 'redis://<size.gib>' } } },
  }),
);

it('an object of a kind that the platform keeps is refused without the need', () => {
  const kept = readManifest(
    [
      'apiVersion: rds.services.k8s.aws/v1alpha1',
      'kind: DBInstance',
      'metadata: { name: main, namespace: team-shop, labels: { chartwright.dev/need: main } }',
    ].join('\n'),
    'shop',
  ).objects;
  const terms = effectiveValues({ tenant: { team: 'shop' } });
  const owner = {
    chart: 'shop',
    namespace: 'team-shop',
    grantedKinds: [],
    isAnswer: (one: ManifestObject) => isOfNeed(one, terms),
  };
  const catalog = SchemaCatalog.of({ core: shippedBundle('core') });
  expect(foreignObjectFindings(kept, owner, catalog)).toMatchObject([{ code: 'objects/platform-kind' }]);
});
