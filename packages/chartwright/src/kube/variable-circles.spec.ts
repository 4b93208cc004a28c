import { describe, expect, it } from 'vitest';
import { circularReferences } from './variable-circles.ts';
import { referencesIn } from './variable-references.ts';

describe('circularReferences', () => {
  it('finds variables that lead back to themselves, and not those that lead to a circle only', () => {
    const variables = { A: '$(X) $(B)', B: '$(C)', C: '$(A)', D: '$(A)', E: '$(E)', F: '$$(F)', X: '', N: 1 };
    expect(Object.fromEntries(circularReferences(variables))).toEqual({ A: 'B', B: 'C', C: 'A', E: 'E' });
  });

  it('keeps circles apart that lead to each other', () => {
    const variables = { A: '$(C) $(B)', B: '$(A)', C: '$(D)', D: '$(D) $(C) $(toString)' };
    expect(Object.fromEntries(circularReferences(variables))).toEqual({ A: 'B', B: 'A', C: 'D', D: 'D' });
  });

  it('reads each variable once, however many others refer to it and however long the chain is', () => {
    const names = Array.from({ length: 300 }, (_, index) => `V${index}`);
    const all = names.map((name) => `$(${name})`).join('');
    const chain = Array.from({ length: 20_000 }, (_, index) => [`C${index}`, `$(C${(index + 1) % 20_000})`]);
    const variables = Object.fromEntries([...names.map((name) => [name, all]), ...chain]) as Record<string, string>;
    let reads = 0;
    const count = (text: string): string[] => {
      reads += 1;
      return referencesIn(text);
    };
    expect(circularReferences(variables, count).size).toBe(20_300);
    for (const _ of names) circularReferences(variables, count);
    expect(reads).toBe(20_300);
  });
});
