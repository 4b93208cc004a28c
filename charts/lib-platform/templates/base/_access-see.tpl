{{/*
What the platform's viewers and admins may read: everything but Secrets. ConfigMaps are included: they hold no secrets.
*/}}
{{- define "lib-platform.access-see" -}}
{{- /* Given the context. */ -}}
{{- $rules := list -}}
{{- $verbs := list "get" "list" "watch" -}}
{{- range $group, $resources := include "lib-platform.seen-resources" . | fromYaml -}}
  {{- $groups := list (ternary "" $group (eq $group "core")) -}}
  {{- $rules = append $rules (dict "groups" $groups "resources" $resources "verbs" $verbs) -}}
{{- end -}}
{{- $to := list "platform-viewer" "platform-admin" -}}
{{- include "lib-platform.access-rules" (dict "context" . "name" "see" "to" $to "rules" $rules) -}}
{{- end -}}

{{- define "lib-platform.seen-resources" -}}
{{- /* Given nothing. */ -}}
core:
  - configmaps
  - endpoints
  - events
  - limitranges
  - namespaces
  - nodes
  - persistentvolumeclaims
  - persistentvolumes
  - pods
  - pods/log
  - pods/status
  - podtemplates
  - replicationcontrollers
  - resourcequotas
  - serviceaccounts
  - services
admissionregistration.k8s.io:
  - mutatingwebhookconfigurations
  - validatingadmissionpolicies
  - validatingadmissionpolicybindings
  - validatingwebhookconfigurations
apiextensions.k8s.io: [customresourcedefinitions]
apiregistration.k8s.io: [apiservices]
apps: [controllerrevisions, daemonsets, deployments, replicasets, statefulsets]
autoscaling: [horizontalpodautoscalers]
batch: [cronjobs, jobs]
certificates.k8s.io: [certificatesigningrequests]
coordination.k8s.io: [leases]
discovery.k8s.io: [endpointslices]
events.k8s.io: [events]
flowcontrol.apiserver.k8s.io: [flowschemas, prioritylevelconfigurations]
gateway.networking.k8s.io:
  - backendtlspolicies
  - gatewayclasses
  - gateways
  - grpcroutes
  - httproutes
  - listenersets
  - referencegrants
  - tlsroutes
metrics.k8s.io: [nodes, pods]
networking.k8s.io: [ingressclasses, ingresses, networkpolicies]
node.k8s.io: [runtimeclasses]
policy: [poddisruptionbudgets]
rbac.authorization.k8s.io: [clusterrolebindings, clusterroles, rolebindings, roles]
scheduling.k8s.io: [priorityclasses]
snapshot.storage.k8s.io: [volumesnapshotclasses, volumesnapshotcontents, volumesnapshots]
storage.k8s.io: [csidrivers, csinodes, csistoragecapacities, storageclasses, volumeattachments]
{{- end -}}
