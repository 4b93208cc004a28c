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
    prometheus?: PlatformValuesPlatformMetrics;
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
 * What Prometheus itself is configured with. It stands below `global`, since Prometheus' own chart must see it.
 */
export interface PlatformValuesPlatformMetrics {
  /**
   * Where Prometheus sends its metrics, by name.
   */
  remoteWrite?: {
    [k: string]: {
      /**
       * Address of the receiver.
       */
      url: string;
      /**
       * How it is told who asks: one way.
       */
      auth?: {
        /**
         * User name and password.
         */
        basic?: {
          /**
           * The Secret, in Prometheus' namespace.
           */
          secretName: string;
          /**
           * Its key that holds the user name.
           */
          usernameKey?: string;
          /**
           * Its key that holds the password.
           */
          passwordKey?: string;
        };
        /**
         * A bearer token.
         */
        bearer?: {
          /**
           * The Secret, in Prometheus' namespace.
           */
          secretName: string;
          /**
           * Its key that holds the token.
           */
          key?: string;
        };
        /**
         * AWS' signature, for Amazon Managed Service for Prometheus; the right comes by Pod Identity or IRSA of Prometheus' service account.
         */
        sigv4?: {
          /**
           * Region.
           */
          region: string;
          /**
           * A role to take on.
           */
          roleArn?: string;
        };
      };
      /**
       * The server's certificate, where no public authority signed it.
       */
      tls?: {
        /**
         * The Secret with the authority's certificate.
         */
        caSecretName: string;
        /**
         * Its key.
         */
        caKey?: string;
        /**
         * Name that the certificate must be for.
         */
        serverName?: string;
      };
      /**
       * Headers, such as X-Scope-OrgID; nothing secret.
       */
      headers?: {
        [k: string]: string;
      };
      /**
       * Whether exemplars are sent too.
       */
      sendExemplars?: boolean;
      /**
       * Whether native histograms are sent too.
       */
      sendNativeHistograms?: boolean;
      /**
       * How long one request may take.
       */
      timeout?: string;
      /**
       * What is done to each series before it is sent; drop what nobody asks for.
       */
      writeRelabelConfigs?: {
        /**
         * Labels that are read.
         */
        sourceLabels?: string[];
        /**
         * What stands between their values.
         */
        separator?: string;
        /**
         * What the values must match.
         */
        regex?: string;
        /**
         * Label that is written.
         */
        targetLabel?: string;
        /**
         * What is written.
         */
        replacement?: string;
        /**
         * Modulus of their hash.
         */
        modulus?: number;
        /**
         * What is done.
         */
        action?:
          | 'replace'
          | 'keep'
          | 'drop'
          | 'hashmod'
          | 'labelmap'
          | 'labeldrop'
          | 'labelkeep'
          | 'lowercase'
          | 'uppercase'
          | 'keepequal'
          | 'dropequal';
      }[];
      /**
       * How much is kept in memory and how many senders there are.
       */
      queue?: {
        /**
         * Samples kept for one sender.
         */
        capacity?: number;
        /**
         * Samples of one request.
         */
        maxSamplesPerSend?: number;
        /**
         * The least senders.
         */
        minShards?: number;
        /**
         * The most senders.
         */
        maxShards?: number;
        /**
         * First wait after a failure.
         */
        minBackoff?: string;
        /**
         * Longest wait.
         */
        maxBackoff?: string;
      };
    };
  };
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
   * StorageClasses, by name.
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
      /**
       * Further annotations.
       */
      annotations?: {
        [k: string]: string;
      };
    };
  };
}
/**
 * Issuers of certificates, and the CAs that pods are told to trust.
 */
export interface PlatformValuesPlatformCertificates {
  issuer?: PlatformValuesClusterIssuer;
  /**
   * Further ClusterIssuers, by name.
   */
  issuers?: {
    [k: string]: PlatformValuesClusterIssuer;
  };
  /**
   * Where cert-manager looks for the Secrets of ClusterIssuers, for one that is external; its ring's namespace when empty.
   */
  namespace?: string;
  /**
   * Ring mode: the ConfigMap `platform-trust`, key `ca-bundle.crt`, in the namespaces that are labelled for it: public CAs, and the platform's own where it has one.
   */
  trustBundle?: {
    /**
     * Whether there is one.
     */
    enabled?: boolean;
    /**
     * Labels of the namespaces that get it.
     */
    namespaceLabels?: {
      /**
       * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
       */
      [k: string]: string;
    };
    /**
     * Further CAs: ConfigMaps in cert-manager's namespace whose key `ca.crt` is added.
     *
     * Items: A DNS subdomain.
     */
    configMaps?: string[];
  };
}
export interface PlatformValuesClusterIssuer {
  /**
   * self-signed: a CA made here; ca: a CA in a Secret; acme-http01 and acme-dns01 (Route 53); custom: what `spec` says.
   */
  type?: 'self-signed' | 'ca' | 'acme-http01' | 'acme-dns01' | 'custom';
  /**
   * type ca: the CA.
   */
  ca?: {
    /**
     * Secret with tls.crt and tls.key, in cert-manager's namespace.
     */
    secretName?: string;
  };
  acme?: PlatformValuesAcme;
  /**
   * type custom: spec of the ClusterIssuer, as cert-manager takes it.
   */
  spec?: {
    [k: string]: unknown;
  };
}
/**
 * types acme-http01 and acme-dns01: the account, and how control of a host is shown.
 */
export interface PlatformValuesAcme {
  /**
   * Address that the ACME server writes to.
   */
  email?: string;
  /**
   * ACME directory.
   */
  server?: string;
  /**
   * An account that the server knows already, where it asks for one.
   */
  externalAccount?: {
    /**
     * Name of the key.
     */
    keyId: string;
    /**
     * Secret with the key, in cert-manager's namespace.
     */
    secretName: string;
    /**
     * Key in that Secret.
     */
    secretKey?: string;
  };
  /**
   * type acme-http01.
   */
  http01?: {
    /**
     * What answers for certificates that do not say: an Ingress of the contract's class, or an HTTPRoute of the contract's Gateway. The other answers for those labelled chartwright.dev/acme-solver.
     */
    solver?: 'ingress' | 'gateway';
  };
  /**
   * type acme-dns01: Route 53, with the rights of cert-manager's own pod.
   */
  dns01?: {
    /**
     * AWS region.
     */
    region?: string;
    /**
     * Zones that may be written. One is used as it is; of several the right one is found by its name.
     *
     * Items: Id of a Route 53 zone.
     */
    hostedZoneIds?: string[];
    /**
     * Domain to zone, where names do not tell, as with a private zone of the same name.
     */
    zones?: {
      /**
       * Id of a Route 53 zone.
       */
      [k: string]: string;
    };
    /**
     * Role to take on, for zones of another account.
     */
    role?: string;
  };
}
/**
 * Linkerd's certificates and monitors. Linkerd itself is set below `linkerd-control-plane`.
 */
export interface PlatformValuesPlatformMesh {
  /**
   * Ring mode: who makes the trust anchor and the identity issuer. external: the Secret linkerd-identity-issuer and the ConfigMap linkerd-identity-trust-roots are there already. A single release makes its own.
   */
  identity?: 'cert-manager' | 'external';
  /**
   * How long the mesh's certificates are good for.
   */
  certificates?: {
    /**
     * The trust anchor; renewed with its key kept a year before it ends.
     */
    anchorDuration?: string;
    /**
     * The identity issuer.
     */
    issuerDuration?: string;
    /**
     * How long before its end the identity issuer is renewed: so long may cert-manager be away.
     */
    issuerRenewBefore?: string;
    /**
     * Certificates of the mesh's webhooks.
     */
    webhookDuration?: string;
  };
  /**
   * How the proxies and the control plane are scraped.
   */
  monitors?: {
    /**
     * How often; viz looks at windows of a minute, which want several samples.
     */
    interval?: string;
  };
}
/**
 * The shared Gateway, and stores of secrets outside the cluster.
 */
