import { type OptionSchemas, type OptionValues, reportOptions } from '../frame/options.ts';
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

/** Values of {@link chartOptions}. */
export type ChartOptions = OptionValues<typeof chartOptions>;
