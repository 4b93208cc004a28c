// Generated from schemas/ by `npm run generate`; do not edit.

export const platformSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Platform',
  description: "What the platform is made of: the input of the umbrella's generator.",
  type: 'object',
  additionalProperties: false,
  properties: {
    choices: {
      description: 'Which of several systems serves a purpose.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        logAgent: {
          description: 'Who ships logs: Alloy, or Promtail, whose support by its makers has ended.',
          enum: ['alloy', 'promtail'],
          default: 'alloy',
        },
        logTenants: {
          description:
            "Whose logs are kept apart in Loki, each with limits and a retention of its own: nobody's, each namespace's, or each team's by the label chartwright.dev/team of its pods.",
          enum: ['none', 'namespace', 'team'],
          default: 'none',
        },
        edge: {
          description: 'Who serves Ingress and Gateway API; none where the cluster has a controller of its own.',
          enum: ['traefik', 'none'],
          default: 'traefik',
        },
        customMetrics: {
          description: 'Who serves custom and external metrics to autoscalers.',
          enum: ['keda', 'prometheus-adapter', 'none'],
          default: 'none',
        },
        meshIdentity: {
          description:
            "Where linkerd's certificates come from in ring mode: cert-manager and trust-manager, or Secrets that are there already. A single release always makes its own.",
          enum: ['cert-manager', 'external'],
          default: 'cert-manager',
        },
        volumeBackup: {
          description: 'How Velero backs volumes up where the cluster can do both: snapshots by CSI, or files.',
          enum: ['csi', 'file-system'],
          default: 'csi',
        },
      },
    },
    registry: {
      description:
        "Registry, and path in it, that all images come from, such as registry.example.com/mirror. What stands before the first slash of an image's public name is replaced by it.",
      type: 'string',
      maxLength: 253,
      pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]+)?(/[a-z0-9]([-a-z0-9._]*[a-z0-9])?)*$',
    },
    components: {
      description: 'By name: a component of the catalogue switched on or off, or any other chart.',
      type: 'object',
      propertyNames: { $ref: '#/definitions/name' },
      default: {},
      additionalProperties: { $ref: '#/definitions/componentChoice' },
    },
  },
  definitions: {
    chart: {
      type: 'object',
      additionalProperties: false,
      required: ['repository', 'version'],
      properties: {
        name: { description: "Name of the chart; the component's when absent.", $ref: '#/definitions/dnsLabel' },
        repository: {
          description: 'Its public repository, https:// or oci://; `workspace` for a chart below charts/.',
          type: 'string',
          pattern: '^((https|oci)://[^\\s/@]+(/[^\\s@]*)?|workspace)$',
        },
        version: {
          description: 'The exact version.',
          type: 'string',
          pattern: '^v?[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$',
        },
      },
    },
    component: {
      title: 'Component',
      description:
        'One system of the platform: its chart, where it stands in the order of installation, and how it is wired to the others. A file of the catalogue is one; platform.yaml may hold further ones.',
      type: 'object',
      additionalProperties: false,
      required: ['ring', 'description'],
      properties: {
        description: { description: 'What it is for, in one line.', type: 'string', minLength: 1, maxLength: 200 },
        docs: { description: 'Where its own documentation is.', type: 'string', pattern: '^https://\\S+$' },
        chart: {
          description: 'Its Helm chart; absent for one that is CustomResourceDefinitions only.',
          $ref: '#/definitions/chart',
        },
        default: {
          description: 'Whether it belongs to a platform whose platform.yaml says nothing of it.',
          type: 'boolean',
          default: true,
        },
        profiles: {
          description: 'Profiles in which it can run.',
          type: 'array',
          items: { enum: ['kind', 'eks'] },
          minItems: 1,
          default: ['kind', 'eks'],
        },
        externalIn: {
          description:
            "Profiles whose cluster already has it, as an add-on of the provider's: it is wired to, not installed.",
          type: 'array',
          items: { enum: ['kind', 'eks'] },
          default: [],
        },
        choice: {
          description:
            'It is installed only where these choices of platform.yaml are so; several of one are exclusive.',
          type: 'object',
          additionalProperties: { type: 'string' },
          default: {},
        },
        ring: { description: 'The ring it is installed in.', $ref: '#/definitions/ring' },
        needs: {
          description: 'Components that must be there, installed in an earlier ring or the same one, or external.',
          type: 'array',
          items: { $ref: '#/definitions/name' },
          default: [],
        },
        wants: {
          description: 'Components it works better with; said, not asked for.',
          type: 'array',
          items: { $ref: '#/definitions/name' },
          default: [],
        },
        crds: {
          description: 'Where its CustomResourceDefinitions come from; `platform:vendor` collects them.',
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            properties: {
              chart: {
                description: "Another chart that carries them; the component's own when absent.",
                $ref: '#/definitions/chart',
              },
              values: { description: 'Values with which the chart renders them.', type: 'object', default: {} },
              manifest: {
                description: 'A manifest in place of a chart.',
                type: 'object',
                additionalProperties: false,
                required: ['file', 'url'],
                properties: {
                  file: {
                    description: 'Its name in a mirror.',
                    type: 'string',
                    pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*\\.yaml$',
                  },
                  url: { description: 'Where it is published.', type: 'string', pattern: '^https://\\S+$' },
                },
              },
              groups: {
                description: 'API groups to keep; all when empty.',
                type: 'array',
                items: { $ref: '#/definitions/dnsSubdomain' },
                default: [],
              },
            },
          },
        },
        services: {
          description: 'Services that others are wired to, by the name they use.',
          type: 'object',
          propertyNames: { pattern: '^[a-z][a-zA-Z0-9]*$' },
          default: {},
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'port'],
            properties: {
              name: { description: 'Name of the Service.', $ref: '#/definitions/dnsLabel' },
              port: { description: 'Port of the Service.', $ref: '#/definitions/portNumber' },
              scheme: { description: 'Scheme of its URL.', enum: ['http', 'https', 'grpc'], default: 'http' },
            },
          },
        },
        workloads: {
          description:
            'Workloads that are up when it is, as kind/name; readiness is awaited by Helm itself, this tells people.',
          type: 'array',
          items: { type: 'string', pattern: '^(deployment|statefulset|daemonset)/[a-z0-9-]+$' },
          default: [],
        },
        secrets: {
          description:
            "Secrets that a person makes beforehand, in the component's namespace; without them its ring is not installed.",
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'keys'],
            properties: {
              name: { description: 'Name of the Secret.', $ref: '#/definitions/dnsSubdomain' },
              keys: {
                description: 'What is in it.',
                type: 'array',
                minItems: 1,
                items: { type: 'string', pattern: '^[-._a-zA-Z0-9]+$' },
              },
              profiles: {
                description: 'Profiles in which it is needed.',
                type: 'array',
                minItems: 1,
                items: { enum: ['kind', 'eks'] },
                default: ['kind', 'eks'],
              },
            },
          },
        },
        layers: {
          description:
            "Its values, below its own key in the umbrella's: each layer over those before it, where its condition holds.",
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            properties: {
              when: {
                description: 'Condition; absent means always.',
                type: 'object',
                additionalProperties: false,
                properties: {
                  profile: { description: 'This profile: the values go to its file.', enum: ['kind', 'eks'] },
                  mode: { description: 'Everything in one release, or ring by ring.', enum: ['single', 'rings'] },
                  components: {
                    description: 'All of these are part of the platform.',
                    type: 'array',
                    items: { $ref: '#/definitions/name' },
                  },
                  without: {
                    description: 'None of these is part of the platform.',
                    type: 'array',
                    items: { $ref: '#/definitions/name' },
                  },
                  choice: {
                    description: 'These choices of platform.yaml are so.',
                    type: 'object',
                    additionalProperties: { type: 'string' },
                  },
                  environment: {
                    description:
                      "The environment has these values: the values go to the environment's file. An empty map holds for anything that is set, so `{}` for each environment.",
                    type: 'object',
                  },
                  registry: { description: "Images come from a registry of one's own.", const: true },
                },
              },
              values: {
                description: 'Values of its chart; a text may hold references such as ${url.loki.http}.',
                type: 'object',
                default: {},
              },
              platform: {
                description: "Values of the platform's own objects, below `platform`.",
                type: 'object',
                default: {},
              },
            },
            minProperties: 1,
          },
        },
        values: { description: 'Short for one layer without a condition.', type: 'object', default: {} },
      },
    },
    componentChoice: {
      type: 'object',
      additionalProperties: false,
      properties: {
        enabled: {
          description: 'Whether it is part of the platform; what the catalogue says when absent.',
          type: 'boolean',
        },
        external: { description: 'It is in the cluster already: not installed, but wired to.', type: 'boolean' },
        version: {
          description: "Another version of its chart than the catalogue's.",
          type: 'string',
          pattern: '^v?[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$',
        },
        definition: { description: 'A component that the catalogue lacks.', $ref: '#/definitions/component' },
      },
    },
    dnsLabel: {
      description: 'A DNS label.',
      type: 'string',
      minLength: 1,
      maxLength: 63,
      pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
    },
    dnsSubdomain: {
      description: 'A DNS subdomain.',
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    },
    name: {
      description:
        'A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.',
      type: 'string',
      minLength: 1,
      maxLength: 40,
      pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    },
    portNumber: { description: 'A port number.', type: 'integer', minimum: 1, maximum: 65535 },
    ring: {
      enum: [
        'base',
        'crds',
        'scaling',
        'certs',
        'trust',
        'mesh-cni',
        'mesh',
        'observability',
        'mesh-viz',
        'edge',
        'dr',
      ],
    },
  },
};

