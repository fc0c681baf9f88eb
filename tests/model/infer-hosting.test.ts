/** Where one customer's tenant runs is nowhere on record: what can be inferred names its inputs and its alternatives. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fedrampMarketplace } from '#api/importers/fedramp/fedramp-marketplace.ts';
import { aiInventory2025 } from '#api/importers/inventory/ai-inventory-2025.ts';
import { vendorPackage } from '#api/importers/vendor-package.ts';
import {
  type EdgeKind,
  type EntityId,
  edgeId,
  type Grade,
  inferHosting,
  type RecordId,
  type StatedInput,
} from '#model';
import { readShared, sharedDataPresent } from '../importers/shared-data.ts';

const id = (text: string): EntityId => text as EntityId; // ids of the tests are written to the pattern
const input = (
  from: string,
  kind: EdgeKind,
  to: string,
  more: { grade?: Grade; record?: number } = {},
): StatedInput => ({
  from: id(from),
  kind,
  to: id(to),
  grade: more.grade ?? 'documented',
  status: null,
  recordId: `rec:${String(more.record ?? 1).padStart(20, '0')}` as RecordId, // as above
});

const ELITE = input('system:elite', 'runs_in', 'fedramp:PFCS', { record: 1 });
const ON_AWS = input('fedramp:PFCS', 'built_on', 'fedramp:AWS', { record: 2 });
const ON_AZURE = input('fedramp:PFCS', 'built_on', 'fedramp:AZURE', {
  record: 3,
  grade: 'documented-copy',
});

describe('hosting inferred from architecture', () => {
  it('is graded inferred, whatever its inputs are worth, and lists inputs and alternatives', () => {
    const [aws, azure] = inferHosting([ELITE, ON_AWS, ON_AZURE]);
    expect(aws?.kind).toBe('hosted_on');
    expect(aws?.to).toBe('fedramp:AWS');
    expect(aws?.statement.grade).toBe('inferred');
    expect(aws?.statement.note).toContain(edgeId(ELITE));
    expect(aws?.statement.note).toContain(edgeId(ON_AWS));
    expect(aws?.statement.note).toContain('the alternatives are fedramp:AZURE');
    expect(aws?.statement.note).toContain('do not say on which');
    expect(azure?.statement.note).toContain('the alternatives are fedramp:AWS');
  });

  it('cites the records of both inputs', () => {
    const [aws, azure] = inferHosting([ELITE, ON_AWS, ON_AZURE]);
    expect(aws?.recordIds).toEqual([ELITE.recordId, ON_AWS.recordId]);
    expect(azure?.recordIds).toEqual([ELITE.recordId, ON_AZURE.recordId]);
  });

  it('says nothing where no platform is stated', () => {
    expect(inferHosting([ELITE])).toEqual([]);
    expect(inferHosting([ON_AWS])).toEqual([]);
  });

  it('leaves out what the offering uses beside its hosts', () => {
    const chat = input('fedramp:PFCS', 'built_on', 'fedramp:CHAT');
    const found = inferHosting([ELITE, ON_AWS, chat], (offering) => offering !== 'fedramp:CHAT');
    expect(found.map(({ to }) => to)).toEqual(['fedramp:AWS']);
    expect(found[0]?.statement.note).toContain('no other platform is on record');
  });

  it('goes one step down only: what lies below the platform is not claimed', () => {
    const deeper = input('fedramp:AWS', 'built_on', 'fedramp:METAL');
    expect(inferHosting([ELITE, ON_AWS, deeper]).map(({ to }) => to)).toEqual(['fedramp:AWS']);
  });

  it('does not depend on the order in which edges come, nor on repeats', () => {
    const pool = [
      ELITE,
      ON_AWS,
      ON_AZURE,
      input('system:b', 'runs_in', 'fedramp:PFCS', { record: 4 }),
      input('fedramp:PFCS', 'built_on', 'fedramp:AWS', { record: 5 }),
      input('system:b', 'runs_in', 'fedramp:OTHER', { record: 6 }),
      input('fedramp:OTHER', 'built_on', 'fedramp:AWS', { record: 7, grade: 'reported' }),
    ];
    const expected = inferHosting(pool);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(pool, { minLength: pool.length }),
        fc.subarray(pool),
        (all, again) => {
          expect(inferHosting([...all, ...again])).toEqual(expected);
        },
      ),
    );
    expect(expected).toHaveLength(5);
  });
});

describe.skipIf(!sharedDataPresent)(
  'ELITE, of which the records say only that it runs in Palantir Federal Cloud Service',
  () => {
    it('may run on one of five platforms, two of them of AWS, and on no chat service', async () => {
      const files = await Promise.all([
        readShared(fedrampMarketplace, 'fedramp/marketplace-data-2026-04-28.json'),
        readShared(vendorPackage, 'vendor-docs/palantir-pfcs-package.excerpt.json'),
        readShared(aiInventory2025, 'ai-inventory/2025_DHS_ai-use-case-inventory.csv'),
      ]);
      const rows = files.flatMap(({ facts }) => facts);
      const platforms = new Set(
        rows
          .flatMap(({ entities }) => entities)
          .filter(({ facts }) =>
            facts?.some(({ key, value }) => key === 'service model' && value.includes('IaaS')),
          )
          .map((entity) => entity.id),
      );
      const edges = rows.flatMap(({ record, edges: stated }) =>
        stated.map(({ from, kind, to, statement: { grade, status } }) => ({
          from,
          kind,
          to,
          grade,
          status,
          recordId: record.id,
        })),
      );
      const found = inferHosting(edges, (offering) => platforms.has(offering)).filter(
        ({ from }) => from === 'system:DHS-2578',
      );
      expect(found.map(({ to }) => to).sort()).toEqual([
        'fedramp:AGENCYAMAZONEW',
        'fedramp:F1209051525',
        'fedramp:F1603047866',
        'fedramp:F1603087869',
        'fedramp:FR1805751477',
      ]);
      const direct = edges.filter(
        ({ from, kind, to }) =>
          from === 'system:DHS-2578' && kind !== 'runs_in' && platforms.has(to),
      );
      expect(direct).toEqual([]);
    });
  },
);
