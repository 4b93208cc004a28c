import { describe, expect, it } from 'vitest';
import { GOOD_MANIFEST, objectsOf } from './bundles.fixture.ts';
import { readManifest } from './manifest.ts';

describe('readManifest', () => {
  it('gives each object with its template, its place and its identity', () => {
    const [account, service] = objectsOf(GOOD_MANIFEST);
    expect(account).toMatchObject({
      source: 'payments/templates/serviceaccount.yaml',
      index: 0,
      line: 3,
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      namespace: 'team-a',
      name: 'web',
    });
    expect(service).toMatchObject({ source: 'payments/templates/service.yaml', index: 1, line: 11, kind: 'Service' });
    expect(service?.text).toContain('targetPort: http');
  });

  it('passes over documents that hold nothing or comments only', () => {
    const text =
      '\n---\n# Source: a/templates/off.yaml\n---\n---\n# Source: a/templates/on.yaml\nkind: A\napiVersion: v1\n---\nnull\n';
    expect(objectsOf(text)).toMatchObject([{ source: 'a/templates/on.yaml', line: 7, namespace: undefined, name: '' }]);
    expect(readManifest('', 'x').objects).toEqual([]);
    expect(readManifest('---\n', 'x').problems).toEqual([]);
  });

  it('does not take dashes inside a text for a separator', () => {
    const [object] = objectsOf('apiVersion: v1\nkind: ConfigMap\ndata:\n  a: |\n    x\n    ---\n    y\n  b: "----"\n');
    expect(object?.value['data']).toEqual({ a: 'x\n---\ny\n', b: '----' });
  });

  it('gives the manifest as the file where no `# Source:` comment names a template', () => {
    expect(objectsOf('apiVersion: v1\nkind: A\n')[0]?.source).toBe('manifest.yaml');
  });

  it('flattens a List, each item with its own path in the document', () => {
    const list = 'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: A\n- apiVersion: v1\n  kind: B\n';
    expect(objectsOf(list)).toMatchObject([
      { kind: 'A', within: ['items', 0] },
      { kind: 'B', within: ['items', 1] },
    ]);
  });

  it('takes any object with items for a list, as Helm and Kubernetes do, and infers what its members leave out', () => {
    const head = 'metadata: {name: x}\nitems:\n';
    expect(objectsOf(`apiVersion: v1\nkind: ConfigMap\n${head}- {apiVersion: v1, kind: Secret}\n`)).toMatchObject([
      { kind: 'Secret', within: ['items', 0] },
    ]);
    expect(objectsOf(`apiVersion: apps/v1\nkind: DeploymentList\n${head}- {metadata: {name: z}}\n`)).toMatchObject([
      { apiVersion: 'apps/v1', kind: 'Deployment', name: 'z' },
    ]);
    expect(objectsOf('apiVersion: example.com/v1\nkind: AllowList\n')).toMatchObject([{ kind: 'AllowList' }]);
  });

  it.each(['5', 'null', '{a: 1}'])('refuses items that are %s', (items) => {
    expect(readManifest(`apiVersion: v1\nkind: List\nitems: ${items}\n`, 'x').problems).toMatchObject([
      { code: 'objects/not-an-object', path: 'items' },
    ]);
  });

  it('reads scalars as Kubernetes does', () => {
    const [object] = objectsOf(
      'apiVersion: v1\nkind: A\na: yes\nb: 12:30\nc: 2026-01-31\nd: 010\ne: "yes"\nf: {<<: {x: 1}}\n',
    );
    expect(object?.value).toMatchObject({ a: true, b: '12:30', c: '2026-01-31', e: 'yes', f: { x: 1 } });
  });

  it.each([
    ['U+0085', '\u0085'],
    ['U+2028', '\u2028'],
    ['U+2029', '\u2029'],
    ['U+FEFF', '\ufeff'],
    ['U+000D', '\r'],
  ])('refuses a document with %s unescaped, wherever it is, and reads the others', (name, character) => {
    for (const [line, body] of [
      [3, `apiVersion: v1\nkind: A\nnote: x${character}spec: evil\n`],
      [5, `apiVersion: v1\nkind: A\nnote: |\n  x\n  ${character}spec: evil\n`],
      [3, `apiVersion: v1\nkind: A\nnote: "x${character}y"\n`],
      [1, `# x${character}apiVersion: v1${character}kind: A\n`],
    ] as const) {
      const { objects, problems } = readManifest(`${body}---\n${GOOD_MANIFEST}`, 'x.yaml');
      expect(objects.map(({ kind }) => kind)).toEqual(objectsOf(GOOD_MANIFEST).map(({ kind }) => kind));
      expect(problems).toMatchObject([{ code: 'objects/character', severity: 'error', file: 'x.yaml', line }]);
      expect(problems[0]?.found).toContain(name);
    }
  });

  it('takes carriage returns before line feeds, and escapes of all characters', () => {
    const [object] = objectsOf('apiVersion: v1\r\nkind: A\r\nnote: "\\u0085\\u2028\\u2029\\ufeff\\r"\r\n');
    expect(object?.value['note']).toBe('\u0085\u2028\u2029\ufeff\r');
  });

  it.each(['---x', '----', '--- kind: B', '--- |'])('refuses the line %s, at which Helm ends a document', (line) => {
    const { problems } = readManifest(`apiVersion: v1\nkind: A\n${line}\nb: 1\n`, 'x.yaml');
    expect(problems).toContainEqual(expect.objectContaining({ code: 'objects/yaml', line: 3 }));
  });

  it.each(['---', '--- ', '---\t', '--- # next', '---\r'])('takes the line %j for a separator', (line) => {
    expect(objectsOf(`apiVersion: v1\nkind: A\n${line}\napiVersion: v1\nkind: B\n`)).toHaveLength(2);
  });

  it('refuses a document that does not parse, by template and line, and reads the others', () => {
    const { objects, problems } = readManifest(`---\n# Source: a/t.yaml\nkind: A\nb: [1\nc: 2\n${GOOD_MANIFEST}`, 'x');
    expect(objects).toHaveLength(7);
    expect(problems).toMatchObject([{ code: 'objects/yaml', severity: 'error', file: 'a/t.yaml' }]);
    expect(problems[0]?.line).toBeGreaterThanOrEqual(4);
    expect(problems[0]?.line).toBeLessThanOrEqual(6);
  });

  it('refuses a duplicate key', () => {
    expect(readManifest('apiVersion: v1\nkind: A\nkind: B\n', 'x').problems).toMatchObject([
      { code: 'objects/yaml', line: 3 },
    ]);
  });

  it.each([
    ['a text', 'hello\n', 'a string'],
    ['a list', '- 1\n', 'a list'],
    ['a map without kind', 'apiVersion: v1\nname: x\n', 'apiVersion, name'],
    ['a kind that is no text', 'apiVersion: v1\nkind: 5\n', 'apiVersion, kind'],
  ])('refuses %s', (_what, text, found) => {
    const { objects, problems } = readManifest(text, 'x.yaml');
    expect(objects).toEqual([]);
    expect(problems).toMatchObject([{ code: 'objects/not-an-object', file: 'x.yaml', line: 1 }]);
    expect(problems[0]?.found).toContain(found);
  });
});
