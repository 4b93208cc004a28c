{{/* Generated from schemas/ by `npm run generate`; do not edit. */}}

{{- define "lib-team.rules.suspects" -}}
{{- /* Given the dict "effective", "written", and "suspects", which takes the ids of rules that may be broken. */ -}}
{{- $suspects := .suspects -}}
{{- $v0 := .effective -}}
{{- if kindIs "map" $v0 -}}
  {{- with $v1 := get $v0 "workloads" -}}
    {{- if or (kindIs "map" $v1) (kindIs "slice" $v1) -}}
      {{- range $k2, $v2 := $v1 -}}
        {{- if kindIs "map" $v2 -}}
          {{- with $v3 := get $v2 "autoscaling" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "max" -}}
                {{- $v4 := get $v3 "max" -}}
                {{- if and (kindIs "float64" $v4) (kindIs "float64" ($v3).min) (lt $v4 ($v3).min) -}}
                  {{- $_ := set $suspects "autoscaling-max-at-least-min" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "scaler" -}}
                {{- $v4 := get $v3 "scaler" -}}
                {{- if and (eq (toString $v4) "external") (eq (toString ($v3).enabled) "false") -}}
                  {{- $_ := set $suspects "external-scaler-is-enabled" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "cpu" -}}
                {{- $v4 := get $v3 "cpu" -}}
                {{- if and
                  (eq (toString $v4) "0")
                  (not
                    (or
                      ($v3).memory
                      (kindIs "float64" ($v3).memory)
                      ($v3).metrics
                      (kindIs "float64" ($v3).metrics)
                      ($v3).keda
                      (kindIs "float64" ($v3).keda)
                      (eq (toString ($v3).enabled) "false")
                      (eq (toString ($v3).scaler) "external")
                      ($v2).persistence
                      (kindIs "float64" ($v2).persistence))) -}}
                  {{- $_ := set $suspects "autoscaling-measures-something" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "keda" -}}
                {{- $v4 := get $v3 "keda" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      (((($v0).global).platform).scaling).enabled
                      (kindIs "float64" (((($v0).global).platform).scaling).enabled))) -}}
                  {{- $_ := set $suspects "keda-is-installed" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (or
                    (eq (toString ($v3).enabled) "false")
                    (eq (toString ($v3).scaler) "external")
                    ($v2).persistence
                    (kindIs "float64" ($v2).persistence)) -}}
                  {{- $_ := set $suspects "keda-is-the-one-scaler" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      ($v4).prometheus
                      (kindIs "float64" ($v4).prometheus)
                      ($v4).cron
                      (kindIs "float64" ($v4).cron)
                      ($v4).triggers
                      (kindIs "float64" ($v4).triggers))) -}}
                  {{- $_ := set $suspects "keda-has-a-trigger" true -}}
                {{- end -}}
                {{- if and (or $v4 (kindIs "float64" $v4)) (or ($v3).metrics (kindIs "float64" ($v3).metrics)) -}}
                  {{- $_ := set $suspects "keda-takes-no-metrics" true -}}
                {{- end -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "idleReplicas" -}}
                    {{- $v5 := get $v4 "idleReplicas" -}}
                    {{- if and (eq (toString $v5) "0") (eq (toString ($v3).min) "0") -}}
                      {{- $_ := set $suspects "idle-below-min" true -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "fallback" -}}
                    {{- if kindIs "map" $v5 -}}
                      {{- if hasKey $v5 "replicas" -}}
                        {{- $v6 := get $v5 "replicas" -}}
                        {{- if and (kindIs "float64" $v6) (kindIs "float64" ($v3).max) (gt $v6 ($v3).max) -}}
                          {{- $_ := set $suspects "keda-fallback-at-most-max" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "prometheus" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and
                          (or $v6 (kindIs "float64" $v6))
                          (not
                            (or
                              (((($v0).global).platform).scaling).prometheus
                              (kindIs "float64" (((($v0).global).platform).scaling).prometheus))) -}}
                          {{- $_ := set $suspects "keda-query-has-prometheus" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "cron" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if kindIs "map" $v6 -}}
                          {{- if hasKey $v6 "desiredReplicas" -}}
                            {{- $v7 := get $v6 "desiredReplicas" -}}
                            {{- if and (kindIs "float64" $v7) (kindIs "float64" ($v3).max) (gt $v7 ($v3).max) -}}
                              {{- $_ := set $suspects "keda-cron-at-most-max" true -}}
                            {{- end -}}
                          {{- end -}}
                          {{- if hasKey $v6 "start" -}}
                            {{- $v7 := get $v6 "start" -}}
                            {{- if eq (toString $v7) (toString ($v6).end) -}}
                              {{- $_ := set $suspects "keda-cron-ends-at-another-time" true -}}
                            {{- end -}}
                          {{- end -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "triggers" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if kindIs "map" $v6 -}}
                          {{- with $v7 := get $v6 "authentication" -}}
                            {{- if or (kindIs "map" $v7) (kindIs "slice" $v7) -}}
                              {{- range $k8, $v8 := $v7 -}}
                                {{- if kindIs "map" $v8 -}}
                                  {{- if hasKey $v8 "key" -}}
                                    {{- $v9 := get $v8 "key" -}}
                                    {{- if and
                                      (or $v9 (kindIs "float64" $v9))
                                      (not
                                        (or
                                          (((($v0).global).platform).scaling).secrets
                                          (kindIs "float64" (((($v0).global).platform).scaling).secrets))) -}}
                                      {{- $_ := set $suspects "keda-reads-secrets" true -}}
                                    {{- end -}}
                                  {{- end -}}
                                {{- end -}}
                              {{- end -}}
                            {{- end -}}
                          {{- end -}}
                          {{- if hasKey $v6 "clusterTriggerAuthentication" -}}
                            {{- $v7 := get $v6 "clusterTriggerAuthentication" -}}
                            {{- if and
                              (or $v7 (kindIs "float64" $v7))
                              (or ($v6).authentication (kindIs "float64" ($v6).authentication)) -}}
                              {{- $_ := set $suspects "keda-authenticates-one-way" true -}}
                            {{- end -}}
                            {{- if not
                              (hasKey
                                (default
                                  dict
                                  (((($v0).global).platform).scaling).clusterTriggerAuthentications)
                                $v7) -}}
                              {{- $_ := set $suspects "cluster-authentication-is-offered" true -}}
                            {{- end -}}
                          {{- end -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "min" -}}
                {{- $v4 := get $v3 "min" -}}
                {{- if and
                  (eq (toString $v4) "0")
                  (not
                    (or
                      ($v3).keda
                      (kindIs "float64" ($v3).keda)
                      (eq (toString ($v3).scaler) "external")
                      (eq (toString ($v3).enabled) "false")
                      ($v2).persistence
                      (kindIs "float64" ($v2).persistence))) -}}
                  {{- $_ := set $suspects "scale-to-zero-needs-keda" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "persistence" -}}
            {{- $v3 := get $v2 "persistence" -}}
            {{- if and (or $v3 (kindIs "float64" $v3)) (eq (toString (($v2).autoscaling).enabled) "true") -}}
              {{- $_ := set $suspects "persistence-is-not-autoscaled" true -}}
            {{- end -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or
                (eq (toString ($v2).kind) "Deployment")
                (eq (toString ($v2).kind) "DaemonSet")
                (eq (toString ($v2).kind) "Job")
                (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "persistence-is-of-a-stateful-set" true -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "replicas" -}}
            {{- $v3 := get $v2 "replicas" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (not
                (or
                  ($v2).persistence
                  (kindIs "float64" ($v2).persistence)
                  (eq (toString (($v2).autoscaling).enabled) "false")
                  (eq (toString ($v2).kind) "DaemonSet")
                  (eq (toString ($v2).kind) "Job")
                  (eq (toString ($v2).kind) "CronJob"))) -}}
              {{- $_ := set $suspects "replicas-only-without-autoscaling" true -}}
            {{- end -}}
            {{- if and (or $v3 (kindIs "float64" $v3)) (eq (toString (($v2).autoscaling).scaler) "external") -}}
              {{- $_ := set $suspects "external-scaler-sets-replicas" true -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "kind" -}}
            {{- $v3 := get $v2 "kind" -}}
            {{- if and
              (eq (toString $v3) "StatefulSet")
              (not (or ($v2).persistence (kindIs "float64" ($v2).persistence))) -}}
              {{- $_ := set $suspects "kind-stateful-set-has-persistence" true -}}
            {{- end -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (not (eq (toString $v3) "Deployment"))
              (not (eq (toString $v3) "StatefulSet"))
              (not (eq (toString $v3) "DaemonSet"))
              (or $v3 (kindIs "float64" $v3))
              (not
                (or
                  (eq (toString (($v2).mesh).enabled) "false")
                  (eq (toString (((($v0).global).platform).mesh).enabled) "false")
                  (((($v0).global).platform).mesh).nativeSidecar
                  (kindIs "float64" (((($v0).global).platform).mesh).nativeSidecar))) -}}
              {{- $_ := set $suspects "meshed-job-ends" true -}}
            {{- end -}}
            {{- if and
              (eq (toString $v3) "DaemonSet")
              (not
                (or
                  (eq (toString (($v2).rollout).maxSurge) "0")
                  (eq (toString (($v2).rollout).maxUnavailable) "0"))) -}}
              {{- $_ := set $suspects "daemon-set-rollout-goes-one-way" true -}}
            {{- end -}}
            {{- if and (eq (toString $v3) "CronJob") (not (or ($v2).cronJob (kindIs "float64" ($v2).cronJob))) -}}
              {{- $_ := set $suspects "cron-job-has-a-schedule" true -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "backup" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "tier" -}}
                {{- $v4 := get $v3 "tier" -}}
                {{- if not (hasKey (default dict (((($v0).global).platform).backup).tiers) $v4) -}}
                  {{- $_ := set $suspects "backup-tier-is-offered" true -}}
                {{- end -}}
              {{- end -}}
              {{- with $v4 := get $v3 "pre" -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "container" -}}
                    {{- $v5 := get $v4 "container" -}}
                    {{- if not (hasKey (default dict ($v2).sidecars) $v5) -}}
                      {{- $_ := set $suspects "backup-hook-has-a-container" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
              {{- with $v4 := get $v3 "post" -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "container" -}}
                    {{- $v5 := get $v4 "container" -}}
                    {{- if not (hasKey (default dict ($v2).sidecars) $v5) -}}
                      {{- $_ := set $suspects "backup-hook-has-a-container" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "volume" -}}
                {{- $v4 := get $v3 "volume" -}}
                {{- if and
                  (eq (toString $v4) "false")
                  (not (or ($v2).persistence (kindIs "float64" ($v2).persistence))) -}}
                  {{- $_ := set $suspects "backup-leaves-out-a-volume-that-exists" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "ports" -}}
            {{- $v3 := get $v2 "ports" -}}
            {{- if and
              (or ($v2).kind (kindIs "float64" ($v2).kind))
              (not (eq (toString ($v2).kind) "Deployment"))
              (not (eq (toString ($v2).kind) "StatefulSet"))
              (not (eq (toString ($v2).kind) "DaemonSet"))
              (or $v3 (kindIs "float64" $v3))
              (not (or ($v2).metrics (kindIs "float64" ($v2).metrics))) -}}
              {{- $_ := set $suspects "ports-of-a-job-are-for-metrics" true -}}
            {{- end -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "servicePort" -}}
                    {{- $v5 := get $v4 "servicePort" -}}
                    {{- if and
                      (or $v5 (kindIs "float64" $v5))
                      (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
                      {{- $_ := set $suspects "port-of-a-job-has-no-service" true -}}
                    {{- end -}}
                  {{- end -}}
                  {{- if hasKey $v4 "opaque" -}}
                    {{- $v5 := get $v4 "opaque" -}}
                    {{- if and
                      (or $v5 (kindIs "float64" $v5))
                      (or (eq (toString ($v4).protocol) "UDP") (eq (toString ($v4).protocol) "SCTP")) -}}
                      {{- $_ := set $suspects "opaque-port-is-tcp" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "metrics" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "monitor" -}}
                {{- $v4 := get $v3 "monitor" -}}
                {{- if and
                  (eq (toString $v4) "service")
                  (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
                  {{- $_ := set $suspects "metrics-of-a-job-are-of-its-pods" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "port" -}}
                {{- $v4 := get $v3 "port" -}}
                {{- if not
                  (or
                    (hasKey (default dict ($v2).ports) $v4)
                    (include
                      "lib-team.rules.is-key-in-one"
                      (dict "maps" ($v2).sidecars "below" "ports" "key" $v4))) -}}
                  {{- $_ := set $suspects "metrics-port-exists" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "cronJob" -}}
            {{- $v3 := get $v2 "cronJob" -}}
            {{- if and (or $v3 (kindIs "float64" $v3)) (not (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "cron-job-is-of-a-cron-job" true -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "job" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "ttlSecondsAfterFinished" -}}
                {{- $v4 := get $v3 "ttlSecondsAfterFinished" -}}
                {{- if and
                  (eq (toString ($v2).kind) "Job")
                  (or $v4 (kindIs "float64" $v4))
                  (eq (toString ($v3).phase) "with") -}}
                  {{- $_ := set $suspects "job-of-the-release-stays" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "rollout" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "maxSurge" -}}
                {{- $v4 := get $v3 "maxSurge" -}}
                {{- if and (eq (toString $v4) "0") (eq (toString ($v3).maxUnavailable) "0") -}}
                  {{- $_ := set $suspects "rollout-moves" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "strategy" -}}
                {{- $v4 := get $v3 "strategy" -}}
                {{- if and
                  (eq (toString $v4) "Recreate")
                  (or
                    ($v2).persistence
                    (kindIs "float64" ($v2).persistence)
                    (eq (toString ($v2).kind) "StatefulSet")
                    (eq (toString ($v2).kind) "DaemonSet")) -}}
                  {{- $_ := set $suspects "recreate-is-of-a-deployment" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "progressDeadlineSeconds" -}}
                {{- $v4 := get $v3 "progressDeadlineSeconds" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (or
                    ($v2).persistence
                    (kindIs "float64" ($v2).persistence)
                    (eq (toString ($v2).kind) "StatefulSet")
                    (eq (toString ($v2).kind) "DaemonSet")) -}}
                  {{- $_ := set $suspects "progress-deadline-is-of-a-deployment" true -}}
                {{- end -}}
                {{- if and
                  (kindIs "float64" $v4)
                  (kindIs "float64" ($v3).minReadySeconds)
                  (lt $v4 ($v3).minReadySeconds) -}}
                  {{- $_ := set $suspects "progress-deadline-covers-ready-seconds" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "expose" -}}
            {{- $v3 := get $v2 "expose" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (not (or ($v2).ports (kindIs "float64" ($v2).ports) ($v3).port (kindIs "float64" ($v3).port))) -}}
              {{- $_ := set $suspects "expose-needs-ports" true -}}
            {{- end -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "port" -}}
                {{- $v4 := get $v3 "port" -}}
                {{- if not
                  (or
                    (hasKey (default dict ($v2).ports) $v4)
                    (include
                      "lib-team.rules.is-key-in-one"
                      (dict "maps" ($v2).sidecars "below" "ports" "key" $v4))) -}}
                  {{- $_ := set $suspects "expose-port-exists" true -}}
                {{- end -}}
              {{- end -}}
              {{- with $v4 := get $v3 "paths" -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if kindIs "map" $v5 -}}
                      {{- if hasKey $v5 "port" -}}
                        {{- $v6 := get $v5 "port" -}}
                        {{- if not
                          (or
                            (hasKey (default dict ($v2).ports) $v6)
                            (include
                              "lib-team.rules.is-key-in-one"
                              (dict "maps" ($v2).sidecars "below" "ports" "key" $v6))) -}}
                          {{- $_ := set $suspects "path-port-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                      {{- if hasKey $v5 "rewrite" -}}
                        {{- $v6 := get $v5 "rewrite" -}}
                        {{- if eq (toString $v6) (toString ($v5).path) -}}
                          {{- $_ := set $suspects "rewrite-changes-the-path" true -}}
                        {{- end -}}
                        {{- if and
                          (eq (toString ($v3).via) "ingress")
                          (or $v6 (kindIs "float64" $v6))
                          (not
                            (or
                              (((($v0).global).platform).gateway).middlewares
                              (kindIs "float64" (((($v0).global).platform).gateway).middlewares))) -}}
                          {{- $_ := set $suspects "rewrite-of-an-ingress-is-a-middleware" true -}}
                        {{- end -}}
                        {{- if and (or $v6 (kindIs "float64" $v6)) (not (eq (toString ($v3).protocol) "http")) -}}
                          {{- $_ := set $suspects "grpc-is-not-rewritten" true -}}
                        {{- end -}}
                        {{- if and
                          (eq (toString ($v3).via) "ingress")
                          (or $v6 (kindIs "float64" $v6))
                          (not (eq (toString (((($v0).global).platform).ingress).controller) "traefik")) -}}
                          {{- $_ := set $suspects "middleware-of-an-ingress-is-of-traefik" true -}}
                        {{- end -}}
                      {{- end -}}
                      {{- if hasKey $v5 "pathType" -}}
                        {{- $v6 := get $v5 "pathType" -}}
                        {{- if and (or $v6 (kindIs "float64" $v6)) (not (eq (toString ($v3).protocol) "http")) -}}
                          {{- $_ := set $suspects "grpc-path-has-no-type" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "redirects" -}}
                {{- $v4 := get $v3 "redirects" -}}
                {{- if and
                  (eq (toString ($v3).via) "ingress")
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      (((($v0).global).platform).gateway).middlewares
                      (kindIs "float64" (((($v0).global).platform).gateway).middlewares))) -}}
                  {{- $_ := set $suspects "rewrite-of-an-ingress-is-a-middleware" true -}}
                {{- end -}}
                {{- if and
                  (eq (toString ($v3).via) "ingress")
                  (or $v4 (kindIs "float64" $v4))
                  (not (eq (toString (((($v0).global).platform).ingress).controller) "traefik")) -}}
                  {{- $_ := set $suspects "middleware-of-an-ingress-is-of-traefik" true -}}
                {{- end -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if kindIs "map" $v5 -}}
                      {{- if hasKey $v5 "to" -}}
                        {{- $v6 := get $v5 "to" -}}
                        {{- if eq (toString $v6) (toString ($v5).from) -}}
                          {{- $_ := set $suspects "redirect-leads-elsewhere" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "allowCidrs" -}}
                {{- $v4 := get $v3 "allowCidrs" -}}
                {{- if and
                  (eq (toString ($v3).via) "gateway")
                  (or $v4 (kindIs "float64" $v4))
                  (eq (toString ($v3).protocol) "grpc") -}}
                  {{- $_ := set $suspects "middleware-is-of-no-grpc-route" true -}}
                {{- end -}}
                {{- if and
                  (eq (toString ($v3).via) "ingress")
                  (or $v4 (kindIs "float64" $v4))
                  (not (eq (toString (((($v0).global).platform).ingress).controller) "traefik")) -}}
                  {{- $_ := set $suspects "middleware-of-an-ingress-is-of-traefik" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      (((($v0).global).platform).gateway).middlewares
                      (kindIs "float64" (((($v0).global).platform).gateway).middlewares))) -}}
                  {{- $_ := set $suspects "middleware-is-of-traefik" true -}}
                {{- end -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if and
                      (or $v5 (kindIs "float64" $v5))
                      (or (eq (toString $v5) "0.0.0.0/0") (eq (toString $v5) "::/0")) -}}
                      {{- $_ := set $suspects "allow-list-leaves-some-out" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "rateLimit" -}}
                {{- $v4 := get $v3 "rateLimit" -}}
                {{- if and
                  (eq (toString ($v3).via) "gateway")
                  (or $v4 (kindIs "float64" $v4))
                  (eq (toString ($v3).protocol) "grpc") -}}
                  {{- $_ := set $suspects "middleware-is-of-no-grpc-route" true -}}
                {{- end -}}
                {{- if and
                  (eq (toString ($v3).via) "ingress")
                  (or $v4 (kindIs "float64" $v4))
                  (not (eq (toString (((($v0).global).platform).ingress).controller) "traefik")) -}}
                  {{- $_ := set $suspects "middleware-of-an-ingress-is-of-traefik" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      (((($v0).global).platform).gateway).middlewares
                      (kindIs "float64" (((($v0).global).platform).gateway).middlewares))) -}}
                  {{- $_ := set $suspects "middleware-is-of-traefik" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "maxRequestBodyBytes" -}}
                {{- $v4 := get $v3 "maxRequestBodyBytes" -}}
                {{- if and
                  (eq (toString ($v3).via) "gateway")
                  (or $v4 (kindIs "float64" $v4))
                  (eq (toString ($v3).protocol) "grpc") -}}
                  {{- $_ := set $suspects "middleware-is-of-no-grpc-route" true -}}
                {{- end -}}
                {{- if and
                  (eq (toString ($v3).via) "ingress")
                  (or $v4 (kindIs "float64" $v4))
                  (not (eq (toString (((($v0).global).platform).ingress).controller) "traefik")) -}}
                  {{- $_ := set $suspects "middleware-of-an-ingress-is-of-traefik" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      (((($v0).global).platform).gateway).middlewares
                      (kindIs "float64" (((($v0).global).platform).gateway).middlewares))) -}}
                  {{- $_ := set $suspects "middleware-is-of-traefik" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "basicAuth" -}}
                {{- $v4 := get $v3 "basicAuth" -}}
                {{- if and
                  (eq (toString ($v3).via) "gateway")
                  (or $v4 (kindIs "float64" $v4))
                  (eq (toString ($v3).protocol) "grpc") -}}
                  {{- $_ := set $suspects "middleware-is-of-no-grpc-route" true -}}
                {{- end -}}
                {{- if and
                  (eq (toString ($v3).via) "ingress")
                  (or $v4 (kindIs "float64" $v4))
                  (not (eq (toString (((($v0).global).platform).ingress).controller) "traefik")) -}}
                  {{- $_ := set $suspects "middleware-of-an-ingress-is-of-traefik" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      (((($v0).global).platform).gateway).middlewares
                      (kindIs "float64" (((($v0).global).platform).gateway).middlewares))) -}}
                  {{- $_ := set $suspects "middleware-is-of-traefik" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "forwardAuth" -}}
                {{- $v4 := get $v3 "forwardAuth" -}}
                {{- if and
                  (eq (toString ($v3).via) "gateway")
                  (or $v4 (kindIs "float64" $v4))
                  (eq (toString ($v3).protocol) "grpc") -}}
                  {{- $_ := set $suspects "middleware-is-of-no-grpc-route" true -}}
                {{- end -}}
                {{- if and
                  (eq (toString ($v3).via) "ingress")
                  (or $v4 (kindIs "float64" $v4))
                  (not (eq (toString (((($v0).global).platform).ingress).controller) "traefik")) -}}
                  {{- $_ := set $suspects "middleware-of-an-ingress-is-of-traefik" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      (((($v0).global).platform).gateway).middlewares
                      (kindIs "float64" (((($v0).global).platform).gateway).middlewares))) -}}
                  {{- $_ := set $suspects "middleware-is-of-traefik" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      ((((($v0).global).platform).gateway).forwardAuth).address
                      (kindIs "float64" ((((($v0).global).platform).gateway).forwardAuth).address))) -}}
                  {{- $_ := set $suspects "forward-auth-has-a-server" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "sessionPersistence" -}}
                {{- $v4 := get $v3 "sessionPersistence" -}}
                {{- if and
                  (eq (toString ($v3).via) "ingress")
                  (or $v4 (kindIs "float64" $v4))
                  (not (eq (toString (((($v0).global).platform).ingress).controller) "traefik")) -}}
                  {{- $_ := set $suspects "middleware-of-an-ingress-is-of-traefik" true -}}
                {{- end -}}
                {{- if and (or $v4 (kindIs "float64" $v4)) (eq (toString ($v3).via) "gateway") -}}
                  {{- $_ := set $suspects "session-persistence-is-of-an-ingress" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "timeouts" -}}
                {{- $v4 := get $v3 "timeouts" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (or (eq (toString ($v3).via) "ingress") (eq (toString ($v3).protocol) "grpc")) -}}
                  {{- $_ := set $suspects "timeouts-are-of-a-route" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      (((($v0).global).platform).gateway).timeouts
                      (kindIs "float64" (((($v0).global).platform).gateway).timeouts))) -}}
                  {{- $_ := set $suspects "timeouts-are-known-to-the-gateway" true -}}
                {{- end -}}
              {{- end -}}
              {{- with $v4 := get $v3 "annotations" -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if and
                      (kindIs "string" (toString $k5))
                      (include "lib-team.rules.may-be-kept.keys" (toString $k5)) -}}
                      {{- $_ := set $suspects "route-annotation-is-not-the-platforms" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "sessionAffinity" -}}
            {{- $v3 := get $v2 "sessionAffinity" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or (($v2).expose).sessionPersistence (kindIs "float64" (($v2).expose).sessionPersistence)) -}}
              {{- $_ := set $suspects "one-affinity" true -}}
            {{- end -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or
                (((($v0).global).platform).mesh).enabled
                (kindIs "float64" (((($v0).global).platform).mesh).enabled)) -}}
              {{- $_ := set $suspects "session-affinity-is-not-the-meshs" true -}}
            {{- end -}}
            {{- if and (or $v3 (kindIs "float64" $v3)) (not (or ($v2).ports (kindIs "float64" ($v2).ports))) -}}
              {{- $_ := set $suspects "session-affinity-has-a-service" true -}}
            {{- end -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "session-affinity-outlives-the-run" true -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "canary" -}}
            {{- $v3 := get $v2 "canary" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or
                ($v2).persistence
                (kindIs "float64" ($v2).persistence)
                (eq (toString ($v2).kind) "DaemonSet")
                (eq (toString ($v2).kind) "Job")
                (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "canary-is-of-a-deployment" true -}}
            {{- end -}}
            {{- if and (or $v3 (kindIs "float64" $v3)) (not (eq (toString (($v2).expose).via) "gateway")) -}}
              {{- $_ := set $suspects "canary-is-of-the-gateway" true -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "needs" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if not (hasKey (default dict ($v0).needs) $v4) -}}
                  {{- $_ := set $suspects "bound-need-exists" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "initContainers" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if eq (toString (toString $k4)) (toString (toString $k2)) -}}
                  {{- $_ := set $suspects "container-is-not-named-as-the-workload" true -}}
                {{- end -}}
                {{- if kindIs "map" $v4 -}}
                  {{- with $v5 := get $v4 "needs" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if not (hasKey (default dict ($v0).needs) $v6) -}}
                          {{- $_ := set $suspects "bound-need-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "env" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and (kindIs "string" $v6) (contains "$(" $v6) -}}
                          {{- $_ := set $suspects "variable-of-variable-exists" true -}}
                        {{- end -}}
                        {{- if and (kindIs "string" $v6) (contains "$(" $v6) -}}
                          {{- $_ := set $suspects "variable-not-circular" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "command" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and (kindIs "string" $v6) (contains "$(" $v6) -}}
                          {{- $_ := set $suspects "variable-of-command-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "args" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and (kindIs "string" $v6) (contains "$(" $v6) -}}
                          {{- $_ := set $suspects "variable-of-args-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "envFields" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and
                          (or $v6 (kindIs "float64" $v6))
                          (not
                            (or
                              ($v6).field
                              (kindIs "float64" ($v6).field)
                              ($v6).resource
                              (kindIs "float64" ($v6).resource))) -}}
                          {{- $_ := set $suspects "field-variable-reads-something" true -}}
                        {{- end -}}
                        {{- if kindIs "map" $v6 -}}
                          {{- if hasKey $v6 "field" -}}
                            {{- $v7 := get $v6 "field" -}}
                            {{- if and
                              (or $v7 (kindIs "float64" $v7))
                              (or ($v6).resource (kindIs "float64" ($v6).resource)) -}}
                              {{- $_ := set $suspects "field-variable-reads-one" true -}}
                            {{- end -}}
                          {{- end -}}
                          {{- if hasKey $v6 "divisor" -}}
                            {{- $v7 := get $v6 "divisor" -}}
                            {{- if and
                              (eq (toString $v7) "1m")
                              (not
                                (or
                                  (eq (toString ($v6).resource) "limits.cpu")
                                  (eq (toString ($v6).resource) "requests.cpu")
                                  ($v6).field
                                  (kindIs "float64" ($v6).field))) -}}
                              {{- $_ := set $suspects "thousandths-are-of-cpu" true -}}
                            {{- end -}}
                          {{- end -}}
                          {{- if hasKey $v6 "resource" -}}
                            {{- $v7 := get $v6 "resource" -}}
                            {{- if and
                              (eq (toString $v7) "limits.cpu")
                              (not (or (eq (toString ($v6).divisor) "1") (eq (toString ($v6).divisor) "1m"))) -}}
                              {{- $_ := set $suspects "cpu-limit-is-in-cores" true -}}
                            {{- end -}}
                            {{- if and
                              (eq (toString $v7) "requests.cpu")
                              (not (or (eq (toString ($v6).divisor) "1") (eq (toString ($v6).divisor) "1m"))) -}}
                              {{- $_ := set $suspects "cpu-request-is-in-cores" true -}}
                            {{- end -}}
                          {{- end -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "envFrom" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and
                          (or $v6 (kindIs "float64" $v6))
                          (not
                            (or
                              ($v6).secret
                              (kindIs "float64" ($v6).secret)
                              ($v6).configMap
                              (kindIs "float64" ($v6).configMap))) -}}
                          {{- $_ := set $suspects "variable-source-is-named" true -}}
                        {{- end -}}
                        {{- if kindIs "map" $v6 -}}
                          {{- if hasKey $v6 "configMap" -}}
                            {{- $v7 := get $v6 "configMap" -}}
                            {{- if and
                              (or $v7 (kindIs "float64" $v7))
                              (or ($v6).secret (kindIs "float64" ($v6).secret)) -}}
                              {{- $_ := set $suspects "variable-source-is-one" true -}}
                            {{- end -}}
                          {{- end -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- if hasKey $v4 "after" -}}
                    {{- $v5 := get $v4 "after" -}}
                    {{- if $v5 -}}
                      {{- $_ := set $suspects "containers-do-not-wait-in-a-circle" true -}}
                    {{- end -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if not (or (hasKey (default dict $v3) $v6) (hasKey (default dict ($v2).sidecars) $v6)) -}}
                          {{- $_ := set $suspects "container-waits-for-one-that-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "mounts" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if not (include "lib-team.rules.leads-on" (dict "from" $v2 "path" $v6)) -}}
                          {{- $_ := set $suspects "mounted-volume-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "sidecars" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if eq (toString (toString $k4)) (toString (toString $k2)) -}}
                  {{- $_ := set $suspects "container-is-not-named-as-the-workload" true -}}
                {{- end -}}
                {{- if hasKey (default dict ($v2).initContainers) (toString $k4) -}}
                  {{- $_ := set $suspects "sidecar-is-no-init-container" true -}}
                {{- end -}}
                {{- if kindIs "map" $v4 -}}
                  {{- with $v5 := get $v4 "needs" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if not (hasKey (default dict ($v0).needs) $v6) -}}
                          {{- $_ := set $suspects "bound-need-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "ports" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if hasKey (default dict ($v2).ports) (toString $k6) -}}
                          {{- $_ := set $suspects "sidecar-port-has-a-name-of-its-own" true -}}
                        {{- end -}}
                        {{- if kindIs "map" $v6 -}}
                          {{- if hasKey $v6 "opaque" -}}
                            {{- $v7 := get $v6 "opaque" -}}
                            {{- if and
                              (or $v7 (kindIs "float64" $v7))
                              (or (eq (toString ($v6).protocol) "UDP") (eq (toString ($v6).protocol) "SCTP")) -}}
                              {{- $_ := set $suspects "opaque-port-is-tcp" true -}}
                            {{- end -}}
                          {{- end -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "probes" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if kindIs "map" $v6 -}}
                          {{- if hasKey $v6 "port" -}}
                            {{- $v7 := get $v6 "port" -}}
                            {{- if not (hasKey (default dict ($v4).ports) $v7) -}}
                              {{- $_ := set $suspects "probe-port-exists" true -}}
                            {{- end -}}
                          {{- end -}}
                          {{- if hasKey $v6 "type" -}}
                            {{- $v7 := get $v6 "type" -}}
                            {{- if and
                              (eq (toString $v7) "http")
                              (not (or ($v6).port (kindIs "float64" ($v6).port))) -}}
                              {{- $_ := set $suspects "http-probe-needs-port" true -}}
                            {{- end -}}
                            {{- if and (eq (toString $v7) "tcp") (not (or ($v6).port (kindIs "float64" ($v6).port))) -}}
                              {{- $_ := set $suspects "tcp-probe-needs-port" true -}}
                            {{- end -}}
                            {{- if and
                              (eq (toString $v7) "grpc")
                              (not (or ($v6).port (kindIs "float64" ($v6).port))) -}}
                              {{- $_ := set $suspects "grpc-probe-needs-port" true -}}
                            {{- end -}}
                            {{- if and
                              (eq (toString $v7) "tcp")
                              (not
                                (or
                                  (eq (toString (((($v0).global).platform).mesh).enabled) "false")
                                  (eq (toString (($v2).mesh).enabled) "false"))) -}}
                              {{- $_ := set $suspects "meshed-probe-is-not-tcp" true -}}
                            {{- end -}}
                            {{- if and
                              (eq (toString $v7) "grpc")
                              (not
                                (or
                                  (eq (toString (((($v0).global).platform).mesh).enabled) "false")
                                  (eq (toString (($v2).mesh).enabled) "false")
                                  (eq
                                    (toString (((($v0).global).platform).mesh).defaultInboundPolicy)
                                    "all-unauthenticated")
                                  (eq
                                    (toString (((($v0).global).platform).mesh).defaultInboundPolicy)
                                    "cluster-unauthenticated")
                                  (eq (toString (((($v0).global).platform).mesh).defaultInboundPolicy) "deny")
                                  (eq
                                    (toString (((($v0).global).platform).mesh).defaultInboundPolicy)
                                    "audit")
                                  ((($v0).tenant).mesh).defaultInboundPolicy
                                  (kindIs "float64" ((($v0).tenant).mesh).defaultInboundPolicy))) -}}
                              {{- $_ := set $suspects "meshed-grpc-probe-is-allowed" true -}}
                            {{- end -}}
                            {{- if and
                              (or
                                ((($v0).tenant).mesh).defaultInboundPolicy
                                (kindIs "float64" ((($v0).tenant).mesh).defaultInboundPolicy))
                              (eq (toString $v7) "grpc")
                              (not
                                (or
                                  (eq (toString (((($v0).global).platform).mesh).enabled) "false")
                                  (eq (toString (($v2).mesh).enabled) "false")
                                  (eq
                                    (toString ((($v0).tenant).mesh).defaultInboundPolicy)
                                    "all-unauthenticated")
                                  (eq
                                    (toString ((($v0).tenant).mesh).defaultInboundPolicy)
                                    "cluster-unauthenticated")
                                  (eq (toString ((($v0).tenant).mesh).defaultInboundPolicy) "deny")
                                  (eq (toString ((($v0).tenant).mesh).defaultInboundPolicy) "audit"))) -}}
                              {{- $_ := set $suspects "meshed-grpc-probe-is-allowed-by-the-team" true -}}
                            {{- end -}}
                            {{- if and
                              (eq (toString $v7) "exec")
                              (not (or ($v6).command (kindIs "float64" ($v6).command))) -}}
                              {{- $_ := set $suspects "exec-probe-needs-command" true -}}
                            {{- end -}}
                          {{- end -}}
                          {{- with $v7 := get $v6 "command" -}}
                            {{- if or (kindIs "map" $v7) (kindIs "slice" $v7) -}}
                              {{- range $k8, $v8 := $v7 -}}
                                {{- if and (kindIs "string" $v8) (contains "$(" $v8) -}}
                                  {{- $_ := set $suspects "variable-of-probe-exists" true -}}
                                {{- end -}}
                              {{- end -}}
                            {{- end -}}
                          {{- end -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "env" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and (kindIs "string" $v6) (contains "$(" $v6) -}}
                          {{- $_ := set $suspects "variable-of-variable-exists" true -}}
                        {{- end -}}
                        {{- if and (kindIs "string" $v6) (contains "$(" $v6) -}}
                          {{- $_ := set $suspects "variable-not-circular" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "command" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and (kindIs "string" $v6) (contains "$(" $v6) -}}
                          {{- $_ := set $suspects "variable-of-command-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "args" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and (kindIs "string" $v6) (contains "$(" $v6) -}}
                          {{- $_ := set $suspects "variable-of-args-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "envFields" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and
                          (or $v6 (kindIs "float64" $v6))
                          (not
                            (or
                              ($v6).field
                              (kindIs "float64" ($v6).field)
                              ($v6).resource
                              (kindIs "float64" ($v6).resource))) -}}
                          {{- $_ := set $suspects "field-variable-reads-something" true -}}
                        {{- end -}}
                        {{- if kindIs "map" $v6 -}}
                          {{- if hasKey $v6 "field" -}}
                            {{- $v7 := get $v6 "field" -}}
                            {{- if and
                              (or $v7 (kindIs "float64" $v7))
                              (or ($v6).resource (kindIs "float64" ($v6).resource)) -}}
                              {{- $_ := set $suspects "field-variable-reads-one" true -}}
                            {{- end -}}
                          {{- end -}}
                          {{- if hasKey $v6 "divisor" -}}
                            {{- $v7 := get $v6 "divisor" -}}
                            {{- if and
                              (eq (toString $v7) "1m")
                              (not
                                (or
                                  (eq (toString ($v6).resource) "limits.cpu")
                                  (eq (toString ($v6).resource) "requests.cpu")
                                  ($v6).field
                                  (kindIs "float64" ($v6).field))) -}}
                              {{- $_ := set $suspects "thousandths-are-of-cpu" true -}}
                            {{- end -}}
                          {{- end -}}
                          {{- if hasKey $v6 "resource" -}}
                            {{- $v7 := get $v6 "resource" -}}
                            {{- if and
                              (eq (toString $v7) "limits.cpu")
                              (not (or (eq (toString ($v6).divisor) "1") (eq (toString ($v6).divisor) "1m"))) -}}
                              {{- $_ := set $suspects "cpu-limit-is-in-cores" true -}}
                            {{- end -}}
                            {{- if and
                              (eq (toString $v7) "requests.cpu")
                              (not (or (eq (toString ($v6).divisor) "1") (eq (toString ($v6).divisor) "1m"))) -}}
                              {{- $_ := set $suspects "cpu-request-is-in-cores" true -}}
                            {{- end -}}
                          {{- end -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "envFrom" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and
                          (or $v6 (kindIs "float64" $v6))
                          (not
                            (or
                              ($v6).secret
                              (kindIs "float64" ($v6).secret)
                              ($v6).configMap
                              (kindIs "float64" ($v6).configMap))) -}}
                          {{- $_ := set $suspects "variable-source-is-named" true -}}
                        {{- end -}}
                        {{- if kindIs "map" $v6 -}}
                          {{- if hasKey $v6 "configMap" -}}
                            {{- $v7 := get $v6 "configMap" -}}
                            {{- if and
                              (or $v7 (kindIs "float64" $v7))
                              (or ($v6).secret (kindIs "float64" ($v6).secret)) -}}
                              {{- $_ := set $suspects "variable-source-is-one" true -}}
                            {{- end -}}
                          {{- end -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- if hasKey $v4 "after" -}}
                    {{- $v5 := get $v4 "after" -}}
                    {{- if $v5 -}}
                      {{- $_ := set $suspects "containers-do-not-wait-in-a-circle" true -}}
                    {{- end -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if not
                          (or
                            (hasKey (default dict ($v2).initContainers) $v6)
                            (hasKey (default dict $v3) $v6)) -}}
                          {{- $_ := set $suspects "container-waits-for-one-that-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "mounts" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if not (include "lib-team.rules.leads-on" (dict "from" $v2 "path" $v6)) -}}
                          {{- $_ := set $suspects "mounted-volume-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "slo" -}}
            {{- $v3 := get $v2 "slo" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (not
                (or
                  ($v3).availability
                  (kindIs "float64" ($v3).availability)
                  ($v3).latency
                  (kindIs "float64" ($v3).latency))) -}}
              {{- $_ := set $suspects "slo-has-an-objective" true -}}
            {{- end -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "sli" -}}
                {{- $v4 := get $v3 "sli" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not (or ($v3).availability (kindIs "float64" ($v3).availability))) -}}
                  {{- $_ := set $suspects "sli-has-an-objective" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "availability" -}}
                {{- $v4 := get $v3 "availability" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or ($v3).sli (kindIs "float64" ($v3).sli) (eq (toString (($v2).mesh).enabled) "true"))) -}}
                  {{- $_ := set $suspects "availability-is-counted" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not (or ($v3).sli (kindIs "float64" ($v3).sli) ($v2).ports (kindIs "float64" ($v2).ports))) -}}
                  {{- $_ := set $suspects "availability-has-requests" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      ($v3).sli
                      (kindIs "float64" ($v3).sli)
                      (eq (toString (((($v0).global).platform).mesh).enabled) "true")
                      (eq (toString (((($v0).global).platform).alerts).enabled) "false"))) -}}
                  {{- $_ := set $suspects "availability-is-of-a-mesh" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "latency" -}}
                {{- $v4 := get $v3 "latency" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or ($v4).sli (kindIs "float64" ($v4).sli) (eq (toString (($v2).mesh).enabled) "true"))) -}}
                  {{- $_ := set $suspects "latency-is-counted" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not (or ($v4).sli (kindIs "float64" ($v4).sli) ($v2).ports (kindIs "float64" ($v2).ports))) -}}
                  {{- $_ := set $suspects "latency-has-requests" true -}}
                {{- end -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      ($v4).sli
                      (kindIs "float64" ($v4).sli)
                      (eq (toString (((($v0).global).platform).mesh).enabled) "true")
                      (eq (toString (((($v0).global).platform).alerts).enabled) "false"))) -}}
                  {{- $_ := set $suspects "latency-is-of-a-mesh" true -}}
                {{- end -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "threshold" -}}
                    {{- $v5 := get $v4 "threshold" -}}
                    {{- if and
                      (or $v5 (kindIs "float64" $v5))
                      (not
                        (or
                          ($v4).sli
                          (kindIs "float64" ($v4).sli)
                          (eq (toString $v5) "1ms")
                          (eq (toString $v5) "10ms")
                          (eq (toString $v5) "50ms")
                          (eq (toString $v5) "100ms")
                          (eq (toString $v5) "200ms")
                          (eq (toString $v5) "300ms")
                          (eq (toString $v5) "400ms")
                          (eq (toString $v5) "500ms")
                          (eq (toString $v5) "1000ms")
                          (eq (toString $v5) "5000ms")
                          (eq (toString $v5) "10000ms")
                          (eq (toString $v5) "1s")
                          (eq (toString $v5) "5s")
                          (eq (toString $v5) "10s"))) -}}
                      {{- $_ := set $suspects "latency-threshold-is-a-bucket" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "probes" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "port" -}}
                    {{- $v5 := get $v4 "port" -}}
                    {{- if not (hasKey (default dict ($v2).ports) $v5) -}}
                      {{- $_ := set $suspects "probe-port-exists" true -}}
                    {{- end -}}
                  {{- end -}}
                  {{- if hasKey $v4 "type" -}}
                    {{- $v5 := get $v4 "type" -}}
                    {{- if and (eq (toString $v5) "http") (not (or ($v4).port (kindIs "float64" ($v4).port))) -}}
                      {{- $_ := set $suspects "http-probe-needs-port" true -}}
                    {{- end -}}
                    {{- if and (eq (toString $v5) "tcp") (not (or ($v4).port (kindIs "float64" ($v4).port))) -}}
                      {{- $_ := set $suspects "tcp-probe-needs-port" true -}}
                    {{- end -}}
                    {{- if and (eq (toString $v5) "grpc") (not (or ($v4).port (kindIs "float64" ($v4).port))) -}}
                      {{- $_ := set $suspects "grpc-probe-needs-port" true -}}
                    {{- end -}}
                    {{- if and
                      (eq (toString $v5) "tcp")
                      (not
                        (or
                          (eq (toString (((($v0).global).platform).mesh).enabled) "false")
                          (eq (toString (($v2).mesh).enabled) "false"))) -}}
                      {{- $_ := set $suspects "meshed-probe-is-not-tcp" true -}}
                    {{- end -}}
                    {{- if and
                      (eq (toString $v5) "grpc")
                      (not
                        (or
                          (eq (toString (((($v0).global).platform).mesh).enabled) "false")
                          (eq (toString (($v2).mesh).enabled) "false")
                          (eq
                            (toString (((($v0).global).platform).mesh).defaultInboundPolicy)
                            "all-unauthenticated")
                          (eq
                            (toString (((($v0).global).platform).mesh).defaultInboundPolicy)
                            "cluster-unauthenticated")
                          (eq (toString (((($v0).global).platform).mesh).defaultInboundPolicy) "deny")
                          (eq (toString (((($v0).global).platform).mesh).defaultInboundPolicy) "audit")
                          ((($v0).tenant).mesh).defaultInboundPolicy
                          (kindIs "float64" ((($v0).tenant).mesh).defaultInboundPolicy))) -}}
                      {{- $_ := set $suspects "meshed-grpc-probe-is-allowed" true -}}
                    {{- end -}}
                    {{- if and
                      (or
                        ((($v0).tenant).mesh).defaultInboundPolicy
                        (kindIs "float64" ((($v0).tenant).mesh).defaultInboundPolicy))
                      (eq (toString $v5) "grpc")
                      (not
                        (or
                          (eq (toString (((($v0).global).platform).mesh).enabled) "false")
                          (eq (toString (($v2).mesh).enabled) "false")
                          (eq (toString ((($v0).tenant).mesh).defaultInboundPolicy) "all-unauthenticated")
                          (eq (toString ((($v0).tenant).mesh).defaultInboundPolicy) "cluster-unauthenticated")
                          (eq (toString ((($v0).tenant).mesh).defaultInboundPolicy) "deny")
                          (eq (toString ((($v0).tenant).mesh).defaultInboundPolicy) "audit"))) -}}
                      {{- $_ := set $suspects "meshed-grpc-probe-is-allowed-by-the-team" true -}}
                    {{- end -}}
                    {{- if and (eq (toString $v5) "exec") (not (or ($v4).command (kindIs "float64" ($v4).command))) -}}
                      {{- $_ := set $suspects "exec-probe-needs-command" true -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "command" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and (kindIs "string" $v6) (contains "$(" $v6) -}}
                          {{- $_ := set $suspects "variable-of-probe-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "mesh" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "retries" -}}
                {{- $v4 := get $v3 "retries" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      ($v4).http
                      (kindIs "float64" ($v4).http)
                      ($v4).grpc
                      (kindIs "float64" ($v4).grpc)
                      ($v4).timeout
                      (kindIs "float64" ($v4).timeout))) -}}
                  {{- $_ := set $suspects "retries-are-on-something" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "terminationGracePeriodSeconds" -}}
            {{- $v3 := get $v2 "terminationGracePeriodSeconds" -}}
            {{- if and
              (not (eq (toString ($v2).kind) "Job"))
              (not (eq (toString ($v2).kind) "CronJob"))
              (kindIs "float64" $v3)
              (kindIs "float64" ($v2).preStopSleepSeconds)
              (lt $v3 ($v2).preStopSleepSeconds) -}}
              {{- $_ := set $suspects "grace-period-covers-sleep" true -}}
            {{- end -}}
            {{- if and
              (kindIs "float64" $v3)
              (kindIs "float64" (((($v0).global).platform).grants).terminationGracePeriodSeconds)
              (gt $v3 (((($v0).global).platform).grants).terminationGracePeriodSeconds) -}}
              {{- $_ := set $suspects "grace-period-ends-in-time" true -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "podAnnotations" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if and
                  (kindIs "string" (toString $k4))
                  (include "lib-team.rules.may-be-kept.keys" (toString $k4)) -}}
                  {{- $_ := set $suspects "pod-annotation-is-not-the-platforms" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "podLabels" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if and
                  (kindIs "string" (toString $k4))
                  (include "lib-team.rules.may-be-kept.keys" (toString $k4)) -}}
                  {{- $_ := set $suspects "pod-label-is-not-the-platforms" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "serviceAccount" -}}
            {{- if kindIs "map" $v3 -}}
              {{- with $v4 := get $v3 "annotations" -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if and
                      (kindIs "string" (toString $k5))
                      (include "lib-team.rules.may-be-kept.keys" (toString $k5)) -}}
                      {{- $_ := set $suspects "service-account-annotation-is-not-the-platforms" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "name" -}}
                {{- $v4 := get $v3 "name" -}}
                {{- if not (hasKey (default dict ($v0).serviceAccounts) $v4) -}}
                  {{- $_ := set $suspects "shared-account-exists" true -}}
                {{- end -}}
                {{- if and (or $v4 (kindIs "float64" $v4)) (eq (toString (($v2).job).phase) "before") -}}
                  {{- $_ := set $suspects "job-before-the-release-has-its-own-account" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "tolerations" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if and (or $v4 (kindIs "float64" $v4)) (not (or ($v4).key (kindIs "float64" ($v4).key))) -}}
                  {{- $_ := set $suspects "toleration-names-a-taint" true -}}
                {{- end -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "key" -}}
                    {{- $v5 := get $v4 "key" -}}
                    {{- if and (kindIs "string" $v5) (include "lib-team.rules.may-be-kept.taints" $v5) -}}
                      {{- $_ := set $suspects "toleration-is-not-of-the-platforms-taint" true -}}
                    {{- end -}}
                  {{- end -}}
                  {{- if hasKey $v4 "operator" -}}
                    {{- $v5 := get $v4 "operator" -}}
                    {{- if and (eq (toString $v5) "Exists") (or ($v4).value (kindIs "float64" ($v4).value)) -}}
                      {{- $_ := set $suspects "toleration-of-any-value-has-none" true -}}
                    {{- end -}}
                  {{- end -}}
                  {{- if hasKey $v4 "tolerationSeconds" -}}
                    {{- $v5 := get $v4 "tolerationSeconds" -}}
                    {{- if and (or $v5 (kindIs "float64" $v5)) (not (eq (toString ($v4).effect) "NoExecute")) -}}
                      {{- $_ := set $suspects "toleration-seconds-need-no-execute" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "priorityClassName" -}}
            {{- $v3 := get $v2 "priorityClassName" -}}
            {{- if and (kindIs "string" $v3) (include "lib-team.rules.may-be-kept.priorityClasses" $v3) -}}
              {{- $_ := set $suspects "priority-class-is-not-the-platforms" true -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "env" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if and (kindIs "string" $v4) (contains "$(" $v4) -}}
                  {{- $_ := set $suspects "variable-of-variable-exists" true -}}
                {{- end -}}
                {{- if and (kindIs "string" $v4) (contains "$(" $v4) -}}
                  {{- $_ := set $suspects "variable-not-circular" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "command" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if and (kindIs "string" $v4) (contains "$(" $v4) -}}
                  {{- $_ := set $suspects "variable-of-command-exists" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "args" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if and (kindIs "string" $v4) (contains "$(" $v4) -}}
                  {{- $_ := set $suspects "variable-of-args-exists" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "envFields" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      ($v4).field
                      (kindIs "float64" ($v4).field)
                      ($v4).resource
                      (kindIs "float64" ($v4).resource))) -}}
                  {{- $_ := set $suspects "field-variable-reads-something" true -}}
                {{- end -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "field" -}}
                    {{- $v5 := get $v4 "field" -}}
                    {{- if and (or $v5 (kindIs "float64" $v5)) (or ($v4).resource (kindIs "float64" ($v4).resource)) -}}
                      {{- $_ := set $suspects "field-variable-reads-one" true -}}
                    {{- end -}}
                  {{- end -}}
                  {{- if hasKey $v4 "divisor" -}}
                    {{- $v5 := get $v4 "divisor" -}}
                    {{- if and
                      (eq (toString $v5) "1m")
                      (not
                        (or
                          (eq (toString ($v4).resource) "limits.cpu")
                          (eq (toString ($v4).resource) "requests.cpu")
                          ($v4).field
                          (kindIs "float64" ($v4).field))) -}}
                      {{- $_ := set $suspects "thousandths-are-of-cpu" true -}}
                    {{- end -}}
                  {{- end -}}
                  {{- if hasKey $v4 "resource" -}}
                    {{- $v5 := get $v4 "resource" -}}
                    {{- if and
                      (eq (toString $v5) "limits.cpu")
                      (not (or (eq (toString ($v4).divisor) "1") (eq (toString ($v4).divisor) "1m"))) -}}
                      {{- $_ := set $suspects "cpu-limit-is-in-cores" true -}}
                    {{- end -}}
                    {{- if and
                      (eq (toString $v5) "requests.cpu")
                      (not (or (eq (toString ($v4).divisor) "1") (eq (toString ($v4).divisor) "1m"))) -}}
                      {{- $_ := set $suspects "cpu-request-is-in-cores" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "envFrom" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      ($v4).secret
                      (kindIs "float64" ($v4).secret)
                      ($v4).configMap
                      (kindIs "float64" ($v4).configMap))) -}}
                  {{- $_ := set $suspects "variable-source-is-named" true -}}
                {{- end -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "configMap" -}}
                    {{- $v5 := get $v4 "configMap" -}}
                    {{- if and (or $v5 (kindIs "float64" $v5)) (or ($v4).secret (kindIs "float64" ($v4).secret)) -}}
                      {{- $_ := set $suspects "variable-source-is-one" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "config" -}}
            {{- $v3 := get $v2 "config" -}}
            {{- if hasKey (default dict ($v0).configMaps) (toString $k2) -}}
              {{- $_ := set $suspects "config-is-not-named-as-a-shared-one" true -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "claimMounts" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "claim" -}}
                    {{- $v5 := get $v4 "claim" -}}
                    {{- if not (hasKey (default dict ($v0).persistentVolumeClaims) $v5) -}}
                      {{- $_ := set $suspects "mounted-claim-exists" true -}}
                    {{- end -}}
                    {{- if and
                      (or
                        (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode
                        (kindIs
                          "float64"
                          (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode))
                      (not
                        (eq
                          (toString
                            (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode)
                          "ReadWriteMany"))
                      (or $v5 (kindIs "float64" $v5))
                      (not
                        (or
                          (eq (toString (($v2).rollout).strategy) "Recreate")
                          ($v2).persistence
                          (kindIs "float64" ($v2).persistence)
                          (eq (toString ($v2).kind) "StatefulSet")
                          (eq (toString ($v2).kind) "DaemonSet")
                          (eq (toString ($v2).kind) "Job")
                          (eq (toString ($v2).kind) "CronJob"))) -}}
                      {{- $_ := set $suspects "claim-of-one-node-is-recreated" true -}}
                    {{- end -}}
                    {{- if and
                      (or
                        (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode
                        (kindIs
                          "float64"
                          (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode))
                      (not
                        (eq
                          (toString
                            (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode)
                          "ReadWriteMany"))
                      (not (or ($v2).persistence (kindIs "float64" ($v2).persistence)))
                      (not (eq (toString ($v2).kind) "StatefulSet"))
                      (not (eq (toString ($v2).kind) "DaemonSet"))
                      (not (eq (toString ($v2).kind) "Job"))
                      (not (eq (toString ($v2).kind) "CronJob"))
                      (or $v5 (kindIs "float64" $v5))
                      (not (or (eq (toString ($v2).replicas) "1") (eq (toString ($v2).replicas) "0"))) -}}
                      {{- $_ := set $suspects "claim-of-one-node-has-one-replica" true -}}
                    {{- end -}}
                    {{- if and
                      (or
                        (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode
                        (kindIs
                          "float64"
                          (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode))
                      (not
                        (eq
                          (toString
                            (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode)
                          "ReadWriteMany"))
                      (or ($v2).persistence (kindIs "float64" ($v2).persistence))
                      (or ($v2).replicas (kindIs "float64" ($v2).replicas))
                      (or $v5 (kindIs "float64" $v5))
                      (not (or (eq (toString ($v2).replicas) "1") (eq (toString ($v2).replicas) "0"))) -}}
                      {{- $_ := set $suspects "claim-of-one-node-has-one-pod-of-a-set" true -}}
                    {{- end -}}
                    {{- if and
                      (eq (toString ($v2).kind) "DaemonSet")
                      (or $v5 (kindIs "float64" $v5))
                      (not
                        (eq
                          (toString
                            (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode)
                          "ReadWriteMany")) -}}
                      {{- $_ := set $suspects "claim-of-one-node-is-not-on-each" true -}}
                    {{- end -}}
                    {{- if and
                      (or
                        (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode
                        (kindIs
                          "float64"
                          (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode))
                      (not
                        (eq
                          (toString
                            (dig (toString ($v4).claim) nil (default dict ($v0).persistentVolumeClaims)).accessMode)
                          "ReadWriteMany"))
                      (or ($v2).kind (kindIs "float64" ($v2).kind))
                      (not (eq (toString ($v2).kind) "Deployment"))
                      (not (eq (toString ($v2).kind) "StatefulSet"))
                      (not (eq (toString ($v2).kind) "DaemonSet"))
                      (or $v5 (kindIs "float64" $v5))
                      (not (eq (toString (($v2).job).parallelism) "1")) -}}
                      {{- $_ := set $suspects "claim-of-one-node-has-one-pod-of-a-job" true -}}
                    {{- end -}}
                    {{- if and (or $v5 (kindIs "float64" $v5)) (eq (toString (($v2).job).phase) "before") -}}
                      {{- $_ := set $suspects "job-before-the-release-mounts-no-claim" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "lifecycle" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "preStop" -}}
                {{- $v4 := get $v3 "preStop" -}}
                {{- if and
                  (not (eq (toString ($v2).kind) "Job"))
                  (not (eq (toString ($v2).kind) "CronJob"))
                  (or $v4 (kindIs "float64" $v4))
                  (not (eq (toString ($v2).preStopSleepSeconds) "0")) -}}
                  {{- $_ := set $suspects "handler-takes-the-place-of-the-sleep" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if kindIs "map" $v4 -}}
                  {{- with $v5 := get $v4 "httpGet" -}}
                    {{- if kindIs "map" $v5 -}}
                      {{- if hasKey $v5 "port" -}}
                        {{- $v6 := get $v5 "port" -}}
                        {{- if not (hasKey (default dict ($v2).ports) $v6) -}}
                          {{- $_ := set $suspects "handler-port-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "spread" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "minDomains" -}}
                {{- $v4 := get $v3 "minDomains" -}}
                {{- if and (or $v4 (kindIs "float64" $v4)) (not (eq (toString ($v3).zones) "DoNotSchedule")) -}}
                  {{- $_ := set $suspects "min-domains-are-enforced" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "affinity" -}}
            {{- if kindIs "map" $v3 -}}
              {{- with $v4 := get $v3 "podAffinity" -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if not (hasKey (default dict $v1) (toString $k5)) -}}
                      {{- $_ := set $suspects "affinity-names-a-workload" true -}}
                    {{- end -}}
                    {{- if eq (toString (toString $k5)) (toString (toString $k2)) -}}
                      {{- $_ := set $suspects "affinity-names-another-workload" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
              {{- with $v4 := get $v3 "podAntiAffinity" -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if not (hasKey (default dict $v1) (toString $k5)) -}}
                      {{- $_ := set $suspects "affinity-names-a-workload" true -}}
                    {{- end -}}
                    {{- if eq (toString (toString $k5)) (toString (toString $k2)) -}}
                      {{- $_ := set $suspects "affinity-names-another-workload" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- with $v1 := get $v0 "externalSecrets" -}}
    {{- if or (kindIs "map" $v1) (kindIs "slice" $v1) -}}
      {{- range $k2, $v2 := $v1 -}}
        {{- if and
          (or (toString $k2) (kindIs "float64" (toString $k2)))
          (not
            (or
              (((($v0).global).platform).secrets).enabled
              (kindIs "float64" (((($v0).global).platform).secrets).enabled))) -}}
          {{- $_ := set $suspects "external-secret-has-a-store" true -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- with $v1 := get $v0 "alerting" -}}
    {{- if kindIs "map" $v1 -}}
      {{- with $v2 := get $v1 "receivers" -}}
        {{- if or (kindIs "map" $v2) (kindIs "slice" $v2) -}}
          {{- range $k3, $v3 := $v2 -}}
            {{- if and
              (or (toString $k3) (kindIs "float64" (toString $k3)))
              (not
                (or
                  (((($v0).global).platform).alerts).routing
                  (kindIs "float64" (((($v0).global).platform).alerts).routing))) -}}
              {{- $_ := set $suspects "receivers-have-an-alertmanager" true -}}
            {{- end -}}
            {{- if and
              (or (toString $k3) (kindIs "float64" (toString $k3)))
              (not
                (or
                  ($v1).defaultReceiver
                  (kindIs "float64" ($v1).defaultReceiver)
                  ($v1).routes
                  (kindIs "float64" ($v1).routes))) -}}
              {{- $_ := set $suspects "receivers-are-routed" true -}}
            {{- end -}}
          {{- end -}}
        {{- end -}}
      {{- end -}}
      {{- if hasKey $v1 "defaultReceiver" -}}
        {{- $v2 := get $v1 "defaultReceiver" -}}
        {{- if not (hasKey (default dict ($v1).receivers) $v2) -}}
          {{- $_ := set $suspects "default-receiver-exists" true -}}
        {{- end -}}
      {{- end -}}
      {{- with $v2 := get $v1 "routes" -}}
        {{- if or (kindIs "map" $v2) (kindIs "slice" $v2) -}}
          {{- range $k3, $v3 := $v2 -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "receiver" -}}
                {{- $v4 := get $v3 "receiver" -}}
                {{- if not (hasKey (default dict ($v1).receivers) $v4) -}}
                  {{- $_ := set $suspects "route-receiver-exists" true -}}
                {{- end -}}
              {{- end -}}
              {{- with $v4 := get $v3 "workloads" -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if not (hasKey (default dict ($v0).workloads) $v5) -}}
                      {{- $_ := set $suspects "route-workload-exists" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- with $v1 := get $v0 "needs" -}}
    {{- if or (kindIs "map" $v1) (kindIs "slice" $v1) -}}
      {{- range $k2, $v2 := $v1 -}}
        {{- if hasKey (default dict ($v0).workloads) (toString $k2) -}}
          {{- $_ := set $suspects "need-is-no-workload" true -}}
        {{- end -}}
        {{- if kindIs "map" $v2 -}}
          {{- if hasKey $v2 "type" -}}
            {{- $v3 := get $v2 "type" -}}
            {{- if and
              (not
                (or
                  (((($v0).global).platform).needs).open
                  (kindIs "float64" (((($v0).global).platform).needs).open)))
              (not (hasKey (default dict (((($v0).global).platform).needs).types) $v3)) -}}
              {{- $_ := set $suspects "need-is-answered" true -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "size" -}}
            {{- $v3 := get $v2 "size" -}}
            {{- if and
              (or
                (dig (toString ($v2).type) nil (default dict (((($v0).global).platform).needs).types))
                (kindIs
                  "float64"
                  (dig (toString ($v2).type) nil (default dict (((($v0).global).platform).needs).types))))
              (not
                (hasKey
                  (default
                    dict
                    (dig (toString ($v2).type) nil (default dict (((($v0).global).platform).needs).types)).sizes)
                  $v3)) -}}
              {{- $_ := set $suspects "need-has-a-size" true -}}
            {{- end -}}
          {{- end -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- with $v1 := get $v0 "tenant" -}}
    {{- if kindIs "map" $v1 -}}
      {{- with $v2 := get $v1 "mesh" -}}
        {{- if kindIs "map" $v2 -}}
          {{- if hasKey $v2 "defaultInboundPolicy" -}}
            {{- $v3 := get $v2 "defaultInboundPolicy" -}}
            {{- if and
              (or ((($v0).global).platform).domains (kindIs "float64" ((($v0).global).platform).domains))
              (or $v3 (kindIs "float64" $v3))
              (not
                (or
                  (((($v0).global).platform).mesh).enabled
                  (kindIs "float64" (((($v0).global).platform).mesh).enabled))) -}}
              {{- $_ := set $suspects "inbound-policy-needs-a-mesh" true -}}
            {{- end -}}
          {{- end -}}
        {{- end -}}
      {{- end -}}
      {{- if hasKey $v1 "team" -}}
        {{- $v2 := get $v1 "team" -}}
        {{- if hasKey (default dict (($v1).network).peers) $v2 -}}
          {{- $_ := set $suspects "team-is-not-its-own-peer" true -}}
        {{- end -}}
      {{- end -}}
      {{- if hasKey $v1 "namespace" -}}
        {{- $v2 := get $v1 "namespace" -}}
        {{- if and (kindIs "string" $v2) (include "lib-team.rules.may-be-kept.namespaces" $v2) -}}
          {{- $_ := set $suspects "namespace-is-no-system-namespace" true -}}
        {{- end -}}
        {{- if has $v2 (default list ((($v0).global).platform).reservedNamespaces) -}}
          {{- $_ := set $suspects "namespace-is-not-the-platforms" true -}}
        {{- end -}}
        {{- if and (kindIs "string" $v2) (hasPrefix "team-" $v2) (ne $v2 (printf "team-%v" ($v1).team)) -}}
          {{- $_ := set $suspects "namespace-is-not-another-teams" true -}}
        {{- end -}}
      {{- end -}}
      {{- with $v2 := get $v1 "network" -}}
        {{- if kindIs "map" $v2 -}}
          {{- with $v3 := get $v2 "peers" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "namespace" -}}
                    {{- $v5 := get $v4 "namespace" -}}
                    {{- if and (kindIs "string" $v5) (include "lib-team.rules.may-be-kept.namespaces" $v5) -}}
                      {{- $_ := set $suspects "peer-is-no-system-namespace" true -}}
                    {{- end -}}
                    {{- if has $v5 (default list ((($v0).global).platform).reservedNamespaces) -}}
                      {{- $_ := set $suspects "peer-is-not-the-platform" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "egress" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      ($v4).cidrs
                      (kindIs "float64" ($v4).cidrs)
                      ($v4).service
                      (kindIs "float64" ($v4).service)
                      ($v4).hosts
                      (kindIs "float64" ($v4).hosts))) -}}
                  {{- $_ := set $suspects "egress-leads-somewhere" true -}}
                {{- end -}}
                {{- if and
                  (not (or ($v4).service (kindIs "float64" ($v4).service)))
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      ($v4).ports
                      (kindIs "float64" ($v4).ports)
                      ($v4).portRanges
                      (kindIs "float64" ($v4).portRanges))) -}}
                  {{- $_ := set $suspects "egress-has-ports" true -}}
                {{- end -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "hosts" -}}
                    {{- $v5 := get $v4 "hosts" -}}
                    {{- if and (or $v5 (kindIs "float64" $v5)) (or ($v4).cidrs (kindIs "float64" ($v4).cidrs)) -}}
                      {{- $_ := set $suspects "egress-leads-to-one" true -}}
                    {{- end -}}
                    {{- if and
                      (or $v5 (kindIs "float64" $v5))
                      (eq (toString (((($v0).global).platform).egress).hosts) "none") -}}
                      {{- $_ := set $suspects "egress-host-is-enforced" true -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "portRanges" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if kindIs "map" $v6 -}}
                          {{- if hasKey $v6 "endPort" -}}
                            {{- $v7 := get $v6 "endPort" -}}
                            {{- if and (kindIs "float64" $v7) (kindIs "float64" ($v6).port) (lt $v7 ($v6).port) -}}
                              {{- $_ := set $suspects "port-range-ascends" true -}}
                            {{- end -}}
                          {{- end -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "workloads" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if not (hasKey (default dict ($v0).workloads) $v6) -}}
                          {{- $_ := set $suspects "network-workload-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "cidrs" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if and (kindIs "string" $v6) (or (contains ":" $v6) (hasPrefix "169.254." $v6)) -}}
                          {{- $_ := set $suspects "egress-range-is-open" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "ingress" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "from" -}}
                    {{- $v5 := get $v4 "from" -}}
                    {{- if not (hasKey (default dict ((($v0).global).platform).callers) $v5) -}}
                      {{- $_ := set $suspects "ingress-caller-is-offered" true -}}
                    {{- end -}}
                  {{- end -}}
                  {{- with $v5 := get $v4 "workloads" -}}
                    {{- if or (kindIs "map" $v5) (kindIs "slice" $v5) -}}
                      {{- range $k6, $v6 := $v5 -}}
                        {{- if not (hasKey (default dict ($v0).workloads) $v6) -}}
                          {{- $_ := set $suspects "network-workload-exists" true -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- with $v1 := get $v0 "global" -}}
    {{- if kindIs "map" $v1 -}}
      {{- with $v2 := get $v1 "platform" -}}
        {{- if kindIs "map" $v2 -}}
          {{- with $v3 := get $v2 "mesh" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "enabled" -}}
                {{- $v4 := get $v3 "enabled" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (not
                    (or
                      ($v3).cni
                      (kindIs "float64" ($v3).cni)
                      (eq (toString (($v0).tenant).podSecurity) "baseline"))) -}}
                  {{- $_ := set $suspects "restricted-mesh-needs-cni" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "egress" -}}
            {{- if kindIs "map" $v3 -}}
              {{- with $v4 := get $v3 "services" -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if and
                      (or $v5 (kindIs "float64" $v5))
                      (not
                        (or
                          ($v5).ports
                          (kindIs "float64" ($v5).ports)
                          ($v5).portRanges
                          (kindIs "float64" ($v5).portRanges))) -}}
                      {{- $_ := set $suspects "service-has-ports" true -}}
                    {{- end -}}
                    {{- if kindIs "map" $v5 -}}
                      {{- with $v6 := get $v5 "portRanges" -}}
                        {{- if or (kindIs "map" $v6) (kindIs "slice" $v6) -}}
                          {{- range $k7, $v7 := $v6 -}}
                            {{- if kindIs "map" $v7 -}}
                              {{- if hasKey $v7 "endPort" -}}
                                {{- $v8 := get $v7 "endPort" -}}
                                {{- if and (kindIs "float64" $v8) (kindIs "float64" ($v7).port) (lt $v8 ($v7).port) -}}
                                  {{- $_ := set $suspects "port-range-ascends" true -}}
                                {{- end -}}
                              {{- end -}}
                            {{- end -}}
                          {{- end -}}
                        {{- end -}}
                      {{- end -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- with $v1 := get $v0 "extraObjects" -}}
    {{- if or (kindIs "map" $v1) (kindIs "slice" $v1) -}}
      {{- range $k2, $v2 := $v1 -}}
        {{- if kindIs "map" $v2 -}}
          {{- with $v3 := get $v2 "metadata" -}}
            {{- if kindIs "map" $v3 -}}
              {{- with $v4 := get $v3 "annotations" -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if and
                      (kindIs "string" (toString $k5))
                      (include "lib-team.rules.may-be-kept.keys" (toString $k5)) -}}
                      {{- $_ := set $suspects "object-annotation-is-not-the-platforms" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
              {{- with $v4 := get $v3 "labels" -}}
                {{- if or (kindIs "map" $v4) (kindIs "slice" $v4) -}}
                  {{- range $k5, $v5 := $v4 -}}
                    {{- if and
                      (kindIs "string" (toString $k5))
                      (include "lib-team.rules.may-be-kept.keys" (toString $k5)) -}}
                      {{- $_ := set $suspects "object-label-is-not-the-platforms" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "kind" -}}
            {{- $v3 := get $v2 "kind" -}}
            {{- if include
              "lib-team.rules.may-be-kept.kinds"
              (printf
                "%s/%v"
                (ternary
                  (first (splitList "/" (toString ($v2).apiVersion)))
                  "core"
                  (contains "/" (toString ($v2).apiVersion)))
                $v3) -}}
              {{- $_ := set $suspects "object-kind-is-not-the-platforms" true -}}
            {{- end -}}
          {{- end -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- with $v1 := get $v0 "serviceAccounts" -}}
    {{- if or (kindIs "map" $v1) (kindIs "slice" $v1) -}}
      {{- range $k2, $v2 := $v1 -}}
        {{- if hasKey (default dict ($v0).workloads) (toString $k2) -}}
          {{- $_ := set $suspects "shared-account-is-no-workloads" true -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- $v0 := .written -}}
{{- if kindIs "map" $v0 -}}
  {{- with $v1 := get $v0 "workloads" -}}
    {{- if or (kindIs "map" $v1) (kindIs "slice" $v1) -}}
      {{- range $k2, $v2 := $v1 -}}
        {{- if kindIs "map" $v2 -}}
          {{- if hasKey $v2 "replicas" -}}
            {{- $v3 := get $v2 "replicas" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or
                (eq (toString ($v2).kind) "DaemonSet")
                (eq (toString ($v2).kind) "Job")
                (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "replicas-need-a-number" true -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "autoscaling" -}}
            {{- $v3 := get $v2 "autoscaling" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or
                (eq (toString ($v2).kind) "DaemonSet")
                (eq (toString ($v2).kind) "Job")
                (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "autoscaling-needs-replicas" true -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "disruption" -}}
            {{- $v3 := get $v2 "disruption" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or
                (eq (toString ($v2).kind) "DaemonSet")
                (eq (toString ($v2).kind) "Job")
                (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "disruption-needs-replicas" true -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "spread" -}}
            {{- $v3 := get $v2 "spread" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or
                (eq (toString ($v2).kind) "DaemonSet")
                (eq (toString ($v2).kind) "Job")
                (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "spread-needs-replicas" true -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "backup" -}}
            {{- $v3 := get $v2 "backup" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "backup-needs-pods-that-stay" true -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "rollout" -}}
            {{- $v3 := get $v2 "rollout" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "rollout-needs-pods-that-stay" true -}}
            {{- end -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "strategy" -}}
                {{- $v4 := get $v3 "strategy" -}}
                {{- if and
                  (eq (toString $v4) "Recreate")
                  (or
                    ($v3).maxSurge
                    (kindIs "float64" ($v3).maxSurge)
                    ($v3).maxUnavailable
                    (kindIs "float64" ($v3).maxUnavailable)) -}}
                  {{- $_ := set $suspects "recreate-has-no-surge" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "revisionHistoryLimit" -}}
            {{- $v3 := get $v2 "revisionHistoryLimit" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "revisions-need-pods-that-stay" true -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "preStopSleepSeconds" -}}
            {{- $v3 := get $v2 "preStopSleepSeconds" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "sleep-needs-traffic" true -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "probes" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "readiness" -}}
                {{- $v4 := get $v3 "readiness" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
                  {{- $_ := set $suspects "readiness-needs-traffic" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "expose" -}}
            {{- $v3 := get $v2 "expose" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "expose-needs-a-service" true -}}
            {{- end -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "path" -}}
                {{- $v4 := get $v3 "path" -}}
                {{- if and (or $v4 (kindIs "float64" $v4)) (or ($v3).paths (kindIs "float64" ($v3).paths)) -}}
                  {{- $_ := set $suspects "paths-stand-alone" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "job" -}}
            {{- $v3 := get $v2 "job" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (not (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob"))) -}}
              {{- $_ := set $suspects "job-is-of-a-job" true -}}
            {{- end -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "phase" -}}
                {{- $v4 := get $v3 "phase" -}}
                {{- if and (or $v4 (kindIs "float64" $v4)) (eq (toString ($v2).kind) "CronJob") -}}
                  {{- $_ := set $suspects "phase-is-of-a-job" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- if hasKey $v2 "slo" -}}
            {{- $v3 := get $v2 "slo" -}}
            {{- if and
              (or $v3 (kindIs "float64" $v3))
              (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
              {{- $_ := set $suspects "slo-is-of-what-keeps-running" true -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "mesh" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "retries" -}}
                {{- $v4 := get $v3 "retries" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
                  {{- $_ := set $suspects "retries-need-a-service" true -}}
                {{- end -}}
              {{- end -}}
              {{- if hasKey $v3 "timeouts" -}}
                {{- $v4 := get $v3 "timeouts" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (or (eq (toString ($v2).kind) "Job") (eq (toString ($v2).kind) "CronJob")) -}}
                  {{- $_ := set $suspects "timeouts-need-a-service" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
          {{- with $v3 := get $v2 "serviceAccount" -}}
            {{- if kindIs "map" $v3 -}}
              {{- if hasKey $v3 "name" -}}
                {{- $v4 := get $v3 "name" -}}
                {{- if and
                  (or $v4 (kindIs "float64" $v4))
                  (or
                    ($v3).annotations
                    (kindIs "float64" ($v3).annotations)
                    ($v3).aws
                    (kindIs "float64" ($v3).aws)) -}}
                  {{- $_ := set $suspects "shared-account-has-its-own-settings" true -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
  {{- with $v1 := get $v0 "tenant" -}}
    {{- if kindIs "map" $v1 -}}
      {{- with $v2 := get $v1 "network" -}}
        {{- if kindIs "map" $v2 -}}
          {{- with $v3 := get $v2 "egress" -}}
            {{- if or (kindIs "map" $v3) (kindIs "slice" $v3) -}}
              {{- range $k4, $v4 := $v3 -}}
                {{- if kindIs "map" $v4 -}}
                  {{- if hasKey $v4 "service" -}}
                    {{- $v5 := get $v4 "service" -}}
                    {{- if and
                      (or $v5 (kindIs "float64" $v5))
                      (or
                        ($v4).cidrs
                        (kindIs "float64" ($v4).cidrs)
                        ($v4).hosts
                        (kindIs "float64" ($v4).hosts)
                        ($v4).protocol
                        (kindIs "float64" ($v4).protocol)
                        ($v4).ports
                        (kindIs "float64" ($v4).ports)
                        ($v4).portRanges
                        (kindIs "float64" ($v4).portRanges)) -}}
                      {{- $_ := set $suspects "egress-service-says-the-rest" true -}}
                    {{- end -}}
                  {{- end -}}
                {{- end -}}
              {{- end -}}
            {{- end -}}
          {{- end -}}
        {{- end -}}
      {{- end -}}
    {{- end -}}
  {{- end -}}
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.may-be-kept.namespaces" -}}
{{- /* Given a text. */ -}}
{{- $text := lower . -}}
{{- if or
  (contains "kube-" $text)
  (contains "default" $text)
  (contains "argocd" $text)
  (contains "flux-system" $text) -}}
true
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.may-be-kept.kinds" -}}
{{- /* Given a text. */ -}}
{{- $text := lower . -}}
{{- if or
  (contains "cilium.io/" $text)
  (contains "projectcalico.org/" $text)
  (contains "antrea.io/" $text)
  (contains "policy.networking.k8s.io/" $text)
  (contains "networking.k8s.aws/" $text)
  (contains "k8s.ovn.org/" $text)
  (contains "cni.cncf.io/" $text)
  (contains "vpcresources.k8s.aws/" $text)
  (contains "crd.k8s.amazonaws.com/" $text)
  (contains "metallb.io/" $text)
  (contains "multicluster.linkerd.io/" $text)
  (contains "workload.linkerd.io/" $text)
  (contains "policy.linkerd.io/egressnetwork" $text)
  (contains ".istio.io/" $text)
  (contains "consul.hashicorp.com/" $text)
  (contains "traefik.io/" $text)
  (contains "traefik.containo.us/" $text)
  (contains "gateway.networking.x-k8s.io/" $text)
  (contains "gateway.networking.k8s.io/tcproute" $text)
  (contains "gateway.networking.k8s.io/udproute" $text)
  (contains "gateway.envoyproxy.io/" $text)
  (contains "projectcontour.io/" $text)
  (contains "getambassador.io/" $text)
  (contains "konghq.com/" $text)
  (contains "k8s.nginx.org/" $text)
  (contains "gateway.nginx.org/" $text)
  (contains "haproxy.org/" $text)
  (contains "route.openshift.io/" $text)
  (contains "zalando.org/routegroup" $text)
  (contains "elbv2.k8s.aws/" $text)
  (contains "gateway.k8s.aws/" $text)
  (contains "externaldns.k8s.io/" $text)
  (contains "cert-manager.io/certificaterequest" $text)
  (contains "acme.cert-manager.io/" $text)
  (contains "policy.cert-manager.io/" $text)
  (contains "trust.cert-manager.io/" $text)
  (contains "trust-manager.io/" $text)
  (contains "certificates.k8s.io/" $text)
  (contains "awspca.cert-manager.io/" $text)
  (contains "karpenter." $text)
  (contains "eks.amazonaws.com/" $text)
  (contains "cluster.x-k8s.io/" $text)
  (contains "core/binding" $text)
  (contains "storage.k8s.io/csistoragecapacity" $text)
  (contains "snapshot.storage.k8s.io/volumesnapshotcontent" $text)
  (contains "groupsnapshot.storage.k8s.io/volumegroupsnapshotcontent" $text)
  (contains "groupsnapshot.storage.k8s.io/volumegroupsnapshotclass" $text)
  (contains "argoproj.io/application" $text)
  (contains "argoproj.io/appproject" $text)
  (contains "argoproj.io/argocd" $text)
  (contains "toolkit.fluxcd.io/" $text)
  (contains "fluxcd.controlplane.io/" $text)
  (contains ".cattle.io/" $text)
  (contains "open-cluster-management.io/" $text)
  (contains "operators.coreos.com/" $text)
  (contains "crossplane.io/" $text)
  (contains "upbound.io/" $text)
  (contains "services.k8s.aws/" $text)
  (contains "velero.io/" $text)
  (contains "external-secrets.io/secretstore" $text)
  (contains "external-secrets.io/pushsecret" $text)
  (contains "external-secrets.io/clusterpushsecret" $text)
  (contains "generators.external-secrets.io/" $text)
  (contains "keda.sh/triggerauthentication" $text)
  (contains "eventing.keda.sh/" $text)
  (contains "kyverno.io/" $text)
  (contains "gatekeeper.sh/" $text)
  (contains "policies.kubewarden.io/" $text) -}}
true
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.may-be-kept.keys" -}}
{{- /* Given a text. */ -}}
{{- $text := lower . -}}
{{- if or
  (contains "chartwright.dev/" $text)
  (contains "linkerd.io/" $text)
  (contains "cilium.io/" $text)
  (contains "projectcalico.org/" $text)
  (contains ".cni.cncf.io/" $text)
  (contains ".multus-cni.io/" $text)
  (contains "networking.gke.io/" $text)
  (contains "k8s.ovn.org/" $text)
  (contains "ovn.kubernetes.io/" $text)
  (contains "antrea.io/" $text)
  (contains "io.cilium" $text)
  (contains "metallb.io/" $text)
  (contains "metallb.universe.tf/" $text)
  (contains "vpc.amazonaws.com/" $text)
  (contains "argocd.argoproj.io/" $text)
  (contains ".toolkit.fluxcd.io/" $text)
  (contains "meta.helm.sh/" $text)
  (contains "pod-security.kubernetes.io/" $text)
  (contains "karpenter.sh/do-not-" $text)
  (contains "cluster-autoscaler.kubernetes.io/safe-to-evict" $text)
  (contains "external-dns.alpha.kubernetes.io/" $text)
  (contains "external-dns.kubernetes.io/" $text)
  (contains "kubernetes.io/ingress.class" $text)
  (contains "traefik.ingress.kubernetes.io/router." $text)
  (contains "traefik.ingress.kubernetes.io/service.serverstransport" $text)
  (contains "traefik.ingress.kubernetes.io/service.middlewares" $text)
  (contains "nginx.ingress.kubernetes.io/" $text)
  (contains "alb.ingress.kubernetes.io/group." $text)
  (contains "alb.ingress.kubernetes.io/actions." $text)
  (contains "alb.ingress.kubernetes.io/conditions." $text)
  (contains "alb.ingress.kubernetes.io/security-groups" $text)
  (contains "cert-manager.io/" $text) -}}
true
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.may-be-kept.priorityClasses" -}}
{{- /* Given a text. */ -}}
{{- $text := lower . -}}
{{- if or (contains "system-" $text) (contains "platform" $text) -}}
true
{{- end -}}
{{- end -}}

{{- define "lib-team.rules.may-be-kept.taints" -}}
{{- /* Given a text. */ -}}
{{- $text := lower . -}}
{{- if or
  (contains "node-role.kubernetes.io/" $text)
  (contains "node.kubernetes.io/memory-pressure" $text)
  (contains "node.kubernetes.io/disk-pressure" $text)
  (contains "node.kubernetes.io/pid-pressure" $text)
  (contains "node.kubernetes.io/unschedulable" $text)
  (contains "node.kubernetes.io/network-unavailable" $text)
  (contains "node.kubernetes.io/out-of-service" $text)
  (contains "node.cloudprovider.kubernetes.io/" $text)
  (contains "node.cilium.io/" $text)
  (contains "karpenter.sh/disrupted" $text)
  (contains "karpenter.sh/unregistered" $text)
  (contains "tobedeletedbyclusterautoscaler" $text)
  (contains "criticaladdonsonly" $text) -}}
true
{{- end -}}
{{- end -}}
