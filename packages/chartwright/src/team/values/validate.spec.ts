import { describe, expect, it } from 'vitest';
import { first, workload } from './validate.fixture.ts';

describe('validateTeamValues', () => {
  it('suggests the key that was probably meant by a misspelt one', () => {
    expect(first(workload('image: a:1\nport: {}'))).toMatchObject({
      code: 'schema/unknown-key',
      file: 'values.yaml',
      line: 5,
      column: 5,
      path: 'workloads.web.port',
      found: 'the key "port"',
      expected: 'a known key, such as `ports`',
      fix: 'did you mean `ports`?',
    });
    expect(first(workload('image: a:1\npodlabels: {}')).fix).toBe('did you mean `podLabels`?');
    expect(first(workload('image: a:1\nfoo: {}'))).toMatchObject({
      fix: 'remove the key',
      expected: /and others$/,
    });
  });

  it('lists few known keys in full', () => {
    const problem = first(workload('image: a:1\npersistence: {size: 1Gi, mountPath: /data, xyz: 1}'));
    expect(problem.expected).toBe('one of `size`, `mountPath`, `storageClass`');
  });

  it('describes a missing key, at its parent', () => {
    expect(first(workload('env: {}'))).toMatchObject({
      code: 'schema/missing-key',
      line: 3,
      column: 3,
      path: 'workloads.web.image',
      found: 'no key `image`',
      expected: expect.stringContaining('container image, pinned by a tag') as unknown,
    });
  });

  it('shows how to write a value of the right type', () => {
    expect(first(workload('image: a:1\nenv: {VERSION: 1.10}'))).toMatchObject({
      found: '1.10 (a number)',
      fix: 'quote it: "1.10"',
    });
    expect(first(workload('image: a:1\nenv: {DEBUG: true}'))).toMatchObject({
      found: 'true (a boolean)',
      fix: 'quote it: "true"',
    });
  });

  it('does not advise to quote what would be refused as a text too', () => {
    const slo = 'image: a:1\nslo: {availability: 99, latency: {target: 99, threshold: 300}}';
    expect(first(workload(slo)).fix).toBe('write text of another form, such as 30s');
    const scraped = 'image: a:1\nports: {http: {containerPort: 80}}\nmetrics: {port: http, interval: 30}';
    expect(first(workload(scraped)).fix).toBe('write "30s"');
    expect(first(workload('image: [a]'))).toMatchObject({ fix: 'write one text on the line of the key' });
    expect(first(workload('image: a:1\nreplicas: "3"')).fix).toBe('remove the quotes');
    expect(first(workload('image: a:1\nreplicas: many')).fix).toBe('write a number without quotes');
    expect(first(workload('image: a:1\nreplicas: 1.5')).fix).toBe('write a whole number');
    expect(first(workload('image: a:1\nserviceAccount: {mountToken: "true"}')).fix).toBe('remove the quotes');
    expect(first(workload('image: a:1\nserviceAccount: {mountToken: sure}')).fix).toBe('write true or false');
    expect(first(workload('image: a:1\nargs: run')).fix).toBe('write a list: one line `- value` for each entry');
    expect(first(workload('image: a:1\nargs: {a: b}')).fix).toBe('write `- ` before each entry');
    expect(first(workload('image: a:1\nenv: [a]')).fix).toBe('write `name:` for each entry, in place of `- `');
    expect(first(workload('image: a:1\nenv: a')).fix).toBe('write its keys below it, two spaces deeper');
  });

  it('never shows a secret-looking value, whatever is wrong with it', () => {
    const problems = workload('image: a:1\nenv: {DB_PASSWORD: 12345678}\nenvSecrets: {API_TOKEN: hunter2}');
    expect(problems).toHaveLength(2);
    expect(JSON.stringify(problems)).not.toMatch(/12345678|hunter2/);
  });

  it('reports one problem for a key that breaks several keywords', () => {
    expect(first(workload(`image: a:1\nenv: {"${'1 '.repeat(200)}": x}`))).toMatchObject({ code: 'schema/limit' });
    expect(first(workload('image: a:1\nports: {Http_Port: {containerPort: 80}}'))).toMatchObject({
      code: 'schema/key-name',
      fix: 'write "http-port"',
    });
  });

  it('suggests the nearest value of an enum', () => {
    expect(first(workload('image: a:1\nexpose: {hosts: [a.example.com], via: Ingress}')).fix).toBe(
      'did you mean `ingress`?',
    );
    expect(first(workload('image: a:1\nexpose: {hosts: [a.example.com], via: nodePort}')).fix).toBe(
      'write one of them',
    );
  });

  it('keeps the order of the file', () => {
    const lines = workload('zzz: 1\nimage: A\nreplicas: x\naaa: 2').map(({ line }) => line);
    expect(lines).toEqual([4, 5, 6, 7]);
  });
});
