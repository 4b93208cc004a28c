import { parse } from 'yaml';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { Manifest } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import type { Workspace } from '../workspace.ts';

interface Schema {
  readonly properties?: Record<string, Schema>;
  readonly items?: Schema;
}

interface Definition extends Manifest {
  readonly spec: { readonly versions: readonly { readonly schema: { readonly openAPIV3Schema: Schema } }[] };
}

/** A definition, by its file in the folder of the vendored ones, and a field of the kind that it defines. */
export interface DefinedField {
  readonly file: string;
  /** Names on the way to it; `items` leads into a list. */
  readonly field: readonly string[];
}

/** The definition as an older version of it was: without the field. */
export async function withoutField(workspace: Workspace, { file, field }: DefinedField): Promise<Definition> {
  const definition = parse(await workspace.read(`charts/platform-crds/crds/${file}`)) as Definition;
  for (const { schema } of definition.spec.versions) removeField(schema.openAPIV3Schema, field);
  return definition;
}

/** Sets the definition in the cluster to an older version of it, as somebody else would. */
export async function setOlder(kube: Kube, workspace: Workspace, defined: DefinedField): Promise<void> {
  await kube.apply(await withoutField(workspace, defined), { fieldManager: 'somebody' });
}

function removeField(schema: Schema, [name = '', ...rest]: readonly string[]): void {
  const inner = name === 'items' ? schema.items : schema.properties?.[name];
  if (inner === undefined) throw new Error(`no field ${name}`);
  if (rest.length > 0) removeField(inner, rest);
  else Reflect.deleteProperty(schema.properties ?? {}, name);
}
