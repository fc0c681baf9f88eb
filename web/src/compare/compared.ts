/** Two findings side by side: what differs, with the names to say it in and the places to draw it in. */
import { diffSnapshots } from '#api/snapshot/diff.ts';
import type { Snapshot } from '#api/snapshot/format.ts';
import {
  type AnswerOf,
  type EdgeId,
  edgeKindMeaning,
  parseEdgeId,
  readableName,
  type SnapshotChange,
} from '#model';
import { drawingPlaces, type Place } from '../panels/drawing/drawing-places.ts';

/** `stayed`: in both, and the same. */
export type Fate = SnapshotChange['change'] | 'stayed';

export interface Compared {
  readonly changes: readonly SnapshotChange[];
  readonly nameOf: (id: string) => string;
  /** Every entity and every link of either, with what became of it. */
  readonly entities: ReadonlyMap<string, Fate>;
  readonly links: ReadonlyMap<EdgeId, Fate>;
  readonly places: ReadonlyMap<string, Place>;
}

/** Two files. */
export const compareFiles = (before: Snapshot, after: Snapshot): Compared =>
  compared(diffSnapshots(before, after).changes, before, after);

/** A file and what it would hold of the data of today; the author's words stay as they are. */
export function compareWithContent(before: Snapshot, today: AnswerOf<'contentToday'>): Compared {
  const after = { ...before, ...today };
  return compared(diffSnapshots(before, after).changes, before, after);
}

/** A kept snapshot and what the server says of it today. */
export const compareWithToday = (before: Snapshot, changes: readonly SnapshotChange[]): Compared =>
  compared(changes, before, null);

function compared(
  changes: readonly SnapshotChange[],
  before: Snapshot,
  after: Snapshot | null,
): Compared {
  const names = new Map(
    [...(after?.entities ?? []), ...before.entities].map((one) => [
      one.id as string,
      readableName({ ...one, roles: [], links: 0, sources: 0 }),
    ]),
  );
  const fates = <Id extends string>(thing: SnapshotChange['thing'], ids: readonly Id[]) => {
    const fate = new Map<Id, Fate>(ids.map((id) => [id, 'stayed']));
    // An id of a change of this thing is one of its ids.
    for (const one of changes) if (one.thing === thing) fate.set(one.id as Id, one.change);
    return fate;
  };
  return {
    changes,
    nameOf: (id) => names.get(id) ?? id,
    entities: fates(
      'entity',
      before.entities.map(({ id }) => id as string),
    ),
    links: fates(
      'edge',
      before.edges.map(({ id }) => id),
    ),
    places: bothPlaces(drawingPlaces(before), after ? drawingPlaces(after) : new Map()),
  };
}

/** Nearer marks cover each other's names. */
const TOO_NEAR = 80;

/** The places of the first, and those of the second where nothing stands yet: two authors drew on two sheets. */
export function bothPlaces(
  before: ReadonlyMap<string, Place>,
  after: ReadonlyMap<string, Place>,
): Map<string, Place> {
  const places = new Map(before);
  for (const [id, { x, y }] of after) {
    const near = (one: Place): boolean => Math.hypot(one.x - x, one.y - y) < TOO_NEAR;
    if (!places.has(id) && ![...places.values()].some(near)) places.set(id, { x, y });
  }
  return places;
}

/** A link in a few words: "ICE awarded 70CTD024FC0000017". */
export function linkWords(id: string, { nameOf }: Pick<Compared, 'nameOf'>): string {
  const parsed = parseEdgeId(id);
  if (!parsed) return id;
  return `${nameOf(parsed.from)} ${edgeKindMeaning(parsed.kind).label} ${nameOf(parsed.to)}`;
}
