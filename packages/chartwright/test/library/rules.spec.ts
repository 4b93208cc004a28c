import { operated } from '../support/need-answers.ts';
import { describe, expect, it } from 'vitest';
import { teamRules } from '../../src/team/generated/team-rules.ts';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { renderBatch } from '../support/batch.ts';
import { extra, http, image, type Platform, type Workload, web } from '../support/values.ts';

const latency = { threshold: '300ms', target: 99 } as const;
const sli = { errors: 'rate(errors_total[$window])', total: 'rate(requests_total[$window])' } as const;

const office = { start: '0 7 * * *', end: '0 19 * * *', desiredReplicas: 5 };
const orders = { type: 'rabbitmq', metadata: { value: '20' } };
const authentication = { host: { secret: 'rabbit', key: 'uri' } };

/** For each rule values that break it and nothing else, and the line that Helm fails with. */
const breaches: Readonly<Record<string, readonly [values: TeamValues, line: string]>> = {
  'autoscaling-max-at-least-min': breach({ autoscaling: { min: 5, max: 4 } }, 'autoscaling.max: found 4;'),
  'persistence-is-not-autoscaled': breach(
    { persistence: { size: '1Gi', mountPath: '/d' }, autoscaling: { enabled: true } },
    'persistence: found {"mountPath":"/d","size":"1Gi"};',
  ),
  'replicas-only-without-autoscaling': breach({ replicas: 3 }, 'replicas: found 3;'),
  'external-scaler-sets-replicas': breach(
    { replicas: 3, persistence: { size: '1Gi', mountPath: '/d' }, autoscaling: { scaler: 'external' } },
    'replicas: found 3;',
  ),
  'external-scaler-is-enabled': breach(
    { autoscaling: { scaler: 'external', enabled: false } },
    'autoscaling.scaler: found "external";',
  ),
  'autoscaling-measures-something': breach({ autoscaling: { cpu: 0 } }, 'autoscaling.cpu: found 0;'),
  'keda-is-installed': [
    web({ autoscaling: { keda: { cron: { office } } } }, { scaling: { enabled: false } }),
    'workloads.web.autoscaling.keda: found {',
  ],
  'min-domains-are-enforced': breach({ spread: { minDomains: 2 } }, 'spread.minDomains: found 2;'),
  'affinity-names-a-workload': breach(
    { affinity: { podAffinity: { cache: {} } } },
    'affinity.podAffinity.cache: found "cache";',
  ),
  'affinity-names-another-workload': breach(
    { affinity: { podAntiAffinity: { web: {} } } },
    'affinity.podAntiAffinity.web: found "web";',
  ),
  'keda-is-the-one-scaler': breach(
    { autoscaling: { keda: { cron: { office } }, scaler: 'external' } },
    'autoscaling.keda: found {',
  ),
  'keda-has-a-trigger': breach({ autoscaling: { keda: {} } }, 'autoscaling.keda: found {'),
  'keda-takes-no-metrics': breach(
    { autoscaling: { keda: { cron: { office } }, metrics: [{ type: 'External' }] } },
    'autoscaling.keda: found {',
  ),
  'scale-to-zero-needs-keda': breach({ autoscaling: { min: 0 } }, 'autoscaling.min: found 0;'),
  'idle-below-min': breach(
    { autoscaling: { min: 0, keda: { cron: { office }, idleReplicas: 0 } } },
    'autoscaling.keda.idleReplicas: found 0;',
  ),
  'keda-fallback-at-most-max': breach(
    { autoscaling: { keda: { cron: { office }, fallback: { replicas: 11 } } } },
    'autoscaling.keda.fallback.replicas: found 11;',
  ),
  'keda-query-has-prometheus': [
    web(
      { autoscaling: { keda: { prometheus: { a: { query: 'up', threshold: 1 } } } } },
      { scaling: { prometheus: '' } },
    ),
    'workloads.web.autoscaling.keda.prometheus.a: found {',
  ],
  'keda-cron-at-most-max': breach(
    { autoscaling: { max: 4, keda: { cron: { office } } } },
    'autoscaling.keda.cron.office.desiredReplicas: found 5;',
  ),
  'keda-cron-ends-at-another-time': breach(
    { autoscaling: { keda: { cron: { office: { ...office, end: office.start } } } } },
    'autoscaling.keda.cron.office.start: found "0 7 * * *";',
  ),
  'keda-reads-secrets': breach(
    { autoscaling: { keda: { triggers: { orders: { ...orders, authentication } } } } },
    'autoscaling.keda.triggers.orders.authentication.host.key: found "uri";',
  ),
  'keda-authenticates-one-way': [
    web(
      {
        autoscaling: {
          keda: { triggers: { orders: { ...orders, authentication, clusterTriggerAuthentication: 'a' } } },
        },
      },
      { scaling: { secrets: true, clusterTriggerAuthentications: { a: { types: [orders.type] } } } },
    ),
    'workloads.web.autoscaling.keda.triggers.orders.clusterTriggerAuthentication: found "a";',
  ],
  'cluster-authentication-is-offered': breach(
    { autoscaling: { keda: { triggers: { orders: { ...orders, clusterTriggerAuthentication: 'a' } } } } },
    'autoscaling.keda.triggers.orders.clusterTriggerAuthentication: found "a";',
  ),
  'kind-stateful-set-has-persistence': breach({ kind: 'StatefulSet' }, 'kind: found "StatefulSet";'),
  'persistence-is-of-a-stateful-set': breach(
    { kind: 'Deployment', persistence: { size: '1Gi', mountPath: '/d' } },
    'persistence: found {"mountPath":"/d","size":"1Gi"};',
  ),
  'replicas-need-a-number': breach({ kind: 'DaemonSet', replicas: 0 }, 'replicas: found 0;'),
  'autoscaling-needs-replicas': breach(
    { kind: 'Job', autoscaling: { enabled: false } },
    'autoscaling: found {"enabled":false};',
  ),
  'disruption-needs-replicas': breach(
    { kind: 'DaemonSet', disruption: { maxUnavailable: 2 } },
    'disruption: found {"maxUnavailable":2};',
  ),
  'spread-needs-replicas': breach(
    { kind: 'CronJob', cronJob: { schedule: '@daily' }, spread: { maxSkew: 2 } },
    'spread: found {"maxSkew":2};',
  ),
  'backup-needs-pods-that-stay': breach({ kind: 'Job', backup: { pre: { command: ['/dump'] } } }, 'backup: found {'),
  'backup-hook-has-a-container': breach(
    { sidecars: { agent: { image: 'a:1' } }, backup: { post: { command: ['/dump'], container: 'agnet' } } },
    'backup.post.container: found "agnet";',
  ),
  'backup-tier-is-offered': breach({ backup: { tier: 'gold' } }, 'backup.tier: found "gold";'),
  'backup-leaves-out-a-volume-that-exists': breach({ backup: { volume: false } }, 'backup.volume: found false;'),
  'rollout-needs-pods-that-stay': breach(
    { kind: 'Job', rollout: { maxSurge: '1' } },
    'rollout: found {"maxSurge":"1"};',
  ),
  'revisions-need-pods-that-stay': breach({ kind: 'Job', revisionHistoryLimit: 3 }, 'revisionHistoryLimit: found 3;'),
  'sleep-needs-traffic': breach({ kind: 'Job', preStopSleepSeconds: 5 }, 'preStopSleepSeconds: found 5;'),
  'readiness-needs-traffic': breach(
    { kind: 'Job', probes: { readiness: { type: 'exec', command: ['/ready'] } } },
    'probes.readiness: found {"command":["/ready"],"type":"exec"};',
  ),
  'slo-is-of-what-keeps-running': breach(
    { kind: 'Job', ports: http, metrics: { port: 'http', monitor: 'pod' }, slo: { availability: 99 } },
    'slo: found {"availability":99};',
  ),
  'expose-needs-a-service': breach(
    {
      kind: 'Job',
      ports: http,
      metrics: { port: 'http', monitor: 'pod' },
      expose: { hosts: ['a.example.com'] },
    },
    'expose: found {"hosts":["a.example.com"]};',
  ),
  'ports-of-a-job-are-for-metrics': breach({ kind: 'Job', ports: http }, 'ports: found {"http":{'),
  'metrics-of-a-job-are-of-its-pods': breach(
    { kind: 'Job', ports: http, metrics: { port: 'http' } },
    'metrics.monitor: found "service";',
  ),
  'port-of-a-job-has-no-service': breach(
    {
      kind: 'Job',
      ports: { http: { containerPort: 8080, servicePort: 80 } },
      metrics: { port: 'http', monitor: 'pod' },
    },
    'ports.http.servicePort: found 80;',
  ),
  'meshed-job-ends': [
    web({ kind: 'Job' }, { mesh: { enabled: true, nativeSidecar: false } }),
    'workloads.web.kind: found "Job";',
  ],
  'daemon-set-rollout-goes-one-way': breach(
    { kind: 'DaemonSet', rollout: { maxUnavailable: '1' } },
    'kind: found "DaemonSet";',
  ),
  'job-is-of-a-job': breach({ job: { backoffLimit: 0 } }, 'job: found {"backoffLimit":0};'),
  'cron-job-is-of-a-cron-job': breach({ kind: 'Job', cronJob: { schedule: '@daily' } }, 'cronJob: found {'),
  'cron-job-has-a-schedule': breach({ kind: 'CronJob' }, 'kind: found "CronJob";'),
  'phase-is-of-a-job': breach(
    { kind: 'CronJob', cronJob: { schedule: '@daily' }, job: { phase: 'with' } },
    'job.phase: found "with";',
  ),
  'job-of-the-release-stays': breach(
    { kind: 'Job', job: { ttlSecondsAfterFinished: 60 } },
    'job.ttlSecondsAfterFinished: found 60;',
  ),
  'rollout-moves': breach({ rollout: { maxSurge: '0' } }, 'rollout.maxSurge: found "0";'),
  'expose-needs-ports': breach({ expose: { hosts: ['a.example.com'] } }, 'expose: found {'),
  'expose-port-exists': breach(
    { ports: http, expose: { hosts: ['a.example.com'], port: 'web' } },
    'expose.port: found "web";',
  ),
  'paths-stand-alone': breach(exposed({ path: '/v1', paths: [{ path: '/v2' }] }), 'expose.path: found "/v1";'),
  'path-port-exists': breach(exposed({ paths: [{ path: '/v2', port: 'web' }] }), 'expose.paths.0.port: found "web";'),
  'rewrite-changes-the-path': breach(
    exposed({ via: 'gateway', paths: [{ path: '/', rewrite: '/' }] }),
    'expose.paths.0.rewrite: found "/";',
  ),
  'rewrite-of-an-ingress-is-a-middleware': breach(
    exposed({ paths: [{ path: '/v1' }, { path: '/v2', rewrite: '/' }] }),
    'expose.paths.1.rewrite: found "/";',
  ),
  'redirect-leads-elsewhere': breach(
    exposed({ via: 'gateway', redirects: [{ from: 'www.example.com', to: 'www.example.com' }] }),
    'expose.redirects.0.to: found "www.example.com";',
  ),
  'grpc-path-has-no-type': breach(
    exposed({ protocol: 'grpc', paths: [{ path: '/a.B', pathType: 'Exact' }] }),
    'expose.paths.0.pathType: found "Exact";',
  ),
  'grpc-is-not-rewritten': breach(
    exposed({ via: 'gateway', protocol: 'grpc', paths: [{ path: '/a.B', rewrite: '/' }] }),
    'expose.paths.0.rewrite: found "/";',
  ),
  'allow-list-leaves-some-out': [
    web(exposed({ allowCidrs: ['192.0.2.0/24', '::/0'] }), { gateway: { middlewares: true } }),
    'workloads.web.expose.allowCidrs.1: found "::/0";',
  ],
  'middleware-is-of-no-grpc-route': [
    web(exposed({ via: 'gateway', protocol: 'grpc', rateLimit: { average: 1 } }), { gateway: { middlewares: true } }),
    'workloads.web.expose.rateLimit: found {',
  ],
  'middleware-of-an-ingress-is-of-traefik': [
    web(exposed({ rateLimit: { average: 1 } }), { gateway: { middlewares: true }, ingress: { controller: 'alb' } }),
    'workloads.web.expose.rateLimit: found {',
  ],
  'middleware-is-of-traefik': breach(
    exposed({ via: 'gateway', allowCidrs: ['192.0.2.0/24'] }),
    'expose.allowCidrs: found ["192.0.2.0/24"];',
  ),
  'forward-auth-has-a-server': [
    web(exposed({ via: 'gateway', forwardAuth: true }), { gateway: { middlewares: true } }),
    'workloads.web.expose.forwardAuth: found true;',
  ],
  'timeouts-are-of-a-route': [
    web(exposed({ timeouts: { request: '1s' } }), { gateway: { timeouts: true } }),
    'workloads.web.expose.timeouts: found {',
  ],
  'timeouts-are-known-to-the-gateway': breach(
    exposed({ via: 'gateway', timeouts: { request: '1s' } }),
    'expose.timeouts: found {',
  ),
  'session-persistence-is-of-an-ingress': breach(
    exposed({ via: 'gateway', sessionPersistence: { sessionName: 'shop' } }),
    'expose.sessionPersistence: found {',
  ),
  'one-affinity': breach(
    { ...exposed({ sessionPersistence: { sessionName: 'shop' } }), sessionAffinity: { clientIP: {} } },
    'sessionAffinity: found {',
  ),
  'session-affinity-is-not-the-meshs': [
    web({ ports: http, sessionAffinity: { clientIP: {} } }, { mesh: { enabled: true } }),
    'workloads.web.sessionAffinity: found {',
  ],
  'session-affinity-has-a-service': breach({ sessionAffinity: { clientIP: {} } }, 'sessionAffinity: found {'),
  'session-affinity-outlives-the-run': breach(
    { kind: 'Job', ports: http, metrics: { port: 'http', monitor: 'pod' }, sessionAffinity: { clientIP: {} } },
    'sessionAffinity: found {',
  ),
  'canary-is-of-a-deployment': breach(
    { ...exposed({ via: 'gateway' }), kind: 'DaemonSet', canary: { image, weight: 10 } },
    'canary: found {',
  ),
  'canary-is-of-the-gateway': breach({ ...exposed({}), canary: { image, weight: 10 } }, 'canary: found {'),
  'metrics-port-exists': breach({ ports: http, metrics: { port: 'admin' } }, 'metrics.port: found "admin";'),
  'external-secret-has-a-store': [
    {
      tenant: { team: 'shop' },
      global: { platform: { secrets: { enabled: false } } },
      externalSecrets: { db: { keys: { password: { remote: 'db' } } } },
    },
    'externalSecrets.db: found "db";',
  ],
  'receivers-have-an-alertmanager': [
    { ...told({ defaultReceiver: 'chat' }), global: { platform: { alerts: { routing: false } } } },
    'alerting.receivers.chat: found "chat";',
  ],
  'receivers-are-routed': [told({}), 'alerting.receivers.chat: found "chat";'],
  'default-receiver-exists': [told({ defaultReceiver: 'mail' }), 'alerting.defaultReceiver: found "mail";'],
  'route-receiver-exists': [told({ routes: [{ receiver: 'mail' }] }), 'alerting.routes.0.receiver: found "mail";'],
  'route-workload-exists': [
    told({ routes: [{ receiver: 'chat', workloads: ['web'] }] }),
    'alerting.routes.0.workloads.0: found "web";',
  ],
  'need-is-answered': [
    {
      tenant: { team: 'shop' },
      global: { platform: { needs: { open: false, types: operated } } },
      needs: { cache: { type: 'redis' } },
    },
    'needs.cache.type: found "redis"; expected a type that the environment answers: postgres;',
  ],
  'need-has-a-size': [
    {
      tenant: { team: 'shop' },
      global: { platform: { needs: { open: false, types: operated } } },
      needs: { db: { type: 'postgres', size: 'huge' } },
    },
    'needs.db.size: found "huge"; expected a size that the environment has of this type: large, small;',
  ],
  'need-is-no-workload': [{ ...web({}), needs: { web: { type: 'postgres' } } }, 'needs.web: found "web";'],
  'bound-need-exists': breach(
    { needs: ['db'] },
    'needs.0: found "db"; expected a name under the chart\'s needs: none;',
  ),
  'slo-has-an-objective': breach({ ports: http, slo: {} }, 'slo: found {'),
  'sli-has-an-objective': breach({ ports: http, slo: { latency, sli } }, 'slo.sli: found {'),
  'availability-is-counted': breach(
    { ports: http, mesh: { enabled: false }, slo: { availability: 99.9 } },
    'slo.availability: found 99.9;',
  ),
  'availability-has-requests': breach({ slo: { availability: 99.9 } }, 'slo.availability: found 99.9;'),
  'availability-is-of-a-mesh': [
    web({ ports: http, slo: { availability: 99.9 } }, { alerts: { enabled: true } }),
    'workloads.web.slo.availability: found 99.9;',
  ],
  'latency-is-counted': breach({ ports: http, mesh: { enabled: false }, slo: { latency } }, 'slo.latency: found {'),
  'latency-has-requests': breach({ slo: { latency } }, 'slo.latency: found {'),
  'latency-is-of-a-mesh': [
    web({ ports: http, slo: { latency } }, { alerts: { enabled: true } }),
    'workloads.web.slo.latency: found {',
  ],
  'latency-threshold-is-a-bucket': breach(
    { ports: http, slo: { latency: { ...latency, threshold: '250ms' } } },
    'slo.latency.threshold: found "250ms"; expected a bound of linkerd\'s histogram: 1ms, 10ms, 50ms,',
  ),
  'opaque-port-is-tcp': breach(
    { ports: { dns: { containerPort: 5353, protocol: 'UDP', opaque: true } } },
    'ports.dns.opaque: found true;',
  ),
  'probe-port-exists': breach(
    { ports: http, probes: { liveness: { type: 'tcp', port: 'admin' } } },
    'probes.liveness.port: found "admin";',
  ),
  'http-probe-needs-port': breach({ probes: { startup: { type: 'http' } } }, 'probes.startup.type: found "http";'),
  'tcp-probe-needs-port': breach({ probes: { startup: { type: 'tcp' } } }, 'probes.startup.type: found "tcp";'),
  'grpc-probe-needs-port': breach({ probes: { startup: { type: 'grpc' } } }, 'probes.startup.type: found "grpc";'),
  'meshed-probe-is-not-tcp': [
    web({ ports: http, probes: { liveness: { type: 'tcp', port: 'http' } } }, { mesh: { enabled: true } }),
    'workloads.web.probes.liveness.type: found "tcp";',
  ],
  'meshed-grpc-probe-is-allowed': [
    web(
      { ports: http, probes: { liveness: { type: 'grpc', port: 'http' } } },
      { mesh: { enabled: true, defaultInboundPolicy: 'all-authenticated' } },
    ),
    'workloads.web.probes.liveness.type: found "grpc";',
  ],
  'meshed-grpc-probe-is-allowed-by-the-team': [
    {
      ...web({ ports: http, probes: { liveness: { type: 'grpc', port: 'http' } } }, { mesh: { enabled: true } }),
      tenant: { team: 'shop', mesh: { defaultInboundPolicy: 'cluster-authenticated' } },
    },
    'workloads.web.probes.liveness.type: found "grpc";',
  ],
  'inbound-policy-needs-a-mesh': [
    {
      tenant: { team: 'shop', mesh: { defaultInboundPolicy: 'deny' } },
      global: { platform: { domains: ['example.com'] } },
    },
    'tenant.mesh.defaultInboundPolicy: found "deny";',
  ],
  'retries-need-a-service': breach(
    { kind: 'Job', mesh: { retries: { http: ['5xx'] } } },
    'mesh.retries: found {"http":["5xx"]};',
  ),
  'timeouts-need-a-service': breach(
    { kind: 'Job', mesh: { timeouts: { request: '5s' } } },
    'mesh.timeouts: found {"request":"5s"};',
  ),
  'retries-are-on-something': breach({ ports: http, mesh: { retries: { limit: 2 } } }, 'mesh.retries: found {'),
  'exec-probe-needs-command': breach({ probes: { startup: { type: 'exec' } } }, 'probes.startup.type: found "exec";'),
  'grace-period-covers-sleep': breach({ preStopSleepSeconds: 60 }, 'terminationGracePeriodSeconds: found 30;'),
  'team-is-not-its-own-peer': [
    { tenant: { team: 'shop', network: { peers: { shop: {} } } } },
    'tenant.team: found "shop";',
  ],
  'namespace-is-no-system-namespace': [
    { tenant: { team: 'shop', namespace: 'kube-system' } },
    'tenant.namespace: found "kube-system";',
  ],
  'namespace-is-not-the-platforms': [
    { tenant: { team: 'shop', namespace: 'platform-observability' } },
    'tenant.namespace: found "platform-observability";',
  ],
  'namespace-is-not-another-teams': [
    { tenant: { team: 'shop', namespace: 'team-cart' } },
    'tenant.namespace: found "team-cart";',
  ],
  'peer-is-no-system-namespace': peering('default'),
  'peer-is-not-the-platform': peering('platform-mesh'),
  'egress-leads-somewhere': egress({ ports: [443] }, 'found {"ports":[443],"protocol":"TCP"};'),
  'egress-leads-to-one': egress(
    { hosts: ['a.example.com'], cidrs: ['192.0.2.0/24'], ports: [443] },
    'hosts: found ["a.example.com"];',
  ),
  'egress-service-says-the-rest': egress({ service: 'smtp', ports: [25] }, 'service: found "smtp";'),
  'egress-has-ports': egress({ cidrs: ['192.0.2.0/24'] }, 'found {"cidrs":["192.0.2.0/24"],"protocol":"TCP"};'),
  'service-has-ports': [
    { tenant: { team: 'shop' }, global: { platform: { egress: { services: { smtp: { cidrs: ['192.0.2.0/24'] } } } } } },
    'global.platform.egress.services.smtp: found {',
  ],
  'port-range-ascends': egress(
    { cidrs: ['192.0.2.0/24'], portRanges: [{ port: 9000, endPort: 8000 }] },
    'portRanges.0.endPort: found 8000;',
  ),
  'network-workload-exists': egress(
    { cidrs: ['192.0.2.0/24'], ports: [443], workloads: ['web'] },
    'workloads.0: found "web";',
  ),
  'ingress-caller-is-offered': [
    { tenant: { team: 'shop', network: { ingress: { probes: { from: 'vault', ports: [8080] } } } } },
    'tenant.network.ingress.probes.from: found "vault";',
  ],
  'egress-host-is-enforced': egress({ hosts: ['a.example.com'], ports: [443] }, 'hosts: found ["a.example.com"];', {
    egress: { hosts: 'none' },
  }),
  'egress-range-is-open': [
    {
      tenant: { team: 'shop', network: { egress: { a: { cidrs: ['10.0.0.0/8', '169.254.170.0/24'], ports: [80] } } } },
    },
    'tenant.network.egress.a.cidrs.1: found "169.254.170.0/24";',
  ],
  'pod-annotation-is-not-the-platforms': breach(
    { podAnnotations: { 'config.alpha.linkerd.io/proxy-enable-native-sidecar': 'true' } },
    'podAnnotations.config.alpha.linkerd.io/proxy-enable-native-sidecar: found "config.alpha.linkerd.io/',
  ),
  'pod-label-is-not-the-platforms': breach(
    { podLabels: { 'chartwright.dev/team': 'cart' } },
    'podLabels.chartwright.dev/team: found "chartwright.dev/team";',
  ),
  'service-account-annotation-is-not-the-platforms': breach(
    { serviceAccount: { annotations: { 'meta.helm.sh/release-name': 'other' } } },
    'serviceAccount.annotations.meta.helm.sh/release-name: found "meta.helm.sh/release-name";',
  ),
  'route-annotation-is-not-the-platforms': breach(
    {
      ports: http,
      expose: {
        hosts: ['a.example.com'],
        annotations: { 'traefik.ingress.kubernetes.io/router.priority': '1000' },
      },
    },
    'expose.annotations.traefik.ingress.kubernetes.io/router.priority: found "traefik.',
  ),
  'object-annotation-is-not-the-platforms': object({
    annotations: { 'argocd.argoproj.io/sync-options': 'Replace=true' },
  }),
  'object-label-is-not-the-platforms': object({ labels: { 'chartwright.dev/edge': 'true' } }),
  'object-kind-is-not-the-platforms': [
    extra({ all: { apiVersion: 'cilium.io/v2', kind: 'CiliumNetworkPolicy', metadata: { name: 'all' } } }),
    'extraObjects.all.kind: found "CiliumNetworkPolicy";',
  ],
  'priority-class-is-not-the-platforms': breach(
    { priorityClassName: 'system-node-critical' },
    'priorityClassName: found "system-node-critical";',
  ),
  'toleration-names-a-taint': breach(
    { tolerations: [{ operator: 'Exists' }] },
    'tolerations.0: found {"operator":"Exists"};',
  ),
  'toleration-is-not-of-the-platforms-taint': breach(
    { tolerations: [{ key: 'gpu' }, { key: 'node-role.kubernetes.io/control-plane', operator: 'Exists' }] },
    'tolerations.1.key: found "node-role.kubernetes.io/control-plane";',
  ),
  'grace-period-ends-in-time': breach(
    { terminationGracePeriodSeconds: 86_400 },
    'terminationGracePeriodSeconds: found 86400;',
  ),
  'restricted-mesh-needs-cni': breach({}, 'global.platform.mesh.enabled: found true;', {
    mesh: { enabled: true, cni: false },
  }),
  'variable-of-variable-exists': breach(
    { env: { URL: 'http://$(HOST):$(PORT)', PORT: '80' } },
    'env.URL: found "http://$(HOST):$(PORT)"; expected a variable of this container for $(HOST),',
  ),
  'toleration-of-any-value-has-none': breach(
    { tolerations: [{ key: 'a' }, { key: 'a', operator: 'Exists', value: 'b' }] },
    'tolerations.1.operator: found "Exists";',
  ),
  'toleration-seconds-need-no-execute': breach(
    { tolerations: [{ key: 'a', tolerationSeconds: 0 }] },
    'tolerations.0.tolerationSeconds: found 0;',
  ),
  'variable-not-circular': breach({ env: { PATH: '/opt/bin:$(PATH)' } }, 'env.PATH: found "/opt/bin:$(PATH)";'),
  'variable-of-command-exists': breach(
    { command: ['sh', '-c', 'echo $(HOSTNAME)'] },
    'command.2: found "echo $(HOSTNAME)";',
  ),
  'variable-of-args-exists': breach(
    { args: ['$$(A) $(A)', '$(B) $(C)'], env: { A: '1', C: '2' } },
    'args.1: found "$(B) $(C)"; expected a variable of this container for $(B),',
  ),
  'variable-of-probe-exists': breach(
    {
      probes: { startup: { type: 'exec', command: ['/up', '$(KEY)'] } },
      envSecrets: { KEY: { secret: 'a', key: 'b' } },
    },
    'probes.startup.command.1: found "$(KEY)";',
  ),
  'field-variable-reads-something': breach({ envFields: { A: {} } }, 'envFields.A: found {"divisor":"1"};'),
  'field-variable-reads-one': breach(
    { envFields: { A: { field: 'metadata.uid', resource: 'limits.memory' } } },
    'envFields.A.field: found "metadata.uid";',
  ),
  'thousandths-are-of-cpu': breach(
    { envFields: { A: { resource: 'limits.memory', divisor: '1m' } } },
    'envFields.A.divisor: found "1m";',
  ),
  'cpu-limit-is-in-cores': breach(
    { envFields: { A: { resource: 'limits.cpu', divisor: '1Mi' } } },
    'envFields.A.resource: found "limits.cpu";',
  ),
  'cpu-request-is-in-cores': further(
    { envFields: { A: { resource: 'requests.cpu', divisor: '1k' } } },
    'envFields.A.resource: found "requests.cpu";',
  ),
  'variable-source-is-named': further({ envFrom: { a: { prefix: 'A' } } }, 'envFrom.a: found {"optional":false,"pre'),
  'variable-source-is-one': breach(
    { envFrom: { a: { secret: 'b', configMap: 'c' } } },
    'envFrom.a.configMap: found "c";',
  ),
  'container-is-not-named-as-the-workload': breach({ sidecars: { web: { image } } }, 'sidecars.web: found "web";'),
  'sidecar-is-no-init-container': breach(
    { initContainers: { a: { image } }, sidecars: { a: { image } } },
    'sidecars.a: found "a";',
  ),
  'container-waits-for-one-that-exists': further({ after: ['web'] }, 'after.0: found "web";'),
  'containers-do-not-wait-in-a-circle': further(
    { after: ['first'] },
    'after: found ["first"]; expected no container that waits for itself, as by first,',
  ),
  'mounted-volume-exists': further({ mounts: ['scratch.cache'] }, 'mounts.0: found "scratch.cache";'),
  'sidecar-port-has-a-name-of-its-own': breach(
    { ports: http, sidecars: { a: { image, ports: { http: { containerPort: 9000 } } } } },
    'sidecars.a.ports.http: found "http";',
  ),
  'config-is-not-named-as-a-shared-one': [
    { ...web({ config: { mountPath: '/etc/web', files: { a: 'b' } } }), configMaps: { web: { data: { a: 'b' } } } },
    'workloads.web.config: found "web";',
  ],
  'recreate-is-of-a-deployment': breach(
    { kind: 'DaemonSet', rollout: { strategy: 'Recreate' } },
    'rollout.strategy: found "Recreate";',
  ),
  'recreate-has-no-surge': breach(
    { rollout: { strategy: 'Recreate', maxSurge: '1' } },
    'rollout.strategy: found "Recreate";',
  ),
  'progress-deadline-is-of-a-deployment': breach(
    { kind: 'DaemonSet', rollout: { progressDeadlineSeconds: 60 } },
    'rollout.progressDeadlineSeconds: found 60;',
  ),
  'progress-deadline-covers-ready-seconds': breach(
    { rollout: { progressDeadlineSeconds: 60, minReadySeconds: 61 } },
    'rollout.progressDeadlineSeconds: found 60;',
  ),
  'mounted-claim-exists': [
    web({ claimMounts: { a: { claim: 'files', mountPath: '/a' } } }),
    'workloads.web.claimMounts.a.claim: found "files";',
  ],
  'claim-of-one-node-is-recreated': mounting({ autoscaling: { enabled: false }, replicas: 1 }),
  'claim-of-one-node-has-one-replica': mounting({ rollout: { strategy: 'Recreate' } }),
  'claim-of-one-node-has-one-pod-of-a-set': mounting({
    persistence: { size: '1Gi', mountPath: '/d' },
    replicas: 2,
  }),
  'claim-of-one-node-is-not-on-each': mounting({ kind: 'DaemonSet' }),
  'claim-of-one-node-has-one-pod-of-a-job': mounting({ kind: 'Job', job: { parallelism: 2 } }),
  'handler-port-exists': breach(
    { lifecycle: { postStart: { httpGet: { port: 'http' } } } },
    'lifecycle.postStart.httpGet.port: found "http";',
  ),
  'handler-takes-the-place-of-the-sleep': breach(
    { lifecycle: { preStop: { exec: { command: ['/app/drain'] } } } },
    'lifecycle.preStop: found {"exec":{"command":["/app/drain"]}};',
  ),
  'shared-account-exists': breach({ serviceAccount: { name: 'files' } }, 'serviceAccount.name: found "files";'),
  'shared-account-has-its-own-settings': [
    {
      ...web({ serviceAccount: { name: 'files', aws: { role: 'uploads' } } }),
      serviceAccounts: { files: {} },
    },
    'workloads.web.serviceAccount.name: found "files";',
  ],
  'shared-account-is-no-workloads': [{ ...web({}), serviceAccounts: { web: {} } }, 'serviceAccounts.web: found "web";'],
  'job-before-the-release-has-its-own-account': [
    {
      ...web({ kind: 'Job', job: { phase: 'before' }, serviceAccount: { name: 'files' } }),
      serviceAccounts: { files: {} },
    },
    'workloads.web.serviceAccount.name: found "files";',
  ],
  'job-before-the-release-mounts-no-claim': mounting({ kind: 'Job', job: { phase: 'before' } }),
};

