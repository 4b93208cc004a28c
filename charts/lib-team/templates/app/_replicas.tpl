{{/*
The number of replicas of a controller, where the chart states one. A scaled workload is installed without. To take a
stated number out of a manifest sets it to Kubernetes' default of 1, so that a workload with fixed replicas would drop
to one when autoscaling is turned on: until the scaler owns the field, the number that runs is stated instead. Without
a cluster, as in `helm template`, none is.
*/}}
{{- define "lib-team.replicas" -}}
{{- /* Given a workload. */ -}}
{{- if not .scaled -}}
replicas: {{ .replicas | int }}
{{- else -}}
  {{- $live := lookup "apps/v1" (ternary "StatefulSet" "Deployment" .stateful) .context.namespace .name -}}
  {{- $owners := include "lib-team.replicas.owners" $live | fromJson -}}
  {{- $unowned := and $owners.object (not $owners.scale) -}}
  {{- if and (hasKey ($live.spec | default dict) "replicas") (or $unowned (not $owners.apply)) -}}
replicas: {{ $live.spec.replicas | int }}
  {{- end -}}
{{- end -}}
{{- end -}}

{{/*
Who set the replicas of a live controller, as JSON: "object", a manager of the object itself, as Helm is, and "scale", a
scaler. "apply" says whether somebody applies the object on the server's side; otherwise Helm merges three manifests,
for which a number that was stated once has to stay.
*/}}
{{- define "lib-team.replicas.owners" -}}
{{- /* Given a controller as the cluster has it; empty without one. */ -}}
{{- $owners := dict "object" false "scale" false "apply" false -}}
{{- range dig "metadata" "managedFields" list . -}}
  {{- if eq .operation "Apply" }}{{ $_ := set $owners "apply" true }}{{ end -}}
  {{- if hasKey (dig "fieldsV1" "f:spec" dict .) "f:replicas" -}}
    {{- $_ := set $owners (ternary "scale" "object" (eq (.subresource | default "") "scale")) true -}}
  {{- end -}}
{{- end -}}
{{- toRawJson $owners -}}
{{- end -}}
