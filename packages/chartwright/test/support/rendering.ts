import { readManifest, type ManifestObject } from '../../src/kube/manifest.ts';
import type { RenderResult } from '../../src/toolchain/helm/helm.ts';

/** A Kubernetes object as plain data. */
export type KubernetesObject = Readonly<Record<string, unknown>>;

/** What one chart rendered to. */
export class Rendering {
  readonly manifest: string;
  readonly objects: readonly ManifestObject[];

  /** @throws Error with Helm's message when the chart did not render, or with what is no object */
  constructor(result: RenderResult) {
    if ('problems' in result) throw new Error(result.problems.map(({ path, found }) => `${path}: ${found}`).join('\n'));
    this.manifest = result.manifest;
    const { objects, problems } = readManifest(result.manifest, 'manifest');
    if (problems.length > 0) throw new Error(problems.map((problem) => `${problem.line}: ${problem.found}`).join('\n'));
    this.objects = objects;
  }

  /** `<kind>/<name>` of each object, sorted. */
  get names(): string[] {
    return this.objects.map(({ kind, name }) => `${kind}/${name}`).toSorted();
  }

  ofKind(kind: string): KubernetesObject[] {
    return this.objects.filter((object) => object.kind === kind).map((object) => object.value);
  }

  /** The one object of a kind, or of a kind and a name. @throws Error when there is none, or more than one */
  one(kind: string, name?: string): KubernetesObject {
    const found = this.objects.filter((object) => object.kind === kind && (name ?? object.name) === object.name);
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) return only.value;
    throw new Error(`${found.length} of ${kind} ${name ?? ''} among ${this.names.join(', ')}`);
  }
}

/** The value at a path such as `spec.ports.0.name` or `metadata.labels["example.com/tier"]`, or undefined. */
export function valueAt(value: unknown, path: string): unknown {
  return pathSegments(path).reduce<unknown>((at, key) => {
    return typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  }, value);
}

/** The keys of a path; one that contains dots is in brackets and quotes. */
export function pathSegments(path: string): string[] {
  return [...path.matchAll(/\["([^"]+)"\]|[^.[\]]+/g)].map((match) => match[1] ?? match[0]);
}
