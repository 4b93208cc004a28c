import { groupOf } from '../../kube/catalog.ts';
import { finding, objectName } from '../../kube/finding.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { PodTemplate } from '../../kube/pods.ts';
import { backendsOf } from '../../kube/release/backend-findings.ts';
import { scrapedPods } from '../../kube/release/monitor-findings.ts';
import { type Release, servicesByName } from '../../kube/release/release.ts';
import { selectsByMap } from '../../kube/selectors.ts';
import { listOf, mapOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';

/** The labels by which the tenant's network policies `allow-edge` and `allow-monitoring` select pods. */
const EXPOSED = 'chartwright.dev/exposed';
const METRICS = 'chartwright.dev/metrics';

/**
 * Routes and monitors that lead to pods which the tenant's network policies keep closed to the edge or to Prometheus: such
 * a request ends in a timeout. The chart sets the labels on pods of workloads by `expose` and `metrics`.
 */
export function openPodFindings(release: Release): Problem[] {
  const services = servicesByName(release);
  return release.objects.flatMap((object) => [
    ...routedBackends(object).flatMap(({ at, service }) => {
      const selector = mapOf(mapOf(services.get(service)?.value['spec'])['selector']);
      const closed = release.pods.find((pod) => selectsByMap(selector, pod.labels) && isClosed(pod, EXPOSED));
      return closed === undefined ? [] : [closedTo(object, at, closed, 'the edge', EXPOSED)];
    }),
    ...scrapedPods(object, release)
      .filter((pod) => isClosed(pod, METRICS))
      .slice(0, 1)
      .map((pod) => closedTo(object, ['spec', 'selector'], pod, 'Prometheus', METRICS)),
  ]);
}

/** Backends that the edge calls; a route whose parents are all Services is the mesh's. */
function routedBackends(object: ManifestObject): ReturnType<typeof backendsOf> {
  const parents = listOf(mapOf(object.value['spec'])['parentRefs']).map((parent) => mapOf(parent)['kind']);
  const isOfMesh = parents.length > 0 && parents.every((kind) => kind === 'Service');
  return isOfMesh && groupOf(object.apiVersion) === 'gateway.networking.k8s.io' ? [] : backendsOf(object);
}

function isClosed({ labels }: PodTemplate, label: string): boolean {
  return labels[label] !== 'true';
}

function closedTo(
  object: ManifestObject,
  at: Parameters<typeof finding>[1],
  pod: PodTemplate,
  who: string,
  label: string,
): Problem {
  return finding(object, at, {
    code: 'objects/closed-pods',
    found: `pods of ${objectName(pod.object)}, which network policies close to ${who}`,
    expected: `pods with the label ${label}: "true", or else requests from ${who} time out`,
    fix: `write ${label}: "true" into metadata.labels of the pod template; for a workload, set its ${label === EXPOSED ? 'expose' : 'metrics'} instead`,
  });
}
