import { generateKeyPairSync } from 'node:crypto';
import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PassThrough } from 'node:stream';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verify } from '#api/cli/verify.ts';
import { readConfig } from '#api/config.ts';
import type { Snapshot } from '#api/snapshot/format.ts';
import { htmlFile, SNAPSHOT_PLACE } from '#api/snapshot/html-file.ts';
import { sealSnapshot, snapshotText } from '#api/snapshot/seal.ts';
import { makeSigningKey, signatureOf } from '#api/snapshot/sign.ts';
import { MoneySchema } from '#model';
import { contentOf, finding, MADE, ROWS, resealed } from '../snapshot/finding.ts';
import { Desk } from './paperchain.ts';

let desk: Desk;
let json = '';
let html = '';
beforeEach(async () => {
  desk = await Desk.open();
  const text = snapshotText(await finding());
  json = await desk.file('finding.paperchain.json', text);
  html = await desk.file(
    'finding.paperchain.html',
    await htmlFile(`<title>V</title>${SNAPSHOT_PLACE}`, text),
  );
});
afterEach(() => desk.close());

const keyFile = () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  return desk.file('key.pem', privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
};

async function changed(path: string, from: string, to: string): Promise<string> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  return desk.file(`changed-${path.split('/').at(-1)}`, text.replace(from, to));
}

describe('paperchain verify', () => {
  it('calls a sound file sound, with its hash, and unsigned what is unsigned', async () => {
    const { code, out } = await desk.run(['verify', json]);
    expect(code).toBe(0);
    expect(out).toMatch(/^sound\n/);
    expect(out).toMatch(/hash: [0-9a-f]{64}\n/);
    expect(out).toContain('signature: unsigned');
    expect(out).toContain('4 entities, 3 edges, 5 statements, 3 records, 1 source');
  });

  it('says of a page that it does not know its viewer', async () => {
    const { code, out } = await desk.run(['verify', html]);
    expect(code).toBe(0);
    expect(out).toMatch(/viewer: unknown [0-9a-f]{64}/);
  });

  it('exits with 2 and names the record when one word of it was changed, in either face', async () => {
    for (const file of [json, html]) {
      const { code, out } = await desk.run([
        'verify',
        await changed(file, 'AWS HOSTING', 'AWS HOSTINK'),
      ]);
      expect(code).toBe(2);
      expect(out).toMatch(/^\/records\/\d+ was changed/);
      expect(out).toContain('NOT SOUND');
    }
  });

  it('says in one line that a file is not there, or none was named', async () => {
    expect(await desk.run(['verify', 'nowhere.json'])).toMatchObject({
      code: 1,
      err: 'nowhere.json is not there.\n',
    });
    expect((await desk.run(['verify'])).code).toBe(2);
    expect(await desk.run(['verify', `${json}/inside`])).toMatchObject({
      code: 1,
      err: `${json}/inside cannot be read (ENOTDIR).\n`,
    });
  });
});

describe('paperchain verify, of a page', () => {
  const viewerSaid = async (viewer: string) => {
    const page = `${desk.folder}/page`;
    const root = resolve(import.meta.dirname, '../..');
    await mkdir(page, { recursive: true });
    await writeFile(`${page}/viewer.html`, `<title>V</title>${SNAPSHOT_PLACE}`);
    const file = await desk.file('page.html', await htmlFile(viewer, await readFile(json, 'utf8')));
    const out = new PassThrough();
    const folders = { root, page, seed: page };
    const { signal } = new AbortController();
    const said = { out, err: out, config: readConfig({}), signal };
    await verify([file], { ...said, folders });
    return String(out.read());
  };

  it('names the release whose viewer stands round the snapshot, or says that it knows none', async () => {
    const { version } = JSON.parse(await readFile('package.json', 'utf8'));
    expect(await viewerSaid(`<title>V</title>${SNAPSHOT_PLACE}`)).toContain(
      `viewer: known (release ${version}) `,
    );
    expect(await viewerSaid(`<title>W</title>${SNAPSHOT_PLACE}`)).toContain('viewer: unknown ');
  });
});

