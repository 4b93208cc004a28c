import { describe, expect, it } from 'vitest';
import { objectsOf, shippedCatalog } from './bundles.fixture.ts';
import { narrowDefinition } from './narrow-definition.ts';
import { validateObjects } from './validate.ts';

const definition = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  spec: {
    group: 'example.com',
    names: { kind: 'Widget' },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1',
        served: true,
        schema: {
          openAPIV3Schema: {
            type: 'object',
            properties: {
              apiVersion: { type: 'string' },
              kind: { type: 'string' },
              metadata: { type: 'object' },
              spec: {
                type: 'object',
                required: ['size', 'mode'],
                properties: {
                  size: { type: 'integer' },
                  mode: { type: 'string', default: 'a' },
                  parts: {
                    type: 'array',
                    items: {
                      type: 'object',
                      properties: {
                        name: { type: 'string' },
                        deep: { type: 'object', properties: { x: { type: 'integer' } } },
                      },
                    },
                  },
                  labels: { type: 'object', additionalProperties: { type: 'string' } },
                },
              },
            },
          },
        },
      },
    ],
  },
};

const good = `apiVersion: example.com/v1
kind: Widget
metadata: { name: w }
spec: { size: 1, parts: [{ name: a }, { deep: { x: 1 } }], labels: { a: b } }
`;

describe('narrowDefinition', () => {
  it('drops the schemas below fields that no object has, and keeps the fields', () => {
    const [object] = objectsOf('apiVersion: example.com/v1\nkind: Widget\nmetadata: { name: w }\nspec: { size: 1 }\n');
    const text = JSON.stringify(narrowDefinition(definition, [object?.value ?? {}]));
    expect(text).toContain('"parts":{}');
    expect(text).toContain('"mode":{"default":"a"}');
    expect(text).not.toContain('deep');
  });

  it.each([
    ['nothing', 'size: 1', 'size: 1'],
    ['a wrong type', 'size: 1', 'size: big'],
    ['an unknown field', 'size: 1', 'size: 1, partz: []'],
    ['a missing field', 'size: 1, ', ''],
    ['a wrong entry of a list', 'name: a', 'name: 1'],
    ['a wrong field in one entry of several', 'x: 1', 'x: a'],
    ['an unknown field in an entry', 'x: 1', 'y: 1'],
    ['a wrong value of a map', 'a: b }', 'a: 1 }'],
  ])('reports the same problems as the whole definition: %s', (what, from, to) => {
    expect(good).toContain(from);
    const objects = objectsOf(good.replace(from, to));
    const whole = validateObjects(objects, shippedCatalog().with([definition]));
    const narrowed = narrowDefinition(
      definition,
      objects.map(({ value }) => value),
    );
    expect(validateObjects(objects, shippedCatalog().with([narrowed]))).toEqual(whole);
    expect(whole).toHaveLength(what === 'nothing' ? 0 : 1);
  });
});
