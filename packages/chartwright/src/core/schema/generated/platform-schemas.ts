// Generated from schemas/ by `npm run generate`; do not edit.

export const platformSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Platform',
  description: 'Composition of the platform: the input of the umbrella generator.',
  type: 'object',
  additionalProperties: false,
  properties: {
    choices: {
      description: 'Selection among alternative components.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        logAgent: {
          description: 'Log agent: Alloy, or Promtail, which its vendor no longer supports.',
          enum: ['alloy', 'promtail'],
          default: 'alloy',
        },
        logTenants: {
          description:
            'Loki tenancy, with separate limits and retention per tenant: a single tenant, one per namespace, or one per team (the pod label chartwright.dev/team).',
          enum: ['none', 'namespace', 'team'],
          default: 'none',
        },
        edge: {
          description: 'Controller for Ingress and Gateway API; none if the cluster has its own.',
          enum: ['traefik', 'none'],
          default: 'traefik',
        },
        customMetrics: {
          description: 'Provider of custom and external metrics for autoscaling.',
          enum: ['keda', 'prometheus-adapter', 'none'],
          default: 'none',
        },
        meshIdentity: {
          description:
            "Source of linkerd's certificates in ring mode: cert-manager and trust-manager, or existing Secrets. A single release always creates its own.",
          enum: ['cert-manager', 'external'],
          default: 'cert-manager',
        },
        volumeBackup: {
          description:
            'How Velero backs up volumes if the cluster supports both: CSI snapshots, or file-system backup.',
          enum: ['csi', 'file-system'],
          default: 'csi',
        },
      },
    },
    registry: {
      description:
        "Registry and path that all images are pulled from, such as registry.example.com/mirror. It replaces the part of an image's public name before the first slash.",
      type: 'string',
      maxLength: 253,
      pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]+)?(/[a-z0-9]([-a-z0-9._]*[a-z0-9])?)*$',
    },
    components: {
      description: 'Components by name: enables or disables a catalogue component, or adds any other chart.',
      type: 'object',
      propertyNames: { $ref: '#/definitions/name' },
      default: {},
      additionalProperties: { $ref: '#/definitions/componentChoice' },
    },
    promotion: {
      description:
        "Promotion of the teams' images by Kargo, from one environment to the next; `npx nx generate kargo` writes what it needs.",
      type: 'object',
      additionalProperties: false,
      required: ['stages'],
      properties: {
        stages: {
          description: 'Environments in the order in which an image reaches them.',
          type: 'array',
          minItems: 1,
          maxItems: 50,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['environment'],
            properties: {
              environment: { description: 'Name of the environment.', $ref: '#/definitions/name' },
              review: {
                description:
                  'Whether Kargo opens a pull request, and waits for it, in place of a push; by default in every stage but the first.',
                type: 'boolean',
              },
              automatic: {
                description:
                  'Whether Kargo promotes by itself what the stage can have; by default in the first stage alone.',
                type: 'boolean',
              },
            },
          },
        },
        repository: {
          description:
            "URL of this workspace's Git repository for Kargo, where it is another than that of the environment's GitOps engine.",
          type: 'string',
          maxLength: 512,
          pattern: '^https://[^\\s@]+$',
        },
        provider: {
          description: 'What serves the repository, where its host name does not tell.',
          enum: ['azure', 'bitbucket', 'gitea', 'github', 'gitlab'],
        },
        images: {
          description: 'Which images are promoted, of all teams that set nothing else.',
          $ref: '#/definitions/promotedImages',
          default: {},
        },
        teams: {
          description: 'What differs for a team, by its name.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          default: {},
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            properties: {
              enabled: { description: 'Whether its images are promoted.', type: 'boolean', default: true },
              images: {
                description: 'Which of its images are promoted, in place of what holds for all.',
                $ref: '#/definitions/promotedImages',
              },
            },
          },
        },
      },
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
          description: 'Public repository, https:// or oci://; `workspace` for a chart below charts/.',
          type: 'string',
          pattern: '^((https|oci)://[^\\s/@]+(/[^\\s@]*)?|workspace)$',
        },
        version: {
          description: 'Exact version.',
          type: 'string',
          pattern: '^v?[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$',
        },
      },
    },
    component: {
      title: 'Component',
      description:
        'One component of the platform: its chart, its place in the installation order, and how it is wired to other components. Each catalogue file is a component; platform.yaml may define more.',
      type: 'object',
      additionalProperties: false,
      required: ['ring', 'description'],
      properties: {
        description: { description: 'Purpose, in one line.', type: 'string', minLength: 1, maxLength: 200 },
        docs: { description: 'URL of its documentation.', type: 'string', pattern: '^https://\\S+$' },
        chart: {
          description: 'Helm chart; absent for a component that consists of CustomResourceDefinitions only.',
          $ref: '#/definitions/chart',
        },
        default: {
          description: 'Whether it is enabled when platform.yaml does not set it.',
          type: 'boolean',
          default: true,
        },
        profiles: {
          description: 'Profiles that it supports.',
          type: 'array',
          items: { enum: ['kind', 'eks'] },
          minItems: 1,
          default: ['kind', 'eks'],
        },
        externalIn: {
          description: 'Profiles whose clusters already provide it as an add-on. It is used but not installed there.',
          type: 'array',
          items: { enum: ['kind', 'eks'] },
          default: [],
        },
        edgeNodeIn: {
          description:
            'Profiles in which it runs on the node with the label `chartwright.dev/edge: "true"`, and nowhere else.',
          type: 'array',
          items: { enum: ['kind', 'eks'] },
          default: [],
        },
        choice: {
          description: 'Choices in platform.yaml that select it. Components of the same choice are mutually exclusive.',
          type: 'object',
          additionalProperties: { type: 'string' },
          default: {},
        },
        ring: { description: 'Ring in which it is installed.', $ref: '#/definitions/ring' },
        needs: {
          description: 'Required components: installed in an earlier ring or the same one, or external.',
          type: 'array',
          items: { $ref: '#/definitions/name' },
          default: [],
        },
        wants: {
          description: 'Recommended components; informational only.',
          type: 'array',
          items: { $ref: '#/definitions/name' },
          default: [],
        },
        crds: {
          description: 'Sources of its CustomResourceDefinitions, collected by `platform:vendor`.',
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            properties: {
              chart: {
                description: "Chart that contains them; the component's own when absent.",
                $ref: '#/definitions/chart',
              },
              values: { description: 'Values that make the chart render them.', type: 'object', default: {} },
              manifest: {
                description: 'Manifest to use instead of a chart.',
                type: 'object',
                additionalProperties: false,
                required: ['file', 'url'],
                properties: {
                  file: {
                    description: 'File name in a mirror.',
                    type: 'string',
                    pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*\\.yaml$',
                  },
                  url: { description: 'URL at which it is published.', type: 'string', pattern: '^https://\\S+$' },
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
          description: 'Services that other components use, keyed by the name used in references.',
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
              switch: {
                description:
                  "Switch of it in the chart's values, such as `alertmanager.enabled`: where that is false, the Service is not expected.",
                type: 'string',
                maxLength: 253,
                pattern: '^[a-zA-Z][a-zA-Z0-9_-]*([.][a-zA-Z][a-zA-Z0-9_-]*)*$',
              },
            },
          },
        },
        workloads: {
          description:
            "Workloads that run when the component is up, as kind/name; alternatives, by the chart's modes, are separated by `|`. Informational: Helm itself waits for readiness.",
          type: 'array',
          items: {
            type: 'string',
            pattern:
              '^(deployment|statefulset|daemonset)/[a-z0-9-]+([|](deployment|statefulset|daemonset)/[a-z0-9-]+)*$',
          },
          default: [],
        },
        secrets: {
          description:
            "Secrets that must be created in the component's namespace beforehand; its ring is not installed without them.",
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['name', 'keys'],
            properties: {
              name: { description: 'Name of the Secret.', $ref: '#/definitions/dnsSubdomain' },
              keys: {
                description: 'Keys of the Secret.',
                type: 'array',
                minItems: 1,
                items: { type: 'string', pattern: '^[-._a-zA-Z0-9]+$' },
              },
              profiles: {
                description: 'Profiles in which it is required.',
                type: 'array',
                minItems: 1,
                items: { enum: ['kind', 'eks'] },
                default: ['kind', 'eks'],
              },
            },
          },
        },
        aws: {
          description:
            "What it needs in the AWS account, on EKS. Texts and keys may contain references: those of values, and ${aws.partition}, ${aws.region}, ${aws.accountId}, ${aws.dnsSuffix} (the domain of the partition's services), ${aws.key} (the KMS key), ${aws.hostedZones} (their ids, `*` where the environment names none). In a list, a text with a reference to a list becomes one text for each item.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            addon: { description: 'The EKS add-on that it is, where it is external.', $ref: '#/definitions/dnsLabel' },
            bucket: {
              description:
                'An S3 bucket of its own, encrypted, versioned and closed to the public; ${bucket.<component>} is its name. The identity may list it, use its objects and the key.',
              type: 'object',
              additionalProperties: false,
              required: ['actions'],
              properties: {
                actions: {
                  description: 'Actions that it may take on objects.',
                  type: 'array',
                  minItems: 1,
                  items: { type: 'string', pattern: '^s3:[A-Za-z]+$' },
                },
              },
            },
            identity: {
              description: 'The role that its pods get, `<cluster>-<component>`, by EKS Pod Identity or IRSA.',
              type: 'object',
              additionalProperties: false,
              required: ['serviceAccount'],
              properties: {
                when: { description: 'Condition; absent means always.', $ref: '#/definitions/condition' },
                serviceAccount: {
                  description: 'The ServiceAccount that its chart makes.',
                  $ref: '#/definitions/dnsSubdomain',
                },
                statements: {
                  description: 'Statements of its policy, `<cluster>-<component>`.',
                  type: 'array',
                  items: { $ref: '#/definitions/statement' },
                  default: [],
                },
                policies: {
                  description: 'Further policies, `<cluster>-<component>-<name>`: IAM takes 6,144 characters in each.',
                  type: 'object',
                  propertyNames: { pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$' },
                  default: {},
                  additionalProperties: { type: 'array', minItems: 1, items: { $ref: '#/definitions/statement' } },
                },
                wellKnownPolicy: {
                  description: 'A policy that eksctl keeps, in place of statements.',
                  enum: [
                    'autoScaler',
                    'awsLoadBalancerController',
                    'certManager',
                    'ebsCSIController',
                    'efsCSIController',
                    'externalDNS',
                    'imageBuilder',
                  ],
                },
              },
            },
            nodeRole: {
              description:
                'A role among `resources`, `<cluster>-<component>-<nodeRole>`, whose nodes join the cluster.',
              $ref: '#/definitions/name',
            },
            resources: {
              description: "Further resources of the environment's CloudFormation template, by logical id.",
              type: 'object',
              propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9]{0,254}$' },
              default: {},
              additionalProperties: {
                type: 'object',
                required: ['Type'],
                properties: {
                  Type: { description: 'Its type.', type: 'string', pattern: '^[A-Za-z0-9]+::[A-Za-z0-9:]+$' },
                },
              },
            },
            outputs: {
              description: 'Further outputs of the template, by logical id.',
              type: 'object',
              propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9]{0,254}$' },
              default: {},
              additionalProperties: {
                type: 'object',
                required: ['Value'],
                properties: {
                  Description: { description: 'What it is.', type: 'string' },
                  Value: { description: 'Its value.', type: ['string', 'object'] },
                },
              },
            },
          },
        },
        onlyIn: {
          description: 'Objects that only one way of installing has.',
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['mode', 'kinds', 'names', 'reason'],
            properties: {
              mode: {
                description: 'The way that has them: everything in one release, or ring by ring.',
                enum: ['single', 'rings'],
              },
              kinds: { description: 'Kinds of the objects.', $ref: '#/definitions/objectKinds' },
              names: { description: 'Their names.', $ref: '#/definitions/objectNames' },
              reason: { description: 'Why that is right.', $ref: '#/definitions/reason' },
            },
          },
        },
        outside: {
          description: "Objects outside the platform's namespaces.",
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['namespace', 'kinds', 'reason'],
            properties: {
              namespace: { description: 'The namespace.', $ref: '#/definitions/dnsLabel' },
              kinds: { description: 'Kinds of the objects.', $ref: '#/definitions/objectKinds' },
              reason: { description: 'Why that is right.', $ref: '#/definitions/reason' },
            },
          },
        },
        monitorsElsewhere: {
          description: 'ServiceMonitors that select a Service which no chart renders.',
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['namespace', 'names', 'reason'],
            properties: {
              namespace: { description: 'The namespace of the Service.', $ref: '#/definitions/dnsLabel' },
              names: { description: 'Names of the ServiceMonitors.', $ref: '#/definitions/objectNames' },
              reason: { description: 'Who makes the Service.', $ref: '#/definitions/reason' },
            },
          },
        },
        renderedSecrets: {
          description: 'Secrets whose contents may appear in a render, since they contain nothing secret.',
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['names', 'reason'],
            properties: {
              names: { description: 'Names of the Secrets.', $ref: '#/definitions/objectNames' },
              reason: { description: 'Why that is right.', $ref: '#/definitions/reason' },
            },
          },
        },
        injects: {
          description: 'What it adds to other pods when they start, so that it appears in no render.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            labels: { description: 'Labels of the pods.', $ref: '#/definitions/labels', default: {} },
            ports: {
              description: 'Names of ports of the container that is added.',
              type: 'array',
              items: { type: 'string', minLength: 1, maxLength: 15, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' },
              default: [],
            },
          },
        },
        layers: {
          description:
            "Its values, placed under its own key in the umbrella's values. Each layer whose condition is true is merged over the layers before it.",
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            properties: {
              when: { description: 'Condition; absent means always.', $ref: '#/definitions/condition' },
              values: {
                description: 'Values of its chart; strings may contain references such as ${url.loki.http}.',
                type: 'object',
                default: {},
              },
              platform: {
                description: "Values of the platform's own objects, placed under `platform`.",
                type: 'object',
                default: {},
              },
              contract: {
                description:
                  "What teams may rely on with it: values of `global.platform` in the environment's contract. Beside the components that are present, `when` may test the profile and the environment.",
                type: 'object',
                default: {},
              },
            },
            minProperties: 1,
          },
        },
        values: { description: 'Shorthand for one layer without a condition.', type: 'object', default: {} },
      },
    },
    componentChoice: {
      type: 'object',
      additionalProperties: false,
      properties: {
        enabled: { description: "Whether it is enabled; the catalogue's default when absent.", type: 'boolean' },
        external: {
          description: 'Whether it is already in the cluster. It is then used but not installed.',
          type: 'boolean',
        },
        version: {
          description: "Chart version to use instead of the catalogue's.",
          type: 'string',
          pattern: '^v?[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$',
        },
        definition: {
          description: 'Definition of a component that is not in the catalogue.',
          $ref: '#/definitions/component',
        },
      },
    },
    condition: {
      description: 'A condition on the platform and the environment.',
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
          description: 'platform.yaml has these choices.',
          type: 'object',
          additionalProperties: { type: 'string' },
        },
        environment: {
          description:
            "The environment has these values: the values go to the environment's file. An empty map matches anything that is set, so `{}` matches each environment.",
          type: 'object',
        },
        registry: { description: 'Images come from a private registry.', const: true },
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
    labelValue: {
      description:
        "A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.",
      type: 'string',
      maxLength: 63,
      pattern: '^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$',
    },
    labels: {
      description: 'Labels: keys and values in Kubernetes syntax.',
      type: 'object',
      propertyNames: { $ref: '#/definitions/qualifiedName' },
      additionalProperties: { $ref: '#/definitions/labelValue' },
    },
    name: {
      description:
        'A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.',
      type: 'string',
      minLength: 1,
      maxLength: 40,
      pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    },
    objectKinds: {
      description: 'Kinds of the objects.',
      type: 'array',
      minItems: 1,
      items: { type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$' },
    },
    objectNames: {
      description: 'Names of the objects; `*` matches any characters.',
      type: 'array',
      minItems: 1,
      items: { type: 'string', minLength: 1, maxLength: 253, pattern: '^[-a-z0-9.*]+$' },
    },
    portNumber: { description: 'A port number.', type: 'integer', minimum: 1, maximum: 65535 },
    promotedImages: {
      type: 'object',
      additionalProperties: false,
      properties: {
        tag: {
          description:
            'Tag that moves from build to build, such as main, whose digest is promoted; without it, the highest version among the tags is, as in 1.4.2.',
          type: 'string',
          maxLength: 128,
          pattern: '^[A-Za-z0-9_][A-Za-z0-9_.-]*$',
        },
        repositories: {
          description:
            'Prefixes of the images that are promoted, each ending with a slash, such as ghcr.io/acme/; any image of a workload when empty.',
          type: 'array',
          uniqueItems: true,
          items: { type: 'string', minLength: 1, maxLength: 253, pattern: '^[a-z0-9][-a-z0-9._:]*(/[-a-z0-9._]+)*/$' },
          default: [],
        },
      },
    },
    qualifiedName: {
      description:
        "A key of at most 63 letters, digits, '-', '_' and '.', after an optional DNS prefix of at most 253 and '/'.",
      type: 'string',
      minLength: 1,
      maxLength: 317,
      pattern:
        '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$',
      not: { pattern: '^[^/]{254}' },
    },
    reason: { description: 'Why that is right.', type: 'string', minLength: 1, maxLength: 200 },
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
    statement: {
      description: 'A statement of an IAM policy.',
      type: 'object',
      additionalProperties: false,
      required: ['Sid', 'Effect', 'Action', 'Resource'],
      properties: {
        Sid: { description: 'Its name within the policy.', type: 'string', pattern: '^[A-Za-z0-9]+$' },
        Effect: { description: 'Whether it allows or denies.', enum: ['Allow', 'Deny'] },
        Action: { description: 'The action, or a list of them.', type: ['string', 'array'], items: { type: 'string' } },
        Resource: { description: 'The ARN, or a list of them.', type: ['string', 'array', 'object'] },
        Condition: { description: 'Operator → key → value.', type: 'object', additionalProperties: { type: 'object' } },
      },
    },
  },
};

