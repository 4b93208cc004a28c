import { describe, expect, it } from 'vitest';
import { type Imported, importManifests } from './import-manifests.ts';
import { readManifests } from './read-manifests.ts';

function imported(text: string): Imported {
  return importManifests('app.yaml', readManifests('app.yaml', text), 'shop');
}

function workload(text: string, name = 'web'): unknown {
  return imported(text).values.workloads?.[name];
}

function notes(text: string): string[] {
  return imported(text).notes.map(({ code, line, path }) => `${code} ${line} ${path}`);
}

/** A Deployment `web` with a container; both may get more fields, as lines of YAML. */
function deployment(container: string, pod = '', spec = ''): string {
  return [
    'apiVersion: apps/v1',
    'kind: Deployment',
    'metadata: {name: web}',
    'spec:',
    ...lines(spec, 2),
    '  selector: {matchLabels: {app: web}}',
    '  template:',
    '    metadata: {labels: {app: web}}',
    '    spec:',
    ...lines(pod, 6),
    '      containers:',
    '        - name: server',
    '          image: registry.example.com/web:1.0.0',
    ...lines(container, 10),
    '',
  ].join('\n');
}

function lines(text: string, indent: number): string[] {
  return text === '' ? [] : text.split('\n').map((line) => ' '.repeat(indent) + line);
}

const service = [
  'apiVersion: v1',
  'kind: Service',
  'metadata: {name: shop}',
  'spec:',
  '  selector: {app: web}',
  '  ports: [{name: http, port: 80, targetPort: 8080}]',
  '',
].join('\n');

