import { templateFault } from '../../kube/alert-template.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesExternalSecret } from '../generated/team-values.ts';
import type { ValueFault } from './value-fault.ts';

/** Templates of Secrets that Go does not parse, with which external-secrets makes no Secret; and keys that one lacks. */
export function externalSecretFaults({ alerting, externalSecrets, workloads }: EffectiveTeamValues): ValueFault[] {
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
  const missing = uses(workloads, alerting).flatMap(({ path, secret, key }): ValueFault[] => {
    const keys = Object.hasOwn(externalSecrets, secret) ? keysOf(externalSecrets[secret]) : [key];
    if (keys.includes(key)) return [];
    return [
      {
        code: 'values/secret-key',
        path,
        found: `the key ${key}, which externalSecrets.${secret} does not have`,
        expected: `one of its keys: ${keys.join(', ')}`,
        fix: 'name one of these, or add it there',
      },
    ];
  });
  return [...templates, ...missing, ...passwordFaults(workloads, externalSecrets)];
}

/** The edge reads users from one key, which nobody names. */
function passwordFaults(
  workloads: EffectiveTeamValues['workloads'],
  externalSecrets: EffectiveTeamValues['externalSecrets'],
): ValueFault[] {
  return Object.entries(workloads).flatMap(([workload, { expose }]): ValueFault[] => {
    const { secret } = expose?.basicAuth ?? {};
    if (secret === undefined || !Object.hasOwn(externalSecrets, secret)) return [];
    const keys = keysOf(externalSecrets[secret]);
    if (keys.includes('users')) return [];
    return [
      {
        code: 'values/secret-key',
        path: ['workloads', workload, 'expose', 'basicAuth', 'secret'],
        found: `the Secret of externalSecrets.${secret}, which has no key users`,
        expected: `the key users, from which the edge reads users and passwords, beside ${keys.join(', ')}`,
        fix: 'add it there, with a line of htpasswd a user',
      },
    ];
  });
}

interface SecretUse {
  readonly path: ValueFault['path'];
  readonly secret: string;
  readonly key: string;
}

/** Where values name a key that a Secret must have. */
function uses(
  workloads: EffectiveTeamValues['workloads'],
  { receivers }: EffectiveTeamValues['alerting'],
): SecretUse[] {
  return [
    ...Object.entries(workloads).flatMap(([workload, { envSecrets, autoscaling }]) => [
      ...Object.entries(envSecrets).flatMap(([variable, { secret, key, optional }]) =>
        optional ? [] : [{ path: ['workloads', workload, 'envSecrets', variable, 'key'], secret, key }],
      ),
      ...Object.entries(autoscaling.keda?.triggers ?? {}).flatMap(([trigger, { authentication = {} }]) => {
        const path = ['workloads', workload, 'autoscaling', 'keda', 'triggers', trigger, 'authentication'];
        return Object.entries(authentication).map(([parameter, from]) => ({
          path: [...path, parameter, 'key'],
          ...from,
        }));
      }),
    ]),
    ...Object.entries(receivers).flatMap(([name, channels]) =>
      Object.entries<Pick<SecretUse, 'key' | 'secret'>>({ ...channels }).map(([channel, { secret, key }]) => ({
        path: ['alerting', 'receivers', name, channel, 'key'],
        secret,
        key,
      })),
    ),
  ];
}

/** A template's keys take the place of those that are read. */
function keysOf(secret: EffectiveTeamValuesExternalSecret | undefined): string[] {
  return Object.keys(secret?.template ?? secret?.keys ?? {});
}
