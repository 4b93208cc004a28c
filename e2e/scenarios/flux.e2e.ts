import { afterAll, describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../packages/chartwright/src/commands/platform/files/catalogue-files.ts';
import { releaseOf, ringNames, rings } from '../../packages/chartwright/src/platform/model/rings.ts';
import { mirrorWith } from '../support/chart-version.ts';
import { applyFile } from '../support/engines/apply-file.ts';
import {
  fetched,
  gitRepository,
  helmRelease,
  kustomization,
  reconcile,
  startFlux,
  untilReady,
} from '../support/engines/flux.ts';
import {
  failure,
  firstDeployed,
  historyOf,
  imageOf,
  objectsOfTeams,
  podsOutside,
} from '../support/engines/flux-view.ts';
import { authorityOf, caBundle, injectAuthority, webhookYaml } from '../support/engines/webhook.ts';
import { addForeignTemplate, foreign } from '../support/engines/foreign.ts';
import { type Forge, startForge } from '../support/engines/forge.ts';
import { type PlatformRepository, platformRepository } from '../support/engines/platform-repository.ts';
import type { Kube } from '../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { KubeObject, Which } from '../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { proves, stopAtFirstFailure, useControlPlane, useWorkspace } from '../support/steps.ts';
import { fleet } from '../support/teams/fleet.ts';

const engine = ['source-controller', 'kustomize-controller', 'helm-controller'] as const;
const minutes = 60_000;
const observability = 'platform-observability';
const loki = { apiVersion: 'apps/v1', kind: 'StatefulSet', namespace: observability, name: 'loki' };
const team = 'storefront';
const teamNamespace = `team-${team}`;
const frontend = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: teamNamespace, name: 'frontend' };
const overlay = `environments/dev/teams/${team}.yaml`;

type Place = Which & { readonly name: string };