export const environmentSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Environment',
  description: 'One cluster: its location, names, and the AWS resources it uses.',
  type: 'object',
  additionalProperties: false,
  required: ['profile'],
  properties: {
    profile: { description: 'Kind of cluster.', enum: ['kind', 'eks'] },
    production: {
      description:
        'Whether it is a production environment, which rejects a single node and self-signed certificates. True on EKS by default.',
      type: 'boolean',
    },
    domains: {
      description:
        'DNS domains of the environment; every team host must be under one of them. The platform uses the first for its own hosts.',
      type: 'array',
      items: { $ref: '#/definitions/hostname' },
      minItems: 1,
    },
    context: {
      description: 'Kubeconfig context that commands may change; kind-<cluster> on kind when absent.',
      type: 'string',
      minLength: 1,
      maxLength: 253,
    },
    cluster: {
      description: 'Cluster settings.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        name: { description: "Name of the cluster; the environment's name when absent.", $ref: '#/definitions/name' },
        kubernetesVersion: {
          description: 'Kubernetes minor version.',
          type: 'string',
          pattern: '^1\\.[0-9]{2}$',
          default: '1.35',
        },
        nodes: {
          description:
            'kind: number of worker nodes. EKS: number of nodes in the managed node group that Karpenter itself runs on.',
          type: 'integer',
          minimum: 1,
          maximum: 20,
          default: 3,
        },
        zones: {
          description: 'Zones: zone letters of the region on EKS, such as [a, b, c]; node labels on kind.',
          type: 'array',
          items: { type: 'string', pattern: '^[a-z]$' },
          minItems: 1,
          uniqueItems: true,
          default: ['a', 'b', 'c'],
        },
        vpcCidr: { description: 'EKS: CIDR of the VPC.', $ref: '#/definitions/cidr', default: '10.0.0.0/16' },
        publicAccessCidrs: {
          description: 'EKS: CIDRs from which the API endpoint is reachable; empty means from inside the VPC only.',
          type: 'array',
          items: { $ref: '#/definitions/cidr' },
          default: [],
        },
        instanceType: {
          description: 'EKS: instance type of the managed node group.',
          type: 'string',
          pattern: '^[a-z0-9-]+\\.[a-z0-9-]+$',
          default: 'm7g.large',
        },
        nodeImage: {
          description: 'kind: node image; the image of the Kubernetes version when absent.',
          type: 'string',
          maxLength: 512,
          pattern: '^[a-z0-9][a-zA-Z0-9._:/@-]+$',
        },
        ports: {
          description: 'kind: host ports mapped to the edge.',
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
            'Overrides merged over the generated kind or eksctl configuration as Helm merges values: maps merge, everything else replaces.',
          type: 'object',
          default: {},
        },
      },
    },
    aws: {
      description: 'EKS: settings of the AWS account.',
      type: 'object',
      additionalProperties: false,
      required: ['region'],
      properties: {
        region: { description: 'Region.', type: 'string', pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$' },
        accountId: {
          description: 'Account id, twelve digits; needed for IRSA and for role names.',
          type: 'string',
          pattern: '^[0-9]{12}$',
        },
        partition: { description: 'Partition.', enum: ['aws', 'aws-cn', 'aws-us-gov'], default: 'aws' },
        identity: {
          description: 'How pods get AWS permissions: EKS Pod Identity, or IAM roles for service accounts.',
          enum: ['pod-identity', 'irsa'],
          default: 'pod-identity',
        },
        hostedZoneIds: {
          description: 'Route 53 hosted zones that external-dns and cert-manager may change.',
          type: 'array',
          items: { type: 'string', pattern: '^Z[A-Z0-9]+$' },
          default: [],
        },
        kmsKeyArn: {
          description:
            "KMS key that encrypts Secrets and volumes, in the region of the cluster; one is created when absent. The policy of another account's key must let this account use it.",
          type: 'string',
          pattern: '^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[0-9a-f-]+$',
        },
        access: {
          description:
            "EKS access entries: which AWS principals belong to which Kubernetes groups, in addition to the cluster's creator.",
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
                description: 'Kubernetes groups, as used in platform.access and tenant.access.',
                type: 'array',
                items: { type: 'string', minLength: 1, maxLength: 253, pattern: '^[A-Za-z0-9][A-Za-z0-9._:/@-]*$' },
                minItems: 1,
              },
            },
          },
        },
        buckets: {
          description: 'S3 bucket names by component; <cluster>-<account>-<component> when absent.',
          type: 'object',
          additionalProperties: { $ref: '#/definitions/bucket' },
          default: {},
          propertyNames: { $ref: '#/definitions/name' },
        },
        roles: {
          description:
            'Roles for pods of teams, by the name that their values use (`serviceAccount.aws.role`); each is `<cluster>-team-<name>`, for one ServiceAccount.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          default: {},
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['namespace', 'serviceAccount', 'statements'],
            properties: {
              namespace: { description: 'Namespace of the team.', $ref: '#/definitions/dnsLabel' },
              serviceAccount: {
                description: "The workload's name, or one of the team's `serviceAccounts`.",
                $ref: '#/definitions/name',
              },
              statements: {
                description: 'What it may do.',
                type: 'array',
                minItems: 1,
                items: { $ref: '#/definitions/statement' },
              },
            },
          },
        },
      },
    },
    certificates: {
      description: 'Source of TLS certificates.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        issuer: {
          description:
            'self-signed (default on kind), ca (a CA in a Secret), acme-http01, or acme-dns01 (default on EKS).',
          enum: ['self-signed', 'ca', 'acme-http01', 'acme-dns01'],
        },
        email: {
          description: 'Contact e-mail address for the ACME server.',
          type: 'string',
          maxLength: 254,
          pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
        },
        acmeServer: {
          description: 'ACME directory URL.',
          type: 'string',
          pattern: '^https://\\S+$',
          default: 'https://acme-v02.api.letsencrypt.org/directory',
        },
        caSecretName: {
          description: "Secret in cert-manager's namespace with the CA's tls.crt and tls.key.",
          $ref: '#/definitions/dnsSubdomain',
        },
      },
    },
    mesh: {
      description: 'Service mesh settings.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        defaultInboundPolicy: {
          description:
            "Linkerd's default inbound policy: allow all, only meshed clients, or none; audit allows and logs. The kubelet's probes over HTTP are always allowed, and the platform's own namespaces allow all.",
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
    network: {
      description: 'What outside the cluster teams may name.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        services: {
          description:
            'Services outside the cluster that teams name in `tenant.network.egress`, such as a mail relay or the API server.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['cidrs'],
            properties: {
              cidrs: { description: 'IP ranges.', type: 'array', minItems: 1, items: { $ref: '#/definitions/cidr' } },
              protocol: {
                description: 'Transport protocol of the ports.',
                enum: ['TCP', 'UDP', 'SCTP'],
                default: 'TCP',
              },
              ports: { description: 'Ports.', type: 'array', minItems: 1, items: { $ref: '#/definitions/portNumber' } },
              portRanges: { description: 'Ranges of ports.', $ref: '#/definitions/portRanges' },
            },
          },
          default: {},
        },
        hosts: {
          description:
            "What keeps pods to host names in `tenant.network.egress`: Cilium, where it is the cluster's network plugin, or nothing.",
          enum: ['none', 'cilium'],
          default: 'none',
        },
      },
    },
    components: {
      description: "Overrides of platform.yaml's components for this environment.",
      type: 'object',
      propertyNames: { $ref: '#/definitions/name' },
      default: {},
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          enabled: { description: 'Whether it is enabled here.', type: 'boolean' },
          external: { description: 'Whether it is already in the cluster.', type: 'boolean' },
          version: {
            description: 'Version of its chart here, instead of that of platform.yaml.',
            type: 'string',
            pattern: '^v?[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$',
          },
        },
      },
    },
    gitops: {
      description: 'GitOps engine that installs this environment; without it, use `platform:install`.',
      type: 'object',
      additionalProperties: false,
      required: ['engine', 'repository', 'charts'],
      properties: {
        engine: { description: 'Argo CD or Flux.', enum: ['argocd', 'flux'] },
        repository: {
          description: "URL of this workspace's Git repository, as the engine reaches it.",
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
          description: 'OCI registry and path to which the packaged umbrella chart is pushed.',
          type: 'string',
          maxLength: 512,
          pattern: '^oci://[^\\s@]+$',
        },
      },
    },
    contract: {
      description: 'Overrides of the derived contract with teams, merged over global.platform.',
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
      description: 'A DNS host name of at least two labels, the last of which begins with a letter.',
      type: 'string',
      minLength: 3,
      maxLength: 253,
      pattern:
        '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*\\.[a-z]([-a-z0-9]{0,61}[a-z0-9])?$',
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
    portRanges: {
      description: 'Ranges of ports.',
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['port', 'endPort'],
        properties: {
          port: { description: 'First port.', $ref: '#/definitions/portNumber' },
          endPort: { description: 'Last port.', $ref: '#/definitions/portNumber' },
        },
      },
    },
    statement: {
      description: 'A statement of an IAM policy.',
      type: 'object',
      additionalProperties: false,
      required: ['Sid', 'Effect', 'Action', 'Resource'],
      properties: {
        Sid: { description: 'Its name within the policy.', type: 'string', pattern: '^[A-Za-z0-9]+$' },
        Effect: { description: 'Whether it allows or denies.', enum: ['Allow', 'Deny'] },
        Action: { description: 'The action, or a list of them.', type: ['string', 'array'], items: { type: 'string' } },
        Resource: { description: 'The ARN, or a list of them.', type: ['string', 'array', 'object'] },
        Condition: { description: 'Operator → key → value.', type: 'object', additionalProperties: { type: 'object' } },
      },
    },
  },
};

