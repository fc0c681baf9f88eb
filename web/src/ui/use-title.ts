import { useEffect } from 'react';

/** Names the page in the window's title; null while the name is not known yet. */
export function useTitle(title: string | null): void {
  useEffect(() => {
    document.title = title === null ? 'Paperchain' : `${title} · Paperchain`;
  }, [title]);
}
