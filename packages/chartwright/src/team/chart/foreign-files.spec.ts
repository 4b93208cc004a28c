import { describe, expect, it } from 'vitest';
import { renderTeamChart } from './chart.ts';
import { foreignFiles } from './foreign-files.ts';

const { files, links } = renderTeamChart({
  values: { tenant: { team: 'shop' } },
  version: '0.1.0',
  libraryVersion: '0.1.0',
});

describe('foreign files of a team chart', () => {
  it('are none of those that the tool writes, be the library a link or a copy', () => {
    const rendered = [...files.keys()].filter((path) => path.startsWith('templates/'));
    expect(rendered).not.toEqual([]);
    expect(foreignFiles('charts/teams/shop', [...rendered, ...links.keys(), 'charts/lib-team/Chart.yaml'])).toEqual([]);
  });

  it.each([
    ['templates/extra.yaml', 'a template'],
    ['templates/_helpers.tpl', 'a template'],
    ['templates/tests/all.yaml', 'a template'],
    ['charts/other/templates/all.yaml', 'a chart'],
    ['charts/other-1.0.0.tgz', 'a chart'],
    ['charts/lib-team-0.1.0.tgz', 'a chart'],
    ['crds/widget.yaml', 'crds/'],
    ['requirements.yaml', 'over Chart.yaml'],
  ])('are refused by name: %s', (path, words) => {
    const [problem] = foreignFiles('charts/teams/shop', [path]);
    expect(problem).toMatchObject({
      code: 'workspace/foreign-file',
      severity: 'error',
      file: `charts/teams/shop/${path}`,
      found: expect.stringContaining(words) as string,
    });
  });
});
