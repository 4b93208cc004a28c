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
export { checkFleet } from './fleet/check-fleet.ts';
export type { FleetFinding, FleetTeam } from './fleet/fleet-team.ts';
export { checkTeamSource, checkTeamValues, type TeamCheck } from './model/check.ts';
export { effectiveValues } from './model/effective.ts';
export type { EffectiveTeamValues, TeamValues } from './model/generated/team-values.ts';
export { checkOverlay } from './model/overlay.ts';
export { type CatalogInput, SchemaCatalog, type SchemaBundle } from './objects/catalog.ts';
export { type Manifest, type ManifestObject, readManifest } from './objects/manifest.ts';
export { validateObjects } from './objects/validate.ts';
export { type RenderedChart, renderTeamChart, type TeamChartInput } from './render/team-chart.ts';
export { hasErrors, type Problem, ProblemsError, type Severity } from './schema/problem.ts';
export { formatReport, type ReportFormat } from './schema/report.ts';
export { type ParsedYaml, parseYaml, type Source } from './schema/source.ts';
