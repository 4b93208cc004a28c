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
                      "The environment has these values: the values go to the environment's file. An empty map holds for each.",
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
                  "The environment has these values: the values go to the environment's file. An empty map holds for each.",
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
    cidr: {
      description: 'An IP range in CIDR notation.',
      type: 'string',
      maxLength: 43,
      pattern:
        '^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}/(3[0-2]|[12]?[0-9])|(([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|([0-9a-f]{1,4}:){1,7}:|([0-9a-f]{1,4}:){1,6}(:[0-9a-f]{1,4}){1,1}|([0-9a-f]{1,4}:){1,5}(:[0-9a-f]{1,4}){1,2}|([0-9a-f]{1,4}:){1,4}(:[0-9a-f]{1,4}){1,3}|([0-9a-f]{1,4}:){1,3}(:[0-9a-f]{1,4}){1,4}|([0-9a-f]{1,4}:){1,2}(:[0-9a-f]{1,4}){1,5}|[0-9a-f]{1,4}:(:[0-9a-f]{1,4}){1,6}|:((:[0-9a-f]{1,4}){1,7}|:))/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))$',
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
    hostname: {
      description: 'A DNS host name with at least two labels.',
      type: 'string',
      minLength: 3,
      maxLength: 253,
      pattern: '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)+$',
    },
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
    platformAccess: {
      title: 'Platform: access',
      description: "Values of the platform's own objects: access.",
      type: 'object',
      additionalProperties: false,
      properties: {},
    },
    platformAlerting: {
      title: 'Platform: alerting',
      description: "Values of the platform's own objects: alerting.",
      type: 'object',
      additionalProperties: false,
      properties: {},
    },
    platformBackup: {
      title: 'Platform: backup',
      description: "Values of the platform's own objects: backup.",
      type: 'object',
      additionalProperties: false,
      properties: {},
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
          description: 'StorageClasses, by name; none on kind, which brings its own.',
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
            },
          },
        },
      },
    },
    platformCertificates: {
      title: 'Platform: certificates',
      description: "Values of the platform's own objects: certificates.",
      type: 'object',
      additionalProperties: false,
      properties: {},
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
      description: "Values of the platform's own objects: edge.",
      type: 'object',
      additionalProperties: false,
      properties: {},
    },
    platformGrafana: {
      title: 'Platform: grafana',
      description: "Values of the platform's own objects: grafana.",
      type: 'object',
      additionalProperties: false,
      properties: {},
    },
    platformGuardrails: {
      title: 'Platform: guardrails',
      description: "Values of the platform's own objects: guardrails.",
      type: 'object',
      additionalProperties: false,
      properties: {},
    },
    platformKarpenter: {
      title: 'Platform: karpenter',
      description: "Values of the platform's own objects: karpenter.",
      type: 'object',
      additionalProperties: false,
      properties: {},
    },
    platformLogs: {
      title: 'Platform: logs',
      description: "Values of the platform's own objects: logs.",
      type: 'object',
      additionalProperties: false,
      properties: {},
    },
    platformMesh: {
      title: 'Platform: mesh',
      description: "Values of the platform's own objects: mesh.",
      type: 'object',
      additionalProperties: false,
      properties: {},
    },
    platformPrometheus: {
      title: 'Platform: prometheus',
      description: "Values of the platform's own objects: prometheus.",
      type: 'object',
      additionalProperties: false,
      properties: {},
    },
    platformTracing: {
      title: 'Platform: tracing',
      description: "Values of the platform's own objects: tracing.",
      type: 'object',
      additionalProperties: false,
      properties: {},
    },
  },
};
