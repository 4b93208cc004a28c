import { expect, it } from 'vitest';
import { commandWord } from './command-word.ts';

it.each(['payments', 'team-1', 'apps/v1.2', 'a_b'])('repeats the name %s in a command', (name) => {
  expect(commandWord(name, '<team>')).toBe(name);
});

it.each(['', '-x', '--force', 'a b', '$(reboot)', 'a;b', '`a`', "a'b", 'a\nb', '../a', '~', 'é', '*'])(
  'puts a placeholder for %j, which is no name',
  (name) => {
    expect(commandWord(name, '<team>')).toBe('<team>');
  },
);
