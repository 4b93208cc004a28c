import { createHash } from 'node:crypto';

const hashLength = 16;

/** A line of comment that says whose the file is, and by what hash the tool knows that nobody has changed it. */
const header =
  /^# Written by `[^`]*`; yours to change\. While nobody has \(sha256:([0-9a-f]{16})\), the command renews it\.\n/;

/**
 * Puts the line before a file that is written once: it belongs to a person, and the tool renews it only as long as that
 * person has left it as it is.
 *
 * @param command that writes it, with its options
 */
export function writtenOnce(command: string, body: string): string {
  return `# Written by \`${command}\`; yours to change. While nobody has (sha256:${hashOf(body)}), the command renews it.\n${body}`;
}

/** Whether a file is as {@link writtenOnce} left it. */
export function isAsWritten(content: string): boolean {
  const text = content.replaceAll('\r\n', '\n');
  const match = header.exec(text);
  return match !== null && match[1] === hashOf(text.slice(match[0].length));
}

function hashOf(body: string): string {
  return createHash('sha256').update(body).digest('hex').slice(0, hashLength);
}
