import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { typeSchema } from './interfaces.mjs';
import { BYTES, DATE_TIME, INT_OR_STRING, QUANTITY, scalarSchema } from './scalars.mjs';

/** `POST /apis/<group>/<version>/[namespaces/{namespace}/]<plural>` creates a kind; deeper paths are subresources. */
const COLLECTION =
  /^\/(?:api|apis\/(?<group>[^/{]+))\/(?<version>v[^/]+)\/(?<namespaced>namespaces\/\{namespace\}\/)?[a-z]+$/;
const CREATE =
  /async create(?:Namespaced)?(?<kind>\w+)\([^]*?localVarPath = '(?<path>[^']+)'[^]*?serialize\(body, "(?<model>\w+)"/g;

/**
 * Every kind that the Kubernetes API can create, strictly, from the models of its JavaScript client. The client types
 * quantities and closed sets of words as plain strings; where the interfaces know better, theirs is taken.
 *
 * @param {string} client folder of @kubernetes/client-node
 * @param {import('./interfaces.mjs').Interfaces} interfaces
 * @returns {Promise<import('./bundle.mjs').Pool>}
 */
export async function corePool(client, interfaces) {
  const generated = join(client, 'dist', 'gen');
  const models = await import(pathToFileURL(join(generated, 'models', 'all.js')).href);
  const kinds = coreKinds(generated);
  const definitions = new Map();
  for (const [name, model] of Object.entries(models)) {
    if (model?.attributeTypeMap) definitions.set(name, modelSchema(generated, name, model, interfaces));
  }
  return { kinds, definitions };
}

/** The index names the API classes that are current; files of withdrawn versions still lie beside them. */
function coreKinds(generated) {
  const index = readFileSync(join(generated, 'types', 'PromiseAPI.js'), 'utf8');
  const kinds = new Map();
  for (const [, api] of index.matchAll(/class Promise(\w+Api)\b/g)) {
    const text = readFileSync(join(generated, 'apis', `${api}.js`), 'utf8');
    for (const { groups } of text.matchAll(CREATE)) {
      const path = COLLECTION.exec(groups.path)?.groups;
      if (path === undefined) continue;
      const apiVersion = path.group ? `${path.group}/${path.version}` : path.version;
      const scope = path.namespaced ? 'Namespaced' : 'Cluster';
      kinds.set(`${apiVersion} ${groups.kind}`, { definition: groups.model, scope });
    }
  }
  return kinds;
}

function modelSchema(generated, name, model, interfaces) {
  const declared = readFileSync(join(generated, 'models', `${name}.d.ts`), 'utf8');
  const known = knownProperties(interfaces, name);
  const properties = {};
  const required = [];
  for (const { name: attribute, baseName, type, format } of model.attributeTypeMap) {
    properties[baseName] = sharper(known?.get(baseName)?.type) ?? attributeSchema(type, format);
    if (declared.includes(`    '${attribute}': `)) required.push(baseName);
  }
  if (model.attributeTypeMap.length === 0) return { type: 'object' };
  return { type: 'object', ...(required.length > 0 && { required }), properties, additionalProperties: false };
}

/**
 * Properties of the interface of the same name and version, else of its stable version (the interfaces lack some that
 * are not stable yet); none when several could be meant.
 */
function knownProperties(interfaces, name) {
  const own = interfaces.endingWith(name);
  const candidates = own.length > 0 ? own : interfaces.endingWith(name.replace(/V1(alpha|beta)\d+/, 'V1'));
  return candidates.length === 1 ? interfaces.properties(candidates[0]) : undefined;
}

/** The interface's schema of a property when it is a quantity or a set of words, or a list or map of such. */
function sharper(type) {
  if (type === undefined) return undefined;
  const schema = typeSchema(type, (name) => scalarSchema(name) ?? {});
  const scalar =
    schema.items ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : schema);
  return scalar === QUANTITY || scalar.enum ? schema : undefined;
}

/** A type as the client writes it, for example `Array<V1Container>` or `{ [key: string]: string; }`. */
function attributeSchema(type, format) {
  const list = /^Array<(.+)>$/.exec(type);
  if (list) return { type: 'array', items: attributeSchema(list[1], format) };
  const map = /^\{ \[key: string\]: (.+); \}$/.exec(type);
  if (map) return { type: 'object', additionalProperties: attributeSchema(map[1], format) };
  switch (type) {
    case 'string':
      return format === 'byte' ? BYTES : { type: 'string' };
    case 'number':
      return { type: format === 'double' ? 'number' : 'integer' };
    case 'boolean':
      return { type: 'boolean' };
    case 'Date':
    case 'V1MicroTime':
      return DATE_TIME;
    case 'IntOrString':
      return INT_OR_STRING;
    case 'any':
      return {};
    default:
      if (!/^[A-Z]\w+$/.test(type)) throw new Error(`no schema for the client's type ${type}`);
      return { $ref: `#/definitions/${type}` };
  }
}
