import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { Matrix } from '../access/matrix.tsx';
import { questionOf, resourcesIn, verbs } from '../access/resource.ts';
import { Who } from '../access/who.tsx';
import { useQuestions } from '../answers/load.ts';
import type { Questions } from '../answers/questions.ts';
import { Field, wordsIn } from '../parts/field.tsx';
import { address, replaceQuery, type Route, useWord } from '../route.ts';
import { placeOf, teams } from '../survey.ts';
import type { PageProps } from './pages.tsx';

/** Who may do what: a question, and the roles of a namespace. */
export function AccessPage({ route, environment }: PageProps): JSX.Element {
  const questions = useQuestions(environment);
  return (
    <>
      <header class="page-head">
        <p class="over">By roles and bindings{environment === undefined ? '' : `, in ${environment}`}</p>
        <h1>Who may do what</h1>
      </header>
      {questions === 'loading' && <p class="empty">Reading…</p>}
      {questions === undefined && <p class="empty">Nothing is known of this environment.</p>}
      {questions !== 'loading' && questions !== undefined && (
        <AccessParts questions={questions} route={route} environment={environment} />
      )}
    </>
  );
}

interface AccessPartsProps {
  readonly questions: Questions;
  readonly route: Route;
  readonly environment: string | undefined;
}

function AccessParts({ questions, route, environment }: AccessPartsProps): JSX.Element {
  const { facts } = questions.access;
  const known = useMemo(() => resourcesIn(facts), [facts]);
  const spaces = useMemo(
    () => [...[...teams.keys()].sort(), ...facts.namespaces.filter((name) => name !== '')],
    [facts],
  );
  const [verb, setVerb] = useWord(route, 'verb', 'get');
  const [resource, setResource] = useWord(route, 'resource', 'secrets');
  const [word, setWord] = useWord(route, 'namespace', spaces[0]);
  const namespace = namespaceOf(word, facts.namespaces, environment);
  return (
    <>
      {facts.unknown.map((sentence) => (
        <p key={sentence} class="notice">
          {sentence}
        </p>
      ))}
      <form class="ask" onChange={(event) => replaceQuery(wordsIn(event.currentTarget))}>
        <div class="fields access">
          <label>
            <span>Who can</span>
            <select name="verb" value={verb} onChange={(event) => setVerb(event.currentTarget.value)}>
              {verbs.map((one) => (
                <option key={one} value={one}>
                  {one === '*' ? 'do anything with' : one}
                </option>
              ))}
            </select>
          </label>
          <Field
            name="resource"
            label="resource"
            value={resource}
            list="resources"
            placeholder="secrets, deployments.apps"
            onInput={setResource}
          />
          <Field
            name="namespace"
            label="in"
            value={word}
            list="spaces"
            placeholder="the whole cluster"
            onInput={setWord}
          />
        </div>
        <Options id="resources" words={known} />
        <Options id="spaces" words={spaces} />
        <div role="status">
          {namespace === null ? (
            <NoNamespace word={word.trim()} environment={environment} />
          ) : (
            <AccessAnswer questions={questions} verb={verb} resource={resource.trim()} namespace={namespace} />
          )}
        </div>
      </form>
      {namespace !== null && <Matrix questions={questions} namespace={namespace} />}
    </>
  );
}

interface AccessAnswerProps {
  readonly questions: Questions;
  readonly verb: string;
  readonly resource: string;
  /** Undefined for the whole cluster. */
  readonly namespace: string | undefined;
}

/** Who may; or what the question lacks. */
function AccessAnswer({ questions: { access }, verb, resource, namespace }: AccessAnswerProps): JSX.Element {
  const answer = useMemo(() => {
    const asked = questionOf(verb, resource, namespace, access.facts);
    return 'several' in asked ? asked : { ...access.whoCan(asked.question), asked: asked.notes };
  }, [access, verb, resource, namespace]);
  if (resource === '') return <p class="empty">Name a resource, such as secrets.</p>;
  if ('several' in answer)
    return (
      <p class="empty">
        Several resources are called {resource}: {answer.several.join(', ')}.
      </p>
    );
  return <Who answer={answer} asked={answer.asked} />;
}

/** Why a word names no namespace: there is none, or it is that of a team that does not render here. */
function NoNamespace({
  word,
  environment,
}: {
  readonly word: string;
  readonly environment: string | undefined;
}): JSX.Element {
  if (!teams.has(word)) return <p class="empty">No team or namespace is called {word}.</p>;
  return (
    <p class="empty">
      {word} does not render{environment === undefined ? '' : ` in ${environment}`}, so that nobody can say:{' '}
      <a href={address(['team', word], { env: environment })}>what is wrong with it</a>
    </p>
  );
}

function Options({ id, words }: { readonly id: string; readonly words: readonly string[] }): JSX.Element {
  return (
    <datalist id={id}>
      {words.map((word) => (
        <option key={word} value={word} />
      ))}
    </datalist>
  );
}

/** @returns undefined for the whole cluster, null for a word that names no namespace */
function namespaceOf(
  word: string,
  known: readonly string[],
  environment: string | undefined,
): string | undefined | null {
  const name = word.trim();
  if (name === '') return undefined;
  const team = teams.get(name);
  const own = team === undefined ? undefined : placeOf(team, environment)?.namespace;
  if (own !== undefined && known.includes(own)) return own;
  return known.includes(name) ? name : null;
}
