import { join } from 'node:path';
import type { Environment } from '../../../platform/model/environment.ts';
import {
  type Ring,
  releaseOf,
  ringNamed,
  type RingName,
  ringNames,
  singleNamespace,
  tenantsNamespace,
} from '../../../platform/model/rings.ts';
import type { ChosenComponent } from '../../../platform/model/platform.ts';
import { umbrellaFolder, umbrellaName } from '../../../platform/umbrella/input.ts';
import type { ReleaseRequest } from '../../../toolchain/cluster/releases.ts';
import { type NeededSecret, neededSecrets } from './needed-secrets.ts';
import { teamValuesFiles, umbrellaValuesFiles } from '../files/values-files.ts';

/** One step of an installation, with a title to print. */
export type Step = { readonly kind: 'crds' } | ReleaseStep;

/** A step that is a release. */
export interface ReleaseStep {
  readonly kind: 'release';
  readonly title: string;
  readonly request: ReleaseRequest;
  /** Labels of its namespace, where no earlier release creates that. */
  readonly namespaceLabels?: Readonly<Record<string, string>>;
  /** Secrets that must exist before it. */
  readonly secrets?: readonly NeededSecret[];
}

/** What is to be installed. */
export interface InstallScope {
  /** Everything in one release. */
  readonly single: boolean;
  /** One ring only. */
  readonly ring?: RingName | 'tenants';
}

/**
 * The steps of an installation in order. CustomResourceDefinitions come first, since Helm never upgrades them; then the
 * rings, then the tenant part of each team, a release a team.
 *
 * @param teams team charts: name and folder relative to the workspace
 * @param chosen the components, for the Secrets that the user must create for them
 */
export function installSteps(
  root: string,
  environment: Environment,
  scope: InstallScope,
  teams: readonly { readonly name: string; readonly root: string }[],
  chosen: ReadonlyMap<string, ChosenComponent> = new Map(),
): Step[] {
  const secrets = (ring?: RingName): NeededSecret[] => neededSecrets(chosen, environment.profile, ring);
  if (scope.single) return [{ kind: 'crds' }, { ...single(root, environment), secrets: secrets() }];
  const wanted = (ring: RingName): boolean => scope.ring === undefined || scope.ring === ring;
  const rings = ringNames.filter(wanted).flatMap((ring): Step[] =>
    // The ring of the CustomResourceDefinitions has nothing else.
    ring === 'crds' ? [{ kind: 'crds' }] : [{ ...ringStep(root, environment, ring), secrets: secrets(ring) }],
  );
  const tenants = scope.ring === undefined || scope.ring === 'tenants' ? teams : [];
  return [...rings, ...tenants.map((team) => tenantStep(root, environment, team))];
}

function single(root: string, environment: Environment): ReleaseStep {
  return {
    kind: 'release',
    title: 'the whole platform',
    // It contains the node agents, which need more than Pod Security's baseline.
    namespaceLabels: namespaceLabels('privileged'),
    request: {
      release: umbrellaName,
      namespace: singleNamespace,
      chart: join(root, umbrellaFolder),
      values: umbrellaValuesFiles(root, environment, undefined).map((file) => join(root, file)),
    },
  };
}

function ringStep(root: string, environment: Environment, ring: RingName): ReleaseStep {
  return {
    kind: 'release',
    title: `ring ${ring}`,
    // The ring `base` creates the namespaces of all others; its own cannot be part of it.
    ...(ring === 'base' ? { namespaceLabels: namespaceLabels(ringNamed(ring).podSecurity) } : {}),
    request: {
      release: releaseOf(ring),
      namespace: ringNamed(ring).namespace,
      chart: join(root, umbrellaFolder),
      values: umbrellaValuesFiles(root, environment, ring).map((file) => join(root, file)),
    },
  };
}

/** The labels that the ring `base` gives to its namespaces. */
function namespaceLabels(podSecurity: Ring['podSecurity']): Record<string, string> {
  return {
    'chartwright.dev/platform': 'true',
    'pod-security.kubernetes.io/enforce': podSecurity,
    'pod-security.kubernetes.io/warn': podSecurity,
    'pod-security.kubernetes.io/audit': podSecurity,
  };
}

function tenantStep(root: string, environment: Environment, team: { name: string; root: string }): Step {
  return {
    kind: 'release',
    title: `tenant ${team.name}`,
    request: {
      release: `${team.name}-tenant`,
      namespace: tenantsNamespace,
      chart: join(root, team.root),
      values: teamValuesFiles(root, environment.name, team.name).map((file) => join(root, file)),
      set: { part: 'tenant' },
    },
  };
}
