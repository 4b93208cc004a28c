import { badOption } from '../../frame/bad-option.ts';
import {
  isRingName,
  type Mode,
  namespaceOf,
  releaseOf,
  type RingName,
  ringNames,
  singleNamespace,
} from '../../../platform/model/rings.ts';
import { type Profile, profiles } from '../../../platform/model/component.ts';
import type { Environment } from '../../../platform/model/environment.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { nearest } from '../../../core/schema/words.ts';
import { environmentNames, readEnvironmentOf } from './platform-files.ts';

/** Which clusters and releases a command renders; the options' values, or those of a program. */
export type TargetOptions = { readonly [Name in 'env' | 'profile' | 'ring']?: string };

/** A cluster that the platform is rendered for: an environment, or a profile alone. */
export interface PlatformTarget {
  readonly name: string;
  readonly profile: Profile;
  readonly environment: Environment | undefined;
  /** What was warned of in its environment.yaml. */
  readonly warnings: readonly Problem[];
}

/** One release of the umbrella. */
export interface PlatformRelease {
  /** Undefined for a single release of everything. */
  readonly ring: RingName | undefined;
  readonly release: string;
  readonly namespace: string;
}

/**
 * The clusters that the options select.
 *
 * @throws ProblemsError when there is no such environment or profile
 */
export async function targetsOf(root: string, { env, profile }: TargetOptions): Promise<PlatformTarget[]> {
  if (env !== undefined) return [await environmentTarget(root, env)];
  if (profile !== undefined) return [profileTarget(profile)];
  const names = await environmentNames(root);
  // EKS cannot be rendered without a region, so only the trial cluster needs no environment.
  if (names.length === 0) return [profileTarget('kind')];
  return Promise.all(names.map((name) => environmentTarget(root, name)));
}

/**
 * The releases that the options select; by default all rings of an environment, and the single release of a profile.
 *
 * @throws ProblemsError when there is no such ring
 */
export function releasesOf(target: PlatformTarget, ring: string | undefined): PlatformRelease[] {
  const wanted = ring ?? (target.environment === undefined ? 'single' : 'all');
  if (wanted === 'single') return [singleRelease];
  if (wanted === 'all') return ringNames.map(ringRelease);
  if (isRingName(wanted)) return [ringRelease(wanted)];
  throw new ProblemsError([unknownWord('ring', wanted, [...ringNames, 'all', 'single'])]);
}

/** The single release of everything. */
export const singleRelease: PlatformRelease = { ring: undefined, release: 'platform', namespace: singleNamespace };

/** The release of a ring. */
export function ringRelease(ring: RingName): PlatformRelease {
  return { ring, release: releaseOf(ring), namespace: namespaceOf(ring, 'rings') };
}

/** Whether releases are installed by ring or as one. */
export function modeOf(releases: readonly PlatformRelease[]): Mode {
  return releases.some(({ ring }) => ring === undefined) ? 'single' : 'rings';
}

async function environmentTarget(root: string, name: string): Promise<PlatformTarget> {
  const { value, warnings } = await readEnvironmentOf(root, name);
  return { name, profile: value.profile, environment: value, warnings };
}

function profileTarget(profile: string): PlatformTarget {
  const known = profiles.find((name) => name === profile);
  if (known === undefined) throw new ProblemsError([unknownWord('profile', profile, profiles)]);
  return { name: known, profile: known, environment: undefined, warnings: [] };
}

function unknownWord(option: string, found: string, known: readonly string[]): Problem {
  const near = nearest(found, known);
  const fix = near === undefined ? 'name one of them' : `write --${option}=${near}`;
  return badOption(option, `"${found}"`, `one of ${known.join(', ')}`, fix);
}
