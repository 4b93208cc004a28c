import { expect } from 'vitest';
import { type NetworkPod, NetworkView } from '../../support/network-policies.ts';
import { proves } from '../../support/steps.ts';
import { fleet } from '../../support/teams/fleet.ts';
import type { TeamsContext } from './teams-context.ts';

/** Who might reach a workload: anybody of a team, and places outside the teams. */
const callers: Readonly<Record<string, NetworkPod>> = {
  ...Object.fromEntries(fleet.map((team) => [team, { namespace: `team-${team}`, labels: {} }])),
  edge: { namespace: 'platform-edge', labels: {} },
  monitoring: { namespace: 'platform-observability', labels: {} },
  tap: { namespace: 'platform-mesh-viz', labels: { 'linkerd.io/extension': 'viz', component: 'tap' } },
  stranger: { namespace: 'default', labels: {} },
};

/** Where a workload might go to, and by which port. */
const goals: Readonly<Record<string, readonly [NetworkPod, number]>> = {
  ...Object.fromEntries(fleet.map((team) => [team, [{ namespace: `team-${team}`, labels: {} }, 8080]])),
  DNS: [{ namespace: 'kube-system', labels: { 'k8s-app': 'kube-dns' } }, 53],
  mesh: [{ namespace: 'platform-mesh', labels: {} }, 8086],
  tracing: [{ namespace: 'platform-observability', labels: { 'app.kubernetes.io/name': 'alloy' } }, 4317],
  // By the port of the proxies, which opens every other port of a meshed pod.
  'proxy of Grafana': [{ namespace: 'platform-observability', labels: { 'app.kubernetes.io/name': 'grafana' } }, 4143],
  monitoring: [{ namespace: 'platform-observability', labels: {} }, 9090],
  edge: [{ namespace: 'platform-edge', labels: {} }, 8080],
  stranger: [{ namespace: 'default', labels: {} }, 8080],
};

/** What the teams' network policies come to. No network is simulated: they are read as the API server holds them. */
export function proveNetworkPolicies({ kube, objectsOf }: TeamsContext): void {
  proves(
    'teams',
    ['kube-apiserver'],
    'network policies allow each workload to be reached only by its team, its peers and, if exposed, the edge',
    async () => {
      const view = await NetworkView.of(kube());
      const seen = new Map<string, string[]>();
      for (const team of fleet)
        for (const { metadata, spec } of await objectsOf(team, 'v1', 'Pod')) {
          const pod = { namespace: `team-${team}`, labels: metadata.labels ?? {} };
          const port = spec.containers[0].ports?.[0]?.containerPort as number | undefined;
          // A Job's; nobody calls it.
          if (port === undefined) continue;
          const name = `${team}/${pod.labels['app.kubernetes.io/name'] ?? ''}`;
          seen.set(name, whoReaches(view, pod, port));
        }
      const [catalog, checkout, fulfilment] = [
        ['catalog', 'checkout', 'storefront'],
        ['checkout', 'storefront'],
        ['fulfilment', 'support'],
      ];
      expect(Object.fromEntries(seen)).toEqual({
        'catalog/cartservice': catalog,
        'catalog/productcatalogservice': catalog,
        'catalog/redis-cart': catalog,
        'checkout/checkoutservice': checkout,
        'checkout/currencyservice': checkout,
        'checkout/emailservice': checkout,
        'checkout/paymentservice': checkout,
        'checkout/shippingservice': checkout,
        'fulfilment/broker': ['fulfilment', 'monitoring', 'support'],
        'fulfilment/cache': fulfilment,
        'fulfilment/labels': fulfilment,
        'fulfilment/orders': ['edge', 'fulfilment', 'monitoring', 'support'],
        'fulfilment/orders-canary': ['edge', 'fulfilment', 'monitoring', 'support'],
        'fulfilment/packer': fulfilment,
        'fulfilment/scans': ['fulfilment', 'monitoring', 'support'],
        'fulfilment/tracking': ['edge', 'fulfilment', 'support'],
        'storefront/adservice': ['storefront'],
        'storefront/frontend': ['edge', 'storefront'],
        'storefront/recommendationservice': ['storefront'],
        'support/help': ['edge', 'monitoring', 'support'],
        'support/reach': ['monitoring', 'support'],
      });
    },
  );

  proves(
    'teams',
    ['kube-apiserver'],
    'network policies allow Prometheus to scrape metrics and proxies, and the edge to reach cert-manager’s solver',
    async () => {
      const view = await NetworkView.of(kube());
      for (const team of fleet) {
        const pod = (labels: NetworkPod['labels']): NetworkPod => ({ namespace: `team-${team}`, labels });
        expect(whoReaches(view, pod({}), 4191)).toContain('monitoring');
        expect(whoReaches(view, pod({}), 4190)).toContain('tap');
        expect(whoReaches(view, pod({}), 4191)).not.toContain('tap');
        expect(whoReaches(view, pod({ 'chartwright.dev/metrics': 'true' }), 9000)).toContain('monitoring');
        const solver = pod({ 'acme.cert-manager.io/http01-solver': 'true' });
        expect(whoReaches(view, solver, 8089)).toContain('edge');
        expect(whoReaches(view, solver, 8080)).not.toContain('edge');
      }
    },
  );

  proves(
    'teams',
    ['kube-apiserver'],
    'network policies allow a workload to reach its peers and platform services, but not the Internet',
    async () => {
      const view = await NetworkView.of(kube());
      const goesTo = (team: string): string[] => {
        const from = { namespace: `team-${team}`, labels: {} };
        for (const address of ['169.254.169.254', '192.0.2.1', '10.0.0.1'])
          expect(view.reachesAddress(from, address, 443), `${team} to ${address}`).toBe(false);
        return Object.keys(goals).filter((name) => {
          const [to, port] = goals[name] ?? [];
          return to !== undefined && port !== undefined && view.reaches(from, to, port);
        });
      };
      const offered = ['DNS', 'mesh', 'tracing'];
      expect(goesTo('catalog')).toEqual(['catalog', ...offered]);
      expect(goesTo('checkout')).toEqual(['catalog', 'checkout', ...offered]);
      expect(goesTo('storefront')).toEqual(['catalog', 'checkout', 'storefront', ...offered]);
      expect(goesTo('fulfilment')).toEqual(['fulfilment', ...offered]);
      expect(goesTo('support')).toEqual(['fulfilment', 'support', ...offered]);
      for (const team of fleet) {
        const policies = await objectsOf(team, 'networking.k8s.io/v1', 'NetworkPolicy');
        const deny = policies.find(({ metadata }) => metadata.name === 'default-deny');
        expect(deny?.spec).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
      }
    },
  );
}

function whoReaches(view: NetworkView, pod: NetworkPod, port: number): string[] {
  return Object.entries(callers)
    .flatMap(([name, caller]) => (view.reaches(caller, pod, port) ? [name] : []))
    .sort();
}
