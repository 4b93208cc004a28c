import { isAbsolute, join } from 'node:path';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';

/** A place that charts and manifests are taken from. */
export type ChartPlace =
  | { readonly kind: 'public' }
  | { readonly kind: 'folder'; readonly folder: string; readonly shown: string }
  | { readonly kind: 'http' | 'oci'; readonly url: string; readonly shown: string };

/** What a mirror may be, as messages print it. */
export const mirrorForms = '`--mirror=<folder | https://… | oci://…>`';

/**
 * The places that a `--mirror` names, in the order in which they are tried. Several are separated by commas; `public`
 * among them means the public repositories, which are the only place when none is given.
 *
 * @param text as the person wrote it
 * @param root absolute folder that a relative one starts from
 * @throws ProblemsError when a part is of no known form, or holds a password
 */
export function placesOf(text: string | undefined, root: string): ChartPlace[] {
  const parts = (text ?? '').split(',').filter((part) => part.trim() !== '');
  return parts.length === 0 ? [{ kind: 'public' }] : parts.map((part) => placeOf(part.trim(), root));
}

function placeOf(text: string, root: string): ChartPlace {
  if (text === 'public') return { kind: 'public' };
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(text)?.[1]?.toLowerCase();
  if (scheme === undefined) {
    return { kind: 'folder', folder: isAbsolute(text) ? text : join(root, text), shown: text };
  }
  if (!['http', 'https', 'oci'].includes(scheme))
    throw badMirror(`the scheme ${scheme}`, 'https:// or oci://, or a folder');
  if (!URL.canParse(text)) throw badMirror(JSON.stringify(withoutSecrets(text)), 'an address');
  const url = new URL(text);
  // An address is printed, and is among the arguments of a process that others can see.
  if (url.username !== '' || url.password !== '')
    throw badMirror(
      `an address of ${url.host} with a user name or password`,
      'one without; log in with `helm registry login`',
    );
  const plain = text.replace(/\/+$/, '');
  return { kind: scheme === 'oci' ? 'oci' : 'http', url: plain, shown: withoutSecrets(plain) };
}

function badMirror(found: string, expected: string): ProblemsError {
  const problem: Problem = {
    code: 'platform/bad-mirror',
    severity: 'error',
    file: '--mirror',
    path: '',
    found,
    expected,
    fix: `give ${mirrorForms}; docs/systems/vendoring.md has an example of each`,
  };
  return new ProblemsError([problem]);
}
