import type { Survey } from '../../../survey/model.ts';
import { pageHtml, surveyScript } from '../../../survey/page.ts';
import { pageParts } from '../../../toolchain/page-parts.ts';
import { writeWhole } from '../../workspace/write-whole.ts';

/**
 * Writes the page: one folder that needs nothing else.
 *
 * @param folder relative to the workspace
 */
export async function writePage(root: string, folder: string, survey: Survey): Promise<void> {
  for (const [name, text] of await pageParts()) await writeWhole(root, `${folder}/${name}`, text);
  await writeWhole(root, `${folder}/data.js`, surveyScript(survey));
  await writeWhole(root, `${folder}/index.html`, pageHtml(survey));
}
