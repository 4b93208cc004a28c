import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Filter, Section } from '../parts/bits.tsx';
import { SettingsTable } from '../parts/settings-table.tsx';
import { counted, environmentNamed, placeOf, survey } from '../survey.ts';
import type { PageProps } from './pages.tsx';

/** Every value that a person set, in which file, and what it is in place of. */
export function Values({ environment }: PageProps): JSX.Element {
  const [words, setWords] = useState('');
  const wanted = words.toLowerCase().split(/\s+/);
  const ofPlatform = environmentNamed(environment)?.settings ?? [];
  const ofTeams = useMemo(
    () =>
      survey.teams.flatMap((team) => {
        const there = placeOf(team, environment)?.settings ?? [];
        const own = team.settings.filter(({ path }) => !there.some((one) => one.path === path));
        return [...there, ...own].map((setting) => ({ ...setting, path: `${team.name}: ${setting.path}` }));
      }),
    [environment],
  );
  const matching = (settings: typeof ofPlatform): typeof ofPlatform =>
    words === ''
      ? settings
      : settings.filter(({ path, shown, layers: [first] }) => {
          const text = `${path} ${shown} ${first?.file ?? ''}`.toLowerCase();
          return wanted.every((word) => text.includes(word));
        });
  const [platform, teams] = [matching(ofPlatform), matching(ofTeams)];
  return (
    <>
      <header class="page-head line">
        <div>
          <p class="over">{environment ?? 'By their own values'}</p>
          <h1>Values, and where they come from</h1>
        </div>
        <Filter label="Filter by path, value, file" value={words} onInput={setWords} />
      </header>
      <p class="lead">
        What people set; everything else is a default. Any value, set or not:{' '}
        <code>npx nx run platform:explain --path=…</code> and <code>npx nx run &lt;team&gt;:explain …</code>
      </p>
      {survey.environments.length > 0 && (
        <Section title="Platform" aside={counted(platform.length, 'value')}>
          <SettingsTable label="Values of the platform" settings={platform} />
        </Section>
      )}
      <Section title="Teams" aside={counted(teams.length, 'value')}>
        <SettingsTable label="Values of teams" settings={teams} />
      </Section>
    </>
  );
}
