/** One query an endpoint: the cache holds answers, nothing else. */
import {
  keepPreviousData,
  QueryClient,
  type UseQueryResult,
  useInfiniteQuery,
  useQueries,
  useQuery,
} from '@tanstack/react-query';
import type {
  AnswerOf,
  EdgeId,
  EndpointName,
  Entity,
  EntityId,
  PathQuestion,
  QueryOf,
  RecordId,
  SourceId,
  StoryId,
} from '#model';
import { AskError, ask, type Request } from './ask.ts';

/** A refusal is final; a lost connection or a store that is down is asked again, twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < 2 && error instanceof AskError && [0, 429, 503].includes(error.problem.status),
    },
  },
});

function useAnswer<Name extends EndpointName>(
  name: Name,
  request: Request<Name>,
  options: { readonly enabled?: boolean; readonly keep?: boolean } = {},
): UseQueryResult<AnswerOf<Name>> {
  return useQuery<AnswerOf<Name>>({
    queryKey: [name, request.params ?? null, request.query ?? null, request.body ?? null],
    queryFn: ({ signal }) => ask(name, { ...request, signal }),
    enabled: options.enabled ?? true,
    ...(options.keep ? { placeholderData: keepPreviousData } : {}),
  }) as UseQueryResult<AnswerOf<Name>>; // placeholderData widens the type; the data are the same
}

/** What is loaded and which version of it. */
export const useHealth = () => useAnswer('health', {});
/** Entities that match; asks nothing for an empty text. */
export const useSearch = (query: QueryOf<'search'>) =>
  useAnswer('search', { query }, { enabled: query.q.trim() !== '', keep: true });
/** One entity with its facts and links by kind. */
export const useEntity = (id: EntityId | null) =>
  useAnswer('entity', { params: { id: id ?? '' } }, { enabled: id !== null });
/** Several entities by id, those that are known by now. */
export function useEntities(ids: readonly EntityId[]): ReadonlyMap<EntityId, Entity> {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['entity', { id }, null, null],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        ask('entity', { params: { id }, signal }),
    })),
    combine: (answers) =>
      new Map(
        ids.flatMap((id, at) => {
          const entity = answers[at]?.data?.entity;
          return entity ? [[id, entity] as const] : [];
        }),
      ),
  });
}
/** One edge with every receipt. */
export const useEdge = (id: EdgeId | null) =>
  useAnswer('edge', { params: { id: id ?? '' } }, { enabled: id !== null });
/** One record with its source. */
export const useRecord = (id: RecordId | null) =>
  useAnswer('record', { params: { id: id ?? '' } }, { enabled: id !== null });
/** Every document and file. */
export const useSources = () => useAnswer('sources', {});
/** One document or file. */
export const useSource = (id: SourceId) => useAnswer('source', { params: { id } });
/** The ready-made investigations, each with what the store holds of it. */
export const useStories = () => useAnswer('stories', {});
/** One of them, with the records that speak in it. */
export const useStory = (id: StoryId) => useAnswer('story', { params: { id } });
/** How two sets connect; leaving or cancelling closes the request, which stops the search. */
export const usePaths = (question: PathQuestion | null) =>
  useAnswer('paths', question ? { body: question } : {}, { enabled: question !== null });

/** The chains of an answer that was kept for a link. */
export const useKeptAnswer = (hash: string) => useAnswer('keptAnswer', { params: { hash } });

/** An entity's links of one kind, page by page. */
export function useNeighbours(id: EntityId, query: QueryOf<'neighbours'>) {
  return usePages(['neighbours', id, query], (after, signal) =>
    ask('neighbours', { params: { id }, query: { ...query, ...after }, signal }),
  );
}

/** What a document supports, page by page. */
export function useSourceEdges(id: SourceId, limit: number) {
  return usePages(['sourceEdges', id, limit], (after, signal) =>
    ask('sourceEdges', { params: { id }, query: { limit, ...after }, signal }),
  );
}

/** Who an entity reaches through contracts, page by page. */
export function usePartners(id: EntityId, query: QueryOf<'partners'>) {
  return usePages(['partners', id, query], (after, signal) =>
    ask('partners', { params: { id }, query: { ...query, ...after }, signal }),
  );
}

function usePages<Answer extends { readonly next: string | null }>(
  key: readonly unknown[],
  page: (after: { after?: string }, signal: AbortSignal) => Promise<Answer>,
) {
  return useInfiniteQuery({
    queryKey: key,
    initialPageParam: null as string | null, // the first page has no cursor
    queryFn: ({ pageParam, signal }) => page(pageParam ? { after: pageParam } : {}, signal),
    getNextPageParam: (last) => last.next,
  });
}
