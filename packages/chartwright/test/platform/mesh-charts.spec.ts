import { describe, expect, it } from 'vitest';
import { realCharts, renderPlatform } from '../support/platform.ts';
import { type KubernetesObject, type Rendering, valueAt } from '../support/rendering.ts';

const meshRings = ['certs', 'trust', 'mesh-cni', 'mesh', 'mesh-viz'] as const;

/** Every container of a rendering's workloads, `<workload>/<container>`, init containers too. */
function containers(rendering: Rendering): Map<string, KubernetesObject> {
  const found = rendering.objects.flatMap(({ name, value }) => {
    const pod = valueAt(value, 'spec.template.spec');
    const of = ['initContainers', 'containers'].flatMap(
      (key) => (valueAt(pod, key) as KubernetesObject[] | undefined) ?? [],
    );
    return of.map((container) => [`${name}/${String(container['name'])}`, container] as const);
  });
  return new Map(found);
}

/** `caBundle`s' sources of all webhooks and APIServices, as `<namespace>/<certificate>`. */
function injected(rendering: Rendering): string[] {
  return rendering.objects.flatMap(({ value }) => {
    const source = valueAt(value, 'metadata.annotations["cert-manager.io/inject-ca-from"]');
    return typeof source === 'string' ? [source] : [];
  });
}

