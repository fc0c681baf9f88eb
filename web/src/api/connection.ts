/** Whether the server answers, as the last request found; the browser itself notices only a lost network. */
import { useSyncExternalStore } from 'react';

let answers = true;
const listeners = new Set<() => void>();

/** Notes what a request found. */
export function noteConnection(answered: boolean): void {
  if (answers === answered) return;
  answers = answered;
  for (const changed of [...listeners]) changed();
}

/** False while the browser has no network or the server does not answer. */
export const useConnection = (): boolean =>
  useSyncExternalStore(subscribe, () => navigator.onLine && answers);

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}
