import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../core/problem.ts';
import { parseYaml, type ParsedYaml } from '../../core/yaml/source.ts';
import { checkTeamFile } from './check.ts';
import { overlayProblems } from './overlay.ts';

function parsed(text: string): ParsedYaml {
  const { parsed: found } = parseYaml({ file: 'charts/teams/shop/values.yaml', text });
  if (found === undefined) throw new Error('no YAML');
  return found;
}

const own = 'tenant: { team: shop }\n';

describe("the environment's contract in a team's file", () => {
  it('is refused where it stands, with the keys that it sets', () => {
    const { problems, effective } = checkTeamFile(parsed(`${own}global:\n  platform:\n    domains: [bank.example]\n`));
    expect(problems.map(formatProblem)).toEqual([
      expect.stringMatching(/values\.yaml:3:3 error values\/platform-contract[^]*`global\.platform` with domains/),
    ]);
    expect(effective).toBeDefined();
  });

  it('is refused when it is empty or no map', () => {
    for (const contract of ['{}', 'true', '[]'])
      expect(
        checkTeamFile(parsed(`${own}global: { platform: ${contract} }\n`)).problems.map(({ code }) => code),
      ).toContain('values/platform-contract');
  });

  it('is refused in a file that is laid over', () => {
    const source = { file: 'charts/teams/shop/ci/kind-values.yaml', text: 'global: { platform: { domains: [] } }\n' };
    expect(overlayProblems(parsed(own), [], [{ source }]).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'values/platform-contract charts/teams/shop/ci/kind-values.yaml',
    ]);
  });

  it('leaves other globals alone', () => {
    expect(checkTeamFile(parsed(`${own}global: { imagePullPolicy: Always }\n`)).problems).toEqual([]);
  });
});
