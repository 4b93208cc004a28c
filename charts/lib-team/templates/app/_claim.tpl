{{/*
The claims of `persistentVolumeClaims`. One that is kept outlives its release and its entry: Helm, and with it Flux, and
Argo CD leave it alone.
*/}}
{{- define "lib-team.claims" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- range $name, $claim := .Values.persistentVolumeClaims }}
  {{- include "lib-team.claim.check-live" (dict "context" $context "name" $name "claim" $claim) }}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: {{ $name | quote }}
  namespace: {{ $context.namespace | quote }}
  labels:
    {{- include "lib-team.labels" $context | nindent 4 }}
  {{- if $claim.keep }}
  annotations:
    helm.sh/resource-policy: keep
    argocd.argoproj.io/sync-options: Prune=false,Delete=false
  {{- end }}
spec:
  accessModes: [{{ $claim.accessMode }}]
  {{- with $claim.storageClass }}
  storageClassName: {{ . | quote }}
  {{- end }}
  resources:
    requests:
      storage: {{ $claim.size | quote }}
{{- end }}
{{- end -}}

{{/*
Fails where a claim that the cluster has cannot become what the values say. The API server would say no more than that
the spec is immutable. Without a cluster, as in `helm template`, nothing is known.
*/}}
{{- define "lib-team.claim.check-live" -}}
{{- /* Given the dict "context", "name" and "claim", one of `persistentVolumeClaims`. */ -}}
{{- $live := lookup "v1" "PersistentVolumeClaim" .context.namespace .name -}}
{{- with include "lib-team.claim.fault" (dict "live" $live "claim" .claim) -}}
  {{- fail (printf "persistentVolumeClaims.%s: %s" $.name .) -}}
{{- end -}}
{{- end -}}

{{/* Why a live claim cannot become what the values say; nothing where it can. */}}
{{- define "lib-team.claim.fault" -}}
{{- /* Given the dict "live", a claim as the cluster has it, empty without one, and "claim", its values. */ -}}
{{- if .live -}}
  {{- $spec := .live.spec -}}
  {{- $class := $spec.storageClassName | default "" -}}
  {{- $mode := first $spec.accessModes -}}
  {{- $size := $spec.resources.requests.storage -}}
  {{- $another := "a claim never changes it; make an entry of another name, copy the data, then remove this one" -}}
  {{- if and .claim.storageClass (ne .claim.storageClass $class) -}}
storageClass: found {{ .claim.storageClass }}; expected {{ $class }}, which the cluster has; {{ $another }}
  {{- else if ne .claim.accessMode $mode -}}
accessMode: found {{ .claim.accessMode }}; expected {{ $mode }}, which the cluster has; {{ $another }}
  {{- else if lt (include "lib-team.bytes" .claim.size | float64) (include "lib-team.bytes" $size | float64) -}}
size: found {{ .claim.size }}; expected at least {{ $size }}, which the cluster has; a volume grows and never shrinks
  {{- end -}}
{{- end -}}
{{- end -}}

{{/* A quantity of bytes as a number. */}}
{{- define "lib-team.bytes" -}}
{{- /* Given a quantity such as `10Gi`, as text. */ -}}
{{- $factors := dict "" 1 "k" 1e3 "M" 1e6 "G" 1e9 "T" 1e12 "P" 1e15 "E" 1e18
  "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 "Pi" 1125899906842624 "Ei" 1152921504606846976 -}}
{{- mulf (regexFind "^[0-9.]+" . | float64) (get $factors (regexFind "[A-Za-z]*$" .)) -}}
{{- end -}}
