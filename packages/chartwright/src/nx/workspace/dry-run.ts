import { readFileSync } from 'node:fs';
import { logger, type Tree } from '@nx/devkit';
import { unifiedDiff } from '../../core/line-diff.ts';
import { maskedLines } from '../../core/secrets/lines.ts';
import { mask } from '../../core/secrets/masked.ts';

/** Lines of one file's diff that are shown: a values file fits, a schema is only begun. */
const linesOfFile = 60;

/** Lines in all; a bulk run would drown the terminal. */
const linesInAll = 1200;

/** The log of a dry run is kept by CI as any other. */
function withoutSecretLines(text: string): string[] {
  return maskedLines(text, mask);
}

/** True under `nx generate --dry-run`; Nx hands it to a generator by this variable only. */
export function isDryRun(): boolean {
  return process.env['NX_DRY_RUN'] === 'true';
}

/** What was shown of a tree, since a generator that runs others shows what each of them adds. */
const shown = new WeakMap<Tree, Map<string, string>>();

/** Under `--dry-run`, prints what would change in each file; Nx itself prints the names only. */
export async function showDryRun(tree: Tree): Promise<void> {
  if (!isDryRun()) return;
  const before = shown.get(tree) ?? new Map<string, string>();
  shown.set(tree, before);
  let left = linesInAll;
  for (const change of tree.listChanges()) {
    const content = `${change.type}:${change.content?.toString('base64') ?? ''}`;
    if (before.get(change.path) === content) continue;
    before.set(change.path, content);
    if (left <= 0) {
      logger.info('… further files are not shown');
      return;
    }
    const old = change.type === 'CREATE' ? undefined : readFileSync(`${tree.root}/${change.path}`, 'utf8');
    const after = change.type === 'DELETE' ? undefined : (change.content?.toString('utf8') ?? '');
    const diff = await unifiedDiff(change.path, old, after, Math.min(linesOfFile, left), withoutSecretLines);
    left -= diff.split('\n').length;
    logger.info(diff);
  }
}
