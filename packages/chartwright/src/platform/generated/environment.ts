// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * One cluster: its location, names, and the AWS resources it uses.
 */
export interface Environment {
  /**
   * Kind of cluster.
   */
  profile: 'kind' | 'eks';
  /**
   * Whether it is a production environment, which rejects a single node and self-signed certificates. True on EKS by default.
   */
  production?: boolean;
  /**
   * DNS domains of the environment; every team host must be under one of them. The platform uses the first for its own hosts.
   *
   * @minItems 1
   *
   * Items: A DNS host name of at least two labels, the last of which begins with a letter.
   */
  domains?: string[];
  /**
   * Kubeconfig context that commands may change; kind-<cluster> on kind when absent.
   */
  context?: string;
  /**
   * Cluster settings.
   */
  cluster?: {
    /**
     * Name of the cluster; the environment's name when absent.
     */
    name?: string;
    /**
     * Kubernetes minor version.
     */
    kubernetesVersion?: string;
    /**
     * kind: number of worker nodes. EKS: number of nodes in the managed node group that Karpenter itself runs on.
     */
    nodes?: number;
    /**
     * Zones: zone letters of the region on EKS, such as [a, b, c]; node labels on kind.
     *
     * @minItems 1
     */
    zones?: string[];
    /**
     * EKS: CIDR of the VPC.
     */
    vpcCidr?: string;
    /**
     * EKS: CIDRs from which the API endpoint is reachable; empty means from inside the VPC only.
     *
     * Items: An IP range in CIDR notation.
     */
    publicAccessCidrs?: string[];
    /**
     * EKS: instance type of the managed node group.
     */
    instanceType?: string;
    /**
     * kind: node image; the image of the Kubernetes version when absent.
     */
    nodeImage?: string;
    /**
     * kind: host ports mapped to the edge.
     */
    ports?: {
      /**
       * A port number.
       */
      http?: number;
      /**
       * A port number.
       */
      https?: number;
    };
    /**
     * Overrides merged over the generated kind or eksctl configuration as Helm merges values: maps merge, everything else replaces.
     */
    overrides?: {
      [k: string]: unknown;
    };
  };
  /**
   * EKS: settings of the AWS account.
   */
  aws?: {
    /**
     * Region.
     */
    region: string;
    /**
     * Account id, twelve digits; needed for IRSA and for role names.
     */
    accountId?: string;
    /**
     * Partition.
     */
    partition?: 'aws' | 'aws-cn' | 'aws-us-gov';
    /**
     * How pods get AWS permissions: EKS Pod Identity, or IAM roles for service accounts.
     */
    identity?: 'pod-identity' | 'irsa';
    /**
     * Route 53 hosted zones that external-dns and cert-manager may change.
     */
    hostedZoneIds?: string[];
    /**
     * KMS key that encrypts Secrets and volumes, in the region of the cluster; one is created when absent. The policy of another account's key must let this account use it.
     */
    kmsKeyArn?: string;
    /**
     * EKS access entries: which AWS principals belong to which Kubernetes groups, in addition to the cluster's creator.
     */
    access?: {
      /**
       * IAM role or user.
       */
      principalArn: string;
      /**
       * Kubernetes groups, as used in platform.access and tenant.access.
       *
       * @minItems 1
       */
      groups: string[];
    }[];
    /**
     * S3 bucket names by component; <cluster>-<account>-<component> when absent.
     */
    buckets?: {
      /**
       * Name of an S3 bucket.
       */
      [k: string]: string;
    };
    /**
     * Roles for pods of teams, by the name that their values use (`serviceAccount.aws.role`); each is `<cluster>-team-<name>`, for one ServiceAccount.
     */
    roles?: {
      [k: string]: {
        /**
         * Namespace of the team.
         */
        namespace: string;
        /**
         * The workload's name, or one of the team's `serviceAccounts`.
         */
        serviceAccount: string;
        /**
         * What it may do.
         *
         * @minItems 1
         */
        statements: EnvironmentStatement[];
      };
    };
  };
  /**
   * Source of TLS certificates.
   */
  certificates?: {
    /**
     * self-signed (default on kind), ca (a CA in a Secret), acme-http01, or acme-dns01 (default on EKS).
     */
    issuer?: 'self-signed' | 'ca' | 'acme-http01' | 'acme-dns01';
    /**
     * Contact e-mail address for the ACME server.
     */
    email?: string;
    /**
     * ACME directory URL.
     */
    acmeServer?: string;
    /**
     * Secret in cert-manager's namespace with the CA's tls.crt and tls.key.
     */
    caSecretName?: string;
  };
  /**
   * Service mesh settings.
   */
  mesh?: {
    /**
     * Linkerd's default inbound policy: allow all, only meshed clients, or none; audit allows and logs. The kubelet's probes over HTTP are always allowed, and the platform's own namespaces allow all.
     */
    defaultInboundPolicy?:
      | 'all-unauthenticated'
      | 'all-authenticated'
      | 'cluster-authenticated'
      | 'cluster-unauthenticated'
      | 'deny'
      | 'audit';
  };
  /**
   * What outside the cluster teams may name.
   */
  network?: {
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
     * What keeps pods to host names in `tenant.network.egress`: Cilium, where it is the cluster's network plugin, or nothing.
     */
    hosts?: 'none' | 'cilium';
  };
  /**
   * Overrides of platform.yaml's components for this environment.
   */
  components?: {
    [k: string]: {
      /**
       * Whether it is enabled here.
       */
      enabled?: boolean;
      /**
       * Whether it is already in the cluster.
       */
      external?: boolean;
      /**
       * Version of its chart here, instead of that of platform.yaml.
       */
      version?: string;
    };
  };
  /**
   * GitOps engine that installs this environment; without it, use `platform:install`.
   */
  gitops?: {
    /**
     * Argo CD or Flux.
     */
    engine: 'argocd' | 'flux';
    /**
     * URL of this workspace's Git repository, as the engine reaches it.
     */
    repository: string;
    /**
     * Branch, tag or commit that the engine follows.
     */
    revision?: string;
    /**
     * OCI registry and path to which the packaged umbrella chart is pushed.
     */
    charts: string;
  };
  /**
   * Overrides of the derived contract with teams, merged over global.platform.
   */
  contract?: {
    [k: string]: unknown;
  };
}
/**
 * A statement of an IAM policy.
 */
