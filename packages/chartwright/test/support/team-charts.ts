import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TeamValues } from '../../src/team/generated/team-values.ts';
import { teamSchema } from '../../src/core/schema/generated/team-schema.ts';
import type { RenderRequest } from '../../src/toolchain/helm/helm.ts';
import { chartUnderTest } from './repository.ts';
import { valuesText } from './values-text.ts';

/** What a team chart's one template is. */
export const teamTemplate = '{{- include "lib-team.all" . -}}\n';

/** Prints the effective values as Helm has them, as the data of a ConfigMap. */
export const effectiveValuesTemplate = `apiVersion: v1
kind: ConfigMap
metadata:
  name: effective
data:
  values: {{ include "lib-team.effective-values" . | quote }}
`;

/** How a chart of {@link TeamCharts} differs from a team's. */
export interface TeamChartOptions {
  /** Template instead of the one that renders everything. */
  readonly template?: string;
  /** Namespace of the release. */
  readonly namespace?: string;
  readonly release?: string;
  /** Name of the chart; one of its own by default, since charts of one name cannot share a Helm process. */
  readonly name?: string;
  readonly version?: string;
  /** Whether Helm checks the schema, as it does by default. */
  readonly schema?: boolean;
}

/** Thin team charts in a temporary folder, all linked to the library under test. */
export class TeamCharts {
  readonly #root = realpathSync(mkdtempSync(join(tmpdir(), 'chartwright-team-charts-')));
  readonly #schema = join(this.#root, 'values.schema.json');
  #count = 0;

  constructor() {
    writeFileSync(this.#schema, JSON.stringify(teamSchema));
  }

  /** Writes a chart with these values, as data or as the text of its values.yaml, and gives the request to render it. */
  add(values: TeamValues | string, options: TeamChartOptions = {}): RenderRequest {
    this.#count += 1;
    const folder = `team-${this.#count}`;
    const { template = teamTemplate, name = folder, version = '1.2.3', schema = true, ...release } = options;
    const dependency = 'dependencies:\n  - name: lib-team\n    version: 0.1.0\n';
    this.#write(folder, 'Chart.yaml', `apiVersion: v2\nname: ${name}\nversion: ${version}\n${dependency}`);
    this.#write(folder, 'values.yaml', typeof values === 'string' ? values : valuesText(values));
    this.#write(folder, 'templates/all.yaml', template);
    mkdirSync(join(this.#root, folder, 'charts'));
    symlinkSync(chartUnderTest('lib-team'), join(this.#root, folder, 'charts', 'lib-team'));
    if (schema) symlinkSync(this.#schema, join(this.#root, folder, 'values.schema.json'));
    return { chart: join(this.#root, folder), name, ...release };
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }

  #write(chart: string, path: string, content: string): void {
    const file = join(this.#root, chart, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
