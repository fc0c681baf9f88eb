/** Asks a worker one question; it ends with the answer. Rejects where it does not start or breaks. */
export function askWorker<Answer>(worker: Worker, question: unknown): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = () => reject(new Error('this browser stopped while it read it'));
    worker.postMessage(question);
  }).finally(() => worker.terminate());
}
