/** What can be done with all that is chosen, over the views of the canvas; nothing while nothing is chosen. */
import { X } from 'lucide-react';
import { chooseSeveral } from '../../state/changes/several-changes.ts';
import { explore, useExploration } from '../../state/exploration-store.ts';
import { sayNumber } from '../../state/say.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './SeveralBar.module.css';
import { severalActions } from './several-actions.ts';

interface SeveralBarProps {
  /** Lies over the canvas; else it stands in line, where it covers no row. */
  readonly over?: boolean;
}

export function SeveralBar({ over = false }: SeveralBarProps) {
  const several = useExploration((now) => now.several);
  const pinned = useExploration((now) => now.pinned);
  if (several.size === 0) return null;
  return (
    <section
      className={styles.bar}
      aria-label="Chosen together"
      data-over={over || undefined}
      data-covers={over || undefined}
      data-print="no"
    >
      <b>{sayNumber(several.size, 'entity', 'entities')} chosen</b>
      {severalActions([...several].every((id) => pinned.has(id))).map(({ label, run }) => (
        <Button key={label} look="quiet" onPress={run}>
          {label}
        </Button>
      ))}
      <Button look="quiet" aria-label="Let go of them" onPress={() => explore(chooseSeveral([]))}>
        <X size={16} aria-hidden="true" />
      </Button>
    </section>
  );
}
