import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { renderPlatform } from '../../packages/chartwright/src/commands/platform/render.ts';
import {
  lintRequests,
  renderReleases,
} from '../../packages/chartwright/src/commands/platform/rendering/release-rendering.ts';
import { validatePlatform } from '../../packages/chartwright/src/commands/platform/validate.ts';
import { hasErrors, type Problem } from '../../packages/chartwright/src/core/problem.ts';
import { templateArguments } from '../../packages/chartwright/src/toolchain/helm/command.ts';
import { offlineHelmEnvironment } from '../../packages/chartwright/src/toolchain/helm/environment.ts';
import { locate } from '../../packages/chartwright/src/toolchain/programs/locate.ts';
import { realCharts } from '../../packages/chartwright/test/support/platform.ts';
import { PlatformWorkspace } from '../../packages/chartwright/test/support/platform-workspace.ts';
import { type Figure, ratioFigure } from './figure.ts';
import { timedHere } from './process.ts';
import { inTurn } from './series.ts';

/** Enough for a median that a neighbour's burst does not move. */
const rounds = 3;

/** API groups whose kinds a cluster has before anything is rendered; charts that look for one refuse without it. */
const apiVersions = ['monitoring.coreos.com/v1', 'cert-manager.io/v1', 'gateway.networking.k8s.io/v1'];

/** An environment on EKS, which has every ring. */
const target = { env: 'prod' };

/**
 * The rings of an environment rendered, and validated and sized, beside `helm template` of each ring with the same
 * values. In this process, since Nx's own start is measured elsewhere; on the real charts where CHARTWRIGHT_MIRROR has
 * them, and else on stand-ins, which are small: then what is ours weighs more than it does for a person.
 */
export async function measurePlatform(): Promise<{ figures: Figure[]; skipped: string[] }> {
  const workspace = new PlatformWorkspace({ charts: realCharts ? 'real' : 'stand-ins' });
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-bench-platform-'));
  try {
    const { root } = workspace;
    const { path } = await locate('helm');
    const requests = await lintRequests(root, folder, await renderReleases(root, target));
    const options = {
      cwd: root,
      env: offlineHelmEnvironment(),
      extendEnv: false,
      maxBuffer: 64 * 1024 * 1024,
    } as const;
    const { render, validate, helm } = await inTurn(
      {
        render: () => timedHere(async () => sound(await renderPlatform(root, target))),
        validate: () => timedHere(async () => sound(await validatePlatform(root, target))),
        helm: () =>
          timedHere(async () => {
            for (const { release = '', ...request } of requests)
              await execa(path, templateArguments({ ...request, release }, { apiVersions }), options);
          }),
      },
      rounds,
      1,
    );
    const charts = realCharts ? '' : ', stand-ins for charts';
    const name = `\`helm template\` of ${requests.length} rings`;
    return {
      figures: [
        ratioFigure(`an environment of the platform rendered${charts}`, render, helm, name, 1.3),
        ratioFigure(`the same validated and sized${charts}`, validate, helm, name, 2),
      ],
      skipped: [],
    };
  } finally {
    workspace.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is refused early takes no time. Objects are judged last, and those of stand-ins are not all right. */
function sound({ problems }: { readonly problems: readonly Problem[] }): void {
  const refused = problems.filter(({ file }) => realCharts || !file.startsWith('platform/'));
  if (hasErrors(refused))
    throw new Error(
      `the platform is not valid: ${JSON.stringify(refused.filter(({ severity }) => severity === 'error'))}`,
    );
}
