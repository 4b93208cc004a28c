import { listOf, mapOf, type Untyped } from '../../core/untyped.ts';
import type { InstalledObject } from '../installed-object.ts';
import { isEqual } from './field-changes.ts';
import type { MarkRule } from './mark-rule.ts';

/** Kinds that deny something; without them it is allowed. */
const guards: Readonly<Record<string, string>> = {
  NetworkPolicy: 'network policies',
  ValidatingAdmissionPolicy: 'guard rails',
  ValidatingAdmissionPolicyBinding: 'guard rails',
  ValidatingWebhookConfiguration: 'admission webhooks',
  AuthorizationPolicy: "the mesh's authorization",
  Server: "the mesh's authorization",
  MeshTLSAuthentication: "the mesh's authorization",
  NetworkAuthentication: "the mesh's authorization",
};

/** Guards that are gone, or that let more through. */
export const guardMarks: MarkRule = (before, after) => {
  if (before === undefined) return [];
  const what = guards[before.kind];
  if (after === undefined) return what === undefined ? [] : [`one of ${what} is removed`];
  switch (after.kind) {
    case 'NetworkPolicy':
      return networkMarks(mapOf(before.value['spec']), mapOf(after.value['spec']));
    case 'ValidatingAdmissionPolicy':
      return [...policyFailure(before, after), ...fewer(before, after, 'validations', 'expression')];
    case 'ValidatingAdmissionPolicyBinding':
      return bindingMarks(mapOf(before.value['spec']), mapOf(after.value['spec']));
    case 'ValidatingWebhookConfiguration':
    case 'MutatingWebhookConfiguration':
      return webhookMarks(before, after);
    default:
      return [];
  }
};

function networkMarks(before: Untyped, after: Untyped): string[] {
  const marks = listOf(before['policyTypes'])
    .filter((type) => !listOf(after['policyTypes']).includes(type))
    .map((type) => `it no longer limits ${String(type)}`);
  for (const direction of ['ingress', 'egress'])
    if (listOf(after[direction]).some((rule) => !listOf(before[direction]).some((old) => isEqual(old, rule))))
      marks.push(`its ${direction} has new rules`);
  if (!isEqual(before['podSelector'], after['podSelector'])) marks.push('it selects other pods');
  return marks;
}

function policyFailure(before: InstalledObject, after: InstalledObject): string[] {
  const [old, now] = [before, after].map(({ value }) => mapOf(value['spec'])['failurePolicy'] ?? 'Fail');
  return old === 'Fail' && now === 'Ignore'
    ? ['requests that it cannot check are admitted (failurePolicy Ignore)']
    : [];
}

function fewer(before: InstalledObject, after: InstalledObject, key: string, name: string): string[] {
  const texts = ({ value }: InstalledObject): unknown[] =>
    listOf(mapOf(value['spec'])[key]).map((item) => mapOf(item)[name]);
  const gone = texts(before).filter((text) => !texts(after).includes(text));
  return gone.length === 0 ? [] : [`${gone.length} of its ${key} differ or are removed`];
}

function bindingMarks(before: Untyped, after: Untyped): string[] {
  const denied = listOf(before['validationActions']).includes('Deny');
  return denied && !listOf(after['validationActions']).includes('Deny') ? ['it no longer denies'] : [];
}

function webhookMarks(before: InstalledObject, after: InstalledObject): string[] {
  const hooks = ({ value }: InstalledObject): Untyped[] => listOf(value['webhooks']).map(mapOf);
  return hooks(before).flatMap((old) => {
    const now = hooks(after).find(({ name }) => name === old['name']);
    if (now === undefined) return [`webhook ${String(old['name'])} is removed`];
    const failed = (old['failurePolicy'] ?? 'Fail') === 'Fail' && now['failurePolicy'] === 'Ignore';
    return failed ? [`webhook ${String(old['name'])} admits requests that it cannot check (failurePolicy Ignore)`] : [];
  });
}
