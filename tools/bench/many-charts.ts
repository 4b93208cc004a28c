import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureLibraryChange } from './library-change.ts';
import { commands, type Consumer } from './consumer.ts';
import { type Figure, growthFigure, memoryFigure, ratioFigure, secondsFigure, speedupFigure } from './figure.ts';
import { type LintPeers, peerCharts } from './lint-peers.ts';
import { type Arm, inTurn, per, repeated, type Series } from './series.ts';
import { teamName } from './teams.ts';

/** How many charts a workspace has. */
export interface Sizes {
  /** Of most figures. */
  readonly charts: number;
  /** Of the two that show how the cost of a chart grows. */
  readonly few: number;
  readonly many: number;
}

/** The most memory that any of it may take, in MiB. */
const mostMemory = 1024;

/** The bulk generator at three sizes, and Nx's own view of the largest. Leaves the workspace of most figures. */
export async function measureBulk(consumer: Consumer, { charts, few, many }: Sizes): Promise<Figure[]> {
  const { small, large } = await inTurn({ small: () => consumer.bulk(few), large: () => consumer.bulk(many) }, 2);
  const projects = await showProjects(consumer);
  const middle = await repeated(() => consumer.bulk(charts), 2);
  return [
    ...memoryFigure(`memory of generating ${charts} charts, Nx and its workers included`, middle, 400),
    ratioFigure(
      `generate: cost of a chart at ${many} over that at ${few}`,
      per(large, many),
      per(small, few),
      'at few',
      1.2,
    ),
    secondsFigure(`${many} charts by one \`nx generate team-charts\``, large, undefined, memoryOf(large)),
    secondsFigure(`\`nx show projects\`, ${many} charts, no cache`, projects, undefined, memoryOf(projects)),
    secondsFigure(`${charts} charts by one \`nx generate team-charts\``, middle),
    growthFigure('of which before the first chart, as few and many charts tell', [few, small], [many, large]),
  ];
}

/** The gates over all charts, beside what others take for the same, a process a chart. */
export async function measureGates(consumer: Consumer, peers: LintPeers, charts: number): Promise<Figure[]> {
  const { generate, validate, render, lint } = await inTurn(
    {
      generate: () => consumer.bulk(charts),
      validate: () => coldRun(consumer, 'validate'),
      render: () => coldRun(consumer, 'render'),
      lint: () => coldRun(consumer, 'lint'),
    },
    2,
  );
  const gates = await repeated(() => validateWithoutNx(consumer, charts), 2, 1);
  const all = `${charts} charts, empty cache`;
  const speedup = (what: string, ours: Series, theirs: Series, name: string, least: number): Figure =>
    speedupFigure(what, per(ours, charts), per(theirs, peerCharts), name, least);
  return [
    speedup(`a chart of \`nx generate team-charts\`, ${charts} charts`, generate, peers.create, 'helm create', 8),
    speedup(`a chart of \`nx run-many -t render\`, ${all}`, render, peers.template, 'helm template', 8),
    speedup(`a chart of \`nx run-many -t lint\`, ${all}`, lint, peers.helm, 'helm lint and helm template', 10),
    ...(typeof peers.ct === 'string' ? [] : [speedup('the same', lint, peers.ct, 'ct lint', 30)]),
    ...memoryFigure(`memory of \`nx run-many -t lint\`, ${charts} charts`, lint, mostMemory),
    ...memoryFigure(`memory of \`nx run-many -t render\`, ${charts} charts`, render, mostMemory),
    secondsFigure(`\`nx run-many -t validate\`, ${all}`, validate, undefined, memoryOf(validate)),
    secondsFigure(
      `schema, rules and fleet checks of ${charts} charts, without Nx`,
      gates,
      undefined,
      'no peer has them',
    ),
    ...(await measureLibraryChange(consumer, charts)),
    ...(await measureWarm(consumer)),
  ];
}

/** What a person waits for, with one daemon for all rounds; by the clock, since the daemon works too. */
async function measureWarm(consumer: Consumer): Promise<Figure[]> {
  const env = { NX_DAEMON: 'true' };
  const byClock = async (arm: Promise<{ seconds: number }>) => {
    const { seconds } = await arm;
    return { seconds, peak: undefined, cpu: undefined };
  };
  const checkChanged: Arm = (round) => {
    const file = `charts/teams/${teamName(100 + round)}/values.yaml`;
    appendFileSync(join(consumer.root, file), '# changed\n');
    return byClock(consumer.nx(['affected', '-t', 'lint', 'diff', `--files=${file}`], { env }));
  };
  try {
    const { projects, unchanged, changed } = await inTurn(
      {
        projects: () => byClock(consumer.nx(['show', 'projects'], { env })),
        unchanged: async () => {
          // A change of one team has all teams validated again, since some rules span them.
          await consumer.nx(['run-many', '-t', 'lint'], { env });
          return byClock(consumer.nx(['run-many', '-t', 'lint'], { env }));
        },
        changed: checkChanged,
      },
      3,
      1,
    );
    const name = '`nx show projects`';
    return [
      ratioFigure('`nx affected -t lint diff`, one chart changed, warm daemon', changed, projects, name, 2),
      ratioFigure('`nx run-many -t lint`, nothing changed, warm daemon', unchanged, projects, name, 1.5),
    ];
  } finally {
    await consumer.nx(['daemon', '--stop'], { env });
  }
}

function memoryOf({ peak }: Series): string {
  return peak === undefined ? '' : `${peak.toFixed(0)} MiB`;
}

function showProjects(consumer: Consumer): Promise<Series> {
  return repeated(() => {
    consumer.clearCache();
    return consumer.nx(['show', 'projects'], { memory: true });
  }, 2);
}

function coldRun(consumer: Consumer, target: string) {
  consumer.clearCache();
  return consumer.nx(['run-many', '-t', target], { memory: true });
}

/** The gate as its own program, as a pipeline without Nx would run it. */
function validateWithoutNx(consumer: Consumer, charts: number) {
  return consumer.program(
    'validate',
    `import { validateCharts } from '${commands}/team/validate.js';
let problems = 0;
for await (const outcome of validateCharts({ root }, roots, roots)) problems += outcome.problems.length;
if (roots.length !== ${charts} || problems > 0) throw new Error(\`\${roots.length} charts, \${problems} problems\`);
`,
  );
}