describe('a hostile file', () => {
  const refused = async (path: string, why: string): Promise<void> => {
    const { code, out } = await desk.run(['verify', path]);
    expect(code).toBe(2);
    const lines = out.trim().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain(why);
    expect(lines[1]).toBe('NOT SOUND: do not rely on this file');
    for (const args of [
      ['sign', path, '--key', await keyFile()],
      ['export', '--format', 'csv', '--snapshot', path],
      ['diff', json, path],
      ['unite', json, path, '--title', 'T', '--out', `${desk.folder}/out.json`],
    ]) {
      const said = await desk.run(args);
      expect(said.code).toBe(1);
      expect(said.out).toBe('');
      expect(said.err.trim().split('\n')).toHaveLength(1);
      expect(said.err).toContain(why);
    }
  };
  const withText = async (change: (text: string) => string) =>
    desk.file('hostile.json', change(await readFile(json, 'utf8')));

  it('of a million lists within each other is refused in one line, by every command', async () => {
    const deep = '['.repeat(1_000_000) + ']'.repeat(1_000_000);
    await refused(await desk.file('deep.json', deep), 'deeper than 24 levels');
  });

  it('with the names of prototypes, or a link that runs, is refused in one line', async () => {
    const name = (text: string) => text.replace('"fields":{', '"fields":{"__proto__":"x",');
    await refused(await withText(name), 'is a name that no snapshot may hold');
    const link = (text: string) => text.replace('"url":null', '"url":"javascript:alert(1)"');
    await refused(await withText(link), '/records/0/url');
  });

  it('of 200 MB is refused in one line, unread', async () => {
    const path = await desk.file('large.json', '{');
    await truncate(path, 200 * 1024 * 1024);
    await refused(path, 'larger than 64 MB');
  });
});

describe('paperchain verify, of what was changed with care', () => {
  const verdict = async (snapshot: Snapshot) =>
    desk.run(['verify', await desk.file('careful.json', snapshotText(snapshot))]);

  it('finds a wrong sum though every hash was made right again', async () => {
    const snapshot = await finding();
    const edges = snapshot.edges.map((edge) => ({
      ...edge,
      amounts: edge.amounts.map((total) => ({ ...total, value: MoneySchema.parse('999.99') })),
    }));
    const { code, out } = await verdict(await resealed({ ...snapshot, edges }));
    expect(code).toBe(2);
    expect(out).toMatch(/^\/edges\/\d+\/amounts is not what the statements of/);
  });

  it('finds swapped records and a wrong signature; a removed one is unsigned and no failure', async () => {
    const snapshot = await finding();
    const [a, b, ...rest] = snapshot.records;
    if (!a || !b) throw new Error('no records');
    const swapped = await verdict({ ...snapshot, records: [b, a, ...rest] });
    expect(swapped.code).toBe(2);
    expect(swapped.out).toMatch(/^\/records\/0 was changed.*\n\/records\/1 was changed/);
    const { key } = await makeSigningKey();
    const signature = await signatureOf(snapshot, key, '2026-01-03T00:00:00Z');
    expect((await verdict({ ...snapshot, signature })).out).toContain('signature: valid');
    const value = 'f'.repeat(128);
    const wrong = await verdict({ ...snapshot, signature: { ...signature, value } });
    expect(wrong.code).toBe(2);
    expect(wrong.out).toContain('signature: wrong');
    expect(await verdict(snapshot)).toMatchObject({ code: 0 });
    expect((await verdict(snapshot)).out).toContain('signature: unsigned');
  });
});

describe('paperchain sign', () => {
  it('signs either face in place; the hash stays, and the signature is valid', async () => {
    const key = await keyFile();
    for (const file of [json, html]) {
      const before = (await desk.run(['verify', file])).out;
      expect(await desk.run(['sign', file, '--key', key])).toMatchObject({ code: 0, err: '' });
      const { code, out } = await desk.run(['verify', file]);
      expect(code).toBe(0);
      expect(out).toMatch(
        /signature: valid, key (?:[0-9a-f]{4} ){7}[0-9a-f]{4} \((?:[a-z]+ ){7}[a-z]+\), 20/,
      );
      expect(/hash: .*/.exec(out)?.[0]).toBe(/hash: .*/.exec(before)?.[0]);
    }
  });

  it('refuses what does not verify, and a key that is none', async () => {
    const bad = await changed(json, 'AWS HOSTING', 'AWS HOSTINK');
    expect((await desk.run(['sign', bad, '--key', await keyFile()])).err).toContain(
      'was not signed',
    );
    const noKey = await desk.file('no.pem', 'no key');
    expect((await desk.run(['sign', json, '--key', noKey])).err).toContain('Ed25519');
  });
});

