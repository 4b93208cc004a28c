// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * Values of a team's chart: what the platform grants the team (`tenant`) and what the team runs (`workloads`).
 */
export interface TeamValues {
  /**
   * Part that this release installs: `tenant` belongs to the platform, `app` to the team, `all` is both.
   */
  part?: 'all' | 'tenant' | 'app';
  /**
   * Values shared with the other charts of the release.
   */
  global?: {
    platform?: TeamValuesPlatformContract;
    [k: string]: unknown;
  };
  /**
   * Reserved: Helm puts the library chart's values here. Nothing to set.
   */
  'lib-team'?: {
    global?: {
      [k: string]: unknown;
    };
  };
  tenant: TeamValuesTenant;
  /**
   * What the team runs, keyed by name. The Deployment, the Service and all related objects get this name.
   */
  workloads?: {
    [k: string]: TeamValuesWorkload;
  };
  /**
   * Configuration that several workloads share, keyed by the name of its ConfigMap. A change restarts the pods of the workloads that use it.
   */
  configMaps?: {
    [k: string]: {
      /**
       * Texts, keyed by file name or variable.
       */
      data: {
        [k: string]: string;
      };
    };
  };
  /**
   * Volumes that outlive pods, keyed by the name of their PersistentVolumeClaim, by which `claimMounts` refer to them.
   */
  persistentVolumeClaims?: {
    [k: string]: {
      /**
       * Size of the volume, which may grow later where its StorageClass lets it, and never shrink.
       */
      size: string;
      /**
       * StorageClass; the cluster's default class when absent. It can never be changed.
       */
      storageClass?: string;
      /**
       * Who may mount it: pods on one node, one pod alone, or pods on every node, as few StorageClasses can. It can never be changed.
       */
      accessMode?: 'ReadWriteOnce' | 'ReadWriteOncePod' | 'ReadWriteMany';
      /**
       * Whether the claim and its data stay when the release, or the entry here, is removed.
       */
      keep?: boolean;
    };
  };
  /**
   * Secrets that external-secrets makes from the team's store, keyed by the Secret's name, by which `envSecrets` and `secretMounts` refer to them.
   */
  externalSecrets?: {
    [k: string]: TeamValuesExternalSecret;
  };
  alerting?: TeamValuesAlerting;
  /**
   * The team's dashboard in Grafana, in a folder of the team's name.
   */
  dashboard?: {
    /**
     * Whether there is one; as `global.platform.dashboards.enabled` has it without this key.
     */
    enabled?: boolean;
  };
  /**
   * Secrets with credentials of registries, for every pod of the team, besides those of the environment.
   *
   * @maxItems 10
   *
   * Items: A DNS subdomain.
   */
  imagePullSecrets?: string[];
  /**
   * ServiceAccounts that several workloads share, keyed by name; any other workload has one of its own name.
   */
  serviceAccounts?: {
    [k: string]: {
      aws?: TeamValuesAwsIdentity;
    };
  };
  /**
   * What the team needs beside its workloads, such as a database, keyed by the name that its variables begin with: of `db` they are DB_HOST and so on. The environment answers each type.
   */
  needs?: {
    [k: string]: {
      /**
       * What it is, such as `postgres`, `redis` or `bucket`.
       */
      type: string;
      /**
       * One of the sizes that the environment has of the type.
       */
      size?: string;
    };
  };
  /**
   * Additional Kubernetes objects of the app part, keyed by any name and rendered unchanged into the team's namespace. Secrets, lists, and objects that only the platform may grant (namespaces, quotas, network policies, RBAC, objects of the whole cluster) are rejected.
   */
  extraObjects?: {
    [k: string]: TeamValuesExtraObject;
  };
}
/**
 * What an environment offers every team. Written by the platform, read by the team charts.
 */