export const environmentSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Environment',
  description: 'One cluster: where it is, what it is called, and what AWS objects it uses.',
  type: 'object',
  additionalProperties: false,
  required: ['profile'],
  properties: {
    profile: { description: 'What kind of cluster it is.', enum: ['kind', 'eks'] },
    production: {
      description:
        'Whether it is for production: never on one node, and no certificates of its own making. True on EKS unless said otherwise.',
      type: 'boolean',
    },
    domains: {
      description:
        "DNS domains of the environment; hosts of teams must lie under one of them. The first is the platform's own.",
      type: 'array',
      items: { $ref: '#/definitions/hostname' },
      minItems: 1,
    },
    context: {
      description: 'Context of the kubeconfig that commands may change; kind-<cluster> on kind when absent.',
      type: 'string',
      minLength: 1,
      maxLength: 253,
    },
    cluster: {
      description: 'The cluster itself.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        name: { description: "Its name; the environment's when absent.", $ref: '#/definitions/name' },
        kubernetesVersion: {
          description: 'Minor version of Kubernetes.',
          type: 'string',
          pattern: '^1\\.[0-9]{2}$',
          default: '1.35',
        },
        nodes: {
          description: 'kind: worker nodes. EKS: nodes of the managed group that Karpenter itself runs on.',
          type: 'integer',
          minimum: 1,
          maximum: 20,
          default: 3,
        },
        zones: {
          description: "Zones: letters of the region's on EKS, such as [a, b, c]; labels of the nodes on kind.",
          type: 'array',
          items: { type: 'string', pattern: '^[a-z]$' },
          minItems: 1,
          uniqueItems: true,
          default: ['a', 'b', 'c'],
        },
        vpcCidr: { description: 'EKS: addresses of its VPC.', $ref: '#/definitions/cidr', default: '10.0.0.0/16' },
        publicAccessCidrs: {
          description: 'EKS: where its API may be reached from; none means from inside the VPC only.',
          type: 'array',
          items: { $ref: '#/definitions/cidr' },
          default: [],
        },
        instanceType: {
          description: 'EKS: instance type of the managed group.',
          type: 'string',
          pattern: '^[a-z0-9-]+\\.[a-z0-9-]+$',
          default: 'm7g.large',
        },
        nodeImage: {
          description: 'kind: image of its nodes; that of the Kubernetes version when absent.',
          type: 'string',
          maxLength: 512,
          pattern: '^[a-z0-9][a-zA-Z0-9._:/@-]+$',
        },
        ports: {
          description: 'kind: ports of this machine that lead to the edge.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            http: { $ref: '#/definitions/portNumber', default: 80 },
            https: { $ref: '#/definitions/portNumber', default: 443 },
          },
        },
        overrides: {
          description:
            'Laid over the generated kind or eksctl configuration, as Helm lays values: maps merge, everything else replaces.',
          type: 'object',
          default: {},
        },
      },
    },
    aws: {
      description: "EKS: the AWS account's side.",
      type: 'object',
      additionalProperties: false,
      required: ['region'],
      properties: {
        region: { description: 'Region.', type: 'string', pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$' },
        accountId: {
          description: 'Account, twelve digits; needed for IRSA and for names of roles.',
          type: 'string',
          pattern: '^[0-9]{12}$',
        },
        partition: { description: 'Partition.', enum: ['aws', 'aws-cn', 'aws-us-gov'], default: 'aws' },
        identity: {
          description: 'How pods get rights in AWS: EKS Pod Identity, or IAM roles for service accounts.',
          enum: ['pod-identity', 'irsa'],
          default: 'pod-identity',
        },
        hostedZoneIds: {
          description: 'Route 53 zones that external-dns and cert-manager may write.',
          type: 'array',
          items: { type: 'string', pattern: '^Z[A-Z0-9]+$' },
          default: [],
        },
        kmsKeyArn: {
          description: 'KMS key that encrypts Secrets and volumes; one is made when absent.',
          type: 'string',
          pattern: '^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[0-9a-f-]+$',
        },
        access: {
          description:
            'Who in AWS belongs to which groups of Kubernetes, beside whoever makes the cluster: EKS access entries.',
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['principalArn', 'groups'],
            properties: {
              principalArn: {
                description: 'IAM role or user.',
                type: 'string',
                pattern: '^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/[A-Za-z0-9+=,.@_/-]+$',
              },
              groups: {
                description: "Groups of Kubernetes, as platform.access and the teams' access name them.",
                type: 'array',
                items: { type: 'string', minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9][A-Za-z0-9._:/@-]*$' },
                minItems: 1,
              },
            },
          },
        },
        buckets: {
          description: 'S3 buckets; <cluster>-<account>-<use> when absent.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            loki: { $ref: '#/definitions/bucket' },
            tempo: { $ref: '#/definitions/bucket' },
            velero: { $ref: '#/definitions/bucket' },
          },
        },
      },
    },
    certificates: {
      description: 'Where certificates of hosts come from.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        issuer: {
          description:
            'self-signed (default on kind), ca: a CA in a Secret, acme-http01, or acme-dns01 (default on EKS).',
          enum: ['self-signed', 'ca', 'acme-http01', 'acme-dns01'],
        },
        email: {
          description: 'Address that the ACME server writes to.',
          type: 'string',
          maxLength: 254,
          pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
        },
        acmeServer: {
          description: 'ACME directory.',
          type: 'string',
          pattern: '^https://\\S+$',
          default: 'https://acme-v02.api.letsencrypt.org/directory',
        },
        caSecretName: {
          description: "Secret with the CA's tls.crt and tls.key, in cert-manager's namespace.",
          $ref: '#/definitions/dnsSubdomain',
        },
      },
    },
    mesh: {
      description: 'The service mesh.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        defaultInboundPolicy: {
          description:
            "What linkerd lets in where no policy says otherwise: anybody, whoever is in the mesh, or nobody; audit lets in and logs. Kubelet's probes are always let in, the platform's own namespaces let anybody in.",
          enum: [
            'all-unauthenticated',
            'all-authenticated',
            'cluster-authenticated',
            'cluster-unauthenticated',
            'deny',
            'audit',
          ],
          default: 'all-unauthenticated',
        },
      },
    },
    components: {
      description: "Components that differ from platform.yaml's here.",
      type: 'object',
      propertyNames: { $ref: '#/definitions/name' },
      default: {},
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          enabled: { description: 'Whether it is part of the platform here.', type: 'boolean' },
          external: { description: 'It is in the cluster already.', type: 'boolean' },
        },
      },
    },
    gitops: {
      description: 'The GitOps engine that installs this environment; without it, `platform:install` does.',
      type: 'object',
      additionalProperties: false,
      required: ['engine', 'repository', 'charts'],
      properties: {
        engine: { description: 'Argo CD or Flux.', enum: ['argocd', 'flux'] },
        repository: {
          description: 'Git repository that holds this workspace, as the engine reaches it.',
          type: 'string',
          maxLength: 512,
          pattern: '^(https|ssh)://[^\\s]+$',
        },
        revision: {
          description: 'Branch, tag or commit that the engine follows.',
          type: 'string',
          maxLength: 255,
          pattern: '^[A-Za-z0-9][A-Za-z0-9._/-]*$',
          default: 'main',
        },
        charts: {
          description: 'OCI registry, and path in it, that the packaged umbrella is pushed to.',
          type: 'string',
          maxLength: 512,
          pattern: '^oci://[^\\s@]+$',
        },
      },
    },
    contract: {
      description: 'What teams may rely on, beyond what follows from the rest: laid over global.platform.',
      type: 'object',
      default: {},
    },
  },
  definitions: {
    bucket: {
      description: 'Name of an S3 bucket.',
      type: 'string',
      minLength: 3,
      maxLength: 63,
      pattern: '^[a-z0-9][a-z0-9.-]*[a-z0-9]$',
    },
    cidr: {
      description: 'An IP range in CIDR notation.',
      type: 'string',
      maxLength: 43,
      pattern:
        '^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}/(3[0-2]|[12]?[0-9])|(([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|([0-9a-f]{1,4}:){1,7}:|([0-9a-f]{1,4}:){1,6}(:[0-9a-f]{1,4}){1,1}|([0-9a-f]{1,4}:){1,5}(:[0-9a-f]{1,4}){1,2}|([0-9a-f]{1,4}:){1,4}(:[0-9a-f]{1,4}){1,3}|([0-9a-f]{1,4}:){1,3}(:[0-9a-f]{1,4}){1,4}|([0-9a-f]{1,4}:){1,2}(:[0-9a-f]{1,4}){1,5}|[0-9a-f]{1,4}:(:[0-9a-f]{1,4}){1,6}|:((:[0-9a-f]{1,4}){1,7}|:))/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))$',
    },
    dnsSubdomain: {
      description: 'A DNS subdomain.',
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    },
    hostname: {
      description: 'A DNS host name with at least two labels.',
      type: 'string',
      minLength: 3,
      maxLength: 253,
      pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)+$',
    },
    name: {
      description:
        'A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.',
      type: 'string',
      minLength: 1,
      maxLength: 40,
      pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    },
    portNumber: { description: 'A port number.', type: 'integer', minimum: 1, maximum: 65535 },
  },
};

