import { useEffect, useState } from 'preact/hooks';
import { environmentNames } from './survey.ts';

/** What the part of the address behind `#` says: `#/team/payments?env=prod`. */
export interface Route {
  readonly path: readonly string[];
  readonly query: ReadonlyMap<string, string>;
}

/** The address within the page. */
export function address(path: readonly string[], query: Readonly<Record<string, string | undefined>> = {}): string {
  const words = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
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

/** The address, and again whenever it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(current);
  useEffect(() => {
    const changed = (): void => setRoute(current());
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, []);
  return route;
}

/** The environment that is asked for; the last one by default, which is the one that matters most. */
export function environmentIn(route: Route): string | undefined {
  const asked = route.query.get('env');
  return environmentNames.find((name) => name === asked) ?? environmentNames.at(-1);
}

/** The same address with another value in its query, without a step back to it. */
export function replaceQuery(route: Route, changes: Readonly<Record<string, string | undefined>>): void {
  history.replaceState(null, '', address(route.path, { ...Object.fromEntries(route.query), ...changes }));
  dispatchEvent(new HashChangeEvent('hashchange'));
}
