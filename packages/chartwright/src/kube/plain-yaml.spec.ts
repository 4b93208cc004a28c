import { readFileSync } from 'node:fs';
import { CORE_SCHEMA, boolYaml11Tag, load, mergeTag } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { plainScalar } from './manifest.ts';
import { manifestDocuments } from './manifest-documents.ts';
import { readPlainYaml } from './plain-yaml.ts';

const schema = CORE_SCHEMA.withTags(boolYaml11Tag, mergeTag);

/** What js-yaml reads; undefined where it refuses the text. */
function byJsYaml(text: string): { value: unknown } | undefined {
  try {
    return { value: load(text, { schema }) };
  } catch {
    return undefined;
  }
}

describe('readPlainYaml', () => {
  it.each([
    ['maps and lists', 'a:\n  b: 1\n  c:\n  - x\n  - d: 2\n    e:\n      - f\n    g: {}\nh: []\n'],
    ['lists of lists, and empty items', 'a:\n- - 1\n  - 2\n-\n- b:\n  c:\n'],
    ['comments and empty lines', '# a\n\na: b\n  # c\n\nd:\n# e\n  f: g\n'],
    ['a list on one line', 'a: [Ingress, "Egress", yes]\n'],
    ['texts in quotes', `a: "b: #c"\nd: 'it''s'\ne: "f\\n\\t\\\\g\\""\nh: ""\n"i j": k\n`],
    ['texts after |', 'a: |\n  b\n    c\n\n  d # e\n\n\nf: |-\n  g: h\n\ni:\n  - |\n    j\n  - k\n'],
    ['an empty text after |', 'a: |\nb: |-\n\nc: d\n'],
    [
      'what may be a number, a boolean or null',
      'a: 1\nb: 0x1F\nc: 1.5\nd: 012\ne: 1e3\nf: yes\ng: ~\nh: Null\ni: 2020-01-01\n',
    ],
    [
      'what may look so',
      'a: 25%\nb: 1_000\nc: .5\nd: -1\ne: +1\nf: 100m\ng: 1.2.3.4\nh: 99999999999999999\ni: No\nj: off\nk: n\n',
    ],
  ])('reads %s as js-yaml does', (_, text) => {
    expect(readPlainYaml(text, plainScalar)).toEqual(byJsYaml(text));
    expect(readPlainYaml(text, plainScalar)).toBeDefined();
  });

  it.each([
    ['a key that is there twice', 'a: 1\na: 2\n'],
    ['a key that is a boolean or a number', 'on: 1\n1: 2\n'],
    ['a key that changes what a map is', '__proto__: 1\n'],
    ['a key that merges', 'a: 1\n<<: {}\n'],
    ['anchors, aliases and tags', 'a: &b 1\nc: *b\n'],
    ['a text over several lines', 'a: b\n  c\n'],
    ['a text in quotes over several lines', `a: 'b\n  c'\n`],
    ['a folded text', 'a: >-\n  b\n  c\n'],
    ['a text with its own indentation', 'a: |2\n    b\n'],
    ['blanks that are text', 'a: |\n  b\n     \n  c\n'],
    ['a comment behind a value', 'a: b # c\n'],
    ['a map within a value', 'a: b: c\n'],
    ['a wrong indentation', 'a:\n    b: 1\n  c: 2\n'],
    ['an item among keys', 'a: 1\n- b\n'],
    ['tabs', 'a:\tb\n'],
    ['characters that readers do not agree about', 'a: b\u0085\n'],
    ['a list or a text alone', '- a\n'],
    ['an end of a document', 'a: 1\n...\n'],
    ['nothing', '\n'],
  ])('leaves %s to js-yaml', (_, text) => {
    expect(readPlainYaml(text, plainScalar)).toBeUndefined();
  });

  const manifests = ['catalog', 'checkout', 'fulfilment', 'storefront', 'support'].map((team) =>
    readFileSync(new URL(`../../test/sample-fleet/goldens/${team}.yaml`, import.meta.url), 'utf8'),
  );
  const documents = manifests.flatMap((manifest) => [...manifestDocuments(manifest, 'x')].map(({ text }) => text));

  it('reads most documents of the sample teams, each as js-yaml does', () => {
    const read = documents.filter((text) => readPlainYaml(text, plainScalar) !== undefined);
    for (const text of read) expect(readPlainYaml(text, plainScalar)).toEqual(byJsYaml(text));
    expect(read.length / documents.length).toBeGreaterThan(0.7);
  });

  it('reads no document that was damaged as anything but what js-yaml reads', () => {
    const random = randomNumbers(14);
    let read = 0;
    for (let round = 0; round < 4000; round += 1) {
      const text = damaged(documents[random(documents.length)] ?? '', random);
      const plain = readPlainYaml(text, (scalar) => byJsYaml(scalar)?.value);
      if (plain === undefined) continue;
      read += 1;
      if (JSON.stringify(plain) !== JSON.stringify(byJsYaml(text))) expect(plain, text).toEqual(byJsYaml(text));
    }
    expect(read).toBeGreaterThan(400);
  });
});

const pieces =
  ' |  |\n|- |-|: |:|#| #|"|\'|{}|[]|~|null|yes|0x1|1e3|.5|a|\n\n|\\|&a |*a|!t |?|%|a: b|- a|y: 1|1: 2|<<: {}|...|=|012|1:30|[a, b]|a  '
    .split('|')
    .concat('|', '|-', '>', '|2');

/** A few lines of the text, with what a person or a template may get wrong in them. */
function damaged(text: string, random: (below: number) => number): string {
  const all = text.split('\n');
  const start = random(all.length);
  const lines = all.length > 30 ? all.slice(start, start + 15) : all;
  const at = random(lines.length);
  const piece = pieces[random(pieces.length)] ?? '';
  const line = lines[at] ?? '';
  const column = random(line.length + 1);
  const changes = [
    line.slice(0, column) + piece + line.slice(column),
    line.slice(0, column) + line.slice(column + 1 + random(4)),
    ' '.repeat(1 + random(3)) + line,
    line.replace(/: .*$/, `: ${piece}`),
    lines[random(lines.length)] ?? '',
  ];
  return lines.with(at, changes[random(changes.length)] ?? '').join('\n');
}

/** The same numbers in every run (mulberry32). */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
