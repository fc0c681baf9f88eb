import { useMemo } from 'react';
import { useLocation } from 'wouter';
import { entityPath, explorePath } from '../../state/address/address.ts';
import { viewNow } from '../../state/address/view-now.ts';
import { addEntities, select } from '../../state/changes/changes.ts';
import { explore } from '../../state/exploration-store.ts';
import { addByIds } from '../expand/expand-entity.ts';
import { placeInQuestion } from '../paths/question/draft-question.ts';
import type { HitActions } from './HitList.tsx';
import { closeSearch } from './search-open.ts';

/** What can be done with a hit: open its page, put it on the canvas, ask for a path from or to it. */
export function useHitActions(): HitActions {
  const [, navigate] = useLocation();
  return useMemo(() => {
    const go = (address: string): void => {
      closeSearch();
      navigate(address);
    };
    return {
      open: (entity) => go(entityPath(entity.id)),
      add: async (entity) => {
        // Without a connection it comes alone; its links are read with the next opening.
        await addByIds([entity.id]).catch(() => explore(addEntities([entity])));
        explore(select({ type: 'entity', id: entity.id }));
        go(explorePath(viewNow()));
      },
      from: (entity) => {
        placeInQuestion('from', entity.id);
        go(location.pathname === '/explore' ? explorePath(viewNow()) : '/');
      },
      to: (entity) => {
        placeInQuestion('to', entity.id);
        go(location.pathname === '/explore' ? explorePath(viewNow()) : '/');
      },
    };
  }, [navigate]);
}
