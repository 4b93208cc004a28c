import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealedSecretProblems } from './sealed-files.ts';

const plain = 'apiVersion: v1\nkind: Secret\nmetadata: { name: a }\nstringData: { password: hunter2 }\n';
let root: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'chartwright-sealed-'));
  write('environments/prod/secrets/shop/database.yaml', plain);
  write('environments/prod/secrets/README.md', '# Secrets\n');
  write('environments/prod/secrets/.sops.yaml', 'creation_rules: []\n');
  write('environments/dev/secrets', 'a file\n');
  symlinkSync('nowhere', join(root, 'environments/prod/secrets/link.yaml'));
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const found = async (...names: string[]): Promise<string[]> =>
  (await sealedSecretProblems(root, names)).map(({ code, file, path }) => `${code} ${file} ${path}`);

describe('the folder of an environment’s Secrets', () => {
  it('is read with its folders, without what is no Secret of anybody', async () => {
    expect(await found('prod')).toEqual([
      'workspace/unreadable environments/prod/secrets/link.yaml ',
      'secret/unsealed environments/prod/secrets/shop/database.yaml Secret/a: stringData.password',
    ]);
  });

  it('need not be there, and is a folder', async () => {
    expect(await found('stage')).toEqual([]);
    expect(await found('dev')).toEqual(['workspace/unreadable environments/dev/secrets ']);
  });
});
