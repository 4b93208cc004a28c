import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { SurveyedRing } from '../../src/survey/model.ts';
import { counted, percent, total } from '../survey.ts';
import { curve, laidOut } from './layout.ts';

const [width, height] = [142, 46];

/** The rings as a picture: each stands right of those that must be there before it. */
export function RingsGraph({
  rings,
  limit,
}: {
  readonly rings: readonly SurveyedRing[];
  readonly limit: number;
}): JSX.Element {
  const picture = useMemo(
    () =>
      laidOut(
        rings.map(({ name }) => ({ id: name, width, height })),
        rings.flatMap(({ name, after }) => after.map((from) => ({ from, to: name }))),
      ),
    [rings],
  );
  return (
    <div class="graph-frame" role="region" aria-label="Order of installation" tabIndex={0}>
      <svg
        width={picture.width}
        height={picture.height}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        role="img"
        aria-label={`Order of installation: ${rings.map(({ name, after }) => (after.length === 0 ? name : `${name} after ${after.join(' and ')}`)).join('; ')}`}
      >
        {picture.edges.map((points, index) => (
          <path key={index} class="edge" d={curve(points)} />
        ))}
        {rings.map((ring) => (
          <RingNode key={ring.name} ring={ring} limit={limit} at={picture.nodes.get(ring.name) ?? { x: 0, y: 0 }} />
        ))}
      </svg>
    </div>
  );
}

interface RingNodeProps {
  readonly ring: SurveyedRing;
  readonly limit: number;
  readonly at: { readonly x: number; readonly y: number };
}

function RingNode({ ring, limit, at }: RingNodeProps): JSX.Element {
  const part = (ring.bytes ?? 0) / limit;
  const objects = total(ring.kinds);
  return (
    <g transform={`translate(${at.x - width / 2} ${at.y - height / 2})`} class={objects === 0 ? 'node idle' : 'node'}>
      <title>{`${ring.name}: ${ring.brings}`}</title>
      <rect width={width} height={height} rx="7" />
      <rect
        class="fill"
        x="10"
        y={height - 8}
        width={Math.max(0, (width - 20) * Math.min(1, part))}
        height="2.5"
        rx="1.25"
      />
      <text x="10" y="18" class="name">
        {ring.name}
      </text>
      <text x="10" y="32" class="note">
        {objects === 0 ? 'nothing rendered' : `${counted(objects, 'object')} · ${percent(part)}`}
      </text>
    </g>
  );
}
