/** The snapshot inside the self-contained page: one data element, and the viewer round it. */
import { packed } from './pack.ts';
import { sha256 } from './sha256.ts';

/** Where the viewer's page takes the snapshot in. */
export const SNAPSHOT_PLACE = '<!--snapshot-->';
/** Characters of the longest JSON that stands in the page as it is, where any reader finds it; longer is packed. */
const LONGEST_PLAIN = 2_000_000;
const ELEMENT =
  /<script type="application\/(json|x-packed-json)" id="snapshot" data-viewer="([0-9a-f]{64})"(?: data-sha256="([0-9a-f]{64})")?>([^<]*)<\/script>/g;

/** The text of a data element: no `<` is left that could end it. */
export const inHtml = (json: string): string => json.replaceAll('<', '\\u003c');

/** Puts a snapshot's text into a viewer, packed if it is long; throws a RangeError for a viewer without exactly one place for it. */
export async function htmlFile(
  viewer: string,
  json: string,
  longestPlain = LONGEST_PLAIN,
): Promise<string> {
  const [head, tail, more] = viewer.split(SNAPSHOT_PLACE);
  if (head === undefined || tail === undefined || more !== undefined)
    throw new RangeError('the viewer has not one place for a snapshot');
  const id = `id="snapshot" data-viewer="${await sha256(viewer)}"`;
  if (json.length <= longestPlain)
    return `${head}<script type="application/json" ${id}>${inHtml(json)}</script>${tail}`;
  const text = await packed(json);
  const sum = `data-sha256="${await sha256(text)}"`;
  return `${head}<script type="application/x-packed-json" ${id} ${sum}>${text}</script>${tail}`;
}

/** What stands in the data element. */
export interface PageData {
  readonly text: string;
  /** SHA-256 that the file gives of the packed text; null where the JSON stands in it as it is. */
  readonly packedAs: string | null;
}

export interface HtmlParts {
  readonly data: PageData;
  /** The page without the snapshot. */
  readonly viewer: string;
  /** What the file says its viewer's SHA-256 is. */
  readonly claimed: string;
}

/** Takes a snapshot's page apart; null when it is none. */
export function htmlParts(html: string): HtmlParts | null {
  const [found, second] = html.matchAll(ELEMENT);
  if (!found || second) return null;
  const [element, form, claimed = '', packedAs = null, text = ''] = found;
  if ((form === 'json') !== (packedAs === null)) return null;
  const end = found.index + element.length;
  const viewer = html.slice(0, found.index) + SNAPSHOT_PLACE + html.slice(end);
  return { data: { text, packedAs }, claimed, viewer };
}
