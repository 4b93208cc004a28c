/** A change to the charts that breaks a guarantee; a scenario must detect it. */
export interface Mutation {
  /** What is broken. */
  readonly breaks: string;
  /** The scenario that must fail. */
  readonly scenario: string;
  /** Relative to the repository. */
  readonly file: string;
  /** Text that occurs exactly once; when absent, the file is created. */
  readonly from?: string;
  readonly to: string;
}

const app = 'charts/lib-team/templates/app';

export const mutations: readonly Mutation[] = [
  {
    breaks: 'a Role with *',
    scenario: 'rbac',
    file: 'charts/platform-personas/templates/develop.yaml',
    from: 'resources: [pods]\n    verbs: [delete]',
    to: 'resources: [pods]\n    verbs: ["*"]',
  },
  {
    breaks: 'replicas beside the HPA',
    scenario: 'hpa',
    file: `${app}/_replicas.tpl`,
    from: '{{- if not .scaled -}}',
    to: '{{- if true -}}',
  },
  {
    breaks: 'a missing label on a monitor',
    scenario: 'prometheus',
    file: `${app}/_monitor.tpl`,
    from: '{{- include "lib-team.yaml" (merge (deepCopy $.context.platform.monitorLabels) $labels) | nindent 4 }}',
    to: '{{- include "lib-team.yaml" $labels | nindent 4 }}',
  },
  {
    breaks: 'PDB minimum too high',
    scenario: 'drain',
    file: `${app}/_disruption.tpl`,
    from: 'maxUnavailable: {{ .workload.disruption.maxUnavailable | int }}',
    to: 'maxUnavailable: 0',
  },
  {
    breaks: 'NetworkPolicy dropped',
    scenario: 'teams',
    file: 'charts/lib-team/templates/tenant/network/_policies.tpl',
    from: '{{- include "lib-team.network-policy" (dict "context" . "name" "default-deny" "spec" $denied) -}}\n',
    to: '',
  },
  {
    breaks: 'wrong datasource port',
    scenario: 'prometheus',
    file: 'charts/lib-platform/templates/observability/_grafana-gateway.tpl',
    from: '"metrics" (dict "port" 8443 "url" . "attributes" $metrics)',
    to: '"metrics" (dict "port" 8443 "url" (replace ":9090" ":9091" .) "attributes" $metrics)',
  },
  {
    breaks: 'a gateway that confines queries to nothing',
    scenario: 'prometheus',
    file: 'charts/lib-platform/templates/observability/_grafana-gateway-workload.tpl',
    from: '- --label=namespace',
    to: '- --label=pod',
  },
  {
    breaks: 'a gateway that asks for every namespace',
    scenario: 'prometheus',
    file: 'charts/lib-platform/templates/observability/_grafana-gateway.tpl',
    from: '{{- $ofOne := dict "namespace" "{{ .Value }}" -}}',
    to: '{{- $ofOne := dict "namespace" "" -}}',
  },
  {
    breaks: 'monitors of teams that follow redirects, unguarded',
    scenario: 'prometheus',
    file: 'charts/lib-platform/templates/base/guard-rails/_monitors.tpl',
    from: 'variables.endpoints.all(e, has(e.followRedirects) && e.followRedirects == false)',
    to: '"true"',
  },
  {
    breaks: "schedule outside Velero's namespace",
    scenario: 'drill',
    file: 'charts/lib-platform/templates/dr/_schedules.tpl',
    from: 'namespace: {{ .context.namespaces.dr | quote }}',
    to: 'namespace: {{ .context.namespaces.base | quote }}',
  },
  {
    breaks: 'quota removed',
    scenario: 'teams',
    file: 'charts/lib-team/templates/_all.tpl',
    from: '{{- include "lib-team.resource-quota" . -}}\n',
    to: '',
  },
  {
    breaks: 'security context loosened',
    scenario: 'teams',
    file: `${app}/_container.tpl`,
    from: 'allowPrivilegeEscalation: false',
    to: 'allowPrivilegeEscalation: true',
  },
  {
    breaks: 'CRD as template',
    scenario: 'single',
    file: 'charts/platform-crds/templates/widgets.yaml',
    to: `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.example.com
spec:
  group: example.com
  scope: Namespaced
  names: { kind: Widget, plural: widgets }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema: { type: object, x-kubernetes-preserve-unknown-fields: true }
`,
  },
];