export interface PlatformValuesPlatformEdge {
  /**
   * The shared Gateway, named by global.platform.gateway, in the namespace of the edge. For each domain of global.platform.domains it has a listener of *.<domain> and one of <domain>.
   */
  gateway?: {
    /**
     * Whether it is made.
     */
    enabled?: boolean;
    /**
     * Its GatewayClass.
     */
    className?: string;
    /**
     * Port of the listener `http`; one that the controller listens on.
     */
    httpPort?: number;
    /**
     * Port of the listeners with TLS; one that the controller listens on.
     */
    httpsPort?: number;
    /**
     * Whether the domains have listeners with TLS, whose certificates are wildcards. False where the issuer cannot sign such: ACME HTTP-01.
     */
    wildcard?: boolean;
    /**
     * Hosts of teams with a listener and a certificate of their own.
     *
     * Items: A DNS host name with at least two labels.
     */
    hosts?: string[];
    /**
     * Hosts of the platform's own, each with a listener and a certificate of its own, to which only routes in the platform's namespaces attach. Grafana's is among them where an HTTPRoute leads to it.
     *
     * Items: A DNS host name with at least two labels.
     */
    platformHosts?: string[];
    /**
     * Label selector of the namespaces whose routes may attach; those of teams when empty.
     */
    namespaces?: {
      /**
       * Labels that must be so.
       */
      matchLabels?: {
        /**
         * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
         */
        [k: string]: string;
      };
      /**
       * Conditions on labels.
       */
      matchExpressions?: {
        /**
         * Key of the label.
         */
        key: string;
        /**
         * Operator.
         */
        operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
        /**
         * Values, for In and NotIn.
         */
        values?: string[];
      }[];
    };
    /**
     * Further annotations.
     */
    annotations?: {
      [k: string]: string;
    };
  };
  /**
   * Stores that external-secrets reads AWS Secrets Manager through.
   */
  secretStores?: {
    /**
     * Region of AWS; written by the environment.
     */
    region?: string;
    /**
     * By name: a ClusterSecretStore that one team's namespaces may use, and no other's.
     */
    teams?: {
      [k: string]: {
        /**
         * The team, as chartwright.dev/team of its namespaces says; the store's name when absent.
         */
        team?: string;
        /**
         * What every name of a secret begins with, such as prod/payments/; the team writes what follows.
         */
        prefix: string;
      };
    };
  };
}
/**
 * Federation, and who may reach Prometheus and Alertmanager.
 */
export interface PlatformValuesPlatformPrometheus {
  /**
   * Metrics of other Prometheis, and ours for others.
   */
  federation?: {
    /**
     * Prometheis whose metrics ours takes over, by name.
     */
    from?: {
      [k: string]: {
        /**
         * Their addresses, host:port.
         *
         * @minItems 1
         */
        targets: string[];
        /**
         * Series selectors; a series that any of them matches is taken.
         *
         * @minItems 1
         */
        matches: string[];
        /**
         * How they are asked.
         */
        scheme?: 'http' | 'https';
        /**
         * Path of their federation endpoint.
         */
        path?: string;
        /**
         * How often.
         */
        interval?: string;
        /**
         * How long one answer may take; not longer than the interval.
         */
        timeout?: string;
        /**
         * The most samples of one answer.
         */
        sampleLimit?: number;
        /**
         * How it is told who asks: one way.
         */
        auth?: {
          /**
           * User name and password.
           */
          basic?: {
            /**
             * The Secret, in Prometheus' namespace.
             */
            secretName: string;
            /**
             * Its key that holds the user name.
             */
            usernameKey?: string;
            /**
             * Its key that holds the password.
             */
            passwordKey?: string;
          };
          /**
           * A bearer token.
           */
          bearer?: {
            /**
             * The Secret, in Prometheus' namespace.
             */
            secretName: string;
            /**
             * Its key that holds the token.
             */
            key?: string;
          };
        };
        /**
         * The server's certificate, where no public authority signed it.
         */
        tls?: {
          /**
           * The Secret with the authority's certificate.
           */
          caSecretName: string;
          /**
           * Its key.
           */
          caKey?: string;
          /**
           * Name that the certificate must be for.
           */
          serverName?: string;
        };
        /**
         * Labels that every series gets, unless it has them.
         */
        labels?: {
          /**
           * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
           */
          [k: string]: string;
        };
      };
    };
    /**
     * Who may ask our own /federate, which knows no password: others of the cluster by the NetworkPolicy, others outside by an Ingress that does.
     */
    to?: {
      /**
       * Namespaces whose pods may.
       *
       * Items: A DNS label.
       */
      namespaces?: string[];
      /**
       * Addresses outside the cluster that may, without the Ingress.
       *
       * Items: An IP range in CIDR notation.
       */
      cidrs?: string[];
      /**
       * An Ingress for the path /federate only.
       */
      ingress?: {
        /**
         * Host name.
         */
        host: string;
        /**
         * Class; the contract's when absent.
         */
        className?: string;
        /**
         * Secret that its certificate goes to; the contract's issuer makes it.
         */
        tlsSecretName: string;
        /**
         * How the controller authenticates; at least one, since Prometheus lets everybody in.
         */
        annotations: {
          [k: string]: string;
        };
      };
    };
  };
  /**
   * Who may reach Prometheus and Alertmanager: the platform's own namespaces, and those named here. Neither knows a password, and both know every team.
   */
  networkPolicy?: {
    /**
     * Whether there is one.
     */
    enabled?: boolean;
    /**
     * Further namespaces whose pods may.
     *
     * Items: A DNS label.
     */
    namespaces?: string[];
  };
}
/**
 * Who is told of what, and which of the platform's alerts there are. No secret stands here: receivers name Secrets.
 */
