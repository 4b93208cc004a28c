import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Survey, SurveyedAnswers } from '../../../survey/model.ts';
import { answersFile, answersScript, isAnswersFile, pageHtml, surveyScript } from '../../../survey/page.ts';
import { pageParts } from '../../../toolchain/page-parts.ts';
import { writeWhole } from '../../workspace/write-whole.ts';

/** What the page shows, and what it answers questions from, by name of the environment. */
export interface Surveyed {
  readonly survey: Survey;
  readonly answers: ReadonlyMap<string, SurveyedAnswers>;
}

/**
 * Writes the page: one folder that needs nothing else.
 *
 * @param folder relative to the workspace
 */
export async function writePage(root: string, folder: string, { survey, answers }: Surveyed): Promise<void> {
  for (const [name, text] of await pageParts()) await writeWhole(root, `${folder}/${name}`, text);
  await removeAnswers(join(root, folder));
  await writeWhole(root, `${folder}/data.js`, surveyScript(survey));
  for (const [index, environment] of survey.answered.entries()) {
    const own = answers.get(environment);
    if (own !== undefined) await writeWhole(root, `${folder}/${answersFile(index)}`, answersScript(environment, own));
  }
  await writeWhole(root, `${folder}/index.html`, pageHtml(survey));
}

/** Answers of an earlier run may be those of an environment that is no more. */
async function removeAnswers(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.filter((one) => isAnswersFile(one))) await rm(join(folder, name), { force: true });
}
