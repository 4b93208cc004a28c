import { describe, expect, it } from 'vitest';
import { isSecretName, isSecretValue, secretShape } from './shape.ts';
import { holdsSecret, looksSecret, showText, showValue } from './shown.ts';

describe('isSecretName', () => {
  it.each(
    'password DB_PASSWORD dbPassword DBPASSWORD api-key apiKey API_KEY APIKEY token authToken GITHUB_TOKEN client_secret privateKey AWS_SECRET_ACCESS_KEY passphrase'.split(
      ' ',
    ),
  )('takes %s for the name of a secret', (name) => expect(isSecretName(name)).toBe(true));

  it.each(
    'PASSWORD_FILE TOKEN_URL secretName TOKEN_TTL MAX_TOKENS TOKENIZER tokenize SECRETARY key keyboard PASSWORD_MIN_LENGTH apiKeyHeader passwordPolicy LOG_LEVEL compass'.split(
      ' ',
    ),
  )('takes %s for no such name', (name) => expect(isSecretName(name)).toBe(false));
});

describe('isSecretValue', () => {
  it.each(['hunter2', 'correct horse battery staple', 'p@ss', 'changeme'])('takes the literal %s', (text) => {
    expect(isSecretValue('DB_PASSWORD', text)).toBe(true);
  });

  it.each([
    '',
    '  ',
    'true',
    '3600',
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
  ])('takes %s for a reference, a path, a switch or a number', (text) =>
    expect(isSecretValue('DB_PASSWORD', text)).toBe(false),
  );

  it('needs a random look where the name only hints', () => {
    expect(isSecretValue('SESSION_KEY', '9fK2mQx7Lp0ZrT4vWb8yHc3d')).toBe(true);
    expect(isSecretValue('CACHE_KEY', 'payments-service-v2')).toBe(false);
    expect(isSecretValue('LOG_LEVEL', '9fK2mQx7Lp0ZrT4vWb8yHc3d')).toBe(false);
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
  ])('sees %j', (text, kind) => {
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
  ])('sees nothing in %j', (text) => expect(secretShape(text)).toBeUndefined());

  // Where a form were quadratic in the length of the text, this would not end before vitest's limit.
  it.each([
    ['x', undefined],
    ['a://', undefined],
    ['a:', undefined],
    ['eyJaaaaaaaa.', 'a JSON web token'],
    ['-eyJ', undefined],
    ['ghp_', undefined],
    ['-----BEGIN ', undefined],
    ['AKIA', undefined],
  ])('answers on a text of 500,000 characters of %j', (part, kind) => {
    expect(secretShape(part.repeat(Math.floor(500_000 / part.length)))).toBe(kind);
  });

  it('answers on a name of 500,000 characters', () => {
    expect(isSecretName('A'.repeat(500_000))).toBe(false);
  });
});

describe('showValue', () => {
  it('quotes and shortens text, and says how large maps and lists are', () => {
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

  it('shows nothing of a value that its name or shape calls secret', () => {
    const hidden = 'a value that looks secret (not shown)';
    expect(showValue('hunter2', ['env', 'DB_PASSWORD'])).toBe(hidden);
    expect(showValue(12345678, ['env', 'DB_PASSWORD'])).toBe(hidden);
    expect(showValue('hunter2', ['passwords', 'password', 0])).toBe(hidden);
    expect(showValue('postgres://u:p@h/d', ['env', 'URL'])).toBe(hidden);
    expect(looksSecret('--token=abc', ['args', 0])).toBe(true);
    expect(looksSecret('--level=abc', ['args', 0])).toBe(false);
  });

  it('knows the lines that a code frame must not show', () => {
    expect(holdsSecret('    DB_PASSWORD: hunter2')).toBe(true);
    expect(holdsSecret('  args: ["--token", abc]')).toBe(true);
    expect(holdsSecret('  env: {A: x, "api-key": y}')).toBe(true);
    expect(holdsSecret('    LOG_LEVEL: info')).toBe(false);
  });
});
