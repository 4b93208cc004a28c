import { textOf } from '../../core/untyped.ts';
import type { Deciding, Step, Verdict } from './answer.ts';
import type { PortSpan, ReachFacts, Workload } from './facts.ts';
import { defaultVerdict, type MeshClient, olderPolicyVerdict, policyVerdict, worst } from './mesh-clients.ts';
import type { MeshIndex, MeshItem } from './mesh-index.ts';
import { requestsOf, takesAll } from './mesh-routes.ts';
import { decidingObject, listed, objectOf } from './words.ts';

/** Ports of the proxy itself: what it tells of itself, and where tap reads requests. */
const ADMIN_PORT = 4191;
const TAP_PORT = 4190;

/** What linkerd's proxy in a workload's pods says of a client at a port. */
interface MeshDecision {
  readonly verdict: Verdict;
  /** Words are made when somebody reads them: many connections are asked for their verdicts alone. */
  readonly reason: () => string;
  readonly deciding: () => readonly Deciding[];
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
  const { verdict, reason, deciding } = decide(facts, index, passage);
  return { gate: 'mesh', at: at.id, verdict, reason: reason(), deciding: deciding() };
}

/** The verdict of {@link meshStep}; yes where there is no proxy. */
export function meshVerdict(facts: ReachFacts, index: MeshIndex, passage: MeshPassage): Verdict {
  return passage.at.mesh.proxied ? decide(facts, index, passage).verdict : 'yes';
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
  return { verdict, reason: () => reason, deciding: () => [] };
}

function byDefault({ mesh }: ReachFacts, { at, port, client, words }: MeshPassage): MeshDecision {
  const own = at.mesh.inboundPolicy;
  const policy = own === '' ? mesh.defaultPolicy : own;
  const origin =
    own === '' ? 'the default of the mesh' : 'config.linkerd.io/default-inbound-policy of the pods or their namespace';
  const verdict = defaultVerdict(policy, client);
  const reason = (): string =>
    `no Server describes port ${port} of ${at.id}, so that ${policy} holds (${origin}), which ${verbOf(verdict)} ${described(words, client)}`;
  return withProbes({ verdict, reason, deciding: () => [] }, at, port);
}

function atServer(index: MeshIndex, server: MeshItem, passage: MeshPassage): MeshDecision {
  const ofServer = byServer(index, server, passage);
  if (server.spec['proxyProtocol'] === 'opaque') return ofServer;
  const routes = index.routesOf(server);
  if (routes.length === 0) return withProbes(ofServer, passage.at, passage.port);
  if (ofServer.verdict !== 'no') return withinRoutes(ofServer, routes);
  return byRoutes(index, server, routes, passage) ?? ofServer;
}

/** What holds for every request that reaches the Server. */
function byServer(index: MeshIndex, server: MeshItem, passage: MeshPassage): MeshDecision {
  const { client } = passage;
  const { namespace, name } = server.object;
  const all = [
    ...index.policiesFor({ kind: 'Server', namespace, name }),
    ...index.policiesFor({ kind: 'Namespace', namespace, name: namespace }),
    ...index.olderPoliciesFor(server),
  ];
  let best: { readonly policy: MeshItem; readonly verdict: Verdict } | undefined;
  for (const policy of all) {
    const isOlder = policy.object.kind === 'ServerAuthorization';
    const verdict = isOlder ? olderPolicyVerdict(policy, client) : policyVerdict(index, policy, client);
    if (verdict === 'yes') return byPolicy(policy, verdict, passage);
    if (verdict !== 'no') best ??= { policy, verdict };
  }
  const access = textOf(server.spec['accessPolicy']) ?? 'deny';
  if (access !== 'deny' && defaultVerdict(access, client) === 'yes') return byAccess(server, access, passage);
  if (best !== undefined) return byPolicy(best.policy, best.verdict, passage);
  return access === 'deny' ? refused(server, all, passage) : byAccess(server, access, passage);
}

