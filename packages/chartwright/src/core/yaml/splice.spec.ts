import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { ProblemsError } from '../problem.ts';
import { fc, runs } from '../property-settings.fixture.ts';
import { spliceYaml } from './splice.ts';

const web = { image: 'a/web:1', ports: { http: { containerPort: 8080 } } };

function add(text: string, path = ['workloads', 'web'], value: unknown = web): string {
  return spliceYaml({ file: 'values.yaml', text }, path, value);
}

describe('spliceYaml', () => {
  it('turns an empty flow map into a block', () => {
    expect(add('tenant:\n  team: a\nworkloads: {}\n')).toBe(
      'tenant:\n  team: a\nworkloads:\n  web:\n    image: a/web:1\n    ports:\n      http:\n        containerPort: 8080\n',
    );
  });

  it('keeps the comment beside an empty flow map, and what follows', () => {
    expect(add('workloads: {}  # none yet\n\n# rest\nother: 1\n', ['workloads', 'web'], { a: 1 })).toBe(
      'workloads:  # none yet\n  web:\n    a: 1\n\n# rest\nother: 1\n',
    );
  });

  it('adds behind the last sibling and the comments that belong to it', () => {
    const text =
      'workloads:\n  api:\n    image: x:1  # pinned\n    # replicas: 3\n  # old:\n  #   image: y\n\n# end\nother: 1\n';
    expect(add(text, ['workloads', 'web'], { a: 1 })).toBe(
      'workloads:\n  api:\n    image: x:1  # pinned\n    # replicas: 3\n  # old:\n  #   image: y\n' +
        '  web:\n    a: 1\n\n# end\nother: 1\n',
    );
  });

  it('adds missing parents', () => {
    expect(add('tenant:\n  team: a', ['workloads', 'web'], { a: 1 })).toBe(
      'tenant:\n  team: a\nworkloads:\n  web:\n    a: 1\n',
    );
  });

  it('fills a document that contains comments only', () => {
    expect(add('# mine\n', ['workloads', 'web'], { a: 1 })).toBe('# mine\nworkloads:\n  web:\n    a: 1\n');
    expect(add('', ['a'], 1)).toBe('a: 1\n');
  });

  it('fills a key without value, also one written as null', () => {
    expect(add('workloads:\nz: 1\n', ['workloads', 'web'], { a: 1 })).toBe('workloads:\n  web:\n    a: 1\nz: 1\n');
    expect(add('workloads: ~\nz: 1\n', ['workloads', 'web'], { a: 1 })).toBe('workloads:\n  web:\n    a: 1\nz: 1\n');
    expect(add('workloads:  # soon\n  # web: later\nz: 1\n', ['workloads', 'web'], { a: 1 })).toBe(
      'workloads:  # soon\n  # web: later\n  web:\n    a: 1\nz: 1\n',
    );
  });

  it('follows the document’s own indentation, of maps and of lists', () => {
    const four = 'tenant:\n    groups:\n        - a\nworkloads:\n    api:\n        image: x\n';
    expect(add(four, ['workloads', 'web'], { args: ['b'] })).toBe(`${four}    web:\n        args:\n            - b\n`);
    const flat = 'tenant:\n  groups:\n  - a\nworkloads:\n  api:\n    image: x\n';
    expect(add(flat, ['workloads', 'web'], { args: ['b'] })).toBe(`${flat}  web:\n    args:\n    - b\n`);
  });

  it('adds to a flow map in flow style', () => {
    expect(add('workloads: {api: {image: "x:1"}}\n', ['workloads', 'web'], { a: ['b'], on: 1 })).toBe(
      'workloads: {api: {image: "x:1"}, web: {a: ["b"], "on": 1}}\n',
    );
    expect(add('{workloads: {}}\n', ['workloads', 'web'], { a: 1 })).toBe('{workloads: {web: {a: 1}}}\n');
    expect(add('{a: 1,}\n', ['b'], 2)).toBe('{a: 1, b: 2}\n');
  });

  it('adds behind a block scalar, whatever its trailing lines mean', () => {
    for (const style of ['|', '|-', '|+', '>', '>+']) {
      const text = `workloads:\n  api:\n    config: ${style}\n      one\n      # not a comment\n\n\nother: 1\n`;
      const result = add(text, ['workloads', 'web'], { a: 1 });
      const data = parse(text) as { workloads: object };
      expect(parse(result)).toEqual({ ...data, workloads: { ...data.workloads, web: { a: 1 } } });
    }
  });

  it('keeps CRLF line endings', () => {
    expect(add('a: 1\r\nworkloads:\r\n  x: 1\r\n', ['workloads', 'web'], { a: 1 })).toBe(
      'a: 1\r\nworkloads:\r\n  x: 1\r\n  web:\r\n    a: 1\r\n',
    );
  });

  it('quotes values that Helm’s YAML parser would read as something else', () => {
    expect(add('a: 1\n', ['env'], { A: 'on', B: '0777', C: '1.10', D: 'null', E: 'y' })).toBe(
      'a: 1\nenv:\n  A: "on"\n  B: "0777"\n  C: "1.10"\n  D: "null"\n  E: "y"\n',
    );
  });
});

