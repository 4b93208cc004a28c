import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Consumer } from './consumer.ts';
import { type Figure, ratioFigure } from './figure.ts';
import type { Run } from './process.ts';
import { inTurn } from './series.ts';
import { teamName } from './teams.ts';

/** Enough for a median that a neighbour's burst does not move. */
const rounds = 5;

/** `nx generate team-chart` beside a generator that does nothing, in the same workspace. */
export async function measureOneChart(consumer: Consumer): Promise<Figure[]> {
  const isolated = await generators(consumer, {});
  const together = await generators(consumer, { NX_ISOLATE_PLUGINS: 'false' });
  rmSync(join(consumer.root, 'empty'), { recursive: true, force: true });
  consumer.clearTeams();
  const name = 'a generator that does nothing';
  return [
    ratioFigure('`nx generate team-chart`', isolated.ours, isolated.empty, name, 1.25),
    ratioFigure('the same with `NX_ISOLATE_PLUGINS=false`', together.ours, together.empty, name),
    ...(await measureTarget(consumer)),
  ];
}

/** The target of one team beside a target of Nx's own that runs nothing, without a daemon and without a cache. */
async function measureTarget(consumer: Consumer): Promise<Figure[]> {
  await consumer.bulk(1);
  const run = (target: string) => () => consumer.nx(['run', target, '--skip-nx-cache']);
  const { ours, noop } = await inTurn({ ours: run(`${teamName(0)}:validate`), noop: run('empty:nothing') }, 5, 1);
  consumer.clearTeams();
  return [ratioFigure('`nx run <team>:validate`, one team', ours, noop, 'a target that does nothing')];
}

function generators(consumer: Consumer, env: Readonly<Record<string, string>>) {
  const run = (collection: string, name: string, options: readonly string[]): Promise<Run> =>
    consumer.nx(['generate', collection, name, '--no-interactive', ...options], { env });
  const prefix = Object.keys(env).length === 0 ? 'isolated' : 'together';
  return inTurn(
    {
      ours: (round) => {
        const name = `${prefix}${round}`;
        const image = '--image=registry.example.com/web:1.0.0';
        return run('team-chart', name, [image, '--port=8080', `--host=${name}.example.com`]);
      },
      empty: (round) => run('./tools/empty:empty', `${prefix}${round}`, []),
    },
    rounds,
    1,
  );
}
