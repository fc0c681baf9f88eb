/** Search: identifiers first, then names and aliases by their beginnings, then by likeness. */
import type { SearchAnswer, SearchHit, SearchQuestion } from '#model';
import { keyOfCursor, makeCursor, questionMark } from '../../cursor.ts';
import { normalIdentifier } from '../../identifier.ts';
import { allowedDistance } from '../../likeness.ts';
import { nearestOf, piecesOf, plainUpper, wordsOf } from '../../query-words.ts';
import type { Asker } from '../connection/bolt.ts';
import { readMeta } from '../schema/meta.ts';
import { type EntityRow, entityOf } from './shown.ts';

interface HitRow {
  readonly entity: EntityRow;
  /** Tier, 1 for an alias, text, line end, field: the smallest is the best. */
  readonly best: string;
}
interface Page {
  readonly total: number;
  readonly hits: readonly HitRow[];
}
interface Terms {
  readonly typed: string;
  readonly norm: string;
  /** Identifiers that begin so come before it; null when none shall be found by its beginning. */
  readonly end: string | null;
  readonly query: string;
}

/** No word of the index is a line. */
const NO_WORDS = '"_"';

/** Throws `malformed` or `stale` for a cursor that does not fit. */
export async function searchEntities(tx: Asker, question: SearchQuestion): Promise<SearchAnswer> {
  const { stamp, dataVersion } = await readMeta(tx);
  const mark = questionMark('search', question);
  const after = keyOfCursor(stamp, mark, question.after) ?? 0;
  const exact = await ask(tx, question, after, exactTerms(question.q));
  const { total, hits } = exact.hits.length > 0 ? exact : await askByLikeness(tx, question, after);
  const end = after + hits.length;
  return {
    hits: hits.map(hitOf),
    total: hits.length > 0 ? total : 0,
    next: hits.length > 0 && end < total ? makeCursor(stamp, mark, end) : null,
    dataVersion,
  };
}

function exactTerms(q: string): Terms {
  const words = wordsOf(q);
  const norm = normalIdentifier(q);
  return {
    typed: q,
    norm,
    end: endOfRange(q, norm),
    query: words.length > 0 ? words.map((word) => `+${word}*`).join(' ') : NO_WORDS,
  };
}

async function askByLikeness(tx: Asker, question: SearchQuestion, after: number): Promise<Page> {
  const query = await nearestWords(tx, wordsOf(question.q));
  if (query === null) return { total: 0, hits: [] };
  return ask(tx, question, after, { typed: '', norm: '', end: null, query });
}

async function ask(tx: Asker, asked: SearchQuestion, after: number, terms: Terms): Promise<Page> {
  const { kind, role, limit, q } = asked;
  const [page] = await tx.ask<Page>('search', {
    id: q,
    upper: plainUpper(terms.typed),
    norm: terms.norm,
    end: terms.end,
    query: terms.query,
    kinds: kind && kind.length > 0 ? kind : null,
    roles: role && role.length > 0 ? role : null,
    skip: after,
    until: after + limit,
  });
  return page ?? { total: 0, hits: [] };
}

/** Words without a digit or underscore are names, not beginnings of identifiers. */
const endOfRange = (typed: string, norm: string): string | null =>
  /[\d_]/.test(typed) && norm.length >= 2 ? `${norm}\u{10ffff}` : null;

function hitOf({ entity, best }: HitRow): SearchHit {
  const cut = best.lastIndexOf('\n');
  return {
    entity: entityOf(entity),
    matched: { field: best.slice(cut + 1), text: best.slice(2, cut) },
    sources: entity.sources,
  };
}

/** A query that takes each unknown word for the known ones nearest to it; null when a word has none. */
async function nearestWords(tx: Asker, words: readonly string[]): Promise<string | null> {
  const parts: string[] = [];
  for (const word of words) {
    if ((await tx.ask('known-word', { query: `+${word}*` })).length > 0) {
      parts.push(`+${word}*`);
      continue;
    }
    const near = await nearWords(tx, word);
    if (near.length === 0) return null;
    parts.push(`+(${near.join(' ')})`);
  }
  return parts.length > 0 ? parts.join(' ') : null;
}

async function nearWords(tx: Asker, word: string): Promise<string[]> {
  if (allowedDistance(word.length) === 0) return [];
  const query = piecesOf(word)
    .map((piece) => `"${piece}"`)
    .join(' ');
  const known = await tx.ask<{ word: string }>('like-words', { query });
  return nearestOf(
    word,
    known.map((row) => row.word),
  );
}
