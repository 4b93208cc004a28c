import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../core/yaml/source.ts';
import { checkTeamSource } from './check.ts';

const root = fileURLToPath(new URL('../../../fixtures/team-values', import.meta.url));

function fixtures(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => [file, readFileSync(join(root, folder, file), 'utf8')] as const);
}

/** The problem that the first line of a fixture names. */
function expectation(text: string): string {
  return /^\ufeff?# expect: (.*?)\r?$/m.exec(text)?.[1] ?? 'no expectation';
}

function found(file: string, text: string): string[] {
  return checkTeamSource({ file, text }).problems.map(
    ({ code, path, line, column }) => `${code} ${path === '' ? '.' : path} ${line}:${column}`,
  );
}

describe('fixtures of team values', () => {
  it('are as many as expected', () => {
    expect(fixtures('valid').length).toBeGreaterThanOrEqual(15);
    expect(fixtures('invalid').length).toBeGreaterThanOrEqual(40);
  });

  it.each(fixtures('valid'))('valid/%s has no problem', (file, text) => {
    const { problems, effective } = checkTeamSource({ file, text });
    expect(problems).toEqual([]);
    expect(effective?.tenant.team).toBe('payments');
  });

  it.each(fixtures('invalid'))('invalid/%s has the one problem it names', (file, text) => {
    expect(parseYaml({ file, text }).problems).toEqual([]);
    expect(found(file, text)).toEqual([expectation(text)]);
  });

  it.each(fixtures('invalid-tool'))(
    'invalid-tool/%s satisfies the schema and has the one problem it names',
    (file, text) => {
      expect(checkTeamSource({ file, text }).effective).toBeDefined();
      expect(found(file, text)).toEqual([expectation(text)]);
    },
  );

  it.each(fixtures('invalid-yaml'))('invalid-yaml/%s is refused as YAML with the code that it names', (file, text) => {
    expect(parseYaml({ file, text }).parsed).toBeUndefined();
    expect(found(file, text)[0]).toBe(expectation(text));
  });

  it.each(fixtures('invalid-tool').filter(([, text]) => expectation(text).startsWith('secret/')))(
    'invalid-tool/%s is reported without the secret',
    (file, text) => {
      const printed = JSON.stringify(checkTeamSource({ file, text }).problems);
      expect(printed).not.toMatch(/hunter2|abcdef|AKIA|ghp_|xoxb|eyJ|9fK2|dXNl|live-1234|not a real key/);
    },
  );
});
