import { mkdir, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type InstalledObject } from '../../../kube/installed-object.ts';
import { isCustomResourceDefinition } from '../../../kube/crd.ts';
import { type ManifestObject, readManifest } from '../../../kube/manifest.ts';
import { scopeTest } from '../../../kube/scopes.ts';
import { hasErrors, type Problem, ProblemsError } from '../../../core/problem.ts';
import { yamlText } from '../../../core/yaml/text.ts';
import { contractValues } from '../../../environment/contract.ts';
import { chooseComponents } from '../../../platform/model/platform.ts';
import type { Environment } from '../../../platform/model/environment.ts';
import type { RingName } from '../../../platform/model/rings.ts';
import { platformObjects } from '../../../platform/platform-object.ts';
import { type OfferedPlaces, offeredPlaces } from '../../../platform/rehearsal/offered-nodes.ts';
import type { Impersonated } from '../../../toolchain/cluster/cluster.ts';
import { findTeams, type FoundChart } from '../../workspace/find-charts.ts';
import { readIfThere } from '../../workspace/read-file.ts';
import { openWorkspace } from '../../workspace/workspace.ts';
import { environmentRoot } from '../files/environment-root.ts';
import { readEnvironmentOf, readPlatformOf } from '../files/platform-files.ts';
import { teamValuesFiles } from '../files/values-files.ts';
import { installSteps, type ReleaseStep } from '../install/plan.ts';
import { apiVersionsOf, catalogFor, crdFolder, readCrdTexts } from '../rendering/crd-definitions.ts';
import { renderReleases } from '../rendering/release-rendering.ts';
import { renderingProblems } from '../rendering/values-problems.ts';
import { deployerOf, namespaceIn } from './deployer.ts';

/** A release of a version, and what it renders to. */
export interface RehearsedRelease {
  readonly step: ReleaseStep;
  readonly ring: RingName | undefined;
  /** Who installs it; the cluster's admin when absent. */
  readonly as: Impersonated | undefined;
  readonly objects: readonly InstalledObject[];
}

/** One of the two versions of a rehearsal. */
export interface RehearsedVersion {
  /** As a report names it. */
  readonly name: string;
  /** Absolute folder of its workspace. */
  readonly root: string;
  readonly releases: readonly RehearsedRelease[];
  /** What its contract offers to pods. */
  readonly offered: OfferedPlaces;
  /** The definitions, by name of their file. */
  readonly definitions: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
}

interface RawRelease extends Omit<RehearsedRelease, 'objects'> {
  readonly objects: readonly ManifestObject[];
}

/** Which part of a version is rehearsed. */
export interface RehearsalScope {
  readonly env: string;
  /** Names of teams; all when absent. */
  readonly teams: readonly string[] | undefined;
  /** Absolute folder for values files. */
  readonly folder: string;
}

/**
 * Reads and renders a version: its rings, and of each team the tenant part and the app part.
 *
 * @throws ProblemsError when it does not render
 */
export async function readVersion(workspace: string, name: string, scope: RehearsalScope): Promise<RehearsedVersion> {
  const { value: platform } = await readPlatformOf(workspace);
  const { value: environment } = await readEnvironmentOf(workspace, scope.env);
  const root = await environmentRoot(workspace, environment, await mkdtemp(join(scope.folder, 'environment-')));
  const chosen = chooseComponents(platform, environment.profile, environment.components);
  const teams = (await findTeams(root)).filter((team) => scope.teams?.includes(team.name) !== false);
  const rendering = await renderReleases(workspace, { env: scope.env }, { offersOwn: false });
  const rendered = rendering.platforms.flatMap(({ releases }) => releases);
  const problems = renderingProblems(rendered);
  if (hasErrors(problems)) throw new ProblemsError(problems);
  const steps = installSteps(root, environment, { single: false }, teams, chosen).flatMap((step) =>
    step.kind === 'release' ? [step] : [],
  );
  const ringSteps = steps.flatMap((step): RawRelease[] => {
    const found = rendered.find(({ release }) => release === step.request.release);
    return found === undefined ? [] : [{ step, ring: found.ring, as: undefined, objects: found.objects }];
  });
  const tenantSteps = steps.filter((step) => !ringSteps.some((ring) => ring.step === step));
  const ofTeams = await teamReleases(root, environment, teams, tenantSteps, scope.folder);
  const raw = [...ringSteps, ...ofTeams];
  const definitions = await readCrdTexts(root);
  const catalog = await catalogFor(root, [{ releases: raw, definitions }]);
  const isClusterScoped = scopeTest(catalog);
  return {
    name,
    root,
    releases: raw.map((release) => ({
      ...release,
      objects: platformObjects(
        [{ ring: release.ring, namespace: release.step.request.namespace, objects: release.objects }],
        isClusterScoped,
      ),
    })),
    offered: offeredPlaces(contractValues(platform, environment)),
    definitions: await definitionFiles(root),
    problems,
  };
}