export interface PlatformValuesPlatformAlerting {
  /**
   * Those who are told, by name, each in one way or several.
   */
  receivers?: {
    [k: string]: {
      /**
       * A channel of Slack's, by an incoming webhook.
       */
      slack?: {
        /**
         * The Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Its key that holds the webhook's URL.
         */
        key?: string;
        /**
         * Channel, where the webhook allows others than its own.
         */
        channel?: string;
        /**
         * Whether it is told that an alert is over.
         */
        sendResolved?: boolean;
      };
      /**
       * A service of PagerDuty's, by its Events API v2.
       */
      pagerduty?: {
        /**
         * The Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Its key that holds the integration key.
         */
        key?: string;
        /**
         * Whether it is told that an alert is over.
         */
        sendResolved?: boolean;
      };
      /**
       * A mailbox.
       */
      email?: {
        /**
         * Addresses.
         *
         * @minItems 1
         */
        to: string[];
        /**
         * Address that it comes from.
         */
        from: string;
        /**
         * Server, host:port.
         */
        smarthost: string;
        /**
         * User name at the server.
         */
        username: string;
        /**
         * The Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Its key that holds the password.
         */
        key?: string;
        /**
         * Whether the server must offer TLS.
         */
        requireTLS?: boolean;
        /**
         * Whether it is told that an alert is over.
         */
        sendResolved?: boolean;
      };
      /**
       * An address that takes Alertmanager's JSON.
       */
      webhook?: {
        /**
         * The Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Its key that holds the URL.
         */
        key?: string;
        /**
         * The most alerts of one message; 0 is all.
         */
        maxAlerts?: number;
        /**
         * Whether it is told that an alert is over.
         */
        sendResolved?: boolean;
      };
    };
  };
  /**
   * Who is told of an alert that no route takes; nobody when absent.
   */
  defaultReceiver?: string;
  /**
   * Who is told of which alerts, in order; the first that fits takes it, unless it says continue.
   */
  routes?: {
    /**
     * Name of a receiver.
     */
    receiver: string;
    /**
     * Severities that it takes; all when empty.
     */
    severities?: ('critical' | 'warning' | 'info')[];
    /**
     * Teams whose alerts it takes; all when empty.
     *
     * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
     */
    teams?: string[];
    /**
     * Namespaces whose alerts it takes; all when empty.
     *
     * Items: A DNS label.
     */
    namespaces?: string[];
    /**
     * Further conditions, in Alertmanager's syntax without quotes, such as alertname=~Velero.* .
     */
    matchers?: string[];
    /**
     * Whether later routes are tried too.
     */
    continue?: boolean;
    /**
     * How often it is told again.
     */
    repeatInterval?: string;
  }[];
  /**
   * Labels by which alerts go into one message.
   *
   * @minItems 1
   */
  groupBy?: string[];
  /**
   * How long others of a new group are waited for.
   */
  groupWait?: string;
  /**
   * How long before news of a group is sent.
   */
  groupInterval?: string;
  /**
   * How often somebody is told again.
   */
  repeatInterval?: string;
  /**
   * An alert that always fires, sent to somebody outside who calls when it stops. It notices what no alert can say: that alerting itself is down.
   */
  deadManSwitch?: {
    /**
     * Name of a receiver with a webhook; none when absent.
     */
    receiver?: string;
    /**
     * How often it is sent.
     */
    interval?: string;
  };
  /**
   * Where the platform's runbooks are; a page's name follows.
   */
  runbookUrl?: string;
  /**
   * Names of the platform's alerts to leave out.
   */
  disabled?: string[];
  /**
   * When a backup is late.
   */
  backups?: {
    /**
     * Age of a schedule's last good backup, in hours; the default suits daily ones.
     */
    maximumAgeHours?: number;
  };
  /**
   * How long an autoscaler may stay at its maximum before somebody is told.
   */
  hpaAtMaximum?: string;
}
/**
 * Grafana: where it is reached, what it reads, who signs in.
 */
export interface PlatformValuesPlatformGrafana {
  /**
   * Host it is reached at; grafana.<first domain of the environment> when absent.
   */
  host?: string;
  /**
   * What leads to it from outside: an Ingress with a certificate of the environment's issuer, an HTTPRoute of the shared Gateway, whose listener has the certificate, or none. Without a domain there is none.
   */
  exposure?: 'ingress' | 'httproute' | 'none';
  /**
   * What it reads. The tool fills in the addresses of what is part of the platform.
   */
  datasources?: {
    prometheus?: PlatformValuesDatasource;
    alertmanager?: PlatformValuesDatasource;
    loki?: PlatformValuesDatasource;
    tempo?: PlatformValuesDatasource;
  };
  /**
   * Sign-in by OpenID Connect. Client id and secret are in the Secret grafana-oidc, keys client-id and client-secret, in Grafana's namespace.
   */
  oidc?: {
    /**
     * Whether people sign in this way.
     */
    enabled?: boolean;
    /**
     * What the button says.
     */
    name?: string;
    /**
     * Authorization endpoint.
     */
    authUrl?: string;
    /**
     * Token endpoint.
     */
    tokenUrl?: string;
    /**
     * User info endpoint.
     */
    apiUrl?: string;
    /**
     * Where signing out leads.
     */
    signoutUrl?: string;
    /**
     * Scopes asked for.
     *
     * @minItems 1
     */
    scopes?: string[];
    /**
     * Claim that lists a person's groups.
     */
    groupsClaim?: string;
    /**
     * Groups whose members administer Grafana.
     */
    adminGroups?: string[];
    /**
     * Groups whose members may edit and explore.
     */
    editorGroups?: string[];
    /**
     * Groups whose members may look; everybody who can sign in when empty.
     */
    viewerGroups?: string[];
    /**
     * Whether the login page is passed over.
     */
    autoLogin?: boolean;
    /**
     * Whether the administrator of the Secret may still sign in with a password.
     */
    loginForm?: boolean;
  };
}
export interface PlatformValuesDatasource {
  /**
   * Its address; none, no datasource.
   */
  url?: string;
}
/**
 * What the log agent Alloy collects, and where it sends it. Promtail's own values are below `promtail`.
 */
export interface PlatformValuesPlatformLogs {
  /**
   * Address of Loki; the tool fills it in.
   */
  url?: string;
  /**
   * Whose logs are kept apart; follows from the choice logTenants in platform.yaml, since Loki must know too.
   */
  tenancy?: 'none' | 'namespace' | 'team';
  /**
   * Tenants that Grafana reads beside `platform`: Loki has no way to ask for all. Each gets a datasource of its own.
   *
   * Items: A DNS label.
   */
  tenants?: string[];
  /**
   * Namespaces whose logs are not collected. A single pod opts out by the annotation chartwright.dev/logs: "false".
   *
   * Items: A DNS label.
   */
  dropNamespaces?: string[];
  /**
   * Lines older than this are dropped; Loki would refuse them.
   */
  maxAge?: string;
  /**
   * Lines a second that one node may send of one namespace, beyond which they are dropped and counted; 0 means no limit.
   */
  linesPerSecond?: number;
  /**
   * Further components for Alloy, in its own language; `loki.write.loki.receiver` takes log lines.
   */
  extraConfig?: string;
}
/**
 * The way of a span from an application to Tempo.
 */
export interface PlatformValuesPlatformTracing {
  /**
   * Where Tempo takes OTLP by gRPC, host:port; the tool fills it in.
   */
  address?: string;
  /**
   * Share of the traces that Alloy keeps; all spans of a trace are kept or none.
   */
  samplingPercentage?: number;
  /**
   * Memory of an agent beyond which it refuses spans, so that applications hold on to them; below the container's limit.
   */
  memoryLimitMiB?: number;
  /**
   * Batches that an agent keeps while Tempo does not answer.
   */
  queueSize?: number;
}
/**
 * What nodes Karpenter makes; EKS only.
 */
