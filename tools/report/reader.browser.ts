/// <reference lib="dom" />
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { look, type OpenBrowser, openBrowser, type Sight } from './browser.ts';

const pages = inject('pages');
const wide: Sight = { width: 1600, theme: 'light' };

let browser: OpenBrowser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.context.newPage();
});
afterEach(() => page.close());

function see(folder: string, part: string): Promise<void> {
  return look(page, `${pathToFileURL(join(folder, 'index.html')).href}#/${part}`, wide);
}

function query(): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.split('?')[1])));
}

function field(name: string): string {
  return `.ask [name="${name}"]`;
}

describe('a question', () => {
  it('stays when the environment changes, and when the page is opened again', async () => {
    await see(pages.own, 'reach?env=dev');
    await page.fill(field('from'), 'storefront/frontend');
    await page.fill(field('to'), 'catalog/cartservice');
    await page.waitForSelector('.answer');
    await page.click('.choice button:has-text("prod")');
    await page.waitForFunction(() => document.querySelector('.over')?.textContent.endsWith('in prod'));
    await page.waitForSelector('.answer');
    expect(await query()).toEqual({ env: 'prod', from: 'storefront/frontend', to: 'catalog/cartservice' });
    await page.reload();
    await page.waitForSelector('.answer');
    expect(await page.inputValue(field('to'))).toBe('catalog/cartservice');
  });

  it('comes into the address by Enter, and leaves the reader in the field', async () => {
    await see(pages.own, 'reach?from=internet&to=catalog/cartservice');
    await page.waitForSelector('.answer');
    await page.focus(field('port'));
    await page.keyboard.type('7070');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('port=7070'));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('port');
  });

  it('is that of the address as soon as it changes', async () => {
    await see(pages.own, 'reach?from=internet&to=catalog/cartservice');
    await page.waitForSelector('.answer');
    await page.evaluate(() => (location.hash = '#/reach?from=edge&to=catalog/redis-cart'));
    await page.waitForFunction(() => document.querySelector('.answer')?.textContent.includes('redis-cart'));
    expect(await page.inputValue(field('from'))).toBe('edge');
  });

  it('about a right is kept as it was asked last, on the whole cluster too', async () => {
    await see(pages.own, 'access?env=prod');
    await page.waitForSelector('.answer');
    await page.selectOption(field('verb'), 'list');
    await page.selectOption(field('verb'), 'watch');
    await page.fill(field('namespace'), '');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => location.hash.includes('namespace='));
    expect(await query()).toEqual({ env: 'prod', verb: 'watch', resource: 'secrets', namespace: '' });
    await page.reload();
    await page.waitForSelector('.answer');
    expect(await page.inputValue(field('namespace'))).toBe('');
    expect(await page.innerText('.answer .question')).toContain('watch secrets');
    expect(await page.innerText('.answer .question')).not.toContain('namespace');
  });
});

describe('a code that is chosen in the search', () => {
  const choose = async (code: string): Promise<void> => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  };

  it('narrows the findings that are shown already, again after the filter was emptied', async () => {
    await see(pages.found, 'findings?env=dev');
    await choose('release-size');
    await page.waitForFunction(() => document.querySelectorAll('.findings details').length === 1);
    expect(await page.inputValue('.filter input')).toBe('platform/release-size');
    await page.fill('.filter input', '');
    await page.waitForFunction(() => document.querySelectorAll('.findings details').length === 2);
    await choose('release-size');
    await page.waitForFunction(() => document.querySelectorAll('.findings details').length === 1);
    expect(await query()).toEqual({ env: 'dev', code: 'platform/release-size' });
  });
});

describe('the environment', () => {
  const over = (): Promise<string> => page.innerText('.page-head .over');

  it('stays when a finding leads to its team', async () => {
    await see(pages.found, 'findings?env=dev');
    await page.click('.findings .where a[href*="team/catalog"]');
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'catalog');
    expect((await over()).toLowerCase()).toBe('team in dev');
  });

  it.each([
    ['catalog', 'team/catalog'],
    ['linkerd-viz', 'environment/dev'],
  ])('stays when the search leads to %s', async (word, place) => {
    await see(pages.own, 'teams?env=dev');
    await page.keyboard.press('Control+k');
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
    await page.waitForFunction((place) => location.hash.startsWith(`#/${place}`), place);
    expect(await query()).toEqual({ env: 'dev' });
  });

  it('stays at an address that names none, and is the one of a page about it', async () => {
    await see(pages.own, 'environment/dev');
    expect(await page.innerText('header.top .choice [aria-pressed="true"]')).toBe('dev');
    await page.evaluate(() => (location.hash = '#/team/catalog'));
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'catalog');
    expect((await over()).toLowerCase()).toBe('team in dev');
    expect(await query()).toEqual({ env: 'dev' });
  });
});

