/** The embedded store keeps the contract of every store, and the law stands in its tables. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { Database } from '#api/store/embedded/database/database.ts';
import { openStore } from '#api/store/open-store.ts';
import { storeContract } from './contract.ts';
import { load, type OpenedStore, wholeOf } from './loaded.ts';
import { anAgency, anAward, aSource, awardRow, byName } from './world.ts';

const folders: string[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paperchain-store-'));
  folders.push(folder);
  return folder;
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function openEmbedded(folder = newFolder()): Promise<OpenedStore & { file: string }> {
  const store = await openStore({ store: 'embedded', dataDir: folder });
  const file = join(folder, 'paperchain.db');
  return {
    store,
    file,
    async breakRecord(recordId) {
      const db = new Database(file, 'write');
      db.run("UPDATE records SET fields = replace(fields, 'k', 'j') WHERE id = ?", recordId);
      db.close();
    },
    async dispose() {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

storeContract('embedded store', openEmbedded);

const source = aSource('a contract list');
const row = awardRow(source, 'A1', {
  agency: anAgency('7012', 'IMMIGRATION AND CUSTOMS ENFORCEMENT', 'ICE'),
  award: anAward('70CTD024FC0000017'),
  holder: byName('FOUR POINTS TECHNOLOGY, L.L.C.'),
  value: '10.00',
  on: '2024-05-06',
});
const world = { sources: [source], rows: [row] };

describe('the tables of the embedded store', () => {
  const BREACHES: readonly (readonly [string, string])[] = [
    [
      'an edge without a statement',
      "INSERT INTO edges (n, from_node, kind, to_node, statement) VALUES (99, 1, 'funded', 2, 99)",
    ],
    [
      'an edge that points at the statement of another edge',
      "INSERT INTO edges (n, from_node, kind, to_node, statement) VALUES (99, 1, 'funded', 2, 1)",
    ],
    ['an edge to an entity that does not exist', 'UPDATE edges SET to_node = 99 WHERE n = 1'],
    [
      'a statement without a record',
      "INSERT INTO statements (n, edge, record, source, stated_from, stated_to, grade, body) VALUES (99, 1, 99, 1, 1, 2, 'documented', '{}')",
    ],
    [
      'a statement that names another source than its record',
      "INSERT INTO statements (n, edge, record, source, stated_from, stated_to, grade, body) VALUES (99, 1, 1, 99, 1, 2, 'documented', '{}')",
    ],
    [
      'a record without a source',
      "INSERT INTO records (id, source, publisher_id, locator, fields, sha256) VALUES ('rec:x', 99, 'x', 'x', '{}', 'x')",
    ],
    [
      'a name without a record',
      "INSERT INTO names (entity, form, text, rank, as_of, key, record) VALUES (1, 'name', 'X', 1, '', 'x', 99)",
    ],
    [
      'an identifier without a record',
      "INSERT INTO identifiers (entity, scheme, value, norm, record) VALUES (1, 'uei', 'X', 'X', 99)",
    ],
    [
      'a fact without a record',
      "INSERT INTO facts (entity, key, value, record) VALUES (1, 'place', 'X', 99)",
    ],
    ['the last statement of an edge taken away', 'DELETE FROM statements WHERE edge = 1'],
    ['the record of a statement taken away', 'DELETE FROM records WHERE n = 1'],
    ['the source of a record taken away', 'DELETE FROM sources WHERE n = 1'],
    ['an amount in floating point', 'UPDATE edges SET cents = 1.5 WHERE n = 1'],
  ];

  it.each(BREACHES)('refuse %s', async (_, sql) => {
    const { store, file, dispose } = await openEmbedded();
    await load(store, world);
    const db = new Database(file, 'write');
    expect(() => db.transact(() => db.run(sql))).toThrow(/constraint|cannot store/i);
    db.close();
    expect(await store.audit()).toMatchObject({ edgesWithoutStatement: 0, checked: { edges: 2 } });
    await dispose();
  });

  it('are audited by counting, because a file can be changed by other hands', async () => {
    const { store, file, dispose } = await openEmbedded();
    await load(store, world);
    const db = new Database(file, 'write');
    db.script('PRAGMA foreign_keys = OFF');
    db.run('DELETE FROM statements WHERE edge = 1');
    db.run("UPDATE edges SET amounts = '[]' WHERE n = 2");
    db.run(
      "INSERT INTO records (id, source, publisher_id, locator, fields, sha256) VALUES ('rec:x', 99, 'x', 'x', '{}', 'x')",
    );
    db.run('UPDATE statements SET record = 98 WHERE edge = 2');
    db.run("INSERT INTO facts (entity, key, value, record) VALUES (1, 'place', 'X', 97)");
    db.close();
    expect(await store.audit()).toMatchObject({
      edgesWithoutStatement: 1,
      statementsWithoutRecord: 1,
      recordsWithoutSource: 1,
      factsWithoutRecord: 1,
      hashesThatDiffer: 1,
    });
    await dispose();
  });
});

describe('the file of the embedded store', () => {
  it('is finished on opening when an import was cut off before it settled', async () => {
    const folder = newFolder();
    const cut = await openEmbedded(folder);
    await cut.store.addSource(source);
    await cut.store.addFacts([row]);
    expect((await cut.store.health()).status).toBe('loading');
    await cut.store.close();
    const again = await openEmbedded(folder);
    expect((await again.store.health()).status).toBe('ok');
    const whole = await openEmbedded();
    await load(whole.store, world);
    expect(await wholeOf(again.store)).toEqual(await wholeOf(whole.store));
    await again.dispose();
    await whole.dispose();
  });

  it('shows nothing half done while rows wait to settle', async () => {
    const { store, dispose } = await openEmbedded();
    await store.addSource(source);
    await store.addFacts([row]);
    const { items } = await wholeOf(store);
    expect(items.filter((item) => item.section === 'edges')).toEqual([]);
    await dispose();
  });

  it('is refused in one line when it is no store', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'paperchain.db'), 'This is a letter, not a database. '.repeat(200));
    await expect(openStore({ store: 'embedded', dataDir: folder })).rejects.toMatchObject({
      problem: { status: 503, detail: expect.stringContaining('no store') },
    });
  });

  it('is refused when its tables are of another layout', async () => {
    const folder = newFolder();
    const { store, file } = await openEmbedded(folder);
    await store.close();
    const db = new Database(file, 'write');
    db.run("UPDATE meta SET value = '99' WHERE key = 'layout'");
    db.close();
    await expect(openStore({ store: 'embedded', dataDir: folder })).rejects.toMatchObject({
      problem: { status: 503, detail: expect.stringContaining('layout 99') },
    });
  });
});
