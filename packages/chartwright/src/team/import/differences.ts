import { formatPath } from '../../core/document-path.ts';
import type { Problem } from '../../core/problem.ts';
import { lineOf } from '../../kube/location.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { Fact } from './facts.ts';
import { importManifests } from './import-manifests.ts';
import { controllerFacts, otherFacts } from './object-facts.ts';

/** How a render compares with the manifests that it takes the place of. */
export interface Comparison {
  /** How many facts the source has, and how many of them the render says alike. */
  readonly facts: number;
  readonly alike: number;
  /** A warning for each of the others, at its place in the source. */
  readonly differences: readonly Problem[];
}

/**
 * Compares what manifests say with what a team's chart renders in their place: every image, port, variable, reference,
 * probe, resource, volume, schedule, host and bound. What the chart adds is no difference.
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
  const { origins } = importManifests(file, source, team);
  const differences: Problem[] = [];
  let facts = 0;
  const compare = (object: ManifestObject, wanted: readonly Fact[], found: readonly Fact[]): void => {
    const says = new Map(found.map((fact) => [fact.about, fact.says]));
    facts += wanted.length;
    for (const fact of wanted)
      if (says.get(fact.about) !== fact.says) differences.push(difference(file, object, fact, says.get(fact.about)));
  };
  for (const [workload, object] of origins) {
    const found = rendered
      .filter(({ kind, name }) => CONTROLLERS.has(kind) && (name === workload || isNumbered(kind, name, workload)))
      .flatMap((one) => controllerFacts(one, workload));
    compare(object, controllerFacts(object, workload), found);
  }
  const others = rendered.flatMap(otherFacts);
  for (const object of source) compare(object, otherFacts(object), others);
  return {
    facts,
    alike: facts - differences.length,
    differences: differences.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  };
}

const CONTROLLERS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob']);

/** A Job of a release carries a hash of what it runs in its name. */
function isNumbered(kind: string, name: string, workload: string): boolean {
  return kind === 'Job' && name.startsWith(`${workload}-`) && /^[a-f0-9]{6,}$/.test(name.slice(workload.length + 1));
}

function difference(file: string, object: ManifestObject, fact: Fact, says: string | undefined): Problem {
  return {
    code: 'import/differs',
    severity: 'warning',
    file,
    line: lineOf(object, fact.at),
    path: `${object.kind} ${object.name} ${formatPath(fact.at)}`,
    found: `${fact.about}${quoted(fact, fact.says)}`,
    expected:
      says === undefined
        ? 'the same in the render, which has nothing of it'
        : `the same in the render, which has${quoted(fact, says) || ' another'}`,
    fix: 'see whether the workload needs it; what the chart says on purpose is no fault',
  };
}

/** A variable's value may be a password, and a file's content long. */
function quoted(fact: Fact, says: string): string {
  if (/: variable |^ConfigMap /.test(fact.about)) return '';
  const text = says.length > 80 ? `${says.slice(0, 77)}…` : says;
  return text === '' ? '' : ` ${text}`;
}
