import { fileProblem, type Problem, ProblemsError } from '../../core/problem.ts';
import { lineOf } from '../../kube/location.ts';
import { type ManifestObject, readManifest } from '../../kube/manifest.ts';

/** As many fields as no application has, and aliases that refer to each other reach at once. */
const MOST_FIELDS = 200_000;

/**
 * The objects of a file of manifests: YAML or JSON, several documents, lists, as `kubectl get -o yaml` and `helm get
 * manifest` print them too.
 *
 * @param file the source, as the person named it
 * @throws ProblemsError when the file holds no objects, or something that is none
 */
export function readManifests(file: string, text: string): readonly ManifestObject[] {
  const { objects, problems } = readManifest(text, file);
  // A comment of Helm's names a template of another repository.
  const found = problems.map((problem) => ({ ...problem, file }));
  if (found.length > 0) throw new ProblemsError(found);
  if (objects.length === 0) throw new ProblemsError([nothing(file)]);
  const endless = objects.find(({ value }) => isEndless(value));
  if (endless !== undefined) throw new ProblemsError([endlessProblem(file, endless)]);
  return objects;
}

/** Whether a value holds itself by an alias, or more than anybody wrote. */
function isEndless(root: unknown): boolean {
  let count = 0;
  const left = [root];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inner: unknown[] = Object.values(value);
    count += inner.length;
    if (count > MOST_FIELDS) return true;
    left.push(...inner);
  }
  return false;
}

function nothing(file: string): Problem {
  return fileProblem(file, {
    code: 'import/no-objects',
    found: 'no Kubernetes object',
    expected: 'manifests: one object or several, as YAML or JSON',
    fix: 'name a file that `kubectl get -o yaml`, `helm template` or `kustomize build` printed',
  });
}

function endlessProblem(file: string, object: ManifestObject): Problem {
  return {
    ...fileProblem(file, {
      code: 'import/endless',
      found: 'an alias that leads back to its own anchor, or aliases that repeat more than anybody wrote',
      expected: 'an object that ends',
      fix: 'write the value out in place of the alias',
    }),
    line: lineOf(object, []),
    path: `${object.kind} ${object.name}`,
  };
}
