/** The edges of a snapshot as documents, each with the anchor that leads to it. */
import { documentedIn } from '#api/snapshot/documented-in.ts';
import type { Snapshot } from '#api/snapshot/format.ts';
import type { DocumentedEdge } from '#model';

export interface Documented extends DocumentedEdge {
  readonly anchor: string;
}

/** Edges whose ends are missing are left out, as `verify` tells. */
export const anchoredLinks = (snapshot: Snapshot): Documented[] =>
  documentedIn(snapshot).map((each, at) => ({ ...each, anchor: `link-${at + 1}` }));
