// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * Values of the umbrella chart, except those of its dependencies, which are under the dependency's name.
 */
export interface PlatformValues {
  /**
   * Passed to every subchart by Helm.
   */
  global?: {
    platform?: PlatformValuesPlatformContract;
    prometheus?: PlatformValuesPlatformMetrics;
    [k: string]: unknown;
  };
  /**
   * One switch per component: whether it is enabled.
   */
  components?: {
    [k: string]: boolean;
  };
  /**
   * Set only by the ring files: false keeps the components of a ring out of this release.
   */
  rings?: {
    [k: string]: false;
  };
  /**
   * The platform's own objects.
   */
  platform?: {
    /**
     * Ring of this release; empty for a single release.
     */
    ring?:
      | ''
      | 'base'
      | 'crds'
      | 'scaling'
      | 'certs'
      | 'trust'
      | 'mesh-cni'
      | 'mesh'
      | 'observability'
      | 'mesh-viz'
      | 'edge'
      | 'dr';
    /**
     * Kind of cluster.
     */
    profile?: 'kind' | 'eks';
    /**
     * Name of the environment; added as a label to metrics and logs that leave the cluster.
     */
    environment?: string;
    /**
     * Components that are already in the cluster: used but not installed.
     *
     * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
     */
    external?: string[];
    base?: PlatformValuesPlatformBase;
    certificates?: PlatformValuesPlatformCertificates;
    mesh?: PlatformValuesPlatformMesh;
    edge?: PlatformValuesPlatformEdge;
    prometheus?: PlatformValuesPlatformPrometheus;
    alerting?: PlatformValuesPlatformAlerting;
    grafana?: PlatformValuesPlatformGrafana;
    logs?: PlatformValuesPlatformLogs;
    tracing?: PlatformValuesPlatformTracing;
    karpenter?: PlatformValuesPlatformKarpenter;
    access?: PlatformValuesPlatformAccess;
    guardrails?: PlatformValuesPlatformGuardrails;
    backup?: PlatformValuesPlatformBackup;
    /**
     * Additional platform objects, keyed by name, each with a ring and a manifest.
     */
    extraObjects?: {
      [k: string]: {
        /**
         * Ring in which it is installed.
         */
        ring:
          | 'base'
          | 'crds'
          | 'scaling'
          | 'certs'
          | 'trust'
          | 'mesh-cni'
          | 'mesh'
          | 'observability'
          | 'mesh-viz'
          | 'edge'
          | 'dr';
        /**
         * Manifest of the object.
         */
        manifest: {
          [k: string]: unknown;
        };
      };
    };
  };
}
/**
 * What an environment offers every team. Written by the platform, read by the team charts.
 */
