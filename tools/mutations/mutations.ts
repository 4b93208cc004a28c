/** A change of a template that breaks a promise; the specs must notice. */
export interface Mutation {
  /** The promise that it breaks. */
  readonly promise: string;
  /** Template, relative to `charts/`. */
  readonly file: string;
  /** Text that occurs exactly once. */
  readonly from: string;
  readonly to: string;
}

const app = 'lib-team/templates/app';
const tenant = 'lib-team/templates/tenant';

export const mutations: readonly Mutation[] = [
  {
    promise: 'no replicas beside an autoscaler',
    file: `${app}/_replicas.tpl`,
    from: '{{- if not .scaled -}}',
    to: '{{- if true -}}',
  },
  {
    promise: 'no autoscaler beside the one that KEDA makes',
    file: `${app}/_autoscaling.tpl`,
    from: '{{- if and .autoscaled (not .byKeda) }}',
    to: '{{- if .autoscaled }}',
  },
  {
    promise: 'a volume that is left out of backups is left out with its claim',
    file: `${app}/_stateful-set.tpl`,
    from: '{{- if not .workload.backup.volume }}',
    to: '{{- if false }}',
  },
  {
    promise: 'no character that ends a line for Helm in a value',
    file: 'lib-team/templates/_yaml.tpl',
    from: '|(^|[^\\\\])(\\\\\\\\)*\\\\u`',
    to: '`',
  },
  {
    promise: 'no list of objects, also where the schema is passed over',
    file: `${app}/_extra-objects.tpl`,
    from: '{{- if or (hasKey .object "items") (hasSuffix "List" .object.kind) -}}',
    to: '{{- if false -}}',
  },
  {
    promise: 'a variable stands after those that it refers to',
    file: 'lib-team/templates/_order.tpl',
    from: '{{- range $earlier := get .lists .name -}}',
    to: '{{- range $earlier := list -}}',
  },
  {
    promise: 'a sidecar restarts, so that the containers after it start',
    file: `${app}/_container.tpl`,
    from: '{{- if eq .kind "sidecar" }}\n  restartPolicy',
    to: '{{- if eq .kind "none" }}\n  restartPolicy',
  },
  {
    promise: 'an init container and a sidecar mount what they name alone',
    file: `${app}/_volume-mounts.tpl`,
    from: '{{- if or $isMain (has .from $chosen) }}',
    to: '{{- if true }}',
  },
  {
    promise: 'a change of shared configuration rolls the pods that use it',
    file: `${app}/_config-map.tpl`,
    from: '(toRawJson $shared.data | sha256sum)',
    to: '($name | sha256sum)',
  },
  {
    promise: 'no privilege escalation',
    file: `${app}/_container.tpl`,
    from: 'allowPrivilegeEscalation: false',
    to: 'allowPrivilegeEscalation: true',
  },
  {
    promise: 'no privileged container',
    file: `${app}/_container.tpl`,
    from: 'privileged: false',
    to: 'privileged: true',
  },
  {
    promise: 'no release name in selectors',
    file: 'lib-team/templates/_context.tpl',
    from: '"team" $values.tenant.team\n',
    to: '"team" .Release.Name\n',
  },
  {
    promise: 'no disruption budget for one replica',
    file: `${app}/_disruption.tpl`,
    from: '(ge (int .certainReplicas) 2)',
    to: 'true',
  },
  {
    promise: 'a Job among the other objects is another one when what it runs changes',
    file: `${app}/_job.tpl`,
    from: '(sha256sum $spec | trunc 8)',
    to: '"00000000"',
  },
  {
    promise: 'a Job ends in any case',
    file: `${app}/_job.tpl`,
    from: 'activeDeadlineSeconds: {{ $job.activeDeadlineSeconds | int }}\n',
    to: '',
  },
  {
    promise: 'what a Job before the release needs is there before it',
    file: `${app}/_hook.tpl`,
    from: 'helm.sh/hook-weight: "-5"',
    to: 'helm.sh/hook-weight: "5"',
  },
  {
    promise: 'what a Job before the release needs goes with its success',
    file: `${app}/_hook.tpl`,
    from: 'before-hook-creation,hook-succeeded',
    to: 'before-hook-creation',
  },
  {
    promise: 'no Job before the namespace is there',
    file: `${app}/_workload.tpl`,
    from: 'ternary "post-install,pre-upgrade" "pre-install,pre-upgrade" (eq $makesNamespace "true")',
    to: 'print "pre-install,pre-upgrade"',
  },
  {
    promise: 'no Service for a Job',
    file: `${app}/_service.tpl`,
    from: '{{- if and .ports (not .ends) }}',
    to: '{{- if .ports }}',
  },
  {
    promise: 'rules on what the user wrote see no defaults',
    file: 'lib-team/templates/_rule-check.tpl',
    from: '$rule.of | default "effective"',
    to: '"effective"',
  },
  {
    promise: 'traffic is denied by default',
    file: `${tenant}/network/_policies.tpl`,
    from: '{{- include "lib-team.network-policy" (dict "context" . "name" "default-deny" "spec" $denied) -}}\n',
    to: '',
  },
  {
    promise: 'the edge calls the exposed port alone, by the mesh too',
    file: `${app}/_mesh-servers.tpl`,
    from: '{{- if has $name $exposedPorts -}}',
    to: '{{- if $exposedPorts -}}',
  },
  {
    promise: 'the mesh lets in peers only that may call',
    file: `${tenant}/_mesh-policies.tpl`,
    from: '{{- if ne $terms.direction "egress" -}}',
    to: '{{- if true -}}',
  },
  {
    promise: 'the cloud’s metadata address stays closed',
    file: `${tenant}/network/_egress.tpl`,
    from: '{{- with (include "lib-team.addresses.except" . | fromJson).ranges }}',
    to: '{{- with list }}',
  },
  {
    promise: 'every tenant has a quota',
    file: 'lib-team/templates/_all.tpl',
    from: '{{- include "lib-team.resource-quota" . -}}\n',
    to: '',
  },
  {
    promise: 'a Service leads to the port of its name',
    file: `${app}/_service.tpl`,
    from: 'targetPort: {{ $name | quote }}',
    to: 'targetPort: {{ $port.servicePort | default $port.containerPort | int }}',
  },
  {
    promise: 'pods have no token of the API server',
    file: `${app}/_pod.tpl`,
    from: 'automountServiceAccountToken: {{ $workload.serviceAccount.mountToken }}',
    to: 'automountServiceAccountToken: true',
  },
  {
    promise: 'what is exposed is encrypted',
    file: `${app}/_ingress.tpl`,
    from: '{{- if $expose.tls.enabled }}\n  tls:',
    to: '{{- if false }}\n  tls:',
  },
  {
    promise: 'no two namespaces have the same Middleware to Traefik',
    file: `${app}/_middlewares.tpl`,
    from: 'printf "%s-%s-%d" .scope.name .of (len .scope.context.namespace)',
    to: 'printf "%s-%s" .scope.name .of',
  },
  {
    promise: 'a path that is rewritten is limited as the others are',
    file: `${app}/_ingress.tpl`,
    from: '(append .middlewares $middleware)',
    to: '(list $middleware)',
  },
  {
    promise: 'every object is in the team’s namespace',
    file: `${app}/_config-map.tpl`,
    from: '  namespace: {{ $.context.namespace | quote }}\n',
    to: '',
  },
  {
    promise: 'a changed file rolls the pods',
    file: `${app}/_pod.tpl`,
    from: '(toRawJson .workload.config.files | sha256sum)',
    to: '(.workload.config.mountPath | sha256sum)',
  },
  {
    promise: 'values are text and never evaluated',
    file: `${app}/_variables.tpl`,
    from: 'value: {{ get $.env $name | quote }}',
    to: 'value: {{ tpl (get $.env $name) (dict "Values" $ "Template" (dict "Name" "x" "BasePath" "x")) | quote }}',
  },
  {
    promise: 'broken rules fail the render',
    file: 'lib-team/templates/_all.tpl',
    from: '{{- include "lib-team.check-rules" (dict "effective" $context.Values "written" (.Values | toRawJson | fromJson)) -}}\n',
    to: '',
  },
  {
    promise: 'no wildcard in a persona',
    file: 'platform-personas/templates/develop.yaml',
    from: 'verbs: [update, patch]',
    to: 'verbs: ["*"]',
  },
  {
    promise: 'viewers and developers read no Secret',
    file: 'platform-personas/templates/view.yaml',
    from: 'resourcequotas/status, serviceaccounts, services]',
    to: 'resourcequotas/status, secrets, serviceaccounts, services]',
  },
];
