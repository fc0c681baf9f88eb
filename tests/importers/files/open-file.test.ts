import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headOf } from '#api/importers/files/head-of-file.ts';
import { openFile } from '#api/importers/files/open-file.ts';
import { type InputFile, NotUnderstood } from '#api/importers/importer.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'paperchain-open-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function onDisk(name: string, bytes: Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

async function bytesOf(file: InputFile): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function contents(path: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const file of await openFile(path)) found[file.name] = (await bytesOf(file)).toString();
  return found;
}

describe('a file as people have it', () => {
  it('is read as it stands', async () => {
    expect(await contents(await onDisk('plain.csv', strToU8('a,b\n1,2\n')))).toEqual({
      'plain.csv': 'a,b\n1,2\n',
    });
  });

  it('can be opened again and again', async () => {
    const [file] = await openFile(await onDisk('twice.csv', strToU8('a\n1\n')));
    if (!file) throw new Error('no file');
    expect(await bytesOf(file)).toEqual(await bytesOf(file));
  });

  it('may be a zip archive: its members are read, folders and desktop entries are not', async () => {
    const zip = zipSync({
      'deep/folder/one.csv': strToU8('a\n1\n'),
      'two.json': [strToU8('{}'), { level: 0 }],
      '__MACOSX/._one.csv': strToU8('x'),
      '.DS_Store': strToU8('x'),
    });
    expect(await contents(await onDisk('both.zip', zip))).toEqual({
      'one.csv': 'a\n1\n',
      'two.json': '{}',
    });
  });

  it('may be brotli-compressed', async () => {
    const path = await onDisk('facts.jsonl.br', brotliCompressSync(strToU8('{"type":"source",')));
    expect(await contents(path)).toEqual({ 'facts.jsonl': '{"type":"source",' });
  });

  it('comes out of an archive byte for byte, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 5_000 }),
        fc.constantFrom(0 as const, 1 as const, 9 as const),
        async (bytes, level) => {
          const path = await onDisk('any.zip', zipSync({ 'any.csv': [bytes, { level }] }));
          const [file] = await openFile(path);
          if (!file) throw new Error('no member');
          expect(await bytesOf(file)).toEqual(Buffer.from(bytes));
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('a file that cannot be read says so in one line', () => {
  const refused = async (path: string, words: RegExp): Promise<void> => {
    const reading = async (): Promise<void> => {
      for (const file of await openFile(path)) {
        await headOf(file);
        await bytesOf(file);
      }
    };
    await expect(reading()).rejects.toThrow(NotUnderstood);
    await expect(reading()).rejects.toThrow(words);
    await expect(reading()).rejects.not.toThrow(folder);
  };

  it('when it is not there', () => refused(join(folder, 'none.csv'), /there is no such file/));
  it('when it is a folder', () => refused(folder, /is not a file/));
  it('when it is empty', async () => refused(await onDisk('e.csv', strToU8('')), /is empty/));

  it('when it is a picture with the name of a table', async () => {
    const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    await refused(await onDisk('p.csv', png), /is a PNG picture\. Accepted: CSV or JSON/);
  });

  it('when it is UTF-16', async () => {
    await refused(await onDisk('u.csv', Buffer.from('\ufeffa,b\n', 'utf16le')), /UTF-16 text/);
  });

  it('when it is a workbook', async () => {
    const xlsx = zipSync({ '[Content_Types].xml': strToU8('<x/>'), 'xl/a.xml': strToU8('<x/>') });
    await refused(await onDisk('w.xlsx', xlsx), /office document\. Save the sheet as CSV/);
  });

  it('when its archive is empty', async () => {
    await refused(await onDisk('n.zip', zipSync({})), /archive without files/);
  });

  it('when its archive is cut off anywhere', async () => {
    const text = Array.from({ length: 3_000 }, (_, i) => `${i},${i * 7_919}\n`).join('');
    const zip = zipSync({ 'a.csv': strToU8(text) });
    for (const part of [0.1, 0.5, 0.9, 0.999])
      await refused(
        await onDisk('c.zip', zip.subarray(0, Math.floor(zip.length * part))),
        /cut off or damaged/,
      );
  });

  it('when one bit of its archive is wrong', async () => {
    const zip = zipSync({ 'a.csv': [strToU8('agency,amount\nICE,100\n'), { level: 0 }] });
    const at = Buffer.from(zip).indexOf('100');
    zip[at] = 0x39;
    await refused(await onDisk('b.zip', zip), /cut off or damaged/);
  });

  it('when its archive is a bomb, before it is unpacked', async () => {
    const zip = zipSync({ 'bomb.csv': new Uint8Array(40 * 1024 * 1024) }, { level: 9 });
    await refused(await onDisk('bomb.zip', zip), /more than 250 times its size/);
  });

  it('when its archive lies about how much it holds', async () => {
    const zip = Buffer.from(zipSync({ 'bomb.csv': new Uint8Array(1024 * 1024) }, { level: 9 }));
    const directory = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    zip.writeUInt32LE(10, directory + 24);
    await refused(await onDisk('liar.zip', zip), /cut off or damaged/);
  });

  it('when its archive is locked', async () => {
    const zip = Buffer.from(zipSync({ 'a.csv': strToU8('a\n') }));
    const directory = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    zip.writeUInt16LE(1, directory + 8);
    await refused(await onDisk('l.zip', zip), /locked with a password/);
  });

  it('when its brotli stream is cut off', async () => {
    const packed = brotliCompressSync(Buffer.from('some text that is long enough '.repeat(500)));
    await refused(await onDisk('f.jsonl.br', packed.subarray(0, 20)), /cut off/);
  });

  it('whatever bytes an archive is made of: never anything but that', async () => {
    const zip = zipSync({ 'a.csv': strToU8('a,b\n1,2\n'.repeat(50)), 'b.csv': strToU8('x') });
    await fc.assert(
      fc.asyncProperty(fc.nat(zip.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(zip);
        changed[at] = byte;
        try {
          await contents(await onDisk('z.zip', changed));
        } catch (error) {
          expect(error).toBeInstanceOf(NotUnderstood);
        }
      }),
      { numRuns: 300 },
    );
  });
});
