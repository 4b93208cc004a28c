import { groupOf } from '../../../kube/catalog.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { mapOf, textOf, type Untyped } from '../../../core/untyped.ts';
import {
  definedKind,
  foreignKinds,
  kindKey,
  plainDefinition,
  standInDefinition,
  standsIn,
} from '../../../platform/rehearsal/foreign-kinds.ts';
import { rehearsalFinding } from '../../../platform/rehearsal/rehearsal-finding.ts';
import type { Kube } from '../../../toolchain/kube-api/kube.ts';
import { listableKinds } from '../../../toolchain/kube-api/listable-kinds.ts';
import { hasCondition, KubeError, type Manifest } from '../../../toolchain/kube-api/objects.ts';
import { defaultCrdFolder } from '../../workspace/crd-folder.ts';
import { ownDefinitions } from '../../workspace/workspace.ts';
import { readCrdTexts } from '../rendering/crd-definitions.ts';
import type { RehearsedVersion } from './version.ts';

/**
 * Defines the kinds that a cluster has from somebody else, such as the add-on of snapshots or controllers of a cloud's
 * own, as the workspace's definitions have them. Where these have none, one that takes any object stands in.
 *
 * @returns a warning for each that stands in
 * @throws ProblemsError for one of the workspace that the API server refuses
 */
export async function placeForeignDefinitions(
  kube: Kube,
  root: string,
  versions: readonly RehearsedVersion[],
): Promise<Problem[]> {
  const vendored = (await Promise.all(versions.map((version) => readCrdTexts(version.root)))).flat();
  const served = await listableKinds(kube);
  const known = new Set([
    ...vendored.map(({ group, kind }) => kindKey(group, kind)),
    ...served.map(({ apiVersion, kind }) => kindKey(groupOf(apiVersion), kind)),
  ]);
  const objects = versions.flatMap(({ releases }) => releases.flatMap((release) => release.objects));
  const foreign = foreignKinds(objects, known);
  if (foreign.length === 0) return [];
  const own = new Map((await ownDefinitions(root)).map((definition) => [definedKind(definition), definition]));
  const definitions = foreign.map((kind) => own.get(kindKey(kind.group, kind.kind)) ?? standInDefinition(kind));
  for (const definition of definitions) await place(kube, definition);
  const names = new Set(definitions.map(({ metadata }) => textOf(mapOf(metadata)['name'])));
  await kube.until(
    { apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' },
    (there) =>
      there.filter((one) => names.has(one.metadata.name) && hasCondition(one, 'Established')).length === names.size,
    { what: 'be established' },
  );
  kube.forgetResources();
  return foreign
    .filter(({ group, kind }) => !own.has(kindKey(group, kind)))
    .map((kind) => standsIn(kind, defaultCrdFolder));
}

async function place(kube: Kube, definition: Untyped): Promise<void> {
  try {
    await kube.apply(plainDefinition(definition) as unknown as Manifest);
  } catch (error) {
    if (!(error instanceof KubeError)) throw error;
    const name = textOf(mapOf(definition['metadata'])['name']) ?? '';
    throw new ProblemsError([refused(name, error.said)]);
  }
}

function refused(name: string, message: string): Problem {
  return rehearsalFinding('rehearse/refused', defaultCrdFolder, `CustomResourceDefinition/${name}`, {
    found: message,
    expected: 'a definition that the API server takes',
    fix: 'correct it, or remove it: then one that takes any object stands in',
  });
}
