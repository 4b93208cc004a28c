// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * Composition of the platform: the input of the umbrella generator.
 */
export interface Platform {
  /**
   * Selection among alternative components.
   */
  choices?: {
    /**
     * Log agent: Alloy, or Promtail, which its vendor no longer supports.
     */
    logAgent?: 'alloy' | 'promtail';
    /**
     * Loki tenancy, with separate limits and retention per tenant: a single tenant, one per namespace, or one per team (the pod label chartwright.dev/team).
     */
    logTenants?: 'none' | 'namespace' | 'team';
    /**
     * Controller for Ingress and Gateway API; none if the cluster has its own.
     */
    edge?: 'traefik' | 'none';
    /**
     * Provider of custom and external metrics for autoscaling.
     */
    customMetrics?: 'keda' | 'prometheus-adapter' | 'none';
    /**
     * Source of linkerd's certificates in ring mode: cert-manager and trust-manager, or existing Secrets. A single release always creates its own.
     */
    meshIdentity?: 'cert-manager' | 'external';
    /**
     * How Velero backs up volumes if the cluster supports both: CSI snapshots, or file-system backup.
     */
    volumeBackup?: 'csi' | 'file-system';
  };
  /**
   * Registry and path that all images are pulled from, such as registry.example.com/mirror. It replaces the part of an image's public name before the first slash.
   */
  registry?: string;
  /**
   * Components by name: enables or disables a catalogue component, or adds any other chart.
   */
  components?: {
    [k: string]: PlatformComponentChoice;
  };
  /**
   * Promotion of the teams' images by Kargo, from one environment to the next; `npx nx generate kargo` writes what it needs.
   */
  promotion?: {
    /**
     * Environments in the order in which an image reaches them.
     *
     * @minItems 1
     * @maxItems 50
     */
    stages: {
      /**
       * Name of the environment.
       */
      environment: string;
      /**
       * Whether Kargo opens a pull request, and waits for it, in place of a push; by default in every stage but the first.
       */
      review?: boolean;
      /**
       * Whether Kargo promotes by itself what the stage can have; by default in the first stage alone.
       */
      automatic?: boolean;
    }[];
    /**
     * URL of this workspace's Git repository for Kargo, where it is another than that of the environment's GitOps engine.
     */
    repository?: string;
    /**
     * What serves the repository, where its host name does not tell.
     */
    provider?: 'azure' | 'bitbucket' | 'gitea' | 'github' | 'gitlab';
    images?: PlatformPromotedImages;
    /**
     * What differs for a team, by its name.
     */
    teams?: {
      [k: string]: {
        /**
         * Whether its images are promoted.
         */
        enabled?: boolean;
        images?: PlatformPromotedImages;
      };
    };
  };
}
export interface PlatformComponentChoice {
  /**
   * Whether it is enabled; the catalogue's default when absent.
   */
  enabled?: boolean;
  /**
   * Whether it is already in the cluster. It is then used but not installed.
   */
  external?: boolean;
  /**
   * Chart version to use instead of the catalogue's.
   */
  version?: string;
  definition?: PlatformComponent;
}
/**
 * One component of the platform: its chart, its place in the installation order, and how it is wired to other components. Each catalogue file is a component; platform.yaml may define more.
 */
