import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { checkTeamSource } from './check.ts';

const image = 'registry.example.com/payments/web:1.4.2';
const roles = {
  files: { namespace: 'team-payments', serviceAccount: 'web', arn: 'arn:aws:iam::111122223333:role/prod-team-files' },
};
const own = {
  bucket: { value: '<team>-<name>' },
  region: { value: 'eu-west-1' },
  endpoint: { value: 'https://s3.test' },
};
const keys = {
  accessKeyId: { secret: '<name>', key: 'id' },
  secretAccessKey: { secret: '<name>', key: 'key' },
};

function found(workload: object, more: object = {}, identity = 'pod-identity', connection: object = own): string[] {
  const { problems } = checkTeamSource({
    file: 'values.yaml',
    text: stringify({
      global: {
        platform: { aws: { identity, roles }, needs: { open: false, types: { bucket: { connection } } } },
      },
      tenant: { team: 'payments' },
      needs: { files: { type: 'bucket' } },
      workloads: { web: { image, ...workload } },
      ...more,
    }),
  });
  return problems.filter(({ code }) => code === 'values/need-identity').map(({ path }) => path);
}

describe('a bucket of AWS without keys', () => {
  it('is reached by a role alone', () => {
    expect(found({ needs: ['files'] })).toEqual(['workloads.web.needs[0]']);
    expect(found({ needs: ['files'], serviceAccount: { aws: { role: 'files' } } })).toEqual([]);
  });

  it('is reached by the role of a shared ServiceAccount', () => {
    const shared = { needs: ['files'], serviceAccount: { name: 'web-files' } };
    expect(found(shared, { serviceAccounts: { 'web-files': {} } })).toEqual(['workloads.web.needs[0]']);
    expect(found(shared, { serviceAccounts: { 'web-files': { aws: { role: 'files' } } } })).toEqual([]);
  });

  it.each(['initContainers', 'sidecars'])('is looked for among %s too', (field) => {
    expect(found({ [field]: { one: { image, needs: ['files'] } } })).toEqual([`workloads.web.${field}.one.needs[0]`]);
  });

  it('is no matter where there are keys, no roles, or nobody who binds it', () => {
    expect(found({ needs: ['files'] }, {}, 'pod-identity', { ...own, ...keys })).toEqual([]);
    expect(found({ needs: ['files'] }, {}, 'none')).toEqual([]);
    expect(found({})).toEqual([]);
  });
});
