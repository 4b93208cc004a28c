import { fileProblem, type Problem, ProblemsError } from '../../core/problem.ts';
import { distinctBy } from '../../core/untyped.ts';
import { lineOf } from '../../kube/location.ts';
import { type ManifestObject, readManifest } from '../../kube/manifest.ts';
import { endlessText, isEndless } from './foreign-yaml.ts';

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
  if (endless !== undefined) throw new ProblemsError([objectProblem(file, endless, endlessText)]);
  const unusable = [...nameless(file, objects), ...twice(file, objects), ...elsewhere(file, objects)];
  if (unusable.length > 0) throw new ProblemsError(unusable);
  return objects;
}

function nameless(file: string, objects: readonly ManifestObject[]): Problem[] {
  return objects
    .filter(({ name }) => name === '')
    .map((object) =>
      objectProblem(file, object, {
        code: 'import/no-name',
        found: 'an object without metadata.name',
        expected: 'a name, which the values key it by',
        fix: 'give it one; generateName makes another each time',
      }),
    );
}

function twice(file: string, objects: readonly ManifestObject[]): Problem[] {
  const seen = new Set<string>();
  return objects.flatMap((object) => {
    const identity = JSON.stringify([object.apiVersion.split('/')[0], object.kind, object.namespace, object.name]);
    const isNew = !seen.has(identity);
    seen.add(identity);
    if (isNew) return [];
    return objectProblem(file, object, {
      code: 'import/twice',
      found: `${object.kind} ${object.name} a second time`,
      expected: 'each object once',
      fix: 'remove one of the two',
    });
  });
}

/** A team has one namespace. */
function elsewhere(file: string, objects: readonly ManifestObject[]): Problem[] {
  const [first, second] = distinctBy(
    objects.filter(({ namespace }) => namespace !== undefined),
    ({ namespace }) => namespace ?? '',
  );
  if (second === undefined) return [];
  return [
    objectProblem(file, second, {
      code: 'import/namespaces',
      found: `an object of the namespace ${second.namespace ?? ''} beside those of ${first?.namespace ?? ''}`,
      expected: 'objects of one namespace, as a team has one',
      fix: 'import those of each namespace into a team of its own',
    }),
  ];
}

function objectProblem(
  file: string,
  object: ManifestObject,
  text: Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>,
): Problem {
  return { ...fileProblem(file, text), line: lineOf(object, []), path: `${object.kind} ${object.name}`.trim() };
}

function nothing(file: string): Problem {
  return fileProblem(file, {
    code: 'import/no-objects',
    found: 'no Kubernetes object',
    expected: 'manifests: one object or several, as YAML or JSON',
    fix: 'name a file that `kubectl get -o yaml`, `helm template` or `kustomize build` printed',
  });
}
