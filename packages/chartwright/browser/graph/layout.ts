import { graphlib, layout } from '@dagrejs/dagre';

/** A thing in a picture. */
export interface GraphNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A line from one thing to another. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
}

/** Where all of it goes. */
export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  /** The middle of each. */
  readonly nodes: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  /** The points of each line, in the order of the edges. */
  readonly edges: readonly (readonly { readonly x: number; readonly y: number }[])[];
}

/** Lays a graph out from left to right. */
export function laidOut(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): GraphLayout {
  const graph = new graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 14, ranksep: 44, marginx: 2, marginy: 2 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, width, height } of nodes) graph.setNode(id, { width, height });
  for (const { from, to } of edges) graph.setEdge(from, to);
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width,
    height,
    nodes: new Map(
      nodes.map(({ id }) => {
        const { x, y } = graph.node(id) as { x: number; y: number };
        return [id, { x, y }];
      }),
    ),
    edges: edges.map(({ from, to }) => (graph.edge(from, to) as { points: { x: number; y: number }[] }).points),
  };
}

/** A smooth line through points, from left to right. */
export function curve(points: readonly { readonly x: number; readonly y: number }[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return '';
  let from = first;
  const steps = rest.map((to) => {
    const middle = (from.x + to.x) / 2;
    const step = `C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
    from = to;
    return step;
  });
  return `M${first.x} ${first.y}${steps.join('')}`;
}
