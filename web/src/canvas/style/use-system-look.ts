/** What the reader's system asks of the colours of a page, followed while it changes. */
import { useSyncExternalStore } from 'react';

const ASKED = ['(prefers-contrast: more)', '(forced-colors: active)'] as const;

/** The media features in force, as one text; each has tokens of its own in `tokens.css`. */
export const useSystemLook = (): string => useSyncExternalStore(follow, inForce);

const inForce = (): string => ASKED.filter((feature) => matchMedia(feature).matches).join(' ');

function follow(changed: () => void): () => void {
  const lists = ASKED.map((feature) => matchMedia(feature));
  for (const list of lists) list.addEventListener('change', changed);
  return () => {
    for (const list of lists) list.removeEventListener('change', changed);
  };
}
