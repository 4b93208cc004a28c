import { groupOf } from '../../../kube/catalog.ts';
import type { Problem } from '../../../core/problem.ts';
import { mapOf, textOf } from '../../../core/untyped.ts';
import {
  definedKind,
  foreignKinds,
  kindKey,
  standInDefinition,
  standsIn,
} from '../../../platform/rehearsal/foreign-kinds.ts';
import type { Kube } from '../../../toolchain/kube-api/kube.ts';
import { listableKinds } from '../../../toolchain/kube-api/listable-kinds.ts';
import { hasCondition, type Manifest } from '../../../toolchain/kube-api/objects.ts';
import { defaultCrdFolder } from '../../workspace/crd-folder.ts';
import { ownDefinitions } from '../../workspace/workspace.ts';
import { readCrdTexts } from '../rendering/crd-definitions.ts';
import type { RehearsedVersion } from './version.ts';

/**
 * Defines the kinds that a cluster has from somebody else, such as the add-on of snapshots or controllers of a cloud's
 * own, as the workspace's definitions have them. Where these have none, one that takes any object stands in.
 *
 * @returns a warning for each that stands in
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
  for (const definition of definitions) await kube.apply(definition as unknown as Manifest);
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
