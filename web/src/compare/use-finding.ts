/** A snapshot to be compared: kept here under its hash, or a file that never leaves this browser. */
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Snapshot } from '#api/snapshot/format.ts';
import { readJson } from '#api/snapshot/read-snapshot.ts';
import { AskError, ask } from '../api/ask.ts';
import { checked, type ReadFinding, readFinding, type Soundness } from './read-finding.ts';

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
    const read = await readFinding(file);
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
  const reading = readJson(await ask('snapshot', { params: { hash } }));
  if ('refused' in reading)
    return { refused: `The snapshot kept under ${hash} was damaged. Open a copy of it as a file.` };
  return { snapshot: reading.snapshot, ...(await checked(reading)) };
}

function errorWords(error: Error | null): string | null {
  if (error === null) return null;
  if (!(error instanceof AskError)) return 'The snapshot could not be read.';
  return `${error.problem.detail} ${error.problem.hint ?? ''}`.trim();
}