export interface PlatformValuesPlatformContract {
  /**
   * DNS domains of this environment. Every host that a team exposes must be under one of them; an empty list allows any host.
   *
   * Items: A DNS host name of at least two labels, the last of which begins with a letter.
   */
  domains?: string[];
  /**
   * cert-manager issuer for certificates, unless a workload sets another.
   */
  issuer?: {
    /**
     * Kind of the issuer.
     */
    kind?: 'ClusterIssuer' | 'Issuer';
    /**
     * Name of the issuer.
     */
    name?: string;
  };
  /**
   * Ingress settings.
   */
  ingress?: {
    /**
     * IngressClass of the platform's controller; empty means the cluster's default class.
     */
    className?: string;
    /**
     * What serves the class, and so how it is asked to speak HTTP/2 with a workload, as gRPC needs. For any other controller set its annotation in `expose.annotations`.
     */
    controller?: 'traefik' | 'alb' | 'nginx';
  };
  /**
   * The shared Gateway that HTTPRoutes attach to.
   */
  gateway?: {
    /**
     * Name of the Gateway.
     */
    name?: string;
    /**
     * Namespace of the Gateway.
     */
    namespace?: string;
    /**
     * GatewayClass that Gateways of teams name; empty means any.
     */
    className?: string;
    /**
     * Listener of the Gateway to attach to; all matching listeners when empty.
     */
    sectionName?: string;
    /**
     * Whether its controller knows timeouts of HTTPRoutes; Traefik passes them over.
     */
    timeouts?: boolean;
    /**
     * Whether its controller is a Traefik that reads Middlewares, and teams may make those of `expose`.
     */
    middlewares?: boolean;
    /**
     * A server that says who gets in, such as one that signs in by OIDC.
     */
    forwardAuth?: {
      /**
       * Its address, as the edge calls it; empty where there is none.
       */
      address?: string;
      /**
       * Headers of its answer that workloads get.
       */
      responseHeaders?: string[];
    };
  };
  /**
   * Where the cluster's DNS answers, besides the pods of `namespaces.dns`.
   */
  dns?: {
    /**
     * Addresses of DNS that is no pod on the network of pods: node-local DNS (169.254.20.10/32, and in its iptables mode the address of the Service kube-dns), or the nodes where CoreDNS runs on the host's network.
     *
     * Items: An IP range in CIDR notation.
     */
    cidrs?: string[];
    /**
     * Ports on which the pods and addresses themselves answer, over UDP and TCP: network policies see these and not the port of the Service.
     *
     * @minItems 1
     *
     * Items: A port number.
     */
    ports?: number[];
  };
  /**
   * Platform namespaces that a team's network policies allow.
   */
  namespaces?: {
    /**
     * Namespace of the cluster DNS.
     */
    dns?: string;
    /**
     * Namespace of the ingress or gateway controller.
     */
    edge?: string;
    /**
     * Namespace of Prometheus.
     */
    monitoring?: string;
    /**
     * Namespace of linkerd's control plane.
     */
    mesh?: string;
    /**
     * Namespace of linkerd-viz, whose tap reads requests from the proxies.
     */
    meshViz?: string;
  };
  /**
   * Namespaces of the platform and of what it installs, which are no team's; those of Kubernetes, `kube-*` and `default`, never are.
   *
   * Items: A DNS label.
   */
  reservedNamespaces?: string[];
  /**
   * What the platform keeps for itself (schemas/team.kept.yaml) and grants the teams of this environment all the same.
   */
  grants?: {
    /**
     * Keys of labels and annotations that teams may set, such as `config.linkerd.io/skip-outbound-ports`.
     */
    keys?: string[];
    /**
     * Kinds of objects that teams may make, as `<group>/<Kind>`, such as `traefik.io/Middleware`.
     */
    kinds?: string[];
    /**
     * IngressClasses and GatewayClasses that objects of teams may name, besides those of `ingress.className` and `gateway.className`.
     *
     * Items: A DNS subdomain.
     */
    classes?: string[];
    /**
     * Gateways that routes of teams may attach to, as `<namespace>/<name>`, besides that of `gateway`.
     */
    gateways?: string[];
    /**
     * Keys of taints that pods of teams may tolerate.
     */
    taints?: string[];
    /**
     * Closed ranges that teams may open in `tenant.network.egress`, exactly as they are written there.
     *
     * Items: An IP range in CIDR notation.
     */
    addresses?: string[];
    /**
     * Whether pods of teams may call the agent of EKS Pod Identity on their node, which hands them their role's credentials.
     */
    podIdentity?: boolean;
    /**
     * The longest that a pod of a team may take to shut down. A managed node group of EKS gives up its update when a node is not drained within 15 minutes.
     */
    terminationGracePeriodSeconds?: number;
  };
  /**
   * Where pods send their spans.
   */
  tracing?: {
    /**
     * Pods of the namespace `namespaces.monitoring` that receive spans, by their label app.kubernetes.io/name.
     *
     * @minItems 1
     *
     * Items: A DNS label.
     */
    receivers?: string[];
  };
  /**
   * What outside the cluster teams may name.
   */
  egress?: {
    /**
     * Services outside the cluster that teams name in `tenant.network.egress`, such as a mail relay or the API server.
     */
    services?: {
      [k: string]: {
        /**
         * IP ranges.
         *
         * @minItems 1
         *
         * Items: An IP range in CIDR notation.
         */
        cidrs: string[];
        /**
         * Transport protocol of the ports.
         */
        protocol?: 'TCP' | 'UDP' | 'SCTP';
        /**
         * Ports.
         *
         * @minItems 1
         *
         * Items: A port number.
         */
        ports?: number[];
        /**
         * Ranges of ports.
         *
         * @minItems 1
         * @maxItems 50
         */
        portRanges?: {
          /**
           * First port.
           */
          port: number;
          /**
           * Last port.
           */
          endPort: number;
        }[];
      };
    };
    /**
     * What keeps pods to host names; with `none` a team that names a host is refused.
     */
    hosts?: 'none' | 'cilium';
  };
  /**
   * Parts of the platform that teams may let call their pods (`tenant.network.ingress`): namespaces by name.
   */
  callers?: {
    /**
     * A DNS label.
     */
    [k: string]: string;
  };
  /**
   * Source CIDRs of external traffic if the load balancer is not a pod, such as the subnets of an AWS load balancer.
   *
   * Items: An IP range in CIDR notation.
   */
  edgeSourceRanges?: string[];
  /**
   * Labels by which Prometheus selects monitors and rules.
   */
  monitorLabels?: {
    /**
     * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    [k: string]: string;
  };
  /**
   * Alerts that every workload has by default.
   */
  alerts?: {
    /**
     * Whether a Prometheus of the environment evaluates rules of teams, so that every workload has the default alerts.
     */
    enabled?: boolean;
    /**
     * Whether an Alertmanager of the environment reads AlertmanagerConfigs of teams.
     */
    routing?: boolean;
    /**
     * Base URL of the runbooks of the default alerts; the page name is appended.
     */
    runbookUrl?: string;
  };
  /**
   * How Grafana finds dashboards of teams.
   */
  dashboards?: {
    /**
     * Whether a Grafana of the environment shows ConfigMaps of teams, so that every team has a dashboard.
     */
    enabled?: boolean;
    /**
     * Labels by which Grafana's sidecar selects ConfigMaps.
     */
    labels?: {
      /**
       * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
       */
      [k: string]: string;
    };
    /**
     * Annotation that names a dashboard's folder.
     */
    folderAnnotation?: string;
    /**
     * Whether Grafana has the logs of teams, in Loki.
     */
    logs?: boolean;
    /**
     * Whose datasources a team's dashboard begins with, as in platform.grafana.teams: those that all share, or the team's own.
     */
    teams?: 'shared' | 'isolated';
  };
  /**
   * What KEDA offers to teams.
   */
  scaling?: {
    /**
     * Whether KEDA is installed.
     */
    enabled?: boolean;
    /**
     * URL of the Prometheus that KEDA queries; empty without one.
     */
    prometheus?: string;
    /**
     * Whether KEDA may read Secrets in the namespaces of teams.
     */
    secrets?: boolean;
    /**
     * Hosts that triggers of teams may name besides Services of the team's namespace, as `mq.example.com`, `mq.example.com:5671` or `*.example.com`.
     */
    addresses?: string[];
    /**
     * ClusterTriggerAuthentications that triggers of teams may use, by name. KEDA uses one for any address that a team writes.
     */
    clusterTriggerAuthentications?: {
      [k: string]: {
        /**
         * Types of triggers that it is for, such as aws-sqs-queue.
         *
         * @minItems 1
         *
         * Items: A DNS label.
         */
        types: string[];
      };
    };
  };
  /**
   * From where external-secrets makes Secrets of teams.
   */
  secrets?: {
    /**
     * Whether external-secrets is installed and teams have a store.
     */
    enabled?: boolean;
    /**
     * The store that a team's ExternalSecrets name.
     */
    store?: {
      /**
       * Kind of the store; a SecretStore is one in the team's namespace.
       */
      kind?: 'ClusterSecretStore' | 'SecretStore';
      /**
       * Name of the store; empty means the team's name, as the platform's own stores have it.
       */
      name?: string;
    };
  };
  /**
   * Rights in AWS that pods of teams may have; written from `aws.roles` of the environment.
   */
  aws?: {
    /**
     * How pods get them: EKS Pod Identity, IAM roles for service accounts, or not at all.
     */
    identity?: 'none' | 'pod-identity' | 'irsa';
    /**
     * Roles by the name that values of teams use.
     */
    roles?: {
      [k: string]: {
        /**
         * Namespace of the ServiceAccount.
         */
        namespace: string;
        /**
         * Whose it is.
         */
        serviceAccount: string;
        /**
         * ARN of the role.
         */
        arn: string;
      };
    };
  };
  /**
   * What answers the `needs` of teams, such as their databases.
   */
  needs?: {
    /**
     * Whether a type that has no answer is bound to a Secret of the need's name, which somebody makes by hand. Without an environment nobody knows of answers.
     */
    open?: boolean;
    /**
     * The answers, keyed by type. The connection of `postgres`, `redis` and `bucket` has a fixed shape.
     */
    types?: {
      [k: string]: PlatformValuesNeed;
    };
  };
  /**
   * StorageClasses that volumes may use; an empty list allows any.
   *
   * Items: A DNS subdomain.
   */
  storageClasses?: string[];
  /**
   * PriorityClasses that workloads may use; an empty list allows any.
   *
   * Items: A DNS subdomain.
   */
  priorityClasses?: string[];
  /**
   * RuntimeClasses that workloads may use; an empty list allows any.
   *
   * Items: A DNS subdomain.
   */
  runtimeClasses?: string[];
  /**
   * Where pods may run.
   */
  nodes?: {
    /**
     * Zones with nodes, as their label topology.kubernetes.io/zone has them; an empty list allows any.
     *
     * Items: A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    zones?: string[];
    /**
     * Architectures that nodes have; an empty list allows any.
     */
    architectures?: ('amd64' | 'arm64')[];
  };
  /**
   * Secrets with credentials of registries that every namespace of a team has, and every pod of a team uses.
   *
   * Items: A DNS subdomain.
   */
  imagePullSecrets?: string[];
  /**
   * How workloads of teams are backed up besides their namespace.
   */
  backup?: {
    /**
     * Tiers of platform.backup.tiers that a workload may name, each with what it promises in words.
     */
    tiers?: {
      [k: string]: string;
    };
  };
  /**
   * What happens when a Secret changes.
   */
  rotation?: {
    /**
     * Whether Stakater's Reloader watches the namespaces of teams, and restarts pods whose Secrets change.
     */
    reloader?: boolean;
  };
  /**
   * What the platform's guard rails let teams create, so that lint refuses offline what the cluster would reject. A platform that changes `platform.guardrails` changes this too.
   */
  guardrails?: {
    /**
     * Types of Service, as in platform.guardrails.services.allowedTypes.
     *
     * @minItems 1
     */
    serviceTypes?: ('ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName')[];
    /**
     * Prefixes of image names, as in platform.guardrails.images.allowedRegistries; an empty list allows any image.
     */
    registries?: string[];
    /**
     * Capabilities that containers may add, as in platform.guardrails.pods.allowedCapabilities; Pod Security may allow fewer.
     */
    capabilities?: string[];
    /**
     * Labels directly below a domain that are the platform's own, as in platform.guardrails.hosts.reserved.
     *
     * Items: A DNS label.
     */
    reservedHosts?: string[];
  };
  /**
   * Service mesh of the environment.
   */
  mesh?: {
    /**
     * Whether linkerd is installed; pods are annotated only then.
     */
    enabled?: boolean;
    /**
     * Whether linkerd's CNI plugin configures traffic redirection, so that pods need no privileged init container.
     */
    cni?: boolean;
    /**
     * Linkerd's policy for connections that no AuthorizationPolicy allows. Of the kubelet's probes it always allows those over HTTP, and those over gRPC only where clients need no mTLS.
     */
    defaultInboundPolicy?:
      | 'all-unauthenticated'
      | 'all-authenticated'
      | 'cluster-authenticated'
      | 'cluster-unauthenticated'
      | 'deny'
      | 'audit';
    /**
     * Namespaces of the platform whose pods are in the mesh and call with an identity.
     *
     * Items: A DNS label.
     */
    namespaces?: string[];
    /**
     * Addresses of the cluster's pods, from which parts of the platform outside the mesh call; empty means any.
     *
     * Items: An IP range in CIDR notation.
     */
    podCidrs?: string[];
    /**
     * Whether linkerd's proxies are native sidecars, which Kubernetes ends with their pod, so that Jobs in the mesh end.
     */
    nativeSidecar?: boolean;
  };
  [k: string]: unknown;
}
/**
 * How an environment answers a type of needs. In all texts `<name>` is the need's, `<team>`, `<namespace>` and `<size.KEY>` what they say.
 */
export interface PlatformValuesNeed {
  /**
   * The sizes that teams choose from, each with what objects have as `<size.KEY>`.
   */
  sizes?: {
    [k: string]: {
      [k: string]: string | number | boolean;
    };
  };
  /**
   * Objects of the tenant part, such as a claim, keyed by any name; one without `metadata.name` has the need's.
   */
  objects?: {
    [k: string]: {
      apiVersion: string;
      kind: string;
      metadata?: {
        [k: string]: unknown;
      };
      [k: string]: unknown;
    };
  };
  /**
   * What workloads are told, keyed by the end of the variable: of the need `db`, `host` is DB_HOST. Each is a text or a key of a Secret or ConfigMap; `<env.KEY>` in a text is another of them.
   */
  connection: {
    [k: string]: {
      /**
       * The text.
       */
      value?: string;
      /**
       * Name of the Secret.
       */
      secret?: string;
      /**
       * Name of the ConfigMap.
       */
      configMap?: string;
      /**
       * Key in it.
       */
      key?: string;
    };
  };
  /**
   * What its pods take of the team's quota, each a number or `<size.KEY>`.
   */
  pods?: {
    /**
     * How many pods.
     */
    replicas?: string | number;
    /**
     * CPU of each.
     */
    cpu?: string;
    /**
     * Memory of each, its limit too.
     */
    memory?: string;
    /**
     * Volume of each.
     */
    storage?: string;
  };
  /**
   * Network policies of what lies outside the namespace, keyed by any name.
   */
  egress?: {
    [k: string]: {
      /**
       * Labels of the pods that may call it; all of the team's where there are none.
       */
      pods?: {
        [k: string]: string;
      };
      /**
       * Its addresses.
       *
       * @minItems 1
       *
       * Items: An IP range in CIDR notation.
       */
      cidrs: string[];
      /**
       * Its TCP ports.
       *
       * @minItems 1
       *
       * Items: A port number.
       */
      ports: number[];
    };
  };
  /**
   * Network policies that let a controller of the platform call the need's pods, keyed by any name.
   */
  ingress?: {
    [k: string]: {
      /**
       * Labels of the need's pods.
       */
      pods: {
        [k: string]: string;
      };
      /**
       * Namespace of the controller.
       */
      namespace: string;
      /**
       * TCP ports of the pods.
       *
       * @minItems 1
       *
       * Items: A port number.
       */
      ports: number[];
    };
  };
}
/**
 * Configuration of Prometheus itself. It is under `global`, because the Prometheus subchart must see it.
 */
export interface PlatformValuesPlatformMetrics {
  /**
   * Remote write targets, by name.
   */
  remoteWrite?: {
    [k: string]: {
      /**
       * URL of the receiver.
       */
      url: string;
      /**
       * Authentication; exactly one method.
       */
      auth?: {
        /**
         * User name and password.
         */
        basic?: {
          /**
           * Name of the Secret, in Prometheus' namespace.
           */
          secretName: string;
          /**
           * Key of the Secret that holds the user name.
           */
          usernameKey?: string;
          /**
           * Key of the Secret that holds the password.
           */
          passwordKey?: string;
        };
        /**
         * A bearer token.
         */
        bearer?: {
          /**
           * Name of the Secret, in Prometheus' namespace.
           */
          secretName: string;
          /**
           * Key of the Secret that holds the token.
           */
          key?: string;
        };
        /**
         * AWS SigV4, for Amazon Managed Service for Prometheus; permission comes from Pod Identity or IRSA of Prometheus' service account.
         */
        sigv4?: {
          /**
           * Region.
           */
          region: string;
          /**
           * IAM role to assume.
           */
          roleArn?: string;
        };
      };
      /**
       * TLS settings for a server whose certificate is not signed by a public CA.
       */
      tls?: {
        /**
         * Name of the Secret with the CA certificate.
         */
        caSecretName: string;
        /**
         * Key of the Secret.
         */
        caKey?: string;
        /**
         * Expected server name in the certificate.
         */
        serverName?: string;
      };
      /**
       * HTTP headers, such as X-Scope-OrgID; not for secrets.
       */
      headers?: {
        [k: string]: string;
      };
      /**
       * Whether to send exemplars.
       */
      sendExemplars?: boolean;
      /**
       * Whether to send native histograms.
       */
      sendNativeHistograms?: boolean;
      /**
       * Timeout of a request.
       */
      timeout?: string;
      /**
       * Relabelling of series before they are sent; use it to drop unused series.
       */
      writeRelabelConfigs?: {
        /**
         * Labels to read.
         */
        sourceLabels?: string[];
        /**
         * Separator between their values.
         */
        separator?: string;
        /**
         * Regular expression that the values must match.
         */
        regex?: string;
        /**
         * Label to write.
         */
        targetLabel?: string;
        /**
         * Value to write.
         */
        replacement?: string;
        /**
         * Modulus of the hash of the values.
         */
        modulus?: number;
        /**
         * Relabelling action.
         */
        action?:
          | 'replace'
          | 'keep'
          | 'drop'
          | 'hashmod'
          | 'labelmap'
          | 'labeldrop'
          | 'labelkeep'
          | 'lowercase'
          | 'uppercase'
          | 'keepequal'
          | 'dropequal';
      }[];
      /**
       * In-memory queue and number of shards.
       */
      queue?: {
        /**
         * Samples buffered per shard.
         */
        capacity?: number;
        /**
         * Maximum samples per request.
         */
        maxSamplesPerSend?: number;
        /**
         * Minimum number of shards.
         */
        minShards?: number;
        /**
         * Maximum number of shards.
         */
        maxShards?: number;
        /**
         * Initial retry delay.
         */
        minBackoff?: string;
        /**
         * Maximum retry delay.
         */
        maxBackoff?: string;
      };
    };
  };
}
/**
 * Objects installed before everything else: namespaces, priority classes, storage classes.
 */
export interface PlatformValuesPlatformBase {
  /**
   * The platform's namespaces in ring mode, each with its Pod Security level and additional labels; set by the tool.
   */
  namespaces?: {
    [k: string]: {
      /**
       * Enforced Pod Security level.
       */
      podSecurity?: 'privileged' | 'baseline' | 'restricted';
      /**
       * Additional labels.
       */
      labels?: {
        /**
         * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
         */
        [k: string]: string;
      };
      /**
       * Annotations.
       */
      annotations?: {
        [k: string]: string;
      };
    };
  };
  /**
   * PriorityClasses for platform and team workloads, by name.
   */
  priorityClasses?: {
    [k: string]: {
      /**
       * Priority value; higher is scheduled first.
       */
      value: number;
      /**
       * Purpose.
       */
      description?: string;
      /**
       * Whether pods of this class may preempt pods of lower priority.
       */
      preemptionPolicy?: 'PreemptLowerPriority' | 'Never';
    };
  };
  /**
   * StorageClasses, by name.
   */
  storageClasses?: {
    [k: string]: {
      /**
       * Volume provisioner.
       */
      provisioner: string;
      /**
       * Whether it is the default for claims without a class.
       */
      default?: boolean;
      /**
       * Parameters for the provisioner.
       */
      parameters?: {
        [k: string]: string;
      };
      /**
       * What happens to a released volume.
       */
      reclaimPolicy?: 'Delete' | 'Retain';
      /**
       * When a volume is provisioned.
       */
      volumeBindingMode?: 'WaitForFirstConsumer' | 'Immediate';
      /**
       * Whether claims may be enlarged.
       */
      allowVolumeExpansion?: boolean;
      /**
       * Additional annotations.
       */
      annotations?: {
        [k: string]: string;
      };
    };
  };
}
/**
 * Certificate issuers, and the CA bundle for pods.
 */
export interface PlatformValuesPlatformCertificates {
  issuer?: PlatformValuesClusterIssuer;
  /**
   * Additional ClusterIssuers, by name.
   */
  issuers?: {
    [k: string]: PlatformValuesClusterIssuer;
  };
  /**
   * Namespace where an external cert-manager looks for the Secrets of ClusterIssuers; the ring's namespace when empty.
   */
  namespace?: string;
  /**
   * Ring mode: the ConfigMap `platform-trust`, key `ca-bundle.crt`, in the labelled namespaces. It contains public CAs, and the platform's own CA if it has one.
   */
  trustBundle?: {
    /**
     * Whether to create it.
     */
    enabled?: boolean;
    /**
     * Labels that select the namespaces.
     */
    namespaceLabels?: {
      /**
       * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
       */
      [k: string]: string;
    };
    /**
     * ConfigMaps in cert-manager's namespace with additional CAs under the key `ca.crt`.
     *
     * Items: A DNS subdomain.
     */
    configMaps?: string[];
  };
}
export interface PlatformValuesClusterIssuer {
  /**
   * self-signed: a CA created here; ca: a CA in a Secret; acme-http01 and acme-dns01 (Route 53); custom: the given `spec`.
   */
  type?: 'self-signed' | 'ca' | 'acme-http01' | 'acme-dns01' | 'custom';
  /**
   * type ca: the CA.
   */
  ca?: {
    /**
     * Secret in cert-manager's namespace with tls.crt and tls.key.
     */
    secretName?: string;
  };
  acme?: PlatformValuesAcme;
  /**
   * type custom: spec of the ClusterIssuer, in cert-manager's format.
   */
  spec?: {
    [k: string]: unknown;
  };
}
/**
 * types acme-http01 and acme-dns01: the ACME account, and how control of a host is proven.
 */
export interface PlatformValuesAcme {
  /**
   * Contact e-mail address for the ACME server.
   */
  email?: string;
  /**
   * ACME directory URL.
   */
  server?: string;
  /**
   * External account binding, if the ACME server requires one.
   */
  externalAccount?: {
    /**
     * Key id.
     */
    keyId: string;
    /**
     * Secret in cert-manager's namespace with the key.
     */
    secretName: string;
    /**
     * Key in that Secret.
     */
    secretKey?: string;
  };
  /**
   * type acme-http01.
   */
  http01?: {
    /**
     * Default solver: an Ingress of the contract's class, or an HTTPRoute of the contract's Gateway. Certificates labelled chartwright.dev/acme-solver use the other one.
     */
    solver?: 'ingress' | 'gateway';
  };
  /**
   * type acme-dns01: Route 53, with the permissions of cert-manager's own pod.
   */
  dns01?: {
    /**
     * AWS region.
     */
    region?: string;
    /**
     * Hosted zones to use. A single zone is used directly; among several, the zone is chosen by name.
     *
     * Items: Id of a Route 53 zone.
     */
    hostedZoneIds?: string[];
    /**
     * Hosted zone by domain, where the name is ambiguous, for example with a private zone of the same name.
     */
    zones?: {
      /**
       * Id of a Route 53 zone.
       */
      [k: string]: string;
    };
    /**
     * IAM role to assume for zones in another account.
     */
    role?: string;
  };
}
/**
 * Linkerd's certificates and monitors. Linkerd itself is configured under `linkerd-control-plane`.
 */
export interface PlatformValuesPlatformMesh {
  /**
   * Ring mode: source of the trust anchor and the identity issuer. external: the Secret linkerd-identity-issuer and the ConfigMap linkerd-identity-trust-roots already exist. A single release creates its own.
   */
  identity?: 'cert-manager' | 'external';
  /**
   * Lifetimes of the mesh's certificates.
   */
  certificates?: {
    /**
     * Lifetime of the trust anchor; it is renewed a year before it expires and keeps its key.
     */
    anchorDuration?: string;
    /**
     * Lifetime of the identity issuer.
     */
    issuerDuration?: string;
    /**
     * How long before expiry the identity issuer is renewed; cert-manager may be down for this long.
     */
    issuerRenewBefore?: string;
    /**
     * Lifetime of the webhook certificates.
     */
    webhookDuration?: string;
  };
  /**
   * Scraping of the proxies and the control plane.
   */
  monitors?: {
    /**
     * Scrape interval; viz uses one-minute windows, which need several samples.
     */
    interval?: string;
  };
}
/**
 * The shared Gateway, and stores for secrets outside the cluster.
 */
export interface PlatformValuesPlatformEdge {
  /**
   * The shared Gateway, named by global.platform.gateway, in the edge namespace. It has listeners for <domain> and *.<domain> for each domain in global.platform.domains.
   */
  gateway?: {
    /**
     * Whether to create it.
     */
    enabled?: boolean;
    /**
     * Its GatewayClass.
     */
    className?: string;
    /**
     * Port of the listener `http`; the controller must listen on it.
     */
    httpPort?: number;
    /**
     * Port of the TLS listeners; the controller must listen on it.
     */
    httpsPort?: number;
    /**
     * Whether the domains have TLS listeners with wildcard certificates. False if the issuer cannot sign them, as with ACME HTTP-01.
     */
    wildcard?: boolean;
    /**
     * Team hosts that get their own listener and certificate.
     *
     * Items: A DNS host name of at least two labels, the last of which begins with a letter.
     */
    hosts?: string[];
    /**
     * Platform hosts, each with its own listener and certificate, to which only routes in platform namespaces may attach. Includes Grafana's host if it is exposed by an HTTPRoute.
     *
     * Items: A DNS host name of at least two labels, the last of which begins with a letter.
     */
    platformHosts?: string[];
    /**
     * Label selector of the namespaces whose routes may attach; team namespaces when empty.
     */
    namespaces?: {
      /**
       * Required labels.
       */
      matchLabels?: {
        /**
         * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
         */
        [k: string]: string;
      };
      /**
       * Label expressions.
       */
      matchExpressions?: {
        /**
         * Label key.
         */
        key: string;
        /**
         * Operator.
         */
        operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
        /**
         * Values, for In and NotIn.
         */
        values?: string[];
      }[];
    };
    /**
     * Additional annotations.
     */
    annotations?: {
      [k: string]: string;
    };
  };
  /**
   * Stores through which external-secrets reads AWS Secrets Manager.
   */
  secretStores?: {
    /**
     * AWS region; set by the environment.
     */
    region?: string;
    /**
     * ClusterSecretStores by name; each may be used only by one team's namespaces.
     */
    teams?: {
      [k: string]: {
        /**
         * Team, as in the label chartwright.dev/team of its namespaces; the store's name when absent.
         */
        team?: string;
        /**
         * Prefix of every secret name, such as prod/payments/; the team sets the rest.
         */
        prefix: string;
      };
    };
  };
}
/**
 * Federation, and network access to Prometheus and Alertmanager.
 */
export interface PlatformValuesPlatformPrometheus {
  /**
   * Federation from and to other Prometheus servers.
   */
  federation?: {
    /**
     * Prometheus servers to federate from, by name.
     */
    from?: {
      [k: string]: {
        /**
         * Target addresses, host:port.
         *
         * @minItems 1
         */
        targets: string[];
        /**
         * Series selectors; a series is federated if any of them matches.
         *
         * @minItems 1
         */
        matches: string[];
        /**
         * URL scheme.
         */
        scheme?: 'http' | 'https';
        /**
         * Path of the federation endpoint.
         */
        path?: string;
        /**
         * Scrape interval.
         */
        interval?: string;
        /**
         * Scrape timeout; not longer than the interval.
         */
        timeout?: string;
        /**
         * Maximum samples per scrape.
         */
        sampleLimit?: number;
        /**
         * Authentication; exactly one method.
         */
        auth?: {
          /**
           * User name and password.
           */
          basic?: {
            /**
             * Name of the Secret, in Prometheus' namespace.
             */
            secretName: string;
            /**
             * Key of the Secret that holds the user name.
             */
            usernameKey?: string;
            /**
             * Key of the Secret that holds the password.
             */
            passwordKey?: string;
          };
          /**
           * A bearer token.
           */
          bearer?: {
            /**
             * Name of the Secret, in Prometheus' namespace.
             */
            secretName: string;
            /**
             * Key of the Secret that holds the token.
             */
            key?: string;
          };
        };
        /**
         * TLS settings for a server whose certificate is not signed by a public CA.
         */
        tls?: {
          /**
           * Name of the Secret with the CA certificate.
           */
          caSecretName: string;
          /**
           * Key of the Secret.
           */
          caKey?: string;
          /**
           * Expected server name in the certificate.
           */
          serverName?: string;
        };
        /**
         * Labels added to every series that lacks them.
         */
        labels?: {
          /**
           * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
           */
          [k: string]: string;
        };
      };
    };
    /**
     * Access to our own /federate endpoint, which has no authentication: in the cluster through the NetworkPolicy, from outside through an Ingress that authenticates.
     */
    to?: {
      /**
       * Namespaces whose pods have access.
       *
       * Items: A DNS label.
       */
      namespaces?: string[];
      /**
       * CIDRs outside the cluster with direct access, without the Ingress.
       *
       * Items: An IP range in CIDR notation.
       */
      cidrs?: string[];
      /**
       * An Ingress for the path /federate only.
       */
      ingress?: {
        /**
         * Host name.
         */
        host: string;
        /**
         * IngressClass; the contract's when absent.
         */
        className?: string;
        /**
         * Secret for the certificate, which the contract's issuer signs.
         */
        tlsSecretName: string;
        /**
         * Annotations that make the controller authenticate; at least one, because Prometheus has no authentication.
         */
        annotations: {
          [k: string]: string;
        };
      };
    };
  };
  /**
   * Network access to Prometheus and Alertmanager: the platform's own namespaces, and those listed here. Neither has authentication, and both hold every team's data.
   */
  networkPolicy?: {
    /**
     * Whether to create it.
     */
    enabled?: boolean;
    /**
     * Additional namespaces whose pods have access.
     *
     * Items: A DNS label.
     */
    namespaces?: string[];
  };
}
/**
 * Who receives which alerts, and which of the platform's alerts are active. Credentials are not set here: receivers reference Secrets.
 */
export interface PlatformValuesPlatformAlerting {
  /**
   * Receivers by name, each with one or more channels.
   */
  receivers?: {
    [k: string]: {
      /**
       * A Slack channel, through an incoming webhook.
       */
      slack?: {
        /**
         * Name of the Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Key of the Secret that holds the webhook URL.
         */
        key?: string;
        /**
         * Slack channel, if the webhook allows channels other than its own.
         */
        channel?: string;
        /**
         * Whether to notify when an alert is resolved.
         */
        sendResolved?: boolean;
      };
      /**
       * A PagerDuty service, through the Events API v2.
       */
      pagerduty?: {
        /**
         * Name of the Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Key of the Secret that holds the integration key.
         */
        key?: string;
        /**
         * Whether to notify when an alert is resolved.
         */
        sendResolved?: boolean;
      };
      /**
       * E-mail.
       */
      email?: {
        /**
         * Recipient addresses.
         *
         * @minItems 1
         */
        to: string[];
        /**
         * Sender address.
         */
        from: string;
        /**
         * SMTP server, host:port.
         */
        smarthost: string;
        /**
         * SMTP user name.
         */
        username: string;
        /**
         * Name of the Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Key of the Secret that holds the password.
         */
        key?: string;
        /**
         * Whether the server must support TLS.
         */
        requireTLS?: boolean;
        /**
         * Whether to notify when an alert is resolved.
         */
        sendResolved?: boolean;
      };
      /**
       * An HTTP endpoint that accepts Alertmanager's JSON.
       */
      webhook?: {
        /**
         * Name of the Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Key of the Secret that holds the URL.
         */
        key?: string;
        /**
         * Maximum number of alerts per message; 0 means no limit.
         */
        maxAlerts?: number;
        /**
         * Whether to notify when an alert is resolved.
         */
        sendResolved?: boolean;
      };
    };
  };
  /**
   * Receiver of alerts that no route matches; none when absent.
   */
  defaultReceiver?: string;
  /**
   * Routes in order; the first match receives the alert, unless it sets continue.
   */
  routes?: {
    /**
     * Name of a receiver.
     */
    receiver: string;
    /**
     * Severities to match; all when empty.
     */
    severities?: ('critical' | 'warning' | 'info')[];
    /**
     * Teams to match; all when empty.
     *
     * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
     */
    teams?: string[];
    /**
     * Namespaces to match; all when empty.
     *
     * Items: A DNS label.
     */
    namespaces?: string[];
    /**
     * Additional matchers, in Alertmanager's syntax without quotes, such as alertname=~Velero.* .
     */
    matchers?: string[];
    /**
     * Whether to evaluate later routes too.
     */
    continue?: boolean;
    /**
     * Interval at which a firing alert is sent again.
     */
    repeatInterval?: string;
  }[];
  /**
   * Labels by which alerts are grouped into one message.
   *
   * @minItems 1
   */
  groupBy?: string[];
  /**
   * Time to wait for further alerts of a new group.
   */
  groupWait?: string;
  /**
   * Minimum time between messages about changes of a group.
   */
  groupInterval?: string;
  /**
   * Default interval at which firing alerts are sent again.
   */
  repeatInterval?: string;
  /**
   * Dead man's switch: an alert that always fires, sent to an external service that raises the alarm when it stops. It detects what no alert can: that alerting itself is down.
   */
  deadManSwitch?: {
    /**
     * Name of a webhook receiver; disabled when absent.
     */
    receiver?: string;
    /**
     * Interval at which it is sent.
     */
    interval?: string;
  };
  /**
   * Base URL of the platform's runbooks; the page name is appended.
   */
  runbookUrl?: string;
  /**
   * Names of platform alerts to disable.
   */
  disabled?: string[];
  /**
   * Thresholds of the backup alerts.
   */
  backups?: {
    /**
     * Maximum age of a schedule's last successful backup, in hours; the default suits daily backups.
     */
    maximumAgeHours?: number;
  };
  /**
   * How long an autoscaler may stay at its maximum before an alert fires.
   */
  hpaAtMaximum?: string;
}
/**
 * Grafana: host, datasources, sign-in.
 */
export interface PlatformValuesPlatformGrafana {
  /**
   * Host name; grafana.<first domain of the environment> when absent.
   */
  host?: string;
  /**
   * How it is exposed: an Ingress with a certificate from the environment's issuer, an HTTPRoute on the shared Gateway, whose listener has the certificate, or none. Without a domain it is not exposed.
   */
  exposure?: 'ingress' | 'httproute' | 'none';
  /**
   * Datasources. The tool sets the URLs of enabled components.
   */
  datasources?: {
    prometheus?: PlatformValuesDatasource;
    alertmanager?: PlatformValuesDatasource;
    loki?: PlatformValuesDatasource;
    tempo?: PlatformValuesDatasource;
  };
  /**
   * Whose metrics, logs and traces a user sees in Grafana. shared: everybody's. isolated: a gateway before the datasources asks Kubernetes, for each request and its user, whether the user may read the pods' metrics or logs of the namespace; whoever may do so in all namespaces sees everything.
   */
  teams?: 'shared' | 'isolated';
  /**
   * Namespaces of teams that get datasources of their own, where teams are isolated.
   *
   * Items: A DNS label.
   */
  namespaces?: string[];
  /**
   * The gateway before the datasources, where teams are isolated.
   */
  gateway?: {
    /**
     * Pods.
     */
    replicas?: number;
    rbacProxyImage?: PlatformValuesImage;
    labelProxyImage?: PlatformValuesImage;
  };
  /**
   * OpenID Connect sign-in. Client id and secret are read from the Secret grafana-oidc in Grafana's namespace, keys client-id and client-secret.
   */
  oidc?: {
    /**
     * Whether OpenID Connect sign-in is enabled.
     */
    enabled?: boolean;
    /**
     * Issuer of the tokens, as their claim iss has it. Required for isolated teams.
     */
    issuerUrl?: string;
    /**
     * Client ID in the claim aud of the tokens, the same as in the Secret. Required for isolated teams.
     */
    clientId?: string;
    /**
     * Claim that names the user to Kubernetes, for isolated teams.
     */
    usernameClaim?: string;
    /**
     * Prefix of the groups in role bindings, as the API server's own sign-in adds it; for isolated teams.
     */
    groupsPrefix?: string;
    /**
     * Label of the sign-in button.
     */
    name?: string;
    /**
     * Authorization endpoint.
     */
    authUrl?: string;
    /**
     * Token endpoint.
     */
    tokenUrl?: string;
    /**
     * User info endpoint.
     */
    apiUrl?: string;
    /**
     * URL to redirect to after sign-out.
     */
    signoutUrl?: string;
    /**
     * Scopes to request.
     *
     * @minItems 1
     */
    scopes?: string[];
    /**
     * Claim that contains the user's groups.
     */
    groupsClaim?: string;
    /**
     * Groups whose members administer Grafana.
     */
    adminGroups?: string[];
    /**
     * Groups whose members may edit and explore.
     */
    editorGroups?: string[];
    /**
     * Groups whose members may view; everyone who can sign in when empty.
     */
    viewerGroups?: string[];
    /**
     * Whether to skip the login page.
     */
    autoLogin?: boolean;
    /**
     * Whether the administrator from the Secret may still sign in with a password.
     */
    loginForm?: boolean;
  };
}
export interface PlatformValuesDatasource {
  /**
   * URL; no datasource when empty.
   */
  url?: string;
}
export interface PlatformValuesImage {
  /**
   * Repository.
   */
  repository?: string;
  /**
   * Tag.
   */
  tag?: string;
}
/**
 * What the log agent Alloy collects and where it sends it. Promtail is configured under `promtail`.
 */
export interface PlatformValuesPlatformLogs {
  /**
   * URL of Loki; set by the tool.
   */
  url?: string;
  /**
   * Log tenancy; set by the choice logTenants in platform.yaml, because Loki needs it too.
   */
  tenancy?: 'none' | 'namespace' | 'team';
  /**
   * Tenants that Grafana reads in addition to `platform`, because Loki cannot query all tenants. Each gets its own datasource.
   *
   * Items: A DNS label.
   */
  tenants?: string[];
  /**
   * Namespaces whose logs are not collected. A single pod opts out with the annotation chartwright.dev/logs: "false".
   *
   * Items: A DNS label.
   */
  dropNamespaces?: string[];
  /**
   * Maximum age of log lines; older lines are dropped, because Loki would reject them.
   */
  maxAge?: string;
  /**
   * Maximum log lines per second and namespace from one node; the excess is dropped and counted. 0 means no limit.
   */
  linesPerSecond?: number;
  /**
   * Additional Alloy configuration; send log lines to `loki.write.loki.receiver`.
   */
  extraConfig?: string;
  /**
   * Network access to Loki, Tempo, their caches and the log agents: the platform's own namespaces, and those listed here. Spans are accepted from every namespace.
   */
  networkPolicy?: {
    /**
     * Whether to create it.
     */
    enabled?: boolean;
    /**
     * Additional namespaces whose pods have access.
     *
     * Items: A DNS label.
     */
    namespaces?: string[];
  };
}
/**
 * Span pipeline from applications to Tempo.
 */
export interface PlatformValuesPlatformTracing {
  /**
   * Address of Tempo's OTLP gRPC endpoint, host:port; set by the tool.
   */
  address?: string;
  /**
   * Percentage of traces that Alloy keeps; either all spans of a trace are kept or none.
   */
  samplingPercentage?: number;
  /**
   * Memory use above which an agent rejects spans, so that applications retry; must be below the container's limit.
   */
  memoryLimitMiB?: number;
  /**
   * Batches that an agent buffers while Tempo is unavailable.
   */
  queueSize?: number;
}
/**
 * Nodes that Karpenter creates; EKS only.
 */
export interface PlatformValuesPlatformKarpenter {
  /**
   * Cluster name, used as the tag of subnets and security groups and as the prefix of the node role; set by the environment.
   */
  clusterName?: string;
  /**
   * EC2NodeClasses by name: image, disk and settings of nodes.
   */
  nodeClasses?: {
    [k: string]: PlatformValuesNodeClass;
  };
  /**
   * NodePools by name: which nodes, how many, and when they are removed.
   */
  nodePools?: {
    [k: string]: PlatformValuesNodePool;
  };
}
export interface PlatformValuesNodeClass {
  /**
   * Whether to create it.
   */
  enabled?: boolean;
  /**
   * Node image, as family@version. With `latest`, every new image replaces all nodes, tested or not.
   */
  ami?: string;
  /**
   * IAM role of the nodes; <cluster>-karpenter-node when absent.
   */
  role?: string;
  /**
   * The root volume: gp3, always encrypted.
   */
  volume?: {
    /**
     * Size; images, logs and emptyDirs share it.
     */
    size?: string;
    /**
     * I/O operations per second.
     */
    iops?: number;
    /**
     * Throughput in MiB per second.
     */
    throughput?: number;
    /**
     * ARN of the KMS key; the account's default key for EBS when absent. The key must grant access to the role of Auto Scaling or Karpenter.
     */
    kmsKeyId?: string;
  };
  /**
   * Hop limit of the instance metadata service; 1 makes it unreachable from pods.
   */
  hopLimit?: number;
  /**
   * Additional tags of instances and volumes.
   */
  tags?: {
    [k: string]: string;
  };
  /**
   * Kubelet settings, in the format of the EC2NodeClass.
   */
  kubelet?: {
    [k: string]: unknown;
  };
  /**
   * Additional user data.
   */
  userData?: string;
}
export interface PlatformValuesNodePool {
  /**
   * Whether to create it.
   */
  enabled?: boolean;
  /**
   * Its EC2NodeClass.
   */
  nodeClass?: string;
  /**
   * Weight; among the pools that suit a pod, the highest is tried first.
   */
  weight?: number;
  /**
   * Capacity type.
   */
  capacityType: 'on-demand' | 'spot' | 'reserved';
  /**
   * CPU architecture.
   */
  architecture: 'amd64' | 'arm64';
  /**
   * Instance categories: the first letter of the instance type.
   *
   * @minItems 1
   */
  instanceCategories?: string[];
  /**
   * Generation that instance types must be newer than.
   */
  newerThanGeneration?: number;
  /**
   * Additional requirements, in the format of the NodePool.
   */
  requirements?: {
    [k: string]: unknown;
  }[];
  /**
   * Limits on the total resources of its nodes; beyond them pods stay pending.
   */
  limits?: {
    /**
     * CPUs.
     */
    cpu?: string;
    /**
     * Memory.
     */
    memory?: string;
  };
  /**
   * Labels of its nodes.
   */
  labels?: {
    /**
     * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    [k: string]: string;
  };
  /**
   * Taints of its nodes, in the format of the NodePool.
   */
  taints?: {
    [k: string]: unknown;
  }[];
  /**
   * Age at which a node is replaced; Never keeps it.
   */
  expireAfter?: string;
  /**
   * How long a terminating node waits for its pods. After that neither a disruption budget nor do-not-disrupt keeps it.
   */
  terminationGracePeriod?: string;
  /**
   * Voluntary disruption by Karpenter.
   */
  disruption?: {
    /**
     * Which nodes may be consolidated.
     */
    consolidationPolicy?: 'WhenEmpty' | 'WhenEmptyOrUnderutilized' | 'Balanced';
    /**
     * How long a node's pods must be unchanged before it is consolidated.
     */
    consolidateAfter?: string;
    /**
     * How many nodes may be disrupted at once; the strictest applicable budget wins. In the format of the NodePool.
     */
    budgets?: {
      [k: string]: unknown;
    }[];
  };
}
/**
 * Groups that operate the platform. Teams get their permissions from the tenant part of their charts.
 */
export interface PlatformValuesPlatformAccess {
  /**
   * Day-to-day platform administration, without access to Secrets, without write access to platform workloads, and without wildcards.
   */
  admins?: {
    /**
     * Groups of the identity provider; `system:` groups are rejected.
     */
    groups?: string[];
  };
  /**
   * Read access to the whole cluster except Secrets.
   */
  viewers?: {
    /**
     * Groups of the identity provider; `system:` groups are rejected.
     */
    groups?: string[];
  };
}
/**
 * What the API server rejects in team namespaces, through ValidatingAdmissionPolicies.
 */
export interface PlatformValuesPlatformGuardrails {
  /**
   * Host names that teams may claim in Ingresses, routes, Gateways and Certificates: those below the environment's domains, and those granted by the namespace annotation chartwright.dev/hosts.
   */
  hosts?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * optional: a namespace without the annotation may claim any host below the domains. required: a namespace without the annotation may claim none.
     */
    claims?: 'optional' | 'required';
    /**
     * Labels directly below a domain that are reserved for the platform, including everything below them.
     *
     * Items: A DNS label.
     */
    reserved?: string[];
  };
  /**
   * Service types that teams may use.
   */
  services?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Allowed types. LoadBalancer and NodePort bypass the edge; ExternalName can point the edge anywhere.
     *
     * @minItems 1
     */
    allowedTypes?: ('ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName')[];
  };
  /**
   * Ways out of a pod, rejected at every Pod Security level: the node's namespaces, paths and ports, privileged containers, added capabilities. Applies to ephemeral containers too.
   */
  pods?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Capabilities that containers may add. Without the mesh's CNI plugin, those of its init container are allowed as well.
     */
    allowedCapabilities?: string[];
  };
  /**
   * Registries that pod images may come from.
   */
  images?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Allowed image name prefixes, each ending with a slash, such as ghcr.io/acme/; any image when empty.
     */
    allowedRegistries?: string[];
    /**
     * Allowed prefixes for images that the platform adds to team pods, such as the mesh proxy. A private registry replaces them.
     */
    platformRegistries?: string[];
  };
  /**
   * PriorityClasses that team pods may use.
   */
  priorityClasses?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Allowed classes; a pod without one is always allowed.
     *
     * Items: A DNS subdomain.
     */
    allowed?: string[];
  };
  /**
   * Monitors of teams: they scrape the pods of their own namespace only, without proxies, redirects or files, because Prometheus may reach every pod (schemas/team.monitors.yaml). A team has no Probe, no ScrapeConfig and no server of the Prometheus operator's.
   */
  monitors?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * PrometheusRules of teams: no template may call query, because it reads the series of every team.
   */
  rules?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * AlertmanagerConfigs of teams: no address inside the cluster, which Alertmanager would call from the platform's namespace.
   */
  receivers?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Labels and annotations that only the platform sets: a pod's label chartwright.dev/team names the team of its namespace, and no object has an annotation that steers the edge, DNS, certificates, Pod Security or the nodes (those marked in schemas/team.kept.yaml, less global.platform.grants.keys).
   */
  keys?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Objects of Traefik's own kinds: Middlewares as the library chart renders them of `expose`, where global.platform.gateway.middlewares offers them, with the server of global.platform.gateway.forwardAuth alone.
   */
  middlewares?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Who may change the Pod Security labels and the chartwright.dev labels and annotations of a team's namespace: only those with the platform's bypass permission.
   */
  namespaces?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Subjects that may be bound in a team's namespace: no `system:` group or user, except the service accounts of that namespace.
   */
  roleBindings?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Where team personas may be bound: only in team namespaces, except by users who may bind any role.
   */
  personas?: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
}
/**
 * What Velero backs up, how often, and where to on kind.
 */
