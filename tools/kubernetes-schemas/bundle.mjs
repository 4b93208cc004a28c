/**
 * @typedef {{ definition: string, scope?: 'Namespaced' | 'Cluster', rules?: string }} Kind
 * @typedef {{ kinds: Map<string, Kind>, definitions: Map<string, object>, rules?: Map<string, object> }} Pool  kinds by
 *   `<apiVersion> <kind>`, rules in CEL by the name that a kind has for its own
 */

/** Names of the definitions that a schema refers to. */
function references(schema, found = new Set()) {
  if (Array.isArray(schema)) for (const item of schema) references(item, found);
  else if (schema !== null && typeof schema === 'object') {
    if (typeof schema.$ref === 'string') found.add(schema.$ref.replace('#/definitions/', ''));
    for (const value of Object.values(schema)) references(value, found);
  }
  return found;
}

/** The pool without definitions that no kind needs. @param {Pool} pool @returns {Pool} */
export function reachable(pool) {
  const needed = new Set();
  const queue = [...pool.kinds.values()].map((kind) => kind.definition);
  for (const name of queue) {
    if (needed.has(name)) continue;
    needed.add(name);
    const definition = pool.definitions.get(name);
    if (definition === undefined) throw new Error(`no definition "${name}" for a reference to it`);
    queue.push(...references(definition));
  }
  return { kinds: pool.kinds, definitions: new Map([...pool.definitions].filter(([name]) => needed.has(name))) };
}

function lines(entries) {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`).join(',\n');
}

/**
 * The bundle as text: a JSON Schema with one kind and one definition a line, sorted, so that a change of the source
 * reads as a diff. `kinds` and `rules` are for the program that loads it; JSON Schema itself ignores the words.
 *
 * @param {string} id @param {string} comment @param {Pool} pool
 */
export function bundleText(id, comment, pool) {
  const { kinds, definitions } = reachable(pool);
  return [
    '{',
    '"$schema":"http://json-schema.org/draft-07/schema#",',
    `"$id":${JSON.stringify(id)},`,
    `"$comment":${JSON.stringify(comment)},`,
    '"kinds":{',
    lines(kinds),
    '},',
    '"definitions":{',
    lines(definitions),
    ...(pool.rules === undefined ? [] : ['},', '"rules":{', lines(pool.rules)]),
    '}',
    '}',
    '',
  ].join('\n');
}
