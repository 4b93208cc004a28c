import { umbrellaFolder } from '../../../platform/umbrella/input.ts';
import { isMap, mapOf } from '../../../core/untyped.ts';
import { yamlDocuments } from '../../../core/yaml/documents.ts';
import { yamlText } from '../../../core/yaml/text.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { readIfThere } from '../../workspace/read-file.ts';

/** Where digests are kept, relative to the workspace. */
export const lockFile = `${umbrellaFolder}/vendor.lock.yaml`;

/** A file that was fetched once, and must stay the same from then on. */
export interface LockedFile {
  /** Name of the file, in a mirror too. */
  readonly file: string;
  /** Where it is published: a chart repository, or the address of a manifest. */
  readonly source: string;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

/** The CustomResourceDefinitions that were made from the files. */
export interface LockedCrds {
  /** Digest of which files they are made from, and how. */
  readonly recipe: string;
  readonly count: number;
  /** Digest of all of them together. */
  readonly sha256: string;
}

/** `vendor.lock.yaml`: recorded state, kept in git. */
export interface VendorLock {
  readonly files: readonly LockedFile[];
  readonly crds: LockedCrds | undefined;
  /** The definitions of environments that have other versions, by environment. */
  readonly environments: Readonly<Record<string, LockedCrds>>;
}

/** A lock of nothing. */
export const emptyLock: VendorLock = { files: [], crds: undefined, environments: {} };

const heading = `# Written by platform:vendor; keep it in git. Every run checks what it fetches, and what is there, against these digests.
# A digest that changed upstream is accepted by --update-lock alone.
`;

/** The lock as text. */
export function lockText({ files, crds, environments }: VendorLock): string {
  const sorted = files.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  return (
    heading +
    yamlText({
      files: sorted,
      ...(crds === undefined ? {} : { crds }),
      ...(Object.keys(environments).length === 0 ? {} : { environments }),
    })
  );
}

/**
 * Reads the lock; an absent one is empty.
 *
 * @throws ProblemsError when it is of another form
 */
export async function readLock(root: string): Promise<VendorLock> {
  const text = await readIfThere(root, lockFile);
  return text === undefined ? emptyLock : parseLock(text);
}

function parseLock(text: string): VendorLock {
  const [value] = lockDocuments(text);
  const { files, crds, environments = {} } = mapOf(value);
  if (!Array.isArray(files) || !files.every(isLockedFile)) throw badLock('an entry of another form');
  if (crds !== undefined && !isLockedCrds(crds)) throw badLock('`crds` of another form');
  if (!isMap(environments) || !Object.values(environments).every(isLockedCrds))
    throw badLock('`environments` of another form');
  const names = new Set(files.map(({ file }) => file));
  if (names.size < files.length) throw badLock('two entries of one file');
  return { files, crds, environments: environments as Record<string, LockedCrds> };
}

/** An unreadable lock is most often the result of a merge, so the fix covers that. */
function lockDocuments(text: string): unknown[] {
  try {
    return yamlDocuments({ file: lockFile, text });
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    const { fix } = badLock('').problems[0] as Problem;
    throw new ProblemsError(error.problems.map((problem) => ({ ...problem, fix })));
  }
}

const digest = /^[0-9a-f]{64}$/;

function isLockedFile(value: unknown): value is LockedFile {
  const { file, source, sha256 } = (value ?? {}) as Record<string, unknown>;
  return typeof file === 'string' && typeof source === 'string' && typeof sha256 === 'string' && digest.test(sha256);
}

function isLockedCrds(value: unknown): value is LockedCrds {
  const { recipe, count, sha256 } = (value ?? {}) as Record<string, unknown>;
  return typeof recipe === 'string' && typeof count === 'number' && typeof sha256 === 'string' && digest.test(sha256);
}

function badLock(found: string): ProblemsError {
  return new ProblemsError([
    {
      code: 'platform/bad-lock',
      severity: 'error',
      file: lockFile,
      path: '',
      found,
      expected: 'what `platform:vendor` wrote: files, each with file, source and sha256, and crds',
      fix: `run \`git checkout -- ${lockFile}\`; after a merge, keep the entries of both sides`,
    },
  ]);
}
