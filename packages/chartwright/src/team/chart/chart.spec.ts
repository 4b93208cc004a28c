import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import type { TeamValues } from '../generated/team-values.ts';
import { checkTeamSource } from '../values/check.ts';
import { checkYamlStyle } from '../../core/yaml/style.ts';
import { recordedVersion, renderChartYaml } from './chart-yaml.ts';
import { verify } from '../../core/ownership.ts';
import { renderTeamChart } from './chart.ts';
import { renderTeamValues } from './values-file.ts';

const values: TeamValues = {
  tenant: { team: 'payments', contact: 'pay@example.com' },
  workloads: {
    web: {
      image: 'registry.example.com/web:1.10',
      ports: { http: { containerPort: 8080 } },
      expose: { hosts: ['pay.example.com'] },
      env: { A: 'on', B: '0777', C: 'a: b', D: '{{ .Values }}', E: ' x\ny ' },
    },
  },
};

const chart = renderTeamChart({ values, version: '1.2.3', libraryVersion: '0.4.0' });

describe('a team chart', () => {
  it('has these files, Chart.yaml last', () => {
    expect([...chart.files.keys()]).toEqual([
      '.helmignore',
      'values.schema.json',
      'templates/all.yaml',
      'templates/NOTES.txt',
      'ci/default-values.yaml',
      'README.md',
      'Chart.yaml',
    ]);
    expect([...chart.links]).toEqual([['charts/lib-team', '../../../lib-team']]);
  });

  it('has a header in each file', () => {
    for (const [path, content] of chart.files) expect([path, verify(path, content)]).toEqual([path, 'intact']);
  });

  it('passes the style check in each YAML file', () => {
    const texts = [...chart.files, ['values.yaml', renderTeamValues(values)] as const];
    for (const [path, text] of texts) {
      if (path.endsWith('.yaml') && !path.startsWith('templates/')) expect(checkYamlStyle(path, text)).toEqual([]);
      expect(text).toMatch(/[^\n]\n$/);
      expect(text).not.toMatch(/[ \t]\n/);
    }
  });

  it('has a schema of at most 32 KiB compressed: the Secret of each release, of 1 MiB at most, holds it so', () => {
    expect(gzipSync(chart.files.get('values.schema.json') ?? '').length).toBeLessThan(32 * 1024);
  });

  it('carries the recorded version over and pins the library', () => {
    expect(parse(chart.files.get('Chart.yaml') ?? '')).toEqual({
      apiVersion: 'v2',
      name: 'payments',
      description: 'Chart of team payments',
      type: 'application',
      version: '1.2.3',
      kubeVersion: '>=1.30.0-0',
      maintainers: [{ name: 'payments', email: 'pay@example.com' }],
      dependencies: [{ name: 'lib-team', version: '0.4.0', repository: 'file://../../lib-team' }],
      annotations: { 'chartwright.dev/team': 'payments' },
    });
  });
});

describe('values.yaml', () => {
  it('contains the given values and nothing else, and reads back as exactly those', () => {
    const text = renderTeamValues(values);
    expect(parse(text)).toEqual(values);
    expect(parse(text, { version: '1.1' })).toEqual(values);
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=values.schema.json');
  });

  it('passes its own check', () => {
    expect(checkTeamSource({ file: 'values.yaml', text: renderTeamValues(values) }).problems).toEqual([]);
    const empty = renderTeamValues({ tenant: { team: 'a' } });
    expect(checkTeamSource({ file: 'values.yaml', text: empty }).problems).toEqual([]);
  });
});

describe('README.md', () => {
  it('lists the workloads', () => {
    expect(chart.files.get('README.md')).toContain('| web | Deployment | http 8080 | pay.example.com |');
  });

  it('escapes names and values that would mean something to a template or to Markdown', () => {
    const contact = '{{team}} <b>|`x`\n# [y](z)';
    const readme = renderTeamChart({
      values: { tenant: { team: 'a', contact } },
      version: '0.1.0',
      libraryVersion: '0.1.0',
    }).files.get('README.md');
    expect(readme).toContain('contact: \\{\\{team\\}\\} \\<b\\>\\|\\`x\\` \\# \\[y\\](z)');
  });

  it('does not change when an image changes', () => {
    const other = { ...values, workloads: { web: { ...values.workloads?.['web'], image: 'x/y:2' } } };
    const again = renderTeamChart({ values: other, version: '1.2.3', libraryVersion: '0.4.0' });
    expect(again.files.get('README.md')).toBe(chart.files.get('README.md'));
  });
});

describe('the maintainer in Chart.yaml', () => {
  it.each([
    ['pay@example.com', { name: 'a', email: 'pay@example.com' }],
    ['https://chat.example.com/pay', { name: 'a', url: 'https://chat.example.com/pay' }],
    ['#pay on chat', { name: 'a' }],
    [undefined, { name: 'a' }],
  ])('is named from the contact %s', (contact, maintainer) => {
    const text = renderChartYaml({ team: 'a', version: '0.1.0', libraryVersion: '0.1.0', contact });
    expect((parse(text) as { maintainers: unknown[] }).maintainers).toEqual([maintainer]);
  });
});

it.each([
  ['version: 1.2.3\n', '1.2.3'],
  ['name: x\nversion: "1.2.3"  # released\n', '1.2.3'],
  ["version: '1.2.3-rc.1'\r\n", '1.2.3-rc.1'],
  ['dependencies:\n  - version: 9.9.9\n', undefined],
  ['', undefined],
])('reads the recorded version of %j', (text, version) => {
  expect(recordedVersion(text)).toBe(version);
});
