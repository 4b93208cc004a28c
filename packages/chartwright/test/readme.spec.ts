import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { FsTree, flushChanges } from 'nx/src/generators/tree.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { readUmbrella } from '../src/commands/platform/files/umbrella-chart.ts';
import { lintCharts } from '../src/commands/team/lint.ts';
import { renderCharts } from '../src/commands/team/render.ts';
import { validateCharts } from '../src/commands/team/validate.ts';
import { openWorkspace } from '../src/commands/workspace/workspace.ts';
import type { Problem } from '../src/core/problem.ts';
import { formatReport } from '../src/core/report/report.ts';
import { withPlugin } from '../src/nx/generators/init/nx-json.ts';
import teamChart from '../src/nx/generators/team-chart/generator.ts';
import workload from '../src/nx/generators/workload/generator.ts';
import { repositoryPath } from './support/repository.ts';
import { WorkspaceFolder } from './support/workspace-folder.ts';

const readme = readFileSync(repositoryPath('README.md'), 'utf8');

/** The fenced blocks of a section of the README, by language, in order. */
function blocks(heading: string, language: string): string[] {
  const section = readme.split(/^## /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
    ([, text]) => text ?? '',
  );
}

/** The lines of a text that carry something, comments left out. */
function lines(text: string): string[] {
  return text.split('\n').filter((line) => !/^\s*(#|$)/.test(line));
}

describe('the team of the README', () => {
  const folder = new WorkspaceFolder();
  const values = 'charts/teams/payments/values.yaml';
  let written: string;

  beforeAll(async () => {
    folder.write('nx.json', withPlugin(''));
    folder.team('catalog');
    const [commands = ''] = blocks('A team in four commands', 'sh');
    for (const [, generator, words = ''] of commands.matchAll(/^npx nx generate (\S+) (.*)$/gm)) {
      const options: Readonly<Record<string, string>> = Object.fromEntries(
        [...words.matchAll(/--(\w+)=(\S+)/g)].map(([, key, value]) => [key ?? '', value ?? '']),
      );
      const [first = '', second = ''] = words.split(' ').filter((word) => !word.startsWith('--'));
      const port = Number(options['port']);
      const tree = new FsTree(folder.root, false);
      const finish =
        generator === 'team-chart'
          ? await teamChart(tree, { ...options, name: first, port })
          : await workload(tree, { ...options, team: first, name: second, port, image: options['image'] ?? '' });
      flushChanges(folder.root, tree.listChanges());
      await finish();
    }
    written = readFileSync(join(folder.root, values), 'utf8');
  });
  afterAll(() => {
    folder.remove();
  });

  it('has the values that the README shows', () => {
    const [shown = ''] = blocks('A team in four commands', 'yaml');
    expect(lines(written)).toEqual(lines(shown));
  });

  it('renders the objects that the README counts', async () => {
    const problems: Problem[] = [];
    for await (const outcome of lintCharts(openWorkspace(folder.root), ['charts/teams/payments']))
      problems.push(...outcome.problems);
    expect(problems).toEqual([]);
    for await (const outcome of renderCharts(openWorkspace(folder.root), ['charts/teams/payments']))
      expect(outcome.problems).toEqual([]);
    const kinds = parseAllDocuments(readFileSync(join(folder.root, 'dist/payments/manifests.yaml'), 'utf8'))
      .map((document) => document.toJS() as { readonly kind?: string } | null)
      .flatMap((object) => object?.kind ?? []);
    expect(readme).toContain(`It renders ${kinds.length} objects:`);
    expect(kinds.filter((kind) => kind === 'NetworkPolicy')).toHaveLength(7);
    expect(readme).toContain('seven NetworkPolicies');
    const [, named = ''] = /^It renders \d+ objects: (.*?)\. Add /m.exec(readme) ?? [];
    // Plurals and what a kind has in parentheses are prose.
    for (const kind of new Set(kinds)) expect(named).toContain(kind.replace(/y$/, ''));
  });

  it.each([
    { title: 'a misspelt key', after: '    image: registry.example.com/payments:1.4.0\n', added: '    replica: 3\n' },
    {
      title: 'a peering that only one side has',
      after: '  team: payments\n',
      added: '  network:\n    peers:\n      catalog:\n        direction: egress\n',
    },
  ])('gets the report that the README shows for $title', async ({ after, added }) => {
    expect(written).toContain(after);
    writeFileSync(join(folder.root, values), written.replace(after, `${after}${added}`));
    const teams = ['charts/teams/payments', 'charts/teams/catalog'];
    const problems: Problem[] = [];
    for await (const outcome of validateCharts(openWorkspace(folder.root), ['charts/teams/payments'], teams))
      problems.push(...outcome.problems);
    const [shown = ''] = blocks('What an error looks like', 'text');
    expect(problems).toHaveLength(1);
    const report = formatReport('text', problems).split('\n\n')[0] ?? '';
    expect(shown).toContain(`${report}\n`);
  });
});

describe('npm start', async () => {
  const vendored = (await readUmbrella(repositoryPath())).missing.length === 0;
  if (vendored)
    console.log("The components' charts are vendored: the output of `npm start` is not compared with the README.");

  it.skipIf(vendored)(
    'prints what the README shows',
    async () => {
      const { stdout } = await execa('npm', ['start', '--silent'], { cwd: repositoryPath() });
      const shown = readme.split('```text\n')[1]?.split('```')[0] ?? '';
      // The sample ends where the README leaves the rest out.
      expect(shown).toMatch(/\n…\n$/);
      expect(stdout).toContain(shown.replace(/…\n$/, ''));
    },
    300_000,
  );
});
