import { isMap } from '../../../core/untyped.ts';
import { isDeepStrictEqual } from 'node:util';
import { formatPath, type DocumentPath } from '../../../core/document-path.ts';
import type { Problem } from '../../../core/problem.ts';
import type { TeamFile } from '../../workspace/team-values.ts';
import type { NormalizedOptions } from './options.ts';
import { commandWord } from '../../../core/command-word.ts';

/**
 * What the options request and the team's existing `values.yaml` does not contain. The file is the team's, so the
 * generator does not change it; the same command once more is no contradiction.
 */
export function contradictions(file: TeamFile, options: NormalizedOptions): Problem[] {
  const problems: Problem[] = [];
  const visit = (wanted: unknown, found: unknown, path: readonly string[]): void => {
    if (isMap(wanted) && Object.keys(wanted).length > 0) {
      if (path[0] === 'workloads' && path.length === 2 && found === undefined) {
        problems.push(newWorkload(file, options, path));
        return;
      }
      for (const [key, value] of Object.entries(wanted))
        visit(value, isMap(found) ? found[key] : undefined, [...path, key]);
    } else if (!isMap(wanted) && !isDeepStrictEqual(wanted, found)) {
      problems.push(otherValue(file, path, wanted, found));
    }
  };
  visit(options.values, file.parsed.value, []);
  return problems;
}

function newWorkload(file: TeamFile, options: NormalizedOptions, path: readonly string[]): Problem {
  const name = path[1] ?? '';
  return {
    code: 'nx/chart-exists',
    severity: 'error',
    file: file.parsed.file,
    path: formatPath(path),
    found: `a chart of team ${options.team} that has no workload ${name}`,
    expected: 'no options about workloads for a chart that exists',
    fix: `run npx nx generate workload ${options.team} ${commandWord(name, '<workload>')} with the same options`,
  };
}

function otherValue(file: TeamFile, path: DocumentPath, wanted: unknown, found: unknown): Problem {
  return {
    code: 'nx/chart-exists',
    severity: 'error',
    ...file.parsed.locate(path),
    path: formatPath(path),
    found: found === undefined ? 'nothing' : JSON.stringify(found),
    expected: `${JSON.stringify(wanted)}, as the options request`,
    fix: 'change it here by hand: the file is the team’s, and the generator leaves it alone',
  };
}