export interface PlatformValuesPlatformKarpenter {
  /**
   * Name of the cluster: tag of its subnets and security groups, and beginning of the nodes' role; written by the environment.
   */
  clusterName?: string;
  /**
   * EC2NodeClasses, by name: what a node is made of.
   */
  nodeClasses?: {
    [k: string]: PlatformValuesNodeClass;
  };
  /**
   * NodePools, by name: which nodes, how many, and when they go.
   */
  nodePools?: {
    [k: string]: PlatformValuesNodePool;
  };
}
export interface PlatformValuesNodeClass {
  /**
   * Whether it is made.
   */
  enabled?: boolean;
  /**
   * Image of the nodes, as family@version. With `latest` every new image replaces every node, tried or not.
   */
  ami?: string;
  /**
   * IAM role of the nodes; <cluster>-karpenter-node when absent.
   */
  role?: string;
  /**
   * The root volume: gp3, always encrypted.
   */
  volume?: {
    /**
     * Size; images, logs and emptyDirs share it.
     */
    size?: string;
    /**
     * Operations a second.
     */
    iops?: number;
    /**
     * MiB a second.
     */
    throughput?: number;
    /**
     * ARN of the KMS key; the account's default for EBS when absent. The role of Auto Scaling or of Karpenter must be granted it.
     */
    kmsKeyId?: string;
  };
  /**
   * How far the answers of the instance metadata service go: 1 keeps them from pods.
   */
  hopLimit?: number;
  /**
   * Further tags of instances and volumes.
   */
  tags?: {
    [k: string]: string;
  };
  /**
   * Settings of the kubelet, as the EC2NodeClass has them.
   */
  kubelet?: {
    [k: string]: unknown;
  };
  /**
   * Further user data.
   */
  userData?: string;
}
export interface PlatformValuesNodePool {
  /**
   * Whether it is made.
   */
  enabled?: boolean;
  /**
   * Its EC2NodeClass.
   */
  nodeClass?: string;
  /**
   * Of the pools that suit a pod the heaviest is tried first.
   */
  weight?: number;
  /**
   * How AWS sells it.
   */
  capacityType: 'on-demand' | 'spot' | 'reserved';
  /**
   * Processor.
   */
  architecture: 'amd64' | 'arm64';
  /**
   * Letters that instance types begin with.
   *
   * @minItems 1
   */
  instanceCategories?: string[];
  /**
   * Generation that instance types must be newer than.
   */
  newerThanGeneration?: number;
  /**
   * Further requirements, as the NodePool has them.
   */
  requirements?: {
    [k: string]: unknown;
  }[];
  /**
   * What all its nodes may come to; then pods wait.
   */
  limits?: {
    /**
     * Processors.
     */
    cpu?: string;
    /**
     * Memory.
     */
    memory?: string;
  };
  /**
   * Labels of its nodes.
   */
  labels?: {
    /**
     * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    [k: string]: string;
  };
  /**
   * Taints of its nodes, as the NodePool has them.
   */
  taints?: {
    [k: string]: unknown;
  }[];
  /**
   * Age at which a node is replaced; Never keeps it.
   */
  expireAfter?: string;
  /**
   * How long a node that goes waits for its pods; then neither a budget nor do-not-disrupt holds it.
   */
  terminationGracePeriod?: string;
  /**
   * When nodes go of Karpenter's own accord.
   */
  disruption?: {
    /**
     * Which nodes are given up to save.
     */
    consolidationPolicy?: 'WhenEmpty' | 'WhenEmptyOrUnderutilized' | 'Balanced';
    /**
     * How long nothing may have come or gone on a node before.
     */
    consolidateAfter?: string;
    /**
     * How many nodes may go at once; the strictest that applies holds. As the NodePool has them.
     */
    budgets?: {
      [k: string]: unknown;
    }[];
  };
}
/**
 * Who runs the platform. Teams are given rights by the tenant part of their charts.
 */
export interface PlatformValuesPlatformAccess {
  /**
   * Look after the platform from day to day: no Secrets, no workloads of the platform's, no wildcard.
   */
  admins?: {
    /**
     * Groups of the identity provider; `system:` groups are refused.
     */
    groups?: string[];
  };
  /**
   * See the whole cluster but for Secrets.
   */
  viewers?: {
    /**
     * Groups of the identity provider; `system:` groups are refused.
     */
    groups?: string[];
  };
}
/**
 * What the API server refuses in the namespaces of teams, by ValidatingAdmissionPolicies.
 */
export interface PlatformValuesPlatformGuardrails {
  /**
   * Host names that Ingresses, routes, Gateways and Certificates of teams may claim: those below the environment's domains, and what the namespace's annotation chartwright.dev/hosts gives.
   */
  hosts?: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * optional: a namespace without the annotation may claim any host below the domains. required: nothing without it.
     */
    claims?: 'optional' | 'required';
    /**
     * Labels directly below a domain that stay the platform's, with all below them.
     *
     * Items: A DNS label.
     */
    reserved?: string[];
  };
  /**
   * Types of Services that teams may make.
   */
  services?: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Allowed types. LoadBalancer and NodePort pass by the edge; ExternalName can lead the edge anywhere.
     *
     * @minItems 1
     */
    allowedTypes?: ('ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName')[];
  };
  /**
   * Ways out of a pod, whatever the Pod Security level of the namespace: the node's namespaces, paths and ports, privileges, added capabilities. Ephemeral containers too.
   */
  pods?: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Capabilities that containers may add. Where the mesh has no CNI plugin, those of its init container are added to them.
     */
    allowedCapabilities?: string[];
  };
  /**
   * Registries that pods' images come from.
   */
  images?: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Beginnings of image names, each to its final slash, such as ghcr.io/acme/; any image when empty.
     */
    allowedRegistries?: string[];
    /**
     * The same for what the platform itself adds to pods of teams, such as the mesh's proxy. A registry of one's own replaces them.
     */
    platformRegistries?: string[];
  };
  /**
   * PriorityClasses that teams' pods may name.
   */
  priorityClasses?: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Allowed classes; a pod without one is always allowed.
     *
     * Items: A DNS subdomain.
     */
    allowed?: string[];
  };
  /**
   * ServiceMonitors of teams: none may name a file, since Prometheus would read its own and send it to whoever is scraped.
   */
  monitors?: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Who may change what guards a team's namespace: its Pod Security labels, the labels and annotations of chartwright.dev. Only who holds the platform's guards.
   */
  namespaces?: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Who may be bound in a team's namespace: no group or user of `system:` but the service accounts of that namespace.
   */
  roleBindings?: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Where the personas of teams may be bound: in namespaces of teams only, unless by who may bind anything.
   */
  personas?: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action?: 'deny' | 'warn' | 'audit' | 'off';
  };
}
/**
 * What Velero backs up and how often, and where to on kind.
 */
export interface PlatformValuesPlatformBackup {
  /**
   * How often a backup is made and how long it is kept, by tier; the tier none, which needs no entry, makes no backup.
   */
  tiers?: {
    [k: string]: PlatformValuesBackupTier;
  };
  /**
   * Backups that the platform makes, by name.
   */
  schedules?: {
    [k: string]: PlatformValuesBackupSchedule;
  };
  /**
   * Namespaced resources that no schedule backs up: what is of the moment, or is made anew by its controller.
   */
  excludedResources?: string[];
  /**
   * The VolumeSnapshotClass that Velero's CSI snapshots use; its CustomResourceDefinition must be there.
   */
  volumeSnapshotClass?: {
    /**
     * Whether it is made.
     */
    enabled?: boolean;
    /**
     * Its name.
     */
    name?: string;
    /**
     * The CSI driver.
     */
    driver?: string;
  };
  /**
   * An S3-compatible store in the cluster, for kind: what it holds goes with the cluster.
   */
  store?: {
    /**
     * Whether there is one.
     */
    enabled?: boolean;
    /**
     * Its image.
     */
    image?: {
      /**
       * Repository.
       */
      repository?: string;
      /**
       * Tag.
       */
      tag?: string;
    };
    /**
     * Its bucket.
     */
    bucket?: string;
    /**
     * Size of its volume.
     */
    size?: string;
    /**
     * StorageClass of its volume; the cluster's default when empty.
     */
    storageClass?: string;
  };
}
/**
 * A tier.
 */
export interface PlatformValuesBackupTier {
  /**
   * Cron expression in UTC; H as its minute is a minute of the schedule's own, so that not all begin at once.
   */
  schedule: string;
  /**
   * How long a backup is kept, in hours.
   */
  ttl: string;
}
/**
 * A schedule.
 */
export interface PlatformValuesBackupSchedule {
  /**
   * Its tier; none makes no backup.
   */
  tier: string;
  /**
   * Namespaces, with * and ? as wildcards.
   */
  namespaces?: string[];
  /**
   * The namespaces of the platform too.
   */
  platformNamespaces?: boolean;
  /**
   * Everything that is in no namespace too; else only what the backed-up objects need, such as volumes.
   */
  clusterResources?: boolean;
  /**
   * Whether volumes are backed up with their claims.
   */
  volumes?: boolean;
  /**
   * Whether it rests.
   */
  paused?: boolean;
}

/**
 * Values of the umbrella chart, but for those of its dependencies, which stand below the dependency's name.
 */
