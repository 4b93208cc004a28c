// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * Values of a team's chart: what the platform grants it (`tenant`) and what it runs (`workloads`).
 */
export interface TeamValues {
  /**
   * What this release holds: the tenant part is the platform's, the app part the team's; `all` holds both.
   */
  part?: 'all' | 'tenant' | 'app';
  /**
   * Values shared with other charts of the same release.
   */
  global?: {
    platform?: TeamValuesPlatformContract;
    [k: string]: unknown;
  };
  /**
   * Helm puts the values of the library chart here; there is nothing to set.
   */
  'lib-team'?: {
    global?: {
      [k: string]: unknown;
    };
  };
  tenant: TeamValuesTenant;
  /**
   * What the team runs, keyed by name. The name is the name of the Deployment, the Service and all that belongs to them.
   */
  workloads?: {
    [k: string]: TeamValuesWorkload;
  };
  /**
   * Further Kubernetes objects of the app part, keyed by a name of your choice and rendered as they stand into the team's namespace. What only the platform may grant (namespaces, quotas, network policies, RBAC) and Secrets are refused.
   */
  extraObjects?: {
    [k: string]: TeamValuesExtraObject;
  };
}
/**
 * What an environment offers to every team. Written by the platform, read by the team charts.
 */
export interface TeamValuesPlatformContract {
  /**
   * DNS domains of this environment. Every host that a team exposes must lie under one of them; an empty list allows any.
   *
   * Items: A DNS host name with at least two labels.
   */
  domains?: string[];
  /**
   * The cert-manager issuer that signs certificates unless a workload names another.
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
   * How Ingress objects find their controller.
   */
  ingress?: {
    /**
     * IngressClass of the platform's controller; empty means the cluster's default class.
     */
    className?: string;
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
     * Listener of the Gateway to attach to; all that fit when absent.
     */
    sectionName?: string;
  };
  /**
   * Namespaces of the platform that a team's network policies let through.
   */
  namespaces?: {
    /**
     * Where the cluster's DNS runs.
     */
    dns?: string;
    /**
     * Where the ingress or gateway controller runs.
     */
    edge?: string;
    /**
     * Where Prometheus runs.
     */
    monitoring?: string;
    /**
     * Where linkerd's control plane runs.
     */
    mesh?: string;
  };
  /**
   * CIDRs that traffic from outside the cluster comes from where the load balancer is not a pod, such as an AWS load balancer's subnets.
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
   * StorageClasses that volumes may name; an empty list allows any.
   *
   * Items: A DNS subdomain.
   */
  storageClasses?: string[];
  /**
   * PriorityClasses that workloads may name; an empty list allows any.
   *
   * Items: A DNS subdomain.
   */
  priorityClasses?: string[];
  /**
   * The service mesh of the environment.
   */
  mesh?: {
    /**
     * Whether linkerd runs here; pods are annotated only then.
     */
    enabled?: boolean;
    /**
     * Whether linkerd's CNI plugin sets up the traffic, so that pods need no privileged init container.
     */
    cni?: boolean;
  };
  [k: string]: unknown;
}
/**
 * What the platform grants the team and guards it by.
 */
