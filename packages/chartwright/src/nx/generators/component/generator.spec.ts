import type { Tree } from '@nx/devkit';
import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { inc } from 'semver';
import { beforeEach, describe, expect, it } from 'vitest';
import { refusal } from '../../workspace/workspace.fixture.ts';
import init from '../init/generator.ts';
import environment from '../environment/generator.ts';
import component from './generator.ts';
import gitops from '../gitops/generator.ts';
import sync from '../sync/generator.ts';
import { recordedVersion } from '../../../team/chart/chart-yaml.ts';
import type { ComponentOptions } from '../generated/options.ts';

let tree: Tree;
beforeEach(async () => {
  tree = createTreeWithEmptyWorkspace();
  await init(tree, { minimal: true });
  tree.write('platform.yaml', '# ours\ncomponents: {} # nothing yet\n');
});

function read(path: string): string {
  return tree.read(path, 'utf-8') ?? '';
}

const kyverno: ComponentOptions = {
  name: 'kyverno',
  repository: 'https://kyverno.github.io/kyverno',
  chartVersion: '3.5.2',
  ring: 'edge',
};

describe('platform.yaml', () => {
  it('gets a component that the catalogue leaves out, and keeps the rest', async () => {
    await component(tree, { name: 'external-secrets' });
    expect(read('platform.yaml')).toBe('# ours\ncomponents: # nothing yet\n  external-secrets:\n    enabled: true\n');
  });

  it('writes nothing that is already the default', async () => {
    await component(tree, { name: 'loki' });
    expect(read('platform.yaml')).toBe('# ours\ncomponents: {} # nothing yet\n');
  });

  it('gets the choice that enables one of several', async () => {
    await component(tree, { name: 'promtail' });
    expect(read('platform.yaml')).toContain('choices:\n  logAgent: promtail\n');
    await component(tree, { name: 'alloy' });
    expect(read('platform.yaml')).toContain('choices:\n  logAgent: alloy\n');
  });

  it('disables a component, and enables it again', async () => {
    await component(tree, { name: 'velero', disable: true });
    expect(read('platform.yaml')).toContain('  velero:\n    enabled: false\n');
    await component(tree, { name: 'velero' });
    expect(read('platform.yaml')).toContain('  velero:\n    enabled: true\n');
  });

  it('marks a component as external, and unmarks it', async () => {
    await component(tree, { name: 'cert-manager', external: true });
    expect(read('platform.yaml')).toContain('  cert-manager:\n    external: true\n');
    await component(tree, { name: 'cert-manager' });
    expect(read('platform.yaml')).toContain('  cert-manager:\n    external: false\n');
  });

  it('gets another version', async () => {
    await component(tree, { name: 'loki', chartVersion: '18.10.0' });
    expect(read('platform.yaml')).toContain('  loki:\n    version: 18.10.0\n');
    expect(read('charts/platform/Chart.yaml')).toMatch(/name: loki\n\s+version: 18\.10\.0/);
  });

  it('gets any other chart, which becomes a dependency', async () => {
    await component(tree, { ...kyverno, description: 'Policies', needs: ['cert-manager'] });
    expect(read('platform.yaml')).toContain(
      [
        '  kyverno:',
        '    definition:',
        '      description: Policies',
        '      chart:',
        '        repository: https://kyverno.github.io/kyverno',
        '        version: 3.5.2',
        '      ring: edge',
        '      needs:',
        '        - cert-manager',
      ].join('\n'),
    );
    expect(read('charts/platform/Chart.yaml')).toContain('- name: kyverno\n');
    await component(tree, { name: 'kyverno', chartVersion: '3.6.0' });
    expect(read('charts/platform/Chart.yaml')).toMatch(/name: kyverno\n\s+version: 3\.6\.0/);
  });
});

