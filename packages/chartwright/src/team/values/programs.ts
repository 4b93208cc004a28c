import type { DocumentPath } from '../../core/document-path.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { probesOfContainer, workloadContainers } from './containers.ts';
import type { ValueFault } from './value-fault.ts';

/** Commands whose program has no name: the API server accepts them, and the container never starts. */
export function programFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  const hooks = Object.entries(workloads).flatMap(([name, { backup }]) =>
    (['pre', 'post'] as const).flatMap((when) =>
      unnamed(['workloads', name, 'backup', when, 'command'], backup[when]?.command),
    ),
  );
  const ofContainers = workloadContainers(workloads).flatMap((container) => [
    ...unnamed([...container.path, 'command'], container.values.command),
    ...probesOfContainer(container).flatMap(([probe, { command }]) =>
      unnamed([...container.path, 'probes', probe, 'command'], command),
    ),
  ]);
  return [...ofContainers, ...hooks];
}

function unnamed(path: DocumentPath, command: readonly string[] | undefined): ValueFault[] {
  if (command?.[0] !== '') return [];
  return [
    {
      code: 'values/no-program',
      path: [...path, 0],
      found: 'a program without a name',
      expected: 'a program first, and then its arguments',
      fix: 'write the path of the program, or remove the word',
    },
  ];
}