export interface PlatformValuesPlatformBackup {
  /**
   * Backup schedule and retention by tier. The tier none needs no entry and creates no backups.
   */
  tiers?: {
    [k: string]: PlatformValuesBackupTier;
  };
  /**
   * Backup schedules of the platform, by name.
   */
  schedules?: {
    [k: string]: PlatformValuesBackupSchedule;
  };
  /**
   * Namespaced resources excluded from every schedule: short-lived ones, and those that a controller recreates and would not adopt after a restore.
   */
  excludedResources?: string[];
  /**
   * VolumeSnapshotClass for Velero's CSI snapshots; its CustomResourceDefinition must exist.
   */
  volumeSnapshotClass?: {
    /**
     * Whether to create it.
     */
    enabled?: boolean;
    /**
     * Name.
     */
    name?: string;
    /**
     * CSI driver.
     */
    driver?: string;
  };
  /**
   * S3-compatible store in the cluster, for kind; its content is lost with the cluster.
   */
  store?: {
    /**
     * Whether to create it.
     */
    enabled?: boolean;
    /**
     * Container image.
     */
    image?: {
      /**
       * Repository.
       */
      repository?: string;
      /**
       * Tag.
       */
      tag?: string;
    };
    /**
     * Bucket name.
     */
    bucket?: string;
    /**
     * Size of the volume.
     */
    size?: string;
    /**
     * StorageClass of the volume; the cluster's default class when empty.
     */
    storageClass?: string;
  };
}
/**
 * A backup tier.
 */
