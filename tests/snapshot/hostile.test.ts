import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '#api/snapshot/format.ts';
import { htmlFile, htmlParts, SNAPSHOT_PLACE } from '#api/snapshot/html-file.ts';
import { MOST_BYTES } from '#api/snapshot/limits.ts';
import { snapshotText } from '#api/snapshot/seal.ts';
import { verifyFile } from '#api/snapshot/verify.ts';
import { bytesOfText, fileOf, finding, resealed } from './finding.ts';

let snapshot: Snapshot;
beforeAll(async () => {
  snapshot = await finding();
});

/** The one line that a file is refused with. */
async function refusal(bytes: Uint8Array): Promise<string> {
  const { sound, failures } = await verifyFile(bytes);
  expect(sound).toBe(false);
  expect(failures).toHaveLength(1);
  const line = `${failures[0]?.part} ${failures[0]?.why}`;
  expect(line).not.toContain('\n');
  return line;
}

describe('a hostile file is refused in one line', () => {
  it('when it holds a million lists within each other', async () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    expect(await refusal(bytesOfText(deep))).toContain('deeper than 24 levels');
    const inside = snapshotText(snapshot).replace('"from":[', `"from":[${deep},`);
    expect(await refusal(bytesOfText(inside))).toContain('deeper than 24 levels');
  });

  it('when it is 200 MB large', async () => {
    expect(await refusal(new Uint8Array(200 * 1024 * 1024))).toContain('larger than 64 MB');
    expect(MOST_BYTES).toBeLessThan(200 * 1024 * 1024);
  });

  it('when it holds millions of wrong values, without a report on each', async () => {
    const records = `"records":[${'1,'.repeat(400_000)}1]`;
    const many = snapshotText(snapshot).replace(
      /"records":\[.*?\],"sources"/s,
      `${records},"sources"`,
    );
    expect(await refusal(bytesOfText(many))).toMatch(/^\/records\/0 /);
    expect(await refusal(bytesOfText(`[${'0,'.repeat(3_100_000)}0]`))).toContain(
      'holds more than 3,000,000 values',
    );
  });

  it('when it is another thing, or a later version, in words that say which', async () => {
    for (const [text, words] of [
      ['', 'file is empty'],
      ['{"nodes":[]}', 'file is JSON, but no snapshot: it does not say "format": "paperchain/1"'],
      [
        snapshotText(snapshot).replace('"paperchain/1"', '"paperchain/2"'),
        '/format is paperchain/2; this version reads paperchain/1',
      ],
      [snapshotText(snapshot).slice(0, 5000), 'file is no JSON: it ends too early'],
    ] as const)
      expect(await refusal(bytesOfText(text))).toBe(words);
  });

  it('when it names what the language itself uses', async () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) {
      const file = snapshotText(snapshot).replace('"fields":{', `"fields":{"${name}":"x",`);
      expect(await refusal(bytesOfText(file))).toMatch(new RegExp(`^/records/0/fields/${name} `));
    }
    expect(({} as { x?: string }).x).toBeUndefined();
  });

  it('when a link of it is no http or https address', async () => {
    const bad = [
      'javascript:alert(1)',
      'data:text/html,x',
      ' javascript:alert(1)',
      'file:///etc/passwd',
    ];
    for (const url of bad) {
      const records = snapshot.records.map((record) => ({ ...record, url }));
      expect(await refusal(fileOf(await resealed({ ...snapshot, records })))).toMatch(
        /^\/records\/0\/url/,
      );
      const sources = snapshot.sources.map((source) => ({ ...source, archivedUrl: url }));
      expect(await refusal(fileOf(await resealed({ ...snapshot, sources })))).toMatch(
        /^\/sources\/0\/archivedUrl/,
      );
    }
  });

  it('when it holds members that the format does not name', async () => {
    const more = snapshotText(snapshot).replace('"id":"rec:', '"handler":"run()","id":"rec:');
    expect(await refusal(bytesOfText(more))).toContain('members that the format does not name');
    const top = snapshotText(snapshot).replace('"note":', '"code":"run()","note":');
    expect(await refusal(bytesOfText(top))).toContain('code');
  });

  it('when it is empty, cut off, no UTF-8, or another thing', async () => {
    const whole = fileOf(snapshot);
    for (const bytes of [
      new Uint8Array(0),
      whole.slice(0, whole.length / 2),
      Uint8Array.from([0xff, 0xfe, 0x00]),
      bytesOfText('null'),
      bytesOfText('[]'),
      bytesOfText('<!doctype html><title>x</title>'),
    ])
      expect(await refusal(bytes)).toMatch(/^(file|\/)/);
  });
});

describe('a hostile name', () => {
  it('cannot end the element in which the page holds it', async () => {
    const name = '</script><script>alert(1)</script><!--';
    const entities = snapshot.entities.map((entity) => ({ ...entity, name }));
    const file = await resealed({ ...snapshot, entities });
    const page = await htmlFile(`<title>V</title>${SNAPSHOT_PLACE}<p>`, snapshotText(file));
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(JSON.parse(htmlParts(page)?.data.text ?? '').entities[0].name).toBe(name);
    expect(await verifyFile(bytesOfText(page))).toMatchObject({ sound: true });
  });

  it('cannot bring in a second snapshot', async () => {
    const page = await htmlFile(`<title>V</title>${SNAPSHOT_PLACE}<p>`, snapshotText(snapshot));
    expect(await refusal(bytesOfText(page + page))).toContain('exactly one snapshot');
  });
});
