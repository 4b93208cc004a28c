import { join } from 'node:path';
import { readUmbrella } from '../../packages/chartwright/src/commands/platform/files/umbrella-chart.ts';
import { validatePlatform } from '../../packages/chartwright/src/commands/platform/validate.ts';
import { hasErrors } from '../../packages/chartwright/src/core/problem.ts';
import { locate } from '../../packages/chartwright/src/toolchain/programs/locate.ts';
import { type Figure, ratioFigure } from './figure.ts';
import { timed } from './process.ts';
import { inTurn } from './series.ts';

/** Enough for a median that a neighbour's burst does not move. */
const rounds = 9;

/** API groups whose kinds a cluster has before anything is rendered; charts that look for one refuse without it. */
const apiVersions = ['monitoring.coreos.com/v1', 'cert-manager.io/v1', 'gateway.networking.k8s.io/v1'];

/** A trial cluster on kind, everything in one release. */
const target = { profile: 'kind', ring: 'single' };

/**
 * The whole platform rendered, validated and sized in one go, beside one `helm template` of it. In this process, since
 * Nx's own start is measured elsewhere; on the vendored charts, without which there is nothing to measure.
 *
 * @param root absolute folder of the repository
 */
export async function measurePlatform(root: string): Promise<{ figures: Figure[]; skipped: string[] }> {
  const { missing } = await readUmbrella(root);
  if (missing.length > 0)
    return { figures: [], skipped: [`the platform: its charts are not here; \`npx nx run platform:vendor\``] };
  const { path } = await locate('helm');
  const chart = join(root, 'charts/platform');
  const versions = apiVersions.map((version) => `--api-versions=${version}`);
  const args = ['template', 'platform', chart, '--namespace=platform', '--skip-crds', ...versions];
  const { ours, helm } = await inTurn(
    {
      ours: async () => {
        const start = performance.now();
        const { problems } = await validatePlatform(root, target);
        if (hasErrors(problems)) throw new Error('the platform is not valid, so its time means nothing');
        return { seconds: (performance.now() - start) / 1000, peak: undefined };
      },
      helm: () => timed(path, [...args, `--values=${join(chart, 'profiles/kind.yaml')}`], { cwd: root }),
    },
    rounds,
    1,
  );
  return {
    figures: [ratioFigure('the platform rendered, validated and sized', ours, helm, 'one `helm template`', 2)],
    skipped: [],
  };
}
