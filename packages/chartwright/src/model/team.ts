import { ProblemsError } from '../schema/problem.ts';
import { checkTeamName } from './names.ts';

/** A team as the renderers know it; nothing is optional but what has no default. */
export interface Team {
  readonly name: string;
  /** Namespace of the team. */
  readonly namespace: string;
  /** Version of the team's chart (SemVer), which is recorded state. */
  readonly chartVersion: string;
  /** Whom to ask about the team. */
  readonly contact?: string;
  /** Groups of the identity provider by persona. */
  readonly groups: TeamGroups;
}

export interface TeamGroups {
  readonly admins: readonly string[];
  readonly developers: readonly string[];
  readonly viewers: readonly string[];
}

/** What is known of a team before defaults are filled in. */
export interface TeamOptions {
  readonly name: string;
  readonly namespace?: string | undefined;
  readonly chartVersion?: string | undefined;
  readonly contact?: string | undefined;
  readonly groups?: Partial<TeamGroups> | undefined;
}

/** Version of a chart that has never been released. */
const FIRST_VERSION = '0.1.0';

/**
 * Makes a team from options.
 *
 * @throws ProblemsError when the name cannot be used; whether it is taken is for the caller to check
 */
export function createTeam({ name, namespace, chartVersion, contact, groups }: TeamOptions): Team {
  const problems = checkTeamName(name);
  if (problems.length > 0) throw new ProblemsError(problems);
  return {
    name,
    namespace: namespace ?? teamNamespace(name),
    chartVersion: chartVersion ?? FIRST_VERSION,
    ...(contact === undefined ? {} : { contact }),
    groups: { admins: groups?.admins ?? [], developers: groups?.developers ?? [], viewers: groups?.viewers ?? [] },
  };
}

/** The namespace of a team that names none, as the schema's `tenant.namespace` says. */
export function teamNamespace(name: string): string {
  return `team-${name}`;
}
