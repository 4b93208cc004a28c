import type { Problem } from '../../core/problem.ts';
import { type ParsedYaml, parseYaml, type Source } from '../../core/yaml/source.ts';
import { problemsOf } from '../../core/schema/validate.ts';
import { inTeamWords, runTeamSchema } from './validate.ts';
import { teamObjectFindings } from '../objects/check-object.ts';
import { writtenObjects } from '../objects/written-objects.ts';
import { alertingFaults } from './alerting.ts';
import { alertFaults } from './alerts.ts';
import { awsRoleFaults } from './aws-roles.ts';
import { canaryFaults } from './canaries.ts';
import { cidrFaults } from './cidrs.ts';
import { claimFaults } from './claims.ts';
import { classFaults } from './classes.ts';
import { countFaults } from './counts.ts';
import { disruptionFaults } from './disruption.ts';
import { egressServiceFaults } from './egress.ts';
import { egressNeedFaults } from './egress-needs.ts';
import { teamRules } from '../generated/team-rules.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { exposureFaults } from './exposure.ts';
import { pathFaults } from './exposed-paths.ts';
import { externalSecretFaults } from './external-secrets.ts';
import { grpcRouteFaults } from './grpc-routes.ts';
import { hostFaults } from './hosts.ts';
import { imageFaults } from './images.ts';
import { kedaFaults } from './keda.ts';
import { keptFaults } from './kept-faults.ts';
import { mountFaults } from './mounts.ts';
import { meshFaults } from './mesh.ts';
import { meshPolicyFaults } from './mesh-policies.ts';
import { metricFaults, scrapeFaults } from './metrics.ts';
import { placementConflictFaults } from './placement-conflicts.ts';
import { placementFaults } from './placement.ts';
import { contractProblems } from './platform-contract.ts';
import { needIdentityFaults } from './need-identity.ts';
import { portFaults, proxyPortFaults, transportFaults } from './ports.ts';
import { programFaults } from './programs.ts';
import { redirectFaults } from './redirects.ts';
import { resourceFaults, scratchFaults, zeroRequestFaults } from './resources.ts';
import { checkRules, type Rule } from './rules.ts';
import { missingScalerFaults, scalerFaults } from './scaling.ts';
import { scheduleFaults } from './schedules.ts';
import { secretFaults } from './secrets.ts';
import { sharedFileFaults } from './shared-files.ts';
import { sizeFaults } from './sizes.ts';
import { problemOfFault, type ValueFault } from './value-fault.ts';
import { timeoutFaults } from './timeouts.ts';
import { variableFaults } from './variables.ts';

/** What Kubernetes would refuse of values that satisfy the schema, or accept and never run. */
const checks = [
  resourceFaults,
  zeroRequestFaults,
  scratchFaults,
  countFaults,
  sizeFaults,
  cidrFaults,
  meshFaults,
  meshPolicyFaults,
  mountFaults,
  sharedFileFaults,
  portFaults,
  proxyPortFaults,
  transportFaults,
  variableFaults,
  programFaults,
  metricFaults,
  alertFaults,
  alertingFaults,
  scrapeFaults,
  scalerFaults,
  missingScalerFaults,
  hostFaults,
  grpcRouteFaults,
  exposureFaults,
  pathFaults,
  timeoutFaults,
  redirectFaults,
  canaryFaults,
  classFaults,
  placementFaults,
  placementConflictFaults,
  claimFaults,
  imageFaults,
  keptFaults,
  disruptionFaults,
  egressNeedFaults,
  egressServiceFaults,
  scheduleFaults,
  externalSecretFaults,
  kedaFaults,
  awsRoleFaults,
  needIdentityFaults,
] as const;

/** The problems of a team's values, and the effective values when the schema is satisfied. */
export interface TeamCheck {
  readonly problems: readonly Problem[];
  readonly effective?: EffectiveTeamValues;
}

/**
 * Checks a team's values as far as one file allows: the schema; and when that is satisfied the rules over several
 * fields, what Kubernetes would refuse, and what the platform would refuse of each of the `extraObjects`. Values that
 * look secret are reported in any case. Problems are in the order of the file.
 *
 * @param sound a check without problems: where the values mean the same, only what is written is checked again
 */
export function checkTeamValues(parsed: ParsedYaml, sound?: TeamCheck): TeamCheck {
  const run = runTeamSchema(parsed.value);
  const problems = inTeamWords(problemsOf(run, parsed), parsed);
  const secrets = secretFaults(parsed.value);
  if (problems.length > 0)
    return { problems: inOrder([...problems, ...secrets.map((fault) => problemOfFault(fault, parsed))]) };
  const effective = run.effective as EffectiveTeamValues;
  const isSound = sound?.problems.length === 0 && JSON.stringify(sound.effective) === JSON.stringify(effective);
  const faults = isSound
    ? [...ruleFaults(effective, parsed, writtenRules), ...secrets]
    : [...ruleFaults(effective, parsed), ...secrets, ...valueFaults(effective)];
  const ofValues = faults.map((fault) => problemOfFault(fault, parsed));
  const reported = new Set(ofValues.filter(({ severity }) => severity === 'error').map(({ path }) => path));
  // One field, one problem: the values' own checks name what the contract grants, so their words stand.
  const ofObjects = (isSound ? [] : writtenObjects(parsed))
    .flatMap((object) => teamObjectFindings(object, effective))
    .filter(({ path }) => !reported.has(path));
  return { problems: inOrder([...ofValues, ...ofObjects]), effective };
}

/**
 * Checks a file of a team's as it is written, such as its `values.yaml`: its values, and that it leaves alone what only
 * files of the platform may set.
 */
export function checkTeamFile(file: ParsedYaml): TeamCheck {
  const { problems, ...check } = checkTeamValues(file);
  return { problems: inOrder([...contractProblems(file), ...problems]), ...check };
}

/** Reads a team's values and checks them. A file that parsers read differently is checked no further. */
export function checkTeamSource(source: Source): TeamCheck {
  const { parsed, problems } = parseYaml(source);
  return parsed === undefined ? { problems } : checkTeamValues(parsed);
}

/** The rules that the defaults do not matter to. */
const writtenRules = (teamRules as readonly Rule[]).filter((rule) => rule.of === 'written');

function ruleFaults(
  effective: EffectiveTeamValues,
  { value }: ParsedYaml,
  rules: readonly Rule[] = teamRules,
): ValueFault[] {
  // The schema is satisfied, so that the written values are a map.
  return checkRules(effective, value as object, rules).map(({ rule, segments, on, found, expected, fix }) => ({
    code: `rules/${rule}`,
    path: segments,
    ...(on === undefined ? {} : { on }),
    found,
    expected,
    fix,
  }));
}

function valueFaults(effective: EffectiveTeamValues): ValueFault[] {
  return checks.flatMap((faults) => faults(effective));
}

function inOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
