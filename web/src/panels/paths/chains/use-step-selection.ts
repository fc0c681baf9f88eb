import { useEffect } from 'react';
import type { Chain } from '#model';
import { useExploration } from '../../../state/exploration-store.ts';

/** Choosing a link on the drawing brings its step of the document into view. */
export function useStepSelection(chain: Chain | null): void {
  const selection = useExploration((now) => now.selection);
  useEffect(() => {
    if (!chain || selection?.type !== 'edge') return;
    const at = chain.hops.findIndex((hop) => hop.edge.id === selection.id);
    const step = at < 0 ? null : document.getElementById(`step-${at + 1}`);
    if (!step) return;
    step.scrollIntoView({ block: 'center' });
    step.dataset.chosen = 'true';
    return () => {
      delete step.dataset.chosen;
    };
  }, [chain, selection]);
}
