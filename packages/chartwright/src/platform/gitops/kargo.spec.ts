import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { valueAt } from '../../core/untyped.ts';
import { kargoObjects } from './kargo.ts';
import { kargoObjectSchema } from './kargo.fixture.ts';
import type { KargoTeam } from './kargo-input.ts';

const repository = 'registry.example.com/payments/api';
const update = { path: ['workloads', 'api', 'image'], repository, subscribed: repository };
const stage = {
  repository: 'https://git.example.com/p.git',
  branch: 'main',
  provider: undefined,
  review: false,
  automatic: false,
  updates: [update],
};
const team = (change: Partial<KargoTeam> = {}): KargoTeam => ({
  name: 'payments',
  images: [{ repository, tag: undefined }],
  stages: [
    { ...stage, environment: 'dev', automatic: true, file: 'environments/dev/teams/payments.yaml' },
    { ...stage, environment: 'test', review: true, provider: 'gitea', file: 'environments/test/teams/payments.yaml' },
    { ...stage, environment: 'prod', review: true, file: 'environments/prod/teams/payments.yaml' },
  ],
  ...change,
});

/** Every step of every stage, with the stage. */
function steps(of: KargoTeam) {
  return kargoObjects(of).flatMap((object) => {
    const found = valueAt(object, ['spec', 'promotionTemplate', 'spec', 'steps']);
    return Array.isArray(found) ? [found as { as?: string; if?: string; config: object }[]] : [];
  });
}

describe('Kargo’s objects', () => {
  const isValid = new Ajv({ allErrors: true }).compile(kargoObjectSchema);

  it.each([
    ['versions', team()],
    ['a moving tag', team({ images: [{ repository, tag: 'main' }] })],
    ['one stage', team({ stages: team().stages.slice(0, 1) })],
  ])('have the fields that its definitions and steps have, and no others: %s', (_, of) => {
    for (const object of kargoObjects(of)) expect([isValid(object), isValid.errors]).toEqual([true, null]);
  });

  it('would not be valid with a field that is misspelt, or a step that is unknown', () => {
    const [, , , warehouse, first] = kargoObjects(team());
    for (const text of [
      JSON.stringify(warehouse).replace('"strictSemvers"', '"strictSemver"'),
      JSON.stringify(first).replace('"repoURL"', '"repoUrl"'),
      JSON.stringify(first).replace('"yaml-update"', '"yaml-set"'),
    ])
      expect(isValid(JSON.parse(text))).toBe(false);
  });

  it('end no step with a name that no step before it has', () => {
    for (const all of steps(team())) {
      const known = new Set<string>();
      for (const step of all) {
        const text = JSON.stringify([step.if, step.config]);
        const named = [...text.matchAll(/outputs\.([a-z]+)|status\('([a-z]+)'\)/g)];
        for (const [, output, status] of named) expect(known).toContain(output ?? status);
        if (step.as !== undefined) known.add(step.as);
      }
    }
  });

  it('do not go on after a step that failed, though a condition alone would', () => {
    for (const step of steps(team()).flat())
      if (step.if !== undefined) expect(step.if).toMatch(/^\$\{\{ success\(\) && .* \}\}$/);
  });

  it('grant nothing, and hold no secret', () => {
    const kinds = new Set(kargoObjects(team()).map((object) => object['kind']));
    expect([...kinds]).toEqual(['Namespace', 'Project', 'ProjectConfig', 'Warehouse', 'Stage']);
  });
});
