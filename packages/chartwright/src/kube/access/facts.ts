import type { Place } from '../reach/place.ts';

/** A rule of a role as Kubernetes has it. */
export interface AccessRule {
  readonly verbs: readonly string[];
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames: readonly string[];
  readonly nonResourceURLs: readonly string[];
  /** Path in its role: `rules[2]`. */
  readonly path: string;
  /** The ClusterRole that it is written in, where another took it in by its labels; else the role itself. */
  readonly from: string;
  readonly place: Place;
}

/** A Role or a ClusterRole, with the rules that it takes in by labels. */
export interface RoleFact {
  readonly kind: 'ClusterRole' | 'Role';
  /** Empty for a ClusterRole. */
  readonly namespace: string;
  readonly name: string;
  readonly rules: readonly AccessRule[];
  readonly place: Place;
  /** Set for a role that Kubernetes itself makes. */
  readonly builtin?: true;
}

/** Somebody whom a binding names. */
export interface Subject {
  readonly kind: 'Group' | 'ServiceAccount' | 'User';
  /** Of a ServiceAccount; empty for the others. */
  readonly namespace: string;
  readonly name: string;
}

export interface BindingFact {
  readonly kind: 'ClusterRoleBinding' | 'RoleBinding';
  /** Empty for a ClusterRoleBinding. */
  readonly namespace: string;
  readonly name: string;
  readonly role: { readonly kind: 'ClusterRole' | 'Role'; readonly name: string };
  readonly subjects: readonly Subject[];
  readonly place: Place;
  readonly builtin?: true;
}

/** A pod's account and what it mounts: what whoever may enter the pod has too. */
export interface PodAccess {
  readonly workload: string;
  readonly namespace: string;
  readonly serviceAccount: string;
}

/** All that is known of who may do what in one environment: plain data, which can be written as JSON and read again. */
export interface AccessFacts {
  readonly environment: string;
  readonly namespaces: readonly string[];
  readonly roles: readonly RoleFact[];
  readonly bindings: readonly BindingFact[];
  readonly pods: readonly PodAccess[];
  /** What is not known, in sentences. */
  readonly unknown: readonly string[];
}