describe('a Deployment', () => {
  it('becomes a workload with as many pods as it has', () => {
    expect(workload(deployment(''))).toEqual({
      image: 'registry.example.com/web:1.0.0',
      podLabels: { app: 'web' },
      replicas: 1,
      autoscaling: { enabled: false },
    });
    expect(notes(deployment(''))).toEqual([]);
  });

  it('has the name of its Service, by which others call it, and its ports', () => {
    const both = `${deployment('ports: [{containerPort: 8080, protocol: TCP}]')}---\n${service}`;
    expect(workload(both, 'shop')).toHaveProperty('ports', { http: { containerPort: 8080, servicePort: 80 } });
    expect(notes(both)).toEqual(['import/changed 3 Deployment web metadata.name']);
  });

  it.each([
    ['limits: {memory: 20Mi, cpu: 50m}', { requests: { memory: '20Mi', cpu: '50m' }, limits: { cpu: '50m' } }],
    ['requests: {memory: 1Gi}, limits: {memory: 1Gi}', { requests: { memory: '1Gi' } }],
    ['requests: {memory: 1Gi}, limits: {memory: 2Gi}', { requests: { memory: '1Gi' }, limits: { memory: '2Gi' } }],
    ['requests: {cpu: 1}', { requests: { cpu: '1' } }],
  ])('requests what is limited alone, as Kubernetes does: %s', (written, resources) => {
    expect(workload(deployment(`resources: {${written}}`))).toMatchObject({ resources });
  });

  it('gets a port that only a probe or the Service knows', () => {
    const probe = 'readinessProbe: {httpGet: {path: /ready, port: 8080}, periodSeconds: 5}';
    expect(workload(deployment(probe))).toMatchObject({
      ports: { 'port-8080': { containerPort: 8080 } },
      probes: { readiness: { type: 'http', port: 'port-8080', path: '/ready', periodSeconds: 5 } },
    });
    expect(workload(`${deployment(probe)}---\n${service}`, 'shop')).toMatchObject({
      ports: { http: { containerPort: 8080, servicePort: 80 } },
      probes: { readiness: { type: 'http', port: 'http' } },
    });
  });

  it('keeps where its variables come from', () => {
    const env = [
      'env:',
      '  - {name: PLAIN, value: "1"}',
      '  - {name: KEY, valueFrom: {secretKeyRef: {name: db, key: password}}}',
      '  - {name: MODE, valueFrom: {configMapKeyRef: {name: settings, key: mode, optional: true}}}',
      '  - {name: NODE, valueFrom: {fieldRef: {apiVersion: v1, fieldPath: spec.nodeName}}}',
      '  - {name: MEMORY, valueFrom: {resourceFieldRef: {resource: limits.memory}}}',
      'envFrom:',
      '  - {configMapRef: {name: settings}, prefix: S_}',
      '  - secretRef: {name: db}',
    ].join('\n');
    expect(workload(deployment(env))).toMatchObject({
      env: { PLAIN: '1' },
      envSecrets: { KEY: { secret: 'db', key: 'password' } },
      envConfigMaps: { MODE: { configMap: 'settings', key: 'mode', optional: true } },
      envFields: { NODE: { field: 'spec.nodeName' }, MEMORY: { resource: 'limits.memory' } },
      envFrom: { settings: { configMap: 'settings', prefix: 'S_' }, db: { secret: 'db' } },
    });
    expect(notes(deployment(env))).toEqual([]);
  });

  it('keeps what it mounts, and tells what it cannot', () => {
    const pod = [
      'volumes:',
      '  - {name: cache, emptyDir: {sizeLimit: 1Gi, medium: Memory}}',
      '  - {name: keys, secret: {secretName: jwt, defaultMode: 256, items: [{key: a.pub, path: pub}]}}',
      '  - {name: conf, configMap: {name: settings}}',
      '  - {name: host, hostPath: {path: /var/log}}',
    ].join('\n');
    const mounts = [
      'volumeMounts:',
      '  - {name: cache, mountPath: /cache}',
      '  - {name: keys, mountPath: /keys, readOnly: true}',
      '  - {name: conf, mountPath: /etc/app.yaml, subPath: app.yaml}',
      '  - {name: host, mountPath: /logs}',
    ].join('\n');
    expect(workload(deployment(mounts, pod))).toMatchObject({
      scratch: { cache: { mountPath: '/cache', size: '1Gi', medium: 'Memory' } },
      secretMounts: { keys: { secret: 'jwt', mountPath: '/keys', mode: '0400', items: { 'a.pub': 'pub' } } },
      configMapMounts: { conf: { configMap: 'settings', mountPath: '/etc/app.yaml', subPath: 'app.yaml' } },
    });
    expect(notes(deployment(mounts, pod))).toEqual([
      'import/not-said 13 Deployment web spec.template.spec.volumes[3].hostPath',
    ]);
  });

  it('keeps the containers that run before it, in their order, and beside it', () => {
    const pod = [
      'initContainers:',
      '  - {name: wait, image: "registry.example.com/wait:1"}',
      '  - {name: log, image: "registry.example.com/log:1", restartPolicy: Always}',
      '  - {name: migrate, image: "registry.example.com/web:1", args: [migrate]}',
    ].join('\n');
    expect(workload(deployment('', pod))).toMatchObject({
      initContainers: {
        wait: { image: 'registry.example.com/wait:1' },
        migrate: { image: 'registry.example.com/web:1', args: ['migrate'], after: ['log'] },
      },
      sidecars: { log: { image: 'registry.example.com/log:1', after: ['wait'] } },
    });
  });

  it('shares volumes with further containers at the same path, which have ports of their own', () => {
    const pod = [
      'volumes: [{name: run, emptyDir: {sizeLimit: 10Mi}}, {name: keys, secret: {secretName: k}}]',
      'initContainers:',
      '  - name: init',
      '    image: registry.example.com/i:1',
      '    volumeMounts: [{name: run, mountPath: /run}, {name: keys, mountPath: /keys}]',
      '  - name: proxy',
      '    image: registry.example.com/p:1',
      '    restartPolicy: Always',
      '    ports: [{name: admin, containerPort: 9000}]',
      '    readinessProbe: {tcpSocket: {port: 9000}}',
      '    volumeMounts: [{name: run, mountPath: /elsewhere}]',
    ].join('\n');
    const all = deployment('volumeMounts: [{name: run, mountPath: /run}]', pod);
    expect(workload(all)).toMatchObject({
      scratch: { run: { mountPath: '/run', size: '10Mi' } },
      secretMounts: { keys: { secret: 'k', mountPath: '/keys' } },
      initContainers: { init: { mounts: ['scratch.run', 'secretMounts.keys'] } },
      sidecars: {
        proxy: { ports: { admin: { containerPort: 9000 } }, probes: { readiness: { type: 'tcp', port: 'admin' } } },
      },
    });
    expect(workload(all)).not.toHaveProperty('ports');
    expect(notes(all)).toEqual([
      'import/changed 13 Deployment web spec.template.spec.initContainers[0].volumeMounts[1]',
      'import/not-said 19 Deployment web spec.template.spec.initContainers[1].volumeMounts[0]',
    ]);
  });

  it('passes over what the chart’s security context says too, and tells what it does not', () => {
    const context =
      'securityContext: {allowPrivilegeEscalation: false, capabilities: {drop: [ALL]}, readOnlyRootFilesystem: false}';
    const pod = 'hostNetwork: true\nsecurityContext: {runAsUser: 1000, runAsNonRoot: true, fsGroup: 2000}';
    expect(workload(deployment(context, pod))).toMatchObject({ security: { runAsUser: 1000, fsGroup: 2000 } });
    expect(notes(deployment(context, pod))).toEqual([
      'import/not-said 9 Deployment web spec.template.spec.hostNetwork',
      'import/not-said 14 Deployment web spec.template.spec.containers[0].securityContext.readOnlyRootFilesystem',
    ]);
  });

  it('does at its start and end what its lifecycle says, and tells what it cannot', () => {
    const hooks = (preStop: string): string =>
      `lifecycle: {postStart: {exec: {command: [warm, up]}}, preStop: {${preStop}}}`;
    const calls = deployment(hooks('httpGet: {path: /bye, port: 8080, scheme: HTTP}'));
    expect(workload(calls)).toMatchObject({
      ports: { 'port-8080': { containerPort: 8080 } },
      lifecycle: {
        postStart: { exec: { command: ['warm', 'up'] } },
        preStop: { httpGet: { port: 'port-8080', path: '/bye' } },
      },
      preStopSleepSeconds: 0,
    });
    expect(notes(calls)).toEqual([]);
    const sleeps = deployment(hooks('sleep: {seconds: 9}'));
    expect(workload(sleeps)).toMatchObject({ preStopSleepSeconds: 9, lifecycle: { postStart: {} } });
    const other = deployment(hooks('tcpSocket: {port: 80}'));
    expect(workload(other)).not.toHaveProperty('preStopSleepSeconds');
    expect(notes(other)).toEqual([
      'import/not-said 12 Deployment web spec.template.spec.containers[0].lifecycle.preStop.tcpSocket',
    ]);
  });

  it('keeps names of addresses, its runtime and the Secrets of registries', () => {
    const pod = [
      'hostAliases: [{ip: 10.0.0.1, hostnames: [db.internal]}]',
      'runtimeClassName: gvisor',
      'imagePullSecrets: [{name: registry}]',
    ].join('\n');
    const text = `${deployment('', pod)}---\n${deployment('', pod).replace('{name: web}', '{name: other}')}`;
    expect(workload(text)).toMatchObject({
      hostAliases: [{ ip: '10.0.0.1', hostnames: ['db.internal'] }],
      runtimeClassName: 'gvisor',
    });
    expect(imported(text).values.imagePullSecrets).toEqual(['registry']);
    expect(notes(text)).toEqual([]);
  });

  it('passes over what a chart prints of a pod that is apart from its node, and has no token', () => {
    const pod = 'hostNetwork: false\nhostPID: false\nhostIPC: false\nautomountServiceAccountToken: false';
    expect(notes(deployment('', pod))).toEqual([]);
    const [token, ...others] = imported(deployment('', pod.replaceAll('false', 'true'))).notes;
    expect(others.map(({ path }) => path.split('.').at(-1))).toEqual([
      'hostPID',
      'hostIPC',
      'automountServiceAccountToken',
    ]);
    expect([token?.fix, others.at(-1)?.fix]).toEqual([
      'do without it',
      expect.stringContaining('serviceAccount.mountToken'),
    ]);
  });

  it('keeps a label that it reads, and tells of one that the chart writes otherwise', () => {
    const read = (key: string): string => `{name: V, valueFrom: {fieldRef: {fieldPath: "metadata.labels['${key}']"}}}`;
    const labelled = (key: string, container: string): string =>
      deployment(container).replace('labels: {app: web}}', `labels: {app: web, ${key}: shop}}`);
    const component = 'app.kubernetes.io/component';
    expect(workload(labelled(component, `env: [${read(component)}]`))).toHaveProperty('podLabels', {
      app: 'web',
      [component]: 'shop',
    });
    expect(workload(labelled(component, ''))).toHaveProperty('podLabels', { app: 'web' });
    const partOf = labelled('app.kubernetes.io/part-of', `env: [${read('app.kubernetes.io/part-of')}]`);
    expect(workload(partOf)).toHaveProperty('podLabels', { app: 'web' });
    expect(imported(partOf).notes.map(({ code, fix }) => `${code} ${fix}`)).toEqual([
      'import/changed set the variable to the value itself, by env',
    ]);
  });

  it('tells of a directory that its containers have at different paths', () => {
    const pod = [
      'volumes: [{name: run, emptyDir: {sizeLimit: 10Mi}}]',
      'initContainers:',
      '  - {name: fill, image: "a/fill:1", volumeMounts: [{name: run, mountPath: /out}]}',
    ].join('\n');
    const text = deployment('volumeMounts: [{name: run, mountPath: /run}]', pod);
    expect(workload(text)).toMatchObject({
      scratch: { run: { mountPath: '/run', size: '10Mi' } },
      initContainers: { fill: { image: 'a/fill:1' } },
    });
    expect(notes(text)).toEqual([
      'import/not-said 11 Deployment web spec.template.spec.initContainers[0].volumeMounts[0]',
    ]);
    expect(imported(text).notes[0]?.expected).toContain('the directory /run');
  });

  it('has the user of its own container, and further ones theirs', () => {
    const pod = [
      'securityContext: {runAsUser: 1000, runAsGroup: 1000, fsGroup: 3000}',
      'initContainers:',
      '  - {name: own, image: "a/own:1", securityContext: {runAsUser: 3000}}',
      '  - {name: pods, image: "a/pods:1"}',
      '  - {name: root, image: "a/root:1", restartPolicy: Always, securityContext: {runAsUser: 0}}',
    ].join('\n');
    const text = deployment('securityContext: {runAsUser: 2000}', pod);
    expect(workload(text)).toMatchObject({
      security: { runAsUser: 2000, runAsGroup: 1000, fsGroup: 3000 },
      initContainers: { own: { security: { runAsUser: 3000 } }, pods: { security: { runAsUser: 1000 } } },
    });
    expect(notes(text)).toEqual([
      'import/not-said 13 Deployment web spec.template.spec.initContainers[2].securityContext.runAsUser',
    ]);
  });

  it('is scaled as its HorizontalPodAutoscaler says, and may be away as its budget says', () => {
    const others = [
      '---',
      'apiVersion: autoscaling/v2',
      'kind: HorizontalPodAutoscaler',
      'metadata: {name: any}',
      'spec:',
      '  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: web}',
      '  minReplicas: 3',
      '  maxReplicas: 9',
      '  metrics: [{type: Resource, resource: {name: memory, target: {type: Utilization, averageUtilization: 80}}}]',
      '---',
      'apiVersion: policy/v1',
      'kind: PodDisruptionBudget',
      'metadata: {name: any}',
      'spec: {selector: {matchLabels: {app: web}}, maxUnavailable: 2}',
      '',
    ].join('\n');
    const all = deployment('', '', 'replicas: 3') + others;
    expect(workload(all)).toMatchObject({
      autoscaling: { min: 3, max: 9, cpu: 0, memory: 80 },
      disruption: { maxUnavailable: 2 },
    });
    expect(workload(all)).not.toHaveProperty('replicas');
    expect(notes(all)).toEqual([]);
  });
});

