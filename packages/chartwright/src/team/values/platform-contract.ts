import { isMap, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { migrating } from '../../core/changes/changed-key-words.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import { problemOfFault } from './value-fault.ts';

const path = ['global', 'platform'] as const;

/**
 * The environment's contract in a file of a team's. It says what the platform offers and allows, so only the platform
 * writes it, in `environments/<env>/contract.yaml`: a team that sets it could give itself any domain, class or namespace.
 *
 * @param file one file as it is written, not values that several files give together
 */
export function contractProblems(file: ParsedYaml): Problem[] {
  const contract = valueAt(file.value, path);
  if (contract === undefined) return [];
  const keys = isMap(contract) ? Object.keys(contract) : [];
  return [
    problemOfFault(
      {
        code: 'values/platform-contract',
        path,
        on: 'key',
        found: keys.length === 0 ? '`global.platform`' : `\`global.platform\` with ${keys.join(', ')}`,
        expected: "no `global.platform` in a team's file: it is the environment's contract, which the platform writes",
        fix: `remove it; the platform changes the contract by \`contract\` in environments/<env>/environment.yaml. Of 0.1.0: ${migrating}`,
      },
      file,
    ),
  ];
}