export interface TeamValuesPlatformContract {
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
      [k: string]: TeamValuesNeed;
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
export interface TeamValuesNeed {
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
 * What the platform grants the team, and the limits it sets.
 */
export interface TeamValuesTenant {
  /**
   * Name of the team.
   */
  team: string;
  /**
   * Namespace of the team; `team-<team>` by default.
   */
  namespace?: string;
  /**
   * Whether the tenant part creates the namespace. The namespace is kept on uninstall, and never created if Helm installs into it.
   */
  createNamespace?: boolean;
  /**
   * Pod Security level enforced in the namespace.
   */
  podSecurity?: 'restricted' | 'baseline';
  /**
   * Contact of the team: an e-mail address or a channel.
   */
  contact?: string;
  /**
   * Who may do what in the team's namespace.
   */
  access?: {
    admins?: TeamValuesPersona;
    developers?: TeamValuesPersona;
    viewers?: TeamValuesPersona;
    /**
     * Pipeline service accounts that install the app part.
     */
    deployers?: {
      /**
       * Service accounts, each with its namespace.
       */
      serviceAccounts?: {
        /**
         * Name of the service account.
         */
        name: string;
        /**
         * Namespace of the service account.
         */
        namespace: string;
      }[];
    };
  };
  /**
   * Resource quota of the namespace.
   */
  quota?: {
    /**
     * Whether to create a ResourceQuota.
     */
    enabled?: boolean;
    /**
     * The alert TeamQuotaNearlyUsed.
     */
    alert?: {
      /**
       * Whether there is such an alert; as `global.platform.alerts.enabled` has it without this key.
       */
      enabled?: boolean;
      /**
       * Used part of a limit from which it fires, in percent.
       */
      percent?: number;
    };
    /**
     * Limits by resource name, as in a ResourceQuota.
     */
    hard?: {
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      'requests.cpu'?: string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      'requests.memory'?: string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      'limits.memory'?: string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      'requests.storage'?: string;
      /**
       * A whole number of objects, as a quoted string.
       */
      pods?: string;
      /**
       * A whole number of objects, as a quoted string.
       */
      persistentvolumeclaims?: string;
      /**
       * A whole number of objects, as a quoted string.
       */
      'services.loadbalancers'?: string;
      /**
       * A whole number of objects, as a quoted string.
       */
      'services.nodeports'?: string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      [k: string]: string | undefined;
    };
  };
  /**
   * Defaults for containers that set no requests or limits.
   */
  limitRange?: {
    /**
     * Whether to create a LimitRange.
     */
    enabled?: boolean;
    /**
     * Requests of a container that sets none.
     */
    defaultRequest?: {
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      cpu?: string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      memory?: string;
    };
    /**
     * Limits of a container that sets none. There is no CPU limit by default, because it throttles without need.
     */
    default?: {
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      cpu?: string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      memory?: string;
    };
  };
  /**
   * Allowed traffic from and to the team's pods. Everything else is denied in both directions.
   */
  network?: {
    /**
     * Whether the namespace denies traffic by default.
     */
    enabled?: boolean;
    /**
     * Other teams, keyed by name. A peering takes effect only if both teams list each other.
     */
    peers?: {
      [k: string]: {
        /**
         * `egress`: this team's pods call the peer's; `ingress`: the peer's pods call this team's; `both`.
         */
        direction?: 'both' | 'ingress' | 'egress';
        /**
         * Namespace of the peer; `team-<peer>` by default.
         */
        namespace?: string;
      };
    };
    /**
     * Parts of the platform that may call the team's pods, beside the edge by `expose` and Prometheus by `metrics`, keyed by any name.
     */
    ingress?: {
      [k: string]: {
        /**
         * Name of a part of the platform (`callers` of the contract).
         */
        from: string;
        /**
         * Ports of the containers, over TCP.
         *
         * @minItems 1
         *
         * Items: A port number.
         */
        ports: number[];
        /**
         * Workloads whose pods alone it may call; all pods without it.
         *
         * @minItems 1
         *
         * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
         */
        workloads?: string[];
      };
    };
    /**
     * What outside the cluster the team's pods may call, keyed by any name: IP ranges, a service of the environment, or host names.
     */
    egress?: {
      [k: string]: {
        /**
         * IP ranges. The cloud's metadata address stays blocked in a range that covers every address.
         *
         * @minItems 1
         *
         * Items: An IP range in CIDR notation.
         */
        cidrs?: string[];
        /**
         * Name of a service that the environment offers (`network.services`), with its ranges and ports.
         */
        service?: string;
        /**
         * Host names; `*.` before one stands for one label. Only where the environment enforces them (`network.hosts`).
         *
         * @minItems 1
         * @maxItems 50
         */
        hosts?: string[];
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
        /**
         * Workloads whose pods alone may call it; all pods without it.
         *
         * @minItems 1
         *
         * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
         */
        workloads?: string[];
      };
    };
  };
  /**
   * What the mesh lets into the team's pods.
   */
  mesh?: {
    /**
     * Linkerd's policy for connections that no AuthorizationPolicy allows; the environment's without it. With `deny` the chart renders the policies for peers, the edge, Prometheus and probes; `audit` lets through and logs what `deny` would refuse.
     */
    defaultInboundPolicy?:
      | 'all-unauthenticated'
      | 'all-authenticated'
      | 'cluster-authenticated'
      | 'cluster-unauthenticated'
      | 'deny'
      | 'audit';
  };
}
export interface TeamValuesPersona {
  /**
   * Groups of the identity provider, as seen by the API server.
   */
  groups?: string[];
}
/**
 * One program: a Deployment, a StatefulSet, a DaemonSet, a Job or a CronJob, with all related objects.
 */
export interface TeamValuesWorkload {
  /**
   * Container image, pinned by a tag other than `latest`, a digest, or both.
   */
  image: string;
  /**
   * Kind of the object that runs the pods: by default a StatefulSet with `persistence`, and a Deployment without. A DaemonSet runs a pod on each node; a Job and a CronJob run a program that ends.
   */
  kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob';
  /**
   * When the image is pulled. `Always` checks pull permissions at each start, and costs nothing if the layers are already on the node.
   */
  imagePullPolicy?: 'Always' | 'IfNotPresent';
  /**
   * Replaces the image's entry point. `$(NAME)` stands for a variable of the workload; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  command?: string[];
  /**
   * Arguments of the entry point. `$(NAME)` stands for a variable of the workload; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  args?: string[];
  /**
   * Ports that the container listens on, keyed by name. A workload with ports gets a Service of the same name.
   */
  ports?: {
    [k: string]: {
      /**
       * Port in the container.
       */
      containerPort: number;
      /**
       * Port of the Service; the container's port by default.
       */
      servicePort?: number;
      /**
       * Transport protocol.
       */
      protocol?: 'TCP' | 'UDP';
      /**
       * Whether linkerd passes the bytes on without looking for a protocol, as where the server speaks first (SMTP, MySQL) or the protocol is its own. Without it, linkerd's own ports (25, 587, 3306, 4444, 5432, 6379, 9300, 11211) are, and those with `appProtocol: linkerd.io/opaque`.
       */
      opaque?: boolean;
      /**
       * Application protocol, for meshes and gateways.
       */
      appProtocol?: string;
    };
  };
  /**
   * Environment variables with plain values. `$(NAME)` in a value stands for another variable of the workload, whatever its place here; write `$$(` for the text `$(`. Use `envSecrets` for secrets.
   */
  env?: {
    /**
     * Any text without the character NUL, at which a process's argument or environment variable ends.
     */
    [k: string]: string;
  };
  /**
   * Environment variables read from existing Secrets in the namespace.
   */
  envSecrets?: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
    };
  };
  /**
   * Environment variables read from ConfigMaps in the namespace, such as those of `configMaps`.
   */
  envConfigMaps?: {
    [k: string]: {
      /**
       * Name of the ConfigMap.
       */
      configMap: string;
      /**
       * Key in the ConfigMap: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
    };
  };
  /**
   * Environment variables read from a field of the pod, or from the container's own resources.
   */
  envFields?: {
    [k: string]: {
      /**
       * Field of the pod: `metadata.name`, `.namespace`, `.uid`, `.labels['KEY']` or `.annotations['KEY']`, `spec.nodeName` or `.serviceAccountName`, `status.podIP`, `.podIPs`, `.hostIP` or `.hostIPs`.
       */
      field?: string;
      /**
       * Request or limit of the container; a limit that is not set reads as what the node has.
       */
      resource?:
        | 'limits.cpu'
        | 'limits.memory'
        | 'limits.ephemeral-storage'
        | 'requests.cpu'
        | 'requests.memory'
        | 'requests.ephemeral-storage';
      /**
       * Unit of `resource`, rounded up: `1` or `1m` for cpu, `1` or a unit of bytes such as `1Mi` for the others.
       */
      divisor?: '1' | '1m' | '1k' | '1M' | '1G' | '1T' | '1P' | '1E' | '1Ki' | '1Mi' | '1Gi' | '1Ti' | '1Pi' | '1Ei';
    };
  };
  /**
   * Names under the chart's `needs` whose connections this container gets as variables.
   *
   * @maxItems 50
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  needs?: string[];
  /**
   * Secrets and ConfigMaps of which every key is an environment variable, keyed by any name; of two with one key the later by name wins, and a variable of its own wins over both.
   */
  envFrom?: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret?: string;
      /**
       * Name of the ConfigMap.
       */
      configMap?: string;
      /**
       * Text before each name.
       */
      prefix?: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
    };
  };
  /**
   * Secrets mounted as files, keyed by any name.
   */
  secretMounts?: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Mount path in the container; with `subPath` the path of that one file or folder.
       */
      mountPath: string;
      /**
       * Keys to mount, each with the path of its file below `mountPath`; every key under its own name without it.
       */
      items?: {
        /**
         * A path below a folder: parts of letters, digits, '-', '_' and '.', none of which begins with two dots.
         */
        [k: string]: string;
      };
      /**
       * Permissions of the files, as quoted octal digits.
       */
      mode?: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
      /**
       * File or folder of the volume to mount alone, so that others in the folder stay. A change of the Secret reaches it only in a new pod.
       */
      subPath?: string;
    };
  };
  /**
   * ConfigMaps mounted as files, keyed by any name, such as those of `configMaps`.
   */
  configMapMounts?: {
    [k: string]: {
      /**
       * Name of the ConfigMap.
       */
      configMap: string;
      /**
       * Mount path in the container; with `subPath` the path of that one file or folder.
       */
      mountPath: string;
      /**
       * Keys to mount, each with the path of its file below `mountPath`; every key under its own name without it.
       */
      items?: {
        /**
         * A path below a folder: parts of letters, digits, '-', '_' and '.', none of which begins with two dots.
         */
        [k: string]: string;
      };
      /**
       * Permissions of the files, as quoted octal digits.
       */
      mode?: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
      /**
       * File or folder of the volume to mount alone, so that others in the folder stay. A change of the ConfigMap reaches it only in a new pod.
       */
      subPath?: string;
    };
  };
  /**
   * Tokens of the workload's ServiceAccount for others than the API server, keyed by any name, each in a file `token` that is renewed in time.
   */
  tokens?: {
    [k: string]: {
      /**
       * Whom the token is for, as the other side expects it. For the API server's own, use `serviceAccount.mountToken`.
       */
      audience: string;
      /**
       * How long a token is valid; a new one is there in time.
       */
      expirationSeconds?: number;
      /**
       * Mount path in the container.
       */
      mountPath: string;
    };
  };
  /**
   * Volumes of `persistentVolumeClaims` that the container mounts, keyed by any name.
   */
  claimMounts?: {
    [k: string]: {
      /**
       * Name of the claim.
       */
      claim: string;
      /**
       * Mount path in the container.
       */
      mountPath: string;
      /**
       * Folder of the volume to mount in place of the whole.
       */
      subPath?: string;
      /**
       * Whether the container can only read it.
       */
      readOnly?: boolean;
    };
  };
  /**
   * Configuration files in a ConfigMap; a change restarts the pods.
   */
  config?: {
    /**
     * Mount path in the container.
     */
    mountPath: string;
    /**
     * File contents, keyed by file name.
     */
    files: {
      [k: string]: string;
    };
  };
  /**
   * Writable directories that last as long as the pod, keyed by any name. `/tmp` always exists, with 64Mi unless an entry has this `mountPath` and another `size`.
   */
  scratch?: {
    [k: string]: {
      /**
       * Mount path in the container.
       */
      mountPath: string;
      /**
       * Size limit.
       */
      size?: string;
      /**
       * `Memory` keeps the directory in memory, where it counts to the memory limit; the node's disk without it.
       */
      medium?: 'Memory';
      /**
       * Folder of the volume to mount in place of the whole.
       */
      subPath?: string;
    };
  };
  /**
   * A persistent volume for each replica of a StatefulSet, which a workload with it is.
   */
  persistence?: {
    /**
     * Size of the volume.
     */
    size: string;
    /**
     * Mount path in the container.
     */
    mountPath: string;
    /**
     * StorageClass; the cluster's default class when absent.
     */
    storageClass?: string;
  };
  /**
   * How a Job, or each Job of a CronJob, runs to its end.
   */
  job?: {
    /**
     * When a Job runs in a release: `before` its other objects are installed or upgraded, `after` that, or `with` them as one of them.
     */
    phase?: 'before' | 'with' | 'after';
    /**
     * How many pods may fail before the Job has failed.
     */
    backoffLimit?: number;
    /**
     * How long the Job may run, retries included, before it is ended as failed.
     */
    activeDeadlineSeconds?: number;
    /**
     * How many pods must succeed.
     */
    completions?: number;
    /**
     * How many pods run at once.
     */
    parallelism?: number;
    /**
     * What follows a failure: `Never` starts another pod and keeps the failed one with its logs, `OnFailure` restarts the container.
     */
    restartPolicy?: 'Never' | 'OnFailure';
    /**
     * How long a Job is kept after its end; without it a Job of a release until the next one, and a CronJob's as its history says.
     */
    ttlSecondsAfterFinished?: number;
  };
  /**
   * When a CronJob starts its Jobs.
   */
  cronJob?: {
    /**
     * Minute, hour, day of the month, month and weekday, as `30 2 * * 1-5`, or one of @hourly, @daily, @weekly, @monthly and @yearly.
     */
    schedule: string;
    /**
     * Time zone of the schedule, by its name in the IANA database, such as Europe/Berlin.
     */
    timeZone?: string;
    /**
     * What happens when a Job is due while the one before still runs: `Forbid` skips it, `Replace` ends the other, `Allow` runs both.
     */
    concurrencyPolicy?: 'Forbid' | 'Replace' | 'Allow';
    /**
     * How late a Job may still start when its time was missed; any time by default. Kubernetes looks every 10 seconds, so that with less it may start none.
     */
    startingDeadlineSeconds?: number;
    /**
     * How many Jobs that succeeded are kept, with their logs.
     */
    successfulJobsHistoryLimit?: number;
    /**
     * How many Jobs that failed are kept, with their logs.
     */
    failedJobsHistoryLimit?: number;
    /**
     * Whether to start no further Jobs; what runs goes on.
     */
    suspend?: boolean;
  };
  resources?: TeamValuesResources;
  probes?: TeamValuesProbes;
  /**
   * Containers that run to their end one after another before the workload's own starts, keyed by name.
   */
  initContainers?: {
    [k: string]: TeamValuesInitContainer;
  };
  /**
   * Containers that start before the workload's own, restart by themselves and end after it, keyed by name.
   */
  sidecars?: {
    [k: string]: TeamValuesSidecar;
  };
  /**
   * Number of replicas without autoscaling: 2 by default, 1 with persistence.
   */
  replicas?: number;
  /**
   * Another version beside a Deployment, to which the Gateway API sends a part of the requests.
   */
  canary?: {
    /**
     * Its image; all else is as in the workload.
     */
    image: string;
    /**
     * Percent of the requests that it gets.
     */
    weight: number;
    /**
     * Headers by which a request gets to the canary whatever the weight; all of them have to match.
     */
    headers?: {
      [k: string]: string;
    };
    /**
     * Number of its replicas; it is not autoscaled.
     */
    replicas?: number;
  };
  /**
   * HorizontalPodAutoscaler on the resource metrics API. Enabled by default, never with persistence.
   */
  autoscaling?: {
    /**
     * Whether to autoscale; true by default, unless the workload has `persistence`.
     */
    enabled?: boolean;
    /**
     * Who sets the number of replicas: `chart` by a HorizontalPodAutoscaler of its own; `external` leaves it to another scaler, such as a ScaledObject of KEDA in `extraObjects`, and renders neither an autoscaler nor replicas. `min` is then the fewest that the other scaler keeps.
     */
    scaler?: 'chart' | 'external';
    /**
     * Minimum number of replicas; 0 only with `keda`, which alone scales from zero.
     */
    min?: number;
    /**
     * Maximum number of replicas.
     */
    max?: number;
    /**
     * Target average CPU utilization, in percent of the request; 0 leaves CPU out, for a workload that scales by `memory` or `metrics` alone.
     */
    cpu?: number;
    /**
     * Target average memory utilization, in percent of the request; ignored when absent.
     */
    memory?: number;
    /**
     * Additional metrics, as in spec.metrics of a HorizontalPodAutoscaler (pods, object, external).
     *
     * @maxItems 20
     */
    metrics?: {
      type: 'Pods' | 'Object' | 'External' | 'Resource' | 'ContainerResource';
      [k: string]: unknown;
    }[];
    keda?: TeamValuesKeda;
    /**
     * Scaling speed.
     */
    behavior?: {
      scaleUp?: TeamValuesScalingUp;
      scaleDown?: TeamValuesScalingDown;
    };
  };
  /**
   * What Velero does with the pods when it backs up the team's namespace.
   */
  backup?: {
    pre?: TeamValuesBackupHook;
    post?: TeamValuesBackupHook;
    /**
     * Tier of backups that takes the pods with their volumes besides the namespace's own, one of those that the environment has.
     */
    tier?: string;
    /**
     * Whether the volume of `persistence` is backed up; like its size, this stays as it was when the StatefulSet was made.
     */
    volume?: boolean;
  };
  /**
   * How pods are replaced when a workload changes.
   */
  rollout?: {
    /**
     * `RollingUpdate` starts new pods before or while old ones end; `Recreate` ends all old pods first, as a volume of one node needs, so that the program is down meanwhile.
     */
    strategy?: 'RollingUpdate' | 'Recreate';
    /**
     * How many pods there may be above the number of replicas: a number, or a percentage of it, as text.
     */
    maxSurge?: string;
    /**
     * How many pods may be missing from the number of replicas: a number, or a percentage of it, as text.
     */
    maxUnavailable?: string;
    /**
     * How long a new pod must be ready before it counts as available, and the rollout goes on.
     */
    minReadySeconds?: number;
    /**
     * How long a rollout may come no further before it counts as failed; 600 by Kubernetes' default.
     */
    progressDeadlineSeconds?: number;
    /**
     * `Restart` replaces the pods when a Secret or a foreign ConfigMap that they read changes, where the environment has Reloader; `Keep` leaves that to the program.
     */
    onSecretChange?: 'Restart' | 'Keep';
  };
  /**
   * How many former revisions are kept to roll back to.
   */
  revisionHistoryLimit?: number;
  /**
   * PodDisruptionBudget, created only if there are always at least two replicas; with one it would block every drain.
   */
  disruption?: {
    /**
     * Whether to create it.
     */
    enabled?: boolean;
    /**
     * How many pods may be unavailable at once during a drain.
     */
    maxUnavailable?: number;
  };
  /**
   * On which nodes pods run, and beside which others.
   */
  affinity?: {
    /**
     * Nodes that pods need, and that they are put on rather than on others.
     */
    nodeAffinity?: {
      required?: TeamValuesNodes;
      preferred?: TeamValuesNodes;
    };
    /**
     * Workloads of the team beside which pods run.
     */
    podAffinity?: {
      [k: string]: {
        /**
         * Whether one host or one zone counts as beside.
         */
        topology?: 'host' | 'zone';
        /**
         * Whether pods wait until it can be so.
         */
        required?: boolean;
      };
    };
    /**
     * Workloads of the team apart from which pods run.
     */
    podAntiAffinity?: {
      [k: string]: {
        /**
         * Whether one host or one zone counts as beside.
         */
        topology?: 'host' | 'zone';
        /**
         * Whether pods wait until it can be so.
         */
        required?: boolean;
      };
    };
  };
  /**
   * How replicas are spread across the cluster.
   */
  spread?: {
    /**
     * What to do if zones cannot be balanced.
     */
    zones?: 'ScheduleAnyway' | 'DoNotSchedule';
    /**
     * What to do if nodes cannot be balanced.
     */
    hosts?: 'ScheduleAnyway' | 'DoNotSchedule';
    /**
     * The fewest zones that pods are spread over, with `zones: DoNotSchedule`; pods wait where there are fewer.
     */
    minDomains?: number;
    /**
     * How many pods a zone or node may have more than another.
     */
    maxSkew?: number;
  };
  /**
   * Makes the workload reachable from outside the cluster.
   */
  expose?: {
    /**
     * Ingress, an HTTPRoute of the Gateway API, or none.
     */
    via?: 'ingress' | 'gateway' | 'none';
    /**
     * Host names. Each may be claimed by only one workload in the cluster.
     *
     * @minItems 1
     * @maxItems 16
     *
     * Items: A DNS host name of at least two labels, the last of which begins with a letter.
     */
    hosts: string[];
    /**
     * Path prefix.
     */
    path?: string;
    /**
     * `grpc` for a GRPCRoute, or HTTP/2 behind an Ingress; a path is then `/<service>` or `/<service>/<method>`.
     */
    protocol?: 'http' | 'grpc';
    /**
     * Several paths, each of every host, in place of `path`.
     *
     * @maxItems 16
     */
    paths?: {
      /**
       * The path.
       */
      path: string;
      /**
       * Whether the path is a prefix, as without it, or the whole path.
       */
      pathType?: 'Prefix' | 'Exact';
      /**
       * Name of the port; that of `expose` when absent.
       */
      port?: string;
      /**
       * What the workload sees in place of the path.
       */
      rewrite?: string;
    }[];
    /**
     * How long the Gateway waits, where its controller knows timeouts of routes.
     */
    timeouts?: {
      /**
       * Until the client has its whole answer.
       */
      request?: string;
      /**
       * Until one try at a pod has ended.
       */
      backendRequest?: string;
    };
    /**
     * Address ranges from which clients get in; any when empty.
     *
     * @maxItems 64
     *
     * Items: An IP range in CIDR notation.
     */
    allowCidrs?: string[];
    /**
     * How many requests one client address may send.
     */
    rateLimit?: {
      /**
       * Requests in a second, in the mean.
       */
      average: number;
      /**
       * Requests that may come at once.
       */
      burst?: number;
    };
    /**
     * The most bytes that the body of a request has.
     */
    maxRequestBodyBytes?: number;
    /**
     * Asks for a user and a password.
     */
    basicAuth?: {
      /**
       * Secret of the namespace whose key `users` has a line of htpasswd a user.
       */
      secret: string;
    };
    /**
     * Has a client reach the same pod, by a cookie of the edge.
     */
    sessionPersistence?: {
      /**
       * Name of the cookie, which ends with the client's session.
       */
      sessionName: string;
    };
    /**
     * Whether the environment's server, such as one of OIDC, lets requests in.
     */
    forwardAuth?: boolean;
    /**
     * Further hosts that the edge redirects, such as the one with `www`.
     *
     * @maxItems 16
     */
    redirects?: {
      /**
       * The host that is redirected; claimed as `hosts` are.
       */
      from: string;
      /**
       * The host that clients are sent to, with the path that they asked for.
       */
      to: string;
      /**
       * Status code; 301, which clients remember, when absent.
       */
      code?: 301 | 302;
    }[];
    /**
     * Name of the port; defaults to `http`, or else to the first by name.
     */
    port?: string;
    /**
     * Annotations of the Ingress or HTTPRoute.
     */
    annotations?: {
      [k: string]: string;
    };
    /**
     * TLS between client and edge.
     */
    tls?: {
      /**
       * Whether the Ingress gets a certificate. With the Gateway API the listener has one.
       */
      enabled?: boolean;
      /**
       * Issuer to use instead of the environment's.
       */
      issuer?: {
        /**
         * Kind of the issuer.
         */
        kind?: 'ClusterIssuer' | 'Issuer';
        /**
         * Name of the issuer.
         */
        name: string;
      };
    };
  };
  /**
   * Has one client address reach one pod, by the Service; none in a mesh.
   */
  sessionAffinity?: {
    /**
     * As `sessionAffinityConfig.clientIP` of a Service.
     */
    clientIP?: {
      /**
       * How long after its last request a client keeps its pod.
       */
      timeoutSeconds?: number;
    };
  };
  /**
   * Prometheus scraping: a ServiceMonitor, or a PodMonitor for a workload without ports.
   */
  metrics?: {
    /**
     * Name of the port.
     */
    port: string;
    /**
     * Path of the metrics endpoint.
     */
    path?: string;
    /**
     * Scrape interval.
     */
    interval?: string;
    /**
     * Scrape through the Service's endpoints, or each pod directly.
     */
    monitor?: 'service' | 'pod';
  };
  /**
   * Alerts about the workload, as one PrometheusRule.
   */
  alerts?: {
    /**
     * Whether the workload has the default alerts; as `global.platform.alerts.enabled` has it without this key.
     */
    enabled?: boolean;
    /**
     * Names of default alerts to leave out.
     */
    disabled?: (
      | 'WorkloadCrashLooping'
      | 'WorkloadNotReady'
      | 'WorkloadAtMaximum'
      | 'WorkloadVolumeFilling'
      | 'WorkloadJobFailed'
      | 'WorkloadJobLate'
      | 'WorkloadCertificateExpires'
    )[];
    /**
     * Alerts of one's own, keyed by the alert's name.
     */
    rules?: {
      [k: string]: TeamValuesAlert;
    };
  };
  /**
   * Service level objectives of the workload: alerts on how fast their error budgets burn, and recording rules of what is left.
   */
  slo?: {
    /**
     * Requests that must succeed, in percent.
     */
    availability?: number;
    sli?: TeamValuesSli;
    /**
     * How fast answers must be.
     */
    latency?: {
      /**
       * The longest that an answer may take, in ms or s.
       */
      threshold: string;
      /**
       * Requests that must be answered within it, in percent.
       */
      target: number;
      sli?: TeamValuesSli;
    };
    /**
     * The time over which the objectives hold.
     */
    window?: '30d' | '28d';
  };
  /**
   * Service mesh settings of the workload, if the environment has a mesh.
   */
  mesh?: {
    /**
     * Whether to inject linkerd's proxy.
     */
    enabled?: boolean;
    /**
     * Resources of the proxy; without requests the quota would reject the pod.
     */
    proxy?: {
      /**
       * CPU request.
       */
      cpu?: string;
      /**
       * Memory request and limit.
       */
      memory?: string;
    };
    /**
     * When the proxies of clients send a request again.
     */
    retries?: {
      /**
       * Answers over HTTP: `5xx`, `gateway-error` (502 to 504), a code, or a range such as 500-503.
       *
       * @minItems 1
       */
      http?: string[];
      /**
       * Answers over gRPC.
       *
       * @minItems 1
       */
      grpc?: ('cancelled' | 'deadline-exceeded' | 'internal' | 'resource-exhausted' | 'unavailable')[];
      /**
       * How often at most.
       */
      limit?: number;
      /**
       * After how long without an answer, too.
       */
      timeout?: string;
    };
    /**
     * How long the proxies of clients wait.
     */
    timeouts?: {
      /**
       * For a request and its answer, retries included.
       */
      request?: string;
      /**
       * For the answer to a request that is sent.
       */
      response?: string;
      /**
       * For the next bytes of either.
       */
      idle?: string;
    };
  };
  /**
   * User and groups the container runs as. The rest of the security context is restricted and cannot be relaxed.
   */
  security?: {
    /**
     * User id.
     */
    runAsUser?: number;
    /**
     * Group id.
     */
    runAsGroup?: number;
    /**
     * Group of mounted volumes.
     */
    fsGroup?: number;
  };
  /**
   * Identity of the pods.
   */
  serviceAccount?: {
    /**
     * One of `serviceAccounts`, in place of one of the workload's own.
     */
    name?: string;
    /**
     * Annotations, for example an IAM role.
     */
    annotations?: {
      [k: string]: string;
    };
    /**
     * Whether to mount an API server token into the pod.
     */
    mountToken?: boolean;
    aws?: TeamValuesAwsIdentity;
  };
  /**
   * Time a pod has to shut down.
   */
  terminationGracePeriodSeconds?: number;
  /**
   * Time a pod waits before it shuts down, so that it is removed from endpoints first; 0 disables the wait.
   */
  preStopSleepSeconds?: number;
  /**
   * What is done when the container has started, and before it is ended.
   */
  lifecycle?: {
    postStart?: TeamValuesLifecycleHandler;
    preStop?: TeamValuesLifecycleHandler;
  };
  /**
   * Additional annotations of the pods.
   */
  podAnnotations?: {
    [k: string]: string;
  };
  /**
   * Additional labels of the pods.
   */
  podLabels?: {
    /**
     * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    [k: string]: string;
  };
  /**
   * PriorityClass of the pods.
   */
  priorityClassName?: string;
  /**
   * Labels that a node must have.
   */
  nodeSelector?: {
    /**
     * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    [k: string]: string;
  };
  /**
   * Tolerations of the pods, as in a pod spec.
   */
  tolerations?: {
    /**
     * Key of the taint.
     */
    key?: string;
    /**
     * `Exists` tolerates every value of the taint; `Equal`, which Kubernetes takes by default, the one of `value`.
     */
    operator?: 'Equal' | 'Exists';
    /**
     * Value of the taint.
     */
    value?: string;
    /**
     * Effect of the taint; any without it.
     */
    effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
    /**
     * How long a pod stays on a node with a taint of the effect `NoExecute`; for ever without it.
     */
    tolerationSeconds?: number;
  }[];
  /**
   * Entries of the pods' /etc/hosts, as in a pod spec.
   *
   * @maxItems 50
   */
  hostAliases?: {
    /**
     * IP address.
     */
    ip: string;
    /**
     * Names for it.
     *
     * @minItems 1
     * @maxItems 50
     *
     * Items: A DNS subdomain.
     */
    hostnames: string[];
  }[];
  /**
   * RuntimeClass of the pods, such as one of gVisor, of those that the environment offers.
   */
  runtimeClassName?: string;
}
export interface TeamValuesResources {
  /**
   * Reserved resources.
   */
  requests?: {
    /**
     * CPU request; autoscaling is relative to it.
     */
    cpu?: string;
    /**
     * Memory request.
     */
    memory?: string;
    /**
     * Disk request, for logs and scratch directories.
     */
    'ephemeral-storage'?: string;
  };
  /**
   * Resource limits.
   */
  limits?: {
    /**
     * CPU limit; none by default, because a limit throttles without need.
     */
    cpu?: string;
    /**
     * Memory limit; equal to the request by default.
     */
    memory?: string;
    /**
     * Disk limit.
     */
    'ephemeral-storage'?: string;
  };
}
export interface TeamValuesProbes {
  readiness?: TeamValuesProbe;
  liveness?: TeamValuesProbe;
  startup?: TeamValuesProbe;
}
/**
 * A probe.
 */
export interface TeamValuesProbe {
  /**
   * Type of the probe.
   */
  type: 'http' | 'tcp' | 'grpc' | 'exec';
  /**
   * Name of the port (http, tcp, grpc).
   */
  port?: string;
  /**
   * Path (http), without control characters.
   */
  path?: string;
  /**
   * Request headers (http).
   */
  headers?: {
    /**
     * The value of an HTTP header: any text without control characters.
     */
    [k: string]: string;
  };
  /**
   * Service name (grpc), of visible ASCII characters.
   */
  service?: string;
  /**
   * Command (exec).
   *
   * @minItems 1
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  command?: string[];
  /**
   * Delay before the first probe.
   */
  initialDelaySeconds?: number;
  /**
   * Interval between probes.
   */
  periodSeconds?: number;
  /**
   * Timeout of a probe.
   */
  timeoutSeconds?: number;
  /**
   * Consecutive failures before the probe counts as failed.
   */
  failureThreshold?: number;
}
/**
 * A container that runs to its end before the workload's own starts.
 */
export interface TeamValuesInitContainer {
  /**
   * Container image, pinned by a tag other than `latest`, a digest, or both.
   */
  image: string;
  /**
   * When the image is pulled. `Always` checks pull permissions at each start, and costs nothing if the layers are already on the node.
   */
  imagePullPolicy?: 'Always' | 'IfNotPresent';
  /**
   * Replaces the image's entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  command?: string[];
  /**
   * Arguments of the entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  args?: string[];
  /**
   * Environment variables with plain values. `$(NAME)` in a value stands for another variable of the container, whatever its place here; write `$$(` for the text `$(`. Use `envSecrets` for secrets.
   */
  env?: {
    /**
     * Any text without the character NUL, at which a process's argument or environment variable ends.
     */
    [k: string]: string;
  };
  /**
   * Environment variables read from existing Secrets in the namespace.
   */
  envSecrets?: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
    };
  };
  /**
   * Environment variables read from ConfigMaps in the namespace, such as those of `configMaps`.
   */
  envConfigMaps?: {
    [k: string]: {
      /**
       * Name of the ConfigMap.
       */
      configMap: string;
      /**
       * Key in the ConfigMap: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
    };
  };
  /**
   * Environment variables read from a field of the pod, or from the container's own resources.
   */
  envFields?: {
    [k: string]: {
      /**
       * Field of the pod: `metadata.name`, `.namespace`, `.uid`, `.labels['KEY']` or `.annotations['KEY']`, `spec.nodeName` or `.serviceAccountName`, `status.podIP`, `.podIPs`, `.hostIP` or `.hostIPs`.
       */
      field?: string;
      /**
       * Request or limit of the container; a limit that is not set reads as what the node has.
       */
      resource?:
        | 'limits.cpu'
        | 'limits.memory'
        | 'limits.ephemeral-storage'
        | 'requests.cpu'
        | 'requests.memory'
        | 'requests.ephemeral-storage';
      /**
       * Unit of `resource`, rounded up: `1` or `1m` for cpu, `1` or a unit of bytes such as `1Mi` for the others.
       */
      divisor?: '1' | '1m' | '1k' | '1M' | '1G' | '1T' | '1P' | '1E' | '1Ki' | '1Mi' | '1Gi' | '1Ti' | '1Pi' | '1Ei';
    };
  };
  /**
   * Names under the chart's `needs` whose connections this container gets as variables.
   *
   * @maxItems 50
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  needs?: string[];
  /**
   * Secrets and ConfigMaps of which every key is an environment variable, keyed by any name; of two with one key the later by name wins, and a variable of its own wins over both.
   */
  envFrom?: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret?: string;
      /**
       * Name of the ConfigMap.
       */
      configMap?: string;
      /**
       * Text before each name.
       */
      prefix?: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
    };
  };
  resources?: TeamValuesResources;
  /**
   * User and group in place of the workload's.
   */
  security?: {
    /**
     * User id.
     */
    runAsUser?: number;
    /**
     * Group id.
     */
    runAsGroup?: number;
  };
  /**
   * Init containers and sidecars that start before this one: an init container has then ended, a sidecar has started. Otherwise init containers run by name, and then sidecars start by name.
   *
   * @maxItems 20
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  after?: string[];
  /**
   * Volumes of the workload that it mounts where the workload's own container does, such as `scratch.cache`, `secretMounts.tls`, `configMapMounts.flags`, `tokens.vault`, `claimMounts.uploads`, `config` or `persistence`. Without it none, so that no Secret is seen by a container that does not need it; each has a `/tmp` of its own, with 64Mi.
   *
   * @maxItems 50
   */
  mounts?: string[];
}
/**
 * A container that starts before the workload's own and ends after it.
 */
