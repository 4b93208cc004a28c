import { describe, expect, it } from 'vitest';
import { proofSections } from './proof.ts';

const text = `# What is proven

Words | with a bar.

## Loki

| what | scenario | on | charts |
| --- | --- | --- | --- |
| logs: are kept by the \`tenant\` | logs | loki 3.7.6, helm 4.1.4 | upstream |
| Loki: objects in S3 | not run | there is no S3 here |  |

## Tempo

| what | scenario | on | charts |
| --- | --- | --- | --- |
`;

describe('the table of proof', () => {
  it('is read by system, with what was not run', () => {
    expect(proofSections(text)).toEqual([
      {
        title: 'Loki',
        rows: [
          {
            what: 'logs: are kept by the `tenant`',
            scenario: 'logs',
            on: 'loki 3.7.6, helm 4.1.4',
            charts: 'upstream',
            proven: true,
          },
          { what: 'Loki: objects in S3', scenario: 'not run', on: 'there is no S3 here', charts: '', proven: false },
        ],
      },
      { title: 'Tempo', rows: [] },
    ]);
  });

  it('is empty where there is none', () => {
    expect(proofSections('')).toEqual([]);
  });
});
