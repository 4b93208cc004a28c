/** The systems of the platform, in the order of the table. */
export const systems = [
  { name: 'install', title: 'Installation by Helm' },
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
    system: 'karpenter',
    what: 'EC2NodeClass, the role, subnets, images and the queue of interruptions',
    why: 'they are Amazon’s API; the NodePools are the rendered ones but for the class that they name, and types of instances are of EC2’s names, categories and generations',
  },
  {
    system: 'prometheus',
    what: 'the metrics of the components themselves',
    why: 'no container runs: what a target answers is the scenario’s',
  },
  {
    system: 'grafana',
    what: 'Grafana itself: signing in, provisioning, drawing',
    why: 'its server is under the AGPL',
  },
  {
    system: 'logs',
    what: 'Loki, Alloy and Promtail themselves: a line that is read, cut, sent, kept and found again, by its tenant only',
    why: 'their programs are under the AGPL, or built from modules that are, and none of them is built here: Alloy’s configuration passes its own parser, its and Promtail’s relabelling is evaluated by Prometheus’, and LogQL is parsed; on kind, `npm run e2e -- logs --target=kind` finds a line in the Loki of the charts’ images',
  },
  {
    system: 'logs',
    what: 'the stages of the agents’ pipelines, such as `cri`, `drop`, `limit` and `tenant`',
    why: 'they are code within the agents: specs compare their order, and that the label of the tenant is one that relabelling gives',
  },
  {
    system: 'logs',
    what: 'Loki’s configuration, on a disk and on S3, and its gateway',
    why: 'no program under a permissive licence judges it, and the schema of its chart leaves it open: specs compare its stores, schema, replicas and tenants with each other; names of keys are judged by Loki only',
  },
  {
    system: 'tracing',
    what: 'Tempo, and a span that is sent by OTLP and found again',
    why: 'Tempo is under the AGPL: its configuration and who sends to it are compared in the specs',
  },
  {
    system: 'tls',
    what: 'certificates by ACME: HTTP-01 and DNS-01',
    why: 'they need an authority that reaches the hosts, or Route 53; the issuers are judged by cert-manager’s own schema',
  },
  {
    system: 'mesh',
    what: 'mTLS between pods',
    why: 'Linkerd’s proxy is a program in a container beside each pod; what is proven is the identity that it would be given',
  },
  {
    system: 'autoscaling',
    what: 'what a proxy of the mesh uses beside a workload, and metrics of KEDA or the Prometheus adapter',
    why: 'usage is simulated for the containers that the charts name; custom metrics need a Prometheus that scrapes containers',
  },
  {
    system: 'availability',
    what: 'drains of Prometheus, Alertmanager, the edge, Karpenter and Velero',
    why: 'the first two are made by the operator, which does not run there; the others are installed with Amazon’s services',
  },
  {
    system: 'backup',
    what: 'what volumes hold: snapshots by CSI, and copies of files by the node agent',
    why: 'no node has a disk or an agent; claims are compared, and a drill leaves volumes alone on purpose',
  },
  {
    system: 'backup',
    what: 'S3 of AWS, and its identity by Pod Identity or IRSA',
    why: 'the store is versitygw, as on kind, with the key that the cluster makes',
  },
];
