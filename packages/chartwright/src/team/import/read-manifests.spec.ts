import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../../core/problem.ts';
import { readManifests } from './read-manifests.ts';

function refused(text: string): string[] {
  try {
    readManifests('app.yaml', text);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map(({ code, file, line }) => `${code} ${file}:${line}`);
  }
}

describe('a file of manifests', () => {
  it('may hold documents, lists and JSON', () => {
    const list = 'kind: List\napiVersion: v1\nitems: [{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}]\n';
    const json = '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "b"}}';
    expect(readManifests('app.yaml', `${list}---\n${json}\n`).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('is refused where it holds none, something else, or what does not end', () => {
    expect(refused('# nothing\n')).toEqual(['import/no-objects app.yaml:undefined']);
    expect(refused('# Source: x/templates/a.yaml\nreplicaCount: 1\n')).toEqual(['objects/not-an-object app.yaml:2']);
    expect(refused('apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: &d\n  again: *d\n')).toEqual([
      'import/endless app.yaml:1',
    ]);
  });

  it.each([
    ['an object without a name', 'kind: ConfigMap\nmetadata: {generateName: a-}\n', 'import/no-name app.yaml:6'],
    ['an object twice', 'kind: ConfigMap\nmetadata: {name: a, namespace: x}\n', 'import/twice app.yaml:6'],
    ['two namespaces', 'kind: ConfigMap\nmetadata: {name: a, namespace: other}\n', 'import/namespaces app.yaml:6'],
  ])('is refused with %s', (_, more, problem) => {
    const first = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: x}\ndata: {}\n';
    expect(refused(`${first}---\napiVersion: v1\n${more}`)).toEqual([problem]);
  });

  it('is refused where aliases repeat more than anybody wrote', () => {
    const levels = Array.from({ length: 9 }, (_, level) =>
      level === 0
        ? 'l0: &l0 [1,1,1,1,1,1,1,1,1]'
        : `l${level}: &l${level} [${Array(9)
            .fill(`*l${level - 1}`)
            .join(',')}]`,
    );
    const text = `apiVersion: v1\nkind: Bomb\nmetadata: {name: a}\n${levels.join('\n')}\n`;
    expect(refused(text)).toEqual(['import/endless app.yaml:1']);
  });
});
