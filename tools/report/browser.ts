import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

/** Debian's browser, or another that is named. */
const executablePath = process.env['CHARTWRIGHT_CHROMIUM'] ?? '/usr/bin/chromium';

/** Without these a browser talks to its maker's hosts as soon as it starts. */
const offline = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
];

/** A browser with a profile of its own, which is removed with it. */
export interface OpenBrowser {
  readonly context: BrowserContext;
  close(): Promise<void>;
}

/** Starts a real browser without a window. */
export async function openBrowser(scale = 1): Promise<OpenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'chartwright-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    // Chromium refuses its sandbox to root, as whom CI runs.
    chromiumSandbox: process.getuid?.() !== 0,
    args: offline,
    deviceScaleFactor: scale,
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** How a page is looked at. */
export interface Sight {
  readonly width: number;
  readonly theme: 'light' | 'dark';
}

/** Opens an address, and waits until the page has drawn itself. */
export async function look(page: Page, address: string, { width, theme }: Sight): Promise<void> {
  await page.setViewportSize({ width, height: width < 600 ? 844 : 1000 });
  await page.emulateMedia({ colorScheme: theme });
  await page.goto(address);
  await page.waitForSelector('main h1');
}
