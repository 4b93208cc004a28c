import { load } from 'js-yaml';

/**
 * What is wrong with the `Chart.yaml` of an archive, in a few words; undefined when it names the requested chart.
 *
 * @param text undefined when the archive has none
 */
export function chartYamlFault(
  text: string | undefined,
  requested: { readonly name: string; readonly version: string },
): string | undefined {
  if (text === undefined) return `no ${requested.name}/Chart.yaml`;
  let chart: unknown;
  try {
    chart = load(text);
  } catch {
    return `a ${requested.name}/Chart.yaml that is no YAML`;
  }
  const { name, version } = (chart ?? {}) as Readonly<Record<string, unknown>>;
  if (name === requested.name && version === requested.version) return undefined;
  return `the chart ${JSON.stringify(name)} of version ${JSON.stringify(version)}`;
}
