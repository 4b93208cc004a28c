import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Catalogue, catalogueOf } from '../../../platform/model/catalogue.ts';
import { assetPath } from '../../../toolchain/assets.ts';

let read: Catalogue | undefined;

/** The catalogue that comes with the tool. */
export function shippedCatalogue(): Catalogue {
  if (read !== undefined) return read;
  const folder = assetPath('catalogue');
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  read = catalogueOf(
    names.map((name) => ({ file: `catalogue/${name}`, text: readFileSync(join(folder, name), 'utf8') })),
  );
  return read;
}
