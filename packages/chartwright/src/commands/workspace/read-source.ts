import { realpathSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { fileProblem, type Problem } from '../../core/problem.ts';
import type { Source } from '../../core/yaml/source.ts';
import { unreadable } from './read-file.ts';
import { readRegularText } from './regular-file.ts';

/** Maximum size of a chart's file: Helm's own limit for a chart's file is 5 MiB, and values need far less. */
const maximumFileSize = 1024 * 1024;

/**
 * Reads a file of a team's. Nothing is thrown: what is there and cannot be read is a problem.
 *
 * @param workspace absolute folder of the workspace
 * @param file relative to it, with `/`
 * @returns the file, where there is one, or why it was not read: a link out of the workspace, a pipe, too large
 */
export async function readSource(workspace: string, file: string): Promise<{ source?: Source; problems: Problem[] }> {
  try {
    const real = relative(workspace, realpathSync.native(join(workspace, file)));
    if (real.startsWith('..') || isAbsolute(real)) return { problems: [outside(file)] };
    return { source: { file, text: await readRegularText(join(workspace, file), maximumFileSize) }, problems: [] };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { problems: [] };
    return { problems: [code === 'FILE_TOO_LARGE' ? tooLarge(file) : unreadable(file, error)] };
  }
}

function outside(file: string): Problem {
  return fileProblem(file, {
    code: 'workspace/outside',
    found: 'a symbolic link that leaves the workspace',
    expected: 'a file of the workspace',
    fix: 'replace the link by the file',
  });
}

function tooLarge(file: string): Problem {
  return fileProblem(file, {
    code: 'workspace/too-large',
    found: 'a file of more than 1 MiB',
    expected: 'at most 1 MiB, since the values of a release must fit into one Secret',
    fix: 'keep large data out of the values',
  });
}
