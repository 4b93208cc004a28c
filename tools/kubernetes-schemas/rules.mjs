const VALIDATIONS = 'x-kubernetes-validations';
/** Formats of texts that have a type of their own in CEL. */
const FORMATS = new Set(['byte', 'date', 'date-time', 'duration']);
/** Names of fields that rules write otherwise, since they are words of CEL. */
const ESCAPED =
  /^(true|false|null|in|as|break|const|continue|else|for|function|if|import|let|loop|package|namespace|return|var|void|while)$|__|[./-]/;

/**
 * The rules in CEL of the wanted kinds: for each kind its structural schema without what no rule reads, and one name for
 * kinds of the same rules.
 *
 * @param {readonly object[]} definitions CustomResourceDefinitions @param {ReadonlyMap<string, unknown>} wanted
 * @returns {{ names: Map<string, string>, rules: Map<string, object> }} names by `<apiVersion> <kind>`
 */
export function kindRules(definitions, wanted) {
  const names = new Map();
  const rules = new Map();
  const known = new Map();
  for (const { spec } of definitions)
    for (const { name: version, served, schema } of spec.versions) {
      const kind = `${spec.group}/${version} ${spec.names.kind}`;
      const ruled = served && wanted.has(kind) ? relevant(schema.openAPIV3Schema, false) : undefined;
      if (ruled === undefined) continue;
      const text = JSON.stringify(ruled);
      const name = known.get(text) ?? kind;
      known.set(text, name);
      rules.set(name, ruled);
      names.set(kind, name);
    }
  return { names, rules };
}

/** A schema without what has nothing to do with rules; undefined where nothing is left. */
function relevant(schema, isBelowRule) {
  const validations = (schema[VALIDATIONS] ?? []).filter(({ rule }) => !/\boldSelf\b/.test(rule));
  const isRead = isBelowRule || validations.length > 0;
  const result = {
    ...(validations.length > 0 && {
      [VALIDATIONS]: validations.map(({ rule, message, messageExpression, fieldPath }) => ({
        rule,
        message,
        messageExpression,
        fieldPath,
      })),
    }),
    ...(isRead && schema.default !== undefined && { default: schema.default, nullable: schema.nullable }),
    ...(isRead && schema.type === 'number' && { type: 'number' }),
    ...(isRead && FORMATS.has(schema.format) && { format: schema.format }),
  };
  const properties = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const part = relevant(property, isRead) ?? (isRead && ESCAPED.test(name) ? {} : undefined);
    return part === undefined ? [] : [[name, part]];
  });
  if (properties.length > 0) result.properties = Object.fromEntries(properties);
  for (const key of ['items', 'additionalProperties']) {
    const part = typeof schema[key] === 'object' ? relevant(schema[key], isRead) : undefined;
    if (part !== undefined) result[key] = part;
  }
  return Object.keys(result).length === 0 ? undefined : result;
}
