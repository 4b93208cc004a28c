import { readFile } from 'node:fs/promises';
import { expect } from 'vitest';
import { parse } from 'yaml';
import type { Kube } from '../../../packages/chartwright/src/toolchain/kube-api/kube.ts';
import type { Manifest } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';
import { proves } from '../../support/steps.ts';
import { deploymentManifest, podManifest, podSpec, untilPodsRefused } from '../../support/teams/team-pods.ts';
import type { TeamsContext } from './teams-context.ts';

/** What is sent to the API server, by whom, and part of its refusal; nothing where it accepts. */
interface Attempt {
  readonly what: string;
  readonly by?: 'the deployer' | 'the admin';
  readonly message?: string;
  readonly object?: Manifest;
  /** Or a Deployment, of which this is changed. */
  readonly pod?: object;
  readonly container?: object;
}

/** What by itself is below the level `restricted`, by what Pod Security reports about it. */
const loosened = {
  privileged: podSpec({}, { securityContext: { privileged: true } }),
  'allowPrivilegeEscalation != false': podSpec({}, { securityContext: { capabilities: { drop: ['ALL'] } } }),
  'unrestricted capabilities': podSpec({}, { securityContext: { allowPrivilegeEscalation: false } }),
  'runAsNonRoot != true': podSpec({ securityContext: { seccompProfile: { type: 'RuntimeDefault' } } }),
  seccompProfile: podSpec({ securityContext: { runAsNonRoot: true } }),
  'host namespaces': podSpec({ hostNetwork: true }),
  hostPath: podSpec({ volumes: [{ name: 'a', hostPath: { path: '/' } }] }),
};

/** What the API server refuses to a team: by Pod Security, by quota, by the guard rails. */
export function proveGuardRails(context: TeamsContext): void {
  const { kube, deployer, objectsOf } = context;

  proves(
    'teams',
    ['kube-apiserver', 'kube-controller-manager'],
    'Pod Security rejects privileged pods and every pod that is not restricted, even for the cluster admin',
    async () => {
      for (const [message, spec] of Object.entries(loosened))
        await expect(kube().create(podManifest('storefront', 'a', spec), { dryRun: true })).rejects.toThrow(
          new RegExp(`violates PodSecurity "restricted:latest": .*${message}`),
        );
      await kube().create(podManifest('storefront', 'a'), { dryRun: true });

      const root = deploymentManifest('storefront', 'root', podSpec({ securityContext: {} }));
      const storefront = await deployer('storefront');
      await storefront.kube.create(root);
      expect(await untilPodsRefused(kube(), root)).toMatch(/violates PodSecurity .*runAsNonRoot/);
      await storefront.kube.delete({
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        namespace: 'team-storefront',
        name: 'root',
      });
    },
  );

  proves('teams', ['kube-apiserver'], 'guard rails reject exactly what a team may not create', async () => {
    expect(await proveAnswers(context, 'refusals.yaml')).toBeGreaterThan(20);
  });

  proves(
    'teams',
    ['helm', 'kube-apiserver'],
    'the API server took the Middlewares that the library chart renders, and rejects all else of Traefik’s kinds',
    async () => {
      const made = await objectsOf('storefront', 'traefik.io/v1alpha1', 'Middleware');
      expect(made.map(({ metadata }) => metadata.name)).toEqual(
        expect.arrayContaining(['frontend-allow-list-15', 'frontend-body-size-15', 'frontend-rate-limit-15']),
      );
      expect(await proveAnswers(context, 'middlewares.yaml')).toBeGreaterThan(10);
    },
  );

  proveQuota(context);
}

/** Sends the attempts of a file to the API server, and compares its answers; the number of attempts. */
async function proveAnswers({ kube, deployer }: TeamsContext, name: string): Promise<number> {
  const attempts = parse(await readFile(new URL(name, import.meta.url), 'utf8')) as Attempt[];
  const admin = kube().as('jo', 'storefront-admins');
  const { kube: pipeline } = await deployer('storefront');
  const answers = await Promise.all(
    attempts.map(
      async (attempt) => [attempt, await answerTo(attempt.by === 'the admin' ? admin : pipeline, attempt)] as const,
    ),
  );
  for (const [{ what, message }, answer] of answers)
    if (message === undefined) expect({ what, answer }).toEqual({ what, answer: 'accepted' });
    else expect({ what, answer }).toEqual({ what, answer: expect.stringContaining(message) as string });
  return attempts.length;
}

function proveQuota({ kube, workspace, install, objectsOf, deployer }: TeamsContext): void {
  proves(
    'teams',
    ['kube-apiserver'],
    'the LimitRange sets the requests and limits that a container omits',
    async () => {
      const pod = await kube().create(podManifest('catalog', 'a'), { dryRun: true });
      expect(pod.spec.containers[0].resources).toEqual({
        requests: { cpu: '50m', memory: '64Mi' },
        limits: { memory: '256Mi' },
      });
    },
  );

  proves(
    'teams',
    ['helm', 'kube-apiserver', 'kube-controller-manager'],
    'after the platform lowers a quota in the values, pods beyond it are rejected',
    async () => {
      const large = podSpec({}, { resources: { requests: { cpu: '21' } } });
      await expect(kube().create(podManifest('catalog', 'large', large), { dryRun: true })).rejects.toThrow(
        /exceeded quota: team, requested: requests.cpu=21, .*limited: requests.cpu=20/,
      );

      const { length: running } = await objectsOf('catalog', 'v1', 'Pod');
      const quota = { tenant: { quota: { hard: { pods: String(running + 1) } } } };
      await workspace().write('environments/dev/teams/catalog.yaml', JSON.stringify(quota));
      expect(await install('tenants')).toEqual([
        expect.stringContaining('tenant catalog: upgraded'),
        expect.stringContaining('tenant checkout: unchanged'),
        expect.stringContaining('tenant fulfilment: unchanged'),
        expect.stringContaining('tenant storefront: unchanged'),
        expect.stringContaining('tenant support: unchanged'),
      ]);
      await untilEnforced();
      const two = deploymentManifest('catalog', 'two');
      await (await deployer('catalog')).kube.create({ ...two, spec: { ...(two['spec'] as object), replicas: 2 } });
      expect(await untilPodsRefused(kube(), two)).toMatch(
        new RegExp(`exceeded quota: team, requested: pods=1, used: pods=\\d+, limited: pods=${running + 1}`),
      );
    },
  );

  /** A quota applies as soon as the controller has counted what there is. */
  async function untilEnforced(): Promise<void> {
    await kube().untilObject(
      { apiVersion: 'v1', kind: 'ResourceQuota', namespace: 'team-catalog', name: 'team' },
      ({ spec, status }) => status?.hard?.pods === spec.hard.pods,
    );
  }
}

async function answerTo(asker: Kube, { object, pod, container }: Attempt): Promise<string> {
  const manifest = object ?? deploymentManifest('storefront', 'a', podSpec(pod, container));
  const placed = { ...manifest, metadata: { ...manifest.metadata, namespace: 'team-storefront' } };
  try {
    await asker.apply(placed, { dryRun: true });
    return 'accepted';
  } catch (error) {
    return String(error);
  }
}
