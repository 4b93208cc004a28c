import { type Account, arn, keyReference } from './account.ts';
import { policyDocument, type Statement } from './statement.ts';

/** Days after which a version that was replaced or deleted is removed for good: time to notice a mistake. */
const noncurrentDays = 30;

/** Days after which the parts of an upload that was never finished are dropped. */
const unfinishedDays = 7;

/** The bucket of one component. */
export interface Bucket {
  readonly component: string;
  readonly name: string;
  /** What the component does to its objects. */
  readonly actions: readonly string[];
}

/** Statements that let a component use its own bucket, and the key that encrypts it. */
export function bucketStatements(account: Account, { name, actions }: Bucket): Statement[] {
  const bucket = arn(account, 's3', name, 'global');
  return [
    { Sid: 'ListBucket', Effect: 'Allow', Action: ['s3:GetBucketLocation', 's3:ListBucket'], Resource: bucket },
    { Sid: 'UseObjects', Effect: 'Allow', Action: actions, Resource: `${bucket}/*` },
    {
      Sid: 'UseKey',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: keyReference(account),
    },
  ];
}

/**
 * A bucket as a CloudFormation resource, and the policy that refuses plain HTTP: encrypted by the environment's key,
 * versioned, closed to the public, and kept when the stack is deleted. Its users delete what is too old; the
 * lifecycle rule here only removes old versions and unfinished uploads.
 */
export function bucketResources(account: Account, { component, name }: Bucket): Record<string, unknown> {
  const id = logicalId(component);
  return {
    [`${id}Bucket`]: {
      Type: 'AWS::S3::Bucket',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        BucketName: name,
        BucketEncryption: {
          ServerSideEncryptionConfiguration: [
            {
              BucketKeyEnabled: true,
              ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: keyReference(account) },
            },
          ],
        },
        OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
        PublicAccessBlockConfiguration: {
          BlockPublicAcls: true,
          BlockPublicPolicy: true,
          IgnorePublicAcls: true,
          RestrictPublicBuckets: true,
        },
        VersioningConfiguration: { Status: 'Enabled' },
        LifecycleConfiguration: {
          Rules: [
            {
              Id: 'clear-up',
              Status: 'Enabled',
              AbortIncompleteMultipartUpload: { DaysAfterInitiation: unfinishedDays },
              ExpiredObjectDeleteMarker: true,
              NoncurrentVersionExpiration: { NoncurrentDays: noncurrentDays },
            },
          ],
        },
      },
    },
    [`${id}BucketPolicy`]: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: `${id}Bucket` },
        PolicyDocument: policyDocument([
          {
            Sid: 'RefusePlainHttp',
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [arn(account, 's3', name, 'global'), arn(account, 's3', `${name}/*`, 'global')],
            Condition: { Bool: { 'aws:SecureTransport': false } },
          },
        ]),
      },
    },
  };
}

/** A name as CloudFormation has it: letters and digits. */
export function logicalId(name: string): string {
  return name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
