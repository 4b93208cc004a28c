import { mapOf, type Segment } from '../../core/untyped.ts';
import type { Environment } from '../../platform/model/environment.ts';
import type { EnvironmentFault } from './fault.ts';

const types = ['contract', 'needs', 'types'] as const;

/** What the library chart fills in for every need. */
const always: readonly string[] = ['name', 'team', 'namespace'];

/** Texts in the answers of needs that no size or connection fills in: teams would find out, at their render. */
export function needFaults({ contract }: Environment): EnvironmentFault[] {
  const answers = mapOf(mapOf(contract['needs'])['types']);
  return Object.entries(answers).flatMap(([type, value]) => {
    const answer = mapOf(value);
    const sizes = Object.entries(mapOf(answer['sizes'])).map(([name, numbers]) => [name, mapOf(numbers)] as const);
    const variables = Object.keys(mapOf(answer['connection'])).map((key) => `env.${key}`);
    return ['objects', 'connection', 'pods', 'egress', 'ingress'].flatMap((part) =>
      textsIn(answer[part], [...types, type, part]).flatMap(({ path, text }) => {
        const known = new Set([...always, ...(part === 'connection' ? variables : [])]);
        return placesIn(text).flatMap((place): EnvironmentFault[] => {
          if (known.has(place)) return [];
          const lacking = lackingSize(place, sizes);
          return lacking === undefined ? [] : [unknownText(path, place, lacking)];
        });
      }),
    );
  });
}

/** The names in `<name>`; what is none of those that the library knows is text, as in `<none>`. */
function placesIn(text: string): string[] {
  return [...text.matchAll(/<((?:size|env)\.[A-Za-z0-9]+|name|team|namespace)>/g)].map(([, place]) => place ?? '');
}

/** What lacks the number of a place; undefined where every size has it. */
function lackingSize(place: string, sizes: readonly (readonly [string, object])[]): string | undefined {
  const [kind, key = ''] = place.split('.');
  if (kind !== 'size') return 'no other variable of the connection has';
  if (sizes.length === 0) return 'no size has, since there are none';
  const size = sizes.find(([, numbers]) => !Object.hasOwn(numbers, key));
  return size === undefined ? undefined : `the size ${size[0]} does not have`;
}

function textsIn(value: unknown, path: readonly Segment[]): { path: readonly Segment[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  return Object.entries(mapOf(value)).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

function unknownText(path: readonly Segment[], place: string, lacking: string): EnvironmentFault {
  return {
    path,
    text: {
      code: 'environment/need-text',
      found: `<${place}>, which ${lacking}`,
      expected: '`<size.KEY>` of a key that every size has, or in a connection `<env.KEY>` of another of its keys',
      fix: 'correct the name, or add the number to every size',
    },
  };
}
