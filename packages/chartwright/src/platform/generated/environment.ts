// Generated from schemas/ by `npm run generate`; do not edit.

/**
 * One cluster: where it is, what it is called, and what AWS objects it uses.
 */
export interface Environment {
  /**
   * What kind of cluster it is.
   */
  profile: 'kind' | 'eks';
  /**
   * Whether it is for production: never on one node, and no certificates of its own making. True on EKS unless said otherwise.
   */
  production?: boolean;
  /**
   * DNS domains of the environment; hosts of teams must lie under one of them. The first is the platform's own.
   *
   * @minItems 1
   *
   * Items: A DNS host name with at least two labels.
   */
  domains?: string[];
  /**
   * Context of the kubeconfig that commands may change; kind-<cluster> on kind when absent.
   */
  context?: string;
  /**
   * The cluster itself.
   */
  cluster?: {
    /**
     * Its name; the environment's when absent.
     */
    name?: string;
    /**
     * Minor version of Kubernetes.
     */
    kubernetesVersion?: string;
    /**
     * kind: worker nodes. EKS: nodes of the managed group that Karpenter itself runs on.
     */
    nodes?: number;
    /**
     * Zones: letters of the region's on EKS, such as [a, b, c]; labels of the nodes on kind.
     *
     * @minItems 1
     */
    zones?: string[];
    /**
     * EKS: addresses of its VPC.
     */
    vpcCidr?: string;
    /**
     * EKS: where its API may be reached from; none means from inside the VPC only.
     *
     * Items: An IP range in CIDR notation.
     */
    publicAccessCidrs?: string[];
    /**
     * EKS: instance type of the managed group.
     */
    instanceType?: string;
    /**
     * kind: image of its nodes; that of the Kubernetes version when absent.
     */
    nodeImage?: string;
    /**
     * kind: ports of this machine that lead to the edge.
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
     * Laid over the generated kind or eksctl configuration, as Helm lays values: maps merge, everything else replaces.
     */
    overrides?: {
      [k: string]: unknown;
    };
  };
  /**
   * EKS: the AWS account's side.
   */
  aws?: {
    /**
     * Region.
     */
    region: string;
    /**
     * Account, twelve digits; needed for IRSA and for names of roles.
     */
    accountId?: string;
    /**
     * Partition.
     */
    partition?: 'aws' | 'aws-cn' | 'aws-us-gov';
    /**
     * How pods get rights in AWS: EKS Pod Identity, or IAM roles for service accounts.
     */
    identity?: 'pod-identity' | 'irsa';
    /**
     * Route 53 zones that external-dns and cert-manager may write.
     */
    hostedZoneIds?: string[];
    /**
     * KMS key that encrypts Secrets and volumes; one is made when absent.
     */
    kmsKeyArn?: string;
    /**
     * Who in AWS belongs to which groups of Kubernetes, beside whoever makes the cluster: EKS access entries.
     */
    access?: {
      /**
       * IAM role or user.
       */
      principalArn: string;
      /**
       * Groups of Kubernetes, as platform.access and the teams' access name them.
       *
       * @minItems 1
       */
      groups: string[];
    }[];
    /**
     * S3 buckets; <cluster>-<account>-<use> when absent.
     */
    buckets?: {
      /**
       * Name of an S3 bucket.
       */
      loki?: string;
      /**
       * Name of an S3 bucket.
       */
      tempo?: string;
      /**
       * Name of an S3 bucket.
       */
      velero?: string;
    };
  };
  /**
   * Where certificates of hosts come from.
   */
  certificates?: {
    /**
     * self-signed (default on kind), ca: a CA in a Secret, acme-http01, or acme-dns01 (default on EKS).
     */
    issuer?: 'self-signed' | 'ca' | 'acme-http01' | 'acme-dns01';
    /**
     * Address that the ACME server writes to.
     */
    email?: string;
    /**
     * ACME directory.
     */
    acmeServer?: string;
    /**
     * Secret with the CA's tls.crt and tls.key, in cert-manager's namespace.
     */
    caSecretName?: string;
  };
  /**
   * The service mesh.
   */
  mesh?: {
    /**
     * What linkerd lets in where no policy says otherwise: anybody, whoever is in the mesh, or nobody; audit lets in and logs. Kubelet's probes are always let in, the platform's own namespaces let anybody in.
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
   * Components that differ from platform.yaml's here.
   */
  components?: {
    [k: string]: {
      /**
       * Whether it is part of the platform here.
       */
      enabled?: boolean;
      /**
       * It is in the cluster already.
       */
      external?: boolean;
    };
  };
  /**
   * The GitOps engine that installs this environment; without it, `platform:install` does.
   */
  gitops?: {
    /**
     * Argo CD or Flux.
     */
    engine: 'argocd' | 'flux';
    /**
     * Git repository that holds this workspace, as the engine reaches it.
     */
    repository: string;
    /**
     * Branch, tag or commit that the engine follows.
     */
    revision?: string;
    /**
     * OCI registry, and path in it, that the packaged umbrella is pushed to.
     */
    charts: string;
  };
  /**
   * What teams may rely on, beyond what follows from the rest: laid over global.platform.
   */
  contract?: {
    [k: string]: unknown;
  };
}

/**
 * One cluster: where it is, what it is called, and what AWS objects it uses.
 */
export interface EffectiveEnvironment {
  /**
   * What kind of cluster it is.
   */
  profile: 'kind' | 'eks';
  /**
   * Whether it is for production: never on one node, and no certificates of its own making. True on EKS unless said otherwise.
   */
  production?: boolean;
  /**
   * DNS domains of the environment; hosts of teams must lie under one of them. The first is the platform's own.
   *
   * @minItems 1
   *
   * Items: A DNS host name with at least two labels.
   */
  domains?: string[];
  /**
   * Context of the kubeconfig that commands may change; kind-<cluster> on kind when absent.
   */
  context?: string;
  /**
   * The cluster itself.
   */
  cluster: {
    /**
     * Its name; the environment's when absent.
     */
    name?: string;
    /**
     * Minor version of Kubernetes.
     */
    kubernetesVersion: string;
    /**
     * kind: worker nodes. EKS: nodes of the managed group that Karpenter itself runs on.
     */
    nodes: number;
    /**
     * Zones: letters of the region's on EKS, such as [a, b, c]; labels of the nodes on kind.
     *
     * @minItems 1
     */
    zones: string[];
    /**
     * EKS: addresses of its VPC.
     */
    vpcCidr: string;
    /**
     * EKS: where its API may be reached from; none means from inside the VPC only.
     *
     * Items: An IP range in CIDR notation.
     */
    publicAccessCidrs: string[];
    /**
     * EKS: instance type of the managed group.
     */
    instanceType: string;
    /**
     * kind: image of its nodes; that of the Kubernetes version when absent.
     */
    nodeImage?: string;
    /**
     * kind: ports of this machine that lead to the edge.
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
     * Laid over the generated kind or eksctl configuration, as Helm lays values: maps merge, everything else replaces.
     */
    overrides: {
      [k: string]: unknown;
    };
  };
  /**
   * EKS: the AWS account's side.
   */
  aws?: {
    /**
     * Region.
     */
    region: string;
    /**
     * Account, twelve digits; needed for IRSA and for names of roles.
     */
    accountId?: string;
    /**
     * Partition.
     */
    partition: 'aws' | 'aws-cn' | 'aws-us-gov';
    /**
     * How pods get rights in AWS: EKS Pod Identity, or IAM roles for service accounts.
     */
    identity: 'pod-identity' | 'irsa';
    /**
     * Route 53 zones that external-dns and cert-manager may write.
     */
    hostedZoneIds: string[];
    /**
     * KMS key that encrypts Secrets and volumes; one is made when absent.
     */
    kmsKeyArn?: string;
    /**
     * Who in AWS belongs to which groups of Kubernetes, beside whoever makes the cluster: EKS access entries.
     */
    access: {
      /**
       * IAM role or user.
       */
      principalArn: string;
      /**
       * Groups of Kubernetes, as platform.access and the teams' access name them.
       *
       * @minItems 1
       */
      groups: string[];
    }[];
    /**
     * S3 buckets; <cluster>-<account>-<use> when absent.
     */
    buckets: {
      /**
       * Name of an S3 bucket.
       */
      loki?: string;
      /**
       * Name of an S3 bucket.
       */
      tempo?: string;
      /**
       * Name of an S3 bucket.
       */
      velero?: string;
    };
  };
  /**
   * Where certificates of hosts come from.
   */
  certificates: {
    /**
     * self-signed (default on kind), ca: a CA in a Secret, acme-http01, or acme-dns01 (default on EKS).
     */
    issuer?: 'self-signed' | 'ca' | 'acme-http01' | 'acme-dns01';
    /**
     * Address that the ACME server writes to.
     */
    email?: string;
    /**
     * ACME directory.
     */
    acmeServer: string;
    /**
     * Secret with the CA's tls.crt and tls.key, in cert-manager's namespace.
     */
    caSecretName?: string;
  };
  /**
   * The service mesh.
   */
  mesh: {
    /**
     * What linkerd lets in where no policy says otherwise: anybody, whoever is in the mesh, or nobody; audit lets in and logs. Kubelet's probes are always let in, the platform's own namespaces let anybody in.
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
   * Components that differ from platform.yaml's here.
   */
  components: {
    [k: string]: {
      /**
       * Whether it is part of the platform here.
       */
      enabled?: boolean;
      /**
       * It is in the cluster already.
       */
      external?: boolean;
    };
  };
  /**
   * The GitOps engine that installs this environment; without it, `platform:install` does.
   */
  gitops?: {
    /**
     * Argo CD or Flux.
     */
    engine: 'argocd' | 'flux';
    /**
     * Git repository that holds this workspace, as the engine reaches it.
     */
    repository: string;
    /**
     * Branch, tag or commit that the engine follows.
     */
    revision: string;
    /**
     * OCI registry, and path in it, that the packaged umbrella is pushed to.
     */
    charts: string;
  };
  /**
   * What teams may rely on, beyond what follows from the rest: laid over global.platform.
   */
  contract: {
    [k: string]: unknown;
  };
}
