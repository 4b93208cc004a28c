import { describe, expect, it } from 'vitest';
import { isSecretValue } from './looks-secret.ts';
import { isSecretName } from './names.ts';
import { secretShape } from './shape.ts';
import { looksSecret } from './looks-secret.ts';
import { holdsSecret, maskedLines } from './lines.ts';
import { shownMasked } from './masked.ts';
import { withoutSecrets } from './output.ts';
import { showText, showValue } from './shown.ts';

describe('isSecretName', () => {
  it.each(
    'password DB_PASSWORD dbPassword DBPASSWORD api-key apiKey API_KEY APIKEY token authToken GITHUB_TOKEN client_secret privateKey AWS_SECRET_ACCESS_KEY passphrase'.split(
      ' ',
    ),
  )('accepts %s as the name of a secret', (name) => expect(isSecretName(name)).toBe(true));

  it.each(
    'PASSWORD_FILE TOKEN_URL secretName TOKEN_TTL MAX_TOKENS TOKENIZER tokenize SECRETARY key keyboard PASSWORD_MIN_LENGTH apiKeyHeader passwordPolicy LOG_LEVEL compass'.split(
      ' ',
    ),
  )('does not accept %s as the name of a secret', (name) => expect(isSecretName(name)).toBe(false));
});

describe('isSecretValue', () => {
  it.each(['hunter2', 'correct horse battery staple', 'p@ss', 'changeme'])('accepts %s as a secret', (text) => {
    expect(isSecretValue('DB_PASSWORD', text, 'check')).toBe(true);
  });

  it.each([
    '',
    '  ',
    'true',
    '30s',
    '/run/secrets/db',
    './file',
    '$(OTHER)',
    '${OTHER}',
    '$OTHER',
    '{{ .Values.x }}',
    '<password>',
    'vault:secret/data/db',
    'https://login.example.com/token',
    '*****',
  ])('does not accept %s, a reference, path, switch or measure, as a secret', (text) =>
    expect(isSecretValue('DB_PASSWORD', text, 'check')).toBe(false),
  );

  it('accepts a number as a secret where nothing else is written, but no lifetime', () => {
    expect(isSecretValue('DB_PWD', '83641907', 'check')).toBe(true);
    expect(isSecretValue('CARD_PIN', '4711', 'check')).toBe(true);
    expect(isSecretValue('DB_PASSWORD', '123', 'check')).toBe(false);
    expect(isSecretValue('API_TOKEN', '604800', 'check')).toBe(false);
    expect(isSecretValue('API_TOKEN', '83641907', 'check')).toBe(true);
    for (const name of ['TOKEN_TTL', 'PASSWORD_MIN_LENGTH', 'LED_PIN_VERSION', 'PORT'])
      expect(isSecretValue(name, '83641907', 'check'), name).toBe(false);
  });

  it('hides references, paths, switches and numbers in output, but does not report them', () => {
    for (const text of ['$ecret', '/run/secrets/db', 'true', '12', 'https://example.com', 'vault:secret/db'])
      expect([isSecretValue('PASSWORD', text, 'check'), isSecretValue('PASSWORD', text, 'display')], text).toEqual([
        false,
        true,
      ]);
    expect(isSecretValue('ALLOW_EMPTY_PASSWORD', 'yes', 'display')).toBe(false);
    expect(isSecretValue('automountServiceAccountToken', 'true', 'display')).toBe(false);
  });

  it('requires a random-looking value where the name only hints', () => {
    expect(isSecretValue('SESSION_KEY', '9fK2mQx7Lp0ZrT4vWb8yHc3d', 'check')).toBe(true);
    expect(isSecretValue('CACHE_KEY', 'payments-service-v2', 'check')).toBe(false);
    expect(isSecretValue('LOG_LEVEL', '9fK2mQx7Lp0ZrT4vWb8yHc3d', 'check')).toBe(false);
  });
});

