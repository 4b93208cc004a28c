import { describe, expect, it } from 'vitest';
import { renderBatch } from '../support/batch.ts';
import { refusalOf } from '../support/guard-rails.ts';
import { renderPlatform } from '../support/platform.ts';
import { http, web } from '../support/values.ts';

const contract = {
  gateway: {
    middlewares: true,
    forwardAuth: { address: 'http://sign-in.platform-edge.svc/verify', responseHeaders: ['X-User'] },
  },
};

/** Every Middleware that there is. */
const whole = (via: 'ingress' | 'gateway') =>
  web(
    {
      ports: http,
      expose: {
        via,
        hosts: ['shop.dev.example.test'],
        allowCidrs: ['192.0.2.0/24'],
        rateLimit: { average: 50 },
        maxRequestBodyBytes: 1024,
        basicAuth: { secret: 'staff' },
        forwardAuth: true,
        paths: [{ path: '/' }, { path: '/api', rewrite: '/v2' }, { path: '/a', pathType: 'Exact', rewrite: '/b' }],
        redirects: [{ from: 'www.shop.dev.example.test', to: 'shop.dev.example.test' }],
      },
    },
    contract,
  );

describe('Middlewares of the library chart', () => {
  const render = renderBatch();
  const charts = { ingress: render(whole('ingress')), gateway: render(whole('gateway')) };

  it.each([
    ['ingress', 8],
    ['gateway', 5],
  ] as const)('pass the guard rails of an environment that offers them, by %s', async (via, count) => {
    const platform = await renderPlatform({
      profile: 'kind',
      ring: 'base',
      values: { global: { platform: contract } },
    });
    const { rendering } = charts[via];
    expect(rendering.ofKind('Middleware')).toHaveLength(count);
    for (const kind of ['Middleware', 'Ingress', 'Service'])
      for (const object of rendering.ofKind(kind))
        for (const topic of ['middlewares', 'keys', 'hosts']) {
          const policy = platform.one('ValidatingAdmissionPolicy', `chartwright-guard-${topic}`);
          expect(refusalOf(policy, { name: kind, verdict: 'allowed', object })).toBeUndefined();
        }
  });

  it('are named by their routes, each of them and no other', () => {
    const named = (via: 'ingress' | 'gateway', pattern: RegExp): Set<string | undefined> =>
      new Set([...charts[via].rendering.manifest.matchAll(pattern)].map(([, name]) => name));
    const made = (via: 'ingress' | 'gateway') =>
      new Set(charts[via].rendering.objects.filter(({ kind }) => kind === 'Middleware').map(({ name }) => name));
    expect(named('ingress', /team-shop-([-a-z0-9]+)@kubernetescrd/g)).toEqual(made('ingress'));
    expect(named('gateway', /kind: Middleware\n +name: "?([-a-z0-9]+)"?\n(?! +namespace)/g)).toEqual(made('gateway'));
  });
});
