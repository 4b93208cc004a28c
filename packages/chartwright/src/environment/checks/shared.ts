import { formatPath, type DocumentPath } from '../../core/document-path.ts';
import type { Problem } from '../../core/problem.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import { bucketName, type Environment } from '../../platform/model/environment.ts';
import { chooseComponents, type Platform } from '../../platform/model/platform.ts';

/** An environment with the file that describes it. */
export interface DescribedEnvironment {
  readonly environment: Environment;
  readonly parsed: ParsedYaml;
}

/** Something of a cluster that no other environment may have too. */
interface Holding {
  readonly key: string;
  readonly path: DocumentPath;
  readonly text: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>;
}

/**
 * What two environments share and must not: an installation of the one would change or delete what the other one has.
 *
 * @param reported those of which problems are wanted; each is reported once, at the later of two where both are
 * @param others all other environments of the workspace
 */
export function sharedProblems(
  reported: readonly DescribedEnvironment[],
  others: readonly DescribedEnvironment[],
  platform: Platform,
): Problem[] {
  return reported.flatMap((one, index) =>
    [...others, ...reported.slice(0, index)].flatMap((other) => {
      const [shared] = holdingsOf(one, platform).flatMap((holding) => {
        const twin = holdingsOf(other, platform).find(({ key }) => key === holding.key);
        return twin === undefined ? [] : [holding];
      });
      return shared === undefined ? [] : [toProblem(shared, one, other)];
    }),
  );
}

function toProblem({ path, text }: Holding, { parsed }: DescribedEnvironment, other: DescribedEnvironment): Problem {
  return {
    severity: 'error',
    ...text,
    ...parsed.locate(path, 'value'),
    path: formatPath(path),
    found: `${text.found}, as in ${other.parsed.file}`,
  };
}

/** The cluster first, since all that is named by it is shared too. */
function holdingsOf({ environment }: DescribedEnvironment, platform: Platform): Holding[] {
  const { context } = environment;
  return [
    cluster(environment),
    ...(context === undefined ? [] : [contextOf(context)]),
    ...buckets(environment, platform),
  ];
}

function cluster({ profile, cluster: { name }, aws }: Environment): Holding {
  const place = profile === 'kind' ? 'this machine' : `the account ${aws?.accountId ?? ''}`;
  return {
    key: `cluster ${profile} ${aws?.partition ?? ''} ${aws?.accountId ?? ''} ${name}`,
    path: ['cluster', 'name'],
    text: {
      code: 'environment/same-cluster',
      found: `the cluster ${name} in ${place}`,
      expected:
        profile === 'kind'
          ? 'a cluster of its own for each environment, or one is installed over the other'
          : 'a name of its own in the account, in whatever region: roles, buckets and stacks are named by it',
      fix: 'set cluster.name in one of them',
    },
  };
}

function contextOf(context: string): Holding {
  return {
    key: `context ${context}`,
    path: ['context'],
    text: {
      code: 'environment/same-cluster',
      found: `the context ${context}`,
      expected: 'a context of its own for each environment, or one is installed over the other',
      fix: 'set context in one of them',
    },
  };
}

/** Names of buckets are those of all accounts together, whatever component has them. */
function buckets(environment: Environment, platform: Platform): Holding[] {
  const { profile, components } = environment;
  if (profile !== 'eks') return [];
  return [...chooseComponents(platform, profile, components).values()].flatMap(({ component, installed }) => {
    const name = installed && component.aws.bucket !== undefined ? bucketName(environment, component.name) : undefined;
    if (name === undefined) return [];
    return [
      {
        key: `bucket ${name}`,
        path: ['aws', 'buckets', component.name],
        text: {
          code: 'environment/same-bucket',
          found: `the bucket ${name} of ${component.name}`,
          expected:
            'a bucket of its own for each environment: its stack makes the bucket, and its retention empties it',
          fix: `set aws.buckets.${component.name} in one of them, or remove it to have one named`,
        },
      },
    ];
  });
}
