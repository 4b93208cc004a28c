import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { writePage } from '../../packages/chartwright/src/commands/platform/report/page.ts';
import { surveyWorkspace } from '../../packages/chartwright/src/commands/platform/report/report.ts';
import { withFindings, withNamesakes, withoutEnvironments, withRefused, withTeams } from './sample-survey.ts';

/** Folders of the pages that the specs open. */
export interface Pages {
  /** This repository. */
  readonly own: string;
  /** The same with findings and changes. */
  readonly found: string;
  /** With a thousand teams. */
  readonly large: string;
  /** With the values of catalog refused in prod, and names that several things share. */
  readonly odd: string;
  /** Without an environment. */
  readonly teams: string;
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
  await writePage(folder, 'odd', { survey: withRefused(survey, 'catalog', 'prod'), answers: withNamesakes(answers) });
  await writePage(folder, 'teams', { survey: withoutEnvironments(survey), answers });
  const at = (name: keyof Pages): string => join(folder, name);
  project.provide('pages', {
    own: at('own'),
    found: at('found'),
    large: at('large'),
    odd: at('odd'),
    teams: at('teams'),
  });
  return () => rmSync(folder, { recursive: true, force: true });
}
