{{/* Generated from schemas/ by `npm run generate`; do not edit. */}}

{{- define "lib-team.rules" -}}
{{- /* Given nothing. */ -}}
[
  "autoscaling-max-at-least-min",
  "persistence-is-not-autoscaled",
  "replicas-only-without-autoscaling",
  "external-scaler-sets-replicas",
  "external-scaler-is-enabled",
  "autoscaling-measures-something",
  "keda-is-installed",
  "keda-is-the-one-scaler",
  "keda-has-a-trigger",
  "keda-takes-no-metrics",
  "scale-to-zero-needs-keda",
  "idle-below-min",
  "keda-fallback-at-most-max",
  "keda-query-has-prometheus",
  "keda-cron-at-most-max",
  "keda-cron-ends-at-another-time",
  "keda-reads-secrets",
  "keda-authenticates-one-way",
  "cluster-authentication-is-offered",
  "kind-stateful-set-has-persistence",
  "persistence-is-of-a-stateful-set",
  "replicas-need-a-number",
  "autoscaling-needs-replicas",
  "disruption-needs-replicas",
  "spread-needs-replicas",
  "backup-needs-pods-that-stay",
  "backup-tier-is-offered",
  "backup-hook-has-a-container",
  "backup-leaves-out-a-volume-that-exists",
  "rollout-needs-pods-that-stay",
  "revisions-need-pods-that-stay",
  "sleep-needs-traffic",
  "readiness-needs-traffic",
  "expose-needs-a-service",
  "ports-of-a-job-are-for-metrics",
  "metrics-of-a-job-are-of-its-pods",
  "port-of-a-job-has-no-service",
  "meshed-job-ends",
  "daemon-set-rollout-goes-one-way",
  "job-is-of-a-job",
  "cron-job-is-of-a-cron-job",
  "cron-job-has-a-schedule",
  "phase-is-of-a-job",
  "job-of-the-release-stays",
  "rollout-moves",
  "expose-needs-ports",
  "expose-port-exists",
  "paths-stand-alone",
  "path-port-exists",
  "rewrite-changes-the-path",
  "rewrite-of-an-ingress-is-a-middleware",
  "grpc-path-has-no-type",
  "grpc-is-not-rewritten",
  "redirect-leads-elsewhere",
  "allow-list-leaves-some-out",
  "middleware-is-of-no-grpc-route",
  "middleware-of-an-ingress-is-of-traefik",
  "middleware-is-of-traefik",
  "forward-auth-has-a-server",
  "timeouts-are-of-a-route",
  "timeouts-are-known-to-the-gateway",
  "session-persistence-is-of-an-ingress",
  "one-affinity",
  "session-affinity-is-not-the-meshs",
  "session-affinity-has-a-service",
  "session-affinity-outlives-the-run",
  "canary-is-of-a-deployment",
  "canary-is-of-the-gateway",
  "metrics-port-exists",
  "external-secret-has-a-store",
  "receivers-have-an-alertmanager",
  "receivers-are-routed",
  "default-receiver-exists",
  "route-receiver-exists",
  "route-workload-exists",
  "slo-is-of-what-keeps-running",
  "need-is-answered",
  "need-has-a-size",
  "need-is-no-workload",
  "bound-need-exists",
  "slo-has-an-objective",
  "sli-has-an-objective",
  "availability-is-counted",
  "availability-has-requests",
  "availability-is-of-a-mesh",
  "latency-is-counted",
  "latency-has-requests",
  "latency-is-of-a-mesh",
  "latency-threshold-is-a-bucket",
  "opaque-port-is-tcp",
  "probe-port-exists",
  "http-probe-needs-port",
  "tcp-probe-needs-port",
  "grpc-probe-needs-port",
  "meshed-probe-is-not-tcp",
  "meshed-grpc-probe-is-allowed",
  "meshed-grpc-probe-is-allowed-by-the-team",
  "inbound-policy-needs-a-mesh",
  "retries-are-on-something",
  "retries-need-a-service",
  "timeouts-need-a-service",
  "exec-probe-needs-command",
  "grace-period-covers-sleep",
  "team-is-not-its-own-peer",
  "restricted-mesh-needs-cni",
  "namespace-is-no-system-namespace",
  "namespace-is-not-the-platforms",
  "namespace-is-not-another-teams",
  "peer-is-no-system-namespace",
  "peer-is-not-the-platform",
  "egress-leads-somewhere",
  "egress-leads-to-one",
  "egress-service-says-the-rest",
  "egress-has-ports",
  "service-has-ports",
  "port-range-ascends",
  "ingress-caller-is-offered",
  "network-workload-exists",
  "egress-host-is-enforced",
  "egress-range-is-open",
  "pod-annotation-is-not-the-platforms",
  "pod-label-is-not-the-platforms",
  "service-account-annotation-is-not-the-platforms",
  "route-annotation-is-not-the-platforms",
  "object-annotation-is-not-the-platforms",
  "object-label-is-not-the-platforms",
  "object-kind-is-not-the-platforms",
  "toleration-names-a-taint",
  "toleration-is-not-of-the-platforms-taint",
  "priority-class-is-not-the-platforms",
  "grace-period-ends-in-time",
  "variable-of-variable-exists",
  "variable-not-circular",
  "variable-of-command-exists",
  "variable-of-args-exists",
  "variable-of-probe-exists",
  "toleration-of-any-value-has-none",
  "toleration-seconds-need-no-execute",
  "field-variable-reads-something",
  "field-variable-reads-one",
  "thousandths-are-of-cpu",
  "cpu-limit-is-in-cores",
  "cpu-request-is-in-cores",
  "variable-source-is-named",
  "variable-source-is-one",
  "container-is-not-named-as-the-workload",
  "sidecar-is-no-init-container",
  "container-waits-for-one-that-exists",
  "containers-do-not-wait-in-a-circle",
  "mounted-volume-exists",
  "sidecar-port-has-a-name-of-its-own",
  "config-is-not-named-as-a-shared-one",
  "recreate-is-of-a-deployment",
  "recreate-has-no-surge",
  "progress-deadline-is-of-a-deployment",
  "progress-deadline-covers-ready-seconds",
  "mounted-claim-exists",
  "claim-of-one-node-is-recreated",
  "claim-of-one-node-has-one-replica",
  "claim-of-one-node-has-one-pod-of-a-set",
  "claim-of-one-node-is-not-on-each",
  "claim-of-one-node-has-one-pod-of-a-job",
  "job-before-the-release-mounts-no-claim",
  "shared-account-exists",
  "shared-account-has-its-own-settings",
  "shared-account-is-no-workloads",
  "job-before-the-release-has-its-own-account",
  "handler-port-exists",
  "handler-takes-the-place-of-the-sleep",
  "min-domains-are-enforced",
  "affinity-names-a-workload",
  "affinity-names-another-workload"
]
{{- end -}}

{{- define "lib-team.rules.text.autoscaling-max-at-least-min" -}}
{{- /* Given nothing. */ -}}
{
  "id": "autoscaling-max-at-least-min",
  "each": "workloads.*",
  "left": "autoscaling.max",
  "op": "atLeast",
  "right": "autoscaling.min",
  "expected": "autoscaling.max to be at least autoscaling.min",
  "fix": "raise autoscaling.max or lower autoscaling.min"
}
{{- end -}}

{{- define "lib-team.rules.text.persistence-is-not-autoscaled" -}}
{{- /* Given nothing. */ -}}
{
  "id": "persistence-is-not-autoscaled",
  "each": "workloads.*",
  "left": "persistence",
  "op": "excludes",
  "right": "autoscaling.enabled=true",
  "expected": "no autoscaling for a workload with persistence, since each replica has its own volume",
  "fix": "remove autoscaling.enabled, and set replicas"
}
{{- end -}}

