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
  "kinds": [
    {
      "is": "*cilium.io/*",
      "reason": "it opens or closes the network past the network policies of the tenant"
    },
    {
      "is": "*projectcalico.org/*",
      "reason": "it opens or closes the network past the network policies of the tenant"
    },
    {
      "is": "*antrea.io/*",
      "reason": "it opens or closes the network past the network policies of the tenant"
    },
    {
      "is": "policy.networking.k8s.io/*",
      "reason": "it opens or closes the network past the network policies of the tenant"
    },
    {
      "is": "networking.k8s.aws/*",
      "reason": "it opens or closes the network past the network policies of the tenant"
    },
    {
      "is": "*k8s.ovn.org/*",
      "reason": "it opens or closes the network past the network policies of the tenant"
    },
    {
      "is": "*cni.cncf.io/*",
      "reason": "it describes networks that pods join past every network policy"
    },
    {
      "is": "vpcresources.k8s.aws/*",
      "reason": "it attaches pods to security groups of AWS"
    },
    {
      "is": "crd.k8s.amazonaws.com/*",
      "reason": "it steers the network plugin of EKS"
    },
    {
      "is": "metallb.io/*",
      "reason": "it announces addresses to the network"
    },
    {
      "is": "multicluster.linkerd.io/*",
      "reason": "it joins another cluster to the mesh"
    },
    {
      "is": "workload.linkerd.io/*",
      "reason": "it gives an address of one's choice an identity in the mesh and a place behind Services"
    },
    {
      "is": "policy.linkerd.io/EgressNetwork",
      "reason": "it decides what the mesh lets out"
    },
    {
      "is": "*.istio.io/*",
      "reason": "it steers a mesh and an edge, with hosts that no check sees"
    },
    {
      "is": "*consul.hashicorp.com/*",
      "reason": "it steers a mesh and an edge, with hosts that no check sees"
    },
    {
      "is": "*traefik.io/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "traefik.containo.us/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "gateway.networking.x-k8s.io/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "gateway.networking.k8s.io/TCPRoute",
      "reason": "it names no host, so it takes whatever reaches its listener"
    },
    {
      "is": "gateway.networking.k8s.io/UDPRoute",
      "reason": "it names no host, so it takes whatever reaches its listener"
    },
    {
      "is": "gateway.envoyproxy.io/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "projectcontour.io/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "*getambassador.io/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "*konghq.com/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "*k8s.nginx.org/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "gateway.nginx.org/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "*haproxy.org/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "route.openshift.io/*",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "zalando.org/RouteGroup",
      "reason": "it steers the edge, with hosts that no check sees"
    },
    {
      "is": "elbv2.k8s.aws/*",
      "reason": "it puts pods behind load balancers of AWS, past the edge"
    },
    {
      "is": "gateway.k8s.aws/*",
      "reason": "it steers load balancers of AWS, past the edge"
    },
    {
      "is": "externaldns.k8s.io/*",
      "reason": "it leads a DNS name to an address of one's choice"
    },
    {
      "is": "cert-manager.io/CertificateRequest",
      "reason": "its names are in a request that no check sees, and it is approved as it comes"
    },
    {
      "is": "acme.cert-manager.io/*",
      "reason": "cert-manager makes it for a Certificate, whose names checks see"
    },
    {
      "is": "policy.cert-manager.io/*",
      "reason": "it decides which certificates are issued"
    },
    {
      "is": "trust.cert-manager.io/*",
      "reason": "it hands CAs to every namespace"
    },
    {
      "is": "trust-manager.io/*",
      "reason": "it hands CAs to every namespace"
    },
    {
      "is": "certificates.k8s.io/*",
      "reason": "the control plane signs it"
    },
    {
      "is": "awspca.cert-manager.io/*",
      "reason": "it decides who issues certificates"
    },
    {
      "is": "karpenter.*/*",
      "reason": "it makes nodes, or ends them"
    },
    {
      "is": "eks.amazonaws.com/*",
      "reason": "it makes nodes and load balancers of AWS"
    },
    {
      "is": "*cluster.x-k8s.io/*",
      "reason": "it makes nodes, or ends them"
    },
    {
      "is": "core/Binding",
      "reason": "it puts a pod on a node past the scheduler"
    },
    {
      "is": "storage.k8s.io/CSIStorageCapacity",
      "reason": "the scheduler goes by it for the pods of everyone"
    },
    {
      "is": "snapshot.storage.k8s.io/VolumeSnapshotContent",
      "reason": "it hands out a snapshot of anybody's volume"
    },
    {
      "is": "groupsnapshot.storage.k8s.io/VolumeGroupSnapshotContent",
      "reason": "it hands out a snapshot of anybody's volume"
    },
    {
      "is": "groupsnapshot.storage.k8s.io/VolumeGroupSnapshotClass",
      "reason": "it is for the whole cluster"
    },
    {
      "is": "argoproj.io/Application",
      "reason": "Argo CD applies what it names with rights of its own"
    },
    {
      "is": "argoproj.io/ApplicationSet",
      "reason": "Argo CD applies what it names with rights of its own"
    },
    {
      "is": "argoproj.io/AppProject",
      "reason": "it decides what Argo CD may apply, and where"
    },
    {
      "is": "argoproj.io/ArgoCD",
      "reason": "it installs programs with rights of their own"
    },
    {
      "is": "*toolkit.fluxcd.io/*",
      "reason": "Flux applies what it names with rights of its own"
    },
    {
      "is": "fluxcd.controlplane.io/*",
      "reason": "Flux applies what it names with rights of its own"
    },
    {
      "is": "*.cattle.io/*",
      "reason": "its controller applies what it names with rights of its own"
    },
    {
      "is": "*open-cluster-management.io/*",
      "reason": "its controller applies what it names with rights of its own"
    },
    {
      "is": "operators.coreos.com/*",
      "reason": "it installs programs with rights of their own"
    },
    {
      "is": "*crossplane.io/*",
      "reason": "it makes resources with credentials of the platform"
    },
    {
      "is": "*upbound.io/*",
      "reason": "it makes resources with credentials of the platform"
    },
    {
      "is": "*services.k8s.aws/*",
      "reason": "it makes resources with credentials of the platform"
    },
    {
      "is": "velero.io/*",
      "reason": "Velero reads and writes every namespace with rights of its own"
    },
    {
      "is": "external-secrets.io/SecretStore",
      "reason": "it decides which store Secrets come from, with an identity of the platform"
    },
    {
      "is": "external-secrets.io/PushSecret",
      "reason": "it writes into a store with an identity of the platform"
    },
    {
      "is": "external-secrets.io/ClusterPushSecret",
      "reason": "it writes into a store with an identity of the platform"
    },
    {
      "is": "generators.external-secrets.io/*",
      "reason": "it makes credentials with an identity of the platform"
    },
    {
      "is": "keda.sh/TriggerAuthentication",
      "reason": "it lends the identity of KEDA, which by default reads no Secret of a team's; the platform {{ "" -}}
        makes a ClusterTriggerAuthentication instead"
    },
    {
      "is": "eventing.keda.sh/*",
      "reason": "it calls an address of one's choice with the identity of KEDA"
    },
    {
      "is": "*kyverno.io/*",
      "reason": "it decides what the API server admits, or makes objects with rights of its own"
    },
    {
      "is": "*gatekeeper.sh/*",
      "reason": "it decides what the API server admits"
    },
    {
      "is": "policies.kubewarden.io/*",
      "reason": "it decides what the API server admits"
    }
  ],
  "keys": [
    {
      "is": "chartwright.dev/*",
      "apart": [
        "chartwright.dev/monitor",
        "chartwright.dev/logs"
      ],
      "apartInPods": [
        "chartwright.dev/exposed",
        "chartwright.dev/metrics"
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
        "config.linkerd.io/opaque-ports",
        "retry.linkerd.io/http",
        "retry.linkerd.io/grpc",
        "retry.linkerd.io/limit",
        "retry.linkerd.io/timeout",
        "timeout.linkerd.io/request",
        "timeout.linkerd.io/response",
        "timeout.linkerd.io/idle"
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
      "is": "*.multus-cni.io/*",
      "reason": "it attaches pods to another network, past every network policy"
    },
    {
      "is": "networking.gke.io/*interface*",
      "reason": "it attaches pods to further networks, past every network policy"
    },
    {
      "is": "k8s.ovn.org/*",
      "reason": "it steers the network plugin"
    },
    {
      "is": "*.k8s.ovn.org/*",
      "reason": "it steers the network plugin"
    },
    {
      "is": "ovn.kubernetes.io/*",
      "reason": "it steers the network plugin"
    },
    {
      "is": "*.ovn.kubernetes.io/*",
      "reason": "it steers the network plugin"
    },
    {
      "is": "*antrea.io/*",
      "reason": "it steers the network plugin"
    },
    {
      "is": "io.cilium*",
      "reason": "it steers the network plugin"
    },
    {
      "is": "metallb.io/*",
      "reason": "it chooses the addresses of load balancers, those of others among them"
    },
    {
      "is": "metallb.universe.tf/*",
      "reason": "it chooses the addresses of load balancers, those of others among them"
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
      "is": "external-dns.kubernetes.io/*",
      "apart": [
        "external-dns.kubernetes.io/hostname",
        "external-dns.kubernetes.io/internal-hostname",
        "external-dns.kubernetes.io/ttl"
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
      "is": "traefik.ingress.kubernetes.io/service.middlewares*",
      "reason": "it has the edge use middlewares of others",
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
