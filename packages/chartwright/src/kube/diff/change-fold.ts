import { createHash } from 'node:crypto';
import { groupOf } from '../catalog.ts';
import { type InstalledObject, nameOf } from '../installed-object.ts';
import { readManifest } from '../manifest.ts';
import { differingDocuments, type DocumentPair, writtenName } from './documents.ts';
import { diffObjects, type ObjectChange } from './object-changes.ts';
import { namelessBy, type ReleaseNames, type WithoutNames } from './release-names.ts';

/** One release as it was and as it is; an empty manifest stands for none. */
export interface ComparedRelease {
  /** Whose release it is. */
  readonly team: string;
  /** Undefined for the team's own values, in a workspace without environments. */
  readonly environment: string | undefined;
  /** The file in which a person sets its values, relative to the workspace. */
  readonly file: string;
  readonly names: ReleaseNames;
  readonly before: string;
  readonly after: string;
}

/** Where a change is found. */
export interface ChangePlace {
  readonly team: string;
  readonly environment: string | undefined;
  /** `Deployment/team-a/web`. */
  readonly object: string;
  readonly file: string;
}

/** A change, and every place that has it: names of team, namespace and workload are all that differs between them. */
export interface FoldedChange {
  /** As it is in the first place. */
  readonly change: ObjectChange;
  readonly places: readonly ChangePlace[];
}

interface Fold {
  readonly change: ObjectChange;
  readonly places: ChangePlace[];
}

/** What a pair of documents comes to: a change, or no more than another version in its labels. */
type Verdict = Fold | 'relabelled';

/**
 * Folds equal changes of many releases. A pair of documents is parsed once, however many releases have it under other
 * names; and changes whose documents differ elsewhere fold by what they change.
 */
export class ChangeFold {
  /** By the digest of a pair without its names; undefined for a pair that is none of a single object. */
  readonly #verdicts = new Map<string, Verdict | undefined>();
  readonly #folds = new Map<string, Fold>();
  #relabelled = 0;

  add(release: ComparedRelease): void {
    for (const pair of differingDocuments(release.before, release.after)) {
      const nameless = namelessBy(release.names, pair.after ?? pair.before ?? '');
      const key = digest([nameless(pair.before ?? ''), nameless(pair.after ?? '')]);
      const known = this.#verdicts.get(key);
      if (known === undefined) this.#addParsed(release, pair, key, nameless);
      else if (known === 'relabelled') this.#relabelled += 1;
      else known.places.push(placeOf(release, renamed(known.change, pair)));
    }
  }

  /** Adds a change that was found otherwise, such as one of the platform's. */
  addChange(change: ObjectChange, place: ChangePlace): void {
    const texts = { before: '', after: JSON.stringify(change.object.value) };
    this.#foldOf(change, texts, (text) => text).places.push(place);
  }

  /** Adds objects that differ in the versions of their labels alone. */
  addRelabelled(count: number): void {
    this.#relabelled += count;
  }

  /** The changes in the order in which they came. */
  changes(): FoldedChange[] {
    return [...this.#folds.values()];
  }

  /** Objects that differ in nothing but the versions in their labels. */
  get relabelled(): number {
    return this.#relabelled;
  }

  #addParsed(release: ComparedRelease, pair: DocumentPair, key: string, nameless: WithoutNames): void {
    const { changes, relabelled } = diffObjects(objectsOf(pair.before), objectsOf(pair.after));
    this.#relabelled += relabelled;
    const folds = changes.map((change) => this.#foldOf(change, pair, nameless));
    for (const [index, fold] of folds.entries())
      fold.places.push(placeOf(release, nameOf((changes[index] as ObjectChange).object)));
    // A List gives several objects, whose names are not read off its text.
    const [only] = folds;
    if (folds.length + relabelled === 1) this.#verdicts.set(key, only ?? 'relabelled');
  }

  #foldOf(change: ObjectChange, pair: DocumentPair, nameless: WithoutNames): Fold {
    const { object } = change;
    // Of an object that came or went there are no fields to compare: it is the same where its text is.
    const content =
      change.change === 'changed' ? [JSON.stringify(change.fields)] : [pair.before ?? '', pair.after ?? ''];
    const parts = [`${object.ring ?? ''} ${object.name}`, JSON.stringify(change.marks), ...content].map(nameless);
    const key = digest([change.change, object.apiVersion, object.kind, ...parts]);
    const fold = this.#folds.get(key) ?? { change, places: [] };
    this.#folds.set(key, fold);
    return fold;
  }
}

function placeOf({ team, environment, file }: ComparedRelease, object: string): ChangePlace {
  return { team, environment, object, file };
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha1');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('base64');
}

/** What is no object was refused when the manifest was rendered and checked; here it is left out. */
function objectsOf(text: string | undefined): InstalledObject[] {
  if (text === undefined) return [];
  return readManifest(text, 'manifest').objects.map((object) => ({
    object,
    ring: undefined,
    apiVersion: object.apiVersion,
    group: groupOf(object.apiVersion),
    kind: object.kind,
    name: object.name,
    namespace: object.namespace,
    value: object.value,
  }));
}

/** The name of an object that was not parsed, since another release has the same under another name. */
function renamed({ object }: ObjectChange, pair: DocumentPair): string {
  const { name, namespace } = writtenName(pair.after ?? pair.before ?? '');
  return nameOf({ kind: object.kind, namespace: object.namespace === undefined ? undefined : namespace, name });
}
