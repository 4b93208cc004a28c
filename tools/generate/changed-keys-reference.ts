import { formatPath } from '../../packages/chartwright/src/core/document-path.ts';
import { type KeyChange, keyChanges } from '../../packages/chartwright/src/core/changes/key-changes.ts';
import { inCode, markdownTable } from './markdown.ts';

const files: Readonly<Record<KeyChange['file'], string>> = {
  team: 'values.yaml of a team',
  platform: 'platform.yaml',
  environment: 'environment.yaml',
  values: 'values.yaml of an environment',
};

/** The page of what earlier versions took and this one does not, the latest version first. */
export function renderChangedKeysReference(): string {
  const versions = [...new Set(keyChanges.map(({ since }) => since))].toReversed();
  return [
    '# Keys that changed',
    'What people wrote for an earlier version and this one does not take. `npx nx migrate` brings every file up to date ([upgrading](../guides/upgrading.md)); what is left to a person is marked. `*` stands for every name.',
    ...versions.flatMap((version) => [
      `## ${version}`,
      markdownTable(
        ['file', 'before', 'now', 'why', 'migrated'],
        keyChanges.filter(({ since }) => since === version).map(row),
      ),
    ]),
  ].join('\n\n');
}

function row(change: KeyChange): string[] {
  const { file, from, why, how } = change;
  const path = inCode(formatPath(from).replaceAll('["*"]', '.*'));
  return [
    files[file],
    'old' in change ? `${path}: ${change.old}` : path,
    now(change),
    why,
    how === 'by-hand' ? 'by hand' : 'yes',
  ];
}

function now(change: KeyChange): string {
  switch (change.how) {
    case 'moved':
      return inCode(formatPath(change.to).replaceAll('["*"]', '.*'));
    case 'to-contract':
      return '`contract` in `environments/<env>/environment.yaml`';
    case 'rewritten':
      return change.form === 'count' ? 'a whole number, such as `"2"` for `1500m`' : 'whole bytes, more than none';
    default:
      return change.instead;
  }
}