describe('spliceYaml refuses', () => {
  it.each([
    ['a key that is there', 'workloads:\n  web: {}\n'],
    ['a list on the way', 'workloads:\n  - web\n'],
    ['a text on the way', 'workloads: none\n'],
    ['a list as the document', '- a\n'],
    ['an alias on the way', 'x: &x {}\nworkloads: *x\n'],
    ['a map that an alias shares', 'x: &x\n  a: 1\nworkloads: *x\n'],
    ['comments inside a flow map', 'workloads: {a: 1 # why\n  }\n'],
    ['two documents', 'a: 1\n---\nb: 1\n'],
    ['text that is not YAML', 'a: [\n'],
  ])('%s', (_, text) => {
    expect(() => add(text)).toThrow(ProblemsError);
  });
});

describe('spliceYaml for any document', () => {
  const key = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
  const leaf = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constantFrom('on', '0777', '#x', 'a: b', ' x ', 'l1\nl2\n'),
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.dictionary(key, tie('tree'), { maxKeys: 4, noNullPrototype: true }),
      fc.array(tie('tree'), { maxLength: 3 }),
    ),
  }));
  const style = fc.record({
    indent: fc.constantFrom(2, 3, 4),
    indentSeq: fc.boolean(),
    lineWidth: fc.constantFrom(0, 20, 80),
  });
  const filler = fc.constantFrom('', '\n', '# note\n', '\n  # deep note\n', '\n\n# two\n\n');

  it('changes nothing but the addition, which reads back as the value', () => {
    fc.assert(
      fc.property(
        fc.dictionary(key, tree as fc.Arbitrary<unknown>, { maxKeys: 5, noNullPrototype: true }),
        fc.dictionary(key, tree as fc.Arbitrary<unknown>, { maxKeys: 4, noNullPrototype: true }),
        fc.dictionary(key, tree as fc.Arbitrary<unknown>, { minKeys: 1, maxKeys: 3, noNullPrototype: true }),
        style,
        filler,
        filler,
        fc.boolean(),
        (data, workloads, value, options, before, after, newline) => {
          const { WEB: _, ...others } = workloads;
          const data2 = { ...data, workloads: others, zz: 1 };
          const written = `${before}${stringify(data2, options)}${after}`;
          const text = newline ? written : written.replace(/\n+$/, '');
          const result = add(text, ['workloads', 'WEB'], value);
          expect(parse(result)).toEqual({ ...(parse(text) as object), workloads: { ...others, WEB: value } });
          expect(lostText(text, result)).toMatch(/^\s?(\{\}?)?$/);
        },
      ),
      { numRuns: 5 * runs },
    );
  });

  /** The part of `before` that is not in `after`, given that one stretch of text replaced another. */
  function lostText(before: string, after: string): string {
    let start = 0;
    while (start < before.length && before[start] === after[start]) start += 1;
    let end = 0;
    while (end < before.length - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
    return before.slice(start, before.length - end);
  }
});
