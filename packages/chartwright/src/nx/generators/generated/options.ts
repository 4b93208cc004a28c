// Generated from the generators' schema.json by `npm run generate`; do not edit.

/**
 * Options of `nx generate init`.
 */
export interface InitOptions {
  /**
   * Give up changes made by hand to the library chart.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate team-chart`.
 */
export interface TeamChartOptions {
  /**
   * Name of the team: lower case, digits and dashes.
   */
  readonly name: string;
  /**
   * Name of the first workload; the team's name by default.
   */
  readonly workload?: string;
  /**
   * Container image of the first workload, with a tag other than latest, or a digest.
   */
  readonly image?: string;
  /**
   * Port that the container listens on.
   */
  readonly port?: number;
  /**
   * Host name under which it is reachable from outside; several with commas between.
   */
  readonly host?: string;
  /**
   * How it is reachable: by an Ingress or by the Gateway API.
   */
  readonly expose?: 'ingress' | 'gateway';
  /**
   * Whom to ask about this team: an e-mail address, a URL or a channel.
   */
  readonly contact?: string;
  /**
   * Groups of the identity provider whose members administer the namespace.
   */
  readonly adminGroups?: readonly string[];
  /**
   * Groups whose members change workloads and read logs.
   */
  readonly developerGroups?: readonly string[];
  /**
   * Groups whose members may look.
   */
  readonly viewerGroups?: readonly string[];
  /**
   * Copy the library chart into the team's chart, where symbolic links cannot be made.
   */
  readonly copy?: boolean;
  /**
   * Give up changes made by hand to tool-owned files.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate team-charts`.
 */
export interface TeamChartsOptions {
  /**
   * Files with the teams, relative to the workspace; commas between several.
   */
  readonly from: readonly string[];
  /**
   * Copy the library chart into each chart, where symbolic links cannot be made.
   */
  readonly copy?: boolean;
  /**
   * Give up changes made by hand to tool-owned files.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate workload`.
 */
export interface WorkloadOptions {
  /**
   * Name of the team.
   */
  readonly team: string;
  /**
   * Name of the workload: lower case, digits and dashes.
   */
  readonly name: string;
  /**
   * Container image, with a tag other than latest, or a digest.
   */
  readonly image: string;
  /**
   * Port that the container listens on.
   */
  readonly port?: number;
  /**
   * Host name under which it is reachable from outside; several with commas between.
   */
  readonly host?: string;
  /**
   * How it is reachable: by an Ingress or by the Gateway API.
   */
  readonly expose?: 'ingress' | 'gateway';
  /**
   * Environment variables as KEY=VALUE. Nothing secret: that comes from envSecrets.
   */
  readonly env?: readonly string[];
  /**
   * Size of a volume for each replica, for example 10Gi.
   */
  readonly persistenceSize?: string;
  /**
   * Folder in the container where the volume is.
   */
  readonly persistenceMountPath?: string;
  /**
   * A fixed number of replicas instead of autoscaling.
   */
  readonly replicas?: number;
  /**
   * Fewest replicas of the autoscaler.
   */
  readonly minReplicas?: number;
  /**
   * Most replicas of the autoscaler.
   */
  readonly maxReplicas?: number;
}

/**
 * Options of `nx generate remove-team`.
 */
export interface RemoveTeamOptions {
  /**
   * Name of the team.
   */
  readonly name: string;
  /**
   * Delete what a person wrote, and leave references to the team behind.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate sync`.
 */
export interface SyncOptions {
  /**
   * Copy the library chart into charts whose link to it is missing.
   */
  readonly copy?: boolean;
  /**
   * Give up changes made by hand to tool-owned files.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate umbrella`.
 */
export interface UmbrellaOptions {
  /**
   * Replace tool-owned files that were changed by hand.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate gitops`.
 */
export interface GitopsOptions {
  /**
   * Environment, the name of its folder below environments/.
   */
  readonly env: string;
  /**
   * Argo CD or Flux.
   */
  readonly engine?: 'argocd' | 'flux';
  /**
   * Git repository that holds this workspace, as the engine reaches it: https:// or ssh://.
   */
  readonly repository?: string;
  /**
   * Branch, tag or commit that the engine follows; main when absent.
   */
  readonly revision?: string;
  /**
   * OCI registry, and path in it, that the packaged umbrella is pushed to: oci://…
   */
  readonly charts?: string;
  /**
   * Replace tool-owned files that were changed by hand.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate environment`.
 */
export interface EnvironmentOptions {
  /**
   * Name of the environment, its folder and its cluster: lower case, digits and dashes.
   */
  readonly name: string;
  /**
   * What kind of cluster it is; needed for a new one.
   */
  readonly profile?: 'kind' | 'eks';
  /**
   * DNS domain under which hosts lie; several with commas between, the first is the platform's own.
   */
  readonly domain?: readonly string[];
  /**
   * AWS region.
   */
  readonly region?: string;
  /**
   * AWS account, twelve digits.
   */
  readonly accountId?: string | number;
  /**
   * Address that the ACME server writes to.
   */
  readonly email?: string;
  /**
   * Where certificates come from; self-signed on kind and acme-dns01 on EKS when absent.
   */
  readonly issuer?: 'self-signed' | 'ca' | 'acme-http01' | 'acme-dns01';
  /**
   * How pods get rights in AWS; Pod Identity when absent.
   */
  readonly identity?: 'pod-identity' | 'irsa';
  /**
   * Route 53 zones that external-dns and cert-manager may write.
   */
  readonly hostedZoneIds?: readonly string[];
  /**
   * Zones, as letters: a,b,c when absent.
   */
  readonly zones?: readonly string[];
  /**
   * kind: worker nodes. EKS: nodes of the group that Karpenter itself runs on. 3 when absent.
   */
  readonly nodes?: number;
  /**
   * Minor version of Kubernetes, such as 1.35.
   */
  readonly kubernetesVersion?: string | number;
  /**
   * Whether it is for production; true on EKS when absent.
   */
  readonly production?: boolean;
  /**
   * Context of the kubeconfig that commands may change.
   */
  readonly context?: string;
  /**
   * Give up changes made by hand to tool-owned files.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate component`.
 */
export interface ComponentOptions {
  /**
   * Name of the component.
   */
  readonly name: string;
  /**
   * Take it out of the platform.
   */
  readonly disable?: boolean;
  /**
   * It is in the cluster already: not installed, but wired to.
   */
  readonly external?: boolean;
  /**
   * Version of its chart: another than the catalogue's, or that of a chart that no catalogue knows.
   */
  readonly chartVersion?: string;
  /**
   * For a chart that no catalogue knows: its repository, https:// or oci://.
   */
  readonly repository?: string;
  /**
   * For such a chart: its name, where it is not the component's.
   */
  readonly chart?: string;
  /**
   * For such a chart: the ring it is installed in, which is its namespace too.
   */
  readonly ring?: string;
  /**
   * For such a chart: what it is for, in one line.
   */
  readonly description?: string;
  /**
   * For such a chart: components that must be there before it.
   */
  readonly needs?: readonly string[];
  /**
   * Give up changes made by hand to tool-owned files.
   */
  readonly force?: boolean;
}
