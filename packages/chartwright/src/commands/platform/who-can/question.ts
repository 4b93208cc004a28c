import { badOption } from '../../frame/bad-option.ts';
import { ProblemsError } from '../../../core/problem.ts';
import { nearest } from '../../../core/schema/words.ts';
import type { AccessQuestion } from '../../../kube/access/answer.ts';
import type { AccessFacts, Subject } from '../../../kube/access/facts.ts';
import { type ReadResource, readResource } from '../../../kube/access/resource.ts';
import type { WhoCanOptions } from '../../options/questions.ts';

/** What a question is read by. */
interface Known {
  readonly facts: AccessFacts;
  /** Namespaces of teams by their names. */
  readonly teams: ReadonlyMap<string, string>;
}

/** A question that was read, and what to say of how. */
export interface ReadQuestion {
  readonly question: AccessQuestion;
  readonly notes: readonly string[];
}

/**
 * The question that options ask.
 *
 * @throws ProblemsError for a namespace that is not known, or a resource of several groups
 */
export function readQuestion(options: WhoCanOptions, known: Known): ReadQuestion {
  const { verb, resource: asked, name } = options;
  if (asked.startsWith('/')) return { question: { verb, url: asked }, notes: [] };
  const { resource, group, notes } = resourceOf(asked, known.facts);
  const namespace = options.namespace === undefined ? undefined : readNamespace(options.namespace, known);
  return {
    question: {
      verb,
      group,
      resource,
      ...(name === undefined ? {} : { name }),
      ...(namespace === undefined ? {} : { namespace }),
    },
    notes,
  };
}

/** The subjects that a word may mean: a service account by its namespace, else a group and a user of that name. */
export function readSubjects(word: string): Subject[] {
  const [namespace = '', name] = word.split('/');
  if (name !== undefined) return [{ kind: 'ServiceAccount', namespace, name }];
  return [
    { kind: 'Group', namespace: '', name: word },
    { kind: 'User', namespace: '', name: word },
  ];
}

/** As {@link readResource}; one of several groups is refused. */
function resourceOf(asked: string, facts: AccessFacts): Exclude<ReadResource, { readonly several: unknown }> {
  const read = readResource(asked, facts);
  if (!('several' in read)) return read;
  throw new ProblemsError([badOption('resource', `"${asked}"`, oneOf(read.several), 'write it with its group')]);
}

function readNamespace(word: string, { facts, teams }: Known): string {
  if (facts.namespaces.includes(word)) return word;
  const ofTeam = teams.get(word);
  if (ofTeam !== undefined) return ofTeam;
  const near = nearest(word, [...teams.keys(), ...facts.namespaces]);
  const fix = near === undefined ? 'name one of them' : `write --namespace=${near}`;
  throw new ProblemsError([badOption('namespace', `"${word}"`, oneOf([...teams.keys(), ...facts.namespaces]), fix)]);
}

/** As many names as a message lists. */
const most = 12;

function oneOf(known: readonly string[]): string {
  return `one of ${known.slice(0, most).join(', ')}${known.length > most ? ' and others' : ''}`;
}
