/** What FollowTheMoney entities are made of: ids it accepts, and where they come from. */
import { createHash } from 'node:crypto';
import type { DocumentedEdge, EntityId, Receipt, Source } from '#model';

/** Every property is a list; null and empty values are dropped when it is written. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly (string | null)[]>>;
}

/** FollowTheMoney takes letters, digits, dots and hyphens up to 200: our ids hold more, so theirs is a hash of ours. */
export const ftmId = (id: string): string =>
  `pc-${createHash('sha256').update(id, 'utf8').digest('hex').slice(0, 40)}`;

/** Publisher, address and day of retrieval, under the names that things and links share. */
export const sourceProperties = (sources: readonly Source[]) => ({
  publisher: sources.map(({ publisher }) => publisher),
  publisherUrl: sources.map(({ url }) => url),
  retrievedAt: sources.map(({ retrievedOn }) => retrievedOn),
});

/** The page that shows the record, else its document, else the archived copy. */
export const addressOf = ({ record, source }: Receipt): string | null =>
  record.url ?? source.url ?? source.archivedUrl;

/** What the links of an entity say of it. */
export interface Gathered {
  readonly sources: Map<string, Source>;
  /** Agencies that signed the contract. */
  readonly authorities: Set<EntityId>;
  /** Somebody is reported to own it, or it to own somebody: FollowTheMoney says such things of companies only. */
  owned: boolean;
}

const fresh = (): Gathered => ({ sources: new Map(), authorities: new Set(), owned: false });
/** Of an entity without links. */
export const NOTHING_GATHERED: Gathered = fresh();

/** Adds what an edge says of both its ends. */
export function gather(all: Map<EntityId, Gathered>, { edge, receipts }: DocumentedEdge): void {
  const at = (id: EntityId): Gathered => {
    const known = all.get(id) ?? fresh();
    all.set(id, known);
    return known;
  };
  const [from, to] = [at(edge.from), at(edge.to)];
  for (const end of [from, to])
    for (const { source } of receipts) end.sources.set(source.id, source);
  if (edge.kind === 'owned_by') from.owned = true;
  if (edge.kind === 'owned_by') to.owned = true;
  if (edge.kind === 'awarded' && edge.grade !== 'inferred') to.authorities.add(edge.from);
}
