import { type DocumentPath, formatPath } from '../../core/document-path.ts';
import { isMap, valueAt } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';

/** A part of the umbrella's values that a user's values file must not set, and what to do instead. */
interface ToolKey {
  readonly path: DocumentPath;
  readonly instead: (environment: string) => string;
}

const toolKeys: readonly ToolKey[] = [
  { path: ['rings'], instead: () => 'remove it: the ring files alone write it' },
  { path: ['lib-platform'], instead: () => 'remove it: a library has no values' },
  {
    path: ['components'],
    instead: (name) => `write it under components in environments/${name}/environment.yaml, so that the wiring follows`,
  },
  {
    path: ['global', 'platform'],
    instead: (name) =>
      `write it in environments/${name}/environment.yaml, so that the teams' charts follow; what has no key there goes under contract`,
  },
  ...(['ring', 'profile', 'environment', 'external'] as const).map((key) => ({
    path: ['platform', key],
    instead: (name: string) =>
      key === 'external'
        ? `set external under components in environments/${name}/environment.yaml`
        : 'remove it: the tool writes it',
  })),
];

/** Keys that a user's values file sets, though another file decides them. */
export function toolKeyFindings(user: ParsedYaml, environment: string): Problem[] {
  return toolKeys.flatMap(({ path, instead }) => {
    const value = valueAt(user.value, path);
    if (value === undefined || (isMap(value) && Object.keys(value).length === 0)) return [];
    return [
      {
        code: 'platform/tool-value',
        severity: 'error',
        ...user.locate(path, 'key'),
        path: formatPath(path),
        found: `${formatPath(path)} in a values file of the user's`,
        expected: 'only keys that the tool does not set itself',
        fix: instead(environment),
      },
    ];
  });
}
