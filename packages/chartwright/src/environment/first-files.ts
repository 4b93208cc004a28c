import type { Environment as WrittenEnvironment } from '../platform/generated/environment.ts';
import { yamlText } from '../core/yaml/text.ts';

/** First line of `environment.yaml`; editors complete and check by it. */
const schemaLine =
  '# yaml-language-server: $schema=https://raw.githubusercontent.com/chartwright/chartwright/main/schemas/environment.schema.json';

/** The first `environment.yaml`: the given settings and nothing else, since defaults stay in the schema. */
export function firstEnvironmentFile(written: WrittenEnvironment): string {
  return [
    schemaLine,
    '# Settings of this environment. This file is yours; every key with its default: docs/reference/environment.md.',
    '# After a change: npx nx sync',
    yamlText(written),
  ].join('\n');
}

/** The first `values.yaml`: no values yet, and an example as a comment. */
export function firstValuesFile(name: string): string {
  return `# Values for the platform in this environment; they override all others. This file is yours.
# All keys: charts/platform/values.yaml. To print a value and the file that sets it:
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
