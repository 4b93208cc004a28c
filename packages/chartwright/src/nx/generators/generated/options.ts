// Generated from the generators' schema.json by `npm run generate`; do not edit.

/**
 * Options of `nx generate init`.
 */
export interface InitOptions {
  /**
   * Add the plugin and the library charts only.
   */
  readonly minimal?: boolean;
  /**
   * Name of the first team; demo by default.
   */
  readonly team?: string;
  /**
   * Container image of its workload; a small demonstration by default.
   */
  readonly image?: string;
  /**
   * Port that the container listens on; 8080 by default where an image is given.
   */
  readonly port?: number;
  /**
   * Make no first team.
   */
  readonly skipTeam?: boolean;
  /**
   * DNS domain below which dev and prod have theirs; example domains by default.
   */
  readonly domain?: string;
  /**
   * AWS region of prod; eu-west-1 by default.
   */
  readonly region?: string;
  /**
   * AWS account id of prod, twelve digits; an example by default.
   */
  readonly accountId?: string | number;
  /**
   * Contact e-mail address for the ACME server of prod; an example by default.
   */
  readonly email?: string;
  /**
   * Make no prod environment.
   */
  readonly skipProd?: boolean;
  /**
   * Where pipelines run, for which files are made. Defaults to gitlab where there is a .gitlab-ci.yml, and else to github.
   */
  readonly pipelines?: 'github' | 'gitlab' | 'none';
  /**
   * Overwrite manual changes in the library chart.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate preset`.
 */
export interface PresetOptions {
  /**
   * Name of the workspace.
   */
  readonly name?: string;
  /**
   * Name of the first team; demo by default.
   */
  readonly team?: string;
  /**
   * Container image of its workload; a small demonstration by default.
   */
  readonly image?: string;
  /**
   * Port that the container listens on; 8080 by default where an image is given.
   */
  readonly port?: number;
  /**
   * Make no first team.
   */
  readonly skipTeam?: boolean;
  /**
   * DNS domain below which dev and prod have theirs; example domains by default.
   */
  readonly domain?: string;
  /**
   * AWS region of prod; eu-west-1 by default.
   */
  readonly region?: string;
  /**
   * AWS account id of prod, twelve digits; an example by default.
   */
  readonly accountId?: string | number;
  /**
   * Contact e-mail address for the ACME server of prod; an example by default.
   */
  readonly email?: string;
  /**
   * Make no prod environment.
   */
  readonly skipProd?: boolean;
  /**
   * Where pipelines run, for which files are made. Defaults to gitlab where there is a .gitlab-ci.yml, and else to github.
   */
  readonly pipelines?: 'github' | 'gitlab' | 'none';
  [k: string]: unknown;
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
   * Host names under which it is reachable from outside, separated by commas. An environment of another domain gets them below its own, in environments/<env>/teams/<team>.yaml.
   */
  readonly host?: string;
  /**
   * How it is exposed: by an Ingress or by the Gateway API.
   */
  readonly expose?: 'ingress' | 'gateway';
  /**
   * Contact of the team: an e-mail address, a URL or a channel.
   */
  readonly contact?: string;
  /**
   * Groups of the identity provider whose members administer the namespace.
   */
  readonly adminGroups?: readonly string[];
  /**
   * Groups whose members may change workloads and read logs.
   */
  readonly developerGroups?: readonly string[];
  /**
   * Groups whose members may view objects.
   */
  readonly viewerGroups?: readonly string[];
  /**
   * Copy the library chart into the team's chart, for systems without symbolic links.
   */
  readonly copy?: boolean;
  /**
   * Overwrite manual changes in tool-owned files.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate team-charts`.
 */
export interface TeamChartsOptions {
  /**
   * Files with the teams, relative to the workspace, separated by commas.
   */
  readonly from: readonly string[];
  /**
   * Copy the library chart into each chart, for systems without symbolic links.
   */
  readonly copy?: boolean;
  /**
   * Overwrite manual changes in tool-owned files.
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
   * Kind of the object that runs the pods; by default a Deployment, or a StatefulSet with a volume.
   */
  readonly kind?: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob';
  /**
   * When a CronJob runs, in UTC: minute, hour, day of the month, month and weekday, for example "30 2 * * *".
   */
  readonly schedule?: string;
  /**
   * When a Job runs: before the other objects of a release, with them, or after them.
   */
  readonly phase?: 'before' | 'with' | 'after';
  /**
   * Port that the container listens on.
   */
  readonly port?: number;
  /**
   * Host names under which it is reachable from outside, separated by commas. An environment of another domain gets them below its own, in environments/<env>/teams/<team>.yaml.
   */
  readonly host?: string;
  /**
   * How it is exposed: by an Ingress or by the Gateway API.
   */
  readonly expose?: 'ingress' | 'gateway';
  /**
   * Environment variables as KEY=VALUE. Not for secrets; use envSecrets in values.yaml.
   */
  readonly env?: readonly string[];
  /**
   * Size of a persistent volume for each replica, for example 10Gi.
   */
  readonly persistenceSize?: string;
  /**
   * Mount path of the volume in the container.
   */
  readonly persistenceMountPath?: string;
  /**
   * Fixed number of replicas, instead of autoscaling.
   */
  readonly replicas?: number;
  /**
   * Minimum number of replicas of the autoscaler.
   */
  readonly minReplicas?: number;
  /**
   * Maximum number of replicas of the autoscaler.
   */
  readonly maxReplicas?: number;
}

/**
 * Options of `nx generate add`.
 */
export interface AddOptions {
  /**
   * What to add: a block of the values by its place, such as expose, slo or probes.readiness; an entry in the singular, such as sidecar, alert or externalSecret; or a kind of workload, such as job. docs/reference/things.md lists all.
   */
  readonly thing: string;
  /**
   * Name of the team.
   */
  readonly team: string;
  /**
   * Workload that gets it; the only one of the team by default.
   */
  readonly workload?: string;
  /**
   * Name of an entry or of a new workload.
   */
  readonly name?: string;
  /**
   * Keys of the block as KEY=VALUE; dots lead to keys within, commas part the items of a list. Required keys that are not set get examples, which are told.
   */
  readonly set?: readonly string[];
  /**
   * All of it: a text, or a block or list as YAML, such as '[a, b]' or '{type: tcp, port: http}'.
   */
  readonly value?: string | number | boolean;
}

/**
 * Options of `nx generate import`.
 */
export interface ImportOptions {
  /**
   * Name of the team: lower case, digits and dashes.
   */
  readonly team: string;
  /**
   * File of manifests, as `kubectl get -o yaml`, `helm get manifest` or `kustomize build` print them, of services, as Compose reads them, or of values, for `chart`; its path is absolute or relative to the workspace.
   */
  readonly from: string;
  /**
   * Folder or packaged file (`.tgz`) of the chart whose values `from` holds; Helm renders it without a cluster, and what it prints is imported.
   */
  readonly chart?: string;
  /**
   * Name of the release to render `chart` as, since charts name objects by it; the team's name by default.
   */
  readonly release?: string;
  /**
   * Copy the library chart into the team's chart, for systems without symbolic links.
   */
  readonly copy?: boolean;
}

/**
 * Options of `nx generate promote`.
 */
export interface PromoteOptions {
  /**
   * Name of the team, or platform.
   */
  readonly name: string;
  /**
   * Environment whose images or versions are taken over; not needed with --digest or --tag.
   */
  readonly from?: string;
  /**
   * Environment that gets them.
   */
  readonly to: string;
  /**
   * One workload of the team; by default all of them.
   */
  readonly workload?: string;
  /**
   * Digest of one workload's image, instead of what another environment runs: sha256:…
   */
  readonly digest?: string;
  /**
   * Tag of one workload's image, instead of what another environment runs, or beside its digest.
   */
  readonly tag?: string | number;
  /**
   * Let an older version replace a newer one, to roll back.
   */
  readonly allowDowngrade?: boolean;
}

/**
 * Options of `nx generate kargo`.
 */
export interface KargoOptions {
  /**
   * Environments in the order in which an image reaches them, separated by commas; needed once.
   */
  readonly stages?: readonly string[];
  /**
   * Prefixes of the images that are promoted, each ending with a slash, separated by commas; any by default.
   */
  readonly images?: readonly string[];
  /**
   * https:// URL of this workspace's Git repository, where the GitOps engine reaches it by another.
   */
  readonly repository?: string;
  /**
   * What serves the repository, where its host name does not tell.
   */
  readonly provider?: 'azure' | 'bitbucket' | 'gitea' | 'github' | 'gitlab';
  /**
   * Overwrite manual changes in tool-owned files.
   */
  readonly force?: boolean;
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
   * Delete manual work too, and leave references to the team in place.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate library-canary`.
 */
export interface LibraryCanaryOptions {
  /**
   * Teams that get the new library first, beside those that have it; several with commas between.
   */
  readonly teams?: readonly string[];
  /**
   * Percent of the teams that get it; a wider share has all teams of a narrower one.
   */
  readonly share?: number;
  /**
   * Give the new library to all teams, and remove the old one.
   */
  readonly finish?: boolean;
  /**
   * Give the old library back to all teams.
   */
  readonly abort?: boolean;
}

/**
 * Options of `nx generate sync`.
 */
export interface SyncOptions {
  /**
   * Copy the library chart into charts that have no link to it.
   */
  readonly copy?: boolean;
  /**
   * Overwrite manual changes in tool-owned files.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate umbrella`.
 */
export interface UmbrellaOptions {
  /**
   * Overwrite manual changes in tool-owned files.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate gitops`.
 */
export interface GitopsOptions {
  /**
   * Name of the environment: its folder below environments/.
   */
  readonly env: string;
  /**
   * Argo CD or Flux.
   */
  readonly engine?: 'argocd' | 'flux';
  /**
   * URL of this workspace's Git repository, as the engine reaches it: https:// or ssh://.
   */
  readonly repository?: string;
  /**
   * Branch, tag or commit that the engine follows; main by default.
   */
  readonly revision?: string;
  /**
   * OCI registry and path to which the packaged umbrella chart is pushed: oci://…
   */
  readonly charts?: string;
  /**
   * Overwrite manual changes in tool-owned files.
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
   * Kind of cluster; required for a new environment.
   */
  readonly profile?: 'kind' | 'eks';
  /**
   * DNS domains for hosts, separated by commas; the platform uses the first for its own hosts.
   */
  readonly domain?: readonly string[];
  /**
   * AWS region.
   */
  readonly region?: string;
  /**
   * AWS account id, twelve digits.
   */
  readonly accountId?: string | number;
  /**
   * Contact e-mail address for the ACME server.
   */
  readonly email?: string;
  /**
   * Source of TLS certificates; self-signed on kind and acme-dns01 on EKS by default.
   */
  readonly issuer?: 'self-signed' | 'ca' | 'acme-http01' | 'acme-dns01';
  /**
   * How pods get AWS permissions; Pod Identity by default.
   */
  readonly identity?: 'pod-identity' | 'irsa';
  /**
   * Route 53 hosted zones that external-dns and cert-manager may change.
   */
  readonly hostedZoneIds?: readonly string[];
  /**
   * Zone letters; a,b,c by default.
   */
  readonly zones?: readonly string[];
  /**
   * kind: number of worker nodes. EKS: number of nodes in the node group that Karpenter itself runs on. 3 by default.
   */
  readonly nodes?: number;
  /**
   * Kubernetes minor version, such as 1.35.
   */
  readonly kubernetesVersion?: string | number;
  /**
   * Whether it is a production environment; true on EKS by default.
   */
  readonly production?: boolean;
  /**
   * Kubeconfig context that commands may change.
   */
  readonly context?: string;
  /**
   * Overwrite manual changes in tool-owned files.
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
   * Disable the component.
   */
  readonly disable?: boolean;
  /**
   * The component is already in the cluster: use it without installing it.
   */
  readonly external?: boolean;
  /**
   * Chart version: overrides the catalogue's, or sets the version of a chart that is not in the catalogue.
   */
  readonly chartVersion?: string;
  /**
   * Repository of a chart that is not in the catalogue, https:// or oci://.
   */
  readonly repository?: string;
  /**
   * Name of a chart that is not in the catalogue; the component's name by default.
   */
  readonly chart?: string;
  /**
   * Ring of a chart that is not in the catalogue; also determines its namespace.
   */
  readonly ring?: string;
  /**
   * Purpose of a chart that is not in the catalogue, in one line.
   */
  readonly description?: string;
  /**
   * Components that a chart that is not in the catalogue requires.
   */
  readonly needs?: readonly string[];
  /**
   * Overwrite manual changes in tool-owned files.
   */
  readonly force?: boolean;
}

/**
 * Options of `nx generate ci`.
 */
export interface CiOptions {
  /**
   * What runs the pipeline.
   */
  readonly provider: 'github' | 'gitlab';
  /**
   * OCI registry with a path that packages are pushed to from the main branch, such as ghcr.io/acme/charts. Without it nothing is published.
   */
  readonly registry?: string;
  /**
   * Environment of kind into which a change is installed. Defaults to the first one by name; `none` leaves the installation out.
   */
  readonly environment?: string;
  /**
   * The main branch. Defaults to `defaultBase` of nx.json, and else to main.
   */
  readonly branch?: string;
  /**
   * Major version of Node, where neither .nvmrc nor .node-version names one.
   */
  readonly node?: string;
  /**
   * Keep results of targets in a cache server of Nx, whose address and tokens are variables of the pipeline.
   */
  readonly remoteCache?: boolean;
  /**
   * Replace a pipeline that somebody changed.
   */
  readonly force?: boolean;
}
