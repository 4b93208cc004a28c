{{/*
The Secrets that KEDA reads for the triggers of a team. They are the platform's to make: a team's own could name the
identity of KEDA in place of a Secret.
*/}}
{{- define "lib-team.trigger-authentications" -}}
{{- /* Given the context. */ -}}
{{- $context := . -}}
{{- range $workload, $values := .Values.workloads -}}
  {{- range $name, $trigger := dig "keda" "triggers" (dict) $values.autoscaling -}}
    {{- if $trigger.authentication -}}
      {{- include "lib-team.trigger-authentication" (dict
        "context" $context "name" (printf "%s.%s" $workload $name) "secrets" $trigger.authentication) -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.trigger-authentication" }}
{{- /* Given the dict "context", "name" and "secrets", the `authentication` of a trigger. */}}
---
apiVersion: keda.sh/v1alpha1
kind: TriggerAuthentication
metadata:
  name: {{ .name | quote }}
  namespace: {{ .context.namespace | quote }}
  labels:
    {{- include "lib-team.labels" .context | nindent 4 }}
spec:
  secretTargetRef:
    {{- range $parameter, $from := .secrets }}
    - parameter: {{ $parameter | quote }}
      name: {{ $from.secret | quote }}
      key: {{ $from.key | quote }}
    {{- end }}
{{- end -}}
