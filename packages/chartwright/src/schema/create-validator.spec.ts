import { describe, expect, it } from 'vitest';
import { createValidator } from './create-validator.ts';
import type { Problem } from './problem.ts';
import { type ParsedYaml, parseYaml } from './source.ts';

function read(text: string): ParsedYaml {
  const { parsed, problems } = parseYaml({ file: 'values.yaml', text });
  expect(problems).toEqual([]);
  return parsed as ParsedYaml;
}

function first(problems: readonly Problem[]): Problem {
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}

describe('createValidator', () => {
  const check = (schema: Record<string, unknown>, text: string): Problem[] => createValidator(schema)(read(text));

  it('reports the branch of anyOf that was meant', () => {
    const schema = {
      properties: {
        source: {
          anyOf: [
            { type: 'string' },
            { type: 'object', required: ['url'], properties: { url: { type: 'string' } }, additionalProperties: false },
          ],
        },
      },
    };
    expect(check(schema, 'source: text\n')).toEqual([]);
    expect(first(check(schema, 'source: {ur: x, url: z}\n'))).toMatchObject({
      code: 'schema/unknown-key',
      mend: 'did you mean `url`?',
    });
    expect(first(check(schema, 'source: 3\n'))).toMatchObject({ code: 'schema/anyOf', path: 'source' });
  });

  it('says nothing of an if beside what it asks for', () => {
    const schema = { if: { properties: { kind: { const: 'a' } } }, then: { required: ['size'] } };
    expect(first(check(schema, 'kind: a\n'))).toMatchObject({ code: 'schema/missing-key', path: 'size' });
  });

  it.each([
    [{ minimum: 3 }, '2', 'at least 3'],
    [{ maximum: 3 }, '4', 'at most 3'],
    [{ exclusiveMinimum: 3 }, '3', 'more than 3'],
    [{ exclusiveMaximum: 3 }, '3', 'less than 3'],
    [{ multipleOf: 5 }, '3', 'a multiple of 5'],
    [{ minLength: 1 }, '""', 'text that is not empty'],
    [{ minLength: 3 }, 'ab', 'at least 3 characters'],
    [{ maxLength: 1 }, 'ab', 'at most 1 characters'],
    [{ minItems: 1 }, '[]', 'at least 1 entry'],
    [{ maxItems: 1 }, '[1, 2]', 'at most 1 entry'],
    [{ minProperties: 2 }, '{b: 1}', 'at least 2 keys'],
    [{ maxProperties: 0 }, '{b: 1}', 'at most 0 keys'],
    [{ const: 'x' }, 'z', '`x`'],
    [{ not: { pattern: '^x' } }, 'xa', 'no text that starts with `x`'],
    [{ not: { pattern: 'x$' } }, 'ax', 'no text that matches x$'],
  ])('puts %j into words', (schema, value, expected) => {
    expect(first(check({ properties: { a: schema } }, `a: ${value}\n`)).expected).toBe(expected);
  });

  it('names the entries that are there twice', () => {
    const problem = first(check({ properties: { a: { uniqueItems: true } } }, 'a: [x, z, x]\n'));
    expect(problem).toMatchObject({ found: '"x" at [0] and again at [2]', mend: 'remove the entry at [2]' });
  });

  it('fills in defaults without changing the file', () => {
    const parsed = read('a: {}\n');
    expect(
      createValidator({ properties: { a: { properties: { b: { default: 1, type: 'integer' } } } } })(parsed),
    ).toEqual([]);
    expect(parsed.value).toEqual({ a: {} });
  });

  it('shows the pattern itself where there are no better words', () => {
    const problem = first(createValidator({ properties: { a: { pattern: '^x+$' } } })(read('a: b\n')));
    expect(problem).toMatchObject({
      code: 'schema/pattern',
      expected: 'text that matches ^x+$',
      mend: 'write a value of that form',
    });
  });
});
