import { badOption } from '../../frame/bad-option.ts';
import { type Problem, ProblemsError } from '../../../core/problem.ts';
import { nearest } from '../../../core/schema/words.ts';
import type { Party, ReachAnswer } from '../../../kube/reach/answer.ts';
import { Connections } from '../../../kube/reach/connections.ts';
import type { ReachFacts, Workload } from '../../../kube/reach/facts.ts';
import { namedParty, partyText } from '../../../kube/reach/parties.ts';
import { Reachability } from '../../../kube/reach/reachability.ts';
import { reachFacts } from '../../../kube/reach/read-facts.ts';
import type { Outcome } from '../../frame/outcome.ts';
import type { ReachOptions } from '../../options/questions.ts';
import { type EnvironmentObjects, environmentObjects } from '../questions/environment-objects.ts';
import { unknownWarnings } from '../questions/warnings.ts';
import { answerText, connectionLines, outsideLines } from './text.ts';

/**
 * `platform:reach`: whether one party may reach another on a port, by the network policies at both ends and by linkerd's,
 * with the rule and the line that decide; with one party alone, everybody around it.
 */
export async function reachPlatform(root: string, options: ReachOptions): Promise<Outcome> {
  return answerReach(await environmentObjects(root, options), options);
}

/** As {@link reachPlatform}, for an environment that is rendered already. */
export function answerReach({ objects, surroundings, problems }: EnvironmentObjects, options: ReachOptions): Outcome {
  const facts = reachFacts(objects, surroundings);
  const warnings = [...problems, ...unknownWarnings(facts.environment, facts.unknown)];
  const missing = missingSide(options);
  if (missing !== undefined) throw new ProblemsError([missing]);
  const asked = { from: partiesOf(facts, 'from', options.from), to: partiesOf(facts, 'to', options.to) };
  const reach = new Reachability(facts);
  if (asked.from !== undefined && asked.to !== undefined)
    return { ...answered(reach, { from: asked.from, to: asked.to }, options), problems: warnings };
  return { ...around(reach, asked.from ?? asked.to ?? [], options), problems: warnings };
}

function answered(
  reach: Reachability,
  { from, to }: { readonly from: readonly Party[]; readonly to: readonly Party[] },
  { port, protocol }: ReachOptions,
): Omit<Outcome, 'problems'> {
  const answers = from.flatMap((caller) =>
    to.flatMap((called): ReachAnswer[] =>
      reach.ask({
        from: caller,
        to: called,
        ...(port === undefined ? {} : { port }),
        ...(protocol === undefined ? {} : { protocol }),
      }),
    ),
  );
  return { text: '', document: answers.map(answerText).join('\n\n'), data: answers };
}

/** Whom a party may reach, and who may reach it, of what its pods and other pods say that they listen on. */
function around(reach: Reachability, parties: readonly Party[], options: ReachOptions): Omit<Outcome, 'problems'> {
  const all = new Connections(reach);
  const parts = parties.map((party) => {
    if (party.kind !== 'workload') throw new ProblemsError([needsBoth(partyText(party), options)]);
    const { callers, called } = all.around(party.id);
    const outside = all.outside(reach.workload(party.id) as Workload);
    return options.from === undefined ? { party: party.id, callers } : { party: party.id, called, outside };
  });
  const lines = parts.flatMap(({ party, callers, called, outside }) => [
    ...(callers === undefined ? [] : [`${party} may be reached by`, ...orNobody(connectionLines(callers, 'from'))]),
    ...(called === undefined ? [] : [`${party} may reach`, ...orNobody(connectionLines(called, 'to'))]),
    ...(outside === undefined || outside.length === 0 ? [] : ['and outside', ...outsideLines(outside)]),
  ]);
  return { text: '', document: lines.join('\n'), data: parts };
}

function orNobody(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? ['  nobody'] : lines;
}

/** @throws ProblemsError for words that name nobody, with the nearest that do */
function partiesOf(facts: ReachFacts, option: 'from' | 'to', word: string | undefined): readonly Party[] | undefined {
  if (word === undefined) return undefined;
  const named = namedParty(facts, word);
  if ('parties' in named) return named.parties;
  const isSeveral = named.several !== undefined;
  const near = isSeveral ? undefined : nearest(word, named.known);
  const expected =
    named.known.length > 12 ? `${named.known.slice(0, 12).join(', ')} and others` : named.known.join(', ');
  throw new ProblemsError([
    {
      code: 'platform/unknown-party',
      severity: 'error',
      file: 'platform',
      path: `--${option}`,
      found: `"${word}", which ${isSeveral ? 'several workloads' : 'no workload'} of ${facts.environment} ${isSeveral ? 'are' : 'is'} called`,
      expected: isSeveral ? `one of ${expected}` : `one of ${expected}, an address, or a host outside`,
      fix: near === undefined ? 'name one of them' : `write --${option}=${near}`,
    },
  ]);
}

/** What keeps a question from being one: nobody is named, or a port where no two parties are. */
function missingSide({ from, to, port }: ReachOptions): Problem | undefined {
  if (from === undefined && to === undefined)
    return badOption('from', 'neither --from nor --to', '--from, --to or both', addition('from'));
  if (port === undefined || (from !== undefined && to !== undefined)) return undefined;
  const missing = from === undefined ? 'from' : 'to';
  return badOption(missing, 'nothing, beside --port', 'both --from and --to, with --port', addition(missing));
}

function needsBoth(word: string, { from }: ReachOptions): Problem {
  const missing = from === undefined ? 'from' : 'to';
  return badOption(
    missing,
    `nothing, beside ${word}`,
    'both --from and --to, where one is no workload',
    addition(missing),
  );
}

function addition(option: 'from' | 'to'): string {
  return `add --${option}=<team>/<workload>`;
}
