import type { Environment } from '../platform/model/environment.ts';
import type { Platform } from '../platform/model/platform.ts';
import { stamp } from '../core/ownership.ts';
import { yamlText } from '../core/yaml/text.ts';
import { accountOf } from './aws/account.ts';
import { awsReferences } from './aws/references.ts';
import { awsTemplate } from './aws/template.ts';
import { contractValues, scopeOf, wiringValues } from './contract.ts';
import { eksCluster } from './cluster/eks.ts';
import { kindCluster } from './cluster/kind.ts';
import { renderEnvironmentReadme } from './readme.ts';

/**
 * The tool-owned files of an environment, stamped, by path relative to its folder: the contract, the umbrella's wiring, the
 * cluster as code, and how to apply them.
 *
 * @throws ProblemsError when a component needs a setting that the environment lacks
 */
export function renderEnvironmentFiles(platform: Platform, environment: Environment): Map<string, string> {
  const files = new Map<string, string>([
    ['contract.yaml', yamlText(contractValues(platform, environment))],
    ['wiring.yaml', yamlText(wiringValues(platform, environment))],
  ]);
  if (environment.profile === 'kind') files.set('kind.yaml', yamlText(kindCluster(environment)));
  else {
    const account = accountOf(environment);
    const scope = { ...scopeOf(platform, environment), aws: awsReferences(account, environment) };
    files.set('aws.yaml', yamlText(awsTemplate(account, scope)));
    files.set('cluster.yaml', yamlText(eksCluster(environment, account, scope)));
  }
  files.set('README.md', renderEnvironmentReadme(environment));
  return new Map([...files].map(([path, body]) => [path, stamp(path, body)]));
}
