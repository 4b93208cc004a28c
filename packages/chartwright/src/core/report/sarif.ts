import { foundIn, type Problem } from '../problem.ts';
import type { ReportContext, ReportedProblems } from './context.ts';
import { codeHelp } from './generated/code-help.ts';

/** The page that describes every code, a section for each family. */
const errorsPage = 'https://github.com/chartwright/chartwright/blob/main/docs/guides/errors.md';

/** Problems as SARIF 2.1.0 (OASIS), which code scanning services read. */
export function formatSarif({ problems }: ReportedProblems, { version }: ReportContext): string {
  const codes = [...new Set(problems.map((problem) => problem.code))].toSorted();
  const driver = {
    name: 'chartwright',
    informationUri: 'https://github.com/chartwright/chartwright',
    ...(version === undefined ? {} : { version, semanticVersion: version }),
    rules: codes.map(rule),
  };
  const results = problems.map((problem) => ({ ...result(problem), ruleIndex: codes.indexOf(problem.code) }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
  return JSON.stringify(log, null, 2);
}

/** A code as a rule, with the guide's text on it; for a rule of another tool, a link to the section of the family. */
function rule(code: string): object {
  const [family = ''] = code.split('/');
  const help = codeHelp[code];
  const text = help === undefined ? `See the section ${family} of the guide to errors.` : `To fix it: ${help.fix}.`;
  return {
    id: code,
    ...(help === undefined ? {} : { shortDescription: { text: `${help.meaning}.` } }),
    help: { text, markdown: `${text}\n\n[All codes of the family ${family}](${errorsPage}#${family})` },
    helpUri: `${errorsPage}#${family}`,
  };
}

function result(problem: Problem): object {
  const { code, severity, file, line, column, path, expected, fix } = problem;
  const region =
    line === undefined ? {} : { region: { startLine: line, ...(column === undefined ? {} : { startColumn: column }) } };
  // A SARIF URI is relative to the checkout and percent-encoded.
  const uri = file.split('/').map(encodeURIComponent).join('/');
  return {
    ruleId: code,
    level: severity,
    message: { text: `Found ${foundIn(problem)}; expected ${expected}. To fix it: ${fix}.` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri }, ...region },
        ...(path === '' ? {} : { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
  };
}
