import { describe, expect, it } from 'vitest';
import { optionFault, withArguments } from './check-options.ts';
import { type OptionSchemas, reportOptions } from './options.ts';

const schemas = {
  env: { type: 'string', description: 'Environment.', required: true },
  updateLock: { type: 'boolean', description: 'Accept digests.', default: false },
  timeout: { type: 'number', description: 'Seconds.', minimum: 1 },
  registry: { type: 'string', description: 'A registry.', pattern: '^[a-z.]+$' },
  ...reportOptions,
} as const satisfies OptionSchemas;

const fault = (given: Record<string, unknown>): string | undefined =>
  optionFault('platform:size', schemas, { env: 'dev', ...given });

describe('optionFault', () => {
  it('accepts options that are known and of their types', () => {
    expect(
      fault({ updateLock: true, timeout: 5, registry: 'a.b', format: 'sarif', output: 'report.sarif' }),
    ).toBeUndefined();
  });

  it.each([
    [
      { fromat: 'json' },
      /^platform:size: there is no option --fromat, did you mean --format\? \(options: --env, --upd/,
    ],
    [{ zzz: 1 }, /^platform:size: there is no option --zzz \(options: /],
    [{ _: ['extra'] }, /^platform:size: it takes no argument "extra"$/],
    [
      { format: 'sari' },
      /^platform:size: --format is "sari"; expected one of text, .*; did you mean --format=sarif\?$/,
    ],
    [{ updateLock: 'maybe' }, /^platform:size: --update-lock is "maybe"; expected true or false$/],
    [{ timeout: 0 }, /^platform:size: --timeout is 0; expected a number of at least 1$/],
    [{ registry: 'A' }, /^platform:size: --registry is "A"; expected a registry.$/],
    [{ output: ['a', 'b'] }, /^platform:size: --output is a,b; expected one text$/],
    [{ env: undefined }, /^platform:size: --env is missing: environment.$/],
  ])('refuses in one line: %o', (given, expected) => {
    expect(fault(given)).toMatch(expected);
    expect(fault(given)).not.toContain('\n');
  });
});

describe('options by their position', () => {
  const schemas: OptionSchemas = {
    path: { type: 'string', description: 'Path.', required: true, $default: { $source: 'argv', index: 0 } },
    env: { type: 'string', description: 'Environment.' },
  };

  it.each([
    [{ _: ['a.b'] }, { path: 'a.b' }],
    [
      { _: [8080], env: 'dev' },
      { path: '8080', env: 'dev' },
    ],
    [{ path: 'a' }, { path: 'a' }],
    // What has no place is left to be refused.
    [{ _: ['a', 'b'] }, { path: 'a', _: ['b'] }],
    [
      { path: 'a', _: ['b'] },
      { path: 'a', _: ['b'] },
    ],
  ])('%j are %j', (given, expected) => {
    expect(withArguments(schemas, given)).toEqual(expected);
  });
});
