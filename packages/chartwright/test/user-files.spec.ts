import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FsTree } from 'nx/src/generators/tree.js';
import { afterAll, describe, expect, it } from 'vitest';
import type { ChartOutcome } from '../src/commands/frame/outcome.ts';
import { openWorkspace, type Workspace } from '../src/commands/workspace/workspace.ts';
import { explainPlatform } from '../src/commands/platform/explain/explain.ts';
import { platformImages } from '../src/commands/platform/images/images.ts';
import { renderPlatform } from '../src/commands/platform/render.ts';
import { platformSize } from '../src/commands/platform/size.ts';
import { validatePlatform } from '../src/commands/platform/validate.ts';
import { readLock } from '../src/commands/platform/vendor/lock.ts';
import { explainCharts } from '../src/commands/team/explain.ts';
import { lintCharts } from '../src/commands/team/lint.ts';
import { renderCharts } from '../src/commands/team/render.ts';
import { validateCharts } from '../src/commands/team/validate.ts';
import { withPlugin } from '../src/nx/generators/init/nx-json.ts';
import { readTeamLists } from '../src/nx/generators/team-charts/team-list.ts';
import { overlayProblems } from '../src/nx/workspace/environment-overlays.ts';
import { readEnvironmentOf, readPlatformOf } from '../src/commands/platform/files/platform-files.ts';
import { catalogueOf } from '../src/platform/model/catalogue.ts';
import { formatProblem, type Problem, ProblemsError } from '../src/core/problem.ts';
import { PlatformWorkspace } from './support/platform-workspace.ts';
import { WorkspaceFolder } from './support/workspace-folder.ts';

const platform = new PlatformWorkspace({ charts: 'own' });
const teams = new WorkspaceFolder();
const lab = teams.team('lab', { workloads: { web: { image: 'registry.example.com/web:1.0.0' } } });
teams.write('charts/foreign/Chart.yaml', 'apiVersion: v2\nname: foreign\nversion: 0.1.0\n');
teams.write('charts/foreign/values.yaml', 'a: 1\n');
teams.write('charts/foreign/ci/other-values.yaml', 'a: 2\n');
teams.write(`${lab}/ci/other-values.yaml`, '{}\n');
afterAll(() => {
  platform.remove();
  teams.remove();
});

