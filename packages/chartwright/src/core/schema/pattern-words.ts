/**
 * Texts that users write where a pattern applies, the most specific first: those of a special form before words, since
 * a word matches many patterns and shows little.
 */
const EXAMPLES = [
  'registry.example.com/shop/web:1.4.2',
  'arn:aws:iam::111122223333:role/backup',
  'arn:aws:kms:eu-west-1:111122223333:key/0a1b2c3d-0000-4000-8000-000000000000',
  'https://example.com/path',
  'https://example.com',
  'oci://registry.example.com/charts',
  'conf/web/app.yaml',
  '10.20.0.0/16',
  '2026-01-31T12:00:00Z',
  '0 3 * * *',
  'up{job="web"}',
  'job="web"',
  'alertname=~Queue.*',
  'traefik.io/Middleware',
  'deployment/web',
  'example.com/name',
  'example.com:443',
  'ops@example.com',
  'al2023@latest',
  'manifest.yaml',
  'Europe/Berlin',
  'eu-west-1',
  'm7g.large',
  'Z0123456789ABC',
  '111122223333',
  '1.4.2',
  '1.33',
  '1h30m',
  '12h',
  '30s',
  'rate(requests_total[$window])',
  '20Gi',
  '512Mi',
  '500m',
  '10MB',
  '12:30',
  '2026',
  '200',
  '0440',
  'system:masters',
  's3:GetObject',
  'AWS::S3::Bucket',
  'web.example.com',
  'metadata.name',
  'scratch.cache',
  '/var/lib/data',
  'registry.example.com/',
  'prod/payments/',
  'checkout-api',
  'http-metrics',
  'LOG_LEVEL',
  'log_level',
  'Deployment',
  'camelCase',
  'web',
  'a',
] as const;

/**
 * A pattern in words for people: an example of a text that matches it. The pattern itself is for programs.
 *
 * @param pattern of a JSON schema; one that JavaScript cannot compile has no example
 */
export function patternWords(pattern: string): string {
  const example = exampleOf(pattern);
  return example === undefined ? 'text of another form' : `text of another form, such as ${example}`;
}

/** A text that matches a pattern; undefined where none of the known ones does. */
export function exampleOf(pattern: string): string | undefined {
  try {
    const form = new RegExp(pattern);
    return EXAMPLES.find((text) => form.test(text));
  } catch {
    return undefined;
  }
}
