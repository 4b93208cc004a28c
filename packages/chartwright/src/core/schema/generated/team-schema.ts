// Generated from schemas/ by `npm run generate`; do not edit.

export const teamSchema: Readonly<Record<string, unknown>> = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'Team chart values',
  description:
    "Values of a team's chart: what the platform grants the team (`tenant`) and what the team runs (`workloads`).",
  type: 'object',
  additionalProperties: false,
  required: ['tenant'],
  properties: {
    part: {
      description:
        'Part that this release installs: `tenant` belongs to the platform, `app` to the team, `all` is both.',
      enum: ['all', 'tenant', 'app'],
      default: 'all',
    },
    global: {
      description: 'Values shared with the other charts of the release.',
      type: 'object',
      default: {},
      properties: { platform: { $ref: '#/definitions/platformContract', default: {} } },
    },
    'lib-team': {
      description: "Reserved: Helm puts the library chart's values here. Nothing to set.",
      type: 'object',
      additionalProperties: false,
      properties: { global: { type: 'object' } },
    },
    tenant: { $ref: '#/definitions/tenant' },
    workloads: {
      description:
        'What the team runs, keyed by name. The Deployment, the Service and all related objects get this name.',
      type: 'object',
      propertyNames: {
        allOf: [
          { $ref: '#/definitions/name' },
          { description: 'every namespace already has a ServiceAccount of that name', not: { enum: ['default'] } },
        ],
      },
      additionalProperties: { $ref: '#/definitions/workload' },
      default: {},
    },
    configMaps: {
      description:
        'Configuration that several workloads share, keyed by the name of its ConfigMap. A change restarts the pods of the workloads that use it.',
      type: 'object',
      maxProperties: 50,
      propertyNames: { $ref: '#/definitions/name' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['data'],
        properties: {
          data: {
            description: 'Texts, keyed by file name or variable.',
            type: 'object',
            minProperties: 1,
            propertyNames: { $ref: '#/definitions/configKey' },
            additionalProperties: { type: 'string', maxLength: 262144 },
          },
        },
      },
      default: {},
    },
    persistentVolumeClaims: {
      description:
        'Volumes that outlive pods, keyed by the name of their PersistentVolumeClaim, by which `claimMounts` refer to them.',
      type: 'object',
      maxProperties: 50,
      propertyNames: { $ref: '#/definitions/name' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['size'],
        properties: {
          size: {
            description: 'Size of the volume, which may grow later where its StorageClass lets it, and never shrink.',
            $ref: '#/definitions/bytes',
          },
          storageClass: {
            description: "StorageClass; the cluster's default class when absent. It can never be changed.",
            $ref: '#/definitions/dnsSubdomain',
          },
          accessMode: {
            description:
              'Who may mount it: pods on one node, one pod alone, or pods on every node, as few StorageClasses can. It can never be changed.',
            enum: ['ReadWriteOnce', 'ReadWriteOncePod', 'ReadWriteMany'],
            default: 'ReadWriteOnce',
          },
          keep: {
            description: 'Whether the claim and its data stay when the release, or the entry here, is removed.',
            type: 'boolean',
            default: true,
          },
        },
      },
      default: {},
    },
    externalSecrets: {
      description:
        "Secrets that external-secrets makes from the team's store, keyed by the Secret's name, by which `envSecrets` and `secretMounts` refer to them.",
      type: 'object',
      propertyNames: { $ref: '#/definitions/dnsSubdomain' },
      additionalProperties: { $ref: '#/definitions/externalSecret' },
      default: {},
    },
    alerting: { $ref: '#/definitions/alerting', default: {} },
    dashboard: {
      description: "The team's dashboard in Grafana, in a folder of the team's name.",
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: {
        enabled: {
          description: 'Whether there is one; as `global.platform.dashboards.enabled` has it without this key.',
          type: 'boolean',
        },
      },
    },
    imagePullSecrets: {
      description:
        'Secrets with credentials of registries, for every pod of the team, besides those of the environment.',
      type: 'array',
      uniqueItems: true,
      maxItems: 10,
      items: { $ref: '#/definitions/dnsSubdomain' },
      default: [],
    },
    serviceAccounts: {
      description:
        'ServiceAccounts that several workloads share, keyed by name; any other workload has one of its own name.',
      type: 'object',
      propertyNames: {
        allOf: [
          { $ref: '#/definitions/name' },
          { description: 'every namespace already has a ServiceAccount of that name', not: { enum: ['default'] } },
        ],
      },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          aws: {
            description: 'Rights in AWS, where the environment gives any; elsewhere it means nothing.',
            $ref: '#/definitions/awsIdentity',
          },
        },
      },
      default: {},
    },
    needs: {
      description:
        'What the team needs beside its workloads, such as a database, keyed by the name that its variables begin with: of `db` they are DB_HOST and so on. The environment answers each type.',
      type: 'object',
      maxProperties: 50,
      propertyNames: { $ref: '#/definitions/name' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['type'],
        properties: {
          type: { description: 'What it is, such as `postgres`, `redis` or `bucket`.', $ref: '#/definitions/dnsLabel' },
          size: {
            description: 'One of the sizes that the environment has of the type.',
            $ref: '#/definitions/dnsLabel',
            default: 'small',
          },
        },
      },
      default: {},
    },
    extraObjects: {
      description:
        "Additional Kubernetes objects of the app part, keyed by any name and rendered unchanged into the team's namespace. Secrets, lists, and objects that only the platform may grant (namespaces, quotas, network policies, RBAC, objects of the whole cluster) are rejected.",
      type: 'object',
      propertyNames: { $ref: '#/definitions/name' },
      additionalProperties: { $ref: '#/definitions/extraObject' },
      default: {},
    },
  },
  definitions: {
    alert: {
      description: 'An alert.',
      type: 'object',
      additionalProperties: false,
      required: ['expr', 'summary'],
      properties: {
        expr: {
          description: "PromQL; the alert fires for each series that it returns, of those of the team's namespace.",
          type: 'string',
          minLength: 1,
          maxLength: 4096,
        },
        for: {
          description: 'How long the expression must return a series before the alert fires.',
          $ref: '#/definitions/duration',
          default: '5m',
        },
        severity: {
          description:
            '`critical` pages someone, `warning` is for working hours, `info` is sent only with a more severe alert.',
          enum: ['critical', 'warning', 'info'],
          default: 'warning',
        },
        summary: {
          description: 'One sentence about what is wrong; Prometheus replaces `{{ $labels.x }}` and `{{ $value }}`.',
          type: 'string',
          minLength: 1,
          maxLength: 1024,
        },
        runbook: {
          description: 'URL of a page that says what to do.',
          type: 'string',
          maxLength: 1024,
          pattern: '^https?://[^\\s]+$',
        },
      },
    },
    alertName: {
      description:
        "The name of an alert: letters and digits, beginning with a capital letter, and none of the default alerts'.",
      type: 'string',
      maxLength: 63,
      pattern: '^[A-Z][A-Za-z0-9]*$',
      not: {
        enum: [
          'WorkloadCrashLooping',
          'WorkloadNotReady',
          'WorkloadAtMaximum',
          'WorkloadVolumeFilling',
          'WorkloadJobFailed',
          'WorkloadJobLate',
          'WorkloadCertificateExpires',
          'WorkloadErrorBudgetBurnsFast',
          'WorkloadErrorBudgetBurnsSlowly',
          'TeamQuotaNearlyUsed',
        ],
      },
    },
    alerting: {
      description: "Who is told of the alerts of the team's namespace, by the environment's Alertmanager.",
      type: 'object',
      additionalProperties: false,
      properties: {
        receivers: {
          description: 'Receivers by name, each with one or more channels.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: { $ref: '#/definitions/receiver' },
          default: {},
        },
        defaultReceiver: {
          description: 'Receiver of alerts that no route matches; nobody without it.',
          $ref: '#/definitions/name',
        },
        routes: {
          description: 'Routes in order; the first match receives the alert, unless it sets `continue`.',
          type: 'array',
          maxItems: 100,
          default: [],
          items: { $ref: '#/definitions/route' },
        },
        groupBy: {
          description: 'Labels by which alerts are grouped into one message.',
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { $ref: '#/definitions/labelName' },
          default: ['alertname', 'cluster', 'namespace'],
        },
        groupWait: {
          description: 'Time to wait for further alerts of a new group.',
          $ref: '#/definitions/duration',
          default: '30s',
        },
        groupInterval: {
          description: 'Minimum time between messages about changes of a group.',
          $ref: '#/definitions/notificationInterval',
          default: '5m',
        },
        repeatInterval: {
          description: 'Interval at which a firing alert is sent again.',
          $ref: '#/definitions/notificationInterval',
          default: '4h',
        },
      },
    },
    annotations: {
      description: 'Annotations: keys in Kubernetes syntax, any text as value.',
      type: 'object',
      propertyNames: { $ref: '#/definitions/qualifiedName' },
      additionalProperties: { type: 'string', maxLength: 65536 },
    },
    arguments: { type: 'array', items: { $ref: '#/definitions/processText' } },
    awsIdentity: {
      type: 'object',
      additionalProperties: false,
      required: ['role'],
      properties: {
        role: {
          description: 'Name of a role that the environment has for this ServiceAccount, under `aws.roles`.',
          $ref: '#/definitions/name',
        },
      },
    },
    backupHook: {
      description: 'A command of a backup.',
      type: 'object',
      additionalProperties: false,
      required: ['command'],
      properties: {
        command: {
          description: 'The program and its arguments; for a shell write `[/bin/sh, -c, …]`.',
          type: 'array',
          minItems: 1,
          maxItems: 100,
          items: { $ref: '#/definitions/processText' },
        },
        container: {
          description: "The sidecar in which it runs; the workload's own container without it.",
          $ref: '#/definitions/dnsLabel',
        },
        timeout: { description: 'How long it may take.', $ref: '#/definitions/duration', default: '10m' },
        onError: {
          description: '`Fail` ends the backup of the pod, whose volumes are then not in it; `Continue` goes on.',
          enum: ['Fail', 'Continue'],
          default: 'Fail',
        },
      },
    },
    boundNeeds: { type: 'array', maxItems: 50, uniqueItems: true, items: { $ref: '#/definitions/name' } },
    bytes: {
      description: 'A number of bytes above zero, as a quoted string or with a unit.',
      type: 'string',
      maxLength: 24,
      pattern: '^([1-9][0-9]*|([1-9][0-9]*(\\.[0-9]+)?|0\\.[0-9]*[1-9][0-9]*)(k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei))$',
    },
    cidr: {
      description: 'An IP range in CIDR notation.',
      type: 'string',
      maxLength: 43,
      pattern:
        '^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])){3}/(3[0-2]|[12]?[0-9])|(([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|([0-9a-f]{1,4}:){1,7}:|([0-9a-f]{1,4}:){1,6}(:[0-9a-f]{1,4}){1,1}|([0-9a-f]{1,4}:){1,5}(:[0-9a-f]{1,4}){1,2}|([0-9a-f]{1,4}:){1,4}(:[0-9a-f]{1,4}){1,3}|([0-9a-f]{1,4}:){1,3}(:[0-9a-f]{1,4}){1,4}|([0-9a-f]{1,4}:){1,2}(:[0-9a-f]{1,4}){1,5}|[0-9a-f]{1,4}:(:[0-9a-f]{1,4}){1,6}|:((:[0-9a-f]{1,4}){1,7}|:))/(12[0-8]|1[01][0-9]|[1-9]?[0-9]))$',
    },
    configKey: {
      description: "A key of a ConfigMap or Secret: letters, digits, '-', '_' and '.', not starting with two dots.",
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: '^\\.?[-_a-zA-Z0-9][-._a-zA-Z0-9]*$',
    },
    configMapVariables: {
      type: 'object',
      maxProperties: 500,
      propertyNames: { $ref: '#/definitions/variableName' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['configMap', 'key'],
        properties: {
          configMap: { description: 'Name of the ConfigMap.', $ref: '#/definitions/dnsSubdomain' },
          key: {
            description: "Key in the ConfigMap: letters, digits, '-', '_' and '.', not starting with two dots.",
            $ref: '#/definitions/configKey',
          },
          optional: { description: 'Whether the pod may start without it.', type: 'boolean', default: false },
        },
      },
    },
    count: {
      description: 'A whole number of objects, as a quoted string.',
      type: 'string',
      maxLength: 18,
      pattern: '^[0-9]+(k|M)?$',
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
    externalSecret: {
      description: 'A Secret that external-secrets makes and keeps up to date.',
      type: 'object',
      additionalProperties: false,
      required: ['keys'],
      properties: {
        keys: {
          description: 'What is read from the store, keyed by the key in the Secret.',
          type: 'object',
          minProperties: 1,
          maxProperties: 100,
          propertyNames: { $ref: '#/definitions/secretKey' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['remote'],
            properties: {
              remote: {
                description: "Name in the store, below the team's prefix, which the store adds.",
                type: 'string',
                maxLength: 512,
                pattern: '^[A-Za-z0-9_+=.@-]+(/[A-Za-z0-9_+=.@-]+)*$',
              },
              property: {
                description: 'Property of a secret that is JSON, such as `password`; without it the whole secret.',
                type: 'string',
                minLength: 1,
                maxLength: 253,
              },
            },
          },
        },
        refresh: {
          description: 'How often the store is read again; `0s` reads it once.',
          $ref: '#/definitions/duration',
          default: '1h',
        },
        type: {
          description: 'Type of the Secret, such as `kubernetes.io/tls`; `Opaque` without it.',
          type: 'string',
          minLength: 1,
          maxLength: 253,
        },
        template: {
          description:
            'Keys of the Secret in place of those under `keys`, each a template of Go in which `{{ .KEY }}` is what was read.',
          type: 'object',
          minProperties: 1,
          propertyNames: { $ref: '#/definitions/secretKey' },
          additionalProperties: { type: 'string', maxLength: 65536 },
        },
      },
    },
    extraObject: {
      description: 'A Kubernetes object.',
      type: 'object',
      required: ['apiVersion', 'kind', 'metadata'],
      properties: {
        apiVersion: { description: 'Its API version.', type: 'string', minLength: 1, maxLength: 317 },
        kind: {
          description:
            'A Kubernetes kind: letters and digits, starting with a letter; not a Secret, not a kind of objects that only the platform may grant or that belong to the whole cluster, and no list of objects.',
          type: 'string',
          maxLength: 63,
          pattern: '^[A-Za-z][A-Za-z0-9]*$',
          allOf: [
            {
              description: 'One object, since Helm and Kubernetes install each member of a list, unchecked here.',
              not: { pattern: 'List$' },
            },
          ],
          not: {
            enum: [
              'Secret',
              'Namespace',
              'ResourceQuota',
              'LimitRange',
              'NetworkPolicy',
              'Endpoints',
              'EndpointSlice',
              'Probe',
              'ScrapeConfig',
              'Prometheus',
              'PrometheusAgent',
              'Alertmanager',
              'ThanosRuler',
              'Role',
              'RoleBinding',
              'ClusterRole',
              'ClusterRoleBinding',
              'APIService',
              'CSIDriver',
              'CSINode',
              'CertificateSigningRequest',
              'ClusterExternalSecret',
              'ClusterIssuer',
              'ClusterSecretStore',
              'ClusterTriggerAuthentication',
              'ClusterTrustBundle',
              'CustomResourceDefinition',
              'DeviceClass',
              'DeviceTaintRule',
              'EC2NodeClass',
              'FlowSchema',
              'GatewayClass',
              'IPAddress',
              'IngressClass',
              'MutatingAdmissionPolicy',
              'MutatingAdmissionPolicyBinding',
              'MutatingWebhookConfiguration',
              'Node',
              'NodePool',
              'PersistentVolume',
              'PriorityClass',
              'PriorityLevelConfiguration',
              'ResourcePoolStatusRequest',
              'ResourceSlice',
              'RuntimeClass',
              'SelfSubjectAccessReview',
              'SelfSubjectReview',
              'SelfSubjectRulesReview',
              'ServiceCIDR',
              'StorageClass',
              'StorageVersion',
              'StorageVersionMigration',
              'SubjectAccessReview',
              'TokenReview',
              'ValidatingAdmissionPolicy',
              'ValidatingAdmissionPolicyBinding',
              'ValidatingWebhookConfiguration',
              'VolumeAttachment',
              'VolumeAttributesClass',
              'VolumeSnapshotClass',
            ],
          },
        },
        items: {
          description:
            'Must not be set: Helm and Kubernetes take an object with items for a list, and install each of them in its place.',
          not: {},
        },
        metadata: {
          description: "Metadata; the namespace is always the team's.",
          type: 'object',
          required: ['name'],
          properties: {
            name: { description: 'Name.', $ref: '#/definitions/dnsSubdomain' },
            labels: { description: 'Its labels.', $ref: '#/definitions/labels' },
            annotations: { description: 'Its annotations.', $ref: '#/definitions/annotations' },
            namespace: { description: "Must not be set: the namespace is always the team's.", not: {} },
          },
        },
      },
    },
    fieldVariables: {
      type: 'object',
      maxProperties: 500,
      propertyNames: { $ref: '#/definitions/variableName' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          field: {
            description:
              "Field of the pod: `metadata.name`, `.namespace`, `.uid`, `.labels['KEY']` or `.annotations['KEY']`, `spec.nodeName` or `.serviceAccountName`, `status.podIP`, `.podIPs`, `.hostIP` or `.hostIPs`.",
            type: 'string',
            maxLength: 340,
            pattern:
              "^(metadata\\.(name|namespace|uid)|metadata\\.(labels|annotations)\\['([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?'\\]|spec\\.(nodeName|serviceAccountName)|status\\.(hostIPs?|podIPs?))$",
          },
          resource: {
            description: 'Request or limit of the container; a limit that is not set reads as what the node has.',
            enum: [
              'limits.cpu',
              'limits.memory',
              'limits.ephemeral-storage',
              'requests.cpu',
              'requests.memory',
              'requests.ephemeral-storage',
            ],
          },
          divisor: {
            description:
              'Unit of `resource`, rounded up: `1` or `1m` for cpu, `1` or a unit of bytes such as `1Mi` for the others.',
            enum: ['1', '1m', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'],
            default: '1',
          },
        },
      },
    },
    fileMode: {
      description: 'Permissions of a file as four octal digits, quoted, such as "0440".',
      type: 'string',
      maxLength: 4,
      pattern: '^0[0-7]{3}$',
    },
    groups: {
      description: 'Groups of the identity provider, as seen by the API server.',
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
    headerValue: {
      description: 'The value of an HTTP header: any text without control characters.',
      type: 'string',
      maxLength: 4096,
      not: { pattern: '[\\x00-\\x08\\x0a-\\x1f\\x7f]' },
    },
    hostname: {
      description: 'A DNS host name of at least two labels, the last of which begins with a letter.',
      type: 'string',
      minLength: 3,
      maxLength: 253,
      pattern:
        '^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)*\\.[a-z]([-a-z0-9]{0,61}[a-z0-9])?$',
    },
    image: {
      description: 'Container image, pinned by a tag other than `latest`, a digest, or both.',
      type: 'string',
      maxLength: 512,
      pattern:
        '^[a-z0-9]+([._-]+[a-z0-9]+)*(:([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5]))?(/[a-z0-9]+([._-]+[a-z0-9]+)*)*(:[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}(@sha256:[a-f0-9]{64})?|@sha256:[a-f0-9]{64})$',
      not: { pattern: ':latest$' },
    },
    imagePullPolicy: {
      description:
        'When the image is pulled. `Always` checks pull permissions at each start, and costs nothing if the layers are already on the node.',
      enum: ['Always', 'IfNotPresent'],
    },
    initContainer: {
      description: "A container that runs to its end before the workload's own starts.",
      type: 'object',
      additionalProperties: false,
      required: ['image'],
      properties: {
        image: {
          description: 'Container image, pinned by a tag other than `latest`, a digest, or both.',
          $ref: '#/definitions/image',
        },
        imagePullPolicy: {
          description:
            'When the image is pulled. `Always` checks pull permissions at each start, and costs nothing if the layers are already on the node.',
          $ref: '#/definitions/imagePullPolicy',
          default: 'Always',
        },
        command: {
          description:
            "Replaces the image's entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.",
          $ref: '#/definitions/arguments',
        },
        args: {
          description:
            'Arguments of the entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.',
          $ref: '#/definitions/arguments',
        },
        env: {
          description:
            'Environment variables with plain values. `$(NAME)` in a value stands for another variable of the container, whatever its place here; write `$$(` for the text `$(`. Use `envSecrets` for secrets.',
          $ref: '#/definitions/variables',
          default: {},
        },
        envSecrets: {
          description: 'Environment variables read from existing Secrets in the namespace.',
          $ref: '#/definitions/secretVariables',
          default: {},
        },
        envConfigMaps: {
          description: 'Environment variables read from ConfigMaps in the namespace, such as those of `configMaps`.',
          $ref: '#/definitions/configMapVariables',
          default: {},
        },
        envFields: {
          description: "Environment variables read from a field of the pod, or from the container's own resources.",
          $ref: '#/definitions/fieldVariables',
          default: {},
        },
        needs: {
          description: "Names under the chart's `needs` whose connections this container gets as variables.",
          $ref: '#/definitions/boundNeeds',
          default: [],
        },
        envFrom: {
          description:
            'Secrets and ConfigMaps of which every key is an environment variable, keyed by any name; of two with one key the later by name wins, and a variable of its own wins over both.',
          $ref: '#/definitions/variableSources',
          default: {},
        },
        resources: {
          description: 'Resource requests and limits of the container.',
          $ref: '#/definitions/resources',
          default: {},
        },
        security: {
          description: "User and group in place of the workload's.",
          type: 'object',
          additionalProperties: false,
          properties: {
            runAsUser: { description: 'User id.', type: 'integer', minimum: 1, maximum: 2147483647 },
            runAsGroup: { description: 'Group id.', type: 'integer', minimum: 1, maximum: 2147483647 },
          },
        },
        after: {
          description:
            'Init containers and sidecars that start before this one: an init container has then ended, a sidecar has started. Otherwise init containers run by name, and then sidecars start by name.',
          type: 'array',
          uniqueItems: true,
          maxItems: 20,
          items: { $ref: '#/definitions/name' },
          default: [],
        },
        mounts: {
          description:
            "Volumes of the workload that it mounts where the workload's own container does, such as `scratch.cache`, `secretMounts.tls`, `configMapMounts.flags`, `tokens.vault`, `claimMounts.uploads`, `config` or `persistence`. Without it none, so that no Secret is seen by a container that does not need it; each has a `/tmp` of its own, with 64Mi.",
          type: 'array',
          uniqueItems: true,
          maxItems: 50,
          items: {
            type: 'string',
            maxLength: 60,
            pattern:
              '^(config|persistence|(scratch|secretMounts|configMapMounts|tokens|claimMounts)\\.[a-z]([-a-z0-9]*[a-z0-9])?)$',
          },
          default: [],
        },
      },
    },
    keda: {
      description: 'What KEDA scales a workload by.',
      type: 'object',
      additionalProperties: false,
      properties: {
        prometheus: {
          description: "Queries of the environment's Prometheus, by a name of one's choice.",
          type: 'object',
          maxProperties: 20,
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['query', 'threshold'],
            properties: {
              query: {
                description: "PromQL that gives one number, of series of the team's namespace.",
                type: 'string',
                minLength: 1,
                maxLength: 4096,
              },
              threshold: {
                description: 'The number that one replica is for.',
                type: 'number',
                minimum: 0.001,
                maximum: 1000000000,
              },
              metricType: {
                description: '`AverageValue`, the default, divides the number by the replicas; `Value` takes it whole.',
                enum: ['AverageValue', 'Value'],
              },
              activationThreshold: {
                description: 'The number above which there is any replica, where the fewest is 0.',
                type: 'number',
                minimum: 0,
                maximum: 1000000000,
                default: 0,
              },
            },
          },
          default: {},
        },
        cron: {
          description: "Times of more replicas, by a name of one's choice.",
          type: 'object',
          maxProperties: 20,
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['start', 'end', 'desiredReplicas'],
            properties: {
              timezone: {
                description: 'Time zone of both, by its name in the IANA database, such as Europe/Berlin.',
                type: 'string',
                maxLength: 64,
                pattern: '^[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$',
                default: 'Etc/UTC',
              },
              start: { description: 'When it begins, as `0 7 * * 1-5`.', $ref: '#/definitions/schedule' },
              end: { description: 'When it ends, as `0 19 * * 1-5`.', $ref: '#/definitions/schedule' },
              desiredReplicas: {
                description: 'The fewest replicas in between.',
                type: 'integer',
                minimum: 1,
                maximum: 1000,
              },
            },
          },
          default: {},
        },
        triggers: {
          description: "Other triggers of KEDA, such as the length of a queue, by a name of one's choice.",
          type: 'object',
          maxProperties: 20,
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['type', 'metadata'],
            properties: {
              type: {
                description: 'Type of the trigger, such as `kafka` or `rabbitmq`.',
                $ref: '#/definitions/dnsLabel',
              },
              metadata: {
                description: 'Settings of the type, each a text; a secret is under `authentication`.',
                type: 'object',
                minProperties: 1,
                maxProperties: 50,
                propertyNames: { $ref: '#/definitions/configKey' },
                additionalProperties: { type: 'string', maxLength: 4096 },
              },
              authentication: {
                description: "Secrets that KEDA reads, keyed by the type's parameter, such as `password`.",
                type: 'object',
                minProperties: 1,
                maxProperties: 20,
                propertyNames: { $ref: '#/definitions/configKey' },
                additionalProperties: {
                  type: 'object',
                  additionalProperties: false,
                  required: ['secret', 'key'],
                  properties: {
                    secret: { description: 'Name of the Secret.', $ref: '#/definitions/dnsSubdomain' },
                    key: {
                      description: "Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.",
                      $ref: '#/definitions/configKey',
                    },
                  },
                },
              },
              metricType: {
                description: '`AverageValue`, the default, divides the number by the replicas; `Value` takes it whole.',
                enum: ['AverageValue', 'Value'],
              },
              clusterTriggerAuthentication: {
                description: 'A ClusterTriggerAuthentication of the platform, in place of `authentication`.',
                $ref: '#/definitions/dnsSubdomain',
              },
            },
          },
          default: {},
        },
        idleReplicas: {
          description: '0 ends all replicas while no trigger is active; with one that is, there are at least `min`.',
          enum: [0],
        },
        fallback: {
          description: 'What to do when a trigger cannot be read.',
          type: 'object',
          additionalProperties: false,
          required: ['replicas'],
          properties: {
            replicas: { description: 'How many replicas there are then.', type: 'integer', minimum: 0, maximum: 1000 },
            failureThreshold: {
              description: 'After how many failures in a row.',
              type: 'integer',
              minimum: 1,
              maximum: 1000,
              default: 3,
            },
            behavior: {
              description: 'Whether `replicas` is the number, or a bound of the number that there is.',
              enum: ['static', 'currentReplicas', 'currentReplicasIfHigher', 'currentReplicasIfLower'],
              default: 'static',
            },
          },
        },
        pollingInterval: {
          description: 'Seconds between two looks at the triggers while there is no replica.',
          type: 'integer',
          minimum: 1,
          maximum: 86400,
          default: 30,
        },
        cooldownPeriod: {
          description: 'Seconds without an active trigger before the last replica ends.',
          type: 'integer',
          minimum: 0,
          maximum: 86400,
          default: 300,
        },
      },
    },
    labelName: {
      description: 'Name of a label of Prometheus.',
      type: 'string',
      maxLength: 128,
      pattern: '^[a-zA-Z_][a-zA-Z0-9_]*$',
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
    lifecycleHandler: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
      properties: {
        exec: {
          description: 'A command in the container.',
          type: 'object',
          additionalProperties: false,
          required: ['command'],
          properties: {
            command: {
              description: 'Program and arguments.',
              type: 'array',
              minItems: 1,
              items: { $ref: '#/definitions/processText' },
            },
          },
        },
        httpGet: {
          description: 'A request to the container.',
          type: 'object',
          additionalProperties: false,
          required: ['port'],
          properties: {
            port: { description: 'Name of the port.', $ref: '#/definitions/portName' },
            path: {
              description: 'Path, without control characters.',
              type: 'string',
              maxLength: 1024,
              pattern: '^/',
              not: { pattern: '[\\x00-\\x1f\\x7f]' },
              default: '/',
            },
          },
        },
      },
    },
    mailAddress: { description: 'A mail address.', type: 'string', maxLength: 254, pattern: '^[^@\\s,]+@[^@\\s,]+$' },
    meshDuration: { type: 'string', maxLength: 8, pattern: '^[1-9][0-9]{0,5}(ms|s|m)$' },
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
    neighbours: {
      type: 'object',
      minProperties: 1,
      propertyNames: { $ref: '#/definitions/name' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          topology: {
            description: 'Whether one host or one zone counts as beside.',
            enum: ['host', 'zone'],
            default: 'host',
          },
          required: { description: 'Whether pods wait until it can be so.', type: 'boolean', default: false },
        },
      },
    },
    nodes: {
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        zones: {
          description: 'Zones, any of them, such as eu-west-1a.',
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { $ref: '#/definitions/labelValue' },
        },
        architectures: {
          description: 'Architectures that the image is for, any of them; pods tolerate the taint of such nodes.',
          type: 'array',
          minItems: 1,
          uniqueItems: true,
          items: { enum: ['amd64', 'arm64'] },
        },
      },
    },
    notificationInterval: {
      description: 'A Prometheus duration above zero.',
      type: 'string',
      maxLength: 16,
      pattern: '^[1-9][0-9]{0,5}(s|m|h)$',
    },
    objective: {
      description:
        'A percentage from 90 to below 100: 100 leaves no errors to budget, and below 90 few failures are many enough for the alerts.',
      type: 'number',
      minimum: 90,
      exclusiveMaximum: 100,
    },
    persona: {
      type: 'object',
      additionalProperties: false,
      default: {},
      properties: { groups: { $ref: '#/definitions/groups', default: [] } },
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
    portName: {
      description: "A port's name: an IANA service name of at most 15 characters.",
      type: 'string',
      minLength: 1,
      maxLength: 15,
      pattern: '^([0-9]+-)*[0-9]*[a-z][a-z0-9]*(-[a-z0-9]+)*$',
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
    ports: {
      type: 'object',
      maxProperties: 20,
      propertyNames: { $ref: '#/definitions/portName' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['containerPort'],
        properties: {
          containerPort: { description: 'Port in the container.', $ref: '#/definitions/portNumber' },
          servicePort: {
            description: "Port of the Service; the container's port by default.",
            $ref: '#/definitions/portNumber',
          },
          protocol: { description: 'Transport protocol.', enum: ['TCP', 'UDP'], default: 'TCP' },
          opaque: {
            description:
              "Whether linkerd passes the bytes on without looking for a protocol, as where the server speaks first (SMTP, MySQL) or the protocol is its own. Without it, linkerd's own ports (25, 587, 3306, 4444, 5432, 6379, 9300, 11211) are, and those with `appProtocol: linkerd.io/opaque`.",
            type: 'boolean',
          },
          appProtocol: {
            description: 'Application protocol, for meshes and gateways.',
            type: 'string',
            minLength: 1,
            maxLength: 253,
            pattern:
              '^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$',
          },
        },
      },
    },
    probe: {
      description: 'A probe.',
      type: 'object',
      additionalProperties: false,
      required: ['type'],
      properties: {
        type: { description: 'Type of the probe.', enum: ['http', 'tcp', 'grpc', 'exec'] },
        port: { description: 'Name of the port (http, tcp, grpc).', $ref: '#/definitions/portName' },
        path: {
          description: 'Path (http), without control characters.',
          type: 'string',
          maxLength: 1024,
          pattern: '^/',
          not: { pattern: '[\\x00-\\x1f\\x7f]' },
          default: '/',
        },
        headers: {
          description: 'Request headers (http).',
          type: 'object',
          propertyNames: {
            description: "The name of an HTTP header: letters, digits and '-'.",
            maxLength: 256,
            pattern: '^[A-Za-z0-9-]+$',
          },
          additionalProperties: { $ref: '#/definitions/headerValue' },
          default: {},
        },
        service: {
          description: 'Service name (grpc), of visible ASCII characters.',
          type: 'string',
          maxLength: 253,
          pattern: '^[!-~]*$',
        },
        command: {
          description: 'Command (exec).',
          type: 'array',
          minItems: 1,
          items: { $ref: '#/definitions/processText' },
        },
        initialDelaySeconds: {
          description: 'Delay before the first probe.',
          $ref: '#/definitions/seconds',
          default: 0,
        },
        periodSeconds: {
          description: 'Interval between probes.',
          type: 'integer',
          minimum: 1,
          maximum: 86400,
          default: 10,
        },
        timeoutSeconds: { description: 'Timeout of a probe.', type: 'integer', minimum: 1, maximum: 3600, default: 1 },
        failureThreshold: {
          description: 'Consecutive failures before the probe counts as failed.',
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 3,
        },
      },
    },
    probes: {
      type: 'object',
      additionalProperties: false,
      properties: {
        readiness: { description: 'Probe that decides whether the pod receives traffic.', $ref: '#/definitions/probe' },
        liveness: { description: 'Probe that restarts the container when it fails.', $ref: '#/definitions/probe' },
        startup: { description: 'Probe that must succeed before the other two begin.', $ref: '#/definitions/probe' },
      },
    },
    processText: {
      description: "Any text without the character NUL, at which a process's argument or environment variable ends.",
      type: 'string',
      maxLength: 65536,
      not: { pattern: '\\x00' },
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
    receiver: {
      description: "Channels of a receiver; what is secret of each is in a Secret of the team's namespace.",
      type: 'object',
      additionalProperties: false,
      minProperties: 1,
      properties: {
        slack: {
          description: 'A Slack channel, through an incoming webhook.',
          type: 'object',
          additionalProperties: false,
          required: ['secret'],
          properties: {
            secret: { $ref: '#/definitions/receiverSecret' },
            key: {
              description: 'Key of the Secret that holds the webhook URL.',
              $ref: '#/definitions/secretKey',
              default: 'url',
            },
            channel: {
              description: 'Slack channel, if the webhook allows channels other than its own.',
              type: 'string',
              maxLength: 81,
              pattern: '^[#@]?[A-Za-z0-9._-]+$',
            },
            sendResolved: { $ref: '#/definitions/sendResolved', default: true },
          },
        },
        pagerduty: {
          description: 'A PagerDuty service, through the Events API v2.',
          type: 'object',
          additionalProperties: false,
          required: ['secret'],
          properties: {
            secret: { $ref: '#/definitions/receiverSecret' },
            key: {
              description: 'Key of the Secret that holds the integration key.',
              $ref: '#/definitions/secretKey',
              default: 'routing-key',
            },
            sendResolved: { $ref: '#/definitions/sendResolved', default: true },
          },
        },
        email: {
          description: 'E-mail.',
          type: 'object',
          additionalProperties: false,
          required: ['to', 'from', 'smarthost', 'username', 'secret'],
          properties: {
            to: {
              description: 'Recipient addresses.',
              type: 'array',
              minItems: 1,
              maxItems: 50,
              uniqueItems: true,
              items: { $ref: '#/definitions/mailAddress' },
            },
            from: { description: 'Sender address.', $ref: '#/definitions/mailAddress' },
            smarthost: {
              description: 'SMTP server, host:port.',
              type: 'string',
              maxLength: 260,
              pattern: '^[A-Za-z0-9.-]+:[0-9]{1,5}$',
            },
            username: { description: 'SMTP user name.', type: 'string', minLength: 1, maxLength: 254 },
            secret: { $ref: '#/definitions/receiverSecret' },
            key: {
              description: 'Key of the Secret that holds the password.',
              $ref: '#/definitions/secretKey',
              default: 'password',
            },
            requireTLS: { description: 'Whether the server must support TLS.', type: 'boolean', default: true },
            sendResolved: { $ref: '#/definitions/sendResolved', default: true },
          },
        },
        webhook: {
          description: "An HTTP endpoint that accepts Alertmanager's JSON.",
          type: 'object',
          additionalProperties: false,
          required: ['secret'],
          properties: {
            secret: { $ref: '#/definitions/receiverSecret' },
            key: {
              description: 'Key of the Secret that holds the URL.',
              $ref: '#/definitions/secretKey',
              default: 'url',
            },
            sendResolved: { $ref: '#/definitions/sendResolved', default: true },
          },
        },
      },
    },
    receiverSecret: {
      description: "Name of a Secret in the team's namespace, that exists or that `externalSecrets` makes.",
      $ref: '#/definitions/dnsSubdomain',
    },
    relativePath: {
      description:
        "A path below a folder: parts of letters, digits, '-', '_' and '.', none of which begins with two dots.",
      type: 'string',
      minLength: 1,
      maxLength: 512,
      pattern: '^\\.?[A-Za-z0-9_-][A-Za-z0-9_.-]*(/\\.?[A-Za-z0-9_-][A-Za-z0-9_.-]*)*$',
    },
    resources: {
      type: 'object',
      additionalProperties: false,
      properties: {
        requests: {
          description: 'Reserved resources.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            cpu: {
              description: 'CPU request; autoscaling is relative to it.',
              $ref: '#/definitions/quantity',
              default: '100m',
            },
            memory: { description: 'Memory request.', $ref: '#/definitions/bytes', default: '128Mi' },
            'ephemeral-storage': {
              description: 'Disk request, for logs and scratch directories.',
              $ref: '#/definitions/quantity',
              default: '64Mi',
            },
          },
        },
        limits: {
          description: 'Resource limits.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            cpu: {
              description: 'CPU limit; none by default, because a limit throttles without need.',
              $ref: '#/definitions/quantity',
            },
            memory: { description: 'Memory limit; equal to the request by default.', $ref: '#/definitions/bytes' },
            'ephemeral-storage': { description: 'Disk limit.', $ref: '#/definitions/bytes', default: '1Gi' },
          },
        },
      },
    },
    route: {
      type: 'object',
      additionalProperties: false,
      required: ['receiver'],
      properties: {
        receiver: { description: 'Name of a receiver.', $ref: '#/definitions/name' },
        severities: {
          description: 'Severities to match; all when empty.',
          type: 'array',
          uniqueItems: true,
          items: { enum: ['critical', 'warning', 'info'] },
          default: [],
        },
        workloads: {
          description: 'Workloads to match, by the label `workload` of their alerts; all when empty.',
          type: 'array',
          uniqueItems: true,
          items: { $ref: '#/definitions/name' },
          default: [],
        },
        matchers: {
          description: "Additional matchers, in Alertmanager's syntax without quotes, such as `alertname=~Queue.*`.",
          type: 'array',
          uniqueItems: true,
          items: { type: 'string', maxLength: 512, pattern: '^[a-zA-Z_][a-zA-Z0-9_]*(=~|!~|!=|=)[^\\s=~!"].*$' },
          default: [],
        },
        continue: { description: 'Whether later routes may match too.', type: 'boolean', default: false },
        repeatInterval: {
          description: 'Interval at which a firing alert is sent again.',
          $ref: '#/definitions/notificationInterval',
        },
      },
    },
    scalingDown: {
      type: 'object',
      additionalProperties: false,
      properties: {
        stabilizationWindowSeconds: {
          description: 'Stabilization window, in which the highest recommendation applies.',
          type: 'integer',
          minimum: 0,
          maximum: 3600,
          default: 300,
        },
        percent: {
          description: 'Maximum change per period, in percent.',
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 25,
        },
        pods: {
          description: 'Maximum change per period, in pods; the larger of the two applies.',
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 1,
        },
        periodSeconds: {
          description: 'Length of the period.',
          type: 'integer',
          minimum: 1,
          maximum: 1800,
          default: 60,
        },
      },
    },
    scalingUp: {
      type: 'object',
      additionalProperties: false,
      properties: {
        stabilizationWindowSeconds: {
          description: 'Stabilization window, in which the lowest recommendation applies.',
          type: 'integer',
          minimum: 0,
          maximum: 3600,
          default: 0,
        },
        percent: {
          description: 'Maximum change per period, in percent.',
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 100,
        },
        pods: {
          description: 'Maximum change per period, in pods; the larger of the two applies.',
          type: 'integer',
          minimum: 1,
          maximum: 1000,
          default: 4,
        },
        periodSeconds: {
          description: 'Length of the period.',
          type: 'integer',
          minimum: 1,
          maximum: 1800,
          default: 30,
        },
      },
    },
    schedule: {
      description:
        'Minute, hour, day of the month, month and weekday, as `30 2 * * 1-5`, or one of @hourly, @daily, @weekly, @monthly and @yearly.',
      type: 'string',
      maxLength: 256,
      pattern:
        '^(@(hourly|daily|midnight|weekly|monthly|yearly|annually)|[0-9*?/,-]+ [0-9*?/,-]+ [0-9*?/,-]+ [0-9A-Za-z*?/,-]+ [0-9A-Za-z*?/,-]+)$',
    },
    seconds: { type: 'integer', minimum: 0, maximum: 86400 },
    secretKey: {
      description: "Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.",
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: '^\\.?[-_a-zA-Z0-9][-._a-zA-Z0-9]*$',
    },
    secretVariables: {
      type: 'object',
      maxProperties: 500,
      propertyNames: { $ref: '#/definitions/variableName' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        required: ['secret', 'key'],
        properties: {
          secret: { description: 'Name of the Secret.', $ref: '#/definitions/dnsSubdomain' },
          key: {
            description: "Key in the Secret: letters, digits, '-', '_' and '.', not starting with two dots.",
            $ref: '#/definitions/configKey',
          },
          optional: { description: 'Whether the pod may start without it.', type: 'boolean', default: false },
        },
      },
    },
    sendResolved: { description: 'Whether to notify when an alert is resolved.', type: 'boolean' },
    sidecar: {
      description: "A container that starts before the workload's own and ends after it.",
      type: 'object',
      additionalProperties: false,
      required: ['image'],
      properties: {
        image: {
          description: 'Container image, pinned by a tag other than `latest`, a digest, or both.',
          $ref: '#/definitions/image',
        },
        imagePullPolicy: {
          description:
            'When the image is pulled. `Always` checks pull permissions at each start, and costs nothing if the layers are already on the node.',
          $ref: '#/definitions/imagePullPolicy',
          default: 'Always',
        },
        command: {
          description:
            "Replaces the image's entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.",
          $ref: '#/definitions/arguments',
        },
        args: {
          description:
            'Arguments of the entry point. `$(NAME)` stands for a variable of the container; write `$$(` for the text `$(`, as for a shell.',
          $ref: '#/definitions/arguments',
        },
        ports: {
          description: "Ports that it listens on, keyed by name. They are ports of the workload's Service too.",
          $ref: '#/definitions/ports',
          default: {},
        },
        env: {
          description:
            'Environment variables with plain values. `$(NAME)` in a value stands for another variable of the container, whatever its place here; write `$$(` for the text `$(`. Use `envSecrets` for secrets.',
          $ref: '#/definitions/variables',
          default: {},
        },
        envSecrets: {
          description: 'Environment variables read from existing Secrets in the namespace.',
          $ref: '#/definitions/secretVariables',
          default: {},
        },
        envConfigMaps: {
          description: 'Environment variables read from ConfigMaps in the namespace, such as those of `configMaps`.',
          $ref: '#/definitions/configMapVariables',
          default: {},
        },
        envFields: {
          description: "Environment variables read from a field of the pod, or from the container's own resources.",
          $ref: '#/definitions/fieldVariables',
          default: {},
        },
        needs: {
          description: "Names under the chart's `needs` whose connections this container gets as variables.",
          $ref: '#/definitions/boundNeeds',
          default: [],
        },
        envFrom: {
          description:
            'Secrets and ConfigMaps of which every key is an environment variable, keyed by any name; of two with one key the later by name wins, and a variable of its own wins over both.',
          $ref: '#/definitions/variableSources',
          default: {},
        },
        resources: {
          description: 'Resource requests and limits of the container.',
          $ref: '#/definitions/resources',
          default: {},
        },
        security: {
          description: "User and group in place of the workload's.",
          type: 'object',
          additionalProperties: false,
          properties: {
            runAsUser: { description: 'User id.', type: 'integer', minimum: 1, maximum: 2147483647 },
            runAsGroup: { description: 'Group id.', type: 'integer', minimum: 1, maximum: 2147483647 },
          },
        },
        probes: {
          description: 'Health probes. What starts later waits until `startup` succeeds.',
          $ref: '#/definitions/probes',
          default: {},
        },
        after: {
          description:
            'Init containers and sidecars that start before this one: an init container has then ended, a sidecar has started. Otherwise init containers run by name, and then sidecars start by name.',
          type: 'array',
          uniqueItems: true,
          maxItems: 20,
          items: { $ref: '#/definitions/name' },
          default: [],
        },
        mounts: {
          description:
            "Volumes of the workload that it mounts where the workload's own container does, such as `scratch.cache`, `secretMounts.tls`, `configMapMounts.flags`, `tokens.vault`, `claimMounts.uploads`, `config` or `persistence`. Without it none, so that no Secret is seen by a container that does not need it; each has a `/tmp` of its own, with 64Mi.",
          type: 'array',
          uniqueItems: true,
          maxItems: 50,
          items: {
            type: 'string',
            maxLength: 60,
            pattern:
              '^(config|persistence|(scratch|secretMounts|configMapMounts|tokens|claimMounts)\\.[a-z]([-a-z0-9]*[a-z0-9])?)$',
          },
          default: [],
        },
      },
    },
    sli: {
      description: 'What a service level indicator counts.',
      type: 'object',
      additionalProperties: false,
      required: ['errors', 'total'],
      properties: {
        errors: {
          description: 'PromQL of the rate of requests that fail, with `[$window]` for its range.',
          $ref: '#/definitions/windowed',
        },
        total: {
          description: 'PromQL of the rate of all requests, with `[$window]` for its range.',
          $ref: '#/definitions/windowed',
        },
      },
    },
    tenant: {
      description: 'What the platform grants the team, and the limits it sets.',
      type: 'object',
      additionalProperties: false,
      required: ['team'],
      properties: {
        team: { description: 'Name of the team.', $ref: '#/definitions/name' },
        namespace: { description: 'Namespace of the team; `team-<team>` by default.', $ref: '#/definitions/dnsLabel' },
        createNamespace: {
          description:
            'Whether the tenant part creates the namespace. The namespace is kept on uninstall, and never created if Helm installs into it.',
          type: 'boolean',
          default: true,
        },
        podSecurity: {
          description: 'Pod Security level enforced in the namespace.',
          enum: ['restricted', 'baseline'],
          default: 'restricted',
        },
        contact: {
          description: 'Contact of the team: an e-mail address or a channel.',
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
              description: 'Groups that may do everything the team may, and manage Roles in the namespace.',
              $ref: '#/definitions/persona',
              default: {},
            },
            developers: {
              description:
                'Groups that may restart and scale workloads, forward ports and read logs, but not read Secrets or create pods.',
              $ref: '#/definitions/persona',
              default: {},
            },
            viewers: {
              description: 'Groups that may view objects, without Secrets and without exec.',
              $ref: '#/definitions/persona',
              default: {},
            },
            deployers: {
              description: 'Pipeline service accounts that install the app part.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                serviceAccounts: {
                  description: 'Service accounts, each with its namespace.',
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    required: ['name', 'namespace'],
                    properties: {
                      name: { description: 'Name of the service account.', $ref: '#/definitions/dnsSubdomain' },
                      namespace: { description: 'Namespace of the service account.', $ref: '#/definitions/dnsLabel' },
                    },
                  },
                  default: [],
                },
              },
            },
          },
        },
        quota: {
          description: 'Resource quota of the namespace.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether to create a ResourceQuota.', type: 'boolean', default: true },
            alert: {
              description: 'The alert TeamQuotaNearlyUsed.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                enabled: {
                  description:
                    'Whether there is such an alert; as `global.platform.alerts.enabled` has it without this key.',
                  type: 'boolean',
                },
                percent: {
                  description: 'Used part of a limit from which it fires, in percent.',
                  type: 'integer',
                  minimum: 1,
                  maximum: 100,
                  default: 90,
                },
              },
            },
            hard: {
              description: 'Limits by resource name, as in a ResourceQuota.',
              type: 'object',
              propertyNames: {
                description:
                  "A resource name of a ResourceQuota: one of Kubernetes' own, such as requests.cpu, or one with a domain, such as requests.nvidia.com/gpu or count/deployments.apps.",
                maxLength: 317,
                pattern:
                  '^((requests\\.|limits\\.)?(cpu|memory|ephemeral-storage)|requests\\.storage|pods|resourcequotas|services(\\.nodeports|\\.loadbalancers)?|replicationcontrollers|secrets|configmaps|persistentvolumeclaims|[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*/[a-z0-9]([-a-z0-9_.]{0,61}[a-z0-9])?)$',
                not: { pattern: '^[^/]{254}' },
              },
              additionalProperties: { $ref: '#/definitions/quantity' },
              default: {},
              properties: {
                'requests.cpu': { $ref: '#/definitions/quantity', default: '20' },
                'requests.memory': { $ref: '#/definitions/quantity', default: '40Gi' },
                'limits.memory': { $ref: '#/definitions/quantity', default: '80Gi' },
                'requests.storage': { $ref: '#/definitions/quantity', default: '200Gi' },
                pods: { $ref: '#/definitions/count', default: '150' },
                persistentvolumeclaims: { $ref: '#/definitions/count', default: '20' },
                'services.loadbalancers': { $ref: '#/definitions/count', default: '0' },
                'services.nodeports': { $ref: '#/definitions/count', default: '0' },
              },
            },
          },
        },
        limitRange: {
          description: 'Defaults for containers that set no requests or limits.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether to create a LimitRange.', type: 'boolean', default: true },
            defaultRequest: {
              description: 'Requests of a container that sets none.',
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
                'Limits of a container that sets none. There is no CPU limit by default, because it throttles without need.',
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
          description: "Allowed traffic from and to the team's pods. Everything else is denied in both directions.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: {
              description: 'Whether the namespace denies traffic by default.',
              type: 'boolean',
              default: true,
            },
            peers: {
              description: 'Other teams, keyed by name. A peering takes effect only if both teams list each other.',
              type: 'object',
              propertyNames: { $ref: '#/definitions/name' },
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  direction: {
                    description:
                      "`egress`: this team's pods call the peer's; `ingress`: the peer's pods call this team's; `both`.",
                    enum: ['both', 'ingress', 'egress'],
                    default: 'both',
                  },
                  namespace: {
                    description: 'Namespace of the peer; `team-<peer>` by default.',
                    $ref: '#/definitions/dnsLabel',
                  },
                },
              },
              default: {},
            },
            ingress: {
              description:
                "Parts of the platform that may call the team's pods, beside the edge by `expose` and Prometheus by `metrics`, keyed by any name.",
              type: 'object',
              propertyNames: { $ref: '#/definitions/name' },
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                required: ['from', 'ports'],
                properties: {
                  from: {
                    description: 'Name of a part of the platform (`callers` of the contract).',
                    $ref: '#/definitions/name',
                  },
                  ports: {
                    description: 'Ports of the containers, over TCP.',
                    type: 'array',
                    minItems: 1,
                    items: { $ref: '#/definitions/portNumber' },
                  },
                  workloads: {
                    description: 'Workloads whose pods alone it may call; all pods without it.',
                    type: 'array',
                    minItems: 1,
                    uniqueItems: true,
                    items: { $ref: '#/definitions/name' },
                  },
                },
              },
              default: {},
            },
            egress: {
              description:
                "What outside the cluster the team's pods may call, keyed by any name: IP ranges, a service of the environment, or host names.",
              type: 'object',
              propertyNames: { $ref: '#/definitions/name' },
              additionalProperties: {
                type: 'object',
                additionalProperties: false,
                properties: {
                  cidrs: {
                    description:
                      "IP ranges. The cloud's metadata address stays blocked in a range that covers every address.",
                    type: 'array',
                    minItems: 1,
                    items: { $ref: '#/definitions/cidr' },
                  },
                  service: {
                    description:
                      'Name of a service that the environment offers (`network.services`), with its ranges and ports.',
                    $ref: '#/definitions/name',
                  },
                  hosts: {
                    description:
                      'Host names; `*.` before one stands for one label. Only where the environment enforces them (`network.hosts`).',
                    type: 'array',
                    minItems: 1,
                    maxItems: 50,
                    uniqueItems: true,
                    items: {
                      type: 'string',
                      maxLength: 253,
                      pattern: '^(\\*\\.)?[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?)+$',
                    },
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
                  workloads: {
                    description: 'Workloads whose pods alone may call it; all pods without it.',
                    type: 'array',
                    minItems: 1,
                    uniqueItems: true,
                    items: { $ref: '#/definitions/name' },
                  },
                },
              },
              default: {},
            },
          },
        },
        mesh: {
          description: "What the mesh lets into the team's pods.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            defaultInboundPolicy: {
              description:
                "Linkerd's policy for connections that no AuthorizationPolicy allows; the environment's without it. With `deny` the chart renders the policies for peers, the edge, Prometheus and probes; `audit` lets through and logs what `deny` would refuse.",
              enum: [
                'all-unauthenticated',
                'all-authenticated',
                'cluster-authenticated',
                'cluster-unauthenticated',
                'deny',
                'audit',
              ],
            },
          },
        },
      },
    },
    variableName: {
      description: "The name of an environment variable: letters, digits, '_', '.' and '-', not starting with a digit.",
      type: 'string',
      minLength: 1,
      maxLength: 253,
      pattern: '^[A-Za-z_][A-Za-z0-9_.-]*$',
    },
    variableSources: {
      type: 'object',
      maxProperties: 50,
      propertyNames: { $ref: '#/definitions/name' },
      additionalProperties: {
        type: 'object',
        additionalProperties: false,
        properties: {
          secret: { description: 'Name of the Secret.', $ref: '#/definitions/dnsSubdomain' },
          configMap: { description: 'Name of the ConfigMap.', $ref: '#/definitions/dnsSubdomain' },
          prefix: { description: 'Text before each name.', $ref: '#/definitions/variableName' },
          optional: { description: 'Whether the pod may start without it.', type: 'boolean', default: false },
        },
      },
    },
    variables: {
      type: 'object',
      maxProperties: 500,
      propertyNames: { $ref: '#/definitions/variableName' },
      additionalProperties: { $ref: '#/definitions/processText' },
    },
    windowed: {
      description: 'An expression of PromQL with `[$window]` in it, such as `rate(requests_total[$window])`.',
      type: 'string',
      maxLength: 1024,
      pattern: '\\[\\$window(:[0-9a-z]*)?\\]',
    },
    workload: {
      description:
        'One program: a Deployment, a StatefulSet, a DaemonSet, a Job or a CronJob, with all related objects.',
      type: 'object',
      additionalProperties: false,
      required: ['image'],
      properties: {
        image: {
          description: 'Container image, pinned by a tag other than `latest`, a digest, or both.',
          $ref: '#/definitions/image',
        },
        kind: {
          description:
            'Kind of the object that runs the pods: by default a StatefulSet with `persistence`, and a Deployment without. A DaemonSet runs a pod on each node; a Job and a CronJob run a program that ends.',
          enum: ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'],
        },
        imagePullPolicy: {
          description:
            'When the image is pulled. `Always` checks pull permissions at each start, and costs nothing if the layers are already on the node.',
          $ref: '#/definitions/imagePullPolicy',
          default: 'Always',
        },
        command: {
          description:
            "Replaces the image's entry point. `$(NAME)` stands for a variable of the workload; write `$$(` for the text `$(`, as for a shell.",
          $ref: '#/definitions/arguments',
        },
        args: {
          description:
            'Arguments of the entry point. `$(NAME)` stands for a variable of the workload; write `$$(` for the text `$(`, as for a shell.',
          $ref: '#/definitions/arguments',
        },
        ports: {
          description:
            'Ports that the container listens on, keyed by name. A workload with ports gets a Service of the same name.',
          $ref: '#/definitions/ports',
          default: {},
        },
        env: {
          description:
            'Environment variables with plain values. `$(NAME)` in a value stands for another variable of the workload, whatever its place here; write `$$(` for the text `$(`. Use `envSecrets` for secrets.',
          $ref: '#/definitions/variables',
          default: {},
        },
        envSecrets: {
          description: 'Environment variables read from existing Secrets in the namespace.',
          $ref: '#/definitions/secretVariables',
          default: {},
        },
        envConfigMaps: {
          description: 'Environment variables read from ConfigMaps in the namespace, such as those of `configMaps`.',
          $ref: '#/definitions/configMapVariables',
          default: {},
        },
        envFields: {
          description: "Environment variables read from a field of the pod, or from the container's own resources.",
          $ref: '#/definitions/fieldVariables',
          default: {},
        },
        needs: {
          description: "Names under the chart's `needs` whose connections this container gets as variables.",
          $ref: '#/definitions/boundNeeds',
          default: [],
        },
        envFrom: {
          description:
            'Secrets and ConfigMaps of which every key is an environment variable, keyed by any name; of two with one key the later by name wins, and a variable of its own wins over both.',
          $ref: '#/definitions/variableSources',
          default: {},
        },
        secretMounts: {
          description: 'Secrets mounted as files, keyed by any name.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['secret', 'mountPath'],
            properties: {
              secret: { description: 'Name of the Secret.', $ref: '#/definitions/dnsSubdomain' },
              mountPath: {
                description: 'Mount path in the container; with `subPath` the path of that one file or folder.',
                $ref: '#/definitions/mountPath',
              },
              items: {
                description:
                  'Keys to mount, each with the path of its file below `mountPath`; every key under its own name without it.',
                type: 'object',
                minProperties: 1,
                propertyNames: { $ref: '#/definitions/configKey' },
                additionalProperties: { $ref: '#/definitions/relativePath' },
              },
              mode: {
                description: 'Permissions of the files, as quoted octal digits.',
                $ref: '#/definitions/fileMode',
                default: '0440',
              },
              optional: { description: 'Whether the pod may start without it.', type: 'boolean', default: false },
              subPath: {
                description:
                  'File or folder of the volume to mount alone, so that others in the folder stay. A change of the Secret reaches it only in a new pod.',
                $ref: '#/definitions/relativePath',
              },
            },
          },
          default: {},
        },
        configMapMounts: {
          description: 'ConfigMaps mounted as files, keyed by any name, such as those of `configMaps`.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['configMap', 'mountPath'],
            properties: {
              configMap: { description: 'Name of the ConfigMap.', $ref: '#/definitions/dnsSubdomain' },
              mountPath: {
                description: 'Mount path in the container; with `subPath` the path of that one file or folder.',
                $ref: '#/definitions/mountPath',
              },
              items: {
                description:
                  'Keys to mount, each with the path of its file below `mountPath`; every key under its own name without it.',
                type: 'object',
                minProperties: 1,
                propertyNames: { $ref: '#/definitions/configKey' },
                additionalProperties: { $ref: '#/definitions/relativePath' },
              },
              mode: {
                description: 'Permissions of the files, as quoted octal digits.',
                $ref: '#/definitions/fileMode',
                default: '0444',
              },
              optional: { description: 'Whether the pod may start without it.', type: 'boolean', default: false },
              subPath: {
                description:
                  'File or folder of the volume to mount alone, so that others in the folder stay. A change of the ConfigMap reaches it only in a new pod.',
                $ref: '#/definitions/relativePath',
              },
            },
          },
          default: {},
        },
        tokens: {
          description:
            "Tokens of the workload's ServiceAccount for others than the API server, keyed by any name, each in a file `token` that is renewed in time.",
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['audience', 'mountPath'],
            properties: {
              audience: {
                description:
                  "Whom the token is for, as the other side expects it. For the API server's own, use `serviceAccount.mountToken`.",
                type: 'string',
                minLength: 1,
                maxLength: 1024,
                pattern: '^[!-~]+$',
                not: { pattern: '^(https?://)?kubernetes\\.default(\\.svc(\\.cluster\\.local)?)?(:[0-9]+)?/?$' },
              },
              expirationSeconds: {
                description: 'How long a token is valid; a new one is there in time.',
                type: 'integer',
                minimum: 600,
                maximum: 86400,
                default: 3600,
              },
              mountPath: { description: 'Mount path in the container.', $ref: '#/definitions/mountPath' },
            },
          },
          default: {},
        },
        claimMounts: {
          description: 'Volumes of `persistentVolumeClaims` that the container mounts, keyed by any name.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['claim', 'mountPath'],
            properties: {
              claim: { description: 'Name of the claim.', $ref: '#/definitions/name' },
              mountPath: { description: 'Mount path in the container.', $ref: '#/definitions/mountPath' },
              subPath: {
                description: 'Folder of the volume to mount in place of the whole.',
                $ref: '#/definitions/relativePath',
              },
              readOnly: { description: 'Whether the container can only read it.', type: 'boolean', default: false },
            },
          },
          default: {},
        },
        config: {
          description: 'Configuration files in a ConfigMap; a change restarts the pods.',
          type: 'object',
          additionalProperties: false,
          required: ['mountPath', 'files'],
          properties: {
            mountPath: { description: 'Mount path in the container.', $ref: '#/definitions/mountPath' },
            files: {
              description: 'File contents, keyed by file name.',
              type: 'object',
              minProperties: 1,
              propertyNames: {
                description: "A file name: letters, digits, '-', '_' and '.', not starting with a dot.",
                maxLength: 253,
                pattern: '^[-_a-zA-Z0-9][-._a-zA-Z0-9]*$',
              },
              additionalProperties: { type: 'string', maxLength: 262144 },
            },
          },
        },
        scratch: {
          description:
            'Writable directories that last as long as the pod, keyed by any name. `/tmp` always exists, with 64Mi unless an entry has this `mountPath` and another `size`.',
          type: 'object',
          propertyNames: { $ref: '#/definitions/name' },
          additionalProperties: {
            type: 'object',
            additionalProperties: false,
            required: ['mountPath'],
            properties: {
              mountPath: { description: 'Mount path in the container.', $ref: '#/definitions/mountPath' },
              size: { description: 'Size limit.', $ref: '#/definitions/bytes', default: '64Mi' },
              medium: {
                description:
                  "`Memory` keeps the directory in memory, where it counts to the memory limit; the node's disk without it.",
                enum: ['Memory'],
              },
              subPath: {
                description: 'Folder of the volume to mount in place of the whole.',
                $ref: '#/definitions/relativePath',
              },
            },
          },
          default: {},
        },
        persistence: {
          description: 'A persistent volume for each replica of a StatefulSet, which a workload with it is.',
          type: 'object',
          additionalProperties: false,
          required: ['size', 'mountPath'],
          properties: {
            size: { description: 'Size of the volume.', $ref: '#/definitions/bytes' },
            mountPath: { description: 'Mount path in the container.', $ref: '#/definitions/mountPath' },
            storageClass: {
              description: "StorageClass; the cluster's default class when absent.",
              $ref: '#/definitions/dnsSubdomain',
            },
          },
        },
        job: {
          description: 'How a Job, or each Job of a CronJob, runs to its end.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            phase: {
              description:
                'When a Job runs in a release: `before` its other objects are installed or upgraded, `after` that, or `with` them as one of them.',
              enum: ['before', 'with', 'after'],
              default: 'with',
            },
            backoffLimit: {
              description: 'How many pods may fail before the Job has failed.',
              type: 'integer',
              minimum: 0,
              maximum: 1000,
              default: 6,
            },
            activeDeadlineSeconds: {
              description: 'How long the Job may run, retries included, before it is ended as failed.',
              type: 'integer',
              minimum: 1,
              maximum: 2592000,
              default: 3600,
            },
            completions: {
              description: 'How many pods must succeed.',
              type: 'integer',
              minimum: 1,
              maximum: 10000,
              default: 1,
            },
            parallelism: {
              description: 'How many pods run at once.',
              type: 'integer',
              minimum: 1,
              maximum: 1000,
              default: 1,
            },
            restartPolicy: {
              description:
                'What follows a failure: `Never` starts another pod and keeps the failed one with its logs, `OnFailure` restarts the container.',
              enum: ['Never', 'OnFailure'],
              default: 'Never',
            },
            ttlSecondsAfterFinished: {
              description:
                "How long a Job is kept after its end; without it a Job of a release until the next one, and a CronJob's as its history says.",
              type: 'integer',
              minimum: 60,
              maximum: 31536000,
            },
          },
        },
        cronJob: {
          description: 'When a CronJob starts its Jobs.',
          type: 'object',
          additionalProperties: false,
          required: ['schedule'],
          properties: {
            schedule: { $ref: '#/definitions/schedule' },
            timeZone: {
              description: 'Time zone of the schedule, by its name in the IANA database, such as Europe/Berlin.',
              type: 'string',
              maxLength: 64,
              pattern: '^[A-Z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$',
              default: 'Etc/UTC',
            },
            concurrencyPolicy: {
              description:
                'What happens when a Job is due while the one before still runs: `Forbid` skips it, `Replace` ends the other, `Allow` runs both.',
              enum: ['Forbid', 'Replace', 'Allow'],
              default: 'Forbid',
            },
            startingDeadlineSeconds: {
              description:
                'How late a Job may still start when its time was missed; any time by default. Kubernetes looks every 10 seconds, so that with less it may start none.',
              type: 'integer',
              minimum: 10,
              maximum: 2592000,
            },
            successfulJobsHistoryLimit: {
              description: 'How many Jobs that succeeded are kept, with their logs.',
              type: 'integer',
              minimum: 0,
              maximum: 100,
              default: 3,
            },
            failedJobsHistoryLimit: {
              description: 'How many Jobs that failed are kept, with their logs.',
              type: 'integer',
              minimum: 0,
              maximum: 100,
              default: 1,
            },
            suspend: {
              description: 'Whether to start no further Jobs; what runs goes on.',
              type: 'boolean',
              default: false,
            },
          },
        },
        resources: {
          description: 'Resource requests and limits of the container.',
          $ref: '#/definitions/resources',
          default: {},
        },
        probes: {
          description:
            'Health probes. A workload with ports and no readiness probe gets a TCP probe of the port `http`, or else of the first port by name; in the mesh it gets none, since there the proxy answers every TCP connection. Set a liveness probe only if a restart fixes the failure, and never use the readiness probe for it.',
          $ref: '#/definitions/probes',
          default: {},
        },
        initContainers: {
          description:
            "Containers that run to their end one after another before the workload's own starts, keyed by name.",
          type: 'object',
          maxProperties: 20,
          propertyNames: {
            allOf: [
              { $ref: '#/definitions/name' },
              {
                description: 'the mesh adds a container of that name',
                not: { enum: ['linkerd-proxy', 'linkerd-init', 'linkerd-network-validator', 'linkerd-debug'] },
              },
            ],
          },
          additionalProperties: { $ref: '#/definitions/initContainer' },
          default: {},
        },
        sidecars: {
          description:
            "Containers that start before the workload's own, restart by themselves and end after it, keyed by name.",
          type: 'object',
          maxProperties: 20,
          propertyNames: {
            allOf: [
              { $ref: '#/definitions/name' },
              {
                description: 'the mesh adds a container of that name',
                not: { enum: ['linkerd-proxy', 'linkerd-init', 'linkerd-network-validator', 'linkerd-debug'] },
              },
            ],
          },
          additionalProperties: { $ref: '#/definitions/sidecar' },
          default: {},
        },
        replicas: {
          description: 'Number of replicas without autoscaling: 2 by default, 1 with persistence.',
          type: 'integer',
          minimum: 0,
          maximum: 1000,
        },
        canary: {
          description: 'Another version beside a Deployment, to which the Gateway API sends a part of the requests.',
          type: 'object',
          additionalProperties: false,
          required: ['image', 'weight'],
          properties: {
            image: { description: 'Its image; all else is as in the workload.', $ref: '#/definitions/image' },
            weight: { description: 'Percent of the requests that it gets.', type: 'integer', minimum: 0, maximum: 100 },
            headers: {
              description:
                'Headers by which a request gets to the canary whatever the weight; all of them have to match.',
              type: 'object',
              maxProperties: 8,
              default: {},
              propertyNames: { maxLength: 64, pattern: '^[A-Za-z0-9-]+$' },
              additionalProperties: {
                type: 'string',
                minLength: 1,
                maxLength: 256,
                pattern: '^[A-Za-z0-9 ._~+/=:;,-]+$',
              },
            },
            replicas: {
              description: 'Number of its replicas; it is not autoscaled.',
              type: 'integer',
              minimum: 1,
              maximum: 1000,
              default: 1,
            },
          },
        },
        autoscaling: {
          description:
            'HorizontalPodAutoscaler on the resource metrics API. Enabled by default, never with persistence.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: {
              description: 'Whether to autoscale; true by default, unless the workload has `persistence`.',
              type: 'boolean',
            },
            scaler: {
              description:
                'Who sets the number of replicas: `chart` by a HorizontalPodAutoscaler of its own; `external` leaves it to another scaler, such as a ScaledObject of KEDA in `extraObjects`, and renders neither an autoscaler nor replicas. `min` is then the fewest that the other scaler keeps.',
              enum: ['chart', 'external'],
              default: 'chart',
            },
            min: {
              description: 'Minimum number of replicas; 0 only with `keda`, which alone scales from zero.',
              type: 'integer',
              minimum: 0,
              maximum: 1000,
              default: 2,
            },
            max: {
              description: 'Maximum number of replicas.',
              type: 'integer',
              minimum: 1,
              maximum: 1000,
              default: 10,
            },
            cpu: {
              description:
                'Target average CPU utilization, in percent of the request; 0 leaves CPU out, for a workload that scales by `memory` or `metrics` alone.',
              type: 'integer',
              minimum: 0,
              maximum: 1000,
              default: 70,
            },
            memory: {
              description: 'Target average memory utilization, in percent of the request; ignored when absent.',
              type: 'integer',
              minimum: 1,
              maximum: 1000,
            },
            metrics: {
              description:
                'Additional metrics, as in spec.metrics of a HorizontalPodAutoscaler (pods, object, external).',
              type: 'array',
              maxItems: 20,
              items: {
                type: 'object',
                required: ['type'],
                properties: { type: { enum: ['Pods', 'Object', 'External', 'Resource', 'ContainerResource'] } },
              },
              default: [],
            },
            keda: {
              description:
                'A ScaledObject of KEDA in place of the HorizontalPodAutoscaler: it scales by what is here, and by `cpu` and `memory`.',
              $ref: '#/definitions/keda',
            },
            behavior: {
              description: 'Scaling speed.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                scaleUp: { $ref: '#/definitions/scalingUp', description: 'Scaling up.', default: {} },
                scaleDown: { $ref: '#/definitions/scalingDown', description: 'Scaling down.', default: {} },
              },
            },
          },
        },
        backup: {
          description: "What Velero does with the pods when it backs up the team's namespace.",
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            pre: {
              description:
                'A command that runs in each pod before its volumes are backed up, such as a dump of a database.',
              $ref: '#/definitions/backupHook',
            },
            post: { description: 'A command that runs in each pod after that.', $ref: '#/definitions/backupHook' },
            tier: {
              description:
                "Tier of backups that takes the pods with their volumes besides the namespace's own, one of those that the environment has.",
              $ref: '#/definitions/name',
            },
            volume: {
              description:
                'Whether the volume of `persistence` is backed up; like its size, this stays as it was when the StatefulSet was made.',
              type: 'boolean',
              default: true,
            },
          },
        },
        rollout: {
          description: 'How pods are replaced when a workload changes.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            strategy: {
              description:
                '`RollingUpdate` starts new pods before or while old ones end; `Recreate` ends all old pods first, as a volume of one node needs, so that the program is down meanwhile.',
              enum: ['RollingUpdate', 'Recreate'],
              default: 'RollingUpdate',
            },
            maxSurge: {
              description:
                'How many pods there may be above the number of replicas: a number, or a percentage of it, as text.',
              type: 'string',
              maxLength: 5,
              pattern: '^(0|[1-9][0-9]{0,3}%?)$',
              default: '25%',
            },
            maxUnavailable: {
              description:
                'How many pods may be missing from the number of replicas: a number, or a percentage of it, as text.',
              type: 'string',
              maxLength: 4,
              pattern: '^(0|[1-9][0-9]{0,2}|[1-9][0-9]?%|100%)$',
              default: '0',
            },
            minReadySeconds: {
              description: 'How long a new pod must be ready before it counts as available, and the rollout goes on.',
              type: 'integer',
              minimum: 0,
              maximum: 3600,
            },
            progressDeadlineSeconds: {
              description:
                "How long a rollout may come no further before it counts as failed; 600 by Kubernetes' default.",
              type: 'integer',
              minimum: 1,
              maximum: 86400,
            },
            onSecretChange: {
              description:
                '`Restart` replaces the pods when a Secret or a foreign ConfigMap that they read changes, where the environment has Reloader; `Keep` leaves that to the program.',
              enum: ['Restart', 'Keep'],
              default: 'Restart',
            },
          },
        },
        revisionHistoryLimit: {
          description: 'How many former revisions are kept to roll back to.',
          type: 'integer',
          minimum: 0,
          maximum: 100,
          default: 3,
        },
        disruption: {
          description:
            'PodDisruptionBudget, created only if there are always at least two replicas; with one it would block every drain.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: 'Whether to create it.', type: 'boolean', default: true },
            maxUnavailable: {
              description: 'How many pods may be unavailable at once during a drain.',
              type: 'integer',
              minimum: 1,
              maximum: 1000,
              default: 1,
            },
          },
        },
        affinity: {
          description: 'On which nodes pods run, and beside which others.',
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          properties: {
            nodeAffinity: {
              description: 'Nodes that pods need, and that they are put on rather than on others.',
              type: 'object',
              additionalProperties: false,
              minProperties: 1,
              properties: {
                required: { description: 'What a node must have.', $ref: '#/definitions/nodes' },
                preferred: {
                  description: 'What is taken into account where nodes have it.',
                  $ref: '#/definitions/nodes',
                },
              },
            },
            podAffinity: {
              description: 'Workloads of the team beside which pods run.',
              $ref: '#/definitions/neighbours',
            },
            podAntiAffinity: {
              description: 'Workloads of the team apart from which pods run.',
              $ref: '#/definitions/neighbours',
            },
          },
        },
        spread: {
          description: 'How replicas are spread across the cluster.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            zones: {
              description: 'What to do if zones cannot be balanced.',
              enum: ['ScheduleAnyway', 'DoNotSchedule'],
              default: 'ScheduleAnyway',
            },
            hosts: {
              description: 'What to do if nodes cannot be balanced.',
              enum: ['ScheduleAnyway', 'DoNotSchedule'],
              default: 'ScheduleAnyway',
            },
            minDomains: {
              description:
                'The fewest zones that pods are spread over, with `zones: DoNotSchedule`; pods wait where there are fewer.',
              type: 'integer',
              minimum: 1,
              maximum: 100,
            },
            maxSkew: {
              description: 'How many pods a zone or node may have more than another.',
              type: 'integer',
              minimum: 1,
              maximum: 1000,
              default: 1,
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
              description: 'Ingress, an HTTPRoute of the Gateway API, or none.',
              enum: ['ingress', 'gateway', 'none'],
              default: 'ingress',
            },
            hosts: {
              description: 'Host names. Each may be claimed by only one workload in the cluster.',
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
            protocol: {
              description:
                '`grpc` for a GRPCRoute, or HTTP/2 behind an Ingress; a path is then `/<service>` or `/<service>/<method>`.',
              enum: ['http', 'grpc'],
              default: 'http',
            },
            paths: {
              description: 'Several paths, each of every host, in place of `path`.',
              type: 'array',
              maxItems: 16,
              default: [],
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['path'],
                properties: {
                  path: {
                    description: 'The path.',
                    type: 'string',
                    maxLength: 1024,
                    pattern: '^(/|(/\\.*[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+/?)$',
                  },
                  pathType: {
                    description: 'Whether the path is a prefix, as without it, or the whole path.',
                    enum: ['Prefix', 'Exact'],
                  },
                  port: {
                    description: 'Name of the port; that of `expose` when absent.',
                    $ref: '#/definitions/portName',
                  },
                  rewrite: {
                    description: 'What the workload sees in place of the path.',
                    type: 'string',
                    maxLength: 1024,
                    pattern: '^(/|(/\\.*[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+/?)$',
                  },
                },
              },
            },
            timeouts: {
              description: 'How long the Gateway waits, where its controller knows timeouts of routes.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                request: {
                  description: 'Until the client has its whole answer.',
                  type: 'string',
                  pattern: '^[0-9]{1,5}(h|m|s|ms)$',
                },
                backendRequest: {
                  description: 'Until one try at a pod has ended.',
                  type: 'string',
                  pattern: '^[0-9]{1,5}(h|m|s|ms)$',
                },
              },
            },
            allowCidrs: {
              description: 'Address ranges from which clients get in; any when empty.',
              type: 'array',
              maxItems: 64,
              uniqueItems: true,
              items: { $ref: '#/definitions/cidr' },
              default: [],
            },
            rateLimit: {
              description: 'How many requests one client address may send.',
              type: 'object',
              additionalProperties: false,
              required: ['average'],
              properties: {
                average: {
                  description: 'Requests in a second, in the mean.',
                  type: 'integer',
                  minimum: 1,
                  maximum: 1000000,
                },
                burst: {
                  description: 'Requests that may come at once.',
                  type: 'integer',
                  minimum: 1,
                  maximum: 1000000,
                  default: 1,
                },
              },
            },
            maxRequestBodyBytes: {
              description: 'The most bytes that the body of a request has.',
              type: 'integer',
              minimum: 1,
              maximum: 1073741824,
            },
            basicAuth: {
              description: 'Asks for a user and a password.',
              type: 'object',
              additionalProperties: false,
              required: ['secret'],
              properties: {
                secret: {
                  description: 'Secret of the namespace whose key `users` has a line of htpasswd a user.',
                  $ref: '#/definitions/dnsSubdomain',
                },
              },
            },
            sessionPersistence: {
              description: 'Has a client reach the same pod, by a cookie of the edge.',
              type: 'object',
              additionalProperties: false,
              required: ['sessionName'],
              properties: {
                sessionName: {
                  description: "Name of the cookie, which ends with the client's session.",
                  type: 'string',
                  maxLength: 128,
                  pattern: '^[A-Za-z0-9_-]+$',
                },
              },
            },
            forwardAuth: {
              description: "Whether the environment's server, such as one of OIDC, lets requests in.",
              type: 'boolean',
              default: false,
            },
            redirects: {
              description: 'Further hosts that the edge redirects, such as the one with `www`.',
              type: 'array',
              maxItems: 16,
              default: [],
              items: {
                type: 'object',
                additionalProperties: false,
                required: ['from', 'to'],
                properties: {
                  from: {
                    description: 'The host that is redirected; claimed as `hosts` are.',
                    $ref: '#/definitions/hostname',
                  },
                  to: {
                    description: 'The host that clients are sent to, with the path that they asked for.',
                    $ref: '#/definitions/hostname',
                  },
                  code: { description: 'Status code; 301, which clients remember, when absent.', enum: [301, 302] },
                },
              },
            },
            port: {
              description: 'Name of the port; defaults to `http`, or else to the first by name.',
              $ref: '#/definitions/portName',
            },
            annotations: {
              description: 'Annotations of the Ingress or HTTPRoute.',
              $ref: '#/definitions/annotations',
              default: {},
            },
            tls: {
              description: 'TLS between client and edge.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                enabled: {
                  description: 'Whether the Ingress gets a certificate. With the Gateway API the listener has one.',
                  type: 'boolean',
                  default: true,
                },
                issuer: {
                  description: "Issuer to use instead of the environment's.",
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
        sessionAffinity: {
          description: 'Has one client address reach one pod, by the Service; none in a mesh.',
          type: 'object',
          additionalProperties: false,
          properties: {
            clientIP: {
              description: 'As `sessionAffinityConfig.clientIP` of a Service.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                timeoutSeconds: {
                  description: 'How long after its last request a client keeps its pod.',
                  type: 'integer',
                  minimum: 1,
                  maximum: 86400,
                  default: 10800,
                },
              },
            },
          },
        },
        metrics: {
          description: 'Prometheus scraping: a ServiceMonitor, or a PodMonitor for a workload without ports.',
          type: 'object',
          additionalProperties: false,
          required: ['port'],
          properties: {
            port: { description: 'Name of the port.', $ref: '#/definitions/portName' },
            path: {
              description: 'Path of the metrics endpoint.',
              type: 'string',
              maxLength: 1024,
              pattern: '^(/|(/\\.*[A-Za-z0-9_~-][A-Za-z0-9_.~-]*)+/?)$',
              default: '/metrics',
            },
            interval: { description: 'Scrape interval.', $ref: '#/definitions/duration', default: '30s' },
            monitor: {
              description: "Scrape through the Service's endpoints, or each pod directly.",
              enum: ['service', 'pod'],
              default: 'service',
            },
          },
        },
        alerts: {
          description: 'Alerts about the workload, as one PrometheusRule.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: {
              description:
                'Whether the workload has the default alerts; as `global.platform.alerts.enabled` has it without this key.',
              type: 'boolean',
            },
            disabled: {
              description: 'Names of default alerts to leave out.',
              type: 'array',
              uniqueItems: true,
              items: {
                enum: [
                  'WorkloadCrashLooping',
                  'WorkloadNotReady',
                  'WorkloadAtMaximum',
                  'WorkloadVolumeFilling',
                  'WorkloadJobFailed',
                  'WorkloadJobLate',
                  'WorkloadCertificateExpires',
                ],
              },
              default: [],
            },
            rules: {
              description: "Alerts of one's own, keyed by the alert's name.",
              type: 'object',
              propertyNames: { $ref: '#/definitions/alertName' },
              additionalProperties: { $ref: '#/definitions/alert' },
              default: {},
            },
          },
        },
        slo: {
          description:
            'Service level objectives of the workload: alerts on how fast their error budgets burn, and recording rules of what is left.',
          type: 'object',
          additionalProperties: false,
          properties: {
            availability: { description: 'Requests that must succeed, in percent.', $ref: '#/definitions/objective' },
            sli: {
              description: "What is counted for `availability`, in place of the answers that linkerd's proxies count.",
              $ref: '#/definitions/sli',
            },
            latency: {
              description: 'How fast answers must be.',
              type: 'object',
              additionalProperties: false,
              required: ['threshold', 'target'],
              properties: {
                threshold: {
                  description: 'The longest that an answer may take, in ms or s.',
                  type: 'string',
                  maxLength: 8,
                  pattern: '^[1-9][0-9]{0,5}(ms|s)$',
                },
                target: {
                  description: 'Requests that must be answered within it, in percent.',
                  $ref: '#/definitions/objective',
                },
                sli: {
                  description:
                    "What is counted in place of the histogram of linkerd's proxies; an error is an answer that took longer than `threshold`.",
                  $ref: '#/definitions/sli',
                },
              },
            },
            window: { description: 'The time over which the objectives hold.', enum: ['30d', '28d'], default: '30d' },
          },
        },
        mesh: {
          description: 'Service mesh settings of the workload, if the environment has a mesh.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            enabled: { description: "Whether to inject linkerd's proxy.", type: 'boolean', default: true },
            proxy: {
              description: 'Resources of the proxy; without requests the quota would reject the pod.',
              type: 'object',
              additionalProperties: false,
              default: {},
              properties: {
                cpu: { description: 'CPU request.', $ref: '#/definitions/quantity', default: '20m' },
                memory: { description: 'Memory request and limit.', $ref: '#/definitions/bytes', default: '64Mi' },
              },
            },
            retries: {
              description: 'When the proxies of clients send a request again.',
              type: 'object',
              additionalProperties: false,
              properties: {
                http: {
                  description:
                    'Answers over HTTP: `5xx`, `gateway-error` (502 to 504), a code, or a range such as 500-503.',
                  type: 'array',
                  minItems: 1,
                  uniqueItems: true,
                  items: { type: 'string', pattern: '^(5xx|gateway-error|[1-5][0-9]{2}(-[1-5][0-9]{2})?)$' },
                },
                grpc: {
                  description: 'Answers over gRPC.',
                  type: 'array',
                  minItems: 1,
                  uniqueItems: true,
                  items: { enum: ['cancelled', 'deadline-exceeded', 'internal', 'resource-exhausted', 'unavailable'] },
                },
                limit: { description: 'How often at most.', type: 'integer', minimum: 1, maximum: 10, default: 1 },
                timeout: { description: 'After how long without an answer, too.', $ref: '#/definitions/meshDuration' },
              },
            },
            timeouts: {
              description: 'How long the proxies of clients wait.',
              type: 'object',
              additionalProperties: false,
              minProperties: 1,
              properties: {
                request: {
                  description: 'For a request and its answer, retries included.',
                  $ref: '#/definitions/meshDuration',
                },
                response: {
                  description: 'For the answer to a request that is sent.',
                  $ref: '#/definitions/meshDuration',
                },
                idle: { description: 'For the next bytes of either.', $ref: '#/definitions/meshDuration' },
              },
            },
          },
        },
        security: {
          description:
            'User and groups the container runs as. The rest of the security context is restricted and cannot be relaxed.',
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
          description: 'Identity of the pods.',
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            name: {
              description: "One of `serviceAccounts`, in place of one of the workload's own.",
              $ref: '#/definitions/name',
            },
            annotations: {
              description: 'Annotations, for example an IAM role.',
              $ref: '#/definitions/annotations',
              default: {},
            },
            mountToken: {
              description: 'Whether to mount an API server token into the pod.',
              type: 'boolean',
              default: false,
            },
            aws: {
              description: 'Rights in AWS, where the environment gives any; elsewhere it means nothing.',
              $ref: '#/definitions/awsIdentity',
            },
          },
        },
        terminationGracePeriodSeconds: {
          description: 'Time a pod has to shut down.',
          $ref: '#/definitions/seconds',
          default: 30,
        },
        preStopSleepSeconds: {
          description:
            'Time a pod waits before it shuts down, so that it is removed from endpoints first; 0 disables the wait.',
          $ref: '#/definitions/seconds',
          default: 5,
        },
        lifecycle: {
          description: 'What is done when the container has started, and before it is ended.',
          type: 'object',
          additionalProperties: false,
          minProperties: 1,
          properties: {
            postStart: {
              description: "Done beside the program's start; while it fails, the container starts again and again.",
              $ref: '#/definitions/lifecycleHandler',
            },
            preStop: {
              description:
                'Done before the program is told to end, within `terminationGracePeriodSeconds`, in place of the sleep.',
              $ref: '#/definitions/lifecycleHandler',
            },
          },
        },
        podAnnotations: {
          description: 'Additional annotations of the pods.',
          $ref: '#/definitions/annotations',
          default: {},
        },
        podLabels: { description: 'Additional labels of the pods.', $ref: '#/definitions/labels', default: {} },
        priorityClassName: { description: 'PriorityClass of the pods.', $ref: '#/definitions/dnsSubdomain' },
        nodeSelector: { description: 'Labels that a node must have.', $ref: '#/definitions/labels', default: {} },
        tolerations: {
          description: 'Tolerations of the pods, as in a pod spec.',
          type: 'array',
          items: {
            type: 'object',
            additionalProperties: false,
            minProperties: 1,
            properties: {
              key: { description: 'Key of the taint.', $ref: '#/definitions/qualifiedName' },
              operator: {
                description:
                  '`Exists` tolerates every value of the taint; `Equal`, which Kubernetes takes by default, the one of `value`.',
                enum: ['Equal', 'Exists'],
              },
              value: { description: 'Value of the taint.', $ref: '#/definitions/labelValue' },
              effect: {
                description: 'Effect of the taint; any without it.',
                enum: ['NoSchedule', 'PreferNoSchedule', 'NoExecute'],
              },
              tolerationSeconds: {
                description:
                  'How long a pod stays on a node with a taint of the effect `NoExecute`; for ever without it.',
                type: 'integer',
                minimum: 0,
                maximum: 2147483647,
              },
            },
          },
          default: [],
        },
        hostAliases: {
          description: "Entries of the pods' /etc/hosts, as in a pod spec.",
          type: 'array',
          maxItems: 50,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['ip', 'hostnames'],
            properties: {
              ip: {
                description: 'IP address.',
                type: 'string',
                maxLength: 45,
                pattern: '^([0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*)$',
              },
              hostnames: {
                description: 'Names for it.',
                type: 'array',
                minItems: 1,
                maxItems: 50,
                uniqueItems: true,
                items: { $ref: '#/definitions/dnsSubdomain' },
              },
            },
          },
          default: [],
        },
        runtimeClassName: {
          description: 'RuntimeClass of the pods, such as one of gVisor, of those that the environment offers.',
          $ref: '#/definitions/dnsSubdomain',
        },
      },
    },
  },
};
