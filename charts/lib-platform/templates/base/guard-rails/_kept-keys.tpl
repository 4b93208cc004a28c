{{/* Generated from schemas/ by `npm run generate`; do not edit. */}}

{{- define "lib-platform.kept-keys" -}}
{{- /* Given nothing. */ -}}
{
  "patterns": [
    "pod-security[.]kubernetes[.]io/.*",
    "karpenter[.]sh/do-not-.*",
    "external-dns[.]alpha[.]kubernetes[.]io/.*",
    "external-dns[.]kubernetes[.]io/.*",
    "traefik[.]ingress[.]kubernetes[.]io/router[.].*",
    "traefik[.]ingress[.]kubernetes[.]io/service[.]serverstransport",
    "traefik[.]ingress[.]kubernetes[.]io/service[.]middlewares.*",
    "nginx[.]ingress[.]kubernetes[.]io/.*-snippet",
    "nginx[.]ingress[.]kubernetes[.]io/server-alias",
    "nginx[.]ingress[.]kubernetes[.]io/auth-.*",
    "alb[.]ingress[.]kubernetes[.]io/group[.].*",
    "alb[.]ingress[.]kubernetes[.]io/actions[.].*",
    "alb[.]ingress[.]kubernetes[.]io/conditions[.].*",
    "alb[.]ingress[.]kubernetes[.]io/security-groups",
    "cert-manager[.]io/common-name",
    "cert-manager[.]io/subject-.*",
    "cert-manager[.]io/.*-sans",
    "cert-manager[.]io/alt-names",
    "cert-manager[.]io/literalsubject",
    "cert-manager[.]io/usages"
  ],
  "apart": [
    "external-dns.alpha.kubernetes.io/hostname",
    "external-dns.alpha.kubernetes.io/internal-hostname",
    "external-dns.alpha.kubernetes.io/ttl",
    "external-dns.kubernetes.io/hostname",
    "external-dns.kubernetes.io/internal-hostname",
    "external-dns.kubernetes.io/ttl"
  ],
  "records": [
    "external-dns.alpha.kubernetes.io/hostname",
    "external-dns.alpha.kubernetes.io/internal-hostname",
    "external-dns.kubernetes.io/hostname",
    "external-dns.kubernetes.io/internal-hostname"
  ]
}
{{- end -}}
