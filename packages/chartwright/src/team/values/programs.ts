import type { DocumentPath } from '../../core/document-path.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/** Commands whose program has no name: the API server accepts them, and the container never starts. */
export function programFaults({ workloads }: EffectiveTeamValues): ValueFault[] {
  return Object.entries(workloads).flatMap(([name, { command, probes }]) => [
    ...unnamed(['workloads', name, 'command'], command),
    ...Object.entries(probes).flatMap(([kind, probe]) =>
      unnamed(['workloads', name, 'probes', kind, 'command'], probe.command),
    ),
  ]);
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
