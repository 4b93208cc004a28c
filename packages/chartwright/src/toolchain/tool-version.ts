import { createRequire } from 'node:module';

let version: string | undefined;

/** Version of `@chartwright/nx`, from its `package.json`. */
export function toolVersion(): string {
  version ??= (createRequire(import.meta.url)('../../package.json') as { version: string }).version;
  return version;
}
