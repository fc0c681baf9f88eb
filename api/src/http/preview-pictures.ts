/** `/s/:hash/preview.png`, `/story/:id/preview.png`, `/preview.png`: the pictures of links, each drawn once. */
import { createHash } from 'node:crypto';
import express, { type RequestHandler, type Router } from 'express';
import { ProblemError, SnapshotHashSchema } from '#model';
import { type PreviewPicture, previewPng } from './preview-picture.ts';
import { rateLimit } from './rate-limit.ts';
import type { HttpSettings } from './settings.ts';
import type { PreviewOf } from './snapshot-preview.ts';
import { readStories } from './stories.ts';

/** Pictures that are kept in memory, some 30 kB each. */
const MOST_KEPT = 200;

const PLAIN: PreviewPicture = {
  title: 'Follow the paper from an agency to the companies, products and clouds behind it',
  figures: 'Every link opens the record that documents it',
  points: [],
  lines: [],
};

export function previewPictures(settings: HttpSettings, previewOf: PreviewOf): Router {
  const router = express.Router({ caseSensitive: true });
  const limit = rateLimit(settings.rateLimit);
  const draw = drawer();
  router.get('/s/:hash/preview.png', limit, async (request, response) => {
    const hash = SnapshotHashSchema.safeParse(request.params.hash);
    const read = hash.success ? await previewOf(hash.data) : null;
    if (!read) throw new ProblemError('unknown', 'There is no snapshot with this hash here.');
    // The hash covers everything that is drawn: the picture never changes.
    await send(response, draw(read.picture), 'public, max-age=31536000, immutable');
  });
  router.get('/story/:id/preview.png', limit, async (request, response) => {
    const stories = await readStories(settings.storyFolder);
    const story = stories.find(({ id }) => id === request.params.id);
    if (!story) throw new ProblemError('unknown', 'There is no story with this id here.');
    const figures = `A story in ${story.steps.length} steps, each with its records`;
    await send(response, draw({ ...PLAIN, title: story.title, figures }), 'public, max-age=3600');
  });
  router.get('/preview.png', limit, async (_request, response) => {
    await send(response, draw(PLAIN), 'public, max-age=3600');
  });
  return router;
}

type Response = Parameters<RequestHandler>[1];

async function send(response: Response, png: Promise<Buffer>, keep: string): Promise<void> {
  const picture = await png;
  response.set('cache-control', keep).type('png').send(picture);
}

/** Draws each picture once, one after the other, and keeps the latest. */
function drawer(): (picture: PreviewPicture) => Promise<Buffer> {
  const kept = new Map<string, Promise<Buffer>>();
  let last: Promise<unknown> = Promise.resolve();
  return (picture) => {
    const key = createHash('sha256').update(JSON.stringify(picture)).digest('hex');
    const known = kept.get(key);
    if (known) return known;
    const png = last.then(() => previewPng(picture));
    last = png.catch(() => kept.delete(key));
    kept.set(key, png);
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    return png;
  };
}
