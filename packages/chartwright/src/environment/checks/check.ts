import { formatPath } from '../../core/document-path.ts';
import { hasErrors, type Problem } from '../../core/problem.ts';
import type { ParsedYaml, Source } from '../../core/yaml/source.ts';
import { readEnvironment } from '../../platform/model/documents.ts';
import { awsFaults } from './aws.ts';
import { certificateFaults, domainFaults } from './certificates.ts';
import { clusterFaults } from './cluster.ts';
import { componentFaults } from './components.ts';
import { environmentNameProblem } from './name.ts';
import { contradictions } from './contradictions.ts';
import type { EnvironmentFault } from './fault.ts';
import { needFaults } from './needs.ts';
import { versionFaults } from './versions.ts';
import { type Environment, environmentOf } from '../../platform/model/environment.ts';
import type { Platform } from '../../platform/model/platform.ts';

/** The problems of an `environment.yaml`, and the environment that it describes when there is no error. */
export interface EnvironmentCheck {
  /** Errors and warnings. */
  readonly problems: readonly Problem[];
  /** Absent when there is an error. */
  readonly environment?: Environment;
  /** Absent when the text is not YAML that every parser reads alike. */
  readonly parsed?: ParsedYaml;
}

/**
 * Reads and checks `environments/<name>/environment.yaml` by its schema, and for what no schema can express: one node
 * in production, certificates that nobody trusts, buckets without a name, components that cannot run there, values that
 * contradict each other.
 *
 * @param name of its folder
 */
export function checkEnvironment(source: Source, name: string, platform: Platform): EnvironmentCheck {
  const misnamed = environmentNameProblem(name, { file: source.file, path: '' });
  if (misnamed !== undefined)
    return { problems: [{ ...misnamed, fix: 'rename the folder, for example to dev or prod' }] };
  const { problems, value, parsed } = readEnvironment(source);
  if (value === undefined || parsed === undefined) return { problems, ...(parsed === undefined ? {} : { parsed }) };
  const environment = environmentOf(name, value);
  const faults = [
    ...clusterFaults(environment, platform),
    ...domainFaults(environment, parsed),
    ...certificateFaults(environment),
    ...awsFaults(environment, platform),
    ...componentFaults(environment, platform),
    ...versionFaults(environment, platform),
    ...needFaults(environment),
  ];
  const sound = !faults.some(({ severity = 'error' }) => severity === 'error');
  const found = [...faults, ...contradictions(environment, platform, sound)];
  const all = [...problems, ...found.map((fault) => toProblem(fault, parsed))];
  return hasErrors(all) ? { problems: all, parsed } : { problems: all, environment, parsed };
}

function toProblem({ path, on, severity, text }: EnvironmentFault, parsed: ParsedYaml): Problem {
  return {
    ...text,
    severity: severity ?? 'error',
    ...parsed.locate(path, on ?? 'value'),
    path: formatPath(path),
  };
}
