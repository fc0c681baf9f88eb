/** Asks a worker of its own for a layout; it ends with the answer. */
import type { Point } from '../../state/exploration.ts';
import type { LayoutQuestion } from './lay-out.ts';

export interface LayoutWork {
  /** Rejects when the worker cannot start. */
  readonly places: Promise<[string, Point][]>;
  /** Ends the work; `places` then stays open for ever. */
  cancel(): void;
}

/** Starts the work at once. */
export function layoutInWorker(question: LayoutQuestion): LayoutWork {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  const places = new Promise<[string, Point][]>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<[string, Point][]>) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(`The layout did not start: ${message}`));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
  return { places, cancel: () => worker.terminate() };
}
