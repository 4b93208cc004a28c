import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stamp } from '../../src/core/ownership.ts';
import type { ChartOutcome } from '../../src/commands/frame/outcome.ts';
import { findCharts, findTeams } from '../../src/commands/workspace/find-charts.ts';
import { lintCharts } from '../../src/commands/team/lint.ts';
import { packageCharts } from '../../src/commands/team/package.ts';
import { renderCharts } from '../../src/commands/team/render.ts';
import { validateCharts } from '../../src/commands/team/validate.ts';
import { openWorkspace } from '../../src/commands/workspace/workspace.ts';
import { WorkspaceFolder } from '../support/workspace-folder.ts';

const web = { image: 'example.com/web:1.0.0', ports: { http: { containerPort: 8080 } } };

let folder: WorkspaceFolder;
beforeEach(() => {
  folder = new WorkspaceFolder();
});
afterEach(() => {
  folder.remove();
});

async function outcomes(
  gate: typeof validateCharts | typeof lintCharts,
  roots?: readonly string[],
): Promise<Map<string, ChartOutcome>> {
  const workspace = openWorkspace(folder.root);
  const charts = await findCharts(folder.root);
  const fleet = charts.filter(({ kind }) => kind === 'team').map(({ root }) => root);
  const found = new Map<string, ChartOutcome>();
  for await (const outcome of gate(workspace, roots ?? fleet, fleet)) found.set(outcome.root, outcome);
  return found;
}

async function codes(gate: typeof validateCharts | typeof lintCharts, root: string): Promise<string[]> {
  const found = (await outcomes(gate, [root])).get(root);
  return (found?.problems ?? []).map(({ code, file, line }) =>
    [code, file.replace(`${root}/`, ''), line].join(' ').trim(),
  );
}

describe('validate and lint in one process', () => {
  it('read a chart once, and what another team makes wrong with it is validate’s alone', async () => {
    const expose = { hosts: ['shop.example.com'] };
    for (const team of ['other', 'shop']) folder.team(team, { workloads: { web: { ...web, expose } } });
    const workspace = openWorkspace(folder.root);
    const roots = ['charts/teams/shop'];
    const found = async (gate: typeof validateCharts | typeof lintCharts): Promise<string[]> => {
      const problems: string[] = [];
      for await (const outcome of gate(workspace, roots, ['charts/teams/other', ...roots]))
        problems.push(...outcome.problems.map(({ code }) => code));
      return problems;
    };
    expect(await found(validateCharts)).toEqual(['fleet/host-claimed-twice']);
    folder.write('charts/teams/shop/values.yaml', 'tenant: 1\n');
    // Helm reads the file itself.
    expect(await found(lintCharts)).toEqual(['helm/schema']);
    expect(await found(lintCharts)).toEqual(['schema/type']);
  });
});

