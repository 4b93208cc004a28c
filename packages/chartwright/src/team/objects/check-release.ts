import type { ManifestObject } from '../../kube/manifest.ts';
import { backendFindings } from '../../kube/release/backend-findings.ts';
import { disruptionFindings } from '../../kube/release/disruption-findings.ts';
import { hookFindings } from '../../kube/release/hook-findings.ts';
import { monitorFindings } from '../../kube/release/monitor-findings.ts';
import { podReferenceFindings } from '../../kube/release/reference-findings.ts';
import { type Release, releaseOf } from '../../kube/release/release.ts';
import { scalerFindings } from '../../kube/release/scaler-findings.ts';
import { selectionFindings } from '../../kube/release/selection-findings.ts';
import { serverFindings } from '../../kube/release/server-findings.ts';
import type { Problem } from '../../core/problem.ts';
import { teamObjectFindings } from './check-object.ts';
import { GIVEN_CONFIG_MAPS } from './given-names.ts';
import { meshReferenceFindings } from './mesh-references.ts';
import { openPodFindings } from './open-pods.ts';
import { ownReferenceFindings } from './references.ts';
import { configMapsOfNeeds, isOfNeed } from '../terms/needs.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/**
 * Everything that the platform would refuse in a team's rendered objects, and how they break each other: the rules of
 * {@link teamObjectFindings} on each, and those over several objects.
 */
export function teamReleaseFindings(objects: readonly ManifestObject[], terms: ObjectTerms): Problem[] {
  const release = releaseOf(objects);
  return [
    ...objects.flatMap((object) => teamObjectFindings(object, terms)),
    ...[
      backendFindings,
      disruptionFindings,
      hookFindings,
      monitorFindings,
      scalerFindings,
      selectionFindings,
      serverFindings,
    ].flatMap((findings) => findings(release)),
    ...meshReferenceFindings(release, terms),
    ...openPodFindings(release),
    ...ownReferenceFindings(release, terms),
    ...podReferenceFindings(withoutAnswers(objects, terms), [...GIVEN_CONFIG_MAPS, ...configMapsOfNeeds(terms)]),
  ];
}

/** The release without ConfigMaps that a controller fills for a need, whose keys are not known. */
function withoutAnswers(objects: readonly ManifestObject[], terms: ObjectTerms): Release {
  return releaseOf(objects.filter((object) => object.kind !== 'ConfigMap' || !isOfNeed(object, terms)));
}