export interface TeamValuesTenant {
  /**
   * Name of the team.
   */
  team: string;
  /**
   * Namespace of the team; `team-<team>` when absent.
   */
  namespace?: string;
  /**
   * Whether the tenant part makes the namespace. It is kept on uninstall, and never made when it is the namespace that Helm installs into.
   */
  createNamespace?: boolean;
  /**
   * Pod Security level that the namespace enforces.
   */
  podSecurity?: 'restricted' | 'baseline';
  /**
   * Whom to ask about this team: an e-mail address or a channel.
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
     * Service accounts of a pipeline that install the app part.
     */
    deployers?: {
      /**
       * The accounts, each with its namespace.
       */
      serviceAccounts?: {
        /**
         * Name of the service account.
         */
        name: string;
        /**
         * Its namespace.
         */
        namespace: string;
      }[];
    };
  };
  /**
   * The most that the namespace may ask for.
   */
  quota?: {
    /**
     * Whether there is a ResourceQuota.
     */
    enabled?: boolean;
    /**
     * Limits by resource name, as in a ResourceQuota.
     */
    hard?: {
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'requests.cpu'?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'requests.memory'?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'limits.memory'?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'requests.storage'?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      pods?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      persistentvolumeclaims?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'services.loadbalancers'?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'services.nodeports'?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      [k: string]: string | undefined;
    };
  };
  /**
   * What a container gets that asks for nothing.
   */
  limitRange?: {
    /**
     * Whether there is a LimitRange.
     */
    enabled?: boolean;
    /**
     * Requests of a container that states none.
     */
    defaultRequest?: {
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      cpu?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      memory?: string;
    };
    /**
     * Limits of a container that states none. There is no CPU limit by default: it throttles without need.
     */
    default?: {
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      cpu?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      memory?: string;
    };
  };
  /**
   * Who may talk to the team's pods, and to whom they may talk. All else is denied, both ways.
   */
  network?: {
    /**
     * Whether the namespace denies by default.
     */
    enabled?: boolean;
    /**
     * Other teams, keyed by name. A peering takes effect only when both teams name each other.
     */
    peers?: {
      [k: string]: {
        /**
         * `egress`: our pods call theirs; `ingress`: theirs call ours; `both`.
         */
        direction?: 'both' | 'ingress' | 'egress';
        /**
         * The peer's namespace; `team-<peer>` when absent.
         */
        namespace?: string;
      };
    };
    /**
     * Ranges outside the cluster that the team's pods may call, keyed by a name of your choice.
     */
    egress?: {
      [k: string]: {
        /**
         * The ranges. In a range that holds every address, the cloud's metadata address stays closed.
         *
         * @minItems 1
         *
         * Items: An IP range in CIDR notation.
         */
        cidrs: string[];
        /**
         * TCP ports.
         *
         * @minItems 1
         *
         * Items: A port number.
         */
        ports: number[];
      };
    };
  };
}
export interface TeamValuesPersona {
  /**
   * Groups of the identity provider, as the API server sees them.
   */
  groups?: string[];
}
/**
 * One program: a Deployment, or a StatefulSet when it has `persistence`, with all that belongs to it.
 */
