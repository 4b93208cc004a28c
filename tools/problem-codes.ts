import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const families = [
  ...['yaml', 'schema', 'names', 'values', 'secret', 'style', 'workspace', 'fleet', 'render', 'objects'],
  ...[
    'helm',
    'ct',
    'toolchain',
    'nx',
    'import',
    'cluster',
    'environment',
    'platform',
    'rehearse',
    'report',
    'review',
    'json',
  ],
];

/** Strings of that form that are no codes: the path of the program in the package that carries it. */
const otherStrings = new Set(['helm/helm']);

/** A code written whole, as nearly all are. */
const written = new RegExp(`'((?:${families.join('|')})/[a-z]+(?:-[a-z]+)*)'`, 'g');

/** Where a code is put together from its family and a last part: files, the family, and how the last part is written there. */
const composed: readonly (readonly [files: RegExp, family: string, lastPart: RegExp])[] = [
  [/^core\/schema\/explain[\w-]*\.ts$/, 'schema', /code: (?:on === 'key' \? '([a-z-]+)' : )?'([a-z-]+)'/g],
  [/^toolchain\//, 'toolchain', /\b(?:problem|failure|cacheProblem)\(\s*'([a-z-]+)'/g],
];

/**
 * The codes of all problems that the source reports, in alphabetical order. Left out are those that name somebody
 * else's rule: `rules/<id>` of `schemas/team.rules.yaml` and `yamllint/<rule>`.
 *
 * @param source absolute folder of the package's source
 */
export function problemCodes(source: string): string[] {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !/\.(spec|fixture)\.ts$|\/(generated|fixtures)\//.test(path));
  const codes = files.flatMap((path) => codesIn(path, readFileSync(join(source, path), 'utf8')));
  return [...new Set(codes)].sort();
}

function codesIn(path: string, text: string): string[] {
  const whole = [...text.matchAll(written)].map(([, code = '']) => code).filter((code) => !otherStrings.has(code));
  const parts = composed
    .filter(([files]) => files.test(path))
    .flatMap(([, family, lastPart]) =>
      [...text.matchAll(lastPart)].flatMap((match) =>
        match.slice(1).flatMap((part: string | undefined) => (part === undefined ? [] : [`${family}/${part}`])),
      ),
    );
  return [...whole, ...parts];
}
