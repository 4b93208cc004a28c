{{/*
No persona writes SecretStores (the platform decides which store a team reads from), TriggerAuthentications (they lend
KEDA's identity), Traefik's own kinds other than Middlewares (they claim hosts that no guard rail sees), ScrapeConfigs
and Probes (they make Prometheus call any address), or DownloadRequests (they hand out whole backups, Secrets included).
*/}}
{{- define "lib-platform.component-resources" -}}
{{- /* Given nothing. */ -}}
cert-manager:
  seen:
    acme.cert-manager.io: [challenges, orders]
    cert-manager.io: [certificaterequests, certificates, clusterissuers, issuers]
  operate:
    acme.cert-manager.io: [challenges, orders]
    cert-manager.io: [certificaterequests, certificates]
cloudnative-pg:
  see: { postgresql.cnpg.io: [clusters] }
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
  seen:
    monitoring.coreos.com:
      - alertmanagers
      - podmonitors
      - probes
      - prometheuses
      - prometheusrules
      - scrapeconfigs
      - servicemonitors
      - thanosrulers
  deploy: { monitoring.coreos.com: [alertmanagerconfigs] }
  operate: { monitoring.coreos.com: [podmonitors, prometheusrules, servicemonitors] }
linkerd-control-plane:
  see:
    linkerd.io: [serviceprofiles]
    policy.linkerd.io:
      - authorizationpolicies
      - httproutes
      - meshtlsauthentications
      - networkauthentications
      - serverauthorizations
      - servers
  seen: { policy.linkerd.io: [egressnetworks, httplocalratelimitpolicies] }
  deploy:
    linkerd.io: [serviceprofiles]
    policy.linkerd.io:
      - authorizationpolicies
      - httproutes
      - meshtlsauthentications
      - networkauthentications
      - servers
  operate: { policy.linkerd.io: [authorizationpolicies, meshtlsauthentications] }
traefik:
  see: { traefik.io: [middlewares] }
  seen:
    traefik.io:
      - ingressroutes
      - ingressroutetcps
      - ingressrouteudps
      - middlewaretcps
      - serverstransports
      - serverstransporttcps
      - tlsoptions
      - tlsstores
      - traefikservices
  deploy: { traefik.io: [middlewares] }
velero:
  seen:
    velero.io:
      - backuprepositories
      - backups
      - backupstoragelocations
      - datadownloads
      - datauploads
      - deletebackuprequests
      - podvolumebackups
      - podvolumerestores
      - restores
      - schedules
      - volumesnapshotlocations
  operate: { velero.io: [backups, restores] }
{{- end -}}
