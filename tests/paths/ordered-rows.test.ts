import { describe, expect, it } from 'vitest';
import type { ChainWeb } from '#api/paths/enumerate/chain-web.ts';
import { OrderedRows } from '#api/paths/enumerate/ordered-rows.ts';
import { WorkMeter } from '#paths';

const LINKS = 10_000;

/** One place with a great many links to another. */
const web: ChainWeb = {
  nodeCount: 2,
  rowStart: Int32Array.of(0, LINKS, LINKS),
  linkTo: new Int32Array(LINKS).fill(1),
  linkEdge: new Int32Array(LINKS).map((_, link) => link),
  linkGrade: new Uint8Array(LINKS),
  linkTurn: new Uint8Array(LINKS),
  starts: [0],
  isEnd: Uint8Array.of(0, 1),
  viaBit: new Uint8Array(2),
  degree: new Int32Array(2).fill(LINKS),
};

describe('putting a long row in order', () => {
  it('is work, at which the search may be told to stop; a row is put in order once', () => {
    const asked: number[] = [];
    const meter = new WorkMeter((work) => asked.push(work) > 5);
    const rows = new OrderedRows(web, { at: () => 0 }, Uint16Array.of(2), meter);
    expect(rows.of(0, 1, 0).links).toHaveLength(LINKS);
    rows.of(0, 1, 0);
    expect(meter.work).toBe(LINKS);
    expect(asked).toEqual([LINKS]);
  });
});
