import { afterAll, describe, expect, it } from 'vitest';
import { mergeValues, type Values } from '../../src/core/merge.ts';
import { teamFolder } from '../../src/team/chart/chart.ts';
import { lintCharts } from '../../src/commands/team/lint.ts';
import { validateCharts } from '../../src/commands/team/validate.ts';
import { openWorkspace } from '../../src/commands/workspace/workspace.ts';
import { contractFile, teamOverlaysFolder } from '../../src/environment/places.ts';
import { yamlText } from '../../src/core/yaml/text.ts';
import { WorkspaceFolder } from '../support/workspace-folder.ts';
import { ordinaryTeam, teamName } from './ordinary-team.ts';
import { fleetFaults, plantedFaults } from './planted-faults.ts';

const size = 200;

/** Faults are in two of four teams, between pairs of neighbours that have none. */
const teamOf = (fault: number): number => 4 * Math.floor(fault / 2) + (fault % 2);

/** What the environment of the fleet offers and allows. */
const contract = {
  domains: ['example.com'],
  guardrails: { registries: ['registry.example.com/'], reservedHosts: ['grafana'] },
};

const overlay = { workloads: { web: { env: { LOG_LEVEL: 'warn' } } } };

describe(`a fleet of ${size} teams`, () => {
  const folder = new WorkspaceFolder();
  afterAll(() => {
    folder.remove();
  });

  it(`is judged by validate and lint without a miss or a false alarm, with ${plantedFaults.length + fleetFaults.length} faults in it`, async () => {
    const expected = new Map<string, string>();
    const teams = Array.from({ length: size }, (_, index): Values => ({ ...ordinaryTeam(index, size) }));
    // Every third team has values of its own in the environment.
    const overlays = teams.map((_, index): Values | undefined => (index % 3 === 0 ? overlay : undefined));
    const plant = (index: number, code: string, values: Values = {}, there?: Values): void => {
      expected.set(teamFolder(teamName(index)), code);
      teams[index] = mergeValues(teams[index] ?? {}, values);
      if (there !== undefined) overlays[index] = mergeValues(overlays[index] ?? {}, there);
    };
    plantedFaults.forEach((fault, number) => {
      plant(teamOf(number), fault.code, fault.values, fault.overlay);
    });
    fleetFaults.forEach((fault, number) => {
      fault.values.forEach((one, which) => {
        plant(teamOf(plantedFaults.length + 2 * number + which), fault.code, one, fault.overlays?.[which]);
      });
    });
    folder.write(contractFile('prod'), yamlText({ global: { platform: contract } }));
    overlays.forEach((values, index) => {
      if (values !== undefined) folder.write(`${teamOverlaysFolder('prod')}/${teamName(index)}.yaml`, yamlText(values));
    });
    teams.forEach((values, index) => folder.team(teamName(index), values));
    plantedFaults.forEach(({ file }, fault) => {
      if (file !== undefined) folder.write(`${teamFolder(teamName(teamOf(fault)))}/${file.path}`, file.text);
    });

    const found = new Map<string, Set<string>>();
    const roots = teams.map((_, index) => teamFolder(teamName(index)));
    const workspace = openWorkspace(folder.root);
    for (const gate of [validateCharts, lintCharts])
      for await (const { root, problems } of gate(workspace, roots, roots))
        for (const { code } of problems) found.set(root, (found.get(root) ?? new Set()).add(code));
    const codes = [...found].map(([root, ofRoot]) => [root, [...ofRoot].join(' ')]);
    expect(Object.fromEntries(codes)).toEqual(Object.fromEntries(expected));
  }, 600_000);
});
