{{- define "lib-platform.notes" -}}
{{- $context := include "lib-platform.context" . | fromJson -}}
{{- if $context.single -}}
The platform is installed as one release: {{ join ", " $context.installed }}.
Nothing is meshed in this form: linkerd passes over the namespace that holds its own control plane.
{{- else -}}
Ring {{ $context.platform.ring }} of the platform is installed.
{{- end -}}
{{- end -}}
