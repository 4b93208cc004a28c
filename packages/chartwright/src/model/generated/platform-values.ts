// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * Values of the umbrella chart, but for those of its dependencies, which stand below the dependency's name.
 */
export interface PlatformValues {
  /**
   * Helm hands this to every subchart.
   */
  global?: {
    platform?: PlatformValuesPlatformContract;
    [k: string]: unknown;
  };
  /**
   * The one switch a component: whether it is part of the platform.
   */
  components?: {
    [k: string]: boolean;
  };
  /**
   * Written by the ring files only: false keeps a component that is part of the platform out of this release.
   */
  rings?: {
    [k: string]: false;
  };
  /**
   * The platform's own objects.
   */
  platform?: {
    /**
     * The ring that this release is; empty for a single release that holds everything.
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
     * The kind of cluster.
     */
    profile?: 'kind' | 'eks';
    /**
     * Name of the environment; a label of metrics and logs that leave the cluster.
     */
    environment?: string;
    /**
     * Components that are in the cluster already: not installed, but wired to.
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
     * Further objects of the platform, keyed by name: a ring, and a manifest.
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
         * The object, as Kubernetes takes it.
         */
        manifest: {
          [k: string]: unknown;
        };
      };
    };
  };
}
/**
 * What an environment offers to every team. Written by the platform, read by the team charts.
 */
