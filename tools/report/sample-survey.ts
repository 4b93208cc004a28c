import type {
  Survey,
  SurveyedAnswers,
  SurveyedFinding,
  SurveyedReview,
} from '../../packages/chartwright/src/survey/model.ts';

const found: Omit<SurveyedFinding, 'line' | 'team'> = {
  code: 'values/limit-below-request',
  severity: 'error',
  file: 'charts/teams/catalog/values.yaml',
  column: 17,
  path: 'workloads.cartservice.resources.limits.memory',
  found: '"32Mi"',
  expected: 'at least the request, 64Mi',
  fix: 'raise the limit or lower the request',
  meaning: 'a limit below its request',
  environments: ['prod'],
};

const findings: readonly SurveyedFinding[] = [
  { ...found, line: 67, team: 'catalog' },
  {
    code: 'platform/release-size',
    severity: 'warning',
    file: 'charts/platform',
    path: 'prod: platform-observability',
    found: 'a release of 900,000 bytes, 85.8 % of what a Secret holds',
    expected: 'at most 1,048,576 bytes, preferably less than 80 %',
    fix: 'keep large files out of values',
    environments: [],
  },
];

const review: SurveyedReview = {
  base: 'main (0123abcd)',
  parts: [
    {
      title: 'teams',
      notes: ['The library differs, so that every team is compared.'],
      heading: 'teams, compared with main (0123abcd): 1 of 5 teams differ, 1 change in 2 objects',
      changes: [
        {
          change: 'changed',
          object: 'Deployment/team-catalog/cartservice',
          heading: '~ Deployment/team-catalog/cartservice in dev, prod',
          marks: [{ kind: 'restarts', words: 'restarts pods', why: 'the pod template differs' }],
          fields: [
            {
              path: 'spec.template.spec.containers[cartservice].image',
              before: '"cartservice:v0.10.5"',
              after: '"cartservice:v0.10.6"',
            },
          ],
          places: [
            { team: 'catalog', environment: 'dev', object: 'Deployment/team-catalog/cartservice' },
            { team: 'catalog', environment: 'prod', object: 'Deployment/team-catalog/cartservice' },
          ],
        },
      ],
    },
  ],
};

/** A survey with findings and changes, which this repository has none of. */
export function withFindings(survey: Survey): Survey {
  return {
    ...survey,
    teams: survey.teams.map((team) => (team.name === 'catalog' ? { ...team, errors: 1 } : team)),
    findings,
    review,
  };
}

/** A survey with as many teams as a large company has, made of those there are. */
export function withTeams(survey: Survey, count: number): Survey {
  const teams = Array.from({ length: count }, (_, index) => {
    const like = survey.teams[index % survey.teams.length];
    if (like === undefined) throw new TypeError('there is no team to copy');
    return { ...like, name: `${like.name}-${String(index).padStart(4, '0')}` };
  });
  return { ...survey, teams };
}

/** A survey in which the values of a team are refused in one environment, and whose files are in no known repository. */
export function withRefused(survey: Survey, name: string, environment: string): Survey {
  const { files: _, ...workspace } = survey.workspace;
  return {
    ...survey,
    workspace,
    teams: survey.teams.map((team) =>
      team.name === name
        ? { ...team, errors: 1, places: team.places.filter((place) => place.environment !== environment) }
        : team,
    ),
  };
}

/** A survey of a workspace that has teams alone. */
export function withoutEnvironments(survey: Survey): Survey {
  return {
    ...survey,
    environments: [],
    answered: [],
    teams: survey.teams.map((team) => ({
      ...team,
      places: team.places.slice(0, 1).map(({ environment: _, ...place }) => place),
    })),
  };
}

/** Namespaces beside the teams whose workloads may reach everything, since no policy holds for them. */
const crowd = 45;

/**
 * Answers where each binding is there twice, a workload of storefront has a namesake in catalog, and the cluster's DNS has
 * more callers than a picture has room for.
 */
export function withNamesakes(answers: ReadonlyMap<string, SurveyedAnswers>): Map<string, SurveyedAnswers> {
  return new Map([...answers].map(([environment, facts]) => [environment, namesakesIn(facts)]));
}

function namesakesIn({ reach, access }: SurveyedAnswers): SurveyedAnswers {
  const frontend = reach.workloads.find(({ team, name }) => team === 'storefront' && name === 'frontend');
  if (frontend === undefined) throw new TypeError('there is no frontend to copy');
  const namesake = { ...frontend, id: 'team-catalog/frontend', namespace: 'team-catalog', team: 'catalog' };
  const { team: _, ...free } = frontend;
  const callers = Array.from({ length: crowd }, (_, index) => {
    const namespace = `crowd-${String(index)}`;
    return { ...free, name: 'caller', namespace, id: `${namespace}/caller` };
  });
  const namespaces = Object.fromEntries(
    callers.map(({ namespace }) => [namespace, { 'kubernetes.io/metadata.name': namespace }]),
  );
  const again = access.bindings.map((binding) => ({ ...binding, name: `${binding.name}-again` }));
  return {
    reach: {
      ...reach,
      workloads: [...reach.workloads, namesake, ...callers],
      namespaces: { ...reach.namespaces, ...namespaces },
    },
    access: { ...access, bindings: [...access.bindings, ...again] },
  };
}
