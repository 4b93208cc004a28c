import { commandWord } from '../../core/command-word.ts';
import { type DocumentPath, formatPath } from '../../core/document-path.ts';
import { distinct, type Problem } from '../../core/problem.ts';
import { nearest } from '../../core/schema/words.ts';
import type { ParsedYaml } from '../../core/yaml/source.ts';
import type { Environment } from '../model/environment.ts';
import type { Promotion } from '../model/platform.ts';
import { kargoFolder, type KargoStage } from './kargo-input.ts';

/** What the promotion of `platform.yaml` names, and the file's text for places in it. */
export interface PromotionCheck {
  readonly promotion: Promotion;
  readonly parsed: ParsedYaml;
  /** Environments that there are, by name. */
  readonly environments: ReadonlyMap<string, Environment>;
  readonly teams: readonly string[];
}

type Texts = Pick<Problem, 'code' | 'found' | 'expected' | 'fix'>;

/** The stages in their order, and what is wrong with any of them; with a problem they are not to be used. */
export function promotionStages(check: PromotionCheck): {
  readonly stages: readonly KargoStage[];
  readonly problems: readonly Problem[];
} {
  const { promotion, parsed, environments } = check;
  const problems: Problem[] = [];
  const report = (path: DocumentPath, texts: Texts): void => {
    problems.push({ ...texts, severity: 'error', ...parsed.locate(path), path: formatPath(path) });
  };
  if (environments.has('kargo')) report(['promotion'], folderTaken());
  for (const team of Object.keys(promotion.teams))
    if (!check.teams.includes(team)) report(['promotion', 'teams', team], noTeam(team, check.teams));
  const seen = new Set<string>();
  const stages = promotion.stages.flatMap((stage, index): KargoStage[] => {
    const { environment: name } = stage;
    const path = ['promotion', 'stages', index, 'environment'];
    if (seen.has(name)) report(path, twice(name));
    seen.add(name);
    const environment = environments.get(name);
    if (environment === undefined) report(path, noEnvironment(name, [...environments.keys()]));
    else if (environment.gitops === undefined) report(path, noEngine(name));
    if (environment?.gitops === undefined) return [];
    const { provider } = promotion;
    const review = stage.review ?? index > 0;
    const repository = promotion.repository ?? environment.gitops.repository;
    const branch = environment.gitops.revision;
    if (!isPlainHttps(repository)) {
      const isOwn = promotion.repository !== undefined;
      report(isOwn ? ['promotion', 'repository'] : path, notHttps(isOwn ? undefined : name, repository));
    } else if (review && provider === undefined && !isKnownServer(repository)) report(path, noProvider(repository));
    if (/^[0-9a-f]{40}$/.test(branch)) report(path, noBranch(name, branch));
    return [{ environment: name, repository, branch, provider, review, automatic: stage.automatic ?? index === 0 }];
  });
  return { stages, problems: distinct(problems) };
}

/** Whether it is a URL of HTTPS that holds no credential, which would be written into the objects. */
function isPlainHttps(repository: string): boolean {
  if (!URL.canParse(repository)) return false;
  const { protocol, username, password } = new URL(repository);
  return protocol === 'https:' && username === '' && password === '';
}

/** The servers that Kargo knows by their host names, by which it chooses how to open a pull request. */
function isKnownServer(repository: string): boolean {
  const { hostname } = new URL(repository);
  return (
    /github|gitlab|gitea/.test(hostname) ||
    ['bitbucket.org', 'dev.azure.com'].includes(hostname) ||
    /\.(?:ghe\.com|visualstudio\.com)$/.test(hostname)
  );
}

function folderTaken(): Texts {
  return {
    code: 'platform/promotion-folder',
    found: `an environment called kargo, whose GitOps files would be in ${kargoFolder}`,
    expected: `Kargo's own files in ${kargoFolder}`,
    fix: 'give the environment another name',
  };
}

function noTeam(team: string, teams: readonly string[]): Texts {
  const near = nearest(team, teams);
  return {
    code: 'platform/promotion-team',
    found: `no team ${team}`,
    expected: teams.length === 0 ? 'a team, but there is none yet' : 'the name of a team that has a chart',
    fix: near === undefined ? 'remove it' : `did you mean \`${near}\`?`,
  };
}

function twice(name: string): Texts {
  return {
    code: 'platform/promotion-twice',
    found: `${name} a second time`,
    expected: 'each environment once, in the order in which an image reaches them',
    fix: 'remove one of the two',
  };
}

function noEnvironment(name: string, names: readonly string[]): Texts {
  const near = nearest(name, names);
  return {
    code: 'platform/unknown-environment',
    found: `no environment ${name}`,
    expected: names.length === 0 ? 'an environment; there is none yet' : `one of ${names.join(', ')}`,
    fix:
      near === undefined
        ? `remove it, or run \`npx nx generate environment ${commandWord(name, '<name>')} --profile=kind\``
        : `did you mean \`${near}\`?`,
  };
}

function noEngine(name: string): Texts {
  return {
    code: 'platform/promotion-no-engine',
    found: `${name}, which has no GitOps engine`,
    expected: 'an environment whose engine rolls out what Kargo commits, from the repository that it follows',
    fix: `run \`npx nx generate gitops ${commandWord(name, '<env>')} --engine=… --repository=… --charts=…\` first`,
  };
}

/** What stands before the host may be a token. */
function withoutUser(repository: string): string {
  return repository.replace(/^(\w+:\/\/)[^/?#]*@/, '$1…@');
}

/** @param engine the environment whose engine follows it; undefined for the one that platform.yaml names */
function notHttps(engine: string | undefined, repository: string): Texts {
  return {
    code: 'platform/promotion-repository',
    found: `${withoutUser(repository)}${engine === undefined ? '' : `, which the engine of ${engine} follows`}`,
    expected:
      'an https:// URL without a name or password: the only kind that Kargo opens pull requests by and will go on to read',
    fix: 'set promotion.repository in platform.yaml to the https:// URL of the same repository, or run `npx nx generate kargo --repository=<url>`',
  };
}

function noProvider(repository: string): Texts {
  return {
    code: 'platform/promotion-provider',
    found: `a pull request on ${new URL(repository).hostname}, whose name does not tell what serves it`,
    expected: 'the kind of server, by whose API Kargo opens pull requests',
    fix: 'set promotion.provider in platform.yaml to github, gitlab, gitea, bitbucket or azure, or run `npx nx generate kargo --provider=<name>`',
  };
}

function noBranch(name: string, revision: string): Texts {
  return {
    code: 'platform/promotion-branch',
    found: `the commit ${revision}, which the engine of ${name} follows`,
    expected: 'a branch, to which Kargo can push',
    fix: `set gitops.revision in environments/${name}/environment.yaml to a branch`,
  };
}
