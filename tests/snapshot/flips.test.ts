import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '#api/snapshot/format.ts';
import { htmlFile, SNAPSHOT_PLACE } from '#api/snapshot/html-file.ts';
import { asJson } from '#api/snapshot/manifest.ts';
import { snapshotText } from '#api/snapshot/seal.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { canonicalJson } from '#model';
import { bytesOfText, fileOf, finding } from './finding.ts';

const VIEWER = `<!doctype html><title>Viewer</title><body>${SNAPSHOT_PLACE}<script>read()</script>`;
let snapshot: Snapshot;
let json: Uint8Array;
let html: Uint8Array;
beforeAll(async () => {
  snapshot = await finding();
  json = fileOf(snapshot);
  html = bytesOfText(await htmlFile(VIEWER, snapshotText(snapshot)));
});

const flipped = (bytes: Uint8Array, at: number, bit: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ (1 << bit);
  return copy;
};

const aFlip = fc.tuple(fc.nat(), fc.nat({ max: 7 }));

describe('a changed byte', () => {
  it('is not there to be found in the file as it was written', async () => {
    for (const file of [json, html])
      expect(await verifyFile(file)).toMatchObject({
        sound: true,
        failures: [],
        signature: 'unsigned',
      });
  });

  it('is found and named, wherever it stands in the JSON', async () => {
    await fc.assert(
      fc.asyncProperty(aFlip, async ([place, bit]) => {
        const { sound, failures } = await verifyFile(flipped(json, place % json.length, bit));
        expect(sound).toBe(false);
        expect(failures[0]?.part).toMatch(/^(file|\/\w+)/);
        expect(failures[0]?.why).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  it('is found and named, wherever it stands in the page', async () => {
    await fc.assert(
      fc.asyncProperty(aFlip, async ([place, bit]) => {
        const { sound, failures } = await verifyFile(flipped(html, place % html.length, bit));
        expect(sound).toBe(false);
        expect(failures[0]?.part).toMatch(/^(file|viewer|\/\w+)/);
      }),
      { numRuns: 500 },
    );
  });

  it('in the words of a record is named to that record', async () => {
    const text = snapshotText(snapshot);
    for (const [at, record] of snapshot.records.entries()) {
      const start = text.indexOf(canonicalJson(asJson(record)));
      const cell = text.indexOf('"fields":{"', start);
      const value = text.indexOf('":"', cell + 11) + 3;
      const { failures } = await verifyFile(
        flipped(bytesOfText(text), bytesOfText(text.slice(0, value)).length, 0),
      );
      expect(failures.map(({ part }) => part)).toEqual([`/records/${at}`, `/records/${at}/fields`]);
    }
  });
});
