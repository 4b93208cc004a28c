import type { AccessQuestion, Grant, IndirectWay, WayKind } from './answer.ts';
import type { AccessFacts, Subject } from './facts.ts';
import { subjectText } from './subjects.ts';

/** Answers to questions about rights; what an `Access` is, as far as ways follow from it. */
export interface Rights {
  readonly facts: Pick<AccessFacts, 'pods'>;
  grants(question: AccessQuestion): Grant[];
}

/** Resources whose writer decides what a pod mounts and as whom it runs. */
const podMakers: readonly (readonly [group: string, resource: string])[] = [
  ['', 'pods'],
  ['', 'replicationcontrollers'],
  ['apps', 'daemonsets'],
  ['apps', 'deployments'],
  ['apps', 'replicasets'],
  ['apps', 'statefulsets'],
  ['batch', 'cronjobs'],
  ['batch', 'jobs'],
];

/** Ways into a pod that runs. */
const entrances: readonly (readonly [verb: string, resource: string])[] = [
  ['create', 'pods/exec'],
  ['get', 'pods/exec'],
  ['create', 'pods/attach'],
  ['get', 'pods/attach'],
  ['patch', 'pods/ephemeralcontainers'],
  ['update', 'pods/ephemeralcontainers'],
];

const RBAC = 'rbac.authorization.k8s.io';