export interface EffectivePlatformValues {
  /**
   * Helm hands this to every subchart.
   */
  global: {
    platform: EffectivePlatformValuesPlatformContract;
    prometheus: EffectivePlatformValuesPlatformMetrics;
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
 * What Prometheus itself is configured with. It stands below `global`, since Prometheus' own chart must see it.
 */
export interface EffectivePlatformValuesPlatformMetrics {
  /**
   * Where Prometheus sends its metrics, by name.
   */
  remoteWrite: {
    [k: string]: {
      /**
       * Address of the receiver.
       */
      url: string;
      /**
       * How it is told who asks: one way.
       */
      auth?: {
        /**
         * User name and password.
         */
        basic?: {
          /**
           * The Secret, in Prometheus' namespace.
           */
          secretName: string;
          /**
           * Its key that holds the user name.
           */
          usernameKey: string;
          /**
           * Its key that holds the password.
           */
          passwordKey: string;
        };
        /**
         * A bearer token.
         */
        bearer?: {
          /**
           * The Secret, in Prometheus' namespace.
           */
          secretName: string;
          /**
           * Its key that holds the token.
           */
          key: string;
        };
        /**
         * AWS' signature, for Amazon Managed Service for Prometheus; the right comes by Pod Identity or IRSA of Prometheus' service account.
         */
        sigv4?: {
          /**
           * Region.
           */
          region: string;
          /**
           * A role to take on.
           */
          roleArn?: string;
        };
      };
      /**
       * The server's certificate, where no public authority signed it.
       */
      tls?: {
        /**
         * The Secret with the authority's certificate.
         */
        caSecretName: string;
        /**
         * Its key.
         */
        caKey: string;
        /**
         * Name that the certificate must be for.
         */
        serverName?: string;
      };
      /**
       * Headers, such as X-Scope-OrgID; nothing secret.
       */
      headers: {
        [k: string]: string;
      };
      /**
       * Whether exemplars are sent too.
       */
      sendExemplars: boolean;
      /**
       * Whether native histograms are sent too.
       */
      sendNativeHistograms: boolean;
      /**
       * How long one request may take.
       */
      timeout: string;
      /**
       * What is done to each series before it is sent; drop what nobody asks for.
       */
      writeRelabelConfigs: {
        /**
         * Labels that are read.
         */
        sourceLabels?: string[];
        /**
         * What stands between their values.
         */
        separator?: string;
        /**
         * What the values must match.
         */
        regex?: string;
        /**
         * Label that is written.
         */
        targetLabel?: string;
        /**
         * What is written.
         */
        replacement?: string;
        /**
         * Modulus of their hash.
         */
        modulus?: number;
        /**
         * What is done.
         */
        action?:
          | 'replace'
          | 'keep'
          | 'drop'
          | 'hashmod'
          | 'labelmap'
          | 'labeldrop'
          | 'labelkeep'
          | 'lowercase'
          | 'uppercase'
          | 'keepequal'
          | 'dropequal';
      }[];
      /**
       * How much is kept in memory and how many senders there are.
       */
      queue: {
        /**
         * Samples kept for one sender.
         */
        capacity: number;
        /**
         * Samples of one request.
         */
        maxSamplesPerSend: number;
        /**
         * The least senders.
         */
        minShards: number;
        /**
         * The most senders.
         */
        maxShards: number;
        /**
         * First wait after a failure.
         */
        minBackoff: string;
        /**
         * Longest wait.
         */
        maxBackoff: string;
      };
    };
  };
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
   * StorageClasses, by name.
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
      /**
       * Further annotations.
       */
      annotations: {
        [k: string]: string;
      };
    };
  };
}
/**
 * Issuers of certificates, and the CAs that pods are told to trust.
 */
export interface EffectivePlatformValuesPlatformCertificates {
  issuer: EffectivePlatformValuesClusterIssuer;
  /**
   * Further ClusterIssuers, by name.
   */
  issuers: {
    [k: string]: EffectivePlatformValuesClusterIssuer;
  };
  /**
   * Where cert-manager looks for the Secrets of ClusterIssuers, for one that is external; its ring's namespace when empty.
   */
  namespace: string;
  /**
   * Ring mode: the ConfigMap `platform-trust`, key `ca-bundle.crt`, in the namespaces that are labelled for it: public CAs, and the platform's own where it has one.
   */
  trustBundle: {
    /**
     * Whether there is one.
     */
    enabled: boolean;
    /**
     * Labels of the namespaces that get it.
     */
    namespaceLabels: {
      /**
       * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
       */
      [k: string]: string;
    };
    /**
     * Further CAs: ConfigMaps in cert-manager's namespace whose key `ca.crt` is added.
     *
     * Items: A DNS subdomain.
     */
    configMaps: string[];
  };
}
export interface EffectivePlatformValuesClusterIssuer {
  /**
   * self-signed: a CA made here; ca: a CA in a Secret; acme-http01 and acme-dns01 (Route 53); custom: what `spec` says.
   */
  type: 'self-signed' | 'ca' | 'acme-http01' | 'acme-dns01' | 'custom';
  /**
   * type ca: the CA.
   */
  ca: {
    /**
     * Secret with tls.crt and tls.key, in cert-manager's namespace.
     */
    secretName?: string;
  };
  acme: EffectivePlatformValuesAcme;
  /**
   * type custom: spec of the ClusterIssuer, as cert-manager takes it.
   */
  spec: {
    [k: string]: unknown;
  };
}
/**
 * types acme-http01 and acme-dns01: the account, and how control of a host is shown.
 */
export interface EffectivePlatformValuesAcme {
  /**
   * Address that the ACME server writes to.
   */
  email?: string;
  /**
   * ACME directory.
   */
  server: string;
  /**
   * An account that the server knows already, where it asks for one.
   */
  externalAccount?: {
    /**
     * Name of the key.
     */
    keyId: string;
    /**
     * Secret with the key, in cert-manager's namespace.
     */
    secretName: string;
    /**
     * Key in that Secret.
     */
    secretKey: string;
  };
  /**
   * type acme-http01.
   */
  http01: {
    /**
     * What answers for certificates that do not say: an Ingress of the contract's class, or an HTTPRoute of the contract's Gateway. The other answers for those labelled chartwright.dev/acme-solver.
     */
    solver: 'ingress' | 'gateway';
  };
  /**
   * type acme-dns01: Route 53, with the rights of cert-manager's own pod.
   */
  dns01: {
    /**
     * AWS region.
     */
    region?: string;
    /**
     * Zones that may be written. One is used as it is; of several the right one is found by its name.
     *
     * Items: Id of a Route 53 zone.
     */
    hostedZoneIds: string[];
    /**
     * Domain to zone, where names do not tell, as with a private zone of the same name.
     */
    zones: {
      /**
       * Id of a Route 53 zone.
       */
      [k: string]: string;
    };
    /**
     * Role to take on, for zones of another account.
     */
    role?: string;
  };
}
/**
 * Linkerd's certificates and monitors. Linkerd itself is set below `linkerd-control-plane`.
 */
export interface EffectivePlatformValuesPlatformMesh {
  /**
   * Ring mode: who makes the trust anchor and the identity issuer. external: the Secret linkerd-identity-issuer and the ConfigMap linkerd-identity-trust-roots are there already. A single release makes its own.
   */
  identity: 'cert-manager' | 'external';
  /**
   * How long the mesh's certificates are good for.
   */
  certificates: {
    /**
     * The trust anchor; renewed with its key kept a year before it ends.
     */
    anchorDuration: string;
    /**
     * The identity issuer.
     */
    issuerDuration: string;
    /**
     * How long before its end the identity issuer is renewed: so long may cert-manager be away.
     */
    issuerRenewBefore: string;
    /**
     * Certificates of the mesh's webhooks.
     */
    webhookDuration: string;
  };
  /**
   * How the proxies and the control plane are scraped.
   */
  monitors: {
    /**
     * How often; viz looks at windows of a minute, which want several samples.
     */
    interval: string;
  };
}
/**
 * The shared Gateway, and stores of secrets outside the cluster.
 */
