import type { Problem } from '../problem.ts';
import { bounded } from './bounds.ts';
import type { ProblemCounts } from './context.ts';

/** How many problems there are, for example `3 errors, 1 warning in 2 files`; `no problems` for none. */
export function summarise(problems: readonly Problem[]): string {
  return summariseCounts(bounded(problems).counts);
}

/** {@link summarise} of problems that were counted. */
export function summariseCounts({ errors, warnings, files }: ProblemCounts): string {
  if (errors + warnings === 0) return 'no problems';
  const counts = [errors > 0 && plural(errors, 'error'), warnings > 0 && plural(warnings, 'warning')];
  return `${counts.filter((count) => count !== false).join(', ')} in ${plural(files, 'file')}`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
