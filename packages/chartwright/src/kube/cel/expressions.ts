import { Environment } from '@marcbachmann/cel-js';
import { isAddress, parseRange } from '../../core/address-range.ts';
import { MATCHES, rewritten } from './rule-text.ts';

/** A compiled expression; it throws what CEL calls an error. */
export type Expression = (self: unknown) => unknown;

const compiled = new Map<string, Expression | undefined>();
let environment: Environment | undefined;

/** An expression, compiled once; undefined where the library does not know what it is made of. */
export function compile(text: string): Expression | undefined {
  if (!compiled.has(text)) compiled.set(text, compileNew(text));
  return compiled.get(text);
}

function compileNew(text: string): Expression | undefined {
  environment ??= kubernetesEnvironment();
  try {
    const parsed = environment.parse(rewritten(text));
    return parsed.check().valid ? (self) => parsed({ self }) as unknown : undefined;
  } catch {
    return undefined;
  }
}

/**
 * CEL with those functions of Kubernetes' libraries that rules of the bundled definitions call. Rules are checked against
 * the types of their schemas when a definition is created; here every value is of the type that it has.
 */
function kubernetesEnvironment(): Environment {
  return new Environment({
    unlistedVariablesAreDyn: true,
    homogeneousAggregateLiterals: false,
    enableOptionalTypes: true,
  })
    .registerFunction(`string.${MATCHES}(string): bool`, (text: string, pattern: string) => re2(pattern).test(text))
    .registerFunction(
      'string.find(string): string',
      (text: string, pattern: string) => re2(pattern).exec(text)?.[0] ?? '',
    )
    .registerFunction('isIP(string): bool', isAddress)
    .registerFunction('isCIDR(string): bool', (text: string) => parseRange(text) !== undefined);
}

/** What RE2 reads and JavaScript does not, or reads otherwise. */
const OF_RE2 = /\(\?[a-zA-Z-]*[:)]|\[\[:|\\[AzQECpP]|\(\?P/;
/** Flags at the beginning, with which JavaScript's expressions are made. */
const FLAGS = /^(\^?)\(\?([ims]+)\)/;

function re2(pattern: string): RegExp {
  const [whole = '', start = '', flags = ''] = FLAGS.exec(pattern) ?? [];
  const rest = `${start}${pattern.slice(whole.length)}`;
  if (OF_RE2.test(rest.replaceAll('(?:', '('))) throw new Error('a pattern that only RE2 reads');
  return new RegExp(rest, flags);
}
