import type { ReadChart } from '../../team/fleet-reading.ts';
import { LayeredYaml } from '../../../core/yaml/layered-yaml.ts';
import { parseYaml } from '../../../core/yaml/source.ts';
import { contractFile } from '../../../environment/places.ts';
import { accessFacts } from '../../../kube/access/read-facts.ts';
import { type KnownObject, reachFacts } from '../../../kube/reach/read-facts.ts';
import type { ScopeTest } from '../../../kube/scopes.ts';
import type { SurveyedAnswers } from '../../../survey/model.ts';
import type { TeamEnvironment } from '../../workspace/team-environments.ts';
import { knownPlatformObjects, knownTeamObjects } from '../questions/known-objects.ts';
import { surroundingsOf } from '../questions/surroundings.ts';
import { isRendered, type PlatformRendering } from '../rendering/release-rendering.ts';
import type { TeamRelease } from './survey-teams.ts';

/**
 * Gathers what questions about each environment are answered from, while the platform and the teams are rendered: the
 * objects of a thousand teams are not kept.
 */
export class AnswerCollection {
  readonly #environments: readonly TeamEnvironment[];
  readonly #isClusterScoped: ScopeTest;
  readonly #objects = new Map<string, KnownObject[]>();
  readonly #unknown = new Map<string, string[]>();

  constructor(environments: readonly TeamEnvironment[], isClusterScoped: ScopeTest) {
    this.#environments = environments;
    this.#isClusterScoped = isClusterScoped;
  }

  /** @param isWhole whether the components' charts were rendered */
  addPlatform(rendering: PlatformRendering | undefined, isWhole: boolean): void {
    for (const { name } of this.#environments) {
      const platform = rendering?.platforms.find(({ target }) => target.name === name);
      const releases = platform?.releases ?? [];
      this.#push(name, knownPlatformObjects(releases, this.#isClusterScoped));
      if (platform === undefined || releases.length === 0) {
        this.#say(name, 'the platform does not render, so that nothing of it is known');
        continue;
      }
      if (!isRendered(platform))
        this.#say(name, 'a part of the platform does not render, so that nothing of it is known');
      if (!isWhole)
        this.#say(name, "the components' charts were not rendered: their pods, policies and roles are not known");
    }
  }

  addTeam({ chart, deployed }: ReadChart, releases: readonly TeamRelease[]): void {
    for (const { name } of this.#environments) {
      const team = deployed.get(name);
      const release = releases.find(({ request }) => request.environment === name);
      // The contract is not the team's to change, and no place of it is named.
      const layers = (release?.request.sources ?? [])
        .filter(({ file }) => file !== contractFile(name))
        .flatMap((source) => parseYaml(source).parsed ?? []);
      if (team === undefined || release?.rendered.manifest === undefined || layers.length === 0) {
        this.#say(name, `team ${chart.name} does not render, and is left out`);
        continue;
      }
      const values = new LayeredYaml(layers);
      const { objects } = release.rendered;
      const own = { team: team.name, namespace: team.namespace, objects, values };
      this.#push(name, knownTeamObjects(own, this.#isClusterScoped));
    }
  }

  /** The facts of each environment, by its name. */
  answers(): Map<string, SurveyedAnswers> {
    return new Map(
      this.#environments.map(({ name, values }) => {
        const unknown = (this.#unknown.get(name) ?? []).toSorted();
        const objects = this.#objects.get(name) ?? [];
        const reach = reachFacts(objects, surroundingsOf(name, values, unknown));
        const { workloads } = reach;
        return [name, { reach, access: accessFacts(objects, { environment: name, workloads, unknown }) }];
      }),
    );
  }

  #push(environment: string, objects: readonly KnownObject[]): void {
    const all = this.#objects.get(environment) ?? [];
    for (const object of objects) all.push(object);
    this.#objects.set(environment, all);
  }

  #say(environment: string, sentence: string): void {
    this.#unknown.set(environment, [...(this.#unknown.get(environment) ?? []), sentence]);
  }
}
