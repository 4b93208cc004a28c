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
  const why = verdict === 'yes' ? '' : `: ${decisive(steps, verdict)}`;
  const summary = `${names.from} ${said[verdict]} ${names.to}${where}${why}`;
  return { ...names, port, protocol, verdict, summary, steps, advice: adviceFor(facts, { from, to }, steps), notes };
}

const said: Readonly<Record<Verdict, string>> = {
  yes: 'may reach',
  no: 'may not reach',
  partly: 'may in part reach',
  unknown: 'may perhaps reach',
};

/** The reason of the first step that makes the verdict. */
function decisive(steps: readonly Step[], verdict: Verdict): string {
  return steps.find((step) => step.verdict === verdict)?.reason ?? '';
}
