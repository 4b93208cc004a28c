import { describe, expect, it } from 'vitest';
import { ChangeFold, type FoldedChange } from '../diff/change-fold.ts';
import { reviewData } from './data.ts';
import { reviewHtml } from './html.ts';
import { reviewMarkdown } from './markdown.ts';
import { reviewProblems } from './problems.ts';
import { byDanger, type Review } from './review.ts';
import { reviewText } from './text.ts';

function object(team: string, kind: string, name: string, data: string): string {
  return `---\napiVersion: v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n  namespace: team-${team}\n${data}\n`;
}

/** A release per team and environment, each with the same changes. */
function folded(
  teams: readonly string[],
  before: (team: string) => string,
  after: (team: string) => string,
  environments: readonly string[] = ['dev', 'prod'],
): FoldedChange[] {
  const fold = new ChangeFold();
  for (const team of teams)
    for (const environment of environments) {
      const names = new Map([
        [team, '<team>'],
        [`team-${team}`, '<namespace>'],
      ]);
      const file = `charts/teams/${team}/values.yaml`;
      fold.add({ team, environment, file, names, before: before(team), after: after(team) });
    }
  return byDanger(fold.changes());
}

function reviewOf(changes: readonly FoldedChange[], looked = 5): Review {
  const part = { title: 'teams', notes: ['One is <new>.'], looked, noun: 'team', changes, relabelled: 2 };
  return { base: 'main (abc1234)', parts: [part] };
}

const claim = (team: string): string =>
  object(team, 'PersistentVolumeClaim', 'data', 'spec: { resources: { requests: { storage: 1Gi } } }');
const config = (team: string, value: string): string =>
  object(team, 'ConfigMap', 'settings', `data: { key: ${value} }`);
const names = ['aa', 'bb', 'cc', 'dd', 'ee'];
const review = reviewOf(
  folded(
    names,
    (team) => config(team, 'old') + claim(team),
    (team) => config(team, 'new'),
  ),
);

describe('a review', () => {
  it('has what many teams have once, the most dangerous first', () => {
    expect(reviewText(review))
      .toBe(`teams, compared with main (abc1234): 5 of 5 teams differ, 2 changes in 20 objects; 2 objects in the versions of their labels alone
  One is <new>.
  ! deletes data: 1 change, 10 objects
- PersistentVolumeClaim/team-aa/data in dev, prod; the same in 4 other teams: bb, cc, dd, ee
    ! deletes data: the volume goes with it
~ ConfigMap/team-aa/settings in dev, prod; the same in 4 other teams: bb, cc, dd, ee
    data.key: "old" → "new"`);
  });

  it('says where environments differ in how many have a change', () => {
    const some = folded(
      names,
      (team) => config(team, 'old'),
      (team) => config(team, 'new'),
      ['dev'],
    );
    const [fold] = some;
    if (fold === undefined) throw new Error('no change');
    const place = { team: 'aa', environment: 'prod', object: 'ConfigMap/team-aa/settings', file: 'f' };
    expect(reviewText(reviewOf([{ ...fold, places: [...fold.places, place] }]))).toContain('in dev (5), prod (1);');
  });

  it('lists every place for programs', () => {
    const { parts } = reviewData(review) as { parts: { changes: { kind: string; places: object[] }[] }[] };
    const [change] = parts[0]?.changes ?? [];
    expect([change?.kind, change?.places.length, change?.places[1]]).toEqual([
      'PersistentVolumeClaim',
      10,
      { team: 'aa', environment: 'prod', object: 'PersistentVolumeClaim/team-aa/data' },
    ]);
  });

  it('gives each mark once as a problem, in the values of the first team', () => {
    expect(reviewProblems(review)).toEqual([
      {
        code: 'review/data',
        severity: 'warning',
        file: 'charts/teams/aa/values.yaml',
        path: 'PersistentVolumeClaim/team-aa/data',
        found:
          'a change that deletes data: the volume goes with it in dev, prod; the same in 4 other teams: bb, cc, dd, ee',
        expected: 'data that stays, or a backup that was restored once',
        fix: 'take a backup first, or keep the object',
      },
    ]);
  });
});

describe('a review as Markdown', () => {
  const many = Array.from({ length: 1500 }, (_, index) => index);
  const big = reviewOf(
    folded(
      ['aa'],
      (team) =>
        claim(team) + many.map((index) => object(team, 'ConfigMap', `c${index}`, `data: { k: v${index} }`)).join(''),
      (team) => many.map((index) => object(team, 'ConfigMap', `c${index}`, `data: { k: w${index} }`)).join(''),
    ),
  );

  it('fits into a comment, has the most dangerous, and counts the rest', () => {
    const text = reviewMarkdown(big, 'npx nx run platform:review --base=main');
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text.length).toBeGreaterThan(50_000);
    expect(text.indexOf('PersistentVolumeClaim')).toBeLessThan(text.indexOf('ConfigMap'));
    const shown = [...text.matchAll(/<details>/g)].length;
    expect(text).toMatch(
      new RegExp(
        `\\n\\n${(1501 - shown).toLocaleString('en')} changes more in [\\d,]+ objects do not fit into a comment: \`npx`,
      ),
    );
  });

  it('lets no name end its markup', () => {
    const odd = { ...review, base: '[x](http://example.com) <b>`' };
    expect(reviewMarkdown(odd, 'c')).toContain('\\[x\\](http://example.com) &lt;b&gt;\\`');
    expect(reviewMarkdown(review, 'c')).toContain('One is &lt;new&gt;.');
  });
});

describe('a review as a page', () => {
  const odd = (team: string, value: string): string => config(team, `"<script>${value}</script>"`);
  const page = reviewHtml(
    reviewOf(
      folded(
        names,
        (team) => odd(team, 'x') + claim(team),
        (team) => odd(team, 'y'),
      ),
    ),
  );

  it('needs nothing from anywhere, and is escaped', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(|@import/);
    expect(page).toContain("default-src 'none'");
    expect(page).toContain('&lt;script&gt;y&lt;/script&gt;');
    expect(page).toContain('prefers-color-scheme: dark');
  });

  it('has each change with every place, the most dangerous first', () => {
    expect([...page.matchAll(/<summary><span class="mark (\w+)">/g)].map(([, kind]) => kind)).toEqual(['data']);
    expect(page.indexOf('PersistentVolumeClaim/team-aa/data')).toBeLessThan(page.indexOf('ConfigMap/team-aa/settings'));
    expect(page).toContain('ee  prod  ConfigMap/team-ee/settings');
  });
});
