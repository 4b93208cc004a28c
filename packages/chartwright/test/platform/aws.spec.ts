import { describe, expect, it } from 'vitest';
import { rings } from '../../src/platform/model/rings.ts';
import { environmentFiles } from '../support/environments.ts';
import { realCharts, renderPlatform, sampleEnvironments } from '../support/platform.ts';
import { valueAt } from '../support/rendering.ts';

type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> };
type Statement = { Effect: string; Action: string | string[]; Resource?: unknown; Condition?: unknown; Sid: string };

const eks = sampleEnvironments.eks;
const aws = eks['aws'] as Record<string, unknown>;
const irsa = { ...eks, aws: { ...aws, identity: 'irsa' } };
const ownKey = { ...eks, aws: { ...aws, kmsKeyArn: 'arn:aws:kms:eu-west-1:111122223333:key/0a' } };
const secrets = { components: { 'external-secrets': { enabled: true } } };

function resources(written: Record<string, unknown> = eks, platform = {}): Record<string, Resource> {
  return environmentFiles(written, platform)['aws.yaml']?.['Resources'] as Record<string, Resource>;
}

function ofType(all: Record<string, Resource>, type: string): Resource[] {
  return Object.values(all).filter(({ Type }) => Type === type);
}

function statements(resource: Resource): Statement[] {
  return valueAt(resource.Properties, 'PolicyDocument.Statement') as Statement[];
}