/** Rights that lead to another right: https://kubernetes.io/docs/concepts/security/rbac-good-practices/ */
export function indirectWays(access: Rights, question: AccessQuestion, direct: readonly Grant[]): IndirectWay[] {
  const whole = new Set(direct.filter(({ names }) => names === undefined).map(({ subject }) => subjectText(subject)));
  const ways = [
    ...secretWays(access, question),
    ...accountWays(access, direct),
    ...roleWays(access, question),
    ...impersonation(access, direct),
    ...nodeWays(access, question, direct),
  ];
  const seen = new Set<string>();
  return ways.filter(({ kind, by, reaches }) => {
    const target = reaches === undefined ? '' : subjectText(reaches.subject);
    const key = [kind, subjectText(by.subject), target].join(' ');
    if (whole.has(subjectText(by.subject)) || subjectText(by.subject) === target || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Who makes or enters pods of a namespace reads the Secrets that these mount. */
function secretWays(access: Rights, question: AccessQuestion): IndirectWay[] {
  if ('url' in question || question.group !== '' || question.resource !== 'secrets') return [];
  if (!['get', 'list', 'watch'].includes(question.verb)) return [];
  const { namespace } = question;
  const where = namespace === undefined ? 'every namespace' : `namespace ${namespace}`;
  return [
    ...makers(access, namespace).map(({ kind, grant, what }) =>
      way(kind, `may ${what} in ${where}, whose pods may mount any Secret there`, grant),
    ),
    ...enterers(access, namespace).map(({ grant, what }) =>
      way('enter-pods', `may ${what} in ${where}, and see what the pods there mount`, grant),
    ),
  ];
}

/** Who runs as a ServiceAccount, or has a token of it, may what it may. */
function accountWays(access: Rights, direct: readonly Grant[]): IndirectWay[] {
  const accounts = direct.filter(({ subject }) => subject.kind === 'ServiceAccount');
  return accounts.flatMap((reaches) => {
    const { namespace, name } = reaches.subject;
    const as = `as ServiceAccount ${namespace}/${name}`;
    const pods = access.facts.pods.filter((pod) => pod.namespace === namespace && pod.serviceAccount === name);
    const token = { verb: 'create', group: '', resource: 'serviceaccounts/token', namespace, name };
    return [
      ...makers(access, namespace).map(({ kind, grant, what }) =>
        way(kind, `may ${what} in namespace ${namespace}, which may run ${as}`, grant, reaches),
      ),
      ...(pods.length === 0 ? [] : enterers(access, namespace)).map(({ grant, what }) =>
        way(
          'enter-pods',
          `may ${what} in namespace ${namespace}, where ${pods[0]?.workload ?? ''} runs ${as}`,
          grant,
          reaches,
        ),
      ),
      ...access.grants(token).map((grant) => way('tokens', `may create a token and call ${as}`, grant, reaches)),
    ];
  });
}

interface Found {
  readonly kind: WayKind;
  readonly grant: Grant;
  readonly what: string;
}

/** Those who make pods of a namespace, or of every one. */
function makers(access: Rights, namespace: string | undefined): Found[] {
  return podMakers.flatMap(([group, resource]) =>
    (['create', 'update', 'patch'] as const)
      // What a pod mounts cannot be changed once it is there.
      .filter((verb) => verb === 'create' || resource !== 'pods')
      .flatMap((verb) =>
        access.grants({ verb, group, resource, ...within(namespace) }).map((grant) => ({
          kind: verb === 'create' ? ('create-pods' as const) : ('patch-workloads' as const),
          grant,
          what: `${verb} ${resource}${namedOnly(grant)}`,
        })),
      ),
  );
}

function enterers(access: Rights, namespace: string | undefined): Omit<Found, 'kind'>[] {
  return entrances.flatMap(([verb, resource]) =>
    access
      .grants({ verb, group: '', resource, ...within(namespace) })
      .map((grant) => ({ grant, what: `${verb} ${resource}${namedOnly(grant)}` })),
  );
}

function within(namespace: string | undefined): { readonly namespace?: string } {
  return namespace === undefined ? {} : { namespace };
}

function namedOnly({ names }: Grant): string {
  return names === undefined ? '' : ` ${names.join(', ')}`;
}

/**
 * Whoever may bind or escalate hands itself what it has not; Kubernetes refuses that to everybody else. A ClusterRoleBinding
 * gives a ClusterRole alone, for which its writer must be let bind in the whole cluster.
 */
function roleWays(access: Rights, question: AccessQuestion): IndirectWay[] {
  const namespace = 'url' in question ? undefined : question.namespace;
  const may = (verb: string, resource: string, place: string | undefined): Grant[] =>
    access.grants({ verb, group: RBAC, resource, ...within(place) });
  /** Those who have a verb on roles, among the writers of what makes use of it. */
  const among = (written: string, verb: string, resource: string, place: string | undefined): Grant[] => {
    const writers = new Set(
      ['create', 'update', 'patch'].flatMap((write) =>
        may(write, written, place).map(({ subject }) => subjectText(subject)),
      ),
    );
    return may(verb, resource, place).filter(({ subject }) => writers.has(subjectText(subject)));
  };
  const binders = (written: string, resource: string, place: string | undefined): IndirectWay[] => {
    const where = place === undefined ? 'the whole cluster' : `namespace ${place}`;
    return among(written, 'bind', resource, place).map((grant) =>
      way('bind', `may bind ${resource}${namedOnly(grant)} in ${where} that it does not have itself`, grant),
    );
  };
  const editors = (resource: string, place: string | undefined): IndirectWay[] =>
    among(resource, 'escalate', resource, place).map((grant) =>
      way('escalate', `may give ${resource}${namedOnly(grant)} rights that it does not have itself`, grant),
    );
  const inPlace =
    namespace === undefined
      ? []
      : [...binders('rolebindings', 'roles', namespace), ...binders('rolebindings', 'clusterroles', namespace)];
  return [
    ...inPlace,
    ...binders('clusterrolebindings', 'clusterroles', undefined),
    ...(namespace === undefined ? [] : editors('roles', namespace)),
    ...editors('clusterroles', undefined),
  ];
}

const impersonated: Readonly<Record<Subject['kind'], string>> = {
  Group: 'groups',
  ServiceAccount: 'serviceaccounts',
  User: 'users',
};

function impersonation(access: Rights, direct: readonly Grant[]): IndirectWay[] {
  return direct.flatMap((reaches) => {
    const { kind, namespace, name } = reaches.subject;
    const place = kind === 'ServiceAccount' ? { namespace } : {};
    const asked = { verb: 'impersonate', group: '', resource: impersonated[kind], name, ...place };
    return access
      .grants(asked)
      .map((grant) => way('impersonate', `may call as ${subjectText(reaches.subject)}`, grant, reaches));
  });
}

/** The kubelet runs commands in every pod of its node for whoever may use its proxy. */
function nodeWays(access: Rights, question: AccessQuestion, direct: readonly Grant[]): IndirectWay[] {
  const isOfSecrets = !('url' in question) && question.group === '' && question.resource === 'secrets';
  const runs = direct.some(
    ({ subject }) =>
      subject.kind === 'ServiceAccount' &&
      access.facts.pods.some((pod) => pod.namespace === subject.namespace && pod.serviceAccount === subject.name),
  );
  if (!isOfSecrets && !runs) return [];
  return ['create', 'get'].flatMap((verb) =>
    access
      .grants({ verb, group: '', resource: 'nodes/proxy' })
      .map((grant) => way('node-proxy', `may ${verb} nodes/proxy, by which kubelets run commands in every pod`, grant)),
  );
}

function way(kind: WayKind, how: string, by: Grant, reaches?: Grant): IndirectWay {
  return { kind, how, by, ...(reaches === undefined ? {} : { reaches }) };
}
