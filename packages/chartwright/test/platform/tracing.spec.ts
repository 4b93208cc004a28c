import { describe, expect, it } from 'vitest';
import { observability } from '../support/observability.ts';
import { type PlatformCase, realCharts } from '../support/platform.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';
import { addressesIn, serviceAddresses } from '../support/services.ts';

const promtail = { choices: { logAgent: 'promtail' } };
const alloyOf = async (wanted: Partial<PlatformCase> = {}) =>
  valueAt((await observability(wanted)).one('ConfigMap', 'platform-alloy'), 'data["config.alloy"]') as string;

describe('the address for spans', () => {
  it('routes to the agent on the sender’s node', async () => {
    const service = (await observability()).one('Service', 'platform-otlp');
    expect(valueAt(service, 'spec.selector')).toEqual({ 'app.kubernetes.io/name': 'alloy' });
    expect(valueAt(service, 'spec.internalTrafficPolicy')).toBe('Local');
  });

  it('routes to Tempo without Alloy', async () => {
    const service = (await observability({ platform: promtail })).one('Service', 'platform-otlp');
    expect(valueAt(service, 'spec.selector')).toEqual({ 'app.kubernetes.io/name': 'tempo' });
    expect(valueAt(service, 'spec.internalTrafficPolicy')).toBe('Cluster');
  });

  it('does not exist without Tempo', async () => {
    const { names } = await observability({ platform: { components: { tempo: { enabled: false } } } });
    expect(names).not.toContain('Service/platform-otlp');
  });
});

describe('the span pipeline in Alloy', () => {
  it('has a memory limit, adds pod, namespace and team, and sends batches to Tempo', async () => {
    const text = await alloyOf();
    const steps = [...text.matchAll(/traces = \[otelcol\.([a-z0-9_.]+)\.input\]/g)].map(([, step]) => step);
    expect(steps).toEqual([
      'processor.memory_limiter.spans',
      'processor.transform.spans',
      'processor.k8sattributes.spans',
      'processor.batch.spans',
      'exporter.otlp.tempo',
    ]);
    expect(text).toContain('key      = "chartwright.dev/team"');
    expect(text).toContain('endpoint = "tempo.platform-observability.svc.cluster.local:4317"');
  });

  it('takes pod and team from where a span comes from, never from what the application says', async () => {
    const text = await alloyOf();
    for (const attribute of ['team', 'k8s.namespace.name', 'k8s.pod.uid', 'k8s.pod.ip'])
      expect(text).toContain(String.raw`"delete_key(attributes, \"${attribute}\")"`);
    expect(text).toMatch(/label \{\s+from {5}= "namespace"\s+key {6}= "chartwright.dev\/team"/);
    expect([...text.matchAll(/pod_association \{\s+source \{\s+from = "(\w+)"/g)].map(([, from]) => from)).toEqual([
      'connection',
    ]);
  });

  it('has a sampler if not every trace is kept', async () => {
    const text = await alloyOf({ values: { platform: { tracing: { samplingPercentage: 12.5 } } } });
    expect(text).toContain('sampling_percentage = 12.5');
    expect(text).toContain('traces = [otelcol.processor.probabilistic_sampler.spans.input]');
  });

  it('does not exist without Tempo', async () => {
    expect(await alloyOf({ platform: { components: { tempo: { enabled: false } } } })).not.toContain('otelcol');
  });
});

describe.skipIf(!realCharts)('on the real charts', () => {
  const tempo = (rendering: Rendering) => valueAt(rendering.one('ConfigMap', 'tempo'), 'data["tempo.yaml"]') as string;

  it.each([
    ['alloy', {}],
    ['tempo', promtail],
  ])('the pods behind it have its ports: %s', async (name, platform) => {
    const rendering = await observability({ platform });
    const targets = (valueAt(rendering.one('Service', 'platform-otlp'), 'spec.ports') as { targetPort: string }[]).map(
      ({ targetPort }) => targetPort,
    );
    const workload = rendering.one(name === 'alloy' ? 'DaemonSet' : 'StatefulSet', name);
    const labels = valueAt(workload, 'spec.template.metadata.labels');
    expect(labels).toMatchObject({ 'app.kubernetes.io/name': name });
    const ports = valueAt(workload, 'spec.template.spec.containers.0.ports') as { name: string }[];
    expect(ports.map((port) => port.name)).toEqual(expect.arrayContaining(targets));
  });

  it('Tempo writes metrics of spans, with exemplars, to a Prometheus that exists', async () => {
    const rendering = await observability({ profile: 'eks' });
    const text = tempo(rendering);
    expect(text).toContain('"send_exemplars":true');
    const addresses = addressesIn(text);
    expect(addresses).toHaveLength(1);
    expect([...serviceAddresses(rendering)]).toEqual(expect.arrayContaining(addresses));
  });

  it('Tempo keeps traces on a volume on kind and in S3 on EKS, and takes spans by OTLP only', async () => {
    const kind = tempo(await observability());
    expect(kind).toContain('"backend":"local"');
    expect(kind).not.toContain('jaeger');
    expect(tempo(await observability({ profile: 'eks' }))).toContain('"bucket":"prod-111122223333-tempo"');
  });
});
