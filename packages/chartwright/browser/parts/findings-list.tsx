import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SurveyedFinding } from '../../src/survey/model.ts';
import { address } from '../route.ts';
import { counted, number } from '../survey.ts';
import { Icon } from './icon.tsx';
import { PlaceLink } from './place.tsx';

/** As many of one code as are shown at once. */
const atOnce = 50;

interface FindingsListProps {
  readonly findings: readonly SurveyedFinding[];
  /** The one that the reader is in. */
  readonly environment: string | undefined;
}

/** Findings by code: what it means once, and below it each place. */
export function FindingsList({ findings, environment }: FindingsListProps): JSX.Element {
  const codes = new Map<string, SurveyedFinding[]>();
  for (const finding of findings) codes.set(finding.code, [...(codes.get(finding.code) ?? []), finding]);
  return (
    <div class="findings">
      {[...codes].map(([code, own]) => (
        <Code key={code} code={code} findings={own} environment={environment} isOpen={codes.size <= 8} />
      ))}
    </div>
  );
}

interface CodeProps extends FindingsListProps {
  readonly code: string;
  readonly isOpen: boolean;
}

function Code({ code, findings, environment, isOpen }: CodeProps): JSX.Element {
  const [shown, setShown] = useState(atOnce);
  const [first] = findings;
  const severity = first?.severity ?? 'warning';
  return (
    <details class={`code ${severity}`} open={isOpen}>
      <summary>
        <span class={severity}>
          <Icon name={severity === 'error' ? 'cross' : 'warning'} />
          <span class="hidden">{severity}</span>
        </span>
        <code>{code}</code>
        <span class="soft meaning">{first?.meaning?.replaceAll('`', '')}</span>
        <span class="count">{number(findings.length)}</span>
      </summary>
      <ol>
        {findings.slice(0, shown).map((finding, index) => (
          <Finding key={index} finding={finding} environment={environment} />
        ))}
      </ol>
      {findings.length > shown && (
        <button type="button" class="more" onClick={() => setShown(shown + 200)}>
          Show more of {counted(findings.length - shown, 'other')}
        </button>
      )}
    </details>
  );
}

function Finding({
  finding,
  environment,
}: {
  readonly finding: SurveyedFinding;
  readonly environment: string | undefined;
}): JSX.Element {
  const { path, found, expected, fix, team, environments } = finding;
  return (
    <li>
      <div class="where">
        <PlaceLink place={finding} />
        {team !== undefined && <a href={address(['team', team], { env: environment })}>{team}</a>}
        {environments.length > 0 && <span class="soft">in {environments.join(', ')}</span>}
      </div>
      <dl>
        {path !== '' && (
          <div>
            <dt>at</dt>
            <dd>
              <code>{path}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>found</dt>
          <dd>{found}</dd>
        </div>
        <div>
          <dt>expected</dt>
          <dd>{expected}</dd>
        </div>
        <div class="fix">
          <dt>fix</dt>
          <dd>{fix}</dd>
        </div>
      </dl>
    </li>
  );
}
