// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * What the platform is made of: the input of the umbrella's generator.
 */
export interface Platform {
  /**
   * Which of several systems serves a purpose.
   */
  choices?: {
    /**
     * Who ships logs: Alloy, or Promtail, whose support by its makers has ended.
     */
    logAgent?: 'alloy' | 'promtail';
    /**
     * Whose logs are kept apart in Loki, each with limits and a retention of its own: nobody's, each namespace's, or each team's by the label chartwright.dev/team of its pods.
     */
    logTenants?: 'none' | 'namespace' | 'team';
    /**
     * Who serves Ingress and Gateway API; none where the cluster has a controller of its own.
     */
    edge?: 'traefik' | 'none';
    /**
     * Who serves custom and external metrics to autoscalers.
     */
    customMetrics?: 'keda' | 'prometheus-adapter' | 'none';
    /**
     * Where linkerd's certificates come from in ring mode: cert-manager and trust-manager, or Secrets that are there already. A single release always makes its own.
     */
    meshIdentity?: 'cert-manager' | 'external';
    /**
     * How Velero backs volumes up where the cluster can do both: snapshots by CSI, or files.
     */
    volumeBackup?: 'csi' | 'file-system';
  };
  /**
   * Registry, and path in it, that all images come from, such as registry.example.com/mirror. What stands before the first slash of an image's public name is replaced by it.
   */
  registry?: string;
  /**
   * By name: a component of the catalogue switched on or off, or any other chart.
   */
  components?: {
    [k: string]: PlatformComponentChoice;
  };
}
export interface PlatformComponentChoice {
  /**
   * Whether it is part of the platform; what the catalogue says when absent.
   */
  enabled?: boolean;
  /**
   * It is in the cluster already: not installed, but wired to.
   */
  external?: boolean;
  /**
   * Another version of its chart than the catalogue's.
   */
  version?: string;
  definition?: PlatformComponent;
}
/**
 * One system of the platform: its chart, where it stands in the order of installation, and how it is wired to the others. A file of the catalogue is one; platform.yaml may hold further ones.
 */
