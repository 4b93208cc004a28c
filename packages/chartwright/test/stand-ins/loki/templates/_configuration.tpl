{{- /* The values, in the places where Loki looks for them. */ -}}
{{- define "stand-in.loki-configuration" -}}
{{- $loki := .Values.loki -}}
{{- $storage := dict "filesystem" (dict "chunks_directory" "/var/loki/chunks" "rules_directory" "/var/loki/rules") -}}
{{- if eq $loki.storage.type "s3" -}}
{{- $s3 := $loki.storage.s3 | default dict -}}
{{- $storage = dict "s3" (dict "bucketnames" $loki.storage.bucketNames.chunks "region" $s3.region "insecure" false "s3forcepathstyle" false) -}}
{{- end -}}
{{- $service := printf "%s.%s.svc.cluster.local" (include "stand-in.fullname" .) .Release.Namespace -}}
{{- toYaml (pick $loki "auth_enabled" "analytics" "compactor" "ingester" "limits_config" "querier") }}
common:
  {{- toYaml (merge (dict "path_prefix" "/var/loki" "compactor_grpc_address" (printf "%s:9095" $service) "storage" $storage) $loki.commonConfig) | nindent 2 }}
memberlist:
  advertise_port: 7946
  bind_port: 7946
  join_members: [{{ printf "%s-memberlist.%s.svc.cluster.local" (include "stand-in.fullname" .) .Release.Namespace }}]
runtime_config:
  file: /etc/loki/runtime-config/runtime-config.yaml
schema_config:
  {{- toYaml $loki.schemaConfig | nindent 2 }}
server:
  {{- toYaml (merge (dict "http_listen_port" 3100 "grpc_listen_port" 9095) $loki.server) | nindent 2 }}
{{- end -}}
