import type { Problem } from '../core/problem.ts';
import { groupOf, type KnownKind, type SchemaCatalog } from './catalog.ts';
import { finding } from './finding.ts';
import type { ManifestObject } from './manifest.ts';
import { nearest } from './schema-findings.ts';

/**
 * The problem of an object whose kind has no schema: an error for a version or a kind that Kubernetes does not serve; a
 * warning for a custom kind that is merely unknown, so that it is never skipped in silence.
 */
export function unknownKindFinding(object: ManifestObject, catalog: SchemaCatalog): Problem {
  const group = groupOf(object.apiVersion);
  const inGroup = [...catalog.kinds()].filter((known) => groupOf(known.apiVersion) === group);
  const versions = inGroup.filter((known) => known.kind === object.kind);
  // A group without a dot cannot be a CustomResourceDefinition's, and of a group of Kubernetes' own all kinds are known.
  const isKubernetes = !group.includes('.') || inGroup.some((known) => known.origin === 'kubernetes');
  if (versions.length > 0) return otherVersion(object, versions);
  return isKubernetes ? noSuchKind(object, inGroup, catalog) : noSchema(object);
}

function otherVersion(object: ManifestObject, versions: readonly KnownKind[]): Problem {
  const names = versions.map((known) => known.apiVersion).join(' or ');
  // A bundle may lag behind the cluster's definitions; Kubernetes' own kinds and the user's definitions do not.
  const isCertain = versions.some((known) => known.origin !== 'bundle');
  return finding(object, ['apiVersion'], {
    code: 'objects/api-version',
    severity: isCertain ? 'error' : 'warning',
    found: `"${object.apiVersion}"`,
    expected: names,
    fix: `write ${names}; this version is not known to be served`,
  });
}

function noSuchKind(object: ManifestObject, inGroup: readonly KnownKind[], catalog: SchemaCatalog): Problem {
  const elsewhere = [...catalog.kinds()].filter((known) => known.kind === object.kind && known.origin === 'kubernetes');
  const near = nearest(
    object.kind,
    inGroup.map((known) => known.kind),
  );
  const right = elsewhere.map((known) => known.apiVersion).join(' or ');
  return finding(object, ['kind'], {
    code: 'objects/unknown-kind',
    found: `${object.apiVersion} ${object.kind}`,
    expected: right === '' ? 'a kind that Kubernetes has' : `apiVersion ${right}`,
    fix: fixForKind(right, near),
  });
}

function fixForKind(right: string, near: string | undefined): string {
  if (right !== '') return `write apiVersion: ${right}`;
  return near === undefined ? 'look the kind up with `kubectl api-resources`' : `write kind: ${near}`;
}

function noSchema(object: ManifestObject): Problem {
  return finding(object, ['kind'], {
    code: 'objects/no-schema',
    severity: 'warning',
    found: `${object.apiVersion} ${object.kind}, which was not checked`,
    expected: 'a kind whose schema is known',
    fix: 'put its CustomResourceDefinition into the CRD folder',
  });
}