export const componentSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Component',
  description:
    'One component of the platform: its chart, its place in the installation order, and how it is wired to other components. Each catalogue file is a component; platform.yaml may define more.',
  type: 'object',
  additionalProperties: false,
  required: ['ring', 'description'],
  properties: {
    description: { description: 'Purpose, in one line.', type: 'string', minLength: 1, maxLength: 200 },
    docs: { description: 'URL of its documentation.', type: 'string', pattern: '^https://\\S+$' },
    chart: {
      description: 'Helm chart; absent for a component that consists of CustomResourceDefinitions only.',
      $ref: '#/definitions/chart',
    },
    default: {
      description: 'Whether it is enabled when platform.yaml does not set it.',
      type: 'boolean',
      default: true,
    },
    profiles: {
      description: 'Profiles that it supports.',
      type: 'array',
      items: { enum: ['kind', 'eks'] },
      minItems: 1,
      default: ['kind', 'eks'],
    },
    externalIn: {
      description: 'Profiles whose clusters already provide it as an add-on. It is used but not installed there.',
      type: 'array',
      items: { enum: ['kind', 'eks'] },
      default: [],
    },
    edgeNodeIn: {
      description:
        'Profiles in which it runs on the node with the label `chartwright.dev/edge: "true"`, and nowhere else.',
      type: 'array',
      items: { enum: ['kind', 'eks'] },
      default: [],
    },
    choice: {
      description: 'Choices in platform.yaml that select it. Components of the same choice are mutually exclusive.',
      type: 'object',
      additionalProperties: { type: 'string' },
      default: {},
    },
    ring: { description: 'Ring in which it is installed.', $ref: '#/definitions/ring' },
    needs: {
      description: 'Required components: installed in an earlier ring or the same one, or external.',
      type: 'array',
      items: { $ref: '#/definitions/name' },
      default: [],
    },
    wants: {
      description: 'Recommended components; informational only.',
      type: 'array',
      items: { $ref: '#/definitions/name' },
      default: [],
    },
    crds: {
      description: 'Sources of its CustomResourceDefinitions, collected by `platform:vendor`.',
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          chart: {
            description: "Chart that contains them; the component's own when absent.",
            $ref: '#/definitions/chart',
          },
          values: { description: 'Values that make the chart render them.', type: 'object', default: {} },
          manifest: {
            description: 'Manifest to use instead of a chart.',
            type: 'object',
            additionalProperties: false,
            required: ['file', 'url'],
            properties: {
              file: {
                description: 'File name in a mirror.',
                type: 'string',
                pattern: '^[A-Za-z0-9][A-Za-z0-9._-]*\\.yaml$',
              },
              url: { description: 'URL at which it is published.', type: 'string', pattern: '^https://\\S+$' },
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
      description: 'Services that other components use, keyed by the name used in references.',
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
          switch: {
            description:
              "Switch of it in the chart's values, such as `alertmanager.enabled`: where that is false, the Service is not expected.",
            type: 'string',
            maxLength: 253,
            pattern: '^[a-zA-Z][a-zA-Z0-9_-]*([.][a-zA-Z][a-zA-Z0-9_-]*)*$',
          },
        },
      },
    },
    workloads: {
      description:
        "Workloads that run when the component is up, as kind/name; alternatives, by the chart's modes, are separated by `|`. Informational: Helm itself waits for readiness.",
      type: 'array',
      items: {
        type: 'string',
        pattern: '^(deployment|statefulset|daemonset)/[a-z0-9-]+([|](deployment|statefulset|daemonset)/[a-z0-9-]+)*$',
      },
      default: [],
    },
    secrets: {
      description:
        "Secrets that must be created in the component's namespace beforehand; its ring is not installed without them.",
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'keys'],
        properties: {
          name: { description: 'Name of the Secret.', $ref: '#/definitions/dnsSubdomain' },
          keys: {
            description: 'Keys of the Secret.',
            type: 'array',
            minItems: 1,
            items: { type: 'string', pattern: '^[-._a-zA-Z0-9]+$' },
          },
          profiles: {
            description: 'Profiles in which it is required.',
            type: 'array',
            minItems: 1,
            items: { enum: ['kind', 'eks'] },
            default: ['kind', 'eks'],
          },
        },
      },
    },
    aws: {
      description:
        "What it needs in the AWS account, on EKS. Texts and keys may contain references: those of values, and ${aws.partition}, ${aws.region}, ${aws.accountId}, ${aws.dnsSuffix} (the domain of the partition's services), ${aws.key} (the KMS key), ${aws.hostedZones} (their ids, `*` where the environment names none). In a list, a text with a reference to a list becomes one text for each item.",
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        addon: { description: 'The EKS add-on that it is, where it is external.', $ref: '#/definitions/dnsLabel' },
        bucket: {
          description:
            'An S3 bucket of its own, encrypted, versioned and closed to the public; ${bucket.<component>} is its name. The identity may list it, use its objects and the key.',
          type: 'object',
          additionalProperties: false,
          required: ['actions'],
          properties: {
            actions: {
              description: 'Actions that it may take on objects.',
              type: 'array',
              minItems: 1,
              items: { type: 'string', pattern: '^s3:[A-Za-z]+$' },
            },
          },
        },
        identity: {
          description: 'The role that its pods get, `<cluster>-<component>`, by EKS Pod Identity or IRSA.',
          type: 'object',
          additionalProperties: false,
          required: ['serviceAccount'],
          properties: {
            when: { description: 'Condition; absent means always.', $ref: '#/definitions/condition' },
            serviceAccount: {
              description: 'The ServiceAccount that its chart makes.',
              $ref: '#/definitions/dnsSubdomain',
            },
            statements: {
              description: 'Statements of its policy, `<cluster>-<component>`.',
              type: 'array',
              items: { $ref: '#/definitions/statement' },
              default: [],
            },
            policies: {
              description: 'Further policies, `<cluster>-<component>-<name>`: IAM takes 6,144 characters in each.',
              type: 'object',
              propertyNames: { pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$' },
              default: {},
              additionalProperties: { type: 'array', minItems: 1, items: { $ref: '#/definitions/statement' } },
            },
            wellKnownPolicy: {
              description: 'A policy that eksctl keeps, in place of statements.',
              enum: [
                'autoScaler',
                'awsLoadBalancerController',
                'certManager',
                'ebsCSIController',
                'efsCSIController',
                'externalDNS',
                'imageBuilder',
              ],
            },
          },
        },
        nodeRole: {
          description: 'A role among `resources`, `<cluster>-<component>-<nodeRole>`, whose nodes join the cluster.',
          $ref: '#/definitions/name',
        },
        resources: {
          description: "Further resources of the environment's CloudFormation template, by logical id.",
          type: 'object',
          propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9]{0,254}$' },
          default: {},
          additionalProperties: {
            type: 'object',
            required: ['Type'],
            properties: {
              Type: { description: 'Its type.', type: 'string', pattern: '^[A-Za-z0-9]+::[A-Za-z0-9:]+$' },
            },
          },
        },
        outputs: {
          description: 'Further outputs of the template, by logical id.',
          type: 'object',
          propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9]{0,254}$' },
          default: {},
          additionalProperties: {
            type: 'object',
            required: ['Value'],
            properties: {
              Description: { description: 'What it is.', type: 'string' },
              Value: { description: 'Its value.', type: ['string', 'object'] },
            },
          },
        },
      },
    },
    onlyIn: {
      description: 'Objects that only one way of installing has.',
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['mode', 'kinds', 'names', 'reason'],
        properties: {
          mode: {
            description: 'The way that has them: everything in one release, or ring by ring.',
            enum: ['single', 'rings'],
          },
          kinds: { description: 'Kinds of the objects.', $ref: '#/definitions/objectKinds' },
          names: { description: 'Their names.', $ref: '#/definitions/objectNames' },
          reason: { description: 'Why that is right.', $ref: '#/definitions/reason' },
        },
      },
    },
    outside: {
      description: "Objects outside the platform's namespaces.",
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['namespace', 'kinds', 'reason'],
        properties: {
          namespace: { description: 'The namespace.', $ref: '#/definitions/dnsLabel' },
          kinds: { description: 'Kinds of the objects.', $ref: '#/definitions/objectKinds' },
          reason: { description: 'Why that is right.', $ref: '#/definitions/reason' },
        },
      },
    },
    monitorsElsewhere: {
      description: 'ServiceMonitors that select a Service which no chart renders.',
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['namespace', 'names', 'reason'],
        properties: {
          namespace: { description: 'The namespace of the Service.', $ref: '#/definitions/dnsLabel' },
          names: { description: 'Names of the ServiceMonitors.', $ref: '#/definitions/objectNames' },
          reason: { description: 'Who makes the Service.', $ref: '#/definitions/reason' },
        },
      },
    },
    renderedSecrets: {
      description: 'Secrets whose contents may appear in a render, since they contain nothing secret.',
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['names', 'reason'],
        properties: {
          names: { description: 'Names of the Secrets.', $ref: '#/definitions/objectNames' },
          reason: { description: 'Why that is right.', $ref: '#/definitions/reason' },
        },
      },
    },
    injects: {
      description: 'What it adds to other pods when they start, so that it appears in no render.',
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        labels: { description: 'Labels of the pods.', $ref: '#/definitions/labels', default: {} },
        ports: {
          description: 'Names of ports of the container that is added.',
          type: 'array',
          items: { type: 'string', minLength: 1, maxLength: 15, pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?$' },
          default: [],
        },
      },
    },
    layers: {
      description:
        "Its values, placed under its own key in the umbrella's values. Each layer whose condition is true is merged over the layers before it.",
      type: 'array',
      default: [],
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {
          when: { description: 'Condition; absent means always.', $ref: '#/definitions/condition' },
          values: {
            description: 'Values of its chart; strings may contain references such as ${url.loki.http}.',
            type: 'object',
            default: {},
          },
          platform: {
            description: "Values of the platform's own objects, placed under `platform`.",
            type: 'object',
            default: {},
          },
          contract: {
            description:
              "What teams may rely on with it: values of `global.platform` in the environment's contract. Beside the components that are present, `when` may test the profile and the environment.",
            type: 'object',
            default: {},
          },
        },
        minProperties: 1,
      },
    },
    values: { description: 'Shorthand for one layer without a condition.', type: 'object', default: {} },
  },
  definitions: {
    chart: {
      type: 'object',
      additionalProperties: false,
      required: ['repository', 'version'],
      properties: {
        name: { description: "Name of the chart; the component's when absent.", $ref: '#/definitions/dnsLabel' },
        repository: {
          description: 'Public repository, https:// or oci://; `workspace` for a chart below charts/.',
          type: 'string',
          pattern: '^((https|oci)://[^\\s/@]+(/[^\\s@]*)?|workspace)$',
        },
        version: {
          description: 'Exact version.',
          type: 'string',
          pattern: '^v?[0-9]+\\.[0-9]+\\.[0-9]+([-+][0-9A-Za-z.+-]+)?$',
        },
      },
    },
    condition: {
      description: 'A condition on the platform and the environment.',
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
          description: 'platform.yaml has these choices.',
          type: 'object',
          additionalProperties: { type: 'string' },
        },
        environment: {
          description:
            "The environment has these values: the values go to the environment's file. An empty map matches anything that is set, so `{}` matches each environment.",
          type: 'object',
        },
        registry: { description: 'Images come from a private registry.', const: true },
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
    labelValue: {
      description:
        "A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.",
      type: 'string',
      maxLength: 63,
      pattern: '^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$',
    },
    labels: {
      description: 'Labels: keys and values in Kubernetes syntax.',
      type: 'object',
      propertyNames: { $ref: '#/definitions/qualifiedName' },
      additionalProperties: { $ref: '#/definitions/labelValue' },
    },
    name: {
      description:
        'A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.',
      type: 'string',
      minLength: 1,
      maxLength: 40,
      pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    },
    objectKinds: {
      description: 'Kinds of the objects.',
      type: 'array',
      minItems: 1,
      items: { type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$' },
    },
    objectNames: {
      description: 'Names of the objects; `*` matches any characters.',
      type: 'array',
      minItems: 1,
      items: { type: 'string', minLength: 1, maxLength: 253, pattern: '^[-a-z0-9.*]+$' },
    },
    portNumber: { description: 'A port number.', type: 'integer', minimum: 1, maximum: 65535 },
    qualifiedName: {
      description:
        "A key of at most 63 letters, digits, '-', '_' and '.', after an optional DNS prefix of at most 253 and '/'.",
      type: 'string',
      minLength: 1,
      maxLength: 317,
      pattern:
        '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$',
      not: { pattern: '^[^/]{254}' },
    },
    reason: { description: 'Why that is right.', type: 'string', minLength: 1, maxLength: 200 },
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
    statement: {
      description: 'A statement of an IAM policy.',
      type: 'object',
      additionalProperties: false,
      required: ['Sid', 'Effect', 'Action', 'Resource'],
      properties: {
        Sid: { description: 'Its name within the policy.', type: 'string', pattern: '^[A-Za-z0-9]+$' },
        Effect: { description: 'Whether it allows or denies.', enum: ['Allow', 'Deny'] },
        Action: { description: 'The action, or a list of them.', type: ['string', 'array'], items: { type: 'string' } },
        Resource: { description: 'The ARN, or a list of them.', type: ['string', 'array', 'object'] },
        Condition: { description: 'Operator → key → value.', type: 'object', additionalProperties: { type: 'object' } },
      },
    },
  },
};

