import { stringify } from 'yaml';

/** Addresses on loopback in place of those outside the cluster. */
export interface Outside {
  /** Of a central Prometheus, `host:port`. */
  readonly central: string;
}

/** Name of the Secret with the address of the team's webhook, as a person makes it. */
export const webhookSecret = 'checkout-webhook';

/** The group of a team's viewers. */
export function viewersOf(team: string): string {
  return `${team}-viewers`;
}

/**
 * What the platform's people write for the environment: metrics go to a central Prometheus and come from it, alerts of a
 * team go to its webhook. Intervals are short, so that scenarios do not wait for them.
 */
export function environmentValues({ central }: Outside): string {
  return stringify({
    global: {
      prometheus: {
        remoteWrite: {
          central: {
            url: `http://${central}/api/v1/write`,
            // What came from there need not go back.
            writeRelabelConfigs: [{ sourceLabels: ['job'], regex: 'legacy', action: 'drop' }],
          },
        },
      },
    },
    platform: {
      prometheus: {
        federation: {
          from: {
            central: {
              targets: [central],
              matches: ['{job="legacy",__name__=~"orders_.+"}'],
              scheme: 'http',
              interval: '5s',
              timeout: '5s',
            },
          },
        },
      },
      alerting: {
        receivers: { checkout: { webhook: { secretName: webhookSecret } } },
        routes: [{ receiver: 'checkout', teams: ['checkout'] }],
        groupWait: '1s',
      },
      mesh: { monitors: { interval: '5s' } },
      grafana: {
        teams: 'isolated',
        namespaces: ['team-catalog', 'team-checkout'],
        oidc: {
          enabled: true,
          authUrl: 'https://id.example.test/authorize',
          tokenUrl: 'https://id.example.test/token',
          issuerUrl: 'https://id.example.test',
          clientId: 'grafana',
        },
      },
    },
    'kube-prometheus-stack': { prometheus: { prometheusSpec: { evaluationInterval: '5s' } } },
  });
}

/** What a team writes for one of its workloads: it has metrics, and an alert on one of them. */
export function teamValues(team: string, workload: string, monitor: 'service' | 'pod'): string {
  return stringify({
    tenant: { access: { viewers: { groups: [viewersOf(team)] } } },
    workloads: {
      [workload]: {
        ports: { metrics: { containerPort: 9400 } },
        metrics: { port: 'metrics', path: '/internal/metrics', interval: '5s', monitor },
      },
    },
    extraObjects: {
      alerts: {
        apiVersion: 'monitoring.coreos.com/v1',
        kind: 'PrometheusRule',
        metadata: { name: 'orders', labels: { 'chartwright.dev/monitor': 'platform' } },
        spec: {
          groups: [
            {
              name: 'orders',
              rules: [
                {
                  alert: 'OrdersWait',
                  expr: 'max(orders_waiting) > 10',
                  labels: { severity: 'warning' },
                  annotations: { summary: '{{ $value }} orders wait.' },
                },
              ],
            },
          ],
        },
      },
    },
  });
}
