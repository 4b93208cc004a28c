import { type DocumentPath, formatPath } from '../../core/document-path.ts';
import { distinct, type Problem } from '../../core/problem.ts';
import { distinctBy, valueAt } from '../../core/untyped.ts';
import { lineOf } from '../../kube/location.ts';
import type { ManifestObject } from '../../kube/manifest.ts';
import type { Part } from './part.ts';

/** Where something of a source is said otherwise or not at all, and what a person can do about it. */
export interface NoteText {
  readonly expected: string;
  readonly fix: string;
}

/** Collects what the values do not say as the source does, each with its place in the source. */
export class Notes {
  readonly #file: string;
  readonly #remedies: Remedies;
  readonly #problems: Problem[] = [];

  /**
   * @param file the source, as the person named it
   * @param remedies of fields that no key says
   */
  constructor(file: string, remedies: Remedies = REMEDIES) {
    this.#file = file;
    this.#remedies = remedies;
  }

  get problems(): readonly Problem[] {
    return distinct(this.#problems).toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }

  /** A field that no key of the values says. */
  notSaid(object: ManifestObject, path: DocumentPath, text: NoteText): void {
    this.#add('import/not-said', object, path, text);
  }

  /** A field that the values say otherwise. */
  changed(object: ManifestObject, path: DocumentPath, text: NoteText): void {
    this.#add('import/changed', object, path, text);
  }

  /**
   * A secret that is written out, which is left out.
   *
   * @param secret name of the Secret that the values refer to instead
   */
  secret(object: ManifestObject, path: DocumentPath, secret: string, key: string): void {
    this.#add('import/secret', object, path, {
      expected: 'no secret in values, which the repository and the release keep',
      fix: `make the Secret ${secret} in the cluster, with the key ${key}: the values refer to it`,
    });
  }

  /** An object of which nothing is imported. */
  leftOut(object: ManifestObject, text: NoteText): void {
    this.#add('import/left-out', object, [], text);
  }

  /** Every field of an object that nobody read. */
  rest(part: Part): void {
    for (const path of distinctBy(part.unread().map(outermost), formatPath))
      this.notSaid(part.object, path, remedyOf(path, this.#remedies));
  }

  #add(code: string, object: ManifestObject, path: DocumentPath, { expected, fix }: NoteText): void {
    this.#problems.push({
      code,
      severity: 'warning',
      file: this.#file,
      line: lineOf(object, path),
      path: `${object.kind} ${object.name}${path.length === 0 ? '' : ` ${formatPath(path)}`}`,
      found: foundAt(object, path),
      expected,
      fix,
    });
  }
}

/** Labels are told as one. */
function outermost(path: DocumentPath): DocumentPath {
  return path[1] === 'labels' ? path.slice(0, 2) : path;
}

/** Below these are the variables of manifests and of Compose files, and contents of files. */
const HIDDEN: ReadonlySet<unknown> = new Set(['env', 'environment', 'content']);

/** A Secret's values are never quoted, nor is what a variable holds: it may be a password. */
function foundAt(object: ManifestObject, path: DocumentPath): string {
  if (path.length === 0) return `${/^[AEIOU]/.test(object.kind) ? 'an' : 'a'} ${object.kind}`;
  if (path[1] === 'labels') return 'labels of its own';
  const value = valueAt(object.value, path);
  if (['Secret', 'ConfigMap'].includes(object.kind) || path.some((step) => HIDDEN.has(step)))
    return 'a value (not shown)';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** Paths of which is known why no key says them → what holds instead, and what to do. */
export type Remedies = readonly (readonly [RegExp, NoteText])[];

const REMEDIES: Remedies = [
  [
    /\.(hostNetwork|hostPID|hostIPC|hostPath|hostPort|privileged|shareProcessNamespace|procMount)$/,
    { expected: 'a pod apart from its node, as Pod Security’s level restricted asks', fix: 'do without it' },
  ],
  [
    /\.(securityContext|capabilities|seccompProfile|appArmorProfile|seLinuxOptions|readOnlyRootFilesystem|runAsNonRoot|allowPrivilegeEscalation)(\.|\[|$)/,
    {
      expected:
        'the security context that the chart gives every container: no root, no capabilities, a read-only file system',
      fix: 'mount what the program writes to as scratch, and choose its user by security.runAsUser',
    },
  ],
  [
    /\.(affinity|topologySpreadConstraints)(\.|\[|$)/,
    { expected: 'pods that the chart spreads over zones and nodes', fix: 'set spread, nodeSelector or tolerations' },
  ],
  [
    /\.lifecycle(\.|\[|$)/,
    {
      expected: 'a command or a request of the workload’s own container, or a sleep before its end',
      fix: 'write lifecycle.preStop or .postStart with exec or httpGet, or set preStopSleepSeconds',
    },
  ],
  [/\.strategy(\.|\[|$)/, { expected: 'RollingUpdate or Recreate', fix: 'set rollout' }],
  [
    /\.automountServiceAccountToken$/,
    {
      expected: 'no token of Kubernetes’ API in a pod that does not call it',
      fix: 'set serviceAccount.mountToken, if the workload calls the API, and ask the platform for a role',
    },
  ],
  [
    /\.storageClassName$/,
    {
      expected: 'a volume that a StorageClass of the environment makes; an empty name asks for one that somebody made',
      fix: 'choose a class by storageClass, and copy the data',
    },
  ],
  [
    /\.volumeName$/,
    {
      expected: 'a volume that the StorageClass makes for the claim',
      fix: 'nothing where the claim stays in its namespace: `helm upgrade --take-ownership` takes it up; elsewhere copy the data',
    },
  ],
  [
    /\.ttlSecondsAfterFinished$/,
    { expected: 'a Job that stays until the next release', fix: 'set job.phase, if it has to go earlier' },
  ],
  [
    /\.metadata\.labels(\.|\[|$)|^metadata\.labels/,
    { expected: 'the labels that the chart gives its objects', fix: 'nothing, unless something selects by it' },
  ],
];

function remedyOf(path: DocumentPath, remedies: Remedies): NoteText {
  const text = `.${formatPath(path)}`;
  const known = remedies.find(([pattern]) => pattern.test(text));
  return (
    known?.[1] ?? {
      expected: 'a field that a key of the team’s values says',
      fix: 'see whether the workload needs it; docs/guides/importing.md tells what takes its place',
    }
  );
}
