import type { KubernetesObject } from './input.ts';
import { type KargoImage, kargoProject, type KargoTeam } from './kargo-input.ts';
import { promotionSteps } from './kargo-steps.ts';

const apiVersion = 'kargo.akuity.io/v1alpha1';

/** Name of the one warehouse of a team: what it finds is promoted together, as it was tried together. */
const warehouse = 'images';

/** Versions alone, without pre-releases, which Kargo would count among them. */
const versionTags = String.raw`^v?[0-9]+\.[0-9]+\.[0-9]+$`;

/**
 * Kargo's objects of a team: a project, the warehouse that finds its images, and a stage for each environment, which
 * takes from the warehouse, or what the stage before it has. The namespace is named first, or an engine that checks all
 * objects before it applies any would wait for the project to make it.
 */
export function kargoObjects(team: KargoTeam): KubernetesObject[] {
  const project = kargoProject(team.name);
  const moving = new Set(team.images.filter(({ tag }) => tag !== undefined).map(({ repository }) => repository));
  const automatic = team.stages.filter((stage) => stage.automatic);
  return [
    {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: {
        name: project,
        labels: { 'kargo.akuity.io/project': 'true', 'pod-security.kubernetes.io/enforce': 'restricted' },
      },
    },
    { apiVersion, kind: 'Project', metadata: { name: project } },
    {
      apiVersion,
      kind: 'ProjectConfig',
      metadata: { name: project, namespace: project },
      spec: {
        promotionPolicies: automatic.map(({ environment }) => ({
          stageSelector: { name: environment },
          autoPromotionEnabled: true,
        })),
      },
    },
    {
      apiVersion,
      kind: 'Warehouse',
      metadata: { name: warehouse, namespace: project },
      spec: { interval: '5m0s', subscriptions: team.images.map((image) => ({ image: subscription(image) })) },
    },
    ...team.stages.map((stage, index) => ({
      apiVersion,
      kind: 'Stage',
      metadata: { name: stage.environment, namespace: project },
      spec: {
        requestedFreight: [
          { origin: { kind: 'Warehouse', name: warehouse }, sources: sources(team.stages[index - 1]?.environment) },
        ],
        promotionTemplate: { spec: { steps: promotionSteps(team.name, stage, moving) } },
      },
    })),
  ];
}

function subscription({ repository, tag }: KargoImage): Record<string, unknown> {
  return tag === undefined
    ? {
        repoURL: repository,
        imageSelectionStrategy: 'SemVer',
        strictSemvers: true,
        allowTagsRegexes: [versionTags],
      }
    : { repoURL: repository, imageSelectionStrategy: 'Digest', constraint: tag };
}

function sources(before: string | undefined): Record<string, unknown> {
  return before === undefined ? { direct: true } : { stages: [before] };
}
