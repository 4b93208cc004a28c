import { load } from 'js-yaml';

/**
 * What is wrong with the `Chart.yaml` of an archive, in a few words; undefined when it names the chart asked for.
 *
 * @param text undefined when the archive has none
 */
export function chartYamlFault(
  text: string | undefined,
  asked: { readonly name: string; readonly version: string },
): string | undefined {
  if (text === undefined) return `no ${asked.name}/Chart.yaml`;
  let chart: unknown;
  try {
    chart = load(text);
  } catch {
    return `a ${asked.name}/Chart.yaml that is no YAML`;
  }
  const { name, version } = (chart ?? {}) as Readonly<Record<string, unknown>>;
  if (name === asked.name && version === asked.version) return undefined;
  return `the chart ${JSON.stringify(name)} of version ${JSON.stringify(version)}`;
}
