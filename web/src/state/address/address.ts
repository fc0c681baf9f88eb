/** A view as an address and back: the one module that spells the page's addresses. */
import {
  type EdgeId,
  EdgeIdSchema,
  type EntityId,
  EntityIdSchema,
  type KeptAnswer,
  type PathQuestion,
  ResultHashSchema,
  type SourceId,
  type StoryId,
} from '#model';
import type { Frame } from '../camera.ts';
import type { Exploration, Selection } from '../exploration.ts';
import { FoldIdSchema } from '../fold.ts';
import { OwnLinkIdSchema } from '../own-link.ts';
import { readQuestion, spellQuestion } from './question-address.ts';
import { spellPart, spellQuery } from './spelling.ts';
import { type Looks, NO_LOOKS, packLooks, unpackLooks } from './view-code.ts';

/** What an address of the explorer says. */
export interface View {
  readonly entities: readonly EntityId[];
  readonly selection: Selection | null;
  readonly question: PathQuestion | null;
  readonly looks: Looks;
}

/** A view, and the parts of the address that were not understood, as they stood. */
export interface ReadView extends View {
  readonly refused: readonly string[];
}

/** What a link says of the answer that it was made from. */
export type Seal = Pick<KeptAnswer, 'answeredFrom' | 'resultHash'>;

/** The seal in the query of an answer's address; null where there is none. */
export function readSeal(query: string): Seal | null {
  const fields = new URLSearchParams(query);
  const [data, result] = [fields.get('data'), ResultHashSchema.safeParse(fields.get('result'))];
  return data && result.success ? { answeredFrom: data, resultHash: result.data } : null;
}

/** Longer addresses are cut by mail programs and servers: such a view is shared as a snapshot. */
export const LONGEST_ADDRESS = 2_000;
/** Not even ids that differ by a number alone have room there when there are more. */
const MOST_SPELLED = 1_000;

/** Where the canvas is, under whatever query. */
export const EXPLORER = '/explore';

/** Document page of an entity. */
export const entityPath = (id: EntityId): string => `/e/${spellPart(id)}`;
/** Document page of an edge. */
export const edgePath = (id: EdgeId): string => `/edge/${spellPart(id)}`;
/** Document page of a source. */
export const sourcePath = (id: SourceId): string => `/source/${spellPart(id)}`;
/** A ready-made investigation. */
export const storyPath = (id: StoryId): string => `/story/${id}`;
/** A kept snapshot beside the data of today; without a hash, a page that takes files. */
export const comparePath = (hash?: string): string =>
  hash === undefined ? '/compare' : `/compare?before=${hash}`;
/** The permalink of a path question; what stands at its default is left out. */
export const pathQuestionPath = (question: PathQuestion): string =>
  `/path${spellQuery(spellQuestion(question))}`;
/** An address of the explorer, and what of the view had no room in it. */
export interface SpelledView {
  readonly path: string;
  readonly leftOut: 'nothing' | 'places' | 'everything';
}

/** The permalink of an answer: the question, the data it was answered from, and the hash of what was answered. */
export const answerPath = (question: PathQuestion, { answeredFrom, resultHash }: Seal): string =>
  `/path${spellQuery([...spellQuestion(question), ['data', answeredFrom], ['result', resultHash]])}`;
/** The explorer with this view: its entities legible where there is room, else packed like all that is beside them. */
export function spellView(view: View): SpelledView {
  for (const spelled of spellings(view)) if (spelled.path.length <= LONGEST_ADDRESS) return spelled;
  return { path: EXPLORER, leftOut: 'everything' };
}

/** From the most legible to the shortest. What has no room for certain is not even packed: that takes its time. */
function* spellings(view: View): Generator<SpelledView> {
  const { entities, looks } = view;
  if (entities.join('~').length <= LONGEST_ADDRESS)
    yield { path: spell(view, false), leftOut: 'nothing' };
  if (entities.length > MOST_SPELLED) return;
  yield { path: spell(view, true), leftOut: 'nothing' };
  const placeless = { ...view, looks: { ...looks, places: new Map(), camera: null } };
  yield { path: spell(placeless, true), leftOut: 'places' };
}

/** {@link spellView} where only the address is wanted. */
export const explorePath = (view: View): string => spellView(view).path;

/** The explorer with one thing, and its ends, as it is placed there anew. */
export const exploreOnly = (entities: readonly EntityId[], selection: Selection): string =>
  explorePath({ entities, selection, question: null, looks: NO_LOOKS });

function spell({ entities, selection, question, looks }: View, packed: boolean): string {
  const pairs: (readonly [string, string])[] = [];
  const code = packLooks(entities, looks, packed);
  if (entities.length > 0 && !packed) pairs.push(['show', entities.join('~')]);
  if (selection) pairs.push(['select', selection.id]);
  if (code !== '') pairs.push(['v', code]);
  if (question) pairs.push(...spellQuestion(question));
  return `${EXPLORER}${spellQuery(pairs)}`;
}

/** The address's view of an exploration, of which this part is in view. */
export const viewOf = (now: Exploration, camera: Frame | null = null): View => ({
  entities: [...now.entities.keys()],
  selection: now.selection,
  question: null,
  looks: {
    places: now.positions,
    pinned: now.pinned,
    filters: now.filters,
    folds: new Set(now.folds.keys()),
    spread: now.spread,
    camera,
  },
});

/** What an address carries of places: whole pixels. */
export const inPixels = (looks: Looks): Looks => ({
  ...looks,
  places: new Map(
    [...looks.places].map(([id, { x, y }]) => [id, { x: Math.round(x), y: Math.round(y) }]),
  ),
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
  const code = fields.get('v');
  const packed = code === null ? null : unpackLooks(code, [...entities]);
  if (packed && 'refused' in packed) refused.push(packed.refused);
  const view = packed && 'looks' in packed ? packed : { entities: [...entities], looks: NO_LOOKS };
  const selected = fields.get('select');
  const selection = selected === null ? null : readSelection(selected);
  if (selected !== null && selection === null) refused.push(selected);
  const asked = ['from', 'to', 'connect'].some((end) => fields.has(end));
  const read = asked ? readQuestion(query) : null;
  if (read && !read.ok) refused.push(...read.refused);
  return { ...view, selection, question: read?.ok ? read.question : null, refused };
}

/** What an address selects, told by its id; null where that is none. */
export function readSelection(text: string): Selection | null {
  const entity = EntityIdSchema.safeParse(text);
  if (entity.success) return { type: 'entity', id: entity.data };
  const edge = EdgeIdSchema.safeParse(text);
  if (edge.success) return { type: 'edge', id: edge.data };
  const fold = FoldIdSchema.safeParse(text);
  if (fold.success) return { type: 'fold', id: fold.data };
  const own = OwnLinkIdSchema.safeParse(text);
  return own.success ? { type: 'own', id: own.data } : null;
}