describe('secretShape', () => {
  it.each([
    ['-----BEGIN PRIVATE KEY-----\nx', 'a private key'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----', 'a private key'],
    ['-----BEGIN PGP PRIVATE KEY BLOCK-----', 'a private key'],
    [`x AKIA${'A2'.repeat(8)}`, 'an AWS access key'],
    [`ghp_${'a'.repeat(36)}`, 'a GitHub token'],
    [`glpat-${'a'.repeat(20)}`, 'a GitLab token'],
    [`AIza${'a'.repeat(35)}`, 'a Google API key'],
    ['redis://:hunter2@cache:6379', 'a URL with a password'],
    ['amqp://a:b@one, amqp://c:d@two', 'a URL with a password'],
  ])('finds a secret in %j', (text, kind) => {
    expect(secretShape(text)).toBe(kind);
  });

  it.each([
    '-----BEGIN CERTIFICATE-----',
    '-----BEGIN PUBLIC KEY-----',
    'postgres://db:5432/x',
    'postgres://user@db/x',
    'postgres://user:$(PASSWORD)@db/x',
    'postgres://user:${PASSWORD}@db',
    'http://user:***@db',
    'payments@example.com',
    'AKIASHORT',
    'short',
    'a:b@c',
  ])('finds no secret in %j', (text) => expect(secretShape(text)).toBeUndefined());
});

describe('showValue', () => {
  it('quotes and shortens text, and shows how large maps and lists are', () => {
    expect(showValue('a\nb', ['x'])).toBe('"a\\nb"');
    expect(showValue('x'.repeat(61), ['x'])).toBe(`"${'x'.repeat(60)}" and more`);
    expect(showText('😀'.repeat(61))).toBe(`"${'😀'.repeat(60)}" and more`);
    expect(showValue([1], [])).toBe('a list of 1 entry');
    expect(showValue([], [])).toBe('a list of 0 entries');
    expect(showValue({}, [])).toBe('an empty map');
    expect(showValue({ a: 1 }, [])).toBe('a map with 1 key');
    expect(showValue({ a: 1, b: 2 }, [])).toBe('a map with 2 keys');
    expect(showValue(undefined, [])).toBe('nothing');
    expect([showValue(3, ['x']), showValue(true, ['x']), showValue(null, ['x'])]).toEqual(['3', 'true', 'null']);
  });

  it('shows nothing of a value that is secret by its name or shape', () => {
    const hidden = 'a value that looks secret (not shown)';
    expect(showValue('hunter2', ['env', 'DB_PASSWORD'])).toBe(hidden);
    expect(showValue(12345678, ['env', 'DB_PASSWORD'])).toBe(hidden);
    expect(showValue('hunter2', ['passwords', 'password', 0])).toBe(hidden);
    expect(showValue('postgres://u:p@h/d', ['env', 'URL'])).toBe(hidden);
    expect(looksSecret('--token=abc', ['args', 0])).toBe(true);
    expect(looksSecret('--level=abc', ['args', 0])).toBe(false);
  });

  it('finds the lines that a code frame must not show', () => {
    expect(holdsSecret('    DB_PASSWORD: hunter2')).toBe(true);
    expect(holdsSecret('  args: ["--token", abc]')).toBe(true);
    expect(holdsSecret('  env: {A: x, "api-key": y}')).toBe(true);
    expect(holdsSecret('    LOG_LEVEL: info')).toBe(false);
  });
});

describe('maskedLines', () => {
  const shown = (text: string): string[] => maskedLines(text, '*');

  it('hides all lines of a secret', () => {
    expect(shown('a: 1\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nb: 2')).toEqual([
      'a: 1',
      '*',
      '*',
      '*',
      'b: 2',
    ]);
    expect(shown('password: |\n  hunter2\n\n  more\nb: 2')).toEqual(['password: |', '*', '', '*', 'b: 2']);
    expect(shown('- name: DB_PASSWORD\n  value: hunter2\n- value: hunter2\n  name: DB_PASSWORD')).toEqual([
      '- name: DB_PASSWORD',
      '*',
      '*',
      '  name: DB_PASSWORD',
    ]);
    expect(shown('args:\n  - --token\n  - hunter2\n  - --verbose')).toEqual([
      'args:',
      '  - --token',
      '*',
      '  - --verbose',
    ]);
    expect(shown('<db>\n<password>hunter2</password>')).toEqual(['<db>', '*']);
  });

  it('shows names below a key that names a secret', () => {
    const text = 'secret:\n  secretName: db\ntokens:\n  - a\nexistingSecret: db\nimage: vault-token:1.2.3';
    expect(shown(text)).toEqual(text.split('\n'));
  });
});

describe('withoutSecrets', () => {
  it.each([
    ['password: Required value: must be set', 'password: Required value: must be set'],
    ['DB_PASSWORD: hunter two', 'DB_PASSWORD: (not shown)'],
    ['run --token hunter2 --level info', 'run --token (not shown) --level info'],
    ['spec.env[0].value: Invalid value: "hunter2": no', 'spec.env[0].value: Invalid value: (not shown): no'],
    ['web.env.DB_PWD: found 83641907; expected text', 'web.env.DB_PWD: found (not shown); expected text'],
    ['spec.replicas: Invalid value: "many"', 'spec.replicas: Invalid value: "many"'],
    ['cannot unmarshal !!str `hunter2` into map', 'cannot unmarshal !!str (not shown) into map'],
    ["yaml: unknown anchor 'hunter2' referenced", 'yaml: unknown anchor (not shown) referenced'],
    ['dial postgres://u:hunter2@db: refused', 'dial postgres://u:(not shown)@db: refused'],
    [
      'json: cannot unmarshal number into Go struct field EnvVar.value of type string',
      'json: cannot unmarshal number into Go struct field EnvVar.value of type string',
    ],
  ])('reads %j as %j', (text, shown) => expect(withoutSecrets(text)).toBe(shown));
});

// A pattern that is not linear would take hours for a text of a megabyte, and these would run into vitest's limit.
describe('the checks for secrets end on a text of a megabyte', () => {
  it.each(
    'x|a://|a:|a=|a b |--a |eyJaaaaaaaa.|-eyJ|ghp_|-----BEGIN |-----BEGIN PRIVATE KEY-----|AKIA|@|?a=|&|"a":|<a>|\\|"|\n|- |a:b@|://a:b|password: |bearer |basic |sk-|SG.|found |: found "|value: |{{| |\t|[|password=;'.split(
      '|',
    ),
  )('that repeats %j', (part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    secretShape(text);
    isSecretName(text);
    const less = text.slice(0, 100_000);
    secretShape(`authorization: x ${less}`);
    maskedLines(less, '');
    withoutSecrets(less);
    shownMasked(less, ['SESSION_KEY']);
  });
});