describe('aws.yaml', () => {
  it('references only resources that it defines', () => {
    for (const written of [eks, irsa, ownKey]) {
      const { Resources, Outputs } = environmentFiles(written)['aws.yaml'] as Record<string, Record<string, unknown>>;
      const text = JSON.stringify([Resources, Outputs]);
      const named = [...text.matchAll(/"Ref":"(\w+)"|"Fn::GetAtt":\["(\w+)"/g)].map((match) => match[1] ?? match[2]);
      expect(named.filter((name) => Resources?.[name ?? ''] === undefined)).toEqual([]);
    }
  });

  it('has buckets that are encrypted, versioned, private and retained', () => {
    const buckets = ofType(resources(), 'AWS::S3::Bucket');
    expect(buckets.map(({ Properties }) => Properties['BucketName'])).toEqual([
      'prod-111122223333-loki',
      'prod-111122223333-tempo',
      'prod-111122223333-velero',
    ]);
    for (const bucket of buckets) {
      expect(bucket).toMatchObject({
        DeletionPolicy: 'Retain',
        Properties: {
          VersioningConfiguration: { Status: 'Enabled' },
          PublicAccessBlockConfiguration: { BlockPublicPolicy: true, RestrictPublicBuckets: true },
        },
      });
      expect(JSON.stringify(bucket.Properties['BucketEncryption'])).toContain('aws:kms');
    }
    for (const policy of ofType(resources(), 'AWS::S3::BucketPolicy'))
      expect(statements(policy)).toMatchObject([
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': false } } },
      ]);
  });

  it('creates a key only if none is given', () => {
    expect(resources()['Key']).toBeDefined();
    expect(resources(ownKey)['Key']).toBeUndefined();
    expect(JSON.stringify(resources(ownKey)['LokiPolicy'])).toContain('key/0a');
  });

  it('has the queue that the platform’s Karpenter reads, and its rules', () => {
    const { 'wiring.yaml': wiring } = environmentFiles(eks);
    expect(valueAt(resources()['InterruptionQueue'], 'Properties.QueueName')).toBe(
      valueAt(wiring, 'karpenter.settings.interruptionQueue'),
    );
    expect(ofType(resources(), 'AWS::Events::Rule')).toHaveLength(5);
  });

  it('has no Karpenter resources if Karpenter is disabled', () => {
    const without = resources({ ...eks, components: { karpenter: { enabled: false } } });
    expect(Object.keys(without).filter((name) => /karpenter|interruption/i.test(name))).toEqual([]);
  });
});

describe('policies', () => {
  const policies = ofType(resources(eks, secrets), 'AWS::IAM::ManagedPolicy');

  it('allow no wildcard action, and fit IAM’s size limit', () => {
    expect(policies.length).toBeGreaterThan(8);
    for (const policy of policies) {
      for (const { Action, Sid } of statements(policy))
        expect([Sid, [Action].flat().filter((action) => /^\*$|:\*$/.test(action))]).toEqual([Sid, []]);
      // IAM counts a managed policy without blanks (IAM quotas).
      expect(JSON.stringify(policy.Properties['PolicyDocument']).length).toBeLessThan(6144);
    }
  });

  it('name every resource, except for read actions that support none', () => {
    const open = policies.flatMap(statements).filter(({ Resource }) => Resource === '*');
    const actions = open.flatMap(({ Action }) => [Action].flat());
    expect(actions.filter((action) => !/:(Describe|List|Get)/.test(action))).toEqual([]);
  });

  it('let external-dns write under the environment’s domains only, and cert-manager its challenges', () => {
    const names = (policy: string): unknown =>
      valueAt(
        (statements(resources()[policy] as Resource) as unknown[]).find(
          (statement) => valueAt(statement, 'Action') === 'route53:ChangeResourceRecordSets',
        ),
        'Condition["ForAllValues:StringLike"]["route53:ChangeResourceRecordSetsNormalizedRecordNames"]',
      );
    expect(names('ExternalDnsPolicy')).toEqual(expect.arrayContaining(['prod.example.com', '*.prod.example.com']));
    expect(names('CertManagerPolicy')).toEqual([
      '_acme-challenge.prod.example.com',
      '_acme-challenge.*.prod.example.com',
    ]);
  });

  it('exist for cert-manager only with DNS-01', () => {
    const http = { ...eks, certificates: { issuer: 'acme-http01', email: 'a@example.com' } };
    expect(resources(http)['CertManagerPolicy']).toBeUndefined();
  });
});

describe('a component of platform.yaml', () => {
  const archive = {
    description: 'Keeps what was',
    chart: { repository: 'https://charts.example.com', version: '1.0.0' },
    ring: 'dr',
    aws: {
      bucket: { actions: ['s3:GetObject'] },
      identity: {
        serviceAccount: 'archive',
        statements: [
          {
            Sid: 'ReadZones',
            Effect: 'Allow',
            Action: 'route53:ListResourceRecordSets',
            Resource: ['arn:${aws.partition}:route53:::hostedzone/${aws.hostedZones}'],
            Condition: { StringEquals: { 'aws:ResourceTag/${aws.cluster}': '${environment.domains}' } },
          },
        ],
        policies: { more: [{ Sid: 'UseKey', Effect: 'Allow', Action: 'kms:Decrypt', Resource: '${aws.key}' }] },
      },
      nodeRole: 'node',
      resources: { Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: '${aws.cluster}-${aws.region}' } } },
      outputs: { Topic: { Value: { Ref: 'Topic' } } },
    },
    values: { bucket: '${bucket.archive}' },
  };
  const defined = (change = {}) => ({ components: { archive: { definition: { ...archive, ...change } } } });
  const two = { ...eks, domains: ['a.example.com', 'b.example.com'], aws: { ...aws, hostedZoneIds: ['Z1', 'Z2'] } };

  it('has bucket, policies, role, resources and outputs as those of the catalogue have', () => {
    const {
      'aws.yaml': template,
      'cluster.yaml': cluster,
      'wiring.yaml': wiring,
    } = environmentFiles(two, {
      ...defined({ values: {}, layers: [{ when: { environment: {} }, values: archive.values }] }),
    });
    const made = template?.['Resources'] as Record<string, Resource>;
    expect(made['ArchiveBucket']?.Properties['BucketName']).toBe('prod-111122223333-archive');
    expect(valueAt(wiring, 'archive.bucket')).toBe('prod-111122223333-archive');
    expect(statements(made['ArchivePolicy'] as Resource).map(({ Sid }) => Sid)).toEqual([
      'ListBucket',
      'UseObjects',
      'UseKey',
      'ReadZones',
    ]);
    expect(statements(made['ArchivePolicy'] as Resource)[3]).toMatchObject({
      Resource: ['arn:aws:route53:::hostedzone/Z1', 'arn:aws:route53:::hostedzone/Z2'],
      Condition: { StringEquals: { 'aws:ResourceTag/prod': ['a.example.com', 'b.example.com'] } },
    });
    expect(statements(made['ArchiveMorePolicy'] as Resource)).toMatchObject([
      { Resource: { 'Fn::GetAtt': ['Key', 'Arn'] } },
    ]);
    expect(made['ArchiveRole']?.Properties['ManagedPolicyArns']).toEqual([
      { Ref: 'ArchiveMorePolicy' },
      { Ref: 'ArchivePolicy' },
    ]);
    expect(made['Topic']?.Properties['TopicName']).toBe('prod-eu-west-1');
    expect(valueAt(template, 'Outputs.Topic.Value.Ref')).toBe('Topic');
    expect(valueAt(cluster, 'iam.podIdentityAssociations')).toContainEqual({
      namespace: 'platform-dr',
      serviceAccountName: 'archive',
      roleARN: 'arn:aws:iam::111122223333:role/prod-archive',
    });
    expect(valueAt(cluster, 'accessConfig.accessEntries')).toContainEqual({
      principalARN: 'arn:aws:iam::111122223333:role/prod-archive-node',
      type: 'EC2_LINUX',
    });
  });

  it('is refused with a reference that leads nowhere, in `aws` and to a bucket that does not exist', () => {
    const wrong = { identity: { serviceAccount: 'a', statements: [], policies: { x: [] } } };
    const identity = { serviceAccount: 'a', statements: [{ ...statement, Resource: '${aws.acount}' }] };
    expect(() => environmentFiles(eks, defined({ aws: wrong }))).toThrow();
    expect(() => environmentFiles(eks, defined({ aws: { bucket: archive.aws.bucket, identity } }))).toThrow(
      /\$\{aws\.acount\}/,
    );
    expect(() => environmentFiles(eks, defined({ aws: {} }))).toThrow(/\$\{bucket\.archive\}/);
  });

  const statement = { Sid: 'S', Effect: 'Allow', Action: 'a:B' };
});

