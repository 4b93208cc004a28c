import { adviceFor } from './advice.ts';
import type { ReachAnswer, ReachQuestion, Step, Verdict } from './answer.ts';
import type { ReachFacts } from './facts.ts';
import { worst } from './mesh-clients.ts';
import { partyText } from './parties.ts';

/** The answer that follows from the steps of a connection, in words, with what to change. */
export function finished(
  facts: ReachFacts,
  { from, to }: Pick<ReachQuestion, 'from' | 'to'>,
  { port, protocol, steps }: Pick<ReachAnswer, 'port' | 'protocol' | 'steps'>,
  notes: readonly string[],
): ReachAnswer {
  const verdict = worst(steps.map((step) => step.verdict));
  const names = { from: partyText(from), to: partyText(to) };
  const where = port === '' ? '' : ` on ${protocol} ${port}`;
  const summary = `${names.from} ${said[verdict]} ${names.to}${where}: ${decisive(steps, verdict)}`;
  return { ...names, port, protocol, verdict, summary, steps, advice: adviceFor(facts, { from, to }, steps), notes };
}

const said: Readonly<Record<Verdict, string>> = {
  yes: 'may reach',
  no: 'may not reach',
  partly: 'may reach a part of',
  unknown: 'may perhaps reach',
};

/** The reasons of the steps that make the verdict. */
function decisive(steps: readonly Step[], verdict: Verdict): string {
  const reasons = steps.filter((step) => step.verdict === verdict).map(({ reason }) => reason);
  return reasons.length === 0 ? 'nothing is in the way' : reasons.join('; ');
}