/** The tenant part of each team, as the platform installs it, and then the app part, as its deployer does. */
async function teamReleases(
  root: string,
  environment: Environment,
  teams: readonly FoundChart[],
  tenantSteps: readonly ReleaseStep[],
  folder: string,
): Promise<RawRelease[]> {
  const tenants = await renderParts(root, tenantSteps, folder);
  const apps = teams.flatMap((team, index): { step: ReleaseStep; as: Impersonated | undefined }[] => {
    const objects = tenants[index] ?? [];
    const namespace = namespaceIn(objects);
    const values = teamValuesFiles(root, environment.name, team.name).map((file) => join(root, file));
    const request = { release: team.name, chart: join(root, team.root), values, set: { part: 'app' } };
    if (namespace === undefined) return [];
    return [
      {
        step: { kind: 'release', title: `team ${team.name}`, request: { ...request, namespace } },
        as: deployerOf(objects),
      },
    ];
  });
  const rendered = await renderParts(
    root,
    apps.map(({ step }) => step),
    folder,
  );
  const ofTenants = tenantSteps.map((step, index) => ({ step, as: undefined, objects: tenants[index] ?? [] }));
  const ofApps = apps.map((app, index) => ({ ...app, objects: rendered[index] ?? [] }));
  return [...ofTenants, ...ofApps].map((release) => ({ ...release, ring: undefined }));
}

async function renderParts(root: string, steps: readonly ReleaseStep[], folder: string): Promise<ManifestObject[][]> {
  await mkdir(folder, { recursive: true });
  const requests = await Promise.all(
    steps.map(async ({ request }) => {
      // The set values, as a file: Helm's engine here takes no others.
      const file = join(folder, `${request.set?.['part'] ?? 'all'}.yaml`);
      await writeFile(file, yamlText(request.set ?? {}));
      const name = request.chart.slice(request.chart.lastIndexOf('/') + 1);
      const { chart, release, namespace } = request;
      return { chart, name, release, namespace, values: [...request.values, file] };
    }),
  );
  const helm = await openWorkspace(root).helm();
  const results = await helm.render(requests, { apiVersions: apiVersionsOf(await readCrdTexts(root)) });
  return results.map((result, index) => {
    if ('problems' in result) throw new ProblemsError(result.problems);
    const { objects, problems } = readManifest(result.manifest, requests[index]?.release ?? '');
    if (hasErrors(problems)) throw new ProblemsError(problems);
    return [...objects];
  });
}

async function definitionFiles(root: string): Promise<Map<string, string>> {
  const names = (await readdir(join(root, crdFolder)).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
  const texts = await Promise.all(names.map((name) => readIfThere(root, `${crdFolder}/${name}`)));
  return new Map(names.map((name, index) => [name, texts[index] ?? '']));
}

/** The definitions of one version that the other has otherwise or not at all, as objects; reading all takes long. */
export function differingDefinitions(version: RehearsedVersion, other: RehearsedVersion): InstalledObject[] {
  const texts = [...version.definitions].filter(([name, text]) => other.definitions.get(name) !== text);
  return texts.flatMap(([name, text]) => {
    const objects = readManifest(text, `${crdFolder}/${name}`).objects.filter(({ value }) =>
      isCustomResourceDefinition(value),
    );
    return platformObjects([{ ring: 'crds', namespace: '', objects }], () => true);
  });
}

/** Every object of a version, with the definitions in which it differs from the other. */
export function objectsOf(version: RehearsedVersion, other: RehearsedVersion): InstalledObject[] {
  return [...version.releases.flatMap(({ objects }) => objects), ...differingDefinitions(version, other)];
}