const claim = (name: string, mode = 'ReadWriteOnce'): string =>
  [
    '---\napiVersion: v1\nkind: PersistentVolumeClaim',
    `metadata: {name: ${name}, annotations: {pv.kubernetes.io/bind-completed: "yes"}}`,
    `spec: {accessModes: [${mode}], storageClassName: fast, resources: {requests: {storage: 5Gi}}}\n`,
  ].join('\n');

describe('a claim', () => {
  it('of a volume that somebody made is told', () => {
    const text = deployment('') + claim('uploads').replace('storageClassName: fast', 'storageClassName: ""');
    expect(imported(text).values.persistentVolumeClaims).toEqual({ uploads: { size: '5Gi' } });
    expect(notes(text)).toEqual(['import/not-said 16 PersistentVolumeClaim uploads spec.storageClassName']);
  });

  const pod = 'volumes: [{name: files, persistentVolumeClaim: {claimName: uploads}}]';
  const mounts = 'volumeMounts: [{name: files, mountPath: /srv, subPath: web, readOnly: true}]';

  it('of one node is mounted by the one pod of a Deployment, whose old pod ends first', () => {
    const text = deployment(mounts, pod) + claim('uploads');
    expect(imported(text).values.persistentVolumeClaims).toEqual({ uploads: { size: '5Gi', storageClass: 'fast' } });
    expect(workload(text)).toMatchObject({
      rollout: { strategy: 'Recreate' },
      claimMounts: { files: { claim: 'uploads', mountPath: '/srv', subPath: 'web', readOnly: true } },
    });
    expect(notes(text)).toEqual(['import/changed 4 Deployment web spec']);
    const kept = deployment(mounts, pod, 'strategy: {type: Recreate}\nminReadySeconds: 5\nprogressDeadlineSeconds: 60');
    expect(workload(kept + claim('uploads'))).toMatchObject({
      rollout: { strategy: 'Recreate', minReadySeconds: 5, progressDeadlineSeconds: 60 },
    });
    expect(notes(kept + claim('uploads'))).toEqual([]);
  });

  it('of many nodes is mounted by any number of pods, and by a DaemonSet', () => {
    const text = deployment(mounts, pod, 'replicas: 3') + claim('uploads', 'ReadWriteMany');
    expect(imported(text).values.persistentVolumeClaims).toMatchObject({ uploads: { accessMode: 'ReadWriteMany' } });
    expect(workload(text)).toMatchObject({ replicas: 3, claimMounts: { files: { claim: 'uploads' } } });
    expect(workload(text)).not.toHaveProperty('rollout');
    expect(notes(text)).toEqual([]);
    const set = text.replace('kind: Deployment', 'kind: DaemonSet').replace('  replicas: 3\n', '');
    expect(workload(set)).toMatchObject({ kind: 'DaemonSet', claimMounts: { files: { claim: 'uploads' } } });
  });

  it.each([
    ['that the source lacks', deployment(mounts, pod), /^a claim that the source has/],
    ['of one node for three pods', deployment(mounts, pod, 'replicas: 3') + claim('uploads'), /^one pod/],
    [
      'of one node for a DaemonSet',
      deployment(mounts, pod).replace('kind: Deployment', 'kind: DaemonSet') + claim('uploads'),
      /^one pod/,
    ],
  ])('%s is told, and not mounted', (_, text, expected) => {
    expect(workload(text)).not.toHaveProperty('claimMounts');
    expect(imported(text).notes.map((note) => [note.path, note.expected])).toEqual([
      [expect.stringContaining('spec.template.spec.volumes[0].persistentVolumeClaim'), expect.stringMatching(expected)],
    ]);
  });

  it('is mounted by further containers too, and written where one of them writes', () => {
    const further = [
      pod,
      'initContainers:',
      '  - {name: fill, image: "a/fill:1", volumeMounts: [{name: files, mountPath: /srv, subPath: web}]}',
    ].join('\n');
    const text = deployment(mounts, further, 'strategy: {type: Recreate}') + claim('uploads');
    expect(workload(text)).toMatchObject({
      claimMounts: { files: { claim: 'uploads', mountPath: '/srv', subPath: 'web' } },
      initContainers: { fill: { mounts: ['claimMounts.files'] } },
    });
    expect(workload(text)).not.toHaveProperty('claimMounts.files.readOnly');
    expect(notes(text)).toEqual([
      'import/changed 12 Deployment web spec.template.spec.initContainers[0].volumeMounts[0]',
    ]);
  });

  it('that a StatefulSet has made is left out', () => {
    const set = deployment(
      'volumeMounts: [{name: data, mountPath: /d}]',
      '',
      [
        'volumeClaimTemplates:',
        '  - metadata: {name: data}',
        '    spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}',
      ].join('\n'),
    ).replace('kind: Deployment', 'kind: StatefulSet');
    expect(imported(set + claim('data-web-0')).values).not.toHaveProperty('persistentVolumeClaims');
    expect(notes(set + claim('data-web-0'))).toEqual(['import/left-out 17 PersistentVolumeClaim data-web-0']);
  });
});