export interface TeamValuesSidecar {
  /**
   * Container image, pinned by a tag other than `latest`, a digest, or both.
   */
  image: string;
  /**
   * When the image is pulled. `Always` checks pull permissions at each start, and costs nothing if the layers are already on the node.
   */
  imagePullPolicy?: 'Always' | 'IfNotPresent';
  /**
   * Replaces the image's entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  command?: string[];
  /**
   * Arguments of the entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  args?: string[];
  /**
   * Ports that it listens on, keyed by name. They are ports of the workload's Service too.
   */
  ports?: {
    [k: string]: {
      /**
       * Port in the container.
       */
      containerPort: number;
      /**
       * Port of the Service; the container's port by default.
       */
      servicePort?: number;
      /**
       * Transport protocol.
       */
      protocol?: 'TCP' | 'UDP';
      /**
       * Whether linkerd passes the bytes on without looking for a protocol, as where the server speaks first (SMTP, MySQL) or the protocol is its own. Without it, linkerd's own ports (25, 587, 3306, 4444, 5432, 6379, 9300, 11211) are, and those with `appProtocol: linkerd.io/opaque`.
       */
      opaque?: boolean;
      /**
       * Application protocol, for meshes and gateways.
       */
      appProtocol?: string;
    };
  };
  /**
   * Environment variables with plain values. `$(NAME)` in a value stands for another variable of the container, whatever its place here; write `$$(` for the text `$(`. Use `envSecrets` for secrets.
   */
  env?: {
    /**
     * Any text without the character NUL, at which a process's argument or environment variable ends.
     */
    [k: string]: string;
  };
  /**
   * Environment variables read from existing Secrets in the namespace.
   */
  envSecrets?: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
    };
  };
  /**
   * Environment variables read from ConfigMaps in the namespace, such as those of `configMaps`.
   */
  envConfigMaps?: {
    [k: string]: {
      /**
       * Name of the ConfigMap.
       */
      configMap: string;
      /**
       * Key in the ConfigMap: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
    };
  };
  /**
   * Environment variables read from a field of the pod, or from the container's own resources.
   */
  envFields?: {
    [k: string]: {
      /**
       * Field of the pod: `metadata.name`, `.namespace`, `.uid`, `.labels['KEY']` or `.annotations['KEY']`, `spec.nodeName` or `.serviceAccountName`, `status.podIP`, `.podIPs`, `.hostIP` or `.hostIPs`.
       */
      field?: string;
      /**
       * Request or limit of the container; a limit that is not set reads as what the node has.
       */
      resource?:
        | 'limits.cpu'
        | 'limits.memory'
        | 'limits.ephemeral-storage'
        | 'requests.cpu'
        | 'requests.memory'
        | 'requests.ephemeral-storage';
      /**
       * Unit of `resource`, rounded up: `1` or `1m` for cpu, `1` or a unit of bytes such as `1Mi` for the others.
       */
      divisor?: '1' | '1m' | '1k' | '1M' | '1G' | '1T' | '1P' | '1E' | '1Ki' | '1Mi' | '1Gi' | '1Ti' | '1Pi' | '1Ei';
    };
  };
  /**
   * Names under the chart's `needs` whose connections this container gets as variables.
   *
   * @maxItems 50
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  needs?: string[];
  /**
   * Secrets and ConfigMaps of which every key is an environment variable, keyed by any name; of two with one key the later by name wins, and a variable of its own wins over both.
   */
  envFrom?: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret?: string;
      /**
       * Name of the ConfigMap.
       */
      configMap?: string;
      /**
       * Text before each name.
       */
      prefix?: string;
      /**
       * Whether the pod may start without it.
       */
      optional?: boolean;
    };
  };
  resources?: TeamValuesResources;
  /**
   * User and group in place of the workload's.
   */
  security?: {
    /**
     * User id.
     */
    runAsUser?: number;
    /**
     * Group id.
     */
    runAsGroup?: number;
  };
  probes?: TeamValuesProbes;
  /**
   * Init containers and sidecars that start before this one: an init container has then ended, a sidecar has started. Otherwise init containers run by name, and then sidecars start by name.
   *
   * @maxItems 20
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  after?: string[];
  /**
   * Volumes of the workload that it mounts where the workload's own container does, such as `scratch.cache`, `secretMounts.tls`, `configMapMounts.flags`, `tokens.vault`, `claimMounts.uploads`, `config` or `persistence`. Without it none, so that no Secret is seen by a container that does not need it; each has a `/tmp` of its own, with 64Mi.
   *
   * @maxItems 50
   */
  mounts?: string[];
}
/**
 * What KEDA scales a workload by.
 */
