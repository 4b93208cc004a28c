import type { Protocol } from './facts.ts';
import type { Place } from './place.ts';

/** Who may be asked about: a workload by its id, a range of addresses or a host outside, or the whole internet. */
export type Party =
  | { readonly kind: 'workload'; readonly id: string }
  | { readonly kind: 'range'; readonly cidr: string }
  | { readonly kind: 'host'; readonly host: string }
  | { readonly kind: 'internet' };

/** `May A reach B on port P?` */
export interface ReachQuestion {
  readonly from: Party;
  readonly to: Party;
  /**
   * A number or a name. Of a workload it is a port of a Service that selects it, or of its pods; a port that both have is
   * the Service's, by which clients call. Without it every port of the workload is meant.
   */
  readonly port?: number | string;
  /** TCP by default. */
  readonly protocol?: Protocol;
}

/**
 * `partly` where only some addresses or some requests are let through, and `unknown` where an object, a name or a program
 * decides that is not known here; both say so in their reason.
 */
export type Verdict = 'no' | 'partly' | 'unknown' | 'yes';

/** A rule, or a whole object, that decides. */
export interface Deciding {
  /** `NetworkPolicy/team-catalog/allow-peer-storefront` */
  readonly object: string;
  /** Path of the rule in the object, `spec.ingress[0].from[0]`; empty for an object that selects and admits nothing. */
  readonly path: string;
  /** Where a person asked for it, else the chart's template. */
  readonly place: Place;
}

/** One gate on the way. */
export interface Step {
  /** What leaves the caller, what enters the called, whether anything listens there, and linkerd's proxy before it. */
  readonly gate: 'egress' | 'ingress' | 'mesh' | 'port';
  /** Id of the workload whose gate it is; a party outside where none has one. */
  readonly at: string;
  readonly verdict: Verdict;
  /** A sentence. */
  readonly reason: string;
  /** The rules that admit; for a no, the objects that select the pods and admit nothing of the kind. */
  readonly deciding: readonly Deciding[];
}

/** The answer for one port. */
export interface ReachAnswer {
  readonly from: string;
  readonly to: string;
  /** `8080 (http)` of the pods; empty where no port was asked for and none is known. */
  readonly port: string;
  readonly protocol: Protocol;
  readonly verdict: Verdict;
  /** A sentence that a person can read without the rest. */
  readonly summary: string;
  readonly steps: readonly Step[];
  /** What to change for a yes, an imperative sentence each; empty for a yes. */
  readonly advice: readonly string[];
  /** What the answer leaves out or assumes. */
  readonly notes: readonly string[];
}

/** One workload may reach another, by these ports of its pods. */
export interface Connection {
  readonly from: string;
  readonly to: string;
  readonly ports: readonly { readonly number: number; readonly name?: string; readonly protocol: Protocol }[];
  /** The least certain verdict of the ports; never `no`. */
  readonly verdict: Exclude<Verdict, 'no'>;
}

/** A workload may reach a range or a host outside. */
export interface OutsideConnection {
  readonly from: string;
  /** `0.0.0.0/0`, `*.example.com` */
  readonly to: string;
  /** `TCP 443`, `UDP 40000-40099`; none for all. */
  readonly ports: readonly string[];
}
