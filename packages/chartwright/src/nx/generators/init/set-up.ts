import type { GeneratorCallback, Tree } from '@nx/devkit';
import { environmentFile, environmentNames } from '../../workspace/environment-names.ts';
import { projectNameProblem } from '../../workspace/project-names.ts';
import { readText } from '../../workspace/read-text.ts';
import { teamNames } from '../../workspace/team-values.ts';
import { hasUmbrella } from '../../workspace/umbrella-plan.ts';
import add from '../add/generator.ts';
import { makeEnvironment } from '../environment/generator.ts';
import type { InitOptions } from '../generated/options.ts';
import teamChart from '../team-chart/generator.ts';
import umbrella from '../umbrella/generator.ts';
import { agentsMd } from './agents-md.ts';
import { firstCi } from './first-ci.ts';

/** What can be said of a workspace that is set up; everything has a default. */
export type SetUpOptions = Omit<InitOptions, 'force' | 'minimal'>;

/** What a workspace got that it had not. */
export interface SetUp {
  /** Of what was made, a line each. */
  readonly made: readonly string[];
  /** The first team, where one was made. */
  readonly team?: string;
  /** An environment on kind, where there is one. */
  readonly environment?: string;
  /** Makes the links of the charts, once the files are written. */
  readonly finish: GeneratorCallback;
}

/** A name of the first team that no project of an existing workspace is likely to have, too. */
const teamsByPreference = ['demo', 'demo-team', 'chartwright-demo'];

/** An image that runs as any user on a read-only file system, as team charts have it. */
const demo = {
  image: 'ghcr.io/stefanprodan/podinfo:6.9.2',
  port: 9898,
  readiness: ['type=http', 'port=http', 'path=/readyz'],
};

/**
 * Makes what a workspace lacks to be a platform: the umbrella chart, an environment on kind and one on EKS, a first team,
 * pipelines and `AGENTS.md`. What is there stays as it is: environments where there is one, teams where there is one.
 *
 * @throws ProblemsError when an option is wrong, or a file of the same name is not the tool's
 */
export async function setUp(tree: Tree, options: SetUpOptions): Promise<SetUp> {
  const made: string[] = [];
  const callbacks: GeneratorCallback[] = [];
  if (!hasUmbrella(tree)) {
    callbacks.push(await umbrella(tree, {}));
    made.push('platform.yaml and charts/platform: the components of the platform');
  }
  if (environmentNames(tree).length === 0) callbacks.push(...firstEnvironments(tree, options, made));
  const team = teamNames(tree).length > 0 || options.skipTeam === true ? undefined : firstTeamName(tree, options);
  if (team !== undefined) {
    callbacks.push(...(await makeTeam(tree, team, options)));
    made.push(`charts/teams/${team}: a team with one workload`);
  }
  const provider = options.pipelines ?? (tree.exists('.gitlab-ci.yml') ? 'gitlab' : 'github');
  if (provider !== 'none' && (await firstCi(tree, provider))) made.push(`pipelines for ${provider}`);
  if (!tree.exists('AGENTS.md')) tree.write('AGENTS.md', agentsMd);
  const finish: GeneratorCallback = async () => {
    for (const callback of callbacks) await callback();
  };
  const environment = environmentNames(tree).find((name) =>
    /^profile: *kind\b/m.test(readText(tree, environmentFile(name)) ?? ''),
  );
  return {
    made,
    finish,
    ...(team === undefined ? {} : { team }),
    ...(environment === undefined ? {} : { environment }),
  };
}

function firstEnvironments(tree: Tree, options: SetUpOptions, made: string[]): GeneratorCallback[] {
  const ofDev = options.domain === undefined ? 'dev.example.test' : `dev.${options.domain}`;
  const callbacks = [makeEnvironment(tree, { name: 'dev', profile: 'kind', domain: [ofDev] })];
  made.push('environments/dev: a kind cluster on this machine');
  if (options.skipProd === true) return callbacks;
  callbacks.push(
    makeEnvironment(tree, {
      name: 'prod',
      profile: 'eks',
      region: options.region ?? 'eu-west-1',
      accountId: options.accountId ?? '111122223333',
      domain: [prodDomain(options)],
      email: options.email ?? 'platform@example.com',
    }),
  );
  const assumed = (['accountId', 'region', 'domain', 'email'] as const).filter((name) => options[name] === undefined);
  markAssumed(tree, assumed);
  made.push(`environments/prod: an EKS cluster${assumed.length === 0 ? '' : ', with examples to replace'}`);
  return callbacks;
}

const words = { accountId: 'account', region: 'region', domain: 'domain', email: 'e-mail address' };

/** Says in the file that settings are examples, since it is what a person reads before the first install. */
function markAssumed(tree: Tree, assumed: readonly (keyof typeof words)[]): void {
  if (assumed.length === 0) return;
  const file = environmentFile('prod');
  const note = `# Examples, to be replaced before the first install: ${assumed.map((name) => words[name]).join(', ')}.\n`;
  tree.write(file, (readText(tree, file) ?? '').replace(/^profile:/m, `${note}profile:`));
}

function prodDomain({ domain }: SetUpOptions): string {
  return domain === undefined ? 'prod.example.com' : `prod.${domain}`;
}

/** The domain of the first team's host: that of the environment that counts, below which others get it by a file of theirs. */
function domainOf(options: SetUpOptions): string {
  if (options.skipProd !== true) return prodDomain(options);
  return options.domain === undefined ? 'dev.example.test' : `dev.${options.domain}`;
}

function firstTeamName(tree: Tree, { team }: SetUpOptions): string {
  if (team !== undefined) return team;
  return teamsByPreference.find((name) => projectNameProblem(tree, name) === undefined) ?? 'demo';
}

async function makeTeam(tree: Tree, name: string, options: SetUpOptions): Promise<GeneratorCallback[]> {
  const host = `${name}.${domainOf(options)}`;
  const { image, port = 8080 } = options;
  if (image !== undefined) return [await teamChart(tree, { name, image, port, host })];
  const callback = await teamChart(tree, { name, image: demo.image, port: demo.port, host });
  await add(tree, { thing: 'probes.readiness', team: name, workload: name, set: demo.readiness });
  return [callback];
}
