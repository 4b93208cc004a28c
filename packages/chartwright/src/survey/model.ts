import type { AccessFacts } from '../kube/access/facts.ts';
import type { ReachFacts } from '../kube/reach/facts.ts';

/**
 * What a workspace comes to, for a page that shows it: plain data, so that a program can read it too. A reader that knows
 * a version must refuse others.
 */
export const surveyVersion = 1;

/** Everything that the page shows. */
export interface Survey {
  readonly version: typeof surveyVersion;
  /** Version of the tool. */
  readonly tool: string;
  /** When it was made, as ISO 8601 writes it. */
  readonly made: string;
  readonly workspace: SurveyedWorkspace;
  /** What a reader must know before anything else, a sentence each. */
  readonly notes: readonly string[];
  readonly environments: readonly SurveyedEnvironment[];
  readonly teams: readonly SurveyedTeam[];
  readonly findings: readonly SurveyedFinding[];
  /** What differs from another commit; absent where none was named. */
  readonly review?: SurveyedReview;
  /** Environments of which is known who may reach whom and who may do what: {@link SurveyedAnswers}. */
  readonly answered: readonly string[];
  /** What was observed on a control plane; empty in a workspace without such a table. */
  readonly proof: readonly ProofSection[];
}

/** What questions about one environment are answered from, while somebody asks them. */
export interface SurveyedAnswers {
  readonly reach: ReachFacts;
  readonly access: AccessFacts;
}

/** Where the files are that the page names. */
export interface SurveyedWorkspace {
  readonly name: string;
  readonly commit?: string;
  readonly branch?: string;
  /** Whether files differ from the commit. */
  readonly changed?: boolean;
  /** Address that a file's path is put behind, such as `https://github.com/owner/name/blob/0123abc/`. */
  readonly files?: string;
  /** Way from the page's folder to the workspace, such as `../../`. */
  readonly up: string;
}

/** A place in a file of the workspace. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** One cluster. */
export interface SurveyedEnvironment {
  readonly name: string;
  readonly profile: string;
  readonly production: boolean;
  readonly kubernetes: string;
  readonly domains: readonly string[];
  readonly region?: string;
  readonly issuer: string;
  readonly zones: readonly string[];
  readonly components: readonly SurveyedComponent[];
  readonly rings: readonly SurveyedRing[];
  /** Most bytes that the Secret of a release may have. */
  readonly sizeLimit: number;
  readonly images: readonly SurveyedImage[];
  /** Values of the platform that people set for it. */
  readonly settings: readonly Setting[];
  /** Whether the components' charts were left out, so that rings hold the platform's own objects alone. */
  readonly own: boolean;
}

/** A component of the platform in one environment. */
export interface SurveyedComponent {
  readonly name: string;
  readonly ring: string;
  readonly state: 'installed' | 'external' | 'off';
  /** Why it is not installed; empty where it is. */
  readonly why: string;
  readonly version?: string;
  readonly repository?: string;
}

/** One release of the umbrella. */
export interface SurveyedRing {
  readonly name: string;
  readonly namespace: string;
  readonly brings: string;
  readonly podSecurity: string;
  readonly after: readonly string[];
  /** Bytes of the Secret that Helm keeps it in; absent where it was not rendered. */
  readonly bytes?: number;
  /** How many objects there are of each kind. */
  readonly kinds: Readonly<Record<string, number>>;
}

/** An image, and what names it. */
export interface SurveyedImage {
  readonly image: string;
  readonly by: readonly string[];
}

/** A value that a person set, where, and what it hides. */
export interface Setting {
  readonly path: string;
  readonly shown: string;
  /** The place that counts first, then those that it hides. */
  readonly layers: readonly (Place & { readonly shown: string })[];
}

/** A team, and what it is in each environment. */
export interface SurveyedTeam {
  readonly name: string;
  /** Folder of its chart. */
  readonly root: string;
  readonly contact?: string;
  readonly errors: number;
  readonly warnings: number;
  /** Values that its own file sets. */
  readonly settings: readonly Setting[];
  /** What it is in each environment; in a workspace without any, by its own values. */
  readonly places: readonly SurveyedTeamPlace[];
}

/** A team in one environment. */
export interface SurveyedTeamPlace {
  /** Undefined for its own values. */
  readonly environment?: string;
  readonly namespace: string;
  readonly podSecurity: string;
  readonly workloads: readonly SurveyedWorkload[];
  readonly quota: readonly QuotaUse[];
  readonly peers: readonly { readonly team: string; readonly direction: 'both' | 'ingress' | 'egress' }[];
  readonly access: readonly { readonly persona: string; readonly who: readonly string[] }[];
  readonly needs: readonly { readonly name: string; readonly type: string; readonly size: string }[];
  /** How many objects there are of each kind; empty where it was not rendered. */
  readonly kinds: Readonly<Record<string, number>>;
  /** Values that its file there sets. */
  readonly settings: readonly Setting[];
}

/** A workload of a team. */
export interface SurveyedWorkload {
  readonly name: string;
  readonly kind: string;
  readonly image: string;
  /** Fewest and most pods; of what runs to its end, the runs at one time. */
  readonly pods: { readonly fewest: number; readonly most: number; readonly scaledBy: string };
  /** When it runs, of a Job or a CronJob. */
  readonly schedule?: string;
  readonly ports: readonly { readonly name: string; readonly port: number; readonly protocol: string }[];
  readonly requests: { readonly cpu: string; readonly memory: string };
  readonly limits: { readonly cpu?: string; readonly memory: string };
  readonly hosts: readonly SurveyedHost[];
  readonly objectives: readonly string[];
  readonly backup?: string;
  readonly volume?: string;
  readonly canary?: string;
  readonly meshed: boolean;
}

/** A host at which a workload is reached. */
export interface SurveyedHost {
  readonly host: string;
  readonly via: string;
  /** What its certificate is from; absent where it is plain HTTP. */
  readonly issuer?: string;
}

/** What a team's quota allows, and what its workloads at their largest request. */
export interface QuotaUse {
  readonly name: string;
  /** As it is written, such as `20Gi`. */
  readonly written: string;
  readonly unit: string;
  readonly hard: number;
  readonly requested: number;
}

/** A problem that a check found. */
export interface SurveyedFinding extends Place {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly fix: string;
  /** What the code means, in a few words. */
  readonly meaning?: string;
  /** The team whose chart has it; absent for the platform. */
  readonly team?: string;
  readonly environments: readonly string[];
}

/** What differs from another commit. */
export interface SurveyedReview {
  readonly base: string;
  readonly parts: readonly {
    readonly title: string;
    readonly notes: readonly string[];
    readonly heading: string;
    readonly changes: readonly SurveyedChange[];
  }[];
}

/** A change, and every place that has it. */
export interface SurveyedChange {
  readonly change: string;
  readonly object: string;
  readonly heading: string;
  readonly marks: readonly { readonly kind: string; readonly words: string; readonly why: string }[];
  readonly fields: readonly {
    readonly path: string;
    readonly before?: string;
    readonly after?: string;
    readonly lines?: readonly string[];
  }[];
  readonly places: readonly { readonly team: string; readonly environment?: string; readonly object: string }[];
}

/** What was proven of one system. */
export interface ProofSection {
  readonly title: string;
  readonly rows: readonly ProofLine[];
}

/** One observation, or why there is none. */
export interface ProofLine {
  readonly what: string;
  readonly scenario: string;
  readonly on: string;
  readonly charts: string;
  readonly proven: boolean;
}
