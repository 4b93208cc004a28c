import { describe, expect, it } from 'vitest';
import { checkYamlStyle } from './style.ts';

const found = (text: string): string[] =>
  checkYamlStyle('values.yaml', text).map(({ code, line, column }) => `${code} ${line}:${column}`);

describe('checkYamlStyle', () => {
  it.each([
    ['a well-kept file', '# a comment\na:\n  - 1 # another\n'],
    ['an empty file', ''],
    ['text of a block scalar that looks like a comment', 'a: |\n  #!/bin/sh\n  #x\nb: >-\n  #y\n'],
    ['a hash within a word', 'a: b#c\nd: "#e"\n'],
  ])('accepts %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    [
      'trailing spaces, also in a block scalar',
      'a: 1 \nb: |\n  x\t\n',
      ['style/trailing-spaces 1:5', 'style/trailing-spaces 3:4'],
    ],
    ['a comment without a space', 'a: 1\n  #x\n', ['style/comment-spacing 2:3']],
    ['a comment without a space after a block scalar', 'a: |\n  x\n#y\n', ['style/comment-spacing 3:1']],
    ['no final newline', 'a: 1', ['style/final-newline 1:5']],
    ['blank lines at the end', 'a: 1\n\n', ['style/blank-end 2:1']],
  ])('refuses %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});
