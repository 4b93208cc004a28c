import { describe, expect, it } from 'vitest';
import { sharedSchema } from './shared-schema.ts';

const draft = 'http://json-schema.org/draft-07/schema#';

describe('a schema that several charts share', () => {
  it('stands once in the schema of their parent, under the name of each', () => {
    const team = { $schema: draft, type: 'object', properties: { a: { $ref: '#/definitions/a' } } };
    const text = sharedSchema(JSON.stringify({ ...team, definitions: { a: { type: 'string' } } }), ['one', 'two']);
    expect(JSON.parse(text ?? '')).toEqual({
      $schema: draft,
      properties: {
        one: { $ref: '#/definitions/chartwright-member' },
        two: { $ref: '#/definitions/chartwright-member' },
      },
      definitions: {
        a: { type: 'string' },
        'chartwright-member': { type: 'object', properties: { a: { $ref: '#/definitions/a' } } },
      },
    });
  });

  it.each([
    ['text that is no JSON', '{'],
    ['a schema that is no object', 'true'],
    ['another draft', JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema' })],
    ['a reference to itself', JSON.stringify({ $schema: draft, properties: { a: { $ref: '#' } } })],
    ['a reference to another file', JSON.stringify({ $schema: draft, properties: { a: { $ref: 'a.json' } } })],
    ['nothing but a reference', JSON.stringify({ $schema: draft, $ref: '#/definitions/a', definitions: { a: {} } })],
    ['a name of its own', JSON.stringify({ $schema: draft, definitions: { a: { $id: 'https://example.com/a' } } })],
    ['a definition of that name', JSON.stringify({ $schema: draft, definitions: { 'chartwright-member': {} } })],
  ])('stays where it is with %s', (_, text) => {
    expect(sharedSchema(text, ['one'])).toBeUndefined();
  });
});
