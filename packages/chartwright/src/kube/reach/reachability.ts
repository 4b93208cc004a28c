import { AddressSet } from './address-sets.ts';
import type { Party, ReachAnswer, ReachQuestion, Step } from './answer.ts';
import { type CalledPort, Services } from './called-port.ts';
import type { ReachFacts, Workload } from './facts.ts';
import { finished } from './finished.ts';
import type { WirePort } from './gate-rules.ts';
import { Gates } from './gates.ts';
import { Members } from './members.ts';
import type { MeshClient } from './mesh-clients.ts';
import { MeshIndex } from './mesh-index.ts';
import { isWithin, meshStep } from './mesh-step.ts';
import { notesOn } from './notes.ts';
import { networkStep, type Other, type PodAddresses } from './network-step.ts';
import { addressesOf, partyText } from './parties.ts';
import { PROXY_PORT } from './words.ts';

/**
 * Answers who may reach whom from facts: network policies at both ends, and linkerd's policies before the called pods.
 * Whatever several questions need is looked up once, so that one instance should answer them all.
 */
export class Reachability {
  readonly facts: ReachFacts;
  readonly gates: Gates;
  readonly services: Services;
  readonly mesh: MeshIndex;
  readonly pods: PodAddresses;
  readonly #byId: ReadonlyMap<string, Workload>;

  constructor(facts: ReachFacts) {
    this.facts = facts;
    this.gates = new Gates(facts, new Members(facts));
    this.services = new Services(facts);
    this.mesh = new MeshIndex(facts);
    const set = facts.podRanges.length === 0 ? undefined : AddressSet.of(facts.podRanges);
    this.pods = { podsByAddress: facts.podsByAddress, set };
    this.#byId = new Map(facts.workloads.map((workload) => [workload.id, workload]));
  }

  /** The workload of an id; undefined for an unknown one. */
  workload(id: string): Workload | undefined {
    return this.#byId.get(id);
  }

