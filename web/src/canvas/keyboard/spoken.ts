/** What the keyboard's place is called aloud: nodes and lines in words, with what there is to do. */
import { type Edge, type Entity, type EntityId, edgeVerb, gradeMeaning } from '#model';
import { DRAWN_KIND_WORDS, drawnKind } from '../../state/drawn-kind.ts';
import { drawnOf, type Exploration } from '../../state/exploration.ts';
import type { Fold } from '../../state/fold.ts';
import { foldedAwards, foldWords } from '../../state/fold-words.ts';
import { linksInWords } from '../../state/more.ts';
import type { OwnLink } from '../../state/own-link.ts';
import { documentedLinesOf, type Line, lineOf, pictureOf } from '../../state/picture.ts';
import { readingName } from '../../state/reading-name.ts';
import { sayNumber } from '../../state/say.ts';
import type { Cursor } from './cursor.ts';

/** "ICE, agency, 7 of 1,284 links on the canvas" or "ICE awarded 70CTD…: grade A, 4 records". */
export function spokenPlace(now: Exploration, { at, link }: Cursor): string {
  const drawn = pictureOf(now);
  const nameOf = (id: EntityId): string => {
    const entity = drawn.entities.get(id);
    return entity ? readingName(entity) : id;
  };
  const line = link === null ? undefined : lineOf(drawn, link);
  if (line && 'words' in line) return spokenOwn(line, nameOf);
  if (line) return 'of' in line ? spokenFold(line, nameOf) : spokenEdge(line, nameOf);
  const entity = at === null ? undefined : drawn.entities.get(at);
  return entity ? spokenNode(entity, now) : '';
}

function spokenNode(entity: Entity, now: Exploration): string {
  const picture = pictureOf(now);
  const isHere = ({ from, to }: Line): boolean => from === entity.id || to === entity.id;
  const links = [...documentedLinesOf(picture)].filter(isHere).length;
  const own = [...picture.own.values()].filter(isHere).length;
  const more = now.path ? 0 : (now.more.get(entity.id) ?? 0);
  return [
    readingName(entity),
    DRAWN_KIND_WORDS[drawnKind(entity)].one.toLowerCase(),
    linksInWords(entity, links, more),
    ...(own > 0 ? [`${own} of your own`] : []),
    ...(now.pinned.has(entity.id) ? ['pinned'] : []),
    ...(now.selection?.id === entity.id ? ['selected'] : []),
    ...(now.several.has(entity.id) ? ['chosen'] : []),
  ].join(', ');
}

function spokenEdge(edge: Edge, nameOf: (id: EntityId) => string): string {
  const { letter, word } = gradeMeaning(edge.grade);
  const status = edge.status === null ? '' : `, ${edge.status}`;
  return `${nameOf(edge.from)} ${edgeVerb(edge)} ${nameOf(edge.to)}${status}: grade ${letter}, ${word.toLowerCase()}, ${sayNumber(edge.records, 'record', 'records')}`;
}

const spokenFold = (fold: Fold, nameOf: (id: EntityId) => string): string =>
  `${nameOf(fold.from)} and ${nameOf(fold.to)}, folded: ${foldWords(fold)}`;

const spokenOwn = ({ from, to, words }: OwnLink, nameOf: (id: EntityId) => string): string =>
  `${nameOf(from)} and ${nameOf(to)}, your own link without a record: ${words}`;

/** Name of the whole canvas: how much is on it. */
export function spokenWhole(now: Exploration): string {
  const drawn = drawnOf(now);
  const count = `${sayNumber(drawn.entities.size, 'entity', 'entities')}, ${sayNumber(drawn.edges.size, 'link', 'links')}`;
  if (now.path) return `Drawing of links: ${count}`;
  const { folds, own } = pictureOf(now);
  const folded = foldedAwards(folds.values());
  return [
    `Entity graph: ${count}`,
    ...(folded === '' ? [] : [folded]),
    ...(own.size > 0 ? [`${own.size} of your own`] : []),
  ].join(', ');
}

/** Read as the description of the canvas, and printed in its help. */
export const KEYS_HELP =
  'Arrow keys go to the nearest entity that way, linked ones first. Left and right bracket step through its links. ' +
  'Enter opens the evidence. Space selects. F follows the link to its other end. Backspace goes back. ' +
  'Home goes to the entity with most links. E expands. U folds and unfolds. P pins. Delete hides. Plus, minus and 0 zoom and fit. ' +
  'Shift with an arrow chooses along the way, C chooses one more or lets it go, N its neighbours, K all of its kind. ' +
  'Control F finds on the canvas. Shift F10 opens the menu. Escape lets go.';
