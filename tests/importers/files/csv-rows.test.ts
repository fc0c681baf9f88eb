import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerColumns, requireColumns } from '#api/importers/files/csv-columns.ts';
import { type CsvRow, csvRows } from '#api/importers/files/csv-rows.ts';
import { everything, textFile } from '../text-file.ts';

const read = (content: string | Uint8Array, step?: number) =>
  everything(csvRows(textFile(content, 'test.csv', step)));
const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );

describe('a CSV file', () => {
  it('gives each row by column name with its first line', async () => {
    expect(await read('a,b\n1,"x\ny"\n2,3\n')).toEqual([
      { type: 'row', line: 2, cells: { a: '1', b: 'x\ny' } },
      { type: 'row', line: 4, cells: { a: '2', b: '3' } },
    ]);
  });

  it('may have a byte order mark, CRLF line ends and no last line end', async () => {
    expect(await read('\ufeffa,b\r\n1,"x\r\ny"\r\n\r\n2,é')).toEqual([
      { type: 'row', line: 2, cells: { a: '1', b: 'x\r\ny' } },
      { type: 'row', line: 5, cells: { a: '2', b: 'é' } },
    ]);
  });

  it('may have a header and nothing else', async () => {
    expect(await read('a,b\n')).toEqual([]);
  });

  it.each(['', '\n\n', '\ufeff'])('that is empty (%j) is named so', async (content) => {
    await expect(read(content)).rejects.toThrow('test.csv is empty');
  });

  it('in Latin-1 is refused near the line at fault, wherever the pieces end', async () => {
    const latin = bytes('a,b\n1,2\n3,caf', [0xe9], '\n4,5\n');
    for (const step of [1, 2, 5, 1000])
      await expect(read(latin, step)).rejects.toThrow(/not UTF-8 near line 3; save it as UTF-8/);
  });

  it('in UTF-16 is named so, with a mark or without', async () => {
    await expect(read(bytes([0xff, 0xfe], 'a,b'))).rejects.toThrow('UTF-16');
    await expect(read(bytes([0x61, 0, 0x2c, 0, 0x62, 0]))).rejects.toThrow('NUL byte near line 1');
  });

  it('that ends inside a character is not UTF-8', async () => {
    await expect(read(bytes('a,b\n1,2\n3,', [0xe2, 0x82]))).rejects.toThrow('near line 3');
  });

  it('cut off inside quotes is refused with the line of the open row', async () => {
    await expect(read('a,b\n1,2\n3,"four\nfive\n')).rejects.toThrow(
      /cut off at its last row, which starts at line 3: a quotation mark is never closed/,
    );
  });

  it('with a quotation mark that swallows the rest is refused, however long the rest', async () => {
    const long = `a,b\n1,"2\n${'3,4\n'.repeat(300_000)}`;
    await expect(read(long, 65_536)).rejects.toThrow('cannot be read from line 2 on');
  });

  it('cut off between cells is refused as a whole', async () => {
    await expect(read('a,b,c\n1,2,3\n4,5')).rejects.toThrow(/cut off.*line 3/);
  });

  it('refuses a row with too many or too few cells in the middle, and reads on', async () => {
    const rows = await read('a,b\n1\n1,2,3\n4,5\n');
    expect(rows.map((row) => [row.type, row.line])).toEqual([
      ['refusal', 2],
      ['refusal', 3],
      ['row', 4],
    ]);
  });

  it('with two columns of one name is refused', async () => {
    await expect(read('a,b,a\n1,2,3\n')).rejects.toThrow('more than one column named "a"');
  });

  it('separated by semicolons is told to use commas', async () => {
    await expect(read('a;b\n1;2\n')).rejects.toThrow('with commas');
  });

  it('comes out as it went in, whatever the cells hold', async () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('\0', ''));
    const row = fc.tuple(cell, cell);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 6 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, step) => {
          const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const content = ['a,b', ...rows.map((cells) => cells.map(quoted).join(','))].join('\n');
          const found = (await read(content, step)) as CsvRow[]; // every row has two cells
          expect(found.map(({ cells }) => [cells.a, cells.b])).toEqual(rows);
        },
      ),
    );
  });
});

describe('the header', () => {
  it('says what is missing and what it may be called now', () => {
    expect(() =>
      requireColumns(['Award ID', 'Recipient'], ['Award ID', 'Recipient Name', 'Date']),
    ).toThrow('"Recipient Name" (there is "Recipient": rename it if it is the same), "Date"');
    expect(() => requireColumns(['award id'], ['Award ID'])).toThrow('there is "award id"');
    expect(() => requireColumns(['x', 'y'], ['y'])).not.toThrow();
  });

  it('is read from the head of a file that is cut anywhere', () => {
    expect(headerColumns('a,"b\nc",d\n1,"unclosed')).toEqual(['a', 'b c', 'd']);
    expect(headerColumns('')).toEqual([]);
  });
});
