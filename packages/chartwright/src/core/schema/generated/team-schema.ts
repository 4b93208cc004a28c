// Generated from schemas/ by `npm run generate`; do not edit.

export const teamSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Team chart values',
  description: "Values of a team's chart: what the platform grants it (`tenant`) and what it runs (`workloads`).",
  type: 'object',
  additionalProperties: false,
  required: ['tenant'],
  properties: {
    part: {
      description:
        "What this release holds: the tenant part is the platform's, the app part the team's; `all` holds both.",
      enum: ['all', 'tenant', 'app'],
      default: 'all',
    },
    global: {
      description: 'Values shared with other charts of the same release.',
      type: 'object',
      default: {},
      properties: { platform: { $ref: '#/definitions/platformContract', default: {} } },
    },
    'lib-team': {
      description: 'Helm puts the values of the library chart here; there is nothing to set.',
      type: 'object',
      additionalProperties: false,
      properties: { global: { type: 'object' } },
    },
    tenant: { $ref: '#/definitions/tenant' },
    workloads: {
      description:
        'What the team runs, keyed by name. The name is the name of the Deployment, the Service and all that belongs to them.',
      type: 'object',
      propertyNames: {
        allOf: [
          { $ref: '#/definitions/name' },
          { description: 'every namespace has a ServiceAccount of that name', not: { enum: ['default'] } },
        ],
      },
      additionalProperties: { $ref: '#/definitions/workload' },
      default: {},
    },
    extraObjects: {
      description:
        "Further Kubernetes objects of the app part, keyed by a name of your choice and rendered as they stand into the team's namespace. What only the platform may grant (namespaces, quotas, network policies, RBAC) and Secrets are refused.",
      type: 'object',
      propertyNames: { $ref: '#/definitions/name' },
      additionalProperties: { $ref: '#/definitions/extraObject' },
      default: {},
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
    duration: { description: 'A Prometheus duration.', type: 'string', maxLength: 16, pattern: '^[0-9]+(ms|s|m|h)$' },
    extraObject: {
      description: 'A Kubernetes object.',
      type: 'object',
      required: ['apiVersion', 'kind', 'metadata'],
      properties: {
        apiVersion: { description: 'Its API version.', type: 'string', minLength: 1, maxLength: 317 },
        kind: {
          description:
            'A Kubernetes kind: letters and digits, upper case first; not a Secret, and nothing that only the platform may grant.',
          type: 'string',
          maxLength: 63,
          pattern: '^[A-Z][A-Za-z0-9]*$',
          not: {
            enum: [
              'Secret',
              'Namespace',
              'ResourceQuota',
              'LimitRange',
              'NetworkPolicy',
              'Role',
              'RoleBinding',
              'ClusterRole',
              'ClusterRoleBinding',
            ],
          },
        },
        metadata: {
          description: "Its metadata; the namespace is always the team's.",
          type: 'object',
          required: ['name'],
          properties: {
            name: { description: 'Its name.', $ref: '#/definitions/dnsSubdomain' },
            labels: { description: 'Its labels.', $ref: '#/definitions/labels' },
            annotations: { description: 'Its annotations.', $ref: '#/definitions/annotations' },
            namespace: { description: "Not to be set: the namespace is always the team's.", not: {} },
          },
        },
      },
    },
    groups: {
      description: 'Groups of the identity provider, as the API server sees them.',
      type: 'array',
      uniqueItems: true,
      items: {
        type: 'string',
        minLength: 1,
        maxLength: 256,
        pattern: '^[!-~]([ -~]*[!-~])?$',
        not: { pattern: '^system:' },
      },
      default: [],
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
    mountPath: {
      description: 'An absolute path in the container.',
      type: 'string',
      minLength: 2,
      maxLength: 512,
      pattern: '^(/\\.*[A-Za-z0-9_-][A-Za-z0-9_.-]*)+$',
    },
    name: {
      description:
        'A lower-case name of at most 40 characters, so that every name derived from it fits the DNS limit of 63.',
      type: 'string',
      minLength: 1,
      maxLength: 40,
      pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$',
    },
    persona: {
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: { groups: { $ref: '#/definitions/groups', default: [] } },
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
    portName: {
      description: "A port's name: an IANA service name of at most 15 characters.",
      type: 'string',
      minLength: 1,
      maxLength: 15,
      pattern: '^[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    },
    portNumber: { description: 'A port number.', type: 'integer', minimum: 1, maximum: 65535 },
    probe: {
      description: 'One probe.',
      type: 'object',
      additionalProperties: false,
      required: ['type'],
      properties: {
        type: { description: 'How it asks.', enum: ['http', 'tcp', 'grpc', 'exec'] },
        port: { description: 'Name of the port (http, tcp, grpc).', $ref: '#/definitions/portName' },
        path: { description: 'Path (http).', type: 'string', maxLength: 1024, pattern: '^/', default: '/' },
        headers: {
          description: 'Request headers (http).',
          type: 'object',
          propertyNames: {
            description: "The name of an HTTP header: letters, digits and '-'.",
            maxLength: 256,
            pattern: '^[A-Za-z0-9-]+$',
          },
          additionalProperties: { type: 'string', maxLength: 4096 },
          default: {},
        },
        service: { description: 'Service name (grpc).', type: 'string', maxLength: 253 },
        command: {
          description: 'Command (exec).',
          type: 'array',
          minItems: 1,
          items: { type: 'string', maxLength: 65536 },
        },
        initialDelaySeconds: { description: 'Wait before the first time.', $ref: '#/definitions/seconds', default: 0 },
        periodSeconds: { description: 'Time between two.', type: 'integer', minimum: 1, maximum: 86400, default: 10 },
        timeoutSeconds: { description: 'Time for one.', type: 'integer', minimum: 1, maximum: 3600, default: 1 },
        failureThreshold: {
          description: 'How often it may fail in a row.',
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 3,
        },
      },
    },
    quantity: {
      description: 'A Kubernetes quantity, written as a quoted string or with a unit.',
      type: 'string',
      maxLength: 24,
      pattern: '^[0-9]+(\\.[0-9]+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$',
    },
    scalingDown: {
      type: 'object',
      additionalProperties: false,
      properties: {
        stabilizationWindowSeconds: {
          description: 'How long the highest recommendation counts.',
          type: 'integer',
          minimum: 0,
          maximum: 3600,
          default: 300,
        },
        percent: {
          description: 'Most change in a period, in percent.',
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 25,
        },
        pods: {
          description: 'Most change in a period, in pods; the larger of the two counts.',
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 1,
        },
        periodSeconds: { description: 'The period.', type: 'integer', minimum: 1, maximum: 1800, default: 60 },
      },
    },
    scalingUp: {
      type: 'object',
      additionalProperties: false,
      properties: {
        stabilizationWindowSeconds: {
          description: 'How long the lowest recommendation counts.',
          type: 'integer',
          minimum: 0,
          maximum: 3600,
          default: 0,
        },
        percent: {
          description: 'Most change in a period, in percent.',
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 100,
        },
        pods: {
          description: 'Most change in a period, in pods; the larger of the two counts.',
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 4,
        },
        periodSeconds: { description: 'The period.', type: 'integer', minimum: 1, maximum: 1800, default: 30 },
      },
    },
    seconds: { type: 'integer', minimum: 0, maximum: 86400 },
    tenant: {
      description: 'What the platform grants the team and guards it by.',
      type: 'object',
      additionalProperties: false,
      required: ['team'],
      properties: {
        team: { description: 'Name of the team.', $ref: '#/definitions/name' },
        namespace: { description: 'Namespace of the team; `team-<team>` when absent.', $ref: '#/definitions/dnsLabel' },
        createNamespace: {
          description:
            'Whether the tenant part makes the namespace. It is kept on uninstall, and never made when it is the namespace that Helm installs into.',
          type: 'boolean',
          default: true,
        },
        podSecurity: {
          description: 'Pod Security level that the namespace enforces.',
          enum: ['restricted', 'baseline'],
          default: 'restricted',
        },
        contact: {
          description: 'Whom to ask about this team: an e-mail address or a channel.',
          type: 'string',
          minLength: 1,
          maxLength: 200,
        },
        access: {
          description: "Who may do what in the team's namespace.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            admins: {
              description: 'May do all that the team may, and manage Roles in the namespace.',
              $ref: '#/definitions/persona',
              default: {},
            },
            developers: {
              description:
                'May restart and scale workloads, reach their ports and read logs; read no Secret and write no pod.',
              $ref: '#/definitions/persona',
              default: {},
            },
            viewers: {
              description: 'May look, without Secrets and without exec.',
              $ref: '#/definitions/persona',
              default: {},
            },
            deployers: {
              description: 'Service accounts of a pipeline that install the app part.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                serviceAccounts: {
                  description: 'The accounts, each with its namespace.',
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['name', 'namespace'],
                    properties: {
                      name: { description: 'Name of the service account.', $ref: '#/definitions/dnsSubdomain' },
                      namespace: { description: 'Its namespace.', $ref: '#/definitions/dnsLabel' },
                    },
                  },
                  default: [],
                },
              },
            },
          },
        },
        quota: {
          description: 'The most that the namespace may ask for.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether there is a ResourceQuota.', type: 'boolean', default: true },
            hard: {
              description: 'Limits by resource name, as in a ResourceQuota.',
              type: 'object',
              propertyNames: {
                description: 'The name of a resource as a ResourceQuota has it, for example requests.cpu.',
                maxLength: 253,
                pattern: '^[a-z0-9][-a-z0-9./]*$',
              },
              additionalProperties: { $ref: '#/definitions/quantity' },
              default: {},
              properties: {
                'requests.cpu': { $ref: '#/definitions/quantity', default: '20' },
                'requests.memory': { $ref: '#/definitions/quantity', default: '40Gi' },
                'limits.memory': { $ref: '#/definitions/quantity', default: '80Gi' },
                'requests.storage': { $ref: '#/definitions/quantity', default: '200Gi' },
                pods: { $ref: '#/definitions/quantity', default: '150' },
                persistentvolumeclaims: { $ref: '#/definitions/quantity', default: '20' },
                'services.loadbalancers': { $ref: '#/definitions/quantity', default: '0' },
                'services.nodeports': { $ref: '#/definitions/quantity', default: '0' },
              },
            },
          },
        },
        limitRange: {
          description: 'What a container gets that asks for nothing.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether there is a LimitRange.', type: 'boolean', default: true },
            defaultRequest: {
              description: 'Requests of a container that states none.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                cpu: { $ref: '#/definitions/quantity', default: '50m' },
                memory: { $ref: '#/definitions/quantity', default: '64Mi' },
              },
            },
            default: {
              description:
                'Limits of a container that states none. There is no CPU limit by default: it throttles without need.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                cpu: { $ref: '#/definitions/quantity' },
                memory: { $ref: '#/definitions/quantity', default: '256Mi' },
              },
            },
          },
        },
        network: {
          description: "Who may talk to the team's pods, and to whom they may talk. All else is denied, both ways.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether the namespace denies by default.', type: 'boolean', default: true },
            peers: {
              description: 'Other teams, keyed by name. A peering takes effect only when both teams name each other.',
              type: 'object',
              propertyNames: { $ref: '#/definitions/name' },
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  direction: {
                    description: '`egress`: our pods call theirs; `ingress`: theirs call ours; `both`.',
                    enum: ['both', 'ingress', 'egress'],
                    default: 'both',
                  },
                  namespace: {
                    description: "The peer's namespace; `team-<peer>` when absent.",
                    $ref: '#/definitions/dnsLabel',
                  },
                },
              },
              default: {},
            },
            egress: {
              description: "Ranges outside the cluster that the team's pods may call, keyed by a name of your choice.",
              type: 'object',
              propertyNames: { $ref: '#/definitions/name' },
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                required: ['cidrs', 'ports'],
                properties: {
                  cidrs: {
                    description:
                      "The ranges. In a range that holds every address, the cloud's metadata address stays closed.",
                    type: 'array',
                    minItems: 1,
                    items: { $ref: '#/definitions/cidr' },
                  },
                  ports: {
                    description: 'TCP ports.',
                    type: 'array',
                    minItems: 1,
                    items: { $ref: '#/definitions/portNumber' },
                  },
                },
              },
              default: {},
            },
          },
        },
      },
    },
    workload: {
      description:
        'One program: a Deployment, or a StatefulSet when it has `persistence`, with all that belongs to it.',
      type: 'object',
      additionalProperties: false,
      required: ['image'],
      properties: {
        image: {
          description: 'The container image, pinned by a tag other than `latest`, by a digest, or by both.',
          type: 'string',
          maxLength: 512,
          pattern:
            '^[a-z0-9]+([._-]+[a-z0-9]+)*(:[0-9]{1,5})?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(@sha256:[a-f0-9]{64})?|@sha256:[a-f0-9]{64})$',
          not: { pattern: ':latest(@|$)' },
        },
        imagePullPolicy: {
          description:
            'When the image is pulled. `Always` checks the pull rights at each start, and costs nothing where the layers are there.',
          enum: ['Always', 'IfNotPresent'],
          default: 'Always',
        },
        command: {
          description: "Replaces the image's entry point.",
          type: 'array',
          items: { type: 'string', maxLength: 65536 },
        },
        args: {
          description: 'Arguments of the entry point.',
          type: 'array',
          items: { type: 'string', maxLength: 65536 },
        },
        ports: {
          description:
            'Ports that the container listens on, keyed by name. A workload with ports gets a Service of its own name.',
          type: 'object',
          maxProperties: 20,
          propertyNames: { $ref: '#/definitions/portName' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['containerPort'],
            properties: {
              containerPort: { description: 'The port in the container.', $ref: '#/definitions/portNumber' },
              servicePort: {
                description: "The port of the Service; the container's when absent.",
                $ref: '#/definitions/portNumber',
              },
              protocol: { description: 'The transport protocol.', enum: ['TCP', 'UDP'], default: 'TCP' },
              appProtocol: {
                description: 'The application protocol, for meshes and gateways.',
                type: 'string',
                minLength: 1,
                maxLength: 253,
                pattern:
                  '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$',
              },
            },
          },
          default: {},
        },
        env: {
          description: 'Environment variables with plain values. What is secret comes from `envSecrets`.',
          type: 'object',
          propertyNames: {
            description: "The name of an environment variable: letters, digits, '_', '.' and '-', not a digit first.",
            maxLength: 253,
            pattern: '^[A-Za-z_][A-Za-z0-9_.-]*$',
          },
          additionalProperties: { type: 'string', maxLength: 65536 },
          default: {},
        },
        envSecrets: {
          description: 'Environment variables read from Secrets that exist in the namespace.',
          type: 'object',
          propertyNames: {
            description: "The name of an environment variable: letters, digits, '_', '.' and '-', not a digit first.",
            maxLength: 253,
            pattern: '^[A-Za-z_][A-Za-z0-9_.-]*$',
          },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['secret', 'key'],
            properties: {
              secret: { description: 'Name of the Secret.', $ref: '#/definitions/dnsSubdomain' },
              key: {
                description: 'Key in the Secret.',
                type: 'string',
                minLength: 1,
                maxLength: 253,
                pattern: '^[-._a-zA-Z0-9]+$',
              },
              optional: { description: 'Whether the pod starts without it.', type: 'boolean', default: false },
            },
          },
          default: {},
        },
        secretMounts: {
          description: 'Secrets mounted as files, keyed by a name of your choice.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['secret', 'mountPath'],
            properties: {
              secret: { description: 'Name of the Secret.', $ref: '#/definitions/dnsSubdomain' },
              mountPath: { description: 'Folder in the container.', $ref: '#/definitions/mountPath' },
            },
          },
          default: {},
        },
        config: {
          description: 'Configuration files, kept in a ConfigMap; a change rolls the pods.',
          type: 'object',
          additionalProperties: false,
          required: ['mountPath', 'files'],
          properties: {
            mountPath: { description: 'Folder in the container.', $ref: '#/definitions/mountPath' },
            files: {
              description: 'File name to content.',
              type: 'object',
              minProperties: 1,
              propertyNames: {
                description: "A file name: letters, digits, '-', '_' and '.', not a dot first.",
                maxLength: 253,
                pattern: '^[-_a-zA-Z0-9][-._a-zA-Z0-9]*$',
              },
              additionalProperties: { type: 'string', maxLength: 262144 },
            },
          },
        },
        scratch: {
          description:
            'Writable folders that live as long as the pod, keyed by a name of your choice. `/tmp` is always there.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['mountPath'],
            properties: {
              mountPath: { description: 'Folder in the container.', $ref: '#/definitions/mountPath' },
              size: { description: 'The most it may hold.', $ref: '#/definitions/quantity', default: '64Mi' },
            },
          },
          default: {},
        },
        persistence: {
          description: 'A volume for each replica that outlives the pod. Makes the workload a StatefulSet.',
          type: 'object',
          additionalProperties: false,
          required: ['size', 'mountPath'],
          properties: {
            size: { description: 'Size of the volume.', $ref: '#/definitions/quantity' },
            mountPath: { description: 'Folder in the container.', $ref: '#/definitions/mountPath' },
            storageClass: {
              description: "StorageClass; the cluster's default when absent.",
              $ref: '#/definitions/dnsSubdomain',
            },
          },
        },
        resources: {
          description: 'What a container is given.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            requests: {
              description: 'What is reserved.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                cpu: {
                  description: 'CPU that is reserved; autoscaling measures against it.',
                  $ref: '#/definitions/quantity',
                  default: '100m',
                },
                memory: { description: 'Memory that is reserved.', $ref: '#/definitions/quantity', default: '128Mi' },
                'ephemeral-storage': {
                  description: 'Disk that is reserved for logs and scratch folders.',
                  $ref: '#/definitions/quantity',
                  default: '64Mi',
                },
              },
            },
            limits: {
              description: 'What is the most.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                cpu: {
                  description: 'Most CPU; none by default, since a limit throttles without need.',
                  $ref: '#/definitions/quantity',
                },
                memory: { description: 'Most memory; the request when absent.', $ref: '#/definitions/quantity' },
                'ephemeral-storage': { description: 'Most disk.', $ref: '#/definitions/quantity', default: '1Gi' },
              },
            },
          },
        },
        probes: {
          description:
            'How the kubelet asks the workload for its health. Where a workload has ports and no readiness probe is given, one opens a TCP connection to its port `http`, or else the first by name. Give a liveness probe only where a restart fixes what it finds, and never the same as for readiness.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            readiness: { description: 'Whether it may get traffic.', $ref: '#/definitions/probe' },
            liveness: { description: 'Whether it must be restarted.', $ref: '#/definitions/probe' },
            startup: { description: 'Whether it has started; the other two wait for it.', $ref: '#/definitions/probe' },
          },
        },
        replicas: {
          description: 'How many, where it is not autoscaled: 2 by default, 1 with persistence.',
          type: 'integer',
          minimum: 0,
          maximum: 1000,
        },
        autoscaling: {
          description: 'HorizontalPodAutoscaler on the resource metrics API. On by default, never with persistence.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: {
              description: 'Whether it scales; yes by default, unless it has `persistence`.',
              type: 'boolean',
            },
            min: { description: 'Fewest replicas.', type: 'integer', minimum: 1, maximum: 1000, default: 2 },
            max: { description: 'Most replicas.', type: 'integer', minimum: 1, maximum: 1000, default: 10 },
            cpu: {
              description: 'Mean CPU use to keep, in percent of the request.',
              type: 'integer',
              minimum: 1,
              maximum: 1000,
              default: 70,
            },
            memory: {
              description: 'Mean memory use to keep, in percent of the request; not measured when absent.',
              type: 'integer',
              minimum: 1,
              maximum: 1000,
            },
            metrics: {
              description: "Further metrics, as in a HorizontalPodAutoscaler's spec.metrics (pods, object, external).",
              type: 'array',
              maxItems: 20,
              items: {
                type: 'object',
                required: ['type'],
                properties: { type: { enum: ['Pods', 'Object', 'External', 'Resource', 'ContainerResource'] } },
              },
              default: [],
            },
            behavior: {
              description: 'How fast it scales.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                scaleUp: { $ref: '#/definitions/scalingUp', description: 'Going up.', default: {} },
                scaleDown: { $ref: '#/definitions/scalingDown', description: 'Going down.', default: {} },
              },
            },
          },
        },
        disruption: {
          description:
            'PodDisruptionBudget, made only where at least two replicas are certain: with one it would block every drain.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether there is one.', type: 'boolean', default: true },
            maxUnavailable: {
              description: 'How many pods a drain may take at once.',
              type: 'integer',
              minimum: 1,
              maximum: 1000,
              default: 1,
            },
          },
        },
        spread: {
          description: 'How replicas are spread over the cluster.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            zones: {
              description: 'What happens when zones cannot be balanced.',
              enum: ['ScheduleAnyway', 'DoNotSchedule'],
              default: 'ScheduleAnyway',
            },
            hosts: {
              description: 'What happens when hosts cannot be balanced.',
              enum: ['ScheduleAnyway', 'DoNotSchedule'],
              default: 'ScheduleAnyway',
            },
          },
        },
        expose: {
          description: 'Makes the workload reachable from outside the cluster.',
          type: 'object',
          additionalProperties: false,
          required: ['hosts'],
          properties: {
            via: {
              description: 'An Ingress, an HTTPRoute of the Gateway API, or nothing for now.',
              enum: ['ingress', 'gateway', 'none'],
              default: 'ingress',
            },
            hosts: {
              description: 'Host names. No two workloads of a cluster may claim one.',
              type: 'array',
              minItems: 1,
              maxItems: 16,
              uniqueItems: true,
              items: { $ref: '#/definitions/hostname' },
            },
            path: {
              description: 'Path prefix.',
              type: 'string',
              maxLength: 1024,
              pattern: '^(/|(/\\.*[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+/?)$',
              default: '/',
            },
            port: {
              description: 'Name of the port; `http`, or else the first by name.',
              $ref: '#/definitions/portName',
            },
            annotations: {
              description: 'Annotations of the Ingress or HTTPRoute.',
              $ref: '#/definitions/annotations',
              default: {},
            },
            tls: {
              description: 'Encryption from the client to the edge.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                enabled: {
                  description: 'Whether the Ingress has a certificate. With the Gateway API the listener has it.',
                  type: 'boolean',
                  default: true,
                },
                issuer: {
                  description: "Another issuer than the environment's.",
                  type: 'object',
                  additionalProperties: false,
                  required: ['name'],
                  properties: {
                    kind: {
                      description: 'Kind of the issuer.',
                      enum: ['ClusterIssuer', 'Issuer'],
                      default: 'ClusterIssuer',
                    },
                    name: { description: 'Name of the issuer.', $ref: '#/definitions/dnsSubdomain' },
                  },
                },
              },
            },
          },
        },
        metrics: {
          description:
            "Where Prometheus finds the workload's metrics: a ServiceMonitor, or a PodMonitor for a workload without ports of its own.",
          type: 'object',
          additionalProperties: false,
          required: ['port'],
          properties: {
            port: { description: 'Name of the port.', $ref: '#/definitions/portName' },
            path: {
              description: 'Path of the metrics.',
              type: 'string',
              maxLength: 1024,
              pattern: '^(/|(/\\.*[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+/?)$',
              default: '/metrics',
            },
            interval: { description: 'How often.', $ref: '#/definitions/duration', default: '30s' },
            monitor: {
              description: "By the Service's endpoints, or pod by pod.",
              enum: ['service', 'pod'],
              default: 'service',
            },
          },
        },
        mesh: {
          description: 'The workload in the service mesh, where the environment has one.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: "Whether linkerd's proxy is injected.", type: 'boolean', default: true },
            proxy: {
              description: 'What the proxy is given: without requests a quota refuses the pod.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                cpu: { description: 'CPU request.', $ref: '#/definitions/quantity', default: '20m' },
                memory: { description: 'Memory request and limit.', $ref: '#/definitions/quantity', default: '64Mi' },
              },
            },
          },
        },
        security: {
          description:
            'As whom the container runs. The rest of the security context is the restricted one and cannot be loosened.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            runAsUser: { description: 'User id.', type: 'integer', minimum: 1, maximum: 2147483647, default: 10001 },
            runAsGroup: { description: 'Group id.', type: 'integer', minimum: 1, maximum: 2147483647, default: 10001 },
            fsGroup: {
              description: 'Group of mounted volumes.',
              type: 'integer',
              minimum: 1,
              maximum: 2147483647,
              default: 10001,
            },
          },
        },
        serviceAccount: {
          description: 'The identity of the pods.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            annotations: {
              description: 'Annotations, for example an IAM role.',
              $ref: '#/definitions/annotations',
              default: {},
            },
            mountToken: {
              description: 'Whether the pod gets a token of the API server.',
              type: 'boolean',
              default: false,
            },
          },
        },
        terminationGracePeriodSeconds: {
          description: 'How long a pod has to end.',
          $ref: '#/definitions/seconds',
          default: 30,
        },
        preStopSleepSeconds: {
          description: 'How long a pod waits before it ends, so that endpoints can forget it; 0 for not at all.',
          $ref: '#/definitions/seconds',
          default: 5,
        },
        podAnnotations: {
          description: 'Further annotations of the pods.',
          $ref: '#/definitions/annotations',
          default: {},
        },
        podLabels: { description: 'Further labels of the pods.', $ref: '#/definitions/labels', default: {} },
        priorityClassName: { description: 'PriorityClass of the pods.', $ref: '#/definitions/dnsSubdomain' },
        nodeSelector: { description: 'Labels that a node must have.', $ref: '#/definitions/labels', default: {} },
        tolerations: {
          description: "Taints that the pods tolerate, as in a pod's spec.",
          type: 'array',
          items: { type: 'object' },
          default: [],
        },
      },
    },
  },
};