/** A workload that mounts a claim which one node mounts. */
function mounting(workload: Partial<Workload>): readonly [TeamValues, string] {
  const claimMounts = { a: { claim: 'files', mountPath: '/a' } };
  return [
    { ...web({ claimMounts, ...workload }), persistentVolumeClaims: { files: { size: '1Gi' } } },
    'workloads.web.claimMounts.a.claim: found "files";',
  ];
}

/** The same of an init container. */
function further(
  values: Partial<NonNullable<Workload['initContainers']>[string]>,
  line: string,
): readonly [TeamValues, string] {
  return breach({ initContainers: { first: { image, ...values } } }, `initContainers.first.${line}`);
}

function peering(namespace: string): readonly [TeamValues, string] {
  return [
    { tenant: { team: 'shop', network: { peers: { cart: { namespace } } } } },
    `tenant.network.peers.cart.namespace: found "${namespace}";`,
  ];
}

function object(metadata: Readonly<Record<string, Record<string, string>>>): readonly [TeamValues, string] {
  const [path = ''] = Object.entries(metadata).flatMap(([map, entries]) =>
    Object.keys(entries).map((key) => `${map}.${key}: found "${key}";`),
  );
  return [
    extra({ flags: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'flags', ...metadata } } }),
    `extraObjects.flags.metadata.${path}`,
  ];
}