export interface PlatformValuesBackupTier {
  /**
   * Cron expression in UTC. H in the minute field picks a different minute for each schedule, so that not all start at once.
   */
  schedule: string;
  /**
   * Retention of a backup, in hours.
   */
  ttl: string;
}
/**
 * A backup schedule.
 */
export interface PlatformValuesBackupSchedule {
  /**
   * Tier of the schedule; none creates no backups.
   */
  tier: string;
  /**
   * Cron expression in UTC in place of the tier's, with a `ttl`.
   */
  schedule?: string;
  /**
   * Retention of a backup, in hours, in place of the tier's.
   */
  ttl?: string;
  /**
   * Namespaced resources that this schedule leaves out, beside those that every one does.
   */
  excludedResources?: string[];
  /**
   * Namespaces, with * and ? as wildcards.
   */
  namespaces?: string[];
  /**
   * Whether to include the platform's namespaces.
   */
  platformNamespaces?: boolean;
  /**
   * Whether to include all cluster-scoped resources; otherwise only those the backed-up objects need, such as volumes.
   */
  clusterResources?: boolean;
  /**
   * Whether to back up volumes with their claims.
   */
  volumes?: boolean;
  /**
   * Whether the schedule is paused.
   */
  paused?: boolean;
}

/**
 * Values of the umbrella chart, except those of its dependencies, which are under the dependency's name.
 */
