import { isMap } from '../../core/untyped.ts';
import { type Draft, draftOf } from '../import/draft.ts';
import type { Notes } from '../import/notes.ts';
import type { Part } from '../import/part.ts';
import { secretFaults } from '../values/secrets.ts';
import { plainText } from './words.ts';

/** The variables of a service. One that holds a secret is read from a Secret, which a person makes. */
export function variablesOf(service: Part, name: string, notes: Notes): Draft {
  const env: Record<string, string> = {};
  const envSecrets: Record<string, Draft> = {};
  for (const { variable, value, at } of entriesOf(service)) {
    const path = [...service.at, 'environment', at];
    if (value === undefined) {
      notes.notSaid(service.object, path, {
        expected: 'a value in the file: this one is of the shell that starts Compose',
        fix: `write workloads.${name}.env.${variable}, or envSecrets where it is a secret`,
      });
    } else if (secretFaults({ env: { [variable]: value } }).length === 0) env[variable] = plainText(value);
    else {
      envSecrets[variable] = { secret: name, key: variable };
      notes.secret(service.object, path, name, variable);
    }
  }
  return draftOf({ env, envSecrets });
}

interface Entry {
  readonly variable: string;
  readonly value: string | undefined;
  /** Key or place below `environment`. */
  readonly at: string | number;
}

function entriesOf(service: Part): Entry[] {
  const value = service.peek('environment');
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    service.take('environment');
    return value.map((item, at) => {
      const [variable = '', ...rest] = item.split('=');
      return { variable, value: rest.length === 0 ? undefined : rest.join('='), at };
    });
  }
  if (!isMap(value) || Object.values(value).some((item) => typeof item === 'object' && item !== null)) return [];
  service.take('environment');
  return Object.entries(value).map(([variable, item]) => ({
    variable,
    value: item === null || item === undefined ? undefined : String(item as string | number | boolean),
    at: variable,
  }));
}
