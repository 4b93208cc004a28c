import type { TeamValues } from '../../src/team/generated/team-values.ts';

type Platform = NonNullable<NonNullable<TeamValues['global']>['platform']>;

/** How an environment answers types of needs. */
export type NeedAnswers = NonNullable<NonNullable<Platform['needs']>['types']>;

/** A database of an operator in the cluster, whose Secret has the connection. */
export const operated: NeedAnswers = {
  postgres: {
    sizes: {
      small: { instances: 1, cpu: '250m', memory: '512Mi', storage: '2Gi' },
      large: { instances: 3, cpu: '2', memory: '4Gi', storage: '50Gi' },
    },
    objects: {
      cluster: {
        apiVersion: 'postgresql.cnpg.io/v1',
        kind: 'Cluster',
        spec: {
          instances: '<size.instances>',
          storage: { size: '<size.storage>' },
          inheritedMetadata: { labels: { 'chartwright.dev/team': '<team>' } },
        },
      },
    },
    connection: {
      host: { value: '<name>-rw' },
      port: { value: '5432' },
      database: { secret: '<name>-app', key: 'dbname' },
      username: { secret: '<name>-app', key: 'username' },
      password: { secret: '<name>-app', key: 'password' },
      uri: { secret: '<name>-app', key: 'uri' },
    },
    pods: { replicas: '<size.instances>', cpu: '<size.cpu>', memory: '<size.memory>', storage: '<size.storage>' },
    egress: { api: { pods: { 'cnpg.io/cluster': '<name>' }, cidrs: ['10.96.0.0/12'], ports: [6443] } },
    ingress: { operator: { pods: { 'cnpg.io/cluster': '<name>' }, namespace: 'platform-system', ports: [8000, 5432] } },
  },
};

/** A database of AWS by a claim, whose endpoint is in a ConfigMap and whose password in a Secret. */
export const claimed: NeedAnswers = {
  postgres: {
    sizes: { small: { class: 'db.t4g.micro', gib: 20 } },
    objects: {
      instance: {
        apiVersion: 'rds.services.k8s.aws/v1alpha1',
        kind: 'DBInstance',
        metadata: { annotations: { 'services.k8s.aws/deletion-policy': 'retain' } },
        spec: {
          dbInstanceIdentifier: '<team>-<name>',
          dbInstanceClass: '<size.class>',
          allocatedStorage: '<size.gib>',
          engine: 'postgres',
          masterUsername: 'app',
          masterUserPassword: { namespace: '<namespace>', name: '<name>-password', key: 'password' },
        },
      },
      endpoint: {
        apiVersion: 'services.k8s.aws/v1alpha1',
        kind: 'FieldExport',
        metadata: { name: '<name>-endpoint' },
        spec: { to: { kind: 'configmap', name: '<name>-endpoint', key: 'host' } },
      },
    },
    connection: {
      host: { configMap: '<name>-endpoint', key: 'host' },
      port: { value: '5432' },
      database: { value: 'app' },
      username: { value: 'app' },
      password: { secret: '<name>-password', key: 'password' },
      uri: { value: 'postgresql://<env.username>:<env.password>@<env.host>:<env.port>/<env.database>?sslmode=require' },
    },
    egress: { database: { cidrs: ['10.0.0.0/16'], ports: [5432] } },
  },
};
