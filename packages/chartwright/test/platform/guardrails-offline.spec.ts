import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platformValuesSchema } from '../../src/core/schema/generated/platform-schemas.ts';
import { teamSchema } from '../../src/core/schema/generated/team-schema.ts';
import { isMap, valueAt } from '../../src/core/untyped.ts';
import { parseYaml } from '../../src/core/yaml/source.ts';
import { checkTeamValues } from '../../src/team/values/check.ts';
import { guardRailCases, guardRailFiles, type GuardRailCase } from '../support/guard-rails.ts';
import { repositoryPath } from '../support/repository.ts';
import { load } from 'js-yaml';

/** The code and path that the check of a team's values reports in the place of each guard rail. */
const offline: Readonly<Record<string, RegExp>> = {
  hosts: /^(objects\/(host|gateway|gateway-class|ingress-class|route-target|value)|values\/certificate) /,
  keys: /^(rules\/object-(label|annotation)-is-not-the-platforms|values\/(object-key|dns-annotation)) /,
  services: /^objects\/(service-type|external-ip) /,
  pods: /^objects\/pod-security /,
  images: /^objects\/registry /,
  'priority-classes': /^objects\/priority-class /,
  monitors: /^objects\/monitor-(file|reach) |^schema\/not-allowed extraObjects\.own\.kind$/,
  rules: /^objects\/rule-query /,
  // A team writes no Middleware itself.
  middlewares: /^rules\/object-kind-is-not-the-platforms /,
  // A user in an address is a Secret before anything else.
  receivers: /^(objects\/receiver-reach|secret\/literal) /,
  // Kinds that only the platform may grant are none of a team's.
  namespaces: /^schema\/not-allowed extraObjects\.own\.kind$/,
  'role-bindings': /^schema\/not-allowed extraObjects\.own\.kind$/,
  personas: /^schema\/not-allowed extraObjects\.own\.kind$/,
};

/** Refusals that hang on what is in the cluster alone: the hosts that an annotation grants the namespace. */
const onlyInTheCluster = [
  'an Ingress below the domain, in a namespace without claims',
  'an Ingress in a namespace whose claims are empty',
  'an Ingress with a host that its namespace does not claim',
  'a Service with a DNS name that its namespace does not claim',
];

/** Pods that controllers make: a team writes neither their labels nor such annotations into its values. */
const madeByControllers = [
  'a pod of the team, with annotations of its own and of the mesh',
  "a pod without labels, as cert-manager's solver may have it",
];

const topics = valueAt(platformValuesSchema, ['definitions', 'platformGuardrails', 'properties']);

/** What the library chart renders, and nobody else. */
const madeByTheChart = ['an Ingress with Middlewares of its namespace'];

/** Refusals of what the library chart fills in, so that the values of a team need not hold it. */
const filledByTheChart = ['a monitor that follows redirects, as it does by default'];

/** What the guard rail of images lets pass besides, for the containers that the mesh adds to pods. */
const registriesOfThePlatform = valueAt(topics, [
  'images',
  'properties',
  'platformRegistries',
  'default',
]) as readonly string[];

const casesOf = (file: string): GuardRailCase[] =>
  guardRailCases(file).cases.filter(
    ({ name, namespace, verdict }) =>
      ![...onlyInTheCluster, ...filledByTheChart].includes(name) && (verdict === 'refused' || namespace === undefined),
  );

const topicOf = (policy: string): string => policy.replace('chartwright-guard-', '');