export interface EffectivePlatformValuesPlatformEdge {
  /**
   * The shared Gateway, named by global.platform.gateway, in the namespace of the edge. For each domain of global.platform.domains it has a listener of *.<domain> and one of <domain>.
   */
  gateway: {
    /**
     * Whether it is made.
     */
    enabled: boolean;
    /**
     * Its GatewayClass.
     */
    className: string;
    /**
     * Port of the listener `http`; one that the controller listens on.
     */
    httpPort: number;
    /**
     * Port of the listeners with TLS; one that the controller listens on.
     */
    httpsPort: number;
    /**
     * Whether the domains have listeners with TLS, whose certificates are wildcards. False where the issuer cannot sign such: ACME HTTP-01.
     */
    wildcard: boolean;
    /**
     * Hosts of teams with a listener and a certificate of their own.
     *
     * Items: A DNS host name with at least two labels.
     */
    hosts: string[];
    /**
     * Hosts of the platform's own, each with a listener and a certificate of its own, to which only routes in the platform's namespaces attach. Grafana's is among them where an HTTPRoute leads to it.
     *
     * Items: A DNS host name with at least two labels.
     */
    platformHosts: string[];
    /**
     * Label selector of the namespaces whose routes may attach; those of teams when empty.
     */
    namespaces: {
      /**
       * Labels that must be so.
       */
      matchLabels: {
        /**
         * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
         */
        [k: string]: string;
      };
      /**
       * Conditions on labels.
       */
      matchExpressions: {
        /**
         * Key of the label.
         */
        key: string;
        /**
         * Operator.
         */
        operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
        /**
         * Values, for In and NotIn.
         */
        values?: string[];
      }[];
    };
    /**
     * Further annotations.
     */
    annotations: {
      [k: string]: string;
    };
  };
  /**
   * Stores that external-secrets reads AWS Secrets Manager through.
   */
  secretStores: {
    /**
     * Region of AWS; written by the environment.
     */
    region: string;
    /**
     * By name: a ClusterSecretStore that one team's namespaces may use, and no other's.
     */
    teams: {
      [k: string]: {
        /**
         * The team, as chartwright.dev/team of its namespaces says; the store's name when absent.
         */
        team?: string;
        /**
         * What every name of a secret begins with, such as prod/payments/; the team writes what follows.
         */
        prefix: string;
      };
    };
  };
}
/**
 * Federation, and who may reach Prometheus and Alertmanager.
 */
export interface EffectivePlatformValuesPlatformPrometheus {
  /**
   * Metrics of other Prometheis, and ours for others.
   */
  federation: {
    /**
     * Prometheis whose metrics ours takes over, by name.
     */
    from: {
      [k: string]: {
        /**
         * Their addresses, host:port.
         *
         * @minItems 1
         */
        targets: string[];
        /**
         * Series selectors; a series that any of them matches is taken.
         *
         * @minItems 1
         */
        matches: string[];
        /**
         * How they are asked.
         */
        scheme: 'http' | 'https';
        /**
         * Path of their federation endpoint.
         */
        path: string;
        /**
         * How often.
         */
        interval: string;
        /**
         * How long one answer may take; not longer than the interval.
         */
        timeout: string;
        /**
         * The most samples of one answer.
         */
        sampleLimit: number;
        /**
         * How it is told who asks: one way.
         */
        auth?: {
          /**
           * User name and password.
           */
          basic?: {
            /**
             * The Secret, in Prometheus' namespace.
             */
            secretName: string;
            /**
             * Its key that holds the user name.
             */
            usernameKey: string;
            /**
             * Its key that holds the password.
             */
            passwordKey: string;
          };
          /**
           * A bearer token.
           */
          bearer?: {
            /**
             * The Secret, in Prometheus' namespace.
             */
            secretName: string;
            /**
             * Its key that holds the token.
             */
            key: string;
          };
        };
        /**
         * The server's certificate, where no public authority signed it.
         */
        tls?: {
          /**
           * The Secret with the authority's certificate.
           */
          caSecretName: string;
          /**
           * Its key.
           */
          caKey: string;
          /**
           * Name that the certificate must be for.
           */
          serverName?: string;
        };
        /**
         * Labels that every series gets, unless it has them.
         */
        labels: {
          /**
           * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
           */
          [k: string]: string;
        };
      };
    };
    /**
     * Who may ask our own /federate, which knows no password: others of the cluster by the NetworkPolicy, others outside by an Ingress that does.
     */
    to: {
      /**
       * Namespaces whose pods may.
       *
       * Items: A DNS label.
       */
      namespaces: string[];
      /**
       * Addresses outside the cluster that may, without the Ingress.
       *
       * Items: An IP range in CIDR notation.
       */
      cidrs: string[];
      /**
       * An Ingress for the path /federate only.
       */
      ingress?: {
        /**
         * Host name.
         */
        host: string;
        /**
         * Class; the contract's when absent.
         */
        className?: string;
        /**
         * Secret that its certificate goes to; the contract's issuer makes it.
         */
        tlsSecretName: string;
        /**
         * How the controller authenticates; at least one, since Prometheus lets everybody in.
         */
        annotations: {
          [k: string]: string;
        };
      };
    };
  };
  /**
   * Who may reach Prometheus and Alertmanager: the platform's own namespaces, and those named here. Neither knows a password, and both know every team.
   */
  networkPolicy: {
    /**
     * Whether there is one.
     */
    enabled: boolean;
    /**
     * Further namespaces whose pods may.
     *
     * Items: A DNS label.
     */
    namespaces: string[];
  };
}
/**
 * Who is told of what, and which of the platform's alerts there are. No secret stands here: receivers name Secrets.
 */
