{{/*
What is measured of each objective of a workload, as a list in JSON of dicts "slo", its name, "target" in percent,
"fail", what a failed request does, and "errors" and "total": PromQL of one series each, with `$window` for the range.
*/}}
{{- define "lib-team.slo.objectives" -}}
{{- /* Given a workload. */ -}}
{{- $objectives := list -}}
{{- with .workload.slo -}}
  {{- if .availability -}}
    {{- $sli := include (ternary "lib-team.sli.own" "lib-team.sli.availability" (hasKey . "sli")) (dict
      "scope" $
      "sli" .sli) | fromJson -}}
    {{- $objectives = append $objectives (merge $sli (dict
      "slo" "availability"
      "target" .availability
      "fail" "fail")) -}}
  {{- end -}}
  {{- with .latency -}}
    {{- $sli := include (ternary "lib-team.sli.own" "lib-team.sli.latency" (hasKey . "sli")) (dict
      "scope" $
      "sli" .sli) | fromJson -}}
    {{- $objectives = append $objectives (merge $sli (dict
      "slo" "latency"
      "target" .target
      "fail" (printf "take longer than %s" .threshold))) -}}
  {{- end -}}
{{- end -}}
{{- toRawJson $objectives -}}
{{- end -}}

{{/*
What the team counts. A counter of errors often begins with the first error: where there is none, there are none. Each
expression is on lines of its own, where a comment in it ends.
*/}}
{{- define "lib-team.sli.own" -}}
{{- /* Given the dict "sli". */ -}}
{{- $total := printf "sum(\n%s\n)" .sli.total -}}
{{- dict "errors" (printf "(sum(\n%s\n) or %s * 0)" .sli.errors $total) "total" $total | toRawJson -}}
{{- end -}}

{{/*
What linkerd's proxies beside the pods of the workload and of its canary count: answers to requests from anywhere,
without the kubelet's probes and scrapes of the proxies themselves.
*/}}
{{- define "lib-team.sli.inbound" -}}
{{- /* Given a workload. Prints label matchers. */ -}}
{{- $of := printf `%s=%q` (lower .kind) .name -}}
{{- if .workload.canary }}{{ $of = printf `%s=~"%s(-canary)?"` (lower .kind) .name }}{{ end -}}
{{- printf `direction="inbound",namespace=%q,%s,route_name!="probe",target_port!="4191"` .context.namespace $of -}}
{{- end -}}

{{/* A proxy has the series of failures from the first one on. */}}
{{- define "lib-team.sli.availability" -}}
{{- /* Given the dict "scope", a workload. */ -}}
{{- $of := include "lib-team.sli.inbound" .scope -}}
{{- $total := printf `sum(rate(response_total{%s}[$window]))` $of -}}
{{- $failed := printf `sum(rate(response_total{%s,classification="failure"}[$window]))` $of -}}
{{- dict "errors" (printf "(%s\n  or %s * 0)" $failed $total) "total" $total | toRawJson -}}
{{- end -}}

{{/*
A bucket of linkerd's histogram is named by milliseconds, from Prometheus 3 on as `300.0`. Where it is missing nothing
is known, so that nothing is recorded.
*/}}
{{- define "lib-team.sli.latency" -}}
{{- /* Given the dict "scope", a workload. */ -}}
{{- $of := include "lib-team.sli.inbound" .scope -}}
{{- $threshold := .scope.workload.slo.latency.threshold -}}
{{- $bucket := trimSuffix "ms" $threshold -}}
{{- if not (hasSuffix "ms" $threshold) }}{{ $bucket = printf "%s000" (trimSuffix "s" $threshold) }}{{ end -}}
{{- $total := printf `sum(rate(response_latency_ms_count{%s}[$window]))` $of -}}
{{- $within := printf `sum(rate(response_latency_ms_bucket{%s,le=~"%s(\\.0)?"}[$window]))` $of $bucket -}}
{{- dict "errors" (printf "(%s\n  - %s)" $total $within) "total" $total | toRawJson -}}
{{- end -}}
