import { describe, expect, it } from 'vitest';
import { brokenRules } from './broken-rules.ts';
import { isTransition, rewritten } from './rule-text.ts';

interface Validation {
  readonly rule: string;
  readonly message?: string;
  readonly messageExpression?: string;
  readonly fieldPath?: string;
}

/** A schema of a map with these properties and this rule. */
const ruled = (validation: Validation, properties: object = {}, rest: object = {}) => ({
  type: 'object',
  properties,
  'x-kubernetes-validations': [validation],
  ...rest,
});
const isBroken = (rule: string, value: unknown, properties?: object): boolean =>
  brokenRules(ruled({ rule }, properties), value).length > 0;

describe('a rule of a definition', () => {
  it('is broken with its place, its message, and what that is composed of', () => {
    const rules = { rule: 'self.a < 3', message: 'too many', messageExpression: "'found ' + string(self.a)" };
    const schema = { properties: { spec: { properties: { list: { items: ruled(rules) } } } } };
    expect(brokenRules(schema, { spec: { list: [{ a: 1 }, { a: 3 }] } })).toEqual([
      { at: ['spec', 'list', 1], rule: 'self.a < 3', message: 'too many', computed: 'found 3' },
    ]);
  });

  it.each([
    ['.a.b', ['a', 'b']],
    [".a['x/y']", ['a', 'x/y']],
  ])('names a field by %s', (fieldPath, at) => {
    expect(brokenRules(ruled({ rule: 'false', fieldPath }), {}).map((one) => one.at)).toEqual([at]);
  });

  it.each(['self.absent', "''", "'two\\nlines'", 'self.unknownFunction()'])(
    'has no composed message of %s',
    (messageExpression) => {
      expect(brokenRules(ruled({ rule: 'false', messageExpression }), {})[0]?.computed).toBeUndefined();
    },
  );

  it.each(['self.a == oldSelf.a', 'self.all(x, nonsense(x))', 'self.a ==', "'a'.matches('(?<x>a)')"])(
    'is skipped where it cannot be evaluated here: %s',
    (rule) => {
      expect(isBroken(rule, { a: 1 })).toBe(false);
    },
  );

  it('is broken by a field that it reads and that is not there', () => {
    expect(isBroken('self.a.b == 1', { a: {} })).toBe(true);
    expect(isBroken('self.list[0] == 1', { list: [] })).toBe(true);
    expect(isBroken('self.a.b == 1 || true', { a: {} })).toBe(false);
  });

  it('reads the defaults that the API server fills in', () => {
    const properties = { a: { default: {}, properties: { b: { default: 2 } } } };
    expect(isBroken('self.a.b == 2', {}, properties)).toBe(false);
    expect(isBroken('self.a.b == 2', { a: null }, properties)).toBe(false);
    expect(isBroken('self.a.b == 2', { a: { b: 1 } }, properties)).toBe(true);
  });

  it('reads fields whose names are words of CEL, and keys of anybody', () => {
    const properties = { namespace: {}, 'a-b': {}, labels: { additionalProperties: { type: 'string' } } };
    const value = { namespace: 'x', 'a-b': 1, labels: { namespace: 'y', constructor: 'z', 'a.b/c': '' } };
    const rule = "self.__namespace__ == 'x' && self.a__dash__b == 1 && self.labels['namespace'] == 'y'";
    expect(isBroken(rule, value, properties)).toBe(false);
    expect(isBroken("self.labels.all(key, key != 'constructor')", value, properties)).toBe(true);
    expect(isBroken('has(self.labels.toString)', value, properties)).toBe(true);
  });

  it('reads numbers, texts and lists by the types of their schema', () => {
    const properties = {
      int: { type: 'integer' },
      double: { type: 'number' },
      every: { type: 'string', format: 'duration' },
      at: { type: 'string', format: 'date-time' },
    };
    const value = { int: 3, double: 3, every: '90m', at: '2026-01-01T00:00:00Z', list: [1, 2] };
    const rule =
      "self.int / 2 == 1 && self.double / 2.0 == 1.5 && self.every > duration('1h') && self.at.getFullYear() == 2026 && 2 in self.list";
    expect(isBroken(rule, value, properties)).toBe(false);
  });

  it('looks into the values of maps', () => {
    const schema = { additionalProperties: ruled({ rule: 'self.a' }) };
    expect(brokenRules(schema, { x: { a: true }, y: { a: false } }).map(({ at }) => at)).toEqual([['y']]);
  });

  it.each([
    ["'ABC'.matches('^(?i)abc$')", false],
    ["'ABC'.matches('^abc$')", true],
    ["'key@1'.find('^[^@]+') == 'key'", false],
    ["'key'.find('@') == ''", false],
    ["isIP('10.0.0.1') && isIP('::1') && !isIP('10.0.0.1/8') && isCIDR('10.0.0.0/8')", false],
    ['has(self.list[0].a) && !has(self.list[0].b)', false],
    ['self.?absent.orValue(3) == 3', false],
    ["self.text == '.matches('", false],
  ])('may be %s', (rule, expected) => {
    expect(isBroken(rule, { list: [{ a: 1 }], text: '.matches(' })).toBe(expected);
  });
});

describe('the text of a rule', () => {
  it('keeps what stands between quotes', () => {
    expect(rewritten(`self.a == "has(a[0].b)" && self.b == r'''it's'''`)).toBe(
      `self.a == "has(a[0].b)" && self.b == r'''it's'''`,
    );
  });

  it('is of a transition by oldSelf, but not in quotes', () => {
    expect(isTransition('self == oldSelf')).toBe(true);
    expect(isTransition("self == 'oldSelf'")).toBe(false);
  });
});
