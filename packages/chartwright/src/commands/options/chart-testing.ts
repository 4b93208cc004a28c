import type { OptionSchemas, OptionValues } from '../frame/options.ts';
import { chartOptions } from './charts.ts';

const provision = {
  type: 'boolean',
  description:
    'Build and install what is missing first: ct by Go, yamllint and yamale by Python, each of the pinned version.',
  default: false,
} as const;

/** Options of the target `ct-lint`. */
export const ctLintOptions = {
  targetBranch: {
    type: 'string',
    description:
      'Branch of the remote to compare versions with: a chart that differs from it must have a higher version. Without it, versions are not compared.',
  },
  provision,
  ...chartOptions,
} as const satisfies OptionSchemas;

/** Values of {@link ctLintOptions}. */
export type CtLintOptions = OptionValues<typeof ctLintOptions>;