describe('a ServiceAccount', () => {
  const pod = 'serviceAccountName: builder';
  const account =
    'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: builder}\nimagePullSecrets: [{name: registry}]\n';
  const other = deployment('', pod).replace('metadata: {name: web}', 'metadata: {name: other}');

  it('of several workloads is shared, and brings its Secrets of registries', () => {
    const text = [deployment('', pod), other, account].join('---\n');
    expect(imported(text).values).toMatchObject({
      serviceAccounts: { builder: {} },
      imagePullSecrets: ['registry'],
      workloads: { web: { serviceAccount: { name: 'builder' } }, other: { serviceAccount: { name: 'builder' } } },
    });
    expect(notes(text)).toEqual([]);
  });

  it('of one alone has the name of the workload', () => {
    const text = [deployment('', pod), account].join('---\n');
    expect(imported(text).values).not.toHaveProperty('serviceAccounts');
    expect(notes(text)).toEqual(['import/changed 16 ServiceAccount builder metadata.name']);
  });
});

describe('two workloads of one name', () => {
  it('keep both, the second with its kind in the name', () => {
    const text = `${deployment('')}---\n${deployment('').replace('kind: Deployment', 'kind: DaemonSet')}`;
    expect(Object.keys(imported(text).values.workloads ?? {})).toEqual(['web', 'web-daemonset']);
    expect(notes(text)).toEqual(['import/changed 15 DaemonSet web metadata.name']);
  });
});

