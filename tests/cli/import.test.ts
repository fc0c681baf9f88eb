import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Desk, factsFile, someRows } from './paperchain.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});
afterEach(() => desk.close());

const loaded = async (): Promise<string> => (await desk.run(['stats'])).out;

describe('paperchain import', () => {
  it('says how many rows were added, and the second time adds none', async () => {
    const file = await desk.file('facts.jsonl', factsFile(someRows(30)));
    const first = await desk.spawn(['import', file]);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('30 rows: 30 added, 0 already there, 0 refused');
    expect(first.out).toContain('1 source, 30 records, 60 statements');
    const before = await loaded();
    const second = await desk.spawn(['import', file]);
    expect(second.code).toBe(0);
    expect(second.out).toContain('30 rows: 0 added, 30 already there, 0 refused');
    expect(await loaded()).toBe(before);
  });

  it('reads the same facts plain, compressed or in an archive', async () => {
    const text = factsFile(someRows(9));
    const plain = await desk.file('a.jsonl', text);
    const packed = await desk.file('b.jsonl.br', brotliCompressSync(text));
    const zip = await desk.file('c.zip', zipSync({ 'deep/d.jsonl': strToU8(text) }));
    const { code, out } = await desk.run(['import', plain, packed, zip]);
    expect(code).toBe(0);
    expect(out.match(/9 rows: 9 added/g)).toHaveLength(1);
    expect(out.match(/9 rows: 0 added, 9 already there/g)).toHaveLength(2);
  });

  it('leaves out what it does not know in an archive, and says so', async () => {
    const members = { 'd.jsonl': strToU8(factsFile(someRows(2))), 'README.txt': strToU8('Hello') };
    const { code, out } = await desk.run(['import', await desk.file('z.zip', zipSync(members))]);
    expect(code).toBe(0);
    expect(out).toContain('2 rows: 2 added');
    expect(out).toContain('README.txt in the archive is no format that is known here');
  });

  it('writes nothing of an archive when one of its files breaks off', async () => {
    const before = await loaded();
    const text = factsFile(someRows(5));
    const members = { 'a.jsonl': strToU8(text), 'b.jsonl': strToU8(text.slice(0, -9)) };
    const { code, err } = await desk.run(['import', await desk.file('z.zip', zipSync(members))]);
    expect(code).toBe(1);
    expect(err).toMatch(/^b\.jsonl is cut off/);
    expect(await loaded()).toBe(before);
  });

  it('counts a row that repeats another of its file as already there', async () => {
    const rows = someRows(5);
    const file = await desk.file('twice.jsonl', factsFile([...rows, ...rows]));
    const { out } = await desk.run(['import', file]);
    expect(out).toContain('10 rows: 5 added, 5 already there');
  });

  it('replaces what older rules read of a file, says so, and never goes back', async () => {
    const rows = someRows(6);
    const file = (version: number, count: number): Promise<string> =>
      desk.file(`rules-${version}.jsonl`, factsFile(rows.slice(0, count), version));
    const [older, newer] = await Promise.all([file(1, 6), file(2, 4)]);
    await desk.run(['import', older]);
    const foreseen = await desk.run(['import', '--dry-run', newer]);
    const { code, out } = await desk.run(['import', newer]);
    for (const said of [foreseen.out, out]) {
      expect(said).toContain('4 rows: 4 added, 0 already there');
      expect(said).toContain('was read here by older rules (version 1)');
    }
    expect(code).toBe(0);
    const before = await loaded();
    expect(before).toContain('4 records');
    const back = await desk.run(['import', older]);
    expect({ code: back.code, out: back.out }).toEqual({ code: 1, out: '' });
    expect(back.err).toMatch(/was read here by newer rules \(version 2; this is version 1\)/);
    expect(await loaded()).toBe(before);
    expect(await desk.run(['audit'])).toMatchObject({ code: 0 });
  });

  it('writes nothing on a dry run, and says what it would do', async () => {
    const before = await loaded();
    const rows = someRows(6);
    const file = await desk.file('facts.jsonl', factsFile([...rows, ...rows.slice(0, 2)]));
    const { code, out } = await desk.run(['import', '--dry-run', file]);
    expect(code).toBe(0);
    expect(out).toContain('8 rows: 6 added, 2 already there, 0 refused');
    expect(out).toContain('nothing was written');
    expect(await loaded()).toBe(before);
  });

  it('refuses a row with line and reason, loads the others, and exits with 3', async () => {
    const [first, second, third] = someRows(3);
    if (!first || !second || !third) throw new Error('no rows');
    const forged = { ...second.record, fields: { ...second.record.fields, value: '9999.00' } };
    const text = factsFile([first, { ...second, record: forged }, third]);
    const file = await desk.file('facts.jsonl', text);
    const report = join(desk.folder, 'refused.jsonl');
    const { code, out } = await desk.spawn(['import', '--report', report, file]);
    expect(code).toBe(3);
    expect(out).toContain('3 rows: 2 added, 0 already there, 1 refused');
    expect(out).toContain('facts.jsonl line 3, record.sha256');
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({
      file: 'facts.jsonl',
      line: 3,
      field: 'record.sha256',
    });
  });

  it('writes nothing of a file that breaks off, though its first rows were sound', async () => {
    const before = await loaded();
    const text = factsFile(someRows(20));
    const file = await desk.file('cut.jsonl', text.slice(0, -40));
    const { code, out, err } = await desk.spawn(['import', file]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim()).toMatch(/^cut\.jsonl is cut off: line 21 does not end\. Fetch it again\.$/);
    expect(await loaded()).toBe(before);
  });

  it('loads the other files when one is not understood, and exits with 1', async () => {
    const good = await desk.file('good.jsonl', factsFile(someRows(4)));
    const { code, out, err } = await desk.run(['import', join(desk.folder, 'none.csv'), good]);
    expect(code).toBe(1);
    expect(out).toContain('4 rows: 4 added');
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  /** Two files, the first of them with a byte that changed on the way. */
  function damaged(): Uint8Array {
    const text = strToU8(factsFile(someRows(5)));
    const zip = zipSync({ 'a.jsonl': text, 'b.jsonl': text });
    const at = 30 + 'a.jsonl'.length + 40;
    zip[at] = (zip[at] ?? 0) ^ 0xff;
    return zip;
  }
  const bomb = zipSync({ 'bomb.csv': new Uint8Array(20 * 1024 * 1024) }, { level: 9 });
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
  it.each<[string, string, string | Uint8Array, RegExp]>([
    ['an empty file', 'empty.csv', '', /is empty/],
    ['a picture', 'picture.csv', png, /is a PNG picture/],
    ['a table nobody knows', 'mine.csv', 'colour,size\nred,1\n', /not a format that is known here/],
    ['JSON nobody knows', 'mine.json', '{"a":1}', /not a format that is known here/],
    ['UTF-16', 'wide.csv', Buffer.from('\ufeffa,b\n', 'utf16le'), /UTF-16/],
    ['a zip bomb', 'bomb.zip', bomb, /more than 250 times its size/],
    ['a blank file', 'blank.csv', '\n \n', /nothing but blank lines/],
    ['a web page', 'page.csv', '<!DOCTYPE html>\n<title>Busy</title>', /is a web page/],
    [
      'a table with tabs',
      'tabs.csv',
      'a\tb\tc\td\n1\t2\t3\t4\n',
      /columns by tabs; save it as CSV/,
    ],
    ['a table with semicolons', 'semi.csv', 'a;b;c;d\n1;2;3;4\n', /columns by semicolons/],
    [
      'a table with a column renamed',
      'renamed.csv',
      'Agency,Award ID,Recipient Name,Federal Action Obligations,Action Date,Modification,Product/Service Description,NAICS Description,Transaction Description,Generated Award ID\n',
      /^renamed\.csv: the header lacks the column "Federal Action Obligation" \(there is "Federal Action Obligations"/,
    ],
    [
      'an archive with a damaged file',
      'damaged.zip',
      damaged(),
      /damaged\.zip is .*damaged\. Fetch it again/,
    ],
    ['half an archive', 'half.zip', bomb.subarray(0, bomb.length / 2), /cut off/],
  ])(
    'says in one line that %s is not understood, and writes nothing',
    async (_, name, bytes, words) => {
      const before = await loaded();
      const { code, out, err } = await desk.run(['import', await desk.file(name, bytes)]);
      expect({ code, out }).toEqual({ code: 1, out: '' });
      expect(err).toMatch(words);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).not.toContain(desk.folder);
      expect(await loaded()).toBe(before);
    },
  );
});

describe('a command that is called wrongly exits with 2 and says how it is called', () => {
  it.each([
    [[], /No command was given\. Commands: serve, import/],
    [['conquer'], /There is no command conquer/],
    [['constructor'], /There is no command constructor/],
    [['import'], /No file was named/],
    [['import', '--colour', 'x.csv'], /--colour/],
    [['import', '--retrieved-on', 'today', 'x.csv'], /given "today", accepted a date/],
    [['export'], /--format: given "", accepted: json, csv/],
    [['export', '--format', 'csv', '--entities', 'agency:9999'], /agency:9999 is not in the data/],
    [['audit', 'now'], /now/],
  ])('paperchain %j', async (args, words) => {
    const { code, out, err } = await desk.run(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(words);
    expect(err).not.toMatch(/at .*\.ts|node_modules/);
  });

  it('so does a bad setting', async () => {
    const { code, err } = await desk.spawn(['stats'], { PORT: 'http' });
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('--help is no mistake, and prints commands and settings', async () => {
    const { code, out } = await desk.run(['--help']);
    expect(code).toBe(0);
    expect(out).toContain('paperchain import FILE');
    expect(out).toContain('DATA_DIR');
  });

  it('a data folder that is a file is named as the hindrance', async () => {
    const file = await desk.file('no-folder', 'x');
    const { code, err } = await desk.run(['stats'], { DATA_DIR: file });
    expect(code).toBe(1);
    expect(err).toMatch(/DATA_DIR: .*no-folder is not a folder/);
  });
});
