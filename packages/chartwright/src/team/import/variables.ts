import { secretFaults } from '../values/secrets.ts';
import { type Draft, draftOf } from './draft.ts';
import { freeKey } from './free-key.ts';
import type { Part } from './part.ts';
import type { PodReading } from './pod-reading.ts';

/** Variables by the key of a container that says them, and by name. */
type Variables = Record<'env' | 'envSecrets' | 'envConfigMaps' | 'envFields', Record<string, unknown>>;

/**
 * The variables of a container: `env`, those from Secrets, ConfigMaps and fields of the pod, and whole sources. One that
 * holds a secret is read from a Secret, which a person makes.
 */
export function variablesOf(container: Part, reading: PodReading): Draft {
  const variables: Variables = { env: {}, envSecrets: {}, envConfigMaps: {}, envFields: {} };
  for (const variable of container.parts('env')) {
    const name = variable.text('name') ?? '';
    const from = variable.part('valueFrom');
    if (from === undefined) addLiteral(variables, name, variable, reading);
    else addReference(variables, name, from, reading);
  }
  return draftOf({ ...variables, envFrom: sourcesOf(container, reading) });
}

function addLiteral(variables: Variables, name: string, variable: Part, { notes }: PodReading): void {
  const value = variable.text('value') ?? '';
  const { object, at } = variable;
  if (secretFaults({ env: { [name]: value } }).length === 0) {
    variables.env[name] = value;
    return;
  }
  variables.envSecrets[name] = { secret: object.name, key: name };
  notes.secret(object, [...at, 'value'], object.name, name);
}

function addReference(variables: Variables, name: string, from: Part, { secretKeys }: PodReading): void {
  const secret = keyOf(from.part('secretKeyRef'), 'secret');
  if (secret !== undefined) variables.envSecrets[name] = secret;
  const configMap = keyOf(from.part('configMapKeyRef'), 'configMap');
  if (configMap !== undefined) {
    const { configMap: map, ...key } = configMap;
    if (secretKeys.get(String(map))?.keys.has(String(key['key'])) === true)
      variables.envSecrets[name] = { secret: map, ...key };
    else variables.envConfigMaps[name] = configMap;
  }
  const field = fieldOf(from);
  if (field !== undefined) variables.envFields[name] = field;
}

function keyOf(reference: Part | undefined, as: string): Draft | undefined {
  if (reference === undefined) return undefined;
  return draftOf({ [as]: reference.text('name'), key: reference.text('key'), optional: reference.flag('optional') });
}

function fieldOf(from: Part): Draft | undefined {
  const field = from.part('fieldRef');
  field?.ignore('apiVersion', 'v1');
  if (field !== undefined) return draftOf({ field: field.text('fieldPath') });
  const resource = from.part('resourceFieldRef');
  if (resource === undefined) return undefined;
  return draftOf({ resource: resource.text('resource'), divisor: resource.text('divisor') });
}

/** `envFrom`, by the name of what is read: values have no lists of them. */
function sourcesOf(container: Part, { secretKeys }: PodReading): Draft {
  const sources: Record<string, Draft> = {};
  for (const source of container.parts('envFrom')) {
    const secret = source.part('secretRef');
    const from = secret ?? source.part('configMapRef');
    const name = from?.text('name');
    if (from === undefined || name === undefined) continue;
    const terms = { prefix: source.text('prefix'), optional: from.flag('optional') };
    const kind = secret === undefined ? 'configMap' : 'secret';
    const secrets = secret === undefined ? secretKeys.get(name) : undefined;
    if (secrets?.areAll !== true) sources[freeKey(sources, name)] = draftOf({ [kind]: name, ...terms });
    if (secrets !== undefined) sources[freeKey(sources, `${name}-secret`)] = draftOf({ secret: name, ...terms });
  }
  return sources;
}