/** Codes and paths that the check reports for a team's values with an object, under the contract of the platform's settings. */
function codes(object: Readonly<Record<string, unknown>>, settings: Readonly<Record<string, unknown>> = {}): string[] {
  const allowed = valueAt(settings, ['images', 'allowedRegistries']) as readonly string[] | undefined;
  const registries = allowed === undefined ? [] : [...allowed, ...registriesOfThePlatform];
  const values = {
    global: {
      platform: {
        domains: ['dev.example.test'],
        ingress: { className: 'traefik' },
        gateway: { className: 'traefik' },
        priorityClasses: ['team-critical', 'team-default'],
        guardrails: { registries },
      },
    },
    // At the level baseline Pod Security leaves more to the guard rails.
    tenant: { team: 'shop', podSecurity: 'baseline' },
    extraObjects: { own: { ...object, metadata: { name: 'own', ...(object['metadata'] as object | undefined) } } },
  };
  const { parsed, problems } = parseYaml({ file: 'values.yaml', text: JSON.stringify(values) });
  expect(problems).toEqual([]);
  if (parsed === undefined) return [];
  return checkTeamValues(parsed).problems.map(({ code, path }) => `${code} ${path}`);
}

describe.each(guardRailFiles.filter((file) => casesOf(file).length > 0))(
  'without a cluster, for the guard rail of %s,',
  (file) => {
    const { policy, settings } = guardRailCases(file);
    const expected = offline[topicOf(policy)] ?? /^$/;
    const given = casesOf(file);
    const refused = given.filter(({ verdict }) => verdict === 'refused');
    const isOfATeam = ({ namespace, operation, may }: GuardRailCase): boolean =>
      namespace === undefined && operation === undefined && may === undefined;

    it.each(refused)('the check of values refuses $name', ({ object }) => {
      expect(codes(object, settings)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]));
    });

    const allowed = given.filter(
      (one) =>
        one.verdict === 'allowed' && isOfATeam(one) && ![...madeByControllers, ...madeByTheChart].includes(one.name),
    );
    const granted = !/^\^(schema|rules\\\/object-kind)/.test(expected.source);
    it.each(granted ? allowed : [])('the check of values has nothing against $name', ({ object }) => {
      expect(codes(object, settings).filter((code) => expected.test(code))).toEqual([]);
    });
  },
);

describe('guard rails without a cluster', () => {
  it('are all there', () => {
    const names = Object.keys(isMap(topics) ? topics : {}).map((name) =>
      name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    );
    expect(names.sort()).toEqual(Object.keys(offline).sort());
    expect(new Set(guardRailFiles.map((file) => topicOf(guardRailCases(file).policy)))).toEqual(new Set(names));
  });

  it('pass over only cases that are there', () => {
    const names = guardRailFiles.flatMap((file) => guardRailCases(file).cases.map(({ name }) => name));
    const passedOver = [...onlyInTheCluster, ...madeByControllers, ...madeByTheChart, ...filledByTheChart];
    expect(passedOver.filter((name) => !names.includes(name))).toEqual([]);
  });

  it.each([
    ['serviceTypes', 'services', 'allowedTypes'],
    ['registries', 'images', 'allowedRegistries'],
    ['capabilities', 'pods', 'allowedCapabilities'],
    ['reservedHosts', 'hosts', 'reserved'],
  ])('have in the contract as %s the default of platform.guardrails.%s.%s', (name, topic, setting) => {
    const contract = ['definitions', 'platformContract', 'properties', 'guardrails', 'properties', name, 'default'];
    expect(valueAt(teamSchema, contract)).toBeDefined();
    expect(valueAt(teamSchema, contract)).toEqual(valueAt(topics, [topic, 'properties', setting, 'default']));
  });

  it.each([
    ['refusals.yaml', 8],
    ['middlewares.yaml', 8],
  ])('refuse what an API server refused to a team: %s', (file, least) => {
    const text = readFileSync(repositoryPath('e2e/scenarios/teams', file), 'utf8');
    const attempts = (load(text) as { what: string; message?: string; object?: Record<string, unknown> }[]).filter(
      ({ message, object }) => message !== undefined && object !== undefined,
    );
    expect(attempts.length).toBeGreaterThan(least);
    for (const { what, object = {} } of attempts)
      expect([what, codes(object)]).toEqual([
        what,
        expect.arrayContaining([expect.stringMatching(/^(objects|schema|values\/certificate|rules\/object-)/)]),
      ]);
  });
});