describe('a DaemonSet', () => {
  it('replaces pods as Kubernetes does by default', () => {
    const text = deployment('').replace('kind: Deployment', 'kind: DaemonSet');
    expect(workload(text)).toMatchObject({ kind: 'DaemonSet', rollout: { maxSurge: '0', maxUnavailable: '1' } });
    expect(workload(text)).not.toHaveProperty('replicas');
  });
});

describe('an Ingress', () => {
  const rule = (host: string, path: string): string =>
    `    - host: ${host}\n      http: {paths: [{path: ${path}, pathType: Prefix, backend: {service: {name: shop, port: {number: 80}}}}]}`;
  const ingress = (...rules: string[]): string =>
    [
      `${deployment('')}---\n${service}---`,
      'apiVersion: networking.k8s.io/v1',
      'kind: Ingress',
      'metadata: {name: any}',
      'spec:',
      '  tls: [{hosts: [a.example.com], secretName: tls}]',
      '  rules:',
      ...rules,
      '',
    ].join('\n');

  it('gives the workload behind it its hosts', () => {
    expect(workload(ingress(rule('a.example.com', '/'), rule('b.example.com', '/')), 'shop')).toMatchObject({
      expose: { hosts: ['a.example.com', 'b.example.com'], port: 'http' },
    });
  });

  it('gives it every path of its hosts, and tells what one host has alone', () => {
    const two = ['a', 'b'].flatMap((host) => [rule(`${host}.example.com`, '/'), rule(`${host}.example.com`, '/api')]);
    two[1] = two[1]?.replace('Prefix', 'Exact') ?? '';
    two[3] = two[3]?.replace('Prefix', 'Exact') ?? '';
    expect(workload(ingress(...two), 'shop')).toMatchObject({
      expose: {
        hosts: ['a.example.com', 'b.example.com'],
        port: 'http',
        paths: [{ path: '/' }, { path: '/api', pathType: 'Exact' }],
      },
    });
    const third = ingress(...two, rule('c.example.com', '/'), rule('d.example.com', '/(.*)'));
    expect(workload(third, 'shop')).toMatchObject({ expose: { hosts: ['a.example.com', 'b.example.com'] } });
    expect(imported(third).notes.map(({ expected }) => expected)).toEqual([
      'the name of its Service, shop, by which others call it',
      'the same paths of every host of the workload shop: /, /api',
      'a path of plain text, which is a prefix or the whole path',
    ]);
  });
});

