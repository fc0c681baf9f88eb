/** The connected parts of a drawing, each and all in an order that does not depend on the order given. */
import type { Body, Link } from './box.ts';

export interface Component {
  readonly bodies: readonly Body[];
  readonly links: readonly Link[];
}

const byId = (a: { id: string }, b: { id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Largest part first. Links with an unknown end, from a node to itself, or repeating another are dropped. */
export function componentsOf(bodies: readonly Body[], links: readonly Link[]): Component[] {
  const sorted = [...bodies].sort(byId);
  const known = new Map(sorted.map((body) => [body.id, body]));
  const simple = simpleLinks(links, known);
  const near = neighboursOf(simple);
  const partOf = new Map<string, number>();
  const parts: Body[][] = [];
  for (const start of sorted) {
    if (partOf.has(start.id)) continue;
    const part: Body[] = [];
    const queue = [start.id];
    partOf.set(start.id, parts.length);
    for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
      const body = known.get(id);
      if (body) part.push(body);
      for (const next of near.get(id) ?? []) {
        if (partOf.has(next)) continue;
        partOf.set(next, parts.length);
        queue.push(next);
      }
    }
    parts.push(part.sort(byId));
  }
  const linksOf = parts.map((): Link[] => []);
  for (const link of simple) linksOf[partOf.get(link.from) ?? -1]?.push(link);
  return parts
    .map((part, i) => ({ bodies: part, links: linksOf[i] ?? [] }))
    .sort((a, b) => b.bodies.length - a.bodies.length);
}

/** Who is linked to whom, both ways. */
export function neighboursOf(links: readonly Link[]): Map<string, string[]> {
  const near = new Map<string, string[]>();
  const note = (a: string, b: string): void => {
    const list = near.get(a);
    if (list) list.push(b);
    else near.set(a, [b]);
  };
  for (const { from, to } of links) {
    note(from, to);
    note(to, from);
  }
  return near;
}

function simpleLinks(links: readonly Link[], known: ReadonlyMap<string, Body>): Link[] {
  const seen = new Map<string, Link>();
  for (const { from, to } of links) {
    if (from === to || !known.has(from) || !known.has(to)) continue;
    const [a, b] = from < to ? [from, to] : [to, from];
    seen.set(`${a} ${b}`, { from: a, to: b });
  }
  return [...seen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}
