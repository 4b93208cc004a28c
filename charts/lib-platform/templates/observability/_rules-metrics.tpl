{{/* Prometheus and Alertmanager themselves, where kube-prometheus-stack's rules have no runbook of the platform's. */}}
{{- define "lib-platform.rules.metrics" -}}
{{- /* Given the context. */ -}}
groups:
  - name: remote-write
    rules:
      - alert: RemoteWriteFailing
        expr: sum by (namespace, pod, remote_name) (rate(prometheus_remote_storage_samples_failed_total[5m])) > 0
        for: 15m
        labels: { severity: critical }
        annotations:
          summary: Prometheus loses samples for [[ $labels.remote_name ]].
          description: >-
            The receiver [[ $labels.remote_name ]] refuses [[ $value | humanize ]] samples a second from
            [[ $labels.pod ]]; they are lost there.
      - alert: RemoteWriteBehind
        expr: |
          max by (namespace, pod, remote_name) (
            max_over_time(prometheus_remote_storage_queue_highest_timestamp_seconds[5m])
            - max_over_time(prometheus_remote_storage_queue_highest_sent_timestamp_seconds[5m])
          ) > 300
        for: 15m
        labels: { severity: warning }
        annotations:
          summary: Prometheus is behind in sending to [[ $labels.remote_name ]].
          description: The newest sample sent from [[ $labels.pod ]] is [[ $value | humanizeDuration ]] old.
  - name: federation
    rules:
      - alert: FederationTargetDown
        expr: max by (job, instance) (up{job=~"federate-.*"}) == 0
        for: 10m
        labels: { severity: warning }
        annotations:
          summary: The Prometheus [[ $labels.instance ]] cannot be scraped.
          description: No scrape of [[ $labels.job ]] at [[ $labels.instance ]] has succeeded for 10 minutes.
  {{- if .alertmanager }}
  - name: alertmanager
    rules:
      - alert: AlertmanagerDown
        expr: absent(up{job="platform-alertmanager"} == 1)
        for: 5m
        labels: { severity: critical }
        annotations:
          summary: No Alertmanager is up.
          description: No alert is sent to anybody. Only the dead man's switch outside the cluster notices this.
      - alert: AlertmanagerNotificationsFailing
        expr: sum by (namespace, integration) (rate(alertmanager_notifications_failed_total[10m])) > 0
        for: 10m
        labels: { severity: critical }
        annotations:
          summary: Notifications by [[ $labels.integration ]] fail.
          description: Alertmanager cannot send to [[ $labels.integration ]], so its recipients miss alerts.
  {{- end }}
{{- end -}}
