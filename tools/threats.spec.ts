import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
const [, model = ''] = textOf('SECURITY.md').split('## Threats, and what stops them');
const rows = [...model.matchAll(/^\| (.*?) \| (.*?) \| (.*?) \|$/gm)].filter(
  ([, what]) => !/^(what they do|-+) *$/.test(what ?? ''),
);

describe('the threat model', () => {
  it('is read', () => {
    expect(rows.length).toBeGreaterThan(20);
  });

  it.each(rows.map(([, what, , test]) => [what?.trim(), test] as const))(
    'who %s is stopped by a test that is there',
    (_, test) => {
      const [, title = '', file = ''] = /^\[(.*)\]\((.*)\)/.exec(test ?? '') ?? [];
      const words = textOf(file).replaceAll("\\'", '’');
      expect(words, `${file} has no test of this title`).toContain(title);
    },
  );
});
