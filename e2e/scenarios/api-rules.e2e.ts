import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  acceptedObjects,
  type RefusedObject,
  refusedObjects,
} from '../../packages/chartwright/src/kube/api-rules/api-cases.fixture.ts';
import { brokenObjects, keptObjects } from '../../packages/chartwright/src/kube/cel/rule-cases.fixture.ts';
import { mapOf, valueAt } from '../../packages/chartwright/src/core/untyped.ts';
import type { ManifestObject } from '../../packages/chartwright/src/kube/manifest.ts';
import { writeDefinitions } from '../definitions/definitions.ts';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import { hasCondition, KubeError, type Manifest } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { useControlPlane } from '../support/steps.ts';

const namespace = 'team-shop';

describe('the API server', () => {
  const cluster = useControlPlane({ nodes: [] });

  beforeAll(async () => {
    const { kube } = cluster();
    await kube.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
    for (const { object, exists } of refusedObjects)
      if (exists === true) await kube.untilObject({ ...object, namespace }, () => true);
    await define(kube, [...brokenObjects.map(({ object }) => object), ...keptObjects]);
  });

  it.each(refusedObjects.filter(({ later }) => later === undefined).map(titled))(
    'refuses, as lint does, %s',
    async (_, { object, field, serverField = field, exists = false }) => {
      const { status, message, fields } = await answerTo(object);
      const asExpected = exists ? status === 409 : status === 422 && fields.some((one) => lies(one, serverField));
      expect(asExpected, `expected a refusal of ${serverField}; the API server answered: ${message}`).toBe(true);
    },
  );

  it.each(refusedObjects.filter(({ later }) => later !== undefined).map(titled))(
    'accepts what lint refuses, and something else later: %s',
    async (_, { object }) => {
      expect((await answerTo(object)).message).toBe('accepted');
    },
  );

  it.each(acceptedObjects.map((object) => titled({ object })))('accepts, as lint does, %s', async (_, { object }) => {
    expect((await answerTo(object)).message).toBe('accepted');
  });

  it.each(brokenObjects.map(titled))(
    'refuses, as lint does, by a rule of its definition %s',
    async (_, { object, field, message: words }) => {
      const { status, message, fields } = await answerTo(object);
      const asExpected = status === 422 && fields.includes(field) && message.includes(words);
      expect(asExpected, `expected a refusal of ${field} (${words}); the API server answered: ${message}`).toBe(true);
    },
  );

  it.each(keptObjects.map((object) => titled({ object })))('accepts, as lint does, %s', async (_, { object }) => {
    expect((await answerTo(object)).message).toBe('accepted');
  });

  async function answerTo({ apiVersion, kind, value }: ManifestObject): Promise<ServerAnswer> {
    const manifest = { ...value, apiVersion, kind, metadata: mapOf(value['metadata']) };
    try {
      await cluster().kube.create(manifest, { dryRun: true });
      return { status: 201, message: 'accepted', fields: [] };
    } catch (error) {
      if (error instanceof KubeError) return error;
      throw error;
    }
  }
});

/** Creates the definitions of the kinds of some objects, and waits until the API server serves them. */
async function define(kube: Kube, objects: readonly ManifestObject[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'chartwright-api-rules-'));
  await writeDefinitions(folder);
  const kinds = new Set(objects.map(({ apiVersion, kind }) => `${apiVersion.split('/')[0] ?? ''} ${kind}`));
  for (const name of await readdir(folder)) {
    const definition = parse(await readFile(join(folder, name), 'utf8')) as Manifest;
    const kind = [valueAt(definition, ['spec', 'group']), valueAt(definition, ['spec', 'names', 'kind'])].join(' ');
    if (!kinds.has(kind)) continue;
    const { metadata, ...which } = await kube.create(definition);
    await kube.untilObject({ ...which, name: metadata.name }, (object) => hasCondition(object, 'Established'));
  }
  await rm(folder, { recursive: true });
  kube.forgetResources();
}

type ServerAnswer = Pick<KubeError, 'status' | 'message' | 'fields'>;

/** The longest of an object that a title shows, in characters. */
const LONGEST = 160;

function titled<Case extends Partial<Pick<RefusedObject, 'field' | 'later'>> & Pick<RefusedObject, 'object'>>(
  one: Case,
): [string, Case] {
  const { kind, value } = one.object;
  const { apiVersion: _, kind: __, ...rest } = value;
  const at = one.field === undefined ? '' : ` for ${one.field}`;
  const by = one.later === undefined ? '' : ` (${one.later})`;
  return [`${kind}${at}${by}: ${JSON.stringify(rest).slice(0, LONGEST)}`, one];
}

/** Whether a field is the expected one or lies within it. */
function lies(field: string, expected: string): boolean {
  return field === expected || field.startsWith(`${expected}.`) || field.startsWith(`${expected}[`);
}