export interface EffectivePlatformValues {
  /**
   * Passed to every subchart by Helm.
   */
  global: {
    platform: EffectivePlatformValuesPlatformContract;
    prometheus: EffectivePlatformValuesPlatformMetrics;
    [k: string]: unknown;
  };
  /**
   * One switch per component: whether it is enabled.
   */
  components: {
    [k: string]: boolean;
  };
  /**
   * Set only by the ring files: false keeps the components of a ring out of this release.
   */
  rings: {
    [k: string]: false;
  };
  /**
   * The platform's own objects.
   */
  platform: {
    /**
     * Ring of this release; empty for a single release.
     */
    ring:
      | ''
      | 'base'
      | 'crds'
      | 'scaling'
      | 'certs'
      | 'trust'
      | 'mesh-cni'
      | 'mesh'
      | 'observability'
      | 'mesh-viz'
      | 'edge'
      | 'dr';
    /**
     * Kind of cluster.
     */
    profile: 'kind' | 'eks';
    /**
     * Name of the environment; added as a label to metrics and logs that leave the cluster.
     */
    environment: string;
    /**
     * Components that are already in the cluster: used but not installed.
     *
     * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
     */
    external: string[];
    base: EffectivePlatformValuesPlatformBase;
    certificates: EffectivePlatformValuesPlatformCertificates;
    mesh: EffectivePlatformValuesPlatformMesh;
    edge: EffectivePlatformValuesPlatformEdge;
    prometheus: EffectivePlatformValuesPlatformPrometheus;
    alerting: EffectivePlatformValuesPlatformAlerting;
    grafana: EffectivePlatformValuesPlatformGrafana;
    logs: EffectivePlatformValuesPlatformLogs;
    tracing: EffectivePlatformValuesPlatformTracing;
    karpenter: EffectivePlatformValuesPlatformKarpenter;
    access: EffectivePlatformValuesPlatformAccess;
    guardrails: EffectivePlatformValuesPlatformGuardrails;
    backup: EffectivePlatformValuesPlatformBackup;
    /**
     * Additional platform objects, keyed by name, each with a ring and a manifest.
     */
    extraObjects: {
      [k: string]: {
        /**
         * Ring in which it is installed.
         */
        ring:
          | 'base'
          | 'crds'
          | 'scaling'
          | 'certs'
          | 'trust'
          | 'mesh-cni'
          | 'mesh'
          | 'observability'
          | 'mesh-viz'
          | 'edge'
          | 'dr';
        /**
         * Manifest of the object.
         */
        manifest: {
          [k: string]: unknown;
        };
      };
    };
  };
}
/**
 * What an environment offers every team. Written by the platform, read by the team charts.
 */
