import { describe, expect, it } from 'vitest';
import { typedText } from './typed-text.ts';

describe('the text of an option', () => {
  it.each([
    ['1.10', ['nx', 'g', 'promote', '--tag=1.10']],
    ['1.10', ['nx', 'g', 'promote', '--tag', '1.10']],
    ['007', ['--tag=007']],
    ['20261130123456789012', ['--tag=20261130123456789012']],
    ['1.10', ['--tag=2', '--tag=1.10']],
  ])('is %s, where Nx reads a number', (text, words) => {
    expect(typedText('tag', Number(text), words)).toBe(text);
  });

  it('is the number where the command line does not have it, as in a call of the generator', () => {
    expect(typedText('tag', 42, ['nx', '--stage=42'])).toBe('42');
  });

  it('is what Nx has of any other text', () => {
    expect(typedText('tag', 'v1.2.3', ['--tag=1'])).toBe('v1.2.3');
    expect(typedText('tag', undefined, ['--tag=1'])).toBeUndefined();
  });
});
