import type { AccessReviews, Subject } from '../../support/rights/access-reviews.ts';
import type { ApiResource } from '../../support/rights/api-resources.ts';
import { platformSubjects, type Team, teamSubjects, teams } from './personas.ts';

/** By resource and persona: what may be done, in words. */
export type Rights = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What personas may, by where. */
export type RightsByPlace = Readonly<Record<string, Rights>>;

/** Who may do what, as committed. What every authenticated user may do is listed once and not repeated. */
export interface Matrix {
  /** The personas of a team: the same for every team. */
  readonly team: RightsByPlace;
  /** The personas of the platform. What they may do in the whole cluster is not repeated per namespace. */
  readonly platform: RightsByPlace;
  /** What no persona has any right to. */
  readonly nobody: readonly string[];
}

/** One right of one persona. */
interface Grant {
  readonly title: string;
  readonly verb: string;
  readonly persona: string;
}

/** Words for verbs that go together. */
const words = { read: ['get', 'list', 'watch'], write: ['create', 'update', 'patch', 'delete'] } as const;

/** Velero there is cluster-admin: no namespace is worth more. */
const ofThePlatform = 'platform-dr';

/** How many reviews are open at a time. */
const atATime = 48;

/** Reviews the rights of every persona to every resource. @returns by team, each with the platform's personas */
export async function allRights(
  reviews: AccessReviews,
  resources: readonly ApiResource[],
): Promise<ReadonlyMap<Team, Matrix>> {
  const namespaced = resources.filter((resource) => resource.namespaced);
  const everywhere = await review(reviews, platformSubjects, resources);
  const anybodys = new Set(everywhere.filter(({ persona }) => persona === 'anybody').map(keyOf));
  const platform = {
    'the whole cluster': rightsOf(
      everywhere.filter((grant) => grant.persona === 'anybody' || !anybodys.has(keyOf(grant))),
    ),
    'a namespace': rightsOf(
      await review(reviews, platformSubjects, namespaced, ofThePlatform, new Set(everywhere.map(keyOf))),
    ),
  };
  const matrices = new Map<Team, Matrix>();
  for (const [index, name] of teams.entries()) {
    const other = teams[(index + 1) % teams.length] ?? name;
    const rights = async (of: readonly ApiResource[], namespace?: string): Promise<Rights> =>
      rightsOf(await review(reviews, teamSubjects(name), of, namespace, anybodys));
    const team = {
      'its own namespace': await rights(namespaced, `team-${name}`),
      "another team's namespace": await rights(namespaced, `team-${other}`),
      'a namespace of the platform': await rights(namespaced, ofThePlatform),
      // What is refused in a namespace is refused in all of them together.
      'the whole cluster': await rights(resources.filter((resource) => !resource.namespaced)),
    };
    const listed = new Set(
      [team, platform].flatMap((places) => Object.values(places).flatMap((one) => Object.keys(one))),
    );
    const nobody = resources.map(({ title }) => title).filter((title) => !listed.has(title));
    matrices.set(name, { team, platform, nobody });
  }
  return matrices;
}

/** Reviews every verb of every resource. @param known rights that are not reviewed, by {@link keyOf} */
async function review(
  reviews: AccessReviews,
  subjects: readonly Subject[],
  resources: readonly ApiResource[],
  namespace?: string,
  known: ReadonlySet<string> = new Set(),
): Promise<Grant[]> {
  const questions = resources.flatMap((resource) => resource.verbs.map((verb) => ({ resource, verb })));
  const open = questions.filter(({ resource: { title }, verb }) => !known.has(keyOf({ title, verb }))).values();
  const grants: Grant[] = [];
  const worker = async (): Promise<void> => {
    for (const { resource, verb } of open) {
      const personas = await reviews.whoMay(subjects, {
        resource,
        verb,
        ...(namespace !== undefined && { namespace }),
      });
      grants.push(...personas.map((persona) => ({ title: resource.title, verb, persona })));
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return grants;
}

function keyOf({ title, verb }: Pick<Grant, 'title' | 'verb'>): string {
  return `${verb} ${title}`;
}

function rightsOf(grants: readonly Grant[]): Rights {
  const titles = [...new Set(grants.map(({ title }) => title))].sort();
  return Object.fromEntries(
    titles.map((title) => {
      const its = grants.filter((grant) => grant.title === title);
      const personas = [...new Set(its.map(({ persona }) => persona))].sort(byRank);
      const verbsOf = (persona: string) => its.filter((grant) => grant.persona === persona).map(({ verb }) => verb);
      return [title, Object.fromEntries(personas.map((persona) => [persona, inWords(verbsOf(persona))]))];
    }),
  );
}

const ranks = [...teamSubjects('catalog'), ...platformSubjects].map(({ persona }) => persona);

function byRank(one: string, other: string): number {
  return ranks.indexOf(one) - ranks.indexOf(other);
}

function inWords(verbs: readonly string[]): string {
  const whole = Object.entries(words).filter(([, parts]) => parts.every((part) => verbs.includes(part)));
  const covered = new Set<string>(whole.flatMap(([, parts]) => parts));
  return [...whole.map(([word]) => word), ...verbs.filter((verb) => !covered.has(verb)).sort()].join(' ');
}
