import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const scenarios = join(root, 'e2e/scenarios');

/** Title of a step with what stands in the place of its variables. */
interface Step {
  readonly scenario: string;
  readonly title: RegExp;
}

/** Every step of the scenarios that `proves` something, without a control plane. */
function provingSteps(): Step[] {
  return readdirSync(scenarios, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => {
      const file = ts.createSourceFile(path, readFileSync(join(scenarios, path), 'utf8'), ts.ScriptTarget.Latest);
      const scenario = (path.split(/[/\\]/)[0] ?? '').replace(/\.e2e\.ts$/, '');
      return titlesIn(file).map((title) => ({ scenario, title }));
    });
}

function titlesIn(node: ts.Node): RegExp[] {
  const own =
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'proves'
      ? [titleOf(node.arguments[2])]
      : [];
  const inner: RegExp[] = [];
  ts.forEachChild(node, (child) => {
    inner.push(...titlesIn(child));
  });
  return [...own, ...inner];
}

function titleOf(node: ts.Node | undefined): RegExp {
  if (node !== undefined && ts.isStringLiteralLike(node)) return pattern([node.text]);
  if (node !== undefined && ts.isTemplateExpression(node))
    return pattern([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]);
  throw new Error('a step of a scenario has no title that can be read from the source');
}

function pattern(parts: readonly string[]): RegExp {
  return new RegExp(`: ${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`);
}

it('lists every step that proves something in the table of proof', () => {
  const rows = readFileSync(join(root, 'docs/reference/proof.md'), 'utf8')
    .split('\n')
    .flatMap((line) => (line.startsWith('| ') ? [line.slice(2).split(' | ')] : []));
  const steps = provingSteps();
  expect(steps.length).toBeGreaterThan(50);
  const missing = steps.filter(
    ({ scenario, title }) => !rows.some(([what = '', where]) => where === scenario && title.test(what)),
  );
  expect(missing).toEqual([]);
});
