import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { address } from '../route.ts';
import { placeOf, teams } from '../survey.ts';
import { curve, laidOut } from './layout.ts';

const [width, height] = [150, 34];

interface PeersProps {
  readonly team: string;
  readonly environment: string | undefined;
}

/** A team and the teams that it opened a way to or from; a way is open where both sides say so. */
export function PeersGraph({ team, environment }: PeersProps): JSX.Element {
  const { nodes, edges } = useMemo(() => neighbours(team, environment), [team, environment]);
  const picture = useMemo(
    () =>
      laidOut(
        nodes.map((id) => ({ id, width, height })),
        edges,
      ),
    [nodes, edges],
  );
  const words = edges.map(({ from, to }) => `${from} to ${to}`).join(', ');
  return (
    <div class="graph-frame" role="region" aria-label={`Neighbours of ${team}`} tabIndex={0}>
      <svg
        width={picture.width}
        height={picture.height}
        viewBox={`0 0 ${picture.width} ${picture.height}`}
        role="group"
        aria-label={words === '' ? 'no peers' : `Peers: ${words}`}
      >
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto-start-reverse"
          >
            <path d="M0 0.5L7.5 4L0 7.5" class="arrow" />
          </marker>
        </defs>
        {picture.edges.map((points, index) => (
          <path key={index} class="edge" d={curve(points)} marker-end="url(#arrow)" />
        ))}
        {nodes.map((name) => {
          const { x, y } = picture.nodes.get(name) ?? { x: 0, y: 0 };
          return (
            <a key={name} href={address(['team', name], { env: environment })} aria-label={`team ${name}`}>
              <g
                transform={`translate(${x - width / 2} ${y - height / 2})`}
                class={name === team ? 'node own' : 'node'}
              >
                <rect width={width} height={height} rx="7" />
                <text x={width / 2} y="21" text-anchor="middle" class="name">
                  {name}
                </text>
              </g>
            </a>
          );
        })}
      </svg>
    </div>
  );
}

function neighbours(
  name: string,
  environment: string | undefined,
): { nodes: string[]; edges: { from: string; to: string }[] } {
  const team = teams.get(name);
  const peers = team === undefined ? [] : (placeOf(team, environment)?.peers ?? []);
  const edges = peers.flatMap(({ team: peer, direction }) => [
    ...(direction === 'ingress' ? [] : [{ from: name, to: peer }]),
    ...(direction === 'egress' ? [] : [{ from: peer, to: name }]),
  ]);
  return { nodes: [name, ...new Set(peers.map(({ team: peer }) => peer))], edges };
}
