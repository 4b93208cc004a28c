import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../src/core/problem.ts';
import { exampleOf, patternWords } from '../src/core/schema/pattern-words.ts';
import { checkTeamSource } from '../src/team/values/check.ts';
import { repositoryPath } from './support/repository.ts';

/** Patterns of a schema; those that exclude, below `not`, are left out: what they match is what must not be written. */
function patternsIn(node: unknown): string[] {
  if (typeof node !== 'object' || node === null) return [];
  const { pattern, not: _, ...rest } = node as { pattern?: unknown; not?: unknown };
  return [...(typeof pattern === 'string' ? [pattern] : []), ...Object.values(rest).flatMap(patternsIn)];
}

function patternsOf(...folder: string[]): string[] {
  const files = readdirSync(repositoryPath(...folder)).filter((name) => name.endsWith('.json'));
  const texts = files.map((name) => readFileSync(join(repositoryPath(...folder), name), 'utf8'));
  return [...new Set(texts.flatMap((text) => patternsIn(JSON.parse(text))))];
}

/** A piece of a regular expression that no sentence contains. */
const expression = /\[\^?[a-zA-Z0-9]-[a-zA-Z0-9]|\(\?[:=!<]|\)[*+?]|\\[.sdwS]|\^\[|\]\$|\{\d+,\d*\}/;

describe('a pattern in a message', () => {
  it.each([...patternsOf('schemas'), ...patternsOf('schemas', 'kubernetes')])('%s is an example', (pattern) => {
    const example = exampleOf(pattern);
    expect(example).toBeDefined();
    expect(patternWords(pattern)).toBe(`text of another form, such as ${example}`);
    expect(patternWords(pattern)).not.toMatch(expression);
  });

  it('is described in general words where no example matches it, or only Go can read it', () => {
    for (const pattern of ['^xyzzy[0-9]{17}$', '(?i)^a']) expect(patternWords(pattern)).toBe('text of another form');
  });

  const fixtures = ['invalid', 'invalid-tool', 'invalid-yaml'].flatMap((folder) => {
    const path = repositoryPath('packages', 'chartwright', 'fixtures', 'team-values', folder);
    return readdirSync(path).map((name): [string, string] => [`${folder}/${name}`, join(path, name)]);
  });

  it.each(fixtures)("is in no message on %s, and neither are a library's words", (_name, path) => {
    const { problems } = checkTeamSource({ file: 'values.yaml', text: readFileSync(path, 'utf8') });
    expect(problems.length).toBeGreaterThan(0);
    for (const { expected, fix } of problems)
      for (const words of [expected, fix]) expect(words).not.toMatch(expression);
    for (const problem of problems)
      expect(formatProblem(problem)).not.toMatch(
        /must (match|NOT|be (equal|multiple|valid|[<>]|(string|number|integer|boolean|array|object|null)\b))|at line \d+, column|YAMLException|flow-map|implicit/,
      );
  });
});
