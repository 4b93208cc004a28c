{{/*
What the components that are there add to the personas: `see` to whoever sees, `deploy` to teams' deployers and admins,
`operate` to the platform's admins. `seen` is for the platform's personas alone.
*/}}
{{- define "lib-platform.access-components" -}}
{{- $context := . -}}
{{- $see := list "team-viewer" "team-developer" "team-deployer" "team-admin" "platform-viewer" "platform-admin" -}}
{{- $levels := dict
  "see" (dict "to" $see "verbs" (list "get" "list" "watch"))
  "seen" (dict "to" (list "platform-viewer" "platform-admin") "verbs" (list "get" "list" "watch"))
  "deploy" (dict "to" (list "team-deployer" "team-admin") "verbs" (list "create" "update" "patch" "delete"))
  "operate" (dict "to" (list "platform-admin") "verbs" (list "create" "update" "patch" "delete")) -}}
{{- range $component, $grants := include "lib-platform.component-resources" . | fromYaml -}}
{{- if has $component $context.present -}}
{{- range $level, $groups := $grants -}}
{{- $rules := list -}}
{{- $is := get $levels $level -}}
{{- range $group, $resources := $groups }}{{ $rules = append $rules (dict "groups" (list $group) "resources" $resources "verbs" $is.verbs) }}{{ end -}}
{{- include "lib-platform.access-rules" (dict "context" $context "name" (printf "%s-%s" $component $level) "to" $is.to "rules" $rules) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/*
Left out on purpose: SecretStores (which store a team reads from is the platform's to say), TriggerAuthentications (they
lend KEDA's identity), Traefik's own kinds (they claim hosts that no guard rail sees), ScrapeConfigs and Probes (they make
Prometheus call anything), DownloadRequests (they give out whole backups, Secrets and all).
*/}}
{{- define "lib-platform.component-resources" -}}
cert-manager:
  seen: { acme.cert-manager.io: [challenges, orders], cert-manager.io: [certificaterequests, certificates, clusterissuers, issuers] }
  operate: { acme.cert-manager.io: [challenges, orders], cert-manager.io: [certificaterequests, certificates] }
trust-manager:
  seen: { trust.cert-manager.io: [bundles] }
external-secrets:
  see: { external-secrets.io: [externalsecrets, secretstores] }
  seen: { external-secrets.io: [clusterexternalsecrets, clustersecretstores, pushsecrets] }
  deploy: { external-secrets.io: [externalsecrets] }
karpenter:
  seen: { karpenter.sh: [nodeclaims, nodepools], karpenter.k8s.aws: [ec2nodeclasses] }
  operate: { karpenter.sh: [nodeclaims, nodepools] }
keda:
  see: { keda.sh: [scaledjobs, scaledobjects, triggerauthentications] }
  seen: { keda.sh: [clustertriggerauthentications] }
  deploy: { keda.sh: [scaledjobs, scaledobjects] }
kube-prometheus-stack:
  see: { monitoring.coreos.com: [alertmanagerconfigs] }
  seen: { monitoring.coreos.com: [alertmanagers, podmonitors, probes, prometheuses, prometheusrules, scrapeconfigs, servicemonitors, thanosrulers] }
  deploy: { monitoring.coreos.com: [alertmanagerconfigs] }
  operate: { monitoring.coreos.com: [podmonitors, prometheusrules, servicemonitors] }
linkerd-control-plane:
  see: { linkerd.io: [serviceprofiles], policy.linkerd.io: [authorizationpolicies, httproutes, meshtlsauthentications, networkauthentications, serverauthorizations, servers] }
  seen: { policy.linkerd.io: [egressnetworks, httplocalratelimitpolicies] }
  deploy: { linkerd.io: [serviceprofiles], policy.linkerd.io: [authorizationpolicies, httproutes, meshtlsauthentications, networkauthentications, servers] }
velero:
  seen: { velero.io: [backuprepositories, backups, backupstoragelocations, datadownloads, datauploads, deletebackuprequests, podvolumebackups, podvolumerestores, restores, schedules, volumesnapshotlocations] }
  operate: { velero.io: [backups, restores] }
{{- end -}}
