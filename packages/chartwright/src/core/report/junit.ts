import type { ReportedProblems } from './context.ts';
import { formatLocation, formatProblem, foundIn, type Problem } from '../problem.ts';

/** Problems as JUnit XML, which CI systems show as tests: a suite for each file, a failed test for each error. */
export function formatJunit({ problems }: ReportedProblems): string {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const suites = files.map((file) =>
    suite(
      file,
      problems.filter((problem) => problem.file === file),
    ),
  );
  const counts = `tests="${problems.length}" failures="${failuresOf(problems)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="chartwright" ${counts}>`,
    ...suites,
    '</testsuites>',
  ].join('\n');
}

function suite(file: string, problems: readonly Problem[]): string {
  const counts = `tests="${problems.length}" failures="${failuresOf(problems)}"`;
  return [`  <testsuite name="${escape(file)}" ${counts}>`, ...problems.map(testCase), '  </testsuite>'].join('\n');
}

function testCase(problem: Problem): string {
  const place = `classname="${escape(problem.code)}" name="${escape(`${formatLocation(problem)} ${problem.path}`.trim())}"`;
  const text = escape(formatProblem(problem));
  // A warning passes, with its text as output.
  const content =
    problem.severity === 'error'
      ? `<failure type="${escape(problem.code)}" message="${escape(`found ${foundIn(problem)}; expected ${problem.expected}`)}">${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `    <testcase ${place}>${content}</testcase>`;
}

function failuresOf(problems: readonly Problem[]): number {
  return problems.filter((problem) => problem.severity === 'error').length;
}

/** Text for XML 1.0, which allows no control characters at all. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
}
