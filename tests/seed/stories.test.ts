import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { citedEdges, type DocumentedEdge, type EdgeId, type Story, StorySchema } from '#model';
import { loadSeed, SEED, type Seeded } from './seeded.ts';
import { faultsOf } from './told-stories.ts';

const FOLDER = join(SEED, 'stories');
const FILES = readdirSync(FOLDER).sort();
const read = (file: string): Story =>
  StorySchema.parse(JSON.parse(readFileSync(join(FOLDER, file), 'utf8')));

let seed: Seeded;
let documented: ReadonlyMap<EdgeId, DocumentedEdge>;
beforeAll(async () => {
  seed = await loadSeed();
  const ids = FILES.flatMap((file) => citedEdges(read(file)));
  const edges = await seed.store.documentedEdges(ids, Number.MAX_SAFE_INTEGER);
  documented = new Map(edges.map((one) => [one.edge.id, one]));
}, 300_000);
afterAll(() => seed?.close());

const edgesCited = (cites: readonly EdgeId[]): DocumentedEdge[] =>
  cites.flatMap((id) => documented.get(id) ?? []);
const sentencesOf = (story: Story) => story.steps.flatMap(({ sentences }) => sentences);

describe('the stories', () => {
  it('are the five areas that people mix up', () => {
    expect(FILES.map((file) => read(file).id)).toEqual([
      'cloud-as-infrastructure',
      'data-fusion-identity',
      'case-management-by-contractors',
      'ai-and-images',
      'cameras-and-neighbourhoods',
    ]);
  });

  describe.each(FILES)('%s', (file) => {
    it('says no more than the records that it cites', () => {
      const faults = sentencesOf(read(file)).flatMap((sentence) =>
        faultsOf(sentence, edgesCited(sentence.cites)),
      );
      expect(faults).toEqual([]);
    });

    it('has five to nine steps, states facts, and says what is not on record', () => {
      const { steps } = read(file);
      expect(steps.length).toBeGreaterThanOrEqual(5);
      expect(steps.length).toBeLessThanOrEqual(9);
      const kinds = steps.map(({ kind }) => kind);
      expect(kinds).toEqual(expect.arrayContaining(['fact', 'not-on-record']));
      expect(kinds.at(-1)).toBe('not-on-record');
    });

    it('asks questions that come out as it says', async () => {
      for (const { ask } of read(file).steps) {
        if (!ask) continue;
        expect((await seed.ask(ask.question)).outcome).toBe(ask.outcome);
      }
    });

    it('says in its headings and its summary nothing that needs a record', () => {
      const { title, says, missing, steps } = read(file);
      for (const text of [title, says, missing, ...steps.map((step) => step.title)])
        expect(
          faultsOf({ text, cites: [], records: [] }, []).filter((fault) => !/2018/.test(fault)),
        ).toEqual([]);
    });
  });

  it('answer the four practical questions about cameras, each with documents', () => {
    const { steps } = read(FILES.at(-1) ?? '');
    for (const question of [
      /portals/,
      /requests, warrants and emergencies/,
      /[Aa]udit/,
      /[Oo]pt-out/,
    ]) {
      const answers = steps.filter(({ kind, title }) => kind === 'fact' && question.test(title));
      expect(
        answers.flatMap(({ sentences }) => sentences.flatMap(({ cites }) => cites)),
      ).not.toEqual([]);
    }
    const searches = steps.flatMap(({ kind, sentences }) =>
      kind === 'not-on-record' ? edgesCited(sentences.flatMap(({ cites }) => cites)) : [],
    );
    expect(searches.filter(({ edge }) => edge.kind === 'absent')).toHaveLength(4);
  });
});

describe('a sentence of a story', () => {
  const parse = (kind: string, cites: readonly string[]) =>
    StorySchema.safeParse({
      ...read(FILES[0] ?? ''),
      steps: [{ kind, title: 'A step', sentences: [{ text: 'ICE awarded it.', cites }] }],
    }).success;
  const AWARDED =
    'agency:7012~awarded~award:CONT_AWD_70CTD024FC0000017_7012_70CTD022A00000004_7012' as EdgeId; // cited by the first story
  const faults = (text: string, cites: readonly EdgeId[] = [AWARDED]): string[] =>
    faultsOf({ text, cites: [...cites], records: [] }, edgesCited(cites));

  it('that states a fact and cites nothing is refused', () => {
    expect(parse('fact', [])).toBe(false);
    expect(parse('fact', [AWARDED])).toBe(true);
    expect(parse('not-on-record', [])).toBe(true);
  });

  it('that cites an edge which is not in the data is found', () => {
    const gone = 'agency:7012~awarded~award:CONT_AWD_NONE_7012_-NONE-_-NONE-' as EdgeId; // no such award
    expect(faults('ICE awarded it.', [gone])).toHaveLength(1);
  });

  it.each([
    ['a wrong cent', 'With 28,038,925.97 USD obligated, seen since FY2021.'],
    ['a wrong basis', 'With 28,038,925.98 USD current value.'],
    ['a date of no record', 'Awarded on 2024-08-16.'],
    ['a year of no record', 'Awarded in 1999.'],
    ['a number of no award', 'ICE awarded 70CTD024FC0000018.'],
    ['a forbidden word', 'Amazon helps ICE.'],
    ['a sum called a total', 'A total of 28,038,925.98 USD obligated, seen since FY2021.'],
  ])('with %s is found', (_, text) => {
    expect(faults(text)).toHaveLength(1);
  });

  it('that says what the record says is let through', () => {
    expect(
      faults('ICE awarded 70CTD024FC0000017, with 28,038,925.98 USD obligated, seen since FY2021.'),
    ).toEqual([]);
  });
});
