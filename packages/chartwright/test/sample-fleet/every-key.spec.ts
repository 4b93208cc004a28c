import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { repositoryPath } from '../support/repository.ts';
import { nodeOfValue, schemaKeys } from '../support/schema-keys.ts';

const ofHelm = 'is set by whoever installs a part, or by Helm, and in no file of a team';
const byDefault = 'would take away or loosen what every team has by default';
const ofName = 'follows from the name of the team, which the scenarios go by';
const granted = 'would grant a way into the cluster past its edge';
const ofKeda = 'needs a KEDA with rights over what the samples give it: every Secret, or a role in AWS';

/** Keys that no team of the sample fleet sets, each with the reason: it … */
const unused: Readonly<Record<string, string>> = {
  part: ofHelm,
  'lib-team.global': ofHelm,
  'tenant.namespace': ofName,
  'tenant.network.peers.*.namespace': ofName,
  'tenant.createNamespace': byDefault,
  'tenant.podSecurity': byDefault,
  'tenant.quota.enabled': byDefault,
  'tenant.quota.alert.enabled': byDefault,
  'tenant.limitRange.enabled': byDefault,
  'tenant.network.enabled': byDefault,
  'workloads.*.expose.tls.enabled': byDefault,
  'workloads.*.serviceAccount.mountToken': byDefault,
  'tenant.quota.hard.services.loadbalancers': granted,
  'tenant.quota.hard.services.nodeports': granted,
  'tenant.network.egress.*.hosts': 'is refused without Cilium, which is the network of neither environment',
  'workloads.*.autoscaling.scaler': 'leaves the replicas to an object of one’s own, where `keda` says the same',
  'workloads.*.autoscaling.keda.triggers.*.authentication.*.secret': ofKeda,
  'workloads.*.autoscaling.keda.triggers.*.authentication.*.key': ofKeda,
  'workloads.*.autoscaling.keda.triggers.*.clusterTriggerAuthentication': ofKeda,
  'workloads.*.expose.timeouts.request': 'is refused behind Traefik, which passes over timeouts of routes',
  'workloads.*.expose.timeouts.backendRequest': 'is refused behind Traefik, which passes over timeouts of routes',
  'workloads.*.expose.basicAuth.secret': 'needs a Secret of users, which nobody makes in the samples',
  'workloads.*.expose.forwardAuth': 'needs a service of sign-in, which neither environment has',
  'workloads.*.sessionAffinity.clientIP.timeoutSeconds': 'is refused in a mesh, and both environments have one',
};

/** What a team can say; what the platform says to it stands in the contract. */
const keys = [...schemaKeys()].filter(([, path]) => !path.startsWith('global.platform.'));

/** The values of the sample fleet that people wrote: each team's own, and what an environment lays over them. */
function writtenValues(): unknown[] {
  const files = [
    ...readdirSync(repositoryPath('charts/teams')).map((team) => join('charts/teams', team, 'values.yaml')),
    ...['dev', 'prod'].flatMap((environment) => {
      const folder = join('environments', environment, 'teams');
      return readdirSync(repositoryPath(folder)).map((file) => join(folder, file));
    }),
  ];
  return files.map((file) => parse(readFileSync(repositoryPath(file), 'utf8')) as unknown);
}

/** The path of everything that a value holds. */
function pathsIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return Object.entries(value).flatMap(([key, entry]) => pathsIn(entry).map((path) => [key, ...path]));
}

it('says with the sample fleet all that a team can say, but for what has a reason', () => {
  const said = new Set(writtenValues().flatMap(pathsIn).map(nodeOfValue));
  expect(said.size).toBeGreaterThan(200);
  // A key that is missing here has to be used by a team; one too many is used, and its reason is to be removed.
  expect(keys.flatMap(([node, path]) => (said.has(node) ? [] : [path])).sort()).toEqual(Object.keys(unused).sort());
});
