import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProblemsError } from '../../core/problem.ts';
import { assetPath } from '../assets.ts';
import { chartTestingSettings, excludedCharts } from './settings.ts';

describe('the settings of chart-testing', () => {
  let workspace: string;
  beforeEach(() => {
    workspace = mkdtempSync(join(tmpdir(), 'chartwright-settings-'));
  });
  afterEach(() => {
    rmSync(workspace, { recursive: true, force: true });
  });
  const write = (name: string, text: string) => {
    writeFileSync(join(workspace, name), text);
    return join(workspace, name);
  };

  it('are those of the plugin in a workspace that has none', () => {
    const settings = chartTestingSettings(workspace);
    expect(settings).toMatchObject({
      'chart-yaml-schema': assetPath('tools', 'ct', 'chart_schema.yaml'),
      'lint-conf': assetPath('tools', 'ct', 'lintconf.yaml'),
      'skip-helm-dependencies': true,
      'validate-maintainers': false,
    });
    expect(excludedCharts(settings)).toEqual(['platform']);
  });

  it('are replaced key by key, and keep what the workspace does not set', () => {
    write('ct.yaml', 'lint-conf: style.yaml\nexcluded-charts: [old]\nremote: upstream\n');
    const settings = chartTestingSettings(workspace);
    expect(settings).toMatchObject({ 'lint-conf': 'style.yaml', remote: 'upstream', 'skip-helm-dependencies': true });
    expect(settings['chart-yaml-schema']).toBe(assetPath('tools', 'ct', 'chart_schema.yaml'));
    expect(excludedCharts(settings)).toEqual(['old']);
  });

  it('take a schema or a style in the root of the workspace, where ct looks for them', () => {
    const style = write('lintconf.yaml', 'rules: {}\n');
    const schema = write('chart_schema.yaml', 'name: str()\n');
    expect(chartTestingSettings(workspace)).toMatchObject({ 'lint-conf': style, 'chart-yaml-schema': schema });
  });

  it('name the place of what is wrong', () => {
    write('ct.yaml', 'remote: a\nremote: b\n');
    const problems = (config?: string) => {
      try {
        chartTestingSettings(workspace, config);
      } catch (error) {
        if (error instanceof ProblemsError) return error.problems.map(({ code, file }) => `${code} ${file}`);
        throw error;
      }
      return [];
    };
    expect(problems()).toEqual(['yaml/duplicate-key ct.yaml']);
    expect(problems('other/ct.yaml')).toEqual(['ct/settings other/ct.yaml']);
  });
});
