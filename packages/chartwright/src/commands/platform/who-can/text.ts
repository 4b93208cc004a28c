import { formatLocation } from '../../../core/problem.ts';
import type { Grant, IndirectWay, WhoCanAnswer } from '../../../kube/access/answer.ts';
import { subjectText } from '../../../kube/access/subjects.ts';

/** An answer for a person: each subject with its binding and the rule, then the ways around. */
export function whoCanText({ question, direct, indirect, notes }: WhoCanAnswer): string {
  return [
    direct.length === 0 ? `Nobody may ${question}.` : `These may ${question}:`,
    ...direct.flatMap(grantLines),
    ...(indirect.length === 0 ? [] : ['Not directly, but by another right:', ...indirect.flatMap(wayLines)]),
    ...notes.map((note) => `  note     ${note}`),
  ].join('\n');
}

function grantLines(grant: Grant): string[] {
  const only = grant.names === undefined ? '' : `, of these alone: ${grant.names.join(', ')}`;
  return [`  ${subjectText(grant.subject)}${only}`, ...byLines(grant)];
}

function wayLines({ how, by, reaches }: IndirectWay): string[] {
  const target = reaches === undefined ? '' : ` (which has it by ${reaches.binding})`;
  return [`  ${subjectText(by.subject)} ${how}${target}`, ...byLines(by)];
}

function byLines({ binding, bindingPlace, rule, rulePlace }: Grant): string[] {
  return [`      by   ${binding}  ${formatLocation(bindingPlace)}`, `      rule ${rule}  ${formatLocation(rulePlace)}`];
}
