import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { Questions } from '../answers/questions.ts';
import { address } from '../route.ts';
import { number } from '../survey.ts';
import { type Box, boxSize, type Line, pictureOf } from './picture.ts';

interface NeighboursProps {
  readonly questions: Questions;
  readonly owner: string;
  readonly environment: string | undefined;
}

/** The workloads of a team, who may reach them at the left, and whom they may reach at the right. */
export function Neighbours({ questions, owner, environment }: NeighboursProps): JSX.Element {
  const { boxes, lines, width, height, more } = useMemo(
    () => pictureOf(questions, owner, questions.around(owner)),
    [questions, owner],
  );
  if (boxes.length === 0) return <p class="empty">No workload of it is known here.</p>;
  const rest = `${number(more)} more in the table`;
  const hrefOf = (box: Box): string =>
    box.owner === undefined
      ? address(['reach'], { env: environment, around: owner, to: questions.nameOf(box.id) })
      : address(['reach'], { env: environment, around: box.owner });
  return (
    <div class="graph-frame" role="region" aria-label={`Who may reach ${owner}, and whom it may reach`} tabIndex={0}>
      <svg
        class="centred"
        width={width + 2}
        height={height + 2}
        viewBox={`-1 -1 ${width + 2} ${height + 2}`}
        role="group"
        aria-label={`${lines.length} ways, callers at the left${more === 0 ? '' : `, and ${rest}`}`}
      >
        <defs>
          <marker id="reach-arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0.5L7.5 4L0 7.5" class="arrow" />
          </marker>
        </defs>
        {lines.map((line, index) => (
          <path
            key={index}
            class={line.isSure ? 'edge' : 'edge unknown'}
            d={wayOf(line)}
            marker-end="url(#reach-arrow)"
          >
            <title>{line.title}</title>
          </path>
        ))}
        {boxes.map((box) => (
          <BoxLink key={box.id} box={box} href={hrefOf(box)} />
        ))}
      </svg>
      {more > 0 && <p class="soft small">and {rest}</p>}
    </div>
  );
}

function wayOf({ from, to }: Line): string {
  const [startX, startY] = [from.x + boxSize.width, from.y + boxSize.height / 2];
  const [endX, endY] = [to.x - 2, to.y + boxSize.height / 2];
  const middle = (startX + endX) / 2;
  return `M${startX} ${startY}C${middle} ${startY} ${middle} ${endY} ${endX} ${endY}`;
}

function BoxLink({ box, href }: { readonly box: Box; readonly href: string }): JSX.Element {
  const { title, note, x, y, owner } = box;
  return (
    <a href={href}>
      <g transform={`translate(${x} ${y})`} class={owner === undefined ? 'node own' : 'node'}>
        <title>{`${title}: ${note}`}</title>
        <rect width={boxSize.width} height={boxSize.height} rx="8" />
        <text x="12" y="19" class="name">
          {shortened(title, 27)}
        </text>
        <text x="12" y="34" class="note">
          {shortened(note, 34)}
        </text>
      </g>
    </a>
  );
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
