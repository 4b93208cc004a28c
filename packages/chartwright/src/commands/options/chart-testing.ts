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

/** Options of the target `ct-install`. */
export const ctInstallOptions = {
  context: {
    type: 'string',
    description:
      'Context of the kubeconfig, of a cluster for tests whatever its name. Without it the current one, if it is of kind, k3d, minikube or the like.',
  },
  env: {
    type: 'string',
    description:
      "Environment whose contract, and whose file of the team, the charts are installed with: its folder's name below environments/.",
  },
  provision,
  ...chartOptions,
} as const satisfies OptionSchemas;

/** Values of {@link ctInstallOptions}. */
export type CtInstallOptions = OptionValues<typeof ctInstallOptions>;
