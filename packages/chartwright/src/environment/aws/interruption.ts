import { type Account } from './account.ts';
import { interruptionQueueName } from './karpenter.ts';

/** Seconds for which an announcement is of use: EC2 takes a spot node back after two minutes. */
const retention = 300;

/** What EC2 and AWS Health announce, by the rule's name; see karpenter.sh, "Disruption", "Interruption". */
const announcements: Readonly<Record<string, { readonly source: string; readonly detail: string }>> = {
  CapacityReservation: { source: 'aws.ec2', detail: 'EC2 Capacity Reservation Instance Interruption Warning' },
  InstanceState: { source: 'aws.ec2', detail: 'EC2 Instance State-change Notification' },
  Rebalance: { source: 'aws.ec2', detail: 'EC2 Instance Rebalance Recommendation' },
  ScheduledChange: { source: 'aws.health', detail: 'AWS Health Event' },
  SpotInterruption: { source: 'aws.ec2', detail: 'EC2 Spot Instance Interruption Warning' },
};

/** The queue from which Karpenter learns that a node will go, and the rules that fill it. */
export function interruptionResources(account: Account): Record<string, unknown> {
  const queue = { 'Fn::GetAtt': ['InterruptionQueue', 'Arn'] };
  return {
    InterruptionQueue: {
      Type: 'AWS::SQS::Queue',
      DeletionPolicy: 'Delete',
      UpdateReplacePolicy: 'Delete',
      Properties: {
        QueueName: interruptionQueueName(account),
        MessageRetentionPeriod: retention,
        SqsManagedSseEnabled: true,
      },
    },
    InterruptionQueuePolicy: {
      Type: 'AWS::SQS::QueuePolicy',
      Properties: {
        Queues: [{ Ref: 'InterruptionQueue' }],
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Sid: 'Announce',
              Effect: 'Allow',
              Principal: { Service: 'events.amazonaws.com' },
              Action: 'sqs:SendMessage',
              Resource: queue,
              Condition: { StringEquals: { 'aws:SourceAccount': account.accountId } },
            },
            {
              Sid: 'RefusePlainHttp',
              Effect: 'Deny',
              Principal: '*',
              Action: 'sqs:*',
              Resource: queue,
              Condition: { Bool: { 'aws:SecureTransport': false } },
            },
          ],
        },
      },
    },
    ...Object.fromEntries(
      Object.entries(announcements).map(([name, { source, detail }]) => [
        `${name}Rule`,
        {
          Type: 'AWS::Events::Rule',
          Properties: {
            Description: `${detail}, to Karpenter of ${account.cluster}`,
            EventPattern: { source: [source], 'detail-type': [detail] },
            Targets: [{ Id: 'karpenter', Arn: queue }],
          },
        },
      ]),
    ),
  };
}
