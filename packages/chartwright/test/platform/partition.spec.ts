import { afterAll, describe, expect, it } from 'vitest';
import { catalogFor } from '../../src/commands/platform/rendering/crd-definitions.ts';
import { renderReleases } from '../../src/commands/platform/rendering/release-rendering.ts';
import { partitionFindings } from '../../src/platform/checks/partition.ts';
import { factsOf } from '../../src/platform/model/facts.ts';
import { chooseComponents } from '../../src/platform/model/platform.ts';
import { platformObjects } from '../../src/platform/platform-object.ts';
import { scopeTest } from '../../src/kube/scopes.ts';
import { platformFrom, realCharts } from '../support/platform.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';

const workspace = new PlatformWorkspace({ charts: realCharts ? 'real' : 'stand-ins' });
afterAll(() => workspace.remove());

describe('the rings', () => {
  it.each(['dev', 'prod'])('partition the single render of %s', async (env) => {
    const rings = await renderReleases(workspace.root, { env, ring: 'all' });
    const single = await renderReleases(workspace.root, { env, ring: 'single' });
    const all = [...rings.platforms, ...single.platforms];
    expect(all.flatMap(({ releases }) => releases.flatMap(({ problems }) => problems))).toEqual([]);
    const isClusterScoped = scopeTest(await catalogFor(workspace.root, all));
    const [inRings, inSingle] = [rings, single].map(({ platforms }) =>
      platforms.flatMap(({ releases }) => platformObjects(releases, isClusterScoped)),
    );
    const facts = factsOf(chooseComponents(platformFrom(), env === 'dev' ? 'kind' : 'eks'));
    expect(inSingle?.length).toBeGreaterThan(20);
    expect(partitionFindings(inSingle ?? [], inRings ?? [], facts).map(({ found }) => found)).toEqual([]);
  });
});
