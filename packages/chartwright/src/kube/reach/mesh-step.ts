import { listOf, mapOf, textOf } from '../../core/untyped.ts';
import type { Deciding, Step, Verdict } from './answer.ts';
import type { PortSpan, ReachFacts, Workload } from './facts.ts';
import { defaultVerdict, type MeshClient, olderPolicyVerdict, policyVerdict } from './mesh-clients.ts';
import type { MeshIndex, MeshItem } from './mesh-index.ts';
import { decidingObject, listed, objectOf } from './words.ts';

/** Ports of the proxy itself: what it tells of itself, and where tap reads requests. */
const ADMIN_PORT = 4191;
const TAP_PORT = 4190;

/** What linkerd's proxy in a workload's pods says of a client at a port. */
export interface MeshDecision {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly deciding: readonly Deciding[];
}

/** A client at a TCP port of a workload in the mesh. */
export interface MeshPassage {
  readonly at: Workload;
  readonly port: number;
  readonly client: MeshClient;
  readonly words: string;
}

/** Whether a port is one of those that annotations list. */
export function isWithin(spans: readonly PortSpan[], port: number): boolean {
  return spans.some(({ first, last }) => port >= first && port <= last);
}

/** The step at the proxy; undefined where there is none in the pods. */
export function meshStep(facts: ReachFacts, index: MeshIndex, passage: MeshPassage): Step | undefined {
  const { at } = passage;
  if (!at.mesh.proxied) return undefined;
  return { gate: 'mesh', at: at.id, ...decide(facts, index, passage) };
}

function decide(facts: ReachFacts, index: MeshIndex, passage: MeshPassage): MeshDecision {
  const { at, port } = passage;
  if (isWithin(at.mesh.skipInbound, port))
    return plain('yes', `port ${port} passes the proxy of ${at.id} by (config.linkerd.io/skip-inbound-ports)`);
  if (port === ADMIN_PORT) return plain('yes', 'linkerd applies no policy to the admin port of its proxies');
  if (port === TAP_PORT) return plain('unknown', 'the proxy checks at its tap port whether it is tap that asks');
  const server = index.serverOf(at, port);
  return server === undefined ? byDefault(facts, passage) : atServer(index, server, passage);
}

function plain(verdict: Verdict, reason: string): MeshDecision {
  return { verdict, reason, deciding: [] };
}

function byDefault({ mesh }: ReachFacts, { at, port, client, words }: MeshPassage): MeshDecision {
  const own = at.mesh.inboundPolicy;
  const policy = own === '' ? mesh.defaultPolicy : own;
  const origin =
    own === '' ? 'the default of the mesh' : 'config.linkerd.io/default-inbound-policy of the pods or their namespace';
  const verdict = defaultVerdict(policy, client);
  const reason = `no Server describes port ${port} of ${at.id}, so that ${policy} holds (${origin}), which ${verbOf(verdict)} ${described(words, client)}`;
  return withProbes({ verdict, reason, deciding: [] }, at, port);
}

function atServer(index: MeshIndex, server: MeshItem, passage: MeshPassage): MeshDecision {
  const { client, words, at, port } = passage;
  const { namespace, name } = server.object;
  const policies = [
    ...index.policiesFor({ kind: 'Server', namespace, name }),
    ...index.policiesFor({ kind: 'Namespace', namespace, name: namespace }),
  ].map((policy) => ({ policy, verdict: policyVerdict(index, policy, client) }));
  const older = index
    .olderPoliciesFor(server)
    .map((policy) => ({ policy, verdict: olderPolicyVerdict(policy, client) }));
  const all = [...policies, ...older];
  for (const wanted of ['yes', 'partly', 'unknown'] as const) {
    const found = all.find(({ verdict }) => verdict === wanted);
    if (found === undefined) continue;
    const object = objectOf(found.policy.object);
    return {
      verdict: wanted,
      reason:
        wanted === 'yes'
          ? `${object} lets ${words} in`
          : `${object} lets some addresses in, and whether those of ${words} are among them is not known`,
      deciding: [decidingObject(found.policy.object, 'spec.requiredAuthenticationRefs')],
    };
  }
  const access = textOf(server.spec['accessPolicy']) ?? 'deny';
  if (access !== 'deny') return byAccess(server, access, passage);
  return byRoutes(index, server, passage) ?? refused(server, access, all, { at, port, client, words });
}

