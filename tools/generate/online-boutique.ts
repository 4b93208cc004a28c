import { parse, stringify } from 'yaml';

interface Probe {
  httpGet?: { path: string; port: number; httpHeaders?: { name: string; value: string }[] };
  tcpSocket?: { port: number };
  grpc?: { port: number };
  initialDelaySeconds?: number;
  periodSeconds?: number;
}

interface Service {
  image: string;
  service: Record<string, { name: string; port: number; targetPort: number }[]>;
  env?: Record<string, string>;
  resources: { requests: Record<string, string>; limits: Record<string, string> };
  readiness: Probe;
  liveness: Probe;
  podSecurityContext: { runAsUser: number; runAsGroup: number; fsGroup: number };
}

interface Facts {
  teams: Record<string, { workloads: Record<string, Service> }>;
}

/**
 * What the facts do not contain: who is on call, who has access, which host serves the shop, and a command that asks redis
 * whether it answers, where the facts have a TCP probe, which in the mesh the proxy accepts.
 */
const decisions = {
  host: { workload: 'frontend', name: 'shop.example.com' },
  tcpProbe: { type: 'exec', command: ['redis-cli', 'ping'] },
  persistence: { workload: 'redis-cart', value: { size: '1Gi', mountPath: '/data' } },
};

/**
 * The sample fleet as input of `nx generate team-charts`: one team each of the facts, the addresses between teams
 * written with the other team's namespace, and a peering wherever one team calls another.
 *
 * @param text the facts, as YAML
 * @returns YAML
 */
export function onlineBoutiqueTeams(text: string): string {
  const { teams } = parse(text) as Facts;
  const owner = new Map(
    Object.entries(teams).flatMap(([team, { workloads }]) =>
      Object.values(workloads).flatMap(({ service }) => Object.keys(service).map((name) => [name, team] as const)),
    ),
  );
  const calls = (team: string): Set<string> =>
    new Set(
      Object.values(teams[team]?.workloads ?? {})
        .flatMap(({ env }) => Object.values(env ?? {}))
        .map((value) => owner.get(value.split(':')[0] ?? ''))
        .filter((other): other is string => other !== undefined && other !== team),
    );
  const peersOf = (team: string): Record<string, { direction: string }> =>
    Object.fromEntries(
      Object.keys(teams).flatMap((other) => {
        const directions = [
          ...(calls(team).has(other) ? ['egress'] : []),
          ...(calls(other).has(team) ? ['ingress'] : []),
        ];
        if (directions.length === 0 || other === team) return [];
        return [[other, { direction: directions.length === 2 ? 'both' : (directions[0] ?? '') }] as const];
      }),
    );
  const entries = Object.entries(teams).map(([team, { workloads }]) => [
    team,
    {
      tenant: {
        contact: `#team-${team}`,
        access: {
          admins: { groups: [`${team}-admins`] },
          developers: { groups: [`${team}-developers`] },
          deployers: { serviceAccounts: [{ name: `deploy-${team}`, namespace: 'platform-ci' }] },
        },
        network: { peers: peersOf(team) },
      },
      workloads: Object.fromEntries(
        Object.entries(workloads).map(([name, service]) => [name, workloadOf(name, service, team, owner)]),
      ),
    },
  ]);
  return stringify({ teams: Object.fromEntries(entries) as unknown }, { lineWidth: 0, aliasDuplicateObjects: false });
}

function workloadOf(name: string, facts: Service, team: string, owner: ReadonlyMap<string, string>): object {
  const ports = Object.values(facts.service).flat();
  const portName = new Map(ports.map((port) => [port.targetPort, port.name]));
  const env = Object.entries(facts.env ?? {}).map(([key, value]) => {
    const [host = '', port] = value.split(':');
    const other = owner.get(host);
    return [key, other === undefined || other === team ? value : `${host}.team-${other}.svc:${port}`];
  });
  return {
    image: facts.image,
    ports: Object.fromEntries(
      ports.map((port) => [
        port.name,
        { containerPort: port.targetPort, ...(port.port === port.targetPort ? {} : { servicePort: port.port }) },
      ]),
    ),
    ...(env.length === 0 ? {} : { env: Object.fromEntries(env) as unknown }),
    ...(name === decisions.persistence.workload ? { persistence: decisions.persistence.value } : {}),
    resources: facts.resources,
    probes: { readiness: probeOf(facts.readiness, portName), liveness: probeOf(facts.liveness, portName) },
    ...(name === decisions.host.workload ? { expose: { hosts: [decisions.host.name] } } : {}),
    security: {
      runAsUser: facts.podSecurityContext.runAsUser,
      runAsGroup: facts.podSecurityContext.runAsGroup,
      fsGroup: facts.podSecurityContext.fsGroup,
    },
  };
}

function probeOf(probe: Probe, names: ReadonlyMap<number, string>): object {
  const port = names.get(probe.httpGet?.port ?? probe.tcpSocket?.port ?? probe.grpc?.port ?? 0);
  const headers = probe.httpGet?.httpHeaders?.map(({ name, value }) => [name, value] as const);
  return {
    ...(probe.tcpSocket ? decisions.tcpProbe : { type: probe.httpGet ? 'http' : 'grpc', port }),
    ...(probe.httpGet ? { path: probe.httpGet.path } : {}),
    ...(headers ? { headers: Object.fromEntries(headers) } : {}),
    ...(probe.initialDelaySeconds === undefined ? {} : { initialDelaySeconds: probe.initialDelaySeconds }),
    ...(probe.periodSeconds === undefined ? {} : { periodSeconds: probe.periodSeconds }),
  };
}
