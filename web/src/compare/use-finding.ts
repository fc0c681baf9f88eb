/** A snapshot to be compared: kept here under its hash, or a file that never leaves this browser. */
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Snapshot } from '#api/snapshot/format.ts';
import { AskError, ask } from '../api/ask.ts';
import type { ReadFinding, Soundness } from './read-finding.ts';
import { readInWorker } from './read-in-worker.ts';

export interface Finding {
  readonly snapshot: Snapshot | null;
  /** Null without a snapshot. */
  readonly soundness: Soundness | null;
  /** Why there is none, in words. */
  readonly refused: string | null;
  /** A file or a kept snapshot is being read. */
  readonly reading: boolean;
  /** Its hash where it is kept on this server. */
  readonly kept: string | null;
  readonly open: (file: File) => Promise<void>;
}

/** `hash`: the one to begin with; a file that is opened takes its place. */
export function useFinding(hash: string | null): Finding {
  const kept = useQuery({
    queryKey: ['snapshot', hash],
    enabled: hash !== null,
    queryFn: () => readKept(hash ?? ''),
  });
  const [opened, setOpened] = useState<ReadFinding | 'reading' | null>(null);
  const latest = useRef<File>(null);
  const open = async (file: File): Promise<void> => {
    latest.current = file;
    setOpened('reading');
    const read = await readInWorker(file).catch(
      (error: Error): ReadFinding => ({
        refused: `“${file.name}” could not be read: ${error.message}.`,
      }),
    );
    if (latest.current === file) setOpened(read);
  };
  const found = opened === 'reading' ? null : (opened ?? kept.data ?? null);
  const reading = opened === 'reading' || (opened === null && hash !== null && kept.isPending);
  if (found && 'snapshot' in found)
    return { ...found, refused: null, reading, kept: opened ? null : hash, open };
  const refused = found?.refused ?? (opened === null ? errorWords(kept.error) : null);
  return { snapshot: null, soundness: null, refused, reading, kept: null, open };
}

async function readKept(hash: string): Promise<ReadFinding> {
  const read = await readInWorker(await ask('snapshot', { params: { hash } }));
  return 'refused' in read
    ? { refused: `The snapshot kept under ${hash} was damaged. Open a copy of it as a file.` }
    : read;
}

function errorWords(error: Error | null): string | null {
  if (error === null) return null;
  if (!(error instanceof AskError)) return 'The snapshot could not be read.';
  return `${error.problem.detail} ${error.problem.hint ?? ''}`.trim();
}
