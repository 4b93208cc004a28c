/// <reference lib="dom" />
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { look, type OpenBrowser, openBrowser, type Sight } from './browser.ts';

const pages = inject('pages');
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const parts = [
  '',
  'environment/prod',
  'teams',
  'team/catalog',
  'reach?from=internet&to=catalog/redis-cart',
  'access?namespace=catalog',
  'findings',
  'values',
  'changes',
  'proof',
];
const widths = [390, 1024, 1600];
const sights: Sight[] = widths.flatMap((width) => [
  { width, theme: 'light' },
  { width, theme: 'dark' },
]);

/** Bytes that the page's program may have at most: it is opened from disk, and sent about. */
const mostBytes = 600_000;

let browser: OpenBrowser;
let page: Page;
let requests: string[];
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.context.newPage();
  [requests, complaints] = [[], []];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
});
afterEach(() => page.close());

function at(folder: string, part: string): string {
  return `${pathToFileURL(join(folder, 'index.html')).href}#/${part}`;
}

const wide: Sight = { width: 1600, theme: 'light' };

describe('the page', () => {
  it('opens from disk, asks for nothing that is not beside it, and complains of nothing', async () => {
    for (const part of parts) await look(page, at(pages.found, part), wide);
    const names = requests.filter((url) => !url.startsWith('data:')).map((url) => new URL(url));
    expect(new Set(names.map(({ protocol }) => protocol))).toEqual(new Set(['file:']));
    expect(new Set(names.map(({ pathname }) => pathname.split('/').at(-1)))).toEqual(
      new Set(['index.html', 'data.js', 'report.js', 'report.css', 'answers-1.js']),
    );
    expect(complaints).toEqual([]);
  });

  it(`is a program of less than ${mostBytes} bytes`, () => {
    const size = ['report.js', 'report.css'].reduce((sum, file) => sum + statSync(join(pages.own, file)).size, 0);
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThan(mostBytes);
  });

  it('shows what this repository is', async () => {
    await look(page, at(pages.own, ''), wide);
    expect(await page.textContent('h1')).toBe('Every check passes');
    const text = await page.innerText('main');
    for (const name of ['dev', 'prod', 'catalog', 'checkout', 'fulfilment', 'storefront', 'support', 'linkerd-viz'])
      expect(text).toContain(name);
  });

  it('says that a part is not there, rather than nothing', async () => {
    await look(page, at(pages.own, 'team/nobody'), wide);
    expect(await page.textContent('h1')).toBe('There is no team of that name.');
  });
});

describe.each(sights)('at $width pixels, $theme', (sight) => {
  it.each(parts)('/%s has no serious fault of accessibility, and does not scroll sideways', async (part) => {
    await look(page, at(pages.found, part), sight);
    if (/^(reach|access)\b/.test(part)) await page.waitForSelector('.answer');
    await page.evaluate(axeScript);
    const { violations } = await page.evaluate<axe.AxeResults>('axe.run()');
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
  });
});

describe('a reader', () => {
  it('finds a workload with the keyboard alone', async () => {
    await look(page, at(pages.own, ''), wide);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('cartserv');
    expect(await page.innerText('#found [aria-selected="true"]')).toContain('cartservice');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'catalog');
    await page.waitForFunction(() => document.activeElement?.id === 'main');
  });

  it('sorts teams by a column, and turns the order', async () => {
    await look(page, at(pages.own, 'teams'), wide);
    const first = (): Promise<string> => page.innerText('tbody tr:first-child th');
    await page.click('button.sort:has-text("Workloads")');
    expect(await first()).toBe('fulfilment');
    expect(await page.getAttribute('th:has-text("Workloads")', 'aria-sort')).toBe('descending');
    await page.click('button.sort:has-text("Workloads")');
    expect(await first()).not.toBe('fulfilment');
  });

  it('filters teams by the words of an image', async () => {
    await look(page, at(pages.own, 'teams'), wide);
    await page.fill('.filter input', 'cartservice');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    expect(await page.innerText('tbody tr th')).toBe('catalog');
    expect(await page.innerText('[role="status"]')).toBe('1 of 5 teams');
  });

  it('changes the environment, and sees the hosts of that one', async () => {
    await look(page, at(pages.own, 'team/storefront?env=dev'), wide);
    expect(await page.innerText('main')).toContain('dev.example.test');
    await page.click('.choice button:has-text("prod")');
    await page.waitForFunction(() => document.querySelector('main')?.innerText.includes('prod.example.com'));
  });

  it('changes the theme, which stays', async () => {
    await look(page, at(pages.own, ''), { width: 1600, theme: 'dark' });
    const paper = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    await page.click('button.theme');
    await page.waitForFunction(() => document.documentElement.dataset['theme'] === 'light');
    expect(await paper()).not.toBe(dark);
    await page.reload();
    await page.waitForSelector('main h1');
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light');
    await page.evaluate(() => localStorage.clear());
  });

  it('is led to the line of a finding in the editor', async () => {
    await look(page, at(pages.found, 'findings'), wide);
    const address = await page.getAttribute('.findings a.place', 'href');
    expect(address).toMatch(/^vscode:\/\/file\/.*\/charts\/teams\/catalog\/values\.yaml:67:17$/);
  });

  it('sees of a change what was before and after', async () => {
    await look(page, at(pages.found, 'changes'), wide);
    expect(await page.innerText('.went')).toBe('- "cartservice:v0.10.5"');
    expect(await page.innerText('.came')).toBe('+ "cartservice:v0.10.6"');
  });
});