export interface TeamValuesKeda {
  /**
   * Queries of the environment's Prometheus, by a name of one's choice.
   */
  prometheus?: {
    [k: string]: {
      /**
       * PromQL that gives one number, of series of the team's namespace.
       */
      query: string;
      /**
       * The number that one replica is for.
       */
      threshold: number;
      /**
       * `AverageValue`, the default, divides the number by the replicas; `Value` takes it whole.
       */
      metricType?: 'AverageValue' | 'Value';
      /**
       * The number above which there is any replica, where the fewest is 0.
       */
      activationThreshold?: number;
    };
  };
  /**
   * Times of more replicas, by a name of one's choice.
   */
  cron?: {
    [k: string]: {
      /**
       * Time zone of both, by its name in the IANA database, such as Europe/Berlin.
       */
      timezone?: string;
      /**
       * When it begins, as `0 7 * * 1-5`.
       */
      start: string;
      /**
       * When it ends, as `0 19 * * 1-5`.
       */
      end: string;
      /**
       * The fewest replicas in between.
       */
      desiredReplicas: number;
    };
  };
  /**
   * Other triggers of KEDA, such as the length of a queue, by a name of one's choice.
   */
  triggers?: {
    [k: string]: {
      /**
       * Type of the trigger, such as `kafka` or `rabbitmq`.
       */
      type: string;
      /**
       * Settings of the type, each a text; a secret is under `authentication`.
       */
      metadata: {
        [k: string]: string;
      };
      /**
       * Secrets that KEDA reads, keyed by the type's parameter, such as `password`.
       */
      authentication?: {
        [k: string]: {
          /**
           * Name of the Secret.
           */
          secret: string;
          /**
           * Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.
           */
          key: string;
        };
      };
      /**
       * `AverageValue`, the default, divides the number by the replicas; `Value` takes it whole.
       */
      metricType?: 'AverageValue' | 'Value';
      /**
       * A ClusterTriggerAuthentication of the platform, in place of `authentication`.
       */
      clusterTriggerAuthentication?: string;
    };
  };
  /**
   * 0 ends all replicas while no trigger is active; with one that is, there are at least `min`.
   */
  idleReplicas?: 0;
  /**
   * What to do when a trigger cannot be read.
   */
  fallback?: {
    /**
     * How many replicas there are then.
     */
    replicas: number;
    /**
     * After how many failures in a row.
     */
    failureThreshold?: number;
    /**
     * Whether `replicas` is the number, or a bound of the number that there is.
     */
    behavior?: 'static' | 'currentReplicas' | 'currentReplicasIfHigher' | 'currentReplicasIfLower';
  };
  /**
   * Seconds between two looks at the triggers while there is no replica.
   */
  pollingInterval?: number;
  /**
   * Seconds without an active trigger before the last replica ends.
   */
  cooldownPeriod?: number;
}
export interface TeamValuesScalingUp {
  /**
   * Stabilization window, in which the lowest recommendation applies.
   */
  stabilizationWindowSeconds?: number;
  /**
   * Maximum change per period, in percent.
   */
  percent?: number;
  /**
   * Maximum change per period, in pods; the larger of the two applies.
   */
  pods?: number;
  /**
   * Length of the period.
   */
  periodSeconds?: number;
}
export interface TeamValuesScalingDown {
  /**
   * Stabilization window, in which the highest recommendation applies.
   */
  stabilizationWindowSeconds?: number;
  /**
   * Maximum change per period, in percent.
   */
  percent?: number;
  /**
   * Maximum change per period, in pods; the larger of the two applies.
   */
  pods?: number;
  /**
   * Length of the period.
   */
  periodSeconds?: number;
}
/**
 * A command of a backup.
 */
export interface TeamValuesBackupHook {
  /**
   * The program and its arguments; for a shell write `[/bin/sh, -c, …]`.
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  command: string[];
  /**
   * The sidecar in which it runs; the workload's own container without it.
   */
  container?: string;
  /**
   * How long it may take.
   */
  timeout?: string;
  /**
   * `Fail` ends the backup of the pod, whose volumes are then not in it; `Continue` goes on.
   */
  onError?: 'Fail' | 'Continue';
}
export interface TeamValuesNodes {
  /**
   * Zones, any of them, such as eu-west-1a.
   *
   * @minItems 1
   *
   * Items: A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
   */
  zones?: string[];
  /**
   * Architectures that the image is for, any of them; pods tolerate the taint of such nodes.
   *
   * @minItems 1
   */
  architectures?: ('amd64' | 'arm64')[];
}
/**
 * An alert.
 */
export interface TeamValuesAlert {
  /**
   * PromQL; the alert fires for each series that it returns, of those of the team's namespace.
   */
  expr: string;
  /**
   * How long the expression must return a series before the alert fires.
   */
  for?: string;
  /**
   * `critical` pages someone, `warning` is for working hours, `info` is sent only with a more severe alert.
   */
  severity?: 'critical' | 'warning' | 'info';
  /**
   * One sentence about what is wrong; Prometheus replaces `{{ $labels.x }}` and `{{ $value }}`.
   */
  summary: string;
  /**
   * URL of a page that says what to do.
   */
  runbook?: string;
}
/**
 * What a service level indicator counts.
 */
export interface TeamValuesSli {
  /**
   * PromQL of the rate of requests that fail, with `[$window]` for its range.
   */
  errors: string;
  /**
   * PromQL of the rate of all requests, with `[$window]` for its range.
   */
  total: string;
}
export interface TeamValuesAwsIdentity {
  /**
   * Name of a role that the environment has for this ServiceAccount, under `aws.roles`.
   */
  role: string;
}
export interface TeamValuesLifecycleHandler {
  /**
   * A command in the container.
   */
  exec?: {
    /**
     * Program and arguments.
     *
     * @minItems 1
     *
     * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
     */
    command: string[];
  };
  /**
   * A request to the container.
   */
  httpGet?: {
    /**
     * Name of the port.
     */
    port: string;
    /**
     * Path, without control characters.
     */
    path?: string;
  };
}
/**
 * A Secret that external-secrets makes and keeps up to date.
 */
export interface TeamValuesExternalSecret {
  /**
   * What is read from the store, keyed by the key in the Secret.
   */
  keys: {
    [k: string]: {
      /**
       * Name in the store, below the team's prefix, which the store adds.
       */
      remote: string;
      /**
       * Property of a secret that is JSON, such as `password`; without it the whole secret.
       */
      property?: string;
    };
  };
  /**
   * How often the store is read again; `0s` reads it once.
   */
  refresh?: string;
  /**
   * Type of the Secret, such as `kubernetes.io/tls`; `Opaque` without it.
   */
  type?: string;
  /**
   * Keys of the Secret in place of those under `keys`, each a template of Go in which `{{ .KEY }}` is what was read.
   */
  template?: {
    [k: string]: string;
  };
}
/**
 * Who is told of the alerts of the team's namespace, by the environment's Alertmanager.
 */
export interface TeamValuesAlerting {
  /**
   * Receivers by name, each with one or more channels.
   */
  receivers?: {
    [k: string]: TeamValuesReceiver;
  };
  /**
   * Receiver of alerts that no route matches; nobody without it.
   */
  defaultReceiver?: string;
  /**
   * Routes in order; the first match receives the alert, unless it sets `continue`.
   *
   * @maxItems 100
   */
  routes?: TeamValuesRoute[];
  /**
   * Labels by which alerts are grouped into one message.
   *
   * @minItems 1
   *
   * Items: Name of a label of Prometheus.
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
   * Interval at which a firing alert is sent again.
   */
  repeatInterval?: string;
}
/**
 * Channels of a receiver; what is secret of each is in a Secret of the team's namespace.
 */
export interface TeamValuesReceiver {
  /**
   * A Slack channel, through an incoming webhook.
   */
  slack?: {
    /**
     * Name of a Secret in the team's namespace, that exists or that `externalSecrets` makes.
     */
    secret: string;
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
     * Name of a Secret in the team's namespace, that exists or that `externalSecrets` makes.
     */
    secret: string;
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
     * @maxItems 50
     *
     * Items: A mail address.
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
     * Name of a Secret in the team's namespace, that exists or that `externalSecrets` makes.
     */
    secret: string;
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
     * Name of a Secret in the team's namespace, that exists or that `externalSecrets` makes.
     */
    secret: string;
    /**
     * Key of the Secret that holds the URL.
     */
    key?: string;
    /**
     * Whether to notify when an alert is resolved.
     */
    sendResolved?: boolean;
  };
}
export interface TeamValuesRoute {
  /**
   * Name of a receiver.
   */
  receiver: string;
  /**
   * Severities to match; all when empty.
   */
  severities?: ('critical' | 'warning' | 'info')[];
  /**
   * Workloads to match, by the label `workload` of their alerts; all when empty.
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  workloads?: string[];
  /**
   * Additional matchers, in Alertmanager's syntax without quotes, such as `alertname=~Queue.*`.
   */
  matchers?: string[];
  /**
   * Whether later routes may match too.
   */
  continue?: boolean;
  /**
   * Interval at which a firing alert is sent again.
   */
  repeatInterval?: string;
}
/**
 * A Kubernetes object.
 */
export interface TeamValuesExtraObject {
  /**
   * Its API version.
   */
  apiVersion: string;
  /**
   * A Kubernetes kind: letters and digits, starting with a letter; not a Secret, not a kind of objects that only the platform may grant or that belong to the whole cluster, and no list of objects.
   */
  kind: string;
  /**
   * Must not be set: Helm and Kubernetes take an object with items for a list, and install each of them in its place.
   */
  items?: {
    [k: string]: unknown;
  };
  /**
   * Metadata; the namespace is always the team's.
   */
  metadata: {
    /**
     * Name.
     */
    name: string;
    /**
     * Its labels.
     */
    labels?: {
      /**
       * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
       */
      [k: string]: string;
    };
    /**
     * Its annotations.
     */
    annotations?: {
      [k: string]: string;
    };
    /**
     * Must not be set: the namespace is always the team's.
     */
    namespace?: {
      [k: string]: unknown;
    };
    [k: string]: unknown;
  };
  [k: string]: unknown;
}

/**
 * Values of a team's chart: what the platform grants the team (`tenant`) and what the team runs (`workloads`).
 */