describe('lint', () => {
  it('accepts a generated chart, with and without workloads', async () => {
    folder.team('empty');
    folder.team('shop', { workloads: { web: { ...web, expose: { hosts: ['shop.example.com'] } } } });
    const found = await outcomes(lintCharts);
    expect([...found.values()].flatMap(({ problems }) => problems)).toEqual([]);
    expect(found.get('charts/teams/shop')?.text).toMatch(/^\d+ objects$/);
  });

  it('reports each fault with its line', async () => {
    const root = folder.team('shop');
    folder.write(`${root}/values.yaml`, 'tenant:\n  team: shop\nworkloads:\n  web:\n    imag: a:1\n');
    expect(await codes(lintCharts, root)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^schema\/unknown-key values\.yaml 5$/)]),
    );
  });

  it('reports a fault of values.yaml once, however many cases of ci/ override it', async () => {
    const root = folder.team('shop', { workloads: { web } });
    folder.write(`${root}/values.yaml`, 'tenant:\n  team: shop\nworkloads:\n  web:\n    imag: a:1\n');
    for (const name of ['big', 'small']) folder.write(`${root}/ci/${name}-values.yaml`, 'tenant: { contact: "#a" }\n');
    for (const gate of [validateCharts, lintCharts])
      expect(await codes(gate, root)).toEqual(['schema/missing-key values.yaml 4', 'schema/unknown-key values.yaml 5']);
  });

  it('checks each case of ci/, and names the case', async () => {
    const root = folder.team('shop', { workloads: { web } });
    folder.write(`${root}/ci/big-values.yaml`, 'workloads:\n  web:\n    autoscaling:\n      min: 20\n');
    expect(await codes(lintCharts, root)).toEqual(['rules/autoscaling-max-at-least-min ci/big-values.yaml 3']);
  });

  it('finds what only the rendered objects show', async () => {
    const root = folder.team('shop', {
      extraObjects: { bad: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'bad' }, dat: {} } },
    });
    expect(await codes(lintCharts, root)).toEqual(['objects/unknown-field values.yaml 7']);
  });

  it('reports a kind without a schema as a warning, and knows it from the CRD folder', async () => {
    const root = folder.team('shop', {
      extraObjects: {
        one: { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'one' }, spec: { size: 1 } },
      },
    });
    expect(await codes(lintCharts, root)).toEqual(['objects/no-schema values.yaml 4']);
    folder.write('schemas/crds/widget.yaml', widgetDefinition);
    expect(await codes(lintCharts, root)).toEqual(['objects/type values.yaml 8']);
  });

  it('warns of no schema for the ExternalSecrets that the library renders, but for one of the team’s own', async () => {
    const externalSecrets = { db: { keys: { password: { remote: 'database' } } } };
    expect(await codes(lintCharts, folder.team('shop', { externalSecrets }))).toEqual([]);
    const own = { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', metadata: { name: 'own' }, spec: {} };
    const root = folder.team('cart', { externalSecrets, extraObjects: { own } });
    expect(await codes(lintCharts, root)).toEqual([expect.stringMatching(/^objects\/no-schema /)]);
  });

  it('warns of no schema for the ScaledObject that the library renders, but for one of the team’s own', async () => {
    const office = { start: '0 7 * * *', end: '0 19 * * *', desiredReplicas: 5 };
    const web = { image: 'a:1', autoscaling: { keda: { cron: { office } } } };
    expect(await codes(lintCharts, folder.team('shop', { workloads: { web } }))).toEqual([]);
    const spec = { scaleTargetRef: { name: 'own' }, triggers: [] };
    const own = { apiVersion: 'keda.sh/v1alpha1', kind: 'ScaledObject', metadata: { name: 'own' }, spec };
    const root = folder.team('cart', { workloads: { web }, extraObjects: { own } });
    expect(await codes(lintCharts, root)).toContainEqual(expect.stringMatching(/^objects\/no-schema /));
  });

  it('reports what is wrong with an object of extraObjects where it is written, by field', async () => {
    const root = folder.team('shop');
    const values = [
      'tenant:',
      '  team: shop',
      'extraObjects:',
      '  other: { apiVersion: v1, kind: ConfigMap, metadata: { name: other }, data: { a: "1" } }',
      '  timer:',
      '    apiVersion: batch/v1',
      '    kind: CronJob',
      '    metadata:',
      '      name: timer',
      '    spec:',
      '      schedule: 5',
      '      jobTemplate:',
      '        spec:',
      '          template:',
      '            spec:',
      '              restartPolicy: OnFailure',
      '              securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }',
      '              containers:',
      '                - name: timer',
      '                  image: example.com/timer:1.0.0',
      '                  securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: [ALL] } }',
      '                  comand: [run]',
      '',
    ].join('\n');
    folder.write(`${root}/values.yaml`, values);
    for (const gate of [lintCharts, renderCharts]) {
      const problems = (await outcomes(gate, [root])).get(root)?.problems ?? [];
      const errors = problems.filter(({ severity }) => severity === 'error');
      expect(errors.map(({ file, line, column, path }) => [file, line, column, path])).toEqual([
        [`${root}/values.yaml`, 11, 17, 'extraObjects.timer.spec.schedule'],
        [`${root}/values.yaml`, 22, 27, 'extraObjects.timer.spec.jobTemplate.spec.template.spec.containers[0].comand'],
      ]);
    }
  });

  it('reports it in the ci/*-values.yaml that won, and with its nearest parent where the field is absent', async () => {
    const root = folder.team('shop');
    folder.write(
      `${root}/values.yaml`,
      'tenant:\n  team: shop\nextraObjects:\n  one:\n    apiVersion: batch/v1\n    kind: Job\n    metadata:\n      name: one\n    spec:\n      template:\n        spec:\n          restartPolicy: Never\n          securityContext:\n            runAsNonRoot: true\n            seccompProfile:\n              type: RuntimeDefault\n          containers:\n            - name: one\n              image: example.com/one:1.0.0\n              securityContext:\n                allowPrivilegeEscalation: false\n                capabilities:\n                  drop:\n                    - ALL\n',
    );
    folder.write(
      `${root}/ci/other-values.yaml`,
      'extraObjects:\n  one:\n    spec:\n      template:\n        spec:\n          containers:\n            - image: example.com/two:1.0.0\n              securityContext:\n                allowPrivilegeEscalation: false\n                capabilities:\n                  drop:\n                    - ALL\n',
    );
    const problems = (await outcomes(lintCharts, [root])).get(root)?.problems ?? [];
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      {
        code: 'objects/missing-field',
        file: `${root}/ci/other-values.yaml`,
        line: 7,
        path: 'extraObjects.one.spec.template.spec.containers[0].name',
      },
    ]);
  });

  it('checks an object of extraObjects by the rules for the chart’s own, before and after rendering', async () => {
    const root = folder.team('shop', {
      workloads: { web },
      extraObjects: {
        public: {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'public' },
          spec: { type: 'LoadBalancer', selector: { app: 'nobody' }, ports: [{ port: 80 }] },
        },
      },
    });
    expect(await codes(validateCharts, root)).toEqual([
      expect.stringMatching(/^objects\/service-type values\.yaml \d+$/),
    ]);
    expect(await codes(lintCharts, root)).toEqual([
      expect.stringMatching(/^objects\/service-type values\.yaml \d+$/),
      expect.stringMatching(/^objects\/selects-nothing values\.yaml \d+$/),
    ]);
  });

  it('holds objects to the values of the case that renders them', async () => {
    const root = folder.team('shop', {
      tenant: { team: 'shop', podSecurity: 'baseline' },
      extraObjects: {
        job: {
          apiVersion: 'batch/v1',
          kind: 'Job',
          metadata: { name: 'job' },
          spec: {
            template: {
              spec: { restartPolicy: 'Never', containers: [{ name: 'job', image: 'registry.example.test/job:1' }] },
            },
          },
        },
      },
    });
    expect(await codes(lintCharts, root)).toEqual([]);
    folder.write(`${root}/ci/restricted-values.yaml`, 'tenant:\n  podSecurity: restricted\n');
    const found = await codes(lintCharts, root);
    expect(new Set(found.map((one) => one.replace(/ \d+$/, '')))).toEqual(
      new Set(['objects/pod-security values.yaml']),
    );
  });

  it('fails on style that chart-testing would refuse', async () => {
    const root = folder.team('shop');
    folder.write(`${root}/values.yaml`, 'tenant:\n  team: shop \n');
    expect(await codes(lintCharts, root)).toEqual(['style/trailing-spaces values.yaml 2']);
  });

  it('rejects a chart whose team has a different name', async () => {
    const root = folder.team('shop');
    folder.write(`${root}/values.yaml`, 'tenant:\n  team: other\n');
    expect(await codes(lintCharts, root)).toContain('workspace/team-name values.yaml 2');
  });

  it('reports a name that another chart has, at the chart whose folder does not have it', async () => {
    const root = folder.team('shop');
    folder.write('charts/extra/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 0.1.0\n');
    expect(await codes(lintCharts, root)).toEqual([]);
    expect(await codes(validateCharts, 'charts/extra')).toEqual(['workspace/name-clash Chart.yaml']);
    expect(await codes(lintCharts, 'charts/extra')).toContain('workspace/name-clash Chart.yaml');
  });

  it('names the command that completes a half-written chart', async () => {
    const root = folder.team('shop');
    rmSync(join(folder.root, root, 'values.yaml'));
    const found = (await outcomes(lintCharts)).get(root)?.problems[0];
    expect(found).toMatchObject({
      code: 'workspace/no-values',
      fix: expect.stringContaining('team-chart shop') as string,
    });
  });
});

