/** "Not here": the page itself, which says it in its own look; its words stand in it for those who run no script. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Response } from 'express';
import { escaped, htmlPage } from './html-page.ts';

interface NotHere {
  readonly status: number;
  readonly title: string;
  /** What is accepted, and what to do. */
  readonly hint: string;
}

const PLACE = '<div id="page"></div>';

/** Answers with the built page, or where it is not built with a plain one. */
export async function sendNotHere(
  response: Response,
  pageFolder: string,
  { status, title, hint }: NotHere,
): Promise<void> {
  const words = `<h1>${escaped(title)}</h1>
<p>${escaped(hint)}</p>
<p><a href="/">To the front page</a></p>`;
  const page = await readFile(join(pageFolder, 'index.html'), 'utf8').catch(() => null);
  const html = page?.includes(PLACE)
    ? page.replace(PLACE, () => `<div id="page"><main>${words}</main></div>`)
    : htmlPage('Not here', words);
  response.status(status).set('cache-control', 'no-cache').type('html').send(html);
}