export interface EffectiveTeamValues {
  /**
   * Part that this release installs: `tenant` belongs to the platform, `app` to the team, `all` is both.
   */
  part: 'all' | 'tenant' | 'app';
  /**
   * Values shared with the other charts of the release.
   */
  global: {
    platform: EffectiveTeamValuesPlatformContract;
    [k: string]: unknown;
  };
  /**
   * Reserved: Helm puts the library chart's values here. Nothing to set.
   */
  'lib-team'?: {
    global?: {
      [k: string]: unknown;
    };
  };
  tenant: EffectiveTeamValuesTenant;
  /**
   * What the team runs, keyed by name. The Deployment, the Service and all related objects get this name.
   */
  workloads: {
    [k: string]: EffectiveTeamValuesWorkload;
  };
  /**
   * Configuration that several workloads share, keyed by the name of its ConfigMap. A change restarts the pods of the workloads that use it.
   */
  configMaps: {
    [k: string]: {
      /**
       * Texts, keyed by file name or variable.
       */
      data: {
        [k: string]: string;
      };
    };
  };
  /**
   * Volumes that outlive pods, keyed by the name of their PersistentVolumeClaim, by which `claimMounts` refer to them.
   */
  persistentVolumeClaims: {
    [k: string]: {
      /**
       * Size of the volume, which may grow later where its StorageClass lets it, and never shrink.
       */
      size: string;
      /**
       * StorageClass; the cluster's default class when absent. It can never be changed.
       */
      storageClass?: string;
      /**
       * Who may mount it: pods on one node, one pod alone, or pods on every node, as few StorageClasses can. It can never be changed.
       */
      accessMode: 'ReadWriteOnce' | 'ReadWriteOncePod' | 'ReadWriteMany';
      /**
       * Whether the claim and its data stay when the release, or the entry here, is removed.
       */
      keep: boolean;
    };
  };
  /**
   * Secrets that external-secrets makes from the team's store, keyed by the Secret's name, by which `envSecrets` and `secretMounts` refer to them.
   */
  externalSecrets: {
    [k: string]: EffectiveTeamValuesExternalSecret;
  };
  alerting: EffectiveTeamValuesAlerting;
  /**
   * The team's dashboard in Grafana, in a folder of the team's name.
   */
  dashboard: {
    /**
     * Whether there is one; as `global.platform.dashboards.enabled` has it without this key.
     */
    enabled?: boolean;
  };
  /**
   * Secrets with credentials of registries, for every pod of the team, besides those of the environment.
   *
   * @maxItems 10
   *
   * Items: A DNS subdomain.
   */
  imagePullSecrets: string[];
  /**
   * ServiceAccounts that several workloads share, keyed by name; any other workload has one of its own name.
   */
  serviceAccounts: {
    [k: string]: {
      aws?: EffectiveTeamValuesAwsIdentity;
    };
  };
  /**
   * What the team needs beside its workloads, such as a database, keyed by the name that its variables begin with: of `db` they are DB_HOST and so on. The environment answers each type.
   */
  needs: {
    [k: string]: {
      /**
       * What it is, such as `postgres`, `redis` or `bucket`.
       */
      type: string;
      /**
       * One of the sizes that the environment has of the type.
       */
      size: string;
    };
  };
  /**
   * Additional Kubernetes objects of the app part, keyed by any name and rendered unchanged into the team's namespace. Secrets, lists, and objects that only the platform may grant (namespaces, quotas, network policies, RBAC, objects of the whole cluster) are rejected.
   */
  extraObjects: {
    [k: string]: EffectiveTeamValuesExtraObject;
  };
}
/**
 * What an environment offers every team. Written by the platform, read by the team charts.
 */
