import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Journey, journeys } from './journeys.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** Absolute folder of the pages. */
export const pagesFolder = join(root, 'docs');

/** Where files of the repository that are no pages are read. */
export const repository = 'https://github.com/chartwright/chartwright';

/** The pages of a journey, by their paths below `docs/` without `.md`. */
export function pagesOf({ pages }: Journey): string[] {
  return pages.flatMap((page) => {
    if (!page.endsWith('/*')) return [page];
    const folder = page.slice(0, -'/*'.length);
    const files = readdirSync(join(pagesFolder, folder)).filter((file) => file.endsWith('.md'));
    return files.sort().map((file) => `${folder}/${file.slice(0, -'.md'.length)}`);
  });
}

/** The first heading of a page. */
export function titleOf(page: string): string {
  const text = readFileSync(join(pagesFolder, `${page}.md`), 'utf8');
  return (/^# (.*)$/m.exec(text)?.[1] ?? page).replaceAll('`', '');
}

/** The sidebar of each part, and the links of the navigation to the first page of each. */
export function navigation() {
  const parts = Object.entries(journeys).map(([part, travelled]) => ({
    part,
    groups: travelled.map((journey) => ({
      text: journey.title,
      collapsed: pagesOf(journey).length > 12,
      items: pagesOf(journey).map((page) => ({ text: titleOf(page), link: `/${page}` })),
    })),
  }));
  const sidebar = Object.fromEntries(
    parts.flatMap(({ groups }) => {
      const folders = new Set(groups.flatMap(({ items }) => items.map(({ link }) => link.split('/')[1])));
      return [...folders].map((folder) => [`/${folder}/`, groups]);
    }),
  );
  const nav = parts.map(({ part, groups }) => ({
    text: part,
    link: groups[0]?.items[0]?.link ?? '/',
    activeMatch: `^/(${[...new Set(groups.flatMap(({ items }) => items.map(({ link }) => link.split('/')[1])))].join('|')})/`,
  }));
  return { nav, sidebar };
}

/**
 * A link as the site needs it: one that leaves `docs/` leads to the file in the repository.
 *
 * @param page path of the page that holds it, relative to `docs/`, with `.md`
 */
export function siteLink(page: string, link: string): string {
  if (/^([a-z]+:|#|\/)/.test(link)) return link;
  const [path = '', anchor] = link.split('#');
  const target = join(pagesFolder, dirname(page), path);
  const within = relative(pagesFolder, target).split(sep).join('/');
  const isPage = !within.startsWith('..') && (target.endsWith('.md') || /\.(png|svg|webp)$/.test(target));
  if (isPage || !existsSync(target)) return link;
  const place = relative(root, target).split(sep).join('/');
  return `${repository}/blob/main/${place}${anchor === undefined ? '' : `#${anchor}`}`;
}
