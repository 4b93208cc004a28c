import { formatPath } from '../../core/document-path.ts';
import type { Problem } from '../../core/problem.ts';
import { lineOf } from '../../kube/location.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { counterpartOf, type NamedWorkload, Relations } from './counterparts.ts';
import type { Fact } from './fact.ts';
import { importManifests } from './import-manifests.ts';
import { controllerFacts, otherFacts } from './object-facts.ts';
import { isDefault } from './said-elsewhere.ts';

/** How a render compares with the manifests that it takes the place of. */
export interface Comparison {
  /** How many facts the source has, and how many of them the render says alike. */
  readonly facts: number;
  readonly alike: number;
  /** A warning for each of the others, at its place in the source; one for an object that nothing takes the place of. */
  readonly differences: readonly Problem[];
}

/**
 * Compares what manifests say with what a team's chart renders in their place. Every field of the source is a fact or
 * part of one; what the chart adds, and what Kubernetes says of itself, is no difference.
 *
 * @param file the source, as the person named it
 * @param team whose chart was rendered, since its name decides the names of workloads
 */
export function compareManifests(
  file: string,
  source: readonly ManifestObject[],
  rendered: readonly ManifestObject[],
  team: string,
): Comparison {
  const origins = [...importManifests(file, source, team).origins].map(([name, object]) => ({ name, object }));
  const before = new Relations(source, origins);
  const answers = origins.map(({ name }) => ({ name, objects: rendered.filter((one) => isRenderOf(one, name)) }));
  const after = new Relations(
    rendered,
    answers.flatMap(({ name, objects }) => objects.map((object): NamedWorkload => ({ name, object }))),
  );
  const differences: Problem[] = [];
  let [facts, alike] = [0, 0];
  const compare = (object: ManifestObject, wanted: readonly Fact[], found: readonly Fact[]): void => {
    const said = new Map(found.map((fact) => [fact.about, fact]));
    const unlike = wanted.filter((fact) => !isAlike(fact, said.get(fact.about)));
    facts += wanted.length;
    alike += wanted.length - unlike.length;
    // An object that nothing takes the place of stands for all that it says.
    const gone = unlike.find(({ at, about }) => at.length === 0 && !said.has(about));
    for (const fact of gone === undefined ? unlike : [gone])
      differences.push(difference(file, object, fact, said.get(fact.about)?.says));
  };
  const others = rendered.flatMap((object) => otherFacts(object, after, object.name));
  for (const object of source) {
    const origin = origins.find((one) => one.object === object);
    const answer = answers.find(({ name }) => name === origin?.name)?.objects ?? [];
    if (origin === undefined || answer.length === 0)
      compare(object, otherFacts(object, before, counterpartOf(object, before, after)?.name), others);
    else
      compare(
        object,
        controllerFacts(object, origin.name, (name) => accountIn(name, before, after)),
        answer.flatMap((one) => controllerFacts(one, origin.name, (name) => name)),
      );
  }
  const sorted = differences.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  return { facts, alike, differences: sorted };
}

function isAlike(fact: Fact, found: Fact | undefined): boolean {
  if (found === undefined) return fact.pattern !== undefined && isDefault(fact.pattern, fact.says);
  if (fact.has === undefined) return found.says === fact.says;
  return Object.entries(fact.has).every(([key, value]) => found.has?.[key] === value);
}

/** The account that took the place of one of the source, which is of the same workloads. */
function accountIn(name: string, before: Relations, after: Relations): string {
  const object = before.objects.find((one) => one.kind === 'ServiceAccount' && one.name === name);
  return (object === undefined ? undefined : counterpartOf(object, before, after)?.name) ?? name;
}

const CONTROLLERS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob']);

/** Whether an object is what the chart renders of a workload. A Job of a release carries a hash of what it runs in its name. */
function isRenderOf({ kind, name }: ManifestObject, workload: string): boolean {
  if (!CONTROLLERS.has(kind)) return false;
  const isNumbered = name.startsWith(`${workload}-`) && /^[a-f0-9]{6,}$/.test(name.slice(workload.length + 1));
  return name === workload || (kind === 'Job' && isNumbered);
}

function difference(file: string, object: ManifestObject, fact: Fact, says: string | undefined): Problem {
  return {
    code: 'import/differs',
    severity: 'warning',
    file,
    line: lineOf(object, fact.at),
    path: `${object.kind} ${object.name} ${formatPath(fact.at)}`.trim(),
    found: `${fact.about}${quoted(fact, fact.says)}`,
    expected:
      says === undefined
        ? 'the same in the render, which has nothing of it'
        : `the same in the render, which has${quoted(fact, says) || ' another'}`,
    fix: 'see whether the workload needs it; what the chart says on purpose is no fault',
  };
}

/** A variable's value may be a password, and so may any field of a Secret; a file's content is long. */
function quoted(fact: Fact, says: string): string {
  if (/: variable |^(ConfigMap|Secret) /.test(fact.about) || fact.at.length === 0) return '';
  const text = says.length > 80 ? `${says.slice(0, 77)}…` : says;
  return text === '' ? '' : ` ${text}`;
}
