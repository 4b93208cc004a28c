import { expect, it } from 'vitest';
import { downloadAddresses, missingPlatformPackages } from './lockfile.ts';

const lock = {
  packages: {
    '': {},
    'node_modules/a': {
      version: '1.0.0',
      dev: true,
      optionalDependencies: {
        '@a/linux-x64-gnu': '1.0.0',
        '@a/linux-x64-musl': '1.0.0',
        '@a/darwin-arm64': '1.0.0',
        fsevents: '2.0.0',
      },
    },
    'node_modules/@a/linux-x64-gnu': { version: '1.0.0', resolved: 'https://registry.example.com/a.tgz' },
  },
};

it('finds the packages of other platforms that the lock file lacks', () => {
  expect(Object.fromEntries(missingPlatformPackages(lock))).toEqual({
    'node_modules/@a/linux-x64-musl': {
      version: '1.0.0',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      optional: true,
      os: ['linux'],
    },
    'node_modules/@a/darwin-arm64': { version: '1.0.0', cpu: ['arm64'], dev: true, optional: true, os: ['darwin'] },
  });
});

it('finds entries that name a registry', () => {
  expect(downloadAddresses(lock)).toEqual(['node_modules/@a/linux-x64-gnu']);
});
