import type { Place } from '../reach/place.ts';
import type { Subject } from './facts.ts';

/** An action, as a SubjectAccessReview has it. */
export type AccessQuestion =
  | {
      readonly verb: string;
      /** Empty for the core group. */
      readonly group: string;
      /** `pods`, or with its subresource `pods/exec`. */
      readonly resource: string;
      /** One object; absent for all of them. */
      readonly name?: string;
      /** Absent for the whole cluster. */
      readonly namespace?: string;
    }
  | { readonly verb: string; readonly url: string };

/** A right that a binding gives, and the rule that has it. */
export interface Grant {
  readonly subject: Subject;
  /** `RoleBinding/team-payments/team-deployer` */
  readonly binding: string;
  readonly bindingPlace: Place;
  /** `ClusterRole/chartwright-team-deployer` */
  readonly role: string;
  /** `ClusterRole/chartwright-aggregate-to-team-deploy: rules[0]` */
  readonly rule: string;
  readonly rulePlace: Place;
  /** The only objects that the rule names; absent where it holds for all, or for the one that was asked for. */
  readonly names?: readonly string[];
}

/** How somebody without the right comes to it all the same. */
export type WayKind =
  'bind' | 'create-pods' | 'enter-pods' | 'escalate' | 'impersonate' | 'node-proxy' | 'patch-workloads' | 'tokens';

/** A way around: a right that leads to the one that was asked for. */
export interface IndirectWay {
  readonly kind: WayKind;
  /** A sentence: how, and as whom. */
  readonly how: string;
  readonly by: Grant;
  /** The right that is reached in the end, where another subject has it. */
  readonly reaches?: Grant;
}

/** Who may do it. */
export interface WhoCanAnswer {
  /** `get secrets in namespace team-payments` */
  readonly question: string;
  readonly direct: readonly Grant[];
  readonly indirect: readonly IndirectWay[];
  readonly notes: readonly string[];
}

/** Whether one subject may do it. */
export interface CanAnswer {
  readonly allowed: boolean;
  readonly grants: readonly Grant[];
}