export const componentSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Component',
  description:
    'One system of the platform: its chart, where it stands in the order of installation, and how it is wired to the others. A file of the catalogue is one; platform.yaml may hold further ones.',
  type: 'object',
  additionalProperties: false,
  required: ['ring', 'description'],
  properties: {
    description: { description: 'What it is for, in one line.', type: 'string', minLength: 1, maxLength: 200 },
    docs: { description: 'Where its own documentation is.', type: 'string', pattern: '^https://\\S+$' },
    chart: {
      description: 'Its Helm chart; absent for one that is CustomResourceDefinitions only.',
      $ref: '#/definitions/chart',
    },
    default: {
      description: 'Whether it belongs to a platform whose platform.yaml says nothing of it.',
      type: 'boolean',
      default: true,
    },
    profiles: {
      description: 'Profiles in which it can run.',
      type: 'array',
      items: { enum: ['kind', 'eks'] },
      minItems: 1,
      default: ['kind', 'eks'],
    },
    externalIn: {
      description:
        "Profiles whose cluster already has it, as an add-on of the provider's: it is wired to, not installed.",
      type: 'array',
      items: { enum: ['kind', 'eks'] },
      default: [],
    },
    choice: {
      description: 'It is installed only where these choices of platform.yaml are so; several of one are exclusive.',
      type: 'object',
      additionalProperties: { type: 'string' },
      default: {},
    },
    ring: { description: 'The ring it is installed in.', $ref: '#/definitions/ring' },
    needs: {
      description: 'Components that must be there, installed in an earlier ring or the same one, or external.',
      type: 'array',
      items: { $ref: '#/definitions/name' },
      default: [],
    },
    wants: {
      description: 'Components it works better with; said, not asked for.',
      type: 'array',
      items: { $ref: '#/definitions/name' },
      default: [],
    },
    crds: {
      description: 'Where its CustomResourceDefinitions come from; `platform:vendor` collects them.',
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          chart: {
            description: "Another chart that carries them; the component's own when absent.",
            $ref: '#/definitions/chart',
          },
          values: { description: 'Values with which the chart renders them.', type: 'object', default: {} },
          manifest: {
            description: 'A manifest in place of a chart.',
            type: 'object',
            additionalProperties: false,
            required: ['file', 'url'],
            properties: {
              file: {
                description: 'Its name in a mirror.',
                type: 'string',
                pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*\\.yaml$',
              },
              url: { description: 'Where it is published.', type: 'string', pattern: '^https://\\S+$' },
            },
          },
          groups: {
            description: 'API groups to keep; all when empty.',
            type: 'array',
            items: { $ref: '#/definitions/dnsSubdomain' },
            default: [],
          },
        },
      },
    },
    services: {
      description: 'Services that others are wired to, by the name they use.',
      type: 'object',
      propertyNames: { pattern: '^[a-z][a-zA-Z0-9]*$' },
      default: {},
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'port'],
        properties: {
          name: { description: 'Name of the Service.', $ref: '#/definitions/dnsLabel' },
          port: { description: 'Port of the Service.', $ref: '#/definitions/portNumber' },
          scheme: { description: 'Scheme of its URL.', enum: ['http', 'https', 'grpc'], default: 'http' },
        },
      },
    },
    workloads: {
      description:
        'Workloads that are up when it is, as kind/name; readiness is awaited by Helm itself, this tells people.',
      type: 'array',
      items: { type: 'string', pattern: '^(deployment|statefulset|daemonset)/[a-z0-9-]+$' },
      default: [],
    },
    secrets: {
      description:
        "Secrets that a person makes beforehand, in the component's namespace; without them its ring is not installed.",
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'keys'],
        properties: {
          name: { description: 'Name of the Secret.', $ref: '#/definitions/dnsSubdomain' },
          keys: {
            description: 'What is in it.',
            type: 'array',
            minItems: 1,
            items: { type: 'string', pattern: '^[-._a-zA-Z0-9]+$' },
          },
          profiles: {
            description: 'Profiles in which it is needed.',
            type: 'array',
            minItems: 1,
            items: { enum: ['kind', 'eks'] },
            default: ['kind', 'eks'],
          },
        },
      },
    },
    layers: {
      description:
        "Its values, below its own key in the umbrella's: each layer over those before it, where its condition holds.",
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          when: {
            description: 'Condition; absent means always.',
            type: 'object',
            additionalProperties: false,
            properties: {
              profile: { description: 'This profile: the values go to its file.', enum: ['kind', 'eks'] },
              mode: { description: 'Everything in one release, or ring by ring.', enum: ['single', 'rings'] },
              components: {
                description: 'All of these are part of the platform.',
                type: 'array',
                items: { $ref: '#/definitions/name' },
              },
              without: {
                description: 'None of these is part of the platform.',
                type: 'array',
                items: { $ref: '#/definitions/name' },
              },
              choice: {
                description: 'These choices of platform.yaml are so.',
                type: 'object',
                additionalProperties: { type: 'string' },
              },
              environment: {
                description:
                  "The environment has these values: the values go to the environment's file. An empty map holds for anything that is set, so `{}` for each environment.",
                type: 'object',
              },
              registry: { description: "Images come from a registry of one's own.", const: true },
            },
          },
          values: {
            description: 'Values of its chart; a text may hold references such as ${url.loki.http}.',
            type: 'object',
            default: {},
          },
          platform: {
            description: "Values of the platform's own objects, below `platform`.",
            type: 'object',
            default: {},
          },
        },
        minProperties: 1,
      },
    },
    values: { description: 'Short for one layer without a condition.', type: 'object', default: {} },
  },
  definitions: {
    chart: {
      type: 'object',
      additionalProperties: false,
      required: ['repository', 'version'],
      properties: {
        name: { description: "Name of the chart; the component's when absent.", $ref: '#/definitions/dnsLabel' },
        repository: {
          description: 'Its public repository, https:// or oci://; `workspace` for a chart below charts/.',
          type: 'string',
          pattern: '^((https|oci)://[^\\s/@]+(/[^\\s@]*)?|workspace)$',
        },
        version: {
          description: 'The exact version.',
          type: 'string',
          pattern: '^v?[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$',
        },
      },
    },
    dnsLabel: {
      description: 'A DNS label.',
      type: 'string',
      minLength: 1,
      maxLength: 63,
      pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
    },
    dnsSubdomain: {
      description: 'A DNS subdomain.',
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    },
    name: {
      description:
        'A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.',
      type: 'string',
      minLength: 1,
      maxLength: 40,
      pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    },
    portNumber: { description: 'A port number.', type: 'integer', minimum: 1, maximum: 65535 },
    ring: {
      enum: [
        'base',
        'crds',
        'scaling',
        'certs',
        'trust',
        'mesh-cni',
        'mesh',
        'observability',
        'mesh-viz',
        'edge',
        'dr',
      ],
    },
  },
};

