/** What is inferred follows from what is stated, names inputs and alternatives, and goes when they go. */
import { expect, it } from 'vitest';
import { edgeId, fedrampOfferingId, HOSTING_RULE, PathQuestionSchema, systemId } from '#model';
import type { GraphStore } from '#store';
import { inWorld, load, type OpenStore, wholeOf } from './loaded.ts';
import { aRow, aSource, link, stated } from './world.ts';

const [inventory, marketplace] = [aSource('an inventory'), aSource('a marketplace')];
const elite = stated(systemId('DHS-1'), 'ELITE');
const service = stated(fedrampOfferingId('FR1'), 'A service');
const platform = (id: string, name: string) =>
  stated(fedrampOfferingId(id), name, { facts: [{ key: 'service model', value: 'IaaS, PaaS' }] });
const [govcloud, azure] = [platform('FR2', 'GovCloud'), platform('FR3', 'Azure')];
const chat = stated(fedrampOfferingId('FR4'), 'Chat', {
  facts: [{ key: 'service model', value: 'SaaS' }],
});

const runs = aRow(inventory, 'i1', [elite, service], [link(elite, 'runs_in', service)]);
const onGovcloud = aRow(
  marketplace,
  'm1',
  [service, govcloud],
  [link(service, 'built_on', govcloud)],
);
const onAzure = aRow(marketplace, 'm2', [service, azure], [link(service, 'built_on', azure)]);
const onChat = aRow(marketplace, 'm3', [service, chat], [link(service, 'built_on', chat)]);
const sources = [inventory, marketplace];

const hosts = async (store: GraphStore): Promise<string[]> =>
  (
    (await store.neighbours(elite.id, { kind: ['hosted_on'], sort: 'name', limit: 10 }))?.edges ??
    []
  ).map((edge) => edge.to);

export function inferenceContract(open: OpenStore): void {
  it('infers a host for each platform under the offering, and for nothing else it uses', async () => {
    await inWorld(open, { sources, rows: [runs, onGovcloud, onAzure, onChat] }, async (store) => {
      expect((await hosts(store)).sort()).toEqual([govcloud.id, azure.id].sort());
      const [document] = await store.documentedEdges([
        edgeId({ from: elite.id, kind: 'hosted_on', to: govcloud.id }),
      ]);
      expect(document?.edge.grade).toBe('inferred');
      expect(document?.receipts.map(({ record }) => record.recordId).sort()).toEqual(['i1', 'm1']);
      for (const receipt of document?.receipts ?? []) {
        expect(receipt.rule).toBe(HOSTING_RULE);
        expect(receipt.note).toMatch(
          /inferred from .*runs_in.* and .*built_on.*; the alternatives are Azure/,
        );
      }
      expect((await store.audit()).edgesWithoutStatement).toBe(0);
    });
  });

  it('is walked only when inferred edges are asked for', async () => {
    await inWorld(open, { sources, rows: [runs, onGovcloud] }, async (store) => {
      const question = PathQuestionSchema.parse({
        from: [elite.id],
        to: [govcloud.id],
        maxHops: 1,
      });
      expect((await store.paths(question)).outcome).toBe('none');
      expect((await store.paths({ ...question, includeInferred: true })).outcome).toBe('found');
    });
  });

  it('says so anew when a later record brings another alternative, whatever the order', async () => {
    const early = await inWorld(open, { sources, rows: [runs, onGovcloud] }, async (store) => {
      await load(store, { sources, rows: [onAzure] });
      return wholeOf(store);
    });
    const whole = await inWorld(open, { sources, rows: [onAzure, onGovcloud, runs] }, wholeOf);
    expect(early).toEqual(whole);
    expect(JSON.stringify(whole.items)).toContain('the alternatives are Azure');
  });
}
