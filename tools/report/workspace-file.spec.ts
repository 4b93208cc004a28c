import { describe, expect, it } from 'vitest';
import { fileInWorkspace } from '../../packages/chartwright/browser/parts/workspace-file.ts';

const rootOf = (team: string): string | undefined => (team === 'shop' ? 'charts/teams/shop' : undefined);

describe('the file that a place of the report leads to', () => {
  it.each([
    ['platform.yaml', 'platform.yaml'],
    ['environments/prod/values.yaml', 'environments/prod/values.yaml'],
    ['charts/teams/shop/values.yaml', 'charts/teams/shop/values.yaml'],
    ['shop/templates/team.yaml', 'charts/teams/shop/templates/team.yaml'],
    ['shop/charts/lib-team/templates/_pod.tpl', 'charts/lib-team/templates/_pod.tpl'],
    ['platform/charts/platform-core/templates/a.yaml', 'charts/platform-core/templates/a.yaml'],
    ['platform/templates/access.yaml', 'charts/platform/templates/access.yaml'],
  ])('%s is %s', (file, path) => {
    expect(fileInWorkspace(file, rootOf)).toBe(path);
  });

  it.each([
    ['Kubernetes', 'brought by the cluster'],
    ['charts/platform/charts/loki-6.0.0.tgz/values.yaml', 'within an archive'],
    ['platform/charts/cert-manager/templates/rbac.yaml', "a component's template, within an archive"],
    ['dist/rendered/prod.yaml', 'written by a command'],
  ])('%s is none: it is %s', (file) => {
    expect(fileInWorkspace(file, rootOf)).toBeUndefined();
  });
});
