import { foundIn, type Problem } from '../problem.ts';
import type { ReportedProblems } from './context.ts';

/**
 * Problems as workflow commands, which GitHub shows beside the lines of a pull request. Source of the form and of its
 * escapes: docs.github.com, "Workflow commands", and `packages/core/src/command.ts` in actions/toolkit.
 */
export function formatGithub({ problems }: ReportedProblems): string {
  return problems.map(annotation).join('\n');
}

function annotation(problem: Problem): string {
  const { severity, file, line, column, code, path, expected, fix } = problem;
  const properties = Object.entries({ file, line, col: column, title: code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeData(String(value)).replaceAll(':', '%3A').replaceAll(',', '%2C')}`);
  const place = path === '' ? '' : `${path}: `;
  return `::${severity} ${properties.join(',')}::${escapeData(`${place}found ${foundIn(problem)}; expected ${expected}; ${fix}`)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
