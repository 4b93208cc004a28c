import type { Platform } from '../../../platform/model/platform.ts';
import { spliceYaml, type YamlFile } from '../../../core/yaml/splice.ts';
import { setYaml } from '../../../core/yaml/set.ts';
import type { KnownChange, NewChart } from './options.ts';

/**
 * `platform.yaml` with a change made to its text; what the person wrote stays. Nothing is written that repeats what is true
 * anyway.
 *
 * @param platform what the text comes to before the change
 */
export function changedPlatform(source: YamlFile, change: KnownChange | NewChart, platform: Platform): string {
  if (change.kind === 'new') {
    return spliceYaml(source, ['components', change.name], { definition: change.definition });
  }
  const { name, enabled, external, version } = change;
  let text = source.text;
  const set = (path: readonly string[], value: string | boolean): void => {
    text = setYaml({ file: source.file, text }, path, value);
  };
  for (const [choice, value] of choicesFor(change, platform)) set(['choices', choice], value);
  const wish = platform.wishes[name];
  const component = platform.components.get(name);
  const already = wish?.enabled ?? component?.default ?? true;
  // A choice enables its component; any other needs `enabled` where the catalogue leaves it out.
  if (enabled !== already) set(['components', name, 'enabled'], enabled);
  if (external !== undefined && external !== (wish?.external ?? false)) set(['components', name, 'external'], external);
  if (version !== undefined) setVersion();
  return text;

  function setVersion(): void {
    const own = wish?.definition !== undefined && wish.version === undefined;
    const path = own ? ['components', name, 'definition', 'chart', 'version'] : ['components', name, 'version'];
    set(path, version ?? '');
  }
}

/** The choices that let a component in; of several systems for one purpose the same choice disables the others. */
function choicesFor({ name, enabled }: KnownChange, platform: Platform): [string, string][] {
  const choices: Readonly<Record<string, string>> = platform.choices;
  const wanted = Object.entries(platform.components.get(name)?.choice ?? {});
  return enabled ? wanted.filter(([choice, value]) => choices[choice] !== value) : [];
}
