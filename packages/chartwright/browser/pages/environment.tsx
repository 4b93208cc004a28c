import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { SurveyedComponent, SurveyedEnvironment, SurveyedImage, SurveyedRing } from '../../src/survey/model.ts';
import { RingsGraph } from '../graph/rings.tsx';
import { Badge, Bar, Facts, Filter, Section } from '../parts/bits.tsx';
import { State } from '../parts/component-matrix.tsx';
import { SettingsTable } from '../parts/settings-table.tsx';
import { type Column, Table } from '../parts/table.tsx';
import { bytes, counted, environmentNamed, number, percent, survey, total } from '../survey.ts';
import type { PageProps } from './pages.tsx';

/** One cluster: its rings, components, sizes, images and values. */
export function Environment({ route, environment: chosen }: PageProps): JSX.Element {
  const environment = environmentNamed(route.path[1]) ?? environmentNamed(chosen);
  if (environment === undefined) return <h1>This workspace has no environment.</h1>;
  const { name, profile, production, kubernetes, domains, region, zones, issuer, own, settings } = environment;
  return (
    <>
      <header class="page-head">
        <p class="over">Environment</p>
        <h1>
          {name} <Badge>{profile}</Badge> {production && <Badge tone="strong">production</Badge>}
        </h1>
        {own &&
          survey.notes.map((note) => (
            <p key={note} class="notice">
              {note}
            </p>
          ))}
        <Facts
          facts={[
            ['Kubernetes', kubernetes],
            ['Domains', domains.join(', ')],
            ['Certificates', issuer],
            ...(region === undefined ? [] : ([['Region', region]] as const)),
            ['Zones', zones.length === 0 ? 'none' : zones.join(', ')],
          ]}
        />
      </header>
      <Section title="Order of installation">
        <RingsGraph rings={environment.rings} limit={environment.sizeLimit} />
      </Section>
      <Components environment={environment} />
      <Section title="Releases" aside={`a Secret holds ${bytes(environment.sizeLimit)}`}>
        <Releases environment={environment} />
      </Section>
      <Images environment={environment} />
      <Section title="Values set here" aside={counted(settings.length, 'value')}>
        <SettingsTable label={`Values of ${name}`} settings={settings} />
      </Section>
    </>
  );
}

const componentColumns: readonly Column<SurveyedComponent>[] = [
  { title: 'Component', width: '20%', cell: ({ name }) => name, by: ({ name }) => name },
  { title: 'State', width: '13%', cell: (component) => <State component={component} />, by: ({ state }) => state },
  { title: 'Ring', width: '13%', cell: ({ ring }) => ring, by: ({ ring }) => ring },
  {
    title: 'Why, or where from',
    width: '54%',
    cell: ({ why, repository }) => <span class="soft">{why === '' ? (repository ?? '') : why}</span>,
  },
];

function Components({ environment: { components } }: { readonly environment: SurveyedEnvironment }): JSX.Element {
  const off = components.filter(({ state }) => state === 'off').length;
  const rows = components.toSorted((a, b) => Number(a.state === 'off') - Number(b.state === 'off'));
  return (
    <Section title="Components" aside={`${number(components.length - off)} present, ${number(off)} off`}>
      <Table label="Components" columns={componentColumns} rows={rows} keyOf={({ name }) => name} narrowest="44rem" />
    </Section>
  );
}

function Releases({ environment: { rings, sizeLimit } }: { readonly environment: SurveyedEnvironment }): JSX.Element {
  const columns: readonly Column<SurveyedRing>[] = [
    { title: 'Ring', width: '14%', cell: ({ name }) => name, by: ({ name }) => name },
    { title: 'Brings', width: '30%', cell: ({ brings }) => <span class="soft">{brings}</span> },
    {
      title: 'Namespace',
      width: '19%',
      cell: ({ namespace }) => <code>{namespace}</code>,
      by: ({ namespace }) => namespace,
    },
    {
      title: 'Objects',
      width: '9%',
      isNumber: true,
      cell: ({ kinds }) => <span title={kindsText(kinds)}>{number(total(kinds))}</span>,
      by: ({ kinds }) => total(kinds),
    },
    {
      title: 'Size',
      width: '10%',
      isNumber: true,
      cell: ({ bytes: size }) => (size === undefined ? '–' : bytes(size)),
      by: ({ bytes: size = 0 }) => size,
    },
    {
      title: 'Of the limit',
      width: '18%',
      cell: ({ name, bytes: size = 0 }) => (
        <span class="bar-line">
          <Bar part={size / sizeLimit} label={`size of the release ${name}`} />
          <span class="number">{percent(size / sizeLimit)}</span>
        </span>
      ),
    },
  ];
  return <Table label="Releases" columns={columns} rows={rings} keyOf={({ name }) => name} narrowest="50rem" />;
}

/** `Deployment 3, Service 2` */
export function kindsText(kinds: Readonly<Record<string, number>>): string {
  return Object.entries(kinds)
    .toSorted(([, a], [, b]) => b - a)
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
}

const imageColumns: readonly Column<SurveyedImage>[] = [
  { title: 'Image', width: '70%', cell: ({ image }) => <code>{image}</code>, by: ({ image }) => image },
  { title: 'Of', width: '30%', cell: ({ by }) => by.join(', '), by: ({ by }) => by.join(', ') },
];

function Images({ environment: { images } }: { readonly environment: SurveyedEnvironment }): JSX.Element {
  const [words, setWords] = useState('');
  const rows = useMemo(() => images.filter(({ image }) => image.includes(words.toLowerCase())), [images, words]);
  return (
    <Section title="Images" aside={<Filter label="Filter images" value={words} onInput={setWords} />}>
      <Table
        label="Images"
        columns={imageColumns}
        rows={rows}
        keyOf={({ image }) => image}
        narrowest="34rem"
        empty="No rendered object names an image."
      />
    </Section>
  );
}
