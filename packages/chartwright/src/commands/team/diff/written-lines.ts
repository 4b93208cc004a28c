import { join } from 'node:path';
import type { Problem } from '../../../core/problem.ts';
import { type ParsedYaml, parseYaml } from '../../../core/yaml/source.ts';
import { textIfReadable } from '../../workspace/regular-file.ts';

/** Problems of objects with the line of their workload in the values, where one of its name is written there. */
export async function withLines(root: string, problems: readonly Problem[]): Promise<Problem[]> {
  const parsed = new Map<string, ParsedYaml | undefined>();
  for (const file of new Set(problems.map((problem) => problem.file))) {
    const text = file.endsWith('/values.yaml') ? await textIfReadable(join(root, file)) : undefined;
    parsed.set(file, text === undefined ? undefined : parseYaml({ file, text }).parsed);
  }
  return problems.map((problem) => {
    const values = parsed.get(problem.file);
    const workload = problem.path.split('/').at(-1) ?? '';
    if (values === undefined || problem.line !== undefined || !values.has(['workloads', workload])) return problem;
    const { line, column } = values.locate(['workloads', workload], 'key');
    return { ...problem, line, column };
  });
}
