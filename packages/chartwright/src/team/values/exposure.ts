import { type DocumentPath, formatPath } from '../../core/document-path.ts';
import type { EffectiveTeamValues, EffectiveTeamValuesWorkload } from '../generated/team-values.ts';
import { containersOfWorkload, portsOfWorkload, probesOfContainer } from './containers.ts';
import { exposedPaths } from './exposed-paths.ts';
import type { ValueFault } from './value-fault.ts';

type Expose = NonNullable<EffectiveTeamValuesWorkload['expose']>;
type Platform = EffectiveTeamValues['global']['platform'];

/** Exposed workloads that the edge could not speak with, or could not have a certificate for. */
export function exposureFaults({ workloads, global }: EffectiveTeamValues): ValueFault[] {
  const exposed = Object.entries(workloads).flatMap(([name, workload]) =>
    workload.expose === undefined || workload.expose.via === 'none'
      ? []
      : [{ name, workload, expose: workload.expose }],
  );
  return [
    ...exposed.flatMap(({ name, workload }) => protocolFaults(name, workload)),
    ...exposed.flatMap(({ name, expose }) => clusterIssuerFaults(name, expose, global.platform)),
    ...issuerFaults(exposed, global.platform),
  ];
}

/** The ports that the edge calls by their names, as the library chart chooses them, each with what sets it. */
export function exposedPorts({ expose, ports }: EffectiveTeamValuesWorkload): { at: DocumentPath; port: string }[] {
  if (expose === undefined) return [];
  const main = expose.port ?? ('http' in ports ? 'http' : Object.keys(ports).toSorted()[0]);
  const all = exposedPaths(expose).map(({ at, port }) =>
    port === undefined ? { at: expose.port === undefined ? [] : ['port'], port: main } : { at: [...at, 'port'], port },
  );
  const named = all.flatMap(({ at, port }) => (port === undefined ? [] : [{ at, port }]));
  return named.filter(({ port }, index) => named.findIndex((one) => one.port === port) === index);
}

function protocolFaults(name: string, workload: EffectiveTeamValuesWorkload): ValueFault[] {
  return exposedPorts(workload).flatMap(({ port }) => protocolFaultsOf(name, workload, port));
}

function protocolFaultsOf(name: string, workload: EffectiveTeamValuesWorkload, key: string): ValueFault[] {
  const port = portsOfWorkload(workload)[key];
  if (port === undefined) return [];
  const owner = containersOfWorkload(name, workload).find(({ kind, values }) => kind !== 'init' && key in values.ports);
  if (owner === undefined) return [];
  const path = [...owner.path, 'ports', key];
  const probed = probesOfContainer(owner).some(([, probe]) => probe.type === 'grpc' && probe.port === key);
  if (!probed || port.appProtocol !== undefined || workload.expose?.protocol === 'grpc') return [];
  return [
    {
      code: 'values/exposed-protocol',
      path,
      found: 'a port that a probe of type grpc calls, without appProtocol',
      expected: 'the HTTP/2 that gRPC needs to be named, since the edge would speak HTTP/1.1',
      fix: `set ${formatPath([...path, 'appProtocol'])} to kubernetes.io/h2c`,
    },
  ];
}

/** An environment offers one ClusterIssuer; others, such as the one of the mesh's identities, are the platform's own. */
function clusterIssuerFaults(name: string, { tls }: Expose, { domains, issuer }: Platform): ValueFault[] {
  const chosen = tls.issuer;
  // Without a contract, which names a domain, nothing is known of issuers.
  if (!tls.enabled || chosen === undefined || domains.length === 0) return [];
  if (chosen.kind !== 'ClusterIssuer' || (issuer.kind === 'ClusterIssuer' && chosen.name === issuer.name)) return [];
  const path = ['workloads', name, 'expose', 'tls', 'issuer'];
  return [
    {
      code: 'values/issuer',
      path: [...path, 'name'],
      found: `the ClusterIssuer "${chosen.name}"`,
      expected: `the environment's ${issuer.kind} ${issuer.name}, or an Issuer of the team's own`,
      fix: `remove ${formatPath(path)}, or set its kind to Issuer`,
    },
  ];
}

/** A host has one certificate in a namespace, and so one issuer. */
function issuerFaults(exposed: readonly { name: string; expose: Expose }[], platform: Platform): ValueFault[] {
  const first = new Map<string, { name: string; issuer: string }>();
  return exposed.flatMap(({ name, expose }) => {
    if (expose.via !== 'ingress' || !expose.tls.enabled) return [];
    const { kind, name: issuerName } = expose.tls.issuer ?? platform.issuer;
    const issuer = `${kind}/${issuerName}`;
    return expose.hosts.flatMap((host, index): ValueFault[] => {
      const other = first.get(host);
      if (other === undefined) first.set(host, { name, issuer });
      if (other === undefined || other.issuer === issuer) return [];
      return [
        {
          code: 'values/host-issuers',
          path: ['workloads', name, 'expose', 'hosts', index],
          found: `"${host}" with a certificate of ${issuer}, while the workload ${other.name} has one of ${other.issuer}`,
          expected: 'one issuer for a host, since the workloads that share it share its certificate',
          fix: 'set the same expose.tls.issuer for both workloads, or remove both',
        },
      ];
    });
  });
}
