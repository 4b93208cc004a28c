import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands, type Consumer } from './consumer.ts';
import { type Figure, ratioFigure } from './figure.ts';
import { inTurn } from './series.ts';

/** A template of the library, and a change of it that reaches the pods of every team. */
const template = 'charts/lib-team/templates/app/_scheduling.tpl';
const was = 'nodeTaintsPolicy: Honor';
const becomes = 'nodeTaintsPolicy: Ignore';

/**
 * A change of the library that every team has: all of them compared with how they were and the equal changes folded,
 * beside rendering all of them once. Both without Nx.
 */
export async function measureLibraryChange(consumer: Consumer, charts: number): Promise<Figure[]> {
  await consumer.commitCharts();
  const file = join(consumer.root, template);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(was)) throw new Error(`${template} has no “${was}”`);
  writeFileSync(file, text.replaceAll(was, becomes));
  try {
    const { review, render } = await inTurn(
      { review: () => reviewTeams(consumer, charts), render: () => renderTeams(consumer, charts) },
      2,
    );
    const what = `a change of the library reviewed: ${charts} charts compared and folded`;
    return [ratioFigure(what, review, render, 'rendering all once', 2.2)];
  } finally {
    writeFileSync(file, text);
  }
}

function reviewTeams(consumer: Consumer, charts: number) {
  return consumer.program(
    'review',
    `import { reviewWorkspace } from '${commands}/platform/review/review.js';
const { data } = await reviewWorkspace(root, { base: 'main', format: 'json' });
const teams = data.parts.find(({ title }) => title === 'teams');
if (teams.looked !== ${charts} || teams.changes.length === 0)
  throw new Error(\`\${teams.looked} teams compared, \${teams.changes.length} changes\`);
`,
  );
}

function renderTeams(consumer: Consumer, charts: number) {
  return consumer.program(
    'render',
    `import { renderCharts } from '${commands}/team/render.js';
import { openWorkspace } from '${commands}/workspace/workspace.js';
let rendered = 0;
for await (const { problems } of renderCharts(openWorkspace(root), roots)) rendered += problems.length === 0 ? 1 : 0;
if (rendered !== ${charts}) throw new Error(\`\${rendered} charts rendered without a problem\`);
`,
  );
}
