import type { SchemaCatalog } from './catalog.ts';
import type { ManifestObject } from './manifest.ts';

/** Whether objects of a kind belong to the whole cluster. */
export type ScopeTest = (object: Pick<ManifestObject, 'apiVersion' | 'kind'>) => boolean;

/**
 * Custom kinds without a namespace, for where their definitions are not vendored: by the `scope: Cluster` of the
 * CustomResourceDefinitions of the catalogue's components.
 */
const clusterKinds = new Set([
  'Bundle',
  'ClusterExternalSecret',
  'ClusterIssuer',
  'ClusterSecretStore',
  'ClusterTriggerAuthentication',
  'EC2NodeClass',
  'GatewayClass',
  'NodePool',
  'VolumeSnapshotClass',
]);

/** Looks scopes up in the schemas of a catalog, and by name for kinds that the catalog does not have. */
export function scopeTest(catalog: SchemaCatalog): ScopeTest {
  return ({ apiVersion, kind }) => {
    const scope = catalog.lookup(apiVersion, kind)?.scope;
    return scope === undefined ? clusterKinds.has(kind) : scope === 'Cluster';
  };
}
