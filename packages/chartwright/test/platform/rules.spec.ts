import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { yamlText } from '../../src/core/yaml/text.ts';
import { locate } from '../../src/toolchain/programs/locate.ts';
import { run } from '../../src/toolchain/run.ts';
import { checkerOf } from '../support/checker.ts';
import { observability } from '../support/observability.ts';
import { optionalComponents, type PlatformCase } from '../support/platform.ts';
import { type Rendering, valueAt } from '../support/rendering.ts';
import { repositoryPath } from '../support/repository.ts';
import { defaultAlerts } from '../support/team-alerts.ts';

interface Rule {
  readonly alert?: string;
  readonly record?: string;
  readonly expr: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

const tests = join(import.meta.dirname, 'promtool');
const runbooks = repositoryPath('docs', 'runbooks');
const everything = { components: optionalComponents, choices: { customMetrics: 'keda' } };
const promtail = { choices: { logAgent: 'promtail' } };
const whole: Partial<PlatformCase> = { profile: 'eks', charts: 'own', platform: everything };

const groupsOf = (rendering: Rendering) =>
  rendering.ofKind('PrometheusRule').flatMap((rule) => valueAt(rule, 'spec.groups') as { rules: Rule[] }[]);
const rulesOf = (rendering: Rendering) => groupsOf(rendering).flatMap(({ rules }) => rules);
const alertsOf = (rendering: Rendering) => rulesOf(rendering).filter(({ alert }) => alert !== undefined);
const namesOf = (rendering: Rendering) => alertsOf(rendering).map(({ alert }) => alert);
const withAlerting = (alerting: unknown) => observability({ ...whole, values: { platform: { alerting } } });

/** `VolumeFillingUp` is explained in `volume-filling-up.md`. */
const pageOf = (alert: string) => `${alert.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase()}.md`;

const check = await checkerOf('promtool', (file) => ['check', 'rules', '--lint=all', '--lint-fatal', file]);

describe('the platform’s rules', () => {
  it.skipIf(check === undefined)('pass promtool, in every way of wiring them', async () => {
    for (const wanted of [whole, { charts: 'own' }, { charts: 'own', platform: promtail }] as const) {
      const verdict = await check?.(yamlText({ groups: groupsOf(await observability(wanted)) }));
      expect(verdict, verdict?.output).toMatchObject({ accepted: true });
    }
  });

  it('give each alert a severity, a description and a runbook', async () => {
    const alerts = [...alertsOf(await observability(whole)), ...alertsOf(await observability({ charts: 'own' }))];
    for (const { alert = '', labels, annotations } of alerts) {
      expect(labels?.['severity'], alert).toMatch(/^(critical|warning|info)$/);
      expect(annotations?.['summary'], alert).toMatch(/\.$/);
      expect(annotations?.['description'], alert).toMatch(/\.$/);
      expect(annotations?.['runbook_url'], alert).toMatch(new RegExp(`/docs/runbooks/${pageOf(alert)}$`));
    }
  });

  it('have a page in docs/runbooks for each alert, as those of team charts do, and no page without an alert', async () => {
    const names = [await observability(whole), await observability({ charts: 'own', platform: promtail })];
    const pages = new Set([...names.flatMap(namesOf), ...defaultAlerts].map((alert) => pageOf(alert ?? '')));
    expect(
      readdirSync(runbooks)
        .filter((page) => page !== 'README.md')
        .toSorted(),
    ).toEqual([...pages].toSorted());
    for (const page of pages) {
      const text = readFileSync(join(runbooks, page), 'utf8');
      for (const part of ['## Meaning', '## Impact', '## Diagnose', '## Fix']) expect(text, page).toContain(part);
    }
  });

  it('exist only for enabled components: none for Karpenter on kind, none for Velero without Velero', async () => {
    expect(namesOf(await observability(whole))).toEqual(expect.arrayContaining(['NodeClaimsFailing', 'BackupLate']));
    const kind = await observability({ charts: 'own', platform: { components: { velero: { enabled: false } } } });
    expect(namesOf(kind).filter((alert) => /NodeClaim|NodePool|Backup/.test(alert ?? ''))).toEqual([]);
  });

  it('keep the namespace label on each alert about a namespace, which routes it to the team', async () => {
    const recording = rulesOf(await observability(whole)).filter(({ record }) => record !== undefined);
    const grouped = recording.filter(({ expr }) => /\bby \(/.test(expr)).map(({ record }) => record);
    const withoutNamespace = recording
      .filter(({ expr }) => /\bby \(/.test(expr) && !/by \([^)]*namespace/.test(expr))
      .map(({ record }) => record);
    expect(grouped.length).toBeGreaterThan(4);
    // Of nodes, pools and the edge's services, which are of no namespace.
    expect(withoutNamespace).toEqual([
      'platform:zone_nodes_ready:sum',
      'platform:edge_requests:rate5m',
      'platform:edge_errors:ratio_rate5m',
      'platform:nodepool_usage:ratio',
    ]);
  });

  it('omit disabled alerts, and use another runbook URL', async () => {
    const rendering = await withAlerting({
      disabled: ['BackupLate'],
      runbookUrl: 'https://wiki.example.com/runbooks/',
    });
    expect(namesOf(rendering)).not.toContain('BackupLate');
    const failed = alertsOf(rendering).find(({ alert }) => alert === 'BackupFailed');
    expect(failed?.annotations?.['runbook_url']).toBe('https://wiki.example.com/runbooks/backup-failed.md');
  });
});

describe.skipIf(check === undefined)('the unit tests of the rules', () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chartwright-rules-'));
    writeFileSync(join(folder, 'rules.yaml'), yamlText({ groups: groupsOf(await observability(whole)) }));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(readdirSync(tests))('%s pass', async (name) => {
    writeFileSync(join(folder, name), readFileSync(join(tests, name)));
    const { path } = await locate('promtool');
    const { exitCode, stdout, stderr } = await run(path, ['test', 'rules', name], { cwd: folder });
    expect(exitCode, `${stdout}\n${stderr}`).toBe(0);
  });

  it('test every alert', async () => {
    const tried = readdirSync(tests).map((name) => readFileSync(join(tests, name), 'utf8'));
    for (const alert of namesOf(await observability(whole)))
      expect(
        tried.some((text) => text.includes(`alertname: ${String(alert)}\n`)),
        alert,
      ).toBe(true);
  });
});