describe('a route', () => {
  const route = (kind: string, rules: string): string =>
    [
      `${deployment('')}---\n${service}---`,
      `apiVersion: gateway.networking.k8s.io/v1\nkind: ${kind}\nmetadata: {name: any}`,
      `spec:\n  parentRefs: [{name: edge}]\n  hostnames: [a.example.com]\n  rules:\n${rules}`,
    ].join('\n');
  const backend = 'backendRefs: [{name: shop, port: 80}]';

  it('of HTTP says its paths and what the workload sees in place of them', () => {
    const filter =
      'filters: [{type: URLRewrite, urlRewrite: {path: {type: ReplacePrefixMatch, replacePrefixMatch: /}}}]';
    const text = route(
      'HTTPRoute',
      [
        `    - {matches: [{path: {type: PathPrefix, value: /api}}], ${filter}, ${backend}}`,
        `    - {matches: [{path: {type: Exact, value: /up}}, {path: {value: /v2}}], ${backend}}\n`,
      ].join('\n'),
    );
    expect(workload(text, 'shop')).toMatchObject({
      expose: {
        via: 'gateway',
        port: 'http',
        paths: [{ path: '/api', rewrite: '/' }, { path: '/up', pathType: 'Exact' }, { path: '/v2' }],
      },
    });
    expect(notes(text)).toEqual(['import/changed 3 Deployment web metadata.name']);
  });

  it('of gRPC says services and methods as paths', () => {
    const matches = 'matches: [{method: {service: a.Orders}}, {method: {type: Exact, service: a.Carts, method: Get}}]';
    const text = route('GRPCRoute', `    - {${matches}, ${backend}}\n`);
    expect(workload(text, 'shop')).toMatchObject({
      expose: { via: 'gateway', protocol: 'grpc', paths: [{ path: '/a.Carts/Get' }, { path: '/a.Orders' }] },
    });
    expect(notes(text)).toEqual(['import/changed 3 Deployment web metadata.name']);
    expect(workload(route('GRPCRoute', `    - {${backend}}\n`), 'shop')).toMatchObject({
      expose: { protocol: 'grpc', hosts: ['a.example.com'] },
    });
  });
});

