import { type Account, arn, keyReference } from './account.ts';
import type { Statement } from './statement.ts';

/** What each user of a bucket does to its objects. */
const objectActions: Readonly<Record<string, readonly string[]>> = {
  // grafana.com/docs/loki, "Storage", IAM
  loki: ['s3:DeleteObject', 's3:GetObject', 's3:PutObject'],
  // grafana.com/docs/tempo, "Amazon S3 permissions"
  tempo: ['s3:DeleteObject', 's3:GetObject', 's3:GetObjectTagging', 's3:PutObject', 's3:PutObjectTagging'],
  // velero-plugin-for-aws, "Set permissions for Velero", without snapshots, which the CSI driver takes
  velero: [
    's3:AbortMultipartUpload',
    's3:DeleteObject',
    's3:GetObject',
    's3:ListMultipartUploadParts',
    's3:PutObject',
    's3:PutObjectTagging',
  ],
};

/** What a component may do: its own bucket, and the key that encrypts it. */
export function bucketStatements(account: Account, use: 'loki' | 'tempo' | 'velero'): Statement[] {
  const bucket = arn(account, 's3', account.buckets[use] ?? '', 'global');
  return [
    { Sid: 'ListBucket', Effect: 'Allow', Action: ['s3:GetBucketLocation', 's3:ListBucket'], Resource: bucket },
    { Sid: 'UseObjects', Effect: 'Allow', Action: objectActions[use] ?? [], Resource: `${bucket}/*` },
    {
      Sid: 'UseKey',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
      Resource: keyReference(account),
    },
  ];
}

/** What the EBS CSI driver may do beyond AWS's own policy: encrypt volumes with the key. */
export function volumeKeyStatements(account: Account): Statement[] {
  const key = keyReference(account);
  return [
    {
      Sid: 'GrantToVolumes',
      Effect: 'Allow',
      Action: ['kms:CreateGrant', 'kms:ListGrants', 'kms:RevokeGrant'],
      Resource: key,
      Condition: { Bool: { 'kms:GrantIsForAWSResource': true } },
    },
    {
      Sid: 'EncryptVolumes',
      Effect: 'Allow',
      Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey*', 'kms:ReEncrypt*'],
      Resource: key,
    },
  ];
}
