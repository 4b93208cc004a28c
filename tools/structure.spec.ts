import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const source = join(dirname(fileURLToPath(import.meta.url)), '../packages/chartwright/src');

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Each file of the source to the files that it imports, relative to the source. */
function importsOf(): Map<string, Set<string>> {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => file.endsWith('.ts') && !/\.(spec|fixture)\.ts$/.test(file));
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(source, file), 'utf8'));
      const own = importedFiles.map(({ fileName }) => fileName).filter((name) => name.startsWith('.'));
      return [
        file,
        new Set(
          own.map((name) =>
            normalize(join(dirname(file), name))
              .split(sep)
              .join('/'),
          ),
        ),
      ];
    }),
  );
}

/** The same between folders. */
function folderGraph(imports: Graph): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const [file, targets] of imports)
    for (const target of targets) {
      if (dirname(target) === dirname(file)) continue;
      const known = folders.get(dirname(file)) ?? new Set();
      folders.set(dirname(file), known.add(dirname(target)));
    }
  return folders;
}

/** A way that leads back to where it began; undefined when there is none. */
function circleIn(graph: Graph): string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...way, node]);
      if (circle !== undefined) return circle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

describe('the imports of the package', () => {
  const imports = importsOf();

  it('are read: each room imports from core', () => {
    const rooms = new Set(
      [...folderGraph(imports)].flatMap(([from, to]) => (to.has('core') ? [from.split('/')[0]] : [])),
    );
    for (const room of ['kube', 'team', 'platform', 'environment', 'toolchain', 'commands', 'nx'])
      expect(rooms).toContain(room);
  });

  it('form no circle between files', () => {
    expect(circleIn(imports)).toBeUndefined();
  });

  it('form no circle between folders', () => {
    expect(circleIn(folderGraph(imports))).toBeUndefined();
  });

  it('would be refused with a circle', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c'])],
      ['c', new Set(['b'])],
    ]);
    expect(circleIn(graph)).toEqual(['b', 'c', 'b']);
  });
});
