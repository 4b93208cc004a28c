import type { ChangePlace, FoldedChange } from '../diff/change-fold.ts';
import { few } from '../diff/change-text.ts';
import type { FieldChange } from '../diff/field-changes.ts';
import { escaped } from '../diff/markdown.ts';
import { type Mark, markWords } from '../diff/marks.ts';
import { htmlStyle } from './html-style.ts';
import { markCounts, type Review, type ReviewPart } from './review.ts';
import { counted, foldHeading, partHeading } from './words.ts';

/** As many places as the page lists of one change; the rest is counted. */
const mostPlaces = 2000;

/** A review as one page that needs nothing else: no script, no font and no picture from anywhere. */
export function reviewHtml(review: Review): string {
  const title = `Changes since ${review.base}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${htmlStyle}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${review.parts.map((part) => partHtml(part, review)).join('\n')}
</body>
</html>
`;
}

function partHtml(part: ReviewPart, review: Review): string {
  return `<section>
<h2>${escaped(partHeading(part, review))}</h2>
${part.notes.map((note) => `<p>${escaped(note)}</p>`).join('\n')}
${countsHtml(part)}
${part.changes.map(changeHtml).join('\n')}
</section>`;
}

function countsHtml({ changes }: ReviewPart): string {
  const rows = markCounts(changes).map(
    ({ kind, changes: count, objects }) =>
      `<tr><td><span class="mark ${kind}">${escaped(markWords[kind])}</span></td><td>${counted(count, 'change')}</td><td>${counted(objects, 'object')}</td></tr>`,
  );
  return rows.length === 0 ? '' : `<table>\n${rows.join('\n')}\n</table>`;
}

function changeHtml(fold: FoldedChange): string {
  const { marks, fields } = fold.change;
  const kinds = [...new Set(marks.map(({ kind }) => kind))];
  const badges = kinds.map((kind) => `<span class="mark ${kind}">${escaped(markWords[kind])}</span>`).join('');
  return `<details>
<summary>${badges}<code>${escaped(foldHeading(fold))}</code></summary>
${marks.length === 0 ? '' : `<ul>\n${marks.map(markHtml).join('\n')}\n</ul>`}
${fields.length === 0 ? '' : `<pre>${few(fields).map(fieldHtml).join('\n')}</pre>`}
${placesHtml(fold.places)}
</details>`;
}

function markHtml({ kind, why }: Mark): string {
  return `<li class="${kind}">${escaped(`${markWords[kind]}: ${why}`)}</li>`;
}

function fieldHtml({ path, before, after, lines }: FieldChange): string {
  if (lines !== undefined) return [escaped(path), ...lines.map(lineHtml)].join('\n');
  if (before === undefined && after === undefined) return escaped(path);
  return `${escaped(path)}\n${lineHtml(`- ${before ?? 'nothing'}`)}\n${lineHtml(`+ ${after ?? 'nothing'}`)}`;
}

function lineHtml(line: string): string {
  const sort = line.startsWith('+') ? 'come' : line.startsWith('-') ? 'gone' : 'soft';
  return `  <span class="${sort}">${escaped(line)}</span>`;
}

function placesHtml(places: readonly ChangePlace[]): string {
  if (places.length === 1) return '';
  const more = places.length - mostPlaces;
  const lines = places
    .slice(0, mostPlaces)
    .map(({ team, environment, object }) =>
      [team, environment, object].filter((part) => part !== undefined).join('  '),
    );
  const rest = more > 0 ? `\n… and ${more} more` : '';
  return `<details><summary class="soft">${counted(places.length, 'object')}</summary><pre>${escaped(lines.join('\n'))}${rest}</pre></details>`;
}
