import { describe, expect, it } from 'vitest';
import { suspectsTemplate } from './generate/suspects-template.ts';
import type { RuleSource } from './generate/suspect-conditions.ts';

const rule = (parts: Partial<RuleSource>): RuleSource => ({
  id: 'r',
  each: 'workloads.*',
  left: 'a',
  op: 'requires',
  right: 'b',
  ...parts,
});

/** The conditions of a rule, each with the place that is asked by the value at it. */
function conditionsOf(parts: Partial<RuleSource>): string[] {
  const text = suspectsTemplate([rule(parts)], { names: [{ is: 'kube-*' }] }).replaceAll(/\s+/g, ' ');
  return [...text.matchAll(/\{\{- if ((?:(?!\}\}).)*) -\}\} \{\{- \$_ := set \$suspects "r"/g)].map(
    (match) => match[1] ?? '',
  );
}

describe('the template of rules that may be broken', () => {
  it('asks where the left is, by the values that were passed on the way there', () => {
    expect(conditionsOf({ left: 'a=x', right: ['b', '$.workloads.{0}.c=1'] })).toEqual([
      'and (eq (toString $v3) "x") (not (or ($v2).b (kindIs "float64" ($v2).b) (eq (toString ($v2).c) "1")))',
    ]);
  });

  it('reads what holds a match, the root, captures and other keys of the match', () => {
    expect(conditionsOf({ each: 'x.*', op: 'differsFrom', right: '^.^.y' })).toEqual([
      'eq (toString $v3) (toString ($v0).y)',
    ]);
    expect(conditionsOf({ left: '@key', op: 'notKeyOf', right: '$.maps.{a}' })).toEqual([
      'hasKey (default dict (dig (toString ($v2).a) nil (default dict ($v0).maps))) (toString $k2)',
    ]);
  });

  it('asks at each path of a rule, and only where its conditions hold', () => {
    const parts = { each: ['one', 'two'], left: 'a', op: 'atLeast', right: 'b', when: '!c=true' };
    expect(conditionsOf(parts)).toEqual(
      ['one', 'two'].map(
        () =>
          'and (not (eq (toString ($v1).c) "true")) (kindIs "float64" $v2) (kindIs "float64" ($v1).b) (lt $v2 ($v1).b)',
      ),
    );
  });

  it('looks into each map that a path with * leads to', () => {
    expect(conditionsOf({ op: 'refersTo', right: ['ports', 'sidecars.*.ports'] })[0]).toContain(
      'include "lib-team.rules.is-key-in-one" (dict "maps" ($v2).sidecars "below" "ports" "key" $v3)',
    );
  });

  it('leaves a term that leads to several values to the interpreter', () => {
    expect(conditionsOf({ op: 'excludes', right: ['b', 'c.*.d'] })).toEqual(['or $v3 (kindIs "float64" $v3)']);
  });

  it('knows what may be kept by a part of its pattern', () => {
    const text = suspectsTemplate([rule({ op: 'notKept', right: 'names' })], { names: [{ is: 'kube-*' }] });
    expect(text).toContain('(include "lib-team.rules.may-be-kept.names" $v3)');
    expect(text).toContain('{{- if or (contains "kube-" $text) -}}');
  });

  it('looks for it in any case, as the interpreter does', () => {
    const text = suspectsTemplate([rule({ op: 'notKept', right: 'names' })], { names: [{ is: 'CriticalOnly' }] });
    expect(text).toContain('{{- $text := lower . -}}\n{{- if or (contains "criticalonly" $text) -}}');
  });

  it('refuses an operator that it does not know, and a path to several values where one is compared', () => {
    expect(() => conditionsOf({ op: 'surpasses' })).toThrow('no condition is known for the operator surpasses');
    expect(() => conditionsOf({ op: 'atMost', right: 'b.*' })).toThrow('a rule has `*` in a term');
  });
});