function byPolicy({ object }: MeshItem, verdict: Verdict, { words }: MeshPassage): MeshDecision {
  const less = verdict === 'partly' ? ' in part, by its addresses' : ', if it has one of its addresses';
  return {
    verdict,
    reason: () => `${objectOf(object)} lets ${words} in${verdict === 'yes' ? '' : less}`,
    deciding: () => [decidingObject(object, 'spec.requiredAuthenticationRefs')],
  };
}

function byAccess(server: MeshItem, access: string, { client, words }: MeshPassage): MeshDecision {
  const verdict = defaultVerdict(access, client);
  const reason = (): string =>
    `${objectOf(server.object)} has accessPolicy ${access}, which ${verbOf(verdict)} ${described(words, client)}`;
  return { verdict, reason, deciding: accessOf(server) };
}

function accessOf({ object }: MeshItem): () => Deciding[] {
  return () => [decidingObject(object, 'spec.accessPolicy')];
}

/** With a route at a Server, what matches none is answered with 404, whomever the Server lets in. */
function withinRoutes(decision: MeshDecision, routes: readonly MeshItem[]): MeshDecision {
  if (routes.some(takesAll)) return decision;
  return {
    verdict: worst([decision.verdict, 'partly']),
    reason: () => `${decision.reason()}, but its routes take these requests alone: ${listed(requestsOf(routes))}`,
    deciding: () => [...decision.deciding(), ...routes.map(({ object }) => decidingObject(object, 'spec.rules'))],
  };
}

/** Requests that routes open to a client that the Server refuses. */
function byRoutes(
  index: MeshIndex,
  { object }: MeshItem,
  routes: readonly MeshItem[],
  { client, words }: MeshPassage,
): MeshDecision | undefined {
  const open = routes.flatMap((route) =>
    index.policiesFor(route.object).flatMap((policy) => {
      const verdict = policyVerdict(index, policy, client);
      return verdict === 'no' ? [] : [{ route, policy, verdict }];
    }),
  );
  if (open.length === 0) return undefined;
  const isSure = open.some(({ verdict }) => verdict !== 'unknown');
  const sure = isSure ? open.filter(({ verdict }) => verdict !== 'unknown') : open;
  const requests = (): string => listed(requestsOf(sure.map(({ route }) => route)));
  const condition = isSure ? '' : ', if it has one of their addresses';
  return {
    verdict: isSure ? 'partly' : 'unknown',
    reason: () => `${objectOf(object)} lets ${words} in for these requests alone: ${requests()}${condition}`,
    deciding: () => sure.map(({ policy }) => decidingObject(policy.object, 'spec.targetRef')),
  };
}

/** Without routes, linkerd adds one for the requests of HTTP probes, which is open to every address. */
function withProbes(decision: MeshDecision, at: Workload, port: number): MeshDecision {
  const probes = probesOf(at, port);
  if (decision.verdict !== 'no' || probes.length === 0) return decision;
  const reason = (): string => `${decision.reason()}, but for the probes: ${listed(probes)}`;
  return { ...decision, verdict: 'partly', reason };
}

function probesOf({ mesh }: Workload, port: number): string[] {
  return [...new Set(mesh.probes.filter((probe) => probe.port === port).map(({ path }) => `GET ${path}`))];
}

function refused(server: MeshItem, all: readonly MeshItem[], { client, words }: MeshPassage): MeshDecision {
  const names = all.map(({ object }) => object.name);
  const policies = names.length === 0 ? 'no policy is for it' : `none of its policies (${listed(names)}) does`;
  const whom = `lets in only whom a policy names (accessPolicy deny), and of ${described(words, client)} ${policies}`;
  return { verdict: 'no', reason: () => `${objectOf(server.object)} ${whom}`, deciding: accessOf(server) };
}

function described(words: string, { identity }: MeshClient): string {
  return identity === undefined
    ? `${words}, which has no identity in the mesh`
    : `${words}, which is ServiceAccount ${identity.namespace}/${identity.serviceAccount}`;
}

function verbOf(verdict: Verdict): string {
  return { yes: 'lets in', no: 'refuses', partly: 'lets in a part of', unknown: 'may let in' }[verdict];
}