export interface PlatformValuesPlatformContract {
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
 * What is there before everything else: namespaces, priority classes, storage classes.
 */
export interface PlatformValuesPlatformBase {
  /**
   * The platform's namespaces in ring mode, each with its Pod Security level and further labels; written by the tool.
   */
  namespaces?: {
    [k: string]: {
      /**
       * Pod Security level that is enforced.
       */
      podSecurity?: 'privileged' | 'baseline' | 'restricted';
      /**
       * Further labels.
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
   * PriorityClasses of the platform's own workloads and of teams', by name.
   */
  priorityClasses?: {
    [k: string]: {
      /**
       * Its value; higher is scheduled first.
       */
      value: number;
      /**
       * What it is for.
       */
      description?: string;
      /**
       * Whether it evicts lower ones.
       */
      preemptionPolicy?: 'PreemptLowerPriority' | 'Never';
    };
  };
  /**
   * StorageClasses, by name; none on kind, which brings its own.
   */
  storageClasses?: {
    [k: string]: {
      /**
       * Who makes its volumes.
       */
      provisioner: string;
      /**
       * Whether a claim without a class gets it.
       */
      default?: boolean;
      /**
       * Parameters of the provisioner.
       */
      parameters?: {
        [k: string]: string;
      };
      /**
       * What becomes of a volume that is released.
       */
      reclaimPolicy?: 'Delete' | 'Retain';
      /**
       * When a volume is made.
       */
      volumeBindingMode?: 'WaitForFirstConsumer' | 'Immediate';
      /**
       * Whether claims may grow.
       */
      allowVolumeExpansion?: boolean;
    };
  };
}
/**
 * Values of the platform's own objects: certificates.
 */
export interface PlatformValuesPlatformCertificates {}
/**
 * Values of the platform's own objects: mesh.
 */
export interface PlatformValuesPlatformMesh {}
/**
 * Values of the platform's own objects: edge.
 */
export interface PlatformValuesPlatformEdge {}
/**
 * Values of the platform's own objects: prometheus.
 */
export interface PlatformValuesPlatformPrometheus {}
/**
 * Values of the platform's own objects: alerting.
 */
export interface PlatformValuesPlatformAlerting {}
/**
 * Values of the platform's own objects: grafana.
 */
export interface PlatformValuesPlatformGrafana {}
/**
 * Values of the platform's own objects: logs.
 */
export interface PlatformValuesPlatformLogs {}
/**
 * Values of the platform's own objects: tracing.
 */
export interface PlatformValuesPlatformTracing {}
/**
 * Values of the platform's own objects: karpenter.
 */
export interface PlatformValuesPlatformKarpenter {}
/**
 * Values of the platform's own objects: access.
 */
export interface PlatformValuesPlatformAccess {}
/**
 * Values of the platform's own objects: guardrails.
 */
export interface PlatformValuesPlatformGuardrails {}
/**
 * Values of the platform's own objects: backup.
 */
export interface PlatformValuesPlatformBackup {}

/**
 * Values of the umbrella chart, but for those of its dependencies, which stand below the dependency's name.
 */
export interface EffectivePlatformValues {
  /**
   * Helm hands this to every subchart.
   */
  global: {
    platform: EffectivePlatformValuesPlatformContract;
    [k: string]: unknown;
  };
  /**
   * The one switch a component: whether it is part of the platform.
   */
  components: {
    [k: string]: boolean;
  };
  /**
   * Written by the ring files only: false keeps a component that is part of the platform out of this release.
   */
  rings: {
    [k: string]: false;
  };
  /**
   * The platform's own objects.
   */
  platform: {
    /**
     * The ring that this release is; empty for a single release that holds everything.
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
     * The kind of cluster.
     */
    profile: 'kind' | 'eks';
    /**
     * Name of the environment; a label of metrics and logs that leave the cluster.
     */
    environment: string;
    /**
     * Components that are in the cluster already: not installed, but wired to.
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
     * Further objects of the platform, keyed by name: a ring, and a manifest.
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
         * The object, as Kubernetes takes it.
         */
        manifest: {
          [k: string]: unknown;
        };
      };
    };
  };
}
/**
 * What an environment offers to every team. Written by the platform, read by the team charts.
 */
export interface EffectivePlatformValuesPlatformContract {
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
 * What is there before everything else: namespaces, priority classes, storage classes.
 */
export interface EffectivePlatformValuesPlatformBase {
  /**
   * The platform's namespaces in ring mode, each with its Pod Security level and further labels; written by the tool.
   */
  namespaces: {
    [k: string]: {
      /**
       * Pod Security level that is enforced.
       */
      podSecurity: 'privileged' | 'baseline' | 'restricted';
      /**
       * Further labels.
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
   * PriorityClasses of the platform's own workloads and of teams', by name.
   */
  priorityClasses: {
    [k: string]: {
      /**
       * Its value; higher is scheduled first.
       */
      value: number;
      /**
       * What it is for.
       */
      description: string;
      /**
       * Whether it evicts lower ones.
       */
      preemptionPolicy: 'PreemptLowerPriority' | 'Never';
    };
  };
  /**
   * StorageClasses, by name; none on kind, which brings its own.
   */
  storageClasses: {
    [k: string]: {
      /**
       * Who makes its volumes.
       */
      provisioner: string;
      /**
       * Whether a claim without a class gets it.
       */
      default: boolean;
      /**
       * Parameters of the provisioner.
       */
      parameters: {
        [k: string]: string;
      };
      /**
       * What becomes of a volume that is released.
       */
      reclaimPolicy: 'Delete' | 'Retain';
      /**
       * When a volume is made.
       */
      volumeBindingMode: 'WaitForFirstConsumer' | 'Immediate';
      /**
       * Whether claims may grow.
       */
      allowVolumeExpansion: boolean;
    };
  };
}
/**
 * Values of the platform's own objects: certificates.
 */
export interface EffectivePlatformValuesPlatformCertificates {}
/**
 * Values of the platform's own objects: mesh.
 */
export interface EffectivePlatformValuesPlatformMesh {}
/**
 * Values of the platform's own objects: edge.
 */
export interface EffectivePlatformValuesPlatformEdge {}
/**
 * Values of the platform's own objects: prometheus.
 */
export interface EffectivePlatformValuesPlatformPrometheus {}
/**
 * Values of the platform's own objects: alerting.
 */
export interface EffectivePlatformValuesPlatformAlerting {}
/**
 * Values of the platform's own objects: grafana.
 */
export interface EffectivePlatformValuesPlatformGrafana {}
/**
 * Values of the platform's own objects: logs.
 */
export interface EffectivePlatformValuesPlatformLogs {}
/**
 * Values of the platform's own objects: tracing.
 */
export interface EffectivePlatformValuesPlatformTracing {}
/**
 * Values of the platform's own objects: karpenter.
 */
export interface EffectivePlatformValuesPlatformKarpenter {}
/**
 * Values of the platform's own objects: access.
 */
export interface EffectivePlatformValuesPlatformAccess {}
/**
 * Values of the platform's own objects: guardrails.
 */
export interface EffectivePlatformValuesPlatformGuardrails {}
/**
 * Values of the platform's own objects: backup.
 */
export interface EffectivePlatformValuesPlatformBackup {}
