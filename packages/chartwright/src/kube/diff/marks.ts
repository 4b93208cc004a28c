import type { InstalledObject } from '../installed-object.ts';
import { withoutSecrets } from '../../core/secrets/output.ts';
import type { MarkRule } from './mark-rule.ts';
import { dataMarks } from './data-marks.ts';
import { definitionMarks } from './definition-marks.ts';
import { immutableMarks } from './immutable-marks.ts';
import { restartMarks } from './restart-marks.ts';
import { accessMarks } from './access-marks.ts';
import { guardMarks } from './guard-marks.ts';
import { limitMarks } from './limit-marks.ts';
import { podSecurityMarks } from './pod-security-marks.ts';

/** What a change brings about, of what a reviewer must know. */
export type MarkKind = 'restarts' | 'immutable' | 'security' | 'data' | 'limits';

/** One consequence of a change. */
export interface Mark {
  readonly kind: MarkKind;
  /** In a few words, for example `the selector cannot be changed`. */
  readonly why: string;
}

/** What people call the kinds of marks. */
export const markWords: Readonly<Record<MarkKind, string>> = {
  restarts: 'restarts pods',
  immutable: 'changes what cannot be changed',
  security: 'loosens security',
  data: 'deletes data',
  limits: 'allows less',
};

const rules: readonly (readonly [MarkKind, MarkRule])[] = [
  ['restarts', restartMarks],
  ['immutable', immutableMarks],
  ['security', podSecurityMarks],
  ['security', accessMarks],
  ['security', guardMarks],
  ['data', dataMarks],
  ['data', definitionMarks],
  ['limits', limitMarks],
];

/** All consequences of a change. */
export function marksOf(before: InstalledObject | undefined, after: InstalledObject | undefined): Mark[] {
  return rules.flatMap(([kind, rule]) => rule(before, after).map((why) => ({ kind, why: withoutSecrets(why) })));
}
