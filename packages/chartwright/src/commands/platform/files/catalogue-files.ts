import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, catalogueOf } from '../../../platform/model/catalogue.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { unreadable } from '../../workspace/read-file.ts';
import { assetPath } from '../../../toolchain/assets.ts';

let read: Catalogue | undefined;

/** The catalogue that comes with the tool. */
export function shippedCatalogue(): Catalogue {
  if (read !== undefined) return read;
  const folder = assetPath('catalogue');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  read = catalogueOf(names.map((name) => ({ file: `catalogue/${name}`, text: textOf(folder, name) })));
  return read;
}

/** @throws ProblemsError for what is no file: a pipe would be waited for */
function textOf(folder: string, name: string): string {
  const path = join(folder, name);
  try {
    if (statSync(path).isFile()) return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ProblemsError([unreadable(`catalogue/${name}`, error)]);
  }
  throw new ProblemsError([unreadable(`catalogue/${name}`, { code: 'NOT_A_FILE' })]);
}
