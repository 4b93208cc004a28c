import type { Environment as WrittenEnvironment } from '../platform/generated/environment.ts';
import { yamlText } from '../core/yaml/text.ts';

/** First line of `environment.yaml`; editors complete and check by it. */
const schemaLine =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/chartwright/chartwright/main/schemas/environment.schema.json';

/** The first `environment.yaml`: what was asked for and nothing else, since defaults stay in the schema. */
export function firstEnvironmentFile(written: WrittenEnvironment): string {
  return [
    schemaLine,
    '# What this environment is. This file is yours; every key with its default: docs/reference/environment.md.',
    '# After a change: npx nx sync',
    yamlText(written),
  ].join('\n');
}

/** The first `values.yaml`: nothing yet, and what could stand there. */
export function firstValuesFile(name: string): string {
  return `# Laid over the platform's values in this environment, last of all. This file is yours.
# What there is: charts/platform/values.yaml; what a value comes to, and from where:
#   npx nx run platform:explain --env=${name} --path=platform.alerting.backups.maximumAgeHours
#
# For example:
# platform:
#   alerting:
#     backups:
#       maximumAgeHours: 30
platform: {}
`;
}
