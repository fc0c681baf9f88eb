import { describe, expect, it } from 'vitest';
import {
  type DocumentedEdge,
  MakeSnapshotSchema,
  type Receipt,
  type StoryAnswer,
  StorySchema,
} from '#model';
import { storyMaterial } from '../../../web/src/panels/story/story-material.ts';
import { figuresWords } from '../../../web/src/panels/story/story-words.ts';
import { toldSteps } from '../../../web/src/panels/story/told-step.ts';
import { anEdge, anEntity } from '../drawn-world.ts';

const ICE = anEntity('agency:7012');
const AWARD = anEntity('award:CONT_AWD_1_7012_-NONE-_-NONE-');
const FIRM = anEntity('org:name:firm');
const AWARDED = anEdge(ICE, 'awarded', AWARD);
const HELD = anEdge(AWARD, 'held_by', FIRM);
const GONE = anEdge(ICE, 'awarded', anEntity('award:CONT_AWD_2_7012_-NONE-_-NONE-'));

/** As much of a receipt as a step looks at. */
const receipt = (n: number, quote: string | null = null): Receipt =>
  ({ recordId: `rec:${String(n).padStart(20, '0')}`, quote }) as Receipt; // the rest is only shown

const documented = (edge: DocumentedEdge['edge'], receipts: readonly Receipt[]): DocumentedEdge =>
  ({ edge, receipts }) as unknown as DocumentedEdge; // its sentences are only shown

function told(edges: readonly DocumentedEdge[], records: readonly Receipt[] = []) {
  const cite = (edge: DocumentedEdge['edge']) => ({
    text: `About ${edge.kind} ${edge.to}.`,
    cites: [edge.id],
    records: records.map(({ recordId }) => recordId),
  });
  const story = StorySchema.parse({
    ...{ id: 'a-story', title: 'A story', says: 'Says.', missing: 'Missing.' },
    steps: [{ kind: 'fact', title: 'A step', sentences: [AWARDED, HELD, GONE].map(cite) }],
  });
  const answer = { story, edges, entities: [ICE, AWARD, FIRM] } as unknown as StoryAnswer; // steps look at these alone
  const [step] = toldSteps(answer);
  if (!step) throw new Error('no step');
  return step;
}

describe('a step of a story', () => {
  it('numbers its links, and marks the sentence whose record is not here', () => {
    const { sentences } = told([documented(AWARDED, [receipt(1)]), documented(HELD, [receipt(2)])]);
    expect(sentences.map(({ links, unsupported }) => [links, unsupported])).toEqual([
      [[1], false],
      [[2], false],
      [[], true],
    ]);
  });

  it('shows one record once, and says where', () => {
    const { links } = told([documented(AWARDED, [receipt(1)]), documented(HELD, [receipt(1)])]);
    expect(links.map(({ receipts, sameAs }) => [receipts.length, sameAs])).toEqual([
      [1, null],
      [0, 1],
    ]);
  });

  it('lets the same record speak again in other words', () => {
    const { links } = told([
      documented(AWARDED, [receipt(1)]),
      documented(HELD, [receipt(1, 'OTHER WORDS')]),
    ]);
    expect(links.map(({ sameAs }) => sameAs)).toEqual([null, null]);
  });

  it('shows the records that it names, and no others', () => {
    const all = [receipt(1), receipt(2), receipt(3)];
    const { links } = told([documented(AWARDED, all)], [receipt(2)]);
    expect(links[0]?.receipts.map(({ recordId }) => recordId)).toEqual([receipt(2).recordId]);
  });

  it('draws the ends of its links', () => {
    const { entities } = told([documented(AWARDED, [receipt(1)]), documented(HELD, [receipt(2)])]);
    expect(entities.map(({ id }) => id)).toEqual([ICE.id, AWARD.id, FIRM.id]);
  });
});

describe('the figures of a story', () => {
  it('leave out absences where there are none', () => {
    expect(figuresWords({ links: 1, sources: 2, absences: 0 })).toBe('1 link · 2 documents');
    expect(figuresWords({ links: 3, sources: 1, absences: 1 })).toBe(
      '3 links · 1 document · 1 documented absence',
    );
  });
});

describe('a story in a snapshot', () => {
  it('keeps each step in words with the links that are here, and cites no other', () => {
    const story = StorySchema.parse({
      ...{ id: 'a-story', title: 'A story', says: 'Says.', missing: 'Missing.' },
      steps: [
        {
          ...{ kind: 'fact', title: 'A step', focus: [ICE.id, 'agency:7014'] },
          sentences: [
            { text: 'ICE awarded it.', cites: [AWARDED.id] },
            { text: 'ICE awarded another.', cites: [GONE.id] },
          ],
        },
      ],
    });
    const answer = {
      ...{ story, entities: [ICE, AWARD] },
      edges: [documented(AWARDED, [receipt(1)])],
    } as unknown as StoryAnswer; // a snapshot is asked for by ids alone
    const material = storyMaterial(answer);
    expect(MakeSnapshotSchema.parse({ title: 'A story', ...material }).story).toEqual([
      {
        text: 'On record. A step. ICE awarded it. ICE awarded another.',
        focus: [ICE.id],
        cites: [AWARDED.id],
      },
    ]);
    expect(material.edgeIds).toEqual([AWARDED.id]);
  });
});
