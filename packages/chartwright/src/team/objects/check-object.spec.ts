import { describe, expect, it } from 'vitest';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { TeamValues } from '../generated/team-values.ts';
import { effectiveValues } from '../values/effective.ts';
import { teamObjectFindings } from './check-object.ts';
import { teamObject } from './objects.fixture.ts';

type Tenant = Partial<TeamValues['tenant']>;
type Contract = NonNullable<NonNullable<TeamValues['global']>['platform']>;

function found(object: ManifestObject, platform: Contract = {}, tenant: Tenant = {}): string[] {
  const terms = effectiveValues({ global: { platform }, tenant: { team: 'shop', podSecurity: 'baseline', ...tenant } });
  return teamObjectFindings(object, terms).map(
    ({ code, path }) => `${code.replace('objects/', '')} ${path.replace(/^.*?: /, '')}`,
  );
}

const pod = (container: object, spec: object = {}) =>
  teamObject('v1', 'Pod', 'a', {
    spec: { containers: [{ name: 'a', image: 'example.com/a:1', ...container }], ...spec },
  });
const at = (field: string): string => `spec.containers[0].${field}`;

describe('an object of a team', () => {
  it.each(['web', 'web:latest', 'example.com/web'])('may not run the image %s, which is not pinned', (image) => {
    expect(found(pod({ image }))).toEqual([`image ${at('image')}`]);
  });

  it('may run the image latest by its digest', () => {
    expect(found(pod({ image: `example.com/web:latest@sha256:${'0'.repeat(64)}` }))).toEqual([]);
  });

  it('mounts images by the same rules as it runs them', () => {
    const mounts = (reference: string) => pod({}, { volumes: [{ name: 'a', image: { reference } }] });
    const guardrails = { registries: ['example.com/'] };
    expect(found(mounts('example.com/a:1'), { guardrails })).toEqual([]);
    expect(found(mounts('example.org/a:latest'), { guardrails })).toEqual([
      'image spec.volumes[0].image.reference',
      'registry spec.volumes[0].image.reference',
    ]);
  });

  describe('of a kind that keeps its containers elsewhere', () => {
    const guardrails = { registries: ['example.com/'] };
    const bad = 'example.org/a:latest';
    const good = 'example.com/a:1';

    it.each<[string, string, object, string]>([
      [
        'argoproj.io/v1alpha1',
        'Workflow',
        { templates: [{ container: { image: bad } }] },
        'templates[0].container.image',
      ],
      ['tekton.dev/v1', 'TaskRun', { taskSpec: { steps: [{ name: 'a', image: bad }] } }, 'taskSpec.steps[0].image'],
      ['sparkoperator.k8s.io/v1beta2', 'SparkApplication', { driver: { image: bad } }, 'driver.image'],
      ['opentelemetry.io/v1beta1', 'OpenTelemetryCollector', { image: bad }, 'image'],
      ['postgresql.cnpg.io/v1', 'Cluster', { imageName: bad }, 'imageName'],
    ])('is held to the rules of images: %s %s', (apiVersion, kind, spec, field) => {
      const made = (value: object) => found(teamObject(apiVersion, kind, 'a', { spec: value }), { guardrails });
      expect(made(spec)).toEqual([`image spec.${field}`, `registry spec.${field}`]);
      expect(made(JSON.parse(JSON.stringify(spec).replace(bad, good)) as object)).toEqual([]);
    });

    it('has a warning for an image that is a parameter', () => {
      const task = { steps: [{ image: '$(params.image)' }, { image: '{{inputs.parameters.image}}' }] };
      const terms = effectiveValues({ tenant: { team: 'shop' }, global: { platform: { guardrails } } });
      const problems = teamObjectFindings(teamObject('tekton.dev/v1', 'Task', 'a', { spec: task }), terms);
      expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
        'warning objects/image',
        'warning objects/image',
      ]);
    });

    it('may have pictures, and words of its own', () => {
      const spec = { logo: { image: 'https://example.org/a.png' }, labels: { image: 'a' }, none: { image: '' } };
      expect(found(teamObject('example.com/v1', 'Page', 'a', { metadata: { labels: { image: 'a' } }, spec }))).toEqual(
        [],
      );
      expect(found(teamObject('v1', 'ConfigMap', 'a', { data: { image: 'a:latest' } }))).toEqual([]);
    });

    it.each<[object, string]>([
      [{ hostNetwork: true }, 'hostNetwork'],
      [{ driver: { hostPID: true, serviceAccountName: 'a' } }, 'driver.hostPID'],
      [{ step: { image: good, securityContext: { privileged: true } } }, 'step.securityContext.privileged'],
      [{ podSecurityContext: { runAsUser: 0 } }, 'podSecurityContext.runAsUser'],
      [
        { containerSecurityContext: { allowPrivilegeEscalation: true } },
        'containerSecurityContext.allowPrivilegeEscalation',
      ],
      [{ securityContext: { seccompProfile: { type: 'Unconfined' } } }, 'securityContext.seccompProfile.type'],
      [{ securityContext: { capabilities: { add: ['SYS_ADMIN'] } } }, 'securityContext.capabilities.add[0]'],
      [{ builder: { privileged: true } }, 'builder.privileged'],
      [{ volumes: [{ name: 'a', hostPath: { path: '/' } }] }, 'volumes[0].hostPath'],
      [{ volumes: [{ name: 'a', nfs: { server: 'a', path: '/' } }] }, 'volumes[0].nfs'],
      [{ cache: { hostPath: { path: '/' } } }, 'cache.hostPath'],
      [{ sidecar: { ports: [{ containerPort: 1, hostPort: 1 }] } }, 'sidecar.ports[0].hostPort'],
    ])('is held to Pod Security in what it writes: %j', (spec, field) => {
      const custom = teamObject('example.com/v1', 'Farm', 'a', { spec });
      expect(found(custom, {}, { podSecurity: 'restricted' })).toEqual(
        field.includes('seccompProfile')
          ? [`pod-security spec.${field}`, 'pod-security spec.securityContext.seccompProfile']
          : [`pod-security spec.${field}`],
      );
    });

    it('may leave to its operator what it does not write', () => {
      const spec = {
        hostNetwork: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000 },
        volumes: [{ name: 'a', size: '1Gi' }],
        hostPath: '/shop',
        template: { container: { image: good, securityContext: { capabilities: { drop: ['ALL'] } } } },
      };
      const custom = teamObject('example.com/v1', 'Farm', 'a', { spec });
      expect(found(custom, {}, { podSecurity: 'restricted' })).toEqual([]);
    });
  });

  it.each([
    ['example.com/a___b:1', false],
    ['example.com/a..b:1', false],
    ['example.com/a-.b:1', false],
    [`example.com/${'a'.repeat(256)}:1`, false],
    ['example_com:80/a:1', false],
    ['example.com/a__b/c_d/e---f.g:1', true],
    [`example.com:5000/${'a/'.repeat(127)}a:1`, true],
    [`a__b:1@sha256:${'0'.repeat(64)}`, true],
  ])('has a name that container runtimes read, or not: %s', (image, isRight) => {
    expect(found(pod({ image }))).toEqual(isRight ? [] : [`image ${at('image')}`]);
  });

  it('runs images of the registries that the platform allows', () => {
    const guardrails = { registries: ['example.com/'] };
    expect(found(pod({}), { guardrails })).toEqual([]);
    expect(found(pod({ image: 'ghcr.io/a:1' }), { guardrails })).toEqual([`registry ${at('image')}`]);
  });

  it('keeps to the level of Pod Security that the tenant has', () => {
    expect(found(pod({}), {}, { podSecurity: 'restricted' })).toHaveLength(4);
    expect(found(pod({}))).toEqual([]);
  });

  it.each<[object, Tenant, string[]]>([
    [{ requests: { memory: '1Gi' } }, {}, ['resources.requests.memory']],
    [{ requests: { memory: '256Mi' } }, {}, []],
    [{ requests: { memory: '1Gi' }, limits: { memory: '1Gi' } }, {}, []],
    [{ requests: { cpu: 2 }, limits: { cpu: 1 } }, {}, ['resources.requests.cpu']],
    [{ limits: { memory: '32Mi' } }, {}, []],
    [
      { requests: { memory: '1Gi' } },
      { limitRange: { enabled: false } },
      ['resources.requests.cpu', 'resources.limits.memory'],
    ],
    [{}, { quota: { enabled: false }, limitRange: { enabled: false } }, []],
    [{}, { quota: { hard: { 'limits.cpu': '4' } } }, ['resources.limits.cpu']],
  ])('with resources %j and %j of the tenant, is refused for %j', (resources, tenant, fields) => {
    expect(found(pod({ resources }), {}, tenant)).toEqual(fields.map((field) => `resources ${at(field)}`));
  });

  it.each<[string, object, string[]]>([
    ['Deployment', { replicas: 0 }, []],
    ['Deployment', { replicas: 2_147_483_647 }, []],
    ['Deployment', { replicas: { min: 1.5 } }, []],
    ['Deployment', { replicas: 1.5 }, ['type spec.replicas']],
    ['Deployment', { replicas: Infinity }, ['type spec.replicas']],
    ['Deployment', { replicas: -1 }, ['value spec.replicas']],
    ['Rollout', { replicas: 2_147_483_648 }, ['value spec.replicas']],
    ['Job', { parallelism: 1.5, completions: -1 }, ['type spec.parallelism', 'value spec.completions']],
    ['CronJob', { jobTemplate: { spec: { parallelism: 0.5 } } }, ['type spec.jobTemplate.spec.parallelism']],
    [
      'HorizontalPodAutoscaler',
      { minReplicas: 0.5, maxReplicas: 2 ** 53 },
      ['type spec.minReplicas', 'value spec.maxReplicas'],
    ],
    [
      'ScaledObject',
      { minReplicaCount: -1, maxReplicaCount: 1.5, idleReplicaCount: NaN },
      ['value spec.minReplicaCount', 'type spec.maxReplicaCount', 'type spec.idleReplicaCount'],
    ],
  ])('has numbers of pods that the API reads: %s with %j', (kind, spec, fields) => {
    expect(found(teamObject('example.com/v1', kind, 'a', { spec }))).toEqual(fields);
  });

  it('uses classes that the environment offers', () => {
    const platform = { priorityClasses: ['team-default'], storageClasses: ['gp3'] };
    expect(found(pod({}, { priorityClassName: 'system-node-critical' }), platform)).toEqual([
      'priority-class spec.priorityClassName',
    ]);
    const resources = { requests: { storage: '1Gi' } };
    const claim = { spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'io2', resources } };
    expect(found(teamObject('v1', 'PersistentVolumeClaim', 'a', claim), platform)).toEqual([
      'storage-class spec.storageClassName',
    ]);
    const set = teamObject('apps/v1', 'StatefulSet', 'a', {
      spec: { volumeClaimTemplates: [{ metadata: { name: 'v' }, ...claim }] },
    });
    expect(found(set, platform)).toEqual(['storage-class spec.volumeClaimTemplates[0].spec.storageClassName']);
    expect(found(set)).toEqual([]);
  });

  it('claims no volume of its choice, and no data of another namespace', () => {
    const made = (spec: object) =>
      found(
        teamObject('v1', 'PersistentVolumeClaim', 'a', {
          spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
        }),
      );
    const snapshot = { apiGroup: 'snapshot.storage.k8s.io', kind: 'VolumeSnapshot', name: 'a' };
    expect(made({ volumeName: '', selector: {}, dataSourceRef: { ...snapshot, namespace: 'team-shop' } })).toEqual([]);
    // The API server does not come back from this one, so no case of kube/api-rules has it.
    expect(made({ resources: { requests: { storage: '1e999999999' } } })).toEqual([
      'value spec.resources.requests.storage',
    ]);
    expect(made({ volumeName: 'pv-1' })).toEqual(['claim spec.volumeName']);
    expect(made({ selector: { matchLabels: { of: 'others' } } })).toEqual(['claim spec.selector']);
    expect(made({ dataSourceRef: { ...snapshot, namespace: 'team-other' } })).toEqual([
      'claim spec.dataSourceRef.namespace',
    ]);
  });

  it('has neither finalizers nor owners, and nor have its pods', () => {
    const finalizers = ['example.com/never'];
    expect(found(teamObject('example.com/v1', 'Farm', 'a', { metadata: { finalizers } }))).toEqual([
      'finalizer metadata.finalizers',
    ]);
    const ownerReferences = [{ apiVersion: 'v1', kind: 'ConfigMap', name: 'b', uid: '1' }];
    expect(found(teamObject('v1', 'ConfigMap', 'a', { metadata: { ownerReferences, finalizers: [] } }))).toEqual([
      'owner metadata.ownerReferences',
    ]);
    const template = { metadata: { finalizers }, spec: { containers: [{ name: 'a', image: 'example.com/a:1' }] } };
    expect(found(teamObject('apps/v1', 'Deployment', 'a', { spec: { template } }))).toEqual([
      'finalizer spec.template.metadata.finalizers',
    ]);
  });

  it('is a Service whose address Kubernetes chooses', () => {
    const made = (spec: object) =>
      found(teamObject('v1', 'Service', 'a', { spec: { ports: [{ port: 80 }], ...spec } }));
    expect(made({ clusterIP: 'None' })).toEqual([]);
    expect(made({ clusterIP: '' })).toEqual([]);
    expect(made({ clusterIP: '10.96.0.10', clusterIPs: ['10.96.0.10'] })).toEqual([
      'cluster-ip spec.clusterIP',
      'cluster-ip spec.clusterIPs[0]',
    ]);
  });

  it('is an Ingress to Services alone', () => {
    const resource = { apiGroup: 'example.com', kind: 'Bucket', name: 'a' };
    const spec = {
      defaultBackend: { resource },
      rules: [{ host: 'a.example.com', http: { paths: [{ path: '/', pathType: 'Prefix', backend: { resource } }] } }],
    };
    expect(found(teamObject('networking.k8s.io/v1', 'Ingress', 'a', { spec }))).toEqual([
      'host spec.defaultBackend',
      'route-target spec.defaultBackend.resource',
      'route-target spec.rules[0].http.paths[0].backend.resource',
    ]);
  });

  it('is a Service of a type that the platform allows', () => {
    const balanced = teamObject('v1', 'Service', 'a', { spec: { type: 'LoadBalancer', ports: [{ port: 80 }] } });
    expect(found(balanced)).toEqual(['service-type spec.type']);
    expect(found(balanced, { guardrails: { serviceTypes: ['ClusterIP', 'LoadBalancer'] } })).toEqual([]);
  });

  it.each([
    ['shop.example.com', []],
    ['SHOP.example.com.', []],
    ['shop.example.org', ['host spec.dnsNames[0]']],
    ['grafana.example.com', ['host spec.dnsNames[0]']],
    ['GRAFANA.example.com', ['host spec.dnsNames[0]']],
    ['*.example.com', ['host spec.dnsNames[0]']],
    ['web.team-shop.svc', []],
    ['web.team-other.svc', ['host spec.dnsNames[0]']],
  ])('has the host %s or not', (host, problems) => {
    const certificate = teamObject('cert-manager.io/v1', 'Certificate', 'a', { spec: { dnsNames: [host] } });
    expect(found(certificate, { domains: ['example.com'] })).toEqual(problems);
    expect(found(certificate)).toEqual([]);
  });

  it.each(['192.0.2.7', '2001:db8::7'])('has a name and not the address %s as a host, whatever the domains', (host) => {
    const certificate = teamObject('cert-manager.io/v1', 'Certificate', 'a', { spec: { dnsNames: [host] } });
    expect(found(certificate)).toEqual(['host spec.dnsNames[0]']);
  });

  it.each([
    [{ 'helm.sh/hook': 'pre-install, post-upgrade', 'helm.sh/hook-weight': '-5' }, []],
    [{ 'helm.sh/hook': 'test', 'helm.sh/hook-delete-policy': 'before-hook-creation,hook-succeeded' }, []],
    [{ 'helm.sh/hook': 'before-install' }, ['hook metadata.annotations["helm.sh/hook"]']],
    [{ 'helm.sh/hook': 'crd-install' }, ['hook metadata.annotations["helm.sh/hook"]']],
    [{ 'helm.sh/hook': '' }, ['hook metadata.annotations["helm.sh/hook"]']],
    [{ 'helm.sh/hook': 'test', 'helm.sh/hook-weight': 'heavy' }, ['hook metadata.annotations["helm.sh/hook-weight"]']],
    [
      { 'helm.sh/hook': 'test', 'helm.sh/hook-delete-policy': 'always' },
      ['hook metadata.annotations["helm.sh/hook-delete-policy"]'],
    ],
  ])('has annotations of hooks that Helm understands, or not: %o', (annotations, problems) => {
    expect(found(teamObject('v1', 'ConfigMap', 'a', { metadata: { annotations } }))).toEqual(problems);
  });

  describe('that is a route', () => {
    const platform: Contract = {
      ingress: { className: 'traefik' },
      gateway: { className: 'traefik' },
      grants: { classes: ['internal'], gateways: ['infra/internal'] },
    };
    const hosts = ['a.example.com'];
    const gateway = 'gateway.networking.k8s.io/v1';

    it.each<[string, object, string[]]>([
      ['traefik', {}, []],
      ['internal', {}, []],
      ['other', {}, ['ingress-class spec.ingressClassName']],
      ['other', { ingress: { className: '' } }, []],
    ])('has the IngressClass %s with %j or not', (ingressClassName, contract, problems) => {
      const rules = hosts.map((host) => ({ host }));
      const ingress = teamObject('networking.k8s.io/v1', 'Ingress', 'a', { spec: { ingressClassName, rules } });
      expect(found(ingress, { ...platform, ...contract })).toEqual(problems);
    });

    it('has no class where it names none', () => {
      const ingress = teamObject('networking.k8s.io/v1', 'Ingress', 'a', {
        spec: { rules: [{ host: 'a.example.com' }] },
      });
      expect(found(ingress, platform)).toEqual([]);
    });

    it.each([
      ['traefik', []],
      ['internal', []],
      ['eg', ['gateway-class spec.gatewayClassName']],
    ])('is a Gateway of the class %s or not', (gatewayClassName, problems) => {
      const spec = { gatewayClassName, listeners: [{ name: 'a', hostname: 'a.example.com' }] };
      expect(found(teamObject(gateway, 'Gateway', 'a', { spec }), platform)).toEqual(problems);
    });

    it.each(['HTTPRoute', 'GRPCRoute', 'TLSRoute'])('attaches as %s to Gateways that are for it', (kind) => {
      const parentRefs = [
        { name: 'platform', namespace: 'platform-edge' },
        { name: 'internal', namespace: 'infra' },
        { name: 'own' },
        { name: 'own', namespace: 'team-shop' },
        { group: '', kind: 'Service', name: 'web', namespace: 'team-other' },
        { name: 'platform', namespace: 'team-other' },
        { name: 'other', namespace: 'platform-edge' },
        { kind: 'ListenerSet', name: 'platform', namespace: 'platform-edge' },
      ];
      expect(found(teamObject(gateway, kind, 'a', { spec: { hostnames: hosts, parentRefs } }), platform)).toEqual(
        [4, 5, 6, 7].map((index) => `${index === 4 ? 'route-target' : 'gateway'} spec.parentRefs[${index}]`),
      );
    });

    it('leads to Services of the team alone', () => {
      const rules = [
        {
          backendRefs: [
            { name: 'web', port: 80 },
            { group: '', kind: 'Service', name: 'web', namespace: 'team-shop' },
          ],
        },
        { backendRefs: [{ group: 'traefik.io', kind: 'TraefikService', name: 'api@internal' }] },
        { backendRefs: [{ name: 'web', port: 80, namespace: 'team-other' }] },
        { filters: [{ type: 'ExtensionRef', extensionRef: { group: 'traefik.io', kind: 'Middleware', name: 'a' } }] },
        {
          filters: [{ type: 'RequestMirror', requestMirror: { backendRef: { name: 'web', namespace: 'team-other' } } }],
        },
      ];
      expect(found(teamObject(gateway, 'HTTPRoute', 'a', { spec: { hostnames: hosts, rules } }), platform)).toEqual([
        'route-target spec.rules[1].backendRefs[0]',
        'route-target spec.rules[2].backendRefs[0]',
        'route-target spec.rules[3].filters[0].extensionRef',
        'route-target spec.rules[4].filters[0].requestMirror.backendRef',
      ]);
    });

    it('asks Middlewares of its namespace where the environment has them', () => {
      const to = (group: string, kind: string) => ({ type: 'ExtensionRef', extensionRef: { group, kind, name: 'a' } });
      const rules = [{ filters: [to('traefik.io', 'Middleware'), to('traefik.io', 'TraefikService')] }];
      const route = teamObject(gateway, 'HTTPRoute', 'a', { spec: { hostnames: hosts, rules } });
      expect(found(route, { ...platform, gateway: { ...platform.gateway, middlewares: true } })).toEqual([
        'route-target spec.rules[0].filters[1].extensionRef',
      ]);
    });

    it('holds no text that ends a rule of Traefik’s', () => {
      const path = '/`) || Host(`grafana.example.com';
      const ingress = teamObject('networking.k8s.io/v1', 'Ingress', 'a', {
        spec: { rules: [{ host: 'a.example.com', http: { paths: [{ path, pathType: 'Prefix' }] } }] },
      });
      expect(found(ingress, platform)).toContain('value spec.rules[0].http.paths[0].path');
      const matches = [{ headers: [{ type: 'RegularExpression', name: 'a', value: '`' }] }];
      const route = teamObject(gateway, 'HTTPRoute', 'a', { spec: { hostnames: hosts, rules: [{ matches }] } });
      expect(found(route, platform)).toEqual(['value spec.rules[0].matches[0].headers[0].value']);
    });

    it('attaches as ListenerSet to them too', () => {
      const set = (parentRef: object) =>
        teamObject(gateway, 'ListenerSet', 'a', { spec: { parentRef, listeners: [{ hostname: 'a.example.com' }] } });
      expect(found(set({ name: 'platform', namespace: 'platform-edge' }), platform)).toEqual([]);
      expect(found(set({ name: 'internal', namespace: 'kube-system' }), platform)).toEqual(['gateway spec.parentRef']);
    });

    it('is none of another edge where a solver makes it', () => {
      const solvers = [
        { http01: { ingress: { ingressClassName: 'other' } } },
        { http01: { ingress: { class: 'other' } } },
        { http01: { gatewayHTTPRoute: { parentRefs: [{ name: 'a', namespace: 'kube-system' }] } } },
        { http01: { ingress: { ingressClassName: 'traefik' } } },
        { dns01: {} },
      ];
      const issuer = teamObject('cert-manager.io/v1', 'Issuer', 'a', { spec: { acme: { solvers } } });
      expect(found(issuer, platform)).toEqual([
        'ingress-class spec.acme.solvers[0].http01.ingress.ingressClassName',
        'ingress-class spec.acme.solvers[1].http01.ingress.class',
        'gateway spec.acme.solvers[2].http01.gatewayHTTPRoute.parentRefs[0]',
      ]);
    });
  });

  it.each(['PrometheusRule', 'PodMonitor', 'ServiceMonitor'])('has as %s the labels of monitors', (kind) => {
    const labels = { 'chartwright.dev/monitor': 'platform' };
    expect(found(teamObject('monitoring.coreos.com/v1', kind, 'a'))).toEqual(['monitor-unselected metadata.labels']);
    expect(found(teamObject('monitoring.coreos.com/v1', kind, 'a', { metadata: { labels } }))).toEqual([]);
    expect(found(teamObject('monitoring.coreos.com/v1', kind, 'a'), { monitorLabels: {} })).toEqual([]);
  });

  describe('that is a monitor', () => {
    const labels = { 'chartwright.dev/monitor': 'platform' };
    const monitor = (kind: string, spec: object) =>
      teamObject('monitoring.coreos.com/v1', kind, 'a', { metadata: { labels }, spec });

    it('selects in the namespace of the team only, whatever it is called', () => {
      const selecting = (matchNames: readonly string[]) =>
        monitor('PodMonitor', { namespaceSelector: { matchNames }, podMetricsEndpoints: [] });
      expect(found(selecting(['team-shop']))).toEqual([]);
      expect(found(selecting(['store']), {}, { namespace: 'store' })).toEqual([]);
      expect(found(selecting(['store', 'team-shop']), {}, { namespace: 'store' })).toEqual([
        'monitor-reach spec.namespaceSelector.matchNames[1]',
      ]);
      expect(found(monitor('ServiceMonitor', { namespaceSelector: { any: true } }))).toEqual([
        'monitor-reach spec.namespaceSelector.any',
      ]);
    });

    it('is refused for each field by which it reaches further, in its place', () => {
      const endpoints = [
        { port: 'http', proxyUrl: 'http://a', tlsConfig: { caFile: '/a' } },
        {
          path: '/federate',
          params: { 'match[]': ['up'] },
          followRedirects: true,
          relabelings: [{ targetLabel: 'app' }, { targetLabel: '__address__' }, { action: 'labelmap' }],
        },
      ];
      expect(found(monitor('ServiceMonitor', { scrapeClass: 'a', endpoints }))).toEqual([
        'monitor-reach spec.scrapeClass',
        'monitor-file spec.endpoints[0].tlsConfig.caFile',
        'monitor-reach spec.endpoints[0].proxyUrl',
        'monitor-reach spec.endpoints[1].followRedirects',
        'monitor-reach spec.endpoints[1].path',
        'monitor-reach spec.endpoints[1].params["match[]"]',
        'monitor-reach spec.endpoints[1].relabelings[1].targetLabel',
        'monitor-reach spec.endpoints[1].relabelings[2].regex',
      ]);
      expect(found(monitor('PodMonitor', { podMetricsEndpoints: endpoints })).length).toBe(7);
    });

    it('of another group than the operator’s is none', () => {
      const spec = { namespaceSelector: { any: true } };
      expect(found(teamObject('example.com/v1', 'ServiceMonitor', 'a', { spec }))).toEqual([]);
    });

    it('may be a rule, whose texts do not query', () => {
      const rules = [
        { alert: 'A', labels: { a: '{{ query "up" }}' }, annotations: { b: '{{ $value }}', c: '{{query "a"}}' } },
      ];
      expect(found(monitor('PrometheusRule', { groups: [{ labels: { d: '{{ "up" | query }}' }, rules }] }))).toEqual([
        'rule-query spec.groups[0].labels.d',
        'rule-query spec.groups[0].rules[0].labels.a',
        'rule-query spec.groups[0].rules[0].annotations.c',
      ]);
    });
  });
});
