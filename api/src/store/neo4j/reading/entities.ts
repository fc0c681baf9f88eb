/** Entities by id: short, or with everything known of them and their links by kind. */
import type {
  EdgeKind,
  Entity,
  EntityAnswer,
  EntityDetail,
  EntityFact,
  EntityId,
  Identifier,
  LinkGroup,
} from '#model';
import { linkGroups } from '../../link-groups.ts';
import { Remembered } from '../../remembered.ts';
import type { Asker } from '../connection/bolt.ts';
import { decisionsTouching } from '../identity/ledger.ts';
import { readMeta } from '../schema/meta.ts';
import { amountsOf, type EntityRow, entityOf } from './shown.ts';

/** The canonical entity that an id answers as; undefined when unknown. */
export const findEntity = async (tx: Asker, id: string): Promise<EntityRow | undefined> =>
  (await entityRows(tx, [id]))[0];

/** The canonical entities of ids, in the order given, each once. */
export async function entityRows(tx: Asker, ids: readonly string[]): Promise<EntityRow[]> {
  const rows = await tx.ask<{ asked: string; entity: EntityRow }>('entities', { ids });
  const byId = new Map(rows.map(({ asked, entity }) => [asked, entity]));
  const entities = new Map<string, EntityRow>();
  for (const id of ids) {
    const entity = byId.get(id);
    if (entity && !entities.has(entity.id)) entities.set(entity.id, entity);
  }
  return [...entities.values()];
}

export const readEntities = async (tx: Asker, ids: readonly EntityId[]): Promise<Entity[]> =>
  (await entityRows(tx, ids)).map(entityOf);

/** Null when unknown; an alias answers as the entity it stands for. */
export async function readEntity(tx: Asker, id: EntityId): Promise<EntityAnswer | null> {
  const row = await findEntity(tx, id);
  if (!row) return null;
  const { stamp, dataVersion } = await readMeta(tx);
  return {
    entity: await detailOf(tx, row),
    links: await LINKS.fetch(stamp, row.id, async () => linkGroups(await groupedLinks(tx, row.id))),
    identity: await decisionsTouching(tx, row.id),
    dataVersion,
  };
}

const LINKS = new Remembered<LinkGroup[]>();

interface KnownThings {
  readonly aliases: string[];
  readonly identifiers: Identifier[];
  readonly facts: EntityFact[];
}

/** Names, identifiers and facts of all ids that stand for one entity. */
export async function detailOf(tx: Asker, row: EntityRow): Promise<EntityDetail> {
  const { id, name, shortName } = row;
  const shown = [name, shortName ?? name];
  const [things] = await tx.ask<KnownThings>('entity-things', { id, shown });
  const { aliases = [], identifiers = [], facts = [] } = things ?? {};
  return { ...entityOf(row), aliases, identifiers, facts };
}

interface LinkColumns {
  readonly kind: EdgeKind;
  readonly direction: 'out' | 'in';
  readonly days: readonly number[];
  readonly amounts: readonly string[];
}

async function groupedLinks(tx: Asker, id: EntityId) {
  const columns = await tx.ask<LinkColumns>('entity-links', { id });
  return columns.flatMap(({ kind, direction, days, amounts }) =>
    days.map((day, place) => ({
      kind,
      direction,
      // A list in the database holds no null: the day of an undated link is printed so.
      fromDay: day === UNDATED ? null : day,
      amounts: amountsOf(amounts[place] ?? '[]'),
    })),
  );
}

const UNDATED = 1_000_000_000;
