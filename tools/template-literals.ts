/** A number that stands in a template, by what it is the value of. */
export interface Literal {
  /** The YAML key, or the key of a dict in an action. */
  readonly key: string;
  readonly value: string;
}

const comment = /\{\{-?\s*\/\*[\s\S]*?\*\/\s*-?\}\}/g;
const action = /\{\{[\s\S]*?\}\}/g;
/** `key: 5`, `- key: 64Mi`, `key: "25%"`; an item of a list in brackets counts for its key. */
const inYaml = /^\s*(?:- )?([\w./-]+):\s*\[?"?([0-9][\w.%:/]*)"?\]?\s*(?:#.*)?$/gm;
/** `"key" 5` in a dict, and `dig "key" 5`, the default of a value. */
const inAction = /"([\w.-]+)" ([0-9]+)(?![\w"])/g;

/**
 * The numbers that a Helm template states itself, without those by which it only indents, cuts or compares.
 *
 * @param text of the template
 */
export function literalsIn(text: string): Literal[] {
  const code = text.replace(comment, '');
  const yaml = code.replace(action, '');
  return [
    ...yaml.matchAll(inYaml),
    ...[...code.matchAll(action)].flatMap(([found]) => [...found.matchAll(inAction)]),
  ].map(([, key = '', value = '']) => ({ key, value }));
}
