import { formatLocation } from '../../../core/problem.ts';
import type { Grant, IndirectWay, WhoCanAnswer } from '../../../kube/access/answer.ts';
import { subjectText } from '../../../kube/access/subjects.ts';

/** As many bindings or ways of one subject as are printed; `--format=json` has all. */
const most = 3;

/**
 * An answer for a person: each subject with its bindings and their rules, then the ways around.
 *
 * @param asked the subject that the answer is about; undefined for everybody
 */
export function whoCanText({ question, direct, indirect, notes }: WhoCanAnswer, asked?: string): string {
  const right = bySubject(direct, ({ subject }) => subjectText(subject));
  const ways = bySubject(indirect, ({ by }) => subjectText(by.subject));
  return [
    right.size === 0
      ? `${asked === undefined ? 'Nobody may' : `${asked} may not`} ${question}.`
      : `These may ${question}:`,
    ...[...right].flatMap(([subject, grants]) => [`  ${subject}`, ...upTo(grants, grantLines)]),
    ...(ways.size === 0 ? [] : ['Not directly, but by another right:']),
    ...[...ways].flatMap(([subject, all]) => [`  ${subject}`, ...upTo(all, wayLines)]),
    ...notes.map((note) => `  note     ${note}`),
  ].join('\n');
}

function bySubject<Item>(items: readonly Item[], subjectOf: (item: Item) => string): Map<string, Item[]> {
  const found = new Map<string, Item[]>();
  for (const item of items) found.set(subjectOf(item), [...(found.get(subjectOf(item)) ?? []), item]);
  return found;
}

function upTo<Item>(items: readonly Item[], linesOf: (item: Item) => string[]): string[] {
  const more = items.length - most;
  return [...items.slice(0, most).flatMap(linesOf), ...(more > 0 ? [`      and ${more} more`] : [])];
}

function grantLines(grant: Grant): string[] {
  return [...(grant.names === undefined ? [] : [`      of ${grant.names.join(', ')} alone`]), ...byLines(grant)];
}

function wayLines({ how, by, reaches }: IndirectWay): string[] {
  const target = reaches === undefined ? '' : `, which has it by ${reaches.binding}`;
  return [`      ${how}${target}`, ...byLines(by)];
}

function byLines({ binding, bindingPlace, rule, rulePlace }: Grant): string[] {
  return [`      by   ${binding}  ${formatLocation(bindingPlace)}`, `      rule ${rule}  ${formatLocation(rulePlace)}`];
}
