import { afterAll, describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../packages/chartwright/src/commands/platform/files/catalogue-files.ts';
import { releaseOf, ringNames } from '../../packages/chartwright/src/platform/model/rings.ts';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject, Manifest } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { mirrorWith } from '../support/chart-version.ts';
import { applyFile } from '../support/engines/apply-file.ts';
import { startArgoCd } from '../support/engines/argo-cd.ts';
import {
  application,
  complaint,
  hasSeen,
  isHealthy,
  isSynced,
  refresh,
  firstSynced,
} from '../support/engines/argo-cd-view.ts';
import { imageOf, podsOutside } from '../support/engines/flux-view.ts';
import { addForeignTemplate, foreign } from '../support/engines/foreign.ts';
import { type Forge, startForge } from '../support/engines/forge.ts';
import { playOperators, playEdge } from '../support/engines/played.ts';
import { type PlatformRepository, platformRepository } from '../support/engines/platform-repository.ts';
import { authorityOf, caBundle, injectAuthority, webhookYaml } from '../support/engines/webhook.ts';
import { proves, stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';
import { fleet } from '../support/teams/fleet.ts';

const engine = ['argo-cd'] as const;
const minutes = 60_000;
const root = 'platform-dev';
const team = 'storefront';
const observability = 'platform-observability';
const loki = { apiVersion: 'apps/v1', kind: 'StatefulSet', namespace: observability, name: 'loki' };
const help = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'team-support', name: 'help' };
const label = 'app.kubernetes.io/name';
const mine = { [label]: 'mine' };
const current = shippedCatalogue().get('loki')?.chart?.version ?? '';
const next = '18.999.0';

function place({ apiVersion, kind, namespace, name }: typeof help): Manifest {
  return { apiVersion, kind, metadata: { namespace, name } };
}

describe('the platform and its teams, by Argo CD', () => {
  const cluster = useControlPlane();
  const workspace = useWorkspace();
  stopAtFirstFailure();
  let forge: Forge;
  let repository: PlatformRepository;
  const played = new AbortController();
  const kube = (): Kube => cluster().kube;
  afterAll(() => {
    played.abort();
    forge.end();
  });

  it('the files for Argo CD are generated and pushed, and so is the packaged umbrella', async () => {
    forge = await startForge(cluster());
    repository = await platformRepository(workspace(), forge);
    // No pod answers for the API that its chart registers, and Argo CD waits for that.
    await repository.nx('generate', 'component', 'metrics-server', '--external');
    await repository.nx('run', 'platform:vendor');
    const choices = [`--repository=${forge.repository}`, `--charts=${forge.charts}`];
    await repository.nx('generate', 'gitops', 'dev', '--engine=argocd', ...choices);
    await repository.pushUmbrella();
    await repository.push('The platform');
    await startArgoCd(cluster(), forge, await workspace().read('gitops/dev/README.md'));
  });

  proves(
    'gitops',
    engine,
    'Argo CD installs each ring after the one before it is healthy, then each team’s tenant part and the teams',
    async () => {
      await applyFile(cluster().context, workspace().path('gitops/dev/root.yaml'));
      await playOperators(kube(), played.signal);
      await until(releaseOf('edge'), isHealthy, 15);
      playEdge(kube(), played.signal);
      const releases = [...ringNames.map((ring) => releaseOf(ring)), ...fleet.map((team) => `${team}-tenant`)];
      // Argo CD learns of new definitions one by one, and knows late that all of them are there.
      const seen = await Promise.all(releases.map((name) => until(name, isHealthy, 15)));
      for (const one of fleet) await until(one, isSynced, 5);
      await until(root, isHealthy, 5);
      const times = seen.slice(0, ringNames.length).map(firstSynced);
      for (const [index, { from }] of times.entries())
        if (index > 0) expect(from, releases[index]).toBeGreaterThanOrEqual(times[index - 1]?.to ?? Number.NaN);
    },
    35 * minutes,
  );

  proves(
    'gitops',
    engine,
    'the upgrade of a component, by the commands of the guide alone, is rolled out, and nothing else',
    async () => {
      const untouched = await podsOutside(kube(), observability);
      expect(imageOf(await kube().get(loki))).toBe(`stand-in.test/loki:${current}`);
      const mirror = await mirrorWith('loki', next, { 'templates/webhook.yaml': webhookYaml });
      await repository.nx('generate', 'component', 'loki', `--chart-version=${next}`);
      await repository.nx('run', 'platform:vendor', `--mirror=${mirror}`);
      expect(await repository.nx('run', 'platform:diff', '--env=dev', '--base=main')).toContain('loki');
      await repository.pushUmbrella();
      await follow('Upgrade Loki', releaseOf('observability'));
      await kube().untilObject(loki, (seen) => imageOf(seen) === `stand-in.test/loki:${next}`, {
        patience: 5 * minutes,
        what: 'run the new version',
      });
      await until(root, isHealthy, 5);
      expect(await podsOutside(kube(), observability)).toEqual(expect.arrayContaining(untouched));
    },
    32 * minutes,
  );

  proves(
    'gitops',
    engine,
    'what a person changed by hand is undone; the CA of a webhook and an autoscaler’s replicas stay',
    async () => {
      await injectAuthority(kube());
      await kube().merge(loki, { metadata: { labels: mine } });
      await kube().merge(loki, {
        spec: { template: { spec: { containers: [{ name: 'stand-in', image: 'elsewhere.test/loki:1' }] } } },
      });
      // As the autoscaler writes it: Argo CD knows its replicas by who wrote them.
      await kube().apply({ ...place(help), spec: { replicas: 4 } }, { fieldManager: 'kube-controller-manager' });
      await kube().merge(help, { metadata: { labels: mine } });
      const chart = (name: string) => (seen: KubeObject) => seen.metadata.labels?.[label] === name && seen;
      const undone = { patience: 3 * minutes, what: 'be as its chart has it' };
      expect(imageOf(await kube().untilObject(loki, chart('loki'), undone))).toBe(`stand-in.test/loki:${next}`);
      expect((await kube().untilObject(help, chart('help'), undone)).spec.replicas).toBe(4);
      expect(await authorityOf(kube())).toBe(caBundle);
      await until(releaseOf('observability'), isHealthy, 3);
    },
    8 * minutes,
  );

  it('a team’s project allows no object in another team’s namespace', async () => {
    const removeTemplate = await addForeignTemplate(workspace(), team);
    await follow('Reach for another team', team);
    await until(team, (seen) => complaint(seen).includes(foreign.namespace), 3);
    expect(await kube().find(foreign)).toBeUndefined();
    await removeTemplate();
    await follow('Stay at home', team);
    await until(team, isSynced, 3);
  });

  /** Pushes a commit, and waits until Argo CD has looked at it for the root and for an application. */
  async function follow(message: string, name: string): Promise<void> {
    const commit = await repository.push(message);
    await refresh(kube(), root);
    // It waits for each ring in turn, and for the definitions longest.
    await until(root, (seen) => hasSeen(seen, commit) && isSynced(seen), 20);
    await refresh(kube(), name);
    await until(name, (seen) => hasSeen(seen, commit), 5);
  }

  async function until(name: string, holds: (seen: KubeObject) => boolean, patience: number): Promise<KubeObject> {
    let last = '';
    const seen = (object: KubeObject): KubeObject | undefined => {
      last = complaint(object);
      return holds(object) ? object : undefined;
    };
    return kube()
      .untilObject(application(name), seen, { patience: patience * minutes, what: 'be as expected' })
      .catch((cause: unknown) => {
        throw new Error(`the application ${name}: ${last}`, { cause });
      });
  }
});
