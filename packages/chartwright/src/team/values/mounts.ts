import { isOfKernel, KERNEL_FOLDERS } from '../../kube/mount-paths.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/**
 * Folders that are mounted twice in one container, which the API server refuses (`must be unique`), and folders of the
 * kernel's, which runtimes refuse.
 */
export function mountFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, workload]) => {
    // An entry of `scratch` takes the place of the /tmp that every workload has.
    const hasOwnTmp = Object.values(workload.scratch).some(({ mountPath }) => mountPath === '/tmp');
    const seen = new Map(hasOwnTmp ? [] : [['/tmp', 'the writable /tmp that every workload has']]);
    const faults: ValueFault[] = [];
    for (const { path, folder } of mountsOf(workload)) {
      if (isOfKernel(folder))
        faults.push({
          code: 'values/mount-path',
          path: ['workloads', name, ...path],
          found: `"${folder}"`,
          expected: `a folder outside ${KERNEL_FOLDERS}, in which the kernel shows processes and devices`,
          fix: 'choose another folder; of these three only /dev/shm can be mounted',
        });
      const taken = seen.get(folder);
      if (taken === undefined) seen.set(folder, path.join('.'));
      else
        faults.push({
          code: 'values/duplicate-mount-path',
          path: ['workloads', name, ...path],
          found: `"${folder}", which is already used by ${taken}`,
          expected: 'each folder mounted once in a workload',
          fix:
            folder === '/tmp'
              ? 'choose another folder, or an entry of scratch'
              : 'choose another folder for one of the two',
        });
    }
    return faults;
  });
}

function* mountsOf({
  scratch,
  secretMounts,
  configMapMounts,
  tokens,
  claimMounts,
  config,
  persistence,
}: EffectiveTeamValuesWorkload): Generator<{ path: readonly string[]; folder: string }> {
  if (persistence !== undefined) yield { path: ['persistence', 'mountPath'], folder: persistence.mountPath };
  if (config !== undefined) yield { path: ['config', 'mountPath'], folder: config.mountPath };
  for (const [name, mount] of Object.entries(secretMounts))
    yield { path: ['secretMounts', name, 'mountPath'], folder: mount.mountPath };
  for (const [name, mount] of Object.entries(configMapMounts))
    yield { path: ['configMapMounts', name, 'mountPath'], folder: mount.mountPath };
  for (const [name, token] of Object.entries(tokens))
    yield { path: ['tokens', name, 'mountPath'], folder: token.mountPath };
  for (const [name, mount] of Object.entries(claimMounts))
    yield { path: ['claimMounts', name, 'mountPath'], folder: mount.mountPath };
  for (const [name, mount] of Object.entries(scratch))
    yield { path: ['scratch', name, 'mountPath'], folder: mount.mountPath };
}
