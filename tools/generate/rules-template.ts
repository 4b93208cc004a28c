import { dataTemplate } from './data-template.ts';

/** The ids of rules in their order, and each rule as a template of its own, since a render reads few or none. */
export function rulesTemplate(rules: readonly { readonly id: string }[]): string {
  const ids = rules.map(({ id }) => id);
  const texts = rules.map((rule) => dataTemplate(`lib-team.rules.text.${rule.id}`, rule));
  return [dataTemplate('lib-team.rules', ids), ...texts].join('\n');
}
