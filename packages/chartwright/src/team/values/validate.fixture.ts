import { expect } from 'vitest';
import type { Problem } from '../../core/problem.ts';
import { type ParsedYaml, parseYaml } from '../../core/yaml/source.ts';
import { validateTeamValues } from './validate.ts';

/** Values whose YAML is sound. */
export function read(text: string): ParsedYaml {
  const { parsed, problems } = parseYaml({ file: 'values.yaml', text });
  expect(problems).toEqual([]);
  return parsed as ParsedYaml;
}

/** The problems that the schema finds in a workload of these lines. */
export function workload(lines: string): Problem[] {
  const body = lines.split('\n').map((line) => `    ${line}\n`);
  return validateTeamValues(read(`tenant: {team: payments}\nworkloads:\n  web:\n${body.join('')}`));
}

/** The only problem. */
export function first(problems: readonly Problem[]): Problem {
  expect(problems).toHaveLength(1);
  return problems[0] as Problem;
}