export const platformValuesSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Values of the platform',
  description:
    "Values of the umbrella chart, but for those of its dependencies, which stand below the dependency's name.",
  type: 'object',
  additionalProperties: false,
  properties: {
    global: {
      description: 'Helm hands this to every subchart.',
      type: 'object',
      default: {},
      properties: {
        platform: {
          description: "What the environment offers to every team, and what the platform's own objects are made from.",
          $ref: '#/definitions/platformContract',
          default: {},
        },
        prometheus: { $ref: '#/definitions/platformMetrics', default: {} },
      },
    },
    components: {
      description: 'The one switch a component: whether it is part of the platform.',
      type: 'object',
      additionalProperties: { type: 'boolean' },
      default: {},
    },
    rings: {
      description:
        'Written by the ring files only: false keeps a component that is part of the platform out of this release.',
      type: 'object',
      additionalProperties: { const: false },
      default: {},
    },
    platform: {
      description: "The platform's own objects.",
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        ring: {
          description: 'The ring that this release is; empty for a single release that holds everything.',
          enum: [
            '',
            'base',
            'crds',
            'scaling',
            'certs',
            'trust',
            'mesh-cni',
            'mesh',
            'observability',
            'mesh-viz',
            'edge',
            'dr',
          ],
          default: '',
        },
        profile: { description: 'The kind of cluster.', enum: ['kind', 'eks'], default: 'kind' },
        environment: {
          description: 'Name of the environment; a label of metrics and logs that leave the cluster.',
          $ref: '#/definitions/name',
          default: 'trial',
        },
        external: {
          description: 'Components that are in the cluster already: not installed, but wired to.',
          type: 'array',
          items: { $ref: '#/definitions/name' },
          default: [],
        },
        base: { $ref: '#/definitions/platformBase', default: {} },
        certificates: { $ref: '#/definitions/platformCertificates', default: {} },
        mesh: { $ref: '#/definitions/platformMesh', default: {} },
        edge: { $ref: '#/definitions/platformEdge', default: {} },
        prometheus: { $ref: '#/definitions/platformPrometheus', default: {} },
        alerting: { $ref: '#/definitions/platformAlerting', default: {} },
        grafana: { $ref: '#/definitions/platformGrafana', default: {} },
        logs: { $ref: '#/definitions/platformLogs', default: {} },
        tracing: { $ref: '#/definitions/platformTracing', default: {} },
        karpenter: { $ref: '#/definitions/platformKarpenter', default: {} },
        access: { $ref: '#/definitions/platformAccess', default: {} },
        guardrails: { $ref: '#/definitions/platformGuardrails', default: {} },
        backup: { $ref: '#/definitions/platformBackup', default: {} },
        extraObjects: {
          description: 'Further objects of the platform, keyed by name: a ring, and a manifest.',
          type: 'object',
          default: {},
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['ring', 'manifest'],
            properties: {
              ring: {
                description: 'Ring in which it is installed.',
                enum: [
                  'base',
                  'crds',
                  'scaling',
                  'certs',
                  'trust',
                  'mesh-cni',
                  'mesh',
                  'observability',
                  'mesh-viz',
                  'edge',
                  'dr',
                ],
              },
              manifest: { description: 'The object, as Kubernetes takes it.', type: 'object' },
            },
          },
        },
      },
    },
  },
  definitions: {
    acme: {
      description: 'types acme-http01 and acme-dns01: the account, and how control of a host is shown.',
      type: 'object',
      additionalProperties: false,
      properties: {
        email: {
          description: 'Address that the ACME server writes to.',
          type: 'string',
          maxLength: 254,
          pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
        },
        server: {
          description: 'ACME directory.',
          type: 'string',
          pattern: '^https://\\S+$',
          default: 'https://acme-v02.api.letsencrypt.org/directory',
        },
        externalAccount: {
          description: 'An account that the server knows already, where it asks for one.',
          type: 'object',
          additionalProperties: false,
          required: ['keyId', 'secretName'],
          properties: {
            keyId: { description: 'Name of the key.', type: 'string', minLength: 1, maxLength: 256 },
            secretName: {
              description: "Secret with the key, in cert-manager's namespace.",
              $ref: '#/definitions/dnsSubdomain',
            },
            secretKey: {
              description: 'Key in that Secret.',
              type: 'string',
              pattern: '^[-._a-zA-Z0-9]+$',
              default: 'secret',
            },
          },
        },
        http01: {
          description: 'type acme-http01.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            solver: {
              description:
                "What answers for certificates that do not say: an Ingress of the contract's class, or an HTTPRoute of the contract's Gateway. The other answers for those labelled chartwright.dev/acme-solver.",
              enum: ['ingress', 'gateway'],
              default: 'ingress',
            },
          },
        },
        dns01: {
          description: "type acme-dns01: Route 53, with the rights of cert-manager's own pod.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            region: { description: 'AWS region.', type: 'string', pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$' },
            hostedZoneIds: {
              description:
                'Zones that may be written. One is used as it is; of several the right one is found by its name.',
              type: 'array',
              items: { $ref: '#/definitions/hostedZoneId' },
              default: [],
            },
            zones: {
              description: 'Domain to zone, where names do not tell, as with a private zone of the same name.',
              type: 'object',
              propertyNames: { $ref: '#/definitions/hostname' },
              additionalProperties: { $ref: '#/definitions/hostedZoneId' },
              default: {},
            },
            role: {
              description: 'Role to take on, for zones of another account.',
              type: 'string',
              pattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/\\S+$',
            },
          },
        },
      },
    },
    annotations: {
      description: "Annotations: keys in Kubernetes' syntax, any text as value.",
      type: 'object',
      propertyNames: {
        description: "A key of at most 63 letters, digits, '-', '_' and '.', after an optional DNS prefix and '/'.",
        maxLength: 317,
        pattern:
          '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$',
      },
      additionalProperties: { type: 'string', maxLength: 65536 },
    },
    backupSchedule: {
      description: 'A schedule.',
      type: 'object',
      additionalProperties: false,
      required: ['tier'],
      properties: {
        tier: { description: 'Its tier; none makes no backup.', type: 'string', minLength: 1 },
        namespaces: {
          description: 'Namespaces, with * and ? as wildcards.',
          type: 'array',
          uniqueItems: true,
          items: { type: 'string', minLength: 1, maxLength: 63, pattern: '^[a-z0-9*?]([-a-z0-9*?]*[a-z0-9*?])?$' },
          default: [],
        },
        platformNamespaces: { description: 'The namespaces of the platform too.', type: 'boolean', default: false },
        clusterResources: {
          description:
            'Everything that is in no namespace too; else only what the backed-up objects need, such as volumes.',
          type: 'boolean',
          default: false,
        },
        volumes: { description: 'Whether volumes are backed up with their claims.', type: 'boolean', default: true },
        paused: { description: 'Whether it rests.', type: 'boolean', default: false },
      },
    },
    backupTier: {
      description: 'A tier.',
      type: 'object',
      additionalProperties: false,
      required: ['schedule', 'ttl'],
      properties: {
        schedule: {
          description:
            "Cron expression in UTC; H as its minute is a minute of the schedule's own, so that not all begin at once.",
          type: 'string',
          maxLength: 64,
          pattern: '^(H|[0-9*/,-]+)( [0-9*/,-]+){4}$',
        },
        ttl: { description: 'How long a backup is kept, in hours.', type: 'string', pattern: '^[1-9][0-9]{0,4}h$' },
      },
    },
    cidr: {
      description: 'An IP range in CIDR notation.',
      type: 'string',
      maxLength: 43,
      pattern:
        '^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}/(3[0-2]|[12]?[0-9])|(([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|([0-9a-f]{1,4}:){1,7}:|([0-9a-f]{1,4}:){1,6}(:[0-9a-f]{1,4}){1,1}|([0-9a-f]{1,4}:){1,5}(:[0-9a-f]{1,4}){1,2}|([0-9a-f]{1,4}:){1,4}(:[0-9a-f]{1,4}){1,3}|([0-9a-f]{1,4}:){1,3}(:[0-9a-f]{1,4}){1,4}|([0-9a-f]{1,4}:){1,2}(:[0-9a-f]{1,4}){1,5}|[0-9a-f]{1,4}:(:[0-9a-f]{1,4}){1,6}|:((:[0-9a-f]{1,4}){1,7}|:))/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))$',
    },
    clusterIssuer: {
      type: 'object',
      additionalProperties: false,
      properties: {
        type: {
          description:
            'self-signed: a CA made here; ca: a CA in a Secret; acme-http01 and acme-dns01 (Route 53); custom: what `spec` says.',
          enum: ['self-signed', 'ca', 'acme-http01', 'acme-dns01', 'custom'],
          default: 'self-signed',
        },
        ca: {
          description: 'type ca: the CA.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            secretName: {
              description: "Secret with tls.crt and tls.key, in cert-manager's namespace.",
              $ref: '#/definitions/dnsSubdomain',
            },
          },
        },
        acme: { $ref: '#/definitions/acme', default: {} },
        spec: {
          description: 'type custom: spec of the ClusterIssuer, as cert-manager takes it.',
          type: 'object',
          default: {},
        },
      },
      allOf: [
        {
          if: { required: ['type'], properties: { type: { const: 'ca' } } },
          then: { required: ['ca'], properties: { ca: { required: ['secretName'] } } },
        },
        {
          if: { required: ['type'], properties: { type: { enum: ['acme-http01', 'acme-dns01'] } } },
          then: { required: ['acme'], properties: { acme: { required: ['email'] } } },
        },
        {
          if: { required: ['type'], properties: { type: { const: 'acme-dns01' } } },
          then: { properties: { acme: { required: ['dns01'], properties: { dns01: { required: ['region'] } } } } },
        },
        {
          if: { required: ['type'], properties: { type: { const: 'custom' } } },
          then: { required: ['spec'], properties: { spec: { minProperties: 1 } } },
        },
      ],
    },
    datasource: {
      type: 'object',
      additionalProperties: false,
      properties: {
        url: {
          description: 'Its address; none, no datasource.',
          type: 'string',
          pattern: '^(https?://\\S+)?$',
          default: '',
        },
      },
    },
    dnsLabel: {
      description: 'A DNS label.',
      type: 'string',
      minLength: 1,
      maxLength: 63,
      pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$',
    },
    dnsSubdomain: {
      description: 'A DNS subdomain.',
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$',
    },
    duration: { description: 'A Prometheus duration.', type: 'string', maxLength: 16, pattern: '^[0-9]+(ms|s|m|h)$' },
    groups: {
      type: 'array',
      items: { type: 'string', pattern: '^[^\'\\\\"\\s][^\'\\\\"]*$', maxLength: 253 },
      uniqueItems: true,
    },
    hostedZoneId: { description: 'Id of a Route 53 zone.', type: 'string', pattern: '^Z[A-Z0-9]+$' },
    hostname: {
      description: 'A DNS host name with at least two labels.',
      type: 'string',
      minLength: 3,
      maxLength: 253,
      pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)+$',
    },
    hours: {
      description: 'A duration in hours, as cert-manager takes it.',
      type: 'string',
      pattern: '^[1-9][0-9]{0,5}h$',
    },
    httpsUrl: { type: 'string', pattern: '^https://\\S+$' },
    labels: {
      description: "Labels: keys and values in Kubernetes' syntax.",
      type: 'object',
      propertyNames: {
        description: "A key of at most 63 letters, digits, '-', '_' and '.', after an optional DNS prefix and '/'.",
        maxLength: 317,
        pattern:
          '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$',
      },
      additionalProperties: {
        description:
          "A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.",
        type: 'string',
        maxLength: 63,
        pattern: '^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$',
      },
    },
    name: {
      description:
        'A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.',
      type: 'string',
      minLength: 1,
      maxLength: 40,
      pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    },
    nodeClass: {
      type: 'object',
      additionalProperties: false,
      properties: {
        enabled: { description: 'Whether it is made.', type: 'boolean', default: true },
        ami: {
          description:
            'Image of the nodes, as family@version. With `latest` every new image replaces every node, tried or not.',
          type: 'string',
          pattern: '^(al2023|bottlerocket)@(latest|v[0-9][0-9.]*)$',
          default: 'al2023@v20260818',
        },
        role: {
          description: 'IAM role of the nodes; <cluster>-karpenter-node when absent.',
          type: 'string',
          minLength: 1,
          maxLength: 64,
          pattern: '^[A-Za-z0-9+=,.@_-]+$',
        },
        volume: {
          description: 'The root volume: gp3, always encrypted.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            size: {
              description: 'Size; images, logs and emptyDirs share it.',
              type: 'string',
              pattern: '^[1-9][0-9]{0,4}Gi$',
              default: '80Gi',
            },
            iops: {
              description: 'Operations a second.',
              type: 'integer',
              minimum: 3000,
              maximum: 80000,
              default: 3000,
            },
            throughput: { description: 'MiB a second.', type: 'integer', minimum: 125, maximum: 2000, default: 125 },
            kmsKeyId: {
              description:
                "ARN of the KMS key; the account's default for EBS when absent. The role of Auto Scaling or of Karpenter must be granted it.",
              type: 'string',
              pattern: '^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[0-9a-f-]+$',
            },
          },
        },
        hopLimit: {
          description: 'How far the answers of the instance metadata service go: 1 keeps them from pods.',
          type: 'integer',
          minimum: 1,
          maximum: 2,
          default: 1,
        },
        tags: {
          description: 'Further tags of instances and volumes.',
          type: 'object',
          additionalProperties: { type: 'string', maxLength: 256 },
          default: {},
        },
        kubelet: { description: 'Settings of the kubelet, as the EC2NodeClass has them.', type: 'object', default: {} },
        userData: { description: 'Further user data.', type: 'string', maxLength: 16384, default: '' },
      },
    },
    nodePool: {
      type: 'object',
      additionalProperties: false,
      required: ['capacityType', 'architecture'],
      properties: {
        enabled: { description: 'Whether it is made.', type: 'boolean', default: true },
        nodeClass: { description: 'Its EC2NodeClass.', $ref: '#/definitions/name', default: 'default' },
        weight: {
          description: 'Of the pools that suit a pod the heaviest is tried first.',
          type: 'integer',
          minimum: 1,
          maximum: 100,
          default: 1,
        },
        capacityType: { description: 'How AWS sells it.', enum: ['on-demand', 'spot', 'reserved'] },
        architecture: { description: 'Processor.', enum: ['amd64', 'arm64'] },
        instanceCategories: {
          description: 'Letters that instance types begin with.',
          type: 'array',
          items: { type: 'string', pattern: '^[a-z]+$' },
          minItems: 1,
          uniqueItems: true,
          default: ['c', 'm', 'r'],
        },
        newerThanGeneration: {
          description: 'Generation that instance types must be newer than.',
          type: 'integer',
          minimum: 0,
          maximum: 20,
          default: 5,
        },
        requirements: {
          description: 'Further requirements, as the NodePool has them.',
          type: 'array',
          items: { type: 'object', required: ['key', 'operator'] },
          default: [],
        },
        limits: {
          description: 'What all its nodes may come to; then pods wait.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            cpu: { description: 'Processors.', $ref: '#/definitions/quantity', default: '200' },
            memory: { description: 'Memory.', $ref: '#/definitions/quantity', default: '800Gi' },
          },
        },
        labels: { description: 'Labels of its nodes.', $ref: '#/definitions/labels', default: {} },
        taints: {
          description: 'Taints of its nodes, as the NodePool has them.',
          type: 'array',
          items: { type: 'object', required: ['key', 'effect'] },
          default: [],
        },
        expireAfter: {
          description: 'Age at which a node is replaced; Never keeps it.',
          type: 'string',
          pattern: '^(([0-9]+(s|m|h))+|Never)$',
          default: '720h',
        },
        terminationGracePeriod: {
          description:
            'How long a node that goes waits for its pods; then neither a budget nor do-not-disrupt holds it.',
          type: 'string',
          pattern: '^([0-9]+(s|m|h))+$',
          default: '24h',
        },
        disruption: {
          description: "When nodes go of Karpenter's own accord.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            consolidationPolicy: {
              description: 'Which nodes are given up to save.',
              enum: ['WhenEmpty', 'WhenEmptyOrUnderutilized', 'Balanced'],
              default: 'WhenEmptyOrUnderutilized',
            },
            consolidateAfter: {
              description: 'How long nothing may have come or gone on a node before.',
              type: 'string',
              pattern: '^(([0-9]+(s|m|h))+|Never)$',
              default: '5m',
            },
            budgets: {
              description: 'How many nodes may go at once; the strictest that applies holds. As the NodePool has them.',
              type: 'array',
              items: { type: 'object', required: ['nodes'] },
              default: [{ nodes: '10%' }, { nodes: '1', reasons: ['Drifted'] }],
            },
          },
        },
      },
    },
    platformAccess: {
      title: 'Platform: access',
      description: 'Who runs the platform. Teams are given rights by the tenant part of their charts.',
      type: 'object',
      additionalProperties: false,
      properties: {
        admins: {
          description:
            "Look after the platform from day to day: no Secrets, no workloads of the platform's, no wildcard.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            groups: {
              description: 'Groups of the identity provider; `system:` groups are refused.',
              type: 'array',
              uniqueItems: true,
              default: [],
              items: {
                type: 'string',
                minLength: 1,
                maxLength: 253,
                pattern: '^[A-Za-z0-9]([-A-Za-z0-9:._@/ ]*[A-Za-z0-9])?$',
              },
            },
          },
        },
        viewers: {
          description: 'See the whole cluster but for Secrets.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            groups: {
              description: 'Groups of the identity provider; `system:` groups are refused.',
              type: 'array',
              uniqueItems: true,
              default: [],
              items: {
                type: 'string',
                minLength: 1,
                maxLength: 253,
                pattern: '^[A-Za-z0-9]([-A-Za-z0-9:._@/ ]*[A-Za-z0-9])?$',
              },
            },
          },
        },
      },
    },
    platformAlerting: {
      title: 'Platform: alerting',
      description:
        "Who is told of what, and which of the platform's alerts there are. No secret stands here: receivers name Secrets.",
      type: 'object',
      additionalProperties: false,
      properties: {
        receivers: {
          description: 'Those who are told, by name, each in one way or several.',
          type: 'object',
          default: {},
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: {
              slack: {
                description: "A channel of Slack's, by an incoming webhook.",
                type: 'object',
                additionalProperties: false,
                required: ['secretName'],
                properties: {
                  secretName: {
                    description: "The Secret, in Alertmanager's namespace.",
                    $ref: '#/definitions/dnsSubdomain',
                  },
                  key: {
                    description: "Its key that holds the webhook's URL.",
                    type: 'string',
                    minLength: 1,
                    maxLength: 253,
                    pattern: '^[-._A-Za-z0-9]+$',
                    default: 'url',
                  },
                  channel: {
                    description: 'Channel, where the webhook allows others than its own.',
                    type: 'string',
                    pattern: '^[#@]?[A-Za-z0-9._-]+$',
                  },
                  sendResolved: {
                    description: 'Whether it is told that an alert is over.',
                    type: 'boolean',
                    default: true,
                  },
                },
              },
              pagerduty: {
                description: "A service of PagerDuty's, by its Events API v2.",
                type: 'object',
                additionalProperties: false,
                required: ['secretName'],
                properties: {
                  secretName: {
                    description: "The Secret, in Alertmanager's namespace.",
                    $ref: '#/definitions/dnsSubdomain',
                  },
                  key: {
                    description: 'Its key that holds the integration key.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 253,
                    pattern: '^[-._A-Za-z0-9]+$',
                    default: 'routing-key',
                  },
                  sendResolved: {
                    description: 'Whether it is told that an alert is over.',
                    type: 'boolean',
                    default: true,
                  },
                },
              },
              email: {
                description: 'A mailbox.',
                type: 'object',
                additionalProperties: false,
                required: ['to', 'from', 'smarthost', 'username', 'secretName'],
                properties: {
                  to: {
                    description: 'Addresses.',
                    type: 'array',
                    minItems: 1,
                    items: { type: 'string', maxLength: 254, pattern: '^[^@\\s,]+@[^@\\s,]+$' },
                  },
                  from: {
                    description: 'Address that it comes from.',
                    type: 'string',
                    maxLength: 254,
                    pattern: '^[^@\\s,]+@[^@\\s,]+$',
                  },
                  smarthost: {
                    description: 'Server, host:port.',
                    type: 'string',
                    maxLength: 260,
                    pattern: '^[A-Za-z0-9.-]+:[0-9]{1,5}$',
                  },
                  username: { description: 'User name at the server.', type: 'string', minLength: 1, maxLength: 254 },
                  secretName: {
                    description: "The Secret, in Alertmanager's namespace.",
                    $ref: '#/definitions/dnsSubdomain',
                  },
                  key: {
                    description: 'Its key that holds the password.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 253,
                    pattern: '^[-._A-Za-z0-9]+$',
                    default: 'password',
                  },
                  requireTLS: { description: 'Whether the server must offer TLS.', type: 'boolean', default: true },
                  sendResolved: {
                    description: 'Whether it is told that an alert is over.',
                    type: 'boolean',
                    default: true,
                  },
                },
              },
              webhook: {
                description: "An address that takes Alertmanager's JSON.",
                type: 'object',
                additionalProperties: false,
                required: ['secretName'],
                properties: {
                  secretName: {
                    description: "The Secret, in Alertmanager's namespace.",
                    $ref: '#/definitions/dnsSubdomain',
                  },
                  key: {
                    description: 'Its key that holds the URL.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 253,
                    pattern: '^[-._A-Za-z0-9]+$',
                    default: 'url',
                  },
                  maxAlerts: {
                    description: 'The most alerts of one message; 0 is all.',
                    type: 'integer',
                    minimum: 0,
                    default: 0,
                  },
                  sendResolved: {
                    description: 'Whether it is told that an alert is over.',
                    type: 'boolean',
                    default: true,
                  },
                },
              },
            },
          },
        },
        defaultReceiver: {
          description: 'Who is told of an alert that no route takes; nobody when absent.',
          $ref: '#/definitions/name',
        },
        routes: {
          description: 'Who is told of which alerts, in order; the first that fits takes it, unless it says continue.',
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['receiver'],
            properties: {
              receiver: { description: 'Name of a receiver.', $ref: '#/definitions/name' },
              severities: {
                description: 'Severities that it takes; all when empty.',
                type: 'array',
                uniqueItems: true,
                default: [],
                items: { enum: ['critical', 'warning', 'info'] },
              },
              teams: {
                description: 'Teams whose alerts it takes; all when empty.',
                type: 'array',
                uniqueItems: true,
                default: [],
                items: { $ref: '#/definitions/name' },
              },
              namespaces: {
                description: 'Namespaces whose alerts it takes; all when empty.',
                type: 'array',
                uniqueItems: true,
                default: [],
                items: { $ref: '#/definitions/dnsLabel' },
              },
              matchers: {
                description:
                  "Further conditions, in Alertmanager's syntax without quotes, such as alertname=~Velero.* .",
                type: 'array',
                default: [],
                items: { type: 'string', maxLength: 512, pattern: '^[a-zA-Z_][a-zA-Z0-9_]*(=|!=|=~|!~)[^\\s].*$' },
              },
              continue: { description: 'Whether later routes are tried too.', type: 'boolean', default: false },
              repeatInterval: { description: 'How often it is told again.', $ref: '#/definitions/duration' },
            },
          },
        },
        groupBy: {
          description: 'Labels by which alerts go into one message.',
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { type: 'string', pattern: '^[a-zA-Z_][a-zA-Z0-9_]*$' },
          default: ['alertname', 'cluster', 'namespace'],
        },
        groupWait: {
          description: 'How long others of a new group are waited for.',
          $ref: '#/definitions/duration',
          default: '30s',
        },
        groupInterval: {
          description: 'How long before news of a group is sent.',
          $ref: '#/definitions/duration',
          default: '5m',
        },
        repeatInterval: {
          description: 'How often somebody is told again.',
          $ref: '#/definitions/duration',
          default: '4h',
        },
        deadManSwitch: {
          description:
            'An alert that always fires, sent to somebody outside who calls when it stops. It notices what no alert can say: that alerting itself is down.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            receiver: {
              description: 'Name of a receiver with a webhook; none when absent.',
              $ref: '#/definitions/name',
            },
            interval: { description: 'How often it is sent.', $ref: '#/definitions/duration', default: '1m' },
          },
        },
        runbookUrl: {
          description: "Where the platform's runbooks are; a page's name follows.",
          type: 'string',
          maxLength: 1024,
          pattern: '^https?://[^\\s]+$',
          default: 'https://github.com/chartwright/chartwright/blob/main/docs/runbooks',
        },
        disabled: {
          description: "Names of the platform's alerts to leave out.",
          type: 'array',
          uniqueItems: true,
          default: [],
          items: { type: 'string', maxLength: 128, pattern: '^[A-Za-z][A-Za-z0-9]*$' },
        },
        backups: {
          description: 'When a backup is late.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            maximumAgeHours: {
              description: "Age of a schedule's last good backup, in hours; the default suits daily ones.",
              type: 'integer',
              minimum: 1,
              maximum: 2160,
              default: 26,
            },
          },
        },
        hpaAtMaximum: {
          description: 'How long an autoscaler may stay at its maximum before somebody is told.',
          $ref: '#/definitions/duration',
          default: '1h',
        },
      },
    },
    platformBackup: {
      title: 'Platform: backup',
      description: 'What Velero backs up and how often, and where to on kind.',
      type: 'object',
      additionalProperties: false,
      properties: {
        tiers: {
          description:
            'How often a backup is made and how long it is kept, by tier; the tier none, which needs no entry, makes no backup.',
          type: 'object',
          default: {},
          propertyNames: { pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$' },
          additionalProperties: { $ref: '#/definitions/backupTier' },
        },
        schedules: {
          description: 'Backups that the platform makes, by name.',
          type: 'object',
          default: {},
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: { $ref: '#/definitions/backupSchedule' },
        },
        excludedResources: {
          description:
            'Namespaced resources that no schedule backs up: what is of the moment, or is made anew by its controller.',
          type: 'array',
          uniqueItems: true,
          items: { type: 'string', minLength: 1, maxLength: 253 },
          default: [
            'events',
            'events.events.k8s.io',
            'endpoints',
            'endpointslices.discovery.k8s.io',
            'certificaterequests.cert-manager.io',
            'challenges.acme.cert-manager.io',
            'orders.acme.cert-manager.io',
          ],
        },
        volumeSnapshotClass: {
          description:
            "The VolumeSnapshotClass that Velero's CSI snapshots use; its CustomResourceDefinition must be there.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether it is made.', type: 'boolean', default: false },
            name: { description: 'Its name.', $ref: '#/definitions/dnsSubdomain', default: 'velero' },
            driver: { description: 'The CSI driver.', $ref: '#/definitions/dnsSubdomain', default: 'ebs.csi.aws.com' },
          },
        },
        store: {
          description: 'An S3-compatible store in the cluster, for kind: what it holds goes with the cluster.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether there is one.', type: 'boolean', default: false },
            image: {
              description: 'Its image.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                repository: {
                  description: 'Repository.',
                  type: 'string',
                  minLength: 1,
                  default: 'ghcr.io/versity/versitygw',
                },
                tag: { description: 'Tag.', type: 'string', minLength: 1, default: 'v1.8.0' },
              },
            },
            bucket: {
              description: 'Its bucket.',
              type: 'string',
              minLength: 3,
              maxLength: 63,
              pattern: '^[a-z0-9][a-z0-9.-]*[a-z0-9]$',
              default: 'velero',
            },
            size: { description: 'Size of its volume.', $ref: '#/definitions/quantity', default: '10Gi' },
            storageClass: {
              description: "StorageClass of its volume; the cluster's default when empty.",
              type: 'string',
              maxLength: 253,
              pattern: '^([a-z0-9]([-a-z0-9.]*[a-z0-9])?)?$',
              default: '',
            },
          },
        },
      },
    },
    platformBase: {
      title: 'Platform: base',
      description: 'What is there before everything else: namespaces, priority classes, storage classes.',
      type: 'object',
      additionalProperties: false,
      properties: {
        namespaces: {
          description:
            "The platform's namespaces in ring mode, each with its Pod Security level and further labels; written by the tool.",
          type: 'object',
          default: {},
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            properties: {
              podSecurity: {
                description: 'Pod Security level that is enforced.',
                enum: ['privileged', 'baseline', 'restricted'],
                default: 'baseline',
              },
              labels: { description: 'Further labels.', $ref: '#/definitions/labels', default: {} },
              annotations: { description: 'Annotations.', $ref: '#/definitions/annotations', default: {} },
            },
          },
        },
        priorityClasses: {
          description: "PriorityClasses of the platform's own workloads and of teams', by name.",
          type: 'object',
          default: {},
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['value'],
            properties: {
              value: {
                description: 'Its value; higher is scheduled first.',
                type: 'integer',
                minimum: -2147483648,
                maximum: 1000000000,
              },
              description: { description: 'What it is for.', type: 'string', default: '' },
              preemptionPolicy: {
                description: 'Whether it evicts lower ones.',
                enum: ['PreemptLowerPriority', 'Never'],
                default: 'PreemptLowerPriority',
              },
            },
          },
        },
        storageClasses: {
          description: 'StorageClasses, by name.',
          type: 'object',
          default: {},
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['provisioner'],
            properties: {
              provisioner: { description: 'Who makes its volumes.', type: 'string' },
              default: { description: 'Whether a claim without a class gets it.', type: 'boolean', default: false },
              parameters: {
                description: 'Parameters of the provisioner.',
                type: 'object',
                additionalProperties: { type: 'string' },
                default: {},
              },
              reclaimPolicy: {
                description: 'What becomes of a volume that is released.',
                enum: ['Delete', 'Retain'],
                default: 'Delete',
              },
              volumeBindingMode: {
                description: 'When a volume is made.',
                enum: ['WaitForFirstConsumer', 'Immediate'],
                default: 'WaitForFirstConsumer',
              },
              allowVolumeExpansion: { description: 'Whether claims may grow.', type: 'boolean', default: true },
              annotations: { description: 'Further annotations.', $ref: '#/definitions/annotations', default: {} },
            },
          },
        },
      },
    },
    platformCertificates: {
      title: 'Platform: certificates',
      description: 'Issuers of certificates, and the CAs that pods are told to trust.',
      type: 'object',
      additionalProperties: false,
      properties: {
        issuer: {
          description: 'The ClusterIssuer `platform`, which the contract names; by the environment.',
          $ref: '#/definitions/clusterIssuer',
          default: {},
        },
        issuers: {
          description: 'Further ClusterIssuers, by name.',
          type: 'object',
          propertyNames: {
            allOf: [
              { $ref: '#/definitions/name' },
              { description: "these are the platform's own", not: { enum: ['platform', 'linkerd-trust-anchor'] } },
            ],
          },
          additionalProperties: { $ref: '#/definitions/clusterIssuer' },
          default: {},
        },
        namespace: {
          description:
            "Where cert-manager looks for the Secrets of ClusterIssuers, for one that is external; its ring's namespace when empty.",
          type: 'string',
          maxLength: 63,
          pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?)?$',
          default: '',
        },
        trustBundle: {
          description:
            "Ring mode: the ConfigMap `platform-trust`, key `ca-bundle.crt`, in the namespaces that are labelled for it: public CAs, and the platform's own where it has one.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether there is one.', type: 'boolean', default: true },
            namespaceLabels: {
              description: 'Labels of the namespaces that get it.',
              $ref: '#/definitions/labels',
              default: { 'chartwright.dev/trust-bundle': 'true' },
            },
            configMaps: {
              description: "Further CAs: ConfigMaps in cert-manager's namespace whose key `ca.crt` is added.",
              type: 'array',
              items: { $ref: '#/definitions/dnsSubdomain' },
              default: [],
            },
          },
        },
      },
    },
    platformContract: {
      title: 'Platform contract',
      description: 'What an environment offers to every team. Written by the platform, read by the team charts.',
      type: 'object',
      default: {},
      properties: {
        domains: {
          description:
            'DNS domains of this environment. Every host that a team exposes must lie under one of them; an empty list allows any.',
          type: 'array',
          items: { $ref: '#/definitions/hostname' },
          default: [],
        },
        issuer: {
          description: 'The cert-manager issuer that signs certificates unless a workload names another.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            kind: { description: 'Kind of the issuer.', enum: ['ClusterIssuer', 'Issuer'], default: 'ClusterIssuer' },
            name: { description: 'Name of the issuer.', $ref: '#/definitions/dnsSubdomain', default: 'platform' },
          },
        },
        ingress: {
          description: 'How Ingress objects find their controller.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            className: {
              description: "IngressClass of the platform's controller; empty means the cluster's default class.",
              type: 'string',
              maxLength: 253,
              pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?$',
              default: '',
            },
          },
        },
        gateway: {
          description: 'The shared Gateway that HTTPRoutes attach to.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            name: { description: 'Name of the Gateway.', $ref: '#/definitions/dnsSubdomain', default: 'platform' },
            namespace: {
              description: 'Namespace of the Gateway.',
              $ref: '#/definitions/dnsLabel',
              default: 'platform-edge',
            },
            sectionName: {
              description: 'Listener of the Gateway to attach to; all that fit when absent.',
              $ref: '#/definitions/dnsSubdomain',
            },
          },
        },
        namespaces: {
          description: "Namespaces of the platform that a team's network policies let through.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            dns: {
              description: "Where the cluster's DNS runs.",
              $ref: '#/definitions/dnsLabel',
              default: 'kube-system',
            },
            edge: {
              description: 'Where the ingress or gateway controller runs.',
              $ref: '#/definitions/dnsLabel',
              default: 'platform-edge',
            },
            monitoring: {
              description: 'Where Prometheus runs.',
              $ref: '#/definitions/dnsLabel',
              default: 'platform-observability',
            },
            mesh: {
              description: "Where linkerd's control plane runs.",
              $ref: '#/definitions/dnsLabel',
              default: 'platform-mesh',
            },
          },
        },
        edgeSourceRanges: {
          description:
            "CIDRs that traffic from outside the cluster comes from where the load balancer is not a pod, such as an AWS load balancer's subnets.",
          type: 'array',
          items: { $ref: '#/definitions/cidr' },
          default: [],
        },
        monitorLabels: {
          description: 'Labels by which Prometheus selects monitors and rules.',
          $ref: '#/definitions/labels',
          default: { 'chartwright.dev/monitor': 'platform' },
        },
        storageClasses: {
          description: 'StorageClasses that volumes may name; an empty list allows any.',
          type: 'array',
          items: { $ref: '#/definitions/dnsSubdomain' },
          default: [],
        },
        priorityClasses: {
          description: 'PriorityClasses that workloads may name; an empty list allows any.',
          type: 'array',
          items: { $ref: '#/definitions/dnsSubdomain' },
          default: [],
        },
        mesh: {
          description: 'The service mesh of the environment.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: {
              description: 'Whether linkerd runs here; pods are annotated only then.',
              type: 'boolean',
              default: false,
            },
            cni: {
              description:
                "Whether linkerd's CNI plugin sets up the traffic, so that pods need no privileged init container.",
              type: 'boolean',
              default: true,
            },
          },
        },
      },
    },
    platformEdge: {
      title: 'Platform: edge',
      description: 'The shared Gateway, and stores of secrets outside the cluster.',
      type: 'object',
      additionalProperties: false,
      properties: {
        gateway: {
          description:
            'The shared Gateway, named by global.platform.gateway, in the namespace of the edge. For each domain of global.platform.domains it has a listener of *.<domain> and one of <domain>.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether it is made.', type: 'boolean', default: true },
            className: { description: 'Its GatewayClass.', $ref: '#/definitions/dnsSubdomain', default: 'traefik' },
            httpPort: {
              description: 'Port of the listener `http`; one that the controller listens on.',
              $ref: '#/definitions/portNumber',
              default: 80,
            },
            httpsPort: {
              description: 'Port of the listeners with TLS; one that the controller listens on.',
              $ref: '#/definitions/portNumber',
              default: 443,
            },
            wildcard: {
              description:
                'Whether the domains have listeners with TLS, whose certificates are wildcards. False where the issuer cannot sign such: ACME HTTP-01.',
              type: 'boolean',
              default: true,
            },
            hosts: {
              description: 'Hosts of teams with a listener and a certificate of their own.',
              type: 'array',
              items: { $ref: '#/definitions/hostname' },
              uniqueItems: true,
              default: [],
            },
            platformHosts: {
              description:
                "Hosts of the platform's own, each with a listener and a certificate of its own, to which only routes in the platform's namespaces attach. Grafana's is among them where an HTTPRoute leads to it.",
              type: 'array',
              items: { $ref: '#/definitions/hostname' },
              uniqueItems: true,
              default: [],
            },
            namespaces: {
              description: 'Label selector of the namespaces whose routes may attach; those of teams when empty.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                matchLabels: { description: 'Labels that must be so.', $ref: '#/definitions/labels', default: {} },
                matchExpressions: {
                  description: 'Conditions on labels.',
                  type: 'array',
                  default: [],
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['key', 'operator'],
                    properties: {
                      key: { description: 'Key of the label.', type: 'string', minLength: 1, maxLength: 317 },
                      operator: { description: 'Operator.', enum: ['In', 'NotIn', 'Exists', 'DoesNotExist'] },
                      values: {
                        description: 'Values, for In and NotIn.',
                        type: 'array',
                        items: { type: 'string', maxLength: 63 },
                      },
                    },
                  },
                },
              },
            },
            annotations: { description: 'Further annotations.', $ref: '#/definitions/annotations', default: {} },
          },
        },
        secretStores: {
          description: 'Stores that external-secrets reads AWS Secrets Manager through.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            region: {
              description: 'Region of AWS; written by the environment.',
              type: 'string',
              pattern: '^([a-z]{2}(-[a-z]+)+-[0-9])?$',
              default: '',
            },
            teams: {
              description: "By name: a ClusterSecretStore that one team's namespaces may use, and no other's.",
              type: 'object',
              propertyNames: { $ref: '#/definitions/name' },
              default: {},
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                required: ['prefix'],
                properties: {
                  team: {
                    description:
                      "The team, as chartwright.dev/team of its namespaces says; the store's name when absent.",
                    $ref: '#/definitions/name',
                  },
                  prefix: {
                    description:
                      'What every name of a secret begins with, such as prod/payments/; the team writes what follows.',
                    type: 'string',
                    minLength: 2,
                    maxLength: 256,
                    pattern: '^[A-Za-z0-9_+=.@-]+(/[A-Za-z0-9_+=.@-]+)*/$',
                  },
                },
              },
            },
          },
        },
      },
    },
    platformGrafana: {
      title: 'Platform: grafana',
      description: 'Grafana: where it is reached, what it reads, who signs in.',
      type: 'object',
      additionalProperties: false,
      properties: {
        host: {
          description: 'Host it is reached at; grafana.<first domain of the environment> when absent.',
          $ref: '#/definitions/hostname',
        },
        exposure: {
          description:
            "What leads to it from outside: an Ingress with a certificate of the environment's issuer, an HTTPRoute of the shared Gateway, whose listener has the certificate, or none. Without a domain there is none.",
          enum: ['ingress', 'httproute', 'none'],
          default: 'ingress',
        },
        datasources: {
          description: 'What it reads. The tool fills in the addresses of what is part of the platform.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            prometheus: { $ref: '#/definitions/datasource', default: {} },
            alertmanager: { $ref: '#/definitions/datasource', default: {} },
            loki: { $ref: '#/definitions/datasource', default: {} },
            tempo: { $ref: '#/definitions/datasource', default: {} },
          },
        },
        oidc: {
          description:
            "Sign-in by OpenID Connect. Client id and secret are in the Secret grafana-oidc, keys client-id and client-secret, in Grafana's namespace.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether people sign in this way.', type: 'boolean', default: false },
            name: { description: 'What the button says.', type: 'string', minLength: 1, default: 'OpenID Connect' },
            authUrl: { description: 'Authorization endpoint.', $ref: '#/definitions/httpsUrl' },
            tokenUrl: { description: 'Token endpoint.', $ref: '#/definitions/httpsUrl' },
            apiUrl: { description: 'User info endpoint.', $ref: '#/definitions/httpsUrl' },
            signoutUrl: { description: 'Where signing out leads.', $ref: '#/definitions/httpsUrl' },
            scopes: {
              description: 'Scopes asked for.',
              type: 'array',
              items: { type: 'string', pattern: '^[!#-\\[\\]-~]+$' },
              minItems: 1,
              default: ['openid', 'profile', 'email', 'groups'],
            },
            groupsClaim: {
              description: "Claim that lists a person's groups.",
              type: 'string',
              pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
              default: 'groups',
            },
            adminGroups: {
              description: 'Groups whose members administer Grafana.',
              $ref: '#/definitions/groups',
              default: [],
            },
            editorGroups: {
              description: 'Groups whose members may edit and explore.',
              $ref: '#/definitions/groups',
              default: [],
            },
            viewerGroups: {
              description: 'Groups whose members may look; everybody who can sign in when empty.',
              $ref: '#/definitions/groups',
              default: [],
            },
            autoLogin: { description: 'Whether the login page is passed over.', type: 'boolean', default: false },
            loginForm: {
              description: 'Whether the administrator of the Secret may still sign in with a password.',
              type: 'boolean',
              default: true,
            },
          },
          if: { properties: { enabled: { const: true } }, required: ['enabled'] },
          then: { required: ['authUrl', 'tokenUrl'] },
        },
      },
    },
    platformGuardrails: {
      title: 'Platform: guard rails',
      description: 'What the API server refuses in the namespaces of teams, by ValidatingAdmissionPolicies.',
      type: 'object',
      additionalProperties: false,
      properties: {
        hosts: {
          description:
            "Host names that Ingresses, routes, Gateways and Certificates of teams may claim: those below the environment's domains, and what the namespace's annotation chartwright.dev/hosts gives.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
            claims: {
              description:
                'optional: a namespace without the annotation may claim any host below the domains. required: nothing without it.',
              enum: ['optional', 'required'],
              default: 'optional',
            },
            reserved: {
              description: "Labels directly below a domain that stay the platform's, with all below them.",
              type: 'array',
              uniqueItems: true,
              items: { $ref: '#/definitions/dnsLabel' },
              default: ['grafana', 'prometheus', 'alertmanager', 'linkerd', 'platform'],
            },
          },
        },
        services: {
          description: 'Types of Services that teams may make.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
            allowedTypes: {
              description:
                'Allowed types. LoadBalancer and NodePort pass by the edge; ExternalName can lead the edge anywhere.',
              type: 'array',
              uniqueItems: true,
              minItems: 1,
              items: { enum: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] },
              default: ['ClusterIP'],
            },
          },
        },
        pods: {
          description:
            "Ways out of a pod, whatever the Pod Security level of the namespace: the node's namespaces, paths and ports, privileges, added capabilities. Ephemeral containers too.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
            allowedCapabilities: {
              description:
                'Capabilities that containers may add. Where the mesh has no CNI plugin, those of its init container are added to them.',
              type: 'array',
              uniqueItems: true,
              items: { type: 'string', pattern: '^[A-Z_]+$' },
              default: ['NET_BIND_SERVICE'],
            },
          },
        },
        images: {
          description: "Registries that pods' images come from.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
            allowedRegistries: {
              description:
                'Beginnings of image names, each to its final slash, such as ghcr.io/acme/; any image when empty.',
              type: 'array',
              uniqueItems: true,
              items: {
                type: 'string',
                minLength: 1,
                maxLength: 253,
                pattern: '^[a-z0-9][-a-z0-9._:]*(/[-a-z0-9._]+)*/$',
              },
              default: [],
            },
            platformRegistries: {
              description:
                "The same for what the platform itself adds to pods of teams, such as the mesh's proxy. A registry of one's own replaces them.",
              type: 'array',
              uniqueItems: true,
              items: {
                type: 'string',
                minLength: 1,
                maxLength: 253,
                pattern: '^[a-z0-9][-a-z0-9._:]*(/[-a-z0-9._]+)*/$',
              },
              default: ['cr.l5d.io/linkerd/', 'quay.io/jetstack/', 'docker.io/velero/'],
            },
          },
        },
        priorityClasses: {
          description: "PriorityClasses that teams' pods may name.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
            allowed: {
              description: 'Allowed classes; a pod without one is always allowed.',
              type: 'array',
              uniqueItems: true,
              items: { $ref: '#/definitions/dnsSubdomain' },
              default: ['team-critical', 'team-default'],
            },
          },
        },
        monitors: {
          description:
            'ServiceMonitors of teams: none may name a file, since Prometheus would read its own and send it to whoever is scraped.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
        namespaces: {
          description:
            "Who may change what guards a team's namespace: its Pod Security labels, the labels and annotations of chartwright.dev. Only who holds the platform's guards.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
        roleBindings: {
          description:
            "Who may be bound in a team's namespace: no group or user of `system:` but the service accounts of that namespace.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
        personas: {
          description:
            'Where the personas of teams may be bound: in namespaces of teams only, unless by who may bind anything.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny refuses, warn lets pass with a warning, audit only writes to the audit log, off leaves the policy out.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
      },
    },
    platformKarpenter: {
      title: 'Platform: Karpenter',
      description: 'What nodes Karpenter makes; EKS only.',
      type: 'object',
      additionalProperties: false,
      properties: {
        clusterName: {
          description:
            "Name of the cluster: tag of its subnets and security groups, and beginning of the nodes' role; written by the environment.",
          type: 'string',
          maxLength: 100,
          pattern: '^([a-z]([-a-z0-9]*[a-z0-9])?)?$',
          default: '',
        },
        nodeClasses: {
          description: 'EC2NodeClasses, by name: what a node is made of.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          default: {},
          additionalProperties: { $ref: '#/definitions/nodeClass' },
        },
        nodePools: {
          description: 'NodePools, by name: which nodes, how many, and when they go.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          default: {},
          additionalProperties: { $ref: '#/definitions/nodePool' },
        },
      },
    },
    platformLogs: {
      title: 'Platform: logs',
      description:
        "What the log agent Alloy collects, and where it sends it. Promtail's own values are below `promtail`.",
      type: 'object',
      additionalProperties: false,
      properties: {
        url: {
          description: 'Address of Loki; the tool fills it in.',
          type: 'string',
          pattern: '^(https?://\\S+)?$',
          default: '',
        },
        tenancy: {
          description:
            'Whose logs are kept apart; follows from the choice logTenants in platform.yaml, since Loki must know too.',
          enum: ['none', 'namespace', 'team'],
          default: 'none',
        },
        tenants: {
          description:
            'Tenants that Grafana reads beside `platform`: Loki has no way to ask for all. Each gets a datasource of its own.',
          type: 'array',
          items: { $ref: '#/definitions/dnsLabel' },
          uniqueItems: true,
          default: [],
        },
        dropNamespaces: {
          description:
            'Namespaces whose logs are not collected. A single pod opts out by the annotation chartwright.dev/logs: "false".',
          type: 'array',
          items: { $ref: '#/definitions/dnsLabel' },
          uniqueItems: true,
          default: [],
        },
        maxAge: {
          description: 'Lines older than this are dropped; Loki would refuse them.',
          type: 'string',
          pattern: '^[0-9]+(h|m)$',
          default: '168h',
        },
        linesPerSecond: {
          description:
            'Lines a second that one node may send of one namespace, beyond which they are dropped and counted; 0 means no limit.',
          type: 'integer',
          minimum: 0,
          default: 0,
        },
        extraConfig: {
          description: 'Further components for Alloy, in its own language; `loki.write.loki.receiver` takes log lines.',
          type: 'string',
          default: '',
        },
      },
    },
    platformMesh: {
      title: 'Platform: mesh',
      description: "Linkerd's certificates and monitors. Linkerd itself is set below `linkerd-control-plane`.",
      type: 'object',
      additionalProperties: false,
      properties: {
        identity: {
          description:
            'Ring mode: who makes the trust anchor and the identity issuer. external: the Secret linkerd-identity-issuer and the ConfigMap linkerd-identity-trust-roots are there already. A single release makes its own.',
          enum: ['cert-manager', 'external'],
          default: 'cert-manager',
        },
        certificates: {
          description: "How long the mesh's certificates are good for.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            anchorDuration: {
              description: 'The trust anchor; renewed with its key kept a year before it ends.',
              $ref: '#/definitions/hours',
              default: '87600h',
            },
            issuerDuration: { description: 'The identity issuer.', $ref: '#/definitions/hours', default: '168h' },
            issuerRenewBefore: {
              description: 'How long before its end the identity issuer is renewed: so long may cert-manager be away.',
              $ref: '#/definitions/hours',
              default: '120h',
            },
            webhookDuration: {
              description: "Certificates of the mesh's webhooks.",
              $ref: '#/definitions/hours',
              default: '2160h',
            },
          },
        },
        monitors: {
          description: 'How the proxies and the control plane are scraped.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            interval: {
              description: 'How often; viz looks at windows of a minute, which want several samples.',
              $ref: '#/definitions/duration',
              default: '10s',
            },
          },
        },
      },
    },
    platformMetrics: {
      title: 'Platform: metrics that leave the cluster',
      description:
        "What Prometheus itself is configured with. It stands below `global`, since Prometheus' own chart must see it.",
      type: 'object',
      additionalProperties: false,
      properties: {
        remoteWrite: {
          description: 'Where Prometheus sends its metrics, by name.',
          type: 'object',
          default: {},
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['url'],
            properties: {
              url: {
                description: 'Address of the receiver.',
                type: 'string',
                maxLength: 2048,
                pattern: '^https?://[^\\s/?#]+(/[^\\s?#]*)?$',
              },
              auth: {
                description: 'How it is told who asks: one way.',
                type: 'object',
                additionalProperties: false,
                minProperties: 1,
                maxProperties: 1,
                properties: {
                  basic: {
                    description: 'User name and password.',
                    type: 'object',
                    additionalProperties: false,
                    required: ['secretName'],
                    properties: {
                      secretName: {
                        description: "The Secret, in Prometheus' namespace.",
                        $ref: '#/definitions/dnsSubdomain',
                      },
                      usernameKey: {
                        description: 'Its key that holds the user name.',
                        type: 'string',
                        minLength: 1,
                        maxLength: 253,
                        pattern: '^[-._A-Za-z0-9]+$',
                        default: 'username',
                      },
                      passwordKey: {
                        description: 'Its key that holds the password.',
                        type: 'string',
                        minLength: 1,
                        maxLength: 253,
                        pattern: '^[-._A-Za-z0-9]+$',
                        default: 'password',
                      },
                    },
                  },
                  bearer: {
                    description: 'A bearer token.',
                    type: 'object',
                    additionalProperties: false,
                    required: ['secretName'],
                    properties: {
                      secretName: {
                        description: "The Secret, in Prometheus' namespace.",
                        $ref: '#/definitions/dnsSubdomain',
                      },
                      key: {
                        description: 'Its key that holds the token.',
                        type: 'string',
                        minLength: 1,
                        maxLength: 253,
                        pattern: '^[-._A-Za-z0-9]+$',
                        default: 'token',
                      },
                    },
                  },
                  sigv4: {
                    description:
                      "AWS' signature, for Amazon Managed Service for Prometheus; the right comes by Pod Identity or IRSA of Prometheus' service account.",
                    type: 'object',
                    additionalProperties: false,
                    required: ['region'],
                    properties: {
                      region: { description: 'Region.', type: 'string', pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$' },
                      roleArn: {
                        description: 'A role to take on.',
                        type: 'string',
                        pattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]+$',
                      },
                    },
                  },
                },
              },
              tls: {
                description: "The server's certificate, where no public authority signed it.",
                type: 'object',
                additionalProperties: false,
                required: ['caSecretName'],
                properties: {
                  caSecretName: {
                    description: "The Secret with the authority's certificate.",
                    $ref: '#/definitions/dnsSubdomain',
                  },
                  caKey: {
                    description: 'Its key.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 253,
                    pattern: '^[-._A-Za-z0-9]+$',
                    default: 'ca.crt',
                  },
                  serverName: { description: 'Name that the certificate must be for.', $ref: '#/definitions/hostname' },
                },
              },
              headers: {
                description: 'Headers, such as X-Scope-OrgID; nothing secret.',
                type: 'object',
                default: {},
                propertyNames: { pattern: '^[A-Za-z0-9-]+$', not: { enum: ['Authorization', 'authorization'] } },
                additionalProperties: { type: 'string', maxLength: 1024 },
              },
              sendExemplars: { description: 'Whether exemplars are sent too.', type: 'boolean', default: true },
              sendNativeHistograms: {
                description: 'Whether native histograms are sent too.',
                type: 'boolean',
                default: false,
              },
              timeout: {
                description: 'How long one request may take.',
                $ref: '#/definitions/duration',
                default: '30s',
              },
              writeRelabelConfigs: {
                description: 'What is done to each series before it is sent; drop what nobody asks for.',
                type: 'array',
                default: [],
                items: {
                  type: 'object',
                  additionalProperties: false,
                  properties: {
                    sourceLabels: {
                      description: 'Labels that are read.',
                      type: 'array',
                      items: { type: 'string', minLength: 1 },
                    },
                    separator: { description: 'What stands between their values.', type: 'string' },
                    regex: { description: 'What the values must match.', type: 'string' },
                    targetLabel: { description: 'Label that is written.', type: 'string' },
                    replacement: { description: 'What is written.', type: 'string' },
                    modulus: { description: 'Modulus of their hash.', type: 'integer', minimum: 1 },
                    action: {
                      description: 'What is done.',
                      enum: [
                        'replace',
                        'keep',
                        'drop',
                        'hashmod',
                        'labelmap',
                        'labeldrop',
                        'labelkeep',
                        'lowercase',
                        'uppercase',
                        'keepequal',
                        'dropequal',
                      ],
                    },
                  },
                },
              },
              queue: {
                description: 'How much is kept in memory and how many senders there are.',
                type: 'object',
                additionalProperties: false,
                default: {},
                properties: {
                  capacity: {
                    description: 'Samples kept for one sender.',
                    type: 'integer',
                    minimum: 1,
                    default: 10000,
                  },
                  maxSamplesPerSend: {
                    description: 'Samples of one request.',
                    type: 'integer',
                    minimum: 1,
                    default: 2000,
                  },
                  minShards: { description: 'The least senders.', type: 'integer', minimum: 1, default: 1 },
                  maxShards: { description: 'The most senders.', type: 'integer', minimum: 1, default: 50 },
                  minBackoff: {
                    description: 'First wait after a failure.',
                    $ref: '#/definitions/duration',
                    default: '30ms',
                  },
                  maxBackoff: { description: 'Longest wait.', $ref: '#/definitions/duration', default: '5s' },
                },
              },
            },
          },
        },
      },
    },
    platformPrometheus: {
      title: 'Platform: prometheus',
      description: 'Federation, and who may reach Prometheus and Alertmanager.',
      type: 'object',
      additionalProperties: false,
      properties: {
        federation: {
          description: 'Metrics of other Prometheis, and ours for others.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            from: {
              description: 'Prometheis whose metrics ours takes over, by name.',
              type: 'object',
              default: {},
              propertyNames: { $ref: '#/definitions/name' },
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                required: ['targets', 'matches'],
                properties: {
                  targets: {
                    description: 'Their addresses, host:port.',
                    type: 'array',
                    minItems: 1,
                    uniqueItems: true,
                    items: { type: 'string', maxLength: 260, pattern: '^[A-Za-z0-9.-]+:[0-9]{1,5}$' },
                  },
                  matches: {
                    description: 'Series selectors; a series that any of them matches is taken.',
                    type: 'array',
                    minItems: 1,
                    uniqueItems: true,
                    items: {
                      type: 'string',
                      minLength: 3,
                      maxLength: 1024,
                      pattern: '^[a-zA-Z_:]?[a-zA-Z0-9_:]*\\{.+\\}$',
                    },
                  },
                  scheme: { description: 'How they are asked.', enum: ['http', 'https'], default: 'https' },
                  path: {
                    description: 'Path of their federation endpoint.',
                    type: 'string',
                    default: '/federate',
                    pattern: '^/[A-Za-z0-9._~/-]*$',
                  },
                  interval: { description: 'How often.', $ref: '#/definitions/duration', default: '1m' },
                  timeout: {
                    description: 'How long one answer may take; not longer than the interval.',
                    $ref: '#/definitions/duration',
                    default: '30s',
                  },
                  sampleLimit: {
                    description: 'The most samples of one answer.',
                    type: 'integer',
                    minimum: 1,
                    maximum: 500000,
                    default: 200000,
                  },
                  auth: {
                    description: 'How it is told who asks: one way.',
                    type: 'object',
                    additionalProperties: false,
                    minProperties: 1,
                    maxProperties: 1,
                    properties: {
                      basic: {
                        description: 'User name and password.',
                        type: 'object',
                        additionalProperties: false,
                        required: ['secretName'],
                        properties: {
                          secretName: {
                            description: "The Secret, in Prometheus' namespace.",
                            $ref: '#/definitions/dnsSubdomain',
                          },
                          usernameKey: {
                            description: 'Its key that holds the user name.',
                            type: 'string',
                            minLength: 1,
                            maxLength: 253,
                            pattern: '^[-._A-Za-z0-9]+$',
                            default: 'username',
                          },
                          passwordKey: {
                            description: 'Its key that holds the password.',
                            type: 'string',
                            minLength: 1,
                            maxLength: 253,
                            pattern: '^[-._A-Za-z0-9]+$',
                            default: 'password',
                          },
                        },
                      },
                      bearer: {
                        description: 'A bearer token.',
                        type: 'object',
                        additionalProperties: false,
                        required: ['secretName'],
                        properties: {
                          secretName: {
                            description: "The Secret, in Prometheus' namespace.",
                            $ref: '#/definitions/dnsSubdomain',
                          },
                          key: {
                            description: 'Its key that holds the token.',
                            type: 'string',
                            minLength: 1,
                            maxLength: 253,
                            pattern: '^[-._A-Za-z0-9]+$',
                            default: 'token',
                          },
                        },
                      },
                    },
                  },
                  tls: {
                    description: "The server's certificate, where no public authority signed it.",
                    type: 'object',
                    additionalProperties: false,
                    required: ['caSecretName'],
                    properties: {
                      caSecretName: {
                        description: "The Secret with the authority's certificate.",
                        $ref: '#/definitions/dnsSubdomain',
                      },
                      caKey: {
                        description: 'Its key.',
                        type: 'string',
                        minLength: 1,
                        maxLength: 253,
                        pattern: '^[-._A-Za-z0-9]+$',
                        default: 'ca.crt',
                      },
                      serverName: {
                        description: 'Name that the certificate must be for.',
                        $ref: '#/definitions/hostname',
                      },
                    },
                  },
                  labels: {
                    description: 'Labels that every series gets, unless it has them.',
                    $ref: '#/definitions/labels',
                    default: {},
                  },
                },
              },
            },
            to: {
              description:
                'Who may ask our own /federate, which knows no password: others of the cluster by the NetworkPolicy, others outside by an Ingress that does.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                namespaces: {
                  description: 'Namespaces whose pods may.',
                  type: 'array',
                  uniqueItems: true,
                  default: [],
                  items: { $ref: '#/definitions/dnsLabel' },
                },
                cidrs: {
                  description: 'Addresses outside the cluster that may, without the Ingress.',
                  type: 'array',
                  uniqueItems: true,
                  default: [],
                  items: { $ref: '#/definitions/cidr' },
                },
                ingress: {
                  description: 'An Ingress for the path /federate only.',
                  type: 'object',
                  additionalProperties: false,
                  required: ['host', 'tlsSecretName', 'annotations'],
                  properties: {
                    host: { description: 'Host name.', $ref: '#/definitions/hostname' },
                    className: {
                      description: "Class; the contract's when absent.",
                      $ref: '#/definitions/dnsSubdomain',
                    },
                    tlsSecretName: {
                      description: "Secret that its certificate goes to; the contract's issuer makes it.",
                      $ref: '#/definitions/dnsSubdomain',
                    },
                    annotations: {
                      description:
                        'How the controller authenticates; at least one, since Prometheus lets everybody in.',
                      type: 'object',
                      minProperties: 1,
                      additionalProperties: { type: 'string', maxLength: 65536 },
                    },
                  },
                },
              },
            },
          },
        },
        networkPolicy: {
          description:
            "Who may reach Prometheus and Alertmanager: the platform's own namespaces, and those named here. Neither knows a password, and both know every team.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether there is one.', type: 'boolean', default: true },
            namespaces: {
              description: 'Further namespaces whose pods may.',
              type: 'array',
              uniqueItems: true,
              default: [],
              items: { $ref: '#/definitions/dnsLabel' },
            },
          },
        },
      },
    },
    platformTracing: {
      title: 'Platform: tracing',
      description: 'The way of a span from an application to Tempo.',
      type: 'object',
      additionalProperties: false,
      properties: {
        address: {
          description: 'Where Tempo takes OTLP by gRPC, host:port; the tool fills it in.',
          type: 'string',
          pattern: '^(\\S+:[0-9]+)?$',
          default: '',
        },
        samplingPercentage: {
          description: 'Share of the traces that Alloy keeps; all spans of a trace are kept or none.',
          type: 'number',
          minimum: 0,
          maximum: 100,
          default: 100,
        },
        memoryLimitMiB: {
          description:
            "Memory of an agent beyond which it refuses spans, so that applications hold on to them; below the container's limit.",
          type: 'integer',
          minimum: 64,
          default: 384,
        },
        queueSize: {
          description: 'Batches that an agent keeps while Tempo does not answer.',
          type: 'integer',
          minimum: 1,
          default: 1000,
        },
      },
    },
    portNumber: { description: 'A port number.', type: 'integer', minimum: 1, maximum: 65535 },
    quantity: {
      description: 'A Kubernetes quantity, written as a quoted string or with a unit.',
      type: 'string',
      maxLength: 24,
      pattern: '^[0-9]+(\\.[0-9]+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$',
    },
  },
};
