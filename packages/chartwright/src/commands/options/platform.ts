import { REPORT_FORMATS } from '../../core/report/formats.ts';
import { profiles } from '../../platform/model/component.ts';
import { ringNames } from '../../platform/model/rings.ts';
import { type OptionSchemas, type OptionValues, reportOptions, reviewFormat } from '../frame/options.ts';

const profile = {
  type: 'string',
  description: 'Kind of cluster to render for without an environment, as for `helm install` on a trial cluster.',
  enum: profiles,
} as const;

/** What a command renders. */
const targetOptions = {
  env: {
    type: 'string',
    description:
      'Environment: the name of its folder below environments/. Without it and without --profile, all environments.',
  },
  profile,
  ring: {
    type: 'string',
    description:
      'One ring, `all` rings, or `single` for everything in one release. Defaults to `all` for an environment and `single` for a profile.',
    enum: [...ringNames, 'all', 'single'],
  },
} as const satisfies OptionSchemas;

/** Options of commands that render the platform. */
export const renderingOptions = {
  ...targetOptions,
  own: {
    type: 'boolean',
    description:
      "Leave out the components' charts, which platform:vendor fetches, and render the platform's own objects alone.",
    default: false,
  },
  ...reportOptions,
} as const satisfies OptionSchemas;

/** Options of `platform:render`. */
export const renderOptions = {
  ...renderingOptions,
  layout: {
    type: 'string',
    description: 'What is written: one manifest for each ring (`yaml`), or a Kustomize base with an overlay to patch.',
    enum: ['yaml', 'kustomize'],
    default: 'yaml',
  },
} as const satisfies OptionSchemas;

/** Where charts are fetched from. */
const mirror = {
  type: 'string',
  description:
    'Where to fetch charts and manifests from: a folder, https://… (a chart repository or plain files) or oci://…. Separate several with commas; they are tried in that order, and `public` means the public repositories. Defaults to CHARTWRIGHT_MIRROR, else to the public repositories.',
} as const;

/** Options of `platform:diff`. */
export const diffOptions = {
  base: { type: 'string', description: 'Commit, branch or tag to compare with.', default: 'main' },
  mirror,
  ...renderingOptions,
  format: {
    ...reportOptions.format,
    description: `${reportOptions.format.description} \`markdown\` fits into a comment on a pull request.`,
    enum: [...REPORT_FORMATS, 'markdown'],
  },
} as const satisfies OptionSchemas;

/** Options of `platform:review`. */
export const reviewOptions = {
  base: diffOptions.base,
  env: diffOptions.env,
  mirror,
  own: diffOptions.own,
  ...reportOptions,
  format: reviewFormat,
} as const satisfies OptionSchemas;

/** Options of `platform:report`. */
export const pageOptions = {
  env: diffOptions.env,
  base: { type: 'string', description: 'Commit, branch or tag to compare with; the page then shows what differs.' },
  folder: {
    type: 'string',
    description: 'Folder to write the page to, relative to the workspace.',
    default: 'dist/report',
  },
  mirror,
  own: {
    ...diffOptions.own,
    description:
      "Leave out the components' charts, and show the platform's own objects alone; so it does by itself where they are not vendored.",
  },
  ...reportOptions,
} as const satisfies OptionSchemas;

/** Options of `platform:explain`. */
export const explainOptions = {
  path: {
    type: 'string',
    description: 'Path of a value, for example loki.loki.storage.type. For a map, each value in it is explained.',
    required: true,
    $default: { $source: 'argv', index: 0 },
  },
  env: {
    type: 'string',
    description: 'Environment. Without it and without --profile, the first one by name.',
  },
  profile,
  ring: {
    type: 'string',
    description: "Ring whose values apply; `single` for none. Defaults to the ring of the path's component.",
    enum: [...ringNames, 'single'],
  },
  ...reportOptions,
} as const satisfies OptionSchemas;

/** Options of `platform:images`. */
export const imagesOptions = {
  env: {
    type: 'string',
    description: 'Environment: the name of its folder below environments/. Without it, all environments.',
  },
  registry: {
    type: 'string',
    description:
      'A registry of your own with an optional path, such as registry.example.com/mirror. Defaults to `registry` of platform.yaml.',
    pattern: '^[a-z0-9]([-a-z0-9.]*[a-z0-9])?(:[0-9]+)?(/[a-z0-9]([-a-z0-9._]*[a-z0-9])?)*$',
  },
  script: {
    type: 'boolean',
    description:
      'Print a shell script that copies every image to the registry with crane or skopeo, instead of the list.',
    default: false,
  },
  ...reportOptions,
} as const satisfies OptionSchemas;

/** Options of `platform:vendor`. */
export const vendorOptions = {
  mirror,
  check: {
    type: 'boolean',
    description: 'Only compare the vendored files with the lock; needs no network.',
    default: false,
  },
  updateLock: { type: 'boolean', description: 'Accept digests that differ from the lock.', default: false },
  save: {
    type: 'string',
    description: 'Folder to copy everything to, as a mirror for other machines; relative to the workspace.',
  },
  ...reportOptions,
} as const satisfies OptionSchemas;

/** Options of `platform:package`. */
export const packageOptions = reportOptions;

