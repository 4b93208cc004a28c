import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useKept } from './kept.ts';
import { Choice } from './parts/bits.tsx';
import { Icon } from './parts/icon.tsx';
import { type Opener, openers, openWith } from './parts/place.tsx';
import { type Page, pageAt, pages } from './pages/pages.tsx';
import { address, environmentIn, replaceQuery, useRoute } from './route.ts';
import { Search } from './search/search.tsx';
import { environmentNames, survey } from './survey.ts';

const themes = ['auto', 'light', 'dark'] as const;

/** The page: a bar above, a list of its parts at the left, and the part that the address names. */
export function App(): JSX.Element {
  const route = useRoute();
  const page = pageAt(route);
  const environment = environmentIn(route);
  const heading = useRef<HTMLElement>(null);
  const place = route.path.join('/');
  const [first] = useState(place);
  useEffect(() => {
    document.title = `${page.titleAt(route)} · ${survey.workspace.name}`;
    // The reader's place is the new part; at the beginning it is the browser's.
    if (place !== first) heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [place]);
  return (
    <>
      <a class="skip" href="#main" onClick={(event) => skip(event, heading.current)}>
        To the content
      </a>
      <header class="top">
        <a class="mark" href={address([], { env: environment })} aria-label="Chartwright, overview">
          <Icon name="wheel" />
          <span>Chartwright</span>
        </a>
        <Search environment={environment} />
        {environmentNames.length > 0 && (
          <Choice
            label="Environment"
            choices={environmentNames}
            chosen={environment}
            onChoose={(env) =>
              route.path[0] === 'environment'
                ? (location.hash = address(['environment', env], { env }))
                : replaceQuery({ env })
            }
          />
        )}
        <Theme />
      </header>
      <Sidebar page={page} environment={environment} />
      <main id="main" ref={heading} tabIndex={-1} aria-label={page.titleAt(route)}>
        <page.Content route={route} environment={environment} />
      </main>
    </>
  );
}

function skip(event: Event, main: HTMLElement | null): void {
  event.preventDefault();
  main?.focus();
}

function Sidebar({
  page,
  environment,
}: {
  readonly page: Page;
  readonly environment: string | undefined;
}): JSX.Element {
  return (
    <nav class="side" aria-label="Parts of the report">
      <ul>
        {pages
          .filter(({ isShown }) => isShown())
          .map(({ name, title, count }) => (
            <li key={name}>
              <a
                href={address(
                  name === '' ? [] : name === 'environment' && environment !== undefined ? [name, environment] : [name],
                  { env: environment },
                )}
                aria-current={page.name === name ? 'page' : undefined}
              >
                {title}
                {count !== undefined && <span class="count">{count()}</span>}
              </a>
            </li>
          ))}
      </ul>
      <Colophon />
    </nav>
  );
}

/** Of what, when and by what the page was made, and where its links lead. */
function Colophon(): JSX.Element {
  const { workspace, made, tool } = survey;
  const [opener, setOpener] = useKept<Opener>('opener', openers, openers[0] ?? 'editor');
  openWith(openers.length === 0 ? undefined : opener);
  return (
    <div class="colophon">
      {workspace.commit !== undefined && (
        <p>
          <code>{workspace.commit.slice(0, 8)}</code>
          {workspace.branch !== undefined && ` on ${workspace.branch}`}
          {workspace.changed === true && ', with changes'}
        </p>
      )}
      <p>
        <time dateTime={made}>
          {new Date(made).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
      </p>
      <p>@chartwright/nx {tool}</p>
      {openers.length > 1 && (
        <Choice
          label="Files open in"
          choices={openers}
          chosen={opener}
          onChoose={(choice) => {
            setOpener(choice as Opener);
            // Links that are drawn already lead elsewhere now.
            dispatchEvent(new HashChangeEvent('hashchange'));
          }}
        />
      )}
    </div>
  );
}

function Theme(): JSX.Element {
  const [theme, setTheme] = useKept('theme', themes, 'auto');
  useEffect(() => {
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto';
  return (
    <button
      type="button"
      class="theme"
      aria-label={`Theme: ${theme}. Change to ${next}`}
      title={`Theme: ${theme}`}
      onClick={() => setTheme(next)}
    >
      <Icon name={theme === 'auto' ? 'auto' : theme === 'light' ? 'sun' : 'moon'} />
    </button>
  );
}
