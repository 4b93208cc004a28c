import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { Choice, Filter } from '../parts/bits.tsx';
import { FindingsList } from '../parts/findings-list.tsx';
import { replaceQuery, useWord } from '../route.ts';
import { counted, number, survey } from '../survey.ts';
import type { PageProps } from './pages.tsx';

const all = 'all';

/** Everything that the checks found. */
export function Findings({ route, environment }: PageProps): JSX.Element {
  const [words, setWords] = useWord(route, 'code');
  const [severity, setSeverity] = useState(all);
  const findings = useMemo(() => {
    const wanted = words.toLowerCase().split(/\s+/);
    return survey.findings.filter((finding) => {
      const { code, file, path, found, team = 'platform' } = finding;
      const text = `${code} ${file} ${path} ${found} ${team}`.toLowerCase();
      return (severity === all || severity.startsWith(finding.severity)) && wanted.every((word) => text.includes(word));
    });
  }, [words, severity]);
  return (
    <>
      <header class="page-head line">
        <div>
          <p class="over">What the checks found</p>
          <h1>Findings</h1>
        </div>
        <p class="soft" role="status">
          {findings.length === survey.findings.length
            ? counted(findings.length, 'finding')
            : `${number(findings.length)} of ${counted(survey.findings.length, 'finding')}`}
        </p>
        <Choice label="Severity" choices={[all, 'errors', 'warnings']} chosen={severity} onChoose={setSeverity} />
        <Filter
          label="Filter by code, file, team"
          value={words}
          onInput={setWords}
          onKeep={(code) => replaceQuery({ code: code === '' ? undefined : code })}
        />
      </header>
      {findings.length === 0 ? (
        <p class="empty">{survey.findings.length === 0 ? 'Every check passes.' : 'None is like that.'}</p>
      ) : (
        <FindingsList findings={findings} environment={environment} />
      )}
    </>
  );
}