  /**
   * Answers a question: one answer for the port that was asked for, or for each port that the called pods say they listen
   * on.
   *
   * @throws RangeError where a party is no workload of the facts
   */
  ask(question: ReachQuestion): ReachAnswer[] {
    const { from, to, port, protocol = 'TCP' } = question;
    const called = to.kind === 'workload' ? this.#known(to.id) : undefined;
    if (called === undefined) return [this.#outside(question)];
    if (port === undefined) {
      const declared = this.services.declared(called);
      if (declared.length === 0) return [this.#answer(from, called, undefined, protocol)];
      return declared.map((one) => this.#answer(from, called, one, one.protocol));
    }
    const found = this.services.called(called, port, protocol);
    return [found === undefined ? this.#noPort(question, called) : this.#answer(from, called, found, protocol)];
  }

  /** The steps from one party to a port of a workload; what is open for every port where none is given. */
  steps(from: Party, called: Workload, port: CalledPort | undefined): Step[] {
    const caller = from.kind === 'workload' ? this.#known(from.id) : undefined;
    const wire = this.wirePort(caller, called, port);
    const egress =
      caller === undefined
        ? []
        : [
            networkStep(
              this.gates.of(caller, 'egress'),
              { at: caller, direction: 'egress', other: { kind: 'workload', workload: called }, port: wire },
              this.pods,
            ),
          ];
    const other = caller === undefined ? outsideOf(from) : ({ kind: 'workload', workload: caller } as const);
    const ingress = networkStep(
      this.gates.of(called, 'ingress'),
      { at: called, direction: 'ingress', other, port: wire },
      this.pods,
    );
    return [...egress, ingress, ...this.#meshSteps(from, caller, called, port)];
  }

  /** In the mesh, what one proxy sends to another comes to the other's own port, whichever port of the pod it is for. */
  wirePort(caller: Workload | undefined, called: Workload, port: CalledPort | undefined): WirePort | undefined {
    if (port === undefined) return undefined;
    return this.isBetweenProxies(caller, called, port)
      ? { number: PROXY_PORT, protocol: 'TCP' }
      : { number: port.number, protocol: port.protocol };
  }

  isBetweenProxies(caller: Workload | undefined, called: Workload, port: CalledPort): boolean {
    if (port.protocol !== 'TCP' || caller?.mesh.proxied !== true || !called.mesh.proxied) return false;
    return !isWithin(caller.mesh.skipOutbound, port.clientPort) && !isWithin(called.mesh.skipInbound, port.number);
  }

  /** Who calls, as the proxy of the called pods sees it. */
  clientOf(from: Party, caller: Workload | undefined, port: CalledPort): MeshClient {
    if (caller === undefined)
      return {
        identity: undefined,
        addresses: from.kind === 'workload' ? undefined : addressesOf(from),
        isPod: false,
      };
    const speaks = caller.mesh.proxied && !isWithin(caller.mesh.skipOutbound, port.clientPort);
    const identity = speaks ? caller : undefined;
    // What has its node's address has none of the pods'.
    return caller.hostNetwork
      ? { identity, addresses: undefined, isPod: false }
      : { identity, addresses: this.pods.set, isPod: true };
  }

  #meshSteps(from: Party, caller: Workload | undefined, called: Workload, port: CalledPort | undefined): Step[] {
    if (port?.protocol !== 'TCP') return [];
    const client = this.clientOf(from, caller, port);
    const step = meshStep(this.facts, this.mesh, { at: called, port: port.number, client, words: partyText(from) });
    return step === undefined ? [] : [step];
  }

  #answer(from: Party, called: Workload, port: CalledPort | undefined, protocol: ReachAnswer['protocol']): ReachAnswer {
    const steps = this.steps(from, called, port);
    const caller = from.kind === 'workload' ? this.workload(from.id) : undefined;
    const words =
      port === undefined ? '' : [port.number, ...(port.name === undefined ? [] : [`(${port.name})`])].join(' ');
    return finished(this.facts, { from, to: { kind: 'workload', id: called.id } }, { port: words, protocol, steps }, [
      ...(port?.note === undefined ? [] : [port.note]),
      ...notesOn({
        from,
        caller,
        called,
        port,
        isBetweenProxies: port !== undefined && this.isBetweenProxies(caller, called, port),
      }),
    ]);
  }

  #noPort({ from, to, port, protocol = 'TCP' }: ReachQuestion, called: Workload): ReachAnswer {
    const known = called.ports
      .map((one) => `${one.number}${one.name === undefined ? '' : ` (${one.name})`}`)
      .join(', ');
    const reason = `no ${protocol} port of ${called.id} is called ${String(port)}; its ports: ${known === '' ? 'none' : known}`;
    const step: Step = { gate: 'port', at: called.id, verdict: 'no', reason, deciding: [] };
    return finished(this.facts, { from, to }, { port: String(port), protocol, steps: [step] }, []);
  }

  /** To an address or a host outside only the caller's own policies count. */
  #outside(question: ReachQuestion): ReachAnswer {
    const { from, to, port, protocol = 'TCP' } = question;
    const caller = from.kind === 'workload' ? this.#known(from.id) : undefined;
    const number = /^\d+$/.test(String(port ?? '')) ? Number(port) : undefined;
    const wire = number === undefined ? undefined : { number, protocol };
    const words = port === undefined ? '' : String(port);
    const step = caller === undefined ? undecided(from) : this.#leaving(caller, to, wire);
    const steps = caller !== undefined && port !== undefined && wire === undefined ? [portless(question)] : [step];
    const notes = to.kind === 'range' ? ['addresses of pods and Services are asked for by their workloads'] : [];
    return finished(this.facts, { from, to }, { port: words, protocol, steps }, notes);
  }

  #leaving(caller: Workload, to: Party, port: WirePort | undefined): Step {
    const passage = { at: caller, direction: 'egress', other: outsideOf(to), port } as const;
    return networkStep(this.gates.of(caller, 'egress'), passage, this.pods);
  }

  #known(id: string): Workload {
    const found = this.workload(id);
    if (found === undefined) throw new RangeError(`there is no workload ${id}`);
    return found;
  }
}

function outsideOf(party: Party): Other {
  if (party.kind === 'workload') throw new TypeError('a workload is not outside');
  if (party.kind === 'host') return { kind: 'host', host: party.host };
  return { kind: 'addresses', set: addressesOf(party) ?? AddressSet.of([]), words: partyText(party) };
}

/** Where both parties are outside. */
function undecided(from: Party): Step {
  const reason = 'neither is a workload of this environment, so that nothing here decides';
  return { gate: 'egress', at: partyText(from), verdict: 'unknown', reason, deciding: [] };
}

/** Names of ports are those of pods. */
function portless({ to, port }: ReachQuestion): Step {
  const at = partyText(to);
  const reason = `${at} has no port called ${String(port)}; write its number`;
  return { gate: 'port', at, verdict: 'no', reason, deciding: [] };
}
