/** What leaves the store is enough to check it, and the audit finds what was changed behind its back. */
import { expect, it } from 'vitest';
import {
  EdgeSchema,
  EntitySchema,
  RecordSchema,
  SourceSchema,
  type Statement,
  StatementSchema,
  summarizeEdge,
} from '#model';
import type { ExportItem, GraphStore } from '#store';
import { inWorld, type OpenStore, wholeOf } from './loaded.ts';
import { anAgency, anAward, aRow, aSource, awardRow, byName, byUei, link } from './world.ts';

const [list, summary, idle] = [aSource('list'), aSource('summary'), aSource('idle')];
const ice = anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE');
const [award, other] = [anAward('70CTD024FC0000017'), anAward('70CMSD20FR0000219')];
const named = byName('FOUR POINTS TECHNOLOGY, L.L.C.');
const registered = byUei('FOURPOINTS12', 'Four Points Technology LLC');
const rows = [
  awardRow(list, 'k1', { agency: ice, award, holder: named, value: '10.00', on: '2024-05-06' }),
  awardRow(list, 'k2', { agency: ice, award, holder: named, value: '-3.10', on: '2024-06-06' }),
  awardRow(summary, 'k3', {
    agency: ice,
    award,
    holder: registered,
    value: '8.00',
    on: '2024-05-06',
  }),
  awardRow(summary, 'k4', {
    agency: ice,
    award: other,
    holder: registered,
    value: '5.00',
    on: '2020-05-06',
  }),
  aRow(summary, 'k5', [award, other], [link(award, 'ordered_under', other)]),
];
const world = { sources: [list, summary, idle], rows };

type Section = ExportItem['section'];
type ItemOf<Name extends Section> = Extract<ExportItem, { section: Name }>['item'];

const sectionOf = <Name extends Section>(
  items: readonly ExportItem[],
  name: Name,
): ItemOf<Name>[] =>
  // The filter keeps the items of this section alone.
  items.filter((item) => item.section === name).map(({ item }) => item as ItemOf<Name>);

async function exportOf(
  store: GraphStore,
  ids?: Parameters<GraphStore['export']>[0],
): Promise<ExportItem[]> {
  const items: ExportItem[] = [];
  for await (const item of store.export(ids)) items.push(item);
  return items;
}

export function exportContract(open: OpenStore): void {
  it('gives items that are whole, in a fixed order, every reference among them', async () => {
    await inWorld(open, world, async (store) => {
      const { items } = await wholeOf(store);
      for (const { section, item } of items) {
        const schema = {
          entities: EntitySchema,
          edges: EdgeSchema,
          statements: StatementSchema,
          records: RecordSchema,
          sources: SourceSchema,
        }[section];
        expect(schema.safeParse(item).error).toBeUndefined();
      }
      const [entities, edges, records, sources] = [
        new Set(sectionOf(items, 'entities').map((each) => each.id)),
        new Set(sectionOf(items, 'edges').map((each) => each.id)),
        new Set(sectionOf(items, 'records').map((each) => each.id)),
        new Set(sectionOf(items, 'sources').map((each) => each.id)),
      ];
      expect([entities.size, edges.size, records.size, sources.size]).toEqual([4, 5, 5, 3]);
      expect(
        sectionOf(items, 'edges').every((edge) => entities.has(edge.from) && entities.has(edge.to)),
      ).toBe(true);
      expect(
        sectionOf(items, 'statements').every(
          (each) => edges.has(each.edgeId) && records.has(each.recordId),
        ),
      ).toBe(true);
      expect(sectionOf(items, 'records').every((record) => sources.has(record.sourceId))).toBe(
        true,
      );
      expect([...entities]).toEqual([...entities].sort());
    });
  });

  it('exports enough to compute every edge anew', async () => {
    await inWorld(open, world, async (store) => {
      const { items } = await wholeOf(store);
      const publisher = new Map(
        sectionOf(items, 'records').map((record) => [record.id, record.recordId]),
      );
      const weigh = (statement: Statement) => ({
        ...statement,
        publisherId: publisher.get(statement.recordId) ?? '',
        superseded: statement.supersededBy !== null,
      });
      const statements = sectionOf(items, 'statements');
      for (const edge of sectionOf(items, 'edges'))
        expect(
          summarizeEdge(edge, statements.filter((each) => each.edgeId === edge.id).map(weigh)),
        ).toEqual(edge);
    });
  });

  it('exports what stands among some entities, and only that', async () => {
    await inWorld(open, world, async (store) => {
      const items = await exportOf(store, [award.id, named.id]);
      expect(sectionOf(items, 'entities').map((each) => each.id)).toEqual([
        award.id,
        registered.id,
      ]);
      expect(sectionOf(items, 'edges').map((each) => each.id)).toEqual([
        `${award.id}~held_by~${registered.id}`,
      ]);
      expect(sectionOf(items, 'statements')).toHaveLength(3);
      expect(
        sectionOf(items, 'sources')
          .map((each) => each.title)
          .sort(),
      ).toEqual(['list', 'summary']);
    });
  });

  it('lets a reader leave an export early, and change the store meanwhile', async () => {
    await inWorld(open, world, async (store) => {
      for await (const item of store.export()) {
        expect(item.section).toBe('entities');
        await store.addSource(aSource('meanwhile'));
        break;
      }
      await store.settle();
      expect((await store.health()).counts.sources).toBe(4);
    });
  });

  it('audits clean what it wrote itself', async () => {
    await inWorld(open, world, async (store) => {
      expect(await store.audit()).toEqual({
        edgesWithoutStatement: 0,
        statementsWithoutRecord: 0,
        recordsWithoutSource: 0,
        factsWithoutRecord: 0,
        hashesThatDiffer: 0,
        summariesThatDiffer: 0,
        examples: [],
        checked: (await store.health()).counts,
      });
    });
  });

  it('finds the record of which one byte was changed', async () => {
    await inWorld(open, world, async (store, { breakRecord }) => {
      const id = rows[1]?.record.id ?? '';
      await breakRecord(id);
      expect(await store.audit()).toMatchObject({
        hashesThatDiffer: 1,
        examples: [{ breach: 'hashesThatDiffer', id }],
      });
    });
  });

  it('counts what is loaded, by kind, grade and source', async () => {
    await inWorld(open, world, async (store) => {
      expect(await store.stats()).toMatchObject({
        counts: { entities: 4, edges: 5, statements: 9, records: 5, sources: 3 },
        entitiesByKind: { agency: 1, contract: 2, organization: 1 },
        edgesByKind: { awarded: 2, held_by: 2, ordered_under: 1 },
        statementsByGrade: { documented: 9 },
        decisions: [{ verdict: 'same', rule: 'same-award-same-name', count: 1 }],
      });
    });
  });
}
