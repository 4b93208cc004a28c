import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { journeys } from '../docs/.vitepress/journeys.ts';
import { pagesOf, repository, siteLink, titleOf } from '../docs/.vitepress/pages.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: root,
  encoding: 'utf8',
});
const pages = tracked.split('\n').filter((file) => /^(docs\/|[A-Z]+\.md$)/.test(file) && existsSync(join(root, file)));

/** Text without code, in which a link is an example. */
function prose(file: string): string {
  const text = readFileSync(join(root, file), 'utf8');
  return text.replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '').replaceAll(/`[^`\n]*`/g, 'code');
}

/** The anchors that GitHub and the site give to the headings of a page. */
function anchors(file: string): Set<string> {
  const text = readFileSync(join(root, file), 'utf8').replaceAll(/^( *)```[\s\S]*?^\1```$/gm, '');
  const seen = new Map<string, number>();
  const found = [...text.matchAll(/^#{1,6} (.*)$/gm)].map(([, heading = '']) => {
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain
      .replaceAll(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
      .trim()
      .replaceAll(' ', '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
  return new Set(found);
}

describe('the links of the documentation', () => {
  it('are read', () => {
    expect(pages).toEqual(expect.arrayContaining(['README.md', 'SECURITY.md', 'docs/guides/ci.md']));
  });

  it.each(pages)('of %s lead to files and headings that are there', (page) => {
    const broken = [...prose(page).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = '']) => {
      if (/^[a-z]+:/.test(link)) return [];
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : relative(root, join(root, dirname(page), path));
      if (!existsSync(join(root, target))) return [link];
      return anchor === undefined || !target.endsWith('.md') || anchors(target).has(anchor) ? [] : [link];
    });
    expect(broken).toEqual([]);
  });
});

describe('the site', () => {
  it('has every page in one journey, under its own title', () => {
    const travelled = Object.values(journeys).flatMap((part) => part.flatMap(pagesOf));
    const written = pages.filter((page) => page.startsWith('docs/') && page !== 'docs/index.md');
    expect([...travelled].sort()).toEqual(written.map((page) => page.replace(/^docs\/(.*)\.md$/, '$1')).sort());
    expect(titleOf('reference/proof')).toBe('What is proven, and on what');
  });

  it.each([
    ['guides/ci.md', '../reference/targets.md#lint', '../reference/targets.md#lint'],
    ['guides/ci.md', '../../SECURITY.md#safeguards', `${repository}/blob/main/SECURITY.md#safeguards`],
    ['reference/targets.md', '../../packages/chartwright', `${repository}/blob/main/packages/chartwright`],
    ['guides/ci.md', '#programs', '#programs'],
    ['guides/ci.md', 'https://example.com', 'https://example.com'],
    ['guides/ci.md', '../nothing.md', '../nothing.md'],
  ])('of a page at %s leads %s to %s', (page, link, expected) => {
    expect(siteLink(page, link)).toBe(expected);
  });
});