function byAccess(server: MeshItem, access: string, { client, words, at, port }: MeshPassage): MeshDecision {
  const verdict = defaultVerdict(access, client);
  const reason = `${objectOf(server.object)} has accessPolicy ${access}, which ${verbOf(verdict)} ${described(words, client)}`;
  return withProbes({ verdict, reason, deciding: [decidingObject(server.object, 'spec.accessPolicy')] }, at, port);
}

/** Requests that a route opens, where the port is not opaque. */
function byRoutes(
  index: MeshIndex,
  server: MeshItem,
  { client, words, at, port }: MeshPassage,
): MeshDecision | undefined {
  const routes = server.spec['proxyProtocol'] === 'opaque' ? [] : index.routesOf(server);
  const open = routes.flatMap((route) => {
    const { kind, namespace, name } = route.object;
    const policy = index
      .policiesFor({ kind, namespace, name })
      .find((one) => policyVerdict(index, one, client) === 'yes');
    return policy === undefined ? [] : [{ route, policy }];
  });
  if (open.length > 0)
    return {
      verdict: 'partly',
      reason: `${objectOf(server.object)} lets ${words} in for these requests alone: ${listed(open.flatMap(({ route }) => requestsOf(route)))}`,
      deciding: open.map(({ policy }) => decidingObject(policy.object, 'spec.targetRef')),
    };
  // With a route of its own on a port, linkerd adds none for the probes.
  if (routes.length > 0 || server.spec['proxyProtocol'] === 'opaque') return undefined;
  const probes = probesOf(at, port);
  if (probes.length === 0) return undefined;
  const reason = `${objectOf(server.object)} lets ${words} in for the probes alone: ${listed(probes)}`;
  return { verdict: 'partly', reason, deciding: [decidingObject(server.object, 'spec.accessPolicy')] };
}

/** The default policies leave the requests of HTTP probes open. */
function withProbes(decision: MeshDecision, at: Workload, port: number): MeshDecision {
  const probes = probesOf(at, port);
  if (decision.verdict !== 'no' || probes.length === 0) return decision;
  return { ...decision, verdict: 'partly', reason: `${decision.reason}, but for the probes: ${listed(probes)}` };
}

function probesOf({ mesh }: Workload, port: number): string[] {
  return [...new Set(mesh.probes.filter((probe) => probe.port === port).map(({ path }) => `GET ${path}`))];
}

function requestsOf({ spec }: MeshItem): string[] {
  return listOf(spec['rules']).flatMap((rule) =>
    listOf(mapOf(rule)['matches']).map((match) => {
      const { method, path } = mapOf(match);
      const { service, method: call } = mapOf(method);
      if (service !== undefined || call !== undefined) return `${textOf(service) ?? '*'}/${textOf(call) ?? '*'}`;
      return [method, mapOf(path)['value']].filter((part) => typeof part === 'string').join(' ');
    }),
  );
}

function refused(
  server: MeshItem,
  access: string,
  all: readonly { readonly policy: MeshItem }[],
  { client, words }: MeshPassage,
): MeshDecision {
  const names = all.map(({ policy }) => policy.object.name);
  const policies = names.length === 0 ? 'no policy is for it' : `none of its policies (${listed(names)}) does`;
  return {
    verdict: 'no',
    reason: `${objectOf(server.object)} lets in only whom a policy names (accessPolicy ${access}), and of ${described(words, client)} ${policies}`,
    deciding: [decidingObject(server.object, 'spec.accessPolicy')],
  };
}

function described(words: string, { identity }: MeshClient): string {
  return identity === undefined
    ? `${words}, which has no identity in the mesh`
    : `${words}, which is ServiceAccount ${identity.namespace}/${identity.serviceAccount}`;
}

function verbOf(verdict: Verdict): string {
  return { yes: 'lets in', no: 'refuses', partly: 'lets in a part of', unknown: 'may let in' }[verdict];
}
