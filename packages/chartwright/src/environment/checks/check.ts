import { formatPath } from '../../core/document-path.ts';
import { hasErrors, type Problem } from '../../core/problem.ts';
import type { ParsedYaml, Source } from '../../core/yaml/source.ts';
import { readEnvironment } from '../../platform/model/documents.ts';
import { awsFaults } from './aws.ts';
import { certificateFaults, domainFaults } from './certificates.ts';
import { clusterFaults } from './cluster.ts';
import { componentFaults } from './components.ts';
import type { EnvironmentFault } from './fault.ts';
import { type Environment, environmentOf } from '../../platform/model/environment.ts';
import type { Platform } from '../../platform/model/platform.ts';

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
