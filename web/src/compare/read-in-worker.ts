/** Has a snapshot read and verified by a worker of its own. */
import { askWorker } from '../ui/ask-worker.ts';
import type { ReadFinding } from './read-finding.ts';

/** A file of the reader's own, or the text of a snapshot that is kept here. Rejects where the worker does not start or breaks. */
export const readInWorker = (asked: File | string): Promise<ReadFinding> =>
  askWorker(new Worker(new URL('./finding-worker.ts', import.meta.url), { type: 'module' }), asked);
