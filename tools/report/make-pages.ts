import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { writePage } from '../../packages/chartwright/src/commands/platform/report/page.ts';
import { surveyWorkspace } from '../../packages/chartwright/src/commands/platform/report/report.ts';
import { withFindings, withTeams } from './sample-survey.ts';

/** Folders of the pages that the specs open. */
export interface Pages {
  /** This repository. */
  readonly own: string;
  /** The same with findings and changes. */
  readonly found: string;
  /** With a thousand teams. */
  readonly large: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    pages: Pages;
  }
}

/** Reads this repository once, and writes the pages of it. */
export default async function makePages(project: TestProject): Promise<() => void> {
  const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');
  const folder = mkdtempSync(join(tmpdir(), 'chartwright-report-'));
  const { survey, answers } = await surveyWorkspace(repository, 'dist/report', { own: true }, () => undefined);
  await writePage(folder, 'own', { survey, answers });
  await writePage(folder, 'found', { survey: withFindings(survey), answers });
  await writePage(folder, 'large', { survey: withTeams(survey, 1000), answers });
  project.provide('pages', { own: join(folder, 'own'), found: join(folder, 'found'), large: join(folder, 'large') });
  return () => rmSync(folder, { recursive: true, force: true });
}
