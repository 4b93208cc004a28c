import type { Place } from './place.ts';

export type Labels = Readonly<Record<string, string>>;

export type Protocol = 'TCP' | 'UDP' | 'SCTP';

/** A port that a container of a workload says it listens on. */
export interface WorkloadPort {
  readonly name?: string;
  readonly number: number;
  readonly protocol: Protocol;
}

/** Ports from `first` to `last`, both included. */
export interface PortSpan {
  readonly first: number;
  readonly last: number;
}

/** What linkerd is told of a pod by annotations, its own before its namespace's. */
export interface WorkloadMesh {
  /** Whether a proxy runs in the pod, so that the pod has an identity and policies of the mesh hold for it. */
  readonly proxied: boolean;
  /** Whom the proxy lets into a port that no Server describes; empty for the default of the mesh. */
  readonly inboundPolicy: string;
  /** Ports whose connections pass the proxy by. */
  readonly skipInbound: readonly PortSpan[];
  readonly skipOutbound: readonly PortSpan[];
  /** Requests of HTTP probes, which linkerd lets in from every address. */
  readonly probes: readonly { readonly port: number; readonly path: string }[];
}

/** Pods that are alike: those of a Deployment, a StatefulSet, a DaemonSet, a Job, a CronJob, or of an operator's object. */
export interface Workload {
  /** `<namespace>/<name>`; with the kind between them where two workloads of a namespace share the name. */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly kind: string;
  readonly labels: Labels;
  readonly serviceAccount: string;
  readonly ports: readonly WorkloadPort[];
  /** Whether the pods have their node's address, so that no network policy is sure to hold for them. */
  readonly hostNetwork: boolean;
  readonly mesh: WorkloadMesh;
  /** The team whose it is; absent for the platform's. */
  readonly team?: string;
  /** Set where no object of it is known, such as that of a chart that is not vendored: what is said of it is assumed. */
  readonly assumed?: true;
  readonly place: Place;
  /** Where a person exposes it to the edge, or opens it to the monitoring; absent where nobody does. */
  readonly exposedAt?: Place;
  readonly metricsAt?: Place;
}

/** A Service, by which clients know a workload's ports. */
export interface ServiceFact {
  readonly namespace: string;
  readonly name: string;
  readonly selector: Labels;
  readonly ports: readonly {
    readonly name?: string;
    readonly port: number;
    /** A number, or the name of a port of the pods. */
    readonly target: number | string;
    readonly protocol: Protocol;
  }[];
}

/** A NetworkPolicy or a CiliumNetworkPolicy. */
export interface PolicyFact {
  readonly kind: 'CiliumNetworkPolicy' | 'NetworkPolicy';
  readonly namespace: string;
  readonly name: string;
  /** Index in {@link ReachFacts.specs}, which equal policies share. */
  readonly spec: number;
  /** The chart's template. */
  readonly template: string;
  /** Where a person asked for it; absent for one that every team has. */
  readonly written?: Place;
  /** Set where the pods of a workload are selected since its values have this key, which then decides. */
  readonly follows?: 'expose' | 'metrics';
}

/** An object of linkerd's policies: Server, AuthorizationPolicy, MeshTLSAuthentication, NetworkAuthentication, a route. */
export interface MeshObject {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Of a Server, by which a ServerAuthorization may select it; absent where there is no such object. */
  readonly labels?: Labels;
  /** Index in {@link ReachFacts.specs}. */
  readonly spec: number;
  readonly template: string;
  readonly written?: Place;
}

/** Parts of the platform that people ask about by a word. */
export type PartName = 'edge' | 'monitoring';

/**
 * All that is known of who may reach whom in one environment: plain data, which can be written as JSON and read again,
 * for example by a page. Questions are asked of a `Reachability` of it.
 */
export interface ReachFacts {
  readonly environment: string;
  readonly workloads: readonly Workload[];
  /** Labels of each namespace by its name; those that the API server adds are there. */
  readonly namespaces: Readonly<Record<string, Labels>>;
  readonly services: readonly ServiceFact[];
  readonly policies: readonly PolicyFact[];
  /** Specs of policies and of the mesh's objects, each once, as Kubernetes has them. */
  readonly specs: readonly unknown[];
  readonly mesh: {
    readonly enabled: boolean;
    /** linkerd's policy for what no other names, such as `all-unauthenticated` or `deny`. */
    readonly defaultPolicy: string;
    readonly objects: readonly MeshObject[];
  };
  /** Ranges of the pods' addresses; none where the environment does not say. */
  readonly podRanges: readonly string[];
  /** Whether an ipBlock holds for pods too, as Kubernetes reads it; Cilium knows pods by their labels alone. */
  readonly podsByAddress: boolean;
  /** Workloads of each part of the platform, by id. */
  readonly parts: Readonly<Record<PartName, readonly string[]>>;
  /** Addresses of an edge that is no pod, such as a load balancer of a cloud; none where it is one. */
  readonly edgeRanges: readonly string[];
  /** What is not known, in sentences, such as that the components' charts are not vendored. */
  readonly unknown: readonly string[];
}
