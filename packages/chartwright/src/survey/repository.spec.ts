import { describe, expect, it } from 'vitest';
import { filesAddress } from './repository.ts';

describe('the address of files in a repository', () => {
  it.each([
    ['https://github.com/owner/name.git', 'https://github.com/owner/name/blob/abc/'],
    ['https://user:secret@github.com/owner/name', 'https://github.com/owner/name/blob/abc/'],
    ['git@github.com:owner/name.git', 'https://github.com/owner/name/blob/abc/'],
    ['ssh://git@github.example.com:2222/owner/name.git', 'https://github.example.com/owner/name/blob/abc/'],
    ['https://gitlab.example.com/group/below/name.git', 'https://gitlab.example.com/group/below/name/-/blob/abc/'],
  ])('of %s is %s, without names and passwords', (remote, address) => {
    expect(filesAddress(remote, 'abc')).toBe(address);
  });

  it('leads to a workspace below the top of its repository', () => {
    expect(filesAddress('git@github.com:owner/name.git', 'abc', 'platform one/')).toBe(
      'https://github.com/owner/name/blob/abc/platform%20one/',
    );
  });

  it.each([
    '/srv/git/name.git',
    'https://git.example.com/owner/name.git',
    'file:///srv/github.com/name',
    'https://github.com/a"b/c',
  ])('of %s is not known', (remote) => {
    expect(filesAddress(remote, 'abc')).toBeUndefined();
  });
});
