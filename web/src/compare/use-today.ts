/** What the data of today say of a snapshot: asked by its hash where it is kept here, else by its ids, once the reader wants it. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Snapshot } from '#api/snapshot/format.ts';
import { ask } from '../api/ask.ts';
import { type Compared, compareWithContent, compareWithToday } from './compared.ts';
import type { Finding } from './use-finding.ts';

interface Today {
  readonly compared: Compared;
  readonly dataVersion: string;
}

/** Null where nothing is to be asked: no snapshot, or another one beside it. */
export function useToday({ snapshot, kept }: Finding, isBeside: boolean) {
  const [wanted, setWanted] = useState<Snapshot | null>(null);
  const asks = snapshot !== null && !isBeside && (kept !== null || wanted === snapshot);
  const answer = useQuery({
    queryKey: ['today', snapshot?.manifest.root, snapshot?.manifest.envelope, kept],
    enabled: asks,
    queryFn: async (): Promise<Today | null> => {
      if (!snapshot) return null;
      return kept === null ? todayOfFile(snapshot) : todayOfKept(snapshot, kept);
    },
  });
  return {
    today: asks ? (answer.data ?? null) : null,
    error: asks ? answer.error : null,
    isAsking: asks && answer.isFetching,
    /** Sends the ids of the file's entities and links to this server, nothing else of it. */
    want: () => setWanted(snapshot),
    retry: () => void answer.refetch(),
  };
}

async function todayOfKept(snapshot: Snapshot, hash: string): Promise<Today> {
  const { changes, dataVersion } = await ask('snapshotDiff', { params: { hash } });
  return { compared: compareWithToday(snapshot, changes), dataVersion };
}

async function todayOfFile(snapshot: Snapshot): Promise<Today> {
  const { entities, edges, view } = snapshot;
  const body = {
    entityIds: entities.map(({ id }) => id),
    edgeIds: edges.map(({ id }) => id),
    edges: view.edges,
  };
  const content = await ask('contentToday', { body });
  return { compared: compareWithContent(snapshot, content), dataVersion: content.dataVersion };
}
