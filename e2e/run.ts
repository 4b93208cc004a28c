// Runs scenarios on a real control plane.
//   npm run e2e                          the core
//   npm run e2e -- --all                 all of them
//   npm run e2e -- install teams         those
//   npm run e2e -- --all --mirror=DIR    on the upstream charts instead of stand-ins
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { execa } from 'execa';
import { controlPlaneServers } from '../packages/chartwright/src/toolchain/control-plane/control-plane.ts';
import { provisionAll, type ProvisionOutcome } from '../packages/chartwright/src/toolchain/provision/provision.ts';
import { formatProvisionTable } from '../packages/chartwright/src/toolchain/provision/table.ts';
import { programs } from '../packages/chartwright/src/toolchain/programs/programs.ts';
import { packageStandIns } from '../packages/chartwright/test/support/stand-ins.ts';
import { checkProof, writeProof } from './proof/proof-file.ts';
import type { Report } from './proof/reporter.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import { serverEnvironment, servers } from './servers.ts';
import { type Charts, repository, type Target, variables } from './settings.ts';

const usage = `npm run e2e -- [scenario…] [options]

  --all            every scenario, not only the core
  --target=kind    on a cluster that kind makes, instead of a control plane on loopback; needs a container engine
                   and --mirror
  --mirror=DIR     the upstream charts of this folder, as platform:vendor --save makes it, instead of stand-ins
  --bail           stop at the first test that fails
  --keep           leave servers' logs and workspaces after the run
  --write-proof    write what was proven into docs/reference/proof.md, instead of comparing it
  --list           list the scenarios and exit

Scenarios (* is of the core):
${scenarios.map(({ name, core, summary }) => `  ${core ? '*' : ' '} ${name.padEnd(12)} ${summary}`).join('\n')}
`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean', default: false },
    target: { type: 'string', default: 'local' },
    mirror: { type: 'string' },
    keep: { type: 'boolean', default: false },
    'write-proof': { type: 'boolean', default: false },
    bail: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
process.exitCode = values.list || values.help ? printUsage() : await main();

function printUsage(): number {
  console.log(usage);
  return 0;
}

async function main(): Promise<number> {
  const chosen = choose();
  if (typeof chosen === 'string') {
    console.error(`${chosen}\n\n${usage}`);
    return 2;
  }
  const outcomes = await provision(chosen);
  console.log(formatProvisionTable(outcomes));
  if (outcomes.some((outcome) => 'problems' in outcome)) return 1;

  if (chosen.some(({ nx }) => nx === true))
    await execa('npm', ['run', 'build'], { cwd: repository, env: { NODE_OPTIONS: '' } });
  // Vitest ends first, signalled by the terminal on Ctrl-C and otherwise from here; what it used is then removed. A listener
  // that is taken away at the first signal would let execa end this process at once.
  process.on('SIGINT', () => undefined);
  const stop = new AbortController();
  process.on('SIGTERM', () => {
    stop.abort();
  });
  const scratch = await mkdtemp(join(tmpdir(), 'chartwright-e2e-run-'));
  try {
    const mirror = values.mirror === undefined ? join(scratch, 'stand-ins') : resolve(values.mirror);
    if (values.mirror === undefined) await packageStandIns(mirror);
    const report = process.env[variables.report] ?? join(scratch, 'report.json');
    const code = await runScenarios(chosen, { mirror, report, scratch, cancelSignal: stop.signal });
    // The servers of kind have their own versions, which the table does not show.
    if (values.target === 'kind') return code;
    const run = { charts: chartsUsed(), rows: await rowsIn(report), versions: versionsOf(outcomes) };
    if (values['write-proof']) await writeProof(run);
    else if (code === 0) return await checkProof(run);
    return code;
  } finally {
    if (!values.keep) await rm(scratch, { recursive: true, force: true });
  }
}

function choose(): readonly Scenario[] | string {
  const target = values.target;
  if (target !== 'local' && target !== 'kind') return `--target is local or kind, not ${target}`;
  if (target === 'kind' && values.mirror === undefined)
    return '--target=kind needs --mirror: the images of the stand-ins do not exist';
  if (target === 'kind' && values['write-proof'])
    return '--write-proof is of the control plane on loopback, not of kind';
  const unknown = positionals.filter((name) => !scenarios.some((scenario) => scenario.name === name));
  if (unknown.length > 0) return `no scenario is named ${unknown.join(', ')}`;
  const wanted = ({ name, core }: Scenario): boolean =>
    positionals.length > 0 ? positionals.includes(name) : values.all || core;
  const chosen = scenarios.filter((scenario) => wanted(scenario) && scenario.targets.includes(target));
  return chosen.length === 0 ? `none of these runs on ${target}` : chosen;
}

function provision(chosen: readonly Scenario[]): Promise<ProvisionOutcome[]> {
  const names = new Set([
    ...(values.target === 'local' ? controlPlaneServers : []),
    ...chosen.flatMap((one) => one.servers),
  ]);
  const clients = new Set<string>([
    'helm',
    'kubectl',
    ...(values.target === 'kind' ? ['kind'] : []),
    ...chosen.flatMap((one) => one.programs ?? []),
  ]);
  const wanted = programs.filter(({ name }) => clients.has(name));
  return provisionAll({
    programs: [...wanted, ...[...names].map((name) => servers[name])],
    environment: serverEnvironment(),
    announce: (line) => console.error(line),
  });
}

/** Paths of what a run reads and writes. */
type RunPlaces = Readonly<Record<'mirror' | 'report' | 'scratch', string>>;

async function runScenarios(
  chosen: readonly Scenario[],
  { mirror, report, scratch, cancelSignal }: RunPlaces & { readonly cancelSignal: AbortSignal },
): Promise<number> {
  const files = chosen.map(({ name }) => `scenarios/${name}.e2e.ts`);
  const { exitCode } = await execa(
    'vitest',
    ['run', '--config=e2e/vitest.config.ts', ...(values.bail ? ['--bail=1'] : []), ...files],
    {
      cwd: repository,
      preferLocal: true,
      reject: false,
      cancelSignal,
      stdio: 'inherit',
      env: {
        ...serverEnvironment(),
        NODE_OPTIONS: '--conditions=@chartwright/source',
        [variables.target]: values.target satisfies string as Target,
        [variables.mirror]: mirror,
        [variables.charts]: chartsUsed(),
        [variables.report]: report,
        [variables.scratch]: scratch,
        [variables.keep]: values.keep ? '1' : '0',
      },
    },
  );
  return exitCode ?? 1;
}

/** What was proven; nothing where vitest did not come so far. */
async function rowsIn(report: string): Promise<Report['rows']> {
  const text = await readFile(report, 'utf8').catch(() => undefined);
  return text === undefined ? [] : (JSON.parse(text) as Report).rows;
}

function chartsUsed(): Charts {
  return values.mirror === undefined ? 'stand-ins' : 'upstream';
}

function versionsOf(outcomes: readonly ProvisionOutcome[]): Record<string, string> {
  return Object.fromEntries(
    outcomes.flatMap((outcome) => ('located' in outcome ? [[outcome.located.name, outcome.located.version]] : [])),
  );
}
