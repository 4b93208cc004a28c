import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { assetPath } from '../src/toolchain/assets.ts';
import { importCompose } from '../src/team/compose/import-compose.ts';
import { readCompose } from '../src/team/compose/read-compose.ts';
import { importManifests } from '../src/team/import/import-manifests.ts';
import { readManifests } from '../src/team/import/read-manifests.ts';
import { valuesOfChart } from '../src/team/import/known-charts.ts';
import { readTeamValues } from '../src/nx/workspace/team-values.ts';

/** The YAML of a page, in its order. */
function blocksOf(page: string): string[] {
  const text = readFileSync(assetPath('docs', 'guides', page), 'utf8');
  return [...text.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = '']) => block);
}

describe('the pages on coming from elsewhere', () => {
  it('show what the import makes of manifests and of a Compose file', () => {
    const [manifests = '', values = '', compose = '', ofCompose = ''] = blocksOf('coming-from-manifests.md');
    expect(importManifests('m', readManifests('m', manifests), 'shop').values).toEqual(parse(values));
    expect(importCompose('c', readCompose('c', compose), 'shop').values).toEqual(parse(ofCompose));
  });

  it.each([
    ['coming-from-stakater.md', 'stakater'],
    ['coming-from-bjw-s.md', 'bjw-s'],
  ])('show values that are valid, and theirs as the import knows them: %s', (page, chart) => {
    const [theirs = '', ours = ''] = blocksOf(page);
    expect(valuesOfChart('values.yaml', theirs, 'shop')?.found).toContain(chart);
    expect(readTeamValues('shop', ours).values.tenant.team).toBe('shop');
  });
});