export interface PlatformComponent {
  /**
   * What it is for, in one line.
   */
  description: string;
  /**
   * Where its own documentation is.
   */
  docs?: string;
  chart?: PlatformChart;
  /**
   * Whether it belongs to a platform whose platform.yaml says nothing of it.
   */
  default?: boolean;
  /**
   * Profiles in which it can run.
   *
   * @minItems 1
   */
  profiles?: ('kind' | 'eks')[];
  /**
   * Profiles whose cluster already has it, as an add-on of the provider's: it is wired to, not installed.
   */
  externalIn?: ('kind' | 'eks')[];
  /**
   * It is installed only where these choices of platform.yaml are so; several of one are exclusive.
   */
  choice?: {
    [k: string]: string;
  };
  /**
   * The ring it is installed in.
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
   * Components that must be there, installed in an earlier ring or the same one, or external.
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  needs?: string[];
  /**
   * Components it works better with; said, not asked for.
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  wants?: string[];
  /**
   * Where its CustomResourceDefinitions come from; `platform:vendor` collects them.
   */
  crds?: {
    chart?: PlatformChart;
    /**
     * Values with which the chart renders them.
     */
    values?: {
      [k: string]: unknown;
    };
    /**
     * A manifest in place of a chart.
     */
    manifest?: {
      /**
       * Its name in a mirror.
       */
      file: string;
      /**
       * Where it is published.
       */
      url: string;
    };
    /**
     * API groups to keep; all when empty.
     *
     * Items: A DNS subdomain.
     */
    groups?: string[];
  }[];
  /**
   * Services that others are wired to, by the name they use.
   */
  services?: {
    [k: string]: {
      /**
       * Name of the Service.
       */
      name: string;
      /**
       * Port of the Service.
       */
      port: number;
      /**
       * Scheme of its URL.
       */
      scheme?: 'http' | 'https' | 'grpc';
    };
  };
  /**
   * Workloads that are up when it is, as kind/name; readiness is awaited by Helm itself, this tells people.
   */
  workloads?: string[];
  /**
   * Secrets that a person makes beforehand, in the component's namespace; without them its ring is not installed.
   */
  secrets?: {
    /**
     * Name of the Secret.
     */
    name: string;
    /**
     * What is in it.
     *
     * @minItems 1
     */
    keys: string[];
    /**
     * Profiles in which it is needed.
     *
     * @minItems 1
     */
    profiles?: ('kind' | 'eks')[];
  }[];
  /**
   * Its values, below its own key in the umbrella's: each layer over those before it, where its condition holds.
   */
  layers?: {
    /**
     * Condition; absent means always.
     */
    when?: {
      /**
       * This profile: the values go to its file.
       */
      profile?: 'kind' | 'eks';
      /**
       * Everything in one release, or ring by ring.
       */
      mode?: 'single' | 'rings';
      /**
       * All of these are part of the platform.
       *
       * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
       */
      components?: string[];
      /**
       * None of these is part of the platform.
       *
       * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
       */
      without?: string[];
      /**
       * These choices of platform.yaml are so.
       */
      choice?: {
        [k: string]: string;
      };
      /**
       * The environment has these values: the values go to the environment's file. An empty map holds for anything that is set, so `{}` for each environment.
       */
      environment?: {
        [k: string]: unknown;
      };
      /**
       * Images come from a registry of one's own.
       */
      registry?: true;
    };
    /**
     * Values of its chart; a text may hold references such as ${url.loki.http}.
     */
    values?: {
      [k: string]: unknown;
    };
    /**
     * Values of the platform's own objects, below `platform`.
     */
    platform?: {
      [k: string]: unknown;
    };
  }[];
  /**
   * Short for one layer without a condition.
   */
  values?: {
    [k: string]: unknown;
  };
}
export interface PlatformChart {
  /**
   * Name of the chart; the component's when absent.
   */
  name?: string;
  /**
   * Its public repository, https:// or oci://; `workspace` for a chart below charts/.
   */
  repository: string;
  /**
   * The exact version.
   */
  version: string;
}

/**
 * What the platform is made of: the input of the umbrella's generator.
 */
export interface EffectivePlatform {
  /**
   * Which of several systems serves a purpose.
   */
  choices: {
    /**
     * Who ships logs: Alloy, or Promtail, whose support by its makers has ended.
     */
    logAgent: 'alloy' | 'promtail';
    /**
     * Whose logs are kept apart in Loki, each with limits and a retention of its own: nobody's, each namespace's, or each team's by the label chartwright.dev/team of its pods.
     */
    logTenants: 'none' | 'namespace' | 'team';
    /**
     * Who serves Ingress and Gateway API; none where the cluster has a controller of its own.
     */
    edge: 'traefik' | 'none';
    /**
     * Who serves custom and external metrics to autoscalers.
     */
    customMetrics: 'keda' | 'prometheus-adapter' | 'none';
    /**
     * Where linkerd's certificates come from in ring mode: cert-manager and trust-manager, or Secrets that are there already. A single release always makes its own.
     */
    meshIdentity: 'cert-manager' | 'external';
    /**
     * How Velero backs volumes up where the cluster can do both: snapshots by CSI, or files.
     */
    volumeBackup: 'csi' | 'file-system';
  };
  /**
   * Registry, and path in it, that all images come from, such as registry.example.com/mirror. What stands before the first slash of an image's public name is replaced by it.
   */
  registry?: string;
  /**
   * By name: a component of the catalogue switched on or off, or any other chart.
   */
  components: {
    [k: string]: EffectivePlatformComponentChoice;
  };
}
export interface EffectivePlatformComponentChoice {
  /**
   * Whether it is part of the platform; what the catalogue says when absent.
   */
  enabled?: boolean;
  /**
   * It is in the cluster already: not installed, but wired to.
   */
  external?: boolean;
  /**
   * Another version of its chart than the catalogue's.
   */
  version?: string;
  definition?: EffectivePlatformComponent;
}
/**
 * One system of the platform: its chart, where it stands in the order of installation, and how it is wired to the others. A file of the catalogue is one; platform.yaml may hold further ones.
 */
