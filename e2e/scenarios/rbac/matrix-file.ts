import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { Document, isMap, isScalar, parse, visit } from 'yaml';
import { standInTitles } from '../../definitions/definitions.ts';
import { charts, target } from '../../settings.ts';
import type { Matrix, RightsByPlace } from './matrix.ts';

const file = fileURLToPath(new URL('matrix.yaml', import.meta.url));

const head = `# Who may do what in a cluster with the platform, as an API server answers; scenario \`rbac\` compares.
#   read   get, list, watch
#   write  create, update, patch, delete
# Verbs that a resource does not have are left out. Renewed on the upstream charts, since the stand-ins define fewer
# kinds: CHARTWRIGHT_E2E_UPDATE=1 npm run e2e -- rbac --mirror=DIR

`;

export async function readMatrix(): Promise<Matrix> {
  return parse(await readFile(file, 'utf8')) as Matrix;
}

/** Writes the matrix, a line a resource. */
export async function writeMatrix(matrix: Matrix): Promise<void> {
  const document = new Document(matrix);
  visit(document, {
    Pair: (_, { value }) => {
      if (isMap(value) && (value.items.length === 0 || value.items.every((item) => isScalar(item.value))))
        value.flow = true;
    },
  });
  const options = { ...(await resolveConfig(file)), filepath: file };
  await writeFile(file, await format(head + document.toString({ lineWidth: 0 }), options));
}

/** The part of the written matrix that can be seen in this run: kinds that nobody defines here have no rows. */
export function seenHere(written: Matrix, titles: ReadonlySet<string>): Matrix {
  if (isWhole()) return written;
  const places = (of: RightsByPlace): RightsByPlace =>
    Object.fromEntries(
      Object.entries(of).map(([place, rights]) => [
        place,
        Object.fromEntries(Object.entries(rights).filter(([title]) => titles.has(title))),
      ]),
    );
  return {
    team: places(written.team),
    platform: places(written.platform),
    nobody: written.nobody.filter((title) => titles.has(title)),
  };
}

/**
 * Returns which resources may exist in this run without being in the matrix, as long as nobody has rights to them:
 * stand-ins are of kinds that the components of this environment do not bring, or have a status that their originals
 * have not; kind has another version of Kubernetes.
 */
export async function forgivable(): Promise<(title: string) => boolean> {
  if (target() === 'kind') return () => true;
  if (charts() === 'upstream') return () => false;
  const standIns = new Set(await standInTitles());
  return (title) => standIns.has(title.replace('/status.', '.'));
}

/** Whether everything is there that is written down. */
export function isWhole(): boolean {
  return target() === 'local' && charts() === 'upstream';
}
