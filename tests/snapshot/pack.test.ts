import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '#api/snapshot/format.ts';
import { htmlFile, htmlParts, SNAPSHOT_PLACE } from '#api/snapshot/html-file.ts';
import { MOST_BYTES } from '#api/snapshot/limits.ts';
import { packed, unpacked } from '#api/snapshot/pack.ts';
import { snapshotText } from '#api/snapshot/seal.ts';
import { sha256 } from '#api/snapshot/sha256.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { bytesOfText, finding } from './finding.ts';

const VIEWER = `<!doctype html><title>Viewer</title><body>${SNAPSHOT_PLACE}<script>read()</script>`;
let snapshot: Snapshot;
let page = '';
beforeAll(async () => {
  snapshot = await finding();
  page = await htmlFile(VIEWER, snapshotText(snapshot), 0);
});

/** The page again, its data replaced by another text, every sum in the page made right. */
async function repacked(json: string): Promise<Uint8Array> {
  const parts = htmlParts(page);
  const text = await packed(json);
  return bytesOfText(
    page
      .replace(parts?.data.text ?? '', text)
      .replace(parts?.data.packedAs ?? '', await sha256(text)),
  );
}

describe('a packed text', () => {
  it('unpacks to what it was, whatever it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 300 }), async (text) => {
        expect(await unpacked(await packed(text))).toBe(text);
      }),
    );
  });

  it('is refused when it is none, or unpacks to more than is read', async () => {
    expect(await unpacked('no base64!')).toBeNull();
    expect(await unpacked(btoa('no deflate'))).toBeNull();
    expect(await unpacked(await packed('0'.repeat(MOST_BYTES + 1)))).toBeNull();
  });
});

describe('a page with a long snapshot', () => {
  it('holds it packed, smaller, and sound', async () => {
    expect(htmlParts(page)?.data.packedAs).toMatch(/^[0-9a-f]{64}$/);
    expect(page.length).toBeLessThan(snapshotText(snapshot).length);
    expect(await verifyFile(bytesOfText(page))).toMatchObject({
      sound: true,
      root: snapshot.manifest.root,
    });
  });

  it('has no byte that can be changed unseen', async () => {
    const bytes = bytesOfText(page);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat({ max: 7 }), async (place, bit) => {
        const copy = Uint8Array.from(bytes);
        const at = place % copy.length;
        copy[at] = (copy[at] ?? 0) ^ (1 << bit);
        const { sound, failures } = await verifyFile(copy);
        expect(sound).toBe(false);
        expect(failures[0]?.part).toMatch(/^(file|viewer|#snapshot)$/);
      }),
      { numRuns: 500 },
    );
  });

  it('names the record when its text was unpacked, changed and packed again', async () => {
    const { failures } = await verifyFile(
      await repacked(snapshotText(snapshot).replaceAll('AWS HOSTING', 'AWS HOSTINK')),
    );
    const changed = snapshot.records.findIndex(({ fields }) => fields.description);
    expect(failures.map(({ part }) => part)).toContain(`/records/${changed}/fields`);
  });

  it('is refused in one line when what it unpacks to is no snapshot', async () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    for (const [text, why] of [
      [deep, 'deeper than 24 levels'],
      ['{"__proto__":{"x":1}}', 'name that no snapshot may hold'],
    ] as const) {
      const { failures } = await verifyFile(await repacked(text));
      expect(failures).toHaveLength(1);
      expect(failures[0]?.why).toContain(why);
    }
  });
});
