import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { edgeId, ProblemSchema, StoriesAnswerSchema, StoryAnswerSchema } from '#model';
import { AWS, CBP, CLOUD_ORDER, FOUR_POINTS, ICE, ROWS, type Running, running } from './server.ts';

const AWARDED = edgeId({ from: ICE.id, kind: 'awarded', to: CLOUD_ORDER.id });
const NAMED = edgeId({ from: CLOUD_ORDER.id, kind: 'names_product', to: AWS.id });
const ELSEWHERE = edgeId({ from: CBP.id, kind: 'awarded', to: CLOUD_ORDER.id });
const SECOND = ROWS[1]?.record.id ?? '';

const STORY = {
  id: 'an-order',
  title: 'An order',
  says: 'One order.',
  missing: 'Not on record: the rest.',
  steps: [
    {
      kind: 'fact',
      title: 'It names a product',
      sentences: [
        { text: 'ICE awarded it.', cites: [AWARDED], records: [SECOND] },
        { text: 'Its text names a product.', cites: [NAMED] },
        { text: 'CBP awarded it.', cites: [ELSEWHERE] },
      ],
      focus: [FOUR_POINTS.id],
    },
  ],
};

let run: Running | null = null;
let folder: string | null = null;
afterEach(async () => {
  await run?.close();
  if (folder) await rm(folder, { recursive: true });
  run = folder = null;
});

/** A server whose stories are these files. */
async function telling(files: Readonly<Record<string, string>>) {
  folder = await mkdtemp(join(tmpdir(), 'paperchain-stories-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  run = await running({ storyFolder: folder });
  return run.server;
}

describe('stories', () => {
  it('are counted from the store: links, documents, weakest grade, and what is not here', async () => {
    const server = await telling({ '1.json': JSON.stringify(STORY), 'notes.txt': 'no story' });
    const answer = await request(server).get('/api/stories').expect(200);
    expect(StoriesAnswerSchema.parse(answer.body).stories).toEqual([
      {
        ...{ id: 'an-order', title: 'An order', says: 'One order.', missing: STORY.missing },
        ...{ steps: 1, links: 2, absences: 0, sources: 1, weakest: 'documented' },
        notHere: [ELSEWHERE],
      },
    ]);
  });

  it('come with the records that they name, the best one where they name none, and what is in focus', async () => {
    const server = await telling({ '1.json': JSON.stringify(STORY) });
    const answer = await request(server).get('/api/stories/an-order').expect(200);
    const { edges, entities, documents } = StoryAnswerSchema.parse(answer.body);
    const speaking = edges.map(({ edge, receipts }) => [edge.id, receipts.map((r) => r.recordId)]);
    expect(speaking).toEqual([
      [AWARDED, [SECOND]],
      [NAMED, [ROWS[3]?.record.id]],
    ]);
    expect(entities.map(({ id }) => id)).toContain(FOUR_POINTS.id);
    expect(documents).toHaveLength(1);
  });

  it('that are unknown are answered with those that are there', async () => {
    const server = await telling({ '1.json': JSON.stringify(STORY) });
    const answer = await request(server).get('/api/stories/another').expect(404);
    expect(ProblemSchema.parse(answer.body).nearest).toEqual(['an-order']);
    const odd = await request(server).get('/api/stories/An_Order').expect(400);
    expect(ProblemSchema.parse(odd.body).detail).toContain('story id');
  });

  it('are none where there is no folder', async () => {
    run = await running({ storyFolder: join(tmpdir(), 'paperchain-no-stories') });
    const answer = await request(run.server).get('/api/stories').expect(200);
    expect(answer.body.stories).toEqual([]);
  });

  it('with a fact that cites nothing are not told, and no path of the machine is', async () => {
    const { steps, ...rest } = STORY;
    const uncited = { ...steps[0], sentences: [{ text: 'ICE awarded it.' }] };
    const server = await telling({ '1.json': JSON.stringify({ ...rest, steps: [uncited] }) });
    const answer = await request(server).get('/api/stories');
    expect(answer.status).toBe(500);
    expect(ProblemSchema.parse(answer.body).detail).toMatch(/1\.json is no story: a sentence that/);
    expect(JSON.stringify(answer.body)).not.toContain(tmpdir());
  });
});
