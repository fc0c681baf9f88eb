/** The ready-made investigations, read from their folder, with what the store of today holds of each. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  citedEdges,
  type DocumentedEdge,
  type Entity,
  EntityIdSchema,
  gradeRank,
  namedRecords,
  ProblemError,
  type Source,
  type Story,
  type StoryAnswer,
  StorySchema,
} from '#model';
import type { GraphStore } from '#store';
import type { Answerer } from './endpoint.ts';

export const stories: Answerer<'stories'> = async ({ store, settings }) => {
  const all = await readStories(settings.storyFolder);
  const { dataVersion } = await store.health();
  const told = await Promise.all(all.map((story) => tell(store, story)));
  return {
    stories: told.map(({ story: { id, title, says, missing, steps }, figures }) => ({
      ...{ id, title, says, missing, steps: steps.length },
      ...figures,
    })),
    dataVersion,
  };
};

export const story: Answerer<'story'> = async ({ store, settings, params }) => {
  const all = await readStories(settings.storyFolder);
  const found = all.find(({ id }) => id === params.id);
  if (!found) throw unknownStory(params.id, all);
  const { dataVersion } = await store.health();
  const { figures, edges } = await tell(store, found);
  return {
    ...{ story: found, edges, entities: await drawnEntities(store, found, edges), dataVersion },
    ...{ ...figures, documents: documentsOf(edges) },
  };
};

/** Every story of the folder, by file name; none where there is no folder. */
export async function readStories(folder: string | undefined): Promise<Story[]> {
  if (folder === undefined) return [];
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
  return Promise.all(names.sort().map((name) => readStory(folder, name)));
}

/** Throws a problem of the server's own for a file that is no story: the request was sound. */
async function readStory(folder: string, name: string): Promise<Story> {
  const read = StorySchema.safeParse(parsedJson(await readFile(join(folder, name), 'utf8')));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new ProblemError('internal', `The file ${name} is no story: ${issue?.message}.`, {
    field: issue?.path.join('.') ?? '',
    hint: 'Correct the file, or take it out of the folder of stories.',
  });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

interface Told {
  readonly story: Story;
  readonly edges: DocumentedEdge[];
  readonly figures: Pick<StoryAnswer, 'links' | 'absences' | 'sources' | 'weakest' | 'notHere'>;
}

/** The cited edges with the records that speak, and what they add up to. */
async function tell(store: GraphStore, told: Story): Promise<Told> {
  const cited = citedEdges(told);
  const named = new Set<string>(namedRecords(told));
  const edges = (await store.documentedEdges(cited, Number.MAX_SAFE_INTEGER)).map((edge) =>
    speaking(edge, named),
  );
  const here = new Set(edges.map(({ edge }) => edge.id));
  const links = edges.filter(({ edge }) => edge.grade !== 'absent');
  const graded = links.filter(({ edge }) => edge.grade !== 'withheld');
  const weakest = graded
    .map(({ edge }) => edge.grade)
    .sort((a, b) => gradeRank(b) - gradeRank(a))[0];
  return {
    story: told,
    edges,
    figures: {
      links: links.length,
      absences: edges.length - links.length,
      sources: documentsOf(edges).length,
      weakest: weakest ?? null,
      notHere: cited.filter((id) => !here.has(id)),
    },
  };
}

/** An edge with the records that the story names; with its best one where it names none. */
function speaking(edge: DocumentedEdge, named: ReadonlySet<string>): DocumentedEdge {
  const chosen = edge.receipts.filter(({ recordId }) => named.has(recordId));
  return { ...edge, receipts: chosen.length > 0 ? chosen : edge.receipts.slice(0, 1) };
}

function documentsOf(edges: readonly DocumentedEdge[]): Source[] {
  const documents = new Map<string, Source>();
  for (const { source } of edges.flatMap(({ receipts }) => receipts))
    documents.set(source.id, source);
  return [...documents.values()];
}

async function drawnEntities(
  store: GraphStore,
  { steps }: Story,
  edges: readonly DocumentedEdge[],
): Promise<Entity[]> {
  const drawn = new Map(edges.flatMap(({ from, to }) => [from, to]).map((one) => [one.id, one]));
  const focus = steps.flatMap((step) => step.focus).map((id) => EntityIdSchema.safeParse(id));
  const more = focus.flatMap(({ data }) => (data && !drawn.has(data) ? [data] : []));
  return [...drawn.values(), ...(await store.entities([...new Set(more)]))];
}

function unknownStory(id: string, all: readonly Story[]): ProblemError {
  return new ProblemError('unknown', `There is no story ${id}.`, {
    field: 'id',
    value: id,
    hint: all.length > 0 ? 'Take one of these.' : 'There are no stories beside these data.',
    nearest: all.map((one) => one.id),
  });
}
