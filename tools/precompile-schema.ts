import { Ajv, type AnySchemaObject } from 'ajv';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { AJV_OPTIONS } from '../packages/chartwright/src/core/schema/compile.ts';

/** Ajv writes its helpers as `const func0 = require("ajv/dist/runtime/equal").default`, in an ES module too. */
const helper = /const (func\d+) = require\("(ajv\/dist\/runtime\/\w+)"\)\.default;/g;

/**
 * The text of an ES module that exports a schema as the function ajv compiles it to, with the options that
 * `compileSchema` takes.
 *
 * @param schema bundled, draft-07
 * @param name of the export
 */
export function precompiledModule(schema: AnySchemaObject, name: string): string {
  const ajv = new Ajv({ ...AJV_OPTIONS, schemas: { [name]: schema }, code: { source: true, esm: true } });
  const code = standaloneCode.default(ajv, { [name]: name }).replace(/^"use strict";/, '');
  const imports = [...code.matchAll(helper)].map(([, variable, path]) => `import ${variable}_ from '${path}.js';`);
  const body = code.replace(helper, (_, variable: string) => `const ${variable} = ${variable}_.default;`);
  if (body.includes('require('))
    throw new Error(`${name}: ajv's output requires a module that is not turned into an import`);
  return `// Compiled from the schema by ajv, in place of team-function.ts.\n${[...imports, body].join('\n')}\n`;
}
