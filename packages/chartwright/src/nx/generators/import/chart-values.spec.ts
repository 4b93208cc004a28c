import { gzipSync } from 'node:zlib';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logger } from '@nx/devkit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { DiskWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import importTeam from './generator.ts';

/** A chart as many have it: an image in parts, a monitor where the cluster knows the kind, and a refusal of its own. */
const template = [
  'apiVersion: apps/v1',
  'kind: Deployment',
  'metadata: {name: {{ .Release.Name }}}',
  'spec:',
  '  replicas: {{ .Values.replicaCount }}',
  '  selector: {matchLabels: {app: {{ .Release.Name }}}}',
  '  template:',
  '    metadata: {labels: {app: {{ .Release.Name }}}}',
  '    spec:',
  '      hostNetwork: true',
  '      containers:',
  '        - name: web',
  '          image: "{{ .Values.image.repository }}:{{ required "image.tag is needed" .Values.image.tag }}"',
  '          ports: [{name: metrics, containerPort: 9000}]',
  '{{- if .Capabilities.APIVersions.Has "monitoring.coreos.com/v1/PodMonitor" }}',
  '---',
  'apiVersion: monitoring.coreos.com/v1',
  'kind: PodMonitor',
  'metadata: {name: {{ .Release.Name }}}',
  'spec:',
  '  selector: {matchLabels: {app: {{ .Release.Name }}}}',
  '  podMetricsEndpoints: [{port: metrics}]',
  '{{- end }}',
  '',
].join('\n');

const chart = {
  'Chart.yaml': 'apiVersion: v2\nname: theirs\nversion: 1.2.3\n',
  'values.yaml': 'replicaCount: 2\nimage: {repository: registry.example.com/web}\n',
  'values.schema.json': '{"properties": {"replicaCount": {"type": "integer"}}}',
  'templates/all.yaml': template,
};

const values = 'image:\n  tag: 1.0.0\nreplicaCount: 3\n';

