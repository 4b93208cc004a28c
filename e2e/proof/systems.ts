/** The systems of the platform, in the order of the table. */
export const systems = [
  { name: 'install', title: 'Installation by Helm' },
  { name: 'gitops', title: 'Installation by a GitOps engine' },
  { name: 'teams', title: 'Teams: quota, limits, Pod Security, guard rails' },
  { name: 'rbac', title: 'RBAC' },
  { name: 'prometheus', title: 'Prometheus and its operator' },
  { name: 'alertmanager', title: 'Alertmanager' },
  { name: 'logs', title: 'Logs: Loki with Alloy or Promtail' },
  { name: 'tracing', title: 'Tracing: Tempo' },
  { name: 'grafana', title: 'Grafana' },
  { name: 'autoscaling', title: 'Autoscaling of pods: HPA' },
  { name: 'karpenter', title: 'Autoscaling of nodes: Karpenter' },
  { name: 'tls', title: 'TLS: Ingress and cert-manager' },
  { name: 'mesh', title: 'mTLS: Linkerd' },
  { name: 'availability', title: 'Availability: PodDisruptionBudgets and spread' },
  { name: 'backup', title: 'Disaster recovery: Velero' },
  { name: 'faults', title: 'Faults' },
  { name: 'scale', title: 'Scale' },
] as const;

/** The name of a system of the platform. */
export type SystemName = (typeof systems)[number]['name'];

/** What was not run, and why. */
export interface Gap {
  readonly system: SystemName;
  readonly what: string;
  readonly why: string;
}

export const gaps: readonly Gap[] = [
  {
    system: 'gitops',
    what: 'Argo CD: what a team’s project refuses, and credentials',
    why: 'the scenario `argo-cd` has a step for the first, of which what Argo CD says was seen, and the way back was not (ADR 29); its servers on loopback ask for no credentials',
  },
  {
    system: 'gitops',
    what: 'Flux: `flux bootstrap` itself, and credentials for Git and the registry',
    why: 'the scenario makes what the command makes, for servers on loopback that ask for none',
  },
  {
    system: 'karpenter',
    what: 'EC2NodeClass, the role, subnets, images and the queue of interruptions',
    why: 'they need Amazon’s API; the NodePools are the rendered ones except for the node class, and the instance types have EC2’s names, categories and generations',
  },
  {
    system: 'prometheus',
    what: 'the metrics of the components themselves',
    why: 'no container runs: the scenario answers for the targets',
  },
  {
    system: 'grafana',
    what: 'Grafana itself: sign-in, provisioning, panels, forwarding a user’s token to a datasource',
    why: 'its server is under the AGPL',
  },
  {
    system: 'grafana',
    what: 'isolated teams: kube-rbac-proxy, which verifies tokens and asks Kubernetes; Loki behind it, which tells tenants apart',
    why: 'kube-rbac-proxy is not built here: what it would ask is put to the API server, and prom-label-proxy behind it runs; Loki is under the AGPL',
  },
  {
    system: 'logs',
    what: 'Loki, Alloy and Promtail themselves: reading, parsing, sending and storing a line, and finding it by its tenant only',
    why: 'their programs are under the AGPL, or built from modules that are, and none of them is built here: Alloy’s configuration passes its own parser, its and Promtail’s relabelling is evaluated by Prometheus’, and LogQL is parsed. On kind, `npm run e2e -- logs --target=kind` finds a line in the Loki of the charts’ images',
  },
  {
    system: 'logs',
    what: 'the stages of the agents’ pipelines, such as `cri`, `drop`, `limit` and `tenant`',
    why: 'they are code within the agents: specs compare their order, and that relabelling sets the tenant’s label',
  },
  {
    system: 'logs',
    what: 'Loki’s configuration, on a disk and on S3, and its gateway',
    why: 'no program under a permissive licence validates it, and its chart’s schema leaves it open: specs compare its stores, schema, replicas and tenants with each other; only Loki checks the names of keys',
  },
  {
    system: 'tracing',
    what: 'Tempo: receiving a span by OTLP, and finding it',
    why: 'Tempo is under the AGPL: specs compare its configuration with its senders',
  },
  {
    system: 'tls',
    what: 'certificates by ACME: HTTP-01 and DNS-01',
    why: 'they need an ACME server that reaches the hosts, or Route 53; cert-manager’s own schema validates the issuers',
  },
  {
    system: 'mesh',
    what: 'mTLS between pods',
    why: 'Linkerd’s proxy runs in a container of each pod; the identity that it would get is proven',
  },
  {
    system: 'teams',
    what: 'pods that roll when a Secret changes',
    why: 'Reloader is a program in a pod; the annotations that it goes by, and its own arguments, are rendered and checked',
  },
  {
    system: 'teams',
    what: 'databases, caches and buckets of teams',
    why: 'operators such as CloudNativePG make pods, and claims need Amazon’s API; their objects are rendered and checked',
  },
  {
    system: 'autoscaling',
    what: 'the usage of mesh proxies, and metrics of KEDA or the Prometheus adapter',
    why: 'usage is simulated for the containers that the charts name; custom metrics need a Prometheus that scrapes containers',
  },
  {
    system: 'availability',
    what: 'drains of Prometheus, Alertmanager, the edge, Karpenter and Velero',
    why: 'the operator creates the first two, and does not run in that scenario; the others need Amazon’s services',
  },
  {
    system: 'backup',
    what: 'the contents of volumes: CSI snapshots, and file copies by the node agent',
    why: 'no node has a disk or an agent; claims are compared, and a drill restores no volumes on purpose',
  },
  {
    system: 'backup',
    what: 'AWS S3, with Pod Identity or IRSA',
    why: 'the store is versitygw, as on kind, with the key that the cluster generates',
  },
];
