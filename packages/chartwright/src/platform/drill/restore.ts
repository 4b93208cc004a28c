import type { Untyped } from '../../core/untyped.ts';
import { drilledResources, modifiers } from './resources.ts';
import { drillLabel, type DrillNames } from './scratch.ts';

/** Velero's Restore of a drill, and the ConfigMap of what it changes on the way. */
export function restoreManifests(names: DrillNames, backup: string): Untyped[] {
  const metadata = { name: names.restore, namespace: names.velero, labels: { [drillLabel]: names.team } };
  return [
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { 'modifiers.yaml': JSON.stringify(rules(names.source)) } },
    {
      apiVersion: 'velero.io/v1',
      kind: 'Restore',
      metadata,
      spec: {
        backupName: backup,
        includedNamespaces: [names.source],
        namespaceMapping: { [names.source]: names.scratch },
        includedResources: drilledResources.map(({ resource }) => resource),
        includeClusterResources: false,
        // Neither volumes nor their contents: a drill needs no space and moves no data.
        restorePVs: false,
        preserveNodePorts: false,
        // A second record of a release would show in Helm's list.
        labelSelector: { matchExpressions: [{ key: 'owner', operator: 'NotIn', values: ['helm'] }] },
        resourceModifier: { kind: 'ConfigMap', name: names.restore },
        itemOperationTimeout: '10m0s',
      },
    },
  ];
}

/** Velero's resource modifiers, version 1. They match on the namespace of the backup, before it is mapped. */
function rules(namespace: string): Untyped {
  return {
    version: 'v1',
    resourceModifierRules: modifiers.map(({ resource, when, patch }) => ({
      conditions: {
        groupResource: resource,
        namespaces: [namespace],
        ...(when === undefined ? {} : { matches: [{ path: `/${when.path.join('/')}`, value: when.value }] }),
      },
      mergePatches: [{ patchData: JSON.stringify(patch) }],
    })),
  };
}
