import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemsError } from '../../../core/problem.ts';
import type { Untyped } from '../../../core/untyped.ts';
import { readManifest } from '../../../kube/manifest.ts';
import { platformObjects } from '../../../platform/platform-object.ts';
import { standInDefinition } from '../../../platform/rehearsal/foreign-kinds.ts';
import type { Kube } from '../../../toolchain/kube-api/kube.ts';
import { KubeError, type KubeObject } from '../../../toolchain/kube-api/objects.ts';
import { placeForeignDefinitions } from './foreign-definitions.ts';
import type { RehearsedVersion } from './version.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'foreign-'));
  await mkdir(join(root, 'schemas/crds'), { recursive: true });
});
afterEach(() => rm(root, { recursive: true }));

const bucket = standInDefinition({
  group: 's3.services.k8s.aws',
  kind: 'Bucket',
  versions: ['v1alpha1'],
  scope: 'Namespaced',
  example: '',
});

/** Writes a definition to `schemas/crds`, as `kubectl get --output=json` prints it. */
async function dumped(): Promise<void> {
  const definition = {
    ...bucket,
    metadata: { ...(bucket['metadata'] as Untyped), uid: '7a1c2f3e', resourceVersion: '1234', managedFields: [{}] },
    status: { storedVersions: ['v1alpha1'] },
  };
  await writeFile(join(root, 'schemas/crds/buckets.json'), JSON.stringify(definition));
}

/** An API server without any kinds, which is told of definitions. */
function server(apply: (manifest: Untyped) => void): Kube {
  const there: KubeObject[] = [];
  const kube = {
    raw: () => Promise.resolve({ groups: [] }),
    request: () => Promise.resolve({ status: 200, body: { resources: [] } }),
    apply: (manifest: Untyped) =>
      Promise.resolve().then(() => {
        apply(manifest);
        there.push({ ...manifest, status: { conditions: [{ type: 'Established', status: 'True' }] } } as never);
      }),
    until: (_: unknown, holds: (objects: readonly KubeObject[]) => unknown) => Promise.resolve(holds(there)),
    forgetResources: () => undefined,
  };
  return kube as unknown as Kube;
}

function place(kube: Kube) {
  const text = JSON.stringify({ apiVersion: 's3.services.k8s.aws/v1alpha1', kind: 'Bucket', metadata: { name: 'b' } });
  const objects = platformObjects(
    [{ ring: 'dr', namespace: 'a', objects: readManifest(text, 'r').objects }],
    () => false,
  );
  const version = { root, releases: [{ objects }] } as unknown as RehearsedVersion;
  return placeForeignDefinitions(kube, root, [version, version]);
}

describe('the definitions of kinds that the cluster has from elsewhere', () => {
  it('stand in with a warning where the workspace has none', async () => {
    const applied: unknown[] = [];
    const warnings = await place(server((manifest) => applied.push(manifest)));
    expect(applied).toEqual([bucket]);
    expect(warnings.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'rehearse/definition-missing Bucket.s3.services.k8s.aws',
    ]);
  });

  it('may be copied from a cluster, whose uid and managed fields the API server would refuse', async () => {
    await dumped();
    const applied: unknown[] = [];
    expect(await place(server((manifest) => applied.push(manifest)))).toEqual([]);
    expect(applied).toEqual([bucket]);
  });

  it('are refused by name where the API server does not take them', async () => {
    await dumped();
    const body = { message: 'spec.names.plural: Required value', reason: 'Invalid' };
    const refusing = server(() => {
      throw new KubeError('PATCH', '/apis/x', { status: 422, body });
    });
    const error = await place(refusing).catch((caught: unknown) => caught);
    if (!(error instanceof ProblemsError)) throw new TypeError('it is no problem of the workspace');
    expect(error.problems).toMatchObject([
      {
        code: 'rehearse/refused',
        file: 'schemas/crds',
        path: 'CustomResourceDefinition/buckets.s3.services.k8s.aws',
        found: 'spec.names.plural: Required value',
      },
    ]);
  });
});
