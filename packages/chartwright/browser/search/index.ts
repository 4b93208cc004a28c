import MiniSearch from 'minisearch';
import { address } from '../route.ts';
import { survey } from '../survey.ts';

/** Something that can be found by its name. */
export interface Found {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  /** Where it belongs. */
  readonly within: string;
  /** The address of its part of the page, by the environment that the reader is in. */
  readonly hrefIn: (environment: string | undefined) => string;
}

let index: MiniSearch<Found> | undefined;
let documents: readonly Found[] = [];

/** What is named like some words, the best first. The index is made when somebody first searches. */
export function find(words: string): readonly Found[] {
  if (words.trim() === '') return [];
  if (index === undefined) {
    documents = allDocuments();
    index = new MiniSearch<Found>({
      fields: ['name', 'within'],
      searchOptions: { prefix: true, fuzzy: 0.15, boost: { name: 3 }, combineWith: 'AND' },
      tokenize: (text) => text.toLowerCase().split(/[\s/:@]+|(?<=\w)[.-](?=\w)/),
    });
    index.addAll(documents);
  }
  return index
    .search(words)
    .slice(0, 30)
    .flatMap(({ id }) => documents[id as number] ?? []);
}

function allDocuments(): Found[] {
  const found: Omit<Found, 'id'>[] = [];
  for (const team of survey.teams) {
    const hrefIn: Found['hrefIn'] = (env) => address(['team', team.name], { env });
    found.push({ kind: 'team', name: team.name, within: team.contact ?? '', hrefIn });
    const seen = new Set<string>();
    const add = (kind: string, name: string): void => {
      if (seen.has(`${kind} ${name}`)) return;
      seen.add(`${kind} ${name}`);
      found.push({ kind, name, within: team.name, hrefIn });
    };
    for (const { workloads } of team.places)
      for (const workload of workloads) {
        add('workload', workload.name);
        for (const { host } of workload.hosts) add('host', host);
      }
  }
  const components = new Set<string>();
  for (const environment of survey.environments)
    for (const { name, ring } of environment.components)
      if (!components.has(name)) {
        components.add(name);
        found.push({ kind: 'component', name, within: ring, hrefIn: componentsIn });
      }
  for (const code of new Set(survey.findings.map((finding) => finding.code)))
    found.push({ kind: 'finding', name: code, within: '', hrefIn: (env) => address(['findings'], { env, code }) });
  return found.map((document, id) => ({ ...document, id }));
}

/** Every environment lists every component, so that the reader stays in the one at hand. */
function componentsIn(environment: string | undefined): string {
  return address(environment === undefined ? [] : ['environment', environment], { env: environment });
}
