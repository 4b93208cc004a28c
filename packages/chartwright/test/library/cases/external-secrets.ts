import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import type { Platform } from '../../support/values.ts';
import type { ShownObject, TemplateCase } from '../template-case.ts';

type ExternalSecret = NonNullable<TeamValues['externalSecrets']>[string];

function made(secret: Partial<ExternalSecret>, platform?: Platform): TeamValues {
  return {
    tenant: { team: 'shop' },
    externalSecrets: { db: { keys: { password: { remote: 'database' } }, ...secret } },
    ...(platform === undefined ? {} : { global: { platform } }),
  };
}

/** The ExternalSecret `db` with these fields. */
function shown(spec: Readonly<Record<string, unknown>>): ShownObject {
  return { kind: 'ExternalSecret', metadata: { name: 'db' }, spec };
}

const defaults = { conversionStrategy: 'Default', decodingStrategy: 'None', metadataPolicy: 'None' };

export const externalSecretCases: readonly TemplateCase[] = [
  {
    key: 'externalSecrets.*.keys.*.remote',
    does: 'is read from the team’s store into a Secret of the name, which external-secrets owns',
    values: made({}),
    shows: [
      shown({
        refreshInterval: '1h',
        secretStoreRef: { kind: 'ClusterSecretStore', name: 'shop' },
        target: { name: 'db', creationPolicy: 'Owner', deletionPolicy: 'Retain' },
        data: [{ secretKey: 'password', remoteRef: { key: 'database', ...defaults } }],
      }),
    ],
    lacks: ['ExternalSecret spec.target.template', 'ExternalSecret spec.data.0.remoteRef.property'],
  },
  {
    key: 'externalSecrets.*.keys.*.property',
    does: 'is the part of it that is read',
    values: made({ keys: { b: { remote: 'database', property: 'user' }, a: { remote: 'x/y' } } }),
    shows: [
      shown({
        data: [
          { secretKey: 'a', remoteRef: { key: 'x/y' } },
          { secretKey: 'b', remoteRef: { key: 'database', property: 'user' } },
        ],
      }),
    ],
  },
  {
    key: 'externalSecrets.*.refresh',
    does: 'is how often it is read again',
    values: made({ refresh: '15m' }),
    shows: [shown({ refreshInterval: '15m' })],
  },
  {
    key: 'externalSecrets.*.type',
    does: 'is the type of the Secret',
    values: made({ type: 'kubernetes.io/basic-auth' }),
    shows: [shown({ target: { template: { engineVersion: 'v2', type: 'kubernetes.io/basic-auth' } } })],
    lacks: ['ExternalSecret spec.target.template.data'],
  },
  {
    key: 'externalSecrets.*.template',
    does: 'makes the keys of the Secret, and Helm evaluates nothing of it',
    values: made({ template: { URL: 'postgres://app:{{ .password | urlquery }}@db/app' } }),
    shows: [shown({ target: { template: { data: { URL: 'postgres://app:{{ .password | urlquery }}@db/app' } } } })],
  },
  {
    key: 'global.platform.secrets.store.name',
    does: 'is the store in place of the one with the team’s name',
    values: made({}, { secrets: { store: { name: 'vault' } } }),
    shows: [shown({ secretStoreRef: { kind: 'ClusterSecretStore', name: 'vault' } })],
  },
  {
    key: 'global.platform.secrets.store.kind',
    does: 'may be a store in the team’s namespace',
    values: made({}, { secrets: { store: { kind: 'SecretStore', name: 'vault' } } }),
    shows: [shown({ secretStoreRef: { kind: 'SecretStore', name: 'vault' } })],
  },
  {
    key: 'global.platform.secrets.enabled',
    does: 'is whether there is a store; without an environment nobody knows of one that is missing',
    values: made({}, { secrets: { enabled: true } }),
    shows: [shown({})],
  },
];
