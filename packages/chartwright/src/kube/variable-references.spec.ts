import { describe, expect, it } from 'vitest';
import { referencesIn, unresolvedInCommand, unresolvedReferences } from './variable-references.ts';

describe('references to variables', () => {
  it.each([
    ['$(A)', ['A']],
    ['x$(A)y$(b.c-d_1)', ['A', 'b.c-d_1']],
    ['$$(A)', []],
    ['$$$(A)', ['A']],
    ['$$$$(A)', []],
    ['$A ${A} $(', []],
    ['$(date +%F) $(1A) $()', []],
    ['$($(A))', []],
    ['$x$(A)', ['A']],
    ['$(A\n)', []],
  ])('are read from %j as Kubernetes reads them', (text, names) => {
    expect(referencesIn(text)).toEqual(names);
  });

  it('lead to one of the maps, or to what every container has', () => {
    expect(unresolvedReferences('$(A) $(B) $(KUBERNETES_PORT_443_TCP_ADDR)', [{ A: '' }, { B: {} }])).toBeUndefined();
    expect(unresolvedReferences('$(A) $(toString)', [{ B: '' }, undefined])).toBe('$(A), $(toString)');
    expect(unresolvedReferences('$(KUBERNETES_PORTAL)', [])).toBe('$(KUBERNETES_PORTAL)');
    expect(unresolvedReferences(3, [])).toBeUndefined();
  });

  it('may be those of a shell in what a container runs: names in lower case', () => {
    expect(unresolvedInCommand('echo $(date) $(pg_dump) $(hostname)', [])).toBeUndefined();
    expect(unresolvedInCommand('$(NAME) $(Name)', [])).toBe('$(NAME), $(Name)');
  });

  it('are read from a text that only begins references, in time in proportion to its length', () => {
    expect(referencesIn('$('.repeat(2_000_000))).toEqual([]);
    expect(referencesIn(`${'$$('.repeat(500_000)}$(A)`)).toEqual(['A']);
  });
});
