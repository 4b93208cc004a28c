import { expect, it } from 'vitest';
import { renderBatch } from '../support/batch.ts';
import { definitionsGiven, refusedOf } from '../support/upstream-facts.ts';

const render = renderBatch();
const password = { remote: 'database', property: 'password' };
const secrets = render({
  tenant: { team: 'shop' },
  externalSecrets: {
    plain: { keys: { password } },
    whole: { keys: { password }, refresh: '0s', type: 'Opaque', template: { URL: 'postgres://{{ .password }}@db' } },
  },
});

it.skipIf(!definitionsGiven)('an ExternalSecret is one by external-secrets’ own definition', () => {
  expect(refusedOf(secrets.rendering.objects, ['external-secrets.io'])).toEqual([]);
});
