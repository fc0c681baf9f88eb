/** Reads a foreign file as hostile input: size, encoding, depth and names before the schema, the schema before anything else. */
import { canonicalJson } from '#model';
import { firstWrong } from './first-wrong.ts';
import { type Failure, SNAPSHOT_FORMAT, type Snapshot, SnapshotSchema } from './format.ts';
import { type HtmlParts, htmlParts, inHtml, type PageData } from './html-file.ts';
import { isSameJson, MOST_BYTES, reservedNameIn, valuesIn } from './limits.ts';
import { asJson } from './manifest.ts';
import { unpacked } from './pack.ts';
import { sha256 } from './sha256.ts';

const MOST_MEGABYTES = MOST_BYTES / 1024 / 1024;

/** Where there are as many, the long lists are looked through before the schema of the whole reports on all of them. */
const MANY_VALUES = 300_000;

/** A file that was understood, or the one reason why not. */
export type Reading =
  | { readonly snapshot: Snapshot; readonly html: HtmlParts | null }
  | { readonly refused: Failure };

/** Reads `.paperchain.json` or `.paperchain.html` from its bytes. Never throws for what stands in them. */
export async function readSnapshot(bytes: Uint8Array): Promise<Reading> {
  if (bytes.byteLength > MOST_BYTES)
    return refuse(`is larger than ${MOST_MEGABYTES} MB and was not read`);
  const text = decoded(bytes);
  if (text === null) return refuse('is not UTF-8');
  if (text === '') return refuse('is empty');
  if (!text.startsWith('<')) return readJson(text);
  const html = htmlParts(text);
  if (!html) return refuse('is a page, but not one with exactly one snapshot in it');
  const reading = await readPageData(html.data);
  return 'refused' in reading ? reading : { ...reading, html };
}

/** The snapshot in the data element of a page. */
export async function readPageData({ text, packedAs }: PageData): Promise<Reading> {
  if (packedAs === null) return readJson(text, inHtml);
  // Pages served without https hash nothing; the verdict says so, and what is here can still be read.
  if (globalThis.crypto?.subtle && (await sha256(text)) !== packedAs)
    return refuse('was changed: it is not the packed text that was written here', '#snapshot');
  const json = await unpacked(text);
  return json === null
    ? refuse(`does not unpack to text of at most ${MOST_MEGABYTES} MB`, '#snapshot')
    : readJson(json);
}

/** The text of a snapshot; in a page, the canonical text may be spelt in the page's own way. */
export function readJson(text: string, spellIn = (canonical: string) => canonical): Reading {
  const values = valuesIn(text);
  if (typeof values === 'string') return refuse(values);
  const json = parsed(text);
  if (json instanceof Error) return refuse(`is no JSON${placeIn(json)}`);
  const reserved = reservedNameIn(json);
  if (reserved) return refuse('is a name that no snapshot may hold', reserved);
  const other = otherFormat(json);
  if (other) return refuse(...other);
  const wrong = values > MANY_VALUES ? firstWrong(json as object) : null; // a format was read in it
  if (wrong) return refuse(wrong.message.slice(0, 200), pointerOf(wrong.path));
  const read = SnapshotSchema.safeParse(json);
  if (!read.success) {
    const issue = read.error.issues[0];
    const keys = issue?.code === 'unrecognized_keys' ? `: ${issue.keys[0]?.slice(0, 40)}` : '';
    return refuse(
      `${issue?.message ?? 'is malformed'}`.slice(0, 200) + keys,
      pointerOf(issue?.path),
    );
  }
  const spelt = canonicalJson(asJson(json));
  if (spellIn(spelt) !== text)
    return refuse('is not written in canonical form (RFC 8785): something was added or respelt');
  if (!isSameJson(json, read.data)) return refuse('holds members that the format does not name');
  return { snapshot: read.data, html: null };
}

const refuse = (why: string, part = 'file'): Reading => ({ refused: { part, why } });

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof Error ? error : new SyntaxError();
  }
}

/** Where the engine stopped reading, in its own words: only a number and a few known phrases are taken from them. */
function placeIn({ message }: Error): string {
  if (/end of (?:JSON|data)|unterminated/i.test(message)) return ': it ends too early';
  const at = /position (\d+)/.exec(message)?.[1];
  return at ? `: it breaks at character ${at}` : '';
}

/** JSON of another program, or of another version of the format: why and where, before the schema lists what it lacks. */
function otherFormat(json: unknown): [why: string, part: string] | null {
  const named = typeof json === 'object' && json !== null && 'format' in json ? json.format : null;
  if (named === SNAPSHOT_FORMAT) return null;
  if (typeof named !== 'string' || !named.startsWith('paperchain/'))
    return [`is JSON, but no snapshot: it does not say "format": "${SNAPSHOT_FORMAT}"`, 'file'];
  const given = named.slice(0, 40);
  return [`is ${given}; this version reads ${SNAPSHOT_FORMAT}`, '/format'];
}

const pointerOf = (path: readonly PropertyKey[] = []): string =>
  path.length === 0 ? 'file' : `/${path.map(String).join('/')}`;
