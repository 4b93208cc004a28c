import { describe, expect, it } from 'vitest';
import { shippedCatalogue } from '../../commands/platform/files/catalogue-files.ts';
import { checkPlatform } from '../../platform/model/check-platform.ts';
import { checkEnvironment } from './check.ts';

const { platform } = checkPlatform(
  { file: 'platform.yaml', text: 'components:\n  loki: { version: 18.0.0 }\n  velero: { enabled: false }\n' },
  shippedCatalogue(),
);

function reported(components: string): string[] {
  if (platform === undefined) throw new Error('platform.yaml is wrong');
  const text = `profile: kind\ncomponents:\n  ${components}\n`;
  const { problems } = checkEnvironment({ file: 'environment.yaml', text }, 'dev', platform);
  return problems.map(({ code, severity, line, path }) => `${severity} ${code}:${line} ${path}`);
}

describe('the version that an environment has of a component', () => {
  it('is another than the platform’s', () => {
    expect(reported('loki: { version: 17.9.0 }')).toEqual([]);
    expect(reported('loki: { version: 18.0.0 }')).toEqual([
      'warning environment/version-same:3 components.loki.version',
    ]);
  });

  it('is a version', () => {
    expect(reported('loki: { version: latest }')).toEqual(['error schema/pattern:3 components.loki.version']);
    expect(reported('loki: { version: ^18.0.0 }')).toEqual(['error schema/pattern:3 components.loki.version']);
  });

  it('is one of a component that is known, and installed here', () => {
    expect(reported('lokki: { version: 17.9.0 }')).toEqual(['error environment/unknown-component:3 components.lokki']);
    expect(reported('velero: { version: 12.0.0 }')).toEqual([
      'error environment/version-unused:3 components.velero.version',
    ]);
    expect(reported('metrics-server: { external: true, version: 3.0.0 }')).toEqual([
      'error environment/version-unused:3 components.metrics-server.version',
    ]);
  });

  it('is one of a chart of its own, which parts of the platform are not', () => {
    expect(reported('platform-personas: { version: 0.2.0 }')).toEqual([
      'error platform/no-version:3 components.platform-personas.version',
    ]);
    expect(reported('gateway-api: { version: 1.5.0 }')).toEqual([
      'error platform/no-version:3 components.gateway-api.version',
    ]);
  });
});
