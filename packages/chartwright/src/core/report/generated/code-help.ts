// Generated from docs/guides/errors.md by `npm run generate`; do not edit.

export const codeHelp: Readonly<Record<string, { readonly meaning: string; readonly fix: string }>> = {
  'yaml/ambiguous': {
    meaning: 'an unquoted `on`, `0777`, `1_000`, `12:30`, date or the like',
    fix: 'quote it, or write `true`, `false` or a plain number',
  },
  'yaml/null': {
    meaning: 'a key without a value: in Helm null deletes the key and its default',
    fix: 'remove the key, or write `{}`, `[]` or `""`',
  },
  'yaml/duplicate-key': { meaning: 'a key twice in one map', fix: 'keep one, with the contents of both' },
  'yaml/key': { meaning: 'a key that is not text: a number, a map, empty', fix: 'quote it, or write a name' },
  'yaml/merge-key': { meaning: '`<<`', fix: 'write the merged keys out' },
  'yaml/anchor': { meaning: '`&name`', fix: 'remove it' },
  'yaml/alias': { meaning: '`*name`', fix: 'write the value out' },
  'yaml/tag': { meaning: '`!!str` or another tag', fix: 'remove it, and quote what is text' },
  'yaml/directive': { meaning: 'a line that starts with `%`', fix: 'remove it' },
  'yaml/documents': { meaning: 'a second document after `---`', fix: 'keep one document per file' },
  'yaml/not-a-map': {
    meaning: 'a file that holds a list, one value or nothing',
    fix: 'write `key: value` lines, or `{}`',
  },
  'yaml/form': { meaning: 'text that parsers read differently, such as an unquoted colon', fix: 'quote it' },
  'yaml/tab': { meaning: 'a tab where YAML requires spaces', fix: 'indent with two spaces per level' },
  'yaml/line-ending': { meaning: 'carriage returns', fix: 'save with LF' },
  'yaml/character': { meaning: 'an unprintable character', fix: 'remove it' },
  'yaml/depth': { meaning: 'nested too deep', fix: 'flatten it' },
  'yaml/too-large': {
    meaning: 'a file larger than a Helm release can hold',
    fix: 'move large content out of the values',
  },
  'yaml/syntax': { meaning: 'invalid YAML', fix: 'see the message' },
  'json/syntax': { meaning: 'no JSON', fix: 'see the message' },
  'json/duplicate-key': { meaning: 'a key twice in one map', fix: 'keep one, with the contents of both' },
  'schema/unknown-key': {
    meaning: 'an unknown key; the message suggests the closest one',
    fix: 'correct or remove it',
  },
  'schema/missing-key': { meaning: 'a required key is absent', fix: 'add it' },
  'schema/type': {
    meaning: 'text for a number, a list for a map, and so on',
    fix: 'add or remove quotes, or change the form',
  },
  'schema/enum': { meaning: 'not one of the allowed values', fix: 'use one of them' },
  'schema/pattern': { meaning: 'text in the wrong format, such as an image without a tag', fix: 'see the message' },
  'schema/key-name': { meaning: 'a name that Kubernetes would reject', fix: 'rename the key' },
  'schema/limit': { meaning: 'too small, too large, too long, too many, too few', fix: 'keep within the limit' },
  'schema/duplicate-entry': { meaning: 'the same entry twice in a list', fix: 'remove one' },
  'schema/not-allowed': {
    meaning:
      'something the schema forbids, such as a Secret or a list in `extraObjects`, or the character NUL in a variable',
    fix: 'remove it, or contact the platform team',
  },
  'values/limit-below-request': { meaning: 'a limit below its request', fix: 'raise the limit or lower the request' },
  'values/duplicate-port': {
    meaning: 'the same port number twice in a pod or on a Service, or one name in two sidecars',
    fix: 'change one of them',
  },
  'values/duplicate-mount-path': {
    meaning: 'a path mounted twice, or `/tmp`, which is always mounted',
    fix: 'choose another path',
  },
  'values/duplicate-variable': {
    meaning: 'a variable in two of `env`, `envSecrets`, `envConfigMaps` and `envFields`',
    fix: 'keep one',
  },
  'values/two-scalers': {
    meaning: 'a HorizontalPodAutoscaler or ScaledObject of a workload whose replicas something else sets',
    fix: 'set `autoscaling.scaler` to `external`, or keep one scaler',
  },
  'values/no-scaler': {
    meaning: '`autoscaling.scaler: external` without an object that scales the workload (warning)',
    fix: 'add a ScaledObject or HorizontalPodAutoscaler of the workload to `extraObjects`',
  },
  'values/aws-role': {
    meaning: 'a role of AWS that the environment does not have, or has for another ServiceAccount',
    fix: 'use one that it has, or ask the platform for it',
  },
  'values/need-identity': {
    meaning: 'a bucket of AWS without keys, bound by a workload without a role',
    fix: 'name a role that may use the bucket, under `serviceAccount.aws.role`',
  },
  'values/claim-shared': {
    meaning: 'a claim of one node that several workloads mount: pods on another node than the first wait for ever',
    fix: 'set its accessMode to ReadWriteMany, or make a claim for each',
  },
  'values/scratch-above-limit': {
    meaning:
      'scratch directories of more than the limit of `ephemeral-storage`, or in memory of more than that of `memory`',
    fix: 'raise the limit',
  },
  'values/opaque-ports': {
    meaning: 'opaque ports of the mesh on the pods, not on the Service',
    fix: 'set `opaque` of the port',
  },
  'values/no-readiness': {
    meaning: 'a workload in the mesh without a readiness probe (warning)',
    fix: 'set `probes.readiness`',
  },
  'values/opaque-request': {
    meaning: 'a probe or metrics at an opaque port, where the mesh lets in no client without an identity',
    fix: 'use another port, or `opaque: false`',
  },
  'values/without-identity': {
    meaning: 'a workload outside the mesh, where the mesh lets in no client without an identity (warning)',
    fix: 'take it into the mesh',
  },
  'values/reversed-range': { meaning: 'a range that ends before it starts', fix: 'write the lower end first' },
  'values/zero-request': {
    meaning: 'a CPU request of zero under an autoscaler on CPU',
    fix: 'raise the request, or turn autoscaling off',
  },
  'values/trigger-authentication': {
    meaning: 'a ClusterTriggerAuthentication of the platform for another type of trigger than it is offered for',
    fix: 'ask the platform for one of this type',
  },
  'values/trigger-address': {
    meaning:
      "a trigger of `keda.triggers` that leads KEDA to a host that is neither the team's nor offered by the environment",
    fix: 'name a Service as `<name>.<namespace>.svc`, or ask the platform to offer the host',
  },
  'values/trigger-type': {
    meaning: 'a type of `keda.triggers` that KEDA does not have (warning), or that has a key of its own',
    fix: 'correct it, or use the key',
  },
  'values/query-namespace': {
    meaning: 'a query of `keda.prometheus` that reads series of other teams',
    fix: "hold every selector to the team's namespace",
  },
  'values/schedule': {
    meaning: 'a schedule of a CronJob or of `keda.cron` that Kubernetes does not read, or whose day no month has',
    fix: 'write five fields within their ranges',
  },
  'values/zone': {
    meaning: 'a zone, or more of them, in which the environment has no nodes',
    fix: 'name one of `nodes.zones` of its contract',
  },
  'values/architecture': {
    meaning: 'an architecture that no node of the environment has',
    fix: 'name one of `nodes.architectures` of its contract',
  },
  'values/placement': {
    meaning: 'places that contradict one another, or workloads that wait for one another, so that pods wait for ever',
    fix: 'remove one of the two, or leave out `required`',
  },
  'values/time-zone': {
    meaning: 'a time zone of a CronJob or of `keda.cron` that is not in the IANA database',
    fix: 'name one, such as Europe/Berlin',
  },
  'values/fractional-count': {
    meaning: 'a part of one in the quota of something that is counted',
    fix: 'write a whole number',
  },
  'values/too-large': {
    meaning: 'annotations of more than 256 KiB, or a ConfigMap of more than 1 MiB',
    fix: 'shorten them',
  },
  'values/address-in-range': {
    meaning: 'a CIDR with bits set behind its prefix, such as `10.0.0.1/8`',
    fix: 'write the range, or the whole address with `/32`',
  },
  'values/proxy-port': {
    meaning: 'a port of a meshed workload on which the proxy of the mesh listens',
    fix: 'choose another `containerPort`; `servicePort` may stay',
  },
  'values/udp-port': { meaning: 'a UDP port for a probe, metrics or the edge', fix: 'name a TCP port' },
  'values/no-program': { meaning: 'a command whose first word is empty', fix: 'write the program' },
  'values/no-file': {
    meaning: 'a `subPath` that the shared ConfigMap does not have',
    fix: 'name a key of `configMaps.<name>.data`, or a path of `items`',
  },
  'values/mount-path': {
    meaning: 'a mount in `/proc`, `/sys` or `/dev`, but for `/dev/shm`',
    fix: 'mount it at another folder',
  },
  'values/scrape-interval': { meaning: '`metrics.interval` below 5 s or above a day', fix: 'write 30s' },
  'values/metric': {
    meaning:
      'a metric of an autoscaler that lacks what its type needs, has that of another, or is of a container that is not there',
    fix: 'write it as a HorizontalPodAutoscaler has it',
  },
  'values/promql': {
    meaning:
      "PromQL of a workload's alert or of `keda.prometheus` that Prometheus cannot read, or whose value is no vector or number",
    fix: 'correct it',
  },
  'values/alert-template': {
    meaning: 'a summary of an alert whose template Go does not parse, or that calls `query`',
    fix: 'use `$value` and `$labels`',
  },
  'values/secret-key': {
    meaning: 'a variable or a receiver from a key that the Secret of `externalSecrets` does not have',
    fix: 'name one of its keys, or add it',
  },
  'values/alert-route': {
    meaning:
      'a route of `alerting` that no alert reaches, or a matcher that Alertmanager does not read; a receiver that nothing names (warning)',
    fix: 'reorder the routes, or correct it',
  },
  'values/secret-template': { meaning: 'a template of `externalSecrets` that Go does not parse', fix: 'correct it' },
  'values/loose-budget': {
    meaning: 'a budget that lets all pods be evicted at once (warning)',
    fix: 'lower `disruption.maxUnavailable`',
  },
  'values/no-egress': {
    meaning: 'a token or a role whose server no egress range opens (warning)',
    fix: 'add it to `tenant.network.egress`',
  },
  'values/runtime-class': {
    meaning: 'a RuntimeClass that the environment does not offer',
    fix: 'use one that it offers, or none',
  },
  'values/egress-service': {
    meaning: 'a service in `tenant.network.egress` that the environment does not offer',
    fix: 'use one in the message, or `cidrs` and `ports`',
  },
  'values/storage-class': {
    meaning: 'a StorageClass that the environment does not offer',
    fix: 'use one that it offers, or none',
  },
  'values/priority-class': {
    meaning: 'a PriorityClass that the environment does not offer',
    fix: 'use one that it offers, or none',
  },
  'values/host-outside-domains': {
    meaning: 'a host outside `global.platform.domains`',
    fix: 'use a host under one of them',
  },
  'values/host-reserved': {
    meaning: 'a host that the platform keeps for itself, such as `grafana.<domain>`',
    fix: 'choose another',
  },
  'values/exposed-protocol': {
    meaning: 'an exposed port that a probe of type grpc calls, without `appProtocol`',
    fix: 'set `appProtocol: kubernetes.io/h2c`',
  },
  'values/path-twice': { meaning: 'a path that `expose.paths` has twice', fix: 'remove one of the two' },
  'values/redirect': {
    meaning: 'a redirect of a host that a workload serves or another redirect has, or that leads to another redirect',
    fix: 'remove one, or write the host that is served',
  },
  'values/canary-name': {
    meaning: 'a canary whose name, `<workload>-canary`, a workload has',
    fix: 'rename that workload',
  },
  'values/route-rules': {
    meaning: 'a route of more rules than the Gateway API allows',
    fix: 'remove `canary.headers`, or some paths',
  },
  'values/grpc-path': {
    meaning: 'a path of an exposed gRPC workload that names no service and method',
    fix: 'write it as `/shop.v1.Orders` or `/shop.v1.Orders/Get`',
  },
  'values/route-kinds': {
    meaning: 'a host with an HTTPRoute of one workload and a GRPCRoute of another',
    fix: 'give gRPC a host of its own',
  },
  'values/timeouts': {
    meaning: 'a timeout of one try at a pod above that of the whole request',
    fix: 'lower `backendRequest`',
  },
  'values/host-issuers': {
    meaning: 'a host of two workloads with certificates of two issuers',
    fix: 'set the same `expose.tls.issuer`, or none',
  },
  'values/issuer': {
    meaning: '`expose.tls.issuer` of a ClusterIssuer that the environment does not offer',
    fix: "remove it, or name an Issuer of the team's own",
  },
  'values/image': {
    meaning: 'an image whose name no container runtime reads, such as `a..b` or one above 255 characters',
    fix: 'correct the name',
  },
  'values/registry': {
    meaning: 'an image from a registry that the platform does not allow',
    fix: 'use one that it allows',
  },
  'values/platform-contract': {
    meaning:
      "`global.platform` in a team's file; only `environments/<env>/contract.yaml` sets what the platform offers",
    fix: 'remove it; the platform sets `contract` in `environment.yaml`',
  },
  'values/object-key': {
    meaning: "a label or annotation of the platform's inside an object of `extraObjects`",
    fix: 'remove it, or ask the platform for `global.platform.grants.keys`',
  },
  'values/object-node': {
    meaning: '`nodeName`, or `matchFields` of a node, in a pod of `extraObjects`',
    fix: 'choose nodes by `nodeSelector` or affinity',
  },
  'values/object-toleration': {
    meaning: 'a pod of `extraObjects` that tolerates every taint, or one that is not for teams',
    fix: 'name the taint that is meant, or ask the platform for `global.platform.grants.taints`',
  },
  'values/object-affinity': {
    meaning:
      'a pod of `extraObjects` with (anti-)affinity to pods of other namespaces, which could keep these off a node or a zone',
    fix: 'remove `namespaceSelector`, and name no namespace but the own',
  },
  'values/object-grace-period': {
    meaning: "a pod of `extraObjects` that takes longer to end than a node's update waits",
    fix: 'lower `terminationGracePeriodSeconds`',
  },
  'values/certificate': {
    meaning:
      "a Certificate that signs others, has a subject or a name that is not the team's, or another issuer than the environment's",
    fix: "name hosts of the team in `dnsNames`, and the environment's issuer",
  },
  'values/dns-annotation': {
    meaning: "an annotation of external-dns with a host that is not the environment's, or is the platform's",
    fix: 'use a host of your own under `global.platform.domains`',
  },
  'values/no-such-value': {
    meaning: "a path given to `explain` that no layer of the team's values has",
    fix: 'name one of the keys, or correct the misspelt one',
  },
  'secret/literal': {
    meaning: 'a value that looks like a password, token or key, by its name or its format',
    fix: 'put it in a Secret and reference that under `envSecrets` or `secretMounts`; if it was committed, rotate it',
  },
  'secret/unsealed': {
    meaning: 'a file in `environments/<env>/secrets` with a Secret in plain text, or one that SOPS cannot open again',
    fix: 'encrypt it by SOPS; if it was committed in plain text, rotate it',
  },
  'names/form': { meaning: 'not lower-case letters, digits and dashes', fix: 'use the suggested name' },
  'names/too-long': { meaning: 'too long for the names derived from it', fix: 'shorten it' },
  'names/reserved': { meaning: 'reserved for Kubernetes or the platform', fix: 'choose another' },
  'names/taken': { meaning: 'already used by another team', fix: 'choose another' },
  'fleet/host-claimed-twice': {
    meaning:
      'two teams claim one host, or two objects of a team one host and path, by a workload or under `extraObjects`',
    fix: 'choose another host for one',
  },
  'fleet/namespace-claimed-twice': {
    meaning: 'two teams share a namespace',
    fix: 'remove `tenant.namespace` to get `team-<team>`',
  },
  'fleet/one-sided-peering': {
    meaning: 'a peering that the other team does not declare',
    fix: "add the key in the message to the other team's values",
  },
  'fleet/unknown-peer': { meaning: 'a peer that is not a team', fix: 'correct the name, or generate that team' },
  'fleet/peer-namespace': {
    meaning: 'a peer in a different namespace than the one given',
    fix: 'use the namespace in the message',
  },
  'fleet/quota-too-small': {
    meaning: "all workloads and extra objects at maximum scale request more than the team's quota",
    fix: 'raise the quota, or lower `autoscaling.max` or requests',
  },
  'fleet/quota-without-room': {
    meaning: 'a quota without room for the one more pod of a rollout (warning)',
    fix: 'raise the quota, or let a rollout take a pod away first',
  },
  'workspace/no-chart': { meaning: 'no `Chart.yaml` with a name and a version', fix: 'run the generator again' },
  'workspace/no-values': { meaning: 'no `values.yaml`', fix: 'restore it, or run the generator again' },
  'workspace/team-name': { meaning: "`tenant.team` is not the chart's name", fix: 'correct it' },
  'workspace/outside': {
    meaning: 'a link that points outside the workspace, or in a team chart outside the chart or to nothing',
    fix: 'replace it with the file',
  },
  'workspace/too-large': { meaning: 'a file larger than 1 MiB', fix: 'keep large data out of the values' },
  'workspace/unreadable': { meaning: 'a file that cannot be read', fix: 'give read permission, or fix it' },
  'workspace/not-written': {
    meaning: 'a file that cannot be written',
    fix: 'provide permission and space, then run the command again',
  },
  'workspace/failed-check': {
    meaning: "a check of the tool failed on the file; the other files' reports stand",
    fix: 'report it to the project of the tool, and change the value that you changed last',
  },
  'workspace/foreign-file': {
    meaning:
      'in a team chart, a file that Helm renders or installs and the tool did not write: in `templates/`, `charts/` or `crds/`, or `requirements.yaml`; or a link in place of one of these folders',
    fix: 'remove it; put its objects under `extraObjects`, or contact the platform team',
  },
  'workspace/edited-file': {
    meaning:
      'a tool-owned file of a team chart that was changed by hand: `Chart.yaml`, a template, `values.schema.json` or `.helmignore`',
    fix: 'take the change back; put objects under `extraObjects`',
  },
  'workspace/stale-file': {
    meaning:
      "such a file that is absent, or has the tool's header over another content than this version of the tool writes",
    fix: '`npx nx sync`',
  },
  'workspace/misplaced-chart': {
    meaning: "a chart below `charts/teams` that is not at `charts/teams/<team>`; each chart there is a team's",
    fix: 'move a chart of your own out of `charts/teams`',
  },
  'workspace/hidden-chart': {
    meaning:
      "an ignore file or a link below `charts/teams` by which Nx leaves a team's chart out, so that no target checks it",
    fix: 'remove the ignore file, replace the link by the folder',
  },
  'workspace/name-clash': {
    meaning:
      'a chart with the name of another chart of the workspace; so that Nx still has a graph, its project is called otherwise',
    fix: 'rename one of the two',
  },
  'workspace/library-canary': {
    meaning:
      'a canary of the library that cannot be: options, `canary.yaml`, or files that teams keep and somebody changed',
    fix: 'do what the message says',
  },
  'workspace/replaced-target': {
    meaning:
      "a `project.json` or `package.json` in a team's folder that replaces a target of the plugin, takes another team's name or makes another project",
    fix: 'remove what the message names, or move the file out of `charts/teams`',
  },
  'workspace/other-library': {
    meaning: "a team chart's copy of the library that differs from the workspace's library",
    fix: 'remove the file, then run `npx nx sync`',
  },
  'style/trailing-spaces': { meaning: 'spaces at the end of a line', fix: 'remove them' },
  'style/comment-spacing': { meaning: '`#comment`', fix: 'write `# comment`' },
  'style/final-newline': { meaning: 'no line feed at the end of the file', fix: 'add one' },
  'style/blank-end': { meaning: 'blank lines at the end of the file', fix: 'remove them' },
  'helm/schema': { meaning: 'values violate `values.schema.json`', fix: 'correct the values' },
  'helm/refused': { meaning: 'a template rejects the values', fix: 'correct the values' },
  'helm/template': {
    meaning: 'a template fails',
    fix: 'in a team chart, run `npx nx sync`; in your own chart, correct the template',
  },
  'helm/manifest-unparsable': { meaning: 'a template renders invalid YAML', fix: 'run `helm template --debug`' },
  'helm/unreadable': { meaning: 'a file of the chart that Helm cannot read', fix: 'correct its YAML' },
  'helm/dependencies': {
    meaning: 'a chart without the charts that it depends on',
    fix: '`helm dependency build`, or name the packaged chart',
  },
  'helm/schema-elsewhere': {
    meaning: "a chart's schema that refers to an address on the web",
    fix: 'render where it can be reached, or skip the schema',
  },
  'helm/no-chart': {
    meaning: 'a path at which is no chart that can be rendered',
    fix: 'name its folder or its packaged file',
  },
  'helm/lint': { meaning: 'any other finding of `helm lint`', fix: 'see the message' },
  'helm/failed': { meaning: 'any other failure', fix: 'see the message' },
  'objects/unknown-field': { meaning: 'a field that the kind does not have', fix: 'use the suggested field' },
  'objects/missing-field': { meaning: 'a required field is absent', fix: 'give it a value' },
  'objects/type': { meaning: 'a value of the wrong type', fix: 'add or remove quotes' },
  'objects/value': { meaning: 'a value that the kind does not allow', fix: 'see the message' },
  'objects/definition-rule': {
    meaning:
      'an object that breaks a rule of its CustomResourceDefinition, written in CEL (`x-kubernetes-validations`)',
    fix: "see the message; where the cluster's definition is newer, put it into the CRD folder",
  },
  'objects/name': { meaning: 'a missing, malformed or too long name', fix: 'rename it' },
  'objects/label': { meaning: 'an invalid label', fix: 'shorten it or remove invalid characters' },
  'objects/duplicate': { meaning: 'the same object twice', fix: 'rename or remove one' },
  'objects/repeated-name': { meaning: 'a container, port or volume name used twice in a pod', fix: 'rename one' },
  'objects/no-volume': { meaning: 'a mount of a volume that the pod does not have', fix: 'add the volume' },
  'objects/selector': {
    meaning: 'a selector that is empty or does not match its own pods',
    fix: 'make the labels match',
  },
  'objects/target-port': {
    meaning: 'a Service whose target port no container has',
    fix: 'use a port of the container',
  },
  'objects/pod-security': {
    meaning: 'a field that Pod Security refuses at the level of the namespace, or a capability that the guard rails do',
    fix: 'remove or set the field, see the message',
  },
  'objects/image': {
    meaning:
      'an image without a tag or digest, with `latest`, or with a name that no runtime reads; a warning where it is a parameter',
    fix: 'pin its version',
  },
  'objects/registry': {
    meaning: 'an image from a registry that the platform does not allow',
    fix: 'use one that it allows',
  },
  'objects/resources': {
    meaning: 'a request above the limit, or none of what the quota counts',
    fix: 'set the request and the limit',
  },
  'objects/priority-class': {
    meaning: 'a PriorityClass that the environment does not offer',
    fix: 'use one that it offers, or none',
  },
  'objects/storage-class': {
    meaning: 'a StorageClass that the environment does not offer',
    fix: 'use one that it offers, or none',
  },
  'objects/service-type': {
    meaning: 'a Service of a type that teams may not create',
    fix: 'expose the workload by `expose`, an Ingress or a route',
  },
  'objects/external-ip': { meaning: 'a Service with external IPs', fix: 'remove them' },
  'objects/host': {
    meaning: 'a host outside the domains, one of the platform, or none, which means every host',
    fix: 'use a host of your own under the domains',
  },
  'objects/ingress-class': {
    meaning: "an Ingress, or a solver's, of an IngressClass that the environment does not offer",
    fix: 'write `ingress.className` of the environment, or ask the platform for `global.platform.grants.classes`',
  },
  'objects/gateway-class': {
    meaning: 'a Gateway of a GatewayClass that the environment does not offer',
    fix: 'write `gateway.className` of the environment, or ask the platform for `global.platform.grants.classes`',
  },
  'objects/gateway': {
    meaning:
      "a route or ListenerSet on a Gateway of another namespace than the team's that the environment does not offer, or a route on one of the team's namespace that the chart does not have",
    fix: 'write the `gateway` of the environment, or ask the platform for `global.platform.grants.gateways`',
  },
  'objects/monitor-unselected': {
    meaning: 'a monitor or rule without the labels by which Prometheus selects',
    fix: 'add the labels in the message',
  },
  'objects/monitor-port': {
    meaning: 'a monitor of a port that nothing it selects has',
    fix: 'use a port in the message',
  },
  'objects/mesh-port': {
    meaning: 'a linkerd Server of a port that no pod it selects has, or that another Server describes',
    fix: 'use a port in the message, or remove the second',
  },
  'objects/monitor-file': { meaning: "a monitor that names a file, which is Prometheus' own", fix: 'name a Secret' },
  'objects/monitor-reach': {
    meaning:
      "a monitor that has Prometheus scrape more than the team's own pods: other namespaces, a proxy, redirects, `/federate`, a relabelled address, a token by OAuth",
    fix: 'remove what the message names',
  },
  'objects/rule-query': {
    meaning: 'a template in a label or annotation of a rule that calls `query`, which reads the series of every team',
    fix: 'use `$value` and `$labels`',
  },
  'objects/receiver-reach': {
    meaning:
      "an address of a receiver inside the cluster, by a number, or by a template, which Alertmanager would call from the platform's namespace",
    fix: 'a host outside the cluster, by its name',
  },
  'objects/selects-nothing': {
    meaning: 'a Service, budget or monitor that selects nothing of the chart',
    fix: 'correct its selector',
  },
  'objects/no-backend': {
    meaning: 'an Ingress or route to a Service or port that the chart does not have',
    fix: 'use one that it has',
  },
  'objects/closed-pods': {
    meaning:
      'an Ingress, route or monitor that leads to pods which the network policies close to the edge or to Prometheus',
    fix: 'add the label in the message to the pods',
  },
  'objects/route-target': {
    meaning:
      "a route or mesh route that leads to something else than a Service of the team's: the edge's own interface, a middleware, another namespace",
    fix: "name a Service of the team's namespace",
  },
  'objects/no-reference': {
    meaning:
      'a pod that names a ServiceAccount, ConfigMap, key or claim that the chart does not have; a warning for an Issuer',
    fix: 'use one that it has, or add it',
  },
  'objects/mesh-reference': {
    meaning:
      'a linkerd policy or route that names a Server, route or authentication which the chart does not have, or another namespace',
    fix: 'use one that it has, or add it',
  },
  'objects/hook': {
    meaning:
      'an annotation of a hook that Helm does not understand, so that it installs the object at another time or not at all',
    fix: 'write one of those in the message',
  },
  'objects/hook-too-early': {
    meaning: 'a `pre-install` hook that needs what is installed after it',
    fix: 'make what it needs a hook too, or run it after the install',
  },
  'objects/two-scalers': { meaning: 'two autoscalers of one workload', fix: 'remove one' },
  'objects/two-budgets': {
    meaning: 'two PodDisruptionBudgets of one pod, which then cannot be evicted',
    fix: 'remove one',
  },
  'objects/drain-blocked': {
    meaning: 'a PodDisruptionBudget that lets no pod go, so that no node can be drained',
    fix: 'set `maxUnavailable: 1`',
  },
  'objects/trigger-address': {
    meaning:
      "a trigger of a ScaledObject or ScaledJob that leads KEDA to a host that is neither the team's nor offered by the environment",
    fix: 'name a Service as `<name>.<namespace>.svc`, or ask the platform to offer the host',
  },
  'objects/query-namespace': {
    meaning: 'a query of a ScaledObject or ScaledJob that reads series of other teams',
    fix: "hold every selector to the team's namespace",
  },
  'objects/trigger-authentication': {
    meaning: 'a ClusterTriggerAuthentication that the environment does not offer for the type of the trigger',
    fix: 'ask the platform for one of this type',
  },
  'objects/promql': {
    meaning: 'a query of a rule or a scaler that Prometheus cannot read, or whose value is no vector or number',
    fix: 'correct the PromQL',
  },
  'objects/rule': {
    meaning: 'a rule that Prometheus refuses, and with it the whole PrometheusRule',
    fix: 'correct it',
  },
  'objects/alert-route': {
    meaning:
      'a receiver or time interval that an AlertmanagerConfig names and lacks, or an expression that Alertmanager does not read; the whole object is left out',
    fix: 'name one of its own, or correct it',
  },
  'objects/variable': {
    meaning: '`$(NAME)` of no variable, or of one that comes later in the list',
    fix: 'set the variable before it, or write `$$(`',
  },
  'objects/finalizer': {
    meaning: 'finalizers of an object, of the pods that it makes or of their claims',
    fix: 'remove them; a controller sets its own',
  },
  'objects/owner': { meaning: '`ownerReferences` of an object', fix: 'remove them' },
  'objects/claim': {
    meaning: 'a claim that chooses its volume, by `volumeName` or `selector`, or takes data of another namespace',
    fix: 'let the StorageClass make the volume; name data of the team',
  },
  'objects/cluster-ip': {
    meaning: 'an address of a Service that is written by hand',
    fix: 'remove it, or write `clusterIP: None`',
  },
  'objects/scale-target': {
    meaning: 'an autoscaler of a container that is missing; a warning where its target is',
    fix: 'reference the workload',
  },
  'objects/api-version': { meaning: 'an API version that is not served', fix: 'use the version in the message' },
  'objects/unknown-kind': {
    meaning: 'a kind that Kubernetes does not know',
    fix: 'correct the kind or its apiVersion',
  },
  'objects/cluster-scoped': { meaning: 'a cluster-scoped object with a namespace', fix: 'leave it to the platform' },
  'objects/no-schema': {
    meaning: 'a warning: a custom kind without a known schema',
    fix: 'put its CustomResourceDefinition into `schemas/crds/`',
  },
  'objects/not-an-object': { meaning: 'a document without apiVersion, kind or metadata', fix: 'add what is missing' },
  'objects/yaml': { meaning: 'a document that is not valid YAML', fix: 'fix the template that renders it' },
  'objects/character': {
    meaning: 'a character that YAML parsers read differently, such as U+2028',
    fix: 'remove it from the value, or quote the value in the template',
  },
  'objects/platform-kind': {
    meaning:
      'in a team chart, an object that only the platform may grant, that belongs to the whole cluster, or a Secret',
    fix: 'remove it, or contact the platform team',
  },
  'objects/namespace': {
    meaning: "in a team chart, an object in another namespace than the team's",
    fix: 'remove it, or put it under `extraObjects`',
  },
  'objects/list': {
    meaning: 'in a team chart, a list of objects',
    fix: 'put each object under a key of its own in `extraObjects`',
  },
  'nx/edited-file': {
    meaning: 'a tool-owned file that was edited manually',
    fix: 'set it in `values.yaml`, then `git checkout` the file, or `--force`',
  },
  'nx/foreign-file': {
    meaning: "a file without the tool's header where a tool-owned one belongs",
    fix: 'move it away, or `--force`',
  },
  'nx/foreign-folder': {
    meaning:
      "the team's folder contains a chart that the tool did not create, or whose `Chart.yaml` has lost the tool's header",
    fix: 'take the change back with git, choose another name, or move it away',
  },
  'nx/wrong-link': {
    meaning: "something other than the library link at the link's path",
    fix: 'move it away, or `--force`',
  },
  'nx/chart-exists': {
    meaning: "options that would change an existing team's values",
    fix: '`generate workload`, or edit `values.yaml`',
  },
  'nx/changed-meanwhile': {
    meaning: 'a file that something else changed while the command ran',
    fix: 'run the same command again',
  },
  'nx/workload-exists': { meaning: 'the team has a workload of that name', fix: 'choose another name' },
  'nx/project-exists': { meaning: 'another project of the workspace has that name', fix: 'choose another name' },
  'nx/thing-exists': {
    meaning: 'the team has the block or entry that was to be added',
    fix: 'change it by hand, or choose another name',
  },
  'nx/no-such-thing': {
    meaning: '`nx generate add` of something that the values do not have',
    fix: 'see [what can be added](../reference/things.md)',
  },
  'nx/no-such-workload': {
    meaning: 'no workload of that name, or none named where there are several',
    fix: 'name one with `--workload`',
  },
  'nx/no-such-team': { meaning: 'no team chart of that name', fix: 'correct the name' },
  'nx/missing-option': { meaning: 'a required option is missing', fix: 'add it' },
  'nx/bad-option': { meaning: 'an invalid option', fix: 'see the message' },
  'nx/bad-team-list': {
    meaning: 'the file for `team-charts` is missing or malformed',
    fix: "write `teams:`, and under each name that team's values",
  },
  'nx/values-missing': { meaning: 'a chart without `values.yaml`', fix: 'restore it with git' },
  'nx/library-missing': { meaning: 'no library chart in the workspace', fix: '`npx nx generate @chartwright/nx:init`' },
  'nx/library-version': { meaning: "the library chart's version differs from the package's", fix: '`npx nx sync`' },
  'nx/not-migrated': {
    meaning: 'a file that a migration left as it is',
    fix: 'do by hand what the message says, at its line',
  },
  'nx/outside-workspace': {
    meaning: 'a path that leads outside the workspace through a link',
    fix: 'replace the link by a folder',
  },
  'nx/still-referred-to': {
    meaning: 'another team has this team as a peer',
    fix: 'remove the peer first, or `--force`',
  },
  'nx/would-be-lost': { meaning: 'removing the team would lose uncommitted work', fix: 'commit it, then `--force`' },
  'nx/gitops-missing': {
    meaning: 'no GitOps engine in `environment.yaml`',
    fix: 'pass `--engine`, `--repository` and `--charts`',
  },
  'nx/gitops-differs': { meaning: 'options that would change a recorded engine', fix: 'change `environment.yaml`' },
  'nx/pipeline-changed': {
    meaning: 'a pipeline that somebody changed since `nx generate ci` wrote it, or wrote alone',
    fix: 'see `--force --dry-run`, and take over what you want',
  },
  'nx/package-manager': {
    meaning: 'the workspace has a lock file of Bun and no other, with which no pipeline here installs',
    fix: 'make one of npm, pnpm or yarn too',
  },
  'nx/kargo-differs': {
    meaning: 'stages in the options that are not those of `platform.yaml`',
    fix: 'change `platform.yaml`',
  },
  'nx/promote-same': { meaning: 'a promotion from an environment to itself', fix: 'name two environments' },
  'nx/promote-backwards': {
    meaning: 'a promotion to an older version',
    fix: 'exchange `--from` and `--to`, or `--allow-downgrade` to roll back',
  },
  'nx/promote-repository': {
    meaning: 'the two environments run images of different repositories',
    fix: "write the image into the team's file by hand",
  },
  'nx/promote-no-image': { meaning: 'the workload is not in both environments', fix: 'correct `--workload`' },
  'nx/bad-nx-json': { meaning: '`nx.json` holds no settings of an Nx workspace', fix: 'fix it' },
  'import/not-said': {
    meaning: "a field of the source that no key of a team's values says",
    fix: 'see the message, and [importing](importing.md)',
  },
  'import/changed': {
    meaning: 'a field of the source that the chart says otherwise',
    fix: 'see whether something relies on it',
  },
  'import/left-out': {
    meaning: 'an object of the manifests that the chart does not take',
    fix: 'see the message for what takes its place',
  },
  'import/differs': {
    meaning: 'something that the manifests say and the render does not, or says otherwise',
    fix: 'see whether the workload needs it',
  },
  'import/secret': {
    meaning: 'a secret that is written out in the manifests, which is not imported',
    fix: 'put it into a Secret, and name that',
  },
  'import/no-name': { meaning: 'an object of the manifests without a name', fix: 'give it one' },
  'import/twice': { meaning: 'the same object twice in the manifests', fix: 'remove one' },
  'import/namespaces': { meaning: 'manifests of more than one namespace', fix: 'a team for each' },
  'import/no-objects': {
    meaning: 'a file for `import` without a Kubernetes object or a service',
    fix: 'name a file of manifests',
  },
  'import/values-of-a-chart': {
    meaning: 'values of a chart for `import`, without the chart',
    fix: 'fetch the chart, and name it by `--chart`',
  },
  'import/not-values': {
    meaning: 'something other than values for `import --chart`',
    fix: 'name the values file, or leave `--chart` out',
  },
  'import/taken': {
    meaning: 'a name of the source that the team has already',
    fix: 'rename one of the two, or import into another team',
  },
  'import/endless': {
    meaning: 'aliases of YAML that lead in a circle, or repeat without measure',
    fix: 'write the value out',
  },
  'render/cannot-add': {
    meaning: '`values.yaml` has a structure that the generator cannot extend',
    fix: 'add it manually, as the message shows',
  },
  'render/cannot-move': {
    meaning: 'a key that cannot be moved without touching what is around it',
    fix: 'move it by hand',
  },
  'environment/name': { meaning: 'an invalid environment name', fix: 'use lower-case letters, digits and dashes' },
  'environment/profile': { meaning: 'a new environment without a profile', fix: '`--profile=kind` or `--profile=eks`' },
  'environment/exists': {
    meaning: 'options that would change an existing `environment.yaml`',
    fix: 'edit it, then `npx nx sync`',
  },
  'environment/production-kind': {
    meaning: 'the kind profile with `production`',
    fix: 'use `profile: eks`, or remove `production`',
  },
  'environment/one-node': {
    meaning: 'a single node: an error in production, otherwise a warning',
    fix: 'set `cluster.nodes: 3`',
  },
  'environment/zones': {
    meaning: 'too few zones for production or EKS; a warning if a zone has no node',
    fix: 'see the message',
  },
  'environment/cluster-name': {
    meaning: "a cluster name that makes role names exceed IAM's limit",
    fix: 'shorten `cluster.name`',
  },
  'environment/domains': {
    meaning: 'no domains on EKS, or in production one that public DNS cannot resolve',
    fix: 'set domains that you own',
  },
  'environment/self-signed': {
    meaning: 'self-signed certificates in production',
    fix: 'use `acme-dns01`, `acme-http01` or `ca`',
  },
  'environment/acme-email': { meaning: 'ACME without an e-mail address', fix: 'set `certificates.email`' },
  'environment/ca-secret': { meaning: 'issuer `ca` without its Secret', fix: 'set `certificates.caSecretName`' },
  'environment/issuer': {
    meaning: 'an ACME issuer that cannot complete its challenge there',
    fix: 'use `self-signed` or `ca`, or another domain',
  },
  'environment/aws': { meaning: 'EKS without `aws`; a warning for `aws` on kind', fix: 'set it, or remove it' },
  'environment/account': { meaning: 'EKS without the account', fix: 'set `aws.accountId`' },
  'environment/bucket': {
    meaning: 'a component stores data in S3, but no bucket is set',
    fix: 'set `aws.accountId`, or the bucket',
  },
  'environment/region': { meaning: 'a partition, key or zones that do not match the region', fix: 'see the message' },
  'environment/same-cluster': {
    meaning: 'two environments with one cluster, context, or cluster name in an AWS account',
    fix: 'set `cluster.name` or `context` in one of them',
  },
  'environment/same-bucket': {
    meaning: 'two environments with one S3 bucket',
    fix: 'set `aws.buckets` in one of them, or remove it',
  },
  'environment/unknown-component': { meaning: 'a component that the platform does not have', fix: 'correct the name' },
  'environment/need-text': {
    meaning: 'a text in the answer of a need, such as `<size.cpu>`, that no size or connection fills in',
    fix: 'correct the name, or add the number to every size',
  },
  'environment/unknown-team': {
    meaning: '`teams/<team>.yaml` for a team that does not exist',
    fix: 'rename or remove the file',
  },
  'environment/version-unused': {
    meaning: 'a version of a component that is not installed there',
    fix: 'remove it, or enable the component',
  },
  'environment/version-same': {
    meaning: 'a warning: the version that the component has in every environment anyway',
    fix: 'remove it',
  },
  'environment/overlay-file': {
    meaning:
      'in `environments/<env>/teams` a folder, a link to nothing, a pipe or a device, or a file with another ending than `.yaml`',
    fix: 'write the values into `<team>.yaml`',
  },
  'environment/promotion-pin': {
    meaning: "an image that is not in the team's file, alone on its line, for Kargo to replace",
    fix: '`npx nx generate kargo`, or write it on a line of its own',
  },
  'environment/promotion-tag': {
    meaning: 'an image that Kargo is to promote by version, and whose tag is none',
    fix: 'set `promotion.images.repositories`, or `tag`',
  },
  'environment/promotion-order': {
    meaning: 'an image of a stage that the stage before it does not have',
    fix: "write it into the team's `values.yaml`",
  },
  'environment/promotion-repository': {
    meaning: 'two stages run images of different repositories',
    fix: 'name one repository',
  },
  'environment/promotion-name': {
    meaning: 'a repository whose name Kargo refuses',
    fix: 'push the image under another name',
  },
  'toolchain/program-missing': {
    meaning: 'a program that is missing or has an unsupported version',
    fix: 'run `npm run tools`, or the command in the message',
  },
  'toolchain/setting-unfit': {
    meaning: '`CHARTWRIGHT_<PROGRAM>` does not name a supported version',
    fix: 'correct or unset it',
  },
  'toolchain/not-the-program': {
    meaning: 'a program of that name that prints no version',
    fix: 'set the path of the right program',
  },
  'toolchain/not-started': {
    meaning: 'a program that cannot be executed here',
    fix: 'install it, or set another path',
  },
  'toolchain/crashed': {
    meaning: 'a program killed by a signal',
    fix: 'run it manually; SIGKILL usually means out of memory',
  },
  'toolchain/timeout': { meaning: 'a program that did not finish in time', fix: 'see the message' },
  'toolchain/cancelled': { meaning: 'the run was stopped', fix: 'run it again' },
  'toolchain/output-too-long': {
    meaning: 'a program printed more than the limit',
    fix: 'process fewer charts at a time',
  },
  'toolchain/embedded-damaged': { meaning: 'the package that contains helm and kubectl is damaged', fix: 'reinstall' },
  'toolchain/asset-missing': { meaning: 'a file of `@chartwright/nx` is missing', fix: 'reinstall' },
  'toolchain/pin-missing': { meaning: 'a program without a pinned version', fix: 'add it as the message shows' },
  'toolchain/build-failed': { meaning: 'a Go program failed to build', fix: 'see the message' },
  'toolchain/network-missing': {
    meaning: 'a module or package index was unreachable',
    fix: 'restore the network, or set a mirror',
  },
  'toolchain/hash-mismatch': {
    meaning: 'a Python package whose hash differs from the pinned one',
    fix: 'do not use it; check the index',
  },
  'toolchain/python-unfit': { meaning: 'no Python 3.10 or newer with venv', fix: 'install it' },
  'toolchain/cache-unwritable': {
    meaning: '`~/.cache/chartwright` cannot be written',
    fix: 'make it writable, or set `CHARTWRIGHT_CACHE`',
  },
  'toolchain/disk-full': { meaning: 'no space left', fix: 'free 200 MB' },
  'platform/component-options': {
    meaning: 'options of `generate component` that are missing or conflict',
    fix: 'see the message',
  },
  'platform/choice': {
    meaning: 'an enabled component that contradicts a choice in `platform.yaml`, such as a second log agent',
    fix: 'keep one',
  },
  'platform/missing-need': {
    meaning: 'a component whose dependency is not enabled',
    fix: 'enable the dependency, mark it external, or disable the component',
  },
  'platform/missing-file': {
    meaning: '`platform.yaml` or a file of the umbrella is missing',
    fix: '`npx nx generate umbrella`',
  },
  'platform/ring-order': {
    meaning: 'a component in an earlier ring than its dependency',
    fix: 'move it to a later ring',
  },
  'platform/no-version': { meaning: 'a version for a component without a chart from a repository', fix: 'remove it' },
  'platform/unknown-component': {
    meaning: 'a component that is in neither the catalogue nor `platform.yaml`',
    fix: 'correct the name, or add its chart',
  },
  'platform/reserved-component': {
    meaning: "a component of one's own with a name that the umbrella or Helm uses",
    fix: 'choose another name',
  },
  'platform/unknown-environment': { meaning: 'no environment of that name', fix: 'correct the name, or generate it' },
  'platform/promotion-twice': { meaning: 'an environment twice among the stages', fix: 'remove one of the two' },
  'platform/promotion-no-engine': {
    meaning: 'a stage without a GitOps engine, which nobody would roll out',
    fix: '`npx nx generate gitops <env>`',
  },
  'platform/promotion-repository': {
    meaning: 'a Git repository whose URL is not https://, is wrong or holds a credential',
    fix: 'set `promotion.repository`',
  },
  'platform/promotion-provider': {
    meaning: 'pull requests on a server that Kargo does not know by its name',
    fix: 'set `promotion.provider`',
  },
  'platform/promotion-branch': {
    meaning: 'a stage whose engine follows a commit',
    fix: 'set `gitops.revision` to a branch',
  },
  'platform/promotion-team': { meaning: 'a team in `promotion.teams` that does not exist', fix: 'correct the name' },
  'platform/promotion-no-images': {
    meaning: 'a team in `promotion.teams` that has nothing to promote',
    fix: 'correct the prefixes, or remove it there',
  },
  'platform/promotion-folder': {
    meaning: 'an environment called `kargo`, whose files would lie among those for Kargo',
    fix: 'give it another name',
  },
  'platform/environment-incomplete': {
    meaning: 'a component needs a setting that `environment.yaml` lacks',
    fix: 'set it',
  },
  'platform/reference': {
    meaning: "a `${…}` in a component's values that does not resolve",
    fix: 'correct the reference',
  },
  'platform/profile': {
    meaning: "a component that the environment's profile does not support",
    fix: 'disable it there',
  },
  'platform/unreachable': {
    meaning: 'a repository or mirror that did not respond',
    fix: 'restore the network, or use `--mirror`',
  },
  'platform/not-published': {
    meaning: 'a chart, version or manifest that the repository or mirror does not have',
    fix: 'correct the version, or add the file to the mirror',
  },
  'platform/bad-mirror': {
    meaning: 'an invalid `--mirror`, or one with a password in it',
    fix: 'use a folder, `https://…` or `oci://…`',
  },
  'platform/bad-archive': {
    meaning: 'an archive of a different chart, or one that writes outside its folder',
    fix: 'do not use it; download it from its public repository',
  },
  'platform/digest-mismatch': {
    meaning: 'a file whose sha256 differs from `vendor.lock.yaml`',
    fix: 'find out why; `--update-lock` accepts it',
  },
  'platform/bad-lock': { meaning: 'a malformed `vendor.lock.yaml`', fix: 'restore it with git' },
  'platform/not-vendored': { meaning: 'a chart or CRD that is not vendored', fix: '`npx nx run platform:vendor`' },
  'platform/stray-chart': {
    meaning: 'a chart in `charts/platform/charts` that `Chart.yaml` does not name, or not in this version',
    fix: '`npx nx run platform:vendor`, or move it away',
  },
  'platform/no-crds': {
    meaning: 'a source of CustomResourceDefinitions that contains none',
    fix: 'correct `crds` of the component',
  },
  'platform/bad-crd': {
    meaning: 'a CustomResourceDefinition whose name does not match its group and plural',
    fix: 'do not use the file',
  },
  'platform/crd-conflict': {
    meaning: 'two sources with different versions of one CRD',
    fix: 'list the groups to keep in `crds` of one of them',
  },
  'platform/image-escapes': {
    meaning: 'an image that does not come from `registry`',
    fix: "set it in the component's layer `when: {registry: true}`",
  },
  'platform/image-collision': {
    meaning: 'two images that map to the same name in `registry`',
    fix: "set one of them in the environment's `values.yaml`",
  },
  'platform/no-registry': {
    meaning: 'a copy script without a target registry',
    fix: 'set `registry` in `platform.yaml`, or `--registry`',
  },
  'platform/bad-option': { meaning: 'an option with an unknown value', fix: 'use the suggested one' },
  'platform/no-umbrella': { meaning: 'no `charts/platform`', fix: '`npx nx generate umbrella`' },
  'platform/no-such-value': { meaning: 'a path that no values layer sets', fix: 'use the suggested one' },
  'platform/unknown-party': {
    meaning: 'a word that names no workload, part of the platform, address or host (`platform:reach`)',
    fix: 'use the suggested one',
  },
  'platform/not-known': {
    meaning: 'a chart, a team or a role that decides and was not rendered (`platform:reach`, `platform:who-can`)',
    fix: 'vendor the charts, mend the team, or take the answer as one about the rest',
  },
  'platform/no-such-commit': {
    meaning: 'a `--base` that Git does not know, or that a shallow clone lacks',
    fix: 'fetch it, in a shallow clone by `git fetch --unshallow`, or use another',
  },
  'platform/git-failed': { meaning: 'a command of Git that failed', fix: '`git fsck`, and mend what it says' },
  'platform/base-not-vendored': {
    meaning: 'the other commit uses charts that are neither on this machine nor in the mirror',
    fix: '`--mirror`, or `--own`',
  },
  'platform/unknown-value': {
    meaning: "a warning: a key that the component's chart does not have",
    fix: 'use the suggested one',
  },
  'platform/tool-value': {
    meaning: 'your values file sets a key that the tool manages',
    fix: 'set it in `platform.yaml` or `environment.yaml`',
  },
  'platform/no-service': {
    meaning: 'the address of a Service that is not rendered',
    fix: 'correct the name or namespace',
  },
  'platform/no-port': { meaning: 'an address with a port that the Service does not have', fix: 'use one that it has' },
  'platform/no-such-class': { meaning: 'an issuer or class that does not exist', fix: 'correct the name' },
  'platform/monitor-unselected': {
    meaning: 'a monitor whose labels Prometheus does not select',
    fix: 'give it `global.platform.monitorLabels`',
  },
  'platform/monitor-selects-nothing': {
    meaning: 'a monitor that matches no Service or pod',
    fix: 'correct its selector, or disable it',
  },
  'platform/monitor-port': {
    meaning: "a monitor's port that the selected Service or pod does not have",
    fix: 'use one that it has',
  },
  'platform/autoscaled-replicas': {
    meaning: 'a fixed number of replicas beside an autoscaler',
    fix: 'remove `replicas`',
  },
  'platform/no-replicas': {
    meaning: 'something of an enabled component that runs no pod: an error in production, otherwise a warning',
    fix: 'raise its replicas, or disable the component',
  },
  'platform/no-node': {
    meaning: 'a warning: a DaemonSet whose nodeSelector names a label that no node is known to have',
    fix: 'give nodes the label, or remove it from the nodeSelector',
  },
  'platform/blocking-budget': {
    meaning: 'a PodDisruptionBudget that lets no pod go: an error in production, otherwise a warning',
    fix: 'set `maxUnavailable` to 1, or run more replicas',
  },
  'platform/object-twice': { meaning: 'the same object in different rings', fix: 'rename or remove one' },
  'platform/pod-security': {
    meaning: 'a pod that the Pod Security level of its namespace refuses',
    fix: "set the pod's security context, or the level in `platform.base.namespaces`",
  },
  'platform/foreign-namespace': {
    meaning: "an object outside the platform's namespaces",
    fix: "set the chart's namespace",
  },
  'platform/not-partitioned': {
    meaning: 'an object that only the single release or only a ring renders',
    fix: 'give it a name that does not depend on the release',
  },
  'platform/ring-too-early': { meaning: 'an object that depends on a later ring', fix: 'move it to a later ring' },
  'platform/rendered-secret': {
    meaning: 'a warning: a Secret with data in the rendered output',
    fix: 'reference an existing Secret',
  },
  'platform/release-size': {
    meaning: 'a release near or above the 1 MiB limit of its Secret',
    fix: 'move large components to another ring',
  },
  'platform/catalogue-object': {
    meaning:
      "a workload, Service, port or ServiceAccount that a component's description names and its chart does not render",
    fix: 'the nearest name is named',
  },
  'platform/no-context': {
    meaning: 'no context is set, or the kubeconfig lacks it',
    fix: 'set `context` in `environment.yaml`, or log in',
  },
  'platform/wrong-context': {
    meaning: "a `--context` that is not the environment's",
    fix: 'choose the matching environment',
  },
  'platform/not-confirmed': { meaning: 'the change was not confirmed', fix: 'run it in a terminal, or pass `--yes`' },
  'platform/kubernetes-version': { meaning: 'a cluster older than the charts support', fix: 'upgrade it' },
  'platform/one-node': { meaning: 'a single node: an error in production, otherwise a warning', fix: 'add nodes' },
  'platform/rights': {
    meaning: 'permissions that the installation needs and you lack',
    fix: 'log in as an administrator',
  },
  'platform/storage': { meaning: 'no default StorageClass, or no CSI driver', fix: 'install it' },
  'platform/edge-node': { meaning: 'no node is labelled for the edge of a kind cluster', fix: 'label one' },
  'platform/snapshots': { meaning: 'no snapshot controller on EKS', fix: 'add the add-on' },
  'platform/already-there': {
    meaning: 'a component that is already installed by other means',
    fix: 'mark it external, or remove it',
  },
  'platform/missing-secret': {
    meaning: 'a Secret that a component needs does not exist',
    fix: 'create it with the printed command, then run again',
  },
  'platform/interrupted': {
    meaning: 'a release that another run may still be changing',
    fix: 'wait, or pass `--resume`',
  },
  'platform/not-kind': {
    meaning: '`up` for an environment that does not use kind',
    fix: 'create its cluster, then `install`',
  },
  'platform/tenants-there': {
    meaning: 'teams are still installed on the platform',
    fix: 'remove their tenant releases first',
  },
  'platform/no-velero': { meaning: 'no Velero on the cluster', fix: 'install the ring `dr`' },
  'platform/velero-silent': {
    meaning: 'Velero is not running, or does not restore in time',
    fix: 'check its pod and its log',
  },
  'platform/backup-store': {
    meaning: 'a backup location that is not `Available`',
    fix: '[its runbook](../runbooks/backup-location-unavailable.md)',
  },
  'platform/no-backup': {
    meaning: "no backup contains the team's namespace",
    fix: "check in Velero's namespace whether a schedule covers it",
  },
  'platform/backup-incomplete': {
    meaning: 'a backup that is not `Completed`; a warning if an older one is',
    fix: '[its runbook](../runbooks/backup-failed.md)',
  },
  'platform/backup-old': {
    meaning: 'a backup older than `--max-age`',
    fix: '[its runbook](../runbooks/backup-late.md)',
  },
  'platform/drill-namespace': {
    meaning: "an existing namespace with the drill's name that no drill created",
    fix: 'rename or remove it',
  },
  'platform/restore-failed': { meaning: 'a restore that Velero rejected or that failed', fix: 'see the message' },
  'platform/restore-partial': {
    meaning: 'objects that Velero could not restore, or that the backup lacks',
    fix: 'see the message',
  },
  'platform/restored-differently': {
    meaning: 'objects that differ after the restore',
    fix: 'compare them, with `--keep`',
  },
  'platform/nothing-to-compare': {
    meaning: 'a warning: the namespace is gone, or newer than the backup',
    fix: 'inspect the objects, with `--keep`',
  },
  'rehearse/refused': {
    meaning:
      'the API server, a policy, a quota, Pod Security or a missing right refuses an object, or a release does not get ready',
    fix: 'change what is refused before it is installed',
  },
  'rehearse/not-foretold': {
    meaning: 'something happens that the comparison of the two versions does not tell',
    fix: 'look at the object with `platform:diff`',
  },
  'rehearse/not-observed': {
    meaning: 'something does not happen that the comparison tells',
    fix: 'look at the object with `platform:diff`',
  },
  'rehearse/lost': {
    meaning: 'an object that nobody removed is gone, or a field that a definition no longer has',
    fix: 'move the value, or find what deletes the object',
  },
  'rehearse/rollback-differs': {
    meaning: 'after `helm rollback`, or after the second upgrade, an object is not as it was',
    fix: 'prepare the way back by hand, or split the change',
  },
  'rehearse/program-missing': {
    meaning: 'a program of the control plane is neither here nor to be downloaded, or is of another minor version',
    fix: 'get it as the message says, or rehearse with `--kubernetes=<minor>`',
  },
  'rehearse/no-earlier-version': { meaning: 'the commit of `--from` has no platform', fix: 'name another' },
  'rehearse/definition-missing': {
    meaning:
      'nothing defines the kind of an object, since the cluster has its definition from elsewhere; one that takes any object stands in',
    fix: 'put the CustomResourceDefinition into `schemas/crds`',
  },
  'cluster/unreachable': { meaning: 'the cluster does not respond', fix: 'check `kubectl version`, then run it again' },
  'cluster/forbidden': { meaning: 'you lack the permission', fix: 'log in as a user who has it' },
  'cluster/not-ready': {
    meaning: 'objects of a release that did not become ready in time',
    fix: 'check their events, then run it again',
  },
  'cluster/warning': {
    meaning: "with `cluster/not-ready`: the cluster's own warning events",
    fix: 'fix what they report',
  },
  'cluster/conflict': {
    meaning: 'fields that another manager has changed since',
    fix: 'put them into `values.yaml`, then use `--force-conflicts`',
  },
  'cluster/webhook-down': {
    meaning: 'an admission webhook that does not respond',
    fix: 'start the workload behind it, or delete its configuration',
  },
  'cluster/no-definition': {
    meaning: 'kinds for which the cluster has no CustomResourceDefinition',
    fix: '`npx nx run platform:crds`, then run it again',
  },
  'cluster/old-definition': {
    meaning: "fields that the cluster's CustomResourceDefinitions lack",
    fix: '`npx nx run platform:crds`, then run it again',
  },
  'cluster/release-size': {
    meaning: 'a release larger than the 1 MiB limit of its Secret',
    fix: '`npx nx run platform:size`; keep large files out of values',
  },
  'cluster/slow': { meaning: 'the API server timed out', fix: 'check its load and etcd, then run it again' },
  'cluster/refused': {
    meaning: 'rejected by Helm or the API server; the message quotes it',
    fix: 'fix the cause, then run it again',
  },
  'cluster/no-engine': { meaning: 'no container engine for kind', fix: 'start one' },
  'cluster/kind-failed': { meaning: 'kind failed to create the cluster', fix: 'see the message' },
  'report/more': {
    meaning: 'a file has more than the hundred problems that a report holds',
    fix: 'fix those above, then run the command again',
  },
  'review/data': {
    meaning: 'a change deletes data, now or sooner than before',
    fix: 'take a backup first, or keep the object',
  },
  'review/immutable': {
    meaning: 'the API server refuses the change of a field',
    fix: 'leave the field, or delete the object and make it anew',
  },
  'review/security': {
    meaning: 'a change gives more rights, or removes a guard',
    fix: 'have the owner of the guard agree, or take it back',
  },
  'review/availability': {
    meaning: 'fewer pods, or less that keeps them and the way to them',
    fix: 'have the team agree, or take it back',
  },
  'review/limits': {
    meaning: 'a right, a quota or a guard allows less than before',
    fix: 'make sure that nobody relies on it, or take it back',
  },
  'review/restarts': { meaning: 'pods are replaced', fix: 'merge when a rollout is welcome' },
  'review/cost': { meaning: 'more is reserved, stored or allowed', fix: 'have the owner of the budget agree' },
  'review/base-not-rendered': {
    meaning:
      'what the other commit has of a team does not render with this version; an error where that is so of all teams',
    fix: 'name another commit',
  },
  'review/team-renamed': {
    meaning: 'a team has another name: a new namespace, and its data stays in the old one',
    fix: 'keep the name, or move the data first',
  },
  'ct/version-not-raised': {
    meaning: 'a changed chart whose version was not raised',
    fix: 'raise `version` in `Chart.yaml`',
  },
  'ct/chart-yaml': {
    meaning: "`Chart.yaml` violates chart-testing's schema of it, the plugin's or your `chart_schema.yaml`",
    fix: 'correct it',
  },
  'ct/install': { meaning: 'a chart failed to install', fix: 'read the events and logs above' },
  'ct/cluster-unreachable': { meaning: 'no cluster responded', fix: 'start one, or select it' },
  'ct/stopped': { meaning: 'ct stopped before it checked every chart', fix: 'see the message' },
  'ct/no-context': {
    meaning: 'the kubeconfig has no such context, or no current one',
    fix: 'create a cluster for tests, or name its context',
  },
  'ct/not-a-test-cluster': {
    meaning: 'the current context is not one that a tool for clusters on one machine made',
    fix: 'switch to one, or name this one by `--context`',
  },
  'ct/namespace-left': { meaning: 'the namespace of a trial could not be removed', fix: 'see why, then remove it' },
  'ct/settings': {
    meaning: 'settings of chart-testing that cannot be read',
    fix: 'correct the path, or remove the file',
  },
  'ct/failed': { meaning: 'any other failure', fix: 'run `ct lint --debug`' },
};
