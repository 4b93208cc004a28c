import { describe, expect, it } from 'vitest';
import { readManifest } from '../../kube/manifest.ts';
import { platformObjects } from '../platform-object.ts';
import { foretell } from './foretold.ts';
import { isForetoldRefusal } from './refusals.ts';

const role = (...resources: readonly string[]) => ({
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: 'deploy' },
  rules: [{ apiGroups: ['batch'], resources, verbs: ['patch'] }],
});

const definition = (fields: object) => ({
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'rules.example.com' },
  spec: {
    group: 'example.com',
    names: { kind: 'Rule', plural: 'rules' },
    versions: [{ name: 'v1', served: true, schema: { openAPIV3Schema: { type: 'object', properties: fields } } }],
  },
});

const policy = (...expressions: readonly string[]) => ({
  apiVersion: 'admissionregistration.k8s.io/v1',
  kind: 'ValidatingAdmissionPolicy',
  metadata: { name: 'guard' },
  spec: { validations: expressions.map((expression) => ({ expression })) },
});

const objects = (...values: readonly object[]) =>
  platformObjects(
    [
      {
        ring: 'base',
        namespace: 'a',
        objects: readManifest(values.map((value) => JSON.stringify(value)).join('\n---\n'), 'r').objects,
      },
    ],
    () => true,
  );

interface Told {
  readonly before?: readonly object[];
  readonly after?: readonly object[];
  readonly refused?: readonly string[];
}

function isForetold(message: string, { before = [], after = [], refused = [] }: Told, id?: string): boolean {
  const foretold = foretell(objects(...before), objects(...after), new Set(refused));
  return isForetoldRefusal(foretold, { id, object: 'it', message, release: 'team a' });
}

describe('a refusal is foretold', () => {
  const forbidden = (resource: string): string =>
    `cronjobs.batch "a" is forbidden: User "x" cannot patch resource "${resource}" in API group "batch" in the namespace "a"`;

  it('for want of a right, by a role that loses that right, and no other', () => {
    const told = { before: [role('cronjobs', 'jobs')], after: [role('jobs')] };
    expect(isForetold(forbidden('cronjobs'), told)).toBe(true);
    expect(isForetold(forbidden('jobs'), told)).toBe(false);
    expect(isForetold(forbidden('cronjobs'), {})).toBe(false);
  });

  it('for a field that is not known, by a definition of its kind that loses one', () => {
    const told = { before: [definition({ limit: {} })], after: [definition({})] };
    const message = 'failed to create typed patch object: .limit: field not declared in schema';
    expect(isForetold(message, told, JSON.stringify(['example.com', 'Rule', 'a', 'one']))).toBe(true);
    expect(isForetold(message, told, JSON.stringify(['example.com', 'Other', 'a', 'one']))).toBe(false);
  });

  it('of a policy, by new validations or by the offline checks of that team; a change of another kind tells nothing', () => {
    const message = "ValidatingAdmissionPolicy 'guard' with binding 'guard' denied request: no";
    expect(isForetold(message, { before: [policy('a')], after: [policy('a', 'b')] })).toBe(true);
    expect(isForetold(message, { refused: ['team a'] })).toBe(true);
    expect(isForetold(message, { refused: ['team b'] })).toBe(false);
    expect(isForetold(message, { before: [role('jobs')], after: [role()] })).toBe(false);
  });
});
