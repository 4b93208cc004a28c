import { compareQuantities } from '../../core/quantity.ts';
import { listOf, mapOf } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';
import { rightsOf, shortList } from './access-marks.ts';
import { isEqual } from './field-changes.ts';
import type { MarkRule } from './mark-rule.ts';
import { podSecurityLevel, podSecurityLevels } from './pod-security-marks.ts';

/** What was allowed and no longer is: who relies on it is refused at the next change. */
export const limitMarks: MarkRule = (before, after) => {
  const kind = (after ?? before)?.kind;
  switch (kind) {
    case 'Role':
    case 'ClusterRole':
      return rightMarks(before, after);
    case 'ResourceQuota':
      return before === undefined || after === undefined ? [] : quotaMarks(before, after);
    case 'Namespace':
      return before === undefined || after === undefined ? [] : levelMarks(before, after);
    case 'ValidatingAdmissionPolicy':
      return after === undefined ? [] : policyMarks(before, after);
    default:
      return [];
  }
};

function rightMarks(before: InstalledObject | undefined, after: InstalledObject | undefined): string[] {
  if (before === undefined) return [];
  const now = new Set(after === undefined ? [] : rightsOf(after));
  const taken = rightsOf(before).filter((right) => !now.has(right));
  return taken.length === 0 ? [] : [`no longer allows ${shortList(taken)}`];
}

/** A quota that is new comes with its namespace. */
function quotaMarks(before: InstalledObject, after: InstalledObject): string[] {
  const hard = ({ value }: InstalledObject): Readonly<Record<string, unknown>> => mapOf(mapOf(value['spec'])['hard']);
  const old = hard(before);
  return Object.entries(hard(after)).flatMap(([name, now]) => {
    const was = old[name] as string | number | undefined;
    if (was === undefined) return [`${name} is limited to ${String(now)}`];
    const falls = (compareQuantities(String(now), String(was)) ?? 0) < 0;
    return falls ? [`${name} falls from ${String(was)} to ${String(now)}`] : [];
  });
}

function levelMarks(before: InstalledObject, after: InstalledObject): string[] {
  const [old, now] = [podSecurityLevel(before), podSecurityLevel(after)];
  const rises = podSecurityLevels.indexOf(now) > podSecurityLevels.indexOf(old);
  return rises ? [`its Pod Security level rises from ${old} to ${now}`] : [];
}

function policyMarks(before: InstalledObject | undefined, after: InstalledObject): string[] {
  const rules = ({ value }: InstalledObject): readonly unknown[] => listOf(mapOf(value['spec'])['validations']);
  const old = before === undefined ? [] : rules(before);
  const added = rules(after).filter((rule) => !old.some((other) => isEqual(other, rule)));
  return added.length === 0 ? [] : [`${added.length} of its validations differ or are new`];
}
