import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/**
 * Files by `subPath` that a shared ConfigMap does not have: the kubelet mounts an empty folder in their place. A key under
 * `items` or of a variable that is not there is found in the rendered pods.
 */
export function sharedFileFaults({ configMaps, workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { configMapMounts }]) =>
    Object.entries(configMapMounts).flatMap(([mount, { configMap, items, subPath }]): ValueFault[] => {
      const data = Object.hasOwn(configMaps, configMap) ? configMaps[configMap]?.data : undefined;
      if (data === undefined || subPath === undefined) return [];
      const paths = items === undefined ? Object.keys(data) : Object.values(items);
      if (paths.some((path) => path === subPath || path.startsWith(`${subPath}/`))) return [];
      return [
        {
          code: 'values/no-file',
          path: ['workloads', name, 'configMapMounts', mount, 'subPath'],
          found: `"${subPath}", which configMaps.${configMap} does not have`,
          expected: `one of its files: ${paths.join(', ')}`,
          fix: 'name one of these, or remove subPath to mount them all',
        },
      ];
    }),
  );
}