describe('what a team chart holds beside its values', () => {
  const evil = 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: evil, namespace: kube-system}\n';

  it.each([
    ['templates/evil.yaml', evil],
    ['templates/deep/_evil.tpl', '{{- define "lib-team.all" -}}{{- end -}}\n'],
    ['charts/evil/Chart.yaml', 'apiVersion: v2\nname: evil\nversion: 0.1.0\n'],
    ['crds/evil.yaml', evil],
    ['requirements.yaml', 'dependencies: []\n'],
  ])('is refused by every gate: %s', async (path, text) => {
    const root = folder.team('shop', { workloads: { web } });
    folder.write(`${root}/${path}`, text);
    for (const gate of [validateCharts, lintCharts, renderCharts])
      expect(await codes(gate, root)).toEqual([`workspace/foreign-file ${path}`]);
    expect(existsSync(join(folder.root, 'dist'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')(
    'is refused where a named pipe is in the place of a file that Helm reads',
    async () => {
      const root = folder.team('shop', { workloads: { web } });
      const paths = ['.helmignore', 'values.schema.json', 'templates/all.yaml'];
      for (const path of paths) {
        rmSync(join(folder.root, root, path));
        execFileSync('mkfifo', [join(folder.root, root, path)]);
      }
      for (const gate of [validateCharts, lintCharts])
        expect(await codes(gate, root)).toEqual(paths.map((path) => `workspace/edited-file ${path}`));
    },
  );

  it('is refused in a link that leads out of the chart, or to nothing, which Helm would pack', async () => {
    const root = folder.team('shop');
    folder.write(`${root}/notes.md`, 'mine\n');
    symlinkSync('notes.md', join(folder.root, root, 'also.md'));
    expect(await codes(lintCharts, root)).toEqual([]);
    symlinkSync('/etc/hostname', join(folder.root, root, 'host.txt'));
    symlinkSync('../other/values.yaml', join(folder.root, root, 'other.yaml'));
    symlinkSync('nowhere', join(folder.root, root, 'ci/x-values.yaml'));
    expect(await codes(lintCharts, root)).toEqual(
      ['ci/x-values.yaml', 'host.txt', 'other.yaml'].map((path) => `workspace/outside ${path}`),
    );
  });

  it('is refused where a template of the tool was changed', async () => {
    const root = folder.team('shop', { workloads: { web } });
    const template = readFileSync(join(folder.root, root, 'templates/all.yaml'), 'utf8');
    folder.write(`${root}/templates/all.yaml`, `${template}---\n${evil}`);
    expect(await codes(lintCharts, root)).toEqual(['workspace/edited-file templates/all.yaml']);
  });

  it('is refused in a copy of the library, which is taken where it is the same', async () => {
    const root = folder.team('shop', { workloads: { web } });
    const copy = join(folder.root, root, 'charts/lib-team');
    rmSync(copy);
    cpSync(join(folder.root, 'charts/lib-team'), copy, { recursive: true, dereference: true });
    expect(await codes(lintCharts, root)).toEqual([]);
    folder.write(`${root}/charts/lib-team/templates/zz.tpl`, '{{- define "lib-team.all" -}}{{- end -}}\n');
    folder.write(`${root}/charts/lib-team/templates/_all.tpl`, '{{- define "lib-team.all" -}}{{- end -}}\n');
    expect(await codes(lintCharts, root)).toEqual([
      'workspace/other-library charts/lib-team/templates/_all.tpl',
      'workspace/other-library charts/lib-team/templates/zz.tpl',
    ]);
  });

  it('is refused in a template, a schema or an ignore file with the tool’s header and the right hash', async () => {
    for (const [path, body] of [
      ['templates/all.yaml', `{{- include "lib-team.all" . }}\n---\n${evil}`],
      ['templates/NOTES.txt', 'nothing\n'],
      ['values.schema.json', '{\n  "type": "object"\n}\n'],
      ['.helmignore', 'templates/\n'],
    ] as const) {
      const root = folder.team(`shop-${path.replaceAll(/\W/g, '')}`.toLowerCase());
      folder.write(`${root}/${path}`, stamp(path, body));
      for (const gate of [validateCharts, lintCharts, renderCharts])
        expect(await codes(gate, root)).toEqual([`workspace/stale-file ${path}`]);
      rmSync(join(folder.root, root, path));
      expect(await codes(lintCharts, root)).toEqual([`workspace/stale-file ${path}`]);
    }
  });

  it.each<[string, (text: string) => string, string]>([
    ['another type', (text) => text.replace('type: application', 'type: library'), 'type'],
    ['a condition', (text) => text.replace('- name: lib-team', '- name: lib-team\n    condition: no'), 'dependencies'],
    ['imports', (text) => text.replace('- name: lib-team', '- name: lib-team\n    import-values: [a]'), 'dependencies'],
    ['an alias', (text) => text.replace('- name: lib-team', '- name: lib-team\n    alias: a'), 'dependencies'],
    ['another name', (text) => text.replace('name: shop\n', 'name: other\n'), 'name'],
    ['no library', (text) => text.replace(/dependencies:\n( .*\n)+/, ''), 'dependencies'],
    ['a key more', (text) => `${text}icon: https://example.com/a.png\n`, 'icon'],
  ])('is refused in Chart.yaml with %s, be the header gone or its hash right', async (_, change, key) => {
    const root = folder.team('shop', { workloads: { web } });
    const body = readFileSync(join(folder.root, root, 'Chart.yaml'), 'utf8').replace(/^.*\n/, '');
    expect(change(body)).not.toBe(body);
    for (const [text, code] of [
      [change(body), 'workspace/edited-file'],
      [stamp('Chart.yaml', change(body)), 'workspace/stale-file'],
    ] as const) {
      folder.write(`${root}/Chart.yaml`, text);
      for (const gate of [validateCharts, lintCharts])
        expect((await outcomes(gate, [root])).get(root)?.problems).toEqual(
          expect.arrayContaining([expect.objectContaining({ code, file: `${root}/Chart.yaml`, path: key })]),
        );
    }
  });

  it('is refused where Chart.yaml is a person’s, and the chart renders what it likes', async () => {
    const root = folder.team('shop');
    folder.write(`${root}/Chart.yaml`, 'apiVersion: v2\nname: shop\nversion: 0.1.0\n');
    folder.write(`${root}/templates/all.yaml`, evil);
    rmSync(join(folder.root, root, 'charts'), { recursive: true });
    for (const gate of [validateCharts, lintCharts, renderCharts])
      expect(await codes(gate, root)).toEqual([
        'workspace/edited-file Chart.yaml',
        'workspace/edited-file templates/all.yaml',
      ]);
  });

  it('may record a version and a maintainer of its own in Chart.yaml, and come from Windows', async () => {
    const root = folder.team('shop', { tenant: { contact: 'a@example.com' } });
    for (const path of ['Chart.yaml', 'templates/all.yaml', 'values.schema.json', '.helmignore']) {
      const text = readFileSync(join(folder.root, root, path), 'utf8');
      folder.write(
        `${root}/${path}`,
        text.replace('version: 0.1.0\nkube', 'version: 1.2.3\nkube').replaceAll('\n', '\r\n'),
      );
    }
    expect((await codes(validateCharts, root)).filter((found) => found.startsWith('workspace/'))).toEqual([]);
  });

  it('is a chart of a team wherever it lies below the folder of the teams, and refused in another place', async () => {
    folder.team('shop');
    const own = 'apiVersion: v2\nname: own\nversion: 0.1.0\n';
    const roots = ['charts/teams/a/b', 'charts/teams/shop/sub', 'charts/teams'];
    for (const root of [...roots, 'charts/api']) {
      folder.write(`${root}/Chart.yaml`, own);
      folder.write(`${root}/templates/own.yaml`, 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: own}\n');
    }
    const found = await findCharts(folder.root);
    expect(Object.fromEntries(found.map(({ root, kind }) => [root, kind]))).toEqual({
      'charts/api': 'application',
      ...Object.fromEntries([...roots, 'charts/teams/shop'].map((root) => [root, 'team'])),
    });
    expect((await findTeams(folder.root)).map(({ root }) => root)).toEqual(['charts/teams/shop']);
    for (const root of roots)
      for (const gate of [validateCharts, lintCharts])
        expect(await codes(gate, root)).toContain('workspace/misplaced-chart Chart.yaml');
    expect(await codes(lintCharts, 'charts/teams/shop')).toEqual(['workspace/misplaced-chart sub/Chart.yaml']);
    expect(await codes(lintCharts, 'charts/api')).toEqual([]);
  });

  it.each(['.nxignore', '.gitignore', 'ci/.nxignore'])('is refused where %s hides the chart from Nx', async (path) => {
    const root = folder.team('shop');
    folder.write(`${root}/${path}`, 'Chart.yaml\n');
    expect(await codes(lintCharts, root)).toEqual([`workspace/hidden-chart ${path}`]);
  });

  it('is refused in a link from the copy of the library, or in place of a folder, which Helm follows', async () => {
    const root = folder.team('shop', { workloads: { web } });
    const copy = join(folder.root, root, 'charts/lib-team');
    rmSync(copy);
    cpSync(join(folder.root, 'charts/lib-team'), copy, { recursive: true, dereference: true });
    folder.write('elsewhere/evil.yaml', evil);
    symlinkSync(join(folder.root, 'elsewhere'), join(copy, 'templates/evil'));
    expect(await codes(lintCharts, root)).toEqual(['workspace/other-library charts/lib-team/templates/evil']);
    symlinkSync(join(folder.root, 'elsewhere'), join(folder.root, root, 'crds'));
    expect(await codes(lintCharts, root)).toContain('workspace/foreign-file crds');
  });

  it('may be in another namespace where a case of ci/ sets it', async () => {
    const root = folder.team('shop', { workloads: { web } });
    folder.write(`${root}/ci/other-values.yaml`, 'tenant:\n  namespace: other\n');
    expect(await codes(lintCharts, root)).toEqual([]);
  });
});

describe('files on disk', () => {
  it('rejects a values file that links outside the workspace', async () => {
    const root = folder.team('shop');
    rmSync(join(folder.root, root, 'values.yaml'));
    symlinkSync('/etc/hostname', join(folder.root, root, 'values.yaml'));
    expect(await codes(validateCharts, root)).toEqual(['workspace/outside values.yaml']);
  });

  it.each(['team', 'application'])('rejects links to nothing among cases, in the chart of a(n) %s', async (kind) => {
    const root = kind === 'team' ? folder.team('shop') : 'charts/app';
    if (kind !== 'team') folder.write(`${root}/Chart.yaml`, 'apiVersion: v2\nname: app\nversion: 0.1.0\n');
    mkdirSync(join(folder.root, root, 'ci'), { recursive: true });
    symlinkSync('nowhere.yaml', join(folder.root, root, 'ci/x-values.yaml'));
    expect(await codes(validateCharts, root)).toEqual(['workspace/outside ci/x-values.yaml']);
    rmSync(join(folder.root, root, 'ci'), { recursive: true });
    symlinkSync('nowhere', join(folder.root, root, 'ci'));
    expect(await codes(validateCharts, root)).toEqual([expect.stringMatching(/^workspace\/(outside|unreadable) ci$/)]);
    rmSync(join(folder.root, root, 'ci'));
    folder.write(`${root}/ci`, 'a: 1\n');
    expect(await codes(validateCharts, root)).toEqual(['workspace/unreadable ci']);
  });

  it('rejects a file of 10 MB without reading it', async () => {
    const root = folder.team('shop');
    folder.write(`${root}/values.yaml`, `tenant: {team: shop}\n# ${'x'.repeat(10_000_000)}\n`);
    expect(await codes(validateCharts, root)).toEqual(['workspace/too-large values.yaml']);
  });

  it('reports an unreadable file', async () => {
    const root = folder.team('shop');
    rmSync(join(folder.root, root, 'values.yaml'));
    mkdirSync(join(folder.root, root, 'values.yaml'));
    expect(await codes(validateCharts, root)).toEqual(['workspace/unreadable values.yaml']);
  });

  it('reports a folder that is not a chart', async () => {
    const root = folder.team('shop');
    folder.write(`${root}/Chart.yaml`, 'name: [\n');
    expect(await codes(lintCharts, root)).toContain('yaml/syntax Chart.yaml 2');
  });
});

describe('validate', () => {
  it('reports a clash between two teams for whichever team is validated', async () => {
    const workloads = { web: { ...web, expose: { hosts: ['a.example.com'] } } };
    const roots = [folder.team('one', { workloads }), folder.team('two', { workloads })];
    for (const root of roots)
      expect((await outcomes(validateCharts, [root])).get(root)?.problems.map(({ code }) => code)).toEqual([
        'fleet/host-claimed-twice',
      ]);
  });
});

describe('render and package', () => {
  it('writes the manifests that helm prints', async () => {
    folder.team('shop', { workloads: { web } });
    await outcomes(renderCharts);
    const text = readFileSync(join(folder.root, 'dist/shop/manifests.yaml'), 'utf8');
    expect(text).toContain('# Source: shop/templates/all.yaml');
    expect(text).toContain('kind: Deployment');
  });

  it('writes nothing for rejected values', async () => {
    const root = folder.team('shop', { workloads: { web: { ...web, image: 'web:latest' } } });
    expect((await outcomes(renderCharts)).get(root)?.problems).not.toEqual([]);
    expect(existsSync(join(folder.root, 'dist'))).toBe(false);
  });

  it('reports a problem of an object with its line in the written manifest', async () => {
    const root = folder.team('shop', {
      extraObjects: { bad: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'bad' }, dat: {} } },
    });
    const [problem] = (await outcomes(renderCharts)).get(root)?.problems ?? [];
    const lines = readFileSync(join(folder.root, problem?.file ?? ''), 'utf8').split('\n');
    expect(lines[(problem?.line ?? 0) - 1]).toContain('dat:');
  });

  it('packages a chart that works without the workspace', async () => {
    const root = folder.team('shop', { workloads: { web } });
    expect((await outcomes(packageCharts)).get(root)?.text).toBe('dist/shop/shop-0.1.0.tgz');
    expect(existsSync(join(folder.root, 'dist/shop/shop-0.1.0.tgz'))).toBe(true);
  });
});

const widgetDefinition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata:
  name: widgets.example.com
spec:
  group: example.com
  scope: Namespaced
  names: {kind: Widget, plural: widgets}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                size: {type: string}
`;