const requiredEnvironment = {
  type: 'string',
  description: 'Environment: the name of its folder below environments/.',
  required: true,
} as const;

/** Options of commands that change a cluster. */
const clusterOptions = {
  context: {
    type: 'string',
    description: 'Context of the kubeconfig, where environment.yaml names none.',
  },
  yes: { type: 'boolean', description: 'Change the cluster without asking first.', default: false },
  dryRun: { type: 'boolean', description: 'Print what the command would do, and change nothing.', default: false },
  ...reportOptions,
} as const satisfies OptionSchemas;

/** Options of `platform:install` and `platform:up`. */
export const installOptions = {
  env: requiredEnvironment,
  ring: { type: 'string', description: 'Install this ring only.', enum: [...ringNames, 'tenants'] },
  single: { type: 'boolean', description: 'Install everything in one release, for a trial cluster.', default: false },
  resume: {
    type: 'boolean',
    description: 'Continue at once after an interrupted run, instead of waiting until that run is surely over.',
    default: false,
  },
  forceConflicts: {
    type: 'boolean',
    description: 'Overwrite fields that somebody else changed in the cluster; Helm 4 stops at them otherwise.',
    default: false,
  },
  timeout: {
    type: 'number',
    description: 'Seconds that each release has to become ready before the run stops and lists what is not ready.',
    minimum: 1,
    default: 900,
  },
  ...clusterOptions,
} as const satisfies OptionSchemas;

/** Options of `platform:uninstall`. */
export const uninstallOptions = {
  env: requiredEnvironment,
  ring: { type: 'string', description: 'Remove this ring only.', enum: ringNames },
  ...clusterOptions,
} as const satisfies OptionSchemas;

/** Options of `platform:crds`. */
export const crdsOptions = { env: requiredEnvironment, ...clusterOptions } as const satisfies OptionSchemas;

/** Options of `platform:drill`. */
export const drillOptions = {
  env: requiredEnvironment,
  team: { type: 'string', description: 'Team whose namespace is restored.', required: true },
  backup: { type: 'string', description: 'Name of the backup. Defaults to the newest completed one of a schedule.' },
  maxAge: {
    type: 'string',
    description:
      'Maximum age of the backup, such as 36h. Defaults to platform.alerting.backups.maximumAgeHours of the environment.',
  },
  keep: {
    type: 'boolean',
    description: "Keep the scratch namespace for inspection; it contains the team's Secrets.",
    default: false,
  },
  ...clusterOptions,
} as const satisfies OptionSchemas;

/** Options of `platform:rehearse`. */
export const rehearseOptions = {
  env: requiredEnvironment,
  from: {
    type: 'string',
    description:
      'Commit, branch or tag that is installed first. Defaults to where this branch left main; on main to the last tag, else to the last commit.',
  },
  team: { type: 'string', description: 'Teams that take part, separated with commas. Defaults to all.' },
  // What Nx makes of 1.30 is a number.
  kubernetes: {
    type: 'number',
    description: "Kubernetes minor version of the control plane, such as 1.36. Defaults to the environment's.",
    minimum: 1.2,
  },
  timeout: {
    type: 'number',
    description: 'Seconds that each release has to become ready.',
    minimum: 1,
    default: 60,
  },
  mirror,
  ...reportOptions,
  format: {
    ...reportOptions.format,
    description: `${reportOptions.format.description} \`markdown\` fits into a comment on a pull request.`,
    enum: [...REPORT_FORMATS, 'markdown'],
  },
} as const satisfies OptionSchemas;

/** Values of {@link renderingOptions}. */
export type RenderingOptions = OptionValues<typeof renderingOptions>;
/** Values of {@link renderOptions}. */
export type RenderOptions = OptionValues<typeof renderOptions>;
/** Values of {@link reviewOptions}. */
export type ReviewOptions = OptionValues<typeof reviewOptions>;

/** Values of {@link pageOptions}. */
export type PageOptions = OptionValues<typeof pageOptions>;
/** Values of {@link diffOptions}. */
export type DiffOptions = OptionValues<typeof diffOptions>;
/** Values of {@link explainOptions}. */
export type ExplainOptions = OptionValues<typeof explainOptions>;
/** Values of {@link imagesOptions}. */
export type ImagesOptions = OptionValues<typeof imagesOptions>;
/** Values of {@link vendorOptions}. */
export type VendorOptions = OptionValues<typeof vendorOptions>;
/** Values of {@link installOptions}. */
export type InstallOptions = OptionValues<typeof installOptions>;
/** Values of {@link uninstallOptions}. */
export type UninstallOptions = OptionValues<typeof uninstallOptions>;
/** Values of {@link crdsOptions}. */
export type CrdsOptions = OptionValues<typeof crdsOptions>;
/** Values of {@link drillOptions}. */
export type DrillOptions = OptionValues<typeof drillOptions>;
/** Values of {@link rehearseOptions}. */
export type RehearseOptions = OptionValues<typeof rehearseOptions>;
/** Values of {@link targetOptions}. */
export type TargetOptions = OptionValues<typeof targetOptions>;
/** Values of {@link clusterOptions}. */
export type ClusterOptions = OptionValues<typeof clusterOptions>;
