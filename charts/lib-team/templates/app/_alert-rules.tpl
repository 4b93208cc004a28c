{{/*
The texts of the default alerts, as a list in YAML. Prometheus replaces templates between double brackets.

Each expression aggregates: the labels of kube-state-metrics' own pod would else be on the alert, which would begin anew
when that pod is replaced. The operator adds the namespace to every expression of a team's rules too; it is written here
for a Prometheus that does not.
*/}}
{{- define "lib-team.alerts.rules" -}}
{{- /* Given a workload. */ -}}
{{- include "lib-team.alerts.crash-looping" . -}}
{{- include (ternary "lib-team.alerts.job-failed" "lib-team.alerts.not-ready" .ends) . -}}
{{- if eq .kind "CronJob" }}{{ include "lib-team.alerts.job-late" . }}{{ end -}}
{{- if .autoscaled }}{{ include "lib-team.alerts.at-maximum" . }}{{ end -}}
{{- if or .stateful .workload.claimMounts }}{{ include "lib-team.alerts.volume-filling" . }}{{ end -}}
{{- if and .exposed (eq (dig "expose" "via" "" .workload) "ingress") (dig "expose" "tls" "enabled" false .workload) -}}
  {{- include "lib-team.alerts.certificate-expires" . -}}
{{- end -}}
{{- end -}}

