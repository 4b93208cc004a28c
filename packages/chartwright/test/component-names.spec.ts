import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { shippedCatalogue } from '../src/commands/platform/files/catalogue-files.ts';
import { repositoryPath } from './support/repository.ts';

/** Folders and files that may name a component, each with the components and why. */
const exceptions: readonly { readonly below: string; readonly names: readonly string[]; readonly reason: string }[] = [
  {
    below: 'commands/platform/drill/',
    names: ['velero'],
    reason: "a drill uses Velero's API, and reads the Deployment and the log of the program that serves it",
  },
  {
    below: 'platform/gitops/argocd.ts',
    names: ['keda'],
    reason: 'the name by which the API server records what KEDA scales, whoever installed it',
  },
  ...['team/objects/library-objects.ts', 'team/values/external-secrets.ts', 'team/values/keda.ts'].map((below) => ({
    below,
    names: ['keda'],
    reason: "the key `autoscaling.keda` of a team's values",
  })),
  {
    below: 'team/values/keda-triggers.ts',
    names: ['loki'],
    reason: "one of the types of KEDA's triggers",
  },
  { below: 'platform/drill/', names: ['velero'], reason: "a drill's messages name Velero's command and its log" },
];

const source = repositoryPath('packages/chartwright/src');

/** Components by name; the charts of the workspace itself are the tool's, which writes them. */
const names = [...shippedCatalogue().values()]
  .filter(({ chart }) => chart?.repository !== 'workspace')
  .map(({ name }) => name);

/** A name as a word or as `deployment/<name>`; not as part of another name, of a path, or of an API group. */
function namesIn(text: string): string[] {
  return names.filter((name) =>
    new RegExp(
      `(?<![\\w./@-]|[\\w-]/)(?:(?:deployment|statefulset|daemonset|service)s?/)?${name}(?![\\w/-]|\\.\\w)`,
    ).test(text),
  );
}

/** The texts and keys of a file of TypeScript, comments left out. */
function textsIn(file: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      texts.push(node.text);
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name)) texts.push(node.name.text);
    if (ts.isPropertyAccessExpression(node)) texts.push(node.name.text);
    if (ts.isRegularExpressionLiteral(node)) texts.push(node.text.replaceAll(/^\/\^?|\$?\/[a-z]*$/g, ''));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest));
  return texts;
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !/\.(spec|fixture)\.ts$|\/generated\//.test(path))
  .map((path) => ({ path, named: new Set(textsIn(join(source, path)).flatMap(namesIn)) }));

it('finds a component name in a text, and no other word', () => {
  expect(namesIn('loki')).toEqual(['loki']);
  expect(namesIn('look at deployment/velero, then')).toEqual(['velero']);
  expect(
    namesIn('restores.velero.io, karpenter.sh/nodepool, docker.io/grafana/loki:3, cert-manager.io/issuer'),
  ).toEqual([]);
  expect(namesIn('linkerd2-cni')).toEqual(['linkerd2-cni']);
});

it('no file of the source names a component: what is known of one is in the catalogue', () => {
  const allowed = (path: string, name: string): boolean =>
    exceptions.some(({ below, names: excepted }) => path.startsWith(below) && excepted.includes(name));
  expect(files.length).toBeGreaterThan(200);
  expect(
    files.flatMap(({ path, named }) =>
      [...named].filter((name) => !allowed(path, name)).map((name) => `${path}: ${name}`),
    ),
  ).toEqual([]);
});

it.each(exceptions)('the exception of $below is still needed', ({ below, names: excepted }) => {
  const found = files.filter(({ path }) => path.startsWith(below)).flatMap(({ named }) => [...named]);
  expect(excepted.filter((name) => !found.includes(name))).toEqual([]);
});
