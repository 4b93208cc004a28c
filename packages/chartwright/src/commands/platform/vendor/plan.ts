import { isDeepStrictEqual } from 'node:util';
import type { Component, CrdSource } from '../../../platform/model/component.ts';
import {
  type ChosenComponent,
  type Choices,
  chooseComponents,
  type Platform,
} from '../../../platform/model/platform.ts';
import { type Pins, pinnedPlatform } from '../../../platform/model/pins.ts';
import { distinctBy } from '../../../core/untyped.ts';
import { namespaceOf } from '../../../platform/model/rings.ts';
import { dependencies } from '../../../platform/umbrella/input.ts';
import { archiveName, type RemoteChart, type RemoteManifest } from '../../../toolchain/archives/pull.ts';

/** CustomResourceDefinitions of one component from one source. */
export interface CrdPart {
  readonly component: string;
  /** Where they come from: a file that is fetched, by its name. */
  readonly file: string;
  /** The chart; undefined for a manifest. */
  readonly chart: RemoteChart | undefined;
  readonly values: Readonly<Record<string, unknown>>;
  /** Namespace of the component, which a conversion webhook names. */
  readonly namespace: string;
  /** API groups to keep; empty means all. */
  readonly groups: readonly string[];
}

/** Everything that a platform needs from elsewhere. */
export interface VendorPlan {
  /** Dependencies of the umbrella. */
  readonly charts: readonly RemoteChart[];
  /** Charts that are needed for their CustomResourceDefinitions alone. */
  readonly crdCharts: readonly RemoteChart[];
  readonly manifests: readonly RemoteManifest[];
  readonly crds: readonly CrdPart[];
}

/** The files to fetch for a platform, and the definitions to take from them. */
export function vendorPlan(platform: Platform): VendorPlan {
  const chosen = chooseComponents(platform, undefined);
  const charts = dependencies(chosen, platform).flatMap(({ component }) => remote(component.chart));
  const sources = [...chosen.values()].filter((one) => bringsCrds(one, platform)).flatMap(sourcesOf);
  const own = new Set(charts.map(archiveName));
  const further = sources.flatMap(({ part }) => (part.chart === undefined ? [] : [part.chart]));
  return {
    charts: sortedBy(charts, archiveName),
    crdCharts: sortedBy(further, archiveName).filter((chart) => !own.has(archiveName(chart))),
    manifests: sortedBy(
      sources.flatMap(({ manifest }) => (manifest === undefined ? [] : [manifest])),
      ({ file }) => file,
    ),
    crds: sources.map(({ part }) => part),
  };
}

/** Whether a component is installed in some profile; one that is definitions only has no chart to be installed. */
function bringsCrds({ component, installed, external }: ChosenComponent, platform: Platform): boolean {
  if (installed) return true;
  if (external || component.chart !== undefined) return false;
  const suits = Object.entries(component.choice).every(
    ([choice, value]) => platform.choices[choice as keyof Choices] === value,
  );
  return suits && (platform.wishes[component.name]?.enabled ?? component.default);
}

interface Source {
  readonly part: CrdPart;
  readonly manifest: RemoteManifest | undefined;
}

function sourcesOf({ component }: ChosenComponent): Source[] {
  return component.crds.flatMap((source): Source[] => {
    const [chart] = remote(source.chart);
    const file = source.manifest?.file ?? (chart === undefined ? undefined : archiveName(chart));
    return file === undefined ? [] : [{ manifest: source.manifest, part: partOf(component, source, file, chart) }];
  });
}

function partOf(component: Component, source: CrdSource, file: string, chart: RemoteChart | undefined): CrdPart {
  const { values, groups } = source;
  return { component: component.name, file, chart, values, groups, namespace: namespaceOf(component.ring, 'rings') };
}

function remote(chart: Component['chart']): RemoteChart[] {
  return chart === undefined || chart.repository === 'workspace' ? [] : [chart];
}

/** Sorted by key. */
function sortedBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return distinctBy(items, key).toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** What an environment needs beside the platform's, for the versions that it has. */
export function pinnedPlan(platform: Platform, pins: Pins): VendorPlan {
  const [base, full] = [vendorPlan(platform), vendorPlan(pinnedPlatform(platform, pins))];
  const there = new Set(base.charts.map(archiveName));
  const charts = full.charts.filter((chart) => !there.has(archiveName(chart)));
  // With the platform's definitions it needs none of its own.
  if (isDeepStrictEqual(base.crds, full.crds)) return { charts, crdCharts: [], manifests: [], crds: [] };
  return { ...full, charts };
}
