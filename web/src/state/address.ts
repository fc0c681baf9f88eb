/** A view as an address and back: the one module that spells the page's addresses. */
import {
  type EdgeId,
  EdgeIdSchema,
  type EntityId,
  EntityIdSchema,
  type PathQuestion,
  type SourceId,
  type StoryId,
} from '#model';
import type { Exploration, Selection } from './exploration.ts';
import { readQuestion, spellQuestion } from './question-address.ts';
import { spellPart, spellQuery } from './spelling.ts';

/** What an address of the explorer says. Positions are no part of it: they are this reader's own. */
export interface View {
  readonly entities: readonly EntityId[];
  readonly selection: Selection | null;
  readonly question: PathQuestion | null;
}

/** A view, and the parts of the address that were not understood, as they stood. */
export interface ReadView extends View {
  readonly refused: readonly string[];
}

/** Longer addresses are cut by mail programs and servers; save or share such a view in another way. */
export const LONGEST_ADDRESS = 8_000;

/** Document page of an entity. */
export const entityPath = (id: EntityId): string => `/e/${spellPart(id)}`;
/** Document page of an edge. */
export const edgePath = (id: EdgeId): string => `/edge/${spellPart(id)}`;
/** Document page of a source. */
export const sourcePath = (id: SourceId): string => `/source/${spellPart(id)}`;
/** A ready-made investigation. */
export const storyPath = (id: StoryId): string => `/story/${id}`;
/** The permalink of a path question; what stands at its default is left out. */
export const pathQuestionPath = (question: PathQuestion): string =>
  `/path${spellQuery(spellQuestion(question))}`;
/** The explorer with these entities on its canvas. */
export function explorePath(view: View): string {
  const pairs: (readonly [string, string])[] = [];
  if (view.entities.length > 0) pairs.push(['show', view.entities.join('~')]);
  if (view.selection) pairs.push(['select', view.selection.id]);
  if (view.question) pairs.push(...spellQuestion(view.question));
  return `/explore${spellQuery(pairs)}`;
}

/** The address's view of an exploration. */
export const viewOf = (now: Exploration, question: PathQuestion | null = null): View => ({
  entities: [...now.entities.keys()],
  selection: now.selection,
  question,
});

/** Reads the query of an explorer address, with or without its `?`; never throws. */
export function readView(query: string): ReadView {
  const fields = new URLSearchParams(query);
  const refused: string[] = [];
  const entities = new Set<EntityId>();
  for (const text of (fields.get('show') ?? '').split('~')) {
    if (text === '') continue;
    const parsed = EntityIdSchema.safeParse(text);
    if (parsed.success) entities.add(parsed.data);
    else refused.push(text);
  }
  const selected = fields.get('select');
  const selection = selected === null ? null : readSelection(selected);
  if (selected !== null && selection === null) refused.push(selected);
  const asked = ['from', 'to', 'connect'].some((end) => fields.has(end));
  const read = asked ? readQuestion(query) : null;
  if (read && !read.ok) refused.push(...read.refused);
  return { entities: [...entities], selection, question: read?.ok ? read.question : null, refused };
}

function readSelection(text: string): Selection | null {
  const entity = EntityIdSchema.safeParse(text);
  if (entity.success) return { type: 'entity', id: entity.data };
  const edge = EdgeIdSchema.safeParse(text);
  return edge.success ? { type: 'edge', id: edge.data } : null;
}