/** What a command reports, whether it returns its problems or throws them; anything else that is thrown fails the test. */
async function problemsOf(run: () => unknown): Promise<readonly Problem[]> {
  try {
    const outcome = await run();
    return ((outcome ?? {}) as { problems?: readonly Problem[] }).problems ?? [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems;
  }
}

type TeamGate = typeof validateCharts | typeof lintCharts | typeof renderCharts | typeof explainTeam;

function explainTeam(
  workspace: Workspace,
  roots: readonly string[],
  _fleet: readonly string[],
): AsyncGenerator<ChartOutcome> {
  return explainCharts(workspace, roots, [], { path: 'tenant.team' });
}

/** A gate of charts as a command of one outcome. */
function gate(run: TeamGate, root: string): () => Promise<{ problems: readonly Problem[] }> {
  return async () => {
    const outcomes: ChartOutcome[] = [];
    for await (const outcome of run(openWorkspace(teams.root), [root], [])) outcomes.push(outcome);
    return { problems: outcomes.flatMap(({ problems }) => problems) };
  };
}

/** One way in which people break a file. */
interface Damage {
  readonly name: string;
  readonly text: string;
  /** Line that the report must name; undefined where a program may take the file as it is. */
  readonly line?: number;
}

const duplicate: Damage = { name: 'a key twice', text: '# ours\nkey: 1\nkey: 2\n', line: 3 };
const tab: Damage = { name: 'a tab as indentation', text: 'key:\n\tother: 1\n', line: 2 };
const quote: Damage = { name: 'a quote that is never closed', text: 'key: "one\nother: 2\n' };
const latin: Damage = { name: 'another encoding than UTF-8', text: 'key: caf\uFFFD\n', line: 1 };
const mark: Damage = { name: 'a byte order mark', text: '\uFEFFkey: 1\n', line: 1 };
const empty: Damage = { name: 'nothing at all', text: '' };
const list: Damage = { name: 'a list', text: '- key: 1\n', line: 1 };

/** Files that are checked against the rules of YAML that every reader shares. */
const strict = [duplicate, tab, quote, latin, mark, empty, list];

/** Files of other projects and programs, which may hold what we would not write: only what no reader takes. */
const foreign = [duplicate, tab, quote];

type Command = readonly [name: string, run: () => unknown];

interface UserFile {
  readonly root: string;
  readonly file: string;
  readonly damages: readonly Damage[];
  readonly commands: readonly Command[];
}

const own = { own: true } as const;
const ofPlatform: readonly Command[] = [
  ['platform:render', () => renderPlatform(platform.root, { ...own, env: 'dev' })],
  ['platform:validate', () => validatePlatform(platform.root, { ...own, env: 'dev' })],
  ['platform:size', () => platformSize(platform.root, { ...own, env: 'dev' })],
  ['platform:explain', () => explainPlatform(platform.root, { env: 'dev', path: 'platform.profile' })],
  ['platform:images', () => platformImages(platform.root, { env: 'dev' })],
];

async function overlays(): Promise<{ problems: readonly Problem[] }> {
  const tree = new FsTree(platform.root, false);
  const { value } = await readPlatformOf(platform.root);
  const environment = await readEnvironmentOf(platform.root, 'dev');
  return { problems: overlayProblems(tree, value, environment.value) };
}
platform.write('charts/teams/lab/values.yaml', 'tenant:\n  team: lab\nworkloads: {}\n');
platform.write('charts/platform/vendor.lock.yaml', 'files: []\n');

const files: readonly UserFile[] = [
  {
    root: platform.root,
    file: 'platform.yaml',
    // When empty it is the catalogue's defaults.
    damages: strict.filter((damage) => damage !== empty),
    commands: ofPlatform,
  },
  { root: platform.root, file: 'environments/dev/environment.yaml', damages: strict, commands: ofPlatform },
  { root: platform.root, file: 'environments/dev/values.yaml', damages: strict, commands: ofPlatform },
  { root: platform.root, file: 'environments/dev/teams/lab.yaml', damages: strict, commands: [['nx sync', overlays]] },
  { root: platform.root, file: 'environments/dev/wiring.yaml', damages: foreign, commands: ofPlatform.slice(0, 4) },
  { root: platform.root, file: 'charts/platform/Chart.yaml', damages: foreign, commands: ofPlatform },
  {
    root: platform.root,
    file: 'charts/platform/vendor.lock.yaml',
    damages: foreign,
    commands: [['platform:vendor', () => readLock(platform.root)]],
  },
  {
    root: teams.root,
    file: `${lab}/values.yaml`,
    damages: strict,
    commands: [
      ['validate', gate(validateCharts, lab)],
      ['lint', gate(lintCharts, lab)],
      ['render', gate(renderCharts, lab)],
      ['explain', gate(explainTeam, lab)],
    ],
  },
  {
    root: teams.root,
    file: `${lab}/ci/other-values.yaml`,
    damages: strict,
    commands: [['lint', gate(lintCharts, lab)]],
  },
  { root: teams.root, file: `${lab}/Chart.yaml`, damages: foreign, commands: [['lint', gate(lintCharts, lab)]] },
  ...['Chart.yaml', 'values.yaml', 'ci/other-values.yaml'].map((name) => ({
    root: teams.root,
    file: `charts/foreign/${name}`,
    damages: [...foreign, list],
    commands: [
      ['lint', gate(lintCharts, 'charts/foreign')] as const,
      ['render', gate(renderCharts, 'charts/foreign')] as const,
    ],
  })),
  {
    root: teams.root,
    file: 'schemas/crds/widgets.yaml',
    damages: foreign,
    commands: [
      ['lint', gate(lintCharts, lab)],
      ['render', gate(renderCharts, lab)],
    ],
  },
  {
    root: teams.root,
    file: 'teams.yaml',
    damages: strict,
    commands: [['team-charts', () => readTeamLists(new FsTree(teams.root, false), ['teams.yaml'])]],
  },
  {
    root: teams.root,
    file: 'catalogue/velero.yaml',
    damages: strict,
    commands: [
      [
        'umbrella',
        () => {
          const file = 'catalogue/velero.yaml';
          catalogueOf([{ file, text: readFileSync(join(teams.root, file), 'utf8') }]);
        },
      ],
    ],
  },
];

/** Runs with a file of the workspace replaced. */
async function damaged<T>({ root, file }: UserFile, text: string, run: () => Promise<T>): Promise<T> {
  const path = join(root, file);
  const kept = `${path}.kept`;
  const there = existsSync(path);
  if (there) renameSync(path, kept);
  (root === platform.root ? platform : teams).write(file, text);
  try {
    return await run();
  } finally {
    rmSync(path);
    if (there) renameSync(kept, path);
  }
}

/** Words that js-yaml, the `yaml` package, Go's YAML reader and Node.js use, and we do not. */
const rawWords =
  /YAMLException|duplicated mapping key|Map keys must be unique|deficient indentation|stream|at line \d|flow-(map|seq)|block-map|implicit (map )?key|ENOENT|EISDIR|SyntaxError|Unexpected token|error converting|unmarshal|did not find|already set in map/i;

const cases = files.flatMap((file) =>
  file.damages.flatMap((damage) =>
    file.commands.map(([command, run]) => [damage.name, file.file, command, file, damage, run] as const),
  ),
);

describe('a file of a person', () => {
  it.each(cases)('with %s: %s, read by %s', async (_damage, _file, _command, file, damage, run) => {
    const problems = await damaged(file, damage.text, () => problemsOf(run));
    const errors = problems.filter((problem) => problem.file === file.file && problem.severity === 'error');
    expect(errors.length, problems.map(formatProblem).join('\n')).toBeGreaterThan(0);
    const [first] = errors;
    expect(first?.line, problems.map(formatProblem).join('\n')).toBeGreaterThan(0);
    if (damage.line !== undefined) expect(first?.line).toBe(damage.line);
    for (const problem of problems) expect(formatProblem(problem)).not.toMatch(rawWords);
    for (const { found, expected, fix } of errors)
      for (const words of [found, expected, fix]) expect(words).not.toBe('');
  });

  it.each([
    ['a key twice', '{\n  "plugins": [],\n  "plugins": []\n}\n', 3],
    ['a quote that is never closed', '{\n  "plugins: []\n}\n', 2],
    ['a list', '[]\n', 1],
  ])('with %s: nx.json, read by init', async (_damage, text, line) => {
    const [first] = await problemsOf(() => withPlugin(text));
    expect(first).toMatchObject({ file: 'nx.json', line });
    expect(formatProblem(first as Problem)).not.toMatch(rawWords);
  });

  it('that is a folder, such as environments/dev/values.yaml', async () => {
    const file = files.find((one) => one.file === 'environments/dev/values.yaml') as UserFile;
    const path = join(file.root, file.file);
    renameSync(path, `${path}.kept`);
    platform.write('environments/dev/values.yaml/other', '');
    const [first] = await problemsOf(() => renderPlatform(platform.root, { ...own, env: 'dev' }));
    rmSync(path, { recursive: true });
    renameSync(`${path}.kept`, path);
    expect(first).toMatchObject({ code: 'workspace/unreadable', file: file.file });
    expect(formatProblem(first as Problem)).not.toMatch(rawWords);
  });

  it('is valid before it is damaged, so that what is reported comes from the damage', async () => {
    writeFileSync(join(teams.root, 'teams.yaml'), 'teams:\n  shop:\n    workloads: {}\n');
    for (const { file, commands } of files.filter(({ root, file: name }) => existsSync(join(root, name))))
      for (const [name, run] of commands.filter(([command]) => !/^platform:(?!explain|vendor)/.test(command)))
        expect(
          (await problemsOf(run)).filter((problem) => problem.file === file),
          `${file} by ${name}`,
        ).toEqual([]);
  });
});
