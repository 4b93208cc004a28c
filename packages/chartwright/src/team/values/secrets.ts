import type { DocumentPath } from '../../core/document-path.ts';
import { isMap } from '../../core/untyped.ts';
import { isSecretValue } from '../../core/secrets/looks-secret.ts';
import { secretShape } from '../../core/secrets/shape.ts';
import { configSecret } from './config-secret.ts';
import type { ValueFault } from './value-fault.ts';

/** Maps of a workload whose keys are names of their values. */
const NAMED = new Set(['env', 'headers', 'data']);
/** Lists whose entries are words of a command line. */
const COMMAND_LINES = new Set(['args', 'command']);

/**
 * Values that look like secrets written out: by their shape anywhere, and by their name in environment variables,
 * command lines, request headers, configuration files and the team's own objects. The value is never reported.
 *
 * @param values values of any shape
 */
export function secretFaults(values: unknown): ValueFault[] {
  return [...secretsIn(values, [])];
}

/** Recurses no deeper than {@link MAX_DEPTH} of the reader. */
function* secretsIn(value: unknown, path: DocumentPath): Generator<ValueFault> {
  // A number can be a secret as well as a text, except usual numbers such as ports (see {@link isSecretValue}).
  if (typeof value === 'string' || typeof value === 'number') {
    const kind = kindOf(String(value), path);
    if (kind !== undefined) yield secretFault(path, kind);
  } else if (Array.isArray(value)) {
    const words = COMMAND_LINES.has(String(path.at(-1))) ? value : [];
    for (const [index, item] of value.entries()) {
      const named = commandLineSecret(words, index);
      if (named !== undefined) yield secretFault([...path, index], named);
      else yield* secretsIn(item, [...path, index]);
    }
  } else if (isMap(value)) {
    // `name` and `value` of a variable in one of the team's own objects.
    const { name, value: literal } = value;
    const isScalar = typeof literal === 'string' || typeof literal === 'number';
    if (typeof name === 'string' && isScalar && isSecretValue(name, String(literal), 'check'))
      yield secretFault([...path, 'value'], literalOf(name));
    else for (const [key, item] of Object.entries(value)) yield* secretsIn(item, [...path, key]);
  }
}

function kindOf(text: string, path: DocumentPath): string | undefined {
  const shape = secretShape(text);
  if (shape !== undefined) return shape;
  const [group, name] = [path.at(-2), path.at(-1)];
  if (typeof name !== 'string') return undefined;
  const ofTrigger = group === 'metadata' && path.at(-4) === 'triggers' && !name.endsWith('FromEnv');
  if (group === 'files' || (group === 'data' && text.includes('\n'))) return configSecret(text);
  if (!(NAMED.has(String(group)) || ofTrigger) || !isSecretValue(name, text, 'check')) return undefined;
  return /authorization$/i.test(name) ? 'credentials in a header' : literalOf(name);
}

/** `--name=value`, or `--name` before this word. */
function commandLineSecret(words: readonly unknown[], index: number): string | undefined {
  const [before, word] = [words[index - 1], words[index]];
  if (typeof word !== 'string' || secretShape(word) !== undefined) return undefined;
  const [, name, value] = /^(?:-{1,2})?([A-Za-z][\w.-]*)=(.*)$/s.exec(word) ?? [];
  if (name !== undefined && value !== undefined)
    return isSecretValue(name, value, 'check') ? literalOf(name) : undefined;
  const [, flag] = (typeof before === 'string' && /^-{1,2}([A-Za-z][\w.-]*)$/.exec(before)) || [];
  return flag !== undefined && !word.startsWith('-') && isSecretValue(flag, word, 'check')
    ? literalOf(flag)
    : undefined;
}

function literalOf(name: string): string {
  return `a literal for ${name}`;
}

function secretFault(path: DocumentPath, kind: string): ValueFault {
  return {
    code: 'secret/literal',
    path,
    found: `${kind} (not shown)`,
    expected: 'no secret in a values file, which is kept in git and in the release',
    fix: 'put it in a Secret and name that under envSecrets or secretMounts; and replace the secret if it was committed',
  };
}
