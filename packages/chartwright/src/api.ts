/**
 * The tool without Nx: parse, check, fill in, render and validate. All of it is pure; reading files and running Helm is
 * the caller's.
 *
 * @example
 * const { parsed, problems } = parseYaml({ file: 'values.yaml', text });
 * const check = parsed && checkTeamValues(parsed);
 *
 * @module
 */
export { checkFleet } from './team/fleet/check.ts';
export type { FleetFinding, FleetTeam } from './team/fleet/team.ts';
export { checkTeamSource, checkTeamValues, type TeamCheck } from './team/values/check.ts';
export { effectiveValues } from './team/values/effective.ts';
export type { EffectiveTeamValues, TeamValues } from './team/generated/team-values.ts';
export { checkOverlay } from './team/values/overlay.ts';
export { type CatalogInput, SchemaCatalog, type SchemaBundle } from './kube/catalog.ts';
export { type Manifest, type ManifestObject, readManifest } from './kube/manifest.ts';
export { validateObjects } from './kube/validate.ts';
export type { RenderedChart } from './core/rendered-chart.ts';
export { renderTeamChart, type TeamChartInput } from './team/chart/chart.ts';
export { hasErrors, type Problem, ProblemsError, type Severity } from './core/problem.ts';
export type { ReportFormat } from './core/report/formats.ts';
export { formatReport } from './core/report/report.ts';
export { type ParsedYaml, parseYaml, type Source } from './core/yaml/source.ts';