export interface PlatformComponent {
  /**
   * Purpose, in one line.
   */
  description: string;
  /**
   * URL of its documentation.
   */
  docs?: string;
  chart?: PlatformChart;
  /**
   * Whether it is enabled when platform.yaml does not set it.
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
   * Profiles in which it runs on the node with the label `chartwright.dev/edge: "true"`, and nowhere else.
   */
  edgeNodeIn?: ('kind' | 'eks')[];
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
    chart?: PlatformChart;
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
      /**
       * Switch of it in the chart's values, such as `alertmanager.enabled`: where that is false, the Service is not expected.
       */
      switch?: string;
    };
  };
  /**
   * Workloads that run when the component is up, as kind/name; alternatives, by the chart's modes, are separated by `|`. Informational: Helm itself waits for readiness.
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
   * What it needs in the AWS account, on EKS. Texts and keys may contain references: those of values, and ${aws.partition}, ${aws.region}, ${aws.accountId}, ${aws.dnsSuffix} (the domain of the partition's services), ${aws.key} (the KMS key), ${aws.hostedZones} (their ids, `*` where the environment names none). In a list, a text with a reference to a list becomes one text for each item.
   */
  aws?: {
    /**
     * The EKS add-on that it is, where it is external.
     */
    addon?: string;
    /**
     * An S3 bucket of its own, encrypted, versioned and closed to the public; ${bucket.<component>} is its name. The identity may list it, use its objects and the key.
     */
    bucket?: {
      /**
       * Actions that it may take on objects.
       *
       * @minItems 1
       */
      actions: string[];
    };
    /**
     * The role that its pods get, `<cluster>-<component>`, by EKS Pod Identity or IRSA.
     */
    identity?: {
      when?: PlatformCondition;
      /**
       * The ServiceAccount that its chart makes.
       */
      serviceAccount: string;
      /**
       * Statements of its policy, `<cluster>-<component>`.
       */
      statements?: PlatformStatement[];
      /**
       * Further policies, `<cluster>-<component>-<name>`: IAM takes 6,144 characters in each.
       */
      policies?: {
        /**
         * @minItems 1
         */
        [k: string]: PlatformStatement[];
      };
      /**
       * A policy that eksctl keeps, in place of statements.
       */
      wellKnownPolicy?:
        | 'autoScaler'
        | 'awsLoadBalancerController'
        | 'certManager'
        | 'ebsCSIController'
        | 'efsCSIController'
        | 'externalDNS'
        | 'imageBuilder';
    };
    /**
     * A role among `resources`, `<cluster>-<component>-<nodeRole>`, whose nodes join the cluster.
     */
    nodeRole?: string;
    /**
     * Further resources of the environment's CloudFormation template, by logical id.
     */
    resources?: {
      [k: string]: {
        /**
         * Its type.
         */
        Type: string;
        [k: string]: unknown;
      };
    };
    /**
     * Further outputs of the template, by logical id.
     */
    outputs?: {
      [k: string]: {
        /**
         * What it is.
         */
        Description?: string;
        /**
         * Its value.
         */
        Value:
          | string
          | {
              [k: string]: unknown;
            };
        [k: string]: unknown;
      };
    };
  };
  /**
   * Objects that only one way of installing has.
   */
  onlyIn?: {
    /**
     * The way that has them: everything in one release, or ring by ring.
     */
    mode: 'single' | 'rings';
    /**
     * Kinds of the objects.
     *
     * @minItems 1
     */
    kinds: string[];
    /**
     * Their names.
     *
     * @minItems 1
     */
    names: string[];
    /**
     * Why that is right.
     */
    reason: string;
  }[];
  /**
   * Objects outside the platform's namespaces.
   */
  outside?: {
    /**
     * The namespace.
     */
    namespace: string;
    /**
     * Kinds of the objects.
     *
     * @minItems 1
     */
    kinds: string[];
    /**
     * Why that is right.
     */
    reason: string;
  }[];
  /**
   * ServiceMonitors that select a Service which no chart renders.
   */
  monitorsElsewhere?: {
    /**
     * The namespace of the Service.
     */
    namespace: string;
    /**
     * Names of the ServiceMonitors.
     *
     * @minItems 1
     */
    names: string[];
    /**
     * Who makes the Service.
     */
    reason: string;
  }[];
  /**
   * Secrets whose contents may appear in a render, since they contain nothing secret.
   */
  renderedSecrets?: {
    /**
     * Names of the Secrets.
     *
     * @minItems 1
     */
    names: string[];
    /**
     * Why that is right.
     */
    reason: string;
  }[];
  /**
   * What it adds to other pods when they start, so that it appears in no render.
   */
  injects?: {
    /**
     * Labels of the pods.
     */
    labels?: {
      /**
       * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
       */
      [k: string]: string;
    };
    /**
     * Names of ports of the container that is added.
     */
    ports?: string[];
  };
  /**
   * Its values, placed under its own key in the umbrella's values. Each layer whose condition is true is merged over the layers before it.
   */
  layers?: {
    when?: PlatformCondition;
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
    /**
     * What teams may rely on with it: values of `global.platform` in the environment's contract. Beside the components that are present, `when` may test the profile and the environment.
     */
    contract?: {
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
export interface PlatformChart {
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
 * A condition on the platform and the environment.
 */
export interface PlatformCondition {
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
   * platform.yaml has these choices.
   */
  choice?: {
    [k: string]: string;
  };
  /**
   * The environment has these values: the values go to the environment's file. An empty map matches anything that is set, so `{}` matches each environment.
   */
  environment?: {
    [k: string]: unknown;
  };
  /**
   * Images come from a private registry.
   */
  registry?: true;
}
/**
 * A statement of an IAM policy.
 */
export interface PlatformStatement {
  /**
   * Its name within the policy.
   */
  Sid: string;
  /**
   * Whether it allows or denies.
   */
  Effect: 'Allow' | 'Deny';
  /**
   * The action, or a list of them.
   */
  Action: string | string[];
  /**
   * The ARN, or a list of them.
   */
  Resource:
    | string
    | unknown[]
    | {
        [k: string]: unknown;
      };
  /**
   * Operator → key → value.
   */
  Condition?: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
}
export interface PlatformPromotedImages {
  /**
   * Tag that moves from build to build, such as main, whose digest is promoted; without it, the highest version among the tags is, as in 1.4.2.
   */
  tag?: string;
  /**
   * Prefixes of the images that are promoted, each ending with a slash, such as ghcr.io/acme/; any image of a workload when empty.
   */
  repositories?: string[];
}

/**
 * Composition of the platform: the input of the umbrella generator.
 */
export interface EffectivePlatform {
  /**
   * Selection among alternative components.
   */
  choices: {
    /**
     * Log agent: Alloy, or Promtail, which its vendor no longer supports.
     */
    logAgent: 'alloy' | 'promtail';
    /**
     * Loki tenancy, with separate limits and retention per tenant: a single tenant, one per namespace, or one per team (the pod label chartwright.dev/team).
     */
    logTenants: 'none' | 'namespace' | 'team';
    /**
     * Controller for Ingress and Gateway API; none if the cluster has its own.
     */
    edge: 'traefik' | 'none';
    /**
     * Provider of custom and external metrics for autoscaling.
     */
    customMetrics: 'keda' | 'prometheus-adapter' | 'none';
    /**
     * Source of linkerd's certificates in ring mode: cert-manager and trust-manager, or existing Secrets. A single release always creates its own.
     */
    meshIdentity: 'cert-manager' | 'external';
    /**
     * How Velero backs up volumes if the cluster supports both: CSI snapshots, or file-system backup.
     */
    volumeBackup: 'csi' | 'file-system';
  };
  /**
   * Registry and path that all images are pulled from, such as registry.example.com/mirror. It replaces the part of an image's public name before the first slash.
   */
  registry?: string;
  /**
   * Components by name: enables or disables a catalogue component, or adds any other chart.
   */
  components: {
    [k: string]: EffectivePlatformComponentChoice;
  };
  /**
   * Promotion of the teams' images by Kargo, from one environment to the next; `npx nx generate kargo` writes what it needs.
   */
  promotion?: {
    /**
     * Environments in the order in which an image reaches them.
     *
     * @minItems 1
     * @maxItems 50
     */
    stages: {
      /**
       * Name of the environment.
       */
      environment: string;
      /**
       * Whether Kargo opens a pull request, and waits for it, in place of a push; by default in every stage but the first.
       */
      review?: boolean;
      /**
       * Whether Kargo promotes by itself what the stage can have; by default in the first stage alone.
       */
      automatic?: boolean;
    }[];
    /**
     * URL of this workspace's Git repository for Kargo, where it is another than that of the environment's GitOps engine.
     */
    repository?: string;
    /**
     * What serves the repository, where its host name does not tell.
     */
    provider?: 'azure' | 'bitbucket' | 'gitea' | 'github' | 'gitlab';
    images: EffectivePlatformPromotedImages;
    /**
     * What differs for a team, by its name.
     */
    teams: {
      [k: string]: {
        /**
         * Whether its images are promoted.
         */
        enabled: boolean;
        images?: EffectivePlatformPromotedImages;
      };
    };
  };
}
export interface EffectivePlatformComponentChoice {
  /**
   * Whether it is enabled; the catalogue's default when absent.
   */
  enabled?: boolean;
  /**
   * Whether it is already in the cluster. It is then used but not installed.
   */
  external?: boolean;
  /**
   * Chart version to use instead of the catalogue's.
   */
  version?: string;
  definition?: EffectivePlatformComponent;
}
/**
 * One component of the platform: its chart, its place in the installation order, and how it is wired to other components. Each catalogue file is a component; platform.yaml may define more.
 */
export interface EffectivePlatformComponent {
  /**
   * Purpose, in one line.
   */
  description: string;
  /**
   * URL of its documentation.
   */
  docs?: string;
  chart?: EffectivePlatformChart;
  /**
   * Whether it is enabled when platform.yaml does not set it.
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
   * Profiles in which it runs on the node with the label `chartwright.dev/edge: "true"`, and nowhere else.
   */
  edgeNodeIn: ('kind' | 'eks')[];
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
    chart?: EffectivePlatformChart;
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
      /**
       * Switch of it in the chart's values, such as `alertmanager.enabled`: where that is false, the Service is not expected.
       */
      switch?: string;
    };
  };
  /**
   * Workloads that run when the component is up, as kind/name; alternatives, by the chart's modes, are separated by `|`. Informational: Helm itself waits for readiness.
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
   * What it needs in the AWS account, on EKS. Texts and keys may contain references: those of values, and ${aws.partition}, ${aws.region}, ${aws.accountId}, ${aws.dnsSuffix} (the domain of the partition's services), ${aws.key} (the KMS key), ${aws.hostedZones} (their ids, `*` where the environment names none). In a list, a text with a reference to a list becomes one text for each item.
   */
  aws: {
    /**
     * The EKS add-on that it is, where it is external.
     */
    addon?: string;
    /**
     * An S3 bucket of its own, encrypted, versioned and closed to the public; ${bucket.<component>} is its name. The identity may list it, use its objects and the key.
     */
    bucket?: {
      /**
       * Actions that it may take on objects.
       *
       * @minItems 1
       */
      actions: string[];
    };
    /**
     * The role that its pods get, `<cluster>-<component>`, by EKS Pod Identity or IRSA.
     */
    identity?: {
      when?: EffectivePlatformCondition;
      /**
       * The ServiceAccount that its chart makes.
       */
      serviceAccount: string;
      /**
       * Statements of its policy, `<cluster>-<component>`.
       */
      statements: EffectivePlatformStatement[];
      /**
       * Further policies, `<cluster>-<component>-<name>`: IAM takes 6,144 characters in each.
       */
      policies: {
        /**
         * @minItems 1
         */
        [k: string]: EffectivePlatformStatement[];
      };
      /**
       * A policy that eksctl keeps, in place of statements.
       */
      wellKnownPolicy?:
        | 'autoScaler'
        | 'awsLoadBalancerController'
        | 'certManager'
        | 'ebsCSIController'
        | 'efsCSIController'
        | 'externalDNS'
        | 'imageBuilder';
    };
    /**
     * A role among `resources`, `<cluster>-<component>-<nodeRole>`, whose nodes join the cluster.
     */
    nodeRole?: string;
    /**
     * Further resources of the environment's CloudFormation template, by logical id.
     */
    resources: {
      [k: string]: {
        /**
         * Its type.
         */
        Type: string;
        [k: string]: unknown;
      };
    };
    /**
     * Further outputs of the template, by logical id.
     */
    outputs: {
      [k: string]: {
        /**
         * What it is.
         */
        Description?: string;
        /**
         * Its value.
         */
        Value:
          | string
          | {
              [k: string]: unknown;
            };
        [k: string]: unknown;
      };
    };
  };
  /**
   * Objects that only one way of installing has.
   */
  onlyIn: {
    /**
     * The way that has them: everything in one release, or ring by ring.
     */
    mode: 'single' | 'rings';
    /**
     * Kinds of the objects.
     *
     * @minItems 1
     */
    kinds: string[];
    /**
     * Their names.
     *
     * @minItems 1
     */
    names: string[];
    /**
     * Why that is right.
     */
    reason: string;
  }[];
  /**
   * Objects outside the platform's namespaces.
   */
  outside: {
    /**
     * The namespace.
     */
    namespace: string;
    /**
     * Kinds of the objects.
     *
     * @minItems 1
     */
    kinds: string[];
    /**
     * Why that is right.
     */
    reason: string;
  }[];
  /**
   * ServiceMonitors that select a Service which no chart renders.
   */
  monitorsElsewhere: {
    /**
     * The namespace of the Service.
     */
    namespace: string;
    /**
     * Names of the ServiceMonitors.
     *
     * @minItems 1
     */
    names: string[];
    /**
     * Who makes the Service.
     */
    reason: string;
  }[];
  /**
   * Secrets whose contents may appear in a render, since they contain nothing secret.
   */
  renderedSecrets: {
    /**
     * Names of the Secrets.
     *
     * @minItems 1
     */
    names: string[];
    /**
     * Why that is right.
     */
    reason: string;
  }[];
  /**
   * What it adds to other pods when they start, so that it appears in no render.
   */
  injects: {
    /**
     * Labels of the pods.
     */
    labels: {
      /**
       * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
       */
      [k: string]: string;
    };
    /**
     * Names of ports of the container that is added.
     */
    ports: string[];
  };
  /**
   * Its values, placed under its own key in the umbrella's values. Each layer whose condition is true is merged over the layers before it.
   */
  layers: {
    when?: EffectivePlatformCondition;
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
    /**
     * What teams may rely on with it: values of `global.platform` in the environment's contract. Beside the components that are present, `when` may test the profile and the environment.
     */
    contract: {
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
export interface EffectivePlatformChart {
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
 * A condition on the platform and the environment.
 */
export interface EffectivePlatformCondition {
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
   * platform.yaml has these choices.
   */
  choice?: {
    [k: string]: string;
  };
  /**
   * The environment has these values: the values go to the environment's file. An empty map matches anything that is set, so `{}` matches each environment.
   */
  environment?: {
    [k: string]: unknown;
  };
  /**
   * Images come from a private registry.
   */
  registry?: true;
}
/**
 * A statement of an IAM policy.
 */
export interface EffectivePlatformStatement {
  /**
   * Its name within the policy.
   */
  Sid: string;
  /**
   * Whether it allows or denies.
   */
  Effect: 'Allow' | 'Deny';
  /**
   * The action, or a list of them.
   */
  Action: string | string[];
  /**
   * The ARN, or a list of them.
   */
  Resource:
    | string
    | unknown[]
    | {
        [k: string]: unknown;
      };
  /**
   * Operator → key → value.
   */
  Condition?: {
    [k: string]: {
      [k: string]: unknown;
    };
  };
}
export interface EffectivePlatformPromotedImages {
  /**
   * Tag that moves from build to build, such as main, whose digest is promoted; without it, the highest version among the tags is, as in 1.4.2.
   */
  tag?: string;
  /**
   * Prefixes of the images that are promoted, each ending with a slash, such as ghcr.io/acme/; any image of a workload when empty.
   */
  repositories: string[];
}
