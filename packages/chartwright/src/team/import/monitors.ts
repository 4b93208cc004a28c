import type { ManifestObject } from '../../kube/manifest.ts';
import { rootOf } from './root.ts';
import { type Draft, draftOf } from './draft.ts';
import type { Notes } from './notes.ts';
import type { Ports } from './ports.ts';

/** The keys of a workload that say what a ServiceMonitor or PodMonitor does; it has one endpoint. */
export function metricsOf(monitor: ManifestObject, ports: Ports, notes: Notes): Draft | undefined {
  const root = rootOf(monitor);
  const spec = root.part('spec');
  spec?.ignoreAll('selector', 'namespaceSelector', 'jobLabel');
  const [endpoint] = spec?.parts(monitor.kind === 'PodMonitor' ? 'podMetricsEndpoints' : 'endpoints') ?? [];
  const named = endpoint?.text('port') ?? endpoint?.text('targetPort');
  endpoint?.ignore('scheme', 'http');
  const port = named === undefined ? undefined : ports.nameOf(named);
  const draft = draftOf({
    port,
    path: endpoint?.text('path'),
    interval: endpoint?.text('interval'),
    monitor: monitor.kind === 'PodMonitor' ? 'pod' : undefined,
  });
  notes.rest(root);
  return port === undefined ? undefined : draft;
}
