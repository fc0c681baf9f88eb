/** The author's own links in every format: told apart from the record, escaped, and in no row, edge or link of it. */
import { DOMParser } from '@xmldom/xmldom';
import { MultiDirectedGraph } from 'graphology';
import gexf from 'graphology-gexf';
import graphml from 'graphology-graphml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AuthorsLink, EXPORT_FORMATS, ExportQuestionSchema, NO_RECORD } from '#model';
import {
  CLOUD,
  type Exported,
  exportedWorld,
  HART,
  ICE,
  ORDER,
  RESELLER,
  sayableInXml,
  UNSAYABLE,
  WILD,
} from './exported-world.ts';

const OWN: AuthorsLink = { from: ICE.id, to: RESELLER.id, text: `${WILD} ${UNSAYABLE}` };
const PART = { entityIds: [ICE.id, ORDER.id, RESELLER.id, CLOUD.id, HART.id], ownLinks: [OWN] };
const { ownLinks: _, ...WITHOUT } = PART;

let world: Exported;
beforeAll(async () => {
  world = await exportedWorld();
});
afterAll(() => world.close());

describe('a link that the author drew', () => {
  it('changes nothing of the graph as GraphML and GEXF, where it stands in a remark', async () => {
    const readers = {
      graphml: (text: string) => graphml.parse(MultiDirectedGraph, text),
      gexf: (text: string) => gexf.parse(MultiDirectedGraph, text),
    };
    for (const format of ['graphml', 'gexf'] as const) {
      const [text, plain] = [await world.write(format, PART), await world.write(format, WITHOUT)];
      expect(readers[format](text).size).toBe(readers[format](plain).size);
      expect(text).toContain(NO_RECORD);
      expect(plain).not.toContain(NO_RECORD);
    }
  });

  it('stands under its author in JSON, beside the same graph', async () => {
    const { author, ...graph } = JSON.parse(await world.write('json', PART));
    expect(author).toEqual({ says: NO_RECORD, ownLinks: [OWN] });
    expect(graph).toEqual(JSON.parse(await world.write('json', WITHOUT)));
  });

  it('is in no row of the CSV', async () => {
    expect(await world.write('csv', PART)).toBe(await world.write('csv', WITHOUT));
  });

  it('is a note on both ends in FollowTheMoney, and no link', async () => {
    const linesOf = (text: string) =>
      text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const [own, ...others] = linesOf(await world.write('ftm', PART)).reverse();
    expect([own.schema, own.properties.entity.length]).toEqual(['Note', 2]);
    expect(own.properties.summary).toEqual([NO_RECORD]);
    expect(others.reverse()).toEqual(linesOf(await world.write('ftm', WITHOUT)));
  });

  it('is a zigzag without an arrow in a group of its own in a picture, its words whole in a title', async () => {
    const picture = new DOMParser().parseFromString(
      await world.write('svg', PART),
      'image/svg+xml',
    );
    const lines = Array.from(picture.getElementsByTagName('polyline'));
    expect(lines).toHaveLength(1);
    expect(lines[0]?.getAttribute('marker-end')).toBeFalsy();
    const group = lines[0]?.parentNode;
    expect(group?.firstChild?.textContent).toContain(sayableInXml(OWN.text).slice(0, 200));
    expect(picture.documentElement?.textContent).toContain('1 link of the author’s own');
    expect(picture.getElementsByTagName('statement').length).toBe(
      new DOMParser()
        .parseFromString(await world.write('svg', WITHOUT), 'image/svg+xml')
        .getElementsByTagName('statement').length,
    );
  });

  it.each(EXPORT_FORMATS)('is asked for as %s only between what is asked for', (format) => {
    const ask = (ownLinks: object[]) =>
      ExportQuestionSchema.safeParse({ format, entityIds: [ICE.id, RESELLER.id], ownLinks });
    expect(ask([OWN]).success).toBe(true);
    expect(ask([{ ...OWN, to: HART.id }]).error?.issues[0]?.path).toEqual(['ownLinks']);
    expect(ask([{ ...OWN, grade: 'documented' }]).success).toBe(false);
  });
});