export interface EffectiveTeamValuesPlatformContract {
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
      [k: string]: EffectiveTeamValuesNeed;
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
export interface EffectiveTeamValuesNeed {
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
 * What the platform grants the team, and the limits it sets.
 */
export interface EffectiveTeamValuesTenant {
  /**
   * Name of the team.
   */
  team: string;
  /**
   * Namespace of the team; `team-<team>` by default.
   */
  namespace?: string;
  /**
   * Whether the tenant part creates the namespace. The namespace is kept on uninstall, and never created if Helm installs into it.
   */
  createNamespace: boolean;
  /**
   * Pod Security level enforced in the namespace.
   */
  podSecurity: 'restricted' | 'baseline';
  /**
   * Contact of the team: an e-mail address or a channel.
   */
  contact?: string;
  /**
   * Who may do what in the team's namespace.
   */
  access: {
    admins: EffectiveTeamValuesPersona;
    developers: EffectiveTeamValuesPersona;
    viewers: EffectiveTeamValuesPersona;
    /**
     * Pipeline service accounts that install the app part.
     */
    deployers: {
      /**
       * Service accounts, each with its namespace.
       */
      serviceAccounts: {
        /**
         * Name of the service account.
         */
        name: string;
        /**
         * Namespace of the service account.
         */
        namespace: string;
      }[];
    };
  };
  /**
   * Resource quota of the namespace.
   */
  quota: {
    /**
     * Whether to create a ResourceQuota.
     */
    enabled: boolean;
    /**
     * The alert TeamQuotaNearlyUsed.
     */
    alert: {
      /**
       * Whether there is such an alert; as `global.platform.alerts.enabled` has it without this key.
       */
      enabled?: boolean;
      /**
       * Used part of a limit from which it fires, in percent.
       */
      percent: number;
    };
    /**
     * Limits by resource name, as in a ResourceQuota.
     */
    hard: {
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      'requests.cpu': string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      'requests.memory': string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      'limits.memory': string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      'requests.storage': string;
      /**
       * A whole number of objects, as a quoted string.
       */
      pods: string;
      /**
       * A whole number of objects, as a quoted string.
       */
      persistentvolumeclaims: string;
      /**
       * A whole number of objects, as a quoted string.
       */
      'services.loadbalancers': string;
      /**
       * A whole number of objects, as a quoted string.
       */
      'services.nodeports': string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      [k: string]: string;
    };
  };
  /**
   * Defaults for containers that set no requests or limits.
   */
  limitRange: {
    /**
     * Whether to create a LimitRange.
     */
    enabled: boolean;
    /**
     * Requests of a container that sets none.
     */
    defaultRequest: {
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      cpu: string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      memory: string;
    };
    /**
     * Limits of a container that sets none. There is no CPU limit by default, because it throttles without need.
     */
    default: {
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      cpu?: string;
      /**
       * A Kubernetes quantity, as a quoted string or with a unit.
       */
      memory: string;
    };
  };
  /**
   * Allowed traffic from and to the team's pods. Everything else is denied in both directions.
   */
  network: {
    /**
     * Whether the namespace denies traffic by default.
     */
    enabled: boolean;
    /**
     * Other teams, keyed by name. A peering takes effect only if both teams list each other.
     */
    peers: {
      [k: string]: {
        /**
         * `egress`: this team's pods call the peer's; `ingress`: the peer's pods call this team's; `both`.
         */
        direction: 'both' | 'ingress' | 'egress';
        /**
         * Namespace of the peer; `team-<peer>` by default.
         */
        namespace?: string;
      };
    };
    /**
     * Parts of the platform that may call the team's pods, beside the edge by `expose` and Prometheus by `metrics`, keyed by any name.
     */
    ingress: {
      [k: string]: {
        /**
         * Name of a part of the platform (`callers` of the contract).
         */
        from: string;
        /**
         * Ports of the containers, over TCP.
         *
         * @minItems 1
         *
         * Items: A port number.
         */
        ports: number[];
        /**
         * Workloads whose pods alone it may call; all pods without it.
         *
         * @minItems 1
         *
         * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
         */
        workloads?: string[];
      };
    };
    /**
     * What outside the cluster the team's pods may call, keyed by any name: IP ranges, a service of the environment, or host names.
     */
    egress: {
      [k: string]: {
        /**
         * IP ranges. The cloud's metadata address stays blocked in a range that covers every address.
         *
         * @minItems 1
         *
         * Items: An IP range in CIDR notation.
         */
        cidrs?: string[];
        /**
         * Name of a service that the environment offers (`network.services`), with its ranges and ports.
         */
        service?: string;
        /**
         * Host names; `*.` before one stands for one label. Only where the environment enforces them (`network.hosts`).
         *
         * @minItems 1
         * @maxItems 50
         */
        hosts?: string[];
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
        /**
         * Workloads whose pods alone may call it; all pods without it.
         *
         * @minItems 1
         *
         * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
         */
        workloads?: string[];
      };
    };
  };
  /**
   * What the mesh lets into the team's pods.
   */
  mesh: {
    /**
     * Linkerd's policy for connections that no AuthorizationPolicy allows; the environment's without it. With `deny` the chart renders the policies for peers, the edge, Prometheus and probes; `audit` lets through and logs what `deny` would refuse.
     */
    defaultInboundPolicy?:
      | 'all-unauthenticated'
      | 'all-authenticated'
      | 'cluster-authenticated'
      | 'cluster-unauthenticated'
      | 'deny'
      | 'audit';
  };
}
export interface EffectiveTeamValuesPersona {
  /**
   * Groups of the identity provider, as seen by the API server.
   */
  groups: string[];
}
/**
 * One program: a Deployment, a StatefulSet, a DaemonSet, a Job or a CronJob, with all related objects.
 */
export interface EffectiveTeamValuesWorkload {
  /**
   * Container image, pinned by a tag other than `latest`, a digest, or both.
   */
  image: string;
  /**
   * Kind of the object that runs the pods: by default a StatefulSet with `persistence`, and a Deployment without. A DaemonSet runs a pod on each node; a Job and a CronJob run a program that ends.
   */
  kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob';
  /**
   * When the image is pulled. `Always` checks pull permissions at each start, and costs nothing if the layers are already on the node.
   */
  imagePullPolicy: 'Always' | 'IfNotPresent';
  /**
   * Replaces the image's entry point. `$(NAME)` stands for a variable of the workload; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  command?: string[];
  /**
   * Arguments of the entry point. `$(NAME)` stands for a variable of the workload; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  args?: string[];
  /**
   * Ports that the container listens on, keyed by name. A workload with ports gets a Service of the same name.
   */
  ports: {
    [k: string]: {
      /**
       * Port in the container.
       */
      containerPort: number;
      /**
       * Port of the Service; the container's port by default.
       */
      servicePort?: number;
      /**
       * Transport protocol.
       */
      protocol: 'TCP' | 'UDP';
      /**
       * Whether linkerd passes the bytes on without looking for a protocol, as where the server speaks first (SMTP, MySQL) or the protocol is its own. Without it, linkerd's own ports (25, 587, 3306, 4444, 5432, 6379, 9300, 11211) are, and those with `appProtocol: linkerd.io/opaque`.
       */
      opaque?: boolean;
      /**
       * Application protocol, for meshes and gateways.
       */
      appProtocol?: string;
    };
  };
  /**
   * Environment variables with plain values. `$(NAME)` in a value stands for another variable of the workload, whatever its place here; write `$$(` for the text `$(`. Use `envSecrets` for secrets.
   */
  env: {
    /**
     * Any text without the character NUL, at which a process's argument or environment variable ends.
     */
    [k: string]: string;
  };
  /**
   * Environment variables read from existing Secrets in the namespace.
   */
  envSecrets: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
    };
  };
  /**
   * Environment variables read from ConfigMaps in the namespace, such as those of `configMaps`.
   */
  envConfigMaps: {
    [k: string]: {
      /**
       * Name of the ConfigMap.
       */
      configMap: string;
      /**
       * Key in the ConfigMap: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
    };
  };
  /**
   * Environment variables read from a field of the pod, or from the container's own resources.
   */
  envFields: {
    [k: string]: {
      /**
       * Field of the pod: `metadata.name`, `.namespace`, `.uid`, `.labels['KEY']` or `.annotations['KEY']`, `spec.nodeName` or `.serviceAccountName`, `status.podIP`, `.podIPs`, `.hostIP` or `.hostIPs`.
       */
      field?: string;
      /**
       * Request or limit of the container; a limit that is not set reads as what the node has.
       */
      resource?:
        | 'limits.cpu'
        | 'limits.memory'
        | 'limits.ephemeral-storage'
        | 'requests.cpu'
        | 'requests.memory'
        | 'requests.ephemeral-storage';
      /**
       * Unit of `resource`, rounded up: `1` or `1m` for cpu, `1` or a unit of bytes such as `1Mi` for the others.
       */
      divisor: '1' | '1m' | '1k' | '1M' | '1G' | '1T' | '1P' | '1E' | '1Ki' | '1Mi' | '1Gi' | '1Ti' | '1Pi' | '1Ei';
    };
  };
  /**
   * Names under the chart's `needs` whose connections this container gets as variables.
   *
   * @maxItems 50
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  needs: string[];
  /**
   * Secrets and ConfigMaps of which every key is an environment variable, keyed by any name; of two with one key the later by name wins, and a variable of its own wins over both.
   */
  envFrom: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret?: string;
      /**
       * Name of the ConfigMap.
       */
      configMap?: string;
      /**
       * Text before each name.
       */
      prefix?: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
    };
  };
  /**
   * Secrets mounted as files, keyed by any name.
   */
  secretMounts: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Mount path in the container; with `subPath` the path of that one file or folder.
       */
      mountPath: string;
      /**
       * Keys to mount, each with the path of its file below `mountPath`; every key under its own name without it.
       */
      items?: {
        /**
         * A path below a folder: parts of letters, digits, '-', '_' and '.', none of which begins with two dots.
         */
        [k: string]: string;
      };
      /**
       * Permissions of the files, as quoted octal digits.
       */
      mode: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
      /**
       * File or folder of the volume to mount alone, so that others in the folder stay. A change of the Secret reaches it only in a new pod.
       */
      subPath?: string;
    };
  };
  /**
   * ConfigMaps mounted as files, keyed by any name, such as those of `configMaps`.
   */
  configMapMounts: {
    [k: string]: {
      /**
       * Name of the ConfigMap.
       */
      configMap: string;
      /**
       * Mount path in the container; with `subPath` the path of that one file or folder.
       */
      mountPath: string;
      /**
       * Keys to mount, each with the path of its file below `mountPath`; every key under its own name without it.
       */
      items?: {
        /**
         * A path below a folder: parts of letters, digits, '-', '_' and '.', none of which begins with two dots.
         */
        [k: string]: string;
      };
      /**
       * Permissions of the files, as quoted octal digits.
       */
      mode: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
      /**
       * File or folder of the volume to mount alone, so that others in the folder stay. A change of the ConfigMap reaches it only in a new pod.
       */
      subPath?: string;
    };
  };
  /**
   * Tokens of the workload's ServiceAccount for others than the API server, keyed by any name, each in a file `token` that is renewed in time.
   */
  tokens: {
    [k: string]: {
      /**
       * Whom the token is for, as the other side expects it. For the API server's own, use `serviceAccount.mountToken`.
       */
      audience: string;
      /**
       * How long a token is valid; a new one is there in time.
       */
      expirationSeconds: number;
      /**
       * Mount path in the container.
       */
      mountPath: string;
    };
  };
  /**
   * Volumes of `persistentVolumeClaims` that the container mounts, keyed by any name.
   */
  claimMounts: {
    [k: string]: {
      /**
       * Name of the claim.
       */
      claim: string;
      /**
       * Mount path in the container.
       */
      mountPath: string;
      /**
       * Folder of the volume to mount in place of the whole.
       */
      subPath?: string;
      /**
       * Whether the container can only read it.
       */
      readOnly: boolean;
    };
  };
  /**
   * Configuration files in a ConfigMap; a change restarts the pods.
   */
  config?: {
    /**
     * Mount path in the container.
     */
    mountPath: string;
    /**
     * File contents, keyed by file name.
     */
    files: {
      [k: string]: string;
    };
  };
  /**
   * Writable directories that last as long as the pod, keyed by any name. `/tmp` always exists, with 64Mi unless an entry has this `mountPath` and another `size`.
   */
  scratch: {
    [k: string]: {
      /**
       * Mount path in the container.
       */
      mountPath: string;
      /**
       * Size limit.
       */
      size: string;
      /**
       * `Memory` keeps the directory in memory, where it counts to the memory limit; the node's disk without it.
       */
      medium?: 'Memory';
      /**
       * Folder of the volume to mount in place of the whole.
       */
      subPath?: string;
    };
  };
  /**
   * A persistent volume for each replica of a StatefulSet, which a workload with it is.
   */
  persistence?: {
    /**
     * Size of the volume.
     */
    size: string;
    /**
     * Mount path in the container.
     */
    mountPath: string;
    /**
     * StorageClass; the cluster's default class when absent.
     */
    storageClass?: string;
  };
  /**
   * How a Job, or each Job of a CronJob, runs to its end.
   */
  job: {
    /**
     * When a Job runs in a release: `before` its other objects are installed or upgraded, `after` that, or `with` them as one of them.
     */
    phase: 'before' | 'with' | 'after';
    /**
     * How many pods may fail before the Job has failed.
     */
    backoffLimit: number;
    /**
     * How long the Job may run, retries included, before it is ended as failed.
     */
    activeDeadlineSeconds: number;
    /**
     * How many pods must succeed.
     */
    completions: number;
    /**
     * How many pods run at once.
     */
    parallelism: number;
    /**
     * What follows a failure: `Never` starts another pod and keeps the failed one with its logs, `OnFailure` restarts the container.
     */
    restartPolicy: 'Never' | 'OnFailure';
    /**
     * How long a Job is kept after its end; without it a Job of a release until the next one, and a CronJob's as its history says.
     */
    ttlSecondsAfterFinished?: number;
  };
  /**
   * When a CronJob starts its Jobs.
   */
  cronJob?: {
    /**
     * Minute, hour, day of the month, month and weekday, as `30 2 * * 1-5`, or one of @hourly, @daily, @weekly, @monthly and @yearly.
     */
    schedule: string;
    /**
     * Time zone of the schedule, by its name in the IANA database, such as Europe/Berlin.
     */
    timeZone: string;
    /**
     * What happens when a Job is due while the one before still runs: `Forbid` skips it, `Replace` ends the other, `Allow` runs both.
     */
    concurrencyPolicy: 'Forbid' | 'Replace' | 'Allow';
    /**
     * How late a Job may still start when its time was missed; any time by default. Kubernetes looks every 10 seconds, so that with less it may start none.
     */
    startingDeadlineSeconds?: number;
    /**
     * How many Jobs that succeeded are kept, with their logs.
     */
    successfulJobsHistoryLimit: number;
    /**
     * How many Jobs that failed are kept, with their logs.
     */
    failedJobsHistoryLimit: number;
    /**
     * Whether to start no further Jobs; what runs goes on.
     */
    suspend: boolean;
  };
  resources: EffectiveTeamValuesResources;
  probes: EffectiveTeamValuesProbes;
  /**
   * Containers that run to their end one after another before the workload's own starts, keyed by name.
   */
  initContainers: {
    [k: string]: EffectiveTeamValuesInitContainer;
  };
  /**
   * Containers that start before the workload's own, restart by themselves and end after it, keyed by name.
   */
  sidecars: {
    [k: string]: EffectiveTeamValuesSidecar;
  };
  /**
   * Number of replicas without autoscaling: 2 by default, 1 with persistence.
   */
  replicas?: number;
  /**
   * Another version beside a Deployment, to which the Gateway API sends a part of the requests.
   */
  canary?: {
    /**
     * Its image; all else is as in the workload.
     */
    image: string;
    /**
     * Percent of the requests that it gets.
     */
    weight: number;
    /**
     * Headers by which a request gets to the canary whatever the weight; all of them have to match.
     */
    headers: {
      [k: string]: string;
    };
    /**
     * Number of its replicas; it is not autoscaled.
     */
    replicas: number;
  };
  /**
   * HorizontalPodAutoscaler on the resource metrics API. Enabled by default, never with persistence.
   */
  autoscaling: {
    /**
     * Whether to autoscale; true by default, unless the workload has `persistence`.
     */
    enabled?: boolean;
    /**
     * Who sets the number of replicas: `chart` by a HorizontalPodAutoscaler of its own; `external` leaves it to another scaler, such as a ScaledObject of KEDA in `extraObjects`, and renders neither an autoscaler nor replicas. `min` is then the fewest that the other scaler keeps.
     */
    scaler: 'chart' | 'external';
    /**
     * Minimum number of replicas; 0 only with `keda`, which alone scales from zero.
     */
    min: number;
    /**
     * Maximum number of replicas.
     */
    max: number;
    /**
     * Target average CPU utilization, in percent of the request; 0 leaves CPU out, for a workload that scales by `memory` or `metrics` alone.
     */
    cpu: number;
    /**
     * Target average memory utilization, in percent of the request; ignored when absent.
     */
    memory?: number;
    /**
     * Additional metrics, as in spec.metrics of a HorizontalPodAutoscaler (pods, object, external).
     *
     * @maxItems 20
     */
    metrics: {
      type: 'Pods' | 'Object' | 'External' | 'Resource' | 'ContainerResource';
      [k: string]: unknown;
    }[];
    keda?: EffectiveTeamValuesKeda;
    /**
     * Scaling speed.
     */
    behavior: {
      scaleUp: EffectiveTeamValuesScalingUp;
      scaleDown: EffectiveTeamValuesScalingDown;
    };
  };
  /**
   * What Velero does with the pods when it backs up the team's namespace.
   */
  backup: {
    pre?: EffectiveTeamValuesBackupHook;
    post?: EffectiveTeamValuesBackupHook;
    /**
     * Tier of backups that takes the pods with their volumes besides the namespace's own, one of those that the environment has.
     */
    tier?: string;
    /**
     * Whether the volume of `persistence` is backed up; like its size, this stays as it was when the StatefulSet was made.
     */
    volume: boolean;
  };
  /**
   * How pods are replaced when a workload changes.
   */
  rollout: {
    /**
     * `RollingUpdate` starts new pods before or while old ones end; `Recreate` ends all old pods first, as a volume of one node needs, so that the program is down meanwhile.
     */
    strategy: 'RollingUpdate' | 'Recreate';
    /**
     * How many pods there may be above the number of replicas: a number, or a percentage of it, as text.
     */
    maxSurge: string;
    /**
     * How many pods may be missing from the number of replicas: a number, or a percentage of it, as text.
     */
    maxUnavailable: string;
    /**
     * How long a new pod must be ready before it counts as available, and the rollout goes on.
     */
    minReadySeconds?: number;
    /**
     * How long a rollout may come no further before it counts as failed; 600 by Kubernetes' default.
     */
    progressDeadlineSeconds?: number;
    /**
     * `Restart` replaces the pods when a Secret or a foreign ConfigMap that they read changes, where the environment has Reloader; `Keep` leaves that to the program.
     */
    onSecretChange: 'Restart' | 'Keep';
  };
  /**
   * How many former revisions are kept to roll back to.
   */
  revisionHistoryLimit: number;
  /**
   * PodDisruptionBudget, created only if there are always at least two replicas; with one it would block every drain.
   */
  disruption: {
    /**
     * Whether to create it.
     */
    enabled: boolean;
    /**
     * How many pods may be unavailable at once during a drain.
     */
    maxUnavailable: number;
  };
  /**
   * On which nodes pods run, and beside which others.
   */
  affinity?: {
    /**
     * Nodes that pods need, and that they are put on rather than on others.
     */
    nodeAffinity?: {
      required?: EffectiveTeamValuesNodes;
      preferred?: EffectiveTeamValuesNodes;
    };
    /**
     * Workloads of the team beside which pods run.
     */
    podAffinity?: {
      [k: string]: {
        /**
         * Whether one host or one zone counts as beside.
         */
        topology: 'host' | 'zone';
        /**
         * Whether pods wait until it can be so.
         */
        required: boolean;
      };
    };
    /**
     * Workloads of the team apart from which pods run.
     */
    podAntiAffinity?: {
      [k: string]: {
        /**
         * Whether one host or one zone counts as beside.
         */
        topology: 'host' | 'zone';
        /**
         * Whether pods wait until it can be so.
         */
        required: boolean;
      };
    };
  };
  /**
   * How replicas are spread across the cluster.
   */
  spread: {
    /**
     * What to do if zones cannot be balanced.
     */
    zones: 'ScheduleAnyway' | 'DoNotSchedule';
    /**
     * What to do if nodes cannot be balanced.
     */
    hosts: 'ScheduleAnyway' | 'DoNotSchedule';
    /**
     * The fewest zones that pods are spread over, with `zones: DoNotSchedule`; pods wait where there are fewer.
     */
    minDomains?: number;
    /**
     * How many pods a zone or node may have more than another.
     */
    maxSkew: number;
  };
  /**
   * Makes the workload reachable from outside the cluster.
   */
  expose?: {
    /**
     * Ingress, an HTTPRoute of the Gateway API, or none.
     */
    via: 'ingress' | 'gateway' | 'none';
    /**
     * Host names. Each may be claimed by only one workload in the cluster.
     *
     * @minItems 1
     * @maxItems 16
     *
     * Items: A DNS host name of at least two labels, the last of which begins with a letter.
     */
    hosts: string[];
    /**
     * Path prefix.
     */
    path: string;
    /**
     * `grpc` for a GRPCRoute, or HTTP/2 behind an Ingress; a path is then `/<service>` or `/<service>/<method>`.
     */
    protocol: 'http' | 'grpc';
    /**
     * Several paths, each of every host, in place of `path`.
     *
     * @maxItems 16
     */
    paths: {
      /**
       * The path.
       */
      path: string;
      /**
       * Whether the path is a prefix, as without it, or the whole path.
       */
      pathType?: 'Prefix' | 'Exact';
      /**
       * Name of the port; that of `expose` when absent.
       */
      port?: string;
      /**
       * What the workload sees in place of the path.
       */
      rewrite?: string;
    }[];
    /**
     * How long the Gateway waits, where its controller knows timeouts of routes.
     */
    timeouts: {
      /**
       * Until the client has its whole answer.
       */
      request?: string;
      /**
       * Until one try at a pod has ended.
       */
      backendRequest?: string;
    };
    /**
     * Address ranges from which clients get in; any when empty.
     *
     * @maxItems 64
     *
     * Items: An IP range in CIDR notation.
     */
    allowCidrs: string[];
    /**
     * How many requests one client address may send.
     */
    rateLimit?: {
      /**
       * Requests in a second, in the mean.
       */
      average: number;
      /**
       * Requests that may come at once.
       */
      burst: number;
    };
    /**
     * The most bytes that the body of a request has.
     */
    maxRequestBodyBytes?: number;
    /**
     * Asks for a user and a password.
     */
    basicAuth?: {
      /**
       * Secret of the namespace whose key `users` has a line of htpasswd a user.
       */
      secret: string;
    };
    /**
     * Has a client reach the same pod, by a cookie of the edge.
     */
    sessionPersistence?: {
      /**
       * Name of the cookie, which ends with the client's session.
       */
      sessionName: string;
    };
    /**
     * Whether the environment's server, such as one of OIDC, lets requests in.
     */
    forwardAuth: boolean;
    /**
     * Further hosts that the edge redirects, such as the one with `www`.
     *
     * @maxItems 16
     */
    redirects: {
      /**
       * The host that is redirected; claimed as `hosts` are.
       */
      from: string;
      /**
       * The host that clients are sent to, with the path that they asked for.
       */
      to: string;
      /**
       * Status code; 301, which clients remember, when absent.
       */
      code?: 301 | 302;
    }[];
    /**
     * Name of the port; defaults to `http`, or else to the first by name.
     */
    port?: string;
    /**
     * Annotations of the Ingress or HTTPRoute.
     */
    annotations: {
      [k: string]: string;
    };
    /**
     * TLS between client and edge.
     */
    tls: {
      /**
       * Whether the Ingress gets a certificate. With the Gateway API the listener has one.
       */
      enabled: boolean;
      /**
       * Issuer to use instead of the environment's.
       */
      issuer?: {
        /**
         * Kind of the issuer.
         */
        kind: 'ClusterIssuer' | 'Issuer';
        /**
         * Name of the issuer.
         */
        name: string;
      };
    };
  };
  /**
   * Has one client address reach one pod, by the Service; none in a mesh.
   */
  sessionAffinity?: {
    /**
     * As `sessionAffinityConfig.clientIP` of a Service.
     */
    clientIP: {
      /**
       * How long after its last request a client keeps its pod.
       */
      timeoutSeconds: number;
    };
  };
  /**
   * Prometheus scraping: a ServiceMonitor, or a PodMonitor for a workload without ports.
   */
  metrics?: {
    /**
     * Name of the port.
     */
    port: string;
    /**
     * Path of the metrics endpoint.
     */
    path: string;
    /**
     * Scrape interval.
     */
    interval: string;
    /**
     * Scrape through the Service's endpoints, or each pod directly.
     */
    monitor: 'service' | 'pod';
  };
  /**
   * Alerts about the workload, as one PrometheusRule.
   */
  alerts: {
    /**
     * Whether the workload has the default alerts; as `global.platform.alerts.enabled` has it without this key.
     */
    enabled?: boolean;
    /**
     * Names of default alerts to leave out.
     */
    disabled: (
      | 'WorkloadCrashLooping'
      | 'WorkloadNotReady'
      | 'WorkloadAtMaximum'
      | 'WorkloadVolumeFilling'
      | 'WorkloadJobFailed'
      | 'WorkloadJobLate'
      | 'WorkloadCertificateExpires'
    )[];
    /**
     * Alerts of one's own, keyed by the alert's name.
     */
    rules: {
      [k: string]: EffectiveTeamValuesAlert;
    };
  };
  /**
   * Service level objectives of the workload: alerts on how fast their error budgets burn, and recording rules of what is left.
   */
  slo?: {
    /**
     * Requests that must succeed, in percent.
     */
    availability?: number;
    sli?: EffectiveTeamValuesSli;
    /**
     * How fast answers must be.
     */
    latency?: {
      /**
       * The longest that an answer may take, in ms or s.
       */
      threshold: string;
      /**
       * Requests that must be answered within it, in percent.
       */
      target: number;
      sli?: EffectiveTeamValuesSli;
    };
    /**
     * The time over which the objectives hold.
     */
    window: '30d' | '28d';
  };
  /**
   * Service mesh settings of the workload, if the environment has a mesh.
   */
  mesh: {
    /**
     * Whether to inject linkerd's proxy.
     */
    enabled: boolean;
    /**
     * Resources of the proxy; without requests the quota would reject the pod.
     */
    proxy: {
      /**
       * CPU request.
       */
      cpu: string;
      /**
       * Memory request and limit.
       */
      memory: string;
    };
    /**
     * When the proxies of clients send a request again.
     */
    retries?: {
      /**
       * Answers over HTTP: `5xx`, `gateway-error` (502 to 504), a code, or a range such as 500-503.
       *
       * @minItems 1
       */
      http?: string[];
      /**
       * Answers over gRPC.
       *
       * @minItems 1
       */
      grpc?: ('cancelled' | 'deadline-exceeded' | 'internal' | 'resource-exhausted' | 'unavailable')[];
      /**
       * How often at most.
       */
      limit: number;
      /**
       * After how long without an answer, too.
       */
      timeout?: string;
    };
    /**
     * How long the proxies of clients wait.
     */
    timeouts?: {
      /**
       * For a request and its answer, retries included.
       */
      request?: string;
      /**
       * For the answer to a request that is sent.
       */
      response?: string;
      /**
       * For the next bytes of either.
       */
      idle?: string;
    };
  };
  /**
   * User and groups the container runs as. The rest of the security context is restricted and cannot be relaxed.
   */
  security: {
    /**
     * User id.
     */
    runAsUser: number;
    /**
     * Group id.
     */
    runAsGroup: number;
    /**
     * Group of mounted volumes.
     */
    fsGroup: number;
  };
  /**
   * Identity of the pods.
   */
  serviceAccount: {
    /**
     * One of `serviceAccounts`, in place of one of the workload's own.
     */
    name?: string;
    /**
     * Annotations, for example an IAM role.
     */
    annotations: {
      [k: string]: string;
    };
    /**
     * Whether to mount an API server token into the pod.
     */
    mountToken: boolean;
    aws?: EffectiveTeamValuesAwsIdentity;
  };
  /**
   * Time a pod has to shut down.
   */
  terminationGracePeriodSeconds: number;
  /**
   * Time a pod waits before it shuts down, so that it is removed from endpoints first; 0 disables the wait.
   */
  preStopSleepSeconds: number;
  /**
   * What is done when the container has started, and before it is ended.
   */
  lifecycle?: {
    postStart?: EffectiveTeamValuesLifecycleHandler;
    preStop?: EffectiveTeamValuesLifecycleHandler;
  };
  /**
   * Additional annotations of the pods.
   */
  podAnnotations: {
    [k: string]: string;
  };
  /**
   * Additional labels of the pods.
   */
  podLabels: {
    /**
     * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    [k: string]: string;
  };
  /**
   * PriorityClass of the pods.
   */
  priorityClassName?: string;
  /**
   * Labels that a node must have.
   */
  nodeSelector: {
    /**
     * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    [k: string]: string;
  };
  /**
   * Tolerations of the pods, as in a pod spec.
   */
  tolerations: {
    /**
     * Key of the taint.
     */
    key?: string;
    /**
     * `Exists` tolerates every value of the taint; `Equal`, which Kubernetes takes by default, the one of `value`.
     */
    operator?: 'Equal' | 'Exists';
    /**
     * Value of the taint.
     */
    value?: string;
    /**
     * Effect of the taint; any without it.
     */
    effect?: 'NoSchedule' | 'PreferNoSchedule' | 'NoExecute';
    /**
     * How long a pod stays on a node with a taint of the effect `NoExecute`; for ever without it.
     */
    tolerationSeconds?: number;
  }[];
  /**
   * Entries of the pods' /etc/hosts, as in a pod spec.
   *
   * @maxItems 50
   */
  hostAliases: {
    /**
     * IP address.
     */
    ip: string;
    /**
     * Names for it.
     *
     * @minItems 1
     * @maxItems 50
     *
     * Items: A DNS subdomain.
     */
    hostnames: string[];
  }[];
  /**
   * RuntimeClass of the pods, such as one of gVisor, of those that the environment offers.
   */
  runtimeClassName?: string;
}
export interface EffectiveTeamValuesResources {
  /**
   * Reserved resources.
   */
  requests: {
    /**
     * CPU request; autoscaling is relative to it.
     */
    cpu: string;
    /**
     * Memory request.
     */
    memory: string;
    /**
     * Disk request, for logs and scratch directories.
     */
    'ephemeral-storage': string;
  };
  /**
   * Resource limits.
   */
  limits: {
    /**
     * CPU limit; none by default, because a limit throttles without need.
     */
    cpu?: string;
    /**
     * Memory limit; equal to the request by default.
     */
    memory?: string;
    /**
     * Disk limit.
     */
    'ephemeral-storage': string;
  };
}
export interface EffectiveTeamValuesProbes {
  readiness?: EffectiveTeamValuesProbe;
  liveness?: EffectiveTeamValuesProbe;
  startup?: EffectiveTeamValuesProbe;
}
/**
 * A probe.
 */
export interface EffectiveTeamValuesProbe {
  /**
   * Type of the probe.
   */
  type: 'http' | 'tcp' | 'grpc' | 'exec';
  /**
   * Name of the port (http, tcp, grpc).
   */
  port?: string;
  /**
   * Path (http), without control characters.
   */
  path: string;
  /**
   * Request headers (http).
   */
  headers: {
    /**
     * The value of an HTTP header: any text without control characters.
     */
    [k: string]: string;
  };
  /**
   * Service name (grpc), of visible ASCII characters.
   */
  service?: string;
  /**
   * Command (exec).
   *
   * @minItems 1
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  command?: string[];
  /**
   * Delay before the first probe.
   */
  initialDelaySeconds: number;
  /**
   * Interval between probes.
   */
  periodSeconds: number;
  /**
   * Timeout of a probe.
   */
  timeoutSeconds: number;
  /**
   * Consecutive failures before the probe counts as failed.
   */
  failureThreshold: number;
}
/**
 * A container that runs to its end before the workload's own starts.
 */
export interface EffectiveTeamValuesInitContainer {
  /**
   * Container image, pinned by a tag other than `latest`, a digest, or both.
   */
  image: string;
  /**
   * When the image is pulled. `Always` checks pull permissions at each start, and costs nothing if the layers are already on the node.
   */
  imagePullPolicy: 'Always' | 'IfNotPresent';
  /**
   * Replaces the image's entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  command?: string[];
  /**
   * Arguments of the entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  args?: string[];
  /**
   * Environment variables with plain values. `$(NAME)` in a value stands for another variable of the container, whatever its place here; write `$$(` for the text `$(`. Use `envSecrets` for secrets.
   */
  env: {
    /**
     * Any text without the character NUL, at which a process's argument or environment variable ends.
     */
    [k: string]: string;
  };
  /**
   * Environment variables read from existing Secrets in the namespace.
   */
  envSecrets: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
    };
  };
  /**
   * Environment variables read from ConfigMaps in the namespace, such as those of `configMaps`.
   */
  envConfigMaps: {
    [k: string]: {
      /**
       * Name of the ConfigMap.
       */
      configMap: string;
      /**
       * Key in the ConfigMap: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
    };
  };
  /**
   * Environment variables read from a field of the pod, or from the container's own resources.
   */
  envFields: {
    [k: string]: {
      /**
       * Field of the pod: `metadata.name`, `.namespace`, `.uid`, `.labels['KEY']` or `.annotations['KEY']`, `spec.nodeName` or `.serviceAccountName`, `status.podIP`, `.podIPs`, `.hostIP` or `.hostIPs`.
       */
      field?: string;
      /**
       * Request or limit of the container; a limit that is not set reads as what the node has.
       */
      resource?:
        | 'limits.cpu'
        | 'limits.memory'
        | 'limits.ephemeral-storage'
        | 'requests.cpu'
        | 'requests.memory'
        | 'requests.ephemeral-storage';
      /**
       * Unit of `resource`, rounded up: `1` or `1m` for cpu, `1` or a unit of bytes such as `1Mi` for the others.
       */
      divisor: '1' | '1m' | '1k' | '1M' | '1G' | '1T' | '1P' | '1E' | '1Ki' | '1Mi' | '1Gi' | '1Ti' | '1Pi' | '1Ei';
    };
  };
  /**
   * Names under the chart's `needs` whose connections this container gets as variables.
   *
   * @maxItems 50
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  needs: string[];
  /**
   * Secrets and ConfigMaps of which every key is an environment variable, keyed by any name; of two with one key the later by name wins, and a variable of its own wins over both.
   */
  envFrom: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret?: string;
      /**
       * Name of the ConfigMap.
       */
      configMap?: string;
      /**
       * Text before each name.
       */
      prefix?: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
    };
  };
  resources: EffectiveTeamValuesResources;
  /**
   * User and group in place of the workload's.
   */
  security?: {
    /**
     * User id.
     */
    runAsUser?: number;
    /**
     * Group id.
     */
    runAsGroup?: number;
  };
  /**
   * Init containers and sidecars that start before this one: an init container has then ended, a sidecar has started. Otherwise init containers run by name, and then sidecars start by name.
   *
   * @maxItems 20
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  after: string[];
  /**
   * Volumes of the workload that it mounts where the workload's own container does, such as `scratch.cache`, `secretMounts.tls`, `configMapMounts.flags`, `tokens.vault`, `claimMounts.uploads`, `config` or `persistence`. Without it none, so that no Secret is seen by a container that does not need it; each has a `/tmp` of its own, with 64Mi.
   *
   * @maxItems 50
   */
  mounts: string[];
}
/**
 * A container that starts before the workload's own and ends after it.
 */
