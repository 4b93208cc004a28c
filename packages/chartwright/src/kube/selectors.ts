import { listOf, mapOf, type Untyped } from '../core/untyped.ts';

/** Whether labels have every pair of a map; an empty map selects nothing here, as in a Service. */
export function selectsByMap(selector: Untyped, labels: Untyped): boolean {
  const pairs = Object.entries(selector);
  return pairs.length > 0 && pairs.every(([key, value]) => labels[key] === value);
}

/** Whether labels satisfy a LabelSelector (`matchLabels` and `matchExpressions`); an empty one takes all. */
export function selectsByRules(selector: Untyped, labels: Untyped): boolean {
  const pairs = Object.entries(mapOf(selector['matchLabels']));
  const rules = listOf(selector['matchExpressions']).map(mapOf);
  return pairs.every(([key, value]) => labels[key] === value) && rules.every((rule) => satisfies(rule, labels));
}

function satisfies(rule: Untyped, labels: Untyped): boolean {
  const value = labels[String(rule['key'])];
  switch (rule['operator']) {
    case 'In':
      return listOf(rule['values']).includes(value);
    case 'NotIn':
      return !listOf(rule['values']).includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      // An unknown operator is the schema's to refuse.
      return true;
  }
}
