import type { Problem } from '../problem.ts';
import type { ReportOptions } from './options.ts';

/** Problems as SARIF 2.1.0 (OASIS), which code scanning services read. */
export function formatSarif(problems: readonly Problem[], { version }: ReportOptions): string {
  const rules = [...new Set(problems.map((problem) => problem.code))].toSorted();
  const driver = {
    name: 'chartwright',
    ...(version === undefined ? {} : { version }),
    rules: rules.map((id) => ({ id })),
  };
  const results = problems.map((problem) => ({ ...result(problem), ruleIndex: rules.indexOf(problem.code) }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return JSON.stringify(log, null, 2);
}

function result({ code, severity, file, line, column, path, found, expected, fix }: Problem): object {
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  // A SARIF URI is relative to the checkout and percent-encoded.
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: code,
    level: severity,
    message: { text: `Found ${found}; expected ${expected}. To fix it: ${fix}.` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, ...region },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
  };
}