describe('the rest of the workspace', () => {
  it('is brought up to date in the same run: the umbrella and each environment', async () => {
    await environment(tree, { name: 'dev', profile: 'kind' });
    await component(tree, { name: 'velero', disable: true });
    expect(read('charts/platform/Chart.yaml')).not.toContain('- name: velero\n');
    expect(read('environments/dev/wiring.yaml')).not.toContain('velero');
  });

  it('gets another version of the umbrella, which a GitOps engine rolls out, and none when nothing changed', async () => {
    await environment(tree, { name: 'dev', profile: 'kind' });
    const from = { repository: 'https://git.example.com/platform.git', charts: 'oci://registry.example.com/charts' };
    await gitops(tree, { env: 'dev', engine: 'flux', ...from });
    const versions = (): unknown[] => [
      recordedVersion(read('charts/platform/Chart.yaml')),
      /^ +version: (.+)$/m.exec(read('gitops/dev/platform/observability.yaml'))?.[1],
    ];
    await component(tree, { name: 'loki', chartVersion: '18.10.0' });
    const before = versions();
    expect(before[1]).toBe(before[0]);
    await component(tree, { name: 'loki', chartVersion: '18.10.0' });
    expect(versions()).toEqual(before);
    await component(tree, { name: 'loki', chartVersion: '18.10.1' });
    const next = inc(String(before[0]), 'patch');
    expect(versions()).toEqual([next, next]);
    await sync(tree);
    expect(versions()).toEqual([next, next]);
  });
});

describe('refused, with nothing written', () => {
  const cases: readonly (readonly [string, ComponentOptions, object[]])[] = [
    ['a misspelt name', { name: 'lokki' }, [{ code: 'platform/unknown-component', fix: 'did you mean `loki`?' }]],
    ...['platform', 'global', 'tags', 'lib-team'].map((name): (typeof cases)[number] => [
      `a chart of one’s own named ${name}`,
      { name, repository: 'https://charts.example.com', chartVersion: '1.0.0', ring: 'edge' },
      [{ code: 'platform/reserved-component' }],
    ]),
    [
      'another chart without version and ring',
      { name: 'kyverno', repository: 'https://kyverno.github.io/kyverno' },
      [{ path: '--chart-version' }, { path: '--ring' }],
    ],
    ['a misspelt ring', { ...kyverno, ring: 'edg' }, [{ path: '--ring', fix: 'did you mean --ring=edge?' }]],
    [
      'a repository that is none',
      { ...kyverno, repository: 'kyverno.github.io' },
      [{ code: 'schema/pattern', path: '--repository (components.kyverno.definition.chart.repository)' }],
    ],
    [
      'a ring before what it needs',
      { ...kyverno, ring: 'base', needs: ['cert-manager'] },
      [{ code: 'platform/ring-order' }],
    ],
    [
      'a required component that does not exist',
      { ...kyverno, needs: ['gatekeeper'] },
      [{ code: 'platform/missing-need' }],
    ],
    ['a chart for what the catalogue has', { ...kyverno, name: 'loki' }, [{ code: 'platform/component-options' }]],
    ['two words at once', { name: 'loki', disable: true, external: true }, [{ code: 'platform/component-options' }]],
    [
      'a version of what is external',
      { name: 'loki', chartVersion: '1.0.0', external: true },
      [{ path: '--external' }],
    ],
    ['taking out what others need', { name: 'trust-manager', disable: true }, [{ code: 'platform/missing-need' }]],
    [
      'an inexact version',
      { name: 'loki', chartVersion: '18' },
      [{ path: '--chart-version (components.loki.version)' }],
    ],
  ];
  it.each(cases)('%s', async (_name, options, expected) => {
    expect(await refusal(component(tree, options))).toMatchObject(expected);
    expect(read('platform.yaml')).toBe('# ours\ncomponents: {} # nothing yet\n');
    expect(tree.exists('charts/platform')).toBe(false);
  });

  it('the second log agent beside the first', async () => {
    tree.write('platform.yaml', 'components: { alloy: { enabled: true } }\n');
    expect(await refusal(component(tree, { name: 'promtail' }))).toMatchObject([{ code: 'platform/choice' }]);
  });

  it('what an environment lacks for it', async () => {
    await environment(tree, { name: 'dev', profile: 'kind' });
    const file = 'environments/dev/environment.yaml';
    tree.write(file, `${read(file)}components:\n  cert-manager: { enabled: false }\n`);
    expect(await refusal(component(tree, { name: 'external-secrets' }))).toContainEqual(
      expect.objectContaining({ code: 'platform/missing-need', file }),
    );
  });
});