describe('identities', () => {
  interface Association {
    readonly namespace: string;
    readonly serviceAccountName: string;
    readonly roleARN?: string;
    readonly roleName?: string;
  }
  const cluster = environmentFiles(eks, secrets)['cluster.yaml'] ?? {};
  const associations = valueAt(cluster, 'iam.podIdentityAssociations') as Association[];

  it('exist for every component that calls AWS', () => {
    expect(associations.map(({ serviceAccountName }) => serviceAccountName)).toEqual([
      'aws-load-balancer-controller',
      'cert-manager',
      'external-dns',
      'external-secrets',
      'karpenter',
      'loki',
      'tempo',
      'velero-server',
    ]);
  });

  it('name roles of aws.yaml, each of which trusts that one ServiceAccount of this cluster', () => {
    const roles = ofType(resources(eks, secrets), 'AWS::IAM::Role');
    for (const { namespace, serviceAccountName, roleARN } of associations.filter(
      ({ roleName }) => roleName === undefined,
    )) {
      const role = roles.find(
        ({ Properties }) => roleARN === `arn:aws:iam::111122223333:role/${String(Properties['RoleName'])}`,
      );
      expect(valueAt(role, 'Properties.AssumeRolePolicyDocument.Statement.0.Condition.StringEquals')).toMatchObject({
        'aws:RequestTag/eks-cluster-arn': 'arn:aws:eks:eu-west-1:111122223333:cluster/prod',
        'aws:RequestTag/kubernetes-namespace': namespace,
        'aws:RequestTag/kubernetes-service-account': serviceAccountName,
      });
    }
  });

  const roles = {
    uploads: {
      namespace: 'team-shop',
      serviceAccount: 'files',
      statements: [{ Sid: 'Put', Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::shop-uploads/*' }],
    },
  };

  it('give pods of teams their roles by Pod Identity, and open its agent to them', () => {
    const files = environmentFiles({ ...eks, aws: { ...aws, roles } });
    expect(valueAt(files['cluster.yaml'], 'iam.podIdentityAssociations')).toContainEqual({
      namespace: 'team-shop',
      serviceAccountName: 'files',
      roleARN: 'arn:aws:iam::111122223333:role/prod-team-uploads',
    });
    expect(valueAt(files['aws.yaml'], 'Resources.TeamUploadsRole.Properties')).toMatchObject({
      RoleName: 'prod-team-uploads',
      ManagedPolicyArns: [{ Ref: 'TeamUploadsPolicy' }],
    });
    expect(valueAt(files['aws.yaml'], 'Resources.TeamUploadsPolicy.Properties')).toMatchObject({
      ManagedPolicyName: 'prod-team-uploads',
      PolicyDocument: { Statement: roles.uploads.statements },
    });
    expect(valueAt(files['contract.yaml'], 'global.platform')).toMatchObject({
      grants: { podIdentity: true },
      aws: {
        identity: 'pod-identity',
        roles: { uploads: { serviceAccount: 'files', arn: 'arn:aws:iam::111122223333:role/prod-team-uploads' } },
      },
    });
  });

  it('give pods of teams their roles by IRSA, which eksctl creates', () => {
    const files = environmentFiles({ ...eks, aws: { ...aws, identity: 'irsa', roles } });
    expect(valueAt(files['cluster.yaml'], 'iam.serviceAccounts')).toContainEqual({
      metadata: { name: 'files', namespace: 'team-shop' },
      roleName: 'prod-team-uploads',
      roleOnly: true,
      attachPolicyARNs: ['arn:aws:iam::111122223333:policy/prod-team-uploads'],
    });
    expect(valueAt(files['contract.yaml'], 'global.platform')).toMatchObject({
      grants: { podIdentity: false },
      aws: { identity: 'irsa' },
    });
  });

  it('are roles that eksctl creates with IRSA, with the names in the charts’ annotations', () => {
    const files = environmentFiles(irsa);
    expect(Object.keys(resources(irsa)).filter((name) => name.endsWith('Role'))).toEqual(['KarpenterNodeRole']);
    const accounts = valueAt(files['cluster.yaml'], 'iam.serviceAccounts') as { roleName: string }[];
    const made = accounts.map(({ roleName }) => `arn:aws:iam::111122223333:role/${roleName}`);
    const annotated = [...JSON.stringify(files['wiring.yaml']).matchAll(/"eks\.amazonaws\.com\/role-arn":"([^"]+)"/g)];
    expect(annotated.length).toBeGreaterThan(4);
    for (const [, arn] of annotated) expect(made).toContain(arn);
  });

  it.skipIf(!realCharts)(
    'name ServiceAccounts that the real charts make',
    async () => {
      const made = new Set<string>();
      for (const { name } of rings) {
        const { objects } = await renderPlatform({ profile: 'eks', ring: name, platform: secrets });
        for (const object of objects)
          if (object.kind === 'ServiceAccount') made.add(`${object.namespace ?? ''}/${object.name}`);
      }
      const wanted = associations.map(({ namespace, serviceAccountName }) => `${namespace}/${serviceAccountName}`);
      expect(wanted.filter((account) => !made.has(account))).toEqual([]);
    },
    300_000,
  );
});
