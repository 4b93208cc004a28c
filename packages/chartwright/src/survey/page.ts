import { escaped } from '../kube/diff/markdown.ts';
import type { Survey, SurveyedAnswers } from './model.ts';

/**
 * The page's document. It is opened from disk, where a browser fetches nothing: the data is a script, and the policy
 * refuses all that is not beside it.
 */
export function pageHtml({ workspace }: Survey): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' file:; style-src 'self' file: 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<title>${escaped(workspace.name)} · Chartwright</title>
<link rel="icon" href="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%232f6f62' stroke-width='2'%3E%3Ccircle cx='12' cy='12' r='6.5'/%3E%3Ccircle cx='12' cy='12' r='2'/%3E%3Cpath d='M12 1v9M12 14v9M1 12h9M14 12h9M4.2 4.2l6.4 6.4M13.4 13.4l6.4 6.4M19.8 4.2l-6.4 6.4M10.6 13.4l-6.4 6.4'/%3E%3C/svg%3E">
<link rel="stylesheet" href="report.css">
</head>
<body>
<div id="app"></div>
<noscript><p>This page needs JavaScript, of which all is in this folder.</p></noscript>
<script src="data.js"></script>
<script src="report.js"></script>
</body>
</html>
`;
}

/** The survey as a script. A parser takes JSON in a text faster than the same as a program. */
export function surveyScript(survey: Survey): string {
  return `globalThis.chartwrightSurvey = JSON.parse(${JSON.stringify(JSON.stringify(survey))});\n`;
}

/** Name of the script with the answers of an environment, by its place among {@link Survey.answered}. */
export function answersFile(index: number): string {
  return `answers-${index}.js`;
}

/** Whether a file of the page's folder is one of {@link answersFile}. */
export function isAnswersFile(name: string): boolean {
  return /^answers-\d+\.js$/.test(name);
}

/** The facts of an environment as a script, which the page loads when somebody first asks. */
export function answersScript(environment: string, answers: SurveyedAnswers): string {
  const name = JSON.stringify(environment);
  const text = JSON.stringify(JSON.stringify(answers));
  return `(globalThis.chartwrightAnswers ??= {})[${name}] = JSON.parse(${text});\n`;
}
