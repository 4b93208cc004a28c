import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { AnswerCollection } from '../../src/commands/platform/report/collect-answers.ts';
import { reportWorkspace } from '../../src/commands/platform/report/report.ts';
import { surveyPlatform } from '../../src/commands/platform/report/survey-platform.ts';
import type { Survey } from '../../src/survey/model.ts';
import { PlatformWorkspace } from '../support/platform-workspace.ts';

const made: PlatformWorkspace[] = [];
let workspace: PlatformWorkspace;

beforeEach(() => {
  workspace = new PlatformWorkspace({ charts: 'own' });
  made.push(workspace);
});
afterAll(() => {
  for (const one of made) one.remove();
});

async function report(): Promise<Survey> {
  const { problems, data } = await reportWorkspace(workspace.root, { own: true });
  expect(problems).toEqual([]);
  return data as Survey;
}

const errorsOf = ({ findings }: Survey): (string | undefined)[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('the report', () => {
  it('of a platform that can be read shows its environments, and leaves no answers of an earlier run', async () => {
    workspace.write('dist/report/answers-7.js', 'old');
    workspace.write('dist/report/answers-notes.js', "somebody's");
    const survey = await report();
    expect(survey.environments.map(({ name }) => name)).toEqual(['dev', 'prod']);
    expect(readdirSync(join(workspace.root, 'dist/report')).filter((name) => name.startsWith('answers-'))).toEqual([
      'answers-0.js',
      'answers-1.js',
      'answers-notes.js',
    ]);
    expect(survey.notes.join()).not.toContain('cannot be read');
  }, 60_000);

  it('of a broken platform.yaml is a page with a finding', async () => {
    workspace.write('platform.yaml', 'components: [\n');
    const survey = await report();
    expect(errorsOf(survey)).not.toEqual([]);
    expect(survey.environments).toEqual([]);
    expect(survey.answered).toEqual([]);
    expect(survey.notes.join()).toContain('The platform cannot be read');
    expect(existsSync(join(workspace.root, 'dist/report/index.html'))).toBe(true);
    expect(readFileSync(join(workspace.root, 'dist/report/data.js'), 'utf8')).toContain('platform.yaml');
  }, 60_000);

  it('of a broken environment.yaml has a finding, and shows the other environments', async () => {
    workspace.write('environments/dev/environment.yaml', 'profile: nowhere\n');
    const survey = await report();
    expect(survey.findings).toContainEqual(
      expect.objectContaining({ severity: 'error', file: 'environments/dev/environment.yaml' }),
    );
    expect(survey.environments.map(({ name }) => name)).toEqual(['prod']);
    expect(survey.environments[0]?.rings.some(({ bytes }) => bytes !== undefined)).toBe(true);
    expect(survey.answered).toEqual(['prod']);
    expect(survey.notes.join()).toContain('environments dev');
  }, 60_000);

  it('says of an environment of which a ring is refused that a part of it is not known', async () => {
    const { rendering } = await surveyPlatform(workspace.root, { own: true });
    const refused = {
      code: 'helm/refused',
      severity: 'error',
      file: 'platform',
      path: '',
      found: 'a refusal',
      expected: 'none',
      fix: 'none',
    } as const;
    const [dev, prod] = rendering?.platforms ?? [];
    if (rendering === undefined || dev === undefined || prod === undefined) throw new Error('nothing is rendered');
    const [first, ...others] = dev.releases;
    if (first === undefined) throw new Error('there is no ring');
    const broken = { ...first, manifest: '', objects: [], size: 0, problems: [refused] };
    const environments = ['dev', 'prod'].map((name) => ({ name, contract: { file: name, text: '' }, values: {} }));
    const collection = new AnswerCollection(environments, () => false);
    collection.addPlatform({ ...rendering, platforms: [{ ...dev, releases: [broken, ...others] }, prod] }, true);
    const unknown = (name: string): readonly string[] => collection.answers().get(name)?.reach.unknown ?? [];
    expect(unknown('dev')).toEqual(['a part of the platform does not render, so that nothing of it is known']);
    expect(unknown('prod')).toEqual([]);
  }, 60_000);
});
