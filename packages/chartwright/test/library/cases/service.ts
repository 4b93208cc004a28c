import { web } from '../../support/values.ts';
import { container, type TemplateCase } from '../template-case.ts';

export const serviceCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.ports.*.opaque',
    does: 'is on the Service by its port and on the pods by theirs, beside linkerd’s own ports',
    values: web(
      {
        ports: {
          http: { containerPort: 8080 },
          mysql: { containerPort: 3307, servicePort: 3306, opaque: true },
          queue: { containerPort: 7000, appProtocol: 'linkerd.io/opaque' },
          redis: { containerPort: 6379 },
          smtp: { containerPort: 25, opaque: false },
        },
      },
      { mesh: { enabled: true } },
    ),
    shows: [
      { kind: 'Service', metadata: { annotations: { 'config.linkerd.io/opaque-ports': '3306,7000,6379' } } },
      {
        kind: 'Deployment',
        spec: { template: { metadata: { annotations: { 'config.linkerd.io/opaque-ports': '3307,7000,6379' } } } },
      },
    ],
  },
  {
    key: 'workloads.*.ports.*.opaque',
    does: 'says nothing outside the mesh',
    values: web({ ports: { mysql: { containerPort: 3307, opaque: true } } }),
    lacks: ['Service metadata.annotations', 'Deployment spec.template.metadata.annotations'],
  },
  {
    key: 'workloads.*.ports.*.containerPort',
    does: 'is a port of the container by its name, and of a Service that leads there by the name',
    values: web({ ports: { http: { containerPort: 8080 }, admin: { containerPort: 9000 } } }),
    shows: [
      container({
        ports: [
          { name: 'admin', containerPort: 9000, protocol: 'TCP' },
          { name: 'http', containerPort: 8080, protocol: 'TCP' },
        ],
      }),
      {
        kind: 'Service',
        metadata: { name: 'web' },
        spec: {
          type: 'ClusterIP',
          selector: { 'app.kubernetes.io/name': 'web', 'chartwright.dev/team': 'shop' },
          ports: [
            { name: 'admin', port: 9000, targetPort: 'admin', protocol: 'TCP' },
            { name: 'http', port: 8080, targetPort: 'http', protocol: 'TCP' },
          ],
        },
      },
    ],
  },
  {
    key: 'workloads.*.ports.*.servicePort',
    does: 'is the Service’s port; the container keeps its own',
    values: web({ ports: { http: { containerPort: 8080, servicePort: 80 } } }),
    shows: [
      container({ ports: [{ name: 'http', containerPort: 8080 }] }),
      { kind: 'Service', spec: { ports: [{ port: 80, targetPort: 'http' }] } },
    ],
  },
  {
    key: 'workloads.*.ports.*.protocol',
    does: 'is that of the container’s port and of the Service’s',
    values: web({ ports: { dns: { containerPort: 53, protocol: 'UDP' } } }),
    shows: [
      container({ ports: [{ name: 'dns', protocol: 'UDP' }] }),
      { kind: 'Service', spec: { ports: [{ name: 'dns', protocol: 'UDP' }] } },
    ],
  },
  {
    key: 'workloads.*.ports.*.appProtocol',
    does: 'is the appProtocol of the Service’s port',
    values: web({ ports: { http: { containerPort: 1, appProtocol: 'kubernetes.io/h2c' } } }),
    shows: [{ kind: 'Service', spec: { ports: [{ appProtocol: 'kubernetes.io/h2c' }] } }],
  },
  {
    key: 'workloads.*.image',
    does: 'has no Service without ports',
    values: web({}),
    hides: ['Service', 'Ingress', 'HTTPRoute', 'ConfigMap', 'ServiceMonitor', 'PodMonitor', 'PersistentVolumeClaim'],
  },
];
