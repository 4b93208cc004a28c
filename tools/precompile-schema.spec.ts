import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { teamSchema } from '../packages/chartwright/src/core/schema/generated/team-schema.ts';
import { runSchema, type SchemaFunction } from '../packages/chartwright/src/core/schema/run.ts';
import { teamFunction } from '../packages/chartwright/src/team/values/team-function.ts';
import { precompiledModule } from './precompile-schema.ts';

// Beside ajv's package, so that the module finds it as the built package does.
const packages = dirname(dirname(createRequire(import.meta.url).resolve('ajv/package.json')));

describe('the schema compiled ahead', () => {
  let folder: string;
  let built: SchemaFunction;
  beforeAll(async () => {
    folder = mkdtempSync(join(packages, '.precompiled-'));
    const file = join(folder, 'module.mjs');
    writeFileSync(file, precompiledModule(teamSchema, 'teamFunction'));
    ({ teamFunction: built } = (await import(pathToFileURL(file).href)) as { teamFunction: SchemaFunction });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const image = 'registry.example.com/web:1.0.0';
  it.each([
    ['the least', { tenant: { team: 'payments' } }],
    [
      'a workload',
      { tenant: { team: 'payments' }, workloads: { web: { image, ports: { http: { containerPort: 80 } } } } },
    ],
    ['no team', { tenant: {} }],
    ['an unknown key', { tenant: { team: 'payments', teem: 1 } }],
    ['wrong types and limits', { tenant: { team: 'Ä' }, workloads: { web: { image: 'x', replicas: -1, ports: [] } } }],
    ['repeated groups', { tenant: { team: 'payments', access: { admins: { groups: ['a', 'a'] } } } }],
    ['no map', 7],
  ])('returns for %s the same as ajv, defaults included', (_, values) => {
    expect(runSchema(built, values)).toEqual(runSchema(teamFunction, values));
  });
});
