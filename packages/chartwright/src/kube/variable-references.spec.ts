import { describe, expect, it } from 'vitest';
import { expanded, referencesIn, unresolvedInCommand, unresolvedReferences } from './variable-references.ts';

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

describe('a text with references', () => {
  it('is expanded by texts that are expanded themselves', () => {
    const variables = {
      URL: 'http://$(HOST):$(PORT)/',
      HOST: 'db.$(ZONE)',
      ZONE: 'svc',
      SELF: '$(SELF) $(A)',
      A: '$(SELF)',
    };
    expect(expanded('$(URL) $$(URL) $(NONE) $(toString) $', variables)).toBe(
      'http://db.svc:$(PORT)/ $(URL) $(NONE) $(toString) $',
    );
    expect(expanded('$(SELF)', variables)).toBe('$(SELF) $(SELF)');
  });

  it('is cut where variables would make it of any length', () => {
    const variables = Object.fromEntries(
      Array.from({ length: 200 }, (_, at) => [`V${at}`, `x$(V${at + 1})$(V${at + 1})`] as const),
    );
    expect(expanded('$(V0)', variables)).toHaveLength(4096);
  });
});
