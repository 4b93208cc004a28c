import { Access } from '../../src/kube/access/access.ts';
import type { Connection, ReachAnswer, ReachQuestion } from '../../src/kube/reach/answer.ts';
import { Connections } from '../../src/kube/reach/connections.ts';
import type { Workload } from '../../src/kube/reach/facts.ts';
import { nameOf, namedParty, partyWords } from '../../src/kube/reach/parties.ts';
import { Reachability } from '../../src/kube/reach/reachability.ts';
import type { SurveyedAnswers } from '../../src/survey/model.ts';

/** What words of a reader lead to: answers, or the word that names nobody, or too many. */
export type Asked =
  | { readonly answers: readonly ReachAnswer[] }
  | {
      readonly unknown: string;
      /** Workloads that are all called so; none where none is. */
      readonly several: readonly string[];
    };

/** Answers questions about one environment while the reader types. */
export class Questions {
  readonly facts: SurveyedAnswers;
  readonly reach: Reachability;
  readonly access: Access;
  readonly #connections: Connections;
  readonly #names: ReadonlyMap<string, string>;

  constructor(facts: SurveyedAnswers) {
    this.facts = facts;
    this.reach = new Reachability(facts.reach);
    this.access = new Access(facts.access);
    this.#connections = new Connections(this.reach);
    this.#names = new Map(facts.reach.workloads.map((workload) => [workload.id, nameOf(workload)]));
  }

  /** Words that a question may name: workloads, and the parts of the world beside them. */
  words(): string[] {
    return [...[...this.#names.values()].sort(), ...partyWords];
  }

  /** The shortest words for a workload. */
  nameOf(id: string): string {
    return this.#names.get(id) ?? id;
  }

  /** The team of a workload, or its namespace. */
  ownerOf(id: string): string {
    const workload = this.reach.workload(id);
    return workload?.team ?? workload?.namespace ?? id;
  }

  /** A few questions that have an answer worth reading: an open way, the edge, and one from outside. */
  examples(owner: string): { readonly from: string; readonly to: string }[] {
    const open = this.around(owner).find(({ from, to }) => this.ownerOf(from) !== owner && this.ownerOf(to) === owner);
    const [first] = this.workloadsOf(owner);
    if (first === undefined) return [];
    const to = this.nameOf(open?.to ?? first.id);
    return [
      ...(open === undefined ? [] : [{ from: this.nameOf(open.from), to }]),
      { from: 'edge', to },
      { from: 'internet', to },
    ];
  }

  ask(from: string, to: string, port: string): Asked {
    const [caller, called] = [namedParty(this.facts.reach, from), namedParty(this.facts.reach, to)];
    if (!('parties' in caller)) return this.#unknown(from);
    if (!('parties' in called)) return this.#unknown(to);
    const number = /^\d+$/.test(port) ? Number(port) : port;
    const rest: Pick<ReachQuestion, 'port'> = port === '' ? {} : { port: number };
    return {
      answers: caller.parties.flatMap((one) =>
        called.parties.flatMap((other) => this.reach.ask({ from: one, to: other, ...rest })),
      ),
    };
  }

  #unknown(word: string): Asked {
    const several = this.facts.reach.workloads.filter(({ name }) => name === word).map(({ id }) => this.nameOf(id));
    return { unknown: word, several: several.sort() };
  }

  /** Workloads of a team, or of a namespace of the platform's. */
  workloadsOf(owner: string): Workload[] {
    return this.facts.reach.workloads.filter(({ team, namespace }) => (team ?? namespace) === owner);
  }

  /** Teams and namespaces that have workloads, in the order of their names: teams first. */
  owners(): string[] {
    const { workloads } = this.facts.reach;
    const unique = (names: readonly string[]): string[] => [...new Set(names)].sort();
    return [
      ...unique(workloads.flatMap(({ team }) => team ?? [])),
      ...unique(workloads.flatMap(({ team, namespace }) => (team === undefined ? namespace : []))),
    ];
  }

  /** Every connection of a team's workloads, each once. */
  around(owner: string): Connection[] {
    const found = this.workloadsOf(owner).flatMap(({ id }) => {
      const { callers, called } = this.#connections.around(id);
      return [...callers, ...called];
    });
    return [...new Map(found.map((one) => [`${one.from} ${one.to}`, one])).values()];
  }

  /** Where a workload may go outside. */
  outside(id: string): string[] {
    const workload = this.reach.workload(id);
    if (workload === undefined) return [];
    return this.#connections
      .outside(workload)
      .map(({ to, ports }) => `${to}${ports.length === 0 ? '' : ` on ${ports.join(', ')}`}`);
  }
}
