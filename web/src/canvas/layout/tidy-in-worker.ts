/** Asks a worker of its own for a tidy layout; it ends with the answer. */
import type { Point } from '../../state/exploration.ts';
import type { TidyQuestion } from './tidy.ts';

export interface TidyWork {
  /** Rejects when the worker cannot start. */
  readonly places: Promise<[string, Point][]>;
  /** Ends the work; `places` then stays open for ever. */
  cancel(): void;
}

/** Starts the work at once. */
export function tidyInWorker(question: TidyQuestion): TidyWork {
  const worker = new Worker(new URL('./tidy-worker.ts', import.meta.url), { type: 'module' });
  const places = new Promise<[string, Point][]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<[string, Point][]>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(`The layout did not start: ${message}`));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
  return { places, cancel: () => worker.terminate() };
}
