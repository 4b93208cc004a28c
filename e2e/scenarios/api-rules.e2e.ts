import { beforeAll, describe, expect, it } from 'vitest';
import {
  acceptedObjects,
  type RefusedObject,
  refusedObjects,
} from '../../packages/chartwright/src/kube/api-rules/api-cases.fixture.ts';
import { mapOf } from '../../packages/chartwright/src/core/untyped.ts';
import type { ManifestObject } from '../../packages/chartwright/src/kube/manifest.ts';
import { KubeError } from '../support/kube/objects.ts';
import { useControlPlane } from '../support/steps.ts';

const namespace = 'team-shop';

describe('the API server', () => {
  const cluster = useControlPlane({ nodes: [] });

  beforeAll(async () => {
    const { kube } = cluster();
    await kube.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } });
    for (const { object, exists } of refusedObjects)
      if (exists === true) await kube.untilObject({ ...object, namespace }, () => true);
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

type ServerAnswer = Pick<KubeError, 'status' | 'message' | 'fields'>;

/** The longest of an object that a title shows, in characters. */
const LONGEST = 160;

function titled<Case extends Partial<RefusedObject> & Pick<RefusedObject, 'object'>>(one: Case): [string, Case] {
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
