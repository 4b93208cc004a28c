import { blockLines, type Expression } from './template-expression.ts';
import { brokenWhen, keptCores, type KeptLists, type RuleSource } from './suspect-conditions.ts';

/** A place in the values that rules are about: what is below it, and the rules to ask there. */
interface Place {
  readonly below: Map<string, Place>;
  readonly asked: { readonly id: string; readonly condition: Expression }[];
}

/**
 * Renders the rules as a template that walks the values once and asks each rule where what it is about is set. It names
 * the rules that may be broken; whether one is, and the message, is left to the library's interpreter, which so has
 * nothing to do for values that keep the rules. Asking them all of the interpreter took two thirds of a chart's render.
 *
 * @param rules in the form of `schemas/team.rules.yaml`
 * @param kept the lists of `schemas/team.kept.yaml`
 * @returns the text of a `.tpl` file
 */
export function suspectsTemplate(rules: readonly RuleSource[], kept: KeptLists): string {
  const roots = { effective: newPlace(), written: newPlace() };
  for (const rule of rules)
    for (const each of [rule.each].flat()) {
      const { path, condition } = brokenWhen(rule, each, kept);
      placeAt(roots[rule.of ?? 'effective'], path).asked.push({ id: rule.id, condition });
    }
  const body = Object.entries(roots).flatMap(([of, root]) => [`{{- $v0 := .${of} -}}`, ...placeLines(root, 0, '')]);
  return [
    '{{- define "lib-team.rules.suspects" -}}',
    '{{- /* Given the dict "effective", "written", and "suspects", which takes the ids of rules that may be broken. */ -}}',
    '{{- $suspects := .suspects -}}',
    ...body,
    '{{- end -}}',
    ...Object.keys(kept).flatMap((list) => keptLines(list, keptCores(kept, list))),
    '',
  ].join('\n');
}

function newPlace(): Place {
  return { below: new Map(), asked: [] };
}

function placeAt(root: Place, path: readonly string[]): Place {
  let place = root;
  for (const step of path) {
    const next = place.below.get(step) ?? newPlace();
    place.below.set(step, next);
    place = next;
  }
  return place;
}

/** What is done at a place whose value is in `$v<depth>`. */
function placeLines(place: Place, depth: number, indent: string): string[] {
  const value = `$v${depth}`;
  const asked = place.asked.flatMap(({ id, condition }) => [
    ...blockLines('if', condition, indent),
    `${indent}  {{- $_ := set $suspects ${JSON.stringify(id)} true -}}`,
    `${indent}{{- end -}}`,
  ]);
  const named = [...place.below].filter(([step]) => step !== '*');
  const entries = place.below.get('*');
  return [
    ...asked,
    ...(named.length === 0
      ? []
      : [
          `${indent}{{- if kindIs "map" ${value} -}}`,
          ...named.flatMap(([step, next]) => namedLines(step, next, depth + 1, `${indent}  `)),
          `${indent}{{- end -}}`,
        ]),
    ...(entries === undefined
      ? []
      : [
          `${indent}{{- if or (kindIs "map" ${value}) (kindIs "slice" ${value}) -}}`,
          `${indent}  {{- range $k${depth + 1}, $v${depth + 1} := ${value} -}}`,
          ...placeLines(entries, depth + 1, `${indent}    `),
          `${indent}  {{- end -}}`,
          `${indent}{{- end -}}`,
        ]),
  ];
}

function namedLines(step: string, place: Place, depth: number, indent: string): string[] {
  const key = JSON.stringify(step);
  const value = `get $v${depth - 1} ${key}`;
  // What is empty has nothing below it, but may be asked about.
  if (place.asked.length === 0)
    return [
      `${indent}{{- with $v${depth} := ${value} -}}`,
      ...placeLines(place, depth, `${indent}  `),
      `${indent}{{- end -}}`,
    ];
  return [
    `${indent}{{- if hasKey $v${depth - 1} ${key} -}}`,
    `${indent}  {{- $v${depth} := ${value} -}}`,
    ...placeLines(place, depth, `${indent}  `),
    `${indent}{{- end -}}`,
  ];
}

/**
 * "true" for a name that may be in a list of what is kept: it holds the longest literal part of one that is, in any
 * case, since the list is read so.
 */
function keptLines(list: string, cores: readonly string[]): string[] {
  if (cores.length === 0) return [];
  const condition: Expression = ['or', ...cores.map((core): Expression => ['contains', JSON.stringify(core), '$text'])];
  return [
    '',
    `{{- define "lib-team.rules.may-be-kept.${list}" -}}`,
    '{{- /* Given a text. */ -}}',
    '{{- $text := lower . -}}',
    ...blockLines('if', condition, ''),
    'true',
    '{{- end -}}',
    '{{- end -}}',
  ];
}