export interface EffectiveTeamValuesSidecar {
  /**
   * Container image, pinned by a tag other than `latest`, a digest, or both.
   */
  image: string;
  /**
   * When the image is pulled. `Always` checks pull permissions at each start, and costs nothing if the layers are already on the node.
   */
  imagePullPolicy: 'Always' | 'IfNotPresent';
  /**
   * Replaces the image's entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  command?: string[];
  /**
   * Arguments of the entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  args?: string[];
  /**
   * Ports that it listens on, keyed by name. They are ports of the workload's Service too.
   */
  ports: {
    [k: string]: {
      /**
       * Port in the container.
       */
      containerPort: number;
      /**
       * Port of the Service; the container's port by default.
       */
      servicePort?: number;
      /**
       * Transport protocol.
       */
      protocol: 'TCP' | 'UDP';
      /**
       * Whether linkerd passes the bytes on without looking for a protocol, as where the server speaks first (SMTP, MySQL) or the protocol is its own. Without it, linkerd's own ports (25, 587, 3306, 4444, 5432, 6379, 9300, 11211) are, and those with `appProtocol: linkerd.io/opaque`.
       */
      opaque?: boolean;
      /**
       * Application protocol, for meshes and gateways.
       */
      appProtocol?: string;
    };
  };
  /**
   * Environment variables with plain values. `$(NAME)` in a value stands for another variable of the container, whatever its place here; write `$$(` for the text `$(`. Use `envSecrets` for secrets.
   */
  env: {
    /**
     * Any text without the character NUL, at which a process's argument or environment variable ends.
     */
    [k: string]: string;
  };
  /**
   * Environment variables read from existing Secrets in the namespace.
   */
  envSecrets: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
    };
  };
  /**
   * Environment variables read from ConfigMaps in the namespace, such as those of `configMaps`.
   */
  envConfigMaps: {
    [k: string]: {
      /**
       * Name of the ConfigMap.
       */
      configMap: string;
      /**
       * Key in the ConfigMap: letters, digits, '-', '_' and '.', not starting with two dots.
       */
      key: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
    };
  };
  /**
   * Environment variables read from a field of the pod, or from the container's own resources.
   */
  envFields: {
    [k: string]: {
      /**
       * Field of the pod: `metadata.name`, `.namespace`, `.uid`, `.labels['KEY']` or `.annotations['KEY']`, `spec.nodeName` or `.serviceAccountName`, `status.podIP`, `.podIPs`, `.hostIP` or `.hostIPs`.
       */
      field?: string;
      /**
       * Request or limit of the container; a limit that is not set reads as what the node has.
       */
      resource?:
        | 'limits.cpu'
        | 'limits.memory'
        | 'limits.ephemeral-storage'
        | 'requests.cpu'
        | 'requests.memory'
        | 'requests.ephemeral-storage';
      /**
       * Unit of `resource`, rounded up: `1` or `1m` for cpu, `1` or a unit of bytes such as `1Mi` for the others.
       */
      divisor: '1' | '1m' | '1k' | '1M' | '1G' | '1T' | '1P' | '1E' | '1Ki' | '1Mi' | '1Gi' | '1Ti' | '1Pi' | '1Ei';
    };
  };
  /**
   * Names under the chart's `needs` whose connections this container gets as variables.
   *
   * @maxItems 50
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  needs: string[];
  /**
   * Secrets and ConfigMaps of which every key is an environment variable, keyed by any name; of two with one key the later by name wins, and a variable of its own wins over both.
   */
  envFrom: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret?: string;
      /**
       * Name of the ConfigMap.
       */
      configMap?: string;
      /**
       * Text before each name.
       */
      prefix?: string;
      /**
       * Whether the pod may start without it.
       */
      optional: boolean;
    };
  };
  resources: EffectiveTeamValuesResources;
  /**
   * User and group in place of the workload's.
   */
  security?: {
    /**
     * User id.
     */
    runAsUser?: number;
    /**
     * Group id.
     */
    runAsGroup?: number;
  };
  probes: EffectiveTeamValuesProbes;
  /**
   * Init containers and sidecars that start before this one: an init container has then ended, a sidecar has started. Otherwise init containers run by name, and then sidecars start by name.
   *
   * @maxItems 20
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  after: string[];
  /**
   * Volumes of the workload that it mounts where the workload's own container does, such as `scratch.cache`, `secretMounts.tls`, `configMapMounts.flags`, `tokens.vault`, `claimMounts.uploads`, `config` or `persistence`. Without it none, so that no Secret is seen by a container that does not need it; each has a `/tmp` of its own, with 64Mi.
   *
   * @maxItems 50
   */
  mounts: string[];
}
/**
 * What KEDA scales a workload by.
 */