describe('other objects', () => {
  it('come in as shared configuration, as extra objects, or are told, and no Secret’s value is quoted', () => {
    const text = [
      deployment(''),
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata: {mode: fast, port: "80"}\n',
      'apiVersion: v1\nkind: Secret\nmetadata: {name: db}\nstringData: {password: hunter2}\n',
      'apiVersion: example.com/v1\nkind: Queue\nmetadata: {name: jobs, namespace: other}\nspec: {size: 5}\n',
    ].join('---\n');
    const { values, notes: told } = imported(text);
    expect(values).toMatchObject({
      configMaps: { settings: { data: { mode: 'fast', port: '80' } } },
      extraObjects: {
        'queue-jobs': { apiVersion: 'example.com/v1', kind: 'Queue', metadata: { name: 'jobs' }, spec: { size: 5 } },
      },
    });
    expect(told.map(({ code, path }) => `${code} ${path}`)).toEqual(['import/left-out Secret db']);
    expect(JSON.stringify([values, told])).not.toContain('hunter2');
  });

  it('are left out where they hold nothing that values could', () => {
    const text = [
      deployment('envFrom: [{configMapRef: {name: db}}]'),
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: db}\ndata: {DB_PASSWORD: correct-horse}\n',
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: logo}\nbinaryData: {x: aGk=}\n',
      'apiVersion: v1\nkind: Service\nmetadata: {name: db}\nspec: {type: ExternalName, externalName: db.example.com}\n',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: none}\n',
    ].join('---\n');
    const { values, notes: told } = imported(text);
    expect(values).not.toHaveProperty('configMaps');
    expect(values).not.toHaveProperty('extraObjects');
    expect(values.workloads?.['web']?.envFrom).toEqual({ 'db-secret': { secret: 'db' } });
    expect(told.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'import/secret ConfigMap db data.DB_PASSWORD',
      'import/not-said ConfigMap logo binaryData',
      'import/left-out Service db',
      'import/left-out Deployment none',
    ]);
  });

  it('are kinds of workloads too', () => {
    const cron = [
      'apiVersion: batch/v1',
      'kind: CronJob',
      'metadata: {name: report}',
      'spec:',
      '  schedule: "0 3 * * *"',
      '  timeZone: Europe/Berlin',
      '  concurrencyPolicy: Forbid',
      '  jobTemplate:',
      '    spec:',
      '      backoffLimit: 2',
      '      template: {spec: {restartPolicy: Never, containers: [{name: report, image: "registry.example.com/r:1"}]}}',
    ].join('\n');
    expect(workload(cron, 'report')).toEqual({
      kind: 'CronJob',
      image: 'registry.example.com/r:1',
      cronJob: { schedule: '0 3 * * *', timeZone: 'Europe/Berlin', concurrencyPolicy: 'Forbid' },
      job: { backoffLimit: 2 },
    });
    expect(notes(cron)).toEqual([]);
  });
});

