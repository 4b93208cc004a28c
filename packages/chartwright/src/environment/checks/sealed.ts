import type { Problem } from '../../core/problem.ts';
import { isMap, listOf, mapOf, type Segment, valueAt } from '../../core/untyped.ts';
import { finding } from '../../kube/finding.ts';
import { type ManifestObject, readManifest } from '../../kube/manifest.ts';

/** A value that SOPS has encrypted. */
const SEALED = /^ENC\[AES256_GCM,data:[^,]*,iv:[^,]+,tag:[^,]+,type:\w+\]$/;

/** Fields of SOPS' metadata that say who may decrypt a file. */
const RECIPIENTS = ['age', 'pgp', 'kms', 'gcp_kms', 'azure_kv', 'hc_vault', 'key_groups'];

/** Where `kubectl apply` keeps the whole object as it was applied. */
const APPLIED = ['metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration'];

/**
 * Whether the Secrets of a file are sealed by SOPS, so that the repository may hold it. No value is reported.
 *
 * @param source a file below `environments/<env>/secrets`; what is no YAML is judged as a whole
 */
export function sealedProblems({ file, text }: { readonly file: string; readonly text: string }): Problem[] {
  if (!/\.(ya?ml|json)$/i.test(file)) return isSealedText(text) ? [] : [unsealedFile(file)];
  const { objects, problems } = readManifest(text, file);
  return [...problems, ...objects.flatMap(ofObject)];
}

/** SOPS' own forms for dotenv, INI and binary files. */
function isSealedText(text: string): boolean {
  // Of variables each line is a value of its own, which SOPS may have left open.
  const lines = /^sops_mac=/m.test(text) ? text.split(/\r?\n/).filter((line) => !/^(sops_\w+=|#|$)/.test(line)) : [];
  return lines.every((line) => isSealed(line.replace(/^[^=]*=/, ''))) && hasMarks(text);
}

function hasMarks(text: string): boolean {
  return /ENC\[AES256_GCM,data:/.test(text) && /sops_mac=|^\[sops\]$|"sops"\s*:/m.test(text);
}

function unsealedFile(file: string): Problem {
  return {
    code: 'secret/unsealed',
    severity: 'error',
    file,
    path: '',
    found: 'a file that SOPS has not sealed',
    expected: 'files that are sealed by SOPS, since the repository keeps what is here for good',
    fix: `run \`sops encrypt --in-place ${file}\`, or remove it; if it was committed, rotate what it holds`,
  };
}

function ofObject(object: ManifestObject): Problem[] {
  const { sops } = object.value;
  const applied = secretsOf(object).length === 0 ? undefined : valueAt(object.value, APPLIED);
  if (applied !== undefined && !isSealed(applied)) return [copied(object)];
  if (SEALED.test(object.kind) || SEALED.test(object.name)) return [sealedWhole(object)];
  const open = secretsOf(object).flatMap((at) =>
    ['data', 'stringData'].flatMap((field) => {
      const values = valueAt(object.value, [...at, field]);
      if (values !== undefined && !isMap(values)) return [unsealed(object, [...at, field], sops)];
      return Object.entries(mapOf(values)).flatMap(([key, value]) =>
        isSealed(value) ? [] : [unsealed(object, [...at, field, key], sops)],
      );
    }),
  );
  return open.length > 0 || sops === undefined ? open : ofMetadata(object, mapOf(sops));
}

/** Where an object holds Secrets: one itself, and the templates of the SOPS Secrets Operator. */
function secretsOf(object: ManifestObject): (readonly Segment[])[] {
  if (object.kind === 'Secret') return [[]];
  if (object.kind !== 'SopsSecret') return [];
  const templates = listOf(mapOf(object.value['spec'])['secretTemplates']);
  return templates.map((_, index) => ['spec', 'secretTemplates', index]);
}

/** SOPS leaves an empty text as it is. */
function isSealed(value: unknown): boolean {
  return value === '' || (typeof value === 'string' && SEALED.test(value));
}

/** Without its code and its recipients nobody can decrypt a file, or tell whether somebody has changed it. */
function ofMetadata(object: ManifestObject, sops: Readonly<Record<string, unknown>>): Problem[] {
  const isWhole = typeof sops['mac'] === 'string' && SEALED.test(sops['mac']);
  if (isWhole && RECIPIENTS.some((name) => listOf(sops[name]).length > 0)) return [];
  return [
    problem(object, ['sops'], {
      found: isWhole ? 'nobody who may decrypt it' : 'no code of authentication (`mac`)',
      expected: 'the metadata as SOPS writes it, or the Secret cannot be decrypted in the cluster',
      fix: 'restore the file, and change it by `sops edit` alone',
    }),
  ];
}

function unsealed(object: ManifestObject, at: readonly Segment[], sops: unknown): Problem {
  return problem(object, at, {
    found: sops === undefined ? 'a Secret in plain text' : 'a value that SOPS has left in plain text',
    expected: 'values that are sealed by SOPS, since the repository keeps what is here for good',
    fix:
      sops === undefined
        ? `run \`sops encrypt --in-place ${object.source}\`; if it was committed, rotate it`
        : 'set `encrypted_regex: ^(data|stringData)$` in .sops.yaml, and encrypt the file again',
  });
}

function copied(object: ManifestObject): Problem {
  return problem(object, APPLIED, {
    found: 'a copy of the Secret in plain text, as `kubectl apply` keeps it',
    expected: 'values that are sealed by SOPS, since the repository keeps what is here for good',
    fix: 'remove the annotation, and encrypt the file again; if it was committed, rotate what it holds',
  });
}

function sealedWhole(object: ManifestObject): Problem {
  return problem(object, ['kind'], {
    found: 'an object whose kind or name is sealed too',
    expected: 'kind and metadata in plain text, or neither Argo CD nor Flux can read what it is',
    fix: 'set `encrypted_regex: ^(data|stringData)$` in .sops.yaml, and encrypt the file again',
  });
}

function problem(
  object: ManifestObject,
  at: readonly Segment[],
  text: Pick<Problem, 'found' | 'expected' | 'fix'>,
): Problem {
  return { ...finding(object, at, { ...text, code: 'objects/value' }), code: 'secret/unsealed' };
}
