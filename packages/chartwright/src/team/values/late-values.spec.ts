import { describe, expect, it } from 'vitest';
import { checkTeamSource } from './check.ts';

/** The problems of a workload with these values, and of the contract. */
function found(workload: object, platform: object = {}): string[] {
  const web = { image: 'registry.example.com/web:1.0.0', ...workload };
  const values = { global: { platform }, tenant: { team: 'payments', podSecurity: 'baseline' }, workloads: { web } };
  return checkTeamSource({ file: 'values.yaml', text: JSON.stringify(values) })
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ code, path }) => `${code} ${path.replace('workloads.web.', '')}`);
}

const scaled = (metric: object) => ({ autoscaling: { metrics: [metric] } });
const cpuOf = (container: string) =>
  scaled({
    type: 'ContainerResource',
    containerResource: { name: 'cpu', container, target: { type: 'Utilization', averageUtilization: 80 } },
  });
const external = { metric: { name: 'queue' }, target: { type: 'AverageValue', averageValue: 5 } };
const meshed = { mesh: { enabled: true } };

/** Values that satisfy the schema, and that a runtime or an operator refuses later. */
describe('a workload', () => {
  it.each([
    ['registry.example.com/a___b:1', ['values/image image']],
    ['registry.example.com/a..b:1', ['values/image image']],
    [`registry.example.com/${'a'.repeat(256)}:1`, ['values/image image']],
    [`registry.example.com/${'a'.repeat(255)}:1`, []],
    ['registry.example.com/a__b/c.d--e:1', []],
  ])('has an image whose name runtimes read, or not: %s', (image, problems) => {
    expect(found({ image })).toEqual(problems);
  });

  it('has metrics of the type that they name', () => {
    expect(found(scaled({ type: 'External', external }))).toEqual([]);
    expect(found(scaled({ type: 'External', external, pods: external }))).toEqual([
      'values/metric autoscaling.metrics[0].pods',
    ]);
  });

  it('has metrics of containers that its pods have', () => {
    const missing = ['values/metric autoscaling.metrics[0].containerResource.container'];
    expect(found(cpuOf('web'))).toEqual([]);
    expect(found(cpuOf('sidecar'))).toEqual(missing);
    expect(found(cpuOf('linkerd-proxy'))).toEqual(missing);
    expect(found(cpuOf('linkerd-proxy'), meshed)).toEqual([]);
  });

  it.each([4140, 4143, 4190, 4191])('in the mesh leaves the port %i to the proxy', (containerPort) => {
    const ports = { http: { containerPort, servicePort: 80 } };
    expect(found({ ports })).toEqual([]);
    expect(found({ ports }, meshed)).toEqual(['values/proxy-port ports.http.containerPort']);
    expect(found({ ports, mesh: { enabled: false } }, meshed)).toEqual([]);
    expect(found({ ports: { http: { containerPort, protocol: 'UDP' } } }, meshed)).toEqual([]);
  });

  it.each(['/proc', '/proc/self', '/sys/fs/cgroup', '/dev', '/dev/mqueue'])('mounts nothing at %s', (mountPath) => {
    for (const [field, mount] of [
      ['scratch.a', { scratch: { a: { mountPath } } }],
      ['persistence', { persistence: { size: '1Gi', mountPath } }],
      ['config', { config: { mountPath, files: { a: 'b' } } }],
      ['secretMounts.a', { secretMounts: { a: { secret: 's', mountPath } } }],
    ] as const)
      expect(found(mount)).toEqual([`values/mount-path ${field}.mountPath`]);
  });

  it.each(['/dev/shm', '/process', '/srv/dev'])('may mount something at %s', (mountPath) => {
    expect(found({ scratch: { a: { mountPath } } })).toEqual([]);
  });

  it.each(['1ms', '0s', '4s', '25h', '99999h'])('is not scraped every %s', (interval) => {
    const ports = { http: { containerPort: 80 } };
    expect(found({ ports, metrics: { port: 'http', interval } })).toEqual(['values/scrape-interval metrics.interval']);
  });

  it.each(['5s', '1440m', '24h'])('may be scraped every %s', (interval) => {
    expect(found({ ports: { http: { containerPort: 80 } }, metrics: { port: 'http', interval } })).toEqual([]);
  });
});
