import { groupOf } from '../../kube/catalog.ts';
import type { ManifestObject } from '../../kube/manifest.ts';

/** Names of the Middlewares that the library chart renders of `expose`: after the workload's, before a length. */
const OWN_NAME =
  /^[a-z][-a-z0-9]*-(allow-list|rate-limit|body-size|forward-auth|basic-auth|(rewrite|redirect)-[0-9a-f]{8})-[0-9]+$/;

/** Group and kind of Traefik's middlewares. */
export const middlewareKind = { group: 'traefik.io', kind: 'Middleware' };

/** Whether an object is a Middleware as the library chart renders it; of others the rules of kept kinds speak. */
export function isMiddlewareOfLibrary({ apiVersion, kind, name }: ManifestObject): boolean {
  return kind === middlewareKind.kind && groupOf(apiVersion) === middlewareKind.group && OWN_NAME.test(name);
}
