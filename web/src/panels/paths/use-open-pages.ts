import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { edgePath, entityPath } from '../../state/address.ts';
import { onIntent } from '../../state/intents.ts';

/** Beside a path there is no inspector: what is opened on the drawing opens its page. */
export function useOpenPages(): void {
  const [, navigate] = useLocation();
  useEffect(
    () =>
      onIntent('open', ({ selection }) =>
        navigate(selection.type === 'entity' ? entityPath(selection.id) : edgePath(selection.id)),
      ),
    [navigate],
  );
}
