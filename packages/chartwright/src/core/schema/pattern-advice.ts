import type { Advice } from './advice.ts';
import type { JsonSchema } from './compile.ts';
import { teamSchema } from './generated/team-schema.ts';
import { bytesAdvice, cidrAdvice, durationAdvice, mountPathAdvice, quantityAdvice } from './advice-measures.ts';
import { hostnameAdvice, imageAdvice, nameAdvice } from './advice-names.ts';

type Adviser = (text: string) => Advice | undefined;

/** Finds a schema by its steps from the root of the bundle. */
function schemaAt(...steps: string[]): JsonSchema {
  return steps.reduce((schema, step) => schema[step] as JsonSchema, teamSchema);
}

function definition(name: string): string {
  return String(schemaAt('definitions', name)['pattern']);
}

/** The pattern that a text must not match. */
function excluded(schema: JsonSchema): string {
  return String((schema['not'] as JsonSchema)['pattern']);
}

const image = schemaAt('definitions', 'image');

/** Advisers by pattern, which is read from the schema so that it is written in one place only. */
const ADVISERS: ReadonlyMap<string, Adviser> = new Map<string, Adviser>([
  [String(image['pattern']), imageAdvice],
  [excluded(image), imageAdvice],
  [definition('hostname'), hostnameAdvice],
  [definition('name'), (text) => nameAdvice(text, { limit: 40, startsWithLetter: true, dots: false })],
  [definition('dnsLabel'), (text) => nameAdvice(text, { limit: 63, startsWithLetter: false, dots: false })],
  [definition('dnsSubdomain'), (text) => nameAdvice(text, { limit: 253, startsWithLetter: false, dots: true })],
  [
    definition('portName'),
    (text) => nameAdvice(text, { limit: 15, startsWithLetter: false, dots: false, ofPort: true }),
  ],
  [definition('quantity'), quantityAdvice],
  [definition('bytes'), bytesAdvice],
  [definition('duration'), durationAdvice],
  [definition('cidr'), cidrAdvice],
  [definition('mountPath'), mountPathAdvice],
  ...[
    schemaAt('definitions', 'processText'),
    schemaAt('definitions', 'headerValue'),
    schemaAt('definitions', 'probe', 'properties', 'path'),
  ].map((schema): [string, Adviser] => [
    excluded(schema),
    (text) => characterAdvice(text, new RegExp(excluded(schema))),
  ]),
]);

/** Advice on a text that holds a character which it must not hold. */
function characterAdvice(text: string, refused: RegExp): Advice | undefined {
  const [character] = refused.exec(text) ?? [];
  if (character === undefined) return undefined;
  const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { expected: `no character ${name}`, fix: `remove the character ${name}` };
}

/** Advice on a text that does not match a pattern (or matches one that is excluded); undefined for others. */
export function patternAdvice(pattern: string, text: string): Advice | undefined {
  return ADVISERS.get(pattern)?.(text);
}
