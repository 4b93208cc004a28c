import { isMap, mapOf } from '../../core/untyped.ts';
import { groupOf } from '../../kube/catalog.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import { LINKERD_POLICY } from '../../kube/release/server-findings.ts';
import { isMiddlewareOfLibrary } from '../terms/middlewares.ts';
import { isOfNeed } from '../terms/needs.ts';
import type { ObjectTerms } from '../terms/object-terms.ts';

/**
 * Whether an object of a custom kind is one that the library renders, from values that have a schema: specs hold those to
 * the definitions of the kinds, so that a workspace without the definitions needs no warning. So is what the environment
 * answers a need by, which is the platform's.
 */
export function isOfLibrary(object: ManifestObject, terms: ObjectTerms | undefined): boolean {
  if (isOfValues(object, terms)) return true;
  // An answer may be of any kind, also of one that the library renders itself.
  if (terms !== undefined && isOfNeed(object, terms)) return true;
  return terms !== undefined && groupOf(object.apiVersion) === LINKERD_POLICY && !isWritten(object, terms);
}

/** Whether the values have the key that an object of this kind and name is rendered from. */
function isOfValues(object: ManifestObject, terms: ObjectTerms | undefined): boolean {
  const { kind, name } = object;
  const workloads = terms?.workloads ?? {};
  const [workload = '', trigger = ''] = name.split('.');
  switch (kind) {
    // A team writes none of its own.
    case 'CiliumNetworkPolicy':
      return terms?.global.platform.egress.hosts === 'cilium';
    case 'ExternalSecret':
      return Object.hasOwn(terms?.externalSecrets ?? {}, name);
    case 'Middleware':
      return isMiddlewareOfLibrary(object);
    case 'ScaledObject':
      return workloads[name]?.autoscaling.keda !== undefined;
    case 'TriggerAuthentication':
      return workloads[workload]?.autoscaling.keda?.triggers[trigger]?.authentication !== undefined;
  }
  return false;
}

function isWritten({ kind, name }: ManifestObject, { extraObjects = {} }: ObjectTerms): boolean {
  return Object.values(extraObjects).some(
    (written) => isMap(written) && written['kind'] === kind && mapOf(written['metadata'])['name'] === name,
  );
}
