import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Consumer } from './consumer.ts';
import { type Figure, memoryFigure, ratioFigure, secondsFigure, speedupFigure } from './figure.ts';
import { type LintPeers, peerCharts } from './lint-peers.ts';
import { timed } from './process.ts';
import { inWords, median, repeated, type Series } from './series.ts';
import { teamName } from './teams.ts';

/** The bulk generator at three sizes, and Nx's own view of the largest. Leaves 1,000 teams. */
export async function measureBulk(consumer: Consumer): Promise<Figure[]> {
  const small = await repeated(() => consumer.bulk(500), 3);
  const large = await repeated(() => consumer.bulk(5000), 2);
  const projects5000 = await showProjects(consumer);
  const middle = await repeated(() => consumer.bulk(1000), 3);
  const projects1000 = await showProjects(consumer);
  const growth = ratioFigure('cost of a chart at 5,000 over that at 500', per(large, 5000), per(small, 500), 'at 500');
  const share = median(per(large, 5000)) / median(per(small, 500)) / 1.3;
  return [
    secondsFigure('1,000 charts by one `nx generate team-charts`', middle, 8),
    ...memoryFigure('memory of that, Nx and its workers included', middle, 400),
    { ...growth, target: { text: '≤ 1.3 ×', share } },
    secondsFigure('5,000 charts by one `nx generate team-charts`', large, undefined, memoryOf(large)),
    secondsFigure('`nx show projects`, 1,000 charts', projects1000, undefined, memoryOf(projects1000)),
    secondsFigure('`nx show projects`, 5,000 charts', projects5000, undefined, memoryOf(projects5000)),
  ];
}

/** The gates over 1,000 charts, beside what others take for the same. */
export async function measureGates(consumer: Consumer, peers: LintPeers): Promise<Figure[]> {
  const gates = await repeated(() => validateWithoutNx(consumer), 3, 1);
  const validate = await repeated(() => coldRun(consumer, 'validate'), 2);
  const render = await repeated(() => coldRun(consumer, 'render'), 2);
  const lint = await repeated(() => coldRun(consumer, 'lint'), 2);
  const warm = await repeated(() => consumer.nx(['run-many', '-t', 'lint']), 3);
  const changed = await lintChanged(consumer);
  const helm = `helm lint and helm template, a process each: ${extrapolated(peers.helm)}`;
  const ct = typeof peers.ct === 'string' ? [] : [`ct lint: ${extrapolated(peers.ct)}`];
  return [
    secondsFigure('schema, rules and fleet checks of 1,000 charts, start-up included', gates, 4, 'no peer has them'),
    secondsFigure('`nx run-many -t validate`, 1,000 charts, empty cache', validate, undefined, memoryOf(validate)),
    secondsFigure('`nx run-many -t render`, 1,000 charts, empty cache', render, 60, memoryOf(render)),
    secondsFigure(
      '`nx run-many -t lint`, 1,000 charts, empty cache',
      lint,
      60,
      [...ct, helm, memoryOf(lint)].join('; '),
    ),
    ...costsOfOne({ render, lint }, peers),
    secondsFigure('`nx run-many -t lint`, 1,000 charts, nothing changed', warm),
    secondsFigure('`nx affected -t lint`, one chart of 1,000 changed, warm daemon', changed, 3),
  ];
}

/** What a chart costs among 1,000, and how many times that plain Helm takes, a process a chart. */
function costsOfOne({ render, lint }: Readonly<Record<'render' | 'lint', Series>>, peers: LintPeers): Figure[] {
  const [rendered, linted] = [per(render, 1000), per(lint, 1000)];
  const both = 'helm lint and helm template';
  return [
    secondsFigure('a chart of `nx run-many -t render`', rendered),
    secondsFigure('a chart of `nx run-many -t lint`', linted),
    speedupFigure('`render` against plain Helm', rendered, per(peers.template, peerCharts), 'helm template', 8),
    speedupFigure('`lint` against plain Helm', linted, per(peers.helm, peerCharts), both, 10),
  ];
}

function per(series: Series, count: number): Series {
  return { ...series, seconds: series.seconds.map((seconds) => seconds / count) };
}

function memoryOf({ peak }: Series): string {
  return peak === undefined ? '' : `${peak.toFixed(0)} MiB`;
}

function showProjects(consumer: Consumer): Promise<Series> {
  return repeated(
    () => {
      consumer.clearCache();
      return consumer.nx(['show', 'projects'], { memory: true });
    },
    2,
    1,
  );
}

function coldRun(consumer: Consumer, target: string) {
  consumer.clearCache();
  return consumer.nx(['run-many', '-t', target], { memory: true });
}

/** With one daemon for all rounds, as it runs while a person works; the rehearsal starts it. */
async function lintChanged(consumer: Consumer): Promise<Series> {
  const env = { NX_DAEMON: 'true' };
  const lint = (round: number) => {
    const file = `charts/teams/${teamName(100 + round)}/values.yaml`;
    appendFileSync(join(consumer.root, file), '# changed\n');
    return consumer.nx(['affected', '-t', 'lint', `--files=${file}`], { env });
  };
  try {
    return await repeated(lint, 5, 1);
  } finally {
    await consumer.nx(['daemon', '--stop'], { env });
  }
}

/** The gate as its own program, as a pipeline without Nx would run it. */
function validateWithoutNx(consumer: Consumer) {
  const program = join(consumer.root, 'validate.mjs');
  const commands = './node_modules/@chartwright/nx/dist/commands';
  writeFileSync(
    program,
    `import { findCharts } from '${commands}/workspace/find-charts.js';
import { validateCharts } from '${commands}/team/validate.js';
const root = import.meta.dirname;
const roots = (await findCharts(root)).filter(({ kind }) => kind === 'team').map((chart) => chart.root);
let problems = 0;
for await (const outcome of validateCharts({ root }, roots, roots)) problems += outcome.problems.length;
if (roots.length !== 1000 || problems > 0) throw new Error(\`\${roots.length} charts, \${problems} problems\`);
`,
  );
  return timed(process.execPath, [program], { cwd: consumer.root });
}

/** What a peer would take for 1,000 charts, by what it took for some. */
function extrapolated(series: Series): string {
  return `${inWords((median(series) / peerCharts) * 1000)} (from ${peerCharts})`;
}
