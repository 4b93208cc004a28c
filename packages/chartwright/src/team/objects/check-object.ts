import type { ManifestObject } from '../../kube/manifest.ts';
import type { Problem } from '../../core/problem.ts';
import { acceptedFindings } from '../../kube/api-rules/accepted-findings.ts';
import { alertRouteFindings } from '../../kube/alert-route-findings.ts';
import { hookWordFindings } from '../../kube/release/hook-findings.ts';
import { queryFindings } from '../../kube/query-findings.ts';
import { classFindings } from './classes.ts';
import { claimFindings } from './claims.ts';
import { countFindings } from './counts.ts';
import { givenNameFindings } from './given-names.ts';
import { hostFindings } from './hosts.ts';
import { imageFindings } from './images.ts';
import { metadataTermFindings } from './metadata.ts';
import { monitorTermFindings } from './monitors.ts';
import { podTermFindings } from './pods.ts';
import { receiverTermFindings } from './receivers.ts';
import { resourceFindings } from './resources.ts';
import { routeFindings } from './routes.ts';
import { scalerTermFindings } from './scalers.ts';
import { serviceFindings } from './services.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/**
 * Everything that the platform would refuse in one object of a team, whether it is rendered from a workload or written
 * under `extraObjects`: the same rules as those of Pod Security, of the LimitRange and of the guard rails.
 */
export function teamObjectFindings(object: ManifestObject, terms: ObjectTerms): Problem[] {
  return [
    podTermFindings,
    imageFindings,
    resourceFindings,
    classFindings,
    claimFindings,
    metadataTermFindings,
    countFindings,
    givenNameFindings,
    serviceFindings,
    hostFindings,
    routeFindings,
    monitorTermFindings,
    receiverTermFindings,
    scalerTermFindings,
    queryFindings,
    alertRouteFindings,
    acceptedFindings,
    hookWordFindings,
  ].flatMap((findings) => findings(object, terms));
}
