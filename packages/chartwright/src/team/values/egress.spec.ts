import { expect, it } from 'vitest';
import type { TeamValues } from '../generated/team-values.ts';
import { effectiveValues } from './effective.ts';
import { egressServiceFaults } from './egress.ts';
import { egressNeedFaults } from './egress-needs.ts';

type Entry = NonNullable<NonNullable<TeamValues['tenant']['network']>['egress']>[string];
type Egress = NonNullable<NonNullable<NonNullable<TeamValues['global']>['platform']>['egress']>;

const api = { 'api-server': { cidrs: ['10.0.0.0/28'], portRanges: [{ port: 440, endPort: 450 }] } };

const values = (entry: Entry, services: Egress['services'] = {}, domains: string[] = []) =>
  effectiveValues({
    global: { platform: { domains, egress: { services } } },
    tenant: { team: 'shop', network: { egress: { out: entry } } },
    workloads: { web: { image: 'example.com/web:1', serviceAccount: { mountToken: true } } },
  });

it('names the services that an environment offers, and the one that was meant', () => {
  const [fault] = egressServiceFaults(values({ service: 'api-sever' }, { ...api, smtp: api['api-server'] }));
  expect(fault).toMatchObject({
    code: 'values/egress-service',
    path: ['tenant', 'network', 'egress', 'out', 'service'],
    expected: 'a service that the environment offers: api-server, smtp',
    fix: 'did you mean "api-server"?',
  });
  const [none] = egressServiceFaults(values({ service: 'smtp' }, {}, ['example.com']));
  expect(none?.expected).toBe('cidrs, since the environment offers no services');
});

it('refuses none that is offered, and without an environment none at all', () => {
  expect(egressServiceFaults(values({ service: 'api-server' }, api, ['example.com']))).toEqual([]);
  expect(egressServiceFaults(values({ service: 'smtp' }))).toEqual([]);
  expect(egressServiceFaults(values({ service: 'constructor' }, api))).toHaveLength(1);
});

it('takes a token’s way to its server from ranges of ports and from services too', () => {
  const codes = (entry: Entry, services?: Egress['services']): string[] =>
    egressNeedFaults(values(entry, services)).map(({ code }) => code);
  const range = (port: number, endPort: number): Entry => ({ cidrs: ['10.0.0.0/28'], portRanges: [{ port, endPort }] });
  expect(codes(range(6000, 7000))).toEqual([]);
  expect(codes(range(443, 443))).toEqual([]);
  expect(codes(range(444, 6442))).toEqual(['values/no-egress']);
  expect(codes({ service: 'api-server' }, api)).toEqual([]);
  expect(codes({ service: 'constructor' }, api)).toEqual(['values/no-egress']);
  expect(codes({ hosts: ['api.example.com'], ports: [443] })).toEqual([]);
});
