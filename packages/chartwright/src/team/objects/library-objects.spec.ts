import { expect, it } from 'vitest';
import { effectiveValues } from '../values/effective.ts';
import { isOfLibrary } from './library-objects.ts';
import { teamObject } from './objects.fixture.ts';

const external = { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret' };
const terms = effectiveValues({
  global: {
    platform: {
      needs: {
        types: {
          postgres: {
            objects: { password: { ...external, metadata: { name: '<name>-password' } } },
            connection: { password: { secret: '<name>-password', key: 'password' } },
          },
        },
      },
    },
  },
  tenant: { team: 'shop' },
  needs: { db: { type: 'postgres' } },
  externalSecrets: { partner: { keys: { key: { remote: 'partner' } } } },
});

const secret = (name: string, labels: Readonly<Record<string, string>> = {}) =>
  teamObject(external.apiVersion, external.kind, name, { metadata: { labels } });

it('knows an ExternalSecret of the values, and one by which the environment answers a need', () => {
  expect(isOfLibrary(secret('partner'), terms)).toBe(true);
  expect(isOfLibrary(secret('db-password', { 'chartwright.dev/need': 'db' }), terms)).toBe(true);
});

it('does not know one that the team wrote itself, or that claims a need which is answered without', () => {
  expect(isOfLibrary(secret('own'), terms)).toBe(false);
  expect(isOfLibrary(secret('db-password', { 'chartwright.dev/need': 'cache' }), terms)).toBe(false);
});