export interface EffectivePlatformValuesPlatformAlerting {
  /**
   * Those who are told, by name, each in one way or several.
   */
  receivers: {
    [k: string]: {
      /**
       * A channel of Slack's, by an incoming webhook.
       */
      slack?: {
        /**
         * The Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Its key that holds the webhook's URL.
         */
        key: string;
        /**
         * Channel, where the webhook allows others than its own.
         */
        channel?: string;
        /**
         * Whether it is told that an alert is over.
         */
        sendResolved: boolean;
      };
      /**
       * A service of PagerDuty's, by its Events API v2.
       */
      pagerduty?: {
        /**
         * The Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Its key that holds the integration key.
         */
        key: string;
        /**
         * Whether it is told that an alert is over.
         */
        sendResolved: boolean;
      };
      /**
       * A mailbox.
       */
      email?: {
        /**
         * Addresses.
         *
         * @minItems 1
         */
        to: string[];
        /**
         * Address that it comes from.
         */
        from: string;
        /**
         * Server, host:port.
         */
        smarthost: string;
        /**
         * User name at the server.
         */
        username: string;
        /**
         * The Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Its key that holds the password.
         */
        key: string;
        /**
         * Whether the server must offer TLS.
         */
        requireTLS: boolean;
        /**
         * Whether it is told that an alert is over.
         */
        sendResolved: boolean;
      };
      /**
       * An address that takes Alertmanager's JSON.
       */
      webhook?: {
        /**
         * The Secret, in Alertmanager's namespace.
         */
        secretName: string;
        /**
         * Its key that holds the URL.
         */
        key: string;
        /**
         * The most alerts of one message; 0 is all.
         */
        maxAlerts: number;
        /**
         * Whether it is told that an alert is over.
         */
        sendResolved: boolean;
      };
    };
  };
  /**
   * Who is told of an alert that no route takes; nobody when absent.
   */
  defaultReceiver?: string;
  /**
   * Who is told of which alerts, in order; the first that fits takes it, unless it says continue.
   */
  routes: {
    /**
     * Name of a receiver.
     */
    receiver: string;
    /**
     * Severities that it takes; all when empty.
     */
    severities: ('critical' | 'warning' | 'info')[];
    /**
     * Teams whose alerts it takes; all when empty.
     *
     * Items: A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.
     */
    teams: string[];
    /**
     * Namespaces whose alerts it takes; all when empty.
     *
     * Items: A DNS label.
     */
    namespaces: string[];
    /**
     * Further conditions, in Alertmanager's syntax without quotes, such as alertname=~Velero.* .
     */
    matchers: string[];
    /**
     * Whether later routes are tried too.
     */
    continue: boolean;
    /**
     * How often it is told again.
     */
    repeatInterval?: string;
  }[];
  /**
   * Labels by which alerts go into one message.
   *
   * @minItems 1
   */
  groupBy: string[];
  /**
   * How long others of a new group are waited for.
   */
  groupWait: string;
  /**
   * How long before news of a group is sent.
   */
  groupInterval: string;
  /**
   * How often somebody is told again.
   */
  repeatInterval: string;
  /**
   * An alert that always fires, sent to somebody outside who calls when it stops. It notices what no alert can say: that alerting itself is down.
   */
  deadManSwitch: {
    /**
     * Name of a receiver with a webhook; none when absent.
     */
    receiver?: string;
    /**
     * How often it is sent.
     */
    interval: string;
  };
  /**
   * Where the platform's runbooks are; a page's name follows.
   */
  runbookUrl: string;
  /**
   * Names of the platform's alerts to leave out.
   */
  disabled: string[];
  /**
   * When a backup is late.
   */
  backups: {
    /**
     * Age of a schedule's last good backup, in hours; the default suits daily ones.
     */
    maximumAgeHours: number;
  };
  /**
   * How long an autoscaler may stay at its maximum before somebody is told.
   */
  hpaAtMaximum: string;
}
/**
 * Grafana: where it is reached, what it reads, who signs in.
 */
export interface EffectivePlatformValuesPlatformGrafana {
  /**
   * Host it is reached at; grafana.<first domain of the environment> when absent.
   */
  host?: string;
  /**
   * What leads to it from outside: an Ingress with a certificate of the environment's issuer, an HTTPRoute of the shared Gateway, whose listener has the certificate, or none. Without a domain there is none.
   */
  exposure: 'ingress' | 'httproute' | 'none';
  /**
   * What it reads. The tool fills in the addresses of what is part of the platform.
   */
  datasources: {
    prometheus: EffectivePlatformValuesDatasource;
    alertmanager: EffectivePlatformValuesDatasource;
    loki: EffectivePlatformValuesDatasource;
    tempo: EffectivePlatformValuesDatasource;
  };
  /**
   * Sign-in by OpenID Connect. Client id and secret are in the Secret grafana-oidc, keys client-id and client-secret, in Grafana's namespace.
   */
  oidc: {
    /**
     * Whether people sign in this way.
     */
    enabled: boolean;
    /**
     * What the button says.
     */
    name: string;
    /**
     * Authorization endpoint.
     */
    authUrl?: string;
    /**
     * Token endpoint.
     */
    tokenUrl?: string;
    /**
     * User info endpoint.
     */
    apiUrl?: string;
    /**
     * Where signing out leads.
     */
    signoutUrl?: string;
    /**
     * Scopes asked for.
     *
     * @minItems 1
     */
    scopes: string[];
    /**
     * Claim that lists a person's groups.
     */
    groupsClaim: string;
    /**
     * Groups whose members administer Grafana.
     */
    adminGroups: string[];
    /**
     * Groups whose members may edit and explore.
     */
    editorGroups: string[];
    /**
     * Groups whose members may look; everybody who can sign in when empty.
     */
    viewerGroups: string[];
    /**
     * Whether the login page is passed over.
     */
    autoLogin: boolean;
    /**
     * Whether the administrator of the Secret may still sign in with a password.
     */
    loginForm: boolean;
  };
}
export interface EffectivePlatformValuesDatasource {
  /**
   * Its address; none, no datasource.
   */
  url: string;
}
/**
 * What the log agent Alloy collects, and where it sends it. Promtail's own values are below `promtail`.
 */
export interface EffectivePlatformValuesPlatformLogs {
  /**
   * Address of Loki; the tool fills it in.
   */
  url: string;
  /**
   * Whose logs are kept apart; follows from the choice logTenants in platform.yaml, since Loki must know too.
   */
  tenancy: 'none' | 'namespace' | 'team';
  /**
   * Tenants that Grafana reads beside `platform`: Loki has no way to ask for all. Each gets a datasource of its own.
   *
   * Items: A DNS label.
   */
  tenants: string[];
  /**
   * Namespaces whose logs are not collected. A single pod opts out by the annotation chartwright.dev/logs: "false".
   *
   * Items: A DNS label.
   */
  dropNamespaces: string[];
  /**
   * Lines older than this are dropped; Loki would refuse them.
   */
  maxAge: string;
  /**
   * Lines a second that one node may send of one namespace, beyond which they are dropped and counted; 0 means no limit.
   */
  linesPerSecond: number;
  /**
   * Further components for Alloy, in its own language; `loki.write.loki.receiver` takes log lines.
   */
  extraConfig: string;
}
/**
 * The way of a span from an application to Tempo.
 */
export interface EffectivePlatformValuesPlatformTracing {
  /**
   * Where Tempo takes OTLP by gRPC, host:port; the tool fills it in.
   */
  address: string;
  /**
   * Share of the traces that Alloy keeps; all spans of a trace are kept or none.
   */
  samplingPercentage: number;
  /**
   * Memory of an agent beyond which it refuses spans, so that applications hold on to them; below the container's limit.
   */
  memoryLimitMiB: number;
  /**
   * Batches that an agent keeps while Tempo does not answer.
   */
  queueSize: number;
}
/**
 * What nodes Karpenter makes; EKS only.
 */