{{/* As KubePodCrashLooping of kubernetes-mixin, of the workload's own container. */}}
{{- define "lib-team.alerts.crash-looping" }}
{{- /* Given a workload. */}}
- alert: WorkloadCrashLooping
  expr: |-
    sum by (namespace, container) (
      max_over_time(kube_pod_container_status_waiting_reason{reason="CrashLoopBackOff",namespace="{{ "" -}}
      {{ .context.namespace }}",container="{{ .name }}"}[5m])
    ) > 0
  for: 10m
  annotations:
    summary: {{ .name }} crashes again and again.
    description: >-
      Pods of [[ $labels.namespace ]]/{{ .name }} that end soon after they start: [[ $value ]].
{{- end -}}

{{/* What kube-state-metrics calls the pods that are wanted, are ready, and are updated, as JSON. */}}
{{- define "lib-team.alerts.replica-metrics" -}}
{{- /* Given the kind of a workload. */ -}}
{{- index (dict
  "Deployment" (dict
    "wanted" "kube_deployment_spec_replicas"
    "ready" "kube_deployment_status_replicas_available"
    "updated" "kube_deployment_status_replicas_updated")
  "StatefulSet" (dict
    "wanted" "kube_statefulset_replicas"
    "ready" "kube_statefulset_status_replicas_ready"
    "updated" "kube_statefulset_status_replicas_updated")
  "DaemonSet" (dict
    "wanted" "kube_daemonset_status_desired_number_scheduled"
    "ready" "kube_daemonset_status_number_ready"
    "updated" "kube_daemonset_status_updated_number_scheduled")) . | toRawJson -}}
{{- end -}}

{{/* An update that goes on is no fault: each new pod moves the number of those that are updated. */}}
{{- define "lib-team.alerts.not-ready" }}
{{- /* Given a workload. */}}
{{- $kind := lower .kind -}}
{{- $of := printf "{namespace=%q,%s=%q}" .context.namespace $kind .name -}}
{{- $metrics := include "lib-team.alerts.replica-metrics" .kind | fromJson }}
- alert: WorkloadNotReady
  expr: |-
    max by (namespace, {{ $kind }}) ({{ $metrics.wanted }}{{ $of }})
      - max by (namespace, {{ $kind }}) ({{ $metrics.ready }}{{ $of }}) > 0
    and
    max by (namespace, {{ $kind }}) (changes({{ $metrics.updated }}{{ $of }}[10m])) == 0
  for: 15m
  annotations:
    summary: {{ .name }} lacks ready pods.
    description: >-
      Pods that [[ $labels.namespace ]]/{{ .name }} has lacked for 15 minutes: [[ $value ]].
{{- end -}}

{{/*
As KubeJobFailed of kubernetes-mixin, until the failed Job is gone. A Job of a release has a hash in its name where it
is one of the release's objects, and one of a CronJob the time at which it was due.
*/}}
{{- define "lib-team.alerts.job-failed" }}
{{- /* Given a workload. */}}
{{- $jobs := printf "%s%s" .name (ternary "-[0-9]+" "(-[0-9a-f]{8})?" (eq .kind "CronJob")) }}
- alert: WorkloadJobFailed
  expr: |-
    max by (namespace, job_name) (
      kube_job_failed{condition="true",namespace="{{ .context.namespace }}",job_name=~"{{ $jobs }}"}
    ) > 0
  for: 1m
  annotations:
    summary: A Job of {{ .name }} failed.
    description: >-
      [[ $labels.namespace ]]/[[ $labels.job_name ]] did not succeed within its retries and its deadline.
{{- end -}}

{{/* The time is in the past only where the controller started none: a suspended CronJob has no next time. */}}
{{- define "lib-team.alerts.job-late" }}
{{- /* Given a workload. */}}
{{- $of := printf "{namespace=%q,cronjob=%q}" .context.namespace .name }}
- alert: WorkloadJobLate
  expr: |-
    time() - max by (namespace, cronjob) (kube_cronjob_next_schedule_time{{ $of }}) > 900
  for: 15m
  annotations:
    summary: No Job of {{ .name }} was started when it was due.
    description: >-
      [[ $labels.namespace ]]/{{ .name }} is late by [[ $value | humanizeDuration ]].
{{- end -}}

{{- define "lib-team.alerts.at-maximum" }}
{{- /* Given a workload. */}}
{{- /* KEDA names the autoscaler that it makes. */ -}}
{{- $scaler := printf "%s%s" (ternary "keda-hpa-" "" .byKeda) .name -}}
{{- $of := printf "{namespace=%q,horizontalpodautoscaler=%q}" .context.namespace $scaler -}}
{{- $by := "max by (namespace, horizontalpodautoscaler)" }}
- alert: WorkloadAtMaximum
  expr: |-
    {{ $by }} (kube_horizontalpodautoscaler_status_current_replicas{{ $of }})
      >= {{ $by }} (kube_horizontalpodautoscaler_spec_max_replicas{{ $of }})
      > {{ $by }} (kube_horizontalpodautoscaler_spec_min_replicas{{ $of }})
  for: 1h
  annotations:
    summary: {{ .name }} has been at its maximum of replicas for an hour.
    description: >-
      The autoscaler [[ $labels.namespace ]]/{{ .name }} adds no more pods if the load grows.
{{- end -}}

{{- define "lib-team.alerts.volume-filling" }}
{{- /* Given a workload. */}}
{{- $claims := list -}}
{{- if .stateful }}{{ $claims = append $claims (printf "data-%s-[0-9]+" .name) }}{{ end -}}
{{- range .workload.claimMounts }}{{ $claims = append $claims .claim }}{{ end -}}
{{- $names := uniq $claims | join "|" -}}
{{- $of := printf "{namespace=%q,persistentvolumeclaim=~%q}" .context.namespace $names -}}
{{- $by := "by (namespace, persistentvolumeclaim)" }}
- alert: WorkloadVolumeFilling
  expr: |-
    max {{ $by }} (kubelet_volume_stats_available_bytes{{ $of }})
      / (max {{ $by }} (kubelet_volume_stats_capacity_bytes{{ $of }}) > 0) < 0.15
    and
    max {{ $by }} (predict_linear(kubelet_volume_stats_available_bytes{{ $of }}[6h], 4 * 24 * 3600)) < 0
  for: 1h
  annotations:
    summary: A volume of {{ .name }} will be full within four days.
    description: >-
      [[ $value | humanizePercentage ]] of [[ $labels.namespace ]]/[[ $labels.persistentvolumeclaim ]] is free.
{{- end -}}
