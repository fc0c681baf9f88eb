/** A snapshot to be compared: kept here under its hash, or a file that never leaves this browser. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Failure, Snapshot } from '#api/snapshot/format.ts';
import { readJson, readSnapshot } from '#api/snapshot/read-snapshot.ts';
import { AskError, ask } from '../api/ask.ts';

export interface Finding {
  readonly snapshot: Snapshot | null;
  /** Why there is none, in words. */
  readonly refused: string | null;
  /** Its hash where it is kept on this server. */
  readonly kept: string | null;
  readonly open: (file: File) => Promise<void>;
}

/** `hash`: the one to begin with; a file that is opened takes its place. */
export function useFinding(hash: string | null): Finding {
  const kept = useQuery({
    queryKey: ['snapshot', hash],
    enabled: hash !== null,
    queryFn: async () => readJson(await ask('snapshot', { params: { hash: hash ?? '' } })),
  });
  const [opened, setOpened] = useState<Awaited<ReturnType<typeof readSnapshot>> | null>(null);
  const open = async (file: File): Promise<void> => {
    setOpened(await readSnapshot(new Uint8Array(await file.arrayBuffer())));
  };
  const reading = opened ?? kept.data ?? null;
  if (reading && 'snapshot' in reading)
    return { snapshot: reading.snapshot, refused: null, kept: opened ? null : hash, open };
  const refused = reading ? failureWords(reading.refused) : errorWords(kept.error);
  return { snapshot: null, refused, kept: null, open };
}

const failureWords = ({ part, why }: Failure): string =>
  part === 'file' ? `The file ${why}.` : `${part} ${why}.`;

function errorWords(error: Error | null): string | null {
  if (error === null) return null;
  if (!(error instanceof AskError)) return 'The snapshot could not be read.';
  return `${error.problem.detail} ${error.problem.hint ?? ''}`.trim();
}