describe('a secret that is written out', () => {
  it('is left out and told, without its value, and what read it reads a Secret', () => {
    const text = [
      deployment(
        [
          'env:',
          '  - {name: DB_PASSWORD, value: hunter2hunter2}',
          '  - {name: MODE, value: fast}',
          '  - {name: PGPASS, valueFrom: {configMapKeyRef: {name: db, key: POSTGRES_PASSWORD}}}',
          'envFrom: [{configMapRef: {name: db}}]',
        ].join('\n'),
      ),
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: db}\ndata:\n  user: app\n  POSTGRES_PASSWORD: correct-horse\n',
    ].join('---\n');
    const { values, notes: told } = imported(text);
    expect(values).toMatchObject({
      workloads: {
        web: {
          env: { MODE: 'fast' },
          envSecrets: {
            DB_PASSWORD: { secret: 'web', key: 'DB_PASSWORD' },
            PGPASS: { secret: 'db', key: 'POSTGRES_PASSWORD' },
          },
          envFrom: { db: { configMap: 'db' }, 'db-secret': { secret: 'db' } },
        },
      },
      configMaps: { db: { data: { user: 'app' } } },
    });
    expect(told.map(({ code, line }) => `${code} ${line}`)).toEqual(['import/secret 13', 'import/secret 23']);
    expect(JSON.stringify([values, told])).not.toMatch(/hunter2|correct-horse/);
  });
});

describe('a Job', () => {
  const job = (annotations: string): string =>
    [
      'apiVersion: batch/v1',
      'kind: Job',
      `metadata: {name: migrate, annotations: {${annotations}}}`,
      'spec:',
      '  template: {spec: {restartPolicy: OnFailure, containers: [{name: m, image: "registry.example.com/m:1"}]}}',
    ].join('\n');

  it.each([
    ['helm.sh/hook: "pre-install,pre-upgrade", helm.sh/hook-weight: "1"', { phase: 'before' }],
    ['helm.sh/hook: post-upgrade', { phase: 'after' }],
    ['argocd.argoproj.io/hook: PreSync', { phase: 'before' }],
    ['', {}],
  ])('with the annotations "%s" runs in its phase', (annotations, phase) => {
    expect(workload(job(annotations), 'migrate')).toMatchObject({
      kind: 'Job',
      job: { ...phase, restartPolicy: 'OnFailure' },
    });
    expect(notes(job(annotations))).toEqual([]);
  });

  it('has no ports but for metrics, and stays until the next release', () => {
    const text = job('')
      .replace('spec:\n', 'spec:\n  ttlSecondsAfterFinished: 60\n')
      .replace('"registry.example.com/m:1"', '"registry.example.com/m:1", ports: [{containerPort: 80}]');
    expect(workload(text, 'migrate')).not.toHaveProperty('ports');
    expect(notes(text)).toEqual([
      'import/not-said 5 Job migrate spec.ttlSecondsAfterFinished',
      'import/not-said 6 Job migrate spec.template.spec.containers',
    ]);
  });

  it('that is another hook is told', () => {
    expect(notes(job('helm.sh/hook: test'))).toEqual([
      'import/not-said 3 Job migrate metadata.annotations["helm.sh/hook"]',
    ]);
  });
});

describe('every field of a source', () => {
  it('ends in the values or in a note', () => {
    const odd = deployment('stdin: true\nworkingDir: /srv', 'hostname: one', 'paused: true');
    expect(notes(odd)).toEqual([
      'import/not-said 5 Deployment web spec.paused',
      'import/not-said 10 Deployment web spec.template.spec.hostname',
      'import/not-said 14 Deployment web spec.template.spec.containers[0].stdin',
      'import/not-said 15 Deployment web spec.template.spec.containers[0].workingDir',
    ]);
  });
});
