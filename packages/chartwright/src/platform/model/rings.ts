/** A step of the platform's installation, and where its release goes in ring mode. */
export interface Ring {
  readonly name: RingName;
  /** Namespace of its release; several rings may share one. */
  readonly namespace: string;
  /** Rings that must be installed before it. */
  readonly after: readonly RingName[];
  /** Pod Security level that its namespace enforces. */
  readonly podSecurity: 'privileged' | 'baseline' | 'restricted';
  /** Further labels of its namespace. */
  readonly labels?: Readonly<Record<string, string>>;
  /** What it brings, in a few words. */
  readonly brings: string;
}

/** Names of the rings that are releases of the umbrella chart, in the order of installation. */
export const ringNames = [
  'base',
  'crds',
  'scaling',
  'certs',
  'trust',
  'mesh-cni',
  'mesh',
  'observability',
  'mesh-viz',
  'edge',
  'dr',
] as const;

/** Name of a ring. */
export type RingName = (typeof ringNames)[number];

/** Namespace of a single release, which holds every component. */
export const singleNamespace = 'platform';

/** Namespace of the releases that hold the tenant part of each team. */
export const tenantsNamespace = 'platform-tenants';

/**
 * The one graph of the platform's installation: install order, Argo CD waves and Flux's `dependsOn` are read from it.
 * The tenant part of the teams comes after all of them, one release a team.
 */
export const rings: readonly Ring[] = [
  {
    name: 'base',
    namespace: 'platform-system',
    after: [],
    podSecurity: 'restricted',
    brings: 'namespaces, priority and storage classes, roles, guard rails',
  },
  {
    name: 'crds',
    namespace: 'platform-system',
    after: ['base'],
    podSecurity: 'restricted',
    brings: 'CustomResourceDefinitions',
  },
  {
    name: 'scaling',
    namespace: 'platform-scaling',
    after: ['crds'],
    podSecurity: 'restricted',
    brings: 'metrics for autoscalers, nodes on demand',
  },
  {
    name: 'certs',
    namespace: 'platform-certs',
    after: ['crds', 'scaling'],
    podSecurity: 'restricted',
    brings: 'certificates, issued and renewed',
  },
  {
    name: 'trust',
    namespace: 'platform-certs',
    after: ['certs'],
    podSecurity: 'restricted',
    brings: 'issuers, trust bundles, the identity of the mesh',
  },
  {
    name: 'mesh-cni',
    namespace: 'platform-mesh-cni',
    after: ['scaling'],
    podSecurity: 'privileged',
    labels: { 'config.linkerd.io/admission-webhooks': 'disabled' },
    brings: "the mesh's network plugin",
  },
  {
    name: 'mesh',
    namespace: 'platform-mesh',
    after: ['trust', 'mesh-cni'],
    podSecurity: 'restricted',
    labels: { 'linkerd.io/is-control-plane': 'true', 'config.linkerd.io/admission-webhooks': 'disabled' },
    brings: 'the control plane of the mesh',
  },
  {
    name: 'observability',
    namespace: 'platform-observability',
    after: ['trust', 'mesh'],
    podSecurity: 'privileged',
    brings: 'metrics, logs, traces, alerts and dashboards',
  },
  {
    name: 'mesh-viz',
    namespace: 'platform-mesh-viz',
    after: ['mesh', 'observability'],
    podSecurity: 'restricted',
    brings: "the mesh's own metrics API and dashboard",
  },
  {
    name: 'edge',
    namespace: 'platform-edge',
    after: ['trust', 'mesh', 'observability'],
    podSecurity: 'restricted',
    brings: 'what leads in from outside: ingress and gateway, DNS names, secrets from elsewhere',
  },
  {
    name: 'dr',
    namespace: 'platform-dr',
    after: ['trust', 'observability'],
    podSecurity: 'baseline',
    brings: 'backups and restores',
  },
];

/** The ring of that name. */
export function ringNamed(name: RingName): Ring {
  const ring = rings.find((candidate) => candidate.name === name);
  if (ring === undefined) throw new TypeError(`no ring is named ${name}`);
  return ring;
}

/** Whether a text names a ring. */
export function isRingName(text: string): text is RingName {
  return (ringNames as readonly string[]).includes(text);
}

/** Name of a ring's release. */
export function releaseOf(ring: RingName): string {
  return `platform-${ring}`;
}

/** How the platform is installed: everything in one release, or ring by ring. */
export type Mode = 'single' | 'rings';

/** Namespace in which a ring's components are, by the way it is installed. */
export function namespaceOf(ring: RingName, mode: Mode): string {
  return mode === 'single' ? singleNamespace : ringNamed(ring).namespace;
}

/** Every ring that must be there before a ring, near and far, in the order of installation. */
export function ringsBefore(name: RingName): RingName[] {
  const before = new Set<RingName>();
  const visit = (ring: RingName): void => {
    for (const earlier of ringNamed(ring).after) {
      before.add(earlier);
      visit(earlier);
    }
  };
  visit(name);
  return ringNames.filter((ring) => before.has(ring));
}
