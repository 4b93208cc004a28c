import type { Component } from './component.ts';
import type { ChosenComponent } from './platform.ts';

/** What the components of a platform declare about their objects, for the checks between objects. */
export interface ComponentFacts extends Pick<
  Component,
  'onlyIn' | 'outside' | 'monitorsElsewhere' | 'renderedSecrets'
> {
  /** Labels and ports that other pods get when they start, of which no render knows. */
  readonly injects: { readonly labels: Readonly<Record<string, string>>; readonly ports: readonly string[] };
}

/** The facts of no component at all. */
export const noFacts: ComponentFacts = factsOf(new Map());

/** The facts of the present components, installed or external. */
export function factsOf(chosen: ReadonlyMap<string, ChosenComponent>): ComponentFacts {
  const there = [...chosen.values()]
    .filter(({ installed, external }) => installed || external)
    .map(({ component }) => component);
  return {
    onlyIn: there.flatMap(({ onlyIn }) => onlyIn),
    outside: there.flatMap(({ outside }) => outside),
    monitorsElsewhere: there.flatMap(({ monitorsElsewhere }) => monitorsElsewhere),
    renderedSecrets: there.flatMap(({ renderedSecrets }) => renderedSecrets),
    injects: {
      labels: Object.assign({}, ...there.map(({ injects }) => injects.labels)) as Record<string, string>,
      ports: there.flatMap(({ injects }) => injects.ports),
    },
  };
}

/** Whether a name is one of those listed, in which `*` matches any characters. */
export function isListed(name: string, listed: readonly string[]): boolean {
  return listed.some((pattern) => asRegularExpression(pattern).test(name));
}

function asRegularExpression(pattern: string): RegExp {
  const literal = pattern.split('*').map((part) => part.replaceAll(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}
