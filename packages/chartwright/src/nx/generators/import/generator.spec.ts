import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { DiskWorkspace, refusal } from '../../workspace/workspace.fixture.ts';
import teamChart from '../team-chart/generator.ts';
import importTeam from './generator.ts';

const manifests = [
  'apiVersion: v1',
  'kind: Service',
  'metadata: {name: web}',
  'spec: {type: LoadBalancer, selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}',
  '---',
  'apiVersion: apps/v1',
  'kind: Deployment',
  'metadata: {name: web}',
  'spec:',
  '  replicas: 3',
  '  selector: {matchLabels: {app: web}}',
  '  template:',
  '    metadata: {labels: {app: web}}',
  '    spec:',
  '      containers:',
  '        - name: web',
  '          image: registry.example.com/web:1.0.0',
  '          ports: [{containerPort: 8080}]',
  '          readinessProbe: {httpGet: {path: /ready, port: 8080}}',
  '',
].join('\n');

describe('nx generate import', () => {
  let workspace: DiskWorkspace;
  const options = { team: 'shop', from: 'manifests.yaml' };
  beforeEach(() => {
    workspace = new DiskWorkspace();
    workspace.write('manifests.yaml', manifests);
  });
  afterEach(() => {
    workspace.remove();
  });

  it('makes the chart of a team, and the same again', async () => {
    await workspace.run(importTeam, options);
    expect(parse(workspace.read('charts/teams/shop/values.yaml'))).toEqual({
      tenant: { team: 'shop' },
      workloads: {
        web: {
          image: 'registry.example.com/web:1.0.0',
          ports: { http: { containerPort: 8080, servicePort: 80 } },
          probes: { readiness: { type: 'http', port: 'http', path: '/ready' } },
          podLabels: { app: 'web' },
          replicas: 3,
          autoscaling: { enabled: false },
        },
      },
    });
    const before = workspace.snapshot('charts/teams');
    await workspace.run(importTeam, options);
    expect(workspace.snapshot('charts/teams')).toEqual(before);
  });

  it.each([
    ['an image that is refused', 'web:1.0.0', 'web', ['schema/pattern manifests.yaml:6']],
    ['a field of the wrong kind', 'replicas: 3', 'replicas: 100000', ['schema/limit manifests.yaml:6']],
    ['what is no manifest', manifests, 'colour: red', ['objects/not-an-object manifests.yaml:1']],
    ['what is no YAML', 'spec:', '\tspec: [', ['objects/yaml manifests.yaml:4']],
  ])('refuses %s where it stands in the source, and writes nothing', async (_, found, replacement, expected) => {
    workspace.write('manifests.yaml', manifests.replace(found, replacement));
    const problems = await refusal(workspace.run(importTeam, options));
    expect(problems.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual(expected);
    expect(() => workspace.snapshot('charts/teams')).toThrow('ENOENT');
  });

  it('makes the chart of a Compose file, and refuses a service where it stands', async () => {
    const compose =
      'services:\n  web:\n    image: registry.example.com/web:1.0.0\n    ports: ["80:8080"]\n  db:\n    image: postgres:16\n';
    workspace.write('compose.yaml', compose.replace('postgres:16', 'postgres'));
    const problems = await refusal(workspace.run(importTeam, { team: 'shop', from: 'compose.yaml' }));
    expect(problems.map(({ code, file, line, path }) => [code, file, line, path])).toEqual([
      ['schema/pattern', 'compose.yaml', 5, 'service db (workloads.db.image)'],
    ]);
    expect(() => workspace.snapshot('charts/teams')).toThrow('ENOENT');
    workspace.write('compose.yaml', compose);
    await workspace.run(importTeam, { team: 'shop', from: 'compose.yaml' });
    expect(parse(workspace.read('charts/teams/shop/values.yaml'))).toMatchObject({
      workloads: { web: { ports: { 'port-8080': { containerPort: 8080 } } }, db: { image: 'postgres:16' } },
    });
  });

  it.each([
    ['controllers: {main: {}}\n', 'helm pull app-template --repo=', '--chart=app-template-<version>.tgz'],
    [
      'applicationName: shop\ndeployment: {}\n',
      'helm pull oci://ghcr.io/stakater/',
      '--chart=application-<version>.tgz',
    ],
    ['global: {}\nreplicaCount: 1\n', 'helm pull <chart>', '--chart=<chart>-<version>.tgz'],
  ])('answers values of a chart with how to get it, and what to run then: %j', async (text, pull, chart) => {
    workspace.write('values.yaml', text);
    const [problem] = await refusal(workspace.run(importTeam, { team: 'shop', from: 'values.yaml' }));
    expect(problem).toMatchObject({ code: 'import/values-of-a-chart', file: 'values.yaml' });
    expect(problem?.fix).toContain(pull);
    expect(problem?.fix).toContain(`npx nx generate import shop --from=values.yaml ${chart}`);
  });

  it('refuses a source that is not there, and one above the limit', async () => {
    const [absent] = await refusal(workspace.run(importTeam, { team: 'shop', from: 'none.yaml' }));
    expect(absent).toMatchObject({ code: 'workspace/unreadable', file: 'none.yaml' });
    expect(absent?.fix).toContain('correct the path');
    workspace.write('large.yaml', `${manifests}# ${'x'.repeat(10_000_000)}\n`);
    const [large] = await refusal(workspace.run(importTeam, { team: 'shop', from: 'large.yaml' }));
    expect(large).toMatchObject({ code: 'workspace/too-large', file: 'large.yaml' });
  });

  describe('into a team that exists', () => {
    const own = 'charts/teams/shop/values.yaml';
    beforeEach(async () => {
      await workspace.run(teamChart, { name: 'shop', workload: 'api', image: 'registry.example.com/api:1.0.0' });
    });

    it('adds what it lacks, and leaves every other byte', async () => {
      const text = `# Ours.\n${workspace.read(own)}\n# End\n`;
      workspace.write(own, text);
      await workspace.run(importTeam, options);
      const result = workspace.read(own);
      expect(Object.keys((parse(result) as { workloads: object }).workloads)).toEqual(['api', 'web']);
      const at = result.indexOf('  web:');
      const end = result.indexOf('\n# End');
      expect(result.slice(0, at) + result.slice(end)).toBe(text);
      expect(workspace.read('charts/teams/shop/README.md')).toContain('| web | Deployment |');
    });

    it('refuses a name that it has, with both places, and writes nothing', async () => {
      workspace.write('manifests.yaml', manifests.replaceAll('name: web', 'name: api'));
      const before = workspace.snapshot();
      const problems = await refusal(workspace.run(importTeam, options));
      expect(problems).toMatchObject([{ code: 'import/taken', file: own, path: 'workloads.api' }]);
      expect(problems[0]?.found).toContain('Deployment api at manifests.yaml:6');
      expect(workspace.snapshot()).toEqual(before);
    });

    it('refuses what is wrong where it stands in the source, and writes nothing', async () => {
      workspace.write('manifests.yaml', manifests.replace('web:1.0.0', 'web'));
      const before = workspace.snapshot();
      const problems = await refusal(workspace.run(importTeam, options));
      expect(problems.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
        'schema/pattern manifests.yaml:6',
      ]);
      expect(workspace.snapshot()).toEqual(before);
    });
  });
});
