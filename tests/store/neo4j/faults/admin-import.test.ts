/** The files for `neo4j-admin database import`, loaded by it: the store on them is the one they were written from. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeAdminImport } from '#api/store/neo4j/export/admin-import/write-admin-import.ts';
import { openStore } from '#api/store/open-store.ts';
import { fedrampOfferingId, PathQuestionSchema, systemId } from '#model';
import type { GraphStore } from '#store';
import { bigWorld } from '../../big-world.ts';
import { load, type World, wholeOf } from '../../loaded.ts';
import { aRow, aSource, byHand, byName, byUei, link, says, stated } from '../../world.ts';
import { settingsOf } from '../empty-store.ts';
import { type Neo4jServer, startNeo4j } from '../server.ts';
import { skipReason } from '../skip-reason.ts';

const why = process.env.NEO4J_URI
  ? 'the server of NEO4J_URI has files of its own'
  : skipReason('importing files with neo4j-admin');

const big = bigWorld(1_000);
const odd = aSource('a newspaper; "quoted",\nin two lines', { url: null });
const [system, service] = [
  stated(systemId('DHS-1'), 'ELITE'),
  stated(fedrampOfferingId('F1'), 'X'),
];
const cloud = stated(fedrampOfferingId('F2'), 'GovCloud', {
  facts: [{ key: 'service model', value: 'IaaS, "PaaS"\nand more' }],
  aliases: ['Größe, ñ; 𝒜 \\ "'],
});
const [one, other] = [byName('ONE, "LLC"'), byName('Other \\, Inc')];
const registered = byUei('ONE123456789', 'ONE LLC');
const world: World = {
  sources: [...big.sources, odd],
  rows: [
    ...big.rows,
    aRow(
      odd,
      'o1',
      [service, cloud, system],
      [
        link(service, 'built_on', cloud, says({ quote: 'first line\n"second", line\\' })),
        link(system, 'runs_in', service, says({ quote: '' })),
      ],
    ),
    aRow(odd, 'o2', [one, other, registered], [link(one, 'owned_by', other)]),
  ],
};

describe.skipIf(why !== null)('neo4j-admin database import', () => {
  const folders: string[] = [];
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'paperchain-admin-'));
    folders.push(made);
    return made;
  };
  let embedded: GraphStore;
  let server: Neo4jServer;
  let store: GraphStore;
  beforeAll(async () => {
    embedded = await openStore({ store: 'embedded', dataDir: folder() });
    await load(embedded, world);
    await embedded.decide(byHand('same', one, registered));
    const files = folder();
    await writeAdminImport(embedded, files);
    server = await startNeo4j({
      before: async (admin) => {
        await admin(['database', 'import', 'full', 'neo4j', '@import.args'], files);
      },
    });
    store = await openStore(settingsOf(server));
  }, 300_000);
  afterAll(async () => {
    await store?.close();
    await embedded?.close();
    await server?.close();
    for (const each of folders) rmSync(each, { recursive: true, force: true });
  });

  it('gives the same data version, counts and contents, and no breach', {
    timeout: 120_000,
  }, async () => {
    expect(await wholeOf(store)).toEqual(await wholeOf(embedded));
    const { store: _name, ...health } = await embedded.health();
    expect(await store.health()).toMatchObject(health);
    expect(await store.stats()).toEqual(await embedded.stats());
    expect(await store.audit()).toEqual(await embedded.audit());
    expect((await store.audit()).examples).toEqual([]);
    expect(await store.decisions()).toEqual(await embedded.decisions());
  });

  it('answers pages, partners, receipts, words and chains alike', {
    timeout: 120_000,
  }, async () => {
    const agency = big.rows[0]?.entities[0]?.id ?? one.id;
    const company = big.rows[0]?.entities[2]?.id ?? one.id;
    const ask: readonly ((each: GraphStore) => Promise<object | null>)[] = [
      (each) => each.entity(registered.id),
      (each) => each.neighbours(agency, { sort: 'amount', limit: 50 }),
      (each) => each.partners(agency, { sort: 'amount', limit: 50 }),
      (each) => each.search({ q: 'compny 17', limit: 10 }),
      (each) => each.search({ q: 'größe', limit: 10 }),
      (each) => each.documentedEdges([`${service.id}~built_on~${cloud.id}` as never]),
      (each) => each.sources(),
      async (each) => ({
        ...(await each.paths(PathQuestionSchema.parse({ from: [agency], to: [company] }))),
        searched: null,
      }),
    ];
    for (const question of ask) {
      const left = { ...(await question(embedded)), next: null };
      expect({ ...(await question(store)), next: null }).toEqual(left);
    }
  });

  it('can be added to, merged in and split as if it had been imported row by row', {
    timeout: 120_000,
  }, async () => {
    const more = aRow(odd, 'o3', [other, cloud], [link(other, 'offers', cloud)]);
    for (const each of [embedded, store]) {
      await each.decide(byHand('different', one, registered));
      await load(each, { sources: [odd], rows: [more, ...world.rows.slice(0, 50)] });
    }
    expect(await wholeOf(store)).toEqual(await wholeOf(embedded));
    expect((await store.audit()).examples).toEqual([]);
  });

  it('is written from Neo4j as from the embedded store', async () => {
    const counts = await Promise.all(
      [embedded, store].map((each) => writeAdminImport(each, folder())),
    );
    expect(counts[1]).toEqual(counts[0]);
  });
});
