/** What the keyboard's place is called aloud: nodes and lines in words, with what there is to do. */
import { type Edge, type Entity, type EntityId, edgeVerb, gradeMeaning } from '#model';
import { DRAWN_KIND_WORDS, drawnKind } from '../state/drawn-kind.ts';
import { drawnOf, type Exploration } from '../state/exploration.ts';
import { readingName } from '../state/reading-name.ts';
import { sayNumber } from '../state/say.ts';
import type { Cursor } from './cursor.ts';

/** "ICE, agency, 7 links drawn, 1,277 more not drawn" or "ICE awarded 70CTD…: grade A, 4 records". */
export function spokenPlace(now: Exploration, { at, link }: Cursor): string {
  const drawn = drawnOf(now);
  const edge = link === null ? undefined : drawn.edges.get(link);
  if (edge)
    return spokenEdge(edge, (id) => {
      const entity = drawn.entities.get(id);
      return entity ? readingName(entity) : id;
    });
  const entity = at === null ? undefined : drawn.entities.get(at);
  return entity ? spokenNode(entity, now) : '';
}

function spokenNode(entity: Entity, now: Exploration): string {
  let links = 0;
  for (const { from, to } of drawnOf(now).edges.values())
    if (from === entity.id || to === entity.id) links++;
  const more = now.path ? 0 : (now.more.get(entity.id) ?? 0);
  return [
    readingName(entity),
    DRAWN_KIND_WORDS[drawnKind(entity)].one.toLowerCase(),
    `${sayNumber(links, 'link', 'links')} drawn`,
    ...(more > 0 ? [`${more.toLocaleString('en-US')} more not drawn`] : []),
    ...(now.pinned.has(entity.id) ? ['pinned'] : []),
    ...(now.selection?.id === entity.id ? ['selected'] : []),
  ].join(', ');
}

function spokenEdge(edge: Edge, nameOf: (id: EntityId) => string): string {
  const { letter, word } = gradeMeaning(edge.grade);
  const status = edge.status === null ? '' : `, ${edge.status}`;
  return `${nameOf(edge.from)} ${edgeVerb(edge)} ${nameOf(edge.to)}${status}: grade ${letter}, ${word.toLowerCase()}, ${sayNumber(edge.records, 'record', 'records')}`;
}

/** Name of the whole canvas: how much is on it. */
export function spokenWhole(now: Exploration): string {
  const drawn = drawnOf(now);
  const count = `${sayNumber(drawn.entities.size, 'entity', 'entities')}, ${sayNumber(drawn.edges.size, 'link', 'links')}`;
  return now.path ? `Drawing of links: ${count}` : `Entity graph: ${count}`;
}

/** Read as the description of the canvas, and printed in its help. */
export const KEYS_HELP =
  'Arrow keys go to the nearest entity that way, linked ones first. Left and right bracket step through its links. ' +
  'Enter opens the evidence. Space selects. F follows the link to its other end. Backspace goes back. ' +
  'Home goes to the entity with most links. E expands. P pins. Delete hides. Plus, minus and 0 zoom and fit. ' +
  'Shift F10 opens the menu. Escape lets go.';
