/** The receipts files as they stand: all 193 facts, and the chains that must come out of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fedrampMarketplace } from '#api/importers/fedramp/fedramp-marketplace.ts';
import { aiInventory2024 } from '#api/importers/inventory/ai-inventory-2024.ts';
import { aiInventory2025 } from '#api/importers/inventory/ai-inventory-2025.ts';
import { AWARD_NUMBERS } from '#api/importers/receipts/receipt-award-numbers.ts';
import { receipts } from '#api/importers/receipts/receipts.ts';
import {
  type EntityId,
  edgeId,
  edgeKindMeaning,
  HAPPENED,
  kindOfEntityId,
  type RowFacts,
  RowFactsSchema,
  type StatedEdge,
  sumMoney,
} from '#model';
import { edgeLines, readShared, sharedDataPresent, sharedPath } from '../shared-data.ts';
import { edgesOf, summary } from './receipt-fixture.ts';

describe.skipIf(!sharedDataPresent)('the 193 receipts', async () => {
  const both = sharedDataPresent
    ? [
        await readShared(receipts, 'receipts/facts.json'),
        await readShared(receipts, 'receipts/facts-practical.json'),
      ]
    : [];
  const facts = both.flatMap((sorted) => sorted.facts);
  const edges = edgesOf(facts);

  it('are all accounted for: 186 loaded, 7 refused with a reason', () => {
    expect(both.map((sorted) => [sorted.facts.length, sorted.refusals.length])).toEqual([
      [144, 4],
      [42, 3],
    ]);
    const refused = both.flatMap(({ refusals }) => refusals);
    expect(refused.map(({ value }) => value.split(' ')[0])).toEqual(
      'F036 F108 F142 F148 P018 P036 P038'.split(' '),
    );
    expect(refused.every(({ reason }) => reason.length > 30)).toBe(true);
    expect(both.flatMap(({ repeats }) => repeats)).toEqual([]);
  });

  it('each name both ends among their entities, of kinds that the edge kind allows', () => {
    for (const row of facts) {
      expect(RowFactsSchema.safeParse(row).success).toBe(true);
      const named = new Set(row.entities.map(({ id }) => id));
      for (const { from, kind, to } of row.edges) {
        expect(named.has(from) && named.has(to)).toBe(true);
        const meaning = edgeKindMeaning(kind);
        expect(meaning.from, `${from} ${kind}`).toContain(kindOfEntityId(from));
        expect(meaning.to, `${kind} ${to}`).toContain(kindOfEntityId(to));
      }
    }
  });

  it('quote at most 25 words, verbatim', () => {
    for (const { record, edges } of facts)
      for (const { statement } of edges) {
        expect([null, record.fields.quote]).toContain(statement.quote);
        expect((statement.quote ?? '').split(/\s+/).length).toBeLessThanOrEqual(25);
      }
  });

  it('name the same document in both files as one source', () => {
    const documents = new Map<string, string>();
    for (const source of both.flatMap(({ sources }) => sources.slice(1))) {
      const text = JSON.stringify(source);
      expect(documents.get(source.id) ?? text).toBe(text);
      documents.set(source.id, text);
    }
    for (const { sources, facts: rows } of both) {
      const known = new Set(sources.map(({ id }) => id));
      expect(rows.every(({ record }) => known.has(record.sourceId))).toBe(true);
    }
  });

  it('sum to the cent as the text of the file has it', () => {
    const text = readFileSync(sharedPath('receipts/facts.json'), 'utf8');
    const cents = [...text.matchAll(/"amount_usd": (\d+)(?:\.(\d+))?,\s+"amount_basis": "current/g)]
      .map(([, whole = '', part = '']) => BigInt(whole + part.padEnd(2, '0')))
      .reduce((sum, next) => sum + next, 0n);
    const current = edges.flatMap(({ kind, statement }) =>
      kind === 'awarded' ? statement.amounts.filter(({ basis }) => basis === 'current') : [],
    );
    expect(current.length).toBe(20);
    expect(BigInt(sumMoney(current.map(({ value }) => value)).replace('.', ''))).toBe(cents);
  });

  it('key their awards as the transactions of USAspending do', () => {
    const lists = [2021, 2022, 2023, 2024, 2025, 2026].map((year) =>
      readFileSync(
        sharedPath(`usaspending/transactions/CBP_ICE_FY${year}_Contract_Obligations.csv`),
        'utf8',
      ),
    );
    for (const generated of Object.values(AWARD_NUMBERS)) {
      const part = generated.startsWith('CONT_IDV_') ? generated.slice(8) : generated;
      expect(
        lists.some((list) => list.includes(part)),
        generated,
      ).toBe(true);
    }
  });

  it('join the rows of the inventories and of FedRAMP under the same ids', async () => {
    const published = [
      await readShared(aiInventory2024, 'ai-inventory/2024_DHS_ai-use-case-inventory.csv'),
      await readShared(aiInventory2025, 'ai-inventory/2025_DHS_ai-use-case-inventory.csv'),
      await readShared(fedrampMarketplace, 'fedramp/marketplace-data-2026-04-28.json'),
    ].flatMap((sorted) => sorted.facts);
    const known = new Set(published.flatMap(({ entities }) => entities.map(({ id }) => id)));
    const mine = new Set(facts.flatMap(({ entities }) => entities.map(({ id }) => id)));
    const apart = [...mine].filter(
      (id) => /^(?:system:(?:DHS-|2024-)|withheld:|fedramp:)/.test(id) && !known.has(id),
    );
    // two package ids of the day of an older feed
    expect(apart).toEqual(['fedramp:F1212191840', 'fedramp:FR1912658130']);
    for (const id of ['system:elis', 'system:traveler-verification-service'])
      expect(known.has(id as EntityId)).toBe(true); // a Set of branded ids takes no plain text
  });

  it('HART on AWS GovCloud reads planned, not operational (chain 7)', () => {
    const hosting = edges.filter(
      ({ from, kind }) => from === 'system:hart' && kind === 'hosted_on',
    );
    expect(summary(hosting)).toMatchObject({
      to: 'fedramp:F1603047866',
      status: 'planned',
      grade: 'documented-copy',
      records: 3,
    });
  });

  it('contested is what a record says other records contradict', () => {
    const contested = facts.filter(({ edges }) =>
      edges.some(({ statement }) => statement.flags.includes('contested')),
    );
    expect(contested.map(({ record }) => record.fields.id)).toEqual([
      'F032',
      'F131',
      'F132',
      'P022',
    ]);
  });

  it('an examination that is opened hides none that was finished', () => {
    const oig = edges.filter((edge) => edgeId(edge) === 'agency:7004~examined~agency:7012');
    expect(oig.length).toBe(3);
    expect(summary(oig).status).toBeNull();
    const obim = edges.filter(
      ({ to }) => to === 'agency:name:office-of-biometric-identity-management',
    );
    expect(summary(obim)).toMatchObject({ kind: 'examined', status: 'announced' });
  });

  describe('from Ring to ICE (chain 9)', () => {
    const ring = 'org:name:ring' as EntityId; // as the importer makes it
    const ice = 'agency:7012' as EntityId; // as the importer makes it

    it('no line leads, in the direction of the edges, whatever their status', () => {
      const reached = reach(ring, edges, (edge) => [[edge.from, edge.to]]);
      expect(reached.size).toBeGreaterThan(5);
      expect(reached.has(ice)).toBe(false);
      expect([...reached].filter((id) => id.startsWith('agency:'))).toEqual([
        'agency:name:law-enforcement-agencies-that-make-requests-to-ring',
      ]);
    });

    it('a cancelled integration is a meeting only for those who ask for cancelled ones', () => {
      const cancelled = edges.filter(({ statement }) => statement.status === 'cancelled');
      expect(edgeLines([{ edges: cancelled } as RowFacts])).toEqual([
        'org:name:ring partners_with org:name:flock-safety',
      ]);
      const happened = edges.filter(
        ({ statement: { status } }) => status === null || HAPPENED.has(status),
      );
      const flock = 'org:name:flock-safety' as EntityId; // as the importer makes it
      expect(reach(ring, happened, bothWays).has(flock)).toBe(false);
      expect(reach(ring, edges, bothWays).has(flock)).toBe(true);
      expect(edgeLines(facts)).toEqual(
        expect.arrayContaining([
          `agency:7014 piloted ${flock}`,
          `agency:name:homeland-security-investigations piloted ${flock}`,
        ]),
      );
    });

    it('they meet at Axon, once FedRAMP says who offers what ICE authorized', async () => {
      const { facts: fedramp } = await readShared(
        fedrampMarketplace,
        'fedramp/marketplace-data-2026-04-28.json',
      );
      const all = [...edges, ...edgesOf(fedramp)].filter(
        ({ statement: { status } }) => status === null || HAPPENED.has(status),
      );
      const lines = edgeLines([{ edges: all } as RowFacts]);
      expect(lines).toEqual(
        expect.arrayContaining([
          'org:name:ring partners_with org:name:axon-enterprise',
          'org:name:axon-enterprise offers fedramp:FR1703752011',
          'agency:7012 authorized fedramp:FR1703752011',
        ]),
      );
      expect(reach(ring, all, (edge) => [[edge.from, edge.to]]).has(ice)).toBe(false);
    });
  });
});

type Steps = (edge: StatedEdge) => readonly (readonly [EntityId, EntityId])[];
const bothWays: Steps = ({ from, to }) => [
  [from, to],
  [to, from],
];

/** Everything that a naive walk over traversable edges reaches. */
function reach(start: EntityId, edges: readonly StatedEdge[], steps: Steps): Set<EntityId> {
  const next = new Map<EntityId, EntityId[]>();
  for (const edge of edges.filter(({ kind }) => edgeKindMeaning(kind).traversable))
    for (const [a, b] of steps(edge)) next.set(a, [...(next.get(a) ?? []), b]);
  const reached = new Set([start]);
  for (const id of reached) for (const other of next.get(id) ?? []) reached.add(other);
  return reached;
}
