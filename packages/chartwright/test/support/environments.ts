import { load } from 'js-yaml';
import { checkEnvironment } from '../../src/environment/checks/check.ts';
import type { Environment } from '../../src/platform/model/environment.ts';
import { renderEnvironmentFiles } from '../../src/environment/files.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { ProblemsError } from '../../src/core/problem.ts';
import { platformFrom } from './platform.ts';

/** The environment that an `environment.yaml` describes. @throws ProblemsError when it is wrong */
export function environmentFrom(written: Record<string, unknown>, name = 'prod'): Environment {
  const source = { file: 'environment.yaml', text: yamlText(written) };
  const { environment, problems } = checkEnvironment(source, name, platformFrom());
  if (environment === undefined) throw new ProblemsError(problems);
  return environment;
}

/** The tool-owned files of an environment, read as YAML where they are. */
export function environmentFiles(
  written: Record<string, unknown>,
  platform: Record<string, unknown> = {},
): Record<string, Record<string, unknown>> {
  const files = renderEnvironmentFiles(platformFrom(platform), environmentFrom(written));
  return Object.fromEntries(
    [...files]
      .filter(([path]) => path.endsWith('.yaml'))
      .map(([path, text]) => [path, load(text) as Record<string, unknown>]),
  );
}
