import { mapOf } from '../../core/untyped.ts';
import type { Problem } from '../../core/problem.ts';
import { platformFinding, type PlatformObject } from '../platform-object.ts';
import { runningOf } from './running.ts';

/**
 * Nothing of an enabled component has no pods: it would be rendered, installed and reported as ready, and do nothing.
 * KEDA may have scaled a workload to none, while a HorizontalPodAutoscaler leaves one of none alone.
 *
 * @param production whether it is an error; elsewhere a person may save what is not used
 */
export function idleFindings(objects: readonly PlatformObject[], production: boolean): Problem[] {
  const idle = runningOf(objects)
    .filter(({ pods, scaler }) => pods === 0 && scaler?.kind !== 'ScaledObject')
    .map(({ at }) =>
      platformFinding(at, ['spec', 'replicas'], {
        code: 'platform/no-replicas',
        severity: production ? 'error' : 'warning',
        found: 'no replicas, so that none of its pods runs',
        expected: 'at least one, since its component is part of the platform',
        fix: 'set its replicas in the values to 1 or more, switch this part of the chart off, or disable the component',
      }),
    );
  return [...idle, ...strandedFindings(objects)];
}

/** Ends of the domains of labels that clouds, Kubernetes, Karpenter and this tool give to nodes. */
const givenDomains = [
  'kubernetes.io',
  'k8s.io',
  'karpenter.sh',
  'k8s.aws',
  'amazonaws.com',
  'eksctl.io',
  'chartwright.dev',
];

/** DaemonSets whose nodeSelector names a label that no node is known to have: the usual way to switch one off. */
function strandedFindings(objects: readonly PlatformObject[]): Problem[] {
  const pools = objects.filter(({ kind, group }) => kind === 'NodePool' && group === 'karpenter.sh');
  const given = new Set(pools.flatMap(({ value }) => Object.keys(labelsOfNodes(value))));
  const isKnown = (key: string): boolean => {
    const [domain = '', name] = key.split('/');
    const isGiven = givenDomains.some((end) => domain === end || domain.endsWith(`.${end}`));
    return given.has(key) || (name !== undefined && isGiven);
  };
  return objects.flatMap((at) => {
    if (at.kind !== 'DaemonSet' || at.group !== 'apps') return [];
    const spec = mapOf(mapOf(mapOf(at.value['spec'])['template'])['spec']);
    const unknown = Object.keys(mapOf(spec['nodeSelector'])).filter((key) => !isKnown(key));
    return unknown.map((key) =>
      platformFinding(at, ['spec', 'template', 'spec', 'nodeSelector', key], {
        code: 'platform/no-node',
        severity: 'warning',
        found: `the label ${key}, which no node of the platform is known to have`,
        expected: 'a label that nodes have, or the DaemonSet runs on none',
        fix: 'add the label to nodePools.<name>.labels or to the nodes yourself, or remove it from the nodeSelector',
      }),
    );
  });
}

function labelsOfNodes(pool: PlatformObject['value']): object {
  return mapOf(mapOf(mapOf(mapOf(pool['spec'])['template'])['metadata'])['labels']);
}