export interface EnvironmentStatement {
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

/**
 * One cluster: its location, names, and the AWS resources it uses.
 */
export interface EffectiveEnvironment {
  /**
   * Kind of cluster.
   */
  profile: 'kind' | 'eks';
  /**
   * Whether it is a production environment, which rejects a single node and self-signed certificates. True on EKS by default.
   */
  production?: boolean;
  /**
   * DNS domains of the environment; every team host must be under one of them. The platform uses the first for its own hosts.
   *
   * @minItems 1
   *
   * Items: A DNS host name of at least two labels, the last of which begins with a letter.
   */
  domains?: string[];
  /**
   * Kubeconfig context that commands may change; kind-<cluster> on kind when absent.
   */
  context?: string;
  /**
   * Cluster settings.
   */
  cluster: {
    /**
     * Name of the cluster; the environment's name when absent.
     */
    name?: string;
    /**
     * Kubernetes minor version.
     */
    kubernetesVersion: string;
    /**
     * kind: number of worker nodes. EKS: number of nodes in the managed node group that Karpenter itself runs on.
     */
    nodes: number;
    /**
     * Zones: zone letters of the region on EKS, such as [a, b, c]; node labels on kind.
     *
     * @minItems 1
     */
    zones: string[];
    /**
     * EKS: CIDR of the VPC.
     */
    vpcCidr: string;
    /**
     * EKS: CIDRs from which the API endpoint is reachable; empty means from inside the VPC only.
     *
     * Items: An IP range in CIDR notation.
     */
    publicAccessCidrs: string[];
    /**
     * EKS: instance type of the managed node group.
     */
    instanceType: string;
    /**
     * kind: node image; the image of the Kubernetes version when absent.
     */
    nodeImage?: string;
    /**
     * kind: host ports mapped to the edge.
     */
    ports: {
      /**
       * A port number.
       */
      http: number;
      /**
       * A port number.
       */
      https: number;
    };
    /**
     * Overrides merged over the generated kind or eksctl configuration as Helm merges values: maps merge, everything else replaces.
     */
    overrides: {
      [k: string]: unknown;
    };
  };
  /**
   * EKS: settings of the AWS account.
   */
  aws?: {
    /**
     * Region.
     */
    region: string;
    /**
     * Account id, twelve digits; needed for IRSA and for role names.
     */
    accountId?: string;
    /**
     * Partition.
     */
    partition: 'aws' | 'aws-cn' | 'aws-us-gov';
    /**
     * How pods get AWS permissions: EKS Pod Identity, or IAM roles for service accounts.
     */
    identity: 'pod-identity' | 'irsa';
    /**
     * Route 53 hosted zones that external-dns and cert-manager may change.
     */
    hostedZoneIds: string[];
    /**
     * KMS key that encrypts Secrets and volumes, in the region of the cluster; one is created when absent. The policy of another account's key must let this account use it.
     */
    kmsKeyArn?: string;
    /**
     * EKS access entries: which AWS principals belong to which Kubernetes groups, in addition to the cluster's creator.
     */
    access: {
      /**
       * IAM role or user.
       */
      principalArn: string;
      /**
       * Kubernetes groups, as used in platform.access and tenant.access.
       *
       * @minItems 1
       */
      groups: string[];
    }[];
    /**
     * S3 bucket names by component; <cluster>-<account>-<component> when absent.
     */
    buckets: {
      /**
       * Name of an S3 bucket.
       */
      [k: string]: string;
    };
    /**
     * Roles for pods of teams, by the name that their values use (`serviceAccount.aws.role`); each is `<cluster>-team-<name>`, for one ServiceAccount.
     */
    roles: {
      [k: string]: {
        /**
         * Namespace of the team.
         */
        namespace: string;
        /**
         * The workload's name, or one of the team's `serviceAccounts`.
         */
        serviceAccount: string;
        /**
         * What it may do.
         *
         * @minItems 1
         */
        statements: EffectiveEnvironmentStatement[];
      };
    };
  };
  /**
   * Source of TLS certificates.
   */
  certificates: {
    /**
     * self-signed (default on kind), ca (a CA in a Secret), acme-http01, or acme-dns01 (default on EKS).
     */
    issuer?: 'self-signed' | 'ca' | 'acme-http01' | 'acme-dns01';
    /**
     * Contact e-mail address for the ACME server.
     */
    email?: string;
    /**
     * ACME directory URL.
     */
    acmeServer: string;
    /**
     * Secret in cert-manager's namespace with the CA's tls.crt and tls.key.
     */
    caSecretName?: string;
  };
  /**
   * Service mesh settings.
   */
  mesh: {
    /**
     * Linkerd's default inbound policy: allow all, only meshed clients, or none; audit allows and logs. The kubelet's probes over HTTP are always allowed, and the platform's own namespaces allow all.
     */
    defaultInboundPolicy:
      | 'all-unauthenticated'
      | 'all-authenticated'
      | 'cluster-authenticated'
      | 'cluster-unauthenticated'
      | 'deny'
      | 'audit';
  };
  /**
   * What outside the cluster teams may name.
   */
  network: {
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
     * What keeps pods to host names in `tenant.network.egress`: Cilium, where it is the cluster's network plugin, or nothing.
     */
    hosts: 'none' | 'cilium';
  };
  /**
   * Overrides of platform.yaml's components for this environment.
   */
  components: {
    [k: string]: {
      /**
       * Whether it is enabled here.
       */
      enabled?: boolean;
      /**
       * Whether it is already in the cluster.
       */
      external?: boolean;
      /**
       * Version of its chart here, instead of that of platform.yaml.
       */
      version?: string;
    };
  };
  /**
   * GitOps engine that installs this environment; without it, use `platform:install`.
   */
  gitops?: {
    /**
     * Argo CD or Flux.
     */
    engine: 'argocd' | 'flux';
    /**
     * URL of this workspace's Git repository, as the engine reaches it.
     */
    repository: string;
    /**
     * Branch, tag or commit that the engine follows.
     */
    revision: string;
    /**
     * OCI registry and path to which the packaged umbrella chart is pushed.
     */
    charts: string;
  };
  /**
   * Overrides of the derived contract with teams, merged over global.platform.
   */
  contract: {
    [k: string]: unknown;
  };
}
/**
 * A statement of an IAM policy.
 */
export interface EffectiveEnvironmentStatement {
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