export interface EffectivePlatformValuesPlatformContract {
  /**
   * DNS domains of this environment. Every host that a team exposes must be under one of them; an empty list allows any host.
   *
   * Items: A DNS host name of at least two labels, the last of which begins with a letter.
   */
  domains: string[];
  /**
   * cert-manager issuer for certificates, unless a workload sets another.
   */
  issuer: {
    /**
     * Kind of the issuer.
     */
    kind: 'ClusterIssuer' | 'Issuer';
    /**
     * Name of the issuer.
     */
    name: string;
  };
  /**
   * Ingress settings.
   */
  ingress: {
    /**
     * IngressClass of the platform's controller; empty means the cluster's default class.
     */
    className: string;
    /**
     * What serves the class, and so how it is asked to speak HTTP/2 with a workload, as gRPC needs. For any other controller set its annotation in `expose.annotations`.
     */
    controller: 'traefik' | 'alb' | 'nginx';
  };
  /**
   * The shared Gateway that HTTPRoutes attach to.
   */
  gateway: {
    /**
     * Name of the Gateway.
     */
    name: string;
    /**
     * Namespace of the Gateway.
     */
    namespace: string;
    /**
     * GatewayClass that Gateways of teams name; empty means any.
     */
    className: string;
    /**
     * Listener of the Gateway to attach to; all matching listeners when empty.
     */
    sectionName: string;
    /**
     * Whether its controller knows timeouts of HTTPRoutes; Traefik passes them over.
     */
    timeouts: boolean;
    /**
     * Whether its controller is a Traefik that reads Middlewares, and teams may make those of `expose`.
     */
    middlewares: boolean;
    /**
     * A server that says who gets in, such as one that signs in by OIDC.
     */
    forwardAuth: {
      /**
       * Its address, as the edge calls it; empty where there is none.
       */
      address: string;
      /**
       * Headers of its answer that workloads get.
       */
      responseHeaders: string[];
    };
  };
  /**
   * Where the cluster's DNS answers, besides the pods of `namespaces.dns`.
   */
  dns: {
    /**
     * Addresses of DNS that is no pod on the network of pods: node-local DNS (169.254.20.10/32, and in its iptables mode the address of the Service kube-dns), or the nodes where CoreDNS runs on the host's network.
     *
     * Items: An IP range in CIDR notation.
     */
    cidrs: string[];
    /**
     * Ports on which the pods and addresses themselves answer, over UDP and TCP: network policies see these and not the port of the Service.
     *
     * @minItems 1
     *
     * Items: A port number.
     */
    ports: number[];
  };
  /**
   * Platform namespaces that a team's network policies allow.
   */
  namespaces: {
    /**
     * Namespace of the cluster DNS.
     */
    dns: string;
    /**
     * Namespace of the ingress or gateway controller.
     */
    edge: string;
    /**
     * Namespace of Prometheus.
     */
    monitoring: string;
    /**
     * Namespace of linkerd's control plane.
     */
    mesh: string;
    /**
     * Namespace of linkerd-viz, whose tap reads requests from the proxies.
     */
    meshViz: string;
  };
  /**
   * Namespaces of the platform and of what it installs, which are no team's; those of Kubernetes, `kube-*` and `default`, never are.
   *
   * Items: A DNS label.
   */
  reservedNamespaces: string[];
  /**
   * What the platform keeps for itself (schemas/team.kept.yaml) and grants the teams of this environment all the same.
   */
  grants: {
    /**
     * Keys of labels and annotations that teams may set, such as `config.linkerd.io/skip-outbound-ports`.
     */
    keys: string[];
    /**
     * Kinds of objects that teams may make, as `<group>/<Kind>`, such as `traefik.io/Middleware`.
     */
    kinds: string[];
    /**
     * IngressClasses and GatewayClasses that objects of teams may name, besides those of `ingress.className` and `gateway.className`.
     *
     * Items: A DNS subdomain.
     */
    classes: string[];
    /**
     * Gateways that routes of teams may attach to, as `<namespace>/<name>`, besides that of `gateway`.
     */
    gateways: string[];
    /**
     * Keys of taints that pods of teams may tolerate.
     */
    taints: string[];
    /**
     * Closed ranges that teams may open in `tenant.network.egress`, exactly as they are written there.
     *
     * Items: An IP range in CIDR notation.
     */
    addresses: string[];
    /**
     * Whether pods of teams may call the agent of EKS Pod Identity on their node, which hands them their role's credentials.
     */
    podIdentity: boolean;
    /**
     * The longest that a pod of a team may take to shut down. A managed node group of EKS gives up its update when a node is not drained within 15 minutes.
     */
    terminationGracePeriodSeconds: number;
  };
  /**
   * Where pods send their spans.
   */
  tracing: {
    /**
     * Pods of the namespace `namespaces.monitoring` that receive spans, by their label app.kubernetes.io/name.
     *
     * @minItems 1
     *
     * Items: A DNS label.
     */
    receivers: string[];
  };
  /**
   * What outside the cluster teams may name.
   */
  egress: {
    /**
     * Services outside the cluster that teams name in `tenant.network.egress`, such as a mail relay or the API server.
     */
    services: {
      [k: string]: {
        /**
         * IP ranges.
         *
         * @minItems 1
         *
         * Items: An IP range in CIDR notation.
         */
        cidrs: string[];
        /**
         * Transport protocol of the ports.
         */
        protocol: 'TCP' | 'UDP' | 'SCTP';
        /**
         * Ports.
         *
         * @minItems 1
         *
         * Items: A port number.
         */
        ports?: number[];
        /**
         * Ranges of ports.
         *
         * @minItems 1
         * @maxItems 50
         */
        portRanges?: {
          /**
           * First port.
           */
          port: number;
          /**
           * Last port.
           */
          endPort: number;
        }[];
      };
    };
    /**
     * What keeps pods to host names; with `none` a team that names a host is refused.
     */
    hosts: 'none' | 'cilium';
  };
  /**
   * Parts of the platform that teams may let call their pods (`tenant.network.ingress`): namespaces by name.
   */
  callers: {
    /**
     * A DNS label.
     */
    [k: string]: string;
  };
  /**
   * Source CIDRs of external traffic if the load balancer is not a pod, such as the subnets of an AWS load balancer.
   *
   * Items: An IP range in CIDR notation.
   */
  edgeSourceRanges: string[];
  /**
   * Labels by which Prometheus selects monitors and rules.
   */
  monitorLabels: {
    /**
     * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    [k: string]: string;
  };
  /**
   * Alerts that every workload has by default.
   */
  alerts: {
    /**
     * Whether a Prometheus of the environment evaluates rules of teams, so that every workload has the default alerts.
     */
    enabled: boolean;
    /**
     * Whether an Alertmanager of the environment reads AlertmanagerConfigs of teams.
     */
    routing: boolean;
    /**
     * Base URL of the runbooks of the default alerts; the page name is appended.
     */
    runbookUrl: string;
  };
  /**
   * How Grafana finds dashboards of teams.
   */
  dashboards: {
    /**
     * Whether a Grafana of the environment shows ConfigMaps of teams, so that every team has a dashboard.
     */
    enabled: boolean;
    /**
     * Labels by which Grafana's sidecar selects ConfigMaps.
     */
    labels: {
      /**
       * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
       */
      [k: string]: string;
    };
    /**
     * Annotation that names a dashboard's folder.
     */
    folderAnnotation: string;
    /**
     * Whether Grafana has the logs of teams, in Loki.
     */
    logs: boolean;
    /**
     * Whose datasources a team's dashboard begins with, as in platform.grafana.teams: those that all share, or the team's own.
     */
    teams: 'shared' | 'isolated';
  };
  /**
   * What KEDA offers to teams.
   */
  scaling: {
    /**
     * Whether KEDA is installed.
     */
    enabled: boolean;
    /**
     * URL of the Prometheus that KEDA queries; empty without one.
     */
    prometheus: string;
    /**
     * Whether KEDA may read Secrets in the namespaces of teams.
     */
    secrets: boolean;
    /**
     * Hosts that triggers of teams may name besides Services of the team's namespace, as `mq.example.com`, `mq.example.com:5671` or `*.example.com`.
     */
    addresses: string[];
    /**
     * ClusterTriggerAuthentications that triggers of teams may use, by name. KEDA uses one for any address that a team writes.
     */
    clusterTriggerAuthentications: {
      [k: string]: {
        /**
         * Types of triggers that it is for, such as aws-sqs-queue.
         *
         * @minItems 1
         *
         * Items: A DNS label.
         */
        types: string[];
      };
    };
  };
  /**
   * From where external-secrets makes Secrets of teams.
   */
  secrets: {
    /**
     * Whether external-secrets is installed and teams have a store.
     */
    enabled: boolean;
    /**
     * The store that a team's ExternalSecrets name.
     */
    store: {
      /**
       * Kind of the store; a SecretStore is one in the team's namespace.
       */
      kind: 'ClusterSecretStore' | 'SecretStore';
      /**
       * Name of the store; empty means the team's name, as the platform's own stores have it.
       */
      name: string;
    };
  };
  /**
   * Rights in AWS that pods of teams may have; written from `aws.roles` of the environment.
   */
  aws: {
    /**
     * How pods get them: EKS Pod Identity, IAM roles for service accounts, or not at all.
     */
    identity: 'none' | 'pod-identity' | 'irsa';
    /**
     * Roles by the name that values of teams use.
     */
    roles: {
      [k: string]: {
        /**
         * Namespace of the ServiceAccount.
         */
        namespace: string;
        /**
         * Whose it is.
         */
        serviceAccount: string;
        /**
         * ARN of the role.
         */
        arn: string;
      };
    };
  };
  /**
   * What answers the `needs` of teams, such as their databases.
   */
  needs: {
    /**
     * Whether a type that has no answer is bound to a Secret of the need's name, which somebody makes by hand. Without an environment nobody knows of answers.
     */
    open: boolean;
    /**
     * The answers, keyed by type. The connection of `postgres`, `redis` and `bucket` has a fixed shape.
     */
    types: {
      [k: string]: EffectivePlatformValuesNeed;
    };
  };
  /**
   * StorageClasses that volumes may use; an empty list allows any.
   *
   * Items: A DNS subdomain.
   */
  storageClasses: string[];
  /**
   * PriorityClasses that workloads may use; an empty list allows any.
   *
   * Items: A DNS subdomain.
   */
  priorityClasses: string[];
  /**
   * RuntimeClasses that workloads may use; an empty list allows any.
   *
   * Items: A DNS subdomain.
   */
  runtimeClasses: string[];
  /**
   * Where pods may run.
   */
  nodes: {
    /**
     * Zones with nodes, as their label topology.kubernetes.io/zone has them; an empty list allows any.
     *
     * Items: A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    zones: string[];
    /**
     * Architectures that nodes have; an empty list allows any.
     */
    architectures: ('amd64' | 'arm64')[];
  };
  /**
   * Secrets with credentials of registries that every namespace of a team has, and every pod of a team uses.
   *
   * Items: A DNS subdomain.
   */
  imagePullSecrets: string[];
  /**
   * How workloads of teams are backed up besides their namespace.
   */
  backup: {
    /**
     * Tiers of platform.backup.tiers that a workload may name, each with what it promises in words.
     */
    tiers: {
      [k: string]: string;
    };
  };
  /**
   * What happens when a Secret changes.
   */
  rotation: {
    /**
     * Whether Stakater's Reloader watches the namespaces of teams, and restarts pods whose Secrets change.
     */
    reloader: boolean;
  };
  /**
   * What the platform's guard rails let teams create, so that lint refuses offline what the cluster would reject. A platform that changes `platform.guardrails` changes this too.
   */
  guardrails: {
    /**
     * Types of Service, as in platform.guardrails.services.allowedTypes.
     *
     * @minItems 1
     */
    serviceTypes: ('ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName')[];
    /**
     * Prefixes of image names, as in platform.guardrails.images.allowedRegistries; an empty list allows any image.
     */
    registries: string[];
    /**
     * Capabilities that containers may add, as in platform.guardrails.pods.allowedCapabilities; Pod Security may allow fewer.
     */
    capabilities: string[];
    /**
     * Labels directly below a domain that are the platform's own, as in platform.guardrails.hosts.reserved.
     *
     * Items: A DNS label.
     */
    reservedHosts: string[];
  };
  /**
   * Service mesh of the environment.
   */
  mesh: {
    /**
     * Whether linkerd is installed; pods are annotated only then.
     */
    enabled: boolean;
    /**
     * Whether linkerd's CNI plugin configures traffic redirection, so that pods need no privileged init container.
     */
    cni: boolean;
    /**
     * Linkerd's policy for connections that no AuthorizationPolicy allows. Of the kubelet's probes it always allows those over HTTP, and those over gRPC only where clients need no mTLS.
     */
    defaultInboundPolicy:
      | 'all-unauthenticated'
      | 'all-authenticated'
      | 'cluster-authenticated'
      | 'cluster-unauthenticated'
      | 'deny'
      | 'audit';
    /**
     * Namespaces of the platform whose pods are in the mesh and call with an identity.
     *
     * Items: A DNS label.
     */
    namespaces: string[];
    /**
     * Addresses of the cluster's pods, from which parts of the platform outside the mesh call; empty means any.
     *
     * Items: An IP range in CIDR notation.
     */
    podCidrs: string[];
    /**
     * Whether linkerd's proxies are native sidecars, which Kubernetes ends with their pod, so that Jobs in the mesh end.
     */
    nativeSidecar: boolean;
  };
  [k: string]: unknown;
}
/**
 * How an environment answers a type of needs. In all texts `<name>` is the need's, `<team>`, `<namespace>` and `<size.KEY>` what they say.
 */
export interface EffectivePlatformValuesNeed {
  /**
   * The sizes that teams choose from, each with what objects have as `<size.KEY>`.
   */
  sizes: {
    [k: string]: {
      [k: string]: string | number | boolean;
    };
  };
  /**
   * Objects of the tenant part, such as a claim, keyed by any name; one without `metadata.name` has the need's.
   */
  objects: {
    [k: string]: {
      apiVersion: string;
      kind: string;
      metadata?: {
        [k: string]: unknown;
      };
      [k: string]: unknown;
    };
  };
  /**
   * What workloads are told, keyed by the end of the variable: of the need `db`, `host` is DB_HOST. Each is a text or a key of a Secret or ConfigMap; `<env.KEY>` in a text is another of them.
   */
  connection: {
    [k: string]: {
      /**
       * The text.
       */
      value?: string;
      /**
       * Name of the Secret.
       */
      secret?: string;
      /**
       * Name of the ConfigMap.
       */
      configMap?: string;
      /**
       * Key in it.
       */
      key?: string;
    };
  };
  /**
   * What its pods take of the team's quota, each a number or `<size.KEY>`.
   */
  pods?: {
    /**
     * How many pods.
     */
    replicas: string | number;
    /**
     * CPU of each.
     */
    cpu?: string;
    /**
     * Memory of each, its limit too.
     */
    memory?: string;
    /**
     * Volume of each.
     */
    storage?: string;
  };
  /**
   * Network policies of what lies outside the namespace, keyed by any name.
   */
  egress: {
    [k: string]: {
      /**
       * Labels of the pods that may call it; all of the team's where there are none.
       */
      pods: {
        [k: string]: string;
      };
      /**
       * Its addresses.
       *
       * @minItems 1
       *
       * Items: An IP range in CIDR notation.
       */
      cidrs: string[];
      /**
       * Its TCP ports.
       *
       * @minItems 1
       *
       * Items: A port number.
       */
      ports: number[];
    };
  };
  /**
   * Network policies that let a controller of the platform call the need's pods, keyed by any name.
   */
  ingress: {
    [k: string]: {
      /**
       * Labels of the need's pods.
       */
      pods: {
        [k: string]: string;
      };
      /**
       * Namespace of the controller.
       */
      namespace: string;
      /**
       * TCP ports of the pods.
       *
       * @minItems 1
       *
       * Items: A port number.
       */
      ports: number[];
    };
  };
}
/**
 * Configuration of Prometheus itself. It is under `global`, because the Prometheus subchart must see it.
 */
export interface EffectivePlatformValuesPlatformMetrics {
  /**
   * Remote write targets, by name.
   */
  remoteWrite: {
    [k: string]: {
      /**
       * URL of the receiver.
       */
      url: string;
      /**
       * Authentication; exactly one method.
       */
      auth?: {
        /**
         * User name and password.
         */
        basic?: {
          /**
           * Name of the Secret, in Prometheus' namespace.
           */
          secretName: string;
          /**
           * Key of the Secret that holds the user name.
           */
          usernameKey: string;
          /**
           * Key of the Secret that holds the password.
           */
          passwordKey: string;
        };
        /**
         * A bearer token.
         */
        bearer?: {
          /**
           * Name of the Secret, in Prometheus' namespace.
           */
          secretName: string;
          /**
           * Key of the Secret that holds the token.
           */
          key: string;
        };
        /**
         * AWS SigV4, for Amazon Managed Service for Prometheus; permission comes from Pod Identity or IRSA of Prometheus' service account.
         */
        sigv4?: {
          /**
           * Region.
           */
          region: string;
          /**
           * IAM role to assume.
           */
          roleArn?: string;
        };
      };
      /**
       * TLS settings for a server whose certificate is not signed by a public CA.
       */
      tls?: {
        /**
         * Name of the Secret with the CA certificate.
         */
        caSecretName: string;
        /**
         * Key of the Secret.
         */
        caKey: string;
        /**
         * Expected server name in the certificate.
         */
        serverName?: string;
      };
      /**
       * HTTP headers, such as X-Scope-OrgID; not for secrets.
       */
      headers: {
        [k: string]: string;
      };
      /**
       * Whether to send exemplars.
       */
      sendExemplars: boolean;
      /**
       * Whether to send native histograms.
       */
      sendNativeHistograms: boolean;
      /**
       * Timeout of a request.
       */
      timeout: string;
      /**
       * Relabelling of series before they are sent; use it to drop unused series.
       */
      writeRelabelConfigs: {
        /**
         * Labels to read.
         */
        sourceLabels?: string[];
        /**
         * Separator between their values.
         */
        separator?: string;
        /**
         * Regular expression that the values must match.
         */
        regex?: string;
        /**
         * Label to write.
         */
        targetLabel?: string;
        /**
         * Value to write.
         */
        replacement?: string;
        /**
         * Modulus of the hash of the values.
         */
        modulus?: number;
        /**
         * Relabelling action.
         */
        action?:
          | 'replace'
          | 'keep'
          | 'drop'
          | 'hashmod'
          | 'labelmap'
          | 'labeldrop'
          | 'labelkeep'
          | 'lowercase'
          | 'uppercase'
          | 'keepequal'
          | 'dropequal';
      }[];
      /**
       * In-memory queue and number of shards.
       */
      queue: {
        /**
         * Samples buffered per shard.
         */
        capacity: number;
        /**
         * Maximum samples per request.
         */
        maxSamplesPerSend: number;
        /**
         * Minimum number of shards.
         */
        minShards: number;
        /**
         * Maximum number of shards.
         */
        maxShards: number;
        /**
         * Initial retry delay.
         */
        minBackoff: string;
        /**
         * Maximum retry delay.
         */
        maxBackoff: string;
      };
    };
  };
}
/**
 * Objects installed before everything else: namespaces, priority classes, storage classes.
 */
export interface EffectivePlatformValuesPlatformBase {
  /**
   * The platform's namespaces in ring mode, each with its Pod Security level and additional labels; set by the tool.
   */
  namespaces: {
    [k: string]: {
      /**
       * Enforced Pod Security level.
       */
      podSecurity: 'privileged' | 'baseline' | 'restricted';
      /**
       * Additional labels.
       */
      labels: {
        /**
         * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
         */
        [k: string]: string;
      };
      /**
       * Annotations.
       */
      annotations: {
        [k: string]: string;
      };
    };
  };
  /**
   * PriorityClasses for platform and team workloads, by name.
   */
  priorityClasses: {
    [k: string]: {
      /**
       * Priority value; higher is scheduled first.
       */
      value: number;
      /**
       * Purpose.
       */
      description: string;
      /**
       * Whether pods of this class may preempt pods of lower priority.
       */
      preemptionPolicy: 'PreemptLowerPriority' | 'Never';
    };
  };
  /**
   * StorageClasses, by name.
   */
  storageClasses: {
    [k: string]: {
      /**
       * Volume provisioner.
       */
      provisioner: string;
      /**
       * Whether it is the default for claims without a class.
       */
      default: boolean;
      /**
       * Parameters for the provisioner.
       */
      parameters: {
        [k: string]: string;
      };
      /**
       * What happens to a released volume.
       */
      reclaimPolicy: 'Delete' | 'Retain';
      /**
       * When a volume is provisioned.
       */
      volumeBindingMode: 'WaitForFirstConsumer' | 'Immediate';
      /**
       * Whether claims may be enlarged.
       */
      allowVolumeExpansion: boolean;
      /**
       * Additional annotations.
       */
      annotations: {
        [k: string]: string;
      };
    };
  };
}
/**
 * Certificate issuers, and the CA bundle for pods.
 */
export interface EffectivePlatformValuesPlatformCertificates {
  issuer: EffectivePlatformValuesClusterIssuer;
  /**
   * Additional ClusterIssuers, by name.
   */
  issuers: {
    [k: string]: EffectivePlatformValuesClusterIssuer;
  };
  /**
   * Namespace where an external cert-manager looks for the Secrets of ClusterIssuers; the ring's namespace when empty.
   */
  namespace: string;
  /**
   * Ring mode: the ConfigMap `platform-trust`, key `ca-bundle.crt`, in the labelled namespaces. It contains public CAs, and the platform's own CA if it has one.
   */
  trustBundle: {
    /**
     * Whether to create it.
     */
    enabled: boolean;
    /**
     * Labels that select the namespaces.
     */
    namespaceLabels: {
      /**
       * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
       */
      [k: string]: string;
    };
    /**
     * ConfigMaps in cert-manager's namespace with additional CAs under the key `ca.crt`.
     *
     * Items: A DNS subdomain.
     */
    configMaps: string[];
  };
}
export interface EffectivePlatformValuesClusterIssuer {
  /**
   * self-signed: a CA created here; ca: a CA in a Secret; acme-http01 and acme-dns01 (Route 53); custom: the given `spec`.
   */
  type: 'self-signed' | 'ca' | 'acme-http01' | 'acme-dns01' | 'custom';
  /**
   * type ca: the CA.
   */
  ca: {
    /**
     * Secret in cert-manager's namespace with tls.crt and tls.key.
     */
    secretName?: string;
  };
  acme: EffectivePlatformValuesAcme;
  /**
   * type custom: spec of the ClusterIssuer, in cert-manager's format.
   */
  spec: {
    [k: string]: unknown;
  };
}
/**
 * types acme-http01 and acme-dns01: the ACME account, and how control of a host is proven.
 */
export interface EffectivePlatformValuesAcme {
  /**
   * Contact e-mail address for the ACME server.
   */
  email?: string;
  /**
   * ACME directory URL.
   */
  server: string;
  /**
   * External account binding, if the ACME server requires one.
   */
  externalAccount?: {
    /**
     * Key id.
     */
    keyId: string;
    /**
     * Secret in cert-manager's namespace with the key.
     */
    secretName: string;
    /**
     * Key in that Secret.
     */
    secretKey: string;
  };
  /**
   * type acme-http01.
   */
  http01: {
    /**
     * Default solver: an Ingress of the contract's class, or an HTTPRoute of the contract's Gateway. Certificates labelled chartwright.dev/acme-solver use the other one.
     */
    solver: 'ingress' | 'gateway';
  };
  /**
   * type acme-dns01: Route 53, with the permissions of cert-manager's own pod.
   */
  dns01: {
    /**
     * AWS region.
     */
    region?: string;
    /**
     * Hosted zones to use. A single zone is used directly; among several, the zone is chosen by name.
     *
     * Items: Id of a Route 53 zone.
     */
    hostedZoneIds: string[];
    /**
     * Hosted zone by domain, where the name is ambiguous, for example with a private zone of the same name.
     */
    zones: {
      /**
       * Id of a Route 53 zone.
       */
      [k: string]: string;
    };
    /**
     * IAM role to assume for zones in another account.
     */
    role?: string;
  };
}
/**
 * Linkerd's certificates and monitors. Linkerd itself is configured under `linkerd-control-plane`.
 */
export interface EffectivePlatformValuesPlatformMesh {
  /**
   * Ring mode: source of the trust anchor and the identity issuer. external: the Secret linkerd-identity-issuer and the ConfigMap linkerd-identity-trust-roots already exist. A single release creates its own.
   */
  identity: 'cert-manager' | 'external';
  /**
   * Lifetimes of the mesh's certificates.
   */
  certificates: {
    /**
     * Lifetime of the trust anchor; it is renewed a year before it expires and keeps its key.
     */
    anchorDuration: string;
    /**
     * Lifetime of the identity issuer.
     */
    issuerDuration: string;
    /**
     * How long before expiry the identity issuer is renewed; cert-manager may be down for this long.
     */
    issuerRenewBefore: string;
    /**
     * Lifetime of the webhook certificates.
     */
    webhookDuration: string;
  };
  /**
   * Scraping of the proxies and the control plane.
   */
  monitors: {
    /**
     * Scrape interval; viz uses one-minute windows, which need several samples.
     */
    interval: string;
  };
}
/**
 * The shared Gateway, and stores for secrets outside the cluster.
 */
export interface EffectivePlatformValuesPlatformEdge {
  /**
   * The shared Gateway, named by global.platform.gateway, in the edge namespace. It has listeners for <domain> and *.<domain> for each domain in global.platform.domains.
   */
  gateway: {
    /**
     * Whether to create it.
     */
    enabled: boolean;
    /**
     * Its GatewayClass.
     */
    className: string;
    /**
     * Port of the listener `http`; the controller must listen on it.
     */
    httpPort: number;
    /**
     * Port of the TLS listeners; the controller must listen on it.
     */
    httpsPort: number;
    /**
     * Whether the domains have TLS listeners with wildcard certificates. False if the issuer cannot sign them, as with ACME HTTP-01.
     */
    wildcard: boolean;
    /**
     * Team hosts that get their own listener and certificate.
     *
     * Items: A DNS host name of at least two labels, the last of which begins with a letter.
     */
    hosts: string[];
    /**
     * Platform hosts, each with its own listener and certificate, to which only routes in platform namespaces may attach. Includes Grafana's host if it is exposed by an HTTPRoute.
     *
     * Items: A DNS host name of at least two labels, the last of which begins with a letter.
     */
    platformHosts: string[];
    /**
     * Label selector of the namespaces whose routes may attach; team namespaces when empty.
     */
    namespaces: {
      /**
       * Required labels.
       */
      matchLabels: {
        /**
         * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
         */
        [k: string]: string;
      };
      /**
       * Label expressions.
       */
      matchExpressions: {
        /**
         * Label key.
         */
        key: string;
        /**
         * Operator.
         */
        operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
        /**
         * Values, for In and NotIn.
         */
        values?: string[];
      }[];
    };
    /**
     * Additional annotations.
     */
    annotations: {
      [k: string]: string;
    };
  };
  /**
   * Stores through which external-secrets reads AWS Secrets Manager.
   */
  secretStores: {
    /**
     * AWS region; set by the environment.
     */
    region: string;
    /**
     * ClusterSecretStores by name; each may be used only by one team's namespaces.
     */
    teams: {
      [k: string]: {
        /**
         * Team, as in the label chartwright.dev/team of its namespaces; the store's name when absent.
         */
        team?: string;
        /**
         * Prefix of every secret name, such as prod/payments/; the team sets the rest.
         */
        prefix: string;
      };
    };
  };
}
/**
 * Federation, and network access to Prometheus and Alertmanager.
 */
export interface EffectivePlatformValuesPlatformPrometheus {
  /**
   * Federation from and to other Prometheus servers.
   */
  federation: {
    /**
     * Prometheus servers to federate from, by name.
     */
    from: {
      [k: string]: {
        /**
         * Target addresses, host:port.
         *
         * @minItems 1
         */
        targets: string[];
        /**
         * Series selectors; a series is federated if any of them matches.
         *
         * @minItems 1
         */
        matches: string[];
        /**
         * URL scheme.
         */
        scheme: 'http' | 'https';
        /**
         * Path of the federation endpoint.
         */
        path: string;
        /**
         * Scrape interval.
         */
        interval: string;
        /**
         * Scrape timeout; not longer than the interval.
         */
        timeout: string;
        /**
         * Maximum samples per scrape.
         */
        sampleLimit: number;
        /**
         * Authentication; exactly one method.
         */
        auth?: {
          /**
           * User name and password.
           */
          basic?: {
            /**
             * Name of the Secret, in Prometheus' namespace.
             */
            secretName: string;
            /**
             * Key of the Secret that holds the user name.
             */
            usernameKey: string;
            /**
             * Key of the Secret that holds the password.
             */
            passwordKey: string;
          };
          /**
           * A bearer token.
           */
          bearer?: {
            /**
             * Name of the Secret, in Prometheus' namespace.
             */
            secretName: string;
            /**
             * Key of the Secret that holds the token.
             */
            key: string;
          };
        };
        /**
         * TLS settings for a server whose certificate is not signed by a public CA.
         */
        tls?: {
          /**
           * Name of the Secret with the CA certificate.
           */
          caSecretName: string;
          /**
           * Key of the Secret.
           */
          caKey: string;
          /**
           * Expected server name in the certificate.
           */
          serverName?: string;
        };
        /**
         * Labels added to every series that lacks them.
         */
        labels: {
          /**
           * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
           */
          [k: string]: string;
        };
      };
    };
    /**
     * Access to our own /federate endpoint, which has no authentication: in the cluster through the NetworkPolicy, from outside through an Ingress that authenticates.
     */
    to: {
      /**
       * Namespaces whose pods have access.
       *
       * Items: A DNS label.
       */
      namespaces: string[];
      /**
       * CIDRs outside the cluster with direct access, without the Ingress.
       *
       * Items: An IP range in CIDR notation.
       */
      cidrs: string[];
      /**
       * An Ingress for the path /federate only.
       */
      ingress?: {
        /**
         * Host name.
         */
        host: string;
        /**
         * IngressClass; the contract's when absent.
         */
        className?: string;
        /**
         * Secret for the certificate, which the contract's issuer signs.
         */
        tlsSecretName: string;
        /**
         * Annotations that make the controller authenticate; at least one, because Prometheus has no authentication.
         */
        annotations: {
          [k: string]: string;
        };
      };
    };
  };
  /**
   * Network access to Prometheus and Alertmanager: the platform's own namespaces, and those listed here. Neither has authentication, and both hold every team's data.
   */
  networkPolicy: {
    /**
     * Whether to create it.
     */
    enabled: boolean;
    /**
     * Additional namespaces whose pods have access.
     *
     * Items: A DNS label.
     */
    namespaces: string[];
  };
}
/**
 * Who receives which alerts, and which of the platform's alerts are active. Credentials are not set here: receivers reference Secrets.
 */
export interface EffectivePlatformValuesPlatformAlerting {
  /**
   * Receivers by name, each with one or more channels.
   */
  receivers: {
    [k: string]: {
      /**
       * A Slack channel, through an incoming webhook.
       */
      slack?: {
        /**
         * Name of the Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Key of the Secret that holds the webhook URL.
         */
        key: string;
        /**
         * Slack channel, if the webhook allows channels other than its own.
         */
        channel?: string;
        /**
         * Whether to notify when an alert is resolved.
         */
        sendResolved: boolean;
      };
      /**
       * A PagerDuty service, through the Events API v2.
       */
      pagerduty?: {
        /**
         * Name of the Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Key of the Secret that holds the integration key.
         */
        key: string;
        /**
         * Whether to notify when an alert is resolved.
         */
        sendResolved: boolean;
      };
      /**
       * E-mail.
       */
      email?: {
        /**
         * Recipient addresses.
         *
         * @minItems 1
         */
        to: string[];
        /**
         * Sender address.
         */
        from: string;
        /**
         * SMTP server, host:port.
         */
        smarthost: string;
        /**
         * SMTP user name.
         */
        username: string;
        /**
         * Name of the Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Key of the Secret that holds the password.
         */
        key: string;
        /**
         * Whether the server must support TLS.
         */
        requireTLS: boolean;
        /**
         * Whether to notify when an alert is resolved.
         */
        sendResolved: boolean;
      };
      /**
       * An HTTP endpoint that accepts Alertmanager's JSON.
       */
      webhook?: {
        /**
         * Name of the Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Key of the Secret that holds the URL.
         */
        key: string;
        /**
         * Maximum number of alerts per message; 0 means no limit.
         */
        maxAlerts: number;
        /**
         * Whether to notify when an alert is resolved.
         */
        sendResolved: boolean;
      };
    };
  };
  /**
   * Receiver of alerts that no route matches; none when absent.
   */
  defaultReceiver?: string;
  /**
   * Routes in order; the first match receives the alert, unless it sets continue.
   */
  routes: {
    /**
     * Name of a receiver.
     */
    receiver: string;
    /**
     * Severities to match; all when empty.
     */
    severities: ('critical' | 'warning' | 'info')[];
    /**
     * Teams to match; all when empty.
     *
     * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
     */
    teams: string[];
    /**
     * Namespaces to match; all when empty.
     *
     * Items: A DNS label.
     */
    namespaces: string[];
    /**
     * Additional matchers, in Alertmanager's syntax without quotes, such as alertname=~Velero.* .
     */
    matchers: string[];
    /**
     * Whether to evaluate later routes too.
     */
    continue: boolean;
    /**
     * Interval at which a firing alert is sent again.
     */
    repeatInterval?: string;
  }[];
  /**
   * Labels by which alerts are grouped into one message.
   *
   * @minItems 1
   */
  groupBy: string[];
  /**
   * Time to wait for further alerts of a new group.
   */
  groupWait: string;
  /**
   * Minimum time between messages about changes of a group.
   */
  groupInterval: string;
  /**
   * Default interval at which firing alerts are sent again.
   */
  repeatInterval: string;
  /**
   * Dead man's switch: an alert that always fires, sent to an external service that raises the alarm when it stops. It detects what no alert can: that alerting itself is down.
   */
  deadManSwitch: {
    /**
     * Name of a webhook receiver; disabled when absent.
     */
    receiver?: string;
    /**
     * Interval at which it is sent.
     */
    interval: string;
  };
  /**
   * Base URL of the platform's runbooks; the page name is appended.
   */
  runbookUrl: string;
  /**
   * Names of platform alerts to disable.
   */
  disabled: string[];
  /**
   * Thresholds of the backup alerts.
   */
  backups: {
    /**
     * Maximum age of a schedule's last successful backup, in hours; the default suits daily backups.
     */
    maximumAgeHours: number;
  };
  /**
   * How long an autoscaler may stay at its maximum before an alert fires.
   */
  hpaAtMaximum: string;
}
/**
 * Grafana: host, datasources, sign-in.
 */
export interface EffectivePlatformValuesPlatformGrafana {
  /**
   * Host name; grafana.<first domain of the environment> when absent.
   */
  host?: string;
  /**
   * How it is exposed: an Ingress with a certificate from the environment's issuer, an HTTPRoute on the shared Gateway, whose listener has the certificate, or none. Without a domain it is not exposed.
   */
  exposure: 'ingress' | 'httproute' | 'none';
  /**
   * Datasources. The tool sets the URLs of enabled components.
   */
  datasources: {
    prometheus: EffectivePlatformValuesDatasource;
    alertmanager: EffectivePlatformValuesDatasource;
    loki: EffectivePlatformValuesDatasource;
    tempo: EffectivePlatformValuesDatasource;
  };
  /**
   * Whose metrics, logs and traces a user sees in Grafana. shared: everybody's. isolated: a gateway before the datasources asks Kubernetes, for each request and its user, whether the user may read the pods' metrics or logs of the namespace; whoever may do so in all namespaces sees everything.
   */
  teams: 'shared' | 'isolated';
  /**
   * Namespaces of teams that get datasources of their own, where teams are isolated.
   *
   * Items: A DNS label.
   */
  namespaces: string[];
  /**
   * The gateway before the datasources, where teams are isolated.
   */
  gateway: {
    /**
     * Pods.
     */
    replicas: number;
    rbacProxyImage: EffectivePlatformValuesImage;
    labelProxyImage: EffectivePlatformValuesImage;
  };
  /**
   * OpenID Connect sign-in. Client id and secret are read from the Secret grafana-oidc in Grafana's namespace, keys client-id and client-secret.
   */
  oidc: {
    /**
     * Whether OpenID Connect sign-in is enabled.
     */
    enabled: boolean;
    /**
     * Issuer of the tokens, as their claim iss has it. Required for isolated teams.
     */
    issuerUrl?: string;
    /**
     * Client ID in the claim aud of the tokens, the same as in the Secret. Required for isolated teams.
     */
    clientId?: string;
    /**
     * Claim that names the user to Kubernetes, for isolated teams.
     */
    usernameClaim: string;
    /**
     * Prefix of the groups in role bindings, as the API server's own sign-in adds it; for isolated teams.
     */
    groupsPrefix: string;
    /**
     * Label of the sign-in button.
     */
    name: string;
    /**
     * Authorization endpoint.
     */
    authUrl?: string;
    /**
     * Token endpoint.
     */
    tokenUrl?: string;
    /**
     * User info endpoint.
     */
    apiUrl?: string;
    /**
     * URL to redirect to after sign-out.
     */
    signoutUrl?: string;
    /**
     * Scopes to request.
     *
     * @minItems 1
     */
    scopes: string[];
    /**
     * Claim that contains the user's groups.
     */
    groupsClaim: string;
    /**
     * Groups whose members administer Grafana.
     */
    adminGroups: string[];
    /**
     * Groups whose members may edit and explore.
     */
    editorGroups: string[];
    /**
     * Groups whose members may view; everyone who can sign in when empty.
     */
    viewerGroups: string[];
    /**
     * Whether to skip the login page.
     */
    autoLogin: boolean;
    /**
     * Whether the administrator from the Secret may still sign in with a password.
     */
    loginForm: boolean;
  };
}
export interface EffectivePlatformValuesDatasource {
  /**
   * URL; no datasource when empty.
   */
  url: string;
}
export interface EffectivePlatformValuesImage {
  /**
   * Repository.
   */
  repository?: string;
  /**
   * Tag.
   */
  tag?: string;
}
/**
 * What the log agent Alloy collects and where it sends it. Promtail is configured under `promtail`.
 */
export interface EffectivePlatformValuesPlatformLogs {
  /**
   * URL of Loki; set by the tool.
   */
  url: string;
  /**
   * Log tenancy; set by the choice logTenants in platform.yaml, because Loki needs it too.
   */
  tenancy: 'none' | 'namespace' | 'team';
  /**
   * Tenants that Grafana reads in addition to `platform`, because Loki cannot query all tenants. Each gets its own datasource.
   *
   * Items: A DNS label.
   */
  tenants: string[];
  /**
   * Namespaces whose logs are not collected. A single pod opts out with the annotation chartwright.dev/logs: "false".
   *
   * Items: A DNS label.
   */
  dropNamespaces: string[];
  /**
   * Maximum age of log lines; older lines are dropped, because Loki would reject them.
   */
  maxAge: string;
  /**
   * Maximum log lines per second and namespace from one node; the excess is dropped and counted. 0 means no limit.
   */
  linesPerSecond: number;
  /**
   * Additional Alloy configuration; send log lines to `loki.write.loki.receiver`.
   */
  extraConfig: string;
  /**
   * Network access to Loki, Tempo, their caches and the log agents: the platform's own namespaces, and those listed here. Spans are accepted from every namespace.
   */
  networkPolicy: {
    /**
     * Whether to create it.
     */
    enabled: boolean;
    /**
     * Additional namespaces whose pods have access.
     *
     * Items: A DNS label.
     */
    namespaces: string[];
  };
}
/**
 * Span pipeline from applications to Tempo.
 */
export interface EffectivePlatformValuesPlatformTracing {
  /**
   * Address of Tempo's OTLP gRPC endpoint, host:port; set by the tool.
   */
  address: string;
  /**
   * Percentage of traces that Alloy keeps; either all spans of a trace are kept or none.
   */
  samplingPercentage: number;
  /**
   * Memory use above which an agent rejects spans, so that applications retry; must be below the container's limit.
   */
  memoryLimitMiB: number;
  /**
   * Batches that an agent buffers while Tempo is unavailable.
   */
  queueSize: number;
}
/**
 * Nodes that Karpenter creates; EKS only.
 */
export interface EffectivePlatformValuesPlatformKarpenter {
  /**
   * Cluster name, used as the tag of subnets and security groups and as the prefix of the node role; set by the environment.
   */
  clusterName: string;
  /**
   * EC2NodeClasses by name: image, disk and settings of nodes.
   */
  nodeClasses: {
    [k: string]: EffectivePlatformValuesNodeClass;
  };
  /**
   * NodePools by name: which nodes, how many, and when they are removed.
   */
  nodePools: {
    [k: string]: EffectivePlatformValuesNodePool;
  };
}
export interface EffectivePlatformValuesNodeClass {
  /**
   * Whether to create it.
   */
  enabled: boolean;
  /**
   * Node image, as family@version. With `latest`, every new image replaces all nodes, tested or not.
   */
  ami: string;
  /**
   * IAM role of the nodes; <cluster>-karpenter-node when absent.
   */
  role?: string;
  /**
   * The root volume: gp3, always encrypted.
   */
  volume: {
    /**
     * Size; images, logs and emptyDirs share it.
     */
    size: string;
    /**
     * I/O operations per second.
     */
    iops: number;
    /**
     * Throughput in MiB per second.
     */
    throughput: number;
    /**
     * ARN of the KMS key; the account's default key for EBS when absent. The key must grant access to the role of Auto Scaling or Karpenter.
     */
    kmsKeyId?: string;
  };
  /**
   * Hop limit of the instance metadata service; 1 makes it unreachable from pods.
   */
  hopLimit: number;
  /**
   * Additional tags of instances and volumes.
   */
  tags: {
    [k: string]: string;
  };
  /**
   * Kubelet settings, in the format of the EC2NodeClass.
   */
  kubelet: {
    [k: string]: unknown;
  };
  /**
   * Additional user data.
   */
  userData: string;
}
export interface EffectivePlatformValuesNodePool {
  /**
   * Whether to create it.
   */
  enabled: boolean;
  /**
   * Its EC2NodeClass.
   */
  nodeClass: string;
  /**
   * Weight; among the pools that suit a pod, the highest is tried first.
   */
  weight: number;
  /**
   * Capacity type.
   */
  capacityType: 'on-demand' | 'spot' | 'reserved';
  /**
   * CPU architecture.
   */
  architecture: 'amd64' | 'arm64';
  /**
   * Instance categories: the first letter of the instance type.
   *
   * @minItems 1
   */
  instanceCategories: string[];
  /**
   * Generation that instance types must be newer than.
   */
  newerThanGeneration: number;
  /**
   * Additional requirements, in the format of the NodePool.
   */
  requirements: {
    [k: string]: unknown;
  }[];
  /**
   * Limits on the total resources of its nodes; beyond them pods stay pending.
   */
  limits: {
    /**
     * CPUs.
     */
    cpu: string;
    /**
     * Memory.
     */
    memory: string;
  };
  /**
   * Labels of its nodes.
   */
  labels: {
    /**
     * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    [k: string]: string;
  };
  /**
   * Taints of its nodes, in the format of the NodePool.
   */
  taints: {
    [k: string]: unknown;
  }[];
  /**
   * Age at which a node is replaced; Never keeps it.
   */
  expireAfter: string;
  /**
   * How long a terminating node waits for its pods. After that neither a disruption budget nor do-not-disrupt keeps it.
   */
  terminationGracePeriod: string;
  /**
   * Voluntary disruption by Karpenter.
   */
  disruption: {
    /**
     * Which nodes may be consolidated.
     */
    consolidationPolicy: 'WhenEmpty' | 'WhenEmptyOrUnderutilized' | 'Balanced';
    /**
     * How long a node's pods must be unchanged before it is consolidated.
     */
    consolidateAfter: string;
    /**
     * How many nodes may be disrupted at once; the strictest applicable budget wins. In the format of the NodePool.
     */
    budgets: {
      [k: string]: unknown;
    }[];
  };
}
/**
 * Groups that operate the platform. Teams get their permissions from the tenant part of their charts.
 */
export interface EffectivePlatformValuesPlatformAccess {
  /**
   * Day-to-day platform administration, without access to Secrets, without write access to platform workloads, and without wildcards.
   */
  admins: {
    /**
     * Groups of the identity provider; `system:` groups are rejected.
     */
    groups: string[];
  };
  /**
   * Read access to the whole cluster except Secrets.
   */
  viewers: {
    /**
     * Groups of the identity provider; `system:` groups are rejected.
     */
    groups: string[];
  };
}
/**
 * What the API server rejects in team namespaces, through ValidatingAdmissionPolicies.
 */
export interface EffectivePlatformValuesPlatformGuardrails {
  /**
   * Host names that teams may claim in Ingresses, routes, Gateways and Certificates: those below the environment's domains, and those granted by the namespace annotation chartwright.dev/hosts.
   */
  hosts: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * optional: a namespace without the annotation may claim any host below the domains. required: a namespace without the annotation may claim none.
     */
    claims: 'optional' | 'required';
    /**
     * Labels directly below a domain that are reserved for the platform, including everything below them.
     *
     * Items: A DNS label.
     */
    reserved: string[];
  };
  /**
   * Service types that teams may use.
   */
  services: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Allowed types. LoadBalancer and NodePort bypass the edge; ExternalName can point the edge anywhere.
     *
     * @minItems 1
     */
    allowedTypes: ('ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName')[];
  };
  /**
   * Ways out of a pod, rejected at every Pod Security level: the node's namespaces, paths and ports, privileged containers, added capabilities. Applies to ephemeral containers too.
   */
  pods: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Capabilities that containers may add. Without the mesh's CNI plugin, those of its init container are allowed as well.
     */
    allowedCapabilities: string[];
  };
  /**
   * Registries that pod images may come from.
   */
  images: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Allowed image name prefixes, each ending with a slash, such as ghcr.io/acme/; any image when empty.
     */
    allowedRegistries: string[];
    /**
     * Allowed prefixes for images that the platform adds to team pods, such as the mesh proxy. A private registry replaces them.
     */
    platformRegistries: string[];
  };
  /**
   * PriorityClasses that team pods may use.
   */
  priorityClasses: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Allowed classes; a pod without one is always allowed.
     *
     * Items: A DNS subdomain.
     */
    allowed: string[];
  };
  /**
   * Monitors of teams: they scrape the pods of their own namespace only, without proxies, redirects or files, because Prometheus may reach every pod (schemas/team.monitors.yaml). A team has no Probe, no ScrapeConfig and no server of the Prometheus operator's.
   */
  monitors: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * PrometheusRules of teams: no template may call query, because it reads the series of every team.
   */
  rules: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * AlertmanagerConfigs of teams: no address inside the cluster, which Alertmanager would call from the platform's namespace.
   */
  receivers: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Labels and annotations that only the platform sets: a pod's label chartwright.dev/team names the team of its namespace, and no object has an annotation that steers the edge, DNS, certificates, Pod Security or the nodes (those marked in schemas/team.kept.yaml, less global.platform.grants.keys).
   */
  keys: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Objects of Traefik's own kinds: Middlewares as the library chart renders them of `expose`, where global.platform.gateway.middlewares offers them, with the server of global.platform.gateway.forwardAuth alone.
   */
  middlewares: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Who may change the Pod Security labels and the chartwright.dev labels and annotations of a team's namespace: only those with the platform's bypass permission.
   */
  namespaces: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Subjects that may be bound in a team's namespace: no `system:` group or user, except the service accounts of that namespace.
   */
  roleBindings: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Where team personas may be bound: only in team namespaces, except by users who may bind any role.
   */
  personas: {
    /**
     * deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
}
/**
 * What Velero backs up, how often, and where to on kind.
 */
export interface EffectivePlatformValuesPlatformBackup {
  /**
   * Backup schedule and retention by tier. The tier none needs no entry and creates no backups.
   */
  tiers: {
    [k: string]: EffectivePlatformValuesBackupTier;
  };
  /**
   * Backup schedules of the platform, by name.
   */
  schedules: {
    [k: string]: EffectivePlatformValuesBackupSchedule;
  };
  /**
   * Namespaced resources excluded from every schedule: short-lived ones, and those that a controller recreates and would not adopt after a restore.
   */
  excludedResources: string[];
  /**
   * VolumeSnapshotClass for Velero's CSI snapshots; its CustomResourceDefinition must exist.
   */
  volumeSnapshotClass: {
    /**
     * Whether to create it.
     */
    enabled: boolean;
    /**
     * Name.
     */
    name: string;
    /**
     * CSI driver.
     */
    driver: string;
  };
  /**
   * S3-compatible store in the cluster, for kind; its content is lost with the cluster.
   */
  store: {
    /**
     * Whether to create it.
     */
    enabled: boolean;
    /**
     * Container image.
     */
    image: {
      /**
       * Repository.
       */
      repository: string;
      /**
       * Tag.
       */
      tag: string;
    };
    /**
     * Bucket name.
     */
    bucket: string;
    /**
     * Size of the volume.
     */
    size: string;
    /**
     * StorageClass of the volume; the cluster's default class when empty.
     */
    storageClass: string;
  };
}
/**
 * A backup tier.
 */
export interface EffectivePlatformValuesBackupTier {
  /**
   * Cron expression in UTC. H in the minute field picks a different minute for each schedule, so that not all start at once.
   */
  schedule: string;
  /**
   * Retention of a backup, in hours.
   */
  ttl: string;
}
/**
 * A backup schedule.
 */
export interface EffectivePlatformValuesBackupSchedule {
  /**
   * Tier of the schedule; none creates no backups.
   */
  tier: string;
  /**
   * Cron expression in UTC in place of the tier's, with a `ttl`.
   */
  schedule?: string;
  /**
   * Retention of a backup, in hours, in place of the tier's.
   */
  ttl?: string;
  /**
   * Namespaced resources that this schedule leaves out, beside those that every one does.
   */
  excludedResources: string[];
  /**
   * Namespaces, with * and ? as wildcards.
   */
  namespaces: string[];
  /**
   * Whether to include the platform's namespaces.
   */
  platformNamespaces: boolean;
  /**
   * Whether to include all cluster-scoped resources; otherwise only those the backed-up objects need, such as volumes.
   */
  clusterResources: boolean;
  /**
   * Whether to back up volumes with their claims.
   */
  volumes: boolean;
  /**
   * Whether the schedule is paused.
   */
  paused: boolean;
}
