/** The snapshot inside the self-contained page: one data element, and the viewer round it. */
import { sha256 } from './sha256.ts';

/** Where the viewer's page takes the snapshot in. */
export const SNAPSHOT_PLACE = '<!--snapshot-->';
const ELEMENT =
  /<script type="application\/json" id="snapshot" data-viewer="([0-9a-f]{64})">([^<]*)<\/script>/g;

/** The text of a data element: no `<` is left that could end it. */
export const inHtml = (json: string): string => json.replaceAll('<', '\\u003c');

/** Puts a snapshot's text into a viewer; throws a RangeError for a viewer without exactly one place for it. */
export async function htmlFile(viewer: string, json: string): Promise<string> {
  const [head, tail, more] = viewer.split(SNAPSHOT_PLACE);
  if (head === undefined || tail === undefined || more !== undefined)
    throw new RangeError('the viewer has not one place for a snapshot');
  const element = `<script type="application/json" id="snapshot" data-viewer="${await sha256(viewer)}">`;
  return `${head}${element}${inHtml(json)}</script>${tail}`;
}

export interface HtmlParts {
  readonly json: string;
  /** The page without the snapshot. */
  readonly viewer: string;
  /** What the file says its viewer's SHA-256 is. */
  readonly claimed: string;
}

/** Takes a snapshot's page apart; null when it is none. */
export function htmlParts(html: string): HtmlParts | null {
  const [found, second] = html.matchAll(ELEMENT);
  if (!found || second) return null;
  const [element, claimed = '', json = ''] = found;
  const end = found.index + element.length;
  return { json, claimed, viewer: html.slice(0, found.index) + SNAPSHOT_PLACE + html.slice(end) };
}