{{- define "lib-team.rules.text.replicas-only-without-autoscaling" -}}
{{- /* Given nothing. */ -}}
{
  "id": "replicas-only-without-autoscaling",
  "each": "workloads.*",
  "left": "replicas",
  "op": "requires",
  "right": [
    "persistence",
    "autoscaling.enabled=false",
    "kind=DaemonSet",
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no replicas for an autoscaled workload, since both would control the Deployment",
  "fix": "remove replicas and set autoscaling.min, or set autoscaling.enabled to false; a number that only {{ "" -}}
    some environments fix stands in their environments/<env>/teams/<team>.yaml alone, with autoscaling.enabled false"
}
{{- end -}}

{{- define "lib-team.rules.text.external-scaler-sets-replicas" -}}
{{- /* Given nothing. */ -}}
{
  "id": "external-scaler-sets-replicas",
  "each": "workloads.*",
  "left": "replicas",
  "op": "excludes",
  "right": "autoscaling.scaler=external",
  "expected": "no replicas for a workload that another scaler scales, since both would set the number",
  "fix": "remove replicas, or set autoscaling.scaler to chart"
}
{{- end -}}

{{- define "lib-team.rules.text.external-scaler-is-enabled" -}}
{{- /* Given nothing. */ -}}
{
  "id": "external-scaler-is-enabled",
  "each": "workloads.*",
  "left": "autoscaling.scaler=external",
  "op": "excludes",
  "right": "autoscaling.enabled=false",
  "expected": "autoscaling.enabled not to be false for a workload that another scaler scales",
  "fix": "remove autoscaling.enabled, or set autoscaling.scaler to chart"
}
{{- end -}}

{{- define "lib-team.rules.text.autoscaling-measures-something" -}}
{{- /* Given nothing. */ -}}
{
  "id": "autoscaling-measures-something",
  "each": "workloads.*",
  "left": "autoscaling.cpu=0",
  "op": "requires",
  "right": [
    "autoscaling.memory",
    "autoscaling.metrics",
    "autoscaling.keda",
    "autoscaling.enabled=false",
    "autoscaling.scaler=external",
    "persistence"
  ],
  "expected": "autoscaling.memory or autoscaling.metrics for a workload that is not scaled by CPU",
  "fix": "set autoscaling.cpu above 0, or another measure"
}
{{- end -}}

{{- define "lib-team.rules.text.keda-is-installed" -}}
{{- /* Given nothing. */ -}}
{
  "id": "keda-is-installed",
  "each": "workloads.*.autoscaling.keda",
  "left": "@value",
  "op": "requires",
  "right": "$.global.platform.scaling.enabled",
  "expected": "no autoscaling.keda in an environment without KEDA",
  "fix": "ask the platform for choices.customMetrics keda, or remove keda and scale by cpu, memory or metrics"
}
{{- end -}}

{{- define "lib-team.rules.text.keda-is-the-one-scaler" -}}
{{- /* Given nothing. */ -}}
{
  "id": "keda-is-the-one-scaler",
  "each": "workloads.*",
  "left": "autoscaling.keda",
  "op": "excludes",
  "right": [
    "autoscaling.enabled=false",
    "autoscaling.scaler=external",
    "persistence"
  ],
  "expected": "no keda beside persistence, autoscaling.enabled false or another scaler, with which the chart {{ "" -}}
    scales nothing",
  "fix": "remove autoscaling.keda, or else the other one"
}
{{- end -}}

{{- define "lib-team.rules.text.keda-has-a-trigger" -}}
{{- /* Given nothing. */ -}}
{
  "id": "keda-has-a-trigger",
  "each": "workloads.*.autoscaling.keda",
  "left": "@value",
  "op": "requires",
  "right": [
    "prometheus",
    "cron",
    "triggers"
  ],
  "expected": "a query under prometheus, a time under cron or one of the triggers, since KEDA adds nothing to {{ "" -}}
    CPU and memory",
  "fix": "add one of these, or remove keda"
}
{{- end -}}

{{- define "lib-team.rules.text.keda-takes-no-metrics" -}}
{{- /* Given nothing. */ -}}
{
  "id": "keda-takes-no-metrics",
  "each": "workloads.*",
  "left": "autoscaling.keda",
  "op": "excludes",
  "right": "autoscaling.metrics",
  "expected": "no autoscaling.metrics beside keda, which makes the HorizontalPodAutoscaler from its triggers alone",
  "fix": "write what metrics measures as one of keda.prometheus or keda.triggers"
}
{{- end -}}

{{- define "lib-team.rules.text.scale-to-zero-needs-keda" -}}
{{- /* Given nothing. */ -}}
{
  "id": "scale-to-zero-needs-keda",
  "each": "workloads.*",
  "left": "autoscaling.min=0",
  "op": "requires",
  "right": [
    "autoscaling.keda",
    "autoscaling.scaler=external",
    "autoscaling.enabled=false",
    "persistence"
  ],
  "expected": "autoscaling.keda for a workload that scales to 0, since with no pod there is no CPU or memory {{ "" -}}
    to measure",
  "fix": "set autoscaling.min to 1 or more, or scale by autoscaling.keda"
}
{{- end -}}

{{- define "lib-team.rules.text.idle-below-min" -}}
{{- /* Given nothing. */ -}}
{
  "id": "idle-below-min",
  "each": "workloads.*.autoscaling.keda",
  "left": "idleReplicas=0",
  "op": "excludes",
  "right": "^.min=0",
  "expected": "an autoscaling.min above idleReplicas",
  "fix": "remove idleReplicas, since with a min of 0 there is none without an active trigger, or raise autoscaling.min"
}
{{- end -}}

{{- define "lib-team.rules.text.keda-fallback-at-most-max" -}}
{{- /* Given nothing. */ -}}
{
  "id": "keda-fallback-at-most-max",
  "each": "workloads.*.autoscaling.keda.fallback",
  "left": "replicas",
  "op": "atMost",
  "right": "^.^.max",
  "expected": "fallback.replicas to be at most autoscaling.max",
  "fix": "lower fallback.replicas or raise autoscaling.max"
}
{{- end -}}

{{- define "lib-team.rules.text.keda-query-has-prometheus" -}}
{{- /* Given nothing. */ -}}
{
  "id": "keda-query-has-prometheus",
  "each": "workloads.*.autoscaling.keda.prometheus.*",
  "left": "@value",
  "op": "requires",
  "right": "$.global.platform.scaling.prometheus",
  "expected": "no keda.prometheus in an environment without a Prometheus",
  "fix": "remove it, or ask the platform for kube-prometheus-stack"
}
{{- end -}}

{{- define "lib-team.rules.text.keda-cron-at-most-max" -}}
{{- /* Given nothing. */ -}}
{
  "id": "keda-cron-at-most-max",
  "each": "workloads.*.autoscaling.keda.cron.*",
  "left": "desiredReplicas",
  "op": "atMost",
  "right": "^.^.^.max",
  "expected": "desiredReplicas to be at most autoscaling.max",
  "fix": "lower desiredReplicas or raise autoscaling.max"
}
{{- end -}}

{{- define "lib-team.rules.text.keda-cron-ends-at-another-time" -}}
{{- /* Given nothing. */ -}}
{
  "id": "keda-cron-ends-at-another-time",
  "each": "workloads.*.autoscaling.keda.cron.*",
  "left": "start",
  "op": "differsFrom",
  "right": "end",
  "expected": "an end at another time than the start, or else KEDA refuses it",
  "fix": "correct start or end"
}
{{- end -}}

{{- define "lib-team.rules.text.keda-reads-secrets" -}}
{{- /* Given nothing. */ -}}
{
  "id": "keda-reads-secrets",
  "each": "workloads.*.autoscaling.keda.triggers.*.authentication.*",
  "left": "key",
  "op": "requires",
  "right": "$.global.platform.scaling.secrets",
  "expected": "no authentication in an environment whose KEDA reads no Secrets of teams",
  "fix": "ask the platform for a ClusterTriggerAuthentication, and name it as clusterTriggerAuthentication"
}
{{- end -}}

{{- define "lib-team.rules.text.keda-authenticates-one-way" -}}
{{- /* Given nothing. */ -}}
{
  "id": "keda-authenticates-one-way",
  "each": "workloads.*.autoscaling.keda.triggers.*",
  "left": "clusterTriggerAuthentication",
  "op": "excludes",
  "right": "authentication",
  "expected": "either authentication or clusterTriggerAuthentication",
  "fix": "remove one of the two"
}
{{- end -}}

{{- define "lib-team.rules.text.cluster-authentication-is-offered" -}}
{{- /* Given nothing. */ -}}
{
  "id": "cluster-authentication-is-offered",
  "each": "workloads.*.autoscaling.keda.triggers.*",
  "left": "clusterTriggerAuthentication",
  "op": "refersTo",
  "right": "$.global.platform.scaling.clusterTriggerAuthentications",
  "expected": "a ClusterTriggerAuthentication that the environment offers to teams: {reason}",
  "fix": "name one of these, or ask the platform for one"
}
{{- end -}}

{{- define "lib-team.rules.text.kind-stateful-set-has-persistence" -}}
{{- /* Given nothing. */ -}}
{
  "id": "kind-stateful-set-has-persistence",
  "each": "workloads.*",
  "left": "kind=StatefulSet",
  "op": "requires",
  "right": "persistence",
  "expected": "persistence for a StatefulSet, which is for workloads with volumes of their own",
  "fix": "set persistence, or remove kind"
}
{{- end -}}

{{- define "lib-team.rules.text.persistence-is-of-a-stateful-set" -}}
{{- /* Given nothing. */ -}}
{
  "id": "persistence-is-of-a-stateful-set",
  "each": "workloads.*",
  "left": "persistence",
  "op": "excludes",
  "right": [
    "kind=Deployment",
    "kind=DaemonSet",
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no persistence for any kind but a StatefulSet, whose replicas each have their volume",
  "fix": "remove persistence, or remove kind; for files that end with the pod, use scratch"
}
{{- end -}}

{{- define "lib-team.rules.text.replicas-need-a-number" -}}
{{- /* Given nothing. */ -}}
{
  "id": "replicas-need-a-number",
  "of": "written",
  "each": "workloads.*",
  "left": "replicas",
  "op": "excludes",
  "right": [
    "kind=DaemonSet",
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no replicas for a DaemonSet, which runs a pod on each node, or for a Job or CronJob, which runs {{ "" -}}
    to its end",
  "fix": "remove replicas; for the pods of a Job set job.completions and job.parallelism"
}
{{- end -}}

{{- define "lib-team.rules.text.autoscaling-needs-replicas" -}}
{{- /* Given nothing. */ -}}
{
  "id": "autoscaling-needs-replicas",
  "of": "written",
  "each": "workloads.*",
  "left": "autoscaling",
  "op": "excludes",
  "right": [
    "kind=DaemonSet",
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no autoscaling for a DaemonSet, Job or CronJob, which has no replicas to scale",
  "fix": "remove autoscaling"
}
{{- end -}}

{{- define "lib-team.rules.text.disruption-needs-replicas" -}}
{{- /* Given nothing. */ -}}
{
  "id": "disruption-needs-replicas",
  "of": "written",
  "each": "workloads.*",
  "left": "disruption",
  "op": "excludes",
  "right": [
    "kind=DaemonSet",
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no disruption for a DaemonSet, which a drain leaves in place, or for a Job or CronJob, whose {{ "" -}}
    pods are made again",
  "fix": "remove disruption"
}
{{- end -}}

{{- define "lib-team.rules.text.spread-needs-replicas" -}}
{{- /* Given nothing. */ -}}
{
  "id": "spread-needs-replicas",
  "of": "written",
  "each": "workloads.*",
  "left": "spread",
  "op": "excludes",
  "right": [
    "kind=DaemonSet",
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no spread for a DaemonSet, which runs a pod on each node, or for a Job or CronJob",
  "fix": "remove spread"
}
{{- end -}}

{{- define "lib-team.rules.text.backup-needs-pods-that-stay" -}}
{{- /* Given nothing. */ -}}
{
  "id": "backup-needs-pods-that-stay",
  "of": "written",
  "each": "workloads.*",
  "left": "backup",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no backup for a Job or CronJob, of which no pod may run when Velero comes",
  "fix": "remove backup, or put the command into a workload that keeps running"
}
{{- end -}}

{{- define "lib-team.rules.text.backup-tier-is-offered" -}}
{{- /* Given nothing. */ -}}
{
  "id": "backup-tier-is-offered",
  "each": "workloads.*",
  "left": "backup.tier",
  "op": "refersTo",
  "right": "$.global.platform.backup.tiers",
  "expected": "a tier of backups that the environment has: {reason}",
  "fix": "choose one of these, or ask the platform for contract.backup.tiers"
}
{{- end -}}

{{- define "lib-team.rules.text.backup-hook-has-a-container" -}}
{{- /* Given nothing. */ -}}
{
  "id": "backup-hook-has-a-container",
  "each": [
    "workloads.*.backup.pre",
    "workloads.*.backup.post"
  ],
  "left": "container",
  "op": "refersTo",
  "right": "^.^.sidecars",
  "expected": "the name of one of the workload's sidecars: {reason}",
  "fix": "name one that is listed under sidecars, or remove container, to run it in the workload's own"
}
{{- end -}}

{{- define "lib-team.rules.text.backup-leaves-out-a-volume-that-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "backup-leaves-out-a-volume-that-exists",
  "each": "workloads.*",
  "left": "backup.volume=false",
  "op": "requires",
  "right": "persistence",
  "expected": "no backup.volume without persistence, since there is no volume",
  "fix": "remove backup.volume"
}
{{- end -}}

{{- define "lib-team.rules.text.rollout-needs-pods-that-stay" -}}
{{- /* Given nothing. */ -}}
{
  "id": "rollout-needs-pods-that-stay",
  "of": "written",
  "each": "workloads.*",
  "left": "rollout",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no rollout for a Job or CronJob, whose pods run to their end and are not replaced",
  "fix": "remove rollout"
}
{{- end -}}

{{- define "lib-team.rules.text.revisions-need-pods-that-stay" -}}
{{- /* Given nothing. */ -}}
{
  "id": "revisions-need-pods-that-stay",
  "of": "written",
  "each": "workloads.*",
  "left": "revisionHistoryLimit",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no revisionHistoryLimit for a Job or CronJob, which has no revisions",
  "fix": "remove revisionHistoryLimit; for a CronJob set cronJob.successfulJobsHistoryLimit and failedJobsHistoryLimit"
}
{{- end -}}

{{- define "lib-team.rules.text.sleep-needs-traffic" -}}
{{- /* Given nothing. */ -}}
{
  "id": "sleep-needs-traffic",
  "of": "written",
  "each": "workloads.*",
  "left": "preStopSleepSeconds",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no preStopSleepSeconds for a Job or CronJob, which gets no traffic that would have to end first",
  "fix": "remove preStopSleepSeconds"
}
{{- end -}}

{{- define "lib-team.rules.text.readiness-needs-traffic" -}}
{{- /* Given nothing. */ -}}
{
  "id": "readiness-needs-traffic",
  "of": "written",
  "each": "workloads.*",
  "left": "probes.readiness",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no readiness probe for a Job or CronJob, which gets no traffic",
  "fix": "remove probes.readiness; a liveness probe may restart a program that hangs"
}
{{- end -}}

{{- define "lib-team.rules.text.expose-needs-a-service" -}}
{{- /* Given nothing. */ -}}
{
  "id": "expose-needs-a-service",
  "of": "written",
  "each": "workloads.*",
  "left": "expose",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no expose for a Job or CronJob, which has no Service",
  "fix": "remove expose, or remove kind for a program that keeps running"
}
{{- end -}}

{{- define "lib-team.rules.text.ports-of-a-job-are-for-metrics" -}}
{{- /* Given nothing. */ -}}
{
  "id": "ports-of-a-job-are-for-metrics",
  "each": "workloads.*",
  "when": [
    "kind",
    "!kind=Deployment",
    "!kind=StatefulSet",
    "!kind=DaemonSet"
  ],
  "left": "ports",
  "op": "requires",
  "right": "metrics",
  "expected": "no ports but for metrics for a Job or CronJob, which has no Service",
  "fix": "remove ports, or set metrics with the port that Prometheus reads"
}
{{- end -}}

{{- define "lib-team.rules.text.metrics-of-a-job-are-of-its-pods" -}}
{{- /* Given nothing. */ -}}
{
  "id": "metrics-of-a-job-are-of-its-pods",
  "each": "workloads.*",
  "left": "metrics.monitor=service",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "metrics.monitor to be pod for a Job or CronJob, which has no Service",
  "fix": "set metrics.monitor to pod"
}
{{- end -}}

{{- define "lib-team.rules.text.port-of-a-job-has-no-service" -}}
{{- /* Given nothing. */ -}}
{
  "id": "port-of-a-job-has-no-service",
  "each": "workloads.*.ports.*",
  "left": "servicePort",
  "op": "excludes",
  "right": [
    "$.workloads.{0}.kind=Job",
    "$.workloads.{0}.kind=CronJob"
  ],
  "expected": "no servicePort for a Job or CronJob, which has no Service",
  "fix": "remove servicePort"
}
{{- end -}}

{{- define "lib-team.rules.text.meshed-job-ends" -}}
{{- /* Given nothing. */ -}}
{
  "id": "meshed-job-ends",
  "each": "workloads.*",
  "when": [
    "kind",
    "!kind=Deployment",
    "!kind=StatefulSet",
    "!kind=DaemonSet"
  ],
  "left": "kind",
  "op": "requires",
  "right": [
    "mesh.enabled=false",
    "$.global.platform.mesh.enabled=false",
    "$.global.platform.mesh.nativeSidecar"
  ],
  "expected": "a Job or CronJob outside the mesh where its proxies are no native sidecars, since the proxy {{ "" -}}
    goes on when the program has ended, and the Job never ends",
  "fix": "set mesh.enabled of the workload to false, or ask the platform for native sidecars"
}
{{- end -}}

{{- define "lib-team.rules.text.daemon-set-rollout-goes-one-way" -}}
{{- /* Given nothing. */ -}}
{
  "id": "daemon-set-rollout-goes-one-way",
  "each": "workloads.*",
  "left": "kind=DaemonSet",
  "op": "requires",
  "right": [
    "rollout.maxSurge=0",
    "rollout.maxUnavailable=0"
  ],
  "expected": "rollout.maxSurge or rollout.maxUnavailable to be 0, since Kubernetes refuses a DaemonSet with both",
  "fix": "set one of the two to \"0\""
}
{{- end -}}

{{- define "lib-team.rules.text.job-is-of-a-job" -}}
{{- /* Given nothing. */ -}}
{
  "id": "job-is-of-a-job",
  "of": "written",
  "each": "workloads.*",
  "left": "job",
  "op": "requires",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "job for the kinds Job and CronJob alone",
  "fix": "set kind to Job or CronJob, or remove job"
}
{{- end -}}

{{- define "lib-team.rules.text.cron-job-is-of-a-cron-job" -}}
{{- /* Given nothing. */ -}}
{
  "id": "cron-job-is-of-a-cron-job",
  "each": "workloads.*",
  "left": "cronJob",
  "op": "requires",
  "right": "kind=CronJob",
  "expected": "cronJob for the kind CronJob alone",
  "fix": "set kind to CronJob, or remove cronJob"
}
{{- end -}}

{{- define "lib-team.rules.text.cron-job-has-a-schedule" -}}
{{- /* Given nothing. */ -}}
{
  "id": "cron-job-has-a-schedule",
  "each": "workloads.*",
  "left": "kind=CronJob",
  "op": "requires",
  "right": "cronJob",
  "expected": "cronJob.schedule for a CronJob",
  "fix": "set cronJob.schedule, for example to \"30 2 * * *\""
}
{{- end -}}

{{- define "lib-team.rules.text.phase-is-of-a-job" -}}
{{- /* Given nothing. */ -}}
{
  "id": "phase-is-of-a-job",
  "of": "written",
  "each": "workloads.*",
  "left": "job.phase",
  "op": "excludes",
  "right": "kind=CronJob",
  "expected": "no job.phase for a CronJob, whose Jobs start by its schedule",
  "fix": "remove job.phase"
}
{{- end -}}

{{- define "lib-team.rules.text.job-of-the-release-stays" -}}
{{- /* Given nothing. */ -}}
{
  "id": "job-of-the-release-stays",
  "each": "workloads.*",
  "when": "kind=Job",
  "left": "job.ttlSecondsAfterFinished",
  "op": "excludes",
  "right": "job.phase=with",
  "expected": "no ttlSecondsAfterFinished for a Job among the release's other objects, since Helm, Argo CD and {{ "" -}}
    Flux make it again when it is gone, so that it runs again",
  "fix": "remove job.ttlSecondsAfterFinished, or set job.phase to before or after"
}
{{- end -}}

{{- define "lib-team.rules.text.rollout-moves" -}}
{{- /* Given nothing. */ -}}
{
  "id": "rollout-moves",
  "each": "workloads.*",
  "left": "rollout.maxSurge=0",
  "op": "excludes",
  "right": "rollout.maxUnavailable=0",
  "expected": "rollout.maxSurge or rollout.maxUnavailable above 0, or else no pod could be replaced",
  "fix": "raise one of the two"
}
{{- end -}}

{{- define "lib-team.rules.text.expose-needs-ports" -}}
{{- /* Given nothing. */ -}}
{
  "id": "expose-needs-ports",
  "each": "workloads.*",
  "left": "expose",
  "op": "requires",
  "right": [
    "ports",
    "expose.port"
  ],
  "expected": "ports for an exposed workload",
  "fix": "add a port, for example ports.http.containerPort"
}
{{- end -}}

{{- define "lib-team.rules.text.expose-port-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "expose-port-exists",
  "each": "workloads.*",
  "left": "expose.port",
  "op": "refersTo",
  "right": [
    "ports",
    "sidecars.*.ports"
  ],
  "expected": "the name of one of the workload's ports: {reason}",
  "fix": "use a port that is listed under ports, or add it there"
}
{{- end -}}

{{- define "lib-team.rules.text.paths-stand-alone" -}}
{{- /* Given nothing. */ -}}
{
  "id": "paths-stand-alone",
  "of": "written",
  "each": "workloads.*.expose",
  "left": "path",
  "op": "excludes",
  "right": "paths",
  "expected": "no path beside paths, which lists every path",
  "fix": "move it into paths"
}
{{- end -}}

{{- define "lib-team.rules.text.path-port-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "path-port-exists",
  "each": "workloads.*.expose.paths.*",
  "left": "port",
  "op": "refersTo",
  "right": [
    "$.workloads.{0}.ports",
    "$.workloads.{0}.sidecars.*.ports"
  ],
  "expected": "the name of one of the workload's ports: {reason}",
  "fix": "use a port that is listed under ports, or add it there"
}
{{- end -}}

{{- define "lib-team.rules.text.rewrite-changes-the-path" -}}
{{- /* Given nothing. */ -}}
{
  "id": "rewrite-changes-the-path",
  "each": "workloads.*.expose.paths.*",
  "left": "rewrite",
  "op": "differsFrom",
  "right": "path",
  "expected": "a rewrite to another path than the one that it takes the place of",
  "fix": "remove rewrite, or write the path that the workload serves, for example /"
}
{{- end -}}

{{- define "lib-team.rules.text.rewrite-of-an-ingress-is-a-middleware" -}}
{{- /* Given nothing. */ -}}
{
  "id": "rewrite-of-an-ingress-is-a-middleware",
  "each": [
    "workloads.*.expose.paths.*.rewrite",
    "workloads.*.expose.redirects"
  ],
  "when": "$.workloads.{0}.expose.via=ingress",
  "left": "@value",
  "op": "requires",
  "right": "$.global.platform.gateway.middlewares",
  "expected": "an environment whose edge reads Middlewares (global.platform.gateway.middlewares), since an {{ "" -}}
    Ingress by itself has neither rewrites nor redirects",
  "fix": "set expose.via to gateway, or ask the platform for contract.gateway.middlewares"
}
{{- end -}}

{{- define "lib-team.rules.text.grpc-path-has-no-type" -}}
{{- /* Given nothing. */ -}}
{
  "id": "grpc-path-has-no-type",
  "each": "workloads.*.expose.paths.*",
  "left": "pathType",
  "op": "requires",
  "right": "$.workloads.{0}.expose.protocol=http",
  "expected": "no pathType with gRPC, where a path is /<service> or /<service>/<method>",
  "fix": "remove pathType"
}
{{- end -}}

{{- define "lib-team.rules.text.grpc-is-not-rewritten" -}}
{{- /* Given nothing. */ -}}
{
  "id": "grpc-is-not-rewritten",
  "each": "workloads.*.expose.paths.*",
  "left": "rewrite",
  "op": "requires",
  "right": "$.workloads.{0}.expose.protocol=http",
  "expected": "no rewrite with gRPC, whose paths are names of services",
  "fix": "remove rewrite"
}
{{- end -}}

{{- define "lib-team.rules.text.redirect-leads-elsewhere" -}}
{{- /* Given nothing. */ -}}
{
  "id": "redirect-leads-elsewhere",
  "each": "workloads.*.expose.redirects.*",
  "left": "to",
  "op": "differsFrom",
  "right": "from",
  "expected": "another host than the one that is redirected, or else clients would go round in a circle",
  "fix": "write the host that serves them"
}
{{- end -}}

{{- define "lib-team.rules.text.allow-list-leaves-some-out" -}}
{{- /* Given nothing. */ -}}
{
  "id": "allow-list-leaves-some-out",
  "each": "workloads.*.expose.allowCidrs.*",
  "left": "@value",
  "op": "excludes",
  "right": [
    "@value=0.0.0.0/0",
    "@value=::/0"
  ],
  "expected": "ranges that leave some addresses out; this one lets everybody in",
  "fix": "remove allowCidrs, or name the ranges that clients come from"
}
{{- end -}}

{{- define "lib-team.rules.text.middleware-is-of-no-grpc-route" -}}
{{- /* Given nothing. */ -}}
{
  "id": "middleware-is-of-no-grpc-route",
  "each": [
    "workloads.*.expose.allowCidrs",
    "workloads.*.expose.rateLimit",
    "workloads.*.expose.maxRequestBodyBytes",
    "workloads.*.expose.basicAuth",
    "workloads.*.expose.forwardAuth"
  ],
  "when": "$.workloads.{0}.expose.via=gateway",
  "left": "@value",
  "op": "excludes",
  "right": "$.workloads.{0}.expose.protocol=grpc",
  "expected": "no GRPCRoute, of which the chart does not let the edge ask this",
  "fix": "set expose.via to ingress, or expose.protocol to http, or remove it"
}
{{- end -}}

{{- define "lib-team.rules.text.middleware-of-an-ingress-is-of-traefik" -}}
{{- /* Given nothing. */ -}}
{
  "id": "middleware-of-an-ingress-is-of-traefik",
  "each": [
    "workloads.*.expose.allowCidrs",
    "workloads.*.expose.rateLimit",
    "workloads.*.expose.maxRequestBodyBytes",
    "workloads.*.expose.basicAuth",
    "workloads.*.expose.forwardAuth",
    "workloads.*.expose.paths.*.rewrite",
    "workloads.*.expose.redirects",
    "workloads.*.expose.sessionPersistence"
  ],
  "when": "$.workloads.{0}.expose.via=ingress",
  "left": "@value",
  "op": "requires",
  "right": "$.global.platform.ingress.controller=traefik",
  "expected": "an environment whose Ingresses Traefik serves (global.platform.ingress.controller), the one {{ "" -}}
    controller that the chart asks for this",
  "fix": "remove it, or set expose.via to gateway where a Gateway has it"
}
{{- end -}}

{{- define "lib-team.rules.text.middleware-is-of-traefik" -}}
{{- /* Given nothing. */ -}}
{
  "id": "middleware-is-of-traefik",
  "each": [
    "workloads.*.expose.allowCidrs",
    "workloads.*.expose.rateLimit",
    "workloads.*.expose.maxRequestBodyBytes",
    "workloads.*.expose.basicAuth",
    "workloads.*.expose.forwardAuth"
  ],
  "left": "@value",
  "op": "requires",
  "right": "$.global.platform.gateway.middlewares",
  "expected": "an environment whose Gateway is of a Traefik that reads Middlewares {{ "" -}}
    (global.platform.gateway.middlewares)",
  "fix": "remove it, or ask the platform for contract.gateway.middlewares"
}
{{- end -}}

{{- define "lib-team.rules.text.forward-auth-has-a-server" -}}
{{- /* Given nothing. */ -}}
{
  "id": "forward-auth-has-a-server",
  "each": "workloads.*.expose",
  "left": "forwardAuth",
  "op": "requires",
  "right": "$.global.platform.gateway.forwardAuth.address",
  "expected": "an environment with a server that says who gets in (global.platform.gateway.forwardAuth.address)",
  "fix": "remove forwardAuth, or ask the platform for contract.gateway.forwardAuth"
}
{{- end -}}

{{- define "lib-team.rules.text.timeouts-are-of-a-route" -}}
{{- /* Given nothing. */ -}}
{
  "id": "timeouts-are-of-a-route",
  "each": "workloads.*.expose",
  "left": "timeouts",
  "op": "excludes",
  "right": [
    "via=ingress",
    "protocol=grpc"
  ],
  "expected": "no timeouts but of an HTTPRoute, since an Ingress and a GRPCRoute have none",
  "fix": "set expose.via to gateway and expose.protocol to http, or remove timeouts"
}
{{- end -}}

{{- define "lib-team.rules.text.timeouts-are-known-to-the-gateway" -}}
{{- /* Given nothing. */ -}}
{
  "id": "timeouts-are-known-to-the-gateway",
  "each": "workloads.*.expose",
  "left": "timeouts",
  "op": "requires",
  "right": "$.global.platform.gateway.timeouts",
  "expected": "an environment whose Gateway knows timeouts (global.platform.gateway.timeouts); Traefik passes {{ "" -}}
    them over",
  "fix": "remove timeouts, and let the workload end what takes too long"
}
{{- end -}}

{{- define "lib-team.rules.text.session-persistence-is-of-an-ingress" -}}
{{- /* Given nothing. */ -}}
{
  "id": "session-persistence-is-of-an-ingress",
  "each": "workloads.*.expose",
  "left": "sessionPersistence",
  "op": "excludes",
  "right": "via=gateway",
  "expected": "no sessionPersistence by the Gateway API, whose standard channel has none, and Traefik neither",
  "fix": "set expose.via to ingress, or remove sessionPersistence"
}
{{- end -}}

{{- define "lib-team.rules.text.one-affinity" -}}
{{- /* Given nothing. */ -}}
{
  "id": "one-affinity",
  "each": "workloads.*",
  "left": "sessionAffinity",
  "op": "excludes",
  "right": "expose.sessionPersistence",
  "expected": "one affinity, by the address of clients or by a cookie, since the edge goes by its cookie past {{ "" -}}
    the Service",
  "fix": "remove one of the two"
}
{{- end -}}

{{- define "lib-team.rules.text.session-affinity-is-not-the-meshs" -}}
{{- /* Given nothing. */ -}}
{
  "id": "session-affinity-is-not-the-meshs",
  "each": "workloads.*",
  "left": "sessionAffinity",
  "op": "excludes",
  "right": "$.global.platform.mesh.enabled",
  "expected": "no sessionAffinity in an environment with a mesh, whose proxies choose pods themselves",
  "fix": "remove it; for clients outside, expose.sessionPersistence of an Ingress holds in a mesh too"
}
{{- end -}}

{{- define "lib-team.rules.text.session-affinity-has-a-service" -}}
{{- /* Given nothing. */ -}}
{
  "id": "session-affinity-has-a-service",
  "each": "workloads.*",
  "left": "sessionAffinity",
  "op": "requires",
  "right": "ports",
  "expected": "ports for a workload with sessionAffinity, since it is of the Service",
  "fix": "add a port, for example ports.http.containerPort"
}
{{- end -}}

{{- define "lib-team.rules.text.session-affinity-outlives-the-run" -}}
{{- /* Given nothing. */ -}}
{
  "id": "session-affinity-outlives-the-run",
  "each": "workloads.*",
  "left": "sessionAffinity",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no sessionAffinity for what runs to its end, which has no Service",
  "fix": "remove sessionAffinity"
}
{{- end -}}

{{- define "lib-team.rules.text.canary-is-of-a-deployment" -}}
{{- /* Given nothing. */ -}}
{
  "id": "canary-is-of-a-deployment",
  "each": "workloads.*",
  "left": "canary",
  "op": "excludes",
  "right": [
    "persistence",
    "kind=DaemonSet",
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "a canary of a Deployment, whose pods may be of two versions at a time",
  "fix": "remove canary, or make the workload a Deployment"
}
{{- end -}}

{{- define "lib-team.rules.text.canary-is-of-the-gateway" -}}
{{- /* Given nothing. */ -}}
{
  "id": "canary-is-of-the-gateway",
  "each": "workloads.*",
  "left": "canary",
  "op": "requires",
  "right": "expose.via=gateway",
  "expected": "a workload that the Gateway API exposes, since an Ingress divides no requests",
  "fix": "set expose.via to gateway, or remove canary"
}
{{- end -}}

{{- define "lib-team.rules.text.metrics-port-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "metrics-port-exists",
  "each": "workloads.*",
  "left": "metrics.port",
  "op": "refersTo",
  "right": [
    "ports",
    "sidecars.*.ports"
  ],
  "expected": "the name of one of the workload's ports: {reason}",
  "fix": "use a port that is listed under ports, or add it there"
}
{{- end -}}

{{- define "lib-team.rules.text.external-secret-has-a-store" -}}
{{- /* Given nothing. */ -}}
{
  "id": "external-secret-has-a-store",
  "each": "externalSecrets.*",
  "left": "@key",
  "op": "requires",
  "right": "$.global.platform.secrets.enabled",
  "expected": "no externalSecrets in an environment without a store of secrets",
  "fix": "write it into environments/<env>/teams/<team>.yaml of those with a store, and make the Secret by {{ "" -}}
    hand in the others; or ask the platform for external-secrets"
}
{{- end -}}

{{- define "lib-team.rules.text.receivers-have-an-alertmanager" -}}
{{- /* Given nothing. */ -}}
{
  "id": "receivers-have-an-alertmanager",
  "each": "alerting.receivers.*",
  "left": "@key",
  "op": "requires",
  "right": "$.global.platform.alerts.routing",
  "expected": "no receivers in an environment without an Alertmanager that reads what teams send it",
  "fix": "ask the platform for kube-prometheus-stack, or remove alerting"
}
{{- end -}}

{{- define "lib-team.rules.text.receivers-are-routed" -}}
{{- /* Given nothing. */ -}}
{
  "id": "receivers-are-routed",
  "each": "alerting.receivers.*",
  "left": "@key",
  "op": "requires",
  "right": [
    "$.alerting.defaultReceiver",
    "$.alerting.routes"
  ],
  "expected": "defaultReceiver or routes beside receivers, since nobody would be told of anything",
  "fix": "set defaultReceiver to the name of a receiver"
}
{{- end -}}

{{- define "lib-team.rules.text.default-receiver-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "default-receiver-exists",
  "each": "alerting",
  "left": "defaultReceiver",
  "op": "refersTo",
  "right": "receivers",
  "expected": "the name of one of the receivers: {reason}",
  "fix": "use one that is listed under alerting.receivers, or add it there"
}
{{- end -}}

{{- define "lib-team.rules.text.route-receiver-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "route-receiver-exists",
  "each": "alerting.routes.*",
  "left": "receiver",
  "op": "refersTo",
  "right": "^.^.receivers",
  "expected": "the name of one of the receivers: {reason}",
  "fix": "use one that is listed under alerting.receivers, or add it there"
}
{{- end -}}

{{- define "lib-team.rules.text.route-workload-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "route-workload-exists",
  "each": "alerting.routes.*.workloads.*",
  "left": "@value",
  "op": "refersTo",
  "right": "$.workloads",
  "expected": "the name of one of the workloads: {reason}",
  "fix": "use one that is listed under workloads"
}
{{- end -}}

{{- define "lib-team.rules.text.slo-is-of-what-keeps-running" -}}
{{- /* Given nothing. */ -}}
{
  "id": "slo-is-of-what-keeps-running",
  "of": "written",
  "each": "workloads.*",
  "left": "slo",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no objectives for a Job or CronJob, which answers no requests",
  "fix": "remove slo; an alert tells of a Job that failed or is late"
}
{{- end -}}

{{- define "lib-team.rules.text.need-is-answered" -}}
{{- /* Given nothing. */ -}}
{
  "id": "need-is-answered",
  "each": "needs.*",
  "when": "!$.global.platform.needs.open",
  "left": "type",
  "op": "refersTo",
  "right": "$.global.platform.needs.types",
  "expected": "a type that the environment answers: {reason}",
  "fix": "use one of these, or ask the platform to answer this type"
}
{{- end -}}

{{- define "lib-team.rules.text.need-has-a-size" -}}
{{- /* Given nothing. */ -}}
{
  "id": "need-has-a-size",
  "each": "needs.*",
  "when": "$.global.platform.needs.types.{type}",
  "left": "size",
  "op": "refersTo",
  "right": "$.global.platform.needs.types.{type}.sizes",
  "expected": "a size that the environment has of this type: {reason}",
  "fix": "use one of these"
}
{{- end -}}

{{- define "lib-team.rules.text.need-is-no-workload" -}}
{{- /* Given nothing. */ -}}
{
  "id": "need-is-no-workload",
  "each": "needs.*",
  "left": "@key",
  "op": "notKeyOf",
  "right": "$.workloads",
  "expected": "a name that no workload has, since objects of both have it",
  "fix": "rename one of the two"
}
{{- end -}}

{{- define "lib-team.rules.text.bound-need-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "bound-need-exists",
  "each": [
    "workloads.*.needs.*",
    "workloads.*.initContainers.*.needs.*",
    "workloads.*.sidecars.*.needs.*"
  ],
  "left": "@value",
  "op": "refersTo",
  "right": "$.needs",
  "expected": "a name under the chart's needs: {reason}",
  "fix": "name one of these, or add it there with its type"
}
{{- end -}}

{{- define "lib-team.rules.text.slo-has-an-objective" -}}
{{- /* Given nothing. */ -}}
{
  "id": "slo-has-an-objective",
  "each": "workloads.*.slo",
  "left": "@value",
  "op": "requires",
  "right": [
    "availability",
    "latency"
  ],
  "expected": "availability, latency, or both",
  "fix": "set availability to a percentage such as 99.9, or remove slo"
}
{{- end -}}

{{- define "lib-team.rules.text.sli-has-an-objective" -}}
{{- /* Given nothing. */ -}}
{
  "id": "sli-has-an-objective",
  "each": "workloads.*.slo",
  "left": "sli",
  "op": "requires",
  "right": "availability",
  "expected": "availability beside sli, which says what it counts",
  "fix": "set availability to a percentage such as 99.9, or remove sli"
}
{{- end -}}

{{- define "lib-team.rules.text.availability-is-counted" -}}
{{- /* Given nothing. */ -}}
{
  "id": "availability-is-counted",
  "each": "workloads.*.slo",
  "left": "availability",
  "op": "requires",
  "right": [
    "sli",
    "$.workloads.{0}.mesh.enabled=true"
  ],
  "expected": "sli for a workload outside the mesh, of whose requests no proxy counts any",
  "fix": "set sli.errors and sli.total to PromQL of the workload's own metrics, or remove mesh.enabled"
}
{{- end -}}

{{- define "lib-team.rules.text.availability-has-requests" -}}
{{- /* Given nothing. */ -}}
{
  "id": "availability-has-requests",
  "each": "workloads.*.slo",
  "left": "availability",
  "op": "requires",
  "right": [
    "sli",
    "$.workloads.{0}.ports"
  ],
  "expected": "sli for a workload without ports, which nobody sends requests",
  "fix": "set sli.errors and sli.total to PromQL of the workload's own metrics, or add a port"
}
{{- end -}}

{{- define "lib-team.rules.text.availability-is-of-a-mesh" -}}
{{- /* Given nothing. */ -}}
{
  "id": "availability-is-of-a-mesh",
  "each": "workloads.*.slo",
  "left": "availability",
  "op": "requires",
  "right": [
    "sli",
    "$.global.platform.mesh.enabled=true",
    "$.global.platform.alerts.enabled=false"
  ],
  "expected": "sli in an environment without a mesh, where no proxy counts requests",
  "fix": "set sli.errors and sli.total to PromQL of the workload's own metrics"
}
{{- end -}}

{{- define "lib-team.rules.text.latency-is-counted" -}}
{{- /* Given nothing. */ -}}
{
  "id": "latency-is-counted",
  "each": "workloads.*.slo",
  "left": "latency",
  "op": "requires",
  "right": [
    "latency.sli",
    "$.workloads.{0}.mesh.enabled=true"
  ],
  "expected": "latency.sli for a workload outside the mesh, of whose requests no proxy measures any",
  "fix": "set latency.sli.errors and latency.sli.total to PromQL of the workload's own metrics, or remove mesh.enabled"
}
{{- end -}}

{{- define "lib-team.rules.text.latency-has-requests" -}}
{{- /* Given nothing. */ -}}
{
  "id": "latency-has-requests",
  "each": "workloads.*.slo",
  "left": "latency",
  "op": "requires",
  "right": [
    "latency.sli",
    "$.workloads.{0}.ports"
  ],
  "expected": "latency.sli for a workload without ports, which nobody sends requests",
  "fix": "set latency.sli.errors and latency.sli.total to PromQL of the workload's own metrics, or add a port"
}
{{- end -}}

{{- define "lib-team.rules.text.latency-is-of-a-mesh" -}}
{{- /* Given nothing. */ -}}
{
  "id": "latency-is-of-a-mesh",
  "each": "workloads.*.slo",
  "left": "latency",
  "op": "requires",
  "right": [
    "latency.sli",
    "$.global.platform.mesh.enabled=true",
    "$.global.platform.alerts.enabled=false"
  ],
  "expected": "latency.sli in an environment without a mesh, where no proxy measures requests",
  "fix": "set latency.sli.errors and latency.sli.total to PromQL of the workload's own metrics"
}
{{- end -}}

{{- define "lib-team.rules.text.latency-threshold-is-a-bucket" -}}
{{- /* Given nothing. */ -}}
{
  "id": "latency-threshold-is-a-bucket",
  "each": "workloads.*.slo.latency",
  "left": "threshold",
  "op": "requires",
  "right": [
    "sli",
    "threshold=1ms",
    "threshold=10ms",
    "threshold=50ms",
    "threshold=100ms",
    "threshold=200ms",
    "threshold=300ms",
    "threshold=400ms",
    "threshold=500ms",
    "threshold=1000ms",
    "threshold=5000ms",
    "threshold=10000ms",
    "threshold=1s",
    "threshold=5s",
    "threshold=10s"
  ],
  "expected": "a bound of linkerd's histogram: 1ms, 10ms, 50ms, 100ms, 200ms, 300ms, 400ms, 500ms, 1s, 5s, 10s",
  "fix": "choose one of these, or count by latency.sli"
}
{{- end -}}

{{- define "lib-team.rules.text.opaque-port-is-tcp" -}}
{{- /* Given nothing. */ -}}
{
  "id": "opaque-port-is-tcp",
  "each": [
    "workloads.*.ports.*",
    "workloads.*.sidecars.*.ports.*"
  ],
  "left": "opaque",
  "op": "excludes",
  "right": [
    "protocol=UDP",
    "protocol=SCTP"
  ],
  "expected": "a TCP port, since linkerd's proxies carry TCP alone",
  "fix": "remove opaque"
}
{{- end -}}

{{- define "lib-team.rules.text.probe-port-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "probe-port-exists",
  "each": [
    "workloads.*.probes.*",
    "workloads.*.sidecars.*.probes.*"
  ],
  "left": "port",
  "op": "refersTo",
  "right": "^.^.ports",
  "expected": "the name of one of the container's ports: {reason}",
  "fix": "use a port that is listed under ports, or add it there"
}
{{- end -}}

{{- define "lib-team.rules.text.http-probe-needs-port" -}}
{{- /* Given nothing. */ -}}
{
  "id": "http-probe-needs-port",
  "each": [
    "workloads.*.probes.*",
    "workloads.*.sidecars.*.probes.*"
  ],
  "left": "type=http",
  "op": "requires",
  "right": "port",
  "expected": "a port for a probe of type http",
  "fix": "set port to the name of one of the workload's ports"
}
{{- end -}}

{{- define "lib-team.rules.text.tcp-probe-needs-port" -}}
{{- /* Given nothing. */ -}}
{
  "id": "tcp-probe-needs-port",
  "each": [
    "workloads.*.probes.*",
    "workloads.*.sidecars.*.probes.*"
  ],
  "left": "type=tcp",
  "op": "requires",
  "right": "port",
  "expected": "a port for a probe of type tcp",
  "fix": "set port to the name of one of the workload's ports"
}
{{- end -}}

{{- define "lib-team.rules.text.grpc-probe-needs-port" -}}
{{- /* Given nothing. */ -}}
{
  "id": "grpc-probe-needs-port",
  "each": [
    "workloads.*.probes.*",
    "workloads.*.sidecars.*.probes.*"
  ],
  "left": "type=grpc",
  "op": "requires",
  "right": "port",
  "expected": "a port for a probe of type grpc",
  "fix": "set port to the name of one of the workload's ports"
}
{{- end -}}

{{- define "lib-team.rules.text.meshed-probe-is-not-tcp" -}}
{{- /* Given nothing. */ -}}
{
  "id": "meshed-probe-is-not-tcp",
  "each": [
    "workloads.*.probes.*",
    "workloads.*.sidecars.*.probes.*"
  ],
  "left": "type=tcp",
  "op": "requires",
  "right": [
    "$.global.platform.mesh.enabled=false",
    "$.workloads.{0}.mesh.enabled=false"
  ],
  "expected": "no probe of type tcp in the mesh, where the proxy accepts the connection whether or not the {{ "" -}}
    program listens",
  "fix": "set type to http, grpc or exec, or take the workload out of the mesh by mesh.enabled false"
}
{{- end -}}

{{- define "lib-team.rules.text.meshed-grpc-probe-is-allowed" -}}
{{- /* Given nothing. */ -}}
{
  "id": "meshed-grpc-probe-is-allowed",
  "each": [
    "workloads.*.probes.*",
    "workloads.*.sidecars.*.probes.*"
  ],
  "left": "type=grpc",
  "op": "requires",
  "right": [
    "$.global.platform.mesh.enabled=false",
    "$.workloads.{0}.mesh.enabled=false",
    "$.global.platform.mesh.defaultInboundPolicy=all-unauthenticated",
    "$.global.platform.mesh.defaultInboundPolicy=cluster-unauthenticated",
    "$.global.platform.mesh.defaultInboundPolicy=deny",
    "$.global.platform.mesh.defaultInboundPolicy=audit",
    "$.tenant.mesh.defaultInboundPolicy"
  ],
  "expected": "no probe of type grpc where the mesh refuses clients without mTLS, since of the kubelet's {{ "" -}}
    probes it allows those over HTTP alone",
  "fix": "set type to http or exec, or ask the platform for mesh.defaultInboundPolicy deny, with which the {{ "" -}}
    chart opens it"
}
{{- end -}}

{{- define "lib-team.rules.text.meshed-grpc-probe-is-allowed-by-the-team" -}}
{{- /* Given nothing. */ -}}
{
  "id": "meshed-grpc-probe-is-allowed-by-the-team",
  "each": [
    "workloads.*.probes.*",
    "workloads.*.sidecars.*.probes.*"
  ],
  "when": "$.tenant.mesh.defaultInboundPolicy",
  "left": "type=grpc",
  "op": "requires",
  "right": [
    "$.global.platform.mesh.enabled=false",
    "$.workloads.{0}.mesh.enabled=false",
    "$.tenant.mesh.defaultInboundPolicy=all-unauthenticated",
    "$.tenant.mesh.defaultInboundPolicy=cluster-unauthenticated",
    "$.tenant.mesh.defaultInboundPolicy=deny",
    "$.tenant.mesh.defaultInboundPolicy=audit"
  ],
  "expected": "no probe of type grpc where the mesh refuses clients without mTLS, since of the kubelet's {{ "" -}}
    probes it allows those over HTTP alone",
  "fix": "set type to http or exec, or tenant.mesh.defaultInboundPolicy to deny, with which the chart opens it"
}
{{- end -}}

{{- define "lib-team.rules.text.inbound-policy-needs-a-mesh" -}}
{{- /* Given nothing. */ -}}
{
  "id": "inbound-policy-needs-a-mesh",
  "each": "tenant.mesh",
  "when": "$.global.platform.domains",
  "left": "defaultInboundPolicy",
  "op": "requires",
  "right": "$.global.platform.mesh.enabled",
  "expected": "no defaultInboundPolicy in an environment without a mesh, where nothing keeps to it",
  "fix": "remove it, or ask the platform for the component linkerd-control-plane"
}
{{- end -}}

{{- define "lib-team.rules.text.retries-are-on-something" -}}
{{- /* Given nothing. */ -}}
{
  "id": "retries-are-on-something",
  "each": "workloads.*.mesh.retries",
  "left": "@value",
  "op": "requires",
  "right": [
    "http",
    "grpc",
    "timeout"
  ],
  "expected": "http, grpc or timeout, which say when a request is sent again",
  "fix": "set http to [gateway-error], for example, or remove retries"
}
{{- end -}}

{{- define "lib-team.rules.text.retries-need-a-service" -}}
{{- /* Given nothing. */ -}}
{
  "id": "retries-need-a-service",
  "of": "written",
  "each": "workloads.*",
  "left": "mesh.retries",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no mesh.retries for a Job or CronJob, which has no Service",
  "fix": "remove mesh.retries; what a Job calls says how often it is called again"
}
{{- end -}}

{{- define "lib-team.rules.text.timeouts-need-a-service" -}}
{{- /* Given nothing. */ -}}
{
  "id": "timeouts-need-a-service",
  "of": "written",
  "each": "workloads.*",
  "left": "mesh.timeouts",
  "op": "excludes",
  "right": [
    "kind=Job",
    "kind=CronJob"
  ],
  "expected": "no mesh.timeouts for a Job or CronJob, which has no Service",
  "fix": "remove mesh.timeouts; what a Job calls says how long it takes"
}
{{- end -}}

{{- define "lib-team.rules.text.exec-probe-needs-command" -}}
{{- /* Given nothing. */ -}}
{
  "id": "exec-probe-needs-command",
  "each": [
    "workloads.*.probes.*",
    "workloads.*.sidecars.*.probes.*"
  ],
  "left": "type=exec",
  "op": "requires",
  "right": "command",
  "expected": "a command for a probe of type exec",
  "fix": "set command to the program and its arguments"
}
{{- end -}}

{{- define "lib-team.rules.text.grace-period-covers-sleep" -}}
{{- /* Given nothing. */ -}}
{
  "id": "grace-period-covers-sleep",
  "each": "workloads.*",
  "when": [
    "!kind=Job",
    "!kind=CronJob"
  ],
  "left": "terminationGracePeriodSeconds",
  "op": "atLeast",
  "right": "preStopSleepSeconds",
  "expected": "terminationGracePeriodSeconds to be at least preStopSleepSeconds, otherwise Kubernetes rejects the pod",
  "fix": "raise terminationGracePeriodSeconds or lower preStopSleepSeconds"
}
{{- end -}}

{{- define "lib-team.rules.text.team-is-not-its-own-peer" -}}
{{- /* Given nothing. */ -}}
{
  "id": "team-is-not-its-own-peer",
  "each": "tenant",
  "left": "team",
  "op": "notKeyOf",
  "right": "network.peers",
  "expected": "only other teams as peers, since pods of the same team may always talk to each other",
  "fix": "remove the team from its own network.peers"
}
{{- end -}}

{{- define "lib-team.rules.text.restricted-mesh-needs-cni" -}}
{{- /* Given nothing. */ -}}
{
  "id": "restricted-mesh-needs-cni",
  "each": "global.platform.mesh",
  "left": "enabled",
  "op": "requires",
  "right": [
    "cni",
    "$.tenant.podSecurity=baseline"
  ],
  "expected": "linkerd's CNI plugin where Pod Security is restricted, since its init container needs NET_ADMIN",
  "fix": "set global.platform.mesh.cni to true (and install linkerd-cni), or tenant.podSecurity to baseline"
}
{{- end -}}

{{- define "lib-team.rules.text.namespace-is-no-system-namespace" -}}
{{- /* Given nothing. */ -}}
{
  "id": "namespace-is-no-system-namespace",
  "each": "tenant",
  "left": "namespace",
  "op": "notKept",
  "right": "namespaces",
  "expected": "a namespace of the team's own: {reason}",
  "fix": "remove tenant.namespace to get team-<team>, or choose another"
}
{{- end -}}

{{- define "lib-team.rules.text.namespace-is-not-the-platforms" -}}
{{- /* Given nothing. */ -}}
{
  "id": "namespace-is-not-the-platforms",
  "each": "tenant",
  "left": "namespace",
  "op": "notAmong",
  "right": "$.global.platform.reservedNamespaces",
  "expected": "a namespace of the team's own, and none that global.platform.reservedNamespaces lists",
  "fix": "remove tenant.namespace to get team-<team>, or choose another"
}
{{- end -}}

{{- define "lib-team.rules.text.namespace-is-not-another-teams" -}}
{{- /* Given nothing. */ -}}
{
  "id": "namespace-is-not-another-teams",
  "each": "tenant",
  "left": "namespace",
  "op": "ownOnly",
  "right": "team",
  "expected": "no namespace that follows from the name of another team",
  "fix": "remove tenant.namespace to get team-<team>, or choose one that does not begin with team-"
}
{{- end -}}

{{- define "lib-team.rules.text.peer-is-no-system-namespace" -}}
{{- /* Given nothing. */ -}}
{
  "id": "peer-is-no-system-namespace",
  "each": "tenant.network.peers.*",
  "left": "namespace",
  "op": "notKept",
  "right": "namespaces",
  "expected": "the namespace of a team: {reason}",
  "fix": "name the namespace of the peer, or remove the peer"
}
{{- end -}}

{{- define "lib-team.rules.text.peer-is-not-the-platform" -}}
{{- /* Given nothing. */ -}}
{
  "id": "peer-is-not-the-platform",
  "each": "tenant.network.peers.*",
  "left": "namespace",
  "op": "notAmong",
  "right": "$.global.platform.reservedNamespaces",
  "expected": "the namespace of a team, and none that global.platform.reservedNamespaces lists",
  "fix": "name the namespace of the peer, or remove the peer"
}
{{- end -}}

{{- define "lib-team.rules.text.egress-leads-somewhere" -}}
{{- /* Given nothing. */ -}}
{
  "id": "egress-leads-somewhere",
  "each": "tenant.network.egress.*",
  "left": "@value",
  "op": "requires",
  "right": [
    "cidrs",
    "service",
    "hosts"
  ],
  "expected": "cidrs, service or hosts",
  "fix": "set one of them"
}
{{- end -}}

{{- define "lib-team.rules.text.egress-leads-to-one" -}}
{{- /* Given nothing. */ -}}
{
  "id": "egress-leads-to-one",
  "each": "tenant.network.egress.*",
  "left": "hosts",
  "op": "excludes",
  "right": "cidrs",
  "expected": "hosts or cidrs, not both",
  "fix": "make an entry of each"
}
{{- end -}}

{{- define "lib-team.rules.text.egress-service-says-the-rest" -}}
{{- /* Given nothing. */ -}}
{
  "id": "egress-service-says-the-rest",
  "of": "written",
  "each": "tenant.network.egress.*",
  "left": "service",
  "op": "excludes",
  "right": [
    "cidrs",
    "hosts",
    "protocol",
    "ports",
    "portRanges"
  ],
  "expected": "nothing but workloads beside service, whose ranges and ports the environment has",
  "fix": "remove the others, or service"
}
{{- end -}}

{{- define "lib-team.rules.text.egress-has-ports" -}}
{{- /* Given nothing. */ -}}
{
  "id": "egress-has-ports",
  "each": "tenant.network.egress.*",
  "when": "!service",
  "left": "@value",
  "op": "requires",
  "right": [
    "ports",
    "portRanges"
  ],
  "expected": "ports or portRanges",
  "fix": "set ports, for example to [443]"
}
{{- end -}}

{{- define "lib-team.rules.text.service-has-ports" -}}
{{- /* Given nothing. */ -}}
{
  "id": "service-has-ports",
  "each": "global.platform.egress.services.*",
  "left": "@value",
  "op": "requires",
  "right": [
    "ports",
    "portRanges"
  ],
  "expected": "ports or portRanges",
  "fix": "set ports, for example to [25]"
}
{{- end -}}

{{- define "lib-team.rules.text.port-range-ascends" -}}
{{- /* Given nothing. */ -}}
{
  "id": "port-range-ascends",
  "each": [
    "tenant.network.egress.*.portRanges.*",
    "global.platform.egress.services.*.portRanges.*"
  ],
  "left": "endPort",
  "op": "atLeast",
  "right": "port",
  "expected": "endPort to be at least port",
  "fix": "exchange the two"
}
{{- end -}}

{{- define "lib-team.rules.text.ingress-caller-is-offered" -}}
{{- /* Given nothing. */ -}}
{
  "id": "ingress-caller-is-offered",
  "each": "tenant.network.ingress.*",
  "left": "from",
  "op": "refersTo",
  "right": "$.global.platform.callers",
  "expected": "a part of the platform that the environment lets teams name, by default edge, monitoring or scaling",
  "fix": "name one of the contract's `callers`; another team goes into network.peers"
}
{{- end -}}

{{- define "lib-team.rules.text.network-workload-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "network-workload-exists",
  "each": [
    "tenant.network.egress.*.workloads.*",
    "tenant.network.ingress.*.workloads.*"
  ],
  "left": "@value",
  "op": "refersTo",
  "right": "$.workloads",
  "expected": "the name of one of the workloads: {reason}",
  "fix": "name one of these, or remove workloads, with which the entry holds for all pods"
}
{{- end -}}

{{- define "lib-team.rules.text.egress-host-is-enforced" -}}
{{- /* Given nothing. */ -}}
{
  "id": "egress-host-is-enforced",
  "each": "tenant.network.egress.*",
  "left": "hosts",
  "op": "excludes",
  "right": "$.global.platform.egress.hosts=none",
  "expected": "no hosts in an environment that keeps pods to addresses alone, since its network policies know no names",
  "fix": "set cidrs to the addresses, name a service of the environment, or ask the platform for a network {{ "" -}}
    plugin that keeps to names"
}
{{- end -}}

{{- define "lib-team.rules.text.egress-range-is-open" -}}
{{- /* Given nothing. */ -}}
{
  "id": "egress-range-is-open",
  "each": "tenant.network.egress.*.cidrs.*",
  "left": "@value",
  "op": "closed",
  "right": "addresses",
  "unless": "$.global.platform.grants.addresses",
  "expected": "a range outside what stays closed: {reason}",
  "fix": "remove it, or ask the platform for global.platform.dns.cidrs if DNS answers there, else for {{ "" -}}
    global.platform.grants.addresses"
}
{{- end -}}

{{- define "lib-team.rules.text.pod-annotation-is-not-the-platforms" -}}
{{- /* Given nothing. */ -}}
{
  "id": "pod-annotation-is-not-the-platforms",
  "each": "workloads.*.podAnnotations.*",
  "left": "@key",
  "op": "notKept",
  "right": "keys",
  "unless": "$.global.platform.grants.keys",
  "expected": "a key of the team's own: this one is kept by the platform, since {reason}",
  "fix": "remove it, or ask the platform for global.platform.grants.keys"
}
{{- end -}}

{{- define "lib-team.rules.text.pod-label-is-not-the-platforms" -}}
{{- /* Given nothing. */ -}}
{
  "id": "pod-label-is-not-the-platforms",
  "each": "workloads.*.podLabels.*",
  "left": "@key",
  "op": "notKept",
  "right": "keys",
  "unless": "$.global.platform.grants.keys",
  "expected": "a key of the team's own: this one is kept by the platform, since {reason}",
  "fix": "remove it, or ask the platform for global.platform.grants.keys"
}
{{- end -}}

{{- define "lib-team.rules.text.service-account-annotation-is-not-the-platforms" -}}
{{- /* Given nothing. */ -}}
{
  "id": "service-account-annotation-is-not-the-platforms",
  "each": "workloads.*.serviceAccount.annotations.*",
  "left": "@key",
  "op": "notKept",
  "right": "keys",
  "unless": "$.global.platform.grants.keys",
  "expected": "a key of the team's own: this one is kept by the platform, since {reason}",
  "fix": "remove it, or ask the platform for global.platform.grants.keys"
}
{{- end -}}

{{- define "lib-team.rules.text.route-annotation-is-not-the-platforms" -}}
{{- /* Given nothing. */ -}}
{
  "id": "route-annotation-is-not-the-platforms",
  "each": "workloads.*.expose.annotations.*",
  "left": "@key",
  "op": "notKept",
  "right": "keys",
  "unless": "$.global.platform.grants.keys",
  "expected": "a key of the team's own: this one is kept by the platform, since {reason}",
  "fix": "remove it, or ask the platform for global.platform.grants.keys"
}
{{- end -}}

{{- define "lib-team.rules.text.object-annotation-is-not-the-platforms" -}}
{{- /* Given nothing. */ -}}
{
  "id": "object-annotation-is-not-the-platforms",
  "each": "extraObjects.*.metadata.annotations.*",
  "left": "@key",
  "op": "notKept",
  "right": "keys",
  "unless": "$.global.platform.grants.keys",
  "offered": {
    "cert-manager.io/cluster-issuer": "$.global.platform.issuer.name",
    "cert-manager.io/issuer": "$.global.platform.issuer.name"
  },
  "expected": "a key of the team's own: this one is kept by the platform, since {reason}",
  "fix": "remove it, or ask the platform for global.platform.grants.keys"
}
{{- end -}}

{{- define "lib-team.rules.text.object-label-is-not-the-platforms" -}}
{{- /* Given nothing. */ -}}
{
  "id": "object-label-is-not-the-platforms",
  "each": "extraObjects.*.metadata.labels.*",
  "left": "@key",
  "op": "notKept",
  "right": "keys",
  "unless": "$.global.platform.grants.keys",
  "expected": "a key of the team's own: this one is kept by the platform, since {reason}",
  "fix": "remove it, or ask the platform for global.platform.grants.keys"
}
{{- end -}}

{{- define "lib-team.rules.text.object-kind-is-not-the-platforms" -}}
{{- /* Given nothing. */ -}}
{
  "id": "object-kind-is-not-the-platforms",
  "each": "extraObjects.*",
  "left": "kind",
  "op": "notKeptKind",
  "right": "kinds",
  "unless": "$.global.platform.grants.kinds",
  "expected": "a kind of which teams make objects: this one is kept by the platform, since {reason}",
  "fix": "remove the object, or ask the platform for global.platform.grants.kinds"
}
{{- end -}}

{{- define "lib-team.rules.text.toleration-names-a-taint" -}}
{{- /* Given nothing. */ -}}
{
  "id": "toleration-names-a-taint",
  "each": "workloads.*.tolerations.*",
  "left": "@value",
  "op": "requires",
  "right": "key",
  "expected": "the key of a taint, since a toleration without one is for every node, also one that is going down",
  "fix": "set key to the taint that is meant, or remove the toleration"
}
{{- end -}}

{{- define "lib-team.rules.text.toleration-is-not-of-the-platforms-taint" -}}
{{- /* Given nothing. */ -}}
{
  "id": "toleration-is-not-of-the-platforms-taint",
  "each": "workloads.*.tolerations.*",
  "left": "key",
  "op": "notKept",
  "right": "taints",
  "unless": "$.global.platform.grants.taints",
  "expected": "a taint that is for teams: {reason}",
  "fix": "remove the toleration, or ask the platform for global.platform.grants.taints"
}
{{- end -}}

{{- define "lib-team.rules.text.priority-class-is-not-the-platforms" -}}
{{- /* Given nothing. */ -}}
{
  "id": "priority-class-is-not-the-platforms",
  "each": "workloads.*",
  "left": "priorityClassName",
  "op": "notKept",
  "right": "priorityClasses",
  "unless": "$.global.platform.priorityClasses",
  "expected": "a PriorityClass that is for teams: {reason}",
  "fix": "remove priorityClassName for the default, or use a class that the environment offers"
}
{{- end -}}

{{- define "lib-team.rules.text.grace-period-ends-in-time" -}}
{{- /* Given nothing. */ -}}
{
  "id": "grace-period-ends-in-time",
  "each": "workloads.*",
  "left": "terminationGracePeriodSeconds",
  "op": "atMost",
  "right": "$.global.platform.grants.terminationGracePeriodSeconds",
  "expected": "at most global.platform.grants.terminationGracePeriodSeconds, since a pod that does not end {{ "" -}}
    holds up its node's update",
  "fix": "lower terminationGracePeriodSeconds, or ask the platform for a longer one"
}
{{- end -}}

{{- define "lib-team.rules.text.variable-of-variable-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "variable-of-variable-exists",
  "each": [
    "workloads.*.env.*",
    "workloads.*.initContainers.*.env.*",
    "workloads.*.sidecars.*.env.*"
  ],
  "left": "@value",
  "op": "resolves",
  "right": [
    "^.^.env",
    "^.^.envSecrets",
    "^.^.envConfigMaps",
    "^.^.envFields"
  ],
  "sources": "^.^.envFrom",
  "needs": "^.^.needs",
  "expected": "a variable of this container for {reason}, since Kubernetes leaves any other reference as text",
  "fix": "set the variable under env or one of the keys beside it, or write `$$(` where the text `$(` is meant"
}
{{- end -}}

{{- define "lib-team.rules.text.variable-not-circular" -}}
{{- /* Given nothing. */ -}}
{
  "id": "variable-not-circular",
  "each": [
    "workloads.*.env.*",
    "workloads.*.initContainers.*.env.*",
    "workloads.*.sidecars.*.env.*"
  ],
  "left": "@value",
  "op": "acyclic",
  "right": "^.^.env",
  "expected": "no variable that refers to itself, as by {reason}, since Kubernetes leaves such a reference as text",
  "fix": "write out the value of one of these variables"
}
{{- end -}}

{{- define "lib-team.rules.text.variable-of-command-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "variable-of-command-exists",
  "each": [
    "workloads.*.command.*",
    "workloads.*.initContainers.*.command.*",
    "workloads.*.sidecars.*.command.*"
  ],
  "left": "@value",
  "op": "resolvesOrRuns",
  "right": [
    "^.^.env",
    "^.^.envSecrets",
    "^.^.envConfigMaps",
    "^.^.envFields"
  ],
  "sources": "^.^.envFrom",
  "needs": "^.^.needs",
  "expected": "a variable of this container for {reason}, since Kubernetes leaves any other reference as text",
  "fix": "set the variable under env or one of the keys beside it, or write `$$(` where the text `$(` is {{ "" -}}
    meant, as for a shell"
}
{{- end -}}

{{- define "lib-team.rules.text.variable-of-args-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "variable-of-args-exists",
  "each": [
    "workloads.*.args.*",
    "workloads.*.initContainers.*.args.*",
    "workloads.*.sidecars.*.args.*"
  ],
  "left": "@value",
  "op": "resolvesOrRuns",
  "right": [
    "^.^.env",
    "^.^.envSecrets",
    "^.^.envConfigMaps",
    "^.^.envFields"
  ],
  "sources": "^.^.envFrom",
  "needs": "^.^.needs",
  "expected": "a variable of this container for {reason}, since Kubernetes leaves any other reference as text",
  "fix": "set the variable under env or one of the keys beside it, or write `$$(` where the text `$(` is {{ "" -}}
    meant, as for a shell"
}
{{- end -}}

{{- define "lib-team.rules.text.variable-of-probe-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "variable-of-probe-exists",
  "each": [
    "workloads.*.probes.*.command.*",
    "workloads.*.sidecars.*.probes.*.command.*"
  ],
  "left": "@value",
  "op": "resolvesOrRuns",
  "right": "^.^.^.^.env",
  "expected": "a variable of env for {reason}, since in a probe Kubernetes takes one that is read from {{ "" -}}
    elsewhere for empty",
  "fix": "set the variable under env, or write `$$(` where the text `$(` is meant, for a shell to read the variable"
}
{{- end -}}

{{- define "lib-team.rules.text.toleration-of-any-value-has-none" -}}
{{- /* Given nothing. */ -}}
{
  "id": "toleration-of-any-value-has-none",
  "each": "workloads.*.tolerations.*",
  "left": "operator=Exists",
  "op": "excludes",
  "right": "value",
  "expected": "no value beside the operator Exists, which tolerates every value",
  "fix": "remove value, or set operator to Equal"
}
{{- end -}}

{{- define "lib-team.rules.text.toleration-seconds-need-no-execute" -}}
{{- /* Given nothing. */ -}}
{
  "id": "toleration-seconds-need-no-execute",
  "each": "workloads.*.tolerations.*",
  "left": "tolerationSeconds",
  "op": "requires",
  "right": "effect=NoExecute",
  "expected": "tolerationSeconds with the effect NoExecute only, since no other effect removes pods",
  "fix": "set effect to NoExecute, or remove tolerationSeconds"
}
{{- end -}}

{{- define "lib-team.rules.text.field-variable-reads-something" -}}
{{- /* Given nothing. */ -}}
{
  "id": "field-variable-reads-something",
  "each": [
    "workloads.*.envFields.*",
    "workloads.*.initContainers.*.envFields.*",
    "workloads.*.sidecars.*.envFields.*"
  ],
  "left": "@value",
  "op": "requires",
  "right": [
    "field",
    "resource"
  ],
  "expected": "a field of the pod, or a resource of the container",
  "fix": "set field or resource"
}
{{- end -}}

{{- define "lib-team.rules.text.field-variable-reads-one" -}}
{{- /* Given nothing. */ -}}
{
  "id": "field-variable-reads-one",
  "each": [
    "workloads.*.envFields.*",
    "workloads.*.initContainers.*.envFields.*",
    "workloads.*.sidecars.*.envFields.*"
  ],
  "left": "field",
  "op": "excludes",
  "right": "resource",
  "expected": "a field of the pod or a resource of the container, not both",
  "fix": "remove one of the two"
}
{{- end -}}

{{- define "lib-team.rules.text.thousandths-are-of-cpu" -}}
{{- /* Given nothing. */ -}}
{
  "id": "thousandths-are-of-cpu",
  "each": [
    "workloads.*.envFields.*",
    "workloads.*.initContainers.*.envFields.*",
    "workloads.*.sidecars.*.envFields.*"
  ],
  "left": "divisor=1m",
  "op": "requires",
  "right": [
    "resource=limits.cpu",
    "resource=requests.cpu",
    "field"
  ],
  "expected": "the divisor 1m for cpu alone",
  "fix": "set divisor to 1 or a unit of bytes, such as 1Mi"
}
{{- end -}}

{{- define "lib-team.rules.text.cpu-limit-is-in-cores" -}}
{{- /* Given nothing. */ -}}
{
  "id": "cpu-limit-is-in-cores",
  "each": [
    "workloads.*.envFields.*",
    "workloads.*.initContainers.*.envFields.*",
    "workloads.*.sidecars.*.envFields.*"
  ],
  "left": "resource=limits.cpu",
  "op": "requires",
  "right": [
    "divisor=1",
    "divisor=1m"
  ],
  "expected": "the divisor 1 or 1m for cpu",
  "fix": "set divisor to one of these"
}
{{- end -}}

{{- define "lib-team.rules.text.cpu-request-is-in-cores" -}}
{{- /* Given nothing. */ -}}
{
  "id": "cpu-request-is-in-cores",
  "each": [
    "workloads.*.envFields.*",
    "workloads.*.initContainers.*.envFields.*",
    "workloads.*.sidecars.*.envFields.*"
  ],
  "left": "resource=requests.cpu",
  "op": "requires",
  "right": [
    "divisor=1",
    "divisor=1m"
  ],
  "expected": "the divisor 1 or 1m for cpu",
  "fix": "set divisor to one of these"
}
{{- end -}}

{{- define "lib-team.rules.text.variable-source-is-named" -}}
{{- /* Given nothing. */ -}}
{
  "id": "variable-source-is-named",
  "each": [
    "workloads.*.envFrom.*",
    "workloads.*.initContainers.*.envFrom.*",
    "workloads.*.sidecars.*.envFrom.*"
  ],
  "left": "@value",
  "op": "requires",
  "right": [
    "secret",
    "configMap"
  ],
  "expected": "a Secret or a ConfigMap",
  "fix": "set secret or configMap"
}
{{- end -}}

{{- define "lib-team.rules.text.variable-source-is-one" -}}
{{- /* Given nothing. */ -}}
{
  "id": "variable-source-is-one",
  "each": [
    "workloads.*.envFrom.*",
    "workloads.*.initContainers.*.envFrom.*",
    "workloads.*.sidecars.*.envFrom.*"
  ],
  "left": "configMap",
  "op": "excludes",
  "right": "secret",
  "expected": "a Secret or a ConfigMap, not both",
  "fix": "make an entry of each"
}
{{- end -}}

{{- define "lib-team.rules.text.container-is-not-named-as-the-workload" -}}
{{- /* Given nothing. */ -}}
{
  "id": "container-is-not-named-as-the-workload",
  "each": [
    "workloads.*.initContainers.*",
    "workloads.*.sidecars.*"
  ],
  "left": "@key",
  "op": "differsFrom",
  "right": "@0",
  "expected": "another name than the workload's, which its own container has",
  "fix": "rename one of the two"
}
{{- end -}}

{{- define "lib-team.rules.text.sidecar-is-no-init-container" -}}
{{- /* Given nothing. */ -}}
{
  "id": "sidecar-is-no-init-container",
  "each": "workloads.*.sidecars.*",
  "left": "@key",
  "op": "notKeyOf",
  "right": "$.workloads.{0}.initContainers",
  "expected": "a name that no init container of the workload has",
  "fix": "rename one of the two"
}
{{- end -}}

{{- define "lib-team.rules.text.container-waits-for-one-that-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "container-waits-for-one-that-exists",
  "each": [
    "workloads.*.initContainers.*.after.*",
    "workloads.*.sidecars.*.after.*"
  ],
  "left": "@value",
  "op": "refersTo",
  "right": [
    "$.workloads.{0}.initContainers",
    "$.workloads.{0}.sidecars"
  ],
  "expected": "an init container or sidecar of this workload, since its own container starts last",
  "fix": "name one of these, or remove it"
}
{{- end -}}

{{- define "lib-team.rules.text.containers-do-not-wait-in-a-circle" -}}
{{- /* Given nothing. */ -}}
{
  "id": "containers-do-not-wait-in-a-circle",
  "each": [
    "workloads.*.initContainers.*",
    "workloads.*.sidecars.*"
  ],
  "left": "after",
  "op": "acyclicLists",
  "right": [
    "$.workloads.{0}.initContainers",
    "$.workloads.{0}.sidecars"
  ],
  "expected": "no container that waits for itself, as by {reason}, since none of them would start",
  "fix": "remove one of these names"
}
{{- end -}}

{{- define "lib-team.rules.text.mounted-volume-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "mounted-volume-exists",
  "each": [
    "workloads.*.initContainers.*.mounts.*",
    "workloads.*.sidecars.*.mounts.*"
  ],
  "left": "@value",
  "op": "leadsTo",
  "right": "$.workloads.{0}",
  "expected": "a volume of the workload, such as scratch.cache of its key scratch",
  "fix": "name an entry of scratch, secretMounts, configMapMounts, claimMounts or tokens, config or {{ "" -}}
    persistence, or add it"
}
{{- end -}}

{{- define "lib-team.rules.text.sidecar-port-has-a-name-of-its-own" -}}
{{- /* Given nothing. */ -}}
{
  "id": "sidecar-port-has-a-name-of-its-own",
  "each": "workloads.*.sidecars.*.ports.*",
  "left": "@key",
  "op": "notKeyOf",
  "right": "$.workloads.{0}.ports",
  "expected": "a name that no port of the workload's own container has, since both are on one Service",
  "fix": "rename one of the two ports"
}
{{- end -}}

{{- define "lib-team.rules.text.config-is-not-named-as-a-shared-one" -}}
{{- /* Given nothing. */ -}}
{
  "id": "config-is-not-named-as-a-shared-one",
  "each": "workloads.*.config",
  "left": "@0",
  "op": "notKeyOf",
  "right": "$.configMaps",
  "expected": "a workload with config whose name no entry of configMaps has, since both would be one ConfigMap",
  "fix": "rename the entry of configMaps, or move the files of config to it"
}
{{- end -}}

{{- define "lib-team.rules.text.recreate-is-of-a-deployment" -}}
{{- /* Given nothing. */ -}}
{
  "id": "recreate-is-of-a-deployment",
  "each": "workloads.*",
  "left": "rollout.strategy=Recreate",
  "op": "excludes",
  "right": [
    "persistence",
    "kind=StatefulSet",
    "kind=DaemonSet"
  ],
  "expected": "the strategy Recreate for a Deployment alone, since a StatefulSet ends each pod before its {{ "" -}}
    successor and a DaemonSet has maxSurge",
  "fix": "remove rollout.strategy"
}
{{- end -}}

{{- define "lib-team.rules.text.recreate-has-no-surge" -}}
{{- /* Given nothing. */ -}}
{
  "id": "recreate-has-no-surge",
  "of": "written",
  "each": "workloads.*.rollout",
  "left": "strategy=Recreate",
  "op": "excludes",
  "right": [
    "maxSurge",
    "maxUnavailable"
  ],
  "expected": "no maxSurge or maxUnavailable beside the strategy Recreate, which ends all pods at once",
  "fix": "remove them, or set strategy to RollingUpdate"
}
{{- end -}}

{{- define "lib-team.rules.text.progress-deadline-is-of-a-deployment" -}}
{{- /* Given nothing. */ -}}
{
  "id": "progress-deadline-is-of-a-deployment",
  "each": "workloads.*",
  "left": "rollout.progressDeadlineSeconds",
  "op": "excludes",
  "right": [
    "persistence",
    "kind=StatefulSet",
    "kind=DaemonSet"
  ],
  "expected": "progressDeadlineSeconds for a Deployment alone, the one kind that has such a deadline",
  "fix": "remove rollout.progressDeadlineSeconds"
}
{{- end -}}

{{- define "lib-team.rules.text.progress-deadline-covers-ready-seconds" -}}
{{- /* Given nothing. */ -}}
{
  "id": "progress-deadline-covers-ready-seconds",
  "each": "workloads.*.rollout",
  "left": "progressDeadlineSeconds",
  "op": "atLeast",
  "right": "minReadySeconds",
  "expected": "progressDeadlineSeconds to be above minReadySeconds, since a rollout would otherwise fail {{ "" -}}
    before its first pod counts",
  "fix": "raise progressDeadlineSeconds or lower minReadySeconds"
}
{{- end -}}

{{- define "lib-team.rules.text.mounted-claim-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "mounted-claim-exists",
  "each": "workloads.*.claimMounts.*",
  "left": "claim",
  "op": "refersTo",
  "right": "$.persistentVolumeClaims",
  "expected": "the name of an entry of persistentVolumeClaims: {reason}",
  "fix": "name one of these, or add it there with its size"
}
{{- end -}}

{{- define "lib-team.rules.text.claim-of-one-node-is-recreated" -}}
{{- /* Given nothing. */ -}}
{
  "id": "claim-of-one-node-is-recreated",
  "each": "workloads.*.claimMounts.*",
  "when": [
    "$.persistentVolumeClaims.{claim}.accessMode",
    "!$.persistentVolumeClaims.{claim}.accessMode=ReadWriteMany"
  ],
  "left": "claim",
  "op": "requires",
  "right": [
    "$.workloads.{0}.rollout.strategy=Recreate",
    "$.workloads.{0}.persistence",
    "$.workloads.{0}.kind=StatefulSet",
    "$.workloads.{0}.kind=DaemonSet",
    "$.workloads.{0}.kind=Job",
    "$.workloads.{0}.kind=CronJob"
  ],
  "expected": "rollout.strategy Recreate for a claim that one node alone mounts, since a new pod on another {{ "" -}}
    node would wait for the old one, and the old one for it",
  "fix": "set rollout.strategy to Recreate, or accessMode of the claim to ReadWriteMany where the StorageClass can"
}
{{- end -}}

{{- define "lib-team.rules.text.claim-of-one-node-has-one-replica" -}}
{{- /* Given nothing. */ -}}
{
  "id": "claim-of-one-node-has-one-replica",
  "each": "workloads.*.claimMounts.*",
  "when": [
    "$.persistentVolumeClaims.{claim}.accessMode",
    "!$.persistentVolumeClaims.{claim}.accessMode=ReadWriteMany",
    "!$.workloads.{0}.persistence",
    "!$.workloads.{0}.kind=StatefulSet",
    "!$.workloads.{0}.kind=DaemonSet",
    "!$.workloads.{0}.kind=Job",
    "!$.workloads.{0}.kind=CronJob"
  ],
  "left": "claim",
  "op": "requires",
  "right": [
    "$.workloads.{0}.replicas=1",
    "$.workloads.{0}.replicas=0"
  ],
  "expected": "one replica for a claim that one node alone mounts, since a pod on another node would never start",
  "fix": "set autoscaling.enabled to false and replicas to 1, or accessMode of the claim to ReadWriteMany, or {{ "" -}}
    use persistence for a volume each replica"
}
{{- end -}}

{{- define "lib-team.rules.text.claim-of-one-node-has-one-pod-of-a-set" -}}
{{- /* Given nothing. */ -}}
{
  "id": "claim-of-one-node-has-one-pod-of-a-set",
  "each": "workloads.*.claimMounts.*",
  "when": [
    "$.persistentVolumeClaims.{claim}.accessMode",
    "!$.persistentVolumeClaims.{claim}.accessMode=ReadWriteMany",
    "$.workloads.{0}.persistence",
    "$.workloads.{0}.replicas"
  ],
  "left": "claim",
  "op": "requires",
  "right": [
    "$.workloads.{0}.replicas=1",
    "$.workloads.{0}.replicas=0"
  ],
  "expected": "one replica for a claim that one node alone mounts, since a pod on another node would never start",
  "fix": "set replicas to 1, or accessMode of the claim to ReadWriteMany"
}
{{- end -}}

{{- define "lib-team.rules.text.claim-of-one-node-is-not-on-each" -}}
{{- /* Given nothing. */ -}}
{
  "id": "claim-of-one-node-is-not-on-each",
  "each": "workloads.*.claimMounts.*",
  "when": "$.workloads.{0}.kind=DaemonSet",
  "left": "claim",
  "op": "requires",
  "right": [
    "$.persistentVolumeClaims.{claim}.accessMode=ReadWriteMany"
  ],
  "expected": "a claim of the accessMode ReadWriteMany for a DaemonSet, which runs a pod on each node",
  "fix": "set accessMode of the claim to ReadWriteMany where the StorageClass can, or remove the mount"
}
{{- end -}}

{{- define "lib-team.rules.text.claim-of-one-node-has-one-pod-of-a-job" -}}
{{- /* Given nothing. */ -}}
{
  "id": "claim-of-one-node-has-one-pod-of-a-job",
  "each": "workloads.*.claimMounts.*",
  "when": [
    "$.persistentVolumeClaims.{claim}.accessMode",
    "!$.persistentVolumeClaims.{claim}.accessMode=ReadWriteMany",
    "$.workloads.{0}.kind",
    "!$.workloads.{0}.kind=Deployment",
    "!$.workloads.{0}.kind=StatefulSet",
    "!$.workloads.{0}.kind=DaemonSet"
  ],
  "left": "claim",
  "op": "requires",
  "right": [
    "$.workloads.{0}.job.parallelism=1"
  ],
  "expected": "job.parallelism of 1 for a claim that one node alone mounts, since a pod on another node would wait",
  "fix": "set job.parallelism to 1, or accessMode of the claim to ReadWriteMany"
}
{{- end -}}

{{- define "lib-team.rules.text.job-before-the-release-mounts-no-claim" -}}
{{- /* Given nothing. */ -}}
{
  "id": "job-before-the-release-mounts-no-claim",
  "each": "workloads.*.claimMounts.*",
  "left": "claim",
  "op": "excludes",
  "right": "$.workloads.{0}.job.phase=before",
  "expected": "no claim in a Job that runs before the release's objects, since before a first install the {{ "" -}}
    claim is not there",
  "fix": "set job.phase to after or with"
}
{{- end -}}

{{- define "lib-team.rules.text.shared-account-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "shared-account-exists",
  "each": "workloads.*.serviceAccount",
  "left": "name",
  "op": "refersTo",
  "right": "$.serviceAccounts",
  "expected": "the name of an entry of serviceAccounts: {reason}",
  "fix": "name one of these, or add it there; a workload has a ServiceAccount of its own name without this key"
}
{{- end -}}

{{- define "lib-team.rules.text.shared-account-has-its-own-settings" -}}
{{- /* Given nothing. */ -}}
{
  "id": "shared-account-has-its-own-settings",
  "of": "written",
  "each": "workloads.*.serviceAccount",
  "left": "name",
  "op": "excludes",
  "right": [
    "annotations",
    "aws"
  ],
  "expected": "no annotations or aws beside the name of a shared ServiceAccount",
  "fix": "set aws in the entry of serviceAccounts, or remove name"
}
{{- end -}}

{{- define "lib-team.rules.text.shared-account-is-no-workloads" -}}
{{- /* Given nothing. */ -}}
{
  "id": "shared-account-is-no-workloads",
  "each": "serviceAccounts.*",
  "left": "@key",
  "op": "notKeyOf",
  "right": "$.workloads",
  "expected": "a name that no workload has, which has a ServiceAccount of that name",
  "fix": "rename one of the two"
}
{{- end -}}

{{- define "lib-team.rules.text.job-before-the-release-has-its-own-account" -}}
{{- /* Given nothing. */ -}}
{
  "id": "job-before-the-release-has-its-own-account",
  "each": "workloads.*",
  "left": "serviceAccount.name",
  "op": "excludes",
  "right": "job.phase=before",
  "expected": "a ServiceAccount of its own for a Job that runs before the release's objects, since before a {{ "" -}}
    first install the shared one is not there",
  "fix": "remove serviceAccount.name, or set job.phase to after or with"
}
{{- end -}}

{{- define "lib-team.rules.text.handler-port-exists" -}}
{{- /* Given nothing. */ -}}
{
  "id": "handler-port-exists",
  "each": "workloads.*.lifecycle.*.httpGet",
  "left": "port",
  "op": "refersTo",
  "right": "^.^.^.ports",
  "expected": "the name of one of the container's ports: {reason}",
  "fix": "use a port that is listed under ports, or add it there"
}
{{- end -}}

{{- define "lib-team.rules.text.handler-takes-the-place-of-the-sleep" -}}
{{- /* Given nothing. */ -}}
{
  "id": "handler-takes-the-place-of-the-sleep",
  "each": "workloads.*",
  "when": [
    "!kind=Job",
    "!kind=CronJob"
  ],
  "left": "lifecycle.preStop",
  "op": "requires",
  "right": "preStopSleepSeconds=0",
  "expected": "preStopSleepSeconds of 0 beside lifecycle.preStop, since a container has one of both",
  "fix": "set preStopSleepSeconds to 0, and let the handler wait until traffic has ended"
}
{{- end -}}

{{- define "lib-team.rules.text.min-domains-are-enforced" -}}
{{- /* Given nothing. */ -}}
{
  "id": "min-domains-are-enforced",
  "each": "workloads.*",
  "left": "spread.minDomains",
  "op": "requires",
  "right": "spread.zones=DoNotSchedule",
  "expected": "a spread over zones that is enforced, since the fewest zones mean nothing otherwise",
  "fix": "set zones: DoNotSchedule beside minDomains, or remove it"
}
{{- end -}}

{{- define "lib-team.rules.text.affinity-names-a-workload" -}}
{{- /* Given nothing. */ -}}
{
  "id": "affinity-names-a-workload",
  "each": [
    "workloads.*.affinity.podAffinity.*",
    "workloads.*.affinity.podAntiAffinity.*"
  ],
  "left": "@key",
  "op": "refersTo",
  "right": "$.workloads",
  "expected": "the name of a workload of the team: {reason}",
  "fix": "name one that is listed under workloads"
}
{{- end -}}

{{- define "lib-team.rules.text.affinity-names-another-workload" -}}
{{- /* Given nothing. */ -}}
{
  "id": "affinity-names-another-workload",
  "each": [
    "workloads.*.affinity.podAffinity.*",
    "workloads.*.affinity.podAntiAffinity.*"
  ],
  "left": "@key",
  "op": "differsFrom",
  "right": "@0",
  "expected": "another workload, since spread says how a workload's own replicas are placed",
  "fix": "remove it, and set spread.hosts or spread.zones"
}
{{- end -}}
