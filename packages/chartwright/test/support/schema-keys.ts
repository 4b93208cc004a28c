import { teamSchema } from '../../src/core/schema/generated/team-schema.ts';

/** A schema as plain data. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly not?: object;
}

/** The schema of a team's values, in which every reference is to one of its own definitions. */
export const schemaRoot = teamSchema as unknown as SchemaNode & {
  readonly definitions: Readonly<Record<string, SchemaNode>>;
};

/** What a node refers to, or the node. */
export function resolved<Node extends SchemaNode>(node: Node): Node {
  if (node.$ref === undefined) return node;
  const name = node.$ref.replace('#/definitions/', '');
  return resolved(schemaRoot.definitions[name] as Node);
}

/** The node that describes the entries of a list or of a map. */
function entriesOf(node: SchemaNode): SchemaNode | undefined {
  return node.items ?? (typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined);
}

/** The nodes below a node, by key; `*` is an entry of a map or a list. */
function childrenOf(node: SchemaNode): [string, SchemaNode][] {
  const children = Object.entries(node.properties ?? {}).filter(([, child]) => !isRefused(child));
  const entries = entriesOf(node);
  if (entries === undefined) return children;
  const hasKeys = children.length > 0 || childrenOf(resolved(entries)).length > 0;
  return hasKeys ? [...children, ['*', entries]] : children;
}

/** A key that the schema lists only to refuse it. */
function isRefused(node: SchemaNode): boolean {
  return node.not !== undefined && Object.keys(node.not).length === 0;
}

/**
 * Every key of the values that holds no further keys, once for each place that describes it: a probe's `path` is one
 * key, whichever of the three probes it is in. A map or list of plain values is one key.
 *
 * @returns the describing node to the first path that leads there
 */
export function schemaKeys(): ReadonlyMap<SchemaNode, string> {
  const keys = new Map<SchemaNode, string>();
  const seen = new Set<SchemaNode>();
  const visit = (node: SchemaNode, path: readonly string[]): void => {
    const target = resolved(node);
    const children = childrenOf(target);
    if (children.length === 0) keys.set(node, path.join('.'));
    else if (!seen.has(target)) {
      seen.add(target);
      for (const [key, child] of children) visit(child, [...path, key]);
    }
  };
  visit(schemaRoot, []);
  return keys;
}

/**
 * The node that describes a key; for an entry of a map of plain values that of the map.
 *
 * @throws Error when the schema has no such key
 */
export function nodeOfKey(segments: readonly string[]): SchemaNode {
  return segments.reduce<SchemaNode>((node, key) => {
    const target = resolved(node);
    const child = Object.fromEntries(childrenOf(target))[key];
    if (child !== undefined) return child;
    if (key === '*' && entriesOf(target) !== undefined) return node;
    throw new Error(`The schema has no key ${segments.join('.')}.`);
  }, schemaRoot);
}

/**
 * The node that describes a value, for its path in the values; of an entry of a map or list of plain values that of the
 * map or list, and of what the schema leaves open, such as the spec of an object, the last that it knows.
 */
export function nodeOfValue(segments: readonly string[]): SchemaNode {
  let node: SchemaNode = schemaRoot;
  for (const key of segments) {
    const children = Object.fromEntries(childrenOf(resolved(node)));
    const child = Object.hasOwn(children, key) ? children[key] : children['*'];
    if (child === undefined) return node;
    node = child;
  }
  return node;
}