export const platformValuesSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Values of the platform',
  description: "Values of the umbrella chart, except those of its dependencies, which are under the dependency's name.",
  type: 'object',
  additionalProperties: false,
  properties: {
    global: {
      description: 'Passed to every subchart by Helm.',
      type: 'object',
      default: {},
      properties: {
        platform: {
          description: "What the environment offers every team; also used by the platform's own objects.",
          $ref: '#/definitions/platformContract',
          default: {},
        },
        prometheus: { $ref: '#/definitions/platformMetrics', default: {} },
      },
    },
    components: {
      description: 'One switch per component: whether it is enabled.',
      type: 'object',
      additionalProperties: { type: 'boolean' },
      default: {},
    },
    rings: {
      description: 'Set only by the ring files: false keeps the components of a ring out of this release.',
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
          description: 'Ring of this release; empty for a single release.',
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
        profile: { description: 'Kind of cluster.', enum: ['kind', 'eks'], default: 'kind' },
        environment: {
          description: 'Name of the environment; added as a label to metrics and logs that leave the cluster.',
          $ref: '#/definitions/name',
          default: 'trial',
        },
        external: {
          description: 'Components that are already in the cluster: used but not installed.',
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
          description: 'Additional platform objects, keyed by name, each with a ring and a manifest.',
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
              manifest: { description: 'Manifest of the object.', type: 'object' },
            },
          },
        },
      },
    },
  },
  definitions: {
    acme: {
      description: 'types acme-http01 and acme-dns01: the ACME account, and how control of a host is proven.',
      type: 'object',
      additionalProperties: false,
      properties: {
        email: {
          description: 'Contact e-mail address for the ACME server.',
          type: 'string',
          maxLength: 254,
          pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$',
        },
        server: {
          description: 'ACME directory URL.',
          type: 'string',
          pattern: '^https://\\S+$',
          default: 'https://acme-v02.api.letsencrypt.org/directory',
        },
        externalAccount: {
          description: 'External account binding, if the ACME server requires one.',
          type: 'object',
          additionalProperties: false,
          required: ['keyId', 'secretName'],
          properties: {
            keyId: { description: 'Key id.', type: 'string', minLength: 1, maxLength: 256 },
            secretName: {
              description: "Secret in cert-manager's namespace with the key.",
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
                "Default solver: an Ingress of the contract's class, or an HTTPRoute of the contract's Gateway. Certificates labelled chartwright.dev/acme-solver use the other one.",
              enum: ['ingress', 'gateway'],
              default: 'ingress',
            },
          },
        },
        dns01: {
          description: "type acme-dns01: Route 53, with the permissions of cert-manager's own pod.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            region: { description: 'AWS region.', type: 'string', pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$' },
            hostedZoneIds: {
              description:
                'Hosted zones to use. A single zone is used directly; among several, the zone is chosen by name.',
              type: 'array',
              items: { $ref: '#/definitions/hostedZoneId' },
              default: [],
            },
            zones: {
              description:
                'Hosted zone by domain, where the name is ambiguous, for example with a private zone of the same name.',
              type: 'object',
              propertyNames: { $ref: '#/definitions/hostname' },
              additionalProperties: { $ref: '#/definitions/hostedZoneId' },
              default: {},
            },
            role: {
              description: 'IAM role to assume for zones in another account.',
              type: 'string',
              pattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/\\S+$',
            },
          },
        },
      },
    },
    annotations: {
      description: 'Annotations: keys in Kubernetes syntax, any text as value.',
      type: 'object',
      propertyNames: { $ref: '#/definitions/qualifiedName' },
      additionalProperties: { type: 'string', maxLength: 65536 },
    },
    backupSchedule: {
      description: 'A backup schedule.',
      type: 'object',
      additionalProperties: false,
      required: ['tier'],
      properties: {
        tier: { description: 'Tier of the schedule; none creates no backups.', type: 'string', minLength: 1 },
        schedule: {
          description: "Cron expression in UTC in place of the tier's, with a `ttl`.",
          $ref: '#/definitions/cron',
        },
        ttl: {
          description: "Retention of a backup, in hours, in place of the tier's.",
          $ref: '#/definitions/retention',
        },
        excludedResources: {
          description: 'Namespaced resources that this schedule leaves out, beside those that every one does.',
          type: 'array',
          uniqueItems: true,
          items: { type: 'string', minLength: 1, maxLength: 253 },
          default: [],
        },
        namespaces: {
          description: 'Namespaces, with * and ? as wildcards.',
          type: 'array',
          uniqueItems: true,
          items: { type: 'string', minLength: 1, maxLength: 63, pattern: '^[a-z0-9*?]([-a-z0-9*?]*[a-z0-9*?])?$' },
          default: [],
        },
        platformNamespaces: {
          description: "Whether to include the platform's namespaces.",
          type: 'boolean',
          default: false,
        },
        clusterResources: {
          description:
            'Whether to include all cluster-scoped resources; otherwise only those the backed-up objects need, such as volumes.',
          type: 'boolean',
          default: false,
        },
        volumes: { description: 'Whether to back up volumes with their claims.', type: 'boolean', default: true },
        paused: { description: 'Whether the schedule is paused.', type: 'boolean', default: false },
      },
    },
    backupTier: {
      description: 'A backup tier.',
      type: 'object',
      additionalProperties: false,
      required: ['schedule', 'ttl'],
      properties: {
        schedule: {
          description:
            'Cron expression in UTC. H in the minute field picks a different minute for each schedule, so that not all start at once.',
          $ref: '#/definitions/cron',
        },
        ttl: { description: 'Retention of a backup, in hours.', $ref: '#/definitions/retention' },
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
            'self-signed: a CA created here; ca: a CA in a Secret; acme-http01 and acme-dns01 (Route 53); custom: the given `spec`.',
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
              description: "Secret in cert-manager's namespace with tls.crt and tls.key.",
              $ref: '#/definitions/dnsSubdomain',
            },
          },
        },
        acme: { $ref: '#/definitions/acme', default: {} },
        spec: {
          description: "type custom: spec of the ClusterIssuer, in cert-manager's format.",
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
    configKey: {
      description: "A key of a ConfigMap or Secret: letters, digits, '-', '_' and '.', not starting with two dots.",
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: '^\\.?[-_a-zA-Z0-9][-._a-zA-Z0-9]*$',
    },
    cron: {
      description: 'A cron expression.',
      type: 'string',
      maxLength: 64,
      pattern: '^(H|[0-9*/,-]+)( [0-9*/,-]+){4}$',
    },
    datasource: {
      type: 'object',
      additionalProperties: false,
      properties: {
        url: {
          description: 'URL; no datasource when empty.',
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
    duration: {
      description: 'A Prometheus duration of a few years at most.',
      type: 'string',
      maxLength: 16,
      pattern: '^([0-9]{1,9}ms|[0-9]{1,8}s|[0-9]{1,6}m|[0-9]{1,5}h)$',
    },
    groups: {
      type: 'array',
      items: { type: 'string', pattern: '^[^\'\\\\"\\s][^\'\\\\"]*$', maxLength: 253 },
      uniqueItems: true,
    },
    hostedZoneId: { description: 'Id of a Route 53 zone.', type: 'string', pattern: '^Z[A-Z0-9]+$' },
    hostname: {
      description: 'A DNS host name of at least two labels, the last of which begins with a letter.',
      type: 'string',
      minLength: 3,
      maxLength: 253,
      pattern:
        '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*\\.[a-z]([-a-z0-9]{0,61}[a-z0-9])?$',
    },
    hours: {
      description: "A duration in hours, in cert-manager's format.",
      type: 'string',
      pattern: '^[1-9][0-9]{0,5}h$',
    },
    httpsUrl: { type: 'string', pattern: '^https://\\S+$' },
    image: {
      type: 'object',
      additionalProperties: false,
      properties: {
        repository: { description: 'Repository.', type: 'string', minLength: 1 },
        tag: { description: 'Tag.', type: 'string', minLength: 1 },
      },
    },
    labelValue: {
      description:
        "A label's value: at most 63 letters, digits, '-', '_' and '.', with a letter or digit at both ends.",
      type: 'string',
      maxLength: 63,
      pattern: '^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$',
    },
    labels: {
      description: 'Labels: keys and values in Kubernetes syntax.',
      type: 'object',
      propertyNames: { $ref: '#/definitions/qualifiedName' },
      additionalProperties: { $ref: '#/definitions/labelValue' },
    },
    name: {
      description:
        'A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.',
      type: 'string',
      minLength: 1,
      maxLength: 40,
      pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    },
    need: {
      description:
        "How an environment answers a type of needs. In all texts `<name>` is the need's, `<team>`, `<namespace>` and `<size.KEY>` what they say.",
      type: 'object',
      additionalProperties: false,
      required: ['connection'],
      properties: {
        sizes: {
          description: 'The sizes that teams choose from, each with what objects have as `<size.KEY>`.',
          type: 'object',
          minProperties: 1,
          propertyNames: { $ref: '#/definitions/dnsLabel' },
          additionalProperties: {
            type: 'object',
            propertyNames: { type: 'string', pattern: '^[a-z][A-Za-z0-9]*$' },
            additionalProperties: { type: ['string', 'number', 'boolean'] },
          },
          default: { small: {} },
        },
        objects: {
          description:
            "Objects of the tenant part, such as a claim, keyed by any name; one without `metadata.name` has the need's.",
          type: 'object',
          propertyNames: { $ref: '#/definitions/dnsLabel' },
          additionalProperties: {
            type: 'object',
            required: ['apiVersion', 'kind'],
            properties: {
              apiVersion: { type: 'string', minLength: 2, maxLength: 317 },
              kind: { type: 'string', pattern: '^[A-Z][A-Za-z0-9]*$' },
              metadata: { type: 'object' },
            },
          },
          default: {},
        },
        connection: {
          description:
            'What workloads are told, keyed by the end of the variable: of the need `db`, `host` is DB_HOST. Each is a text or a key of a Secret or ConfigMap; `<env.KEY>` in a text is another of them.',
          type: 'object',
          minProperties: 1,
          propertyNames: { type: 'string', maxLength: 64, pattern: '^[a-z][A-Za-z0-9]*$' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            properties: {
              value: { description: 'The text.', type: 'string', minLength: 1, maxLength: 1024 },
              secret: { description: 'Name of the Secret.', type: 'string', minLength: 1, maxLength: 1024 },
              configMap: { description: 'Name of the ConfigMap.', type: 'string', minLength: 1, maxLength: 1024 },
              key: { description: 'Key in it.', $ref: '#/definitions/configKey' },
            },
            allOf: [
              { if: { not: { required: ['value'] } }, then: { required: ['key'] } },
              {
                if: { not: { anyOf: [{ required: ['value'] }, { required: ['configMap'] }] } },
                then: { required: ['secret'] },
              },
            ],
          },
        },
        pods: {
          description: "What its pods take of the team's quota, each a number or `<size.KEY>`.",
          type: 'object',
          additionalProperties: false,
          properties: {
            replicas: { description: 'How many pods.', type: ['string', 'integer'], default: 1 },
            cpu: { description: 'CPU of each.', type: 'string', minLength: 1, maxLength: 1024 },
            memory: { description: 'Memory of each, its limit too.', type: 'string', minLength: 1, maxLength: 1024 },
            storage: { description: 'Volume of each.', type: 'string', minLength: 1, maxLength: 1024 },
          },
        },
        egress: {
          description: 'Network policies of what lies outside the namespace, keyed by any name.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/dnsLabel' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['cidrs', 'ports'],
            properties: {
              pods: {
                description: "Labels of the pods that may call it; all of the team's where there are none.",
                type: 'object',
                additionalProperties: { type: 'string', maxLength: 253 },
                default: {},
              },
              cidrs: {
                description: 'Its addresses.',
                type: 'array',
                minItems: 1,
                uniqueItems: true,
                items: { $ref: '#/definitions/cidr' },
              },
              ports: {
                description: 'Its TCP ports.',
                type: 'array',
                minItems: 1,
                uniqueItems: true,
                items: { $ref: '#/definitions/portNumber' },
              },
            },
          },
          default: {},
        },
        ingress: {
          description:
            "Network policies that let a controller of the platform call the need's pods, keyed by any name.",
          type: 'object',
          propertyNames: { $ref: '#/definitions/dnsLabel' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['pods', 'namespace', 'ports'],
            properties: {
              pods: {
                description: "Labels of the need's pods.",
                type: 'object',
                minProperties: 1,
                additionalProperties: { type: 'string', maxLength: 253 },
              },
              namespace: { description: 'Namespace of the controller.', $ref: '#/definitions/dnsLabel' },
              ports: {
                description: 'TCP ports of the pods.',
                type: 'array',
                minItems: 1,
                uniqueItems: true,
                items: { $ref: '#/definitions/portNumber' },
              },
            },
          },
          default: {},
        },
      },
    },
    nodeClass: {
      type: 'object',
      additionalProperties: false,
      properties: {
        enabled: { description: 'Whether to create it.', type: 'boolean', default: true },
        ami: {
          description:
            'Node image, as family@version. With `latest`, every new image replaces all nodes, tested or not.',
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
              description: 'I/O operations per second.',
              type: 'integer',
              minimum: 3000,
              maximum: 80000,
              default: 3000,
            },
            throughput: {
              description: 'Throughput in MiB per second.',
              type: 'integer',
              minimum: 125,
              maximum: 2000,
              default: 125,
            },
            kmsKeyId: {
              description:
                "ARN of the KMS key; the account's default key for EBS when absent. The key must grant access to the role of Auto Scaling or Karpenter.",
              type: 'string',
              pattern: '^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/[0-9a-f-]+$',
            },
          },
        },
        hopLimit: {
          description: 'Hop limit of the instance metadata service; 1 makes it unreachable from pods.',
          type: 'integer',
          minimum: 1,
          maximum: 2,
          default: 1,
        },
        tags: {
          description: 'Additional tags of instances and volumes.',
          type: 'object',
          additionalProperties: { type: 'string', maxLength: 256 },
          default: {},
        },
        kubelet: { description: 'Kubelet settings, in the format of the EC2NodeClass.', type: 'object', default: {} },
        userData: { description: 'Additional user data.', type: 'string', maxLength: 16384, default: '' },
      },
    },
    nodePool: {
      type: 'object',
      additionalProperties: false,
      required: ['capacityType', 'architecture'],
      properties: {
        enabled: { description: 'Whether to create it.', type: 'boolean', default: true },
        nodeClass: { description: 'Its EC2NodeClass.', $ref: '#/definitions/name', default: 'default' },
        weight: {
          description: 'Weight; among the pools that suit a pod, the highest is tried first.',
          type: 'integer',
          minimum: 1,
          maximum: 100,
          default: 1,
        },
        capacityType: { description: 'Capacity type.', enum: ['on-demand', 'spot', 'reserved'] },
        architecture: { description: 'CPU architecture.', enum: ['amd64', 'arm64'] },
        instanceCategories: {
          description: 'Instance categories: the first letter of the instance type.',
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
          description: 'Additional requirements, in the format of the NodePool.',
          type: 'array',
          items: { type: 'object', required: ['key', 'operator'] },
          default: [],
        },
        limits: {
          description: 'Limits on the total resources of its nodes; beyond them pods stay pending.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            cpu: { description: 'CPUs.', $ref: '#/definitions/quantity', default: '200' },
            memory: { description: 'Memory.', $ref: '#/definitions/quantity', default: '800Gi' },
          },
        },
        labels: { description: 'Labels of its nodes.', $ref: '#/definitions/labels', default: {} },
        taints: {
          description: 'Taints of its nodes, in the format of the NodePool.',
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
            'How long a terminating node waits for its pods. After that neither a disruption budget nor do-not-disrupt keeps it.',
          type: 'string',
          pattern: '^([0-9]+(s|m|h))+$',
          default: '24h',
        },
        disruption: {
          description: 'Voluntary disruption by Karpenter.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            consolidationPolicy: {
              description: 'Which nodes may be consolidated.',
              enum: ['WhenEmpty', 'WhenEmptyOrUnderutilized', 'Balanced'],
              default: 'WhenEmptyOrUnderutilized',
            },
            consolidateAfter: {
              description: "How long a node's pods must be unchanged before it is consolidated.",
              type: 'string',
              pattern: '^(([0-9]+(s|m|h))+|Never)$',
              default: '5m',
            },
            budgets: {
              description:
                'How many nodes may be disrupted at once; the strictest applicable budget wins. In the format of the NodePool.',
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
      description:
        'Groups that operate the platform. Teams get their permissions from the tenant part of their charts.',
      type: 'object',
      additionalProperties: false,
      properties: {
        admins: {
          description:
            'Day-to-day platform administration, without access to Secrets, without write access to platform workloads, and without wildcards.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            groups: {
              description: 'Groups of the identity provider; `system:` groups are rejected.',
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
          description: 'Read access to the whole cluster except Secrets.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            groups: {
              description: 'Groups of the identity provider; `system:` groups are rejected.',
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
        "Who receives which alerts, and which of the platform's alerts are active. Credentials are not set here: receivers reference Secrets.",
      type: 'object',
      additionalProperties: false,
      properties: {
        receivers: {
          description: 'Receivers by name, each with one or more channels.',
          type: 'object',
          default: {},
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: {
              slack: {
                description: 'A Slack channel, through an incoming webhook.',
                type: 'object',
                additionalProperties: false,
                required: ['secretName'],
                properties: {
                  secretName: {
                    description: "Name of the Secret, in Alertmanager's namespace.",
                    $ref: '#/definitions/dnsSubdomain',
                  },
                  key: {
                    description: 'Key of the Secret that holds the webhook URL.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 253,
                    pattern: '^[-._A-Za-z0-9]+$',
                    default: 'url',
                  },
                  channel: {
                    description: 'Slack channel, if the webhook allows channels other than its own.',
                    type: 'string',
                    pattern: '^[#@]?[A-Za-z0-9._-]+$',
                  },
                  sendResolved: {
                    description: 'Whether to notify when an alert is resolved.',
                    type: 'boolean',
                    default: true,
                  },
                },
              },
              pagerduty: {
                description: 'A PagerDuty service, through the Events API v2.',
                type: 'object',
                additionalProperties: false,
                required: ['secretName'],
                properties: {
                  secretName: {
                    description: "Name of the Secret, in Alertmanager's namespace.",
                    $ref: '#/definitions/dnsSubdomain',
                  },
                  key: {
                    description: 'Key of the Secret that holds the integration key.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 253,
                    pattern: '^[-._A-Za-z0-9]+$',
                    default: 'routing-key',
                  },
                  sendResolved: {
                    description: 'Whether to notify when an alert is resolved.',
                    type: 'boolean',
                    default: true,
                  },
                },
              },
              email: {
                description: 'E-mail.',
                type: 'object',
                additionalProperties: false,
                required: ['to', 'from', 'smarthost', 'username', 'secretName'],
                properties: {
                  to: {
                    description: 'Recipient addresses.',
                    type: 'array',
                    minItems: 1,
                    items: { type: 'string', maxLength: 254, pattern: '^[^@\\s,]+@[^@\\s,]+$' },
                  },
                  from: {
                    description: 'Sender address.',
                    type: 'string',
                    maxLength: 254,
                    pattern: '^[^@\\s,]+@[^@\\s,]+$',
                  },
                  smarthost: {
                    description: 'SMTP server, host:port.',
                    type: 'string',
                    maxLength: 260,
                    pattern: '^[A-Za-z0-9.-]+:[0-9]{1,5}$',
                  },
                  username: { description: 'SMTP user name.', type: 'string', minLength: 1, maxLength: 254 },
                  secretName: {
                    description: "Name of the Secret, in Alertmanager's namespace.",
                    $ref: '#/definitions/dnsSubdomain',
                  },
                  key: {
                    description: 'Key of the Secret that holds the password.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 253,
                    pattern: '^[-._A-Za-z0-9]+$',
                    default: 'password',
                  },
                  requireTLS: { description: 'Whether the server must support TLS.', type: 'boolean', default: true },
                  sendResolved: {
                    description: 'Whether to notify when an alert is resolved.',
                    type: 'boolean',
                    default: true,
                  },
                },
              },
              webhook: {
                description: "An HTTP endpoint that accepts Alertmanager's JSON.",
                type: 'object',
                additionalProperties: false,
                required: ['secretName'],
                properties: {
                  secretName: {
                    description: "Name of the Secret, in Alertmanager's namespace.",
                    $ref: '#/definitions/dnsSubdomain',
                  },
                  key: {
                    description: 'Key of the Secret that holds the URL.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 253,
                    pattern: '^[-._A-Za-z0-9]+$',
                    default: 'url',
                  },
                  maxAlerts: {
                    description: 'Maximum number of alerts per message; 0 means no limit.',
                    type: 'integer',
                    minimum: 0,
                    default: 0,
                  },
                  sendResolved: {
                    description: 'Whether to notify when an alert is resolved.',
                    type: 'boolean',
                    default: true,
                  },
                },
              },
            },
          },
        },
        defaultReceiver: {
          description: 'Receiver of alerts that no route matches; none when absent.',
          $ref: '#/definitions/name',
        },
        routes: {
          description: 'Routes in order; the first match receives the alert, unless it sets continue.',
          type: 'array',
          default: [],
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['receiver'],
            properties: {
              receiver: { description: 'Name of a receiver.', $ref: '#/definitions/name' },
              severities: {
                description: 'Severities to match; all when empty.',
                type: 'array',
                uniqueItems: true,
                default: [],
                items: { enum: ['critical', 'warning', 'info'] },
              },
              teams: {
                description: 'Teams to match; all when empty.',
                type: 'array',
                uniqueItems: true,
                default: [],
                items: { $ref: '#/definitions/name' },
              },
              namespaces: {
                description: 'Namespaces to match; all when empty.',
                type: 'array',
                uniqueItems: true,
                default: [],
                items: { $ref: '#/definitions/dnsLabel' },
              },
              matchers: {
                description:
                  "Additional matchers, in Alertmanager's syntax without quotes, such as alertname=~Velero.* .",
                type: 'array',
                default: [],
                items: { type: 'string', maxLength: 512, pattern: '^[a-zA-Z_][a-zA-Z0-9_]*(=|!=|=~|!~)[^\\s].*$' },
              },
              continue: { description: 'Whether to evaluate later routes too.', type: 'boolean', default: false },
              repeatInterval: {
                description: 'Interval at which a firing alert is sent again.',
                $ref: '#/definitions/duration',
              },
            },
          },
        },
        groupBy: {
          description: 'Labels by which alerts are grouped into one message.',
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { type: 'string', pattern: '^[a-zA-Z_][a-zA-Z0-9_]*$' },
          default: ['alertname', 'cluster', 'namespace'],
        },
        groupWait: {
          description: 'Time to wait for further alerts of a new group.',
          $ref: '#/definitions/duration',
          default: '30s',
        },
        groupInterval: {
          description: 'Minimum time between messages about changes of a group.',
          $ref: '#/definitions/duration',
          default: '5m',
        },
        repeatInterval: {
          description: 'Default interval at which firing alerts are sent again.',
          $ref: '#/definitions/duration',
          default: '4h',
        },
        deadManSwitch: {
          description:
            "Dead man's switch: an alert that always fires, sent to an external service that raises the alarm when it stops. It detects what no alert can: that alerting itself is down.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            receiver: { description: 'Name of a webhook receiver; disabled when absent.', $ref: '#/definitions/name' },
            interval: { description: 'Interval at which it is sent.', $ref: '#/definitions/duration', default: '1m' },
          },
        },
        runbookUrl: {
          description: "Base URL of the platform's runbooks; the page name is appended.",
          type: 'string',
          maxLength: 1024,
          pattern: '^https?://[^\\s{}]+$',
          default: 'https://github.com/chartwright/chartwright/blob/main/docs/runbooks',
        },
        disabled: {
          description: 'Names of platform alerts to disable.',
          type: 'array',
          uniqueItems: true,
          default: [],
          items: { type: 'string', maxLength: 128, pattern: '^[A-Za-z][A-Za-z0-9]*$' },
        },
        backups: {
          description: 'Thresholds of the backup alerts.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            maximumAgeHours: {
              description:
                "Maximum age of a schedule's last successful backup, in hours; the default suits daily backups.",
              type: 'integer',
              minimum: 1,
              maximum: 2160,
              default: 26,
            },
          },
        },
        hpaAtMaximum: {
          description: 'How long an autoscaler may stay at its maximum before an alert fires.',
          $ref: '#/definitions/duration',
          default: '1h',
        },
      },
    },
    platformBackup: {
      title: 'Platform: backup',
      description: 'What Velero backs up, how often, and where to on kind.',
      type: 'object',
      additionalProperties: false,
      properties: {
        tiers: {
          description: 'Backup schedule and retention by tier. The tier none needs no entry and creates no backups.',
          type: 'object',
          default: {},
          propertyNames: { pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$' },
          additionalProperties: { $ref: '#/definitions/backupTier' },
        },
        schedules: {
          description: 'Backup schedules of the platform, by name.',
          type: 'object',
          default: {},
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: { $ref: '#/definitions/backupSchedule' },
        },
        excludedResources: {
          description:
            'Namespaced resources excluded from every schedule: short-lived ones, and those that a controller recreates and would not adopt after a restore.',
          type: 'array',
          uniqueItems: true,
          items: { type: 'string', minLength: 1, maxLength: 253 },
          default: [
            'events',
            'events.events.k8s.io',
            'endpoints',
            'endpointslices.discovery.k8s.io',
            'certificates.cert-manager.io',
            'certificaterequests.cert-manager.io',
            'challenges.acme.cert-manager.io',
            'orders.acme.cert-manager.io',
          ],
        },
        volumeSnapshotClass: {
          description: "VolumeSnapshotClass for Velero's CSI snapshots; its CustomResourceDefinition must exist.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether to create it.', type: 'boolean', default: false },
            name: { description: 'Name.', $ref: '#/definitions/dnsSubdomain', default: 'velero' },
            driver: { description: 'CSI driver.', $ref: '#/definitions/dnsSubdomain', default: 'ebs.csi.aws.com' },
          },
        },
        store: {
          description: 'S3-compatible store in the cluster, for kind; its content is lost with the cluster.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether to create it.', type: 'boolean', default: false },
            image: {
              description: 'Container image.',
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
              description: 'Bucket name.',
              type: 'string',
              minLength: 3,
              maxLength: 63,
              pattern: '^[a-z0-9][a-z0-9.-]*[a-z0-9]$',
              default: 'velero',
            },
            size: { description: 'Size of the volume.', $ref: '#/definitions/quantity', default: '10Gi' },
            storageClass: {
              description: "StorageClass of the volume; the cluster's default class when empty.",
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
      description: 'Objects installed before everything else: namespaces, priority classes, storage classes.',
      type: 'object',
      additionalProperties: false,
      properties: {
        namespaces: {
          description:
            "The platform's namespaces in ring mode, each with its Pod Security level and additional labels; set by the tool.",
          type: 'object',
          default: {},
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            properties: {
              podSecurity: {
                description: 'Enforced Pod Security level.',
                enum: ['privileged', 'baseline', 'restricted'],
                default: 'baseline',
              },
              labels: { description: 'Additional labels.', $ref: '#/definitions/labels', default: {} },
              annotations: { description: 'Annotations.', $ref: '#/definitions/annotations', default: {} },
            },
          },
        },
        priorityClasses: {
          description: 'PriorityClasses for platform and team workloads, by name.',
          type: 'object',
          default: {},
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['value'],
            properties: {
              value: {
                description: 'Priority value; higher is scheduled first.',
                type: 'integer',
                minimum: -2147483648,
                maximum: 1000000000,
              },
              description: { description: 'Purpose.', type: 'string', default: '' },
              preemptionPolicy: {
                description: 'Whether pods of this class may preempt pods of lower priority.',
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
              provisioner: { description: 'Volume provisioner.', type: 'string' },
              default: {
                description: 'Whether it is the default for claims without a class.',
                type: 'boolean',
                default: false,
              },
              parameters: {
                description: 'Parameters for the provisioner.',
                type: 'object',
                additionalProperties: { type: 'string' },
                default: {},
              },
              reclaimPolicy: {
                description: 'What happens to a released volume.',
                enum: ['Delete', 'Retain'],
                default: 'Delete',
              },
              volumeBindingMode: {
                description: 'When a volume is provisioned.',
                enum: ['WaitForFirstConsumer', 'Immediate'],
                default: 'WaitForFirstConsumer',
              },
              allowVolumeExpansion: { description: 'Whether claims may be enlarged.', type: 'boolean', default: true },
              annotations: { description: 'Additional annotations.', $ref: '#/definitions/annotations', default: {} },
            },
          },
        },
      },
    },
    platformCertificates: {
      title: 'Platform: certificates',
      description: 'Certificate issuers, and the CA bundle for pods.',
      type: 'object',
      additionalProperties: false,
      properties: {
        issuer: {
          description: 'The ClusterIssuer `platform`, named in the contract; set by the environment.',
          $ref: '#/definitions/clusterIssuer',
          default: {},
        },
        issuers: {
          description: 'Additional ClusterIssuers, by name.',
          type: 'object',
          propertyNames: {
            allOf: [
              { $ref: '#/definitions/name' },
              {
                description: 'these names are reserved for the platform',
                not: { enum: ['platform', 'linkerd-trust-anchor'] },
              },
            ],
          },
          additionalProperties: { $ref: '#/definitions/clusterIssuer' },
          default: {},
        },
        namespace: {
          description:
            "Namespace where an external cert-manager looks for the Secrets of ClusterIssuers; the ring's namespace when empty.",
          type: 'string',
          maxLength: 63,
          pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?)?$',
          default: '',
        },
        trustBundle: {
          description:
            "Ring mode: the ConfigMap `platform-trust`, key `ca-bundle.crt`, in the labelled namespaces. It contains public CAs, and the platform's own CA if it has one.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether to create it.', type: 'boolean', default: true },
            namespaceLabels: {
              description: 'Labels that select the namespaces.',
              $ref: '#/definitions/labels',
              default: { 'chartwright.dev/trust-bundle': 'true' },
            },
            configMaps: {
              description: "ConfigMaps in cert-manager's namespace with additional CAs under the key `ca.crt`.",
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
      description: 'What an environment offers every team. Written by the platform, read by the team charts.',
      type: 'object',
      default: {},
      properties: {
        domains: {
          description:
            'DNS domains of this environment. Every host that a team exposes must be under one of them; an empty list allows any host.',
          type: 'array',
          items: { $ref: '#/definitions/hostname' },
          default: [],
        },
        issuer: {
          description: 'cert-manager issuer for certificates, unless a workload sets another.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            kind: { description: 'Kind of the issuer.', enum: ['ClusterIssuer', 'Issuer'], default: 'ClusterIssuer' },
            name: { description: 'Name of the issuer.', $ref: '#/definitions/dnsSubdomain', default: 'platform' },
          },
        },
        ingress: {
          description: 'Ingress settings.',
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
            controller: {
              description:
                'What serves the class, and so how it is asked to speak HTTP/2 with a workload, as gRPC needs. For any other controller set its annotation in `expose.annotations`.',
              enum: ['traefik', 'alb', 'nginx'],
              default: 'traefik',
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
            className: {
              description: 'GatewayClass that Gateways of teams name; empty means any.',
              type: 'string',
              maxLength: 253,
              pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?$',
              default: '',
            },
            sectionName: {
              description: 'Listener of the Gateway to attach to; all matching listeners when empty.',
              type: 'string',
              maxLength: 253,
              pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?$',
              default: '',
            },
            timeouts: {
              description: 'Whether its controller knows timeouts of HTTPRoutes; Traefik passes them over.',
              type: 'boolean',
              default: false,
            },
            middlewares: {
              description:
                'Whether its controller is a Traefik that reads Middlewares, and teams may make those of `expose`.',
              type: 'boolean',
              default: false,
            },
            forwardAuth: {
              description: 'A server that says who gets in, such as one that signs in by OIDC.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                address: {
                  description: 'Its address, as the edge calls it; empty where there is none.',
                  type: 'string',
                  maxLength: 1024,
                  pattern: '^(https?://[^\\s`]+)?$',
                  default: '',
                },
                responseHeaders: {
                  description: 'Headers of its answer that workloads get.',
                  type: 'array',
                  uniqueItems: true,
                  items: { type: 'string', maxLength: 64, pattern: '^[A-Za-z0-9-]+$' },
                  default: [],
                },
              },
            },
          },
        },
        dns: {
          description: "Where the cluster's DNS answers, besides the pods of `namespaces.dns`.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            cidrs: {
              description:
                "Addresses of DNS that is no pod on the network of pods: node-local DNS (169.254.20.10/32, and in its iptables mode the address of the Service kube-dns), or the nodes where CoreDNS runs on the host's network.",
              type: 'array',
              uniqueItems: true,
              items: { $ref: '#/definitions/cidr' },
              default: [],
            },
            ports: {
              description:
                'Ports on which the pods and addresses themselves answer, over UDP and TCP: network policies see these and not the port of the Service.',
              type: 'array',
              uniqueItems: true,
              minItems: 1,
              items: { $ref: '#/definitions/portNumber' },
              default: [53],
            },
          },
        },
        namespaces: {
          description: "Platform namespaces that a team's network policies allow.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            dns: {
              description: 'Namespace of the cluster DNS.',
              $ref: '#/definitions/dnsLabel',
              default: 'kube-system',
            },
            edge: {
              description: 'Namespace of the ingress or gateway controller.',
              $ref: '#/definitions/dnsLabel',
              default: 'platform-edge',
            },
            monitoring: {
              description: 'Namespace of Prometheus.',
              $ref: '#/definitions/dnsLabel',
              default: 'platform-observability',
            },
            mesh: {
              description: "Namespace of linkerd's control plane.",
              $ref: '#/definitions/dnsLabel',
              default: 'platform-mesh',
            },
            meshViz: {
              description: 'Namespace of linkerd-viz, whose tap reads requests from the proxies.',
              $ref: '#/definitions/dnsLabel',
              default: 'platform-mesh-viz',
            },
          },
        },
        reservedNamespaces: {
          description:
            "Namespaces of the platform and of what it installs, which are no team's; those of Kubernetes, `kube-*` and `default`, never are.",
          type: 'array',
          uniqueItems: true,
          items: { $ref: '#/definitions/dnsLabel' },
          default: [
            'platform',
            'platform-system',
            'platform-scaling',
            'platform-certs',
            'platform-mesh-cni',
            'platform-mesh',
            'platform-observability',
            'platform-mesh-viz',
            'platform-edge',
            'platform-dr',
            'platform-tenants',
          ],
        },
        grants: {
          description:
            'What the platform keeps for itself (schemas/team.kept.yaml) and grants the teams of this environment all the same.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            keys: {
              description:
                'Keys of labels and annotations that teams may set, such as `config.linkerd.io/skip-outbound-ports`.',
              type: 'array',
              uniqueItems: true,
              items: { type: 'string', minLength: 1, maxLength: 317 },
              default: [],
            },
            kinds: {
              description:
                'Kinds of objects that teams may make, as `<group>/<Kind>`, such as `traefik.io/Middleware`.',
              type: 'array',
              uniqueItems: true,
              items: { type: 'string', maxLength: 317, pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?/[A-Z][A-Za-z0-9]*$' },
              default: [],
            },
            classes: {
              description:
                'IngressClasses and GatewayClasses that objects of teams may name, besides those of `ingress.className` and `gateway.className`.',
              type: 'array',
              uniqueItems: true,
              items: { $ref: '#/definitions/dnsSubdomain' },
              default: [],
            },
            gateways: {
              description:
                'Gateways that routes of teams may attach to, as `<namespace>/<name>`, besides that of `gateway`.',
              type: 'array',
              uniqueItems: true,
              items: {
                type: 'string',
                maxLength: 317,
                pattern: '^[a-z0-9]([-a-z0-9]*[a-z0-9])?/[a-z0-9]([-a-z0-9.]*[a-z0-9])?$',
              },
              default: [],
            },
            taints: {
              description: 'Keys of taints that pods of teams may tolerate.',
              type: 'array',
              uniqueItems: true,
              items: { type: 'string', minLength: 1, maxLength: 317 },
              default: [],
            },
            addresses: {
              description:
                'Closed ranges that teams may open in `tenant.network.egress`, exactly as they are written there.',
              type: 'array',
              uniqueItems: true,
              items: { $ref: '#/definitions/cidr' },
              default: [],
            },
            podIdentity: {
              description:
                "Whether pods of teams may call the agent of EKS Pod Identity on their node, which hands them their role's credentials.",
              type: 'boolean',
              default: false,
            },
            terminationGracePeriodSeconds: {
              description:
                'The longest that a pod of a team may take to shut down. A managed node group of EKS gives up its update when a node is not drained within 15 minutes.',
              type: 'integer',
              minimum: 30,
              maximum: 86400,
              default: 900,
            },
          },
        },
        tracing: {
          description: 'Where pods send their spans.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            receivers: {
              description:
                'Pods of the namespace `namespaces.monitoring` that receive spans, by their label app.kubernetes.io/name.',
              type: 'array',
              uniqueItems: true,
              minItems: 1,
              items: { $ref: '#/definitions/dnsLabel' },
              default: ['alloy', 'tempo'],
            },
          },
        },
        egress: {
          description: 'What outside the cluster teams may name.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            services: {
              description:
                'Services outside the cluster that teams name in `tenant.network.egress`, such as a mail relay or the API server.',
              type: 'object',
              propertyNames: { $ref: '#/definitions/name' },
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                required: ['cidrs'],
                properties: {
                  cidrs: {
                    description: 'IP ranges.',
                    type: 'array',
                    minItems: 1,
                    items: { $ref: '#/definitions/cidr' },
                  },
                  protocol: {
                    description: 'Transport protocol of the ports.',
                    enum: ['TCP', 'UDP', 'SCTP'],
                    default: 'TCP',
                  },
                  ports: {
                    description: 'Ports.',
                    type: 'array',
                    minItems: 1,
                    items: { $ref: '#/definitions/portNumber' },
                  },
                  portRanges: { description: 'Ranges of ports.', $ref: '#/definitions/portRanges' },
                },
              },
              default: {},
            },
            hosts: {
              description: 'What keeps pods to host names; with `none` a team that names a host is refused.',
              enum: ['none', 'cilium'],
              default: 'cilium',
            },
          },
        },
        callers: {
          description:
            'Parts of the platform that teams may let call their pods (`tenant.network.ingress`): namespaces by name.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: { $ref: '#/definitions/dnsLabel' },
          default: { edge: 'platform-edge', monitoring: 'platform-observability', scaling: 'platform-scaling' },
        },
        edgeSourceRanges: {
          description:
            'Source CIDRs of external traffic if the load balancer is not a pod, such as the subnets of an AWS load balancer.',
          type: 'array',
          items: { $ref: '#/definitions/cidr' },
          default: [],
        },
        monitorLabels: {
          description: 'Labels by which Prometheus selects monitors and rules.',
          $ref: '#/definitions/labels',
          default: { 'chartwright.dev/monitor': 'platform' },
        },
        alerts: {
          description: 'Alerts that every workload has by default.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: {
              description:
                'Whether a Prometheus of the environment evaluates rules of teams, so that every workload has the default alerts.',
              type: 'boolean',
              default: false,
            },
            routing: {
              description: 'Whether an Alertmanager of the environment reads AlertmanagerConfigs of teams.',
              type: 'boolean',
              default: true,
            },
            runbookUrl: {
              description: 'Base URL of the runbooks of the default alerts; the page name is appended.',
              type: 'string',
              maxLength: 1024,
              pattern: '^https?://[^\\s{}]+$',
              default: 'https://github.com/chartwright/chartwright/blob/main/docs/runbooks',
            },
          },
        },
        dashboards: {
          description: 'How Grafana finds dashboards of teams.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: {
              description:
                'Whether a Grafana of the environment shows ConfigMaps of teams, so that every team has a dashboard.',
              type: 'boolean',
              default: false,
            },
            labels: {
              description: "Labels by which Grafana's sidecar selects ConfigMaps.",
              $ref: '#/definitions/labels',
              default: { grafana_dashboard: '1' },
            },
            folderAnnotation: {
              description: "Annotation that names a dashboard's folder.",
              $ref: '#/definitions/qualifiedName',
              default: 'grafana_folder',
            },
            logs: { description: 'Whether Grafana has the logs of teams, in Loki.', type: 'boolean', default: false },
            teams: {
              description:
                "Whose datasources a team's dashboard begins with, as in platform.grafana.teams: those that all share, or the team's own.",
              enum: ['shared', 'isolated'],
              default: 'shared',
            },
          },
        },
        scaling: {
          description: 'What KEDA offers to teams.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether KEDA is installed.', type: 'boolean', default: true },
            prometheus: {
              description: 'URL of the Prometheus that KEDA queries; empty without one.',
              type: 'string',
              maxLength: 1024,
              pattern: '^(https?://[^\\s]+)?$',
              default: 'http://platform-prometheus.platform-observability.svc:9090',
            },
            secrets: {
              description: 'Whether KEDA may read Secrets in the namespaces of teams.',
              type: 'boolean',
              default: false,
            },
            addresses: {
              description:
                "Hosts that triggers of teams may name besides Services of the team's namespace, as `mq.example.com`, `mq.example.com:5671` or `*.example.com`.",
              type: 'array',
              uniqueItems: true,
              items: {
                type: 'string',
                maxLength: 259,
                pattern: '^(\\*\\.)?[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]{1,5})?$',
              },
              default: [],
            },
            clusterTriggerAuthentications: {
              description:
                'ClusterTriggerAuthentications that triggers of teams may use, by name. KEDA uses one for any address that a team writes.',
              type: 'object',
              default: {},
              propertyNames: { $ref: '#/definitions/dnsSubdomain' },
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                required: ['types'],
                properties: {
                  types: {
                    description: 'Types of triggers that it is for, such as aws-sqs-queue.',
                    type: 'array',
                    minItems: 1,
                    uniqueItems: true,
                    items: { $ref: '#/definitions/dnsLabel' },
                  },
                },
              },
            },
          },
        },
        secrets: {
          description: 'From where external-secrets makes Secrets of teams.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: {
              description: 'Whether external-secrets is installed and teams have a store.',
              type: 'boolean',
              default: true,
            },
            store: {
              description: "The store that a team's ExternalSecrets name.",
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                kind: {
                  description: "Kind of the store; a SecretStore is one in the team's namespace.",
                  enum: ['ClusterSecretStore', 'SecretStore'],
                  default: 'ClusterSecretStore',
                },
                name: {
                  description: "Name of the store; empty means the team's name, as the platform's own stores have it.",
                  type: 'string',
                  maxLength: 253,
                  pattern: '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?$',
                  default: '',
                },
              },
            },
          },
        },
        aws: {
          description: 'Rights in AWS that pods of teams may have; written from `aws.roles` of the environment.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            identity: {
              description: 'How pods get them: EKS Pod Identity, IAM roles for service accounts, or not at all.',
              enum: ['none', 'pod-identity', 'irsa'],
              default: 'none',
            },
            roles: {
              description: 'Roles by the name that values of teams use.',
              type: 'object',
              propertyNames: { $ref: '#/definitions/name' },
              default: {},
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                required: ['namespace', 'serviceAccount', 'arn'],
                properties: {
                  namespace: { description: 'Namespace of the ServiceAccount.', $ref: '#/definitions/dnsLabel' },
                  serviceAccount: { description: 'Whose it is.', $ref: '#/definitions/name' },
                  arn: {
                    description: 'ARN of the role.',
                    type: 'string',
                    maxLength: 256,
                    pattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]+$',
                  },
                },
              },
            },
          },
        },
        needs: {
          description: 'What answers the `needs` of teams, such as their databases.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            open: {
              description:
                "Whether a type that has no answer is bound to a Secret of the need's name, which somebody makes by hand. Without an environment nobody knows of answers.",
              type: 'boolean',
              default: true,
            },
            types: {
              description:
                'The answers, keyed by type. The connection of `postgres`, `redis` and `bucket` has a fixed shape.',
              type: 'object',
              propertyNames: { $ref: '#/definitions/dnsLabel' },
              additionalProperties: { $ref: '#/definitions/need' },
              allOf: [
                {
                  if: { required: ['postgres'] },
                  then: {
                    properties: {
                      postgres: {
                        properties: {
                          connection: { required: ['host', 'port', 'database', 'username', 'password', 'uri'] },
                        },
                      },
                    },
                  },
                },
                {
                  if: { required: ['redis'] },
                  then: {
                    properties: { redis: { properties: { connection: { required: ['host', 'port', 'uri'] } } } },
                  },
                },
                {
                  if: { required: ['bucket'] },
                  then: {
                    properties: {
                      bucket: { properties: { connection: { required: ['bucket', 'region', 'endpoint'] } } },
                    },
                  },
                },
              ],
              default: {},
            },
          },
        },
        storageClasses: {
          description: 'StorageClasses that volumes may use; an empty list allows any.',
          type: 'array',
          items: { $ref: '#/definitions/dnsSubdomain' },
          default: [],
        },
        priorityClasses: {
          description: 'PriorityClasses that workloads may use; an empty list allows any.',
          type: 'array',
          items: { $ref: '#/definitions/dnsSubdomain' },
          default: [],
        },
        runtimeClasses: {
          description: 'RuntimeClasses that workloads may use; an empty list allows any.',
          type: 'array',
          items: { $ref: '#/definitions/dnsSubdomain' },
          default: [],
        },
        nodes: {
          description: 'Where pods may run.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            zones: {
              description:
                'Zones with nodes, as their label topology.kubernetes.io/zone has them; an empty list allows any.',
              type: 'array',
              uniqueItems: true,
              items: { $ref: '#/definitions/labelValue' },
              default: [],
            },
            architectures: {
              description: 'Architectures that nodes have; an empty list allows any.',
              type: 'array',
              uniqueItems: true,
              items: { enum: ['amd64', 'arm64'] },
              default: [],
            },
          },
        },
        imagePullSecrets: {
          description:
            'Secrets with credentials of registries that every namespace of a team has, and every pod of a team uses.',
          type: 'array',
          uniqueItems: true,
          items: { $ref: '#/definitions/dnsSubdomain' },
          default: [],
        },
        backup: {
          description: 'How workloads of teams are backed up besides their namespace.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            tiers: {
              description:
                'Tiers of platform.backup.tiers that a workload may name, each with what it promises in words.',
              type: 'object',
              propertyNames: { $ref: '#/definitions/name' },
              additionalProperties: { type: 'string', minLength: 1, maxLength: 200 },
              default: {},
            },
          },
        },
        rotation: {
          description: 'What happens when a Secret changes.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            reloader: {
              description:
                "Whether Stakater's Reloader watches the namespaces of teams, and restarts pods whose Secrets change.",
              type: 'boolean',
              default: false,
            },
          },
        },
        guardrails: {
          description:
            "What the platform's guard rails let teams create, so that lint refuses offline what the cluster would reject. A platform that changes `platform.guardrails` changes this too.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            serviceTypes: {
              description: 'Types of Service, as in platform.guardrails.services.allowedTypes.',
              type: 'array',
              uniqueItems: true,
              minItems: 1,
              items: { enum: ['ClusterIP', 'NodePort', 'LoadBalancer', 'ExternalName'] },
              default: ['ClusterIP'],
            },
            registries: {
              description:
                'Prefixes of image names, as in platform.guardrails.images.allowedRegistries; an empty list allows any image.',
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
            capabilities: {
              description:
                'Capabilities that containers may add, as in platform.guardrails.pods.allowedCapabilities; Pod Security may allow fewer.',
              type: 'array',
              uniqueItems: true,
              items: { type: 'string', pattern: '^[A-Z_]+$' },
              default: ['NET_BIND_SERVICE'],
            },
            reservedHosts: {
              description:
                "Labels directly below a domain that are the platform's own, as in platform.guardrails.hosts.reserved.",
              type: 'array',
              uniqueItems: true,
              items: { $ref: '#/definitions/dnsLabel' },
              default: ['grafana', 'prometheus', 'alertmanager', 'linkerd', 'platform'],
            },
          },
        },
        mesh: {
          description: 'Service mesh of the environment.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: {
              description: 'Whether linkerd is installed; pods are annotated only then.',
              type: 'boolean',
              default: false,
            },
            cni: {
              description:
                "Whether linkerd's CNI plugin configures traffic redirection, so that pods need no privileged init container.",
              type: 'boolean',
              default: true,
            },
            defaultInboundPolicy: {
              description:
                "Linkerd's policy for connections that no AuthorizationPolicy allows. Of the kubelet's probes it always allows those over HTTP, and those over gRPC only where clients need no mTLS.",
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
            namespaces: {
              description: 'Namespaces of the platform whose pods are in the mesh and call with an identity.',
              type: 'array',
              uniqueItems: true,
              items: { $ref: '#/definitions/dnsLabel' },
              default: [],
            },
            podCidrs: {
              description:
                "Addresses of the cluster's pods, from which parts of the platform outside the mesh call; empty means any.",
              type: 'array',
              uniqueItems: true,
              items: { $ref: '#/definitions/cidr' },
              default: [],
            },
            nativeSidecar: {
              description:
                "Whether linkerd's proxies are native sidecars, which Kubernetes ends with their pod, so that Jobs in the mesh end.",
              type: 'boolean',
              default: true,
            },
          },
        },
      },
    },
    platformEdge: {
      title: 'Platform: edge',
      description: 'The shared Gateway, and stores for secrets outside the cluster.',
      type: 'object',
      additionalProperties: false,
      properties: {
        gateway: {
          description:
            'The shared Gateway, named by global.platform.gateway, in the edge namespace. It has listeners for <domain> and *.<domain> for each domain in global.platform.domains.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether to create it.', type: 'boolean', default: true },
            className: { description: 'Its GatewayClass.', $ref: '#/definitions/dnsSubdomain', default: 'traefik' },
            httpPort: {
              description: 'Port of the listener `http`; the controller must listen on it.',
              $ref: '#/definitions/portNumber',
              default: 80,
            },
            httpsPort: {
              description: 'Port of the TLS listeners; the controller must listen on it.',
              $ref: '#/definitions/portNumber',
              default: 443,
            },
            wildcard: {
              description:
                'Whether the domains have TLS listeners with wildcard certificates. False if the issuer cannot sign them, as with ACME HTTP-01.',
              type: 'boolean',
              default: true,
            },
            hosts: {
              description: 'Team hosts that get their own listener and certificate.',
              type: 'array',
              items: { $ref: '#/definitions/hostname' },
              uniqueItems: true,
              default: [],
            },
            platformHosts: {
              description:
                "Platform hosts, each with its own listener and certificate, to which only routes in platform namespaces may attach. Includes Grafana's host if it is exposed by an HTTPRoute.",
              type: 'array',
              items: { $ref: '#/definitions/hostname' },
              uniqueItems: true,
              default: [],
            },
            namespaces: {
              description: 'Label selector of the namespaces whose routes may attach; team namespaces when empty.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                matchLabels: { description: 'Required labels.', $ref: '#/definitions/labels', default: {} },
                matchExpressions: {
                  description: 'Label expressions.',
                  type: 'array',
                  default: [],
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['key', 'operator'],
                    properties: {
                      key: { description: 'Label key.', type: 'string', minLength: 1, maxLength: 317 },
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
            annotations: { description: 'Additional annotations.', $ref: '#/definitions/annotations', default: {} },
          },
        },
        secretStores: {
          description: 'Stores through which external-secrets reads AWS Secrets Manager.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            region: {
              description: 'AWS region; set by the environment.',
              type: 'string',
              pattern: '^([a-z]{2}(-[a-z]+)+-[0-9])?$',
              default: '',
            },
            teams: {
              description: "ClusterSecretStores by name; each may be used only by one team's namespaces.",
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
                      "Team, as in the label chartwright.dev/team of its namespaces; the store's name when absent.",
                    $ref: '#/definitions/name',
                  },
                  prefix: {
                    description: 'Prefix of every secret name, such as prod/payments/; the team sets the rest.',
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
      description: 'Grafana: host, datasources, sign-in.',
      type: 'object',
      additionalProperties: false,
      properties: {
        host: {
          description: 'Host name; grafana.<first domain of the environment> when absent.',
          $ref: '#/definitions/hostname',
        },
        exposure: {
          description:
            "How it is exposed: an Ingress with a certificate from the environment's issuer, an HTTPRoute on the shared Gateway, whose listener has the certificate, or none. Without a domain it is not exposed.",
          enum: ['ingress', 'httproute', 'none'],
          default: 'ingress',
        },
        datasources: {
          description: 'Datasources. The tool sets the URLs of enabled components.',
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
        teams: {
          description:
            "Whose metrics, logs and traces a user sees in Grafana. shared: everybody's. isolated: a gateway before the datasources asks Kubernetes, for each request and its user, whether the user may read the pods' metrics or logs of the namespace; whoever may do so in all namespaces sees everything.",
          enum: ['shared', 'isolated'],
          default: 'shared',
        },
        namespaces: {
          description: 'Namespaces of teams that get datasources of their own, where teams are isolated.',
          type: 'array',
          uniqueItems: true,
          items: { $ref: '#/definitions/dnsLabel' },
          default: [],
        },
        gateway: {
          description: 'The gateway before the datasources, where teams are isolated.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            replicas: { description: 'Pods.', type: 'integer', minimum: 1, default: 2 },
            rbacProxyImage: {
              description:
                "Image of kube-rbac-proxy, which verifies a user's token and asks Kubernetes for the user's rights.",
              $ref: '#/definitions/image',
              default: { repository: 'quay.io/brancz/kube-rbac-proxy', tag: 'v0.21.0' },
            },
            labelProxyImage: {
              description: 'Image of prom-label-proxy, which confines queries of Prometheus to a namespace.',
              $ref: '#/definitions/image',
              default: { repository: 'quay.io/prometheuscommunity/prom-label-proxy', tag: 'v0.14.0' },
            },
          },
        },
        oidc: {
          description:
            "OpenID Connect sign-in. Client id and secret are read from the Secret grafana-oidc in Grafana's namespace, keys client-id and client-secret.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether OpenID Connect sign-in is enabled.', type: 'boolean', default: false },
            issuerUrl: {
              description: 'Issuer of the tokens, as their claim iss has it. Required for isolated teams.',
              $ref: '#/definitions/httpsUrl',
            },
            clientId: {
              description:
                'Client ID in the claim aud of the tokens, the same as in the Secret. Required for isolated teams.',
              type: 'string',
              minLength: 1,
            },
            usernameClaim: {
              description: 'Claim that names the user to Kubernetes, for isolated teams.',
              type: 'string',
              pattern: '^[A-Za-z_][A-Za-z0-9_]*$',
              default: 'email',
            },
            groupsPrefix: {
              description:
                "Prefix of the groups in role bindings, as the API server's own sign-in adds it; for isolated teams.",
              type: 'string',
              default: '',
            },
            name: {
              description: 'Label of the sign-in button.',
              type: 'string',
              minLength: 1,
              default: 'OpenID Connect',
            },
            authUrl: { description: 'Authorization endpoint.', $ref: '#/definitions/httpsUrl' },
            tokenUrl: { description: 'Token endpoint.', $ref: '#/definitions/httpsUrl' },
            apiUrl: { description: 'User info endpoint.', $ref: '#/definitions/httpsUrl' },
            signoutUrl: { description: 'URL to redirect to after sign-out.', $ref: '#/definitions/httpsUrl' },
            scopes: {
              description: 'Scopes to request.',
              type: 'array',
              items: { type: 'string', pattern: '^[!#-\\[\\]-~]+$' },
              minItems: 1,
              default: ['openid', 'profile', 'email', 'groups'],
            },
            groupsClaim: {
              description: "Claim that contains the user's groups.",
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
              description: 'Groups whose members may view; everyone who can sign in when empty.',
              $ref: '#/definitions/groups',
              default: [],
            },
            autoLogin: { description: 'Whether to skip the login page.', type: 'boolean', default: false },
            loginForm: {
              description: 'Whether the administrator from the Secret may still sign in with a password.',
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
      description: 'What the API server rejects in team namespaces, through ValidatingAdmissionPolicies.',
      type: 'object',
      additionalProperties: false,
      properties: {
        hosts: {
          description:
            "Host names that teams may claim in Ingresses, routes, Gateways and Certificates: those below the environment's domains, and those granted by the namespace annotation chartwright.dev/hosts.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
            claims: {
              description:
                'optional: a namespace without the annotation may claim any host below the domains. required: a namespace without the annotation may claim none.',
              enum: ['optional', 'required'],
              default: 'optional',
            },
            reserved: {
              description:
                'Labels directly below a domain that are reserved for the platform, including everything below them.',
              type: 'array',
              uniqueItems: true,
              items: { $ref: '#/definitions/dnsLabel' },
              default: ['grafana', 'prometheus', 'alertmanager', 'linkerd', 'platform'],
            },
          },
        },
        services: {
          description: 'Service types that teams may use.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
            allowedTypes: {
              description:
                'Allowed types. LoadBalancer and NodePort bypass the edge; ExternalName can point the edge anywhere.',
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
            "Ways out of a pod, rejected at every Pod Security level: the node's namespaces, paths and ports, privileged containers, added capabilities. Applies to ephemeral containers too.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
            allowedCapabilities: {
              description:
                "Capabilities that containers may add. Without the mesh's CNI plugin, those of its init container are allowed as well.",
              type: 'array',
              uniqueItems: true,
              items: { type: 'string', pattern: '^[A-Z_]+$' },
              default: ['NET_BIND_SERVICE'],
            },
          },
        },
        images: {
          description: 'Registries that pod images may come from.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
            allowedRegistries: {
              description:
                'Allowed image name prefixes, each ending with a slash, such as ghcr.io/acme/; any image when empty.',
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
                'Allowed prefixes for images that the platform adds to team pods, such as the mesh proxy. A private registry replaces them.',
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
          description: 'PriorityClasses that team pods may use.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
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
            "Monitors of teams: they scrape the pods of their own namespace only, without proxies, redirects or files, because Prometheus may reach every pod (schemas/team.monitors.yaml). A team has no Probe, no ScrapeConfig and no server of the Prometheus operator's.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
        rules: {
          description:
            'PrometheusRules of teams: no template may call query, because it reads the series of every team.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
        receivers: {
          description:
            "AlertmanagerConfigs of teams: no address inside the cluster, which Alertmanager would call from the platform's namespace.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
        keys: {
          description:
            "Labels and annotations that only the platform sets: a pod's label chartwright.dev/team names the team of its namespace, and no object has an annotation that steers the edge, DNS, certificates, Pod Security or the nodes (those marked in schemas/team.kept.yaml, less global.platform.grants.keys).",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
        middlewares: {
          description:
            "Objects of Traefik's own kinds: Middlewares as the library chart renders them of `expose`, where global.platform.gateway.middlewares offers them, with the server of global.platform.gateway.forwardAuth alone.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
        namespaces: {
          description:
            "Who may change the Pod Security labels and the chartwright.dev labels and annotations of a team's namespace: only those with the platform's bypass permission.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
        roleBindings: {
          description:
            "Subjects that may be bound in a team's namespace: no `system:` group or user, except the service accounts of that namespace.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
        personas: {
          description:
            'Where team personas may be bound: only in team namespaces, except by users who may bind any role.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            action: {
              description:
                'deny rejects, warn allows with a warning, audit only writes to the audit log, off removes the policy.',
              enum: ['deny', 'warn', 'audit', 'off'],
              default: 'deny',
            },
          },
        },
      },
    },
    platformKarpenter: {
      title: 'Platform: Karpenter',
      description: 'Nodes that Karpenter creates; EKS only.',
      type: 'object',
      additionalProperties: false,
      properties: {
        clusterName: {
          description:
            'Cluster name, used as the tag of subnets and security groups and as the prefix of the node role; set by the environment.',
          type: 'string',
          maxLength: 100,
          pattern: '^([a-z]([-a-z0-9]*[a-z0-9])?)?$',
          default: '',
        },
        nodeClasses: {
          description: 'EC2NodeClasses by name: image, disk and settings of nodes.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          default: {},
          additionalProperties: { $ref: '#/definitions/nodeClass' },
        },
        nodePools: {
          description: 'NodePools by name: which nodes, how many, and when they are removed.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          default: {},
          additionalProperties: { $ref: '#/definitions/nodePool' },
        },
      },
    },
    platformLogs: {
      title: 'Platform: logs',
      description: 'What the log agent Alloy collects and where it sends it. Promtail is configured under `promtail`.',
      type: 'object',
      additionalProperties: false,
      properties: {
        url: {
          description: 'URL of Loki; set by the tool.',
          type: 'string',
          pattern: '^(https?://\\S+)?$',
          default: '',
        },
        tenancy: {
          description: 'Log tenancy; set by the choice logTenants in platform.yaml, because Loki needs it too.',
          enum: ['none', 'namespace', 'team'],
          default: 'none',
        },
        tenants: {
          description:
            'Tenants that Grafana reads in addition to `platform`, because Loki cannot query all tenants. Each gets its own datasource.',
          type: 'array',
          items: { $ref: '#/definitions/dnsLabel' },
          uniqueItems: true,
          default: [],
        },
        dropNamespaces: {
          description:
            'Namespaces whose logs are not collected. A single pod opts out with the annotation chartwright.dev/logs: "false".',
          type: 'array',
          items: { $ref: '#/definitions/dnsLabel' },
          uniqueItems: true,
          default: [],
        },
        maxAge: {
          description: 'Maximum age of log lines; older lines are dropped, because Loki would reject them.',
          type: 'string',
          pattern: '^[0-9]+(h|m)$',
          default: '168h',
        },
        linesPerSecond: {
          description:
            'Maximum log lines per second and namespace from one node; the excess is dropped and counted. 0 means no limit.',
          type: 'integer',
          minimum: 0,
          default: 0,
        },
        extraConfig: {
          description: 'Additional Alloy configuration; send log lines to `loki.write.loki.receiver`.',
          type: 'string',
          default: '',
        },
        networkPolicy: {
          description:
            "Network access to Loki, Tempo, their caches and the log agents: the platform's own namespaces, and those listed here. Spans are accepted from every namespace.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether to create it.', type: 'boolean', default: true },
            namespaces: {
              description: 'Additional namespaces whose pods have access.',
              type: 'array',
              uniqueItems: true,
              default: [],
              items: { $ref: '#/definitions/dnsLabel' },
            },
          },
        },
      },
    },
    platformMesh: {
      title: 'Platform: mesh',
      description: "Linkerd's certificates and monitors. Linkerd itself is configured under `linkerd-control-plane`.",
      type: 'object',
      additionalProperties: false,
      properties: {
        identity: {
          description:
            'Ring mode: source of the trust anchor and the identity issuer. external: the Secret linkerd-identity-issuer and the ConfigMap linkerd-identity-trust-roots already exist. A single release creates its own.',
          enum: ['cert-manager', 'external'],
          default: 'cert-manager',
        },
        certificates: {
          description: "Lifetimes of the mesh's certificates.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            anchorDuration: {
              description: 'Lifetime of the trust anchor; it is renewed a year before it expires and keeps its key.',
              $ref: '#/definitions/hours',
              default: '87600h',
            },
            issuerDuration: {
              description: 'Lifetime of the identity issuer.',
              $ref: '#/definitions/hours',
              default: '168h',
            },
            issuerRenewBefore: {
              description:
                'How long before expiry the identity issuer is renewed; cert-manager may be down for this long.',
              $ref: '#/definitions/hours',
              default: '120h',
            },
            webhookDuration: {
              description: 'Lifetime of the webhook certificates.',
              $ref: '#/definitions/hours',
              default: '2160h',
            },
          },
        },
        monitors: {
          description: 'Scraping of the proxies and the control plane.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            interval: {
              description: 'Scrape interval; viz uses one-minute windows, which need several samples.',
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
        'Configuration of Prometheus itself. It is under `global`, because the Prometheus subchart must see it.',
      type: 'object',
      additionalProperties: false,
      properties: {
        remoteWrite: {
          description: 'Remote write targets, by name.',
          type: 'object',
          default: {},
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['url'],
            properties: {
              url: {
                description: 'URL of the receiver.',
                type: 'string',
                maxLength: 2048,
                pattern: '^https?://[^\\s/?#]+(/[^\\s?#]*)?$',
              },
              auth: {
                description: 'Authentication; exactly one method.',
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
                        description: "Name of the Secret, in Prometheus' namespace.",
                        $ref: '#/definitions/dnsSubdomain',
                      },
                      usernameKey: {
                        description: 'Key of the Secret that holds the user name.',
                        type: 'string',
                        minLength: 1,
                        maxLength: 253,
                        pattern: '^[-._A-Za-z0-9]+$',
                        default: 'username',
                      },
                      passwordKey: {
                        description: 'Key of the Secret that holds the password.',
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
                        description: "Name of the Secret, in Prometheus' namespace.",
                        $ref: '#/definitions/dnsSubdomain',
                      },
                      key: {
                        description: 'Key of the Secret that holds the token.',
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
                      "AWS SigV4, for Amazon Managed Service for Prometheus; permission comes from Pod Identity or IRSA of Prometheus' service account.",
                    type: 'object',
                    additionalProperties: false,
                    required: ['region'],
                    properties: {
                      region: { description: 'Region.', type: 'string', pattern: '^[a-z]{2}(-[a-z]+)+-[0-9]$' },
                      roleArn: {
                        description: 'IAM role to assume.',
                        type: 'string',
                        pattern: '^arn:[a-z-]+:iam::[0-9]{12}:role/[A-Za-z0-9+=,.@_/-]+$',
                      },
                    },
                  },
                },
              },
              tls: {
                description: 'TLS settings for a server whose certificate is not signed by a public CA.',
                type: 'object',
                additionalProperties: false,
                required: ['caSecretName'],
                properties: {
                  caSecretName: {
                    description: 'Name of the Secret with the CA certificate.',
                    $ref: '#/definitions/dnsSubdomain',
                  },
                  caKey: {
                    description: 'Key of the Secret.',
                    type: 'string',
                    minLength: 1,
                    maxLength: 253,
                    pattern: '^[-._A-Za-z0-9]+$',
                    default: 'ca.crt',
                  },
                  serverName: {
                    description: 'Expected server name in the certificate.',
                    $ref: '#/definitions/hostname',
                  },
                },
              },
              headers: {
                description: 'HTTP headers, such as X-Scope-OrgID; not for secrets.',
                type: 'object',
                default: {},
                propertyNames: { pattern: '^[A-Za-z0-9-]+$', not: { enum: ['Authorization', 'authorization'] } },
                additionalProperties: { type: 'string', maxLength: 1024 },
              },
              sendExemplars: { description: 'Whether to send exemplars.', type: 'boolean', default: true },
              sendNativeHistograms: {
                description: 'Whether to send native histograms.',
                type: 'boolean',
                default: false,
              },
              timeout: { description: 'Timeout of a request.', $ref: '#/definitions/duration', default: '30s' },
              writeRelabelConfigs: {
                description: 'Relabelling of series before they are sent; use it to drop unused series.',
                type: 'array',
                default: [],
                items: {
                  type: 'object',
                  additionalProperties: false,
                  properties: {
                    sourceLabels: {
                      description: 'Labels to read.',
                      type: 'array',
                      items: { type: 'string', minLength: 1 },
                    },
                    separator: { description: 'Separator between their values.', type: 'string' },
                    regex: { description: 'Regular expression that the values must match.', type: 'string' },
                    targetLabel: { description: 'Label to write.', type: 'string' },
                    replacement: { description: 'Value to write.', type: 'string' },
                    modulus: { description: 'Modulus of the hash of the values.', type: 'integer', minimum: 1 },
                    action: {
                      description: 'Relabelling action.',
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
                description: 'In-memory queue and number of shards.',
                type: 'object',
                additionalProperties: false,
                default: {},
                properties: {
                  capacity: { description: 'Samples buffered per shard.', type: 'integer', minimum: 1, default: 10000 },
                  maxSamplesPerSend: {
                    description: 'Maximum samples per request.',
                    type: 'integer',
                    minimum: 1,
                    default: 2000,
                  },
                  minShards: { description: 'Minimum number of shards.', type: 'integer', minimum: 1, default: 1 },
                  maxShards: { description: 'Maximum number of shards.', type: 'integer', minimum: 1, default: 50 },
                  minBackoff: { description: 'Initial retry delay.', $ref: '#/definitions/duration', default: '30ms' },
                  maxBackoff: { description: 'Maximum retry delay.', $ref: '#/definitions/duration', default: '5s' },
                },
              },
            },
          },
        },
      },
    },
    platformPrometheus: {
      title: 'Platform: prometheus',
      description: 'Federation, and network access to Prometheus and Alertmanager.',
      type: 'object',
      additionalProperties: false,
      properties: {
        federation: {
          description: 'Federation from and to other Prometheus servers.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            from: {
              description: 'Prometheus servers to federate from, by name.',
              type: 'object',
              default: {},
              propertyNames: { $ref: '#/definitions/name' },
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                required: ['targets', 'matches'],
                properties: {
                  targets: {
                    description: 'Target addresses, host:port.',
                    type: 'array',
                    minItems: 1,
                    uniqueItems: true,
                    items: { type: 'string', maxLength: 260, pattern: '^[A-Za-z0-9.-]+:[0-9]{1,5}$' },
                  },
                  matches: {
                    description: 'Series selectors; a series is federated if any of them matches.',
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
                  scheme: { description: 'URL scheme.', enum: ['http', 'https'], default: 'https' },
                  path: {
                    description: 'Path of the federation endpoint.',
                    type: 'string',
                    default: '/federate',
                    pattern: '^/[A-Za-z0-9._~/-]*$',
                  },
                  interval: { description: 'Scrape interval.', $ref: '#/definitions/duration', default: '1m' },
                  timeout: {
                    description: 'Scrape timeout; not longer than the interval.',
                    $ref: '#/definitions/duration',
                    default: '30s',
                  },
                  sampleLimit: {
                    description: 'Maximum samples per scrape.',
                    type: 'integer',
                    minimum: 1,
                    maximum: 500000,
                    default: 200000,
                  },
                  auth: {
                    description: 'Authentication; exactly one method.',
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
                            description: "Name of the Secret, in Prometheus' namespace.",
                            $ref: '#/definitions/dnsSubdomain',
                          },
                          usernameKey: {
                            description: 'Key of the Secret that holds the user name.',
                            type: 'string',
                            minLength: 1,
                            maxLength: 253,
                            pattern: '^[-._A-Za-z0-9]+$',
                            default: 'username',
                          },
                          passwordKey: {
                            description: 'Key of the Secret that holds the password.',
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
                            description: "Name of the Secret, in Prometheus' namespace.",
                            $ref: '#/definitions/dnsSubdomain',
                          },
                          key: {
                            description: 'Key of the Secret that holds the token.',
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
                    description: 'TLS settings for a server whose certificate is not signed by a public CA.',
                    type: 'object',
                    additionalProperties: false,
                    required: ['caSecretName'],
                    properties: {
                      caSecretName: {
                        description: 'Name of the Secret with the CA certificate.',
                        $ref: '#/definitions/dnsSubdomain',
                      },
                      caKey: {
                        description: 'Key of the Secret.',
                        type: 'string',
                        minLength: 1,
                        maxLength: 253,
                        pattern: '^[-._A-Za-z0-9]+$',
                        default: 'ca.crt',
                      },
                      serverName: {
                        description: 'Expected server name in the certificate.',
                        $ref: '#/definitions/hostname',
                      },
                    },
                  },
                  labels: {
                    description: 'Labels added to every series that lacks them.',
                    $ref: '#/definitions/labels',
                    default: {},
                  },
                },
              },
            },
            to: {
              description:
                'Access to our own /federate endpoint, which has no authentication: in the cluster through the NetworkPolicy, from outside through an Ingress that authenticates.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                namespaces: {
                  description: 'Namespaces whose pods have access.',
                  type: 'array',
                  uniqueItems: true,
                  default: [],
                  items: { $ref: '#/definitions/dnsLabel' },
                },
                cidrs: {
                  description: 'CIDRs outside the cluster with direct access, without the Ingress.',
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
                      description: "IngressClass; the contract's when absent.",
                      $ref: '#/definitions/dnsSubdomain',
                    },
                    tlsSecretName: {
                      description: "Secret for the certificate, which the contract's issuer signs.",
                      $ref: '#/definitions/dnsSubdomain',
                    },
                    annotations: {
                      description:
                        'Annotations that make the controller authenticate; at least one, because Prometheus has no authentication.',
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
            "Network access to Prometheus and Alertmanager: the platform's own namespaces, and those listed here. Neither has authentication, and both hold every team's data.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether to create it.', type: 'boolean', default: true },
            namespaces: {
              description: 'Additional namespaces whose pods have access.',
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
      description: 'Span pipeline from applications to Tempo.',
      type: 'object',
      additionalProperties: false,
      properties: {
        address: {
          description: "Address of Tempo's OTLP gRPC endpoint, host:port; set by the tool.",
          type: 'string',
          pattern: '^(\\S+:[0-9]+)?$',
          default: '',
        },
        samplingPercentage: {
          description: 'Percentage of traces that Alloy keeps; either all spans of a trace are kept or none.',
          type: 'number',
          minimum: 0,
          maximum: 100,
          default: 100,
        },
        memoryLimitMiB: {
          description:
            "Memory use above which an agent rejects spans, so that applications retry; must be below the container's limit.",
          type: 'integer',
          minimum: 64,
          default: 384,
        },
        queueSize: {
          description: 'Batches that an agent buffers while Tempo is unavailable.',
          type: 'integer',
          minimum: 1,
          default: 1000,
        },
      },
    },
    portNumber: { description: 'A port number.', type: 'integer', minimum: 1, maximum: 65535 },
    portRanges: {
      description: 'Ranges of ports.',
      type: 'array',
      minItems: 1,
      maxItems: 50,
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['port', 'endPort'],
        properties: {
          port: { description: 'First port.', $ref: '#/definitions/portNumber' },
          endPort: { description: 'Last port.', $ref: '#/definitions/portNumber' },
        },
      },
    },
    qualifiedName: {
      description:
        "A key of at most 63 letters, digits, '-', '_' and '.', after an optional DNS prefix of at most 253 and '/'.",
      type: 'string',
      minLength: 1,
      maxLength: 317,
      pattern:
        '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$',
      not: { pattern: '^[^/]{254}' },
    },
    quantity: {
      description: 'A Kubernetes quantity, as a quoted string or with a unit.',
      type: 'string',
      maxLength: 24,
      pattern: '^[0-9]+(\\.[0-9]+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$',
    },
    retention: { description: 'A number of hours.', type: 'string', pattern: '^[1-9][0-9]{0,4}h$' },
  },
};
