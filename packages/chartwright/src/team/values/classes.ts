import type { DocumentPath } from '../../core/document-path.ts';
import { nearest } from '../../core/schema/words.ts';
import type { EffectiveTeamValues } from '../generated/team-values.ts';
import { whyKept } from '../terms/kept.ts';
import type { ValueFault } from './value-fault.ts';

/** Storage, priority and runtime classes that the environment does not offer; an environment that lists none allows any. */
export function classFaults({ global, workloads, persistentVolumeClaims }: EffectiveTeamValues): ValueFault[] {
  const { storageClasses, priorityClasses, runtimeClasses } = global.platform;
  const ofClaims = Object.entries(persistentVolumeClaims).flatMap(([name, { storageClass }]) =>
    unknown('storage', ['persistentVolumeClaims', name, 'storageClass'], storageClass, storageClasses),
  );
  const ofWorkloads = Object.entries(workloads).flatMap(
    ([name, { persistence, priorityClassName, runtimeClassName }]) => [
      ...unknown(
        'storage',
        ['workloads', name, 'persistence', 'storageClass'],
        persistence?.storageClass,
        storageClasses,
      ),
      ...unknown('runtime', ['workloads', name, 'runtimeClassName'], runtimeClassName, runtimeClasses),
      // A rule refuses a class of the platform's, and says why.
      ...(priorityClassName !== undefined && whyKept('priorityClasses', priorityClassName) !== undefined
        ? []
        : unknown('priority', ['workloads', name, 'priorityClassName'], priorityClassName, priorityClasses)),
    ],
  );
  return [...ofClaims, ...ofWorkloads];
}

const words = {
  storage: { code: 'values/storage-class', noun: 'StorageClass' },
  runtime: { code: 'values/runtime-class', noun: 'RuntimeClass' },
  priority: { code: 'values/priority-class', noun: 'PriorityClass' },
} as const;

function unknown(
  kind: keyof typeof words,
  path: DocumentPath,
  found: string | undefined,
  offered: readonly string[],
): ValueFault[] {
  if (found === undefined || offered.length === 0 || offered.includes(found)) return [];
  const near = nearest(found, offered);
  const { code, noun } = words[kind];
  return [
    {
      code,
      path,
      found: `"${found}"`,
      expected: `a ${noun} that the environment offers: ${offered.map((name) => `\`${name}\``).join(', ')}`,
      fix: near === undefined ? 'write one of these, or remove the key for the default' : `did you mean \`${near}\`?`,
    },
  ];
}