describe('paperchain export --snapshot', () => {
  it('writes what stands in either face of the file, without any data loaded', async () => {
    const rows = async (file: string) => {
      const { code, out, err } = await desk.run(['export', '--format', 'csv', '--snapshot', file]);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      return parse(out, { columns: true }) as Record<string, string>[]; // csv-parse gives rows of text
    };
    const written = await rows(json);
    expect(written).toHaveLength(5);
    expect(written.map(({ quote }) => quote)).toContain('AWS HOSTING – "GOVCLOUD" <b>');
    expect(await rows(html)).toEqual(written);
  });

  it('refuses a file that does not verify, and what a file does not know', async () => {
    const bad = await changed(json, 'AWS HOSTING', 'AWS HOSTINK');
    const { code, err } = await desk.run(['export', '--format', 'csv', '--snapshot', bad]);
    expect(code).toBe(1);
    expect(err).toMatch(/\/records\/\d+ was changed.*Nothing was written/);
    const both = ['--snapshot', json, '--entities', 'agency:7012'];
    expect((await desk.run(['export', '--format', 'csv', ...both])).code).toBe(2);
  });
});

describe('paperchain diff', () => {
  it('says in words what differs between two files', async () => {
    const [first = null] = ROWS;
    const less = await sealSnapshot(await contentOf(first ? [first] : []), MADE);
    const other = await desk.file('less.paperchain.json', snapshotText(less));
    const { code, out } = await desk.run(['diff', other, json]);
    expect(code).toBe(3);
    expect(out).toContain('entity org:name:amazon-web-services was added');
    expect(await desk.run(['diff', json, html])).toMatchObject({ code: 0, out: 'no difference\n' });
  });

  it('compares one file with the data of today', async () => {
    const { code, out } = await desk.run(['diff', json]);
    expect(code).toBe(3);
    expect(out).toContain('entity agency:7012 was removed');
  });
});

describe('paperchain unite', () => {
  const parts = async () => {
    const [first, ...rest] = ROWS;
    if (!first) throw new Error('no rows');
    const seal = async (rows: typeof ROWS) =>
      snapshotText(await sealSnapshot(await contentOf(rows), MADE));
    return [
      await desk.file('a.json', await seal([first])),
      await desk.file('b.json', await seal(rest)),
    ] as const;
  };

  it('writes a sound snapshot that differs in nothing from the whole', async () => {
    const [a, b] = await parts();
    const out = `${desk.folder}/both.json`;
    expect(await desk.run(['unite', a, b, '--title', 'Both', '--out', out])).toMatchObject({
      code: 0,
      err: '',
    });
    expect((await desk.run(['verify', out])).code).toBe(0);
    expect(await desk.run(['diff', out, json])).toMatchObject({ code: 0 });
  });

  it('says in one line that the file cannot be written, and leaves nothing half written', async () => {
    const [a, b] = await parts();
    const into = async (out: string) =>
      (await desk.run(['unite', a, b, '--title', 'Both', '--out', out])).err;
    expect(await into(`${desk.folder}/nowhere/both.json`)).toBe(
      '--out: both.json was not written (ENOENT).\n',
    );
    await mkdir(`${desk.folder}/folder.json`);
    expect(await into(`${desk.folder}/folder.json`)).toBe(
      '--out: folder.json was not written (EISDIR).\n',
    );
    expect((await readdir(desk.folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('lists conflicts and writes nothing', async () => {
    const [a] = await parts();
    const other = await sealSnapshot(await contentOf(ROWS, { dataVersion: 'f'.repeat(64) }), MADE);
    const b = await desk.file('other.json', snapshotText(other));
    const out = `${desk.folder}/both.json`;
    const { code, out: said } = await desk.run(['unite', a, b, '--title', 'Both', '--out', out]);
    expect(code).toBe(3);
    expect(said).toMatch(/^data version [0-9a-f]{64} and f{64} is not the same in both\n$/);
    await expect(readFile(out)).rejects.toThrow('ENOENT');
  });
});
