// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * One component of the platform: its chart, its place in the installation order, and how it is wired to other components. Each catalogue file is a component; platform.yaml may define more.
 */
export interface Component {
  /**
   * Purpose, in one line.
   */
  description: string;
  /**
   * URL of its documentation.
   */
  docs?: string;
  chart?: ComponentChart;
  /**
   * Whether it is enabled unless platform.yaml says otherwise.
   */
  default?: boolean;
  /**
   * Profiles that it supports.
   *
   * @minItems 1
   */
  profiles?: ('kind' | 'eks')[];
  /**
   * Profiles whose clusters already provide it as an add-on. It is used but not installed there.
   */
  externalIn?: ('kind' | 'eks')[];
  /**
   * Choices in platform.yaml that select it. Components of the same choice are mutually exclusive.
   */
  choice?: {
    [k: string]: string;
  };
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
   * Required components: installed in an earlier ring or the same one, or external.
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  needs?: string[];
  /**
   * Recommended components; informational only.
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  wants?: string[];
  /**
   * Sources of its CustomResourceDefinitions, collected by `platform:vendor`.
   */
  crds?: {
    chart?: ComponentChart;
    /**
     * Values that make the chart render them.
     */
    values?: {
      [k: string]: unknown;
    };
    /**
     * Manifest to use instead of a chart.
     */
    manifest?: {
      /**
       * File name in a mirror.
       */
      file: string;
      /**
       * URL at which it is published.
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
   * Services that other components use, keyed by the name used in references.
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
   * Workloads that run when the component is up, as kind/name. Informational: Helm itself waits for readiness.
   */
  workloads?: string[];
  /**
   * Secrets that must be created in the component's namespace beforehand; its ring is not installed without them.
   */
  secrets?: {
    /**
     * Name of the Secret.
     */
    name: string;
    /**
     * Keys of the Secret.
     *
     * @minItems 1
     */
    keys: string[];
    /**
     * Profiles in which it is required.
     *
     * @minItems 1
     */
    profiles?: ('kind' | 'eks')[];
  }[];
  /**
   * Its values, placed under its own key in the umbrella's values. Each layer whose condition holds is merged over the layers before it.
   */
  layers?: {
    /**
     * Condition; absent means always.
     */
    when?: {
      /**
       * Profile; the values are written to the profile's file.
       */
      profile?: 'kind' | 'eks';
      /**
       * Install mode: everything in one release, or ring by ring.
       */
      mode?: 'single' | 'rings';
      /**
       * Components that must all be enabled.
       *
       * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
       */
      components?: string[];
      /**
       * Components that must all be disabled.
       *
       * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
       */
      without?: string[];
      /**
       * Required choices in platform.yaml.
       */
      choice?: {
        [k: string]: string;
      };
      /**
       * Values the environment must have; the layer is written to the environment's file. An empty map matches any value that is set, so `{}` matches every environment.
       */
      environment?: {
        [k: string]: unknown;
      };
      /**
       * Whether images come from a private registry.
       */
      registry?: true;
    };
    /**
     * Values of its chart; strings may contain references such as ${url.loki.http}.
     */
    values?: {
      [k: string]: unknown;
    };
    /**
     * Values of the platform's own objects, placed under `platform`.
     */
    platform?: {
      [k: string]: unknown;
    };
  }[];
  /**
   * Shorthand for one layer without a condition.
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
   * Public repository, https:// or oci://; `workspace` for a chart below charts/.
   */
  repository: string;
  /**
   * Exact version.
   */
  version: string;
}

/**
 * One component of the platform: its chart, its place in the installation order, and how it is wired to other components. Each catalogue file is a component; platform.yaml may define more.
 */
export interface EffectiveComponent {
  /**
   * Purpose, in one line.
   */
  description: string;
  /**
   * URL of its documentation.
   */
  docs?: string;
  chart?: EffectiveComponentChart;
  /**
   * Whether it is enabled unless platform.yaml says otherwise.
   */
  default: boolean;
  /**
   * Profiles that it supports.
   *
   * @minItems 1
   */
  profiles: ('kind' | 'eks')[];
  /**
   * Profiles whose clusters already provide it as an add-on. It is used but not installed there.
   */
  externalIn: ('kind' | 'eks')[];
  /**
   * Choices in platform.yaml that select it. Components of the same choice are mutually exclusive.
   */
  choice: {
    [k: string]: string;
  };
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
   * Required components: installed in an earlier ring or the same one, or external.
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  needs: string[];
  /**
   * Recommended components; informational only.
   *
   * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
   */
  wants: string[];
  /**
   * Sources of its CustomResourceDefinitions, collected by `platform:vendor`.
   */
  crds: {
    chart?: EffectiveComponentChart;
    /**
     * Values that make the chart render them.
     */
    values: {
      [k: string]: unknown;
    };
    /**
     * Manifest to use instead of a chart.
     */
    manifest?: {
      /**
       * File name in a mirror.
       */
      file: string;
      /**
       * URL at which it is published.
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
   * Services that other components use, keyed by the name used in references.
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
   * Workloads that run when the component is up, as kind/name. Informational: Helm itself waits for readiness.
   */
  workloads: string[];
  /**
   * Secrets that must be created in the component's namespace beforehand; its ring is not installed without them.
   */
  secrets: {
    /**
     * Name of the Secret.
     */
    name: string;
    /**
     * Keys of the Secret.
     *
     * @minItems 1
     */
    keys: string[];
    /**
     * Profiles in which it is required.
     *
     * @minItems 1
     */
    profiles: ('kind' | 'eks')[];
  }[];
  /**
   * Its values, placed under its own key in the umbrella's values. Each layer whose condition holds is merged over the layers before it.
   */
  layers: {
    /**
     * Condition; absent means always.
     */
    when?: {
      /**
       * Profile; the values are written to the profile's file.
       */
      profile?: 'kind' | 'eks';
      /**
       * Install mode: everything in one release, or ring by ring.
       */
      mode?: 'single' | 'rings';
      /**
       * Components that must all be enabled.
       *
       * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
       */
      components?: string[];
      /**
       * Components that must all be disabled.
       *
       * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
       */
      without?: string[];
      /**
       * Required choices in platform.yaml.
       */
      choice?: {
        [k: string]: string;
      };
      /**
       * Values the environment must have; the layer is written to the environment's file. An empty map matches any value that is set, so `{}` matches every environment.
       */
      environment?: {
        [k: string]: unknown;
      };
      /**
       * Whether images come from a private registry.
       */
      registry?: true;
    };
    /**
     * Values of its chart; strings may contain references such as ${url.loki.http}.
     */
    values: {
      [k: string]: unknown;
    };
    /**
     * Values of the platform's own objects, placed under `platform`.
     */
    platform: {
      [k: string]: unknown;
    };
  }[];
  /**
   * Shorthand for one layer without a condition.
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
   * Public repository, https:// or oci://; `workspace` for a chart below charts/.
   */
  repository: string;
  /**
   * Exact version.
   */
  version: string;
}
