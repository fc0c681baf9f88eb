import { useEffect } from 'react';
import { openSearch } from './search-open.ts';

const TYPING = 'input, textarea, select, [contenteditable], [role="application"]';

/** Ctrl K (or ⌘ K) everywhere, and `/` wherever nobody is typing, open the search. */
export function useSearchKeys(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest(TYPING) !== null;
      const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
      const slash = event.key === '/' && !typing && !event.ctrlKey && !event.altKey;
      if (!combined && !slash) return;
      event.preventDefault();
      openSearch();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
