import { describe, expect, it } from 'vitest';
import { shippedBundle } from './bundles.fixture.ts';
import { SchemaCatalog } from './catalog.ts';
import { kindSchemas } from './crd.ts';

const core = shippedBundle('core');

function definition(properties: unknown, more: Record<string, unknown> = {}): Record<string, unknown> {
  const openAPIV3Schema = { type: 'object', properties: { spec: { type: 'object', properties, ...more } } };
  return {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'widgets.example.com' },
    spec: {
      group: 'example.com',
      names: { kind: 'Widget', plural: 'widgets' },
      scope: 'Namespaced',
      versions: [
        { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema } },
        { name: 'v1alpha1', served: false, storage: false, schema: { openAPIV3Schema } },
      ],
    },
  };
}

/** Whether a Widget with that spec is accepted. */
function accepts(properties: unknown, spec: unknown, more: Record<string, unknown> = {}): boolean {
  const widget = SchemaCatalog.of({ core, definitions: [definition(properties, more)] }).lookup(
    'example.com/v1',
    'Widget',
  );
  const object = { apiVersion: 'example.com/v1', kind: 'Widget', metadata: { name: 'w' }, spec };
  return widget?.check(object).length === 0;
}

describe('kindSchemas', () => {
  it('gives each served version, with group, kind and scope', () => {
    const entries = kindSchemas([definition({}), { kind: 'Other' }, null], {});
    expect(entries.map(({ apiVersion, kind, scope }) => ({ apiVersion, kind, scope }))).toEqual([
      { apiVersion: 'example.com/v1', kind: 'Widget', scope: 'Namespaced' },
    ]);
  });

  it('passes over a version that has no schema', () => {
    const bare = {
      ...definition({}),
      spec: { group: 'g.io', names: { kind: 'K' }, versions: [{ name: 'v1', served: true }] },
    };
    expect(kindSchemas([bare], {})).toEqual([]);
  });

  it.each([
    ['an unknown field', { a: { type: 'string' } }, { b: 1 }, false],
    ['a known field', { a: { type: 'string' } }, { a: 'x' }, true],
    [
      'an unknown field where they are preserved',
      { o: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
      { o: { x: 1 } },
      true,
    ],
    ['a field in an object without any', { o: { type: 'object' } }, { o: { x: 1 } }, false],
    ['any value of a map', { m: { type: 'object', additionalProperties: { type: 'integer' } } }, { m: { x: 1 } }, true],
    [
      'a wrong value of a map',
      { m: { type: 'object', additionalProperties: { type: 'integer' } } },
      { m: { x: 'y' } },
      false,
    ],
    [
      'an integer for int-or-string',
      { p: { 'x-kubernetes-int-or-string': true, anyOf: [{ type: 'integer' }, { type: 'string' }] } },
      { p: 1 },
      true,
    ],
    ['a text for int-or-string', { p: { 'x-kubernetes-int-or-string': true } }, { p: 'http' }, true],
    ['a list for int-or-string', { p: { 'x-kubernetes-int-or-string': true } }, { p: [] }, false],
    ['null where nullable', { a: { type: 'string', nullable: true, enum: ['x'] } }, { a: null }, true],
    ['null elsewhere', { a: { type: 'string' } }, { a: null }, false],
    [
      'an embedded object',
      { o: { type: 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true } },
      { o: { apiVersion: 'v1', kind: 'A', x: 1 } },
      true,
    ],
    [
      'an embedded object without kind',
      { o: { type: 'object', 'x-kubernetes-embedded-resource': true, 'x-kubernetes-preserve-unknown-fields': true } },
      { o: { apiVersion: 'v1' } },
      false,
    ],
    ['a text of an unknown format', { d: { type: 'string', format: 'duration' } }, { d: '30s' }, true],
    ['a text that is no time', { d: { type: 'string', format: 'date-time' } }, { d: 'noon' }, false],
    ['a text whose pattern only Go can read', { p: { type: 'string', pattern: '^(?i)x$' } }, { p: 'whatever' }, true],
    ['a number at an exclusive bound', { n: { type: 'integer', minimum: 1, exclusiveMinimum: true } }, { n: 1 }, false],
  ])('accepts or refuses %s', (_what, properties, spec, isAccepted) => {
    expect(accepts(properties, spec)).toBe(isAccepted);
  });

  it('requires required fields, except those that have a default', () => {
    const properties = { a: { type: 'string' }, b: { type: 'string', default: 'x' } };
    expect(accepts(properties, { a: 'x' }, { required: ['a', 'b'] })).toBe(true);
    expect(accepts(properties, { b: 'x' }, { required: ['a', 'b'] })).toBe(false);
  });

  it('applies allOf, anyOf and oneOf to values without allowing more fields', () => {
    const oneOf = { oneOf: [{ required: ['a'] }, { required: ['b'] }] };
    const properties = { a: { type: 'string' }, b: { type: 'string' } };
    expect(accepts(properties, { a: 'x' }, oneOf)).toBe(true);
    expect(accepts(properties, { a: 'x', b: 'y' }, oneOf)).toBe(false);
    expect(accepts(properties, { a: 'x', c: 'y' }, oneOf)).toBe(false);
  });
});
