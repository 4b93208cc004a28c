import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkTeamSource } from '../src/team/values/check.ts';
import { effectiveValues } from '../src/team/values/effective.ts';
import type { EffectiveTeamValues, TeamValues } from '../src/team/generated/team-values.ts';
import { parseYaml } from '../src/core/yaml/source.ts';
import { checkRules, formatRuleFinding } from '../src/team/values/rules.ts';
import { formatProblem } from '../src/core/problem.ts';
import { fc, runs as propertyRuns } from '../src/core/property-settings.fixture.ts';
import { runTeamSchema } from '../src/team/values/validate.ts';
import type { RenderResult } from '../src/toolchain/helm/helm.ts';
import { acceptedValues } from './properties/accepted-values.ts';
import { brokenAt } from './properties/broken-values.ts';
import { renderBatch } from './support/batch.ts';
import { helm } from './support/helm.ts';
import { repositoryPath } from './support/repository.ts';
import { effectiveValuesTemplate, TeamCharts } from './support/team-charts.ts';
import { valuesText } from './support/values-text.ts';
import { Rendering, valueAt } from './support/rendering.ts';

const fixtures = repositoryPath('packages', 'chartwright', 'fixtures', 'team-values');

/** The values files of a folder, as file name and text. */
function filesOf(folder: string): [name: string, text: string][] {
  const files = readdirSync(join(fixtures, folder)).filter((file) => file.endsWith('.yaml'));
  return files.map((file) => [basename(file, '.yaml'), readFileSync(join(fixtures, folder, file), 'utf8')]);
}

function errorsOf(text: string): string[] {
  const { problems } = checkTeamSource({ file: 'values.yaml', text });
  return problems.filter(({ severity }) => severity === 'error').map(formatProblem);
}

/** Which of Helm's two checks refused, and its message; nothing when it rendered. */
function refusalOf(result: RenderResult): { by: 'schema' | 'rules' | 'another'; lines: readonly string[] } | undefined {
  if (!('problems' in result)) return undefined;
  const lines = result.problems.flatMap(({ found }) => found.split('\n'));
  const codes = new Set(result.problems.map(({ code }) => code));
  if (codes.has('helm/schema')) return { by: 'schema', lines };
  const isRules = codes.has('helm/refused') && /^the values break \d+ of the chart's rules:$/.test(lines[0] ?? '');
  return { by: isRules ? 'rules' : 'another', lines: lines.slice(isRules ? 1 : 0) };
}

const render = renderBatch();

describe('valid values', () => {
  for (const [name, text] of filesOf('valid')) {
    const pending = render(text);
    const probe = render(text, { template: effectiveValuesTemplate });
    it(`are accepted by the tool and by Helm: ${name}`, () => {
      expect(errorsOf(text)).toEqual([]);
      expect(refusalOf(pending.result)).toBeUndefined();
    });

    it(`have the same effective values in both: ${name}`, () => {
      const { effective } = checkTeamSource({ file: 'values.yaml', text });
      const printed = JSON.parse(String(valueAt(probe.rendering.one('ConfigMap'), 'data.values'))) as unknown;
      expect(printed).toEqual(effective);
    });
  }
});

describe('invalid values', () => {
  for (const [name, text] of filesOf('invalid')) {
    const pending = render(text);
    it(`are rejected by the tool and by Helm, through the same check: ${name}`, () => {
      const { problems } = checkTeamSource({ file: 'values.yaml', text });
      const isOfSchema = problems.some(({ code }) => code.startsWith('schema/'));
      expect(refusalOf(pending.result)?.by).toBe(isOfSchema ? 'schema' : 'rules');
    });

    it(`break the same rules with the same messages: ${name}`, () => {
      const { effective } = checkTeamSource({ file: 'values.yaml', text });
      const written = parseYaml({ file: 'values.yaml', text }).parsed?.value;
      if (effective === undefined) return;
      expect(refusalOf(pending.result)?.lines).toEqual(checkRules(effective, written as object).map(formatRuleFinding));
    });
  }
});

describe('values that only the tool rejects', () => {
  for (const [name, text] of filesOf('invalid-tool')) {
    const pending = render(text);
    it(`render in Helm, which cannot know: ${name}`, () => {
      expect(errorsOf(text)).not.toEqual([]);
      expect(refusalOf(pending.result)).toBeUndefined();
    });
  }

  it.each(filesOf('invalid-yaml'))('are read differently by different parsers: %s', (_name, text) => {
    expect(errorsOf(text)).not.toEqual([]);
  });
});

describe('random values', () => {
  // A refused chart costs a Helm process of its own, so these are fewer than the runs of the properties.
  const runs = Math.ceil(propertyRuns / 4);
  const charts = new TeamCharts();
  let right: readonly TeamValues[] = [];
  let broken: readonly TeamValues[] = [];
  let results: readonly RenderResult[] = [];

  beforeAll(async () => {
    right = fc.sample(acceptedValues, runs);
    broken = fc.sample(acceptedValues.chain(brokenAt), runs);
    const requests = [
      ...right.map((values) => charts.add(values, { template: effectiveValuesTemplate })),
      ...broken.map((values) => charts.add(values)),
    ];
    results = await (await helm()).render(requests);
    charts.remove();
  }, 600_000);

  it('have the same effective values in the tool and in Helm', () => {
    for (const [index, values] of right.entries()) {
      const probe = new Rendering(results[index] as RenderResult).one('ConfigMap');
      const printed = JSON.parse(String(valueAt(probe, 'data.values'))) as unknown;
      expect(printed, valuesText(values)).toEqual({ ...effectiveValues(values), 'lib-team': undefined });
    }
  });

  it('get the same verdict from the tool and from Helm when they are broken', () => {
    for (const [index, values] of broken.entries()) {
      const refusal = refusalOf(results[runs + index] as RenderResult);
      const detail = `${refusal?.lines.join('\n') ?? ''}\n${valuesText(values)}`;
      // What is no map where Helm itself needs one, as in `lib-team`, it refuses before it looks at the schema.
      const verdict = refusal?.by === 'another' ? 'schema' : (refusal?.by ?? 'accepted');
      expect(verdict, detail).toBe(verdictOf(values));
    }
  });
});

function verdictOf(values: TeamValues): 'accepted' | 'schema' | 'rules' {
  const { errors, effective } = runTeamSchema(values);
  if (errors.length > 0) return 'schema';
  return checkRules(effective as EffectiveTeamValues, values).length > 0 ? 'rules' : 'accepted';
}
