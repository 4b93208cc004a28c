import { formatPath } from '../core/document-path.ts';
import type { ExplainedValue } from '../core/explain/explain-value.ts';
import type { Setting } from './model.ts';

/** A value with its places, for the page; what looks secret is masked already. */
export function settingOf({ path, shown, layerValues }: ExplainedValue): Setting {
  return {
    path: formatPath(path),
    shown,
    layers: layerValues.map(({ at: { file, line, column }, shown: value }) => ({ file, line, column, shown: value })),
  };
}
