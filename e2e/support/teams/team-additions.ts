import type { Manifest } from '../../../packages/chartwright/src/toolchain/kube-api/objects.ts';

/** What a team has beside its chart: data that is nowhere else, and objects that act on the world when they are restored. */
export function teamAdditions(namespace: string): Manifest[] {
  const named = (name: string) => ({ name, namespace, labels: { 'app.kubernetes.io/part-of': 'cart' } });
  const podSpec = {
    restartPolicy: 'Never',
    automountServiceAccountToken: false,
    securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
    containers: [
      {
        name: 'restock',
        image: 'redis:alpine',
        resources: { requests: { cpu: '10m', memory: '16Mi' }, limits: { memory: '32Mi' } },
        securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      },
    ],
  };
  return [
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: named('cart-database'),
      type: 'Opaque',
      data: { password: Buffer.from('correct horse battery staple').toString('base64') },
    },
    {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { ...named('robot'), annotations: { 'kubernetes.io/service-account.name': 'default' } },
      type: 'kubernetes.io/service-account-token',
    },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata: named('cart-settings'), data: { currency: 'EUR' } },
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: named('restock'),
      spec: { schedule: '* * * * *', jobTemplate: { spec: { template: { spec: podSpec } } } },
    },
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'Ingress',
      metadata: named('cart'),
      spec: {
        ingressClassName: 'traefik',
        rules: [
          {
            host: 'cart.dev.example.test',
            http: {
              paths: [
                {
                  path: '/',
                  pathType: 'Prefix',
                  backend: { service: { name: 'cartservice', port: { number: 7070 } } },
                },
              ],
            },
          },
        ],
      },
    },
    {
      apiVersion: 'monitoring.coreos.com/v1',
      kind: 'ServiceMonitor',
      metadata: named('cart'),
      spec: { selector: { matchLabels: { app: 'cart' } }, endpoints: [{ port: 'http' }] },
    },
  ];
}
