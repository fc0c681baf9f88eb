/** What links to the page's own addresses show elsewhere, from the data and the stories of the server. */
import type { Request } from 'express';
import { EdgeIdSchema, EntityIdSchema, readableName, SourceIdSchema } from '#model';
import type { GraphStore } from '#store';
import type { PagePreview } from './page-preview.ts';
import type { HttpSettings } from './settings.ts';
import { readStories } from './stories.ts';

const PLAIN_PICTURE = '/preview.png';

/** Null where nothing is known of the address: the page speaks for itself. */
export async function knownPreview(
  store: GraphStore,
  settings: HttpSettings,
  request: Request,
): Promise<PagePreview | null> {
  const [, page = '', id = ''] = request.path.split('/').map(decoded);
  const path = request.originalUrl;
  const words = await wordsOf(store, settings, page, id, request.query);
  return words && { picture: PLAIN_PICTURE, ...words, path };
}

type Words = Pick<PagePreview, 'title' | 'description'> & { readonly picture?: string };

async function wordsOf(
  store: GraphStore,
  settings: HttpSettings,
  page: string,
  id: string,
  query: Request['query'],
): Promise<Words | null> {
  if (page === 'story') return ofStory(settings, id);
  if (page === 'e') return ofEntity(store, id);
  if (page === 'edge') return ofEdge(store, id);
  if (page === 'source') return ofSource(store, id);
  return page === 'path' ? ofPath(store, query) : null;
}

async function ofStory({ storyFolder }: HttpSettings, id: string): Promise<Words | null> {
  const story = (await readStories(storyFolder)).find((one) => one.id === id);
  if (!story) return null;
  const { title, says, missing } = story;
  return { title, description: `${says} ${missing}`, picture: `/story/${id}/preview.png` };
}

async function ofEntity(store: GraphStore, id: string): Promise<Words | null> {
  const parsed = EntityIdSchema.safeParse(id);
  const [entity] = parsed.success ? await store.entities([parsed.data]) : [];
  if (!entity) return null;
  const links = `${entity.links.toLocaleString('en-US')} ${entity.links === 1 ? 'link' : 'links'}`;
  const title = readableName(entity);
  return { title, description: `${entity.name}: ${links}, each with the records behind it.` };
}

async function ofEdge(store: GraphStore, id: string): Promise<Words | null> {
  const parsed = EdgeIdSchema.safeParse(id);
  const [edge] = parsed.success ? await store.documentedEdges([parsed.data], 0) : [];
  if (!edge) return null;
  const { sentence, proves, doesNotProve } = edge;
  const inferred = edge.edge.grade === 'inferred';
  const description = inferred
    ? 'Inferred from other links by a rule; stated by no record.'
    : `Proves ${proves}. Does not prove ${doesNotProve}.`;
  return { title: sentence, description };
}

async function ofSource(store: GraphStore, id: string): Promise<Words | null> {
  const parsed = SourceIdSchema.safeParse(id);
  const answer = parsed.success ? await store.source(parsed.data) : null;
  if (!answer) return null;
  const { title, publisher, coverage } = answer.source;
  return { title, description: [`Published by ${publisher}.`, coverage].join(' ').trim() };
}

async function ofPath(store: GraphStore, query: Request['query']): Promise<Words | null> {
  const [from, to] = await Promise.all([named(store, query.from), named(store, query.to)]);
  if (from === null || to === null) return null;
  const description = `How, on paper, ${from} and ${to} connect: each step with its record, or that none was found within these bounds.`;
  return { title: `${from} → ${to}`, description };
}

/** The names of an end of a path; null where it names nothing that is here. */
async function named(store: GraphStore, end: unknown): Promise<string | null> {
  if (typeof end !== 'string') return null;
  const ids = end.split('~').flatMap((id) => EntityIdSchema.safeParse(id).data ?? []);
  const names = (await store.entities(ids.slice(0, 3))).map(readableName);
  return names.length > 0 ? names.join(', ') : null;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
