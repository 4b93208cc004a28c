/**
 * Makes the pictures of the report in `docs/images`, from the page that `npx nx run platform:report` wrote last.
 *
 *     npm run report:images
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { look, openBrowser, type Sight } from './browser.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const page = pathToFileURL(join(root, 'dist/report/index.html')).href;

/** Bytes that a picture may have: each clone of the repository holds them all. */
const mostBytes = 150_000;

const pictures: readonly (Sight & { readonly name: string; readonly part: string; readonly wait?: string })[] = [
  { name: 'report-overview', part: '', width: 1440, theme: 'light' },
  {
    name: 'report-reach',
    part: 'reach?from=storefront/frontend&to=catalog/cartservice&around=catalog',
    width: 1440,
    theme: 'light',
    wait: '.answer',
  },
  { name: 'report-access', part: 'access?namespace=catalog', width: 1440, theme: 'dark', wait: '.grants li' },
];

mkdirSync(join(root, 'docs/images'), { recursive: true });
const browser = await openBrowser();
try {
  for (const { name, part, wait = 'main h1', ...sight } of pictures) {
    const tab = await browser.context.newPage();
    await look(tab, `${page}#/${part}`, sight);
    await tab.waitForSelector(wait);
    // What the page was made of says nothing to who looks at a picture, and would make each of them a new one.
    await tab.addStyleTag({ content: '.colophon { visibility: hidden }' });
    // Half the size of a PNG, which is all that Playwright itself writes without loss.
    const protocol = await browser.context.newCDPSession(tab);
    const { data } = await protocol.send('Page.captureScreenshot', { format: 'webp', quality: 90 });
    const picture = Buffer.from(data, 'base64');
    writeFileSync(join(root, 'docs/images', `${name}.webp`), picture);
    await tab.close();
    console.log(`docs/images/${name}.webp  ${picture.length} bytes`);
    if (picture.length > mostBytes) process.exitCode = 1;
  }
} finally {
  await browser.close();
}
