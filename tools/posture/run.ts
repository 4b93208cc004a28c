/**
 * How safe a generated chart is according to other tools: renders one from a team, a workload, an image, a port and a
 * host, and the chart of `helm create` beside it, and has kube-score, and checkov where it is named, check them. Ends
 * with `<n> passed, <m> failed`, and with an error when a chart of ours has a finding that is no written exception.
 *
 *     npx tsx --conditions=@chartwright/source tools/posture/run.ts [--checkov <path>]
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkov, exceptions } from './checkov.ts';
import { kubeScore } from './kube-score.ts';
import { renderSubjects, type Subject } from './subjects.ts';

/** The result of one checker on one subject. */
interface Verdict {
  readonly subject: Subject;
  readonly checker: string;
  readonly summary: string;
  readonly findings: readonly string[];
  readonly failed: boolean;
}

async function scored(subject: Subject): Promise<Verdict> {
  const findings = await kubeScore(subject.manifest);
  const critical = findings.filter(({ grade }) => grade === 'critical').length;
  return {
    subject,
    checker: 'kube-score',
    summary: `${critical} critical, ${findings.length - critical} warnings`,
    findings: findings.map(({ grade, what }) => `${grade} ${what}`),
    failed: subject.own && findings.length > 0,
  };
}

async function checked(subject: Subject, program: string): Promise<Verdict> {
  const { passed, failed } = await checkov(program, subject.manifest);
  const unexplained = failed.filter((finding) => !exceptions.includes(finding.split(' ')[0] ?? ''));
  return {
    subject,
    checker: 'checkov',
    summary: `${passed} passed, ${failed.length} failed`,
    findings: failed,
    failed: subject.own && unexplained.length > 0,
  };
}

const { values } = parseArgs({ options: { checkov: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'chartwright-posture-'));
const verdicts: Verdict[] = [];
try {
  for (const subject of await renderSubjects(folder)) {
    verdicts.push(await scored(subject));
    if (values.checkov !== undefined) verdicts.push(await checked(subject, values.checkov));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const { subject, checker, summary, findings } of verdicts) {
  console.log(`${subject.name.padEnd(28)} ${checker.padEnd(11)} ${summary}`);
  // A peer is only for comparison: its number is enough.
  for (const finding of subject.own ? findings : []) console.log(`${''.padEnd(28)}   ${finding}`);
}
if (values.checkov === undefined) console.log('checkov did not run: name it with --checkov <path>');
const own = verdicts.filter(({ subject }) => subject.own);
const failures = own.filter(({ failed }) => failed).length;
console.log(`${own.length - failures} passed, ${failures} failed`);
if (failures > 0) process.exitCode = 1;
