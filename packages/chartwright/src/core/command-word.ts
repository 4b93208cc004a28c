/**
 * A name as a word of a command that a message offers to paste. A name that a shell would take apart or run, or that
 * the command would read as an option, is not repeated there.
 *
 * @param placeholder used in its place, such as `<team>`
 */
export function commandWord(name: string, placeholder: string): string {
  return /^[A-Za-z0-9][\w./-]*$/.test(name) ? name : placeholder;
}
