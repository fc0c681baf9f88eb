import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { edgePath, entityPath } from '../../../state/address/address.ts';
import { onIntent } from '../../../state/intents.ts';

/** Beside a path there is no inspector: what is opened on the drawing opens its page. */
export function useOpenPages(): void {
  const [, navigate] = useLocation();
  useEffect(
    () =>
      onIntent('open', ({ selection }) => {
        // Chains are drawn link by link: nothing is folded there.
        if (selection.type === 'entity') navigate(entityPath(selection.id));
        else if (selection.type === 'edge') navigate(edgePath(selection.id));
      }),
    [navigate],
  );
}
