import { join } from 'node:path';
import Database from 'libsql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk, factsFile, someRows } from './paperchain.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
  await desk.run(['import', await desk.file('facts.jsonl', factsFile(someRows(12)))]);
});
afterEach(() => desk.close());

function byHand(change: (db: Database.Database) => void): void {
  const db = new Database(join(desk.dataDir, 'paperchain.db'));
  change(db);
  db.close();
}

describe('paperchain audit', () => {
  it('counts no breach in what was imported', async () => {
    const { code, out } = await desk.run(['audit']);
    expect(code).toBe(0);
    for (const words of [
      '0 edges without statement',
      '0 statements without record',
      '0 records without source',
      '0 hashes that differ',
      '12 records',
    ])
      expect(out).toContain(words);
  });

  it('finds one byte of one record that was changed by hand, and exits with 2', async () => {
    byHand((db) => {
      const changed = db
        .prepare(
          "UPDATE records SET fields = replace(fields, '7.25', '8.25') WHERE publisher_id = 'r7'",
        )
        .run();
      expect(changed.changes).toBe(1);
    });
    const { code, out } = await desk.run(['audit']);
    expect(code).toBe(2);
    expect(out).toContain('1 hashes that differ');
    expect(out).toMatch(/rec:[0-9a-f]{20}/);
  });

  it('finds a record that was taken away by hand', async () => {
    byHand((db) => {
      db.exec('PRAGMA foreign_keys = OFF');
      db.exec("DELETE FROM records WHERE publisher_id = 'r3'");
    });
    const { code, out } = await desk.run(['audit']);
    expect(code).toBe(2);
    expect(out).toMatch(/[1-9]\d* statements without record/);
  });
});