/** Values whose receiver `chat` is in Slack. */
function told(alerting: NonNullable<TeamValues['alerting']>): TeamValues {
  return { tenant: { team: 'shop' }, alerting: { receivers: { chat: { slack: { secret: 'slack' } } }, ...alerting } };
}

function exposed(expose: Partial<NonNullable<Workload['expose']>>): Partial<Workload> {
  return { ports: http, expose: { hosts: ['a.example.com'], ...expose } };
}

function breach(workload: Partial<Workload>, line: string, platform?: Platform): readonly [TeamValues, string] {
  return [web(workload, platform), platform === undefined ? `workloads.web.${line}` : line];
}

const render = renderBatch();

describe('the rules of the library chart', () => {
  it('each have values here that break them, and no others have', () => {
    expect(Object.keys(breaches).toSorted()).toEqual(teamRules.map(({ id }) => id).toSorted());
  });

  for (const rule of teamRules) {
    const known = breaches[rule.id];
    if (known === undefined) continue;
    const [values, line] = known;
    const pending = render(values);
    it(`refuse what breaks ${rule.id}`, () => {
      const message = 'problems' in pending.result ? (pending.result.problems[0]?.found ?? '') : 'it rendered';
      const [heading, found, ...others] = message.split('\n');
      expect(heading).toBe("the values break 1 of the chart's rules:");
      expect(found?.slice(0, line.length)).toBe(line);
      const [before = '', after = ''] = rule.expected.split('{reason}');
      expect(found).toContain(`; expected ${before}`);
      expect(found?.endsWith(`${after}; ${rule.fix}`)).toBe(true);
      expect(found).not.toContain('{reason}');
      expect(others).toEqual([]);
    });
  }

  const issuerKey = 'cert-manager.io/cluster-issuer';
  const annotated = (issuer: string) =>
    render(
      extra({
        a: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', annotations: { [issuerKey]: issuer } } },
      }),
    );
  const [own, other] = [annotated('platform'), annotated('other')];
  it('let pass what the contract offers, and nothing beside it', () => {
    expect('problems' in own.result).toBe(false);
    expect('problems' in other.result).toBe(true);
  });

  const several = render({
    tenant: { team: 'shop', network: { peers: { shop: {} } } },
    workloads: { web: { image: 'a:1', replicas: 3, autoscaling: { min: 9, max: 8 } } },
  });
  it('report all broken rules at once', () => {
    const message = 'problems' in several.result ? (several.result.problems[0]?.found ?? '') : '';
    expect(message.split('\n').map((line) => line.split(':')[0])).toEqual([
      "the values break 3 of the chart's rules",
      'workloads.web.autoscaling.max',
      'workloads.web.replicas',
      'tenant.team',
    ]);
  });

  const circles = render(web({ env: { A: '$(X) $(B)', B: '$(C)', C: '$(A)', D: '$(A)', E: '$(E)', X: '' } }));
  it('find variables in circles, and not those that only lead to one', () => {
    const message = 'problems' in circles.result ? (circles.result.problems[0]?.found ?? '') : '';
    expect(message.split('\n').map((line) => /^[\w.]+|as by [^,]+/.exec(line)?.[0])).toEqual([
      'the',
      ...['A', 'B', 'C', 'E'].map((name) => `workloads.web.env.${name}`),
    ]);
    expect(message).toContain(
      'workloads.web.env.A: found "$(X) $(B)"; expected no variable that refers to itself, as by $(B)',
    );
  });

  // Followed anew for each reference, these are a hundred million steps.
  const names = Array.from({ length: 150 }, (_, index) => `V${index}`);
  const many = render(
    web({
      env: Object.fromEntries(
        names.map((_, at) => [
          `V${at}`,
          names
            .slice(at + 1)
            .map((name) => `$(${name})`)
            .join(''),
        ]),
      ),
    }),
  );
  it('follow each reference once, also where every variable refers to all later ones', () => {
    expect('problems' in many.result ? many.result.problems : []).toEqual([]);
  });
});

/** Values of a team with one entry of egress, and the line that Helm fails with. */
function egress(
  entry: NonNullable<NonNullable<TeamValues['tenant']['network']>['egress']>[string],
  line: string,
  platform?: Platform,
): readonly [TeamValues, string] {
  const at = line.startsWith('found') ? '' : '.';
  return [
    {
      tenant: { team: 'shop', network: { egress: { out: entry } } },
      ...(platform === undefined ? {} : { global: { platform } }),
    },
    `tenant.network.egress.out${at === '' ? ': ' : at}${line}`,
  ];
}
