/** Who is reached through contracts: agencies and companies, companies and their subcontractors. */
import type { EntityId, Flag, Grade, Partner, PartnersAnswer, PartnersQuestion } from '#model';
import { keyOfCursor, makeCursor, questionMark } from '../../cursor.ts';
import { PartnerBundle, partnersAsked, sortPartners } from '../../partner-bundles.ts';
import { Remembered } from '../../remembered.ts';
import type { Asker } from '../connection/bolt.ts';
import { readMeta } from '../schema/meta.ts';
import { UNDOCUMENTED } from '../schema/undocumented-grades.ts';
import { entityRows, findEntity } from './entities.ts';
import { amountsOf, type EntityRow, entityOf, periodOf } from './shown.ts';

interface WayRow {
  readonly partner: EntityId;
  readonly contract: EntityId;
  readonly edge: string;
  readonly grade: Grade;
  readonly farGrade: Grade;
  readonly period: string | null;
  readonly amounts: string;
  readonly flags: Flag[];
}

/** Null when the entity is unknown; throws `malformed` or `stale` for a cursor that does not fit. */
export async function readPartners(
  tx: Asker,
  id: EntityId,
  question: PartnersQuestion,
): Promise<PartnersAnswer | null> {
  const entity = await findEntity(tx, id);
  if (!entity) return null;
  const { stamp, dataVersion } = await readMeta(tx);
  const mark = questionMark(`partners ${entity.id}`, question);
  const after = keyOfCursor(stamp, mark, question.after) ?? 0;
  const gathered = await GATHERED.fetch(stamp, entity.id, () => gather(tx, entity));
  const partners = sortPartners(partnersAsked(gathered, question), question.sort);
  const end = after + question.limit;
  return {
    total: partners.length,
    partners: partners.slice(after, end),
    next: end < partners.length ? makeCursor(stamp, mark, end) : null,
    dataVersion,
  };
}

const GATHERED = new Remembered<Partner[]>();

const QUERIES: Readonly<Partial<Record<EntityRow['kind'], string>>> = {
  agency: 'partners-of-agency',
  organization: 'partners-of-organization',
};

async function gather(tx: Asker, { id, kind }: EntityRow): Promise<Partner[]> {
  const query = QUERIES[kind];
  if (!query) return [];
  const bundles = new Map<string, PartnerBundle>();
  for (const row of await tx.ask<WayRow>(query, { id, undocumented: UNDOCUMENTED })) {
    if (row.partner === id) continue;
    const bundle = bundles.get(row.partner) ?? new PartnerBundle();
    bundles.set(row.partner, bundle);
    const { period, amounts } = row;
    bundle.add({ ...row, period: periodOf(period), amounts: amountsOf(amounts) });
  }
  return (await entityRows(tx, [...bundles.keys()])).flatMap(
    (row) => bundles.get(row.id)?.partner(entityOf(row)) ?? [],
  );
}