const current = shippedCatalogue().get('loki')?.chart?.version ?? '';
const next = '18.999.0';
const help = { apiVersion: 'apps/v1', kind: 'Deployment', namespace: 'team-support', name: 'help' };
describe('the platform and its teams, by Flux', () => {
  const cluster = useControlPlane();
  const workspace = useWorkspace();
  stopAtFirstFailure();
  let forge: Forge;
  let repository: PlatformRepository;
  const kube = (): Kube => cluster().kube;
  afterAll(() => {
    forge.end();
  });

  it('the files for Flux are generated and pushed, and so is the packaged umbrella', async () => {
    forge = await startForge(cluster());
    repository = await platformRepository(workspace(), forge);
    const choices = [`--repository=${forge.repository}`, `--charts=${forge.charts}`];
    await repository.nx('generate', 'gitops', 'dev', '--engine=flux', ...choices);
    await repository.pushUmbrella();
    await repository.push('The platform');
    await startFlux(cluster(), forge);
    await untilReady(kube(), gitRepository, minutes);
  });

  proves(
    'gitops',
    engine,
    'Flux installs every ring after those before it, then each team’s tenant part, then the teams',
    async () => {
      await applyFile(cluster().context, workspace().path('gitops/dev/flux.yaml'));
      await untilReady(kube(), kustomization('dev-platform'), 10 * minutes);
      await untilReady(kube(), kustomization('dev-teams'), 6 * minutes);
      await Promise.all(fleet.map((one) => untilReady(kube(), helmRelease(one, `team-${one}`), 6 * minutes)));
      const releases = await allReleases();
      expect(Object.keys(releases)).toHaveLength(ringNames.length + 2 * fleet.length);
      for (const { name, after } of rings)
        for (const before of after)
          expect(firstDeployed(releases[releaseOf(name)]), `${name} after ${before}`).toBeGreaterThanOrEqual(
            firstDeployed(releases[releaseOf(before)]),
          );
    },
    17 * minutes,
  );

  proves(
    'gitops',
    engine,
    'the upgrade of a component, by the commands of the guide alone, is rolled out, and nothing else',
    async () => {
      const untouched = await podsOutside(kube(), observability);
      const was = await kube().get(loki);
      expect(imageOf(was)).toBe(`stand-in.test/loki:${current}`);
      const mirror = await mirrorWith('loki', next, { 'templates/webhook.yaml': webhookYaml });
      await repository.nx('generate', 'component', 'loki', `--chart-version=${next}`);
      await repository.nx('run', 'platform:vendor', `--mirror=${mirror}`);
      expect(await repository.nx('run', 'platform:diff', '--env=dev', '--base=main')).toContain('loki');
      const version = await repository.pushUmbrella();
      await follow('Upgrade Loki', helmRelease(releaseOf('observability')), (seen) =>
        historyOf(seen)[0]?.chartVersion.startsWith(`${version}+`),
      );
      await kube().untilObject(loki, (seen) => imageOf(seen) === `stand-in.test/loki:${next}`);
      const release = await kube().get(helmRelease(releaseOf('observability')));
      expect(historyOf(release).map(({ status }) => status)).toEqual(['deployed', 'superseded']);
      await untilReady(kube(), kustomization('dev-platform'), 5 * minutes);
      expect(await podsOutside(kube(), observability)).toEqual(expect.arrayContaining(untouched));
    },
    15 * minutes,
  );

  proves(
    'gitops',
    engine,
    'what a person changed by hand is undone; the CA of a webhook and an autoscaler’s replicas stay',
    async () => {
      await kube().merge(loki, { metadata: { labels: { 'app.kubernetes.io/name': 'mine' } } });
      const image = { name: 'stand-in', image: 'elsewhere.test/loki:1' };
      await kube().merge(loki, { spec: { template: { spec: { containers: [image] } } } });
      await injectAuthority(kube());
      await kube().merge(help, { spec: { replicas: 4 } });
      await reconcile(kube(), helmRelease(releaseOf('observability')));
      await reconcile(kube(), helmRelease('support', help.namespace));
      const { metadata } = await kube().untilObject(loki, (seen) => imageOf(seen).endsWith(`loki:${next}`) && seen);
      expect(metadata.labels).toMatchObject({ 'app.kubernetes.io/name': 'loki' });
      expect(await authorityOf(kube())).toBe(caBundle);
      expect((await kube().get(help)).spec.replicas).toBe(4);
    },
  );

  proves('gitops', engine, 'a change of a team’s values reaches that team, and no object of another', async () => {
    const untouched = await podsOutside(kube(), teamNamespace);
    const otherTeams = fleet.filter((one) => one !== team);
    const others = await objectsOfTeams(kube(), otherTeams);
    await workspace().edit(overlay, '  frontend:\n', "  frontend:\n    env: { GREETING: 'hello' }\n");
    await follow('Greet', frontend, (seen) => JSON.stringify(seen.spec.template).includes('GREETING'));
    await Promise.all(fleet.map((one) => untilReady(kube(), helmRelease(one, `team-${one}`), 2 * minutes)));
    expect(await podsOutside(kube(), teamNamespace)).toEqual(expect.arrayContaining(untouched));
    expect(await objectsOfTeams(kube(), otherTeams)).toEqual(others);
  });

  proves('gitops', engine, 'a revision that cannot be deployed is reported, and changes nothing', async () => {
    const { metadata } = await kube().get(frontend);
    await workspace().edit(overlay, "{ GREETING: 'hello' }", '{ GREETING: [no, text] }');
    // The same values are the tenant part's, which comes first.
    const release = helmRelease(`${team}-tenant`);
    await follow('Break the values', release, (seen) => failure(seen)?.includes('values don'));
    expect((await kube().get(frontend)).metadata).toMatchObject({
      uid: metadata.uid,
      generation: metadata.generation,
    });
    await workspace().edit(overlay, '{ GREETING: [no, text] }', "{ GREETING: 'again' }");
    await follow('Mend the values', frontend, (seen) => JSON.stringify(seen.spec.template).includes('again'));
    await untilReady(kube(), helmRelease(team, teamNamespace), 5 * minutes);
  });

  proves(
    'gitops',
    engine,
    'a team’s release, as the team’s deployer, is refused another team’s namespace',
    async () => {
      const release = helmRelease(team, teamNamespace);
      const removeTemplate = await addForeignTemplate(workspace(), team);
      await follow('Reach for another team', release, (seen) => failure(seen)?.includes('forbidden'));
      const why = failure(await kube().get(release));
      expect(why).toContain(`User "system:serviceaccount:${teamNamespace}:${team}-deployer" cannot`);
      expect(why).toContain(`in the namespace "${foreign.namespace}"`);
      expect(await kube().find(foreign)).toBeUndefined();
      await removeTemplate();
      await follow('Stay at home', release, (seen) => failure(seen) === undefined);
      await untilReady(kube(), release, 5 * minutes);
    },
  );

  /** Pushes a commit, has Flux fetch it, and waits until an object is as that commit has it. */
  async function follow(message: string, place: Place, as: (seen: KubeObject) => boolean | undefined): Promise<void> {
    await fetched(kube(), await repository.push(message), ['dev-platform', 'dev-tenants', 'dev-teams']);
    await kube().untilObject(place, as, { patience: 5 * minutes, what: `be as after “${message}”` });
  }

  async function allReleases(): Promise<Record<string, KubeObject>> {
    const { apiVersion, kind } = helmRelease('');
    const all = await kube().list({ apiVersion, kind });
    return Object.fromEntries(all.map((release) => [release.metadata.name, release]));
  }
});