describe('nx generate import --chart', () => {
  let workspace: DiskWorkspace;
  const options = { team: 'shop', from: 'values.yaml', chart: 'theirs' };
  const writeChart = (files: Readonly<Record<string, string>>): void => {
    for (const [name, text] of Object.entries(files)) workspace.write(`theirs/${name}`, text);
  };
  const codesOf = async (given: Parameters<typeof importTeam>[1] = options): Promise<string[]> => {
    const problems = await refusal(workspace.run(importTeam, given));
    expect(() => workspace.snapshot('charts/teams')).toThrow('ENOENT');
    return problems.map(({ code, file, line, path }) => [code, file, line, path].filter(Boolean).join(' '));
  };
  beforeEach(() => {
    workspace = new DiskWorkspace();
    writeChart(chart);
    workspace.write('values.yaml', values);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    workspace.remove();
  });

  it('imports what Helm renders, keeps it, and tells lines of it', async () => {
    const said: string[] = [];
    vi.spyOn(logger, 'warn').mockImplementation((line: unknown) => said.push(String(line)));
    vi.spyOn(logger, 'info').mockImplementation((line: unknown) => said.push(String(line)));
    await workspace.run(importTeam, options);
    expect(parse(workspace.read('charts/teams/shop/values.yaml'))).toMatchObject({
      workloads: { shop: { image: 'registry.example.com/web:1.0.0', replicas: 3, metrics: { port: 'metrics' } } },
    });
    const [note = '', ...rest] = said;
    const line = Number(/^dist\/shop\/imported\.yaml:(\d+) warning import\/not-said/.exec(note)?.[1]);
    expect(workspace.read('dist/shop/imported.yaml').split('\n')[line - 1]).toContain('hostNetwork: true');
    expect(rest.join('\n')).toContain('Lines above are those of dist/shop/imported.yaml');
  });

  it('renders as the release that it is told, and of a packaged chart alike', async () => {
    const name = (text: string): string => text.padEnd(100, '\0');
    const entries = Object.entries(chart).map(([file, text]) => {
      const size = Buffer.byteLength(text).toString(8).padStart(11, '0');
      const head = `${name(`theirs/${file}`)}0000644\0${'0000000\0'.repeat(2)}${size}\0${'0'.repeat(11)}\0        0`;
      const block = Buffer.alloc(512);
      block.write(head, 'latin1');
      const sum = block.reduce((total, byte) => total + byte, 0);
      block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
      const body = Buffer.alloc(Math.ceil(Buffer.byteLength(text) / 512) * 512);
      body.write(text);
      return Buffer.concat([block, body]);
    });
    writeFileSync(join(workspace.root, 'theirs-1.2.3.tgz'), gzipSync(Buffer.concat([...entries, Buffer.alloc(1024)])));
    await workspace.run(importTeam, { ...options, chart: 'theirs-1.2.3.tgz', release: 'till' });
    expect(parse(workspace.read('charts/teams/shop/values.yaml'))).toMatchObject({
      tenant: { team: 'shop' },
      workloads: { till: { image: 'registry.example.com/web:1.0.0' } },
    });
  });

  it('imports without a schema that lies elsewhere, and says so', async () => {
    const said: string[] = [];
    vi.spyOn(logger, 'warn').mockImplementation((line: unknown) => said.push(String(line)));
    writeChart({ 'values.schema.json': '{"$ref": "https://schemas.example.invalid/theirs.json"}' });
    await workspace.run(importTeam, options);
    expect(said.join('\n')).toContain('it refers to https://schemas.example.invalid/theirs.json');
    expect(workspace.read('charts/teams/shop/values.yaml')).toContain('web:1.0.0');
  });

  it.each<readonly [string, Readonly<Record<string, string>>, string, readonly string[]]>([
    [
      'values that the chart’s schema refuses',
      {},
      values.replace('3', 'three'),
      ['helm/schema values.yaml 3 replicaCount'],
    ],
    ['values that the chart’s templates refuse', {}, 'replicaCount: 1\n', ['helm/refused values.yaml']],
    ['values that break a template', {}, 'image: text\n', ['helm/template theirs']],
    ['values that are no YAML', {}, 'image: [\n', ['yaml/syntax values.yaml 2']],
    ['values that are a list', {}, '- image\n', ['import/not-values values.yaml']],
    ['manifests in place of values', {}, 'apiVersion: v1\nkind: Pod\n', ['import/not-values values.yaml']],
    ['several documents in place of values', {}, 'a: 1\n---\nb: 2\n', ['import/not-values values.yaml']],
    ['an anchor that holds itself', {}, 'a: &a\n  b: *a\n', ['import/endless values.yaml']],
    ['values above the limit', {}, `# ${'x'.repeat(10_000_000)}\n`, ['workspace/too-large values.yaml']],
    [
      'a chart whose dependency is not there',
      {
        'Chart.yaml': `${chart['Chart.yaml']}dependencies: [{name: common, version: 1.0.0, repository: "https://charts.example.com"}]\n`,
      },
      values,
      ['helm/dependencies theirs'],
    ],
    ['a library', { 'Chart.yaml': `${chart['Chart.yaml']}type: library\n` }, values, ['helm/no-chart theirs']],
    ['a chart that renders nothing', { 'templates/all.yaml': '' }, values, ['import/no-objects values.yaml']],
    ['a chart that renders no YAML', { 'templates/all.yaml': 'a: [\n' }, values, ['helm/manifest-unparsable theirs']],
  ])('refuses %s, and writes no chart', async (_, files, text, expected) => {
    writeChart(files);
    workspace.write('values.yaml', text);
    expect(await codesOf()).toEqual(expected);
  });

  it('refuses what is no chart', async () => {
    workspace.write('empty/README.md', '');
    workspace.write('plain.tgz', 'hello');
    workspace.write('other.tgz', '');
    writeFileSync(join(workspace.root, 'other.tgz'), gzipSync(Buffer.alloc(1024)));
    for (const chart of ['empty', 'plain.tgz', 'other.tgz', 'absent.tgz', 'oci://registry.example.com/theirs'])
      expect(await codesOf({ ...options, chart })).toEqual([`helm/no-chart ${chart}`]);
  });
});
