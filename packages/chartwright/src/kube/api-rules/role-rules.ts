import { textOf } from '../../core/untyped.ts';
import { isDnsSubdomain, isPathSegment } from '../names.ts';
import type { ApiRule } from './api-rule.ts';
import { isDataKey, isEmpty, required } from './rule-builders.ts';

const RBAC = 'rbac.authorization.k8s.io';
const rules = { source: 'rbac: ValidatePolicyRule', on: 'object', each: ['rules.*'], kinds: ['Role'] } as const;
const binding = { on: 'object', kinds: ['RoleBinding'] } as const;

/** What k8s.io/kubernetes/pkg/apis/rbac/validation refuses, and what keys of data may be. */
export const roleRules: readonly ApiRule[] = [
  required(rules, 'verbs'),
  ...['apiGroups', 'resources'].map((field): ApiRule => ({
    ...rules,
    field,
    isWrong: (list, { value }) => isEmpty(list) && isEmpty(value['nonResourceURLs']),
    expected: 'at least one',
    fix: `list ${field}`,
  })),
  {
    ...rules,
    field: 'nonResourceURLs',
    isWrong: (list) => !isEmpty(list),
    expected: 'none, since a Role is of a namespace',
    fix: 'remove nonResourceURLs',
  },
  {
    ...binding,
    source: 'rbac: ValidateRoleBinding',
    field: 'roleRef.apiGroup',
    isWrong: (group) => !isEmpty(group) && group !== RBAC,
    expected: RBAC,
    fix: `write ${RBAC}`,
  },
  {
    ...binding,
    source: 'rbac: ValidateRoleBinding (IsPathSegmentName)',
    field: 'roleRef.name',
    isWrong: (name) => typeof name === 'string' && (name === '' || !isPathSegment(name)),
    expected: 'the name of a role',
    fix: 'name the role',
  },
  {
    ...binding,
    source: 'rbac: ValidateRoleBindingSubject',
    each: ['subjects.*'],
    field: 'name',
    isWrong: (name, { value: { kind } }) =>
      isEmpty(name) || (kind === 'ServiceAccount' && !isDnsSubdomain(textOf(name) ?? '')),
    expected: 'the name of a person, a group or a ServiceAccount',
    fix: 'correct the name',
  },
  {
    ...binding,
    source: 'rbac: ValidateRoleBindingSubject',
    each: ['subjects.*'],
    field: 'apiGroup',
    isWrong: (group, { value: { kind } }) => !isEmpty(group) && (kind === 'ServiceAccount' || group !== RBAC),
    expected: `${RBAC}, or none for a ServiceAccount`,
    fix: 'remove apiGroup',
  },
  ...(['data', 'binaryData'] as const).map((field): ApiRule => ({
    source: 'core: ValidateConfigMap (IsConfigMapKey)',
    on: 'object',
    kinds: ['ConfigMap'],
    field,
    isWrong: (data) => Object.keys(data ?? {}).some((key) => !isDataKey(key)),
    found: 'a key that no file can be named by',
    expected: 'keys of letters, digits, "-", "_" and ".", at most 253 characters',
    fix: 'rename the key',
  })),
];
