/** What a link to a page shows elsewhere: title, description, picture, as tags in the page's head. */
import type { Request } from 'express';
import { escaped } from './html-page.ts';
import type { HttpSettings } from './settings.ts';

export interface PagePreview {
  readonly title: string;
  readonly description: string;
  /** Address of the page on this server. */
  readonly path: string;
  /** Address of its picture (PNG, 1200 by 630) on this server. */
  readonly picture: string;
}

/** Previewers show no more, and some refuse longer ones. */
const LONGEST_TITLE = 150;
const LONGEST_DESCRIPTION = 300;

/** The tags, every word escaped: titles come from records and from readers. */
export function previewTags(preview: PagePreview, origin: string): string {
  const title = oneLine(preview.title, LONGEST_TITLE);
  const description = oneLine(preview.description, LONGEST_DESCRIPTION);
  const properties = {
    'og:type': 'article',
    'og:site_name': 'Paperchain',
    'og:title': title,
    'og:description': description,
    'og:url': origin + preview.path,
    'og:image': origin + preview.picture,
    'og:image:width': '1200',
    'og:image:height': '630',
  };
  return [
    `<title>${escaped(`${title} · Paperchain`)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    ...Object.entries(properties).map(
      ([name, content]) => `<meta property="${name}" content="${escaped(content)}">`,
    ),
    '<meta name="twitter:card" content="summary_large_image">',
  ].join('');
}

/** Where readers reach this server: as the settings say, else as this request was sent. */
export function originOf(request: Request, { publicUrl }: HttpSettings): string {
  if (publicUrl !== undefined) return publicUrl.replace(/\/$/, '');
  const host = request.get('host') ?? '';
  // Without a sound name the addresses stay relative: nobody is sent where the sender of a header likes.
  return /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:]+\](?::\d{1,5})?$/i.test(host)
    ? `${request.protocol}://${host}`
    : '';
}

/** A text as one line of letters that HTML and XML can hold, cut where it is longer. */
export function oneLine(text: string, longest: number): string {
  // Control characters and half letters break XML; turned directions read differently than they are written.
  const line = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Cn}\s]+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > longest ? `${letters.slice(0, longest - 1).join('')}…` : line;
}
