import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lint } from '../packages/chartwright/src/toolchain/chart-testing/chart-testing.ts';
import { locate } from '../packages/chartwright/src/toolchain/programs/locate.ts';
import type { ProgramName } from '../packages/chartwright/src/toolchain/programs/programs.ts';

const programs: readonly ProgramName[] = ['ct', 'helm', 'yamllint', 'yamale'];
const located = await Promise.allSettled(programs.map((name) => locate(name)));
const missing = programs.filter((_, index) => located[index]?.status === 'rejected');
if (missing.length > 0)
  console.warn(`skipped: chart-testing by tools/ct, for want of ${missing.join(', ')} (npm run tools)`);

const chartYaml = `apiVersion: v2
name: sample
description: A chart that is in order
type: application
version: 0.1.0
kubeVersion: ">=1.30.0-0"
maintainers:
  - name: sample
`;

/** Wrong in each way that yamale is to see. */
const wrongChartYaml = `apiVersion: v1
name: Sample_
description: ""
annotation: {}
version: v0.1.0
appVersion: 1.10
kubeVersion: ">=1.30.0"
maintainers: []
dependencies:
  - name: other
    version: ^1.0.0
    repository: http://charts.example.com
    tags: [other]
`;

/** Lines that break one rule each, by the rule of yamllint; the last ends the file. */
const wrongValues = {
  'key-duplicates': 'a: 1\na: 2\n',
  anchors: 'b: &b 1\n',
  'octal-values': 'c: 0777\n',
  truthy: 'd: yes\n',
  'empty-values': 'e:\n',
  'trailing-spaces': 'f: 1 \n',
  'empty-lines': 'g: 1\n\n\n\n',
  indentation: 'h:\n   h: 1\n',
  colons: 'i:  1\n',
  commas: 'j: [1 ,2]\n',
  hyphens: 'k:\n  -  1\n',
  comments: '#l\n',
  'new-line-at-end-of-file': 'm: 1',
};

describe.skipIf(missing.length > 0)('the settings of chart-testing', () => {
  let workspace = '';
  let found = new Map<string, readonly string[]>();

  beforeAll(async () => {
    workspace = mkdtempSync(join(tmpdir(), 'chartwright-ct-'));
    write('right', chartYaml, 'a: { b: [1, 2] } # in any form\n');
    write('wrong-shape', wrongChartYaml, 'a: 1\n');
    write('wrong-style', chartYaml, Object.values(wrongValues).join(''));
    const verdicts = await lint({ workspace, all: true, extraArguments: ['--skip-helm-dependencies'] });
    found = new Map(
      verdicts.map(({ chart, problems }) => [
        chart.split('/').at(-1) ?? '',
        problems.map(({ code, path }) => (code === 'ct/chart-yaml' ? path : code)),
      ]),
    );
  });

  afterAll(() => {
    rmSync(workspace, { recursive: true, force: true });
  });

  function write(name: string, chart: string, values: string): void {
    const files = {
      'Chart.yaml': chart.replace('name: sample', `name: ${name}`),
      'values.yaml': values,
      'templates/NOTES.txt': 'Nothing.\n',
    };
    for (const [path, text] of Object.entries(files)) {
      const file = join(workspace, 'charts', 'teams', name, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }

  it('take a chart that is in order', () => {
    expect(found.get('right')).toEqual([]);
  });

  it('refuse each field of a Chart.yaml that is missing, misspelled or of another form', () => {
    const dependency = ['version', 'repository', 'tags'].map((field) => `dependencies.0.${field}`);
    const fields = ['apiVersion', 'name', 'description', 'annotation', 'version', 'appVersion', 'kubeVersion', 'type'];
    expect(found.get('wrong-shape')?.toSorted()).toEqual([...fields, 'maintainers', ...dependency].toSorted());
  });

  it('refuse values by each rule', () => {
    const rules = Object.keys(wrongValues).map((rule) => `yamllint/${rule}`);
    expect(new Set(found.get('wrong-style')?.filter((code) => code.startsWith('yamllint/')))).toEqual(new Set(rules));
  });
});
