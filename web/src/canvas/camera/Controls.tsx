/** Zoom, fit and tidy, over the canvas at the right. */
import { Maximize2, Minus, Plus, WandSparkles } from 'lucide-react';
import { intend } from '../../state/intents.ts';
import styles from './Controls.module.css';

interface ControlsProps {
  readonly onZoom: (direction: 'in' | 'out') => void;
  readonly working: boolean;
}

export function Controls({ onZoom, working }: ControlsProps) {
  return (
    <section className={styles.controls} aria-label="View" data-covers data-print="no">
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => onZoom('in')}>
        <Plus aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label="Zoom out"
        title="Zoom out (−)"
        onClick={() => onZoom('out')}
      >
        <Minus aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label="Show everything"
        title="Show everything (0)"
        onClick={() => intend({ type: 'fit' })}
      >
        <Maximize2 aria-hidden="true" />
      </button>
      <button
        type="button"
        aria-label="Tidy the drawing; pinned entities stay"
        title="Tidy; pinned entities stay"
        disabled={working}
        onClick={() => intend({ type: 'layout', layout: 'tidy' })}
      >
        <WandSparkles aria-hidden="true" />
      </button>
    </section>
  );
}
