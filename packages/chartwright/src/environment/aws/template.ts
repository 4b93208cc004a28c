import type { LayerScope } from '../../platform/model/layers.ts';
import { type Account, arn } from './account.ts';
import { bucketResources, logicalId } from './bucket.ts';
import { bucketsOf, merged, writtenResources } from './facts.ts';
import { identities, volumeIdentity } from './identities.ts';
import { policyResources, roleResources } from './roles.ts';

/** A CloudFormation template. */
export interface Template {
  readonly AWSTemplateFormatVersion: '2010-09-09';
  readonly Description: string;
  readonly Resources: Readonly<Record<string, unknown>>;
  readonly Outputs?: Readonly<Record<string, unknown>>;
}

/**
 * What must be in the AWS account before the cluster and the platform: key, buckets, queue, policies and roles. Every
 * name follows from the environment, so that no output has to be copied elsewhere.
 *
 * @throws ProblemsError when a reference in a component's `aws` leads nowhere
 */
export function awsTemplate(account: Account, scope: LayerScope): Template {
  const buckets = bucketsOf(scope);
  const all = [...identities(account, scope), volumeIdentity(account)];
  const written = writtenResources(scope);
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: `What the platform needs in AWS for the cluster ${account.cluster}`,
    Resources: {
      ...(account.kmsKeyArn === undefined ? keyResources(account) : {}),
      ...merged(buckets.map((bucket) => bucketResources(account, bucket))),
      ...written.resources,
      ...policyResources(account, all),
      ...roleResources(account, all),
    },
    Outputs: {
      ...(account.kmsKeyArn === undefined
        ? { KeyArn: { Description: 'Key', Value: { 'Fn::GetAtt': ['Key', 'Arn'] } } }
        : {}),
      ...merged(
        buckets.map(({ component }) => ({
          [`${logicalId(component)}Bucket`]: {
            Description: `Bucket of ${component}`,
            Value: { Ref: `${logicalId(component)}Bucket` },
          },
        })),
      ),
      ...written.outputs,
    },
  };
}

/** Days in which the deletion of a key can be taken back; the most that KMS gives. */
const pendingDays = 30;

/** The key of Secrets, volumes and buckets. Its policy leaves access to IAM, as KMS's default policy does. */
function keyResources(account: Account): Record<string, unknown> {
  return {
    Key: {
      Type: 'AWS::KMS::Key',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        Description: `Secrets, volumes and buckets of ${account.cluster}`,
        EnableKeyRotation: true,
        PendingWindowInDays: pendingDays,
        KeyPolicy: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'LeaveItToIam',
              Effect: 'Allow',
              Principal: { AWS: arn(account, 'iam', 'root', 'global-account') },
              Action: 'kms:*',
              Resource: '*',
            },
          ],
        },
      },
    },
    KeyAlias: {
      Type: 'AWS::KMS::Alias',
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { AliasName: `alias/${account.cluster}`, TargetKeyId: { Ref: 'Key' } },
    },
  };
}