describe('who may reach whom', () => {
  const verdict = (): Promise<string> => page.innerText('.verdict-word');

  it('is answered while somebody asks, with the lines that decide', async () => {
    await look(page, at(pages.own, 'reach'), wide);
    await page.fill('.fields label:nth-child(1) input', 'storefront/frontend');
    await page.fill('.fields label:nth-child(2) input', 'catalog/cartservice');
    await page.waitForSelector('.answer');
    expect(await verdict()).toBe('Yes');
    expect(await page.innerText('.answer')).toContain('charts/teams/storefront/values.yaml:');
    expect(await page.innerText('.answer')).toContain('tenant.network.peers.storefront');
    expect(await page.getAttribute('.answer a.place', 'href')).toMatch(/storefront\/values\.yaml:\d+:\d+$/);
  });

  it('is no from outside, with what would have to change', async () => {
    await look(page, at(pages.own, 'reach?to=catalog/redis-cart'), wide);
    await page.waitForSelector('.fields');
    await page.fill('.fields label:nth-child(1) input', 'internet');
    await page.waitForSelector('.answer.no');
    expect(await page.innerText('.advice')).toContain('expose');
  });

  it('says when it knows nobody of a name', async () => {
    await look(page, at(pages.own, 'reach?from=nobody&to=catalog/redis-cart'), wide);
    await page.waitForSelector('.ask .empty');
    expect(await page.innerText('.ask .empty')).toBe('No workload is called nobody.');
  });

  it('is drawn around a team, callers at the left', async () => {
    await look(page, at(pages.own, 'reach?around=catalog'), wide);
    await page.waitForSelector('svg.centred');
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('svg.centred a')].map((box) => ({
        name: box.querySelector('title')?.textContent ?? '',
        x: box.getBoundingClientRect().x,
      })),
    );
    const xOf = (name: string): number => boxes.find((box) => box.name.startsWith(name))?.x ?? Number.NaN;
    expect(xOf('storefront')).toBeLessThan(xOf('cartservice'));
    expect(xOf('cartservice')).toBeLessThan(xOf('kube-dns'));
  });
});

describe('who may do what', () => {
  it('is answered by name, with the binding, the rule and their lines', async () => {
    await look(page, at(pages.own, 'access?verb=get&resource=secrets&namespace=catalog'), wide);
    await page.waitForSelector('.grants li');
    const text = await page.innerText('.answer');
    expect(text).toContain('may get secrets in namespace team-catalog');
    expect(text).toContain('catalog-admins');
    expect(text).not.toContain('catalog-developers');
    expect(text).toContain('charts/teams/catalog/values.yaml:');
  });

  it('is shown as persona by resource', async () => {
    await look(page, at(pages.own, 'access?namespace=catalog'), wide);
    await page.waitForSelector('tbody tr');
    await page.fill('.filter input', 'pods/exec');
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1);
    expect(await page.innerText('thead')).toContain('team-developer');
  });

  it('says when there is no such namespace', async () => {
    await look(page, at(pages.own, 'access?namespace=nowhere'), wide);
    await page.waitForSelector('.ask .empty');
    expect(await page.innerText('.ask .empty')).toBe('No team or namespace is called nowhere.');
  });
});

describe('a thousand teams', () => {
  it('are drawn as far as they are in sight, and counted for those who hear the table', async () => {
    await look(page, at(pages.large, 'teams'), wide);
    expect(await page.getAttribute('table', 'aria-rowcount')).toBe('1001');
    const drawn = (): Promise<number> => page.evaluate(() => document.querySelectorAll('tbody tr').length);
    expect(await drawn()).toBeLessThan(80);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForFunction(() => document.querySelector('tbody')?.innerText.includes('-0999'));
    expect(await drawn()).toBeLessThan(80);
  });

  it('are found by name', async () => {
    await look(page, at(pages.large, ''), wide);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('support-0999');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.startsWith('#/team/support-0999'));
  });

  it('are all on paper', async () => {
    await look(page, at(pages.large, 'teams'), wide);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 1000);
  });
});