describe.runIf(realCharts)('the real charts of the mesh', () => {
  it.each(meshRings)('request CPU and memory in every container: %s', async (ring) => {
    for (const profile of ['kind', 'eks'] as const)
      for (const [name, container] of containers(await renderPlatform({ profile, ring })))
        expect(valueAt(container, 'resources.requests'), `${profile} ${name}`).toMatchObject({
          cpu: expect.anything() as unknown,
          memory: expect.anything() as unknown,
        });
  });

  it.each(meshRings)('take every image from a private registry: %s', async (ring) => {
    const registry = 'registry.example.com/mirror';
    const rendering = await renderPlatform({ profile: 'eks', ring, platform: { registry } });
    const all = containers(rendering);
    for (const [name, { image }] of all) expect(image, name).toMatch(/^registry\.example\.com\/mirror\//);
    expect(all.size).toBeGreaterThan(0);
    // Images that a program makes pods of, or puts into others' pods.
    expect(rendering.manifest).not.toMatch(/\b(cr\.l5d\.io|quay\.io|ghcr\.io|docker\.io)\//);
  });

  it.each(['mesh', 'mesh-viz'] as const)(
    'have their webhooks trusted by certificates that are there: %s',
    async (ring) => {
      const rendering = await renderPlatform({ profile: 'kind', ring });
      const there = rendering
        .ofKind('Certificate')
        .map((one) => `${String(valueAt(one, 'metadata.namespace'))}/${String(valueAt(one, 'metadata.name'))}`);
      expect(there).toEqual(expect.arrayContaining(injected(rendering)));
      expect(injected(rendering)).toHaveLength(ring === 'mesh' ? 3 : 2);
      expect(rendering.ofKind('Secret')).toEqual([]);
    },
  );

  it('mount the Secrets of their certificates', async () => {
    for (const ring of ['mesh', 'mesh-viz'] as const) {
      const rendering = await renderPlatform({ profile: 'kind', ring });
      const mounted = rendering
        .ofKind('Deployment')
        .flatMap((one) => (valueAt(one, 'spec.template.spec.volumes') as KubernetesObject[] | undefined) ?? [])
        .flatMap((volume) => (valueAt(volume, 'secret.secretName') as string | undefined) ?? []);
      const made = [...rendering.ofKind('Certificate').map((one) => valueAt(one, 'spec.secretName'))];
      expect([...made, 'linkerd-identity-issuer']).toEqual(expect.arrayContaining(mounted));
      expect(mounted.length).toBeGreaterThan(1);
    }
  });

  it('are highly available on EKS', async () => {
    const rendering = await renderPlatform({ profile: 'eks', ring: 'mesh' });
    for (const deployment of rendering.ofKind('Deployment')) {
      expect(valueAt(deployment, 'spec.replicas')).toBe(3);
      const spread = valueAt(deployment, 'spec.template.spec.affinity.podAntiAffinity');
      expect(JSON.stringify(spread)).toContain('topology.kubernetes.io/zone');
    }
    expect(rendering.ofKind('PodDisruptionBudget')).toHaveLength(3);
    const viz = await renderPlatform({ profile: 'eks', ring: 'mesh-viz' });
    for (const deployment of viz.ofKind('Deployment'))
      expect(valueAt(deployment, 'spec.replicas')).toBeGreaterThanOrEqual(2);
    expect(viz.ofKind('PodDisruptionBudget')).toHaveLength(4);
  });

  it('let no pod start unmeshed in rings, and do not depend on the webhook in a single release', async () => {
    const ring = await renderPlatform({ profile: 'kind', ring: 'mesh' });
    const policy = (rendering: Rendering): unknown =>
      valueAt(
        rendering.one('MutatingWebhookConfiguration', 'linkerd-proxy-injector-webhook-config'),
        'webhooks.0.failurePolicy',
      );
    expect(policy(ring)).toBe('Fail');
    const without = Object.fromEntries(['loki', 'tempo', 'velero'].map((name) => [name, { enabled: false }]));
    expect(policy(await renderPlatform({ profile: 'kind', platform: { components: without } }))).toBe('Ignore');
  });

  it('need no privileged pods, and recreate pods that started before the CNI plugin', async () => {
    const mesh = containers(await renderPlatform({ profile: 'kind', ring: 'mesh' }));
    expect([...mesh.keys()]).toContain('linkerd-destination/linkerd-network-validator');
    expect([...mesh.keys()].filter((name) => name.endsWith('/linkerd-init'))).toEqual([]);
    const cni = await renderPlatform({ profile: 'eks', ring: 'mesh-cni' });
    expect([...containers(cni).keys()]).toContain('linkerd-cni/repair-controller');
    expect(valueAt(cni.one('ConfigMap', 'linkerd-cni-config'), 'data.dest_cni_net_dir')).toBe('/etc/cni/net.d');
  });

  it('send no telemetry to the vendor', async () => {
    expect((await renderPlatform({ profile: 'eks', ring: 'mesh' })).ofKind('CronJob')).toEqual([]);
  });

  it('send spans to a meshed Tempo with mTLS', async () => {
    const mesh = await renderPlatform({ profile: 'kind', ring: 'mesh' });
    const proxy = containers(mesh).get('linkerd-destination/linkerd-proxy');
    const env = (name: string): unknown =>
      ((proxy?.['env'] ?? []) as KubernetesObject[]).find((one) => one['name'] === name)?.['value'];
    expect(env('LINKERD2_PROXY_TRACE_COLLECTOR_SVC_NAME')).toBe(
      'tempo.platform-observability.serviceaccount.identity.platform-mesh.cluster.local',
    );
    expect(env('LINKERD2_PROXY_TRACE_EXTRA_ATTRIBUTES')).toContain('k8s.namespace.name=$(_pod_ns)');
    const tempo = (await renderPlatform({ profile: 'kind', ring: 'observability' })).one('StatefulSet', 'tempo');
    expect(env('LINKERD2_PROXY_TRACE_COLLECTOR_SVC_ADDR')).toBe('tempo.platform-observability.svc.cluster.local:4317');
    expect(valueAt(tempo, 'spec.template.metadata.annotations["linkerd.io/inject"]')).toBe('enabled');
    expect(valueAt(tempo, 'spec.template.spec.serviceAccountName')).toBe('tempo');
  });

  it('take the default policy from the environment', async () => {
    const environment = { profile: 'kind', mesh: { defaultInboundPolicy: 'all-authenticated' } };
    const rendering = await renderPlatform({ profile: 'kind', ring: 'mesh', environment });
    const config = String(valueAt(rendering.one('ConfigMap', 'linkerd-config'), 'data.values'));
    expect(config).toContain('defaultInboundPolicy: all-authenticated');
  });

  it('configure viz with the platform’s Prometheus instead of its own', async () => {
    const viz = await renderPlatform({ profile: 'kind', ring: 'mesh-viz' });
    expect(viz.manifest).toMatch(/prometheus-url=http:\/\/[a-z-]+\.platform-observability\.svc\.cluster\.local:9090/);
    expect(viz.manifest).toContain('-controller-namespace=platform-mesh');
    expect(viz.names.filter((name) => name.startsWith('Job/') || name === 'Deployment/prometheus')).toEqual([]);
  });
});
