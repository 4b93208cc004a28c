import { describe, expect, it } from 'vitest';
import { shippedBundle, shippedCatalog } from '../bundles.fixture.ts';
import type { ManifestObject } from '../manifest.ts';
import { validateObjects } from '../validate.ts';
import { mapOf, listOf } from '../../core/untyped.ts';
import { VALIDATIONS } from './broken-rules.ts';
import { compile } from './expressions.ts';
import { brokenObjects, keptObjects } from './rule-cases.fixture.ts';

const catalog = shippedCatalog();
const findings = (object: ManifestObject): readonly (readonly [string, string, string])[] =>
  validateObjects([object], catalog)
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path, expected }) => [code, path.replace(/^.*?: /, ''), expected]);
const titled = <Case>(one: Case & { readonly object: ManifestObject }) =>
  [`${one.object.kind} ${JSON.stringify(one.object.value['spec']).slice(0, 200)}`, one] as const;

function* rulesIn(value: unknown): Generator<string> {
  for (const item of listOf(value)) yield* rulesIn(item);
  for (const [key, item] of Object.entries(mapOf(value)))
    if (key === VALIDATIONS) yield* listOf(item).map((one) => String(mapOf(one)['rule']));
    else yield* rulesIn(item);
}

// That Kubernetes does so is what the scenario `api-rules` compares with its API server.
describe('a rule of a bundled definition', () => {
  it.each(brokenObjects.map(titled))('refuses %s', (_, { object, field, message }) => {
    expect(findings(object)).toEqual([['objects/definition-rule', field, expect.stringContaining(message)]]);
  });

  it.each(keptObjects.map((object) => titled({ object })))('accepts %s', (_, { object }) => {
    expect(findings(object)).toEqual([]);
  });

  it('is evaluated, since it can be compiled: those that cannot', () => {
    const rules = new Set(rulesIn(shippedBundle('custom').rules));
    expect(rules.size).toBeGreaterThan(150);
    expect([...rules].filter((rule) => compile(rule) === undefined)).toEqual([]);
  });
});
