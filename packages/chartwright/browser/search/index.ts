import MiniSearch from 'minisearch';
import { address } from '../route.ts';
import { placeOf, survey } from '../survey.ts';

/** Something that can be found by its name. */
export interface Found {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  /** Where it belongs. */
  readonly within: string;
  readonly href: string;
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
    const href = address(['team', team.name]);
    found.push({ kind: 'team', name: team.name, within: team.contact ?? '', href });
    const seen = new Set<string>();
    const add = (kind: string, name: string): void => {
      if (seen.has(`${kind} ${name}`)) return;
      seen.add(`${kind} ${name}`);
      found.push({ kind, name, within: team.name, href });
    };
    for (const { environment } of team.places)
      for (const workload of placeOf(team, environment)?.workloads ?? []) {
        add('workload', workload.name);
        for (const { host } of workload.hosts) add('host', host);
      }
  }
  const components = new Set<string>();
  for (const environment of survey.environments)
    for (const { name, ring } of environment.components)
      if (!components.has(name)) {
        components.add(name);
        found.push({ kind: 'component', name, within: ring, href: address(['environment', environment.name]) });
      }
  for (const code of new Set(survey.findings.map((finding) => finding.code)))
    found.push({ kind: 'finding', name: code, within: '', href: address(['findings'], { code }) });
  return found.map((document, id) => ({ ...document, id }));
}
