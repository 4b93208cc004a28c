import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryPath } from './repository.ts';

const root = repositoryPath('packages', 'chartwright', 'test', 'fixtures', 'node');

/** What a container wrote, once the runtime's parts of a line are one line again. */
export interface LogLine {
  readonly time: string;
  readonly stream: string;
  readonly line: string;
}

/** Absolute paths of the log files of a sample node, as the kubelet and containerd name them, rotated ones included. */
export function nodeLogFiles(): string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .toSorted();
}

/** The files of the sample node that a pattern of an agent's `__path__` takes; `*` matches all but a slash. */
export function nodeLogFilesOf(pattern: string): string[] {
  const literal = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = new RegExp(`^${pattern.split('*').map(literal).join('[^/]*')}$`);
  return nodeLogFiles().filter((file) => whole.test(file));
}

/**
 * The lines of a log file of the sample node. Its form is Kubernetes' CRI logging format: a time, a stream, `P` for a part
 * of a line and `F` for its end, and the text.
 *
 * @throws Error for a line of another form
 */
export function nodeLogLines(file: string): LogLine[] {
  const parts = new Map<string, string>();
  return readFileSync(join(root, file), 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((entry) => {
      const [, time, stream, tag, text] = /^(\S+) (stdout|stderr) ([FP])(?: (.*))?$/.exec(entry) ?? [];
      if (time === undefined || stream === undefined) throw new Error(`${file}: no line of a container: ${entry}`);
      const line = (parts.get(stream) ?? '') + (text ?? '');
      parts.set(stream, tag === 'P' ? line : '');
      return tag === 'P' ? [] : [{ time, stream, line }];
    });
}
