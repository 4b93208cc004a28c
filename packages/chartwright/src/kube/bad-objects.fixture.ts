/** One thing broken in the good manifest, and the problem that must be reported. */
export type BadObject = readonly [
  what: string,
  from: string,
  to: string,
  /** The rule, without its layer. */
  code: string,
  path: string,
  fix: string | RegExp,
];

const CONTAINER = 'Deployment/team-a/web: spec.template.spec.containers[0]';

// prettier-ignore
export const BAD_OBJECTS: readonly BadObject[] = [
  ['a field in the wrong place', '      serviceAccountName: web\n', '      replicas: 1\n', 'unknown-field', 'Deployment/team-a/web: spec.template.spec.replicas', /^remove it; known here: /],
  ['a misspelt field of metadata', '  creationTimestamp: null\n', '  lables: {}\n', 'unknown-field', 'Deployment/team-a/web: metadata.lables', 'write "labels"'],
  ['a missing field', '            - name: LEVEL\n              value: info\n', '            - value: info\n', 'missing-field', `${CONTAINER}.env[0].name`, 'give "name" a value'],
  ['a missing selector', '  selector:\n    matchLabels:\n      app.kubernetes.io/name: web\n  template', '  template', 'missing-field', 'Deployment/team-a/web: spec.selector', 'give "selector" a value'],
  ['a number instead of a string', 'value: info', 'value: 5', 'type', `${CONTAINER}.env[0].value`, /^quote it/],
  ['a word that YAML takes for a boolean', 'value: info', 'value: yes', 'type', `${CONTAINER}.env[0].value`, /^quote it/],
  ['a string instead of a number', 'replicas: 2', 'replicas: "2"', 'type', 'Deployment/team-a/web: spec.replicas', 'write an integer without quotes'],
  ['a fraction instead of an integer', 'maxReplicas: 4', 'maxReplicas: 4.5', 'type', 'HorizontalPodAutoscaler/team-a/web: spec.maxReplicas', 'write an integer'],
  ['a map instead of a list', 'dnsNames:\n    - web.example.com', 'dnsNames:\n    web: example.com', 'type', 'Certificate/team-a/web: spec.dnsNames', /^write a list/],
  ['a list instead of a map', 'emptyDir: {}', 'emptyDir: []', 'type', 'Deployment/team-a/web: spec.template.spec.volumes[0].emptyDir', /^write a map/],
  ['an invalid quantity', 'memory: 128Mi', 'memory: 128MB', 'value', `${CONTAINER}.resources.requests.memory`, 'write a quantity such as 500m or 1Gi'],
  ['a word in the wrong case', 'port: 80\n      targetPort', 'protocol: tcp\n      port: 80\n      targetPort', 'value', 'Service/team-a/web: spec.ports[0].protocol', 'write "TCP"'],
  ['a value that breaks the pattern of a custom kind', 'interval: 30s', 'interval: 30 seconds', 'value', 'ServiceMonitor/team-a/web: spec.endpoints[0].interval', /^write text of another form, such as 1h30m$/],
  ['a number outside the enum of a custom kind', 'statusCode: 301', 'statusCode: 200', 'value', 'HTTPRoute/team-a/web: spec.rules[0].filters[0].requestRedirect.statusCode', 'write one of 301, 302, 303, 307, 308'],
  ['a misspelt field of a custom kind', 'hostnames:', 'hostname:', 'unknown-field', 'HTTPRoute/team-a/web: spec.hostname', /^write "hostnames", or put the newer/],
  ['an object without a name', 'metadata:\n  name: web\n  namespace: team-a\n  annotations', 'metadata:\n  namespace: team-a\n  annotations', 'name', 'ServiceAccount/team-a/(no name): metadata.name', 'give metadata.name a value'],
  ['a name that is not a DNS name', 'metadata:\n  name: web\n  namespace: team-a\n  annotations', 'metadata:\n  name: Web_1\n  namespace: team-a\n  annotations', 'name', 'ServiceAccount/team-a/Web_1: metadata.name', /^rename it/],
  ['a Service whose name begins with a digit', 'kind: Service\nmetadata:\n  name: web', 'kind: Service\nmetadata:\n  name: 1web', 'name', 'Service/team-a/1web: metadata.name', /^rename it/],
  ['a namespace that is not a DNS label', 'name: web\n  namespace: team-a\n  annotations', 'name: web\n  namespace: team.a\n  annotations', 'name', 'ServiceAccount/team.a/web: metadata.namespace', 'rename it'],
  ['a label value with a plus', 'app.kubernetes.io/version: "1.0"', 'app.kubernetes.io/version: "1.0+2"', 'label', 'Service/team-a/web: metadata.labels["app.kubernetes.io/version"]', /^shorten or clean/],
  ['a label key with two slashes', 'app.kubernetes.io/version: "1.0"', 'a/b/c: "1.0"', 'label', 'Service/team-a/web: metadata.labels["a/b/c"]', 'rename the key'],
  ['a container name that is not a DNS label', '        - name: web\n          image', '        - name: web_1\n          image', 'name', `${CONTAINER}.name`, 'rename the container'],
  ['a port name that is too long', '            - name: http\n              containerPort: 8080', '            - name: http\n              containerPort: 8080\n            - name: administration-ui\n              containerPort: 81', 'name', `${CONTAINER}.ports[1].name`, 'rename the port'],
  ['a port out of range', 'containerPort: 8080', 'containerPort: 80800', 'value', `${CONTAINER}.ports[0].containerPort`, 'write a port from 1 to 65535'],
  ['two containers of one name', '      volumes:\n', '        - name: web\n          image: x\n      volumes:\n', 'repeated-name', 'Deployment/team-a/web: spec.template.spec.containers[1].name', 'rename or remove one'],
  ['two ports of one name', 'containerPort: 8080', 'containerPort: 8080\n            - name: http\n              containerPort: 81', 'repeated-name', `${CONTAINER}.ports[1].name`, 'rename or remove one'],
  ['an environment variable that is set twice', 'value: info', 'value: info\n            - name: LEVEL\n              value: debug', 'repeated-name', `${CONTAINER}.env[1].name`, 'rename or remove one'],
  ['a mount of a volume that the pod lacks', '            - name: tmp\n', '            - name: temp\n', 'no-volume', `${CONTAINER}.volumeMounts[0].name`, /^add "temp"/],
  ["a selector that does not match the pod template", '    matchLabels:\n      app.kubernetes.io/name: web\n  template', '    matchLabels:\n      app.kubernetes.io/name: api\n  template', 'selector', 'Deployment/team-a/web: spec.selector.matchLabels["app.kubernetes.io/name"]', /^let the template repeat/],
  ['an empty selector', '    matchLabels:\n      app.kubernetes.io/name: web\n  template', '    matchLabels: {}\n  template', 'selector', 'Deployment/team-a/web: spec.selector', /^let the template repeat/],
  ['a target port that no container has', 'targetPort: http', 'targetPort: web', 'target-port', 'Service/team-a/web: spec.ports[0].targetPort', /^name a container's port "web"/],
  ['an autoscaler whose target is not in the manifest', 'kind: Deployment\n    name: web', 'kind: Deployment\n    name: api', 'scale-target', 'HorizontalPodAutoscaler/team-a/web: spec.scaleTargetRef.name', 'name the workload that is to be scaled'],
  ['a version that Kubernetes no longer serves', 'apiVersion: autoscaling/v2\n', 'apiVersion: autoscaling/v2beta2\n', 'api-version', 'HorizontalPodAutoscaler/team-a/web: apiVersion', /^write autoscaling\/v1 or autoscaling\/v2/],
  ['a misspelt kind', 'kind: ServiceAccount', 'kind: ServiceAcount', 'unknown-kind', 'ServiceAcount/team-a/web: kind', 'write kind: ServiceAccount'],
];