export interface EffectivePlatformComponent {
  /**
   * What it is for, in one line.
   */
  description: string;
  /**
   * Where its own documentation is.
   */
  docs?: string;
  chart?: EffectivePlatformChart;
  /**
   * Whether it belongs to a platform whose platform.yaml says nothing of it.
   */
  default: boolean;
  /**
   * Profiles in which it can run.
   *
   * @minItems 1
   */
  profiles: ('kind' | 'eks')[];
  /**
   * Profiles whose cluster already has it, as an add-on of the provider's: it is wired to, not installed.
   */
  externalIn: ('kind' | 'eks')[];
  /**
   * It is installed only where these choices of platform.yaml are so; several of one are exclusive.
   */
  choice: {
    [k: string]: string;
  };
  /**
   * The ring it is installed in.
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
   * Components that must be there, installed in an earlier ring or the same one, or external.
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  needs: string[];
  /**
   * Components it works better with; said, not asked for.
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  wants: string[];
  /**
   * Where its CustomResourceDefinitions come from; `platform:vendor` collects them.
   */
  crds: {
    chart?: EffectivePlatformChart;
    /**
     * Values with which the chart renders them.
     */
    values: {
      [k: string]: unknown;
    };
    /**
     * A manifest in place of a chart.
     */
    manifest?: {
      /**
       * Its name in a mirror.
       */
      file: string;
      /**
       * Where it is published.
       */
      url: string;
    };
    /**
     * API groups to keep; all when empty.
     *
     * Items: A DNS subdomain.
     */
    groups: string[];
  }[];
  /**
   * Services that others are wired to, by the name they use.
   */
  services: {
    [k: string]: {
      /**
       * Name of the Service.
       */
      name: string;
      /**
       * Port of the Service.
       */
      port: number;
      /**
       * Scheme of its URL.
       */
      scheme: 'http' | 'https' | 'grpc';
    };
  };
  /**
   * Workloads that are up when it is, as kind/name; readiness is awaited by Helm itself, this tells people.
   */
  workloads: string[];
  /**
   * Secrets that a person makes beforehand, in the component's namespace; without them its ring is not installed.
   */
  secrets: {
    /**
     * Name of the Secret.
     */
    name: string;
    /**
     * What is in it.
     *
     * @minItems 1
     */
    keys: string[];
    /**
     * Profiles in which it is needed.
     *
     * @minItems 1
     */
    profiles: ('kind' | 'eks')[];
  }[];
  /**
   * Its values, below its own key in the umbrella's: each layer over those before it, where its condition holds.
   */
  layers: {
    /**
     * Condition; absent means always.
     */
    when?: {
      /**
       * This profile: the values go to its file.
       */
      profile?: 'kind' | 'eks';
      /**
       * Everything in one release, or ring by ring.
       */
      mode?: 'single' | 'rings';
      /**
       * All of these are part of the platform.
       *
       * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
       */
      components?: string[];
      /**
       * None of these is part of the platform.
       *
       * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
       */
      without?: string[];
      /**
       * These choices of platform.yaml are so.
       */
      choice?: {
        [k: string]: string;
      };
      /**
       * The environment has these values: the values go to the environment's file. An empty map holds for anything that is set, so `{}` for each environment.
       */
      environment?: {
        [k: string]: unknown;
      };
      /**
       * Images come from a registry of one's own.
       */
      registry?: true;
    };
    /**
     * Values of its chart; a text may hold references such as ${url.loki.http}.
     */
    values: {
      [k: string]: unknown;
    };
    /**
     * Values of the platform's own objects, below `platform`.
     */
    platform: {
      [k: string]: unknown;
    };
  }[];
  /**
   * Short for one layer without a condition.
   */
  values: {
    [k: string]: unknown;
  };
}
export interface EffectivePlatformChart {
  /**
   * Name of the chart; the component's when absent.
   */
  name?: string;
  /**
   * Its public repository, https:// or oci://; `workspace` for a chart below charts/.
   */
  repository: string;
  /**
   * The exact version.
   */
  version: string;
}
