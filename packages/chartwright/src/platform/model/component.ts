import type { Component as WrittenComponent, EffectiveComponent } from '../generated/component.ts';
import type { DocumentPath } from '../../core/document-path.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import type { RingName } from './rings.ts';

/** Profiles that an environment can have. */
export const profiles = ['kind', 'eks'] as const;

/** The kind of cluster: kind for development and test, EKS for production. */
export type Profile = (typeof profiles)[number];

/** A chart that a component comes from. */
export interface ComponentChart {
  readonly name: string;
  readonly repository: string;
  readonly version: string;
}

/** A component as the tool uses it: nothing optional but the chart. */
export interface Component extends Omit<EffectiveComponent, 'chart' | 'layers' | 'crds' | 'ring'> {
  readonly name: string;
  readonly ring: RingName;
  readonly chart: ComponentChart | undefined;
  readonly crds: readonly CrdSource[];
  /** All layers, that of `values` first. */
  readonly layers: readonly Layer[];
  /** Where it is written, so that what is wrong with it can be shown there. */
  readonly origin: ComponentOrigin | undefined;
}

/** The file that describes a component, and the path of the description in it. */
export interface ComponentOrigin {
  readonly parsed: ParsedYaml;
  readonly path: DocumentPath;
}

/** Values with the condition under which they apply. */
export type Layer = NonNullable<WrittenComponent['layers']>[number];

/** Condition of a layer. */
export type Condition = NonNullable<Layer['when']>;

/** Where CustomResourceDefinitions come from: a chart rendered with values, or a manifest. */
export interface CrdSource {
  readonly chart: ComponentChart | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  readonly manifest: { readonly file: string; readonly url: string } | undefined;
  /** API groups to keep; empty means all. */
  readonly groups: readonly string[];
}

/**
 * The component that a written definition describes.
 *
 * @param version in place of the written one
 */
export function componentOf(
  name: string,
  written: EffectiveComponent,
  { origin, version }: { readonly origin?: ComponentOrigin | undefined; readonly version?: string | undefined } = {},
): Component {
  const chart = chartOf(name, written.chart, version);
  return {
    ...written,
    name,
    ring: written.ring,
    chart,
    origin,
    crds: written.crds.map((source) => ({
      chart: source.manifest === undefined ? (chartOf(name, source.chart) ?? chart) : undefined,
      values: source.values,
      manifest: source.manifest,
      groups: source.groups,
    })),
    layers: [...(Object.keys(written.values).length > 0 ? [{ values: written.values }] : []), ...written.layers],
  };
}

function chartOf(name: string, chart: WrittenComponent['chart'], version?: string): ComponentChart | undefined {
  if (chart === undefined) return undefined;
  return { name: chart.name ?? name, repository: chart.repository, version: version ?? chart.version };
}
