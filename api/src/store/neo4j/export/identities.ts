/** Ids before identity: each with its own names, identifiers and facts. */
import type { EntityId } from '#model';
import type {
  StatedFact,
  StatedIdentifier,
  StatedIdentity,
  StatedName,
} from '../../stated-things.ts';
import type { Asker } from '../connection/bolt.ts';

interface IdentityRow {
  readonly id: EntityId;
  readonly canonical: EntityId;
  readonly names: readonly Omit<StatedName, 'entity'>[];
  readonly identifiers: readonly Omit<StatedIdentifier, 'entity'>[];
  readonly facts: readonly Omit<StatedFact, 'entity'>[];
}

/** Streams every id, by id. */
export async function* readIdentities(tx: Asker): AsyncIterable<StatedIdentity> {
  for await (const row of tx.each<IdentityRow>('identities')) {
    const of = <Thing>(things: readonly Thing[]) =>
      things.map((thing) => ({ ...thing, entity: row.id }));
    yield {
      id: row.id,
      canonical: row.canonical,
      names: of(row.names),
      identifiers: of(row.identifiers),
      facts: of(row.facts),
    };
  }
}
