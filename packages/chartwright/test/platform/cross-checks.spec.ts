import { afterAll, describe, expect, it } from 'vitest';
import { validatePlatform } from '../../src/gates/platform/validate-platform.ts';
import { realCharts } from '../support/platform.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';

const workspace = new PlatformWorkspace();
afterAll(() => workspace.remove());

describe('what stands between the objects of the platform', () => {
  it.each([
    ['kind, ring by ring', { env: 'dev' }],
    ['EKS, ring by ring', { env: 'prod' }],
    ['kind, in one release', { env: 'dev', ring: 'single' }],
    ['EKS, in one release', { env: 'prod', ring: 'single' }],
    ['kind without an environment', { profile: 'kind' }],
  ])('holds on %s', async (_, options) => {
    const { problems } = await validatePlatform(workspace.root, { ...options, own: !realCharts });
    expect(problems.map(({ severity, code, path, found }) => `${severity} ${code} ${path}: ${found}`)).toEqual([]);
  });
});
