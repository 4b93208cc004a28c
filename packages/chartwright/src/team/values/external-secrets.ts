import { templateFault } from '../../kube/alert-template.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesExternalSecret } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/** Templates of Secrets that Go does not parse, with which external-secrets makes no Secret; and keys that one lacks. */
export function externalSecretFaults({ externalSecrets, workloads }: EffectiveTeamValues): ValueFault[] {
  const templates = Object.entries(externalSecrets).flatMap(([name, { template = {} }]) =>
    Object.entries(template).flatMap(([key, text]): ValueFault[] => {
      const fault = templateFault(text);
      if (fault === undefined) return [];
      return [
        {
          code: 'values/secret-template',
          path: ['externalSecrets', name, 'template', key],
          found: fault,
          expected: 'a template that Go parses',
          fix: 'write it as `postgres://app:{{ .password }}@db/app`, with names of `keys`',
        },
      ];
    }),
  );
  const variables = Object.entries(workloads).flatMap(([workload, { envSecrets }]) =>
    Object.entries(envSecrets).flatMap(([variable, { secret, key, optional }]): ValueFault[] => {
      const keys = Object.hasOwn(externalSecrets, secret) ? keysOf(externalSecrets[secret]) : [key];
      if (keys.includes(key) || optional) return [];
      return [
        {
          code: 'values/secret-key',
          path: ['workloads', workload, 'envSecrets', variable, 'key'],
          found: `the key ${key}, which externalSecrets.${secret} does not have`,
          expected: `one of its keys: ${keys.join(', ')}`,
          fix: 'name one of these, or add it there',
        },
      ];
    }),
  );
  return [...templates, ...variables];
}

/** A template's keys take the place of those that are read. */
function keysOf(secret: EffectiveTeamValuesExternalSecret | undefined): string[] {
  return Object.keys(secret?.template ?? secret?.keys ?? {});
}
