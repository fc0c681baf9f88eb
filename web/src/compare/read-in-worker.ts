/** Has a snapshot read and verified by a worker of its own; it ends with the answer. */
import type { ReadFinding } from './read-finding.ts';

/** A file of the reader's own, or the text of a snapshot that is kept here. Rejects where the worker does not start or breaks. */
export function readInWorker(asked: File | string): Promise<ReadFinding> {
  const worker = new Worker(new URL('./finding-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<ReadFinding>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<ReadFinding>) => resolve(data);
    worker.onerror = () => reject(new Error('this browser stopped while it read it'));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
