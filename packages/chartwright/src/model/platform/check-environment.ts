import { formatPath } from '../../schema/document-path.ts';
import { hasErrors, type Problem } from '../../schema/problem.ts';
import type { ParsedYaml, Source } from '../../schema/source.ts';
import { readEnvironment } from './documents.ts';
import { awsFaults } from './environment-aws.ts';
import { certificateFaults, domainFaults } from './environment-certificates.ts';
import { clusterFaults } from './environment-cluster.ts';
import { componentFaults } from './environment-components.ts';
import type { EnvironmentFault } from './environment-fault.ts';
import { type Environment, environmentOf } from './environment.ts';
import type { Platform } from './platform.ts';

/** What is wrong with an `environment.yaml`, and the environment it describes where no error is. */
export interface EnvironmentCheck {
  /** Errors and warnings. */
  readonly problems: readonly Problem[];
  /** Absent when there is an error. */
  readonly environment?: Environment;
  /** Absent when the text is no YAML that every reader understands alike. */
  readonly parsed?: ParsedYaml;
}

/**
 * Reads and checks `environments/<name>/environment.yaml`: its shape, and what no shape can say: one node in production,
 * certificates that nobody trusts, buckets without a name, components that cannot run there.
 *
 * @param name of its folder
 */
export function checkEnvironment(source: Source, name: string, platform: Platform): EnvironmentCheck {
  const { problems, value, parsed } = readEnvironment(source);
  if (value === undefined || parsed === undefined) return { problems, ...(parsed === undefined ? {} : { parsed }) };
  const environment = environmentOf(name, value);
  const faults = [
    ...clusterFaults(environment, platform),
    ...domainFaults(environment, parsed),
    ...certificateFaults(environment),
    ...awsFaults(environment, platform),
    ...componentFaults(environment, platform),
  ];
  const all = [...problems, ...faults.map((fault) => toProblem(fault, parsed))];
  return hasErrors(all) ? { problems: all, parsed } : { problems: all, environment, parsed };
}

function toProblem({ path, on, severity, says }: EnvironmentFault, parsed: ParsedYaml): Problem {
  return {
    ...says,
    severity: severity ?? 'error',
    ...parsed.locate(path, on ?? 'value'),
    path: formatPath(path),
  };
}