export interface EffectivePlatformValuesPlatformKarpenter {
  /**
   * Name of the cluster: tag of its subnets and security groups, and beginning of the nodes' role; written by the environment.
   */
  clusterName: string;
  /**
   * EC2NodeClasses, by name: what a node is made of.
   */
  nodeClasses: {
    [k: string]: EffectivePlatformValuesNodeClass;
  };
  /**
   * NodePools, by name: which nodes, how many, and when they go.
   */
  nodePools: {
    [k: string]: EffectivePlatformValuesNodePool;
  };
}
export interface EffectivePlatformValuesNodeClass {
  /**
   * Whether it is made.
   */
  enabled: boolean;
  /**
   * Image of the nodes, as family@version. With `latest` every new image replaces every node, tried or not.
   */
  ami: string;
  /**
   * IAM role of the nodes; <cluster>-karpenter-node when absent.
   */
  role?: string;
  /**
   * The root volume: gp3, always encrypted.
   */
  volume: {
    /**
     * Size; images, logs and emptyDirs share it.
     */
    size: string;
    /**
     * Operations a second.
     */
    iops: number;
    /**
     * MiB a second.
     */
    throughput: number;
    /**
     * ARN of the KMS key; the account's default for EBS when absent. The role of Auto Scaling or of Karpenter must be granted it.
     */
    kmsKeyId?: string;
  };
  /**
   * How far the answers of the instance metadata service go: 1 keeps them from pods.
   */
  hopLimit: number;
  /**
   * Further tags of instances and volumes.
   */
  tags: {
    [k: string]: string;
  };
  /**
   * Settings of the kubelet, as the EC2NodeClass has them.
   */
  kubelet: {
    [k: string]: unknown;
  };
  /**
   * Further user data.
   */
  userData: string;
}
export interface EffectivePlatformValuesNodePool {
  /**
   * Whether it is made.
   */
  enabled: boolean;
  /**
   * Its EC2NodeClass.
   */
  nodeClass: string;
  /**
   * Of the pools that suit a pod the heaviest is tried first.
   */
  weight: number;
  /**
   * How AWS sells it.
   */
  capacityType: 'on-demand' | 'spot' | 'reserved';
  /**
   * Processor.
   */
  architecture: 'amd64' | 'arm64';
  /**
   * Letters that instance types begin with.
   *
   * @minItems 1
   */
  instanceCategories: string[];
  /**
   * Generation that instance types must be newer than.
   */
  newerThanGeneration: number;
  /**
   * Further requirements, as the NodePool has them.
   */
  requirements: {
    [k: string]: unknown;
  }[];
  /**
   * What all its nodes may come to; then pods wait.
   */
  limits: {
    /**
     * Processors.
     */
    cpu: string;
    /**
     * Memory.
     */
    memory: string;
  };
  /**
   * Labels of its nodes.
   */
  labels: {
    /**
     * A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.
     */
    [k: string]: string;
  };
  /**
   * Taints of its nodes, as the NodePool has them.
   */
  taints: {
    [k: string]: unknown;
  }[];
  /**
   * Age at which a node is replaced; Never keeps it.
   */
  expireAfter: string;
  /**
   * How long a node that goes waits for its pods; then neither a budget nor do-not-disrupt holds it.
   */
  terminationGracePeriod: string;
  /**
   * When nodes go of Karpenter's own accord.
   */
  disruption: {
    /**
     * Which nodes are given up to save.
     */
    consolidationPolicy: 'WhenEmpty' | 'WhenEmptyOrUnderutilized' | 'Balanced';
    /**
     * How long nothing may have come or gone on a node before.
     */
    consolidateAfter: string;
    /**
     * How many nodes may go at once; the strictest that applies holds. As the NodePool has them.
     */
    budgets: {
      [k: string]: unknown;
    }[];
  };
}
/**
 * Who runs the platform. Teams are given rights by the tenant part of their charts.
 */
export interface EffectivePlatformValuesPlatformAccess {
  /**
   * Look after the platform from day to day: no Secrets, no workloads of the platform's, no wildcard.
   */
  admins: {
    /**
     * Groups of the identity provider; `system:` groups are refused.
     */
    groups: string[];
  };
  /**
   * See the whole cluster but for Secrets.
   */
  viewers: {
    /**
     * Groups of the identity provider; `system:` groups are refused.
     */
    groups: string[];
  };
}
/**
 * What the API server refuses in the namespaces of teams, by ValidatingAdmissionPolicies.
 */
export interface EffectivePlatformValuesPlatformGuardrails {
  /**
   * Host names that Ingresses, routes, Gateways and Certificates of teams may claim: those below the environment's domains, and what the namespace's annotation chartwright.dev/hosts gives.
   */
  hosts: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * optional: a namespace without the annotation may claim any host below the domains. required: nothing without it.
     */
    claims: 'optional' | 'required';
    /**
     * Labels directly below a domain that stay the platform's, with all below them.
     *
     * Items: A DNS label.
     */
    reserved: string[];
  };
  /**
   * Types of Services that teams may make.
   */
  services: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Allowed types. LoadBalancer and NodePort pass by the edge; ExternalName can lead the edge anywhere.
     *
     * @minItems 1
     */
    allowedTypes: ('ClusterIP' | 'NodePort' | 'LoadBalancer' | 'ExternalName')[];
  };
  /**
   * Ways out of a pod, whatever the Pod Security level of the namespace: the node's namespaces, paths and ports, privileges, added capabilities. Ephemeral containers too.
   */
  pods: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Capabilities that containers may add. Where the mesh has no CNI plugin, those of its init container are added to them.
     */
    allowedCapabilities: string[];
  };
  /**
   * Registries that pods' images come from.
   */
  images: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Beginnings of image names, each to its final slash, such as ghcr.io/acme/; any image when empty.
     */
    allowedRegistries: string[];
    /**
     * The same for what the platform itself adds to pods of teams, such as the mesh's proxy. A registry of one's own replaces them.
     */
    platformRegistries: string[];
  };
  /**
   * PriorityClasses that teams' pods may name.
   */
  priorityClasses: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
    /**
     * Allowed classes; a pod without one is always allowed.
     *
     * Items: A DNS subdomain.
     */
    allowed: string[];
  };
  /**
   * ServiceMonitors of teams: none may name a file, since Prometheus would read its own and send it to whoever is scraped.
   */
  monitors: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Who may change what guards a team's namespace: its Pod Security labels, the labels and annotations of chartwright.dev. Only who holds the platform's guards.
   */
  namespaces: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Who may be bound in a team's namespace: no group or user of `system:` but the service accounts of that namespace.
   */
  roleBindings: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
  /**
   * Where the personas of teams may be bound: in namespaces of teams only, unless by who may bind anything.
   */
  personas: {
    /**
     * deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.
     */
    action: 'deny' | 'warn' | 'audit' | 'off';
  };
}
/**
 * What Velero backs up and how often, and where to on kind.
 */
export interface EffectivePlatformValuesPlatformBackup {
  /**
   * How often a backup is made and how long it is kept, by tier; the tier none, which needs no entry, makes no backup.
   */
  tiers: {
    [k: string]: EffectivePlatformValuesBackupTier;
  };
  /**
   * Backups that the platform makes, by name.
   */
  schedules: {
    [k: string]: EffectivePlatformValuesBackupSchedule;
  };
  /**
   * Namespaced resources that no schedule backs up: what is of the moment, or is made anew by its controller.
   */
  excludedResources: string[];
  /**
   * The VolumeSnapshotClass that Velero's CSI snapshots use; its CustomResourceDefinition must be there.
   */
  volumeSnapshotClass: {
    /**
     * Whether it is made.
     */
    enabled: boolean;
    /**
     * Its name.
     */
    name: string;
    /**
     * The CSI driver.
     */
    driver: string;
  };
  /**
   * An S3-compatible store in the cluster, for kind: what it holds goes with the cluster.
   */
  store: {
    /**
     * Whether there is one.
     */
    enabled: boolean;
    /**
     * Its image.
     */
    image: {
      /**
       * Repository.
       */
      repository: string;
      /**
       * Tag.
       */
      tag: string;
    };
    /**
     * Its bucket.
     */
    bucket: string;
    /**
     * Size of its volume.
     */
    size: string;
    /**
     * StorageClass of its volume; the cluster's default when empty.
     */
    storageClass: string;
  };
}
/**
 * A tier.
 */
export interface EffectivePlatformValuesBackupTier {
  /**
   * Cron expression in UTC; H as its minute is a minute of the schedule's own, so that not all begin at once.
   */
  schedule: string;
  /**
   * How long a backup is kept, in hours.
   */
  ttl: string;
}
/**
 * A schedule.
 */
export interface EffectivePlatformValuesBackupSchedule {
  /**
   * Its tier; none makes no backup.
   */
  tier: string;
  /**
   * Namespaces, with * and ? as wildcards.
   */
  namespaces: string[];
  /**
   * The namespaces of the platform too.
   */
  platformNamespaces: boolean;
  /**
   * Everything that is in no namespace too; else only what the backed-up objects need, such as volumes.
   */
  clusterResources: boolean;
  /**
   * Whether volumes are backed up with their claims.
   */
  volumes: boolean;
  /**
   * Whether it rests.
   */
  paused: boolean;
}
