import { useEffect, useState } from 'preact/hooks';
import { environmentNames } from './survey.ts';

/** What the part of the address behind `#` says: `#/team/payments?env=prod`. */
export interface Route {
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
}

/** The address within the page. An empty word stays in it: it may say something else than one that is not there. */
export function address(path: readonly string[], query: Readonly<Record<string, string | undefined>> = {}): string {
  const words = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
  return `#/${path.map(encodeURIComponent).join('/')}${words === '' ? '' : `?${words}`}`;
}

function current(): Route {
  const [path = '', query = ''] = location.hash.replace(/^#\/?/, '').split('?');
  return {
    path: path
      .split('/')
      .filter((step) => step !== '')
      .map(decoded),
    query: new Map(new URLSearchParams(query)),
  };
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    // An address that somebody wrote by hand.
    return step;
  }
}

/** The address, and again whenever it changes. One that names no environment is of the last one. */
export function useRoute(): Route {
  const [route, setRoute] = useState(current);
  useEffect(() => {
    const changed = (): void => {
      const next = current();
      const environment = environmentIn(next);
      if (environment !== undefined && !next.query.has('env'))
        history.replaceState(null, '', address(next.path, { ...Object.fromEntries(next.query), env: environment }));
      setRoute(current());
    };
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}

/** The environment that a reader saw last; at first the last of the list, which is the one that matters most. */
let last = environmentNames.at(-1);

/** The environment that is asked for, by the part of the page that is about one or by `env`; else the last one. */
export function environmentIn({ path: [part, named], query }: Route): string | undefined {
  const asked = [part === 'environment' ? named : undefined, query.get('env')];
  last = asked.flatMap((word) => environmentNames.find((name) => name === word) ?? [])[0] ?? last;
  return last;
}

/** The same address with other words in its query, without a step back to it. */
export function replaceQuery(changes: Readonly<Record<string, string | undefined>>): void {
  const { path, query } = current();
  history.replaceState(null, '', address(path, { ...Object.fromEntries(query), ...changes }));
  dispatchEvent(new HashChangeEvent('hashchange'));
}

/** A word of a question: what the reader writes, until the address says another. */
export function useWord(route: Route, name: string, first = ''): [string, (word: string) => void] {
  const given = route.query.get(name) ?? first;
  const [word, setWord] = useState(given);
  useEffect(() => setWord(given), [given]);
  return [word, setWord];
}
