/** Layers from left to right along the flow of money and duty: agencies, contracts, companies, what they offer. */
import { Graph, layout } from '@dagrejs/dagre';
import type { Point } from '../../state/exploration.ts';
import type { Body, Link } from './box.ts';
import { grid } from './grid.ts';
import type { Places } from './spread.ts';

/** Larger drawings are laid in plain columns: crossings are no longer sorted out there. */
const MOST_SORTED = 1_200;
const RANK_GAP = 150;
const ROW_GAP = 22;

/** Links must point the way the money goes; the same graph gives the same picture in whatever order it is told. */
export function flow(bodies: readonly Body[], links: readonly Link[]): Places {
  const sorted = [...bodies].sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = new Set(sorted.map(({ id }) => id));
  const usable = [
    ...new Map(
      links
        .filter(({ from, to }) => from !== to && known.has(from) && known.has(to))
        .map((link) => [`${link.from} ${link.to}`, link]),
    ),
  ]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, link]) => link);
  const linked = new Set(usable.flatMap(({ from, to }) => [from, to]));
  const inFlow = sorted.filter(({ id }) => linked.has(id));
  const places =
    inFlow.length + usable.length <= MOST_SORTED
      ? layered(inFlow, usable)
      : columns(inFlow, usable);
  return withLoners(
    wrapped(inFlow, places),
    sorted.filter(({ id }) => !linked.has(id)),
  );
}

function layered(bodies: readonly Body[], links: readonly Link[]): Places {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: ROW_GAP, ranksep: 110 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const body of bodies)
    graph.setNode(body.id, { width: Math.max(body.w, body.labelW), height: body.h + body.labelH });
  for (const { from, to } of links) graph.setEdge(from, to, { weight: 1 });
  if (bodies.length > 0) layout(graph);
  return new Map(
    bodies.map((body) => {
      const { x, y } = graph.node(body.id);
      return [body.id, { x, y: y - body.labelH / 2 }];
    }),
  );
}

/** Rank by the longest way from a source, as far as there is no round trip; in a column by the mean of what leads to it. */
function columns(bodies: readonly Body[], links: readonly Link[]): Places {
  const ranks = ranksOf(bodies, links);
  const places: Places = new Map();
  const before = new Map<string, string[]>();
  for (const { from, to } of links) before.set(to, [...(before.get(to) ?? []), from]);
  const last = Math.max(0, ...ranks.values());
  for (let rank = 0; rank <= last; rank++) {
    const column = bodies
      .filter(({ id }) => ranks.get(id) === rank)
      .map((body) => ({ body, at: meanY(before.get(body.id) ?? [], places) }))
      .sort((a, b) => a.at - b.at || (a.body.id < b.body.id ? -1 : 1));
    const height = column.reduce((sum, { body }) => sum + body.h + body.labelH + ROW_GAP, 0);
    let y = -height / 2;
    for (const { body } of column) {
      places.set(body.id, { x: rank * (RANK_GAP + 110), y: y + body.h / 2 });
      y += body.h + body.labelH + ROW_GAP;
    }
  }
  return places;
}

function ranksOf(bodies: readonly Body[], links: readonly Link[]): Map<string, number> {
  const ranks = new Map(bodies.map(({ id }) => [id, 0]));
  const waiting = new Map(bodies.map(({ id }) => [id, 0]));
  const after = new Map<string, string[]>();
  for (const { from, to } of links) {
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
    const list = after.get(from);
    if (list) list.push(to);
    else after.set(from, [to]);
  }
  const ready = bodies.filter(({ id }) => waiting.get(id) === 0).map(({ id }) => id);
  for (const id of ready)
    for (const next of after.get(id) ?? []) {
      ranks.set(next, Math.max(ranks.get(next) ?? 0, (ranks.get(id) ?? 0) + 1));
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) ready.push(next);
    }
  return ranks;
}

function meanY(ids: readonly string[], places: Places): number {
  const known = ids.flatMap((id) => places.get(id)?.y ?? []);
  return known.reduce((sum, y) => sum + y, 0) / Math.max(known.length, 1);
}

/** More rows than this become several columns of one layer. */
const mostRows = (bodies: number): number => Math.max(14, Math.ceil(1.3 * Math.sqrt(bodies)));

/** Layers that are too high stand in columns side by side, each a little lower than the last, so that lines pass between. */
function wrapped(bodies: readonly Body[], places: Places): Places {
  const most = mostRows(bodies.length);
  const layers = new Map<number, Body[]>();
  for (const body of bodies) {
    const x = Math.round(places.get(body.id)?.x ?? 0);
    layers.set(x, [...(layers.get(x) ?? []), body]);
  }
  if ([...layers.values()].every((layer) => layer.length <= most)) return places;
  const out: Places = new Map();
  let x = 0;
  for (const [, layer] of [...layers].sort(([a], [b]) => a - b)) {
    const y = ({ id }: Body): number => places.get(id)?.y ?? 0;
    const sorted = layer.sort((a, b) => y(a) - y(b));
    const count = Math.ceil(sorted.length / most);
    const rows = Math.ceil(sorted.length / count);
    const w = Math.max(...sorted.map((body) => Math.max(body.w, body.labelW))) + ROW_GAP;
    const h = Math.max(...sorted.map((body) => body.h + body.labelH)) + ROW_GAP;
    for (const [i, { id }] of sorted.entries()) {
      const column = i % count;
      const row = Math.floor(i / count) - (rows - 1) / 2;
      out.set(id, { x: x + column * w, y: (row + (count > 1 ? column / count : 0)) * h });
    }
    x += (count - 1) * w + w + RANK_GAP;
  }
  return out;
}

/** What no money flows to or from stands in rows below. */
function withLoners(places: Places, loners: readonly Body[]): Places {
  const bottom = Math.max(0, ...[...places.values()].map(({ y }) => y));
  const left = Math.min(0, ...[...places.values()].map(({ x }) => x));
  const top = places.size > 0 ? bottom + 140 : 0;
  return new Map([
    ...places,
    ...[...grid(loners, false)].map(([id, { x, y }]): [string, Point] => [
      id,
      { x: x + left, y: y + top },
    ]),
  ]);
}
