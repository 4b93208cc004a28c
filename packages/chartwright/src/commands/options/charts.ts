import { type OptionSchemas, type OptionValues, reportOptions, reviewFormat } from '../frame/options.ts';
import { defaultCrdFolder } from '../workspace/crd-folder.ts';

/** Options of every command of a chart. */
export const chartOptions = {
  crds: {
    type: 'string',
    description: 'Folder of CustomResourceDefinitions, relative to the workspace.',
    default: defaultCrdFolder,
  },
  ...reportOptions,
} as const satisfies OptionSchemas;

/** Options of the targets that judge or render a team as it is in its environments. */
export const gateOptions = {
  env: {
    type: 'string',
    description:
      'Environment in which a team is looked at: the name of its folder below environments/. All of them by default.',
  },
  ...chartOptions,
} as const satisfies OptionSchemas;

/** Options of the target `compare`. */
export const compareOptions = {
  with: {
    type: 'string',
    description:
      'File of manifests, as `kubectl get -o yaml`, `helm get manifest` or `kustomize build` print them; its path is absolute or relative to the workspace.',
    required: true,
  },
  ...chartOptions,
} as const satisfies OptionSchemas;

/** Values of {@link compareOptions}. */
export type CompareOptions = OptionValues<typeof compareOptions>;

/** Options of the target `diff` of a team. */
export const teamDiffOptions = {
  base: { type: 'string', description: 'Commit, branch or tag to compare with.', default: 'main' },
  ...gateOptions,
  format: reviewFormat,
} as const satisfies OptionSchemas;

/** Values of {@link teamDiffOptions}. */
export type TeamDiffOptions = OptionValues<typeof teamDiffOptions>;

/** Options of the target `explain` of a team. */
export const teamExplainOptions = {
  path: {
    type: 'string',
    description: 'Path of a value, for example workloads.web.replicas. For a map, each value in it is explained.',
    required: true,
    $default: { $source: 'argv', index: 0 },
  },
  env: gateOptions.env,
  ...chartOptions,
} as const satisfies OptionSchemas;

/** Values of {@link teamExplainOptions}. */
export type TeamExplainOptions = OptionValues<typeof teamExplainOptions>;

/** Values of {@link gateOptions}. */
export type GateOptions = OptionValues<typeof gateOptions>;

/** Values of {@link chartOptions}. */
export type ChartOptions = OptionValues<typeof chartOptions>;
