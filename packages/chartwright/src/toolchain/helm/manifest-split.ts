/**
 * Splits what `helm template` printed for a parent chart into what it would have printed for each subchart alone.
 *
 * @param output documents, each begun by `---` and `# Source: <parent>/charts/<chart>/<path>`
 * @param parent name of the parent chart
 * @returns manifest by chart name; a chart without objects is absent
 */
export function splitManifest(output: string, parent: string): Map<string, string> {
  const mark = `---\n# Source: ${parent}/charts/`;
  const pieces = new Map<string, string[]>();
  let start = output.startsWith(mark) ? 0 : output.indexOf(`\n${mark}`) + 1;
  while (start < output.length && output.startsWith(mark, start)) {
    const next = output.indexOf(`\n${mark}`, start + mark.length);
    const end = next === -1 ? output.length : next + 1;
    const source = start + mark.length;
    const name = output.slice(source, output.indexOf('/', source));
    const list = pieces.get(name) ?? [];
    pieces.set(name, list);
    list.push(`---\n# Source: ${output.slice(source, end)}`);
    start = end;
  }
  return new Map([...pieces].map(([name, list]) => [name, list.join('')]));
}
