import type { TeamValues } from '../../../src/team/generated/team-values.ts';
import { image, type Platform, type Workload, web } from '../../support/values.ts';
import { pod, type ShownObject, type TemplateCase } from '../template-case.ts';

const arn = 'arn:aws:iam::111122223333:role/prod-team-uploads';

function offered(identity: 'irsa' | 'pod-identity', serviceAccount: string): Platform {
  return { aws: { identity, roles: { uploads: { namespace: 'team-shop', serviceAccount, arn } } } };
}

/** Two workloads of one ServiceAccount. */
function shared(platform?: Platform): TeamValues {
  const serviceAccount: Workload['serviceAccount'] = { name: 'files', mountToken: true };
  const values = web({ serviceAccount }, platform);
  return {
    ...values,
    workloads: { ...values.workloads, worker: { image, serviceAccount: { name: 'files' } } },
    serviceAccounts: { files: { aws: { role: 'uploads' } } },
  };
}

function account(name: string, fields: Readonly<Record<string, unknown>> = {}): ShownObject {
  return { kind: 'ServiceAccount', metadata: { name }, ...fields };
}

export const accountCases: readonly TemplateCase[] = [
  {
    key: 'workloads.*.serviceAccount.name',
    does: 'is of one that several workloads share, and the only one; each pod says itself whether it has a token',
    values: shared(),
    shows: [
      account('files', { automountServiceAccountToken: false }),
      {
        kind: 'Deployment',
        metadata: { name: 'web' },
        spec: { template: { spec: { serviceAccountName: 'files', automountServiceAccountToken: true } } },
      },
      {
        kind: 'Deployment',
        metadata: { name: 'worker' },
        spec: { template: { spec: { serviceAccountName: 'files', automountServiceAccountToken: false } } },
      },
    ],
    // There is one alone, or it would not be found without a name.
    lacks: ['ServiceAccount metadata.annotations'],
  },
  {
    key: 'serviceAccounts.*.aws.role',
    does: 'is an annotation of the account with IRSA, whose ARN is the environment’s',
    values: shared(offered('irsa', 'files')),
    shows: [account('files', { metadata: { name: 'files', annotations: { 'eks.amazonaws.com/role-arn': arn } } })],
  },
  {
    key: 'workloads.*.serviceAccount.aws.role',
    does: 'is an annotation of the workload’s own account with IRSA',
    values: web({ serviceAccount: { aws: { role: 'uploads' } } }, offered('irsa', 'web')),
    shows: [
      account('web', { metadata: { name: 'web', annotations: { 'eks.amazonaws.com/role-arn': arn } } }),
      pod({ serviceAccountName: 'web' }),
    ],
  },
  {
    key: 'workloads.*.serviceAccount.aws.role',
    does: 'renders nothing with Pod Identity, whose association names the account',
    values: web({ serviceAccount: { aws: { role: 'uploads' } } }, offered('pod-identity', 'web')),
    shows: [account('web')],
    lacks: ['ServiceAccount metadata.annotations'],
  },
  {
    key: 'workloads.*.serviceAccount.aws.role',
    does: 'renders nothing in an environment without AWS, as on kind',
    values: web({ serviceAccount: { aws: { role: 'uploads' } } }),
    shows: [account('web')],
    lacks: ['ServiceAccount metadata.annotations'],
  },
  ...(['identity', 'roles.*.arn', 'roles.*.namespace', 'roles.*.serviceAccount'] as const).map((key): TemplateCase => ({
    key: `global.platform.aws.${key}`,
    does: 'is how an account gets its role',
    values: web({ serviceAccount: { aws: { role: 'uploads' } } }, offered('irsa', 'web')),
    shows: [account('web', { metadata: { name: 'web', annotations: { 'eks.amazonaws.com/role-arn': arn } } })],
  })),
];
