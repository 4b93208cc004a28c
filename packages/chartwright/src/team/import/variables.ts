import { type Draft, draftOf } from './draft.ts';
import type { Part } from './part.ts';

/** The variables of a container: `env`, those from Secrets, ConfigMaps and fields of the pod, and whole sources. */
export function variablesOf(container: Part): Draft {
  const env: Record<string, string> = {};
  const envSecrets: Record<string, Draft> = {};
  const envConfigMaps: Record<string, Draft> = {};
  const envFields: Record<string, Draft> = {};
  for (const variable of container.parts('env')) {
    const name = variable.text('name') ?? '';
    const from = variable.part('valueFrom');
    if (from === undefined) env[name] = variable.text('value') ?? '';
    const secret = keyOf(from?.part('secretKeyRef'), 'secret');
    if (secret !== undefined) envSecrets[name] = secret;
    const configMap = keyOf(from?.part('configMapKeyRef'), 'configMap');
    if (configMap !== undefined) envConfigMaps[name] = configMap;
    const field = fieldOf(from);
    if (field !== undefined) envFields[name] = field;
  }
  return draftOf({ env, envSecrets, envConfigMaps, envFields, envFrom: sourcesOf(container) });
}

function keyOf(reference: Part | undefined, as: string): Draft | undefined {
  if (reference === undefined) return undefined;
  return draftOf({ [as]: reference.text('name'), key: reference.text('key'), optional: reference.flag('optional') });
}

function fieldOf(from: Part | undefined): Draft | undefined {
  const field = from?.part('fieldRef');
  field?.ignore('apiVersion', 'v1');
  if (field !== undefined) return draftOf({ field: field.text('fieldPath') });
  const resource = from?.part('resourceFieldRef');
  if (resource === undefined) return undefined;
  return draftOf({ resource: resource.text('resource'), divisor: resource.text('divisor') });
}

/** `envFrom`, by the name of what is read: values have no lists of them. */
function sourcesOf(container: Part): Draft {
  const sources: Record<string, Draft> = {};
  for (const source of container.parts('envFrom')) {
    const secret = source.part('secretRef');
    const configMap = source.part('configMapRef');
    const from = secret ?? configMap;
    const name = from?.text('name');
    if (from === undefined || name === undefined) continue;
    let key = name.replaceAll('.', '-');
    while (Object.hasOwn(sources, key)) key += '-more';
    sources[key] = draftOf({
      [secret === undefined ? 'configMap' : 'secret']: name,
      prefix: source.text('prefix'),
      optional: from.flag('optional'),
    });
  }
  return sources;
}