export interface EffectiveTeamValuesKeda {
  /**
   * Queries of the environment's Prometheus, by a name of one's choice.
   */
  prometheus: {
    [k: string]: {
      /**
       * PromQL that gives one number, of series of the team's namespace.
       */
      query: string;
      /**
       * The number that one replica is for.
       */
      threshold: number;
      /**
       * `AverageValue`, the default, divides the number by the replicas; `Value` takes it whole.
       */
      metricType?: 'AverageValue' | 'Value';
      /**
       * The number above which there is any replica, where the fewest is 0.
       */
      activationThreshold: number;
    };
  };
  /**
   * Times of more replicas, by a name of one's choice.
   */
  cron: {
    [k: string]: {
      /**
       * Time zone of both, by its name in the IANA database, such as Europe/Berlin.
       */
      timezone: string;
      /**
       * When it begins, as `0 7 * * 1-5`.
       */
      start: string;
      /**
       * When it ends, as `0 19 * * 1-5`.
       */
      end: string;
      /**
       * The fewest replicas in between.
       */
      desiredReplicas: number;
    };
  };
  /**
   * Other triggers of KEDA, such as the length of a queue, by a name of one's choice.
   */
  triggers: {
    [k: string]: {
      /**
       * Type of the trigger, such as `kafka` or `rabbitmq`.
       */
      type: string;
      /**
       * Settings of the type, each a text; a secret is under `authentication`.
       */
      metadata: {
        [k: string]: string;
      };
      /**
       * Secrets that KEDA reads, keyed by the type's parameter, such as `password`.
       */
      authentication?: {
        [k: string]: {
          /**
           * Name of the Secret.
           */
          secret: string;
          /**
           * Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.
           */
          key: string;
        };
      };
      /**
       * `AverageValue`, the default, divides the number by the replicas; `Value` takes it whole.
       */
      metricType?: 'AverageValue' | 'Value';
      /**
       * A ClusterTriggerAuthentication of the platform, in place of `authentication`.
       */
      clusterTriggerAuthentication?: string;
    };
  };
  /**
   * 0 ends all replicas while no trigger is active; with one that is, there are at least `min`.
   */
  idleReplicas?: 0;
  /**
   * What to do when a trigger cannot be read.
   */
  fallback?: {
    /**
     * How many replicas there are then.
     */
    replicas: number;
    /**
     * After how many failures in a row.
     */
    failureThreshold: number;
    /**
     * Whether `replicas` is the number, or a bound of the number that there is.
     */
    behavior: 'static' | 'currentReplicas' | 'currentReplicasIfHigher' | 'currentReplicasIfLower';
  };
  /**
   * Seconds between two looks at the triggers while there is no replica.
   */
  pollingInterval: number;
  /**
   * Seconds without an active trigger before the last replica ends.
   */
  cooldownPeriod: number;
}
export interface EffectiveTeamValuesScalingUp {
  /**
   * Stabilization window, in which the lowest recommendation applies.
   */
  stabilizationWindowSeconds: number;
  /**
   * Maximum change per period, in percent.
   */
  percent: number;
  /**
   * Maximum change per period, in pods; the larger of the two applies.
   */
  pods: number;
  /**
   * Length of the period.
   */
  periodSeconds: number;
}
export interface EffectiveTeamValuesScalingDown {
  /**
   * Stabilization window, in which the highest recommendation applies.
   */
  stabilizationWindowSeconds: number;
  /**
   * Maximum change per period, in percent.
   */
  percent: number;
  /**
   * Maximum change per period, in pods; the larger of the two applies.
   */
  pods: number;
  /**
   * Length of the period.
   */
  periodSeconds: number;
}
/**
 * A command of a backup.
 */
export interface EffectiveTeamValuesBackupHook {
  /**
   * The program and its arguments; for a shell write `[/bin/sh, -c, …]`.
   *
   * @minItems 1
   * @maxItems 100
   *
   * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
   */
  command: string[];
  /**
   * The sidecar in which it runs; the workload's own container without it.
   */
  container?: string;
  /**
   * How long it may take.
   */
  timeout: string;
  /**
   * `Fail` ends the backup of the pod, whose volumes are then not in it; `Continue` goes on.
   */
  onError: 'Fail' | 'Continue';
}
export interface EffectiveTeamValuesNodes {
  /**
   * Zones, any of them, such as eu-west-1a.
   *
   * @minItems 1
   *
   * Items: A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
   */
  zones?: string[];
  /**
   * Architectures that the image is for, any of them; pods tolerate the taint of such nodes.
   *
   * @minItems 1
   */
  architectures?: ('amd64' | 'arm64')[];
}
/**
 * An alert.
 */
export interface EffectiveTeamValuesAlert {
  /**
   * PromQL; the alert fires for each series that it returns, of those of the team's namespace.
   */
  expr: string;
  /**
   * How long the expression must return a series before the alert fires.
   */
  for: string;
  /**
   * `critical` pages someone, `warning` is for working hours, `info` is sent only with a more severe alert.
   */
  severity: 'critical' | 'warning' | 'info';
  /**
   * One sentence about what is wrong; Prometheus replaces `{{ $labels.x }}` and `{{ $value }}`.
   */
  summary: string;
  /**
   * URL of a page that says what to do.
   */
  runbook?: string;
}
/**
 * What a service level indicator counts.
 */
export interface EffectiveTeamValuesSli {
  /**
   * PromQL of the rate of requests that fail, with `[$window]` for its range.
   */
  errors: string;
  /**
   * PromQL of the rate of all requests, with `[$window]` for its range.
   */
  total: string;
}
export interface EffectiveTeamValuesAwsIdentity {
  /**
   * Name of a role that the environment has for this ServiceAccount, under `aws.roles`.
   */
  role: string;
}
export interface EffectiveTeamValuesLifecycleHandler {
  /**
   * A command in the container.
   */
  exec?: {
    /**
     * Program and arguments.
     *
     * @minItems 1
     *
     * Items: Any text without the character NUL, at which a process's argument or environment variable ends.
     */
    command: string[];
  };
  /**
   * A request to the container.
   */
  httpGet?: {
    /**
     * Name of the port.
     */
    port: string;
    /**
     * Path, without control characters.
     */
    path: string;
  };
}
/**
 * A Secret that external-secrets makes and keeps up to date.
 */
export interface EffectiveTeamValuesExternalSecret {
  /**
   * What is read from the store, keyed by the key in the Secret.
   */
  keys: {
    [k: string]: {
      /**
       * Name in the store, below the team's prefix, which the store adds.
       */
      remote: string;
      /**
       * Property of a secret that is JSON, such as `password`; without it the whole secret.
       */
      property?: string;
    };
  };
  /**
   * How often the store is read again; `0s` reads it once.
   */
  refresh: string;
  /**
   * Type of the Secret, such as `kubernetes.io/tls`; `Opaque` without it.
   */
  type?: string;
  /**
   * Keys of the Secret in place of those under `keys`, each a template of Go in which `{{ .KEY }}` is what was read.
   */
  template?: {
    [k: string]: string;
  };
}
/**
 * Who is told of the alerts of the team's namespace, by the environment's Alertmanager.
 */
export interface EffectiveTeamValuesAlerting {
  /**
   * Receivers by name, each with one or more channels.
   */
  receivers: {
    [k: string]: EffectiveTeamValuesReceiver;
  };
  /**
   * Receiver of alerts that no route matches; nobody without it.
   */
  defaultReceiver?: string;
  /**
   * Routes in order; the first match receives the alert, unless it sets `continue`.
   *
   * @maxItems 100
   */
  routes: EffectiveTeamValuesRoute[];
  /**
   * Labels by which alerts are grouped into one message.
   *
   * @minItems 1
   *
   * Items: Name of a label of Prometheus.
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
   * Interval at which a firing alert is sent again.
   */
  repeatInterval: string;
}
/**
 * Channels of a receiver; what is secret of each is in a Secret of the team's namespace.
 */
export interface EffectiveTeamValuesReceiver {
  /**
   * A Slack channel, through an incoming webhook.
   */
  slack?: {
    /**
     * Name of a Secret in the team's namespace, that exists or that `externalSecrets` makes.
     */
    secret: string;
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
     * Name of a Secret in the team's namespace, that exists or that `externalSecrets` makes.
     */
    secret: string;
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
     * @maxItems 50
     *
     * Items: A mail address.
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
     * Name of a Secret in the team's namespace, that exists or that `externalSecrets` makes.
     */
    secret: string;
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
     * Name of a Secret in the team's namespace, that exists or that `externalSecrets` makes.
     */
    secret: string;
    /**
     * Key of the Secret that holds the URL.
     */
    key: string;
    /**
     * Whether to notify when an alert is resolved.
     */
    sendResolved: boolean;
  };
}
export interface EffectiveTeamValuesRoute {
  /**
   * Name of a receiver.
   */
  receiver: string;
  /**
   * Severities to match; all when empty.
   */
  severities: ('critical' | 'warning' | 'info')[];
  /**
   * Workloads to match, by the label `workload` of their alerts; all when empty.
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  workloads: string[];
  /**
   * Additional matchers, in Alertmanager's syntax without quotes, such as `alertname=~Queue.*`.
   */
  matchers: string[];
  /**
   * Whether later routes may match too.
   */
  continue: boolean;
  /**
   * Interval at which a firing alert is sent again.
   */
  repeatInterval?: string;
}
/**
 * A Kubernetes object.
 */
export interface EffectiveTeamValuesExtraObject {
  /**
   * Its API version.
   */
  apiVersion: string;
  /**
   * A Kubernetes kind: letters and digits, starting with a letter; not a Secret, not a kind of objects that only the platform may grant or that belong to the whole cluster, and no list of objects.
   */
  kind: string;
  /**
   * Must not be set: Helm and Kubernetes take an object with items for a list, and install each of them in its place.
   */
  items?: {
    [k: string]: unknown;
  };
  /**
   * Metadata; the namespace is always the team's.
   */
  metadata: {
    /**
     * Name.
     */
    name: string;
    /**
     * Its labels.
     */
    labels?: {
      /**
       * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
       */
      [k: string]: string;
    };
    /**
     * Its annotations.
     */
    annotations?: {
      [k: string]: string;
    };
    /**
     * Must not be set: the namespace is always the team's.
     */
    namespace?: {
      [k: string]: unknown;
    };
    [k: string]: unknown;
  };
  [k: string]: unknown;
}
