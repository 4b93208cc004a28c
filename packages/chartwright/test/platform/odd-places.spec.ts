import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FsTree } from 'nx/src/generators/tree.js';
import { afterEach, describe, expect, it } from 'vitest';
import { explainPlatform } from '../../src/commands/platform/explain/explain.ts';
import { environmentNames, readPlatformOf } from '../../src/commands/platform/files/platform-files.ts';
import { renderPlatform } from '../../src/commands/platform/render.ts';
import { validatePlatform } from '../../src/commands/platform/validate.ts';
import gitopsGenerator from '../../src/nx/generators/gitops/generator.ts';
import { environmentNames as namesInTree } from '../../src/nx/workspace/environment-plan.ts';
import { requirePlatform } from '../../src/nx/workspace/umbrella-plan.ts';
import { type Problem, ProblemsError } from '../../src/core/problem.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';

let workspace: PlatformWorkspace | undefined;
afterEach(() => workspace?.remove());

const replacements: Readonly<Record<string, (path: string) => void>> = {
  folder: (path) => mkdirSync(path),
  pipe: (path) => execFileSync('mkfifo', [path]),
  loop: (path) => symlinkSync(path, path),
};

type Run = (root: string) => unknown;

const commands: readonly (readonly [string, Run])[] = [
  ['platform:render', (root) => renderPlatform(root, { own: true, env: 'dev', ring: 'base' })],
  ['platform:validate', (root) => validatePlatform(root, { own: true, ring: 'base' })],
  ['platform:explain', (root) => explainPlatform(root, { env: 'dev', path: 'platform.profile' })],
];

const tree = (root: string): FsTree => new FsTree(root, false);
const ofPlatform: Run = (root) => requirePlatform(tree(root));
const ofEnvironments: Run = (root) => namesInTree(tree(root)).map((name) => gitopsGenerator(tree(root), { env: name }));

/** What is reported with something else in the place of a file or folder. */
async function reported(place: string, kind: string, run: Run): Promise<readonly Problem[]> {
  workspace = new PlatformWorkspace({ charts: 'own' });
  const path = join(workspace.root, place);
  rmSync(path, { recursive: true });
  replacements[kind]?.(path);
  try {
    await Promise.all([await run(workspace.root)].flat());
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
  return [];
}

const cases = [
  ...Object.keys(replacements).flatMap((kind) =>
    ['platform.yaml', 'environments/dev/environment.yaml'].flatMap((place) =>
      [...commands, ['a generator', place === 'platform.yaml' ? ofPlatform : ofEnvironments] as const].map(
        ([name, run]) => [kind, place, name, run] as const,
      ),
    ),
  ),
  ...['pipe', 'loop'].flatMap((kind) =>
    ['environments', 'environments/dev'].flatMap((place) =>
      [...commands, ['a generator', ofEnvironments] as const].map(([name, run]) => [kind, place, name, run] as const),
    ),
  ),
];

describe('something else in the place of a file or a folder', () => {
  it.each(cases)('is reported by its path: a %s as %s, by %s', async (kind, place, _, run) => {
    const [problem] = await reported(place, kind, run);
    expect(problem).toMatchObject({ code: 'workspace/unreadable', severity: 'error' });
    expect(problem?.file.startsWith(place)).toBe(true);
  });

  it('is no environment where it is a file beside the folders', async () => {
    workspace = new PlatformWorkspace({ charts: 'own' });
    writeFileSync(join(workspace.root, 'environments/README.md'), '# Ours\n');
    symlinkSync(join(workspace.root, 'environments/dev'), join(workspace.root, 'environments/linked'));
    expect(await environmentNames(workspace.root)).toEqual(['dev', 'linked', 'prod']);
    expect((await readPlatformOf(workspace.root)).warnings).toEqual([]);
  });

  it('is reported in the umbrella too', async () => {
    for (const kind of ['pipe', 'loop'])
      expect((await reported('charts/platform/values.yaml', kind, commands[1]?.[1] ?? ofPlatform))[0]).toMatchObject({
        code: 'workspace/unreadable',
        file: 'charts/platform/values.yaml',
      });
  });
});
