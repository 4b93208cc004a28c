import type { EnvironmentFault } from './fault.ts';
import { nearest } from '../../core/schema/words.ts';
import { bucketName, type Environment } from '../../platform/model/environment.ts';
import { chooseComponents, type Platform } from '../../platform/model/platform.ts';

/** Faults of the AWS account's settings. */
export function awsFaults(environment: Environment, platform: Platform): EnvironmentFault[] {
  const { profile, aws } = environment;
  if (profile === 'kind') return aws === undefined ? [] : [awsOnKind()];
  if (aws === undefined) return [noAws()];
  return [
    ...account(environment, platform),
    ...unknownBuckets(environment, platform),
    ...partition(environment),
    ...key(environment),
    ...zones(environment),
  ];
}

function awsOnKind(): EnvironmentFault {
  return {
    path: ['aws'],
    on: 'key',
    severity: 'warning',
    text: {
      code: 'environment/aws',
      found: 'aws, while the profile is kind',
      expected: 'no aws: nothing reads it on kind',
      fix: 'remove aws, or set profile to eks',
    },
  };
}

function noAws(): EnvironmentFault {
  return {
    path: ['aws'],
    on: 'key',
    text: {
      code: 'environment/aws',
      found: 'profile eks without aws',
      expected: 'the region and the account of the cluster',
      fix: 'set `aws.region` and `aws.accountId`',
    },
  };
}

function account(environment: Environment, platform: Platform): EnvironmentFault[] {
  if (environment.aws?.accountId !== undefined) return [];
  const nameless = [...chooseComponents(platform, 'eks', environment.components).values()]
    .filter(({ component, installed }) => installed && component.aws.bucket !== undefined)
    .map(({ component }) => component.name)
    .filter((name) => bucketName(environment, name) === undefined);
  if (nameless.length > 0) {
    return [
      {
        path: ['aws', 'buckets'],
        text: {
          code: 'environment/bucket',
          found: `no S3 bucket for ${nameless.join(', ')}`,
          expected:
            'aws.accountId, from which <cluster>-<account>-<component> follows, or each aws.buckets.<component>',
          fix: 'set `aws.accountId`',
        },
      },
    ];
  }
  return [
    {
      path: ['aws', 'accountId'],
      text: {
        code: 'environment/account',
        found: 'no aws.accountId',
        expected: 'the account, twelve digits: ARNs of roles and of the KMS key contain it',
        fix: 'set `aws.accountId`',
      },
    },
  ];
}

function unknownBuckets({ aws }: Environment, platform: Platform): EnvironmentFault[] {
  const users = [...platform.components.values()].filter((one) => one.aws.bucket !== undefined).map(({ name }) => name);
  return Object.keys(aws?.buckets ?? {})
    .filter((name) => !users.includes(name))
    .map((name) => {
      const near = nearest(name, users);
      return {
        path: ['aws', 'buckets', name],
        on: 'key',
        text: {
          code: 'environment/bucket',
          found: `a bucket for ${name}, which uses none`,
          expected: `a component that uses a bucket: ${users.join(', ')}`,
          fix: near === undefined ? 'remove it' : `did you mean \`${near}\`?`,
        },
      };
    });
}

/** How regions of the partitions other than `aws` begin (AWS General Reference, "Amazon Resource Names"). */
const partitions: readonly (readonly [string, string])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
];

function partition({ aws }: Environment): EnvironmentFault[] {
  if (aws === undefined) return [];
  const wanted = partitions.find(([start]) => aws.region.startsWith(start))?.[1] ?? 'aws';
  if (aws.partition === wanted) return [];
  return [
    {
      path: ['aws', 'partition'],
      text: {
        code: 'environment/region',
        found: `partition ${aws.partition} with region ${aws.region}`,
        expected: `partition ${wanted}`,
        fix: `set aws.partition to ${wanted}, or correct aws.region`,
      },
    },
  ];
}

/** A key of another account is fine, where its policy lets this account use it (Amazon EKS user guide, "Encrypt secrets"). */
function key({ aws }: Environment): EnvironmentFault[] {
  const [, , , region] = aws?.kmsKeyArn?.split(':') ?? [];
  if (aws === undefined || region === undefined || region === aws.region) return [];
  return [
    {
      path: ['aws', 'kmsKeyArn'],
      text: {
        code: 'environment/region',
        found: `a key in ${region}`,
        expected: `a key in ${aws.region}: EKS accepts no other for Secrets`,
        fix: 'set the ARN of such a key, or remove it to have one created',
      },
    },
  ];
}

/** Letters of zones that no region has; the schema already refuses full names such as `eu-west-1a`. */
function zones({ cluster, aws }: Environment): EnvironmentFault[] {
  // us-east-1 has the most zones, a to f (AWS Global Infrastructure).
  const index = cluster.zones.findIndex((zone) => zone > 'f');
  if (index < 0 || aws === undefined) return [];
  const zone = `${aws.region}${cluster.zones[index] ?? ''}`;
  return [
    {
      path: ['cluster', 'zones', index],
      text: {
        code: 'environment/region',
        found: `the zone ${zone}`,
        expected: `zones of ${aws.region}; no region of AWS has one beyond f`,
        fix: 'name zones that `aws ec2 describe-availability-zones` lists',
      },
    },
  ];
}
