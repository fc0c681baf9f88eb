/**
 * What a link to a snapshot shows elsewhere: a title, a few meta elements, put into the page where it is served.
 * The block is no part of the file that is handed over, and a page saved with it is verified as if it were not there.
 */
import { sha256 } from './sha256.ts';

/** One title and meta elements that describe: nothing in them runs, loads or sends. */
const TAGS =
  /^<title>[^<>]*<\/title>(?:<meta (?:name|property)="(?:description|og:[a-z_:]+|twitter:[a-z_:]+)" content="[^"<>]*">)*$/;
const BLOCK = /<!--link preview ([0-9a-f]{64})-->(.*?)<!--end-->/s;

/** Puts tags before the page's own title, which gives way to theirs; throws a RangeError for anything that is more than a description. */
export async function withLinkPreview(html: string, tags: string): Promise<string> {
  if (!TAGS.test(tags)) throw new RangeError('a link preview is one title and meta elements');
  const at = html.indexOf('<title>');
  if (at < 0) throw new RangeError('the page has no title');
  const block = `<!--link preview ${await sha256(tags)}-->${tags}<!--end-->`;
  return html.slice(0, at) + block + html.slice(at);
}

/** The page as it was before; one whose block was changed stays as it is, and its hash tells. */
export async function withoutLinkPreview(html: string): Promise<string> {
  const found = BLOCK.exec(html);
  const [block = '', hash, tags = ''] = found ?? [];
  if (!found || !TAGS.test(tags) || (await sha256(tags)) !== hash) return html;
  return html.slice(0, found.index) + html.slice(found.index + block.length);
}
