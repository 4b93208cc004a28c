import { describe, expect, it } from 'vitest';
import { parseYaml, type ParsedYaml } from '../../core/yaml/source.ts';
import { checkTeamOverlay } from './environment-overlay.ts';

const base = parsed(`tenant:
  team: shop
workloads:
  web:
    image: registry.example.com/web:1.0.0
    ports: { http: { containerPort: 8080 } }
    expose: { hosts: [shop.example.com] }
`);

function parsed(text: string): ParsedYaml {
  const { parsed: found } = parseYaml({ file: 'charts/teams/shop/values.yaml', text });
  if (found === undefined) throw new Error('no YAML');
  return found;
}

function reported(text: string, domains: string[] = ['dev.example.test']): string[] {
  const overlay = { file: 'environments/dev/teams/shop.yaml', text };
  return checkTeamOverlay(base, { platform: { domains } }, overlay).map(
    ({ code, file, line, column }) => `${code} ${file}:${line}:${column}`,
  );
}

describe('checkTeamOverlay', () => {
  it('accepts values that move the team’s hosts under the environment’s domains', () => {
    expect(reported('workloads: { web: { expose: { hosts: [shop.dev.example.test] } } }\n')).toEqual([]);
  });

  it('refuses a host under none of the environment’s domains', () => {
    expect(reported('workloads: { web: { expose: { hosts: [shop.example.com] } } }\n')).toEqual([
      'values/host-outside-domains environments/dev/teams/shop.yaml:1:39',
    ]);
  });

  it('refuses a host of the chart that the overlay leaves unchanged, in the chart’s file', () => {
    expect(reported('workloads: { web: { podLabels: { a: b } } }\n')).toEqual([
      'values/host-outside-domains charts/teams/shop/values.yaml:7:23',
    ]);
  });

  it('refuses a key that the schema does not have', () => {
    expect(reported('workloads: { web: { replica: 2 } }\n', ['example.com'])).toEqual([
      'schema/unknown-key environments/dev/teams/shop.yaml:1:21',
    ]);
  });

  it('does not report problems of the team’s own values', () => {
    const wrong = parsed('tenant: { team: shop, contct: x }\nworkloads: {}\n');
    const overlay = { file: 'environments/dev/teams/shop.yaml', text: 'tenant: { contact: "#shop" }\n' };
    expect(checkTeamOverlay(wrong, {}, overlay)).toEqual([]);
  });
});
