import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** The type declarations of the @kubernetes-models packages, found by their long names, such as `IIoK8sApiCoreV1Pod`. */
export class Interfaces {
  #files = new Map();
  #kinds = [];
  #declarations = new Map();

  /** @param {string} folder node_modules @param {readonly string[]} packages */
  constructor(folder, packages) {
    for (const name of packages) {
      const root = join(folder, name);
      for (const path of readdirSync(root, { recursive: true })) {
        if (!path.endsWith('.d.ts') || path.startsWith('_schemas')) continue;
        this.#index(root, path);
      }
    }
  }

  #index(root, path) {
    const text = readFileSync(join(root, path), 'utf8');
    const long = /export type \{ (\w+) as (\w+)/.exec(text);
    if (long === null) return;
    this.#files.set(long[2], { local: long[1], text, root });
    const apiVersion = /^ {4}"apiVersion": "([^"]+)";$/m.exec(text)?.[1];
    const kind = /^ {4}"kind": "([^"]+)";$/m.exec(text)?.[1];
    if (apiVersion && kind && !/^ {4}"items": /m.test(text))
      this.#kinds.push({ apiVersion, kind, type: long[2], root });
  }

  /** The kinds declared in a package. */
  kinds(root) {
    return this.#kinds.filter((kind) => kind.root === root);
  }

  /** Long names that end so, for example `V1ServicePort`. */
  endingWith(suffix) {
    return [...this.#files.keys()].filter((name) => name.endsWith(suffix));
  }

  /** The package folder that a type comes from. */
  rootOf(name) {
    return this.#files.get(name)?.root;
  }

  /** Properties of an interface with those it inherits: `Map<name, {type: ts.TypeNode, required}>`; none for an alias. */
  properties(name) {
    const node = this.declaration(name);
    // An alias of one interface, for example of a core type under the package's own name, has that one's properties.
    if (node?.type && ts.isTypeReferenceNode(node.type)) return this.properties(node.type.typeName.getText());
    if (node === undefined || !ts.isInterfaceDeclaration(node)) return undefined;
    const found = new Map();
    for (const base of (node.heritageClauses ?? []).flatMap((clause) => [...clause.types])) {
      const inherited = this.properties(base.expression.getText());
      for (const [key, property] of inherited ?? []) found.set(key, property);
    }
    for (const member of node.members) {
      if (!ts.isPropertySignature(member)) continue;
      found.set(member.name.text, { type: member.type, required: member.questionToken === undefined });
    }
    return found;
  }

  /** The interface or type alias of that long name. */
  declaration(name) {
    if (this.#declarations.has(name)) return this.#declarations.get(name);
    const file = this.#files.get(name);
    if (file === undefined) return undefined;
    const source = ts.createSourceFile(name, file.text, ts.ScriptTarget.Latest, true);
    const node = source.statements.find((statement) => statement.name?.text === file.local);
    this.#declarations.set(name, node);
    return node;
  }
}

/**
 * A TypeScript type as JSON Schema. Numbers are integers: Kubernetes' API conventions forbid floating point, and what
 * may have a fraction is a Quantity.
 *
 * @param {ts.TypeNode} node @param {(name: string) => object} reference the schema of a named type
 */
export function typeSchema(node, reference) {
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword:
      return { type: 'string' };
    case ts.SyntaxKind.NumberKeyword:
      return { type: 'integer' };
    case ts.SyntaxKind.BooleanKeyword:
      return { type: 'boolean' };
    case ts.SyntaxKind.AnyKeyword:
    case ts.SyntaxKind.UnknownKeyword:
      return {};
    case ts.SyntaxKind.ParenthesizedType:
      return typeSchema(node.type, reference);
    case ts.SyntaxKind.LiteralType:
      return { enum: [ts.isNumericLiteral(node.literal) ? Number(node.literal.text) : node.literal.text] };
    case ts.SyntaxKind.UnionType:
      return unionSchema(node, reference);
    case ts.SyntaxKind.TypeLiteral:
      return literalSchema(node, reference);
    case ts.SyntaxKind.TypeReference: {
      const name = node.typeName.getText();
      if (name === 'Array') return { type: 'array', items: typeSchema(node.typeArguments[0], reference) };
      return reference(name);
    }
    default:
      throw new Error(`no schema for the type ${node.getText()}`);
  }
}

function unionSchema(node, reference) {
  const parts = node.types.map((part) => typeSchema(part, reference));
  if (parts.every((part) => part.enum)) {
    const words = parts.flatMap((part) => part.enum);
    return { type: typeof words[0] === 'number' ? 'integer' : 'string', enum: words };
  }
  if (parts.every((part) => typeof part.type === 'string')) return { type: parts.map((part) => part.type) };
  throw new Error(`no schema for the type ${node.getText()}`);
}

function literalSchema(node, reference) {
  const index = node.members.find((member) => ts.isIndexSignatureDeclaration(member));
  if (index) return { type: 'object', additionalProperties: typeSchema(index.type, reference) };
  const properties = new Map();
  for (const member of node.members) {
    properties.set(member.name.text, { type: member.type, required: member.questionToken === undefined });
  }
  return objectSchema(properties, reference);
}

/** An object of known properties as a strict schema; one without any is free-form. */
export function objectSchema(properties, reference) {
  const entries = [...properties].map(([name, { type }]) => [name, typeSchema(type, reference)]);
  const required = [...properties].filter(([, property]) => property.required).map(([name]) => name);
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties: Object.fromEntries(entries),
    additionalProperties: false,
  };
}
