// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * One system of the platform: its chart, where it stands in the order of installation, and how it is wired to the others. A file of the catalogue is one; platform.yaml may hold further ones.
 */
export interface Component {
  /**
   * What it is for, in one line.
   */
  description: string;
  /**
   * Where its own documentation is.
   */
  docs?: string;
  chart?: ComponentChart;
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
    chart?: ComponentChart;
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
export interface ComponentChart {
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
 * One system of the platform: its chart, where it stands in the order of installation, and how it is wired to the others. A file of the catalogue is one; platform.yaml may hold further ones.
 */
export interface EffectiveComponent {
  /**
   * What it is for, in one line.
   */
  description: string;
  /**
   * Where its own documentation is.
   */
  docs?: string;
  chart?: EffectiveComponentChart;
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
    chart?: EffectiveComponentChart;
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
export interface EffectiveComponentChart {
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
