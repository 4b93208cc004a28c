import { Access } from '../../../kube/access/access.ts';
import type { WhoCanAnswer } from '../../../kube/access/answer.ts';
import { accessFacts } from '../../../kube/access/read-facts.ts';
import { includes } from '../../../kube/access/subjects.ts';
import type { Subject } from '../../../kube/access/facts.ts';
import { reachFacts } from '../../../kube/reach/read-facts.ts';
import type { Outcome } from '../../frame/outcome.ts';
import type { WhoCanOptions } from '../../options/questions.ts';
import { type EnvironmentObjects, environmentObjects } from '../questions/environment-objects.ts';
import { unknownWarnings } from '../questions/warnings.ts';
import { readQuestion, readSubjects } from './question.ts';
import { whoCanText } from './text.ts';

/**
 * `platform:who-can`: who may do something by the roles and bindings of an environment, with binding and rule, and who
 * comes to it by another right.
 */
export async function whoCanPlatform(root: string, options: WhoCanOptions): Promise<Outcome> {
  return answerWhoCan(await environmentObjects(root, options), options);
}

/** As {@link whoCanPlatform}, for an environment that is rendered already. */
export function answerWhoCan({ objects, surroundings, problems }: EnvironmentObjects, options: WhoCanOptions): Outcome {
  const { workloads } = reachFacts(objects, surroundings);
  const { environment, unknown } = surroundings;
  const facts = accessFacts(objects, { environment, workloads, unknown });
  const teams = new Map(
    objects.flatMap(({ team, namespace }) =>
      team === undefined || namespace === undefined ? [] : [[team, namespace]],
    ),
  );
  const { question, notes } = readQuestion(options, { facts, teams });
  const answer = new Access(facts).whoCan(question);
  const asked = options.subject === undefined ? answer : ofSubjects(answer, readSubjects(options.subject));
  const whole = { ...asked, notes: [...notes, ...asked.notes] };
  return {
    problems: [...problems, ...unknownWarnings(environment, facts.unknown)],
    text: '',
    document: whoCanText(whole, options.subject),
    data: whole,
  };
}

/** What is about some subjects alone, also by the groups that they are in. */
function ofSubjects(answer: WhoCanAnswer, subjects: readonly Subject[]): WhoCanAnswer {
  const isMeant = (bound: Subject): boolean => subjects.some((subject) => includes(bound, subject));
  return {
    ...answer,
    direct: answer.direct.filter(({ subject }) => isMeant(subject)),
    indirect: answer.indirect.filter(({ by }) => isMeant(by.subject)),
  };
}
