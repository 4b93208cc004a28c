import type { InstalledObject } from '../installed-object.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';
import type { MarkRule } from './mark-rule.ts';
import { dataMarks } from './data-marks.ts';
import { definitionMarks } from './definition-marks.ts';
import { immutableMarks } from './immutable-marks.ts';
import { restartMarks } from './restart-marks.ts';
import { accessMarks } from './access-marks.ts';
import { availabilityMarks } from './availability-marks.ts';
import { costMarks } from './cost-marks.ts';
import { guardMarks } from './guard-marks.ts';
import { limitMarks } from './limit-marks.ts';
import { podSecurityMarks } from './pod-security-marks.ts';

/** What a change brings about, of what a reviewer must know. */
export type MarkKind = 'data' | 'immutable' | 'security' | 'availability' | 'limits' | 'restarts' | 'cost';

/** One consequence of a change. */
export interface Mark {
  readonly kind: MarkKind;
  /** In a few words, for example `the selector cannot be changed`. */
  readonly why: string;
}

/** What people call the kinds of marks, the most dangerous first: what cannot be undone, what fails, what is open. */
export const markWords: Readonly<Record<MarkKind, string>> = {
  data: 'deletes data',
  immutable: 'changes what cannot be changed',
  security: 'loosens security',
  availability: 'lowers availability',
  limits: 'allows less',
  restarts: 'restarts pods',
  cost: 'costs more',
};

/** The kinds of marks, the most dangerous first. */
export const markKinds = Object.keys(markWords) as MarkKind[];

const rules: readonly (readonly [MarkKind, MarkRule])[] = [
  ['restarts', restartMarks],
  ['immutable', immutableMarks],
  ['security', podSecurityMarks],
  ['security', accessMarks],
  ['security', guardMarks],
  ['data', dataMarks],
  ['data', definitionMarks],
  ['limits', limitMarks],
  ['availability', availabilityMarks],
  ['cost', costMarks],
];

/** All consequences of a change, the most dangerous first. */
export function marksOf(before: InstalledObject | undefined, after: InstalledObject | undefined): Mark[] {
  return rules
    .flatMap(([kind, rule]) => rule(before, after).map((why) => ({ kind, why: withoutSecrets(why) })))
    .toSorted((a, b) => markKinds.indexOf(a.kind) - markKinds.indexOf(b.kind));
}
