import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { htmlFile, SNAPSHOT_PLACE } from '#api/snapshot/html-file.ts';
import { sealSnapshot, snapshotText } from '#api/snapshot/seal.ts';
import { contentOf, finding, MADE, ROWS } from '../snapshot/finding.ts';
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