export interface TeamValuesWorkload {
  /**
   * The container image, pinned by a tag other than `latest`, by a digest, or by both.
   */
  image: string;
  /**
   * When the image is pulled. `Always` checks the pull rights at each start, and costs nothing where the layers are there.
   */
  imagePullPolicy?: 'Always' | 'IfNotPresent';
  /**
   * Replaces the image's entry point.
   */
  command?: string[];
  /**
   * Arguments of the entry point.
   */
  args?: string[];
  /**
   * Ports that the container listens on, keyed by name. A workload with ports gets a Service of its own name.
   */
  ports?: {
    [k: string]: {
      /**
       * The port in the container.
       */
      containerPort: number;
      /**
       * The port of the Service; the container's when absent.
       */
      servicePort?: number;
      /**
       * The transport protocol.
       */
      protocol?: 'TCP' | 'UDP';
      /**
       * The application protocol, for meshes and gateways.
       */
      appProtocol?: string;
    };
  };
  /**
   * Environment variables with plain values. What is secret comes from `envSecrets`.
   */
  env?: {
    [k: string]: string;
  };
  /**
   * Environment variables read from Secrets that exist in the namespace.
   */
  envSecrets?: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Key in the Secret.
       */
      key: string;
      /**
       * Whether the pod starts without it.
       */
      optional?: boolean;
    };
  };
  /**
   * Secrets mounted as files, keyed by a name of your choice.
   */
  secretMounts?: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Folder in the container.
       */
      mountPath: string;
    };
  };
  /**
   * Configuration files, kept in a ConfigMap; a change rolls the pods.
   */
  config?: {
    /**
     * Folder in the container.
     */
    mountPath: string;
    /**
     * File name to content.
     */
    files: {
      [k: string]: string;
    };
  };
  /**
   * Writable folders that live as long as the pod, keyed by a name of your choice. `/tmp` is always there.
   */
  scratch?: {
    [k: string]: {
      /**
       * Folder in the container.
       */
      mountPath: string;
      /**
       * The most it may hold.
       */
      size?: string;
    };
  };
  /**
   * A volume for each replica that outlives the pod. Makes the workload a StatefulSet.
   */
  persistence?: {
    /**
     * Size of the volume.
     */
    size: string;
    /**
     * Folder in the container.
     */
    mountPath: string;
    /**
     * StorageClass; the cluster's default when absent.
     */
    storageClass?: string;
  };
  /**
   * What a container is given.
   */
  resources?: {
    /**
     * What is reserved.
     */
    requests?: {
      /**
       * CPU that is reserved; autoscaling measures against it.
       */
      cpu?: string;
      /**
       * Memory that is reserved.
       */
      memory?: string;
      /**
       * Disk that is reserved for logs and scratch folders.
       */
      'ephemeral-storage'?: string;
    };
    /**
     * What is the most.
     */
    limits?: {
      /**
       * Most CPU; none by default, since a limit throttles without need.
       */
      cpu?: string;
      /**
       * Most memory; the request when absent.
       */
      memory?: string;
      /**
       * Most disk.
       */
      'ephemeral-storage'?: string;
    };
  };
  /**
   * How the kubelet asks the workload for its health. Where a workload has ports and no readiness probe is given, one opens a TCP connection to its port `http`, or else the first by name. Give a liveness probe only where a restart fixes what it finds, and never the same as for readiness.
   */
  probes?: {
    readiness?: TeamValuesProbe;
    liveness?: TeamValuesProbe;
    startup?: TeamValuesProbe;
  };
  /**
   * How many, where it is not autoscaled: 2 by default, 1 with persistence.
   */
  replicas?: number;
  /**
   * HorizontalPodAutoscaler on the resource metrics API. On by default, never with persistence.
   */
  autoscaling?: {
    /**
     * Whether it scales; yes by default, unless it has `persistence`.
     */
    enabled?: boolean;
    /**
     * Fewest replicas.
     */
    min?: number;
    /**
     * Most replicas.
     */
    max?: number;
    /**
     * Mean CPU use to keep, in percent of the request.
     */
    cpu?: number;
    /**
     * Mean memory use to keep, in percent of the request; not measured when absent.
     */
    memory?: number;
    /**
     * Further metrics, as in a HorizontalPodAutoscaler's spec.metrics (pods, object, external).
     *
     * @maxItems 20
     */
    metrics?: {
      type: 'Pods' | 'Object' | 'External' | 'Resource' | 'ContainerResource';
      [k: string]: unknown;
    }[];
    /**
     * How fast it scales.
     */
    behavior?: {
      scaleUp?: TeamValuesScalingUp;
      scaleDown?: TeamValuesScalingDown;
    };
  };
  /**
   * PodDisruptionBudget, made only where at least two replicas are certain: with one it would block every drain.
   */
  disruption?: {
    /**
     * Whether there is one.
     */
    enabled?: boolean;
    /**
     * How many pods a drain may take at once.
     */
    maxUnavailable?: number;
  };
  /**
   * How replicas are spread over the cluster.
   */
  spread?: {
    /**
     * What happens when zones cannot be balanced.
     */
    zones?: 'ScheduleAnyway' | 'DoNotSchedule';
    /**
     * What happens when hosts cannot be balanced.
     */
    hosts?: 'ScheduleAnyway' | 'DoNotSchedule';
  };
  /**
   * Makes the workload reachable from outside the cluster.
   */
  expose?: {
    /**
     * An Ingress, an HTTPRoute of the Gateway API, or nothing for now.
     */
    via?: 'ingress' | 'gateway' | 'none';
    /**
     * Host names. No two workloads of a cluster may claim one.
     *
     * @minItems 1
     * @maxItems 16
     *
     * Items: A DNS host name with at least two labels.
     */
    hosts: string[];
    /**
     * Path prefix.
     */
    path?: string;
    /**
     * Name of the port; `http`, or else the first by name.
     */
    port?: string;
    /**
     * Annotations of the Ingress or HTTPRoute.
     */
    annotations?: {
      [k: string]: string;
    };
    /**
     * Encryption from the client to the edge.
     */
    tls?: {
      /**
       * Whether the Ingress has a certificate. With the Gateway API the listener has it.
       */
      enabled?: boolean;
      /**
       * Another issuer than the environment's.
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
   * Where Prometheus finds the workload's metrics: a ServiceMonitor, or a PodMonitor for a workload without ports of its own.
   */
  metrics?: {
    /**
     * Name of the port.
     */
    port: string;
    /**
     * Path of the metrics.
     */
    path?: string;
    /**
     * How often.
     */
    interval?: string;
    /**
     * By the Service's endpoints, or pod by pod.
     */
    monitor?: 'service' | 'pod';
  };
  /**
   * The workload in the service mesh, where the environment has one.
   */
  mesh?: {
    /**
     * Whether linkerd's proxy is injected.
     */
    enabled?: boolean;
    /**
     * What the proxy is given: without requests a quota refuses the pod.
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
  };
  /**
   * As whom the container runs. The rest of the security context is the restricted one and cannot be loosened.
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
   * The identity of the pods.
   */
  serviceAccount?: {
    /**
     * Annotations, for example an IAM role.
     */
    annotations?: {
      [k: string]: string;
    };
    /**
     * Whether the pod gets a token of the API server.
     */
    mountToken?: boolean;
  };
  /**
   * How long a pod has to end.
   */
  terminationGracePeriodSeconds?: number;
  /**
   * How long a pod waits before it ends, so that endpoints can forget it; 0 for not at all.
   */
  preStopSleepSeconds?: number;
  /**
   * Further annotations of the pods.
   */
  podAnnotations?: {
    [k: string]: string;
  };
  /**
   * Further labels of the pods.
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
   * Taints that the pods tolerate, as in a pod's spec.
   */
  tolerations?: {
    [k: string]: unknown;
  }[];
}
/**
 * One probe.
 */
export interface TeamValuesProbe {
  /**
   * How it asks.
   */
  type: 'http' | 'tcp' | 'grpc' | 'exec';
  /**
   * Name of the port (http, tcp, grpc).
   */
  port?: string;
  /**
   * Path (http).
   */
  path?: string;
  /**
   * Request headers (http).
   */
  headers?: {
    [k: string]: string;
  };
  /**
   * Service name (grpc).
   */
  service?: string;
  /**
   * Command (exec).
   *
   * @minItems 1
   */
  command?: string[];
  /**
   * Wait before the first time.
   */
  initialDelaySeconds?: number;
  /**
   * Time between two.
   */
  periodSeconds?: number;
  /**
   * Time for one.
   */
  timeoutSeconds?: number;
  /**
   * How often it may fail in a row.
   */
  failureThreshold?: number;
}
export interface TeamValuesScalingUp {
  /**
   * How long the lowest recommendation counts.
   */
  stabilizationWindowSeconds?: number;
  /**
   * Most change in a period, in percent.
   */
  percent?: number;
  /**
   * Most change in a period, in pods; the larger of the two counts.
   */
  pods?: number;
  /**
   * The period.
   */
  periodSeconds?: number;
}
export interface TeamValuesScalingDown {
  /**
   * How long the highest recommendation counts.
   */
  stabilizationWindowSeconds?: number;
  /**
   * Most change in a period, in percent.
   */
  percent?: number;
  /**
   * Most change in a period, in pods; the larger of the two counts.
   */
  pods?: number;
  /**
   * The period.
   */
  periodSeconds?: number;
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
   * A Kubernetes kind: letters and digits, upper case first; not a Secret, and nothing that only the platform may grant.
   */
  kind: string;
  /**
   * Its metadata; the namespace is always the team's.
   */
  metadata: {
    /**
     * Its name.
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
     * Not to be set: the namespace is always the team's.
     */
    namespace?: {
      [k: string]: unknown;
    };
    [k: string]: unknown;
  };
  [k: string]: unknown;
}

/**
 * Values of a team's chart: what the platform grants it (`tenant`) and what it runs (`workloads`).
 */
export interface EffectiveTeamValues {
  /**
   * What this release holds: the tenant part is the platform's, the app part the team's; `all` holds both.
   */
  part: 'all' | 'tenant' | 'app';
  /**
   * Values shared with other charts of the same release.
   */
  global: {
    platform: EffectiveTeamValuesPlatformContract;
    [k: string]: unknown;
  };
  /**
   * Helm puts the values of the library chart here; there is nothing to set.
   */
  'lib-team'?: {
    global?: {
      [k: string]: unknown;
    };
  };
  tenant: EffectiveTeamValuesTenant;
  /**
   * What the team runs, keyed by name. The name is the name of the Deployment, the Service and all that belongs to them.
   */
  workloads: {
    [k: string]: EffectiveTeamValuesWorkload;
  };
  /**
   * Further Kubernetes objects of the app part, keyed by a name of your choice and rendered as they stand into the team's namespace. What only the platform may grant (namespaces, quotas, network policies, RBAC) and Secrets are refused.
   */
  extraObjects: {
    [k: string]: EffectiveTeamValuesExtraObject;
  };
}
/**
 * What an environment offers to every team. Written by the platform, read by the team charts.
 */
export interface EffectiveTeamValuesPlatformContract {
  /**
   * DNS domains of this environment. Every host that a team exposes must lie under one of them; an empty list allows any.
   *
   * Items: A DNS host name with at least two labels.
   */
  domains: string[];
  /**
   * The cert-manager issuer that signs certificates unless a workload names another.
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
   * How Ingress objects find their controller.
   */
  ingress: {
    /**
     * IngressClass of the platform's controller; empty means the cluster's default class.
     */
    className: string;
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
     * Listener of the Gateway to attach to; all that fit when absent.
     */
    sectionName?: string;
  };
  /**
   * Namespaces of the platform that a team's network policies let through.
   */
  namespaces: {
    /**
     * Where the cluster's DNS runs.
     */
    dns: string;
    /**
     * Where the ingress or gateway controller runs.
     */
    edge: string;
    /**
     * Where Prometheus runs.
     */
    monitoring: string;
    /**
     * Where linkerd's control plane runs.
     */
    mesh: string;
  };
  /**
   * CIDRs that traffic from outside the cluster comes from where the load balancer is not a pod, such as an AWS load balancer's subnets.
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
   * StorageClasses that volumes may name; an empty list allows any.
   *
   * Items: A DNS subdomain.
   */
  storageClasses: string[];
  /**
   * PriorityClasses that workloads may name; an empty list allows any.
   *
   * Items: A DNS subdomain.
   */
  priorityClasses: string[];
  /**
   * The service mesh of the environment.
   */
  mesh: {
    /**
     * Whether linkerd runs here; pods are annotated only then.
     */
    enabled: boolean;
    /**
     * Whether linkerd's CNI plugin sets up the traffic, so that pods need no privileged init container.
     */
    cni: boolean;
  };
  [k: string]: unknown;
}
/**
 * What the platform grants the team and guards it by.
 */
export interface EffectiveTeamValuesTenant {
  /**
   * Name of the team.
   */
  team: string;
  /**
   * Namespace of the team; `team-<team>` when absent.
   */
  namespace?: string;
  /**
   * Whether the tenant part makes the namespace. It is kept on uninstall, and never made when it is the namespace that Helm installs into.
   */
  createNamespace: boolean;
  /**
   * Pod Security level that the namespace enforces.
   */
  podSecurity: 'restricted' | 'baseline';
  /**
   * Whom to ask about this team: an e-mail address or a channel.
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
     * Service accounts of a pipeline that install the app part.
     */
    deployers: {
      /**
       * The accounts, each with its namespace.
       */
      serviceAccounts: {
        /**
         * Name of the service account.
         */
        name: string;
        /**
         * Its namespace.
         */
        namespace: string;
      }[];
    };
  };
  /**
   * The most that the namespace may ask for.
   */
  quota: {
    /**
     * Whether there is a ResourceQuota.
     */
    enabled: boolean;
    /**
     * Limits by resource name, as in a ResourceQuota.
     */
    hard: {
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'requests.cpu': string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'requests.memory': string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'limits.memory': string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'requests.storage': string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      pods: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      persistentvolumeclaims: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'services.loadbalancers': string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      'services.nodeports': string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      [k: string]: string;
    };
  };
  /**
   * What a container gets that asks for nothing.
   */
  limitRange: {
    /**
     * Whether there is a LimitRange.
     */
    enabled: boolean;
    /**
     * Requests of a container that states none.
     */
    defaultRequest: {
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      cpu: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      memory: string;
    };
    /**
     * Limits of a container that states none. There is no CPU limit by default: it throttles without need.
     */
    default: {
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      cpu?: string;
      /**
       * A Kubernetes quantity, written as a quoted string or with a unit.
       */
      memory: string;
    };
  };
  /**
   * Who may talk to the team's pods, and to whom they may talk. All else is denied, both ways.
   */
  network: {
    /**
     * Whether the namespace denies by default.
     */
    enabled: boolean;
    /**
     * Other teams, keyed by name. A peering takes effect only when both teams name each other.
     */
    peers: {
      [k: string]: {
        /**
         * `egress`: our pods call theirs; `ingress`: theirs call ours; `both`.
         */
        direction: 'both' | 'ingress' | 'egress';
        /**
         * The peer's namespace; `team-<peer>` when absent.
         */
        namespace?: string;
      };
    };
    /**
     * Ranges outside the cluster that the team's pods may call, keyed by a name of your choice.
     */
    egress: {
      [k: string]: {
        /**
         * The ranges. In a range that holds every address, the cloud's metadata address stays closed.
         *
         * @minItems 1
         *
         * Items: An IP range in CIDR notation.
         */
        cidrs: string[];
        /**
         * TCP ports.
         *
         * @minItems 1
         *
         * Items: A port number.
         */
        ports: number[];
      };
    };
  };
}
export interface EffectiveTeamValuesPersona {
  /**
   * Groups of the identity provider, as the API server sees them.
   */
  groups: string[];
}
/**
 * One program: a Deployment, or a StatefulSet when it has `persistence`, with all that belongs to it.
 */
export interface EffectiveTeamValuesWorkload {
  /**
   * The container image, pinned by a tag other than `latest`, by a digest, or by both.
   */
  image: string;
  /**
   * When the image is pulled. `Always` checks the pull rights at each start, and costs nothing where the layers are there.
   */
  imagePullPolicy: 'Always' | 'IfNotPresent';
  /**
   * Replaces the image's entry point.
   */
  command?: string[];
  /**
   * Arguments of the entry point.
   */
  args?: string[];
  /**
   * Ports that the container listens on, keyed by name. A workload with ports gets a Service of its own name.
   */
  ports: {
    [k: string]: {
      /**
       * The port in the container.
       */
      containerPort: number;
      /**
       * The port of the Service; the container's when absent.
       */
      servicePort?: number;
      /**
       * The transport protocol.
       */
      protocol: 'TCP' | 'UDP';
      /**
       * The application protocol, for meshes and gateways.
       */
      appProtocol?: string;
    };
  };
  /**
   * Environment variables with plain values. What is secret comes from `envSecrets`.
   */
  env: {
    [k: string]: string;
  };
  /**
   * Environment variables read from Secrets that exist in the namespace.
   */
  envSecrets: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Key in the Secret.
       */
      key: string;
      /**
       * Whether the pod starts without it.
       */
      optional: boolean;
    };
  };
  /**
   * Secrets mounted as files, keyed by a name of your choice.
   */
  secretMounts: {
    [k: string]: {
      /**
       * Name of the Secret.
       */
      secret: string;
      /**
       * Folder in the container.
       */
      mountPath: string;
    };
  };
  /**
   * Configuration files, kept in a ConfigMap; a change rolls the pods.
   */
  config?: {
    /**
     * Folder in the container.
     */
    mountPath: string;
    /**
     * File name to content.
     */
    files: {
      [k: string]: string;
    };
  };
  /**
   * Writable folders that live as long as the pod, keyed by a name of your choice. `/tmp` is always there.
   */
  scratch: {
    [k: string]: {
      /**
       * Folder in the container.
       */
      mountPath: string;
      /**
       * The most it may hold.
       */
      size: string;
    };
  };
  /**
   * A volume for each replica that outlives the pod. Makes the workload a StatefulSet.
   */
  persistence?: {
    /**
     * Size of the volume.
     */
    size: string;
    /**
     * Folder in the container.
     */
    mountPath: string;
    /**
     * StorageClass; the cluster's default when absent.
     */
    storageClass?: string;
  };
  /**
   * What a container is given.
   */
  resources: {
    /**
     * What is reserved.
     */
    requests: {
      /**
       * CPU that is reserved; autoscaling measures against it.
       */
      cpu: string;
      /**
       * Memory that is reserved.
       */
      memory: string;
      /**
       * Disk that is reserved for logs and scratch folders.
       */
      'ephemeral-storage': string;
    };
    /**
     * What is the most.
     */
    limits: {
      /**
       * Most CPU; none by default, since a limit throttles without need.
       */
      cpu?: string;
      /**
       * Most memory; the request when absent.
       */
      memory?: string;
      /**
       * Most disk.
       */
      'ephemeral-storage': string;
    };
  };
  /**
   * How the kubelet asks the workload for its health. Where a workload has ports and no readiness probe is given, one opens a TCP connection to its port `http`, or else the first by name. Give a liveness probe only where a restart fixes what it finds, and never the same as for readiness.
   */
  probes: {
    readiness?: EffectiveTeamValuesProbe;
    liveness?: EffectiveTeamValuesProbe;
    startup?: EffectiveTeamValuesProbe;
  };
  /**
   * How many, where it is not autoscaled: 2 by default, 1 with persistence.
   */
  replicas?: number;
  /**
   * HorizontalPodAutoscaler on the resource metrics API. On by default, never with persistence.
   */
  autoscaling: {
    /**
     * Whether it scales; yes by default, unless it has `persistence`.
     */
    enabled?: boolean;
    /**
     * Fewest replicas.
     */
    min: number;
    /**
     * Most replicas.
     */
    max: number;
    /**
     * Mean CPU use to keep, in percent of the request.
     */
    cpu: number;
    /**
     * Mean memory use to keep, in percent of the request; not measured when absent.
     */
    memory?: number;
    /**
     * Further metrics, as in a HorizontalPodAutoscaler's spec.metrics (pods, object, external).
     *
     * @maxItems 20
     */
    metrics: {
      type: 'Pods' | 'Object' | 'External' | 'Resource' | 'ContainerResource';
      [k: string]: unknown;
    }[];
    /**
     * How fast it scales.
     */
    behavior: {
      scaleUp: EffectiveTeamValuesScalingUp;
      scaleDown: EffectiveTeamValuesScalingDown;
    };
  };
  /**
   * PodDisruptionBudget, made only where at least two replicas are certain: with one it would block every drain.
   */
  disruption: {
    /**
     * Whether there is one.
     */
    enabled: boolean;
    /**
     * How many pods a drain may take at once.
     */
    maxUnavailable: number;
  };
  /**
   * How replicas are spread over the cluster.
   */
  spread: {
    /**
     * What happens when zones cannot be balanced.
     */
    zones: 'ScheduleAnyway' | 'DoNotSchedule';
    /**
     * What happens when hosts cannot be balanced.
     */
    hosts: 'ScheduleAnyway' | 'DoNotSchedule';
  };
  /**
   * Makes the workload reachable from outside the cluster.
   */
  expose?: {
    /**
     * An Ingress, an HTTPRoute of the Gateway API, or nothing for now.
     */
    via: 'ingress' | 'gateway' | 'none';
    /**
     * Host names. No two workloads of a cluster may claim one.
     *
     * @minItems 1
     * @maxItems 16
     *
     * Items: A DNS host name with at least two labels.
     */
    hosts: string[];
    /**
     * Path prefix.
     */
    path: string;
    /**
     * Name of the port; `http`, or else the first by name.
     */
    port?: string;
    /**
     * Annotations of the Ingress or HTTPRoute.
     */
    annotations: {
      [k: string]: string;
    };
    /**
     * Encryption from the client to the edge.
     */
    tls: {
      /**
       * Whether the Ingress has a certificate. With the Gateway API the listener has it.
       */
      enabled: boolean;
      /**
       * Another issuer than the environment's.
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
   * Where Prometheus finds the workload's metrics: a ServiceMonitor, or a PodMonitor for a workload without ports of its own.
   */
  metrics?: {
    /**
     * Name of the port.
     */
    port: string;
    /**
     * Path of the metrics.
     */
    path: string;
    /**
     * How often.
     */
    interval: string;
    /**
     * By the Service's endpoints, or pod by pod.
     */
    monitor: 'service' | 'pod';
  };
  /**
   * The workload in the service mesh, where the environment has one.
   */
  mesh: {
    /**
     * Whether linkerd's proxy is injected.
     */
    enabled: boolean;
    /**
     * What the proxy is given: without requests a quota refuses the pod.
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
  };
  /**
   * As whom the container runs. The rest of the security context is the restricted one and cannot be loosened.
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
   * The identity of the pods.
   */
  serviceAccount: {
    /**
     * Annotations, for example an IAM role.
     */
    annotations: {
      [k: string]: string;
    };
    /**
     * Whether the pod gets a token of the API server.
     */
    mountToken: boolean;
  };
  /**
   * How long a pod has to end.
   */
  terminationGracePeriodSeconds: number;
  /**
   * How long a pod waits before it ends, so that endpoints can forget it; 0 for not at all.
   */
  preStopSleepSeconds: number;
  /**
   * Further annotations of the pods.
   */
  podAnnotations: {
    [k: string]: string;
  };
  /**
   * Further labels of the pods.
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
   * Taints that the pods tolerate, as in a pod's spec.
   */
  tolerations: {
    [k: string]: unknown;
  }[];
}
/**
 * One probe.
 */
export interface EffectiveTeamValuesProbe {
  /**
   * How it asks.
   */
  type: 'http' | 'tcp' | 'grpc' | 'exec';
  /**
   * Name of the port (http, tcp, grpc).
   */
  port?: string;
  /**
   * Path (http).
   */
  path: string;
  /**
   * Request headers (http).
   */
  headers: {
    [k: string]: string;
  };
  /**
   * Service name (grpc).
   */
  service?: string;
  /**
   * Command (exec).
   *
   * @minItems 1
   */
  command?: string[];
  /**
   * Wait before the first time.
   */
  initialDelaySeconds: number;
  /**
   * Time between two.
   */
  periodSeconds: number;
  /**
   * Time for one.
   */
  timeoutSeconds: number;
  /**
   * How often it may fail in a row.
   */
  failureThreshold: number;
}
export interface EffectiveTeamValuesScalingUp {
  /**
   * How long the lowest recommendation counts.
   */
  stabilizationWindowSeconds: number;
  /**
   * Most change in a period, in percent.
   */
  percent: number;
  /**
   * Most change in a period, in pods; the larger of the two counts.
   */
  pods: number;
  /**
   * The period.
   */
  periodSeconds: number;
}
export interface EffectiveTeamValuesScalingDown {
  /**
   * How long the highest recommendation counts.
   */
  stabilizationWindowSeconds: number;
  /**
   * Most change in a period, in percent.
   */
  percent: number;
  /**
   * Most change in a period, in pods; the larger of the two counts.
   */
  pods: number;
  /**
   * The period.
   */
  periodSeconds: number;
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
   * A Kubernetes kind: letters and digits, upper case first; not a Secret, and nothing that only the platform may grant.
   */
  kind: string;
  /**
   * Its metadata; the namespace is always the team's.
   */
  metadata: {
    /**
     * Its name.
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
     * Not to be set: the namespace is always the team's.
     */
    namespace?: {
      [k: string]: unknown;
    };
    [k: string]: unknown;
  };
  [k: string]: unknown;
}
