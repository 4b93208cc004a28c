import type { Headers } from 'tar-stream';

/** Kinds of entry that a chart consists of; links and devices have no place in one. */
const plainKinds = new Set(['file', 'contiguous-file', 'directory']);

/**
 * What is wrong with an entry of a chart's archive, in a few words; undefined when it is a file or folder below the
 * folder of the chart.
 *
 * @param chart the chart's name, which is the name of its folder
 */
export function entryFault(header: Pick<Headers, 'name' | 'type'>, chart: string): string | undefined {
  const shown = JSON.stringify(header.name);
  if (!plainKinds.has(header.type ?? 'unknown'))
    return `${shown}, which is a ${header.type ?? 'thing of no known kind'}`;
  if (/\p{Cc}/u.test(header.name)) return `${shown}, with a control character in its name`;
  // Windows, and Helm, take a backslash for a separator too.
  const [first, ...rest] = header.name.replace(/\/$/, '').split(/[/\\]/);
  if (first === '' || /^[A-Za-z]:$/.test(first ?? '')) return `${shown}, an absolute path`;
  if ([first, ...rest].includes('..')) return `${shown}, which leaves its folder`;
  if (first !== chart) return `${shown}, which is not below ${chart}/`;
  return rest.some((part) => part === '' || part === '.') ? `${shown}, a path with an empty step` : undefined;
}