describe('a letter that is pressed alone', () => {
  it('leads nowhere, since nobody could switch it off', async () => {
    await see(pages.own, '');
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    await page.keyboard.press('Control+k');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('combobox');
  });
});

describe('a team whose values are refused in an environment', () => {
  const figure = (name: string): Promise<string> => page.innerText(`.figures div:has(dt:text-is("${name}")) dd`);

  it('has no numbers of another environment under the title of this one', async () => {
    await see(pages.odd, 'teams?env=prod');
    const row = 'tbody tr:has(a:text-is("catalog"))';
    expect(await page.innerText(row)).toContain('Nothing of it is known in prod');
    expect(await page.innerText(`${row} td:nth-of-type(1)`)).toBe('–');
    await see(pages.odd, 'teams?env=dev');
    expect(await page.innerText(row)).not.toContain('Nothing of it is known');
    expect(Number(await page.innerText(`${row} td:nth-of-type(1)`))).toBeGreaterThan(0);
  });

  it('is left out of the sums of the overview', async () => {
    await see(pages.own, '?env=prod');
    const all = Number(await figure('Workloads'));
    await page.goto('about:blank');
    await see(pages.odd, '?env=prod');
    expect(Number(await figure('Workloads'))).toBeLessThan(all);
  });

  it('says so on its own page', async () => {
    await see(pages.odd, 'team/catalog?env=prod');
    expect((await page.innerText('.over')).toLowerCase()).toBe('team in prod');
    expect(await page.innerText('.notice')).toBe('Nothing of it is known in prod: its values are refused.');
    expect(await page.locator('table').count()).toBe(0);
  });

  it('is not called unknown where somebody asks who may do what', async () => {
    await see(pages.odd, 'access?env=prod&namespace=catalog');
    await page.waitForSelector('.ask .empty');
    expect(await page.innerText('.ask .empty')).toMatch(/^catalog does not render in prod/);
    expect(await page.getAttribute('.ask .empty a', 'href')).toBe('#/team/catalog?env=prod');
  });
});

describe('a name that several workloads share', () => {
  it('is answered by which they are', async () => {
    await see(pages.odd, 'reach?env=prod&from=frontend&to=catalog/redis-cart');
    await page.waitForSelector('.ask .empty');
    expect(await page.innerText('.ask .empty')).toBe(
      'Several workloads are called frontend: catalog/frontend, storefront/frontend.',
    );
  });
});

describe('a picture that has no room for all neighbours', () => {
  it('says how many more the table has, also to those who hear it', async () => {
    await see(pages.odd, 'reach?env=prod&around=kube-system');
    await page.waitForSelector('svg.centred');
    const words = await page.innerText('.graph-frame p');
    const [, more] = /^and (\d+) more in the table$/.exec(words) ?? [];
    expect(Number(more)).toBeGreaterThan(5);
    expect(await page.getAttribute('svg.centred', 'aria-label')).toMatch(new RegExp(`, ${words}$`));
  });
});

describe('who may do what', () => {
  it('says of a resource that no rule names what was meant', async () => {
    await see(pages.own, 'access?env=prod&verb=get&resource=secret&namespace=catalog');
    await page.waitForSelector('.answer');
    expect(await page.textContent('.answer .notice')).toBe('no rule names secret; did you mean secrets?');
    await page.fill(field('resource'), '');
    await page.waitForSelector('.ask .empty');
    expect(await page.innerText('.ask .empty')).toBe('Name a resource, such as secrets.');
  });

  it('counts those who may, each once, however many bindings they have it by', async () => {
    await see(pages.odd, 'access?env=prod&verb=get&resource=pods&namespace=checkout');
    await page.waitForSelector('.answer');
    const subjects = await page.locator('.answer > .grants > li > .subject').allInnerTexts();
    const count = new Set(subjects).size;
    expect(count).toBeLessThan(subjects.length);
    expect(await page.innerText('.answer .verdict-word')).toBe(`${count} subjects`);
  });
});

describe('a link that would lead nowhere', () => {
  it('is left out of a team in a workspace without environments', async () => {
    await see(pages.own, 'team/catalog');
    expect(await page.locator('main a[href*="#/reach"], main a[href*="#/access"]').count()).toBe(2);
    await page.goto('about:blank');
    await see(pages.teams, 'team/catalog');
    expect(await page.innerText('h1')).toBe('catalog');
    expect(await page.locator('main a[href*="#/reach"], main a[href*="#/access"]').count()).toBe(0);
  });

  it('is no file, where the page is not on disk and the repository not known', async () => {
    await page.route('http://report.test/**', (route) =>
      route.fulfill({ path: join(pages.odd, new URL(route.request().url()).pathname.slice(1)) }),
    );
    await look(page, 'http://report.test/index.html#/values', wide);
    await page.waitForSelector('main .place');
    expect(await page.locator('a.place').count()).toBe(0);
  });
});
