import { isDeepStrictEqual } from 'node:util';
import type { Tree } from '@nx/devkit';
import { unread } from '../../core/changes/changed-text.ts';
import { formatPath } from '../../core/document-path.ts';
import { type Problem, ProblemsError } from '../../core/problem.ts';
import { defaultsOf } from '../../core/schema/defaults.ts';
import type { JsonSchema } from '../../core/schema/compile.ts';
import { teamSchema } from '../../core/schema/generated/team-schema.ts';
import { isMap, valueAt } from '../../core/untyped.ts';
import { pairsTo, readDocument } from '../../core/yaml/block.ts';
import { putYaml, takeYaml } from '../../core/yaml/move.ts';
import { parseYaml, type ParsedYaml } from '../../core/yaml/source.ts';
import { spliceYaml } from '../../core/yaml/splice.ts';
import { contractFile } from '../../environment/places.ts';
import { environmentFile } from '../workspace/environment-plan.ts';
import { readText } from '../workspace/read-text.ts';

const root = ['global', 'platform'];

/**
 * Moves what a team's file says of the environment into `contract` of every `environment.yaml` that says nothing about it,
 * and takes it out of the team's file. What an environment says already, in the same words, is taken out alone.
 *
 * @returns what keeps the file from that, which is left as it is then, as are the environments
 */
export function withoutContract(tree: Tree, path: string, environments: readonly string[]): Problem[] {
  const text = readText(tree, path);
  if (text === null || !text.includes('global')) return [];
  const { parsed } = parseYaml({ file: path, text });
  // The other changes of the table report a file that cannot be read.
  if (parsed === undefined) return [];
  const contract = valueAt(parsed.value, root);
  if (contract === undefined) return [];
  const wanted = environments.map((name) => environmentAt(tree, name));
  const leaves = leavesOf(contract).map((leaf) => ({ leaf, ...verdict(contract, leaf, wanted) }));
  const refused = leaves.flatMap(({ leaf, conflict }) =>
    conflict === undefined ? [] : [byHand(parsed, leaf, conflict)],
  );
  if (refused.length > 0) return refused;
  try {
    move(tree, path, text, leaves);
    return [];
  } catch (error) {
    if (!(error instanceof ProblemsError)) throw error;
    return error.problems.map((problem) => byHand(parsed, [], problem.found));
  }
}

interface EnvironmentTexts {
  readonly file: string;
  /** What it says of the contract, and what the contract was as it was last written. */
  readonly said: unknown;
  readonly written: unknown;
  /** Why its file cannot be added to. */
  readonly fault?: string;
}

function environmentAt(tree: Tree, name: string): EnvironmentTexts {
  const file = environmentFile(name);
  const { parsed, problems } = parseYaml({ file, text: readText(tree, file) ?? '' });
  const contract = { file: contractFile(name), text: readText(tree, contractFile(name)) ?? '{}\n' };
  const written = valueAt(parseYaml(contract).parsed?.value, root);
  const [problem] = problems;
  return {
    file,
    said: parsed?.value['contract'],
    written,
    ...(problem === undefined ? {} : { fault: `${unread(problem).found} in ${file}` }),
  };
}

interface Verdict {
  /** Files of environments that say nothing about it yet. */
  readonly into: readonly string[];
  readonly conflict?: string;
}

function verdict(contract: unknown, leaf: readonly string[], environments: readonly EnvironmentTexts[]): Verdict {
  const value = valueAt(contract, leaf);
  if (environments.length === 0) {
    const isDefault = isDeepStrictEqual(value, valueAt(contractDefaults(), leaf));
    return isDefault ? { into: [] } : { into: [], conflict: 'what no environment says, since there is none' };
  }
  const into: string[] = [];
  for (const { file, said, written, fault } of environments) {
    if (fault !== undefined) return { into: [], conflict: fault };
    const there = valueAt(said, leaf) ?? valueAt(written, leaf);
    if (there === undefined) into.push(file);
    else if (!isDeepStrictEqual(there, value)) return { into: [], conflict: `another value than that of ${file}` };
  }
  return { into };
}

function contractDefaults(): unknown {
  return defaultsOf((teamSchema['definitions'] as { readonly platformContract: JsonSchema }).platformContract);
}

function leavesOf(value: unknown, above: readonly string[] = []): string[][] {
  if (!isMap(value) || Object.keys(value).length === 0) return [[...above]];
  return Object.entries(value).flatMap(([key, below]) => leavesOf(below, [...above, key]));
}

interface Leaf extends Verdict {
  readonly leaf: readonly string[];
}

/** All texts are made before the first is written; the environments come first, so that a kill in between loses nothing. */
function move(tree: Tree, path: string, text: string, leaves: readonly Leaf[]): void {
  const environments = new Map<string, string>();
  let rest = text;
  for (const [outer, inside] of unitsOf(text, leaves)) {
    const { text: without, taken } = takeYaml({ file: path, text: rest }, outer);
    rest = without;
    for (const { leaf, into } of inside) {
      const below = leaf.slice(outer.length - root.length);
      const place = ['contract', ...leaf];
      for (const file of into) {
        const before = { file, text: environments.get(file) ?? readText(tree, file) ?? '' };
        const isWhole = below.length === 0;
        const value = valueAt(taken.value, below);
        environments.set(file, isWhole ? putYaml(before, place, taken) : spliceYaml(before, place, value));
      }
    }
  }
  for (const [file, changed] of environments) tree.write(file, changed);
  tree.write(path, rest);
}

/** What can be taken out as lines, with the values in it: a map in braces goes as a whole. */
function unitsOf(text: string, leaves: readonly Leaf[]): [outer: readonly string[], inside: Leaf[]][] {
  const units = new Map<string, [readonly string[], Leaf[]]>();
  for (const leaf of leaves) {
    const outer = blockPath(text, [...root, ...leaf.leaf]);
    const [, inside] = units.get(outer.join('\n')) ?? [];
    if (inside === undefined) units.set(outer.join('\n'), [outer, [leaf]]);
    else inside.push(leaf);
  }
  return [...units.values()];
}

/** The longest part of a path, below the contract, that stands on lines of its own. */
function blockPath(text: string, path: readonly string[]): readonly string[] {
  const document = readDocument(text);
  for (let length = path.length; document !== undefined && length > root.length; length -= 1)
    if (pairsTo(document, path.slice(0, length)) !== undefined) return path.slice(0, length);
  return root;
}

function byHand(parsed: ParsedYaml, leaf: readonly string[], found: string): Problem {
  const path = [...root, ...leaf];
  return {
    code: 'nx/not-migrated',
    severity: 'warning',
    ...parsed.locate(path, 'key'),
    path: formatPath(path),
    found,
    expected: 'the same in every environment, or nothing yet; the file was left as it is',
    fix: `decide it below \`contract\` in environments/<env>/environment.yaml, and remove \`global.platform\` here`,
  };
}
