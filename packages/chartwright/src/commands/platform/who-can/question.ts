import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { nearest } from '../../../core/schema/words.ts';
import type { AccessQuestion } from '../../../kube/access/answer.ts';
import type { AccessFacts, Subject } from '../../../kube/access/facts.ts';
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
  const { resource, group, notes } = readResource(asked, known.facts);
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

/** `deployments/scale.apps` and `deployments.apps/scale`; a group that is left out is the one that rules know. */
function readResource(
  asked: string,
  { roles }: AccessFacts,
): { readonly resource: string; readonly group: string; readonly notes: readonly string[] } {
  const [, plain = '', group, sub] = /^([^./]+)(?:\.([^/]+))?(?:\/(.+))?$/.exec(kubectlForm(asked)) ?? [];
  const resource = sub === undefined ? plain : `${plain}/${sub}`;
  const rules = roles.flatMap((role) => role.rules);
  const groups = new Set(
    rules.filter(({ resources }) => resources.includes(resource)).flatMap((rule) => rule.apiGroups),
  );
  groups.delete('*');
  if (group !== undefined) return { resource, group, notes: [] };
  if (groups.has('') || groups.size === 0) {
    const near =
      groups.size > 0 ? undefined : nearest(resource, [...new Set(rules.flatMap(({ resources }) => resources))]);
    const hint = near === undefined || near === resource ? '' : `; did you mean ${near}?`;
    return { resource, group: '', notes: groups.size > 0 ? [] : [`no rule names ${resource}${hint}`] };
  }
  const [only, second] = [...groups].sort();
  if (second === undefined) return { resource, group: only ?? '', notes: [] };
  throw new ProblemsError([
    badOption(
      'resource',
      asked,
      [...groups].sort().map((one) => `${resource}.${one}`),
      'write it with its group',
    ),
  ]);
}

function kubectlForm(asked: string): string {
  return asked.replace(/^([^./]+)\/([^./]+)\.(.+)$/, '$1.$3/$2');
}

function readNamespace(word: string, { facts, teams }: Known): string {
  if (facts.namespaces.includes(word)) return word;
  const ofTeam = teams.get(word);
  if (ofTeam !== undefined) return ofTeam;
  const near = nearest(word, [...teams.keys(), ...facts.namespaces]);
  const fix = near === undefined ? 'name one of them' : `write --namespace=${near}`;
  throw new ProblemsError([badOption('namespace', word, [...teams.keys(), ...facts.namespaces], fix)]);
}

/** As many names as a message lists. */
const most = 12;

function badOption(option: string, found: string, known: readonly string[], fix: string): Problem {
  const more = known.length > most ? ' and others' : '';
  return {
    code: 'platform/bad-option',
    severity: 'error',
    file: 'platform',
    path: `--${option}`,
    found: `"${found}"`,
    expected: `one of ${known.slice(0, most).join(', ')}${more}`,
    fix,
  };
}
