import { http, web } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

const annotation = 'traefik.ingress.kubernetes.io/service';

const withCookie = (tls: boolean) =>
  web({
    ports: http,
    expose: { hosts: ['shop.example.com'], tls: { enabled: tls }, sessionPersistence: { sessionName: 'shop_pod' } },
  });

const cookie = (secure: string): ShownObject => ({
  kind: 'Service',
  metadata: {
    name: 'web',
    annotations: {
      [`${annotation}.sticky.cookie`]: 'true',
      [`${annotation}.sticky.cookie.name`]: 'shop_pod',
      [`${annotation}.sticky.cookie.httponly`]: 'true',
      [`${annotation}.sticky.cookie.samesite`]: 'lax',
      [`${annotation}.sticky.cookie.secure`]: secure,
    },
  },
});

export const sessionAffinityCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.expose.sessionPersistence.sessionName',
    does: 'is the name of the cookie by which the edge finds the pod again',
    values: withCookie(true),
    shows: [cookie('true')],
    lacks: ['Service spec.sessionAffinity'],
  },
  {
    key: 'workloads.*.expose.sessionPersistence.sessionName',
    does: 'is of a cookie that plain HTTP carries where there is no TLS',
    values: withCookie(false),
    shows: [cookie('false')],
  },
  {
    key: 'workloads.*.expose.sessionPersistence.sessionName',
    does: 'has the edge go to pods instead of the address that the mesh would balance',
    values: withCookie(true),
    shows: [{ kind: 'Service', metadata: { annotations: { [`${annotation}.nativelb`]: 'false' } } }],
  },
  {
    key: 'workloads.*.sessionAffinity.clientIP',
    does: 'has a client keep its pod for three hours, as in Kubernetes',
    values: web({ ports: http, sessionAffinity: { clientIP: {} } }),
    shows: [
      {
        kind: 'Service',
        spec: { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 10_800 } } },
      },
    ],
  },
  {
    key: 'workloads.*.sessionAffinity.clientIP.timeoutSeconds',
    does: 'is that of the values, of the Service of a StatefulSet and not of its headless one',
    values: web({
      persistence: { mountPath: '/data', size: '1Gi' },
      ports: http,
      sessionAffinity: { clientIP: { timeoutSeconds: 60 } },
    }),
    shows: [
      {
        kind: 'Service',
        metadata: { name: 'web' },
        spec: { sessionAffinity: 'ClientIP', sessionAffinityConfig: { clientIP: { timeoutSeconds: 60 } } },
      },
      { kind: 'Service', metadata: { name: 'web-headless' }, spec: { clusterIP: 'None' } },
    ],
  },
];
