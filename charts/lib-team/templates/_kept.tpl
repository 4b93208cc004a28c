{{/* Generated from schemas/ by `npm run generate`; do not edit. */}}

{{- define "lib-team.kept" -}}
{{- /* Given nothing. */ -}}
{
  "namespaces": [
    {
      "is": "kube-*",
      "reason": "Kubernetes keeps names with kube- for itself"
    },
    {
      "is": "default",
      "reason": "every cluster has it, and everyone who forgets a namespace works in it"
    },
    {
      "is": "argocd",
      "reason": "Argo CD runs there, and applies what every team and the platform have"
    },
    {
      "is": "flux-system",
      "reason": "Flux runs there, and applies what every team and the platform have"
    }
  ],
  "keys": [
    {
      "is": "chartwright.dev/*",
      "apart": [
        "chartwright.dev/monitor",
        "chartwright.dev/logs"
      ],
      "reason": "network policies, guard rails and backups go by it"
    },
    {
      "is": "linkerd.io/*",
      "reason": "it steers the mesh, which `mesh` sets for a workload"
    },
    {
      "is": "*.linkerd.io/*",
      "apart": [
        "config.linkerd.io/opaque-ports"
      ],
      "reason": "it steers the mesh's proxies and can lead traffic around them"
    },
    {
      "is": "cilium.io/*",
      "reason": "it steers the network plugin"
    },
    {
      "is": "*.cilium.io/*",
      "reason": "it steers the network plugin"
    },
    {
      "is": "projectcalico.org/*",
      "reason": "it steers the network plugin"
    },
    {
      "is": "*.projectcalico.org/*",
      "reason": "it steers the network plugin"
    },
    {
      "is": "*.cni.cncf.io/*",
      "reason": "it attaches pods to further networks, past every network policy"
    },
    {
      "is": "vpc.amazonaws.com/*",
      "reason": "it steers the network plugin of EKS"
    },
    {
      "is": "argocd.argoproj.io/*",
      "reason": "it steers how Argo CD applies, compares and deletes objects"
    },
    {
      "is": "*.toolkit.fluxcd.io/*",
      "reason": "it steers how Flux applies and deletes objects"
    },
    {
      "is": "meta.helm.sh/*",
      "reason": "it says which release owns an object, and Helm sets it"
    },
    {
      "is": "pod-security.kubernetes.io/*",
      "reason": "it lowers Pod Security, which `tenant.podSecurity` sets",
      "guard": true
    },
    {
      "is": "karpenter.sh/do-not-*",
      "reason": "its pod holds a node for ever, against updates, repairs and consolidation",
      "guard": true
    },
    {
      "is": "cluster-autoscaler.kubernetes.io/safe-to-evict",
      "reason": "its pod holds a node for ever, against updates and consolidation"
    },
    {
      "is": "external-dns.alpha.kubernetes.io/*",
      "apart": [
        "external-dns.alpha.kubernetes.io/hostname",
        "external-dns.alpha.kubernetes.io/internal-hostname",
        "external-dns.alpha.kubernetes.io/ttl"
      ],
      "reason": "it leads a DNS name to an address of one's choice",
      "guard": true
    },
    {
      "is": "kubernetes.io/ingress.class",
      "reason": "it hands a route to another controller than the environment's"
    },
    {
      "is": "traefik.ingress.kubernetes.io/router.*",
      "reason": "it puts a route before others, or behind other entry points and middlewares",
      "guard": true
    },
    {
      "is": "traefik.ingress.kubernetes.io/service.serverstransport",
      "reason": "it sets how the edge trusts what it calls",
      "guard": true
    },
    {
      "is": "nginx.ingress.kubernetes.io/*-snippet",
      "reason": "it is configuration of the whole edge",
      "guard": true
    },
    {
      "is": "nginx.ingress.kubernetes.io/server-alias",
      "reason": "it claims hosts that no check sees",
      "guard": true
    },
    {
      "is": "nginx.ingress.kubernetes.io/auth-*",
      "reason": "it sends every request to an address of one's choice",
      "guard": true
    },
    {
      "is": "alb.ingress.kubernetes.io/group.*",
      "reason": "it joins the load balancer of others and orders its rules",
      "guard": true
    },
    {
      "is": "alb.ingress.kubernetes.io/actions.*",
      "reason": "it forwards and redirects past the objects that checks see",
      "guard": true
    },
    {
      "is": "alb.ingress.kubernetes.io/conditions.*",
      "reason": "it claims hosts that no check sees",
      "guard": true
    },
    {
      "is": "alb.ingress.kubernetes.io/security-groups",
      "reason": "it replaces the firewall of the load balancer",
      "guard": true
    },
    {
      "is": "cert-manager.io/issuer*",
      "reason": "`expose.tls.issuer` and the environment set the issuer"
    },
    {
      "is": "cert-manager.io/cluster-issuer",
      "reason": "`expose.tls.issuer` and the environment set the issuer"
    },
    {
      "is": "cert-manager.io/common-name",
      "reason": "it puts a name into the certificate that no check sees",
      "guard": true
    },
    {
      "is": "cert-manager.io/subject-*",
      "reason": "it puts a name into the certificate that no check sees",
      "guard": true
    },
    {
      "is": "cert-manager.io/*-sans",
      "reason": "it puts a name into the certificate that no check sees",
      "guard": true
    },
    {
      "is": "cert-manager.io/alt-names",
      "reason": "it puts a name into the certificate that no check sees",
      "guard": true
    },
    {
      "is": "cert-manager.io/literalsubject",
      "reason": "it puts a name into the certificate that no check sees",
      "guard": true
    },
    {
      "is": "cert-manager.io/usages",
      "reason": "it makes a certificate that signs or identifies, not one that serves",
      "guard": true
    },
    {
      "is": "acme.cert-manager.io/*",
      "reason": "it steers how cert-manager proves hosts, and its label opens a pod to the edge"
    }
  ],
  "priorityClasses": [
    {
      "is": "system-*",
      "reason": "its pods come before those that the cluster itself needs, and evict those of teams"
    },
    {
      "is": "platform",
      "reason": "its pods come before everything that teams run"
    },
    {
      "is": "platform-*",
      "reason": "its pods come before everything that teams run"
    }
  ],
  "taints": [
    {
      "is": "node-role.kubernetes.io/*",
      "reason": "the control plane runs there"
    },
    {
      "is": "node.kubernetes.io/memory-pressure",
      "reason": "a pod that comes while memory runs out is evicted, or others are"
    },
    {
      "is": "node.kubernetes.io/disk-pressure",
      "reason": "a pod that comes while the disk fills up is evicted, or others are"
    },
    {
      "is": "node.kubernetes.io/pid-pressure",
      "reason": "a pod that comes while processes run out is evicted, or others are"
    },
    {
      "is": "node.kubernetes.io/unschedulable",
      "reason": "such a node is being drained"
    },
    {
      "is": "node.kubernetes.io/network-unavailable",
      "reason": "network policies do not hold there yet"
    },
    {
      "is": "node.kubernetes.io/out-of-service",
      "reason": "such a node is shut down"
    },
    {
      "is": "node.cloudprovider.kubernetes.io/*",
      "reason": "such a node is not ready, or shut down"
    },
    {
      "is": "node.cilium.io/*",
      "reason": "network policies do not hold there yet"
    },
    {
      "is": "karpenter.sh/disrupted",
      "reason": "Karpenter is draining such a node and waits for pods that tolerate this"
    },
    {
      "is": "karpenter.sh/unregistered",
      "reason": "such a node has not joined yet"
    },
    {
      "is": "ToBeDeletedByClusterAutoscaler",
      "reason": "such a node is being removed"
    },
    {
      "is": "CriticalAddonsOnly",
      "reason": "such nodes are for what the cluster itself needs"
    }
  ],
  "addresses": [
    {
      "range": "169.254.0.0/16",
      "except": true,
      "reason": "the node's own services are there, its credentials among them"
    },
    {
      "range": "fd00:ec2::254/128",
      "except": true,
      "reason": "the metadata service hands out the node's credentials"
    },
    {
      "range": "fd00:ec2::23/128",
      "except": true,
      "reason": "the agent of EKS Pod Identity hands out credentials"
    },
    {
      "range": "fe80::/10",
      "except": true,
      "reason": "the node's own services are there"
    },
    {
      "range": "::ffff:0:0/96",
      "except": false,
      "reason": "these are IPv4 addresses that checks do not see"
    }
  ]
}
{{- end -}}
