import { beforeAll, describe, expect, it } from 'vitest';
import { guardRailCases, guardRailFiles, refusalOf } from '../support/guard-rails.ts';
import { renderPlatform, sampleEnvironments } from '../support/platform.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';

const base = (guardrails: Record<string, unknown> = {}, contract: Record<string, unknown> = {}): Promise<Rendering> =>
  renderPlatform({
    profile: 'kind',
    ring: 'base',
    values: { platform: { guardrails }, global: { platform: contract } },
  });

const topics = [
  'hosts',
  'keys',
  'middlewares',
  'monitors',
  'namespaces',
  'personas',
  'pods',
  'priority-classes',
  'role-bindings',
  'rules',
  'services',
] as const;

describe('guard rails', () => {
  it('are a policy and a binding each, which deny and fail closed', async () => {
    const rendering = await base();
    for (const kind of ['ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'])
      expect(rendering.ofKind(kind).map((one) => valueAt(one, 'metadata.name'))).toEqual(
        expect.arrayContaining(topics.map((topic) => `chartwright-guard-${topic}`)),
      );
    for (const policy of rendering.ofKind('ValidatingAdmissionPolicy'))
      expect(valueAt(policy, 'spec.failurePolicy')).toBe('Fail');
    for (const binding of rendering.ofKind('ValidatingAdmissionPolicyBinding')) {
      expect(valueAt(binding, 'spec.validationActions')).toEqual(['Deny']);
      expect(rendering.names).toContain(`ValidatingAdmissionPolicy/${String(valueAt(binding, 'spec.policyName'))}`);
    }
  });

  it.each([
    ['warn', ['Warn', 'Audit']],
    ['audit', ['Audit']],
  ])('%s only, where they are set so', async (action, actions) => {
    const binding = (await base({ services: { action } })).one(
      'ValidatingAdmissionPolicyBinding',
      'chartwright-guard-services',
    );
    expect(valueAt(binding, 'spec.validationActions')).toEqual(actions);
  });

  it('are omitted when disabled', async () => {
    const { names } = await base({ services: { action: 'off' } });
    expect(names.filter((name) => name.endsWith('chartwright-guard-services'))).toEqual([]);
  });

  it('do not restrict images until a registry is configured', async () => {
    expect((await base()).names.filter((name) => name.endsWith('chartwright-guard-images'))).toEqual([]);
  });

  it('allow cert-manager’s HTTP-01 solver Services in team namespaces', async () => {
    const rendering = await renderPlatform({
      profile: 'eks',
      ring: 'trust',
      environment: {
        ...sampleEnvironments.eks,
        certificates: { issuer: 'acme-http01', email: 'platform@example.com' },
      },
    });
    const solvers = valueAt(rendering.one('ClusterIssuer', 'platform'), 'spec.acme.solvers') as { http01: object }[];
    expect(solvers.length).toBeGreaterThan(0);
    for (const { http01 } of solvers)
      for (const way of Object.values(http01)) expect(way).toMatchObject({ serviceType: 'ClusterIP' });
  });

  it('allow the mesh’s init container without the CNI plugin', async () => {
    const rendering = await renderPlatform({
      profile: 'kind',
      ring: 'base',
      values: { global: { platform: { mesh: { enabled: true, cni: false } } } },
    });
    const variables = valueAt(
      rendering.one('ValidatingAdmissionPolicy', 'chartwright-guard-pods'),
      'spec.variables',
    ) as { name: string; expression: string }[];
    expect(JSON.parse(variables.find(({ name }) => name === 'capabilities')?.expression ?? '')).toEqual([
      'NET_BIND_SERVICE',
      'NET_ADMIN',
      'NET_RAW',
    ]);
  });
});

describe.each(guardRailFiles)('the guard rail of %s', (file) => {
  const { policy, settings, contract, cases } = guardRailCases(file);
  let rendering: Rendering;
  beforeAll(async () => {
    rendering = await base(settings, contract);
  });

  it('has cases with both verdicts', () => {
    expect(new Set(cases.map(({ verdict }) => verdict))).toEqual(new Set(['allowed', 'refused']));
  });

  it.each(cases)('$name: $verdict', (given) => {
    const refusal = refusalOf(rendering.one('ValidatingAdmissionPolicy', policy), given);
    if (given.verdict === 'allowed') expect(refusal).toBeUndefined();
    else expect(refusal).toContain(given.message ?? 'a message');
  });
});
