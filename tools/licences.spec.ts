import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/**
 * Go modules of servers under the AGPL: several of Grafana's, and MinIO's server. Both makers have other modules under
 * the Apache license, such as `grafana/regexp` and `minio/minio-go`.
 */
const underAgpl =
  /github\.com\/(?:grafana\/(?:loki|grafana|tempo|mimir|pyroscope|k6)|minio\/(?:minio|mc|console))(?=[/ ])\S*/g;

const goModules = ['tools', 'e2e'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /(^|\/)go\.mod$/.test(path) && !path.includes('node_modules'))
    .map((path) => `${folder}/${path}`),
);

describe('licences', () => {
  it('of Go programs: none is built from a module under the AGPL', () => {
    expect(goModules).toEqual(expect.arrayContaining(['tools/go.mod', 'tools/checkers/prometheus/go.mod']));
    expect(goModules).toContain('e2e/servers/etcd/go.mod');
    for (const file of goModules) expect(textOf(file).match(underAgpl), file).toBeNull();
  });

  it.each([
    'github.com/grafana/loki/v3 v3.7.8',
    'github.com/grafana/loki/pkg/push v0.0.0',
    'github.com/minio/minio v0.0.0',
  ])('a module under the AGPL is found: %s', (line) => {
    expect(`require ${line} // indirect\n`.match(underAgpl)).toHaveLength(1);
  });

  it.each([
    'package-lock.json',
    'tools/kubernetes-schemas/package-lock.json',
    'tools/api-report/package-lock.json',
    'docs/package-lock.json',
  ])('of npm packages in %s: no GPL', (file) => {
    const { packages } = JSON.parse(textOf(file)) as { packages: Record<string, { license?: string }> };
    const found = Object.entries(packages).filter(([, { license = '' }]) => license.includes('GPL'));
    expect(Object.keys(packages).length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });
});
