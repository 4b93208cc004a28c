import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TeamValues } from '../src/team/generated/team-values.ts';
import { fc, runs } from '../src/core/property-settings.fixture.ts';
import { checkTeamSource } from '../src/team/values/check.ts';
import { helm } from './support/helm.ts';
import { Rendering } from './support/rendering.ts';
import { readByHelm } from './support/second-reader.ts';
import { TeamCharts } from './support/team-charts.ts';
import { image } from './support/values.ts';
import { valuesText } from './support/values-text.ts';

/** Code points that some reader of YAML, or a program on the way, treats like no other. */
const special = [
  // C0 controls but NUL, which no process can be given, then DEL and C1 controls with U+0085.
  ...range(0x01, 0x20),
  ...range(0x7f, 0xa0),
  // Blanks and characters without width, among them the byte order mark.
  ...[0xa0, 0xad, 0x1680, ...range(0x2000, 0x200c), 0x202f, 0x205f, 0x200d, 0x200e, 0x202e, 0x2060, 0x3000, 0xfeff],
  // Ends of lines, and their neighbours.
  ...range(0x2027, 0x202a),
  // Private use, the replacement character, non-characters, and the ends of planes.
  ...[0xd7ff, 0xe000, 0xf8ff, 0xfdd0, 0xfffc, 0xfffd, 0xfffe, 0xffff],
  ...[0x10000, 0x1f680, 0x1fffe, 0x1ffff, 0xe0001, 0xfffff, 0x10ffff],
];

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** Any character of Unicode but NUL and halves of pairs. */
const character = fc
  .oneof(
    { weight: 2, arbitrary: fc.constantFrom(...special) },
    { weight: 1, arbitrary: fc.integer({ min: 0x20, max: 0xffff }) },
    { weight: 1, arbitrary: fc.integer({ min: 0x10000, max: 0x10ffff }) },
  )
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point));

/** Texts that would be more than a text if a character of theirs ended the line. */
const surroundings = [
  (c: string) => c,
  (c: string) => `x${c}y`,
  (c: string) => `x\n${c}y\n`,
  (c: string) => `x\n\n${c}\n\n`,
  (c: string) => `${c}---${c}apiVersion: v1${c}kind: Secret`,
  (c: string) => `x${c}template:${c}  spec: {hostNetwork: true}${c}zzz:${c}  y: z\nlast`,
  (c: string) => `hello\n${c}kind: ClusterRoleBinding${c}data: {}\n`,
  (c: string) => `"${c}', {a: [b${c}# c`,
];

const placed = fc.tuple(character, fc.constantFrom(...surroundings)).map(([one, around]) => around(one));

/** What a header's value and the path of a probe take of a text: no control characters. */
function headerOf(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters that are left out
  return text.replaceAll(/[\0-\x1f\x7f]/g, ' ');
}

/** The same values with one text everywhere that a team may put any text. */
function valuesWith(text: string, key: string): TeamValues {
  const header = headerOf(text);
  return {
    tenant: { team: 'shop', contact: text.slice(0, 200) || 'x' },
    workloads: {
      web: {
        image,
        ports: { http: { containerPort: 8080 } },
        command: [text, 'plain'],
        args: ['plain', text],
        env: { FIRST: text, SECOND: 'plain' },
        podAnnotations: { 'example.com/first': text, 'example.com/second': 'plain' },
        serviceAccount: { annotations: { first: text } },
        config: { mountPath: '/config', files: { first: text, second: 'plain\n' } },
        expose: { hosts: ['shop.example.com'], annotations: { first: text } },
        probes: {
          liveness: { type: 'exec', command: [text] },
          readiness: { type: 'http', port: 'http', path: `/${header}`, headers: { 'X-First': header } },
        },
      },
    },
    extraObjects: {
      first: {
        apiVersion: 'example.com/v1',
        kind: 'Widget',
        metadata: { name: 'widget', annotations: { first: text, second: 'plain' } },
        spec: { text, list: [{ text }, text], [key]: { [key]: 'plain' } },
      },
    },
  };
}

const marker = 'any text';
const keyMarker = 'any key';

/** What the marker's rendering is with another text in its place; nothing else may differ. */
function replaced(value: unknown, text: string, key: string): unknown {
  const header = headerOf(text);
  const walk = (at: unknown, name: string): unknown => {
    if (at === marker) {
      if (name === 'chartwright.dev/contact') return text.slice(0, 200) || 'x';
      return name === 'httpHeader' ? header : text;
    }
    if (at === `/${marker}`) return `/${header}`;
    if (Array.isArray(at)) return at.map((item) => walk(item, name === 'httpHeaders' ? 'httpHeader' : ''));
    if (typeof at !== 'object' || at === null) return at;
    const entries = Object.entries(at).filter(([field]) => field !== 'checksum/config' && field !== 'helm.sh/chart');
    return Object.fromEntries(
      entries.map(([field, item]) => [
        field === keyMarker ? key : field,
        walk(item, name === 'httpHeader' ? name : field),
      ]),
    );
  };
  return walk(value, '');
}

/** Objects without what names the chart or hangs on the text by design. */
function comparable(objects: readonly unknown[]): unknown {
  return replaced(objects, marker, keyMarker);
}

const texts: string[] = [];
let expected: readonly unknown[] = [];
let rendered: readonly Rendering[] = [];
let readAgain: readonly (readonly unknown[])[] = [];
const charts = new TeamCharts();

/** A key is the text too, where it is short enough for one. */
function keyOf(text: string): string {
  return text.length > 60 || text === '__proto__' ? 'short' : `k${text}`;
}

beforeAll(async () => {
  const characters = special.map((point) => String.fromCodePoint(point));
  texts.push(...characters.flatMap((one, index) => [one, (surroundings[index % surroundings.length] ?? String)(one)]));
  texts.push(
    ...['\u0085', '\u2028', '\u2029', '\ufeff', '\r', '\u007f'].flatMap((one) =>
      surroundings.map((around) => around(one)),
    ),
  );
  texts.push(...fc.sample(placed, runs));
  const all = [valuesWith(marker, keyMarker), ...texts.map((text) => valuesWith(text, keyOf(text)))];
  const results = await (await helm()).render(all.map((values) => charts.add(values)));
  const [first, ...others] = results.map((result) => new Rendering(result));
  expected = first?.objects.map(({ value }) => value) ?? [];
  rendered = others;
  readAgain = await readByHelm(others.map(({ manifest }) => manifest));
}, 600_000);
afterAll(() => {
  charts.remove();
});

describe('a text of a team, with any character of Unicode', () => {
  it('is taken by the checks', () => {
    for (const text of texts) {
      const { problems } = checkTeamSource({ file: 'values.yaml', text: valuesText(valuesWith(text, keyOf(text))) });
      expect(problems, JSON.stringify(text)).toEqual([]);
    }
  });

  it('is the same text in the objects as the checks read them, and changes nothing else', () => {
    expect(rendered).toHaveLength(texts.length);
    for (const [index, text] of texts.entries()) {
      const objects = rendered[index]?.objects.map(({ value }) => value) ?? [];
      expect(comparable(objects), JSON.stringify(text)).toEqual(replaced(expected, text, keyOf(text)));
    }
  });

  it('is the same text in the objects as Helm and Kubernetes read them, and changes nothing else', () => {
    expect(readAgain).toHaveLength(texts.length);
    for (const [index, text] of texts.entries())
      expect(comparable(readAgain[index] ?? []), JSON.stringify(text)).toEqual(replaced(expected, text, keyOf(text)));
  });
});
